//! [`Scene`]: a release as attribution sees it: paragraphs, quoted stretches, and who is named where.

use crate::lexicon::key::word_key;
use crate::reading::Reading;
use crate::tokens::Shape;
use std::collections::HashMap;
use std::ops::Range;
use undersigned_model::{BlockKind, PersonId, Release, Span, Speaker};

/// A line or paragraph in tokens.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) tokens: Range<usize>,
    pub(super) kind: BlockKind,
}

/// A person or organization at a place in the text.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) who: Speaker,
    pub(super) tokens: Range<usize>,
}

impl Place {
    pub(super) fn is_person(&self) -> bool {
        matches!(self.who, Speaker::Person(_))
    }
}

/// A quoted stretch in tokens.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// The quote of the release that it came as.
    pub(super) quote: usize,
    pub(super) span: Span,
    /// The opening mark, or the first token where there is none.
    pub(super) opens: usize,
    /// Behind the closing mark.
    pub(super) closes: usize,
    /// Whether it has a closing mark.
    pub(super) closed: bool,
    /// The unit that it begins in.
    pub(super) unit: usize,
    /// The unit that it ends in.
    pub(super) last_unit: usize,
}

/// What attribution reads.
pub(super) struct Scene<'r> {
    pub(super) reading: &'r Reading<'r>,
    pub(super) units: Vec<Unit>,
    pub(super) places: Vec<Place>,
    /// The quoted stretches in the order of the text, without pull quotes.
    pub(super) stretches: Vec<Stretch>,
    starts: HashMap<usize, usize>,
    ends: HashMap<usize, usize>,
    /// For each token, whether it stands in a quoted stretch.
    spoken: Vec<bool>,
    /// People by the words of their roles, in the order of their first mentions.
    roles: HashMap<u64, Vec<PersonId>>,
}

impl<'r> Scene<'r> {
    pub(super) fn new(reading: &'r Reading<'r>, release: &Release<'_>) -> Self {
        let units = units(reading, release);
        let places = places(reading, release);
        let mut scene = Self {
            reading,
            starts: places.iter().enumerate().map(|(at, place)| (place.tokens.start, at)).collect(),
            ends: places.iter().enumerate().map(|(at, place)| (place.tokens.end, at)).collect(),
            units,
            places,
            stretches: Vec::new(),
            spoken: vec![false; reading.tokens.len()],
            roles: roles(release),
        };
        scene.stretches = scene.read_stretches(release);
        for stretch in &scene.stretches {
            if let Some(tokens) = scene.spoken.get_mut(stretch.opens..stretch.closes) {
                tokens.fill(true);
            }
        }
        scene
    }

    fn read_stretches(&self, release: &Release<'_>) -> Vec<Stretch> {
        let mut all: Vec<Stretch> = release
            .quotes
            .iter()
            .enumerate()
            .filter(|(_, quote)| !quote.pull)
            .flat_map(|(at, quote)| quote.segments.iter().map(move |&span| (at, span)))
            .map(|(quote, span)| self.stretch(quote, span))
            .collect();
        all.sort_by_key(|stretch| stretch.span.start);
        all
    }

    fn stretch(&self, quote: usize, span: Span) -> Stretch {
        let tokens = token_range(self.reading, span);
        let marked = tokens.start.checked_sub(1).filter(|&at| is_mark(self.reading.word(at)));
        let opens = marked.filter(|_| !self.reading.begins_line(tokens.start)).unwrap_or(tokens.start);
        let closed = is_mark(self.reading.word(tokens.end)) && !self.reading.begins_line(tokens.end);
        let closes = if closed { tokens.end + 1 } else { tokens.end };
        let (unit, last_unit) = (self.unit_of(opens), self.unit_of(closes.saturating_sub(1)));
        Stretch { quote, span, opens, closes, closed, unit, last_unit }
    }

    /// The unit that a token stands in.
    pub(super) fn unit_of(&self, token: usize) -> usize {
        self.units.partition_point(|unit| unit.tokens.start <= token).saturating_sub(1)
    }

