//! Attribution before a stretch: "NAME, ROLE, said: “", "according to NAME, “", "NAME issued the following statement:",
//! "Quote attributable to NAME, ROLE:".

use super::cue::Cue;
use super::scene::Scene;
use super::subject::Source;
use super::words::Noun;
use crate::lexicon::{Facts, Words};
use crate::tokens::Shape;
use std::ops::Range;
use undersigned_model::Speaker;

/// Who speaks, by which words and rule.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) source: Source,
    pub(super) cue: Option<Range<usize>>,
    pub(super) rule: &'static str,
}

impl Found {
    pub(super) fn new(source: Source, cue: Range<usize>, rule: &'static str) -> Self {
        Self { source, cue: Some(cue), rule }
    }
}

/// "quoted NAME as saying".
const SAYING: Words<3> = Words::new(["saying", "stating", "telling"]);
const QUOTING: Words<6> = Words::new(["quoted", "quoting", "cited", "citing", "quotes", "cites"]);

/// "the words of NAME".
const WORDS: Words<1> = Words::new(["words"]);

/// What one does with a statement.
#[rustfmt::skip]
const ISSUED: Words<17> = Words::new([
    "issued", "released", "made", "gave", "published", "delivered", "offered", "posted", "shared", "wrote", "sent",
    "provided", "had", "read", "issues", "tweeted", "submitted",
]);

/// How many verbs of a sentence are tried.
const TRIES: usize = 4;

