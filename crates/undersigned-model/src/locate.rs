//! [`Locator`]: byte offsets as lines and columns, code points and UTF-16 units.

use crate::Span;
use std::fmt;

/// Converts byte offsets of one text into the units of other tools.
///
/// Editors count lines and columns, Python and the W3C Web Annotation model count code points, JavaScript and Java count
/// UTF-16 units. Building a locator reads the text once; each conversion is then a binary search and a short scan.
///
/// It must be built from the whole input, because spans count from the input's beginning.
///
/// ```
/// use undersigned_model::{Locator, Span};
///
/// let text = "“Já” 😀\nsaid Ana";
/// let locate = Locator::new(text);
/// let ana = Span::new(text.find("Ana").unwrap(), text.len());
/// assert_eq!(ana, Span::new(20, 23));
/// assert_eq!(locate.chars(ana), Some(12..15));
/// assert_eq!(locate.utf16(ana), Some(13..16));
/// assert_eq!((locate.span_of_chars(12..15), locate.span_of_utf16(13..16)), (Some(ana), Some(ana)));
/// let place = locate.position(ana.start).unwrap();
/// assert_eq!((place.line, place.column), (2, 6));
/// assert_eq!(place.to_string(), "2:6");
/// ```
#[derive(Clone, Debug)]
pub struct Locator<'a> {
    text: &'a str,
    /// Offset of each line's first byte.
    lines: Vec<usize>,
    /// Characters and UTF-16 units before every `STEP`th byte (moved back to a character boundary).
    marks: Vec<Mark>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    byte: usize,
    chars: usize,
    utf16: usize,
}

/// A line and a column, both counted from 1; columns count code points. Displayed as `LINE:COLUMN`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Position {
    /// The line, from 1. A line ends with LF.
    pub line: usize,
    /// The column, from 1, in code points.
    pub column: usize,
}

const STEP: usize = 256;

impl<'a> Locator<'a> {
    /// A locator for spans of `text`; reads it once.
    pub fn new(text: &'a str) -> Self {
        let mut lines = vec![0];
        lines.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
        let mut marks = vec![Mark::default()];
        let mut here = Mark::default();
        for c in text.chars() {
            if here.byte >= marks.len() * STEP {
                marks.push(here);
            }
            here = here.after(c);
        }
        Self { text, lines, marks }
    }

    /// The line and column of a byte offset, or `None` if the offset is outside the text or inside a character.
    pub fn position(&self, offset: usize) -> Option<Position> {
        let line = self.lines.partition_point(|&start| start <= offset);
        let start = *self.lines.get(line.checked_sub(1)?)?;
        let column = self.mark(offset)?.chars - self.mark(start)?.chars + 1;
        Some(Position { line, column })
    }

    /// A span in code points, or `None` if it is not a span of the text.
    pub fn chars(&self, span: Span) -> Option<std::ops::Range<usize>> {
        Some(self.mark(span.start)?.chars..self.mark(span.end)?.chars)
    }

    /// A span in UTF-16 units, or `None` if it is not a span of the text.
    pub fn utf16(&self, span: Span) -> Option<std::ops::Range<usize>> {
        Some(self.mark(span.start)?.utf16..self.mark(span.end)?.utf16)
    }

    /// The span of a range of code points, as other tools state it; the reverse of [`chars`](Self::chars).
    pub fn span_of_chars(&self, range: std::ops::Range<usize>) -> Option<Span> {
        self.span_of(range, |mark| mark.chars)
    }

    /// The span of a range of UTF-16 units; the reverse of [`utf16`](Self::utf16). `None` also if the range cuts a
    /// surrogate pair.
    pub fn span_of_utf16(&self, range: std::ops::Range<usize>) -> Option<Span> {
        self.span_of(range, |mark| mark.utf16)
    }

    fn span_of(&self, range: std::ops::Range<usize>, unit: impl Fn(&Mark) -> usize) -> Option<Span> {
        let byte = |count: usize| {
            let near = self.marks.partition_point(|mark| unit(mark) <= count).checked_sub(1)?;
            let mut here = *self.marks.get(near)?;
            let mut rest = self.text.get(here.byte..)?.chars();
            while unit(&here) < count {
                here = here.after(rest.next()?);
            }
            (unit(&here) == count).then_some(here.byte)
        };
        (range.start <= range.end).then_some(Span::new(byte(range.start)?, byte(range.end)?))
    }

    fn mark(&self, offset: usize) -> Option<Mark> {
        if !self.text.is_char_boundary(offset) {
            return None;
        }
        let near = self.marks.partition_point(|mark| mark.byte <= offset).checked_sub(1)?;
        let mark = *self.marks.get(near)?;
        Some(self.text.get(mark.byte..offset)?.chars().fold(mark, Mark::after))
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl Mark {
    fn after(self, c: char) -> Mark {
        Mark { byte: self.byte + c.len_utf8(), chars: self.chars + 1, utf16: self.utf16 + c.len_utf16() }
    }
}

#[cfg(test)]
mod tests {
    use super::Locator;
    use crate::Span;
    use proptest::prelude::*;

    #[test]
    fn outside_or_inside_a_character_is_none() {
        let locate = Locator::new("é");
        assert_eq!(locate.position(1), None);
        assert_eq!(locate.position(3), None);
        assert_eq!(locate.chars(Span::new(0, 2)), Some(0..1));
        assert!(Locator::new("").position(0).is_some());
        assert_eq!(locate.span_of_chars(0..2), None);
        assert_eq!(Locator::new("😀").span_of_utf16(0..1), None);
    }

    proptest! {
        #[test]
        fn agrees_with_counting(text in "(\\PC|\n){0,900}", at in any::<prop::sample::Index>()) {
            let ends: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let offset = *at.get(&ends);
            let locate = Locator::new(&text);
            let span = Span::new(0, offset);
            let before = &text[..offset];
            prop_assert_eq!(locate.chars(span), Some(0..before.chars().count()));
            prop_assert_eq!(locate.utf16(span), Some(0..before.encode_utf16().count()));
            prop_assert_eq!(locate.span_of_chars(0..before.chars().count()), Some(span));
            prop_assert_eq!(locate.span_of_utf16(0..before.encode_utf16().count()), Some(span));
            let place = locate.position(offset).unwrap();
            prop_assert_eq!(place.line, before.matches('\n').count() + 1);
            prop_assert_eq!(place.column, before.rsplit('\n').next().unwrap().chars().count() + 1);
        }
    }
}
