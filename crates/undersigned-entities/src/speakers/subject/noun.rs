//! The noun that a phrase ends in, with what stands before it: "Deputy Director NAME", "the groups", "the statement".

use super::{Source, Subject, is_pronoun};
use crate::lexicon::Facts;
use crate::speakers::scene::{Place, Scene};
use crate::speakers::words::Noun;
use crate::tokens::Shape;
use std::ops::Range;

impl Scene<'_> {
    /// The noun that ends before `end`, with what stands before it.
    pub(super) fn head(&self, end: usize, floor: usize) -> Option<Subject> {
        let last = end.checked_sub(1).filter(|&last| last >= floor && !self.is_spoken(last))?;
        if is_pronoun(self.word(last)) {
            return Some(Subject { source: Source::Pronoun(last), tokens: last..end });
        }
        if let Some(place) = self.ending(end) {
            return Some(self.named(place, floor));
        }
        if self.word(last) == ")" {
            let open = (last.saturating_sub(8).max(floor)..last).rev().find(|&at| self.word(at) == "(")?;
            let mut subject = self.head(open, floor)?;
            subject.tokens.end = end;
            return Some(subject);
        }
        self.common(last, floor)
    }

    pub(super) fn named(&self, place: &Place, floor: usize) -> Subject {
        let start = self.premodified(place.tokens.start, floor);
        let source = Source::Named(place.who);
        // "a spokesperson for detained NAME", "the family of lawyer NAME" begin before the preposition; see `nested`.
        Subject { source, tokens: start..place.tokens.end }
    }

    /// Where the words begin that belong to the noun at `start`: titles, roles, organizations.
    pub(in crate::speakers) fn premodified(&self, start: usize, floor: usize) -> usize {
        let mut at = start;
        while at > floor && start - at < 16 && !self.is_spoken(at - 1) {
            if let Some(place) = self.ending(at) {
                let joins = self.reading.token(at - 1).is_some_and(|token| token.tail > 0) || !place.is_person();
                if !joins || place.tokens.start < floor {
                    break;
                }
                at = place.tokens.start;
            } else if self.premodifies(at - 1) && self.cue(at - 1).is_none() {
                at -= 1;
            } else if let Some(role) = self.titled(at, start, floor) {
                at = role;
            } else {
                break;
            }
        }
        at
    }

    /// "Minister of Justice NAME", "rapporteur for rights defenders NAME": a role with "of" or "for" inside, up to `at`,
    /// before the name at `name`.
    fn titled(&self, at: usize, name: usize, floor: usize) -> Option<usize> {
        let from = at.saturating_sub(6).max(floor);
        let link = (from..at).rev().find(|&at| {
            matches!(self.word(at), "of" | "for" | "on" | "to" | "de" | "d" | "del" | "da" | "do" | "du" | "des")
        })?;
        let role = link.checked_sub(1).filter(|&role| role >= floor)?;
        let inside =
            |at: usize| self.reading.is(at, Shape::WORD) && self.cue(at).is_none() && !self.has(at, Facts::BOUNDARY);
        let whole = link + 1 < name && (link + 1..at).all(|at| inside(at) || self.is_and(at));
        // "a spokesperson for ORG NAME" is NAME, "the wife of lawyer NAME" is not.
        let other =
            self.has(role, Facts::RELATION) && !(self.has(role, Facts::MOUTHPIECE) && self.starting(at).is_some());
        (whole && self.noun(role) == Noun::Role && !other && self.ending(at).is_none()).then_some(role)
    }

    /// A noun without name: "the groups", "a resident", "the statement", "Beijing".
    fn common(&self, last: usize, floor: usize) -> Option<Subject> {
        let noun = self.noun(last);
        if noun == Noun::Other && !self.has(last, Facts::RELATION) || !self.reading.is(last, Shape::WORD) {
            return None;
        }
        let mut start = last;
        while start > floor && last - start < 10 {
            let before = start - 1;
            if let Some(place) = self.ending(start) {
                start = place.tokens.start;
                continue;
            }
            let fits = self.reading.is(before, Shape::WORD | Shape::NUMBER)
                && !self.is_spoken(before)
                && !self.is_preposition(before)
                && !self.has(before, Facts::BOUNDARY)
                && (!self.is_between(before) || self.reading.token(before).is_some_and(|token| token.tail > 0))
                && (self.cue(before).is_none() || self.has(before, Facts::DETERMINER));
            if !fits {
                break;
            }
            start = before;
            if self.has(before, Facts::DETERMINER) {
                break;
            }
        }
        let tokens = start..last + 1;
        Some(Subject { source: self.unnamed(noun, tokens.clone()), tokens })
    }

    /// Who a noun without name stands for.
    pub(super) fn unnamed(&self, noun: Noun, tokens: Range<usize>) -> Source {
        let last = tokens.end - 1;
        let owner = self.places_in(tokens.clone()).last();
        let owned = owner.is_some_and(|place| {
            self.reading.token(place.tokens.end.saturating_sub(1)).is_some_and(|token| token.tail > 0)
        });
        let word = self.word(last);
        let plural = word.ends_with('s') && !word.ends_with("ss") && noun == Noun::Role;
        match (noun, owner) {
            (Noun::Document, Some(place)) if owned => Source::Named(place.who),
            (_, Some(place)) if self.has(last, Facts::MOUTHPIECE) && !place.is_person() => Source::Named(place.who),
            (Noun::Document, _) => Source::Document(tokens),
            (Noun::Group, _) => Source::Group(tokens),
            (Noun::Place | Noun::Capital, _) => Source::Group(tokens),
            (Noun::Role, _) if plural => Source::Group(tokens),
            (Noun::Role, _) if self.is_definite(tokens.start) => Source::Role(tokens),
            _ => Source::Nobody,
        }
    }
}
