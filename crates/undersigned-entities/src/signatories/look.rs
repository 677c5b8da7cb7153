//! [`Look`]: what the words of a stretch show: a name of a person, of an organization, or running text.

use super::anchors::{Signs, signs};
use super::page::Page;
use super::word::Word;
use crate::lexicon::key::phrase_key;
use crate::lexicon::{Facts, Lexicon};

/// Counts of words by what they are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub(super) words: u16,
    /// Words that begin with a capital or a digit.
    pub(super) capitals: u16,
    /// Words in small letters that join nothing.
    pub(super) small: u16,
    /// Words of running text.
    pub(super) running: u16,
    pub(super) connectors: u16,
    pub(super) particles: u16,
    /// Small words that people's names never hold.
    pub(super) prepositions: u16,
    pub(super) given: u16,
    pub(super) first_given: bool,
    pub(super) family: u16,
    /// Words that are a name and something else.
    pub(super) either: u16,
    pub(super) initials: u16,
    /// Words in capitals only.
    pub(super) shouted: u16,
    pub(super) last_shouted: bool,
    pub(super) camel: u16,
    pub(super) digits: u16,
    pub(super) strong: u16,
    pub(super) weak: u16,
    pub(super) suffix: u16,
    /// Known organizations, by name or acronym.
    pub(super) known: u16,
    pub(super) places: u16,
    /// Capitalised everyday words.
    pub(super) common: u16,
    pub(super) roles: u16,
    pub(super) honorific: bool,
    /// Words in a script without capitals.
    pub(super) caseless: u16,
    pub(super) begins_small: bool,
    pub(super) domain: bool,
    pub(super) ampersand: bool,
    /// Ends like a sentence: a full stop behind a small word.
    pub(super) sentence: bool,
    /// What any of the words tells of signing.
    pub(super) signs: Signs,
}

/// The last word of a text.
pub(super) fn last_word<'r>(page: &Page<'r, '_>, text: &'r str) -> Option<Word<'r>> {
    let mut rest = text;
    loop {
        let (head, tail) = rest.rsplit_once(' ').unwrap_or(("", rest));
        match page.words(tail).last() {
            Some(word) => return Some(word),
            None if head.is_empty() => return None,
            None => rest = head,
        }
    }
}

impl Look {
    pub(super) fn of(page: &Page<'_, '_>, text: &str) -> Self {
        let mut look = Look { sentence: ends_sentence(text), ..Look::default() };
        let mut phrases = Phrases::default();
        for word in page.words(text) {
            look.add(&word, page.lexicon);
            phrases.add(&word, page.lexicon, &mut look);
        }
        look
    }

    fn add(&mut self, word: &Word<'_>, lexicon: &Lexicon) {
        self.words = self.words.saturating_add(1);
        self.ampersand |= word.has_ampersand();
        self.domain |= word.is_domain();
        let shown = signs(word.key);
        self.signs = self.signs | shown;
        if word.is_small() {
            self.add_small(word, shown);
        } else if word.is_caseless() {
            self.caseless += 1;
        } else {
            self.add_capital(word, word.facts | parts_facts(word, lexicon));
        }
    }

    fn add_small(&mut self, word: &Word<'_>, shown: Signs) {
        let facts = word.facts;
        self.begins_small |= self.words == 1;
        self.roles += u16::from(facts.any(Facts::ROLE));
        self.prepositions += u16::from(shown.any(Signs::NOT_IN_PEOPLE));
        if facts.any(Facts::RUNNING) {
            self.running += 1;
        } else if facts.any(Facts::CONNECTOR) {
            self.connectors += 1;
            self.particles += u16::from(facts.any(Facts::PARTICLE));
        } else if facts.any(Facts::PARTICLE) {
            self.particles += 1;
        } else {
            self.small += 1;
        }
    }

    fn add_capital(&mut self, word: &Word<'_>, facts: Facts) {
        self.capitals += 1;
        self.digits += u16::from(word.first.is_numeric());
        let shouted = word.is_shouted();
        let camel = !shouted && word.is_mixed();
        self.last_shouted = shouted;
        self.shouted += u16::from(shouted);
        self.camel += u16::from(camel);
        self.initials += u16::from(word.is_initial());
        let named = facts.any(Facts::GIVEN | Facts::FAMILY);
        self.honorific |= self.words == 1 && facts.any(Facts::HONORIFIC | Facts::NAME_HONORIFIC) && !shouted;
        self.given += u16::from(facts.any(Facts::GIVEN));
        self.first_given |= self.words == 1 && facts.any(Facts::GIVEN);
        self.family += u16::from(self.words > 1 && facts.any(Facts::FAMILY));
        self.either += u16::from(!named && facts.any(Facts::AMBIGUOUS_NAME));
        self.roles += u16::from(facts.any(Facts::ROLE));
        self.weak += u16::from(facts.any(Facts::WEAK_HEAD) && !facts.any(Facts::STRONG_HEAD));
        self.strong += u16::from(facts.any(Facts::STRONG_HEAD));
        self.suffix += u16::from(self.words > 1 && facts.any(Facts::COMPANY_SUFFIX));
        let known = facts.any(Facts::ORGANIZATION) || (facts.any(Facts::ACRONYM) && (shouted || camel));
        self.known += u16::from(known);
        let place = facts.any(Facts::COUNTRY | Facts::CITY | Facts::REGION | Facts::DEMONYM);
        self.places += u16::from(place && !named);
        self.common += u16::from(facts.any(Facts::COMMON) && !named && !place);
    }

