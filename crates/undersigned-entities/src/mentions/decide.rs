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

/// States of a place: behind anything else, behind a name that nothing parts from what follows, behind a role.
const OPEN: usize = 0;
const NAMED: usize = 1;
const TITLED: usize = 2;
type Ways = [Best; 3];

/// Points against two names that nothing parts.
const ADJACENT: i32 = 60;

/// Points against an organization directly behind a role.
const TITLED_BODY: i32 = 25;

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
        let last = mentions.last().copied();
        decider.decide(&Scale { reading, window: &window, memory, last }, &mut mentions);
        if window.words.len() == 1 {
            learn(reading.key(begin), decider.context(0, 1));
        }
    }
    mentions
}

/// Weighs the pieces of windows; keeps its buffers.
#[derive(Default)]
struct Decider {
    best: Vec<Ways>,
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
        self.best.push([Best { points: 0, ..WORST }, WORST, WORST]);
        for end in 1..=words.len() {
            let best = self.best_end(scale, end);
            self.best.push(best);
        }
        self.collect(scale, mentions);
    }

    /// The best ways to reach a place, by state.
    fn best_end(&self, scale: &Scale<'_>, end: usize) -> Ways {
        let (from, points) = self.reach(end - 1, Label::Nothing);
        let mut best = [Best { points, start: end - 1, piece: None, from }, WORST, WORST];
        let Some(last) = scale.window.words.get(end - 1).filter(|word| word.capital) else { return best };
        for start in end.saturating_sub(PIECE)..end {
            for (label, verdict) in self.verdicts(scale, start, end) {
                if verdict.points <= 0 {
                    continue;
                }
                let (from, reach) = self.reach(start, label);
                let points = reach + verdict.points;
                let state = match label {
                    Label::Role => TITLED,
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

    /// The best state in which a piece can begin at a place, and its points.
    fn reach(&self, at: usize, label: Label) -> (usize, i32) {
        let Some(ways) = self.best.get(at) else { return (OPEN, WORST.points) };
        let against = |state: usize| match (state, label) {
            (NAMED, Label::Person | Label::Organization) => ADJACENT,
            (TITLED, Label::Organization) => TITLED_BODY,
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
