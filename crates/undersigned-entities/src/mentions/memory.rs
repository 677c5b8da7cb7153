//! Memory: what a release says of a name in one place helps in another.

use super::context::Points;
use super::{Label, Mention};
use crate::lexicon::key::phrase_key;
use crate::lexicon::{Facts, KeyMap};
use crate::reading::Reading;
use crate::tokens::Shape;
use std::ops::Range;

/// Names found so far, by key.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    known: KeyMap<Known>,
}

/// What is remembered of a word or phrase, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// A person's name, or a part of one.
    pub(crate) person: i32,
    /// The surnames of a person's name, of two words or more.
    pub(crate) surnames: i32,
    /// An organization's name or acronym; less than nothing for an acronym of something else.
    pub(crate) organization: i32,
    /// Behind the first body's name with this head: "the Committee" is short for it from there on. 0 for none.
    pub(crate) headed: usize,
    /// What stood beside it.
    pub(crate) context: Points,
}

/// What is remembered of what was not seen before.
const NOTHING: Known = Known {
    person: 0,
    surnames: 0,
    organization: 0,
    headed: 0,
    context: Points { person: 0, organization: 0, place: 0 },
};

impl Known {
    /// Whether what is remembered speaks for a label and nothing else.
    pub(crate) fn confirms(&self, label: Label) -> bool {
        match label {
            Label::Person => self.person > 0 && self.organization <= 0 && self.context.person >= 0,
            Label::Organization => self.organization > 0 && self.person <= 0,
            _ => false,
        }
    }

    pub(crate) fn is_nothing(&self) -> bool {
        *self == NOTHING
    }
}

impl Memory {
    /// Remembers what a first reading found.
    pub(crate) fn learn(&mut self, reading: &Reading<'_>, mentions: &[Mention]) {
        for mention in mentions {
            let words = mention.end - mention.start;
            match mention.label {
                Label::Person if words >= 2 && mention.points >= 14 => self.learn_person(reading, mention),
                Label::Other | Label::Role => self.learn_short_form(reading, mention),
                Label::Organization if mention.points >= 20 && is_telling(reading, mention) => {
                    self.known.entry(phrase(reading, mention)).or_default().organization = 30;
                    self.learn_first_word(reading, mention);
                    self.learn_heads(reading, mention);
                }
                _ => {}
            }
        }
    }

    /// Makes room for so many more names.
    pub(crate) fn reserve(&mut self, names: usize) {
        self.known.reserve(names);
    }

    /// Adds what stands beside an occurrence of a word or phrase.
    pub(crate) fn learn_context(&mut self, key: u64, points: Points) {
        let sum = &mut self.known.entry(key).or_default().context;
        sum.person = (sum.person + points.person).clamp(-60, 30);
        sum.organization = (sum.organization + points.organization).clamp(-40, 30);
        sum.place = (sum.place + points.place).clamp(-40, 30);
    }

    /// What is remembered of a key.
    pub(crate) fn of(&self, key: u64) -> &Known {
        self.known.get(&key).unwrap_or(&NOTHING)
    }

    /// Whether anything is remembered of a key.
    pub(crate) fn knows(&self, key: u64) -> bool {
        self.known.contains_key(&key)
    }

    fn learn_person(&mut self, reading: &Reading<'_>, mention: &Mention) {
        // "the Sahel Nafas app", "the Sahel Nafas project": what stands beside it elsewhere says that it is nobody.
        if self.of(phrase(reading, mention)).context.person <= -20 {
            return;
        }
        for at in mention.start..mention.end {
            let initial = reading.word(at).chars().nth(1).is_none();
            if !initial && reading.is(at, Shape::CAPITAL) {
                self.known.entry(reading.key(at)).or_default().person = 30;
            }
        }
        self.known.entry(phrase(reading, mention)).or_default().person = 30;
        self.learn_surnames(reading, mention);
    }

