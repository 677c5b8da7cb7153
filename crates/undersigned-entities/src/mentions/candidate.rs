//! Candidates: what the pieces of a window may be, as far as more speaks for it than against it.

use super::evidence::{Scale, Single, Verdict, lists_ideas};
use super::joint::Joint;
use super::piece::{LONGEST, Piece, split_off};
use super::word::Word;
use super::{Label, chapter};
use crate::lexicon::Facts;
use crate::lexicon::key::phrase_key;
use crate::reading::Match;

/// What the words `start..end` of a window may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) start: u8,
    pub(super) end: u8,
    pub(super) label: Label,
    pub(super) verdict: Verdict,
}

impl Candidate {
    fn place(&self) -> (usize, usize) {
        (usize::from(self.start), usize::from(self.end))
    }
}

/// Adds the candidates of a window, in the order of their first and last words.
pub(super) fn weigh(scale: &Scale<'_>, words: &[Word], matches: &[Match], candidates: &mut Vec<Candidate>) {
    let from = candidates.len();
    weigh_all(scale, words, matches, candidates);
    keep_whole(words, matches, from, candidates);
    chapter::add(scale, words, matches, from, candidates);
}

fn weigh_all(scale: &Scale<'_>, words: &[Word], matches: &[Match], candidates: &mut Vec<Candidate>) {
    let mut limit = 0;
    for start in beginnings(words, matches) {
        if start >= limit {
            limit = next_part(words, matches, start);
        }
        let split_off = split_off(words, matches, start);
        weigh_single(scale, words, start, split_off, candidates);
        if start + 1 == limit {
            continue;
        }
        let Some(mut piece) = Piece::new(words, matches, start, split_off) else { return };
        while piece.end < limit
            && let Some(last) = piece.grow()
        {
            weigh_piece(scale, &piece, last, candidates);
        }
    }
}

/// Adds the candidates of a window that was weighed before, as the memory knows more now: only the pieces that it knows
/// are weighed again.
pub(super) fn weigh_again(
    scale: &Scale<'_>,
    words: &[Word],
    matches: &[Match],
    before: &[Candidate],
    candidates: &mut Vec<Candidate>,
) {
    let from = candidates.len();
    let mut before = before.iter().peekable();
    for start in beginnings(words, matches) {
        let split_off = split_off(words, matches, start);
        let mut piece = None;
        let mut key = 0;
        let longest = words.get(start..words.len().min(start + LONGEST)).unwrap_or_default();
        for (end, last) in (start + 1..).zip(longest) {
            key = if end == start + 1 { last.key() } else { phrase_key(key, last.key()) };
            // What the first word is depends on the name before the window, too.
            let anew = last.may_end() && (end == 1 || scale.memory.knows(key));
            while let Some(kept) = before.next_if(|kept| kept.place() <= (start, end)) {
                candidates.extend((!anew).then_some(*kept));
            }
            if anew && end == start + 1 {
                weigh_single(scale, words, start, split_off, candidates);
            } else if anew {
                piece = piece.or_else(|| Piece::new(words, matches, start, split_off));
                if let Some(piece) = &mut piece
                    && let Some(last) = piece.grow_to(end)
                {
                    weigh_piece(scale, piece, last, candidates);
                }
            }
        }
    }
    keep_whole(words, matches, from, candidates);
    chapter::add(scale, words, matches, from, candidates);
}

/// The fewest words of a known organization that are never anything else.
const FEWEST_WHOLE: usize = 4;

/// Takes out the candidates that would cut a known organization's long name, a country's, or a phrase that is always one.
fn keep_whole(words: &[Word], matches: &[Match], from: usize, candidates: &mut Vec<Candidate>) {
    let office = |found: &Match| words.get(found.start..found.end).is_some_and(is_office);
    let whole = |found: &&Match| {
        let body = found.facts.any(Facts::ORGANIZATION) && found.end - found.start >= FEWEST_WHOLE && !office(found);
        let country = found.facts.any(Facts::COUNTRY) && found.end - found.start > 1;
        // "Human | Rights Defenders"
        body || country || found.facts.any(Facts::NON_NAME) && !found.facts.any(Facts::ROLE)
    };
    for found in matches.iter().filter(whole) {
        let mut kept = from;
        for at in from..candidates.len() {
            let Some(candidate) = candidates.get(at).copied().filter(|candidate| !cuts(candidate, found)) else {
                continue;
            };
            if let Some(place) = candidates.get_mut(kept) {
                *place = candidate;
                kept += 1;
            }
        }
        candidates.truncate(kept);
    }
}

/// Whether a candidate holds a part of a known phrase and not the whole.
fn cuts(candidate: &Candidate, found: &Match) -> bool {
    let (start, end) = candidate.place();
    let apart = end <= found.start || found.end <= start;
    let inside = start <= found.start && found.end <= end;
    !(apart || inside)
}

/// "UN High Commissioner for Refugees": an office and whoever holds it.
fn is_office(words: &[Word]) -> bool {
    words.windows(2).any(|pair| matches!(pair, [before, role] if before.capital && role.any(Facts::ROLE)))
}

/// Where the first comma stands behind a place of a window that parts names; the end of the window where none does.
fn next_part(words: &[Word], matches: &[Match], start: usize) -> usize {
    let parts = |at: usize, rest: &[Word]| {
        !lists_ideas(rest)
            && !matches.iter().any(|found| found.start < at && at <= found.end)
            && rest.iter().all(|word| word.acronym.is_none())
    };
    let mut behind = words.iter().enumerate().skip(start);
    let comma =
        behind.find(|(at, word)| word.joint == Joint::Comma && parts(*at, words.get(at + 1..).unwrap_or_default()));
    comma.map_or(words.len(), |(at, _)| at)
}

/// Where a piece may begin in a window.
fn beginnings(words: &[Word], matches: &[Match]) -> impl Iterator<Item = usize> {
    let known = |at: usize| matches.iter().any(|found| found.start == at);
    let begins = move |(at, word): &(usize, &Word)| word.capital && (!word.names_nothing() || known(*at));
    words.iter().enumerate().filter(begins).map(|(at, _)| at)
}

fn weigh_single(scale: &Scale<'_>, words: &[Word], at: usize, split_off: i32, candidates: &mut Vec<Candidate>) {
    let Some(word) = words.get(at) else { return };
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let single = Single { word, before, behind: words.get(at + 1), split_off };
    scale.weigh_single(&single, |label, verdict| {
        candidates.push(Candidate { start: at as u8, end: at as u8 + 1, label, verdict });
    });
}

fn weigh_piece(scale: &Scale<'_>, piece: &Piece<'_>, last: &Word, candidates: &mut Vec<Candidate>) {
    if last.may_end() && !piece.is_initials() {
        scale.weigh(piece, last, |label, verdict| {
            candidates.push(Candidate { start: piece.start as u8, end: piece.end as u8, label, verdict });
        });
    }
}
