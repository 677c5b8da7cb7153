//! Noun phrases with prepositions, "and" and clauses inside: "a researcher at ORG", "X and Y", "the guard who beat NAME".

use super::{Source, Subject};
use crate::lexicon::{Facts, Words};
use crate::speakers::scene::{Place, Scene};
use crate::speakers::words::Noun;
use std::ops::Range;
use undersigned_model::Speaker;

/// "who".
const WHO: Words<1> = Words::new(["who"]);

impl Scene<'_> {
    /// The noun phrase that ends before `end`.
    pub(in crate::speakers) fn noun_phrase(&self, end: usize, floor: usize) -> Option<Subject> {
        let mut subject = self.head(end, floor)?;
        // "a researcher at ORG": the head stands before the preposition.
        for _ in 0..4 {
            let start = subject.tokens.start;
            let Some(preposition) = self.preposition_before(start, floor) else { break };
            let Some(outer) = self.head(preposition, floor) else { break };
            subject = self.nested(outer, subject)?;
        }
        let start = subject.tokens.start;
        if start > floor && self.is_and(start - 1) {
            subject = self.joined(subject, floor);
        }
        // "NAME the Director of ORG": an apposition without comma.
        if let (Source::Role(_) | Source::Nobody, Some(place)) = (&subject.source, self.ending(start))
            && place.is_person()
            && start > floor
            && self.has(start, Facts::DETERMINER)
        {
            subject = self.named(place, floor);
        }
        // "NAME, ROLE of ORG said": an apposition that nothing closes.
        let start = subject.tokens.start;
        if start > floor + 1 && self.is_comma(start - 1) && self.is_role_led(start..end) {
            let named = self.ending(start - 1).filter(|place| place.is_person() && place.tokens.start >= floor);
            subject = named.map_or(subject, |place| self.named(place, floor));
        }
        subject.tokens.end = end;
        Some(self.out_of_clause(subject, floor))
    }

    /// "the protection of all defenders which …": which noun the clause tells of stays open.
    pub(super) fn is_governed(&self, subject: &Subject, floor: usize) -> bool {
        let start = subject.tokens.start;
        matches!(subject.source, Source::Group(_)) && start > floor && self.is_preposition(start - 1)
    }

    /// "The guard who beat NAME said": the subject stands before the clause that NAME is in.
    fn out_of_clause(&self, subject: Subject, floor: usize) -> Subject {
        let start = subject.tokens.start;
        let near = start.saturating_sub(10).max(floor);
        let clause = (near..start).rev().take_while(|&at| !self.is_comma(at)).find(|&at| self.is_one(at, &WHO));
        let Some(who) =
            clause.filter(|&who| who > floor && (who + 1 < start || !matches!(subject.source, Source::Named(..))))
        else {
            return subject;
        };
        let end = if self.is_comma(who - 1) { who - 1 } else { who };
        let tokens = who..subject.tokens.end;
        match self.head(end, floor) {
            Some(outer) => Subject { tokens: outer.tokens.start..tokens.end, ..outer },
            None => Subject { source: Source::Nobody, tokens },
        }
    }

    /// Whether a phrase without a person's name has a role for its head: "leader of the board at ORG".
    fn is_role_led(&self, tokens: Range<usize>) -> bool {
        let preposition = tokens.clone().find(|&at| self.is_preposition(at)).unwrap_or(tokens.end);
        let role = preposition.checked_sub(1).is_some_and(|head| head >= tokens.start && self.noun(head) == Noun::Role);
        role && !self.places_in(tokens).iter().any(Place::is_person)
    }

    /// The first token of the prepositions that end directly before `start`.
    fn preposition_before(&self, start: usize, floor: usize) -> Option<usize> {
        let mut first = None;
        let mut at = start;
        while at > floor && self.is_preposition(at - 1) && self.covering(at - 1).is_none() {
            at -= 1;
            first = Some(at);
        }
        first.filter(|&at| at > floor)
    }

    /// What a phrase with a preposition inside means: "NAME of ORG" is NAME, "spokesperson for ORG" speaks for ORG.
    fn nested(&self, outer: Subject, inner: Subject) -> Option<Subject> {
        let tokens = outer.tokens.start..inner.tokens.end;
        let head = outer.tokens.end.saturating_sub(1);
        let by = matches!(
            self.word(outer.tokens.end),
            "by" | "from" | "of" | "to" | "de" | "d" | "del" | "da" | "du" | "des" | "dos" | "das"
        );
        let source = match (&outer.source, &inner.source) {
            (Source::Named(..) | Source::Joint(_), _) => outer.source.clone(),
            (_, Source::Named(Speaker::Organization(_))) if self.has(head, Facts::MOUTHPIECE) => inner.source.clone(),
            (Source::Document(_), Source::Named(..)) if by => inner.source.clone(),
            (Source::Role(_), _) if self.has(head, Facts::RELATION) => Source::Nobody,
            (Source::Role(range), _) => Source::Role(range.start..head + 1),
            (Source::Group(_), _) => Source::Group(tokens.clone()),
            (Source::Document(_), _) => Source::Document(outer.tokens.clone()),
            (Source::Pronoun(_) | Source::Nobody, _) => Source::Nobody,
        };
        Some(Subject { source, tokens })
    }

    /// "X and Y": two speakers.
    fn joined(&self, last: Subject, floor: usize) -> Subject {
        let first = last.tokens.start - 1;
        match self.head(first, floor) {
            Some(other)
                if matches!(other.source, Source::Named(..) | Source::Group(_) | Source::Joint(_))
                    && !matches!(last.source, Source::Pronoun(_)) =>
            {
                let tokens = other.tokens.start..last.tokens.end;
                Subject { source: Source::Joint(tokens.clone()), tokens }
            }
            _ => last,
        }
    }
}
