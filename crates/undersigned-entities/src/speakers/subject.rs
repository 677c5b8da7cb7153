//! Subjects: who does the saying, found to the left of a verb ("NAME, ROLE of ORG, told") or to its right ("said ROLE NAME").

mod apposed;
mod behind;
mod noun;
mod phrase;
mod pronoun;

use super::scene::Scene;
use crate::lexicon::{Facts, Words};
use std::ops::Range;
use undersigned_model::Speaker;

pub(super) use pronoun::{gendered, is_pronoun};

/// What the text gives as the subject.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// A person or organization by name.
    Named(Speaker),
    /// "he", "she", "they", "it".
    Pronoun(usize),
    /// "the Special Rapporteur": a person by role; the role's head is the last token.
    Role(Range<usize>),
    /// "the groups", "UN experts", "the statement": words for a group or a document.
    Group(Range<usize>),
    Document(Range<usize>),
    /// Several who speak together, and somebody without a name: no entity speaks.
    Joint(Range<usize>),
    Nobody,
}

/// A subject with where it begins and ends.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub(super) source: Source,
    pub(super) tokens: Range<usize>,
}

/// What an adjunct begins with: "in a statement", "on Monday".
const ADJUNCTS: Words<6> = Words::new(["in", "on", "at", "during", "via", "by"]);

/// Where somebody says something, besides documents.
const MEDIA: Words<6> = Words::new(["conference", "event", "twitter", "facebook", "x", "phone"]);

/// How long a subject may be, in tokens.
const LONGEST: usize = 60;

impl Scene<'_> {
    /// The subject of the verb at `verb`, in the sentence that begins at `floor`.
    pub(super) fn subject_before(&self, verb: usize, floor: usize) -> Option<Subject> {
        let floor = floor.max(verb.saturating_sub(LONGEST));
        let end = self.over_adverbs(verb, floor);
        let last = end.checked_sub(1).filter(|&last| last >= floor)?;
        match self.word(last) {
            "," | ")" | "–" | "—" | "-" => self.apposed(end, floor),
            "who" | "which" | "that" => {
                let noun = last.checked_sub(1).filter(|&at| at >= floor)?;
                let end = if self.is_comma(noun) { noun } else { noun + 1 };
                let subject = self.noun_phrase(end, floor)?;
                let source = if self.is_governed(&subject, floor) { Source::Nobody } else { subject.source };
                Some(Subject { source, tokens: subject.tokens })
            }
            _ => self.noun_phrase(end, floor),
        }
    }

    /// Steps left over adverbs, auxiliaries, "in a statement", "on Monday".
    fn over_adverbs(&self, verb: usize, floor: usize) -> usize {
        let mut end = verb;
        while let Some(at) = end.checked_sub(1).filter(|&at| at >= floor) {
            let phrase = self.adjunct_before(end, floor);
            if self.is_between(at) && self.covering(at).is_none() {
                end = at;
            } else if let Some(start) = phrase {
                end = start;
            } else {
                break;
            }
        }
        end
    }

    /// "in a statement", "on Monday", ", in a letter to NAME,": an adjunct that ends at `end`.
    fn adjunct_before(&self, end: usize, floor: usize) -> Option<usize> {
        let closing = end.checked_sub(1)?;
        let close = if self.is_comma(closing) { closing } else { end };
        let from = close.saturating_sub(8).max(floor);
        let start = (from..close).rev().find(|&at| self.is_comma(at) || self.is_one(at, &ADJUNCTS))?;
        if self.is_comma(start) || start + 1 >= close {
            return None;
        }
        let inner = start + 1..close;
        let timely = inner.clone().any(|at| self.reading.facts(at).any(crate::lexicon::Facts::CALENDAR));
        let medium = inner.clone().any(|at| self.has(at, Facts::DOCUMENT) || self.is_one(at, &MEDIA));
        let before = start.checked_sub(1).filter(|&at| at >= floor)?;
        let comma = self.is_comma(before);
        (medium || timely).then_some(if comma && close < end { before } else { start })
    }
}

fn is_dash(word: &str) -> bool {
    matches!(word, "–" | "—" | "-" | "―")
}
