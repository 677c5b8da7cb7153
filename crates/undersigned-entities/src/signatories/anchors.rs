//! Words that stated numbers and lists in running text cannot do without, found in one pass over the text.
//!
//! Most blocks of a release are prose in which nobody signs. The rules look closely only at blocks that show an anchor: a number with
//! a noun for organizations or people behind it, "signed … by", "organizations (", "joint".

use super::claims::{ANYONE, DOCUMENTS, FOREIGN};
use super::inline::{GROUPS, SIGNED};
use super::numbers;
use super::words::{self, BODIES, JOINT, PEOPLE, SIGNERS, SIGNING};
use crate::lexicon::KeyMap;
use crate::lexicon::key::word_key;
use std::sync::LazyLock;
use undersigned_model::{Block, Release};

/// What a block or a word shows, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u16);

impl Signs {
    /// A number stands before a noun for those who sign.
    pub(super) const CLAIM: Signs = Signs(1);
    /// A list in running text may be announced.
    pub(super) const CUE: Signs = Signs(1 << 1);
    /// Several issued the text.
    pub(super) const JOINT: Signs = Signs(1 << 2);
    /// Somebody signed.
    pub(super) const SIGNING: Signs = Signs(1 << 3);
    const NUMBER: Signs = Signs(1 << 4);
    const NOUN: Signs = Signs(1 << 5);
    const SIGNED: Signs = Signs(1 << 6);
    const DOCUMENT: Signs = Signs(1 << 7);
    const OTHER: Signs = Signs(1 << 8);
    const GROUP: Signs = Signs(1 << 9);
    const TOGETHER: Signs = Signs(1 << 10);
    /// A group with a mark behind it that may open a list.
    const OPEN: Signs = Signs(1 << 11);

    pub(super) const fn any(self, signs: Signs) -> bool {
        self.0 & signs.0 != 0
    }

    fn add(&mut self, signs: Signs) {
        self.0 |= signs.0;
    }
}

/// The signs of every block of a release.
#[derive(Debug, Default)]
pub(crate) struct Anchors {
    blocks: Vec<Signs>,
    all: Signs,
}

impl Anchors {
    pub(super) fn new(release: &Release<'_>) -> Self {
        let table: &Table = &TABLE;
        let mut anchors = Anchors { blocks: Vec::with_capacity(release.blocks.len()), all: Signs::default() };
        for block in &release.blocks {
            let signs = table.signs(release.cut(block.span).unwrap_or_default());
            anchors.all.add(signs);
            anchors.blocks.push(signs);
        }
        anchors
    }

    /// Whether any block shows one of the signs.
    pub(super) fn any(&self, signs: Signs) -> bool {
        self.all.any(signs)
    }

    /// The signs of the block with a number.
    pub(super) fn of(&self, block: usize) -> Signs {
        self.blocks.get(block).copied().unwrap_or_default()
    }

    /// The blocks that show one of the signs.
    pub(super) fn showing<'r>(&'r self, release: &'r Release<'_>, signs: Signs) -> impl Iterator<Item = &'r Block> {
        let shown = self.blocks.iter().map(move |block| block.any(signs));
        release.blocks.iter().zip(shown).filter_map(|(block, shown)| shown.then_some(block))
    }
}

/// The anchors by their keys, and which words may be anchors by their first three bytes.
struct Table {
    words: KeyMap<Signs>,
    starts: [u64; 512],
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

impl Table {
    fn new() -> Self {
        let mut table = Table { words: KeyMap::default(), starts: [0; 512] };
        let numbers: Vec<&str> = numbers::beginnings().collect();
        let lists: [(&[&str], Signs); 13] = [
            (&numbers, Signs::NUMBER),
            (BODIES, Signs::NOUN),
            (PEOPLE, Signs::NOUN),
            (SIGNERS, Signs::NOUN),
            (SIGNERS, Signs::CUE),
            (ANYONE, Signs::NOUN),
            (SIGNED, Signs::SIGNED),
            (DOCUMENTS, Signs::DOCUMENT),
            (&["other", "others"], Signs::OTHER),
            (GROUPS, Signs::GROUP),
            (
                &["commun", "commune", "conjunta", "conjunto", "joint", "jointly", "signatory", "signing"],
                Signs::TOGETHER,
            ),
            (JOINT, Signs::JOINT),
            (SIGNING, Signs::SIGNING),
        ];
        for (list, signs) in lists {
            list.iter().for_each(|word| table.add(word, signs));
        }
        table.add("undersigned", Signs::GROUP);
        table.add("undersigned", Signs::TOGETHER);
        table.add("co-signing", Signs::TOGETHER);
        table
    }

