//! Attribution behind a stretch: "…,” said ROLE NAME", "…,” NAME, ROLE, told ORG", "…” – ROLE NAME".

use super::announce::Found;
use super::scene::{Scene, Stretch};
use super::subject::{Source, is_pronoun};
use crate::lexicon::{Facts, Words};
use crate::tokens::Shape;
use std::ops::Range;
use undersigned_model::Speaker;

/// Verbs whose object speaks: "quoted NAME as saying".
const QUOTED: Words<4> = Words::new(["quoted", "quotes", "cited", "cites"]);

/// How many verbs of a clause are tried.
const TRIES: usize = 4;
/// How many words may stand between a verb and its subject.
const ADJUNCT: usize = 16;

/// How far into a stretch its own attribution is looked for, in tokens.
const INSIDE: usize = 80;

impl Scene<'_> {
    /// What the words behind a stretch say about it, up to the next stretch of the paragraph.
    pub(super) fn attributed(&self, stretch: &Stretch, next: Option<&Stretch>) -> Option<Found> {
        let unit = self.units.get(stretch.last_unit)?;
        let limit = next.map_or(unit.tokens.end, |next| next.opens.min(unit.tokens.end));
        let end = self.sentence_end(stretch.closes, limit);
        if stretch.closes >= end {
            return None;
        }
        let comma = self.is_comma(stretch.closes);
        let start = if comma { stretch.closes + 1 } else { stretch.closes };
        // “… done.” NAME said that …: a new sentence.
        let ended = !comma && self.word(stretch.closes.saturating_sub(2)) == ".";
        let fresh = ended && self.reading.is(start, Shape::CAPITAL);
        let tail = |rest: Range<usize>| {
            rest.len() <= 4
                || rest.len() <= 8 && self.is_tail(rest.clone()) && !rest.clone().any(|at| self.word(at) == "that")
        };
        let whole = |cue: &Range<usize>| tail(cue.end..end) && (next.is_none() || self.stops(end));
        let ours = |found: &Found| !fresh || found.cue.as_ref().is_some_and(whole);
        self.dash(start..end)
            .or_else(|| self.inverted_pronoun(start..end))
            .or_else(|| self.cue_first(start..end))
            .or_else(|| self.quoted_behind(start..end).filter(ours))
            .or_else(|| self.subject_first(start..end).filter(ours))
            .or_else(|| self.source_behind(start..end))
            .or_else(|| self.bare_name(start..end, unit.tokens.end, stretch))
    }

    /// "…” – Commissioner NAME", "…” (NAME, ROLE)".
    fn dash(&self, range: Range<usize>) -> Option<Found> {
        if !self.reading.is(range.start, Shape::MARK) {
            return None;
        }
        let mark = self.word(range.start);
        if !matches!(mark, "–" | "—" | "-" | "―" | "~" | "(" | "--") {
            return None;
        }
        let end = if mark == "(" { (range.start..range.end).find(|&at| self.word(at) == ")")? } else { range.end };
        let found = self.name_line(range.start + 1..end, "dash-and-name")?;
        // "(AFP)": who wrote the story, not who speaks.
        let wire = mark == "(" && !matches!(found.source, Source::Named(Speaker::Person(_)));
        (!wire).then_some(found)
    }

    /// « …, a déclaré NAME, ROLE. … »: French papers don't close the marks for it.
    pub(super) fn attributed_inside(&self, stretch: &Stretch) -> Option<Found> {
        let comma = (stretch.opens..stretch.closes.min(stretch.opens + INSIDE))
            .find(|&at| self.is_comma(at) && self.is_auxiliary(at + 1) && self.starting(at + 3).is_some())?;
        let who = self.starting(comma + 3)?.who;
        Some(Found::new(Source::Named(who), comma + 2..comma + 3, "cue-inside"))
    }

    /// “… the “crimes … power,” said NAME": a mark too many keeps the stretch open, so that it holds its own attribution.
    pub(super) fn attributed_in_tail(&self, stretch: &Stretch) -> Option<Found> {
        if stretch.closed {
            return None;
        }
        let near = stretch.opens.max(stretch.closes.saturating_sub(INSIDE))..stretch.closes;
        let mark = near.rev().find(|&at| matches!(self.word(at), "”" | "»") && self.has(at + 1, Facts::CUE))?;
        let cue = self.cue(mark + 1).filter(|cue| !cue.weak && !cue.participle)?;
        let person =
            (cue.tokens.end..cue.tokens.end + 12).find_map(|at| self.starting(at).filter(|place| place.is_person()))?;
        Some(Found::new(Source::Named(person.who), cue.tokens, "cue-inside"))
    }

    /// "“Never,” said NAME." before a stretch: the short one is no stretch, but its attribution holds.
    pub(super) fn attributed_before(&self, sentence: Range<usize>) -> Option<Found> {
        let mark = sentence.clone().rev().find(|&at| matches!(self.word(at), "”" | "»" | "\""))?;
        let start = if self.is_comma(mark + 1) { mark + 2 } else { mark + 1 };
        self.cue_first(start..sentence.end).filter(|found| matches!(found.source, Source::Named(..)))
    }

    /// "…», déclare-t-il", "…», a-t-elle dit".
    fn inverted_pronoun(&self, range: Range<usize>) -> Option<Found> {
        let at = range.start;
        let fits = at < range.end && self.reading.is(at, Shape::HYPHEN) && is_pronoun(self.word(at));
        fits.then(|| Found::new(Source::Pronoun(at), at..at + 1, "cue-after"))
    }

    /// "…,” ORG quoted NAME as saying": the one who is quoted speaks.
    fn quoted_behind(&self, range: Range<usize>) -> Option<Found> {
        let verb = range.clone().take(12).find(|&at| self.is_one(at, &QUOTED))?;
        let clause = self.has(range.start, Facts::BOUNDARY);
        if clause || matches!(self.word(verb + 1), "as" | "by" | "in") || self.is_passive(verb, verb + 1) {
            return None;
        }
        let object = match self.word(verb + 1) {
            "him" | "her" => Source::Pronoun(verb + 1),
            _ => self.subject_after(verb + 1, range.end)?.source,
        };
        Some(Found::new(object, verb..verb + 1, "quoted-as-saying"))
    }

    /// "…” NAME of ORG." with nothing else behind the speech.
    fn bare_name(&self, range: Range<usize>, unit_end: usize, stretch: &Stretch) -> Option<Found> {
        let whole = stretch.closed && range.end + 1 >= unit_end && self.word(range.start.saturating_sub(1)) != "and";
        let named = self.starting(range.start).is_some_and(|place| {
            let behind = place.tokens.end;
            behind >= range.end || matches!(self.word(behind), "," | "(" | "–" | "-" | "of" | "from" | "at")
        }) || self.premodifies(range.start);
        let ended = matches!(self.word(stretch.closes.saturating_sub(2)), "." | "," | "!" | "?");
        if !(whole && named && ended) { None } else { self.name_line(range, "name-behind") }
    }

    /// "said ROLE NAME": the verb stands first.
    fn cue_first(&self, range: Range<usize>) -> Option<Found> {
        let mut at = range.start;
        while at < range.end && self.is_between(at) && self.cue(at).is_none() {
            at += 1;
        }
        let cue = self.cue(at).filter(|cue| self.speaks(cue))?;
        let mut start = cue.tokens.end;
        // "said in a statement NAME", "said today the head of ORG", "said: NAME"
        loop {
            if let Some(end) = self.adjunct_behind(start, range.end) {
                start = end;
            } else if start < range.end && (self.is_between(start) || self.is_comma(start)) {
                start += 1;
            } else {
                break;
            }
        }
        let romance = !self.has(cue.tokens.start, Facts::COMMON) && (!cue.weak || start >= range.end);
        match self.subject_after(start, range.end) {
            Some(subject) => Some(Found::new(subject.source, cue.tokens, "cue-after")),
            None if romance => {
                let source = self.behind_adjuncts(start..range.end).unwrap_or(Source::Pronoun(cue.tokens.start));
                Some(Found::new(source, cue.tokens, "cue-after"))
            }
            // "said the mother of three": somebody without a name.
            None if !cue.weak && start < range.end => Some(Found::new(Source::Nobody, cue.tokens, "cue-after")),
            None => None,
        }
    }

    /// "dijo en rueda de prensa NAME": the first name that no preposition governs.
    fn behind_adjuncts(&self, range: Range<usize>) -> Option<Source> {
        let ends = |at: &usize| !self.has(*at, Facts::BOUNDARY) && !self.is_spoken(*at);
        let governed = |at: usize| matches!(self.word(at), "a" | "al" | "ao" | "à") || self.is_preposition(at);
        let place = range.take(ADJUNCT).take_while(ends).find_map(|at| {
            let place = self.starting(at)?;
            let start = self.premodified(at, at.saturating_sub(4));
            (place.is_person() && !start.checked_sub(1).is_some_and(governed)).then_some(place)
        });
        place.map(|place| Source::Named(place.who))
    }

    /// "in a statement", "in an interview with ORG,": the token behind it.
    fn adjunct_behind(&self, start: usize, limit: usize) -> Option<usize> {
        if !matches!(self.word(start), "in" | "on" | "at" | "during") {
            return None;
        }
        let end = (start + 1..limit.min(start + 6)).find(|&at| {
            self.has(at, Facts::DOCUMENT)
                || self.reading.facts(at).any(crate::lexicon::Facts::CALENDAR)
                || matches!(self.word(at), "conference" | "Twitter" | "Facebook" | "X")
        })?;
        Some(end + 1)
    }

    /// "NAME, ROLE, told ORG": the subject stands first.
    fn subject_first(&self, range: Range<usize>) -> Option<Found> {
        let mut from = range.start;
        // “…,” as NAME said
        let floor = if self.word(from) == "as" { from + 1 } else { from };
        for _ in 0..TRIES {
            let cue = self.first_cue(from..range.end)?;
            from = cue.tokens.end;
            if !self.speaks(&cue) || self.is_denied(cue.tokens.start) {
                continue;
            }
            let Some(subject) = self.subject_before(cue.tokens.start, floor) else { continue };
            if self.word(cue.tokens.end) == "that" {
                continue;
            }
            let (start, range) = (subject.tokens.start, floor..range.end);
            // "ORG (ACR) ROLE NAME said"
            let body = |at: usize| self.covering(at).is_some() || matches!(self.word(at), "(" | ")");
            let led = (range.start..start).all(|at| {
                body(at)
                    || self.reading.is(at, Shape::WORD | Shape::NUMBER)
                        && !self.has(at, Facts::BOUNDARY)
                        && !self.is_preposition(at)
            });
            if led && (start - range.start <= 6 || (range.start..start).all(body)) {
                return Some(Found::new(subject.source, cue.tokens, "subject-and-cue-after"));
            }
        }
        None
    }

    /// "…,” according to NAME".
    fn source_behind(&self, range: Range<usize>) -> Option<Found> {
        let end = self.source_words(range.start).filter(|_| !self.reading.is(range.start, Shape::CAPITAL))?;
        let subject = self.subject_after(end, range.end)?;
        // "according to its statement": whose it is stands before.
        let own = matches!(self.word(end), "its" | "their" | "his" | "her");
        (!own).then(|| Found::new(subject.source, range.start..end, "source-phrase"))
    }

    /// "… “A”, and must go, ORG said.": attribution at the end of the stretch's sentence.
    pub(super) fn attributed_later(&self, stretch: &Stretch, next: Option<&Stretch>) -> Option<Found> {
        let unit = self.units.get(stretch.last_unit)?;
        let limit = next.map_or(unit.tokens.end, |next| next.opens.min(unit.tokens.end));
        let end = self.sentence_end(stretch.closes, limit);
        let (subject, cue) = self.trailing(stretch.closes..end)?;
        let source = match subject.source {
            Source::Pronoun(at) if self.word(at).eq_ignore_ascii_case("it") => return None,
            source => source,
        };
        Some(Found::new(source, cue.tokens, "cue-at-sentence-end"))
    }
}