    /// "Al Qasimi" for "Hamad Al Qasimi", "Van Rooyen" for "Ineke van Rooyen": the words behind the first ones stand for
    /// the name.
    fn learn_surnames(&mut self, reading: &Reading<'_>, mention: &Mention) {
        let first = (mention.start + 1).max(mention.end.saturating_sub(MOST_SURNAMES));
        for start in (first..mention.end.saturating_sub(1)).filter(|&at| reading.is(at - 1, Shape::CAPITAL)) {
            let surnames = (start..mention.end).map(|at| reading.key(at)).reduce(phrase_key).unwrap_or(0);
            self.known.entry(surnames).or_default().surnames = 30;
        }
    }

    /// "Qintela" for "Qintela Foundation": a strange word that begins a body's name stands for it.
    fn learn_first_word(&mut self, reading: &Reading<'_>, mention: &Mention) {
        let strange = reading.facts(mention.start).0 & !Facts::PREFIX.0 == 0;
        let behind = mention.start + 1..mention.end;
        if strange && behind.len() == 1 && reading.facts(behind.start).any(Facts::STRONG_HEAD | Facts::WEAK_HEAD) {
            let known = self.known.entry(reading.key(mention.start)).or_default();
            known.organization = known.organization.max(16);
        }
    }

    /// "the Committee" for "Harbour Committee for Fair Fares": the head of a body's name stands for it.
    fn learn_heads(&mut self, reading: &Reading<'_>, mention: &Mention) {
        for at in mention.start..if words_of(mention) > 1 { mention.end } else { mention.start } {
            if is_head(reading, &(mention.start..mention.end), at) {
                let headed = &mut self.known.entry(reading.key(at)).or_default().headed;
                *headed = if *headed == 0 { mention.end } else { (*headed).min(mention.end) };
            }
        }
    }

    /// "Fair Courts Act (FCA)", "District Chief Executive (DCE)": the acronym is no organization's.
    fn learn_short_form(&mut self, reading: &Reading<'_>, mention: &Mention) {
        let at = mention.end + 1;
        if reading.word(mention.end) == "(" && reading.word(at + 1) == ")" && reading.is(at, Shape::ALL_CAPS) {
            self.known.entry(reading.key(at)).or_default().organization = -50;
        }
    }
}

/// What stands beside a name, as far as it is worth remembering: weak hints do not become strong by being repeated.
pub(crate) fn strong(points: Points) -> Option<Points> {
    let strong = |points: i32| if points.abs() >= 8 { points } else { 0 };
    let Points { person, organization, place } = points;
    let points = Points { person: strong(person), organization: strong(organization), place: strong(place) };
    (points != Points::default()).then_some(points)
}

const fn words_of(mention: &Mention) -> usize {
    mention.end - mention.start
}

/// Whether a word of a body's name is its head: the last word, one before joining words, or one that stands first.
pub(crate) fn is_head(reading: &Reading<'_>, name: &Range<usize>, at: usize) -> bool {
    const SITE: Facts = Facts(Facts::PLACE_WORD.0 | Facts::GOVERNMENT.0 | Facts::ROLE.0);
    let facts = reading.facts(at);
    facts.any(Facts::STRONG_HEAD)
        && !facts.any(SITE)
        && reading.is(at, Shape::CAPITAL)
        && (at + 1 == name.end
            || !reading.is(at + 1, Shape::CAPITAL)
            || at == name.start && facts.any(Facts::HEAD_FIRST))
}

/// The most words of a surname that stands for a name.
const MOST_SURNAMES: usize = 4;

/// Whether an organization's name says enough to be known again: an everyday word does not.
fn is_telling(reading: &Reading<'_>, mention: &Mention) -> bool {
    let caps = reading.is(mention.start, Shape::ALL_CAPS | Shape::CAMEL);
    mention.end - mention.start > 1 || caps || !reading.facts(mention.start).any(Facts::COMMON)
}

/// The key of a mention's words.
pub(crate) fn phrase(reading: &Reading<'_>, mention: &Mention) -> u64 {
    (mention.start..mention.end).map(|at| reading.key(at)).reduce(phrase_key).unwrap_or(0)
}