    fn add(&mut self, word: &str, signs: Signs) {
        self.words.entry(word_key(word)).or_default().add(signs);
        let (slot, bit) = start(word.as_bytes());
        if let Some(bits) = self.starts.get_mut(slot) {
            *bits |= bit;
        }
    }

    /// Whether a word begins like an anchor; most don't.
    fn may_hold(&self, word: &[u8]) -> bool {
        let (slot, bit) = start(word);
        self.starts.get(slot).is_some_and(|bits| bits & bit != 0)
    }

    /// What a word is.
    fn look_up(&self, word: &str) -> Signs {
        self.words.get(&word_key(word)).copied().unwrap_or_default()
    }

    /// The signs of a block.
    fn signs(&self, text: &str) -> Signs {
        let mut scan = Scan { table: self, text, signs: Signs::default(), at: 0, number: None };
        let bytes = text.as_bytes();
        let mut end = 0;
        while let Some(gap) = bytes.get(end..).unwrap_or_default().iter().position(|&byte| is_inside(byte)) {
            let start = end + gap;
            let marks = bytes.get(start..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b'-' | b'\''));
            let start = start + marks.count();
            let mut seen = 0;
            let rest = bytes.get(start..).unwrap_or_default();
            let inside = rest.iter().take_while(|&&byte| {
                let inside = is_inside(byte);
                seen |= if inside { byte } else { 0 };
                inside
            });
            end = start + inside.count();
            match seen {
                0 => {}
                1..0x80 => scan.word(start, end),
                _ => scan.parts(start, end),
            }
        }
        scan.finish()
    }
}

/// Where the bit for the first three bytes of a word stands; letters count without case, and marks as the end of the word.
fn start(word: &[u8]) -> (usize, u64) {
    let byte = |at: usize| word.get(at).filter(|&&byte| byte >= 0x40).map_or(0, |&byte| usize::from(byte & 31));
    let place = byte(0) << 10 | byte(1) << 5 | byte(2);
    (place >> 6, 1 << (place & 63))
}

/// Whether a byte is part of a word, or of a letter or mark beyond ASCII.
fn is_inside(byte: u8) -> bool {
    const INSIDE: [bool; 256] = {
        let mut inside = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            let c = byte as u8;
            #[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
            {
                inside[byte] = c.is_ascii_alphanumeric() || c == b'-' || c == b'\'' || c >= 0x80;
            }
            byte += 1;
        }
        inside
    };
    INSIDE.get(usize::from(byte)).copied().unwrap_or_default()
}

struct Scan<'t> {
    table: &'t Table,
    text: &'t str,
    signs: Signs,
    /// Words so far.
    at: usize,
    /// The last number: which word it is, and where it begins.
    number: Option<(usize, usize)>,
}

