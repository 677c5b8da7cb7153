//! Nouns and small words: what can stand in a subject.

use super::scene::Scene;
use crate::lexicon::{Facts, Words};
use crate::tokens::Shape;

/// Kinds of noun that a subject can end in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    Group,
    Document,
    Role,
    Place,
    Capital,
    Other,
}

/// Words that join two nouns.
const AND: Words<5> = Words::new(["and", "&", "y", "et", "e"]);

impl Scene<'_> {
    /// Whether the lexicon knows a word as one of some kinds.
    pub(super) fn has(&self, at: usize, facts: Facts) -> bool {
        self.reading.facts(at).any(facts)
    }

    /// What sort of noun a token is.
    pub(super) fn noun(&self, at: usize) -> Noun {
        let facts = self.reading.facts(at);
        if facts.any(Facts::GROUP_NOUN) {
            Noun::Group
        } else if facts.any(Facts::DOCUMENT) {
            Noun::Document
        } else if facts.any(Facts::ROLE) || self.is_role_plural(at) {
            Noun::Role
        } else if facts.any(Facts::COUNTRY | Facts::CITY | Facts::REGION | Facts::DEMONYM) {
            Noun::Place
        } else if self.reading.is(at, Shape::CAPITAL) && !self.reading.is(at, Shape::FIRST) {
            Noun::Capital
        } else {
            Noun::Other
        }
    }

    fn is_role_plural(&self, at: usize) -> bool {
        let one = self.word(at).strip_suffix('s').filter(|one| one.len() > 3);
        one.is_some_and(|one| self.reading.lexicon.word(one).any(Facts::ROLE))
    }

    /// Whether a word can stand before a name and belong to it: "human rights lawyer", "Deputy Director", "Dr".
    pub(super) fn premodifies(&self, at: usize) -> bool {
        let facts = self.reading.facts(at);
        let word = self.word(at);
        let fitting = Facts::ROLE
            | Facts::ROLE_MODIFIER
            | Facts::HONORIFIC
            | Facts::NAME_HONORIFIC
            | Facts::DEMONYM
            | Facts::PEOPLE
            | Facts::DETERMINER
            | Facts::RELATION
            | Facts::BODY_NOUN;
        self.reading.is(at, Shape::WORD)
            && !facts.any(Facts::PREPOSITION | Facts::BOUNDARY)
            && (facts.any(fitting)
                || self.reading.is(at, Shape::HYPHEN)
                || self.reading.token(at).is_some_and(|token| token.tail > 0)
                || self.reading.is(at, Shape::CAPITAL) && !self.reading.is(at, Shape::FIRST)
                || matches!(word, "fellow" | "human"))
    }

    pub(super) fn is_preposition(&self, at: usize) -> bool {
        self.has(at, Facts::PREPOSITION)
    }

    /// Whether a noun phrase that begins at a token is definite: "the", "la", "este". "a" is an article of English, too.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        match self.word(at) {
            "the" | "The" | "this" | "This" => true,
            "a" | "A" => !self.has(at + 1, Facts::COMMON) && self.reading.is(at + 1, Shape::WORD),
            word => matches!(
                word,
                "cet" | "cette" | "el" | "El" | "esta" | "este" | "l" | "la" | "La" | "le" | "Le" | "o" | "O"
            ),
        }
    }

    pub(super) fn is_and(&self, at: usize) -> bool {
        self.is_one(at, &AND)
    }
}
