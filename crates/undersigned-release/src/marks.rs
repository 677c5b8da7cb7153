//! Quote marks, and the quoted stretches of one paragraph.
//!
//! Outer marks are “ ” „ “ « » » « ‘ ’ and ". Marks inside a stretch stay inside. A single mark is an apostrophe unless it opens
//! after a space and closes before one; a straight ' is never a quote mark.

use crate::lines::trim;
use undersigned_model::Span;

/// A quote mark's shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// “
    Open,
    /// ”
    Close,
    /// „
    Low,
    /// «
    Left,
    /// »
    Right,
    /// "
    Straight,
    /// ‘
    Single,
    /// ’
    SingleClose,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    pub(crate) shape: Shape,
    pub(crate) at: usize,
    pub(crate) len: usize,
}

/// A quoted stretch of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// From the opening mark to behind the closing one.
    pub(crate) outer: Span,
    /// What stands between the marks, without white space at the ends.
    pub(crate) inner: Span,
    /// Whether it has a closing mark.
    pub(crate) closed: bool,
    pub(crate) single: bool,
}

/// The stretches of one paragraph.
#[derive(Debug, Default)]
pub(crate) struct Quoted {
    pub(crate) stretches: Vec<Stretch>,
    /// A closing mark that nothing opened, before the first stretch: where the text before it ends, and where it ends.
    pub(crate) stray: Option<Span>,
}

/// The marks of a release that tell what needs to be looked for in it, each kind in order.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    pub(crate) quotes: Vec<Mark>,
    /// Full stops, exclamation and question marks.
    pub(crate) stops: Vec<usize>,
    /// The colons of "://", and where "www." begins.
    pub(crate) addresses: Vec<usize>,
    /// Each "@".
    pub(crate) mails: Vec<usize>,
    /// Whether there is a "©".
    pub(crate) signs: bool,
}

impl Marks {
    pub(crate) fn of(text: &str, span: Span) -> Self {
        let bytes = text.as_bytes().get(span.start..span.end).unwrap_or_default();
        let stops = Vec::with_capacity(bytes.len() / 64);
        let mut marks = Marks { quotes: Vec::with_capacity(bytes.len() / 128), stops, ..Marks::default() };
        // '.' or '/', and the first byte of a mark of two or three.
        let is = |byte: u8| {
            matches!(byte | 1, b'/') | matches!(byte, b'!' | b'"' | b'?' | b'@') | matches!(byte & 0xDF, 0xC2)
        };
        crate::scan::each(bytes, is, |at| marks.add(bytes, at, span.start));
        marks
    }

    /// Adds the mark that stands at an offset of a release that begins at `origin`.
    #[inline]
    fn add(&mut self, bytes: &[u8], at: usize, origin: usize) {
        let (before, rest) = bytes.split_at_checked(at).unwrap_or_default();
        let (shape, len) = match rest {
            [b'.' | b'!' | b'?', ..] => {
                self.stops.push(origin + at);
                if let ([.., b'w', b'w', b'w'], [b'.', ..]) = (before, rest) {
                    self.addresses.push(origin + at - 3);
                }
                return;
            }
            [0xE2, 0x80, 0x99, ..] => (Shape::SingleClose, 3),
            [0xE2, 0x80, 0x9C | 0x9F, ..] => (Shape::Open, 3),
            [0xE2, 0x80, 0x9D, ..] => (Shape::Close, 3),
            [0xE2, 0x80, 0x9E, ..] => (Shape::Low, 3),
            [0xE2, 0x80, 0x98, ..] => (Shape::Single, 3),
            [b'"', ..] => (Shape::Straight, 1),
            [0xC2, 0xAB, ..] => (Shape::Left, 2),
            [0xC2, 0xBB, ..] => (Shape::Right, 2),
            [0xC2, 0xA9, ..] => {
                self.signs = true;
                return;
            }
            [b'@', ..] => return self.mails.push(origin + at),
            [b'/', b'/', ..] if before.last() == Some(&b':') => return self.addresses.push(origin + at - 1),
            _ => return,
        };
        self.quotes.push(Mark { shape, at: origin + at, len });
    }
}

/// Which mark opened a stretch.
#[derive(Clone, Copy)]
struct Opened {
    mark: Mark,
    depth: usize,
}

