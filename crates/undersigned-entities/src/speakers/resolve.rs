//! Whom a subject stands for: pronouns, roles and short nouns taken up from what was said before. What stays open stays open.

use super::scene::{Place, Scene};
use super::subject::{Source, gendered};
use crate::lexicon::Facts;
use crate::lexicon::key::word_key;
use std::ops::Range;
use undersigned_model::{Person, PersonId, Release, Speaker};

/// Who speaks, as far as the text tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Answer {
    pub(super) speaker: Option<Speaker>,
    /// The words for a group or a document.
    pub(super) words: Option<Range<usize>>,
    /// Two are equally likely.
    pub(super) ambiguous: bool,
    /// The subject has no name: "a resident".
    pub(super) unnamed: bool,
}

impl Answer {
    pub(super) fn speaker(who: Speaker) -> Self {
        Self { speaker: Some(who), ..Self::default() }
    }

    fn words(tokens: Range<usize>) -> Self {
        Self { words: Some(tokens), ..Self::default() }
    }

    fn unnamed() -> Self {
        Self { unnamed: true, ..Self::default() }
    }

    fn ambiguous() -> Self {
        Self { ambiguous: true, ..Self::default() }
    }

    pub(super) fn is_known(&self) -> bool {
        self.speaker.is_some() || self.words.is_some()
    }

    fn person(&self) -> Option<PersonId> {
        match self.speaker {
            Some(Speaker::Person(id)) => Some(id),
            _ => None,
        }
    }
}

/// The last speech, while it can be taken up.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    pub(super) last: Answer,
    /// Where that speech ends, in tokens.
    pub(super) end: usize,
    pub(super) unit: usize,
    /// Others told what it says: "according to NAME".
    pub(super) told: bool,
}

/// What a sentence is about.
enum Topic {
    /// A person who says something.
    Says(PersonId),
    /// A person.
    About(PersonId),
    /// "He said": the one from before.
    Same,
    /// Several people together.
    Several,
    Nothing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    She,
    He,
}

