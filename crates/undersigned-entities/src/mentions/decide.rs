//! Decisions: the cut of each window into pieces that weighs most.

use super::candidate::Candidate;
use super::chapter::head_kind;
use super::evidence::{Rule, Scale, known_body, lists_ideas};
use super::joint::Joint;
use super::word::Word;
use super::{Label, Mention};
use crate::lexicon::Facts;
use crate::reading::Match;
use undersigned_model::OrganizationKind;

/// The best way to cut the words up to a place.
#[derive(Clone, Copy)]
struct Best {
    points: i32,
    /// Where its last piece starts.
    start: u8,
    /// Which way led there: the state before the last piece.
    from: u8,
    /// The number of the candidate that the last piece is; nothing where a word is no part of a name.
    piece: Option<u16>,
}

/// States of a place: behind anything else, behind a name that nothing parts from what follows, behind a role.
const OPEN: usize = 0;
const NAMED: usize = 1;
const TITLED: usize = 2;
/// Behind an organization's possessive.
const OWNED: usize = 3;
/// Behind a place that nothing parts from what follows.
const PLACED: usize = 4;
/// Behind a name and a word like "of".
const RELATED: usize = 5;
type Ways = [Best; 6];

/// Points against two names that nothing parts.
const ADJACENT: i32 = 60;
const ADJACENT_OTHER: i32 = 12;

/// Points against the name of who has a role at a body directly behind the body's: "director of Amnesty International | Ana Osei".
const ADJACENT_HOLDER: i32 = 16;

/// Points against a name with a place beside it, which is a chapter's name more often: "Harbour Watch Kenya".
pub(super) const ADJACENT_PLACE: i32 = 26;

/// Points against a unit of an organization: "ORG's Policy Team".
const OWNED_BODY: i32 = 30;

/// Points against leaving a capitalised word in the middle of a sentence unexplained.
const UNEXPLAINED: i32 = 4;

/// Points against a name without what its "of" announces: "National Union of | Oil | Workers of Ghana".
const BEREFT: i32 = 30;

/// Points against anything else than a body or a place as what a name's "of" announces: "Centre for the Study of | Good Governance".
const LOOSE: i32 = 8;

/// Points against an organization directly behind a role.
const TITLED_BODY: i32 = 25;

const WORST: Best = Best { points: i32::MIN / 2, start: 0, from: 0, piece: None };

/// Chooses among the candidates of windows; keeps its buffers.
#[derive(Default)]
pub(super) struct Decider {
    /// The best ways to reach each place of the window, by state.
    best: Vec<Ways>,
    pieces: Vec<Mention>,
}

impl Decider {
    /// Adds the mentions of a window. The candidates stand in the order of their first words.
    pub(super) fn decide(
        &mut self,
        scale: &Scale<'_>,
        (words, matches): (&[Word], &[Match]),
        candidates: &[Candidate],
        mentions: &mut Vec<Mention>,
    ) {
        if candidates.is_empty() {
            return;
        }
        if let Some(winner) = undisputed(candidates) {
            mentions.extend(mention(scale, (words, matches), winner));
            return;
        }
        self.best.clear();
        self.best.resize(words.len() + 1, [WORST; 6]);
        if let Some([open, ..]) = self.best.first_mut() {
            open.points = 0;
        }
        let mut next = 0;
        for (start, word) in words.iter().enumerate() {
            self.pass_over(scale, words, word, start);
            while let Some(candidate) = candidates.get(next).filter(|next| usize::from(next.start) == start) {
                self.go_on(scale, words, candidate, next as u16);
                next += 1;
            }
        }
        self.collect(scale, (words, matches), candidates);
        mentions.extend(self.pieces.drain(..).rev());
    }

    /// The ways on which a candidate follows.
    fn go_on(&mut self, scale: &Scale<'_>, words: &[Word], candidate: &Candidate, number: u16) {
        let (start, end) = (usize::from(candidate.start), usize::from(candidate.end));
        let Some((before, [.., ways])) = self.best.get_mut(start..=end).and_then(<[Ways]>::split_first_mut) else {
            return;
        };
        let before = beside(scale, words, candidate, before);
        let (from, reached) = reach(&before, candidate.label);
        let points = reached + candidate.verdict.points;
        let best = words.get(end - 1).and_then(|last| ways.get_mut(state(candidate.label, last)));
        if let Some(best) = best.filter(|best| points > best.points) {
            *best = Best { points, start: candidate.start, from, piece: Some(number) };
        }
    }

