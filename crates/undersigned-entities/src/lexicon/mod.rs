//! [`Lexicon`]: the words that entity extraction knows.
//!
//! The default lexicon is compiled into the library from the files under `data/` and read in place, so making one costs
//! nothing. A user's own words are laid over it ([`LexiconBuilder`]). A lexicon is an immutable value that is passed in: there
//! is no global state, and the same text with the same lexicon gives the same records.

pub(crate) mod key;
mod table;
pub(crate) mod word;
mod words;

use key::{elided, phrase_key, word_key};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;
use undersigned_model::OrganizationKind;
pub(crate) use word::{Details, Facts, MANY};
pub(crate) use words::Words;

/// The words that entity extraction knows: names, titles, roles, places, organizations, cue verbs.
///
/// The default holds the built-in words. A clone shares its words with the original, so cloning is cheap.
///
/// ```
/// use undersigned_entities::Lexicon;
/// use undersigned_model::OrganizationKind;
///
/// let lexicon = Lexicon::builder()
///     .organization("Harbour Light", Some("HL"), OrganizationKind::Ngo)
///     .person("Tavita Leota")
///     .build();
/// assert!(lexicon.knows("Harbour Light"));
/// assert!(!Lexicon::default().knows("Harbour Light"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    own: Option<Arc<KeyMap<(Facts, Details)>>>,
}

impl Lexicon {
    /// Starts a lexicon with words of your own in addition to the built-in ones.
    pub fn builder() -> LexiconBuilder {
        LexiconBuilder::default()
    }

    /// Whether the lexicon has an entry for a word or phrase. Case, diacritics and a final full stop are ignored.
    pub fn knows(&self, phrase: &str) -> bool {
        let facts = self.phrase(phrase).0;
        facts.0 & !Facts::PREFIX.0 != 0
    }

    /// The size of the built-in word lists in bytes, as compiled into the program.
    pub const fn size() -> usize {
        table::size()
    }

    /// What is known of a key.
    pub(crate) fn look_up(&self, key: u64) -> (Facts, Details) {
        let (mut facts, mut details) = table::look_up(key);
        if let Some((own, more)) = self.own.as_ref().and_then(|own| own.get(&key)) {
            facts |= *own;
            if own.any(Facts::ORGANIZATION | Facts::ACRONYM) {
                details = *more;
            }
        }
        (facts, details)
    }

    /// The facts that are known of a key.
    #[inline]
    pub(crate) fn facts(&self, key: u64) -> Facts {
        let facts = table::facts(key);
        match &self.own {
            Some(own) => facts | own.get(&key).map_or_else(Facts::default, |own| own.0),
            None => facts,
        }
    }

    /// What a word says of a name beside it: points for a person, an organization and a place, where it stands before the
    /// name, behind it and behind its possessive.
    pub(crate) fn beside(key: u64) -> [[i8; 3]; 3] {
        table::beside(key)
    }

    /// What is known of a word.
    pub(crate) fn word(&self, word: &str) -> Facts {
        self.facts(word_key(word))
    }

    /// What is known of a phrase, its words parted by white space.
    pub(crate) fn phrase(&self, phrase: &str) -> (Facts, Details) {
        match phrase_words(phrase).map(word_key).reduce(phrase_key) {
            Some(key) => self.look_up(key),
            None => Default::default(),
        }
    }
}

/// Adds your own words to the built-in ones. See [`Lexicon::builder`].
#[derive(Clone, Debug, Default)]
#[must_use = "the words count once they are built into a lexicon"]
pub struct LexiconBuilder {
    own: KeyMap<(Facts, Details)>,
    organizations: u16,
}

impl LexiconBuilder {
    /// Adds an organization, its acronym if it has one, and its kind.
    pub fn organization(mut self, name: &str, acronym: Option<&str>, kind: OrganizationKind) -> Self {
        // Counted from the top, where the default lists never reach.
        self.organizations = self.organizations.saturating_add(1);
        let organization = MANY.saturating_sub(self.organizations);
        let details = Details { organization, organization_kind: kind_number(kind), ..Details::default() };
        self.add(name, Facts::ORGANIZATION, details);
        if let Some(acronym) = acronym {
            self.add(acronym, Facts::ACRONYM, details);
        }
        self
    }

