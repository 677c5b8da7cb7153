//! The subject behind a verb or preposition: "said ROLE NAME", "according to ORG".

use super::{LONGEST, Source, Subject, is_dash, is_pronoun};
use crate::lexicon::Facts;
use crate::roles::is_romance;
use crate::speakers::scene::{Place, Scene};
use crate::speakers::words::Noun;
use crate::tokens::Shape;

impl Scene<'_> {
    /// The subject that follows a verb or preposition: "said ROLE NAME", "according to ORG". `start` is its first token.
    pub(in crate::speakers) fn subject_after(&self, start: usize, limit: usize) -> Option<Subject> {
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
            // "said the ROLE of ORG (the office of NAME)": the bracket explains.
            if at > start
                && self.word(at) == "("
                && walk.body.is_some()
                && let Some(close) = (at..(at + 10).min(limit)).find(|&at| self.word(at) == ")")
            {
                at = close + 1;
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
        // "according to her,"
        let her = word == "her" && self.is_comma(at + 1);
        if at == start && (is_pronoun(word) || her) {
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
            let inside = matches!(word, "of" | "for" | "at" | "on" | "in" | "from" | "to" | "with")
                // "do", "na" and "no" are words of other languages, too.
                || is_romance(word) && !matches!(word, "do" | "na" | "no");
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
