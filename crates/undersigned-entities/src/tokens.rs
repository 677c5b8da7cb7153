//! Tokens: the words and marks of a block with their shapes. One pass, spans and flags only; no strings are made.

use crate::lexicon::key::word_key;
use crate::lexicon::{Facts, Lexicon};
use unicode_segmentation::UnicodeSegmentation;

/// A word, a number or a mark. Offsets are bytes of the release's own text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Token {
    pub(crate) start: u32,
    /// Without a possessive.
    pub(crate) end: u32,
    pub(crate) shape: Shape,
    /// Length in bytes of the possessive that follows: `'s` or `’`.
    pub(crate) tail: u8,
    /// What the lexicon knows of the word; filled in for words that begin with a capital.
    pub(crate) facts: Facts,
    /// The word's key; filled in for words that begin with a capital.
    pub(crate) key: u64,
}

impl Token {
    pub(crate) fn is(&self, shape: Shape) -> bool {
        self.shape.0 & shape.0 != 0
    }
}

/// What a token looks like, one bit each.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Shape(u32);

macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        impl Shape {
            $($(#[$doc])* pub(crate) const $name: Shape = Shape(1 << $bit);)*
        }
    };
}

shapes! {
    /// Begins with a letter.
    WORD = 0;
    /// Begins with a capital letter.
    CAPITAL = 1;
    /// Two letters or more, all of them capitals (digits allowed).
    ALL_CAPS = 2;
    /// A capital after a small letter: "FairSquare".
    CAMEL = 3;
    /// A single capital letter or dotted capitals: "J.", "R.A."
    INITIAL = 4;
    /// Begins with a digit.
    NUMBER = 5;
    /// Has a hyphen inside.
    HYPHEN = 6;
    /// The first word of a sentence, a line or a quotation: its capital says little.
    FIRST = 7;
    /// White space stands before it.
    SPACED = 8;
    /// A line break that parts lines rather than wraps them stands before it.
    NEW_LINE = 9;
    /// Ends in a full stop that belongs to it.
    DOTTED = 10;
    /// An address on the web or a mail address.
    ADDRESS = 11;
    /// A mark: comma, bracket, dash and so on.
    MARK = 12;
    /// Opens a quotation.
    OPEN_QUOTE = 13;
    /// Closes a quotation.
    CLOSE_QUOTE = 14;
    /// Ends a sentence.
    STOP = 15;
    /// Stands in a line in which nearly every word has a capital.
    TITLE_CASE = 16;
    /// An apostrophe inside: "O'Brien".
    APOSTROPHE = 17;
    /// Stands in a line in which nearly every word is in capitals.
    SHOUTED = 18;
}

impl std::ops::BitOr for Shape {
    type Output = Shape;

    fn bitor(self, other: Shape) -> Shape {
        Shape(self.0 | other.0)
    }
}

impl std::ops::BitOrAssign for Shape {
    fn bitor_assign(&mut self, other: Shape) {
        self.0 |= other.0;
    }
}

impl std::fmt::Debug for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:b}", self.0)
    }
}

/// Reads the tokens of `text[start..end]` and adds them to `tokens`. `lines` tells whether each line stands for itself, as
/// in a list; otherwise a line break inside the stretch is taken for a wrapped line.
pub(crate) fn read(text: &str, start: usize, end: usize, lines: bool, lexicon: &Lexicon, tokens: &mut Vec<Token>) {
    let first = tokens.len();
    let mut reader = Reader { text, bytes: text.as_bytes(), at: start, end, lines, first: true, open_single: false };
    let mut shape = Shape::NEW_LINE;
    while let Some(token) = reader.next(&mut shape) {
        tokens.push(token);
    }
    let new = tokens.get_mut(first..).unwrap_or_default();
    let title_case = is_title_case(new);
    let shouted = title_case && is_shouted(new);
    for token in new {
        if title_case {
            token.shape |= Shape::TITLE_CASE;
        }
        if shouted {
            token.shape |= Shape::SHOUTED;
        }
        if token.is(Shape::CAPITAL) {
            (token.key, token.facts) = word_facts(text, token, lexicon);
        }
    }
}

