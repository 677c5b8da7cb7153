//! [`Look`]: what the words of a stretch show: a name of a person, of an organization, or running text.

use super::words::{self, RUNNING};
use crate::lexicon::key::{phrase_key, word_key};
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
    /// Holds a mail or web address or a long number.
    pub(super) address: bool,
}

/// A word of a stretch, without the marks around it.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    text.split(parts_words)
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '&')))
        .map(|word| if word.chars().filter(|&c| c == '.').count() == 1 { word.trim_end_matches('.') } else { word })
        .filter(|word| !word.is_empty() && *word != ".")
}

/// Whether a text holds three words of running text, told from its beginning.
pub(super) fn runs(text: &str) -> bool {
    words(text).filter(|word| word.starts_with(char::is_lowercase) && words::holds(RUNNING, word)).nth(2).is_some()
}

fn parts_words(c: char) -> bool {
    if c.is_ascii() { matches!(c, ' ' | '\t'..='\r' | '/' | '|') } else { undersigned_model::is_space(c) || c == '—' }
}

/// The last word of a text.
pub(super) fn last_word(text: &str) -> Option<&str> {
    let from =
        text.char_indices().rev().filter(|(_, c)| undersigned_model::is_space(*c)).nth(2).map_or(0, |(at, _)| at);
    words(text.get(from..)?).last().or_else(|| words(text).last())
}

impl Look {
    pub(super) fn of(text: &str, lexicon: &Lexicon) -> Self {
        let mut look = Look { sentence: ends_sentence(text), ..Look::default() };
        let mut keys = Keys::default();
        for word in words(text) {
            look.add(word, lexicon);
            keys.add(word, lexicon, &mut look);
        }
        look
    }

    fn add(&mut self, word: &str, lexicon: &Lexicon) {
        self.words = self.words.saturating_add(1);
        self.ampersand |= word.contains('&');
        self.address |= is_address(word);
        self.domain |= is_domain(word);
        let first = word.chars().find(|c| c.is_alphanumeric()).unwrap_or(' ');
        if first.is_alphabetic() && !first.is_lowercase() && !first.is_uppercase() {
            self.caseless += 1;
            return;
        }
        if first.is_lowercase() && !is_mixed(word) {
            self.add_small(word, lexicon);
        } else {
            self.add_capital(word, first, lexicon);
        }
    }

    fn add_small(&mut self, word: &str, lexicon: &Lexicon) {
        self.begins_small |= self.words == 1;
        let facts = lexicon.word(word);
        if facts.any(Facts::ROLE) {
            self.roles += 1;
        }
        self.prepositions += u16::from(words::holds(words::NOT_IN_PEOPLE, word));
        if words::holds(RUNNING, word) {
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

    fn add_capital(&mut self, word: &str, first: char, lexicon: &Lexicon) {
        self.capitals += 1;
        self.digits += u16::from(first.is_numeric());
        let shouted = is_shouted(word);
        self.last_shouted = shouted;
        self.shouted += u16::from(shouted);
        self.camel += u16::from(!shouted && is_mixed(word));
        self.initials += u16::from(is_initial(word));
        let facts = name_facts(word, lexicon);
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
        let known = facts.any(Facts::ORGANIZATION) || (facts.any(Facts::ACRONYM) && (shouted || is_mixed(word)));
        self.known += u16::from(known);
        let place = facts.any(Facts::COUNTRY | Facts::CITY | Facts::REGION | Facts::DEMONYM);
        self.places += u16::from(place && !facts.any(Facts::FAMILY | Facts::GIVEN));
        self.common += u16::from(facts.any(Facts::COMMON) && !named && !place);
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
struct Keys {
    open: [u64; 6],
    count: usize,
}

impl Keys {
    fn add(&mut self, word: &str, lexicon: &Lexicon, look: &mut Look) {
        let key = word_key(word);
        let mut next = Keys::default();
        for phrase in self.open.iter().take(self.count).map(|&phrase| phrase_key(phrase, key)) {
            let facts = lexicon.look_up(phrase).0;
            look.known += u16::from(facts.any(Facts::ORGANIZATION));
            look.strong += u16::from(facts.any(Facts::STRONG_HEAD));
            look.places += u16::from(facts.any(Facts::COUNTRY));
            look.roles += u16::from(facts.any(Facts::ROLE));
            if facts.any(Facts::PREFIX) {
                next.push(phrase);
            }
        }
        if lexicon.look_up(key).0.any(Facts::PREFIX) {
            next.push(key);
        }
        *self = next;
    }

    /// Keeps a phrase that may go on; more than a few at once are never needed.
    fn push(&mut self, phrase: u64) {
        if let Some(slot) = self.open.get_mut(self.count) {
            *slot = phrase;
            self.count += 1;
        }
    }
}

/// What is known of a capitalised word; of the parts of a hyphenated one, whether they are names.
fn name_facts(word: &str, lexicon: &Lexicon) -> Facts {
    let mut facts = lexicon.word(word);
    if facts.0 & !Facts::PREFIX.0 == 0 && word.contains(['-', '‑', '’', '\'']) {
        let names = Facts::GIVEN | Facts::FAMILY | Facts::AMBIGUOUS_NAME | Facts::COUNTRY | Facts::DEMONYM;
        for part in word.split(['-', '‑', '’', '\'']) {
            facts |= Facts(lexicon.word(part).0 & names.0);
        }
    }
    facts
}

pub(super) fn is_shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2 && !word.chars().any(char::is_lowercase)
}

/// A capital behind a small letter.
pub(super) fn is_mixed(word: &str) -> bool {
    let behind_first = word.as_bytes().get(1..).unwrap_or_default();
    if word.is_ascii() && !behind_first.iter().any(u8::is_ascii_uppercase) {
        return false;
    }
    let mut small = false;
    let mut joined = false;
    for c in word.chars() {
        if c.is_uppercase() && small && !joined {
            return true;
        }
        small |= c.is_lowercase();
        joined = !c.is_alphanumeric();
    }
    false
}

fn is_initial(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capital = word.chars().all(|c| c.is_uppercase() || c == '.');
    capital && (letters == 1 || (word.contains('.') && letters <= 3))
}

fn is_domain(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, top)| {
        name.len() >= 2 && (2..=5).contains(&top.len()) && top.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

fn is_address(word: &str) -> bool {
    word.contains("://")
        || word.starts_with("www.")
        || word.contains('@') && word.contains('.') && !word.starts_with('@')
        || word.bytes().filter(u8::is_ascii_digit).count() >= 7
}

/// A full stop, colon or question mark behind a small word of some length.
fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['”', '"', '’', ')']);
    let Some(rest) = bare.strip_suffix(['.', '?', '!', ':', ';']) else { return false };
    let tail = rest.chars().rev().take_while(|c| c.is_alphanumeric());
    let (small, length) = tail.fold((true, 0), |(small, length), c| (small && !c.is_uppercase(), length + 1));
    small && length >= 2
}
