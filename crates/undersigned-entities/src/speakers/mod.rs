//! Who said what: gives the quoted stretches of a release to their speakers and joins stretches of one speech.
//!
//! Each stretch is asked in turn: what do the words behind it say (`after`), what the words before it (`announce`), what the
//! paragraph before it; does it go on with the speech before? The subject that is found (`subject`) is then a person, an
//! organization, or words for a group or a document, or a pronoun that what was said before explains (`resolve`). What the
//! text leaves open gets no speaker: a wrong one is worse than none.

mod after;
mod announce;
mod cue;
mod interview;
mod reported;
mod resolve;
mod scene;
mod subject;
mod unmarked;
mod words;

use crate::lexicon::Facts;
use crate::reading::Reading;
use announce::Found;
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

/// Who speaks a chain of stretches.
fn judge(scene: &Scene<'_>, chain: &Range<usize>, last: Option<&Speech>) -> Verdict {
    let (Some(first), Some(end)) = (scene.stretches.get(chain.start), scene.stretches.get(chain.end - 1)) else {
        return Verdict::Open;
    };
    let next = scene.stretches.get(chain.end).filter(|next| next.unit == end.last_unit);
    let before = chain.start.checked_sub(1).and_then(|at| scene.stretches.get(at));
    if let Some(found) =
        scene.attributed(end, next).or_else(|| scene.attributed_inside(first)).or_else(|| scene.attributed_in_tail(end))
    {
        return Verdict::Found(found);
    }
    let verdict = if begins_unit(scene, first) {
        opening(scene, chain, first, end, before, last)
    } else {
        inside(scene, first, before, last)
    };
    if !matches!(verdict, Verdict::Open) {
        return verdict;
    }
    // What its own sentence says goes before what the sentence before says.
    scene
        .attributed_later(end, next)
        .or_else(|| told_before(scene, first, before))
        .map_or(Verdict::Open, Verdict::Found)
}

/// A stretch inside a paragraph.
fn inside(scene: &Scene<'_>, first: &Stretch, before: Option<&Stretch>, last: Option<&Speech>) -> Verdict {
    let before = before.filter(|before| before.last_unit == first.unit);
    let Some((floor, start)) = sentence(scene, first, before) else { return Verdict::Open };
    let known = last.is_some_and(|last| last.answer.is_known());
    if let (Some(before), Some(last)) = (before, last) {
        // “A,” said NAME. “B.” and “A,” said NAME, “B.”
        let tag = last.cue.as_ref().is_some_and(|cue| cue.start >= before.closes && cue.end <= first.opens);
        if tag && (start == first.opens || start <= before.closes) && known {
            return Verdict::Joins;
        }
    }
    if start < first.opens {
        if let Some(found) = scene.announced(start..first.opens) {
            return Verdict::Found(found);
        }
        // “A” and “B”: two stretches of one sentence.
        let tokens = floor..first.opens;
        let series =
            before.is_some() && start == floor && tokens.len() <= 40 && !tokens.clone().any(|at| scene.stops(at));
        let speaker = last.and_then(|last| last.answer.speaker);
        let others = scene.places_in(tokens).iter().any(|place| Some(place.who) != speaker);
        return if series && known && !others { Verdict::Shares("same-sentence") } else { Verdict::Open };
    }
    if before.is_some()
        && known
        && scene
            .places_in(floor..first.opens)
            .iter()
            .all(|place| Some(place.who) == last.and_then(|last| last.answer.speaker))
    {
        return Verdict::Joins;
    }
    Verdict::Open
}

/// Who speaks a stretch that is a sentence inside its paragraph, by the sentence before it.
fn told_before(scene: &Scene<'_>, first: &Stretch, before: Option<&Stretch>) -> Option<Found> {
    if begins_unit(scene, first) {
        return None;
    }
    let (floor, start) = sentence(scene, first, before.filter(|before| before.last_unit == first.unit))?;
    if start >= first.opens { sentence_before(scene, floor, first.opens) } else { None }
}

