//! Decisions: the cut of each window into pieces that weighs most.

use super::context::{self, Points};
use super::evidence::{Scale, Verdict};
use super::memory::Memory;
use super::window::Window;
use super::{Label, Mention};
use crate::reading::Reading;
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

/// States of a place: behind a name that nothing parts from what follows, or behind anything else.
const OPEN: usize = 0;
const NAMED: usize = 1;

/// Points against two names that nothing parts.
const ADJACENT: i32 = 60;

const WORST: Best = Best { points: i32::MIN / 2, start: 0, piece: None, from: OPEN };

/// Finds the mentions of a release in two readings; the second one knows what the first one found. Tokens in `taken`
/// (in order) belong to names that are known already.
pub(crate) fn find(reading: &Reading<'_>, mut memory: Memory, taken: &[Range<usize>]) -> Vec<Mention> {
    let mut contexts = Vec::new();
    let first = read(reading, &memory, taken, &mut |key, points| contexts.push((key, points)));
    for (key, points) in contexts {
        memory.learn_context(key, points);
    }
    memory.learn(reading, &first);
    read(reading, &memory, taken, &mut |_, _| {})
}

fn read(
    reading: &Reading<'_>,
    memory: &Memory,
    taken: &[Range<usize>],
    learn: &mut impl FnMut(u64, Points),
) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut window = Window::default();
    let mut decider = Decider::default();
    let mut at = 0;
    let mut taken = taken.iter().peekable();
    while let Some(next) = window.fill(reading, at) {
        let Some(begin) = window.words.first().map(|word| word.token) else { return mentions };
        at = next;
        while taken.next_if(|range| range.end <= begin).is_some() {}
        if let Some(range) = taken.peek()
            && range.start < at
        {
            // What stands before the name in the same window is too little to be read alone.
            at = range.end.max(begin + 1);
            continue;
        }
        decider.decide(&Scale { reading, window: &window, memory }, &mut mentions);
        if window.words.len() == 1 {
            learn(reading.key(begin), decider.context(0, 1));
        }
    }
    mentions
}

/// Weighs the pieces of windows; keeps its buffers.
#[derive(Default)]
struct Decider {
    best: Vec<[Best; 2]>,
    left: Vec<Points>,
    right: Vec<Points>,
    pieces: Vec<Mention>,
}

impl Decider {
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
        self.best.push([Best { points: 0, ..WORST }, WORST]);
        for end in 1..=words.len() {
            let best = self.best_end(scale, end);
            self.best.push(best);
        }
        self.collect(scale, mentions);
    }

    /// The best ways to reach a place, by state.
    fn best_end(&self, scale: &Scale<'_>, end: usize) -> [Best; 2] {
        let reach = |at: usize, state: usize| {
            self.best.get(at).and_then(|best| best.get(state)).map_or(i32::MIN / 2, |best| best.points)
        };
        let (open, named) = (reach(end - 1, OPEN), reach(end - 1, NAMED));
        let from = usize::from(named > open);
        let mut best = [Best { points: open.max(named), start: end - 1, piece: None, from }, WORST];
        let Some(last) = scale.window.words.get(end - 1).filter(|word| word.capital) else { return best };
        for start in end.saturating_sub(PIECE)..end {
            for (label, verdict) in self.verdicts(scale, start, end) {
                if verdict.points <= 0 {
                    continue;
                }
                let name = matches!(label, Label::Person | Label::Organization);
                let (open, named) = (reach(start, OPEN), reach(start, NAMED) - if name { ADJACENT } else { 0 });
                let points = open.max(named) + verdict.points;
                let state = usize::from(label != Label::Role && !last.possessive);
                if let Some(best) = best.get_mut(state)
                    && points > best.points
                {
                    *best = Best { points, start, piece: Some((label, verdict)), from: usize::from(named > open) };
                }
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
        let last = self.best.get(end).copied().unwrap_or([WORST; 2]);
        let mut state = usize::from(matches!(last, [open, named] if named.points > open.points));
        while end > 0 {
            let Some(best) = self.best.get(end).and_then(|best| best.get(state)) else { break };
            if let (Some((label, verdict)), Some(first), Some(last)) =
                (best.piece, words.get(best.start), words.get(end - 1))
            {
                self.pieces.push(Mention {
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