impl Scene<'_> {
    /// What the words of a sentence say about the stretch that follows them.
    pub(super) fn announced(&self, range: Range<usize>) -> Option<Found> {
        let last = range.end.checked_sub(1).filter(|&last| last >= range.start)?;
        let colon = self.is_colon(last);
        let end = if colon || self.is_comma(last) { last } else { range.end };
        self.quoted_as_saying(range.start..end)
            .or_else(|| self.words_of(range.start..end))
            .or_else(|| self.statement(range.start..end, colon))
            .or_else(|| self.verb(range.start..end, colon))
            .or_else(|| self.source_phrase(range.start..end))
            .or_else(|| self.for_name(range.start..end))
            .or_else(|| if colon { self.name_line(range.start..end, "name-before-colon") } else { None })
    }

    /// "quoted NAME as saying".
    fn quoted_as_saying(&self, range: Range<usize>) -> Option<Found> {
        let saying = range.end.checked_sub(1).filter(|&at| at > range.start && self.is_one(at, &SAYING))?;
        if self.word(saying - 1) != "as" {
            return None;
        }
        let verb = (range.start..saying - 1).rev().take(30).find(|&at| self.is_one(at, &QUOTING))?;
        let subject = match verb + 1 == saying - 1 {
            true => self.subject_before(verb, range.start)?,
            false => self.subject_after(verb + 1, saying - 1)?,
        };
        Some(Found::new(subject.source, verb..saying + 1, "quoted-as-saying"))
    }

    /// "NAME recalled the words of OTHER: “…”": the words are OTHER's.
    fn words_of(&self, range: Range<usize>) -> Option<Found> {
        let words = range.clone().rev().take(24).find(|&at| self.is_one(at, &WORDS) && self.word(at + 1) == "of")?;
        let subject = self.subject_after(words + 2, range.end)?;
        let named = matches!(subject.source, Source::Named(..));
        let verb = self.first_cue(subject.tokens.end..range.end).is_some();
        (named && !verb).then(|| Found::new(subject.source, words..words + 2, "source-phrase"))
    }

    /// "For NAME, ROLE, “…”": what follows is NAME's view.
    fn for_name(&self, range: Range<usize>) -> Option<Found> {
        let at = range.start;
        if !matches!(self.word(at), "For" | "Para" | "Pour") {
            return None;
        }
        let subject = self.subject_after(at + 1, range.end)?;
        let rest = subject.tokens.end..range.end;
        let apposed = rest.is_empty() || self.is_comma(rest.start);
        let fits = matches!(subject.source, Source::Named(Speaker::Person(_))) && apposed;
        (fits && self.first_cue(rest.clone()).is_none() && !rest.clone().any(|at| self.has(at, Facts::BE)))
            .then(|| Found::new(subject.source, at..at + 1, "source-phrase"))
    }

    /// "NAME issued the following statement in response to …:"
    fn statement(&self, range: Range<usize>, colon: bool) -> Option<Found> {
        let noun = range.clone().find(|&at| {
            self.has(at, Facts::DOCUMENT)
                && (at.saturating_sub(3).max(range.start)..at)
                    .any(|near| matches!(self.word(near), "following" | "this"))
                || colon && self.has(at, Facts::DOCUMENT) && at + 1 == range.end
        })?;
        let verb = (noun.saturating_sub(6).max(range.start)..noun).rev().find(|&at| self.is_one(at, &ISSUED))?;
        let subject = self.subject_before(verb, range.start)?;
        Some(Found::new(subject.source, verb..noun + 1, "issued-statement"))
    }

    /// A verb of saying with its subject.
    fn verb(&self, range: Range<usize>, colon: bool) -> Option<Found> {
        let mut end = range.end;
        for _ in 0..TRIES {
            let cue = self.last_cue(range.start..end)?;
            if let Some(by) = self.said_by(&cue, range.end).or_else(|| self.inverted(&cue, range.clone(), colon)) {
                return Some(by);
            }
            if !self.is_told(&cue) && self.reaches(&cue, range.end, colon) && !self.is_denied(cue.tokens.start) {
                let (start, at) = (range.start, cue.tokens.start);
                if cue.participle {
                    return self
                        .clause_subject(at, start)
                        .map(|source| Found::new(source, cue.tokens, "clause-before"));
                }
                if let Some(subject) = self.subject_before(at, start) {
                    // "NAME said that the others rejected a “…”": the whole is what NAME said.
                    let outer = cue.weak
                        && end > cue.tokens.end + 3
                        && !colon
                        && self.word(subject.tokens.start.wrapping_sub(1)) == "that";
                    if outer
                        && self
                            .last_cue(start..subject.tokens.start - 1)
                            .is_some_and(|outer| !outer.weak && outer.tokens.end + 1 == subject.tokens.start)
                    {
                        end = subject.tokens.start - 1;
                        continue;
                    }
                    return Some(Found::new(
                        subject.source,
                        cue.tokens,
                        if colon { "cue-before-colon" } else { "cue-before" },
                    ));
                }
                if at > start && self.is_conjunction(at - 1) {
                    return self
                        .clause_subject(at, start)
                        .map(|source| Found::new(source, cue.tokens, "clause-before"));
                }
                if !cue.weak {
                    return None;
                }
            }
            end = cue.tokens.start;
        }
        None
    }

    /// "It was time to act, said NAME: “…”", "Tweeted NAME: “…”", "Comme le souligne NAME, « … »".
    fn inverted(&self, cue: &Cue, range: Range<usize>, colon: bool) -> Option<Found> {
        let at = cue.tokens.start;
        let behind = at == range.start || self.is_comma(at - 1);
        let like = matches!(self.word(range.start), "Comme" | "Como");
        if !(colon && behind || like) || !self.speaks(cue) {
            return None;
        }
        let subject = self.subject_after(cue.tokens.end, range.end)?;
        let rest = subject.tokens.end..range.end;
        let apposed = rest.is_empty() || self.is_comma(rest.start);
        let fits = matches!(subject.source, Source::Named(..)) && apposed;
        fits.then(|| Found::new(subject.source, cue.tokens.clone(), "cue-and-subject-before"))
    }

    fn is_conjunction(&self, at: usize) -> bool {
        self.is_and(at) || matches!(self.word(at), "but" | "then" | ",")
    }

    /// "described by NAME as": the subject of a passive verb's "by".
    fn said_by(&self, cue: &Cue, end: usize) -> Option<Found> {
        if cue.participle || self.word(cue.tokens.end) != "by" || cue.tokens.end + 1 >= end {
            return None;
        }
        let subject = self.subject_after(cue.tokens.end + 1, end)?;
        // "NAME, whose rule was criticized by ORG, replied": ORG does not speak.
        let rest = subject.tokens.end..end;
        let near = rest.len() <= 8 && !rest.clone().any(|at| self.is_comma(at));
        (near || self.word(end - 1) == "as").then(|| Found::new(subject.source, cue.tokens.clone(), "cue-by"))
    }

    /// Whether what stands between a verb and the stretch lets the verb govern it.
    fn reaches(&self, cue: &Cue, end: usize, colon: bool) -> bool {
        let gap = end.saturating_sub(cue.tokens.end);
        if gap == 0 {
            return true;
        }
        let colon = colon || (cue.tokens.end..end).any(|at| self.is_colon(at));
        let next = self.word(cue.tokens.end);
        let clause = matches!(next, "that" | "how" | "why" | "que") || self.word(end - 1) == "that";
        // "NAME criticized the plan to close the port as “…”"
        let clause = clause || !cue.written && gap <= 25 && self.word(end - 1) == "as";
        if cue.written && cue.weak {
            return gap <= 2 || clause || colon && gap <= 30;
        }
        clause || colon || gap <= if cue.weak { 12 } else { 40 }
    }

    /// The subject of a participle or of a second verb: that of the verb before it, or the sentence's.
    pub(super) fn clause_subject(&self, at: usize, floor: usize) -> Option<Source> {
        let mut end = at;
        for _ in 0..TRIES {
            let Some(cue) = self.last_cue(floor..end) else { break };
            end = cue.tokens.start;
            if !self.speaks(&cue) {
                continue;
            }
            if let Some(subject) = self.subject_before(end, floor) {
                return Some(subject.source);
            }
        }
        self.sentence_subject(floor, at)
    }

    /// The subject that a sentence begins with.
    pub(super) fn sentence_subject(&self, floor: usize, end: usize) -> Option<Source> {
        let start = self.over_opening(floor, end);
        let subject = self.subject_after(start, end)?;
        // "X was arrested and Y complained, saying": which one speaks stays open.
        let rival = |at: usize| {
            matches!(
                self.word(at.wrapping_sub(1)),
                "and" | "but" | "while" | "as" | "after" | "when" | "because" | "whose"
            )
        };
        let rivals = self.places_in(subject.tokens.end..end).iter().any(|place| rival(place.tokens.start));
        (!rivals && !matches!(subject.source, Source::Role(_))).then_some(subject.source)
    }

    /// Steps over "On 28 May", "In Geneva,", "Today": what stands before a sentence's subject.
    pub(super) fn over_opening(&self, floor: usize, end: usize) -> usize {
        let mut at = floor;
        let adverbial = self.has(at, Facts::PREPOSITION)
            || self.has(at, Facts::BOUNDARY)
            || matches!(self.word(at), "Following" | "Responding" | "Reacting" | "Speaking" | "Commenting");
        if adverbial {
            if let Some(comma) = (floor..end.min(floor + 40)).find(|&at| self.is_comma(at)) {
                return comma + 1;
            }
            // "On 28 May ORG": up to the first name.
            while at < end.min(floor + 5)
                && (self.starting(at).is_none())
                && (at == floor || self.reading.is(at, Shape::NUMBER) || self.reading.facts(at).any(Facts::CALENDAR))
            {
                at += 1;
            }
            return at;
        }
        while at < end && self.is_between(at) {
            at += 1;
            if self.is_comma(at) {
                at += 1;
            }
        }
        at
    }

    /// A line of a name with its role and nothing else: "NAME, ROLE, ORG".
    pub(super) fn name_line(&self, range: Range<usize>, rule: &'static str) -> Option<Found> {
        if range.len() > 45 || range.is_empty() {
            return None;
        }
        let start = range.clone().find(|&at| {
            !matches!(
                self.word(at),
                "–" | "—" | "-" | "―" | "~" | "And" | "and" | "From" | "from" | "By" | "by" | "•" | "*"
            )
        })?;
        let strong = |&at: &usize| self.cue(at).is_some_and(|cue| !cue.weak);
        let verb = self.cues_in(range.clone()).iter().any(strong) || range.clone().any(|at| self.has(at, Facts::BE));
        if verb || self.is_any_spoken(range.clone()) {
            return None;
        }
        let subject = self.subject_after(start, range.end)?;
        let mut people = self.places_in(range.clone()).iter().filter(|place| place.is_person()).map(|place| place.who);
        let alone = people.next().is_none_or(|first| people.all(|other| other == first));
        let named = matches!(subject.source, Source::Named(..));
        let plain = range.clone().all(|at| self.is_plain(at));
        // The name begins the line, but for titles: "UN Special Rapporteur NAME".
        let titles = |at: usize| {
            self.premodifies(at) || self.noun(at) != Noun::Other || self.is_preposition(at) || self.is_comma(at)
        };
        let first = self.places_in(start..range.end).first().map(|first| first.tokens.start);
        let begins = first.is_some_and(|first| (start..first).all(titles));
        (alone && named && begins && plain).then_some(Found { source: subject.source, cue: None, rule })
    }

    /// Whether a token can stand in a line of names and roles: no small word right behind a name but prepositions and roles.
    fn is_plain(&self, at: usize) -> bool {
        let behind_name =
            self.ending(at).is_some() && self.reading.token(at.wrapping_sub(1)).is_none_or(|token| token.tail == 0);
        !behind_name
            || !self.reading.is(at, Shape::WORD)
            || self.reading.is(at, Shape::CAPITAL)
            || self.is_preposition(at)
            || self.is_and(at)
            || self.noun(at) != Noun::Other
            || self.premodifies(at)
            || self.has(at, Facts::BOUNDARY)
    }
}
