//! Tokens: the words and marks of a block with their shapes. One pass, spans and flags only; no strings are made.

mod facts;
mod plain;
mod reader;
mod scan;

use crate::lexicon::{Facts, Lexicon};
use reader::Reader;

/// A word, a number or a mark. Offsets are bytes of the release's own text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Token {
    pub(crate) start: u32,
    /// Without a possessive.
    pub(crate) end: u32,
    pub(crate) shape: Shape,
    /// Length in bytes of the possessive that follows: `'s` or `’`.
    pub(crate) tail: u8,
    /// What the lexicon knows of the word or mark; nothing of numbers and addresses.
    pub(crate) facts: Facts,
    /// The word's key, without its possessive.
    pub(crate) key: u64,
}

impl Token {
    /// Length in bytes, without a possessive.
    pub(crate) fn length(&self) -> u32 {
        self.end - self.start
    }

    pub(crate) fn is(&self, shape: Shape) -> bool {
        self.shape.any(shape)
    }

    /// Whether it is a word of letters alone that stands for itself.
    pub(crate) fn is_plain(&self) -> bool {
        let odd = Shape::MARK | Shape::NUMBER | Shape::ADDRESS | Shape::DOTTED | Shape::JOINED;
        !self.is(odd) && self.tail == 0
    }

    /// Whether it ends a sentence; a colon does not.
    pub(crate) fn stops(&self) -> bool {
        self.shape.0 & (Shape::STOP.0 | Shape::COLON.0) == Shape::STOP.0
    }
}

/// What a token looks like, one bit each.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Shape(u32);

impl Shape {
    pub(crate) const fn any(self, shape: Shape) -> bool {
        self.0 & shape.0 != 0
    }

    /// Either of two.
    pub(crate) const fn or(self, shape: Shape) -> Shape {
        Shape(self.0 | shape.0)
    }

    const fn without(self, shape: Shape) -> Shape {
        Shape(self.0 & !shape.0)
    }
}

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
    /// Letters on both sides of a hyphen, an apostrophe or another mark inside.
    JOINED = 19;
    /// A comma.
    COMMA = 20;
    /// A colon, which ends a sentence in some places only.
    COLON = 21;
}

impl std::ops::BitOr for Shape {
    type Output = Shape;

    fn bitor(self, other: Shape) -> Shape {
        self.or(other)
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
    Reader::new(text, lines, lexicon, tokens).read(start, end);
    let new = tokens.get_mut(first..).unwrap_or_default();
    if is_title_case(new) {
        let shape = if is_shouted(new) { Shape::TITLE_CASE | Shape::SHOUTED } else { Shape::TITLE_CASE };
        new.iter_mut().for_each(|token| token.shape |= shape);
    }
}

/// Whether nearly every longer word is in capitals.
fn is_shouted(tokens: &[Token]) -> bool {
    let words = || tokens.iter().filter(|token| token.is(Shape::WORD) && token.end - token.start >= 4).take(60);
    words().filter(|token| token.is(Shape::ALL_CAPS)).count() * 5 >= words().count() * 4
}

/// Whether nearly every longer word begins with a capital, as in headlines.
fn is_title_case(tokens: &[Token]) -> bool {
    // A sentence ends with a full stop, a headline hardly ever.
    if tokens.last().is_none_or(|token| token.is(Shape::STOP | Shape::CLOSE_QUOTE)) {
        return false;
    }
    let (mut all, mut capitals) = (0, 0);
    for token in tokens.iter().filter(|token| token.is(Shape::WORD) && token.length() >= 4).take(60) {
        all += 1;
        capitals += usize::from(token.is(Shape::CAPITAL));
    }
    all >= 4 && capitals * 5 >= all * 4
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
            ("Ñandú, ŁÓDŹ–Пётр čiňo e\u{301} ok", "Ñandú|,|ŁÓDŹ|–|Пётр|čiňo|e|\u{301}|ok"),
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
