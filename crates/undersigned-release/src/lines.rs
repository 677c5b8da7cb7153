//! Lines: the text cut at line feeds, each line without the white space around it.
//!
//! This is the only pass over every byte that segmentation makes; everything else looks at single lines.

use undersigned_model::{Span, is_invisible, is_space};

/// One line, trimmed. A blank line is empty and lies at the line's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Offset of the first byte that is not white space.
    pub(crate) start: usize,
    /// Offset behind the last byte that is not white space.
    pub(crate) end: usize,
    /// Offset of the line's first byte, indentation included.
    pub(crate) from: usize,
}

impl Line {
    pub(crate) const fn is_blank(self) -> bool {
        self.start == self.end
    }

    pub(crate) const fn len(self) -> usize {
        self.end - self.start
    }

    pub(crate) const fn span(self) -> Span {
        Span::new(self.start, self.end)
    }

    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    pub(crate) const fn is_indented(self) -> bool {
        self.start > self.from
    }
}

/// The lines of a text from an offset on.
pub(crate) struct Lines<'a> {
    text: &'a str,
    at: usize,
    feeds: memchr::Memchr<'a>,
    base: usize,
    done: bool,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str, from: usize) -> Self {
        let rest = text.as_bytes().get(from..).unwrap_or_default();
        Self { text, at: from, feeds: memchr::memchr_iter(b'\n', rest), base: from, done: from >= text.len() }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    #[inline]
    fn next(&mut self) -> Option<Line> {
        if self.done {
            return None;
        }
        let from = self.at;
        let end = match self.feeds.next() {
            Some(feed) => {
                self.at = self.base + feed + 1;
                self.base + feed
            }
            None => {
                self.done = true;
                self.at = self.text.len();
                if from == self.at {
                    return None;
                }
                self.at
            }
        };
        Some(trimmed(self.text, from, end))
    }
}

/// The line between two offsets, without the white space around it.
#[inline]
pub(crate) fn trimmed(text: &str, from: usize, to: usize) -> Line {
    let bytes = text.as_bytes().get(from..to).unwrap_or_default();
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else {
        return Line { start: to, end: to, from };
    };
    if first.is_ascii_graphic() && last.is_ascii_graphic() {
        return Line { start: from, end: to, from };
    }
    let body = text.get(from..to).unwrap_or_default();
    let body = body.trim_end_matches(is_margin);
    let end = from + body.len();
    let start = end - body.trim_start_matches(is_margin).len();
    Line { start: if start == end { to } else { start }, end: if start == end { to } else { end }, from }
}

/// White space, and characters that leave no mark, around a line or a quotation.
pub(crate) const fn is_margin(c: char) -> bool {
    is_space(c) || is_invisible(c) || matches!(c, '\u{0}'..='\u{1F}')
}

/// A span without the white space at its ends.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let line = trimmed(text, span.start, span.end);
    line.span()
}

#[cfg(test)]
mod tests {
    use super::{Line, Lines};

    #[test]
    fn lines_are_trimmed_and_keep_their_offsets() {
        let text = "\u{FEFF}Title\r\n\r\n \u{A0}- item\u{A0} \nend";
        let lines: Vec<Line> = Lines::new(text, 0).collect();
        let words: Vec<&str> = lines.iter().map(|line| line.of(text)).collect();
        assert_eq!(words, ["Title", "", "- item", "end"]);
        assert_eq!(lines[0].start, 3);
        assert!(lines[2].is_indented() && !lines[3].is_indented());
    }

    #[test]
    fn a_last_line_feed_begins_no_line() {
        assert_eq!(Lines::new("a\n", 0).count(), 1);
        assert_eq!(Lines::new("", 0).count(), 0);
        assert_eq!(Lines::new("\n\n", 0).count(), 2);
    }
}
