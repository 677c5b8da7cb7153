//! Interviews: turns that begin with names, answers that begin with a letter, and paragraphs below questions.

use super::announce::Found;
use super::scene::{Place, Scene, Unit, token_range};
use super::subject::Source;
use super::unmarked::{SHORTEST, Unmarked, in_body, span};
use crate::lexicon::{Facts, Words};
use crate::tokens::Shape;
use std::ops::Range;
use undersigned_model::{BlockKind, Release, Span, Speaker};

/// The turns or answers of a release that is an interview.
pub(super) fn find(scene: &Scene<'_>, release: &Release<'_>) -> Vec<Unmarked> {
    let mut all = transcript(scene);
    if all.is_empty() {
        all = answers(scene, release);
    }
    if all.is_empty() {
        all = below_questions(scene, release);
    }
    all
}

/// "NAME: …" at the start of two paragraphs or more. Paragraphs between two turns go on with the first one.
fn transcript(scene: &Scene<'_>) -> Vec<Unmarked> {
    let mut turns: Vec<Unmarked> = Vec::new();
    let mut names: Vec<Place> = Vec::new();
    let mut more: Vec<Span> = Vec::new();
    for unit in scene.units.iter().filter(|unit| is_running(unit)) {
        if let Some((who, speech)) = turn(scene, unit, &names) {
            if let Some(last) = turns.last_mut() {
                last.segments.append(&mut more);
            }
            more.clear();
            if names.len() < MOST_NAMES
                && let Some(place) = scene.starting(unit.tokens.start)
            {
                names.push(place.clone());
            }
            let found = Found { source: Source::Named(who), cue: None, rule: "transcript" };
            turns.push(Unmarked { segments: vec![span(scene, speech)], found });
        } else if !turns.is_empty() && unit.tokens.len() >= SHORTEST && !scene.is_any_spoken(unit.tokens.clone()) {
            more.push(span(scene, unit.tokens.clone()));
        }
    }
    if turns.len() >= 2 { turns } else { Vec::new() }
}

/// Who takes a turn and what is said: behind a name, or behind the initials of one who has had a turn.
fn turn(scene: &Scene<'_>, unit: &Unit, names: &[Place]) -> Option<(Speaker, Range<usize>)> {
    let start = unit.tokens.start;
    let (who, colon) = match scene.starting(start).filter(|place| place.is_person()) {
        Some(place) => (place.who, place.tokens.end),
        None => (initials(scene, start, names)?, start + 1),
    };
    let speech = colon + 1..unit.tokens.end;
    let fits = scene.is_colon(colon) && speech.len() >= SHORTEST && !scene.is_any_spoken(speech.clone());
    fits.then_some((who, speech))
}

/// "RV:" for Roderick Vance, where nobody else who has had a turn has these initials.
fn initials(scene: &Scene<'_>, at: usize, names: &[Place]) -> Option<Speaker> {
    let letters = scene.is_colon(at + 1).then(|| scene.word(at))?;
    if !(2..=4).contains(&letters.len()) || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let bears =
        |place: &&Place| place.tokens.clone().filter_map(|at| scene.word(at).chars().next()).eq(letters.chars());
    let mut fitting = names.iter().filter(bears).map(|place| place.who);
    let first = fitting.next()?;
    fitting.all(|other| other == first).then_some(first)
}

/// How many turns are remembered by name.
const MOST_NAMES: usize = 16;

fn is_running(unit: &Unit) -> bool {
    matches!(unit.kind, BlockKind::Paragraph | BlockKind::ListItem)
}

/// "Q:" for a question, "A:" for an answer.
const LABELS: Words<2> = Words::new(["q", "a"]);

/// "Q: …" and "A: …" below a headline that names one person.
fn answers(scene: &Scene<'_>, release: &Release<'_>) -> Vec<Unmarked> {
    let label = |unit: &Unit, letter: &str| {
        scene.is_one(unit.tokens.start, &LABELS)
            && scene.word(unit.tokens.start).trim_end_matches('.') == letter
            && (scene.is_colon(unit.tokens.start + 1) || scene.word(unit.tokens.start).ends_with('.'))
    };
    let Some(first) = scene.units.iter().position(|unit| is_running(unit) && label(unit, "Q")) else {
        return Vec::new();
    };
    let Some(who) = interviewed(scene, release, first) else { return Vec::new() };
    let answers = scene.units.iter().skip(first).filter(|unit| is_running(unit) && label(unit, "A"));
    answers
        .filter(|unit| !scene.is_any_spoken(unit.tokens.clone()))
        .filter_map(|unit| {
            let start = unit.tokens.start + if scene.is_colon(unit.tokens.start + 1) { 2 } else { 1 };
            let found = Found { source: Source::Named(who.who), cue: None, rule: "answer" };
            (start + SHORTEST <= unit.tokens.end)
                .then(|| Unmarked { segments: vec![span(scene, start..unit.tokens.end)], found })
        })
        .collect()
}

