//! [`Scene`]: a release as attribution sees it: paragraphs, quoted stretches, and who is named where.

mod set;

use super::resolve::Gender;
use crate::lexicon::key::word_key;
use crate::lexicon::{KeyMap, Words};
use crate::reading::Reading;
use crate::tokens::{Shape, Token};
use set::Lines;
use std::cell::OnceCell;
use std::ops::Range;
use undersigned_model::{BlockKind, PersonId, Release, Span, Speaker};

/// A line or paragraph in tokens.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    pub(super) tokens: Range<usize>,
    pub(super) kind: BlockKind,
}

/// A sentence of running text in which cues or sources may stand.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Its tokens without the stop.
    pub(super) tokens: Range<usize>,
    /// Its part of the scene's cues.
    cues: Range<usize>,
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
    pub(super) sentences: Vec<Sentence>,
    /// Where cues and sources may begin.
    cues: Vec<usize>,
    /// What is known of each token, one bit each; one more than there are tokens, for names that end with the text.
    marks: Vec<u8>,
    /// People by the words of their roles, in the order of their first mentions; read when first asked for.
    roles: OnceCell<KeyMap<Vec<PersonId>>>,
    /// What the text says of each person's gender, read when first asked for.
    pub(super) genders: Vec<OnceCell<Option<Gender>>>,
}

/// A name begins with the token.
const STARTS: u8 = 1;
/// A name ends before the token.
const ENDS: u8 = 2;
/// The token is part of a name.
const COVERED: u8 = 4;
/// The token stands in a quoted stretch.
const SPOKEN: u8 = 8;

impl<'r> Scene<'r> {
    pub(super) fn new(reading: &'r Reading<'r>, release: &Release<'_>) -> Self {
        let Lines { units, sentences, cues } = Lines::read(reading, release);
        let places = set::places(reading, release);
        let mut scene = Self {
            reading,
            units,
            sentences,
            cues,
            marks: vec![0; reading.tokens.len() + 1],
            places,
            stretches: Vec::new(),
            roles: OnceCell::new(),
            genders: vec![OnceCell::new(); release.people.len()],
        };
        for Place { tokens, .. } in &scene.places {
            mark(&mut scene.marks, tokens.clone(), COVERED);
            if let Some([first, .., behind]) = scene.marks.get_mut(tokens.start..=tokens.end) {
                *first |= STARTS;
                *behind |= ENDS;
            }
        }
        scene.stretches = scene.read_stretches(release);
        for stretch in &scene.stretches {
            mark(&mut scene.marks, stretch.opens..stretch.closes, SPOKEN);
        }
        scene
    }

    fn is_marked(&self, at: usize, mark: u8) -> bool {
        self.marks.get(at).is_some_and(|marks| marks & mark != 0)
    }

    /// The tokens of a sentence with which cues or sources may begin.
    pub(super) fn cues_of(&self, sentence: &Sentence) -> &[usize] {
        self.cues.get(sentence.cues.clone()).unwrap_or_default()
    }

