//! The words that may be anchors, by their keys.

use super::Signs;
use crate::lexicon::KeyMap;
use crate::lexicon::key::word_key;
use crate::reading::Reading;
use crate::signatories::claims::{ANYONE, DOCUMENTS, OTHERS, SIGNED_BEFORE, SIGNING_BESIDE, SPEAKERS};
use crate::signatories::headings::FILLERS;
use crate::signatories::inline::{GROUPS, SIGNED};
use crate::signatories::numbers;
use crate::signatories::words::{
    ASIDES, BODIES, CHAPTERS, HEADER_WORDS, JOINT, NOT_IN_PEOPLE, OWN_CAPACITY, PEOPLE, SHORT_ROLES, SIGNERS, SIGNING,
};
use crate::tokens::{Shape, Token};
use std::sync::LazyLock;

/// The signs of every word that has any.
pub(super) struct Table {
    words: KeyMap<Signs>,
    /// The words with any sign, and those that may be anchors in running text.
    known: Filter,
    anchors: Filter,
}

/// A bit for each of some keys, by which most others are refused.
struct Filter([u64; 256]);

impl Filter {
    fn add(&mut self, key: u64) {
        if let Some(bits) = self.0.get_mut((key >> 56) as usize) {
            *bits |= 1 << (key & 63);
        }
    }

    #[inline]
    fn may_hold(&self, key: u64) -> bool {
        self.0.get((key >> 56) as usize).is_some_and(|bits| bits >> (key & 63) & 1 == 1)
    }
}

pub(super) static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

impl Table {
    fn new() -> Self {
        let mut table = Table { words: KeyMap::default(), known: Filter([0; 256]), anchors: Filter([0; 256]) };
        let numbers: Vec<&str> = numbers::beginnings().collect();
        let lists: [(&[&str], Signs); 23] = [
            (&numbers, Signs::NUMBER),
            (BODIES, Signs::NOUN | Signs::BODY),
            (PEOPLE, Signs::NOUN),
            (SIGNERS, Signs::SIGNER),
            (ANYONE, Signs::NOUN | Signs::BODY),
            (SIGNED, Signs::SIGNED),
            (DOCUMENTS, Signs::DOCUMENT),
            (&["other", "others"], Signs::OTHER),
            (GROUPS, Signs::GROUP),
            (&["commun", "commune", "conjunta", "conjunto", "joint", "jointly"], Signs::TOGETHER),
            (&["co-signing", "signatory", "signing", "undersigned"], Signs::UNDERSIGNED),
            (JOINT, Signs::JOINT),
            (SIGNING, Signs::SIGNING),
            (OTHERS, Signs::BESIDE),
            (SPEAKERS, Signs::BESIDE),
            (SIGNING_BESIDE, Signs::BESIDE),
            (SIGNED_BEFORE, Signs::BESIDE),
            (CHAPTERS, Signs::CHAPTER),
            (OWN_CAPACITY, Signs::CAPACITY),
            (SHORT_ROLES, Signs::ROLE),
            (&["faculty"], Signs::ROLE),
            (NOT_IN_PEOPLE, Signs::NOT_IN_PEOPLE),
            (&["behalf", "nom", "nombre", "nome"], Signs::BEHALF),
        ];
        for (list, signs) in lists {
            for word in list {
                table.add(word_key(word), signs);
                // A token goes without its possessive: "ngo's".
                word.strip_suffix("'s").into_iter().for_each(|bare| table.anchors.add(word_key(bare)));
            }
        }
        let columns = HEADER_WORDS.iter().flat_map(|(name, _)| name.split(|c: char| !c.is_alphanumeric()));
        let asides = ASIDES.words().iter().filter_map(|aside| aside.split(' ').next());
        asides.for_each(|word| table.add(word_key(word), Signs::ASIDE));
        columns
            .filter(|word| !word.is_empty())
            .chain(FILLERS.iter().copied())
            .for_each(|word| table.add(word_key(word), Signs::COLUMN));
        table
    }

    fn add(&mut self, key: u64, signs: Signs) {
        self.words.entry(key).or_default().add(signs);
        self.known.add(key);
        if signs.any(Signs::ANCHORS) {
            self.anchors.add(key);
        }
    }

    /// Whether a token may have signs; most don't.
    #[inline]
    pub(super) fn may_hold(&self, token: &Token) -> bool {
        token.is(Shape::NUMBER | Shape::HYPHEN) || self.anchors.may_hold(token.key)
    }

    /// The signs of a token that is a word.
    pub(super) fn of(&self, reading: &Reading<'_>, at: usize, token: &Token) -> Signs {
        if token.is(Shape::NUMBER) {
            return Signs::NUMBER;
        }
        let mut signs = self.look_up(token.key);
        if token.tail > 0 {
            signs.add(self.look_up(reading.key_with_tail(at)));
        }
        if token.is(Shape::HYPHEN) {
            signs.add(self.tens(reading.word(at)));
        }
        Signs(signs.0 & Signs::ANCHORS.0)
    }

    pub(super) fn look_up(&self, key: u64) -> Signs {
        if self.known.may_hold(key) { self.words.get(&key).copied().unwrap_or_default() } else { Signs::default() }
    }

    /// "twenty-two": a number by its first part.
    fn tens(&self, word: &str) -> Signs {
        let first = word.split(['-', '\u{2010}', '\u{2011}']).next().unwrap_or_default();
        Signs(self.look_up(word_key(first)).0 & Signs::NUMBER.0)
    }
}
