//! Finding the mentions of a release: its windows are read once, and again where the memory of the release tells more.

use super::candidate::{self, Candidate};
use super::context::Points;
use super::decide::Decider;
use super::evidence::{Last, Scale, in_bracket};
use super::memory::{Memory, phrase, strong};
use super::window::{Window, Windows};
use super::word::Word;
use super::{Label, Mention, titled};
use crate::lexicon::Facts;
use crate::lexicon::key::phrase_key;
use crate::reading::Reading;
use crate::tokens::Shape;
use std::ops::Range;

/// The longest window of which is remembered what stood beside it, in words.
const SHORT: usize = 4;

/// Finds the mentions of a release. `known` are mentions that are certain (from lists), in order; they are among the
/// result. Windows with a name that the rest of the release says more about are weighed a second time.
pub(crate) fn find(reading: &Reading<'_>, known: &[Mention]) -> Vec<Mention> {
    let mut memory = Memory::default();
    memory.learn(reading, known);
    let mut first = First::new(reading.tokens.len());
    let mut at = 0;
    for next in known {
        first.read(reading, &memory, at..next.start);
        first.mentions.push(*next);
        at = next.end.max(at);
    }
    first.read(reading, &memory, at..reading.tokens.len());
    memory.reserve(first.mentions.len());
    for (key, points) in &first.contexts {
        memory.learn_context(*key, *points);
    }
    memory.learn(reading, &first.mentions);
    let mut mentions = first.read_again(reading, &memory);
    titled::join(reading, &mut mentions);
    mentions
}

/// A window, and where its candidates and mentions stand among those of the release.
struct Weighed {
    window: Window,
    candidates: Range<usize>,
    mentions: Range<usize>,
}

/// A first reading, and what it gives.
struct First {
    decider: Decider,
    windows: Windows,
    /// The windows in order.
    order: Vec<Weighed>,
    /// What the pieces of the windows may be.
    candidates: Vec<Candidate>,
    mentions: Vec<Mention>,
    /// What stands beside short windows, by the keys of their words.
    contexts: Vec<(u64, Points)>,
}

impl First {
    /// A reading of so many tokens, with room for what they give in most texts.
    fn new(tokens: usize) -> Self {
        Self {
            decider: Decider::default(),
            windows: Windows::new(tokens / 4),
            order: Vec::with_capacity(tokens / 8),
            candidates: Vec::with_capacity(tokens / 4),
            mentions: Vec::with_capacity(tokens / 8),
            contexts: Vec::with_capacity(tokens / 8),
        }
    }

    /// Reads the windows in a range of tokens.
    fn read(&mut self, reading: &Reading<'_>, memory: &Memory, range: Range<usize>) {
        let mut at = range.start;
        while let Some((window, next)) = self.windows.read(reading, at..range.end) {
            at = next;
            let (mentions, candidates) = (self.mentions.len(), self.candidates.len());
            let scale = Scale { reading, memory, last: self.mentions.last().map(Last::of) };
            let (words, matches) = (self.windows.words(&window), self.windows.matches(&window));
            candidate::weigh(&scale, words, matches, &mut self.candidates);
            let weighed = self.candidates.get(candidates..).unwrap_or_default();
            self.decider.decide(&scale, (words, matches), weighed, &mut self.mentions);
            if words.len() <= SHORT && words.iter().all(|word| word.capital) {
                self.contexts.extend(strong(around(&scale, words)).map(|points| (key(words), points)));
            }
            let mentions = mentions..self.mentions.len();
            if words.len() > 1 {
                self.learn_parts(reading, &window, mentions.clone());
            }
            let candidates = candidates..self.candidates.len();
            self.order.push(Weighed { window, candidates, mentions });
        }
    }

    /// Remembers what stands beside the mentions that are parts of a window.
    fn learn_parts(&mut self, reading: &Reading<'_>, window: &Window, mentions: Range<usize>) {
        let words = self.windows.words(window);
        for part in self.mentions.get(mentions).unwrap_or_default() {
            if part.end - part.start < words.len()
                && is_certain(reading, part)
                && let Some(points) = strong(beside(words, part))
            {
                self.contexts.push((phrase(reading, part), points));
            }
        }
    }