    /// The tokens of a range with which cues or sources may begin.
    pub(super) fn cues_in(&self, range: Range<usize>) -> &[usize] {
        let from = self.cues.partition_point(|&at| at < range.start);
        let rest = self.cues.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|&at| at < range.end)).unwrap_or_default()
    }

    fn read_stretches(&self, release: &Release<'_>) -> Vec<Stretch> {
        let quotes = release.quotes.iter().enumerate().filter(|(_, quote)| !quote.pull);
        let mut all: Vec<(usize, Span)> =
            quotes.flat_map(|(at, quote)| quote.segments.iter().map(move |&span| (at, span))).collect();
        all.sort_by_key(|(_, span)| span.start);
        let mut near = 0;
        all.into_iter()
            .map(|(quote, span)| {
                near = set::first_token(self.reading, span.start, near);
                self.stretch(quote, span, near..set::first_token(self.reading, span.end, near))
            })
            .collect()
    }

    fn stretch(&self, quote: usize, span: Span, tokens: Range<usize>) -> Stretch {
        let marked = tokens.start.checked_sub(1).filter(|&at| is_mark(self.reading.word(at)));
        let opens = marked.filter(|_| !self.reading.begins_line(tokens.start)).unwrap_or(tokens.start);
        let closed = is_mark(self.reading.word(tokens.end)) && !self.reading.begins_line(tokens.end);
        let closes = if closed { tokens.end + 1 } else { tokens.end };
        let unit = self.unit_of(opens);
        let within = self.units.get(unit).is_some_and(|unit| closes > opens && closes <= unit.tokens.end);
        let last_unit = if within { unit } else { self.unit_of(closes.saturating_sub(1)) };
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
        self.is_marked(at, SPOKEN)
    }

    /// Whether one of some tokens stands in a quoted stretch.
    pub(super) fn is_any_spoken(&self, tokens: Range<usize>) -> bool {
        self.marks.get(tokens).unwrap_or_default().iter().any(|marks| marks & SPOKEN != 0)
    }

    /// The person or organization that begins at a token.
    pub(super) fn starting(&self, at: usize) -> Option<&Place> {
        if !self.is_marked(at, STARTS) {
            return None;
        }
        self.places_up_to(at).last().filter(|place| place.tokens.start == at)
    }

    /// The person or organization that ends before a token.
    pub(super) fn ending(&self, at: usize) -> Option<&Place> {
        if !self.is_marked(at, ENDS) {
            return None;
        }
        self.places_up_to(at).iter().rev().take(8).find(|place| place.tokens.end == at)
    }

    /// The person or organization whose name covers a token.
    pub(super) fn covering(&self, at: usize) -> Option<&Place> {
        if !self.is_marked(at, COVERED) {
            return None;
        }
        self.places_up_to(at).iter().rev().take(2).find(|place| place.tokens.contains(&at))
    }

    /// The people and organizations whose names begin up to a token, that one included.
    fn places_up_to(&self, at: usize) -> &[Place] {
        let behind = self.places.partition_point(|place| place.tokens.start <= at);
        self.places.get(..behind).unwrap_or_default()
    }

    /// The people and organizations named in a range of tokens.
    pub(super) fn places_in(&self, tokens: Range<usize>) -> &[Place] {
        let from = self.places.partition_point(|place| place.tokens.start < tokens.start);
        let to = self.places.partition_point(|place| place.tokens.start < tokens.end);
        self.places.get(from..to.max(from)).unwrap_or_default()
    }

    /// The first people who have a role with a word, by the word's key.
    pub(super) fn people_with_role(&self, word: u64, release: &Release<'_>) -> &[PersonId] {
        self.roles.get_or_init(|| roles(release)).get(&word).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a sentence ends with a token.
    pub(super) fn stops(&self, at: usize) -> bool {
        self.reading.token(at).is_some_and(Token::stops)
    }

    /// Whether a token is one of some words.
    pub(super) fn is_one<const N: usize>(&self, at: usize, words: &Words<N>) -> bool {
        words.has(self.reading.key(at))
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.reading.is(at, Shape::COMMA)
    }

    pub(super) fn is_colon(&self, at: usize) -> bool {
        self.reading.is(at, Shape::COLON)
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
pub(super) const LONGEST_SENTENCE: usize = 120;

/// The tokens of a span.
pub(super) fn token_range(reading: &Reading<'_>, span: Span) -> Range<usize> {
    let first = |offset: usize| {
        let offset = offset.saturating_sub(reading.base);
        reading.tokens.partition_point(|token| (token.start as usize) < offset)
    };
    let start = first(span.start);
    start..first(span.end).max(start)
}

pub(super) fn is_mark(word: &str) -> bool {
    matches!(word, "“" | "”" | "\"" | "‘" | "’" | "'" | "«" | "»" | "„" | "‟" | "‹" | "›")
}

/// How many people of one role are told apart.
const MOST_ALIKE: usize = 16;

fn roles(release: &Release<'_>) -> KeyMap<Vec<PersonId>> {
    let mut roles: KeyMap<Vec<PersonId>> = KeyMap::default();
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

fn mark(marks: &mut [u8], tokens: Range<usize>, mark: u8) {
    for marks in marks.get_mut(tokens).unwrap_or_default() {
        *marks |= mark;
    }
}