impl Scan<'_> {
    /// The words of a stretch with letters or marks beyond ASCII.
    fn parts(&mut self, start: usize, end: usize) {
        let text = self.text.get(start..end).unwrap_or_default();
        let mut at = start;
        for part in text.split_inclusive(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '’' | '\'')) {
            let bare = part.trim_matches(|c: char| !c.is_alphanumeric());
            let from = at + part.find(bare).unwrap_or(0);
            at += part.len();
            if !bare.is_empty() {
                self.word(from, from + bare.len());
            }
        }
    }

    fn word(&mut self, start: usize, end: usize) {
        self.at += 1;
        let Some(bytes) = self.text.as_bytes().get(start..end) else { return };
        if bytes.first().is_some_and(u8::is_ascii_digit) {
            self.number = Some((self.at, start));
        } else if self.table.may_hold(bytes) {
            self.candidate(start, end);
        }
    }

    /// A word whose first letters are those of an anchor.
    fn candidate(&mut self, start: usize, end: usize) {
        let word = self.text.get(start..end).unwrap_or_default().trim_end_matches(['-', '\'', '’']);
        let signs = self.table.look_up(word);
        let number = || word.split_once('-').map(|(first, _)| self.table.look_up(first)).unwrap_or_default();
        if signs.any(Signs::NUMBER) || number().any(Signs::NUMBER) {
            // "one hundred": the number begins where its first word stands.
            let goes_on = self.number.is_some_and(|(at, _)| at + 1 == self.at);
            let begin = self.number.filter(|_| goes_on).map_or(start, |(_, start)| start);
            self.number = Some((self.at, begin));
        }
        if signs != Signs::default() {
            self.take(signs, start, end);
        }
    }

    fn take(&mut self, word: Signs, start: usize, end: usize) {
        let since = self.number.map_or(usize::MAX, |(at, _)| self.at - at);
        let found = Signs(word.0 & (Signs::CUE | Signs::JOINT | Signs::SIGNING | Signs::DOCUMENT | Signs::TOGETHER).0);
        self.signs.add(found);
        if word.any(Signs::NOUN) && since <= 8 && self.leads_to(start) {
            self.signs.add(Signs::CLAIM);
        }
        if word.any(Signs::OTHER) && since <= 4 {
            self.signs.add(Signs::CUE);
        }
        if word.any(Signs::GROUP) && opens(self.text.get(end..).unwrap_or_default()) {
            self.signs.add(if since <= 6 { Signs::CUE } else { Signs::OPEN });
        }
        if word.any(Signs::SIGNED) && self.followed_by(end) {
            self.signs.add(Signs::SIGNED);
        }
        if word.any(Signs::TOGETHER) {
            self.signs.add(Signs::CUE);
        }
    }

    /// Whether nothing between the last number and a noun parts them.
    fn leads_to(&self, noun: usize) -> bool {
        let between = self.number.and_then(|(_, start)| self.text.get(start..noun)).unwrap_or_default();
        between.split_whitespace().all(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let stop = word.ends_with(['.', '!', '?', ':']) && bare.chars().count() > 1;
            !stop && !words::holds(FOREIGN, bare)
        })
    }

    /// Whether "by" follows a word within the next three.
    fn followed_by(&self, end: usize) -> bool {
        let rest = self.text.get(end..).unwrap_or_default();
        let mut next = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(4);
        next.any(|word| matches!(word, "by" | "par" | "por" | "da" | "von"))
    }

    fn finish(self) -> Signs {
        let mut signs = self.signs;
        if signs.any(Signs::SIGNED) || signs.any(Signs::OPEN) && signs.any(Signs::TOGETHER) {
            signs.add(Signs::CUE);
        }
        signs
    }
}

impl std::ops::BitOr for Signs {
    type Output = Signs;

    fn bitor(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }
}

/// Whether a mark stands behind a word that may open a list.
fn opens(behind: &str) -> bool {
    behind.trim_start().starts_with(['—', '–', '(', ':', ','])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs() {
        let signs = |text| TABLE.signs(text);
        for text in
            ["22 organizations", "Twenty-two rights groups", "“Siete organizaciones", "one hundred and five NGOs"]
        {
            assert!(signs(text).any(Signs::CLAIM), "{text}");
        }
        for text in ["In 2020, the village had a school.", "In 2020. Groups", "12 goats from other groups"] {
            assert!(!signs(text).any(Signs::CLAIM), "{text}");
        }
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
