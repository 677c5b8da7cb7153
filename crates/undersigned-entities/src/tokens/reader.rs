//! Parts text into words and marks.

use super::scan::{Scan, is_abbreviation};
use super::{Shape, Token, facts, plain};
use crate::lexicon::Lexicon;
use unicode_segmentation::UnicodeSegmentation;

pub(super) struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    lexicon: &'a Lexicon,
    at: usize,
    end: usize,
    /// Each line stands for itself.
    lines: bool,
    /// The next word is the first of a sentence.
    first: bool,
    /// A single quotation mark is open.
    open_single: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, start: usize, end: usize, lines: bool, lexicon: &'a Lexicon) -> Self {
        Self { text, bytes: text.as_bytes(), lexicon, at: start, end, lines, first: true, open_single: false }
    }

    fn byte(&self, at: usize) -> u8 {
        if at < self.end { self.bytes.get(at).copied().unwrap_or(0) } else { 0 }
    }

    fn char(&self, at: usize) -> Option<char> {
        self.text.get(at..self.end)?.chars().next()
    }

    /// The next token; `gap` is what was seen before it.
    pub(super) fn next(&mut self, gap: &mut Shape) -> Option<Token> {
        while self.at < self.end {
            let byte = self.byte(self.at);
            match byte {
                b' ' | b'\t' | b'\r' => {
                    *gap |= Shape::SPACED;
                    if byte == b'\t' {
                        *gap |= Shape::NEW_LINE;
                        self.first = true;
                    }
                    self.at += 1;
                }
                b'\n' => {
                    *gap |= Shape::SPACED;
                    if self.lines {
                        *gap |= Shape::NEW_LINE;
                        self.first = true;
                    }
                    self.at += 1;
                }
                b'a'..=b'z' | b'A'..=b'Z' => return Some(self.plain_word(gap).unwrap_or_else(|| self.word(gap))),
                b'0'..=b'9' => return Some(self.word(gap)),
                0..=0x7F => return Some(self.mark(byte as char, gap)),
                _ => {
                    let c = self.char(self.at)?;
                    if c.is_alphanumeric() {
                        return Some(self.word(gap));
                    }
                    if undersigned_model::is_space(c) {
                        *gap |= Shape::SPACED;
                        self.at += c.len_utf8();
                    } else if undersigned_model::is_invisible(c) {
                        self.at += c.len_utf8();
                    } else {
                        return Some(self.mark(c, gap));
                    }
                }
            }
        }
        None
    }

    /// A word that needs no closer look.
    fn plain_word(&mut self, gap: &mut Shape) -> Option<Token> {
        let start = self.at;
        let plain = plain::read(self.bytes, start).filter(|plain| plain.end <= self.end)?;
        self.at = plain.end;
        let mut shape = plain.shape | std::mem::take(gap);
        if std::mem::take(&mut self.first) {
            shape |= Shape::FIRST;
        }
        let facts = self.lexicon.facts(plain.key);
        Some(Token { start: start as u32, end: plain.end as u32, shape, tail: 0, facts, key: plain.key })
    }

    fn word(&mut self, gap: &mut Shape) -> Token {
        let start = self.at;
        if is_address(self.bytes.get(start..self.end).unwrap_or_default()) {
            return self.address(start, gap);
        }
        let mut scan = Scan::default();
        self.letters(&mut scan);
        while let Some(joined) = self.joiner(start, &scan) {
            scan.shape |= joined;
            self.step_over_joiner();
            scan.parts += 1;
            scan.part = 0;
            self.letters(&mut scan);
        }
        if self.byte(self.at) == b'@' {
            return self.address(start, gap);
        }
        let end = self.full_stop(start, &scan);
        let mut shape = scan.shape() | std::mem::take(gap);
        if end > self.at {
            shape |= Shape::DOTTED;
            self.at = end;
        }
        let tail = self.possessive();
        if std::mem::take(&mut self.first) {
            shape |= Shape::FIRST;
        }
        self.at += usize::from(tail);
        self.token(start, end, shape, tail)
    }

    /// A token with what the lexicon knows of it.
    fn token(&self, start: usize, end: usize, shape: Shape, tail: u8) -> Token {
        let word = self.text.get(start..end).unwrap_or_default();
        let (key, facts) = facts::of(word, shape, self.lexicon);
        Token { start: start as u32, end: end as u32, shape, tail, facts, key }
    }

    fn address(&mut self, start: usize, gap: &mut Shape) -> Token {
        let rest = self.bytes.get(self.at..self.end).unwrap_or_default();
        let length = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
        self.at += length;
        self.first = false;
        self.token(start, self.at, Shape::ADDRESS | std::mem::take(gap), 0)
    }

    /// Runs over letters and digits.
    fn letters(&mut self, scan: &mut Scan) {
        while self.at < self.end {
            let byte = self.byte(self.at);
            if byte < 0x80 {
                match byte {
                    b'a'..=b'z' => scan.small(),
                    b'A'..=b'Z' => scan.capital(),
                    b'0'..=b'9' => scan.digit(),
                    _ => return,
                }
                self.at += 1;
                continue;
            }
            if let Some(c) = self.char(self.at).filter(|&c| c.is_alphabetic() && self.stands_alone(c)) {
                if c.is_uppercase() {
                    scan.capital()
                } else {
                    scan.small()
                }
                self.at += c.len_utf8();
                continue;
            }
            // The rest of a word in another script, a grapheme at a time, so that combining marks stay with their letters.
            let rest = self.text.get(self.at..self.end).unwrap_or_default();
            let Some(grapheme) = rest.graphemes(true).next() else { return };
            match grapheme.chars().next() {
                Some(c) if c.is_uppercase() => scan.capital(),
                Some(c) if c.is_alphabetic() => scan.small(),
                Some(c) if c.is_numeric() => scan.digit(),
                Some('\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}') if scan.length > 0 => {}
                _ => return,
            }
            self.at += grapheme.len();
        }
    }

    /// Whether a letter has no mark behind it that combines with it, told from the next byte: Latin, Greek and Cyrillic
    /// letters, and nothing else, stand before a character that begins so.
    fn stands_alone(&self, letter: char) -> bool {
        letter < '\u{530}' && matches!(self.byte(self.at + letter.len_utf8()), ..0xCC | 0xD0 | 0xD1)
    }

    /// Whether a mark here joins the letters before it with those behind it.
    fn joiner(&self, start: usize, scan: &Scan) -> Option<Shape> {
        let here = self.char(self.at)?;
        let next = self.char(self.at + here.len_utf8())?;
        let joined = match here {
            '-' | '\u{2010}' | '\u{2011}' => next.is_alphanumeric().then_some(Shape::HYPHEN),
            '\'' | '’' | 'ʼ' | '`' => {
                (next.is_alphabetic() && !self.is_possessive(here, next)).then_some(Shape::APOSTROPHE)
            }
            '.' => {
                let dotted = scan.part == 1 && scan.capitals > 0 && next.is_alphabetic();
                let address = next.is_lowercase() && self.at - start >= 2 && scan.length > 1;
                (dotted || address).then_some(Shape::WORD)
            }
            '&' => (scan.is_all_caps() && next.is_uppercase()).then_some(Shape::WORD),
            '/' => (scan.digits > 0 && next.is_ascii_digit()).then_some(Shape::WORD),
            ',' => (scan.digits > 0 && next.is_ascii_digit()).then_some(Shape::WORD),
            _ => None,
        }?;
        Some(joined)
    }

    fn step_over_joiner(&mut self) {
        self.at += self.char(self.at).map_or(0, char::len_utf8);
    }

    fn is_possessive(&self, mark: char, next: char) -> bool {
        let behind = self.at + mark.len_utf8() + next.len_utf8();
        matches!(next, 's' | 'S') && !self.char(behind).is_some_and(char::is_alphanumeric)
    }

    /// Where the word ends when its full stop belongs to it: initials, "Dr.", "Inc."
    fn full_stop(&self, start: usize, scan: &Scan) -> usize {
        if self.byte(self.at) != b'.' {
            return self.at;
        }
        let word = self.bytes.get(start..self.at).unwrap_or_default();
        let initial = scan.capitals > 0 && scan.part == 1 && (scan.parts > 0 || scan.length == 1);
        if initial || is_abbreviation(word) { self.at + 1 } else { self.at }
    }

    /// Length of a possessive at the end of a word.
    fn possessive(&self) -> u8 {
        let Some(mark @ ('\'' | '’' | 'ʼ' | '`')) = self.char(self.at) else { return 0 };
        let behind = self.at + mark.len_utf8();
        if let Some(next) = self.char(behind)
            && self.is_possessive(mark, next)
        {
            return (mark.len_utf8() + 1) as u8;
        }
        let after_s = matches!(self.byte(self.at.wrapping_sub(1)), b's' | b'S' | b'z' | b'x');
        let before_word = self.byte(behind) == b' ' && self.char(behind + 1).is_some_and(char::is_alphabetic);
        if after_s && before_word && !self.open_single { mark.len_utf8() as u8 } else { 0 }
    }

    fn mark(&mut self, c: char, gap: &mut Shape) -> Token {
        let start = self.at;
        self.at += c.len_utf8();
        let spaced = gap.0 & Shape::SPACED.0 != 0 || start == 0;
        let before_word = self.char(self.at).is_some_and(char::is_alphanumeric);
        let shape = Shape::MARK
            | match c {
                '“' | '«' | '„' => Shape::OPEN_QUOTE,
                '”' | '»' => Shape::CLOSE_QUOTE,
                '"' if before_word => Shape::OPEN_QUOTE,
                '"' => Shape::CLOSE_QUOTE,
                '‘' => Shape::OPEN_QUOTE,
                '\'' if before_word && spaced => Shape::OPEN_QUOTE,
                '\'' | '’' if self.open_single => Shape::CLOSE_QUOTE,
                '.' | '!' | '?' | '…' | ':' => Shape::STOP,
                _ => Shape::default(),
            };
        if matches!(c, '‘' | '\'' | '’') {
            self.open_single = shape.0 & Shape::OPEN_QUOTE.0 != 0;
        }
        if shape.0 & (Shape::OPEN_QUOTE | Shape::STOP).0 != 0 || matches!(c, '•' | '*' | '·' | '●' | '|' | '▪' | '#')
        {
            self.first = true;
        } else if c == ',' {
            self.first = false;
        }
        self.token(start, self.at, shape | std::mem::take(gap), 0)
    }
}

fn is_address(rest: &[u8]) -> bool {
    matches!(rest, [b'h', b't', b't', b'p', b':' | b's', ..] | [b'w', b'w', b'w', b'.', ..])
}
