//! The pieces of an entry: a line parted at commas, dashes, slashes, colons and brackets.
//!
//! | entry | pieces |
//! |---|---|
//! | `Harbour Light (HL), Fiji` | Harbour Light · (HL) · , Fiji |
//! | `Red Azul -RA, Perú` | Red Azul · – RA · , Perú |
//! | `House “A, B” / Chile` | House “A, B” · / Chile |
//!
//! Quotes protect what stands in them; a hyphen without space belongs to its word.

use super::entry::Class;
use nom::branch::alt;
use nom::bytes::complete::{take_till, take_while};
use nom::character::complete::{char, one_of};
use nom::combinator::{peek, recognize};
use nom::sequence::{delimited, preceded};
use nom::{IResult, Parser};
use undersigned_model::{Span, is_space};

/// A piece and what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) sep: Sep,
    pub(super) span: Span,
    /// What its words are, once that was asked for.
    pub(super) class: Option<Class>,
    /// Whether it names a role, once that was asked for.
    pub(super) role: Option<bool>,
}

impl Piece {
    pub(super) const fn new(sep: Sep, span: Span) -> Self {
        Self { sep, span, class: None, role: None }
    }
}

/// What parts a piece from the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sep {
    /// Nothing: the first piece.
    #[default]
    Start,
    Comma,
    Semicolon,
    Dash,
    Slash,
    Colon,
    /// The piece stands in brackets (its span leaves them out).
    Bracket,
    /// The text behind a closing bracket, perhaps behind a full stop.
    Behind,
    /// Another cell of a table.
    Cell(u8),
    /// Another line.
    Line,
}

/// Parts an entry whose first byte lies at `base`.
pub(super) fn split(text: &str, base: usize) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(4);
    let mut state = State { text, base, start: 0, sep: Sep::Start, brackets: true, quotes: true };
    let mut at = 0;
    while let Some(rest) = text.get(next_mark(text, at)..).filter(|rest| !rest.is_empty()) {
        let here = text.len() - rest.len();
        // Most marks are commas between words.
        at = if rest.starts_with(", ") {
            state.comma(rest, here, &mut pieces)
        } else {
            state.step(rest, here, &mut pieces)
        };
    }
    state.close(text.len(), &mut pieces);
    pieces
}

/// The next place from `at` on that may part pieces: a mark, or the spaces before it.
fn next_mark(text: &str, at: usize) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let part = |byte: &u8| MAY_PART.get(usize::from(*byte)).is_some_and(|part| *part);
    let Some(mark) = rest.iter().position(part) else { return text.len() };
    let before = rest.get(..mark).unwrap_or_default();
    at + before.iter().rposition(|byte| !byte.is_ascii_whitespace()).map_or(0, |last| last + 1)
}

/// The bytes that marks and spaces beyond ASCII begin with. Other spaces mean nothing without a mark behind them.
static MAY_PART: [bool; 256] = {
    let mut part = [false; 256];
    let mut rest: &[u8] = b",;:/|([\"-\t\xC2\xE1\xE2\xE3\xEF";
    while let [byte, behind @ ..] = rest {
        #[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
        {
            part[*byte as usize] = true;
        }
        rest = behind;
    }
    part
};

struct State<'t> {
    text: &'t str,
    base: usize,
    /// Where the open piece begins.
    start: usize,
    sep: Sep,
    /// False once an opening bracket found no closing one, so that no stretch is searched twice.
    brackets: bool,
    quotes: bool,
}

impl State<'_> {
    /// Reads what stands at `at` and returns where to go on.
    fn step(&mut self, rest: &str, at: usize, pieces: &mut Vec<Piece>) -> usize {
        let gap = rest.len() - rest.trim_start_matches(is_space).len();
        if !means_something(rest, gap) {
            return at + plain(rest).max(gap);
        }
        let end = |left: &str| at + rest.len() - left.len();
        if self.brackets
            && let Ok((left, inner)) = bracket(rest)
        {
            self.close(at, pieces);
            let from = at + 1;
            self.push(Sep::Bracket, from, from + inner.len(), pieces);
            (self.start, self.sep) = (end(left), Sep::Behind);
            return self.start;
        }
        if rest.starts_with(['(', '[']) {
            self.brackets = false;
        }
        if self.quotes
            && let Some(open) = rest.chars().next().filter(|c| matches!(c, '“' | '"' | '«' | '„'))
        {
            return match quoted(rest) {
                Ok((left, _)) => end(left),
                Err(_) => {
                    self.quotes = false;
                    at + open.len_utf8()
                }
            };
        }
        if let Some((left, sep)) = separator(rest) {
            let tight =
                sep == Sep::Dash && !rest.starts_with(is_space) && rest.starts_with(['-', '–']) && !is_open(left, rest);
            if !tight {
                self.close(at, pieces);
                (self.start, self.sep) = (end(left), sep);
                return self.start;
            }
        }
        at + plain(rest).max(gap)
    }

    fn comma(&mut self, rest: &str, at: usize, pieces: &mut Vec<Piece>) -> usize {
        self.close(at, pieces);
        let left = rest.trim_start_matches(',').trim_start_matches(is_space);
        (self.start, self.sep) = (at + rest.len() - left.len(), Sep::Comma);
        self.start
    }

    fn close(&mut self, end: usize, pieces: &mut Vec<Piece>) {
        self.push(self.sep, self.start, end, pieces);
    }

    fn push(&self, sep: Sep, start: usize, end: usize, pieces: &mut Vec<Piece>) {
        let text = self.text.get(start..end).unwrap_or_default();
        if let [first, .., last] = text.as_bytes()
            && first.is_ascii_alphanumeric()
            && last.is_ascii_graphic()
            && *last != b'*'
        {
            return pieces.push(Piece::new(sep, Span::new(self.base + start, self.base + end)));
        }
        let left = text.trim_start_matches(|c| is_space(c) || (sep == Sep::Behind && matches!(c, '.' | ',' | '*')));
        let from = start + text.len() - left.len();
        let left = left.trim_end_matches(|c| is_space(c) || c == '*');
        if !left.is_empty() {
            pieces.push(Piece::new(sep, Span::new(self.base + from, self.base + from + left.len())));
        }
    }
}