impl Scene<'_> {
    /// Whom a subject stands for.
    pub(super) fn resolve(&self, source: &Source, release: &Release<'_>, memory: &Memory) -> Answer {
        match source {
            Source::Named(who) => Answer::speaker(*who),
            Source::Joint(tokens) => Answer::words(tokens.clone()),
            Source::Nobody => Answer::unnamed(),
            Source::Pronoun(at) => self.pronoun(*at, release, memory),
            Source::Role(tokens) => self.role(tokens, release, memory),
            Source::Group(tokens) => self.group(tokens, release, memory),
            Source::Document(tokens) => self.document(tokens, release, memory),
        }
    }

    fn pronoun(&self, at: usize, release: &Release<'_>, memory: &Memory) -> Answer {
        if let Some(gender) = gendered(self.word(at)) {
            let one = self.one(at, Some(gender), release, memory);
            // "estime-t-elle": in these languages a body has a gender, too.
            let body = one.unnamed && !self.has(at, Facts::COMMON);
            return if body { self.body(at, release, memory) } else { one };
        }
        match self.word(at) {
            "her" => self.one(at, Some(Gender::She), release, memory),
            // "…”, añadió.": the verb alone tells who.
            _ if self.has(at, Facts::CUE) && is_plural(self.word(at)) => self.several(at, memory),
            _ if self.has(at, Facts::CUE) => {
                let one = self.one(at, None, release, memory);
                if one.unnamed { self.body(at, release, memory) } else { one }
            }
            "they" | "They" => self.several(at, memory),
            "you" | "You" => self.addressee(at),
            _ => self.body(at, release, memory),
        }
    }

    /// "he", "she": who said something last, directly or indirectly; else the person whom the text is about.
    fn one(&self, at: usize, gender: Option<Gender>, release: &Release<'_>, memory: &Memory) -> Answer {
        let fits = |id: PersonId| {
            release
                .person(id)
                .is_some_and(|one| self.gender(one).is_none_or(|known| gender.is_none_or(|gender| known == gender)))
        };
        let unit = self.unit_of(at);
        let near = unit.saturating_sub(memory.unit) <= 2;
        let last = memory.last.person().filter(|&id| near && fits(id));
        let floor = self.units.get(unit.saturating_sub(2)).map_or(0, |unit| unit.tokens.start).max(memory.end).min(at);
        let person = |id: PersonId| Answer::speaker(Speaker::Person(id));
        // Whom the paragraph has been about goes before who spoke in the one before.
        let own = self.units.get(unit).map_or(at, |unit| unit.tokens.start).clamp(floor, at);
        if memory.unit < unit
            && let Topic::About(id) = self.topic(own..at)
            && fits(id)
        {
            return person(id);
        }
        match self.topic(floor..at) {
            Topic::Says(id) if fits(id) => return person(id),
            Topic::About(id) if fits(id) => {
                return if last.is_none_or(|last| last == id) { person(id) } else { Answer::ambiguous() };
            }
            Topic::Several => return Answer::ambiguous(),
            _ => {}
        }
        if let Some(last) = last {
            return if memory.told && self.has_rival(last, gender, at, release) {
                Answer::ambiguous()
            } else {
                person(last)
            };
        }
        // A speaker who is named, though not as one of the release's people.
        if near && memory.last.words.as_ref().is_some_and(|words| self.is_name(words)) {
            return memory.last.clone();
        }
        for back in 0..3 {
            let Some(range) = unit.checked_sub(back).and_then(|unit| self.units.get(unit)).map(|unit| &unit.tokens)
            else {
                break;
            };
            let mut named: Vec<PersonId> =
                self.subjects(nearest(range.start..range.end.min(at))).filter(|&id| fits(id)).collect();
            named.sort_unstable();
            named.dedup();
            match named.as_slice() {
                [] => {}
                [only] => return person(*only),
                _ => return Answer::ambiguous(),
            }
        }
        Answer::unnamed()
    }

    /// Whether somebody else who was named shortly before has the gender for sure, and the last speaker may not have it.
    fn has_rival(&self, last: PersonId, gender: Option<Gender>, at: usize, release: &Release<'_>) -> bool {
        let told = |id: PersonId| release.person(id).and_then(|one| self.gender(one));
        if told(last).is_some() {
            return false;
        }
        let floor = self.units.get(self.unit_of(at).saturating_sub(4)).map_or(0, |unit| unit.tokens.start);
        let mut people = self.places_in(nearest(floor..at)).iter().filter_map(person);
        people.any(|id| id != last && gender.is_some() && told(id) == gender)
    }

    /// What the last sentences of a stretch are about, the nearest first.
    fn topic(&self, range: Range<usize>) -> Topic {
        let mut end = range.end;
        for _ in 0..6 {
            while end > range.start && self.is_spoken(end - 1) {
                end -= 1;
            }
            let start = self.sentence_start(end, range.start);
            let stop = if end > start && self.stops(end - 1) { end - 1 } else { end };
            match self.sentence_topic(start..stop) {
                Topic::Nothing => {}
                topic => return topic,
            }
            match start.checked_sub(1) {
                Some(before) if before > range.start => end = if self.is_spoken(before) { start } else { before },
                _ => break,
            }
        }
        Topic::Nothing
    }

    fn sentence_topic(&self, sentence: Range<usize>) -> Topic {
        match self.teller(sentence.clone()).map(|(source, _)| source) {
            Some(Source::Named(Speaker::Person(id))) => return Topic::Says(id),
            Some(Source::Pronoun(_)) => return Topic::Same,
            _ => {}
        }
        match self.sentence_subject(sentence.start, sentence.end) {
            Some(Source::Named(Speaker::Person(id))) => Topic::About(id),
            Some(Source::Joint(_)) => Topic::Several,
            _ => self.acting(sentence).map_or(Topic::Nothing, Topic::About),
        }
    }

    /// The first person whose name a form of "be" or "have" follows, no verb of saying before it.
    fn acting(&self, sentence: Range<usize>) -> Option<PersonId> {
        let told = self.first_cue(sentence.clone()).map_or(sentence.end, |cue| cue.tokens.start);
        let sentence = sentence.start..told.max(sentence.start);
        let acts = |place: &&Place| {
            // "NAME, her lawyer" stands in apposition, "Her lawyer, NAME, was".
            let next = place.tokens.end + usize::from(self.word(place.tokens.end) == ",");
            let verb = self.has(next, Facts::BE) || matches!(self.word(next), "has" | "had");
            verb && !self.is_spoken(place.tokens.start)
        };
        self.places_in(nearest(sentence)).iter().filter(acts).find_map(person)
    }

    /// Whether the words for a speaker end in a name.
    fn is_name(&self, words: &Range<usize>) -> bool {
        words.end.checked_sub(1).is_some_and(|last| self.noun(last) == super::words::Noun::Capital)
    }

    /// Whether no preposition or verb governs a name: "against NAME", "her and NAME" tell of somebody else.
    fn is_free(&self, place: &Place) -> bool {
        let start = self.premodified(place.tokens.start, place.tokens.start.saturating_sub(12));
        let Some(before) = self.reading.before(start) else { return true };
        let joined = self.is_and(before) && !self.ending(before).is_some_and(Place::is_person);
        !(self.is_preposition(before) || joined || self.cue(before).is_some())
    }

    /// The people who stand where subjects stand, outside of speech.
    fn subjects(&self, range: Range<usize>) -> impl Iterator<Item = PersonId> {
        let free = |place: &&Place| !self.is_spoken(place.tokens.start) && self.is_free(place);
        self.places_in(range).iter().filter(free).filter_map(person)
    }

    /// "You have said": the one whom a letter addresses.
    fn addressee(&self, at: usize) -> Answer {
        let greeting = |unit: &&super::scene::Unit| {
            matches!(self.word(unit.tokens.start), "Dear" | "To" | "Honourable" | "Honorable")
        };
        let before = self.units.get(..self.unit_of(at) + 1).unwrap_or_default();
        let unit = before.iter().rev().take(300).find(greeting);
        let mut people = unit.into_iter().flat_map(|unit| self.places_in(unit.tokens.clone())).filter_map(person);
        match (people.next(), people.next()) {
            (Some(only), None) => Answer::speaker(Speaker::Person(only)),
            _ => Answer::unnamed(),
        }
    }

    /// "they": the group that spoke last; one person whose gender the text leaves open, where nothing came between.
    fn several(&self, at: usize, memory: &Memory) -> Answer {
        let near = self.unit_of(at).saturating_sub(memory.unit);
        let group = memory.last.words.is_some() || matches!(memory.last.speaker, Some(Speaker::Organization(_)));
        if group && near <= 2 || memory.last.is_known() && near == 0 {
            return memory.last.clone();
        }
        self.group_before(at).map_or_else(Answer::unnamed, Answer::words)
    }

    /// The group that the sentences before are about: "The seven organizations appealed … They write".
    fn group_before(&self, at: usize) -> Option<Range<usize>> {
        let floor = self.units.get(self.unit_of(at).saturating_sub(1))?.tokens.start;
        let mut end = self.sentence_start(at, floor);
        for _ in 0..3 {
            while end > floor && self.is_spoken(end - 1) {
                end -= 1;
            }
            let before = end.checked_sub(1).filter(|&before| before > floor)?;
            let stop = if self.stops(before) { before } else { end };
            let start = self.sentence_start(stop, floor);
            match self.sentence_subject(start, stop) {
                Some(Source::Group(tokens)) if self.word(tokens.end - 1).ends_with('s') => return Some(tokens),
                Some(Source::Joint(tokens)) => return Some(tokens),
                Some(_) => return None,
                None => end = start,
            }
        }
        None
    }

    /// "it": the body or document that spoke last, or that the sentences before are about.
    fn body(&self, at: usize, release: &Release<'_>, memory: &Memory) -> Answer {
        let unit = self.unit_of(at);
        let floor = self.units.get(unit).map_or(0, |unit| unit.tokens.start);
        // Not by the pronoun's own sentence.
        let mut end = self.sentence_start(at, floor);
        for _ in 0..3 {
            while end > floor && self.is_spoken(end - 1) {
                end -= 1;
            }
            let start = self.sentence_start(end, floor);
            let stop = if end > start && self.stops(end - 1) { end - 1 } else { end };
            match self.sentence_subject(start, stop) {
                Some(Source::Named(who @ Speaker::Organization(_))) => return Answer::speaker(who),
                Some(Source::Document(tokens)) => return self.document(&tokens, release, memory),
                Some(Source::Group(tokens)) => return self.group(&tokens, release, memory),
                _ => {}
            }
            match start.checked_sub(1) {
                Some(before) if before > floor => end = if self.is_spoken(before) { start } else { before },
                _ => break,
            }
        }
        let body = memory.last.words.is_some() || matches!(memory.last.speaker, Some(Speaker::Organization(_)));
        if body && unit.saturating_sub(memory.unit) <= 2 { memory.last.clone() } else { Answer::unnamed() }
    }

    /// "the Special Rapporteur": the one person near by who has that role.
    fn role(&self, tokens: &Range<usize>, release: &Release<'_>, memory: &Memory) -> Answer {
        let Some(head) = tokens.end.checked_sub(1).map(|at| self.reading.key(at)) else { return Answer::unnamed() };
        let before = self.reading.span(tokens.start, tokens.end).start;
        let early = |id: &&PersonId| {
            let first = release.person(**id).and_then(|one| one.mentions.first());
            first.is_some_and(|first| first.start < before)
        };
        let mut fitting = self.people_with_role(head, release).to_vec();
        // The experts of the United Nations are called rapporteurs as often.
        if self.word(tokens.end - 1).eq_ignore_ascii_case("expert") {
            fitting.extend_from_slice(self.people_with_role(word_key("rapporteur"), release));
        }
        let mut near = fitting.iter().filter(early);
        match (near.next(), near.next()) {
            (Some(only), None) => Answer::speaker(Speaker::Person(*only)),
            (Some(_), Some(_)) => {
                let last = memory.last.person().filter(|last| fitting.contains(last));
                last.map_or_else(Answer::ambiguous, |last| Answer::speaker(Speaker::Person(last)))
            }
            _ => Answer::unnamed(),
        }
    }

    /// "the organization": the one that spoke last; else the words.
    fn group(&self, tokens: &Range<usize>, release: &Release<'_>, memory: &Memory) -> Answer {
        let single = self.has(tokens.end.saturating_sub(1), Facts::BODY_NOUN);
        let definite = self.is_definite(tokens.start) && tokens.len() <= 3;
        if single && definite {
            if let Some(who @ Speaker::Organization(_)) = memory.last.speaker {
                return Answer::speaker(who);
            }
            if let Some(who) = self.body_before(tokens.start, release) {
                return Answer::speaker(who);
            }
        }
        Answer::words(tokens.clone())
    }

    /// The organization that the sentences before are about.
    fn body_before(&self, at: usize, _release: &Release<'_>) -> Option<Speaker> {
        let unit = self.unit_of(at);
        let floor = self.units.get(unit.saturating_sub(1))?.tokens.start;
        let mut bodies: Vec<Speaker> = self
            .places_in(nearest(floor..at))
            .iter()
            .filter(|place| !place.is_person() && !self.is_spoken(place.tokens.start))
            .filter(|place| !self.reading.before(place.tokens.start).is_some_and(|at| self.is_preposition(at)))
            .map(|place| place.who)
            .collect();
        bodies.dedup();
        match bodies.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// "the statement": words, or the organization that spoke last and whose statement it is.
    fn document(&self, tokens: &Range<usize>, release: &Release<'_>, memory: &Memory) -> Answer {
        if matches!(self.word(tokens.start), "its" | "their" | "his" | "her") {
            let answer = match self.word(tokens.start) {
                "his" => self.one(tokens.start, Some(Gender::He), release, memory),
                "her" => self.one(tokens.start, Some(Gender::She), release, memory),
                _ => Answer::unnamed(),
            };
            return answer;
        }
        let near = self.unit_of(tokens.start).saturating_sub(memory.unit) <= 2;
        let definite =
            matches!(self.word(tokens.start), "the" | "The") && self.has(tokens.end.saturating_sub(1), Facts::DOCUMENT);
        match memory.last.speaker {
            Some(who @ Speaker::Organization(_)) if near && definite => Answer::speaker(who),
            _ => Answer::words(tokens.clone()),
        }
    }

    /// What the text says of a person's gender: "Ms", "spokeswoman", "his wife NAME".
    fn gender(&self, one: &Person<'_>) -> Option<Gender> {
        let known = self.genders.get(one.id.index());
        known.map_or_else(|| self.read_gender(one), |known| *known.get_or_init(|| self.read_gender(one)))
    }

    fn read_gender(&self, one: &Person<'_>) -> Option<Gender> {
        let told = one.mentions.iter().take(20).find_map(|&span| {
            let start = super::scene::token_range(self.reading, span).start;
            (start.saturating_sub(6)..start)
                .rev()
                .take_while(|&at| !self.reading.begins_line(at + 1) && self.leads_to_name(at))
                .find_map(|at| gender_of(self.reading.facts(at)))
        });
        told.or_else(|| {
            one.roles
                .iter()
                .flat_map(|role| role.title.split_whitespace())
                .find_map(|word| gender_of(self.reading.lexicon.word(word)))
        })
    }
}

