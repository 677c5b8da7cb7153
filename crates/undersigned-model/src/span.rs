//! [`Span`]: where a fact stands in the input.

use std::fmt;
use std::ops::Range;

/// A stretch of the input in bytes, half-open: the byte at `start` belongs to it, the byte at `end` does not.
///
/// Offsets count the bytes of the input as it was given, byte order mark, carriage returns and no-break spaces included. The
/// spans in records always lie on character boundaries of that input. [`Locator`](crate::Locator) converts them to other
/// units: lines and columns, code points, UTF-16.
///
/// In JSON a span is the array `[start, end]`.
///
/// ```
/// use undersigned_model::Span;
///
/// let span = Span::new(3, 7);
/// assert_eq!(span.len(), 4);
/// assert_eq!(span.of("A: Lima, Peru"), Some("Lima"));
/// assert_eq!(span.to_string(), "3..7");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset behind the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to `end`. An `end` before `start` gives the empty span at `start`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The empty span at `offset`.
    pub const fn at(offset: usize) -> Self {
        Self { start: offset, end: offset }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span is empty.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `other` lies within this span. An empty span lies within it from its start to its end, both included.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `offset` is in the span.
    pub const fn covers(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two spans share a byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The shortest span that contains both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same stretch in an input that has `by` more bytes before it.
    pub const fn shifted(self, by: usize) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// The text of the span, or `None` if it lies outside `text` or cuts a character in two.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(feature = "serde")]
mod json {
    use super::Span;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    impl Serialize for Span {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            (self.start, self.end).serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for Span {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let (start, end) = <(usize, usize)>::deserialize(deserializer)?;
            if end < start {
                return Err(serde::de::Error::custom("a span ends before it starts"));
            }
            Ok(Span { start, end })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn never_ends_before_it_starts() {
        assert_eq!(Span::new(7, 3), Span::at(7));
        assert_eq!(Span::new(7, 3).len(), 0);
    }

    #[test]
    fn cuts_only_on_character_boundaries() {
        assert_eq!(Span::new(0, 1).of("é"), None);
        assert_eq!(Span::new(0, 2).of("é"), Some("é"));
        assert_eq!(Span::new(0, 9).of("é"), None);
    }

    #[test]
    fn relations() {
        let span = Span::new(2, 5);
        assert!(span.contains(Span::new(2, 5)) && span.contains(Span::at(5)) && !span.contains(Span::new(4, 6)));
        assert!(span.covers(2) && !span.covers(5));
        assert!(span.overlaps(Span::new(4, 9)) && !span.overlaps(Span::new(5, 9)));
        assert_eq!(span.join(Span::new(8, 9)), Span::new(2, 9));
        assert_eq!(span.shifted(10), Span::new(12, 15));
    }
}
