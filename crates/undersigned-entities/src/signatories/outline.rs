//! [`Outline`]: what a line shows without a look at its names, read once from its tokens: enough to tell most lines apart.

use super::look::ends_sentence;
use super::page::Page;
use crate::lexicon::Facts;
use crate::tokens::{Shape, Token};

/// What a stretch shows by its words' first letters and its marks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outline {
    /// Read up to where the text is surely running text.
    pub(super) words: usize,
    pub(super) running: usize,
    /// Words in small letters, those of running text among them.
    pub(super) small: usize,
    pub(super) begins_small: bool,
    pub(super) camel: bool,
    pub(super) sentence: bool,
    /// A tab, an upright stroke or three blanks may stand inside.
    pub(super) gap: bool,
    /// Bytes of numbers.
    pub(super) digits: usize,
    pub(super) marks: Marks,
}

/// The marks of a stretch that mean something in a list, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u8);

impl Marks {
    pub(super) const SEMICOLON: Marks = Marks(1);
    pub(super) const HYPHEN: Marks = Marks(1 << 1);
    pub(super) const STROKE: Marks = Marks(1 << 2);
    /// A closing bracket.
    pub(super) const CLOSING: Marks = Marks(1 << 3);
    /// What addresses hold.
    pub(super) const ADDRESS: Marks = Marks(1 << 4);
    /// A mark beyond ASCII: dashes, bullets, quotation marks, signs of currencies.
    pub(super) const BEYOND: Marks = Marks(1 << 5);
    pub(super) const DOLLAR: Marks = Marks(1 << 6);
    /// Any may stand there.
    pub(super) const UNKNOWN: Marks = Marks(u8::MAX);

    const fn of(byte: u8) -> Marks {
        match byte {
            b';' => Self::SEMICOLON,
            b'-' => Self::HYPHEN,
            b'|' => Self::STROKE,
            b')' => Self::CLOSING,
            b'@' | b'/' => Self::ADDRESS,
            b'$' => Self::DOLLAR,
            0x80.. => Self::BEYOND,
            _ => Marks(0),
        }
    }

    pub(super) const fn any(self, marks: Marks) -> bool {
        self.0 & marks.0 != 0
    }
}

impl std::ops::BitOr for Marks {
    type Output = Marks;

    fn bitor(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }
}

/// Words of running text that no name holds.
const MOST_RUNNING: usize = 3;
/// Longer than any name.
const MOST_WORDS: usize = 40;

impl Outline {
    pub(super) fn of(page: &Page<'_, '_>, text: &str) -> Self {
        let mut outline = Self { sentence: ends_sentence(text), ..Self::default() };
        let (mut open, mut end) = (false, u32::MAX);
        for token in page.tokens(text) {
            let apart = token.is(Shape::SPACED) || !open;
            outline.gap |= token.start.saturating_sub(end) >= 3 || token.is(Shape::NEW_LINE) && end < u32::MAX;
            end = token.end + u32::from(token.tail);
            open = outline.add(page, token, apart);
            if outline.runs() {
                return Self { gap: true, digits: usize::MAX, marks: Marks::UNKNOWN, ..outline };
            }
        }
        outline.gap |= outline.marks.any(Marks::STROKE);
        outline
    }

    /// Adds a token, which may begin a word where it stands apart from what is before it. Whether a word may go on behind it.
    fn add(&mut self, page: &Page<'_, '_>, token: &Token, apart: bool) -> bool {
        let byte = page.byte(token);
        if token.is(Shape::MARK) {
            self.marks = self.marks | Marks::of(byte);
            self.words += usize::from(byte == b'&' && apart);
            return (byte == b'&' || !apart) && !matches!(byte, b'/' | b'|' | 0xE2);
        }
        if token.is(Shape::NUMBER | Shape::ADDRESS) {
            self.digits += (token.end - token.start) as usize;
            self.marks = self.marks | if token.is(Shape::ADDRESS) { Marks::ADDRESS } else { Marks::default() };
        }
        if apart {
            let small = byte.is_ascii_lowercase() || byte >= 0x80 && page.begins_small(token);
            self.word(token, small);
        }
        true
    }

    fn word(&mut self, token: &Token, small: bool) {
        self.words += 1;
        let camel = token.is(Shape::CAMEL);
        if small && !camel {
            self.small += 1;
            self.begins_small |= self.words == 1;
            self.running += usize::from(token.facts.any(Facts::RUNNING) && token.tail == 0);
        } else {
            self.camel |= camel && !token.is(Shape::ALL_CAPS);
        }
    }

    /// Surely running text, whatever follows.
    fn runs(&self) -> bool {
        self.running >= MOST_RUNNING || self.words > MOST_WORDS
    }

    /// Whether the text is running text as [`super::look::Look::is_running`] tells, where that can be told; what is left open
    /// needs a close look.
    pub(super) fn is_running(&self) -> Option<bool> {
        let small = self.small.saturating_sub(self.running);
        match self.running {
            _ if self.runs() => Some(true),
            2.. if small >= 2 => None,
            1.. if self.sentence && self.words >= 8 && small >= 3 => None,
            _ if self.sentence && self.words >= 9 && small * 2 > self.words => None,
            _ => Some(false),
        }
    }
}