/// Whether a bracket, a quote or what parts pieces may stand at the start of a text that begins with a gap.
fn means_something(text: &str, gap: usize) -> bool {
    let (space, bare) = text.split_at_checked(gap).unwrap_or(("", text));
    let mark = |c: char| {
        matches!(c, ',' | ';' | ':' | '/' | '|' | '(' | '[' | '“' | '"' | '«' | '„' | '-' | '–' | '—' | '―' | '−')
    };
    bare.starts_with(mark) || space.contains('\t')
}

/// A dash that follows its word directly parts pieces only where a space follows: "Derechos- RA".
fn is_open(left: &str, rest: &str) -> bool {
    rest.len() > left.len() + 1 && rest.chars().nth(1).is_some_and(is_space)
}

/// Bytes of plain text at the start: up to the next character that may mean something, at least one character.
fn plain(rest: &str) -> usize {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let behind = rest.get(first..).unwrap_or_default();
    let stop = |c: char| {
        is_space(c)
            || matches!(
                c,
                ',' | ';' | ':' | '/' | '|' | '(' | '[' | '“' | '"' | '«' | '„' | '-' | '–' | '—' | '―' | '.'
            )
    };
    first + behind.find(stop).unwrap_or(behind.len())
}

/// What parts pieces at the start of a text, and what stands behind it.
fn separator(input: &str) -> Option<(&str, Sep)> {
    let text = input.trim_start_matches(is_space);
    let gap = input.get(..input.len() - text.len()).unwrap_or_default();
    let mut chars = text.chars();
    let mark = chars.next()?;
    let behind = chars.as_str();
    let spaced = behind.starts_with(is_space);
    let (sep, behind) = match mark {
        '-' | '–' | '—' | '―' | '−' if !gap.is_empty() => (Sep::Dash, behind),
        '—' | '―' => (Sep::Dash, behind),
        '-' | '–' if spaced => (Sep::Dash, behind),
        '/' => (Sep::Slash, behind.strip_prefix('/').unwrap_or(behind)),
        '|' => (Sep::Slash, behind),
        ',' if spaced || behind.starts_with(char::is_uppercase) => (Sep::Comma, behind),
        ';' => (Sep::Semicolon, behind),
        ':' if spaced && gap.is_empty() => (Sep::Colon, behind),
        _ if gap.contains('\t') => (Sep::Cell(0), text),
        _ => return None,
    };
    Some((behind.trim_start_matches(is_space), sep))
}

/// The inside of a bracket whose partner closes it.
fn bracket(input: &str) -> IResult<&str, &str> {
    let (mut rest, _) = one_of("([").parse(input)?;
    let inside = rest;
    let mut depth = 1_u32;
    loop {
        let (left, _) = take_till(|c| matches!(c, '(' | '[' | ')' | ']')).parse(rest)?;
        let (left, mark) = one_of("()[]").parse(left)?;
        depth = if matches!(mark, '(' | '[') { depth + 1 } else { depth - 1 };
        rest = left;
        if depth == 0 {
            let length = inside.len() - left.len() - 1;
            return Ok((left, inside.get(..length).unwrap_or_default()));
        }
    }
}

fn quoted(input: &str) -> IResult<&str, &str> {
    let pair = |open, close| delimited(char(open), take_while(move |c| c != close), char(close));
    recognize(alt((pair('“', '”'), pair('"', '"'), pair('«', '»'), preceded(peek(char('„')), pair('„', '“')))))
        .parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        use Sep::*;
        for (entry, expected) in [
            ("Harbour Light", vec![(Start, "Harbour Light")]),
            ("Harbour Light (HL), Fiji", vec![(Start, "Harbour Light"), (Bracket, "HL"), (Comma, "Fiji")]),
            ("Red Azul -RA, Perú", vec![(Start, "Red Azul"), (Dash, "RA"), (Comma, "Perú")]),
            ("Red Azul- RA", vec![(Start, "Red Azul"), (Dash, "RA")]),
            ("House “A, B” / Chile", vec![(Start, "House “A, B”"), (Slash, "Chile")]),
            ("Wel-Up (ERA). Honduras", vec![(Start, "Wel-Up"), (Bracket, "ERA"), (Behind, "Honduras")]),
            ("Wel-Up (a (b) c)", vec![(Start, "Wel-Up"), (Bracket, "a (b) c")]),
            ("Wel-Up (a, b", vec![(Start, "Wel-Up (a"), (Comma, "b")]),
            ("Ana Vai\tNurse", vec![(Start, "Ana Vai"), (Cell(0), "Nurse")]),
            ("A—B", vec![(Start, "A"), (Dash, "B")]),
            ("1,000 Hills", vec![(Start, "1,000 Hills")]),
            ("", vec![]),
        ] {
            let found: Vec<_> = split(entry, 0).iter().map(|p| (p.sep, p.span.of(entry).unwrap())).collect();
            assert_eq!(found, expected, "{entry}");
        }
    }

    #[test]
    fn open_brackets_are_searched_once() {
        assert_eq!(split(&"(".repeat(200_000), 0).len(), 1);
        assert_eq!(split(&"“".repeat(100_000), 0).len(), 1);
    }
}
