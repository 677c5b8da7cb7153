//! Decisions: the cut of each window into pieces that weighs most.

use super::evidence::{Scale, Verdict, known_body};
use super::piece::Piece;
use super::window::Word;
use super::{Label, Mention};
use crate::reading::Match;
use std::cmp::Reverse;

/// The best way to cut the words up to a place.
#[derive(Clone, Copy)]
struct Best {
    points: i32,
    /// Where its last piece starts.
    start: u8,
    /// Which way led there: the state before the last piece.
    from: u8,
    /// The last piece; nothing where a word is no part of a name.
    piece: Option<(Label, Verdict)>,
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

const WORST: Best = Best { points: i32::MIN / 2, start: 0, from: 0, piece: None };

/// Weighs the pieces of windows; keeps its buffers.
#[derive(Default)]
pub(super) struct Decider {
    /// The best ways to reach each place of the window, by state.
    best: Vec<Ways>,
    pieces: Vec<Mention>,
}

impl Decider {
    /// Adds the mentions of a window.
    pub(super) fn decide(&mut self, scale: &Scale<'_>, words: &[Word], matches: &[Match], mentions: &mut Vec<Mention>) {
        if let [word] = words {
            mentions.extend(alone(scale, Piece::new(words, matches, 0), word));
            return;
        }
        self.best.clear();
        self.best.resize(words.len() + 1, [WORST; 4]);
        if let Some([open, ..]) = self.best.first_mut() {
            open.points = 0;
        }
        for (start, word) in words.iter().enumerate() {
            self.pass_over(word, start);
            if word.capital {
                self.weigh_from(scale, Piece::new(words, matches, start));
            }
        }
        self.collect(scale, words, matches);
        mentions.extend(self.pieces.drain(..).rev());
    }

    /// Weighs the pieces that begin at a place.
    fn weigh_from(&mut self, scale: &Scale<'_>, mut piece: Piece<'_>) {
        let Some(ways) = self.best.get(piece.start) else { return };
        let before = ways.map(|way| way.points);
        while let Some(last) = piece.grow() {
            if !last.capital || piece.is_initials() {
                continue;
            }
            let Some(ways) = self.best.get_mut(piece.end) else { return };
            scale.weigh(&piece, last, |label, verdict| {
                let (from, reached) = reach(before, label);
                let points = reached + verdict.points;
                if let Some(best) = ways.get_mut(state(label, last))
                    && points > best.points
                {
                    *best = Best { points, start: piece.start as u8, from, piece: Some((label, verdict)) };
                }
            });
        }
    }

    /// The ways on which a word is no part of a name. A name before a capitalised word stays beside what follows.
    fn pass_over(&mut self, word: &Word, start: usize) {
        let Some(([.., ways], [next, ..])) = self.best.split_at_mut_checked(start + 1) else { return };
        let against = if word.is_telling() { UNEXPLAINED } else { 0 };
        let mut pass = |state: usize, from: usize, way: &Best| {
            let points = way.points - against;
            if let Some(best) = next.get_mut(state)
                // Where a piece weighs as much, nothing is named.
                && way.points > WORST.points
                && points >= best.points
            {
                *best = Best { points, start: start as u8, from: from as u8, piece: None };
            }
        };
        if against > 0 && !word.is_possessive() {
            ways.iter().enumerate().for_each(|(state, way)| pass(state, state, way));
        } else if let Some((from, way)) = ways.iter().enumerate().rev().max_by_key(|(_, way)| way.points) {
            pass(OPEN, from, way);
        }
    }

    /// Walks back over the best way and gathers the pieces on it, the last one first.
    fn collect(&mut self, scale: &Scale<'_>, words: &[Word], matches: &[Match]) {
        let Some(ways) = self.best.last() else { return };
        let (mut end, mut state) = (words.len(), reach(ways.map(|way| way.points), Label::Nothing).0);
        while end > 0 {
            let Some(best) = self.best.get(end).and_then(|best| best.get(usize::from(state))) else { break };
            let start = usize::from(best.start);
            if let Some((label, verdict)) = best.piece {
                self.pieces.extend(mention(scale, Piece::spanning(words, matches, start, end), label, verdict));
            }
            (end, state) = (start, best.from);
        }
    }
}

/// The mention that the only word of a window makes: what weighs most, where several weigh as much the first in the order of
/// states, as on the ways.
fn alone(scale: &Scale<'_>, mut piece: Piece<'_>, word: &Word) -> Option<Mention> {
    piece.grow()?;
    let mut best: Option<(Label, Verdict)> = None;
    scale.weigh(&piece, word, |label, verdict| {
        let weighs_more = |(other, than): (Label, Verdict)| {
            (verdict.points, Reverse(state(label, word))) > (than.points, Reverse(state(other, word)))
        };
        if best.is_none_or(weighs_more) {
            best = Some((label, verdict));
        }
    });
    let (label, verdict) = best?;
    mention(scale, piece, label, verdict)
}

/// The state behind a piece that ends with a word.
fn state(label: Label, last: &Word) -> usize {
    match label {
        Label::Role => TITLED,
        Label::Organization if last.is_possessive() => OWNED,
        _ if last.is_possessive() => OPEN,
        _ => NAMED,
    }
}

fn mention(scale: &Scale<'_>, piece: Piece<'_>, label: Label, verdict: Verdict) -> Option<Mention> {
    let (start, end) = (piece.words().first()?.at, piece.words().last()?.at + 1);
    let (known, kind) = match label {
        Label::Organization => known_body(scale.reading.lexicon, &piece, verdict.head),
        _ => Default::default(),
    };
    let span = scale.reading.span(start, end);
    Some(Mention { span, start, end, label, points: verdict.points, rule: verdict.rule.name(), known, kind })
}

/// The best state in which a piece can begin at a place, and its points. `before` are the points of the ways there.
fn reach(before: [i32; 4], label: Label) -> (u8, i32) {
    let against = match label {
        Label::Person => [0, ADJACENT, 0, 0],
        Label::Organization => [0, ADJACENT, TITLED_BODY, OWNED_BODY],
        Label::Other => [0, ADJACENT_OTHER, 0, 0],
        Label::Place | Label::Role | Label::Nothing => [0; 4],
    };
    let mut best = (OPEN as u8, i32::MIN);
    for (state, (points, against)) in before.into_iter().zip(against).enumerate() {
        if points - against > best.1 {
            best = (state as u8, points - against);
        }
    }
    best
}