    /// Whether a role and a person's name may stand there.
    pub(super) fn may_hold_role(&self) -> bool {
        self.roles > 0 && self.words >= 3 && self.given + self.either > 0
    }

    /// Running text rather than a name.
    pub(super) fn is_running(&self) -> bool {
        let long = self.words >= 9 && self.sentence && self.small * 2 > self.words;
        self.running >= 3
            || (self.running >= 2 && self.small >= 2)
            || (self.running >= 1 && self.words >= 8 && self.small >= 3 && self.sentence)
            || self.words > 40
            || long
    }

    /// How much speaks for an organization.
    pub(super) fn organization(&self) -> i32 {
        let n = |count: u16, most: u16| i32::from(count.min(most));
        let mut points = 4 * n(self.known, 2) + 3 * n(self.strong, 2) + 2 * n(self.weak, 1) + 4 * n(self.suffix, 1);
        points +=
            2 * n(self.camel, 1) + 2 * n(self.digits, 1) + 2 * n(self.connectors.saturating_sub(self.particles), 2);
        points += n(self.places, 2) + n(self.common, 3) + i32::from(self.words >= 6) * 2 + i32::from(self.small > 0);
        points += i32::from(self.ampersand) * 2 + i32::from(self.domain) * 3;
        match self.words {
            1 if self.shouted == 1 => points += 4,
            1 if self.given + self.family + self.either == 0 => points += 2,
            _ if self.shouted > 0 && self.shouted < self.capitals && !self.last_shouted => points += 1,
            _ => {}
        }
        points
    }

    /// How much speaks for a person.
    pub(super) fn person(&self) -> i32 {
        let n = |count: u16, most: u16| i32::from(count.min(most));
        let mut points = 5 * i32::from(self.honorific) - 6 * n(self.prepositions, 1)
            + 3 * i32::from(self.first_given)
            + n(self.given, 2)
            + 2 * n(self.family, 1);
        points += n(self.either, 2) + 2 * n(self.initials, 1) + n(self.particles, 1);
        let plain = self.connectors <= self.particles && self.small == 0 && self.digits == 0;
        if plain && (2..=5).contains(&self.words) {
            points += i32::from(self.common == 0 && self.places == 0 && self.strong == 0) * 2;
            points += 2 * i32::from(self.last_shouted && self.shouted < self.capitals && self.strong + self.known == 0);
        }
        points
            - 4 * n(self.strong, 1)
            - n(self.weak, 1)
            - n(self.common, 2)
            - 3 * n(self.digits, 1)
            - 4 * n(self.suffix, 1)
            - 4 * i32::from(self.words > 7)
    }
}

/// Finds known phrases of several words as the words come.
#[derive(Default)]
struct Phrases {
    open: [u64; 6],
    count: usize,
}

impl Phrases {
    fn add(&mut self, word: &Word<'_>, lexicon: &Lexicon, look: &mut Look) {
        if self.count > 0 {
            self.go_on(word.key, lexicon, look);
        }
        if word.facts.any(Facts::PREFIX) {
            self.push(word.key);
        }
    }

    /// Goes on with the open phrases; those that end here are dropped.
    fn go_on(&mut self, key: u64, lexicon: &Lexicon, look: &mut Look) {
        let open = std::mem::take(&mut self.count);
        for at in 0..open {
            let Some(phrase) = self.open.get(at).map(|phrase| phrase_key(*phrase, key)) else { return };
            let facts = lexicon.facts(phrase);
            look.known += u16::from(facts.any(Facts::ORGANIZATION));
            look.strong += u16::from(facts.any(Facts::STRONG_HEAD));
            look.places += u16::from(facts.any(Facts::COUNTRY));
            look.roles += u16::from(facts.any(Facts::ROLE));
            if facts.any(Facts::PREFIX) {
                self.push(phrase);
            }
        }
    }

    /// Keeps a phrase that may go on; more than a few at once are never needed.
    fn push(&mut self, phrase: u64) {
        if let Some(slot) = self.open.get_mut(self.count) {
            *slot = phrase;
            self.count += 1;
        }
    }
}

/// Whether the parts of an unknown hyphenated word are names.
fn parts_facts(word: &Word<'_>, lexicon: &Lexicon) -> Facts {
    let names = Facts::GIVEN | Facts::FAMILY | Facts::AMBIGUOUS_NAME | Facts::COUNTRY | Facts::DEMONYM;
    let known = word.facts.0 & !Facts::PREFIX.0 != 0;
    if known { Facts::default() } else { Facts(word.parts(lexicon).0 & names.0) }
}

/// A full stop, colon or question mark behind a small word of some length.
pub(super) fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['”', '"', '’', ')']);
    let Some(rest) = bare.strip_suffix(['.', '?', '!', ':', ';']) else { return false };
    let tail = rest.chars().rev().take_while(|c| c.is_alphanumeric());
    let (small, length) = tail.fold((true, 0), |(small, length), c| (small && !c.is_uppercase(), length + 1));
    small && length >= 2
}