/// The one person whom the headline names; else the one whom the text before the first question names.
fn interviewed<'s>(scene: &'s Scene<'_>, release: &Release<'_>, first: usize) -> Option<&'s Place> {
    let only = |range: Range<usize>| {
        let mut people = scene.places_in(range).iter().filter(|place| place.is_person());
        let first = people.next()?;
        people.all(|other| other.who == first.who).then_some(first)
    };
    let title = release.title.as_ref().map(|title| token_range(scene.reading, title.span));
    let lead = scene.units.get(first).map(|unit| 0..unit.tokens.start);
    title.and_then(only).or_else(|| lead.and_then(only))
}

/// How many questions make an interview.
const QUESTIONS: usize = 2;
/// The longest question, in tokens.
const LONGEST_QUESTION: usize = 70;

/// Paragraphs below questions that stand for themselves, where the headline or lead says who is interviewed.
fn below_questions(scene: &Scene<'_>, release: &Release<'_>) -> Vec<Unmarked> {
    let is_asked = |unit: &Unit| is_question(scene, unit);
    let Some(first) = scene.units.iter().position(is_asked) else { return Vec::new() };
    if scene.units.iter().filter(|unit| is_asked(unit)).take(QUESTIONS).count() < QUESTIONS {
        return Vec::new();
    }
    let Some(who) = introduced(scene, first) else { return Vec::new() };
    let mut all: Vec<Unmarked> = Vec::new();
    let mut asked = false;
    for unit in scene.units.iter().skip(first) {
        if is_asked(unit) {
            asked = true;
        } else if !is_answer(scene, release, unit, who) {
            break;
        } else {
            let answer = span(scene, unit.tokens.clone());
            match all.last_mut().filter(|_| !asked) {
                Some(last) => last.segments.push(answer),
                None => all.push(Unmarked {
                    segments: vec![answer],
                    found: Found { source: Source::Named(who), cue: None, rule: "below-question" },
                }),
            }
            asked = false;
        }
    }
    all
}

/// A line or paragraph that is a question and nothing else.
fn is_question(scene: &Scene<'_>, unit: &Unit) -> bool {
    let kind = matches!(unit.kind, BlockKind::Paragraph | BlockKind::Heading);
    let last = unit.tokens.end.saturating_sub(1);
    kind && (SHORTEST.min(3)..=LONGEST_QUESTION).contains(&unit.tokens.len())
        && scene.reading.is(last, Shape::STOP)
        && scene.word(last) == "?"
        && !scene.is_spoken(last)
}

/// Running text of the body that does not speak of the one who answers, nor of the interview.
fn is_answer(scene: &Scene<'_>, release: &Release<'_>, unit: &Unit, who: Speaker) -> bool {
    let tokens = unit.tokens.clone();
    is_running(unit)
        && tokens.len() >= SHORTEST
        && in_body(scene, release, tokens.clone())
        && !scene.places_in(tokens.clone()).iter().any(|place| place.who == who)
        && !tokens.clone().any(|at| matches!(scene.word(at), "interview" | "interviewee") || scene.is_spoken(at))
        && tokens.end.checked_sub(1).is_some_and(|last| scene.stops(last))
}

/// "ORG speaks to NAME", "Interview with NAME": the first person named behind such words, before the first question.
fn introduced(scene: &Scene<'_>, first: usize) -> Option<Speaker> {
    let end = scene.units.get(first)?.tokens.start;
    let talks = |at: usize| {
        let talk = matches!(
            scene.word(at).to_ascii_lowercase().as_str(),
            "speak"
                | "speaks"
                | "talk"
                | "spoke"
                | "talks"
                | "talked"
                | "sat"
                | "interviewed"
                | "interviews"
                | "interview"
                | "conversation"
        );
        talk && !scene.is_spoken(at) && scene.covering(at).is_none()
    };
    let talk = (0..end).find(|&at| talks(at))?;
    let start = (talk + 1..end.min(talk + 4))
        .find(|&at| matches!(scene.word(at), "to" | "with" | "With" | "of" | "WITH" | ":"))
        .map_or(talk + 1, |at| at + 1);
    let place = scene.places_in(start..end.min(start + 16)).iter().find(|place| place.is_person())?;
    let near = (start..place.tokens.start).all(|at| !scene.stops(at) && !scene.has(at, Facts::BE));
    near.then_some(place.who)
}
