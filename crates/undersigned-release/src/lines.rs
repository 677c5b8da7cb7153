//! Lines: the text cut at line feeds, each line without the white space around it.
//!
//! This is the only pass over every byte that segmentation makes; everything else looks at single lines.

use crate::class::Class;
use crate::date_line::{DateLine, date_line};
use crate::furniture::is_post_line;
use std::ops::Deref;
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
    /// What it may be.
    pub(crate) class: Class,
}

impl Line {
    pub(crate) const fn is_blank(self) -> bool {
        self.start == self.end
    }

    pub(crate) const fn len(self) -> usize {
        self.end - self.start
    }

    #[inline]
    pub(crate) fn of(self, text: &str) -> Wording<'_> {
        Wording { text: text.get(self.start..self.end).unwrap_or_default(), class: self.class }
    }

    /// Whether it may be of one of the kinds.
    #[inline]
    pub(crate) const fn may(self, be: Class) -> bool {
        self.class.may(be)
    }

    pub(crate) const fn is_indented(self) -> bool {
        self.start > self.from
    }
}

impl Line {
    /// Reads the line as a date line, and keeps whether it is one.
    pub(crate) fn read_date(&mut self, text: &str) -> Option<DateLine> {
        if !self.may(Class::DATED) {
            return None;
        }
        let date = date_line(self.of(text));
        self.class = if date.is_some() { self.class.or(Class::DATE) } else { self.class.without(Class::DATED) };
        date
    }

    /// Reads the line as the last of a feed's item, and keeps whether it is one.
    pub(crate) fn read_post(&mut self, text: &str) -> bool {
        if !self.may(Class::POST) {
            return false;
        }
        let posted = is_post_line(self.of(text));
        self.class = if posted { self.class.or(Class::POSTED) } else { self.class.without(Class::POST) };
        posted
    }
}

/// What a line says, and of what kinds it may be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wording<'a> {
    pub(crate) text: &'a str,
    class: Class,
}

impl Wording<'_> {
    /// Whether it may be of one of the kinds.
    #[inline]
    pub(crate) const fn may(self, be: Class) -> bool {
        self.class.may(be)
    }
}

impl<'a> From<&'a str> for Wording<'a> {
    fn from(text: &'a str) -> Self {
        Wording { text, class: Class::of(text.as_bytes()) }
    }
}

impl Default for Wording<'_> {
    fn default() -> Self {
        Wording { text: "", class: Class::NONE }
    }
}

impl Deref for Wording<'_> {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        self.text
    }
}

/// The lines of a text from an offset on. Of blank lines one below the other, only the first few are told: more say no more.
pub(crate) struct Lines<'a> {
    text: &'a str,
    at: usize,
    /// How many blank lines were read last.
    blank: usize,
}

/// How many blank lines are told where there are more.
const BLANK_LINES: usize = 16;

impl<'a> Lines<'a> {
    pub(crate) const fn new(text: &'a str, from: usize) -> Self {
        Self { text, at: from, blank: 0 }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    #[inline]
    fn next(&mut self) -> Option<Line> {
        loop {
            let from = self.at;
            let rest = self.text.as_bytes().get(from..)?;
            let length = match rest.first()? {
                b'\n' => 0,
                _ => memchr::memchr(b'\n', rest).unwrap_or(rest.len()),
            };
            self.at = from + length + 1;
            let line = line(self.text, from, rest.get(..length).unwrap_or_default());
            self.blank = if line.is_blank() { self.blank + 1 } else { 0 };
            if self.blank <= BLANK_LINES {
                return Some(line);
            }
        }
    }
}

/// The line of some bytes that begin at an offset of the text.
#[inline]
fn line(text: &str, from: usize, bytes: &[u8]) -> Line {
    let end = from + bytes.len();
    match bytes {
        [] => Line { start: end, end, from, class: Class::NONE },
        _ if is_trimmed(bytes) => Line { start: from, end, from, class: Class::of(bytes) },
        _ => {
            let span = trim(text, Span::new(from, end));
            let own = text.as_bytes().get(span.start..span.end).unwrap_or_default();
            Line { start: span.start, end: span.end, from, class: Class::of(own) }
        }
    }
}

/// White space, and characters that leave no mark, around a line or a quotation.
pub(crate) const fn is_margin(c: char) -> bool {
    is_space(c) || is_invisible(c) || matches!(c, '\u{0}'..='\u{1F}')
}

/// A quick look: whether there is no white space at the ends.
#[inline]
fn is_trimmed(bytes: &[u8]) -> bool {
    // Besides ASCII, letters of two bytes and quote marks: they begin and end many lines.
    let starts = matches!(bytes, [0x21..=0x7E | 0xC3..=0xDF, ..] | [0xE2, 0x80, 0x98..=0x9F, ..]);
    let ends =
        matches!(bytes, [.., 0x21..=0x7E] | [.., 0xC3..=0xDF, 0x80..=0xBF] | [.., 0xE2, 0x80, 0x98..=0x9F | 0xA6]);
    starts && ends
}

/// A span without the white space at its ends; where there is nothing else, the empty span at its end.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let bytes = text.as_bytes().get(span.start..span.end).unwrap_or_default();
    if is_trimmed(bytes) {
        return span;
    }
    let plain = bytes.trim_ascii();
    if is_trimmed(plain) {
        let start = span.start + (plain.as_ptr() as usize - bytes.as_ptr() as usize);
        return Span::new(start, start + plain.len());
    }
    let body = span.of(text).unwrap_or_default().trim_end_matches(is_margin);
    let end = span.start + body.len();
    let start = end - body.trim_start_matches(is_margin).len();
    if start == end { Span::at(span.end) } else { Span::new(start, end) }
}

#[cfg(test)]
mod tests {
    use super::{Line, Lines};

    #[test]
    fn lines_are_trimmed_and_keep_their_offsets() {
        let text = "\u{FEFF}Title\r\n\r\n \u{A0}- item\u{A0} \nend";
        let lines: Vec<Line> = Lines::new(text, 0).collect();
        let words: Vec<&str> = lines.iter().map(|line| line.of(text).text).collect();
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
