//! [`Glance`]: what the words of a piece show together, so that most pieces are told to be no place, role or aside at once.

use super::anchors::{Signs, signs};
use super::page::Page;
use crate::lexicon::Facts;
use crate::tokens::{Shape, Token};

/// What the words of a stretch show together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Glance {
    pub(super) words: usize,
    /// What is known of any of the words, and what any of them tells of signing.
    facts: Facts,
    signs: Signs,
    /// The name of a place may begin here.
    place: bool,
    /// Some word is more than letters, so that its parts may be known.
    parted: bool,
    /// Some word ends as trades do.
    trade: bool,
}

impl Glance {
    pub(super) fn of(page: &Page<'_, '_>, text: &str) -> Self {
        let mut glance = Self { place: begins_with_article(text), ..Self::default() };
        let mut behind = true;
        for token in page.tokens(text) {
            let mark = token.is(Shape::MARK);
            if !mark || page.byte(token) == b'&' {
                glance.add(page, token, behind || token.is(Shape::SPACED));
            }
            behind = mark;
        }
        glance
    }

    /// Adds a word, or what goes on with the one before.
    fn add(&mut self, page: &Page<'_, '_>, token: &Token, begins: bool) {
        self.place |= self.words == 0 && may_begin_place(token);
        self.words += usize::from(begins);
        self.facts |= token.facts;
        self.signs = self.signs | signs(token.key);
        self.parted |= !begins || !token.is_plain();
        self.trade |= ends_like_trade(page.text(token));
    }

    /// What is known of the only word, where there is but one and nothing else.
    pub(super) fn only(&self) -> Option<Facts> {
        (self.words == 1 && !self.parted).then_some(self.facts)
    }

    /// Whether a country, city or region may stand first.
    pub(super) fn may_be_place(&self) -> bool {
        self.place
    }

    pub(super) fn any(&self, facts: Facts) -> bool {
        self.facts.any(facts)
    }

    pub(super) fn shows(&self, signs: Signs) -> bool {
        self.signs.any(signs)
    }

    /// Whether the words may hold a role.
    pub(super) fn may_be_role(&self) -> bool {
        self.parted || self.trade || self.any(Facts::ROLE | Facts::ROLE_START) || self.shows(Signs::ROLE)
    }
}

/// Whether the name of a country, city or region may begin a text.
pub(super) fn may_be_place(page: &Page<'_, '_>, text: &str) -> bool {
    begins_with_article(text)
        || page.tokens(text).iter().find(|token| !token.is(Shape::MARK)).is_some_and(may_begin_place)
}

fn may_begin_place(first: &Token) -> bool {
    !first.is_plain() || first.facts.any(Facts::PLACE_START)
}

fn begins_with_article(text: &str) -> bool {
    text.starts_with("the ") || text.starts_with("The ")
}

/// Endings of trades in several languages.
pub(super) fn ends_like_trade(word: &str) -> bool {
    const ENDINGS: [&str; 7] = ["ist", "ologist", "maker", "ologue", "ólogo", "óloga", "iatre"];
    let last = word.as_bytes().last().copied().unwrap_or_default();
    matches!(last, b't' | b'r' | b'e' | b'o' | b'a') && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;
    use crate::reading::Reading;
    use undersigned_model::{Block, BlockKind, Layout, Release, Section, Span};

    fn glance(text: &str) -> Glance {
        let mut release = Release::new(text, Span::new(0, text.len()), Layout::Single);
        release.blocks.push(Block::new(BlockKind::Paragraph, release.span, Section::Signatories));
        let lexicon = Lexicon::default();
        let reading = Reading::new(&release, &lexicon);
        Glance::of(&Page::new(&release, &reading), reading.text)
    }

    #[test]
    fn most_pieces_are_told_at_once() {
        for text in ["Fiji", "the Gambia", "Burkina Faso", "Guinea-Bissau"] {
            assert!(glance(text).may_be_place(), "{text}");
        }
        for text in ["Director", "vice-president of the union", "focal point", "Linguist", "CEO"] {
            assert!(glance(text).may_be_role(), "{text}");
        }
        for text in ["Harbour Light", "Lantern Network"] {
            let glance = glance(text);
            assert!(!glance.may_be_place() && !glance.may_be_role() && glance.only().is_none(), "{text}");
        }
        assert!(glance("in a personal capacity").shows(Signs::CAPACITY));
    }
}