/// What the lexicon knows of a token; of the parts of a hyphenated one where it does not know the whole.
fn word_facts(text: &str, token: &Token, lexicon: &Lexicon) -> (u64, Facts) {
    let word = text.get(token.start as usize..token.end as usize).unwrap_or_default();
    let key = word_key(word);
    let whole = lexicon.look_up(key).0;
    let known = whole.0 & !Facts::PREFIX.0 != 0;
    (key, if known || !token.is(Shape::HYPHEN) { whole } else { parts_facts(word, whole, lexicon) })
}

/// What the lexicon knows of the parts of a hyphenated word.
fn parts_facts(word: &str, whole: Facts, lexicon: &Lexicon) -> Facts {
    let names = Facts::GIVEN | Facts::FAMILY | Facts::AMBIGUOUS_NAME;
    // "Dublin-born", "Seoul-based": an adjective, like a demonym.
    let last = word.rsplit(['-', '\u{2010}', '\u{2011}']).next().unwrap_or_default();
    if last.starts_with(char::is_lowercase)
        && lexicon.word(last).any(Facts::COMMON)
        && word.starts_with(char::is_uppercase)
        && !lexicon.word(last).any(Facts::GIVEN)
    {
        return whole | Facts::DEMONYM;
    }
    let mut facts = whole;
    let mut parts = word.split(['-', '\u{2010}', '\u{2011}']);
    let mut known = 0;
    let all = parts.clone().count();
    for part in parts.by_ref() {
        let part = lexicon.look_up(word_key(part)).0;
        if part.any(names | Facts::PARTICLE | Facts::NAME_HONORIFIC) {
            known += 1;
        }
        facts |= Facts(part.0 & (names | Facts::FAMILY_FIRST | Facts::DEMONYM | Facts::COUNTRY | Facts::ROLE).0);
    }
    if known < all {
        // One strange part: still a hint that this is a name, but a weak one.
        facts = Facts(facts.0 & !(Facts::GIVEN | Facts::FAMILY).0)
            | if known > 0 { Facts::AMBIGUOUS_NAME } else { Facts(0) };
    }
    facts
}

/// Whether nearly every longer word is in capitals.
fn is_shouted(tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter(|token| token.is(Shape::WORD) && token.end - token.start >= 4).take(60);
    words().filter(|token| token.is(Shape::ALL_CAPS)).count() * 5 >= words().count() * 4
}

/// Whether nearly every longer word begins with a capital, as in headlines.
fn is_title_case(tokens: &[Token]) -> bool {
    let mut words = 0;
    let mut capitals = 0;
    for token in tokens.iter().filter(|token| token.is(Shape::WORD) && token.end - token.start >= 4).take(60) {
        words += 1;
        capitals += usize::from(token.is(Shape::CAPITAL));
    }
    // A sentence ends with a full stop, a headline hardly ever.
    let sentence = tokens.last().is_some_and(|token| token.is(Shape::STOP | Shape::CLOSE_QUOTE));
    words >= 4 && !sentence && capitals * 5 >= words * 4
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    end: usize,
    lines: bool,
    /// The next word is the first of a sentence.
    first: bool,
    /// A single quotation mark is open.
    open_single: bool,
}

impl Reader<'_> {
    fn byte(&self, at: usize) -> u8 {
        if at < self.end { self.bytes.get(at).copied().unwrap_or(0) } else { 0 }
    }

    fn char(&self, at: usize) -> Option<char> {
        self.text.get(at..self.end)?.chars().next()
    }

    fn next(&mut self, gap: &mut Shape) -> Option<Token> {
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
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => return Some(self.word(gap)),
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
        Token { start: start as u32, end: end as u32, shape, tail, ..Token::default() }
    }

    fn address(&mut self, start: usize, gap: &mut Shape) -> Token {
        let rest = self.bytes.get(self.at..self.end).unwrap_or_default();
        let length = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
        self.at += length;
        self.first = false;
        Token {
            start: start as u32,
            end: self.at as u32,
            shape: Shape::ADDRESS | std::mem::take(gap),
            ..Token::default()
        }
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
        Token { start: start as u32, end: self.at as u32, shape: shape | std::mem::take(gap), ..Token::default() }
    }
}

/// What was seen of a word.
#[derive(Default)]
struct Scan {
    shape: Shape,
    length: u32,
    capitals: u32,
    smalls: u32,
    digits: u32,
    /// Letters since the last joiner.
    part: u32,
    /// Joiners so far.
    parts: u32,
    begins_capital: bool,
    begins_digit: bool,
    camel: bool,
}

