//! Who said what: gives the quoted stretches of a release to their speakers and joins stretches of one speech.
//!
//! Each stretch is asked in turn: what do the words behind it say (`after`), what the words before it (`announce`), what the
//! paragraph before it; does it go on with the speech before? The subject that is found (`subject`) is then a person, an
//! organization, or words for a group or a document, or a pronoun that what was said before explains (`resolve`). What the
//! text leaves open gets no speaker: a wrong one is worse than none.

mod after;
mod announce;
mod beside;
mod cue;
mod interview;
mod judge;
mod reported;
mod resolve;
mod scene;
mod source;
mod subject;
mod trailing;
mod unmarked;
mod words;

use crate::reading::Reading;
use announce::Found;
use judge::judge;
use resolve::{Answer, Memory};
use scene::{Scene, Stretch};
use std::borrow::Cow;
use std::ops::Range;
use subject::Source;
use undersigned_model::{BlockKind, Diagnostic, DiagnosticKind, Quote, Release, Span, Speaker};

/// A speech in the making.
struct Speech {
    stretches: Vec<usize>,
    answer: Answer,
    cue: Option<Range<usize>>,
    rule: &'static str,
}

/// How a stretch came by its speaker.
enum Verdict {
    /// The text says so.
    Found(Found),
    /// It is a part of the speech before.
    Joins,
    /// It has the speaker of the speech before, but is a speech of its own.
    Shares(&'static str),
    Open,
}

/// Gives the quotes of a release their speakers, and adds reported speech.
pub(crate) fn attribute(reading: &Reading<'_>, release: &mut Release<'_>) {
    let scene = Scene::new(reading, release);
    let speeches = speeches(&scene, release);
    let mut quotes: Vec<Quote<'_>> = release.quotes.iter().filter(|quote| quote.pull).cloned().collect();
    for speech in &speeches {
        if speech.answer.ambiguous {
            let at = speech
                .stretches
                .first()
                .and_then(|&at| scene.stretches.get(at))
                .map_or(release.span, |stretch| stretch.span);
            release.diagnostics.push(Diagnostic::new(
                DiagnosticKind::AmbiguousSpeaker,
                at,
                "two people are equally likely to have said this",
            ));
        }
        quotes.push(quote(&scene, speech, release));
    }
    for speech in unmarked::find(&scene, release) {
        let answer = scene.resolve(&speech.found.source, release, &Memory::default());
        let mut quote = Quote::new(speech.segments, speech.found.rule);
        quote.speaker = answer.speaker;
        quote.speaker_name = name(&scene, &answer, release);
        quote.cue = speech.found.cue.and_then(|cue| release.text_at(scene.reading.span(cue.start, cue.end)));
        quotes.push(quote);
    }
    pull_quotes(&scene, release, &mut quotes);
    quotes.sort_by_key(|quote| quote.span().start);
    release.quotes = quotes;
    let reported = reported::find(&scene, release);
    release.reported = reported;
}

fn quote<'a>(scene: &Scene<'_>, speech: &Speech, release: &Release<'a>) -> Quote<'a> {
    let spans = speech.stretches.iter().filter_map(|&at| scene.stretches.get(at)).map(|stretch| stretch.span).collect();
    let mut quote = Quote::new(spans, speech.rule);
    quote.speaker = speech.answer.speaker;
    quote.speaker_name = name(scene, &speech.answer, release);
    quote.cue = speech.cue.as_ref().and_then(|cue| release.text_at(scene.reading.span(cue.start, cue.end)));
    quote
}

/// The name of a speaker, or the words for it.
fn name<'a>(scene: &Scene<'_>, answer: &Answer, release: &Release<'a>) -> Option<Cow<'a, str>> {
    match answer.speaker {
        Some(Speaker::Person(id)) => release.person(id).map(|one| one.name.clone()),
        Some(Speaker::Organization(id)) => release.organization(id).map(|one| one.name.clone()),
        None => answer.words.as_ref().and_then(|words| release.name(scene.reading.span(words.start, words.end))),
    }
}

/// A quoted stretch with its speaker and that speaker's name.
type Spoken<'a> = (Span, Option<Speaker>, Option<Cow<'a, str>>);