/// Where the words before a stretch begin, behind the stretch `before` of its paragraph, and where its sentence does.
fn sentence(scene: &Scene<'_>, first: &Stretch, before: Option<&Stretch>) -> Option<(usize, usize)> {
    let unit = scene.units.get(first.unit)?;
    let floor = before.map_or(unit.tokens.start, |before| before.closes);
    Some((floor, scene.sentence_start(first.opens, floor)))
}

/// "NAME criticized the ruling. “…”": the subject of the sentence before.
fn sentence_before(scene: &Scene<'_>, floor: usize, end: usize) -> Option<Found> {
    let stop = end.checked_sub(1).filter(|&stop| stop > floor)?;
    if let Some(found) = scene.attributed_before(scene.sentence_start(stop, floor)..stop) {
        return Some(found);
    }
    let (source, cue) = scene.teller(scene.sentence_start(stop, floor)..stop)?;
    let named = matches!(source, Source::Named(..) | Source::Pronoun(_));
    named.then(|| Found::new(source, cue.tokens, "sentence-before"))
}

/// A stretch that begins a paragraph.
fn opening(
    scene: &Scene<'_>,
    chain: &Range<usize>,
    first: &Stretch,
    end: &Stretch,
    before: Option<&Stretch>,
    last: Option<&Speech>,
) -> Verdict {
    let above = scene.units.get(..first.unit).unwrap_or_default();
    let previous = above.iter().rev().take(MOST_ASIDES).find(|unit| !is_aside(unit.kind));
    if let Some(unit) = previous
        && let Some(found) = introduced(scene, unit.tokens.clone())
    {
        return Verdict::Found(found);
    }
    let alone = scene.units.get(end.last_unit).is_some_and(|unit| {
        end.closes >= unit.tokens.end || end.closes + 1 == unit.tokens.end && scene.stops(end.closes)
    });
    let ended = alone || scene.stops(end.closes.saturating_sub(2));
    if let (Some(before), Some(speech)) = (before, last)
        && speech.answer.is_known()
        && ended
        && follows(scene, before.last_unit, first.unit)
        && stays(scene, before, speech)
    {
        return Verdict::Joins;
    }
    if alone && let Some(found) = line_below(scene, end).or_else(|| words_below(scene, end)) {
        return Verdict::Found(found);
    }
    if let Some(unit) = previous.filter(|unit| ended && is_text(unit.kind) && !is_followed(scene, chain))
        && let Some(found) = reported_above(scene, unit.tokens.clone())
    {
        return Verdict::Found(found);
    }
    if let Some(unit) = previous.filter(|_| alone) {
        let range = unit.tokens.clone();
        if !matches!(scene.word(range.start), "By" | "BY" | "by")
            && !scene.is_any_spoken(range.clone())
            && let Some(found) = scene.name_line(range.clone(), "line-above")
            && matches!(found.source, Source::Named(Speaker::Person(_)))
        {
            return Verdict::Found(found);
        }
        if chain.len() > 1
            && let Some(found) = this_letter(scene, range)
        {
            return Verdict::Found(found);
        }
    }
    Verdict::Open
}

/// The last sentence of the paragraph before, where it introduces speech: it ends in a colon, a verb, or in words such as "issued the following
/// statement".
fn introduced(scene: &Scene<'_>, unit: Range<usize>) -> Option<Found> {
    let last = unit.end.checked_sub(1).filter(|&last| last > unit.start)?;
    if scene.is_spoken(last) {
        return None;
    }
    let colon = scene.is_colon(last);
    let end = if scene.stops(last) { last } else { unit.end };
    let start = scene.sentence_start(end.min(last), unit.start);
    let verb = end == unit.end
        && (start..end).rev().take(3).any(|at| scene.cue(at).is_some_and(|cue| !cue.weak && cue.tokens.end == end));
    let following = (start..end).any(|at| matches!(scene.word(at), "following") && scene.has(at + 1, Facts::DOCUMENT));
    (colon || verb || following).then(|| scene.announced(start..end)).flatten()
}

