//! Memory: what a release says of a name in one place helps in another.

use super::context::Points;
use super::{Label, Mention};
use crate::lexicon::key::phrase_key;
use crate::lexicon::{Facts, KeyMap};
use crate::reading::Reading;
use crate::tokens::Shape;

/// Names found so far, by key.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// Parts of people's names, and whether the part may stand for the person alone.
    people: KeyMap<i32>,
    /// Organizations' names, short forms and acronyms.
    organizations: KeyMap<i32>,
    /// Contexts of single unknown words.
    contexts: KeyMap<Points>,
}

impl Memory {
    /// Remembers what a first reading found.
    pub(crate) fn learn(&mut self, reading: &Reading<'_>, mentions: &[Mention]) {
        for mention in mentions {
            let words = mention.end - mention.start;
            match mention.label {
                Label::Person if words >= 2 && mention.points >= 20 => self.learn_person(reading, mention),
                Label::Other => self.learn_short_form(reading, mention),
                Label::Organization if mention.points >= 20 && is_telling(reading, mention) => {
                    self.learn_organization(reading, mention)
                }
                _ => {}
            }
        }
    }

    /// Adds what stands beside an occurrence of a single word.
    pub(crate) fn learn_context(&mut self, key: u64, points: Points) {
        // Weak hints do not become strong by being repeated.
        let strong = |points: i32| if points.abs() >= 8 { points } else { 0 };
        let sum = self.contexts.entry(key).or_default();
        sum.person = (sum.person + strong(points.person)).clamp(-40, 30);
        sum.organization = (sum.organization + strong(points.organization)).clamp(-40, 30);
        sum.place = (sum.place + strong(points.place)).clamp(-40, 30);
    }

    pub(crate) fn person(&self, key: u64) -> i32 {
        self.people.get(&key).copied().unwrap_or(0)
    }

    pub(crate) fn organization(&self, key: u64) -> i32 {
        self.organizations.get(&key).copied().unwrap_or(0)
    }

    pub(crate) fn context(&self, key: u64) -> Points {
        self.contexts.get(&key).copied().unwrap_or_default()
    }

    fn learn_person(&mut self, reading: &Reading<'_>, mention: &Mention) {
        for at in mention.start..mention.end {
            let length = reading.word(at).chars().count();
            if length >= 2 && reading.is(at, Shape::CAPITAL) {
                self.people.insert(reading.key(at), 30);
            }
        }
        self.people.insert(phrase(reading, mention), 30);
    }

    /// "Fair Courts Act (FCA)": the acronym is no organization's.
    fn learn_short_form(&mut self, reading: &Reading<'_>, mention: &Mention) {
        let at = mention.end + 1;
        if reading.word(mention.end) == "(" && reading.word(at + 1) == ")" && reading.is(at, Shape::ALL_CAPS) {
            self.organizations.insert(reading.key(at), -50);
        }
    }

    fn learn_organization(&mut self, reading: &Reading<'_>, mention: &Mention) {
        self.organizations.insert(phrase(reading, mention), 30);
    }
}

/// Whether an organization's name says enough to be known again: an everyday word does not.
fn is_telling(reading: &Reading<'_>, mention: &Mention) -> bool {
    let caps = reading.is(mention.start, Shape::ALL_CAPS | Shape::CAMEL);
    mention.end - mention.start > 1 || caps || !reading.facts(mention.start).any(Facts::COMMON)
}

/// The key of a mention's words.
pub(crate) fn phrase(reading: &Reading<'_>, mention: &Mention) -> u64 {
    (mention.start..mention.end).map(|at| reading.key(at)).reduce(phrase_key).unwrap_or(0)
}
