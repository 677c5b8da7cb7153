//! Decisions: the cut of each window into pieces that weighs most.

use super::context::{self, Points};
use super::evidence::{Scale, Verdict};
use super::memory::Memory;
use super::window::{Window, Word};
use super::{Label, Mention};
use crate::lexicon::key::phrase_key;
use crate::reading::Reading;
use crate::tokens::Shape;
use std::ops::Range;

/// The longest piece, in words.
const PIECE: usize = 14;

/// The best way to cut the words up to a place.
#[derive(Clone, Copy)]
struct Best {
    points: i32,
    /// Where its last piece starts.
    start: usize,
    piece: Option<(Label, Verdict)>,
    /// Which way led there: the state before the last piece.
    from: usize,
}

/// States of a place: behind anything else, behind a name that nothing parts from what follows, behind a role.
const OPEN: usize = 0;
const NAMED: usize = 1;
const TITLED: usize = 2;
/// Behind an organization's possessive.
const OWNED: usize = 3;
type Ways = [Best; 4];

/// Points against two names that nothing parts.
const ADJACENT: i32 = 60;
const ADJACENT_OTHER: i32 = 12;

/// Points against a unit of an organization: "ORG's Policy Team".
const OWNED_BODY: i32 = 30;

/// Points against leaving a capitalised word in the middle of a sentence unexplained.
const UNEXPLAINED: i32 = 4;

/// Points against an organization directly behind a role.
const TITLED_BODY: i32 = 25;

const WORST: Best = Best { points: i32::MIN / 2, start: 0, piece: None, from: OPEN };

/// Finds the mentions of a release. `known` are mentions that are certain (from lists), in order; they are among the
/// result. Windows with a name that the rest of the release says more about are weighed a second time.
pub(crate) fn find(reading: &Reading<'_>, known: &[Mention]) -> Vec<Mention> {
    let mut memory = Memory::default();
    memory.learn(reading, known);
    let mut decider = Decider::default();
    let mut first = First::default();
    let mut at = 0;
    for next in known {
        decider.read(reading, &memory, at..next.start, &mut first);
        first.mentions.push(*next);
        at = next.end.max(at);
    }
    decider.read(reading, &memory, at..reading.tokens.len(), &mut first);
    for (key, points) in &first.contexts {
        memory.learn_context(*key, *points);
    }
    memory.learn(reading, &first.mentions);
    decider.read_again(reading, &memory, &first)
}

/// What a first reading gives.
#[derive(Default)]
struct First {
    mentions: Vec<Mention>,
    /// The tokens of each window, and how many mentions stand before and behind it.
    windows: Vec<(Range<usize>, Range<usize>)>,
    /// What stands beside words and short phrases, by key.
    contexts: Vec<(u64, Points)>,
}

/// The key of a phrase of tokens.
fn keys(reading: &Reading<'_>, tokens: Range<usize>) -> u64 {
    tokens.map(|at| reading.key(at)).reduce(phrase_key).unwrap_or(0)
}

/// Weighs the pieces of windows; keeps its buffers.
#[derive(Default)]
struct Decider {
    best: Vec<Ways>,
    left: Vec<Points>,
    right: Vec<Points>,
    pieces: Vec<Mention>,
    window: Window,
}

impl Decider {
    /// Reads the windows in a range of tokens.
    fn read(&mut self, reading: &Reading<'_>, memory: &Memory, range: Range<usize>, first: &mut First) {
        let mut window = std::mem::take(&mut self.window);
        let mut at = range.start;
        while let Some(next) = window.fill(reading, at..range.end) {
            at = next;
            let Some(begin) = window.words.first().map(|word| word.token) else { break };
            let before = first.mentions.len();
            let scale = Scale { reading, window: &window, memory, last: first.mentions.last().copied() };
            self.decide(&scale, &mut first.mentions);
            first.windows.push((begin..next, before..first.mentions.len()));
            if window.words.len() <= 4 && window.words.iter().all(|word| word.capital) {
                first.contexts.push((scale.key(&window.words), self.context_of(&scale)));
            }
        }
        self.window = window;
    }

    /// What stands beside a whole window.
    fn context_of(&self, scale: &Scale<'_>) -> Points {
        let mut points = self.context(0, scale.window.words.len());
        if let [word] = scale.window.words.as_slice() {
            points.organization += 3 * scale.in_bracket(word).min(0);
        }
        points
    }

    /// The mentions of a first reading, with the windows weighed again of which the memory knows more.
    fn read_again(&mut self, reading: &Reading<'_>, memory: &Memory, first: &First) -> Vec<Mention> {
        let mut window = std::mem::take(&mut self.window);
        let mut mentions = Vec::with_capacity(first.mentions.len());
        let mut copied = 0;
        for (tokens, found) in &first.windows {
            mentions.extend_from_slice(first.mentions.get(copied..found.start).unwrap_or_default());
            copied = found.end;
            let told = tokens.clone().any(|at| reading.is(at, Shape::CAPITAL) && memory.knows(reading.key(at)));
            if (told || tokens.len() > 1 && memory.knows(keys(reading, tokens.clone())))
                && window.fill(reading, tokens.clone()).is_some()
            {
                let scale = Scale { reading, window: &window, memory, last: mentions.last().copied() };
                self.decide(&scale, &mut mentions);
            } else {
                mentions.extend_from_slice(first.mentions.get(found.clone()).unwrap_or_default());
            }
        }
        mentions.extend_from_slice(first.mentions.get(copied..).unwrap_or_default());
        self.window = window;
        mentions
    }

