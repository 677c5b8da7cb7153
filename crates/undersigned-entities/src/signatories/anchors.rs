//! Words that stated numbers and lists in running text cannot do without, found in one pass over the tokens.
//!
//! Most blocks of a release are prose in which nobody signs. The rules look closely only at blocks that show an anchor: a number with
//! a noun for organizations or people behind it, "signed … by", "organizations (", "joint".

mod table;

use super::claims::FOREIGN;
use crate::reading::Reading;
use crate::tokens::{Shape, Token};
use std::ops::Range;
use table::{TABLE, Table};
use undersigned_model::{Block, Release};

/// What a block or a word shows, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u32);

impl Signs {
    /// A number stands before a noun for those who sign.
    pub(super) const CLAIM: Signs = Signs(1);
    /// A list in running text may be announced.
    pub(super) const CUE: Signs = Signs(1 << 1);
    /// Several issued the text.
    pub(super) const JOINT: Signs = Signs(1 << 2);
    /// Somebody signed.
    pub(super) const SIGNING: Signs = Signs(1 << 3);
    /// A number, or the first word of one.
    pub(super) const NUMBER: Signs = Signs(1 << 4);
    /// A noun for those who may be counted.
    pub(super) const NOUN: Signs = Signs(1 << 5);
    /// A verb of those who sign or issue something.
    pub(super) const SIGNED: Signs = Signs(1 << 6);
    /// What a text of a letter is called.
    pub(super) const DOCUMENT: Signs = Signs(1 << 7);
    /// "other".
    pub(super) const OTHER: Signs = Signs(1 << 8);
    /// A noun for those who sign together.
    pub(super) const GROUP: Signs = Signs(1 << 9);
    /// "joint".
    pub(super) const TOGETHER: Signs = Signs(1 << 10);
    /// A group with a mark behind it that may open a list.
    const OPEN: Signs = Signs(1 << 11);
    /// A word for those who signed.
    pub(super) const SIGNER: Signs = Signs(1 << 12);
    /// "undersigned" or "signing" before a noun.
    pub(super) const UNDERSIGNED: Signs = Signs(1 << 13);

    /// A noun for those who may be counted other than people.
    pub(super) const BODY: Signs = Signs(1 << 14);
    /// Stands beside a number of those who signed.
    pub(super) const BESIDE: Signs = Signs(1 << 15);
    /// Stands in the name of a column, in a header row.
    pub(super) const COLUMN: Signs = Signs(1 << 16);

    /// A chapter or branch of a body.
    pub(super) const CHAPTER: Signs = Signs(1 << 17);
    /// Begins what is said about a signatory.
    pub(super) const ASIDE: Signs = Signs(1 << 18);
    /// Says that somebody signed for himself.
    pub(super) const CAPACITY: Signs = Signs(1 << 19);
    /// The short form of a role.
    pub(super) const ROLE: Signs = Signs(1 << 20);
    /// Stands in what says for whom somebody signed.
    pub(super) const BEHALF: Signs = Signs(1 << 21);
    /// A small word that people's names never hold.
    pub(super) const NOT_IN_PEOPLE: Signs = Signs(1 << 22);

    /// What words of running text show.
    const ANCHORS: Signs = Signs(Self::COLUMN.0 - 1);

    pub(super) const fn any(self, signs: Signs) -> bool {
        self.0 & signs.0 != 0
    }

    pub(super) const fn union(mut signs: &[Signs]) -> Signs {
        let mut all = 0;
        while let [first, rest @ ..] = signs {
            all |= first.0;
            signs = rest;
        }
        Signs(all)
    }

    fn add(&mut self, signs: Signs) {
        self.0 |= signs.0;
    }
}

impl std::ops::BitOr for Signs {
    type Output = Signs;

    fn bitor(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }
}

/// A word that shows something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    pub(super) token: usize,
    pub(super) signs: Signs,
}

/// The signs of a release: of every block, and of every word that shows any.
#[derive(Debug)]
pub(crate) struct Anchors<'r> {
    pub(super) reading: &'r Reading<'r>,
    blocks: Vec<Signs>,
    all: Signs,
    words: Vec<Anchor>,
}

impl<'r> Anchors<'r> {
    pub(super) fn new(reading: &'r Reading<'r>) -> Self {
        let blocks = Vec::with_capacity(reading.blocks());
        let mut anchors = Anchors { reading, blocks, all: Signs::default(), words: Vec::new() };
        for block in 0..reading.blocks() {
            let signs = anchors.read(reading.block(block));
            anchors.all.add(signs);
            anchors.blocks.push(signs);
        }
        anchors
    }

    /// Reads the signs of the tokens of a block.
    fn read(&mut self, tokens: Range<usize>) -> Signs {
        let table: &Table = &TABLE;
        let mut scan = Scan { reading: self.reading, signs: Signs::default(), at: 0, number: None };
        let start = tokens.start;
        let mut marks = 0;
        for (at, token) in self.reading.tokens.get(tokens).unwrap_or_default().iter().enumerate() {
            if token.is(Shape::MARK) {
                marks += 1;
            } else if table.may_hold(token) {
                scan.at = at + 1 - marks;
                self.candidate(&mut scan, start + at, token);
            }
        }
        scan.finish()
    }

    /// Takes the signs of a word, where it has any.
    #[inline(never)]
    fn candidate(&mut self, scan: &mut Scan<'_>, at: usize, token: &Token) {
        let signs = TABLE.of(self.reading, at, token);
        if signs != Signs::default() {
            scan.word(at, signs);
            self.words.push(Anchor { token: at, signs });
        }
    }

