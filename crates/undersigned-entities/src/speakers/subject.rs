//! Subjects: who does the saying, found to the left of a verb ("NAME, ROLE of ORG, told") or to its right ("said ROLE NAME").

use super::resolve::Gender;
use super::scene::{Place, Scene};
use super::words::Noun;
use crate::lexicon::{Facts, Words};
use crate::tokens::Shape;
use std::ops::Range;
use undersigned_model::Speaker;

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

/// "who".
const WHO: Words<1> = Words::new(["who"]);

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

    /// The noun phrase that ends before `end`.
    pub(super) fn noun_phrase(&self, end: usize, floor: usize) -> Option<Subject> {
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
    fn is_governed(&self, subject: &Subject, floor: usize) -> bool {
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
        let by = matches!(self.word(outer.tokens.end), "by" | "from" | "of" | "to");
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

    /// The noun that ends before `end`, with what stands before it.
    fn head(&self, end: usize, floor: usize) -> Option<Subject> {
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

    fn named(&self, place: &Place, floor: usize) -> Subject {
        let start = self.premodified(place.tokens.start, floor);
        let source = Source::Named(place.who);
        // "a spokesperson for detained NAME", "the family of lawyer NAME" begin before the preposition; see `nested`.
        Subject { source, tokens: start..place.tokens.end }
    }

    /// Where the words begin that belong to the noun at `start`: titles, roles, organizations.
    pub(super) fn premodified(&self, start: usize, floor: usize) -> usize {
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
        let link = (from..at).rev().find(|&at| matches!(self.word(at), "of" | "for" | "on" | "to"))?;
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
    fn unnamed(&self, noun: Noun, tokens: Range<usize>) -> Source {
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
            (Noun::Role, _) if matches!(self.word(tokens.start), "the" | "The" | "this" | "This") => {
                Source::Role(tokens)
            }
            _ => Source::Nobody,
        }
    }

    /// The subject that an apposition ends: "NAME, ROLE of ORG,", "the ROLE of ORG, NAME,", "NAME (ORG)", "ORG – a group –".
    fn apposed(&self, end: usize, floor: usize) -> Option<Subject> {
        let close = end - 1;
        if self.word(close) == ")" {
            return self.noun_phrase(end, floor);
        }
        let dash = !self.is_comma(close);
        let parts = |at: usize| if dash { is_dash(self.word(at)) } else { self.is_comma(at) };
        let (mut upper, mut unnamed) = (close, None);
        for _ in 0..6 {
            let lower = (floor..upper).rev().find(|&at| parts(at)).map_or(floor, |at| at + 1);
            let (subject, speaks) = match self.whole_phrase(lower, upper, lower == floor) {
                Some((subject, speaks)) => (Some(subject), speaks),
                None => (None, false),
            };
            if let Some(subject) = subject {
                let subject = Subject { tokens: subject.tokens.start..end, ..subject };
                if speaks {
                    return Some(subject);
                }
                unnamed = unnamed.or(matches!(subject.source, Source::Role(_)).then_some(subject));
            }
            let Some(next) = lower.checked_sub(1).filter(|&upper| upper > floor) else { break };
            upper = next;
        }
        unnamed
    }

    /// The noun phrase that a stretch between commas is, and whether it can be the subject; `first` for a sentence's first
    /// one, which may begin with something else.
    fn whole_phrase(&self, lower: usize, upper: usize, first: bool) -> Option<(Subject, bool)> {
        let relative = |at: usize| matches!(self.word(at), "who" | "which" | "whose" | "whom" | "where");
        if upper <= lower || !first && (lower..upper).any(relative) {
            return None;
        }
        // "NAME who …," in a sentence's first stretch: the name stands before it.
        let upper = (lower + 1..upper).find(|&at| relative(at)).unwrap_or(upper);
        let subject = self.noun_phrase(upper, lower)?;
        let start = subject.tokens.start;
        let led = |at: usize| {
            self.is_preposition(at) || matches!(self.word(at), "before" | "after" | "during" | "about" | "than")
        };
        let begins = start == lower || first && !led(start - 1) || self.is_and(lower) && start == lower + 1;
        let speaks = match subject.source {
            Source::Named(Speaker::Person(_)) | Source::Joint(_) => true,
            // "NAME, ORG, said": the organization tells where the person works.
            Source::Named(..) => {
                !lower.checked_sub(1).is_some_and(|comma| self.ending(comma).is_some_and(Place::is_person))
            }
            Source::Group(_) | Source::Document(_) => first,
            _ => false,
        };
        begins.then_some((subject, speaks))
    }

    /// The subject that follows a verb or preposition: "said ROLE NAME", "according to ORG". `start` is its first token.
    pub(super) fn subject_after(&self, start: usize, limit: usize) -> Option<Subject> {
        let limit = limit.min(start + LONGEST);
        let mut walk = Walk::default();
        let mut at = start;
        while at < limit && !self.is_spoken(at) && (at == start || !self.reading.begins_line(at)) {
            if let Some(place) = self.starting(at) {
                let end = place.tokens.end;
                if place.is_person() {
                    let possessive = self.reading.token(end - 1).is_some_and(|token| token.tail > 0);
                    if walk.related || possessive {
                        walk.related = true;
                        walk.noun = None;
                        at = end;
                        continue;
                    }
                    // "Fijian President NAME", where the first word was taken for a name.
                    let titled = (end..end + 4)
                        .take_while(|&at| at > end || self.noun(at) == Noun::Role)
                        .find_map(|at| self.starting(at))
                        .filter(|next| next.is_person());
                    if let Some(next) = titled.filter(|_| self.noun(end) == Noun::Role) {
                        return Some(self.with_partner(next, start, limit));
                    }
                    return Some(self.with_partner(place, start, limit));
                }
                if walk.body.is_none() && (walk.noun.is_none() || walk.mouth) {
                    walk.body = Some(place.clone());
                }
                at = end;
                continue;
            }
            if !self.walk(at, start, &mut walk) {
                break;
            }
            at += 1;
        }
        self.walked(start, walk)
    }

    /// Takes one token into account; false where the phrase ends.
    fn walk(&self, at: usize, start: usize, walk: &mut Walk) -> bool {
        let word = self.word(at);
        if at == start && is_pronoun(word) {
            walk.pronoun = Some(at);
            return false;
        }
        if word == "," || is_dash(word) || word == "(" || word == ")" {
            // "the ROLE of ORG, NAME" goes on; "ORG, which …" does not.
            let named = self.starting(at + 1).is_some_and(Place::is_person);
            let titled = (at + 1..at + 6)
                .take_while(|&at| self.premodifies(at))
                .last()
                .is_some_and(|last| self.starting(last + 1).is_some_and(Place::is_person));
            let bracket = word == "(" || word == ")";
            return (walk.noun.is_some() || walk.body.is_some())
                && (bracket || named || titled || walk.role && self.noun(at + 1) == Noun::Role);
        }
        if !self.reading.is(at, Shape::WORD | Shape::NUMBER)
            || self.has(at, Facts::BOUNDARY) && !(self.is_and(at) && (walk.role || walk.body.is_some()))
        {
            return false;
        }
        if self.is_preposition(at) {
            // "one of the organizers, NAME"
            if word == "of" && at == start + 1 && self.word(start) == "one" {
                return true;
            }
            let inside = matches!(word, "of" | "for" | "at" | "on" | "in" | "from" | "to" | "with");
            walk.related |= walk.relation;
            return inside && walk.noun.is_some();
        }
        if self.has(at, Facts::DETERMINER) {
            return true;
        }
        let noun = self.noun(at);
        let relation = self.has(at, Facts::RELATION);
        if relation || matches!(noun, Noun::Role | Noun::Group | Noun::Document) {
            walk.relation = relation;
            walk.role |= noun == Noun::Role;
            walk.mouth |= self.has(at, Facts::MOUTHPIECE);
            if walk.noun.is_none() || !self.after_preposition(at, start) {
                walk.noun = Some((noun, at));
            }
            return true;
        }
        walk.others += 1;
        if self.cue(at).is_some() && !self.reading.is(at, Shape::CAPITAL) || self.is_between(at) {
            return false;
        }
        if noun == Noun::Capital || noun == Noun::Place {
            walk.noun = walk.noun.or(Some((noun, at)));
        }
        walk.others <= 8
    }

    /// Whether a preposition stands between `start` and a token.
    fn after_preposition(&self, at: usize, start: usize) -> bool {
        (start..at).any(|at| self.is_preposition(at))
    }

    fn walked(&self, start: usize, walk: Walk) -> Option<Subject> {
        if let Some(at) = walk.pronoun {
            return Some(Subject { source: Source::Pronoun(at), tokens: at..at + 1 });
        }
        let noun_first = walk.noun.filter(|(_, at)| walk.body.as_ref().is_none_or(|body| *at < body.tokens.start));
        let noun_last = walk.noun.filter(|(_, at)| walk.body.as_ref().is_some_and(|body| *at >= body.tokens.end));
        match (&walk.body, walk.noun) {
            (Some(body), _) if noun_first.is_none() && noun_last.is_none() || walk.mouth => {
                Some(Subject { source: Source::Named(body.who), tokens: start..body.tokens.end })
            }
            (_, Some((noun, at))) => {
                let tokens = start..at + 1;
                let source = if walk.related && noun == Noun::Role {
                    Source::Nobody
                } else {
                    self.unnamed(noun, tokens.clone())
                };
                Some(Subject { source, tokens })
            }
            _ => walk.related.then_some(Subject { source: Source::Nobody, tokens: start..start + 1 }),
        }
    }

    /// A person, or two where "and" joins another one.
    fn with_partner(&self, place: &Place, start: usize, limit: usize) -> Subject {
        let tokens = start..place.tokens.end;
        let and = place.tokens.end;
        let other = (and + 1 < limit && self.is_and(and)).then(|| {
            (and + 1..(and + 6).min(limit))
                .take_while(|&at| self.starting(at).is_some() || self.premodifies(at))
                .find_map(|at| self.starting(at))
        });
        match other.flatten().filter(|other| other.is_person()) {
            Some(other) => {
                let both = place.tokens.start..other.tokens.end;
                Subject { source: Source::Joint(both.clone()), tokens: both }
            }
            None => Subject { source: Source::Named(place.who), tokens },
        }
    }
}

/// What a walk to the right has met.
#[derive(Default)]
struct Walk {
    pronoun: Option<usize>,
    body: Option<Place>,
    noun: Option<(Noun, usize)>,
    role: bool,
    mouth: bool,
    relation: bool,
    related: bool,
    others: usize,
}

fn is_dash(word: &str) -> bool {
    matches!(word, "–" | "—" | "-" | "―")
}

pub(super) fn is_pronoun(word: &str) -> bool {
    gendered(word).is_some() || matches!(word, "they" | "They" | "it" | "It" | "you" | "You")
}

/// "he", "she", and what French, Spanish and Portuguese have for them; also behind their verb: "a-t-il", "dit-elle".
pub(super) fn gendered(word: &str) -> Option<Gender> {
    match word {
        "he" | "He" | "him" | "il" | "Il" | "él" | "Él" | "ele" | "Ele" => Some(Gender::He),
        "she" | "She" | "elle" | "Elle" | "ella" | "Ella" | "ela" | "Ela" => Some(Gender::She),
        // Not "Jong-il".
        _ if word.starts_with(char::is_uppercase) => None,
        _ if word.ends_with("-il") => Some(Gender::He),
        _ if word.ends_with("-elle") => Some(Gender::She),
        _ => None,
    }
}