    /// Adds a person's name: its first word as a given name and its last word as a surname, also in other names.
    pub fn person(mut self, name: &str) -> Self {
        let words: Vec<&str> = name.split_whitespace().collect();
        if let [given, rest @ ..] = words.as_slice() {
            self.add(given, Facts::GIVEN, Details::default());
            if let Some(family) = rest.last() {
                self.add(family, Facts::FAMILY, Details::default());
            }
        }
        self
    }

    /// Adds a verb form that introduces speech, as printed: "said", "declara".
    pub fn cue(mut self, verb: &str) -> Self {
        self.add(verb, Facts::CUE, Details::default());
        if let Some((first, _)) = verb.trim().split_once(char::is_whitespace) {
            self.add(first, Facts::CUE_START, Details::default());
        }
        self
    }

    /// Adds a noun that is the head of a role: "director", "portavoz".
    pub fn role(mut self, noun: &str) -> Self {
        self.add(noun, Facts::ROLE, Details::default());
        if let Some((first, _)) = noun.trim().split_once(char::is_whitespace) {
            self.add(first, Facts::ROLE_START, Details::default());
        }
        self
    }

    /// The lexicon with the words added so far.
    pub fn build(self) -> Lexicon {
        Lexicon { own: (!self.own.is_empty()).then(|| Arc::new(self.own)) }
    }

    fn add(&mut self, phrase: &str, facts: Facts, details: Details) {
        let mut words = phrase_words(phrase).map(word_key);
        let Some(mut key) = words.next() else { return };
        for word in words {
            self.own.entry(key).or_default().0 |= Facts::PREFIX;
            key = phrase_key(key, word);
        }
        let entry = self.own.entry(key).or_default();
        entry.0 |= facts;
        if details != Details::default() {
            entry.1 = details;
        }
    }
}

/// The words of a phrase, parted at white space and elisions.
fn phrase_words(phrase: &str) -> impl Iterator<Item = &str> {
    let parts = |word| elided(word).map_or([Some(word), None], |(small, rest)| [Some(small), Some(rest)]);
    phrase.split_whitespace().flat_map(parts).flatten()
}

/// The kind that a number of [`Details`] stands for.
pub(crate) fn kind_of(number: u8) -> OrganizationKind {
    use OrganizationKind as Kind;
    match number {
        1 => Kind::Ngo,
        2 => Kind::Intergovernmental,
        3 => Kind::State,
        4 => Kind::Court,
        5 => Kind::Party,
        6 => Kind::Media,
        7 => Kind::Company,
        8 => Kind::Academic,
        9 => Kind::ArmedGroup,
        10 => Kind::Religious,
        11 => Kind::Union,
        12 => Kind::Sport,
        _ => Kind::Other,
    }
}

fn kind_number(kind: OrganizationKind) -> u8 {
    (1..=12).find(|&number| kind_of(number) == kind).unwrap_or(13)
}

/// A map by [key](key): keys are well mixed already, so they serve as their own hashes.
pub(crate) type KeyMap<V> = HashMap<u64, V, BuildHasherDefault<KeyHasher>>;

#[derive(Clone, Default)]
pub(crate) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

#[cfg(test)]
mod tests {
    use super::key::word_key;
    use unicode_normalization::char::{decompose_canonical, is_combining_mark};

    #[test]
    fn latin_letters_fold_as_they_decompose() {
        for letter in ('\u{C0}'..'\u{180}').filter(|letter| letter.is_alphabetic()) {
            let mut bare = String::new();
            decompose_canonical(letter, |part| bare.extend((!is_combining_mark(part)).then_some(part)));
            assert_eq!(word_key(&letter.to_string()), word_key(&bare.to_lowercase()), "{letter}");
        }
        for (letter, bare) in [("Ł", "l"), ("ø", "o"), ("Đ", "d"), ("ı", "i"), ("Œ", "oe"), ("þ", "th"), ("ß", "ss")]
        {
            assert_eq!(word_key(letter), word_key(bare), "{letter}");
        }
    }
}