impl Scene<'_> {
    /// Whether a word can stand between a title or relation and its name: "his wife, lawyer NAME".
    fn leads_to_name(&self, at: usize) -> bool {
        let parts = self.has(at, Facts::PREPOSITION | Facts::BOUNDARY) && !self.has(at, Facts::MAN | Facts::WOMAN);
        !parts && self.covering(at).is_none() && !self.stops(at)
    }
}

/// The end of a range of tokens that is longer than any paragraph; keeps the work linear in texts without line breaks.
fn nearest(tokens: Range<usize>) -> Range<usize> {
    tokens.start.max(tokens.end.saturating_sub(600))..tokens.end
}

fn person(place: &Place) -> Option<PersonId> {
    match place.who {
        Speaker::Person(id) => Some(id),
        Speaker::Organization(_) => None,
    }
}

/// Whether a verb of Spanish or Portuguese is one of several speakers: "indicaron", "disseram", "señalan".
fn is_plural(verb: &str) -> bool {
    ["an", "en", "ron", "am", "em"].iter().any(|ending| verb.ends_with(ending))
}

fn gender_of(facts: Facts) -> Option<Gender> {
    if facts.any(Facts::WOMAN) {
        Some(Gender::She)
    } else if facts.any(Facts::MAN) {
        Some(Gender::He)
    } else {
        None
    }
}