    fn context(&self, start: usize, end: usize) -> Points {
        let mut points = self.left.get(start).copied().unwrap_or_default();
        points += self.right.get(end).copied().unwrap_or_default();
        points
    }

    fn decide(&mut self, scale: &Scale<'_>, mentions: &mut Vec<Mention>) {
        let words = &scale.window.words;
        let token = |index: usize| {
            words.get(index).map_or_else(|| words.last().map_or(0, |word| word.token + 1), |word| word.token)
        };
        self.left.clear();
        self.right.clear();
        for index in 0..=words.len() {
            self.left.push(context::left(scale.reading, token(index)));
            self.right.push(context::right(scale.reading, token(index)));
        }
        self.best.clear();
        self.best.push([Best { points: 0, ..WORST }, WORST, WORST, WORST]);
        for end in 1..=words.len() {
            let best = self.best_end(scale, end);
            self.best.push(best);
        }
        self.collect(scale, mentions);
    }

    /// The best ways to reach a place, by state.
    fn best_end(&self, scale: &Scale<'_>, end: usize) -> Ways {
        let mut best = [WORST; 4];
        let Some(last) = scale.window.words.get(end - 1) else { return best };
        self.pass_over(last, scale.is_telling(last), end, &mut best);
        if !last.capital {
            return best;
        }
        for start in end.saturating_sub(PIECE)..end {
            for (label, verdict) in self.verdicts(scale, start, end) {
                if verdict.points <= 0 {
                    continue;
                }
                let (from, reach) = self.reach(start, label);
                let points = reach + verdict.points;
                let state = match label {
                    Label::Role => TITLED,
                    Label::Organization if last.possessive => OWNED,
                    _ if last.possessive => OPEN,
                    _ => NAMED,
                };
                if let Some(best) = best.get_mut(state)
                    && points > best.points
                {
                    *best = Best { points, start, piece: Some((label, verdict)), from };
                }
            }
        }
        best
    }

    /// The ways on which a word is no part of a name. A name before a capitalised word stays beside what follows.
    fn pass_over(&self, word: &Word, telling: bool, end: usize, best: &mut Ways) {
        let ways = self.best.get(end - 1).copied().unwrap_or([WORST; 4]);
        for (from, way) in ways.into_iter().enumerate() {
            let state = if word.capital && telling && !word.possessive { from } else { OPEN };
            let points = way.points - if telling { UNEXPLAINED } else { 0 };
            if let Some(best) = best.get_mut(state)
                && points > best.points
            {
                *best = Best { points, start: end - 1, piece: None, from };
            }
        }
    }

    /// The best state in which a piece can begin at a place, and its points.
    fn reach(&self, at: usize, label: Label) -> (usize, i32) {
        let Some(ways) = self.best.get(at) else { return (OPEN, WORST.points) };
        let against = |state: usize| match (state, label) {
            (NAMED, Label::Person | Label::Organization) => ADJACENT,
            (NAMED, Label::Other) => ADJACENT_OTHER,
            (TITLED, Label::Organization) => TITLED_BODY,
            (OWNED, Label::Organization) => OWNED_BODY,
            _ => 0,
        };
        let mut best = (OPEN, i32::MIN);
        for (state, way) in ways.iter().enumerate() {
            if way.points - against(state) > best.1 {
                best = (state, way.points - against(state));
            }
        }
        best
    }

    fn verdicts(&self, scale: &Scale<'_>, start: usize, end: usize) -> impl Iterator<Item = (Label, Verdict)> {
        let context = self.context(start, end);
        let add = |verdict: Option<Verdict>, points: i32| {
            verdict.map(|verdict| Verdict { points: verdict.points + points, ..verdict })
        };
        let capital = scale.window.words.get(start).is_some_and(|word| word.capital);
        let weigh = move |label| match label {
            _ if !capital => None,
            Label::Person => add(scale.person(start, end), context.person),
            Label::Organization => add(scale.organization(start, end), context.organization),
            Label::Place => add(scale.place(start, end), context.place),
            Label::Role => scale.role(start, end),
            Label::Other => scale.other(start, end),
            Label::Nothing => None,
        };
        [Label::Person, Label::Organization, Label::Place, Label::Role, Label::Other]
            .into_iter()
            .filter_map(move |label| Some((label, weigh(label)?)))
    }

    fn collect(&mut self, scale: &Scale<'_>, mentions: &mut Vec<Mention>) {
        self.pieces.clear();
        let words = &scale.window.words;
        let mut end = words.len();
        let (mut state, _) = self.reach(end, Label::Nothing);
        while end > 0 {
            let Some(best) = self.best.get(end).and_then(|best| best.get(state)) else { break };
            if let (Some((label, verdict)), Some(first), Some(last)) =
                (best.piece, words.get(best.start), words.get(end - 1))
            {
                self.pieces.push(Mention {
                    span: scale.reading.span(first.token, last.token + 1),
                    start: first.token,
                    end: last.token + 1,
                    label,
                    points: verdict.points,
                    rule: verdict.rule,
                    known: verdict.known,
                    kind: verdict.kind,
                });
            }
            (end, state) = (best.start, best.from);
        }
        mentions.extend(self.pieces.drain(..).rev());
    }
}