    /// The ways on which a word is no part of a name. A name before a capitalised word stays beside what follows.
    fn pass_over(&mut self, scale: &Scale<'_>, words: &[Word], word: &Word, start: usize) {
        let Some(([.., ways], [next, ..])) = self.best.split_at_mut_checked(start + 1) else { return };
        let against = if word.is_telling() { UNEXPLAINED } else { 0 };
        let mut pass = |state: usize, from: usize, way: &Best, against: i32| {
            let points = way.points - against;
            if let Some(best) = next.get_mut(state)
                // Where a piece weighs as much, nothing is named.
                && way.points > WORST.points
                && points >= best.points
            {
                *best = Best { points, start: start as u8, from: from as u8, piece: None };
            }
        };
        let [ways @ .., related] = ways;
        pass(OPEN, RELATED, related, against + if word.capital { BEREFT } else { 0 });
        if against > 0 && !word.is_possessive() {
            ways.iter().enumerate().for_each(|(state, way)| pass(state, state, way, against));
        } else if let Some((from, way)) = ways.iter().enumerate().rev().max_by_key(|(_, way)| way.points) {
            let announces = || {
                let name = words.get(usize::from(way.start)..start).unwrap_or_default();
                word.joint.relates() || goes_on(scale, name, word, words.get(start + 1..).unwrap_or_default())
            };
            let state = if from == NAMED && announces() { RELATED } else { OPEN };
            pass(state, from, way, against);
        }
    }

    /// Walks back over the best way and gathers the pieces on it, the last one first.
    fn collect(&mut self, scale: &Scale<'_>, window: (&[Word], &[Match]), candidates: &[Candidate]) {
        let Some(ways) = self.best.last() else { return };
        let (mut end, mut state) = (self.best.len() - 1, reach(ways, Label::Nothing).0);
        while end > 0 {
            let Some(best) = self.best.get(end).and_then(|best| best.get(usize::from(state))) else { break };
            let candidate = best.piece.and_then(|number| candidates.get(usize::from(number)));
            self.pieces.extend(candidate.and_then(|candidate| mention(scale, window, candidate)));
            (end, state) = (usize::from(best.start), best.from);
        }
    }
}

/// The candidate that covers all others and weighs more than all of them together, as a full name does. Nothing else is
/// worth more then.
fn undisputed(candidates: &[Candidate]) -> Option<&Candidate> {
    let winner = candidates.iter().max_by_key(|candidate| candidate.verdict.points)?;
    let covered = |other: &Candidate| winner.start <= other.start && other.end <= winner.end;
    let all: i32 = candidates.iter().map(|candidate| candidate.verdict.points).sum();
    (2 * winner.verdict.points > all && candidates.iter().all(covered)).then_some(winner)
}

/// The state behind a piece that ends with a word.
fn state(label: Label, last: &Word) -> usize {
    match label {
        Label::Role => TITLED,
        Label::Organization if last.is_possessive() => OWNED,
        _ if last.is_possessive() => OPEN,
        Label::Place => PLACED,
        _ => NAMED,
    }
}

fn mention(scale: &Scale<'_>, (words, matches): (&[Word], &[Match]), candidate: &Candidate) -> Option<Mention> {
    let Candidate { label, verdict, .. } = *candidate;
    let (start, end) = (usize::from(candidate.start), usize::from(candidate.end));
    let (known, kind) = if label == Label::Organization {
        let phrase = matches.iter().find(|found| (found.start, found.end) == (start, end));
        let head = verdict.head.and_then(|head| words.get(usize::from(head)));
        known_body(scale.reading.lexicon, words.get(start..end)?, phrase, head)
    } else {
        Default::default()
    };
    let (start, end) = (words.get(start)?.at, words.get(end.checked_sub(1)?)?.at + 1);
    let mut span = scale.reading.span(start, end);
    if label == Label::Person {
        span.end -= note_number(scale.reading.text_at(span));
    }
    Some(Mention { span, start, end, label, points: verdict.points, rule: verdict.rule.name(), known, kind })
}