/// Pairs the marks of a paragraph.
pub(crate) fn pair(text: &str, span: Span, marks: &[Mark], quoted: &mut Quoted) {
    quoted.stretches.clear();
    quoted.stray = None;
    let mut open: Option<Opened> = None;
    let mut skip = 0;
    for (at, &mark) in marks.iter().enumerate() {
        // Only what a single mark opened is closed by one; the others are apostrophes.
        let apostrophe = mark.shape == Shape::SingleClose && open.is_none_or(|open| open.mark.shape != Shape::Single);
        if mark.at < skip || apostrophe {
            continue;
        }
        let near = Near::of(text, span, mark);
        match &mut open {
            None if opens(mark, near) => {
                if mark.shape != Shape::Single {
                    open = Some(Opened { mark, depth: 0 });
                } else if let Some(end) = single_close(text, span, marks.get(at + 1..).unwrap_or_default()) {
                    quoted.stretches.push(stretch(text, mark, Some(end), span));
                    skip = end.at + end.len;
                } else if near.starts_line {
                    open = Some(Opened { mark, depth: 0 });
                }
            }
            None => {
                if quoted.stray.is_none() && quoted.stretches.is_empty() && closes_stray(mark, near) {
                    quoted.stray = Some(Span::new(mark.at, mark.at + mark.len));
                }
            }
            Some(opened) if nests(text, span, *opened, near, marks.get(at..).unwrap_or_default()) => opened.depth += 1,
            Some(opened) => match meet(*opened, mark, near) {
                Meeting::Nothing => {}
                Meeting::Deeper => opened.depth += 1,
                Meeting::Closes if opened.depth > 0 => opened.depth -= 1,
                Meeting::Closes => {
                    quoted.stretches.push(stretch(text, opened.mark, Some(mark), span));
                    open = None;
                }
                Meeting::Reopens => {
                    let before = Span::new(span.start, mark.at);
                    quoted.stretches.push(stretch(text, opened.mark, None, before));
                    open = Some(Opened { mark, depth: 0 });
                }
            },
        }
    }
    if let Some(opened) = open {
        quoted.stretches.push(stretch(text, opened.mark, None, span));
    }
}

fn stretch(text: &str, open: Mark, close: Option<Mark>, span: Span) -> Stretch {
    let start = open.at + open.len;
    let (end, outer_end) = close.map_or((span.end, span.end), |mark| (mark.at, mark.at + mark.len));
    let inner = trim(text, Span::new(start, end));
    let outer_end = if close.is_some() { outer_end } else { inner.end };
    Stretch {
        outer: Span::new(open.at, outer_end),
        inner,
        closed: close.is_some(),
        single: open.shape == Shape::Single,
    }
}

/// What stands around a mark.
#[derive(Clone, Copy)]
struct Near {
    before: Option<char>,
    after: Option<char>,
    starts_line: bool,
}

impl Near {
    fn of(text: &str, span: Span, mark: Mark) -> Self {
        let after = text.get(mark.at + mark.len..span.end).unwrap_or_default().chars().next();
        let head = text.get(span.start..mark.at).unwrap_or_default();
        // Most marks stand behind a word, or behind one and a space.
        let (before, starts_line) = match *head.as_bytes() {
            [.., before @ b'!'..=b'~'] | [.., b'!'..=b'~', before @ b' '] => (Some(char::from(before)), false),
            [] => (None, true),
            _ => (head.chars().next_back(), head.trim_end_matches([' ', '\t', '\u{A0}']).ends_with('\n')),
        };
        Self { before, after, starts_line }
    }

    fn space_before(self) -> bool {
        self.before.is_none_or(|c| {
            c.is_whitespace()
                || matches!(
                    c,
                    '(' | '[' | '{' | '—' | '–' | '-' | '“' | '‘' | '«' | '„' | ':' | '/' | '"' | '¿' | '¡' | '…'
                )
        })
    }

    /// Whether a mark that looks the same on both sides closes here.
    fn closes(self) -> bool {
        !self.space_before() && self.space_after()
    }

    fn space_after(self) -> bool {
        self.after.is_none_or(|c| {
            c.is_whitespace()
                || matches!(c, ')' | ']' | '}' | '.' | ',' | ';' | ':' | '!' | '?' | '—' | '–' | '”' | '’' | '»' | '…')
        })
    }
}

/// Whether a mark opens a stretch where none is open.
fn opens(mark: Mark, near: Near) -> bool {
    match mark.shape {
        Shape::Open => near.after.is_some_and(|c| !c.is_whitespace() || c == '\u{A0}') || near.space_before(),
        Shape::Low | Shape::Left => true,
        Shape::Straight => near.space_before() && !(near.space_after() && near.before.is_some()),
        // »So«
        Shape::Right => near.space_before() && near.after.is_some_and(char::is_alphanumeric),
        Shape::Single => {
            near.space_before() && near.after.is_some_and(|c| c.is_alphabetic() || matches!(c, '[' | '“' | '…' | '('))
        }
        Shape::Close | Shape::SingleClose => false,
    }
}

fn closes_stray(mark: Mark, near: Near) -> bool {
    match mark.shape {
        Shape::Close | Shape::Right => true,
        Shape::Straight => !near.space_before(),
        // “ closes what „ opened
        Shape::Open => !near.space_before() && near.space_after(),
        _ => false,
    }
}

enum Meeting {
    Nothing,
    Deeper,
    Closes,
    Reopens,
}