    pub(super) fn word(&self, at: usize) -> &'r str {
        self.reading.word(at)
    }

    pub(super) fn is_spoken(&self, at: usize) -> bool {
        self.spoken.get(at).copied().unwrap_or(false)
    }

    /// The person or organization that begins at a token.
    pub(super) fn starting(&self, at: usize) -> Option<&Place> {
        self.places.get(*self.starts.get(&at)?)
    }

    /// The person or organization that ends before a token.
    pub(super) fn ending(&self, at: usize) -> Option<&Place> {
        self.places.get(*self.ends.get(&at)?)
    }

    /// The person or organization whose name covers a token.
    pub(super) fn covering(&self, at: usize) -> Option<&Place> {
        let behind = self.places.partition_point(|place| place.tokens.start <= at);
        let near = self.places.get(behind.saturating_sub(2)..behind).unwrap_or_default();
        near.iter().rev().find(|place| place.tokens.contains(&at))
    }

    /// The people and organizations named in a range of tokens.
    pub(super) fn places_in(&self, tokens: Range<usize>) -> &[Place] {
        let from = self.places.partition_point(|place| place.tokens.start < tokens.start);
        let to = self.places.partition_point(|place| place.tokens.start < tokens.end);
        self.places.get(from..to.max(from)).unwrap_or_default()
    }

    /// The first people who have a role with a word, by the word's key.
    pub(super) fn people_with_role(&self, word: u64) -> &[PersonId] {
        self.roles.get(&word).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a sentence ends with a token.
    pub(super) fn stops(&self, at: usize) -> bool {
        self.reading.is(at, Shape::STOP) && self.word(at) != ":" && !self.word(at).is_empty()
    }

    /// The token at which the sentence that holds `at - 1` begins, no earlier than `floor`.
    pub(super) fn sentence_start(&self, at: usize, floor: usize) -> usize {
        let floor = floor.max(at.saturating_sub(LONGEST_SENTENCE));
        (floor..at)
            .rev()
            .find(|&token| self.stops(token) || self.is_spoken(token) || self.reading.begins_line(token))
            .map_or(
                floor,
                |token| if self.reading.begins_line(token) && !self.is_spoken(token) { token } else { token + 1 },
            )
    }

    /// The token that ends the sentence at `at`, no later than `limit`.
    pub(super) fn sentence_end(&self, at: usize, limit: usize) -> usize {
        let limit = limit.min(at + LONGEST_SENTENCE);
        (at..limit).find(|&token| self.stops(token) || self.is_spoken(token)).unwrap_or(limit)
    }
}

/// How far a sentence is read, in tokens; keeps the work linear in text without full stops.
const LONGEST_SENTENCE: usize = 120;

/// The tokens of a span.
pub(super) fn token_range(reading: &Reading<'_>, span: Span) -> Range<usize> {
    let start = span.start.saturating_sub(reading.base);
    let end = span.end.saturating_sub(reading.base);
    let first = reading.tokens.partition_point(|token| (token.start as usize) < start);
    let behind = reading.tokens.partition_point(|token| (token.start as usize) < end);
    first..behind.max(first)
}

pub(super) fn is_mark(word: &str) -> bool {
    matches!(word, "“" | "”" | "\"" | "‘" | "’" | "'" | "«" | "»" | "„" | "‟" | "‹" | "›")
}

/// How many people of one role are told apart.
const MOST_ALIKE: usize = 16;

fn roles(release: &Release<'_>) -> HashMap<u64, Vec<PersonId>> {
    let mut roles: HashMap<u64, Vec<PersonId>> = HashMap::new();
    for one in &release.people {
        for word in one.roles.iter().flat_map(|role| role.title.split_whitespace()) {
            let people = roles.entry(word_key(word)).or_default();
            if people.len() < MOST_ALIKE && people.last() != Some(&one.id) {
                people.push(one.id);
            }
        }
    }
    roles
}

fn units(reading: &Reading<'_>, release: &Release<'_>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for block in &release.blocks {
        for at in token_range(reading, block.span) {
            match units.last_mut() {
                Some(unit) if !reading.begins_line(at) && unit.tokens.end == at => unit.tokens.end = at + 1,
                _ => units.push(Unit { tokens: at..at + 1, kind: block.kind }),
            }
        }
    }
    units
}

fn places(reading: &Reading<'_>, release: &Release<'_>) -> Vec<Place> {
    let place = |who: Speaker, span: Span| Place { who, tokens: token_range(reading, span) };
    let people = release.people.iter().flat_map(|one| one.mentions.iter().map(|&at| (Speaker::Person(one.id), at)));
    let bodies =
        release.organizations.iter().flat_map(|one| one.mentions.iter().map(|&at| (Speaker::Organization(one.id), at)));
    let mut places: Vec<Place> = people.chain(bodies).map(|(who, span)| place(who, span)).collect();
    places.retain(|place| !place.tokens.is_empty());
    places.sort_by_key(|place| (place.tokens.start, std::cmp::Reverse(place.tokens.end)));
    places
}
