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
        // Whether a word goes on, and where the token before ends.
        let (mut open, mut end) = (false, u32::MAX);
        for token in page.tokens(text) {
            if token.is(Shape::SPACED) {
                open = false;
                outline.gap |= end < u32::MAX && (token.start >= end + 3 || token.is(Shape::NEW_LINE));
            }
            end = token.end + u32::from(token.tail);
            if token.is(Shape::MARK) {
                open = outline.mark(page.byte(token), open);
                continue;
            }
            if token.is(Shape::NUMBER | Shape::ADDRESS) {
                outline.number(token);
            }
            if !std::mem::replace(&mut open, true) && outline.word(page, token) {
                return Self { gap: true, digits: usize::MAX, marks: Marks::UNKNOWN, ..outline };
            }
        }
        outline.gap |= outline.marks.any(Marks::STROKE);
        outline
    }

    /// Adds a mark. Whether a word may go on behind it.
    fn mark(&mut self, byte: u8, open: bool) -> bool {
        self.marks = self.marks | Marks::of(byte);
        self.words += usize::from(byte == b'&' && !open);
        match byte {
            b'&' => true,
            b'/' | b'|' | 0xE2 => false,
            _ => open,
        }
    }

    fn number(&mut self, token: &Token) {
        self.digits += (token.end - token.start) as usize;
        if token.is(Shape::ADDRESS) {
            self.marks = self.marks | Marks::ADDRESS;
        }
    }

    /// Adds a word by the token that it begins with. Whether the text surely is running text by now.
    #[inline]
    fn word(&mut self, page: &Page<'_, '_>, token: &Token) -> bool {
        self.words += 1;
        let byte = page.byte(token);
        let small = byte.is_ascii_lowercase() || byte >= 0x80 && page.begins_small(token);
        if small && !token.is(Shape::CAMEL) {
            self.small += 1;
            self.begins_small |= self.words == 1;
            self.running += usize::from(token.facts.any(Facts::RUNNING) && token.tail == 0);
        } else {
            self.camel |= token.is(Shape::CAMEL) && !token.is(Shape::ALL_CAPS);
        }
        self.runs()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;
    use crate::reading::Reading;
    use undersigned_model::{Block, Layout, Release, Section, Span};

    fn outline(text: &str) -> Outline {
        let mut release = Release::new(text, Span::new(0, text.len()), Layout::Single);
        release.blocks.push(Block::new(undersigned_model::BlockKind::Paragraph, release.span, Section::Signatories));
        let lexicon = Lexicon::default();
        let reading = Reading::new(&release, &lexicon);
        Outline::of(&Page::new(&release, &reading), reading.text)
    }

    #[test]
    fn names_and_running_text() {
        for text in ["Harbour Light (HL), Fiji", "Ana Vai, nurse at the harbour clinic", "Netzwerk für Wasser & Land"]
        {
            assert_eq!(outline(text).is_running(), Some(false), "{text}");
        }
        for text in ["They said that this is what they would do when the boats were back.", &"Suva ".repeat(50)] {
            assert_eq!(outline(text).is_running(), Some(true), "{text}");
        }
        let line = outline("mensageira, Rede & Mar/Terra");
        assert_eq!((line.words, line.small, line.begins_small), (5, 1, true));
    }

    #[test]
    fn marks_and_gaps() {
        let line = outline("Ana Vai\tnurse; 555 0100 22 – x@y.example");
        assert!(line.gap && line.digits > 7);
        assert!(line.marks.any(Marks::SEMICOLON) && line.marks.any(Marks::BEYOND) && line.marks.any(Marks::ADDRESS));
        assert!(!outline("Harbour Light, Fiji").marks.any(Marks::UNKNOWN));
        assert!(outline("Ana Vai   Fiji").gap && !outline("Ana Vai Fiji").gap);
    }
}