    /// The mentions, with the windows weighed again of which the memory knows more.
    fn read_again(mut self, reading: &Reading<'_>, memory: &Memory) -> Vec<Mention> {
        let mut mentions = Vec::with_capacity(self.mentions.len());
        let mut candidates = Vec::new();
        let mut copied = 0;
        for weighed in &self.order {
            mentions.extend_from_slice(self.mentions.get(copied..weighed.mentions.start).unwrap_or_default());
            copied = weighed.mentions.end;
            let (words, matches) = (self.windows.words(&weighed.window), self.windows.matches(&weighed.window));
            let found = self.mentions.get(weighed.mentions.clone()).unwrap_or_default();
            if tells_more(memory, words, found) {
                let scale = Scale { reading, memory, last: mentions.last().map(Last::of) };
                let before = self.candidates.get(weighed.candidates.clone()).unwrap_or_default();
                candidates.clear();
                candidate::weigh_again(&scale, words, matches, before, &mut candidates);
                self.decider.decide(&scale, (words, matches), &candidates, &mut mentions);
            } else {
                mentions.extend_from_slice(found);
            }
        }
        mentions.extend_from_slice(self.mentions.get(copied..).unwrap_or_default());
        mentions
    }
}

/// Whether what stands beside a part of a window may be remembered: a short name of which no capitalised word seems to be
/// cut off.
fn is_certain(reading: &Reading<'_>, part: &Mention) -> bool {
    let title = Facts::ROLE | Facts::HONORIFIC | Facts::FUNCTION;
    let capital = |at: usize| reading.is(at, Shape::CAPITAL) && !reading.facts(at).any(title);
    let before = reading
        .before(part.start)
        .is_some_and(|at| capital(at) && reading.token(at).is_none_or(|token| token.tail == 0));
    let behind = reading.behind(part.end).is_some_and(capital);
    let everyday =
        part.label == Label::Person && part.end == part.start + 1 && reading.facts(part.start).any(Facts::COMMON);
    matches!(part.label, Label::Person | Label::Organization)
        && part.end - part.start <= SHORT
        && !(before || behind || everyday)
}

/// What stands beside a part of a window.
fn beside(words: &[Word], part: &Mention) -> Points {
    let first = words.first().map_or(0, |first| first.at);
    let word = |at: usize| words.get(at - first);
    let mut points = word(part.start).map(|word| word.left).unwrap_or_default();
    points += word(part.end - 1).map(|word| word.right).unwrap_or_default();
    points
}

/// Whether the memory may tell more of a window than what was found there: it knows a word of it or the whole, and does not
/// just confirm the name that fills the window.
fn tells_more(memory: &Memory, words: &[Word], found: &[Mention]) -> bool {
    let whole = memory.of(key(words));
    match found {
        [only] if only.end - only.start == words.len() && whole.confirms(only.label) => {
            only.label == Label::Person && words.len() > 2 || knows_part(memory, words)
        }
        _ if !whole.is_nothing() => true,
        _ => words.len() > 1 && words.iter().any(|word| word.is(Shape::CAPITAL) && memory.knows(word.key())),
    }
}

/// Whether the memory knows the beginning or the end of a window as the name of a body.
fn knows_part(memory: &Memory, words: &[Word]) -> bool {
    let parts = (1..words.len()).flat_map(|count| [words.get(..count), words.get(words.len() - count..)]);
    parts.flatten().any(|part| memory.of(key(part)).organization > 0)
}

/// The key of words as a phrase.
fn key(words: &[Word]) -> u64 {
    words.iter().map(Word::key).reduce(phrase_key).unwrap_or(0)
}

/// What stands beside a whole window.
fn around(scale: &Scale<'_>, words: &[Word]) -> Points {
    let mut points = words.first().map(|word| word.left).unwrap_or_default();
    points += words.last().map(|word| word.right).unwrap_or_default();
    if let [word] = words {
        points.organization += 3 * in_bracket(scale.reading, scale.last, word).min(0);
    }
    points
}