    /// Whether any block shows one of the signs.
    pub(super) fn any(&self, signs: Signs) -> bool {
        self.all.any(signs)
    }

    /// The signs of the block with a number.
    pub(super) fn of(&self, block: usize) -> Signs {
        self.blocks.get(block).copied().unwrap_or_default()
    }

    /// The blocks that show one of the signs, with their numbers.
    pub(super) fn showing<'b>(
        &'b self,
        release: &'b Release<'_>,
        signs: Signs,
    ) -> impl Iterator<Item = (usize, &'b Block)> {
        let shown = self.blocks.iter().map(move |block| block.any(signs));
        release.blocks.iter().enumerate().zip(shown).filter_map(|(block, shown)| shown.then_some(block))
    }

    /// The anchors among some tokens.
    pub(super) fn among(&self, tokens: Range<usize>) -> &[Anchor] {
        let first = self.words.partition_point(|word| word.token < tokens.start);
        let last = self.words.partition_point(|word| word.token < tokens.end);
        self.words.get(first..last).unwrap_or_default()
    }
}

/// The signs of a word by its key.
pub(super) fn signs(key: u64) -> Signs {
    TABLE.look_up(key)
}

struct Scan<'r> {
    reading: &'r Reading<'r>,
    signs: Signs,
    /// Words so far.
    at: usize,
    /// The last number: which word it is, and the token that it begins with.
    number: Option<(usize, usize)>,
}

impl Scan<'_> {
    fn word(&mut self, token: usize, word: Signs) {
        if word.any(Signs::NUMBER) {
            // "one hundred": the number begins where its first word stands.
            let goes_on = self.number.filter(|&(at, _)| at + 1 == self.at && !self.reading.is(token, Shape::NUMBER));
            self.number = Some((self.at, goes_on.map_or(token, |(_, begin)| begin)));
        }
        let since = self.number.map_or(usize::MAX, |(at, _)| self.at - at);
        let kept = Signs::JOINT | Signs::SIGNING | Signs::SIGNER | Signs::TOGETHER | Signs::UNDERSIGNED;
        self.signs.add(Signs(word.0 & kept.0));
        if word.any(Signs::SIGNER | Signs::TOGETHER | Signs::UNDERSIGNED) {
            self.signs.add(Signs::CUE);
        }
        if word.any(Signs::NOUN | Signs::SIGNER) && since <= 8 && self.leads_to(token) {
            self.signs.add(Signs::CLAIM);
        }
        if word.any(Signs::OTHER) && since <= 4 {
            self.signs.add(Signs::CUE);
        }
        if word.any(Signs::GROUP | Signs::UNDERSIGNED) && self.opens(token) {
            self.signs.add(if since <= 6 { Signs::CUE } else { Signs::OPEN });
        }
        if word.any(Signs::SIGNED) && self.followed_by(token) {
            self.signs.add(Signs::SIGNED);
        }
    }

    /// Whether nothing between the last number and a noun parts them.
    fn leads_to(&self, noun: usize) -> bool {
        let Some((_, number)) = self.number else { return false };
        (number..noun).all(|at| {
            let stop = self.reading.is(at, Shape::STOP) && self.reading.phrase(at - 1, at).chars().nth(1).is_some();
            !stop && !FOREIGN.holds(self.reading.word(at))
        })
    }

    /// Whether a mark stands behind a word that may open a list.
    fn opens(&self, at: usize) -> bool {
        matches!(self.reading.word(at + 1), "—" | "–" | "(" | ":" | ",")
    }

    /// Whether "by" follows a word within the next three.
    fn followed_by(&self, at: usize) -> bool {
        let words = (at + 1..).take(8).filter(|&next| !self.reading.is(next, Shape::MARK));
        words.take(4).any(|next| {
            matches!(
                self.reading.word(next),
                "by" | "par" | "pela" | "pelas" | "pelo" | "pelos" | "por" | "da" | "von" | "behalf"
            )
        })
    }

    fn finish(self) -> Signs {
        let mut signs = self.signs;
        let together = signs.any(Signs::TOGETHER | Signs::UNDERSIGNED);
        if signs.any(Signs::SIGNED) || signs.any(Signs::OPEN) && together {
            signs.add(Signs::CUE);
        }
        signs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;
    use undersigned_model::{BlockKind, Layout, Section, Span};

    fn signs(text: &str) -> Signs {
        let mut release = Release::new(text, Span::new(0, text.len()), Layout::Single);
        release.blocks.push(Block::new(BlockKind::Paragraph, release.span, Section::Body));
        Anchors::new(&Reading::new(&release, &Lexicon::default())).of(0)
    }

    #[test]
    fn claims() {
        for text in
            ["22 organizations", "Twenty-two rights groups", "“Siete organizaciones", "one hundred and five NGOs"]
        {
            assert!(signs(text).any(Signs::CLAIM), "{text}");
        }
        for text in ["In 2020, the village had a school.", "In 2020. Groups", "12 goats from other groups"] {
            assert!(!signs(text).any(Signs::CLAIM), "{text}");
        }
    }

    #[test]
    fn cues() {
        for text in [
            "a letter signed by A and B",
            "The five groups — A, B — ask",
            "A, B and six other groups",
            "in a joint statement",
            "The signatories are A and B",
            "firmada por A",
        ] {
            assert!(signs(text).any(Signs::CUE), "{text}");
        }
        assert!(!signs("Other groups (A) released a goat.").any(Signs::CUE));
        assert!(signs("We, the undersigned").any(Signs::JOINT));
    }
}