/// The line below a pull quote says whose it is; else the speech that it repeats does.
fn pull_quotes<'a>(scene: &Scene<'_>, release: &Release<'a>, quotes: &mut [Quote<'a>]) {
    if !quotes.iter().any(|quote| quote.pull) {
        return;
    }
    let mut speeches: Vec<Spoken<'a>> = quotes
        .iter()
        .filter(|quote| !quote.pull)
        .flat_map(|quote| quote.segments.iter().map(|&at| (at, quote.speaker, quote.speaker_name.clone())))
        .collect();
    speeches.sort_by_key(|(at, ..)| at.start);
    for quote in quotes.iter_mut().filter(|quote| quote.pull) {
        let tokens = scene::token_range(scene.reading, quote.span());
        let below = scene.units.get(scene.unit_of(tokens.start) + 1).filter(|unit| unit.kind == BlockKind::Attribution);
        let line = below.and_then(|unit| scene.name_line(unit.tokens.clone(), "line-below"));
        if let Some(Found { source: Source::Named(who), rule, .. }) = line {
            quote.speaker = Some(who);
            quote.speaker_name = name(scene, &Answer::speaker(who), release);
            quote.rule = rule.into();
        } else if let Some(repeats) = quote.repeats
            && let first = speeches.partition_point(|(at, ..)| at.end <= repeats.start)
            && let Some((_, speaker, words)) = speeches.get(first).filter(|(at, ..)| at.overlaps(repeats))
        {
            quote.speaker = *speaker;
            quote.speaker_name = words.clone();
            quote.rule = "speaker-of-repeated".into();
        }
    }
}

/// Goes through the stretches in the order of the text.
fn speeches(scene: &Scene<'_>, release: &Release<'_>) -> Vec<Speech> {
    let mut speeches: Vec<Speech> = Vec::new();
    let mut memory = Memory::default();
    let headline = unmarked::headed(scene, release);
    let mut at = 0;
    while at < scene.stretches.len() {
        let chain = chain(scene, release, at);
        let verdict = match judge(scene, &chain, speeches.last()) {
            Verdict::Open => headline.clone().map_or(Verdict::Open, Verdict::Found),
            verdict => verdict,
        };
        take(scene, release, chain.clone(), verdict, &mut speeches, &memory);
        if let (Some(speech), Some(last)) = (speeches.last(), scene.stretches.get(chain.end - 1)) {
            let told = speech.rule == "source-phrase";
            memory = Memory { last: speech.answer.clone(), end: last.closes, unit: last.last_unit, told };
        }
        at = chain.end;
    }
    speeches
}

/// Adds a chain of stretches to the speeches.
fn take(
    scene: &Scene<'_>,
    release: &Release<'_>,
    chain: Range<usize>,
    verdict: Verdict,
    speeches: &mut Vec<Speech>,
    memory: &Memory,
) {
    let stretches: Vec<usize> = chain.collect();
    let speech = match verdict {
        Verdict::Joins => {
            if let Some(last) = speeches.last_mut() {
                last.stretches.extend(stretches);
                return;
            }
            Speech { stretches, answer: Answer::default(), cue: None, rule: "no-attribution" }
        }
        Verdict::Shares(rule) => {
            let answer = speeches.last().map(|last| last.answer.clone()).unwrap_or_default();
            let cue = speeches.last().and_then(|last| last.cue.clone());
            Speech { stretches, answer, cue, rule }
        }
        Verdict::Found(found) => {
            let answer = scene.resolve(&found.source, release, memory);
            let rule = match &answer {
                answer if answer.is_known() => found.rule,
                answer if answer.ambiguous => "ambiguous-speaker",
                _ => "unnamed-speaker",
            };
            Speech { stretches, answer, cue: found.cue, rule }
        }
        Verdict::Open => Speech { stretches, answer: Answer::default(), cue: None, rule: "no-attribution" },
    };
    speeches.push(speech);
}

/// The stretches from `at` that are one speech by their marks: each is left open, and the next paragraph opens again.
fn chain(scene: &Scene<'_>, release: &Release<'_>, at: usize) -> Range<usize> {
    let mut end = at + 1;
    while let (Some(last), Some(next)) = (scene.stretches.get(end - 1), scene.stretches.get(end)) {
        let continued = release.quotes.get(next.quote).is_some_and(|quote| quote.rule.as_str() == "speech-continued");
        let left_open =
            !last.closed && scene.units.get(last.last_unit).is_some_and(|unit| last.closes >= unit.tokens.end);
        let follows = || begins_unit(scene, next) && follows(scene, last.last_unit, next.unit);
        if !(continued || left_open && follows()) {
            break;
        }
        end += 1;
    }
    at..end
}

fn begins_unit(scene: &Scene<'_>, stretch: &Stretch) -> bool {
    scene.units.get(stretch.unit).is_some_and(|unit| unit.tokens.start == stretch.opens)
}

/// Whether only call-outs and captions stand between two units.
fn follows(scene: &Scene<'_>, first: usize, second: usize) -> bool {
    second > first && scene.units.get(first + 1..second).unwrap_or_default().iter().all(|unit| is_aside(unit.kind))
}

/// How many captions and call-outs in a row are stepped over.
const MOST_ASIDES: usize = 40;

fn is_aside(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::PullQuote | BlockKind::Attribution | BlockKind::Caption | BlockKind::Link)
}
