//! Parts text into words and marks.

use super::plain::{self, Plain};
use super::scan::{Scan, is_abbreviation};
use super::{Shape, Token, facts};
use crate::lexicon::key::{byte_key, mark_key};
use crate::lexicon::{Facts, Lexicon};
use unicode_segmentation::UnicodeSegmentation;

pub(super) struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    lexicon: &'a Lexicon,
    tokens: &'a mut Vec<Token>,
    at: usize,
    end: usize,
    /// Each line stands for itself.
    lines: bool,
    /// What was seen since the last token, and whether the next word is the first of a sentence.
    gap: Shape,
    /// A single quotation mark is open.
    open_single: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, lines: bool, lexicon: &'a Lexicon, tokens: &'a mut Vec<Token>) -> Self {
        let gap = Shape::NEW_LINE | Shape::FIRST;
        Self { text, bytes: text.as_bytes(), lexicon, tokens, at: 0, end: 0, lines, gap, open_single: false }
    }

    /// Adds the tokens of a stretch.
    pub(super) fn read(&mut self, start: usize, end: usize) {
        (self.at, self.end) = (start, end.min(self.bytes.len()));
        while self.at < self.end {
            let byte = self.byte(self.at);
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' => self.words(),
                b' ' | b'\r' => self.space(Shape::SPACED, 1),
                b'\n' if self.lines => self.space(Shape::SPACED | Shape::NEW_LINE | Shape::FIRST, 1),
                b'\n' => self.space(Shape::SPACED, 1),
                b'\t' => self.space(Shape::SPACED | Shape::NEW_LINE | Shape::FIRST, 1),
                b'0'..=b'9' => self.number(),
                0..0x80 => self.ascii_mark(byte),
                0x80.. => self.beyond_ascii(),
            }
        }
    }

    fn byte(&self, at: usize) -> u8 {
        if at < self.end { self.bytes.get(at).copied().unwrap_or(0) } else { 0 }
    }

    fn char(&self, at: usize) -> Option<char> {
        self.text.get(at..self.end)?.chars().next()
    }

    fn space(&mut self, seen: Shape, length: usize) {
        self.gap |= seen;
        self.at += length;
    }

    fn beyond_ascii(&mut self) {
        match self.char(self.at) {
            None => self.at = self.end,
            Some(c @ ('“' | '”' | '‘' | '’' | '«' | '»' | '–' | '—')) => self.mark(c),
            Some(c) if is_latin(c) || !is_plain_mark(c) && c.is_alphanumeric() => self.word(),
            Some(c) if undersigned_model::is_space(c) => self.space(Shape::SPACED, c.len_utf8()),
            Some(c) if undersigned_model::is_invisible(c) => self.space(Shape::default(), c.len_utf8()),
            Some(c) => self.mark(c),
        }
    }

    /// Plain words with nothing but blanks between them; a word that begins here and is not plain gets its closer look.
    fn words(&mut self) {
        let start = self.at;
        while let Some(word) = plain::word(self.bytes, self.at).filter(|word| word.end <= self.end) {
            self.push_plain(&word, self.lexicon.facts(word.key));
            if !word.spaced {
                return;
            }
        }
        if self.at == start {
            self.word();
        }
    }

    fn number(&mut self) {
        match plain::number(self.bytes, self.at).filter(|number| number.end <= self.end) {
            // Only of single digits is anything known.
            Some(number) if number.end == self.at + 1 => self.push_plain(&number, self.lexicon.facts(number.key)),
            Some(number) => self.push_plain(&number, Facts::default()),
            None => self.word(),
        }
    }

    /// Adds a plain word or number, and steps over the blank behind it.
    #[inline(always)]
    fn push_plain(&mut self, plain: &Plain, facts: Facts) {
        let (start, end, shape) = (self.at as u32, plain.end as u32, plain.shape | self.gap);
        self.tokens.push(Token { start, end, shape, tail: 0, facts, key: plain.key });
        self.at = plain.end + usize::from(plain.spaced);
        self.gap = if plain.spaced { Shape::SPACED } else { Shape::default() };
    }

    #[inline(never)]
    fn word(&mut self) {
        let start = self.at;
        if is_address(self.bytes.get(start..self.end).unwrap_or_default()) {
            return self.address(start);
        }
        if let Some(word) = plain::latin_word(self.bytes, start).filter(|word| word.end <= self.end) {
            return self.push_plain(&word, self.lexicon.facts(word.key));
        }
        let mut scan = Scan::default();
        self.letters(&mut scan);
        if let Some(mark) = self.elision(start) {
            let gap = std::mem::take(&mut self.gap);
            self.push(start, self.at, Shape::WORD | gap, 0);
            self.at += mark;
            return;
        }
        while let Some(joined) = self.joiner(start, &scan)
            && !(joined == Shape::HYPHEN && self.compound(start, &scan) > 0)
        {
            scan.join(joined);
            self.step_over_joiner();
            self.letters(&mut scan);
        }
        if self.byte(self.at) == b'@' {
            return self.address(start);
        }
        let compound = self.compound(start, &scan);
        self.at += self.faction(&scan);
        let end = self.full_stop(start, &scan);
        let mut shape = scan.shape() | std::mem::take(&mut self.gap);
        if end > self.at {
            shape |= Shape::DOTTED;
            self.at = end;
        }
        let tail = self.possessive().max(compound);
        self.at += usize::from(tail);
        self.push(start, end, shape, tail);
    }

    /// The length of the apostrophe behind a small word of French that has lost its vowel: "l'union", "d'appel". Before a
    /// capital it is a part of the name ("d'Aubigny", "L'Hermitte"), unless the rest is a word for a body or an acronym.
    fn elision(&self, start: usize) -> Option<usize> {
        let small = self.bytes.get(start..self.at).filter(|small| small.len() <= 2)?;
        let mark = self.char(self.at).filter(|&mark| matches!(mark, '\'' | '’'))?.len_utf8();
        let next = self.char(self.at + mark).filter(|next| next.is_alphabetic())?;
        let begins = self.gap.any(Shape::FIRST);
        let parts = match small {
            b"l" => true,
            b"d" | b"qu" => next.is_lowercase() || self.is_body(self.at + mark),
            b"L" | b"D" | b"Qu" => begins && (next.is_lowercase() || self.is_body(self.at + mark)),
            _ => false,
        };
        parts.then_some(mark)
    }

    /// Whether the word that begins here stands for a body: "d'Amnesty", "L'Union", "d'ONG".
    fn is_body(&self, start: usize) -> bool {
        const BODY: Facts = Facts(Facts::STRONG_HEAD.0 | Facts::WEAK_HEAD.0 | Facts::ORGANIZATION.0 | Facts::ACRONYM.0);
        const OTHER: Facts = Facts(Facts::GIVEN.0 | Facts::FAMILY.0 | Facts::PLACE_START.0);
        let rest = self.text.get(start..self.end).unwrap_or_default();
        let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let known = self.lexicon.word(word);
        let acronym = word.len() > 1 && word.chars().all(char::is_uppercase);
        acronym || known.any(BODY) && !known.any(OTHER)
    }

    /// Adds a token with what the lexicon knows of it.
    fn push(&mut self, start: usize, end: usize, shape: Shape, tail: u8) {
        let word = self.text.get(start..end).unwrap_or_default();
        let (key, facts) = facts::of(word, shape, self.lexicon);
        self.tokens.push(Token { start: start as u32, end: end as u32, shape, tail, facts, key });
    }

    fn address(&mut self, start: usize) {
        let rest = self.bytes.get(self.at..self.end).unwrap_or_default();
        self.push_address(start, rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len()));
    }

    /// An account's name behind "@": an address, whatever its letters spell.
    fn handle(&mut self, start: usize) -> bool {
        let rest = self.bytes.get(self.at..self.end).unwrap_or_default();
        let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        if length > 0 {
            self.push_address(start, length);
        }
        length > 0
    }

    /// An address from `start` to `length` bytes on from here.
    fn push_address(&mut self, start: usize, length: usize) {
        self.at += length;
        let gap = std::mem::take(&mut self.gap).without(Shape::FIRST);
        self.push(start, self.at, Shape::ADDRESS | gap, 0);
    }

    /// Runs over letters and digits.
    fn letters(&mut self, scan: &mut Scan) {
        loop {
            let rest = self.bytes.get(self.at..self.end).unwrap_or_default();
            let smalls = rest.iter().position(|byte| !byte.is_ascii_lowercase()).unwrap_or(rest.len());
            scan.smalls(smalls);
            self.at += smalls;
            match rest.get(smalls) {
                Some(b'A'..=b'Z') => scan.capital(),
                Some(b'0'..=b'9') => scan.digit(),
                Some(0x80..) if self.letter(scan) => continue,
                _ => return,
            }
            self.at += 1;
        }
    }

    /// Steps over a letter or digit beyond ASCII; false where none stands here.
    fn letter(&mut self, scan: &mut Scan) -> bool {
        let Some(c) = self.char(self.at) else { return false };
        match c {
            '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}' if scan.length() > 0 => {}
            'ß'..='ö' | 'ø'..='ÿ' => scan.smalls(1),
            'À'..='Ö' | 'Ø'..='Þ' => scan.capital(),
            _ if is_plain_mark(c) => return false,
            _ if c.is_uppercase() => scan.capital(),
            _ if is_latin(c) || c.is_alphabetic() => scan.smalls(1),
            _ if c.is_numeric() => scan.digit(),
            _ => return false,
        }
        self.at += self.grapheme(c);
        true
    }

    /// The length of a letter with the marks that combine with it.
    fn grapheme(&self, letter: char) -> usize {
        if self.stands_alone(letter) {
            return letter.len_utf8();
        }
        let rest = self.text.get(self.at..self.end).unwrap_or_default();
        rest.graphemes(true).next().map_or(1, str::len)
    }

    /// Whether a letter has no mark behind it that combines with it, told from the next byte: Latin, Greek and Cyrillic
    /// letters, and nothing else, stand before a character that begins so.
    fn stands_alone(&self, letter: char) -> bool {
        letter < '\u{530}' && matches!(self.byte(self.at + letter.len_utf8()), ..0xCC | 0xD0 | 0xD1)
    }

    /// Whether a mark here joins the letters before it with those behind it.
    fn joiner(&self, start: usize, scan: &Scan) -> Option<Shape> {
        if !matches!(self.byte(self.at), b'-' | b'\'' | b'`' | b'.' | b'&' | b'/' | b',' | 0x80..) {
            return None;
        }
        let here = self.char(self.at)?;
        let next = self.char(self.at + here.len_utf8())?;
        let joined = match here {
            '-' if next == ' ' => self.article_apart(start).then_some(Shape::HYPHEN),
            '-' | '\u{2010}' | '\u{2011}' => next.is_alphanumeric().then_some(Shape::HYPHEN),
            '\'' | '’' | 'ʼ' | '`' => {
                (next.is_alphabetic() && !self.is_possessive(here, next)).then_some(Shape::APOSTROPHE)
            }
            '.' => {
                let dotted = scan.part() == 1 && scan.capitals > 0 && next.is_alphabetic();
                let address = next.is_lowercase() && self.at - start >= 2 && scan.length() > 1;
                (dotted || address).then_some(Shape::WORD)
            }
            '&' => (scan.is_all_caps() && next.is_uppercase()).then_some(Shape::WORD),
            '/' => (scan.digits > 0 && next.is_ascii_digit()).then_some(Shape::WORD),
            ',' => (scan.digits > 0 && next.is_ascii_digit()).then_some(Shape::WORD),
            _ => None,
        }?;
        Some(joined)
    }

    /// Whether an Arabic article stands here, parted by a blank from the name that it belongs to: "Al- Rashidi".
    fn article_apart(&self, start: usize) -> bool {
        let article = matches!(self.bytes.get(start..self.at), Some(b"Al" | b"El"));
        article && self.byte(self.at + 2).is_ascii_uppercase()
    }

    fn step_over_joiner(&mut self) {
        self.at += self.char(self.at).map_or(0, char::len_utf8);
        // Only the blank behind an article: all else that joins stands before a letter or digit.
        self.at += usize::from(self.byte(self.at) == b' ');
    }

    fn is_possessive(&self, mark: char, next: char) -> bool {
        let behind = self.at + mark.len_utf8() + next.len_utf8();
        matches!(next, 's' | 'S') && !self.char(behind).is_some_and(char::is_alphanumeric)
    }

    /// Length of letters in brackets directly behind an acronym, which tell a party from others of its name: "CPI(M)".
    fn faction(&self, scan: &Scan) -> usize {
        if self.byte(self.at) != b'(' || !scan.is_all_caps() || scan.length() < 2 {
            return 0;
        }
        let inside = self.bytes.get(self.at + 1..self.end).unwrap_or_default();
        let letters = inside.iter().take(5).take_while(|byte| byte.is_ascii_uppercase()).count();
        if (1..=3).contains(&letters) && inside.get(letters) == Some(&b')') { letters + 2 } else { 0 }
    }

    /// Where the word ends when its full stop belongs to it: initials, "Dr.", "Inc."
    fn full_stop(&self, start: usize, scan: &Scan) -> usize {
        if self.byte(self.at) != b'.' {
            return self.at;
        }
        let word = self.bytes.get(start..self.at).unwrap_or_default();
        let initial = scan.capitals > 0 && scan.part() == 1 && (scan.parts > 0 || scan.length() == 1);
        if initial || scan.capitals > 0 && is_abbreviation(word) { self.at + 1 } else { self.at }
    }

    /// Length of a possessive at the end of a word.
    fn possessive(&self) -> u8 {
        if !matches!(self.byte(self.at), b'\'' | b'`' | 0x80..) {
            return 0;
        }
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

    /// Length of what makes an adjective of a name: "Sable-owned", "African Union-backed". Of places, peoples and everyday
    /// words nothing else is made, so that those stay whole: "Kenyan-led", "State-owned".
    fn compound(&self, start: usize, scan: &Scan) -> u8 {
        if self.byte(self.at) != b'-' || scan.capitals == 0 {
            return 0;
        }
        let behind = self.bytes.get(self.at + 1..self.end).unwrap_or_default();
        let letters = behind.iter().take(12).take_while(|byte| byte.is_ascii_lowercase()).count();
        let goes_on = behind.get(letters).is_some_and(|&byte| byte != b' ' && !byte.is_ascii_punctuation());
        let made = behind.get(..letters).is_some_and(|word| MAKES_ADJECTIVE.contains(&word));
        if made && !goes_on && self.names(start) { letters as u8 + 1 } else { 0 }
    }

    /// Whether the word up to here is a name, or ends one.
    fn names(&self, start: usize) -> bool {
        let known = self.lexicon.word(self.text.get(start..self.at).unwrap_or_default());
        let place = known.any(Facts::COUNTRY | Facts::REGION | Facts::CITY | Facts::DEMONYM | Facts::PEOPLE);
        let capital = |last: &Token| last.is(Shape::CAPITAL) && !last.facts.any(Facts::FUNCTION);
        let goes_on = || self.gap == Shape::SPACED && self.tokens.last().is_some_and(capital);
        !place && (!known.any(Facts::COMMON | Facts::FUNCTION) || goes_on())
    }

    /// A mark of one byte; most mean the same wherever they stand.
    fn ascii_mark(&mut self, byte: u8) {
        let (shape, behind) = match byte {
            b'"' | b'\'' | b'@' => return self.mark(byte as char),
            b',' => (Shape::MARK | Shape::COMMA, Shape::default()),
            b':' => (Shape::MARK | Shape::STOP | Shape::COLON, Shape::FIRST),
            b'.' | b'!' | b'?' => (Shape::MARK | Shape::STOP, Shape::FIRST),
            b'*' | b'|' | b'#' => (Shape::MARK, Shape::FIRST),
            _ => (Shape::MARK, Shape(self.gap.0 & Shape::FIRST.0)),
        };
        self.gap = self.gap.without(Shape::FIRST);
        let (key, end) = (byte_key(byte), self.at + 1);
        let spaced = self.bytes.get(end) == Some(&b' ');
        self.push_plain(&Plain { end, shape, key, spaced }, self.lexicon.facts(key));
        self.gap |= behind;
    }

    fn mark(&mut self, c: char) {
        let start = self.at;
        self.at += c.len_utf8();
        if matches!(c, '@' | '#') && self.handle(start) {
            return;
        }
        let gap = std::mem::take(&mut self.gap);
        let shape = self.mark_shape(c, gap.any(Shape::SPACED) || start == 0);
        if matches!(c, '‘' | '\'' | '’') {
            self.open_single = shape.any(Shape::OPEN_QUOTE);
        }
        let opens = shape.any(Shape::OPEN_QUOTE | Shape::STOP) || matches!(c, '•' | '·' | '●' | '▪');
        self.gap = if opens { Shape::FIRST } else { Shape(gap.0 & Shape::FIRST.0) };
        let shape = Shape::MARK | shape | gap.without(Shape::FIRST);
        if c.is_ascii() {
            return self.push(start, self.at, shape, 0);
        }
        let (start, end, key) = (start as u32, self.at as u32, mark_key(c));
        self.tokens.push(Token { start, end, shape, tail: 0, facts: Facts::default(), key });
    }

    /// What a mark does; `self.at` is behind it.
    fn mark_shape(&self, c: char, spaced: bool) -> Shape {
        let before_word = || self.char(self.at).is_some_and(char::is_alphanumeric);
        match c {
            '…' => Shape::STOP,
            '“' | '«' | '„' | '‘' => Shape::OPEN_QUOTE,
            '”' | '»' => Shape::CLOSE_QUOTE,
            '"' if before_word() => Shape::OPEN_QUOTE,
            '"' => Shape::CLOSE_QUOTE,
            '\'' if spaced && before_word() => Shape::OPEN_QUOTE,
            '\'' | '’' if self.open_single => Shape::CLOSE_QUOTE,
            _ => Shape::default(),
        }
    }
}

/// The words that make an adjective of a name, behind a hyphen.
const MAKES_ADJECTIVE: [&[u8]; 10] =
    [b"affiliated", b"aligned", b"backed", b"controlled", b"funded", b"led", b"linked", b"owned", b"run", b"sponsored"];

/// Whether a character is a space or mark of a block without letters, as most are that stand between words.
const fn is_plain_mark(c: char) -> bool {
    matches!(c, '\u{A0}' | '«' | '»' | '·' | '\u{2000}'..='\u{206F}' | '\u{25A0}'..='\u{25FF}')
}

/// Whether a character is a Latin letter beyond ASCII, as most are that words hold.
const fn is_latin(c: char) -> bool {
    matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ')
}

fn is_address(rest: &[u8]) -> bool {
    let Some(behind) = rest.strip_prefix(b"http") else { return rest.starts_with(b"www.") };
    let behind = behind.strip_prefix(b"s").unwrap_or(behind);
    matches!(behind, [b':', next, ..] if !next.is_ascii_whitespace())
}