/// What a mark does where a stretch is open.
fn meet(open: Opened, mark: Mark, near: Near) -> Meeting {
    let closing_straight = !near.space_before() || near.space_after();
    match (open.mark.shape, mark.shape) {
        (Shape::Open | Shape::Straight, Shape::Open) if near.starts_line => Meeting::Reopens,
        // A slip of the keyboard: “So.“
        (Shape::Open, Shape::Open) if near.closes() => Meeting::Closes,
        (Shape::Open, Shape::Open) if near.before.is_some_and(char::is_whitespace) || near.space_before() => {
            Meeting::Deeper
        }
        (Shape::Open, Shape::Close) | (Shape::Straight, Shape::Close) => Meeting::Closes,
        (Shape::Open | Shape::Low, Shape::Straight) => {
            if closing_straight {
                Meeting::Closes
            } else {
                Meeting::Nothing
            }
        }
        (Shape::Straight, Shape::Straight) if near.starts_line => Meeting::Reopens,
        (Shape::Straight, Shape::Straight) => Meeting::Closes,
        (Shape::Low, Shape::Open | Shape::Close) => Meeting::Closes,
        (Shape::Low, Shape::Low) => {
            if near.starts_line {
                Meeting::Reopens
            } else {
                Meeting::Deeper
            }
        }
        (Shape::Left, Shape::Left) => {
            if near.starts_line {
                Meeting::Reopens
            } else {
                Meeting::Deeper
            }
        }
        (Shape::Left, Shape::Right) if near.starts_line => Meeting::Nothing,
        (Shape::Left, Shape::Right) | (Shape::Right, Shape::Left) => Meeting::Closes,
        (Shape::Single, Shape::Single) if near.starts_line => Meeting::Reopens,
        (Shape::Single, Shape::SingleClose)
            if near.space_after() && near.before.is_some_and(|c| matches!(c, '.' | ',' | '!' | '?' | '…')) =>
        {
            Meeting::Closes
        }
        _ => Meeting::Nothing,
    }
}

/// Whether the first of some straight marks, by what stands near it, opens a quotation inside a straight one: two that close follow it.
fn nests(text: &str, span: Span, opened: Opened, first: Near, marks: &[Mark]) -> bool {
    let [mark, inner, outer, ..] = marks else { return false };
    let straight = [opened.mark, *mark, *inner, *outer].iter().all(|mark| mark.shape == Shape::Straight);
    let opens = || first.before.is_some_and(|c| matches!(c, ' ' | '\u{A0}')) && !first.space_after();
    let closes = |mark: &Mark| Near::of(text, span, *mark).closes();
    straight && opens() && closes(inner) && closes(outer)
}

/// The mark that closes a single quotation: the first ’ before a space or punctuation, unless it may be the apostrophe of a
/// plural ("workers’") and another one follows.
fn single_close(text: &str, span: Span, marks: &[Mark]) -> Option<Mark> {
    let mut maybe = None;
    for &mark in marks.iter().take(64) {
        match mark.shape {
            Shape::Single => break,
            Shape::SingleClose => {
                let near = Near::of(text, span, mark);
                if !near.space_after() || near.before.is_none_or(char::is_whitespace) {
                    continue;
                }
                if near.before == Some('s') && near.after == Some(' ') {
                    maybe = maybe.or(Some(mark));
                    continue;
                }
                return Some(mark);
            }
            _ => {}
        }
    }
    maybe
}

#[cfg(test)]
mod tests {
    use super::{Marks, Quoted, pair};
    use undersigned_model::Span;

    fn inner(text: &str) -> Vec<&str> {
        let mut quoted = Quoted::default();
        let span = Span::new(0, text.len());
        let found = Marks::of(text, span).quotes;
        pair(text, span, &found, &mut quoted);
        quoted.stretches.iter().map(|stretch| stretch.inner.of(text).unwrap()).collect()
    }

    #[test]
    fn stretches() {
        for (text, wanted) in [
            ("“A,” said X. “B.”", vec!["A,", "B."]),
            ("\"A,\" said X. \"B.\"", vec!["A,", "B."]),
            ("„A“, sagte X. „B.“", vec!["A", "B."]),
            ("« A », a dit X.", vec!["A"]),
            ("»A«, sagte X.", vec!["A"]),
            ("“A ‘b’ and “c” d,” said X.", vec!["A ‘b’ and “c” d,"]),
            ("“A,“ said X. “B.”", vec!["A,", "B."]),
            ("\"A for \"b c\" and d,\" said X.", vec!["A for \"b c\" and d,"]),
            ("\"A, said X. \"B,\" said Y. \"C.\"", vec!["A, said X.", "C."]),
            ("“A never closes. ", vec!["A never closes."]),
            ("“A,\" said X", vec!["A,"]),
            ("“A,” he said.\n“B.”", vec!["A,", "B."]),
            ("“A\n“B.”", vec!["A", "B."]),
            ("‘We don’t know the workers’ names,’ said X.", vec!["We don’t know the workers’ names,"]),
            ("the workers’ rights and the state’s", vec![]),
            ("in the ‘90s", vec![]),
            ("the 'attacks' on servers", vec![]),
            ("a 5\" pipe", vec![]),
        ] {
            assert_eq!(inner(text), wanted, "{text}");
        }
    }
}