/// Whether nobody else comes up between a speech and the end of its last paragraph.
fn stays(scene: &Scene<'_>, before: &Stretch, speech: &Speech) -> bool {
    let Some(unit) = scene.units.get(before.last_unit) else { return false };
    let tag = scene.sentence_end(before.closes, unit.tokens.end);
    let others = scene.places_in(tag..unit.tokens.end);
    others.iter().all(|place| !place.is_person() || Some(place.who) == speech.answer.speaker)
}

fn is_text(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::ListItem)
}

/// Whether the next paragraph opens with a stretch that has an attribution of its own, which may hold for both.
fn is_followed(scene: &Scene<'_>, chain: &Range<usize>) -> bool {
    let (Some(end), Some(next)) = (scene.stretches.get(chain.end - 1), scene.stretches.get(chain.end)) else {
        return false;
    };
    let behind = scene.stretches.get(chain.end + 1).filter(|behind| behind.unit == next.last_unit);
    begins_unit(scene, next)
        && follows(scene, end.last_unit, next.unit)
        && scene.attributed(next, behind).is_some_and(|found| !matches!(found.source, Source::Pronoun(_)))
}

/// "NAME said that the ruling was wrong." in the paragraph before: its last sentence says who speaks here.
fn reported_above(scene: &Scene<'_>, unit: Range<usize>) -> Option<Found> {
    let last = unit.end.checked_sub(1).filter(|&last| last > unit.start && scene.stops(last))?;
    if scene.is_spoken(last) {
        return None;
    }
    let (source, cue) = scene.teller(scene.sentence_start(last, unit.start)..last)?;
    let named = matches!(source, Source::Named(..) | Source::Pronoun(_));
    (named && !cue.weak).then(|| Found::new(source, cue.tokens, "paragraph-before"))
}

/// "This is what NAME told us." in the paragraph below.
fn words_below(scene: &Scene<'_>, end: &Stretch) -> Option<Found> {
    let unit = scene.units.get(end.last_unit + 1)?.tokens.clone();
    let opening = matches!(scene.word(unit.start), "This" | "That" | "These" | "Those")
        && matches!(scene.word(unit.start + 1), "is" | "was" | "are" | "were");
    let stop = scene.sentence_end(unit.start, unit.end);
    if opening && matches!(scene.word(unit.start + 2), "what" | "how") {
        let cue = scene.first_cue(unit.start + 3..stop)?;
        let subject = scene.subject_before(cue.tokens.start, unit.start + 3)?;
        return Some(Found::new(subject.source, cue.tokens, "words-below"));
    }
    let words = opening && (unit.start + 2..unit.start + 5).any(|at| scene.word(at) == "words");
    let of = (unit.start + 2..unit.start + 8).find(|&at| scene.word(at) == "of").filter(|_| words)?;
    let subject = scene.subject_after(of + 1, stop)?;
    Some(Found::new(subject.source, of..of + 1, "words-below"))
}

/// The line below a speech that says whose it is.
fn line_below(scene: &Scene<'_>, end: &Stretch) -> Option<Found> {
    let unit = scene.units.get(end.last_unit + 1)?;
    let dashed = matches!(scene.word(unit.tokens.start), "–" | "—" | "-" | "―" | "~");
    let ended = unit.tokens.end.checked_sub(1).is_some_and(|last| scene.stops(last) || scene.is_colon(last));
    let fits = unit.kind == BlockKind::Attribution || dashed || !ended && unit.kind == BlockKind::Paragraph;
    let found = scene.name_line(unit.tokens.clone(), "line-below").filter(|_| fits)?;
    // A bare organization may be a heading.
    (dashed || matches!(found.source, Source::Named(Speaker::Person(_)))).then_some(found)
}

/// "… signed this letter …" before a speech of several paragraphs without any other attribution.
fn this_letter(scene: &Scene<'_>, unit: Range<usize>) -> Option<Found> {
    let noun = unit.rev().find(|&at| {
        scene.has(at, Facts::DOCUMENT) && at > 0 && matches!(scene.word(at - 1), "this" | "This" | "following")
    })?;
    Some(Found { source: Source::Document(noun - 1..noun + 1), cue: None, rule: "document-before" })
}