/// The ways to where a candidate begins, by what stands before it.
fn beside(scale: &Scale<'_>, words: &[Word], candidate: &Candidate, ways: &Ways) -> Ways {
    let mut ways = *ways;
    let [.., named, _, _, _, related] = &mut ways;
    let word = |at: u8| words.get(usize::from(at));
    match candidate.label {
        Label::Person if named.piece.is_some() && word(named.start).is_some_and(|body| is_led(scale, body)) => {
            named.points += ADJACENT - ADJACENT_HOLDER;
        }
        // "Centre for Law, | Peace and Development", but "Ana Osei of | Coast TV"
        Label::Organization | Label::Other | Label::Role if word(candidate.start).is_some_and(Word::is_theme) => {
            let link = candidate.start.checked_sub(1).and_then(word);
            let lists =
                candidate.verdict.rule != Rule::KnownOrganization && link.is_some_and(|link| !link.joint.relates());
            related.points -= if lists { BEREFT } else { 0 };
        }
        _ => {}
    }
    ways
}

/// Whether a comma or an "and" goes on with what the body of a name is for: "Centre for Law, | Peace and Development", "Ministry of
/// Water | and Human Rights".
fn goes_on(scale: &Scale<'_>, name: &[Word], word: &Word, rest: &[Word]) -> bool {
    let idea = |word: &Word| word.is_theme() && !word.any(Facts::STRONG_HEAD | Facts::ORGANIZATION);
    let more = match word.joint {
        Joint::Comma => lists_ideas(rest),
        Joint::And => rest.first().is_some_and(idea),
        _ => false,
    };
    let ministry = |head: &Word| {
        head.any(Facts::STRONG_HEAD)
            && head_kind(scale, head) == OrganizationKind::State
            && name.get(1).is_some_and(|of| of.joint == Joint::Of)
    };
    more && (name.iter().any(|word| word.joint == Joint::For) || name.first().is_some_and(ministry))
}

/// Whether a role is one at the body that begins with a word: "director of | Amnesty International".
fn is_led(scale: &Scale<'_>, body: &Word) -> bool {
    let before = |at: usize| scale.reading.before(at);
    let link = before(body.at).and_then(|at| if scale.reading.word(at) == "the" { before(at) } else { Some(at) });
    let link = link.filter(|&at| matches!(scale.reading.word(at), "of" | "for" | "at"));
    link.and_then(before).is_some_and(|role| scale.reading.facts(role).any(Facts::ROLE))
}

/// The best state in which a piece can begin at a place, and its points.
fn reach(ways: &Ways, label: Label) -> (u8, i32) {
    let [open, named, titled, owned, placed, related] = ways.map(|way| way.points);
    let [named, titled, owned, placed, related] = match label {
        Label::Person => [named - ADJACENT, titled, owned, placed - ADJACENT, related - LOOSE],
        Label::Organization => [named - ADJACENT, titled - TITLED_BODY, owned - OWNED_BODY, placed - ADJACENT, related],
        Label::Other => [named - ADJACENT_OTHER, titled, owned, placed - ADJACENT_OTHER, related - LOOSE],
        Label::Place => [named - ADJACENT_PLACE, titled, owned, placed, related],
        Label::Role => [named, titled, owned, placed, related - LOOSE],
        Label::Nothing => [named, titled, owned, placed, related],
    };
    let mut best = (OPEN as u8, open);
    for (state, points) in [(NAMED, named), (TITLED, titled), (OWNED, owned), (PLACED, placed), (RELATED, related)] {
        if points > best.1 {
            best = (state as u8, points);
        }
    }
    best
}

/// How many digits of a note's number are printed without space behind a name: "Ana Souza2".
fn note_number(name: &str) -> usize {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.ends_with(char::is_lowercase) { name.len() - bare.len() } else { 0 }
}