impl Scan {
    fn small(&mut self) {
        self.smalls += 1;
        self.step();
    }

    fn capital(&mut self) {
        self.begins_capital |= self.length == 0;
        self.camel |= self.smalls > 0 && self.part > 0;
        self.capitals += 1;
        self.step();
    }

    fn digit(&mut self) {
        self.begins_digit |= self.length == 0;
        self.digits += 1;
        self.step();
    }

    fn step(&mut self) {
        self.length += 1;
        self.part += 1;
    }

    fn is_all_caps(&self) -> bool {
        self.smalls == 0 && self.capitals > 0
    }

    fn shape(&self) -> Shape {
        let mut shape = Shape(self.shape.0 & !Shape::WORD.0);
        let mut set = |when: bool, bit: Shape| {
            if when {
                shape |= bit;
            }
        };
        set(!self.begins_digit, Shape::WORD);
        set(self.begins_digit, Shape::NUMBER);
        // "al-Bejadi" counts as capitalised by its second part; the particle stays with it.
        set(self.begins_capital || (self.capitals > 0 && self.parts > 0 && self.smalls > 0), Shape::CAPITAL);
        set(self.is_all_caps() && self.capitals + self.digits >= 2, Shape::ALL_CAPS);
        set(self.camel, Shape::CAMEL);
        set(
            self.is_all_caps() && self.capitals == self.parts.max(1) + u32::from(self.parts > 0 && self.part == 1),
            Shape::INITIAL,
        );
        shape
    }
}

fn is_address(rest: &[u8]) -> bool {
    matches!(rest, [b'h', b't', b't', b'p', b':' | b's', ..] | [b'w', b'w', b'w', b'.', ..])
}

/// Abbreviations that keep their full stop: before names, after companies.
fn is_abbreviation(word: &[u8]) -> bool {
    const SHORT: [&str; 44] = [
        "Adv", "Amb", "Brig", "Bros", "Capt", "Cdr", "Cllr", "Cmdr", "Co", "Col", "Corp", "Cpl", "Dr", "Drs", "Eng",
        "Engr", "Fr", "Gen", "Gov", "Hon", "Inc", "Insp", "Jr", "Lt", "Ltd", "Maj", "Messrs", "Mr", "Mrs", "Ms",
        "Msgr", "Mt", "Mx", "No", "Pres", "Prof", "Rep", "Rev", "Sen", "Sgt", "Smt", "Sr", "St", "Supt",
    ];
    std::str::from_utf8(word).is_ok_and(|word| SHORT.binary_search(&word).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut tokens = Vec::new();
        read(text, 0, text.len(), false, &Lexicon::default(), &mut tokens);
        tokens.iter().map(|t| text[t.start as usize..t.end as usize].to_owned()).collect()
    }

    #[test]
    fn words_and_marks() {
        for (text, expected) in [
            ("Amina’s lawyer", "Amina|lawyer"),
            ("the workers’ union", "the|workers|union"),
            ("Dr. J.B. Osei-Tutu said.", "Dr.|J.B.|Osei-Tutu|said|."),
            ("the U.S. army, AT&T", "the|U.S.|army|,|AT&T"),
            ("O’Neill and al-Harbi", "O’Neill|and|al-Harbi"),
            ("see https://a.example/b, or ab.c@d.example now", "see|https://a.example/b,|or|ab.c@d.example|now"),
            ("Collective 46/2 has 3,700", "Collective|46/2|has|3,700"),
            ("‘a term’ and", "‘|a|term|’|and"),
            ("Watchdog.org says", "Watchdog.org|says"),
        ] {
            assert_eq!(words(text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn shapes() {
        let shape = |text: &str| {
            let mut tokens = Vec::new();
            read(text, 0, text.len(), false, &Lexicon::default(), &mut tokens);
            tokens[0]
        };
        assert!(shape("al-Harbi").is(Shape::CAPITAL));
        assert!(shape("FairCourts").is(Shape::CAMEL));
        assert!(shape("J.").is(Shape::INITIAL));
        assert!(shape("R.A.").is(Shape::INITIAL) && shape("R.A.").is(Shape::DOTTED));
        assert!(!shape("UN").is(Shape::INITIAL) && shape("UN").is(Shape::ALL_CAPS));
        assert!(shape("HuMan").is(Shape::CAMEL));
        assert_eq!(shape("Salma’s").tail, 4);
    }
}
