//! Indirect speech whose source is unmistakable: "…, ORG said today.", "ORG said that …", "According to NAME, …".

use super::cue::LONGEST_CUE;
use super::resolve::Memory;
use super::scene::{LONGEST_SENTENCE, Scene};
use super::subject::Source;
use crate::lexicon::Facts;
use std::ops::Range;
use undersigned_model::{BlockKind, Quote, Release, Span};

/// A sentence in which nobody is quoted, with what tells whether a closer look is worth while.
struct Sentence {
    tokens: Range<usize>,
    /// The first comma.
    comma: Option<usize>,
    /// The first and the last "that".
    that: Option<(usize, usize)>,
    /// The last verb of saying right behind a comma.
    said: Option<usize>,
}

/// The shortest speech that counts, in tokens.
const SHORTEST: usize = 4;

/// The reported speech of a release.
pub(super) fn find<'a>(scene: &Scene<'_>, release: &Release<'a>) -> Vec<Quote<'a>> {
    let mut found = Vec::new();
    for unit in &scene.units {
        if matches!(unit.kind, BlockKind::Paragraph | BlockKind::ListItem) {
            sentences(scene, unit.tokens.clone(), |sentence| found.extend(read(scene, release, sentence)));
        }
    }
    found
}

/// The sentences of a unit that may hold a cue, and in which nobody is quoted. Most of a text reports no speech.
fn sentences(scene: &Scene<'_>, unit: Range<usize>, mut each: impl FnMut(&Sentence)) {
    let mut done = unit.start;
    for &at in scene.cues_in(unit.clone()) {
        if at < done || scene.is_spoken(at) {
            continue;
        }
        let ends = |at: &usize| scene.stops(*at) || scene.is_spoken(*at);
        let floor = done.max(at.saturating_sub(LONGEST_SENTENCE));
        let start = (floor..at).rev().find(ends).map_or(floor, |stop| stop + 1);
        let end = (at..unit.end.min(at + LONGEST_SENTENCE)).find(ends).unwrap_or(unit.end.min(at + LONGEST_SENTENCE));
        done = end + 1;
        let quoted = start > unit.start && scene.is_spoken(start - 1) || scene.is_spoken(end);
        if !quoted {
            each(&look(scene, start..end));
        }
    }
}

/// What a sentence has that reported speech needs.
fn look(scene: &Scene<'_>, tokens: Range<usize>) -> Sentence {
    let mut sentence = Sentence { tokens: tokens.clone(), comma: None, that: None, said: None };
    let bytes = scene.reading.text.as_bytes();
    for (token, at) in scene.reading.tokens.get(tokens.clone()).unwrap_or_default().iter().zip(tokens.clone()) {
        let start = token.start as usize;
        if token.end - token.start == 1 {
            if bytes.get(start) == Some(&b',') {
                sentence.comma = sentence.comma.or(Some(at));
                let said = scene.has(at + 1, Facts::CUE | Facts::CUE_START) && at > tokens.start;
                sentence.said = Some(at + 1).filter(|_| said).or(sentence.said);
            }
        } else if token.end - token.start == 4 && bytes.get(start..start + 4) == Some(b"that") {
            sentence.that = Some((sentence.that.map_or(at, |that| that.0), at));
        }
    }
    sentence
}

fn read<'a>(scene: &Scene<'_>, release: &Release<'a>, sentence: &Sentence) -> Option<Quote<'a>> {
    let (source, cue, content, rule) = trailing(scene, sentence)
        .or_else(|| inverted(scene, sentence))
        .or_else(|| leading(scene, sentence))
        .or_else(|| according(scene, sentence))?;
    let content = own_words(scene, release, content)?;
    if content.len() < SHORTEST || !matches!(source, Source::Named(..) | Source::Group(_)) {
        return None;
    }
    let answer = scene.resolve(&source, release, &Memory::default());
    let span = Span::new(
        scene.reading.span(content.start, content.start + 1).start,
        scene.reading.span(content.start, content.end).end,
    );
    let mut quote = Quote::new(vec![span], rule);
    quote.speaker = answer.speaker;
    quote.speaker_name = super::name(scene, &answer, release);
    quote.cue = release.text_at(scene.reading.span(cue.start, cue.end));
    quote.speaker_name.is_some().then_some(quote)
}

type Reported = (Source, Range<usize>, Range<usize>, &'static str);

/// "…, ORG said today."
fn trailing(scene: &Scene<'_>, sentence: &Sentence) -> Option<Reported> {
    let (subject, cue) = scene.trailing_from(sentence.tokens.clone(), sentence.comma?)?;
    let content = sentence.tokens.start..subject.tokens.start - 1;
    // "However, ORG said", "Commenting on the vote, NAME said": what is reported stands behind.
    let opening = matches!(
        scene.word(content.start),
        "Following" | "Responding" | "Reacting" | "Speaking" | "Commenting" | "Addressing" | "Asked" | "Writing"
    );
    let opening = opening && sentence.comma == Some(content.end);
    (!cue.weak && !opening && content.len() >= SHORTEST).then_some((
        subject.source,
        cue.tokens,
        content,
        "reported-at-end",
    ))
}

/// "…, said ORG today."
fn inverted(scene: &Scene<'_>, sentence: &Sentence) -> Option<Reported> {
    let said = sentence.said?;
    let cue = scene.cue(said).filter(|cue| !cue.weak && !cue.participle && !cue.passive)?;
    let subject = scene.subject_after(cue.tokens.end, sentence.tokens.end)?;
    let rest = subject.tokens.end..sentence.tokens.end;
    let apposed = matches!(scene.word(rest.start), "," | "(" | "of" | "from" | "at" | "in" | "on");
    // "The plan, said NAME, has failed": the sentence goes on behind the name.
    let goes_on = rest.clone().any(|at| scene.word(at) == "," && scene.is_between(at + 1) || scene.has(at, Facts::BE));
    let fits = (apposed || scene.is_tail(rest)) && !goes_on;
    let content = sentence.tokens.start..said - 1;
    fits.then_some((subject.source, cue.tokens, content, "reported-inverted"))
}

/// What is reported without the dateline and the dash before it; nothing where it begins with a quotation.
fn own_words(scene: &Scene<'_>, release: &Release<'_>, content: Range<usize>) -> Option<Range<usize>> {
    let dateline = release.dateline.as_ref().map_or(0, |line| super::scene::token_range(scene.reading, line.span).end);
    let start = if content.contains(&dateline) { dateline } else { content.start };
    let parts = |at: usize| matches!(scene.word(at), "–" | "—" | "-" | "―" | ")" | ":" | "." | ",");
    // "GENEVA (16 May 2024) –"
    let date = start == dateline && scene.word(start) == "(";
    let bracket = (start..content.end.min(start + 8)).find(|&at| scene.word(at) == ")").filter(|_| date);
    let start = (bracket.unwrap_or(start)..content.end).find(|&at| !parts(at))?;
    (!matches!(scene.word(start), "“" | "\"" | "«" | "„" | "‘")).then_some(start..content.end)
}

/// How far behind a verb "that" is looked for, in tokens.
const REACH: usize = 6;

/// "ORG said (today) that …"
fn leading(scene: &Scene<'_>, sentence: &Sentence) -> Option<Reported> {
    let (first, last) = sentence.that?;
    let tokens = sentence.tokens.clone();
    // A verb farther before the first "that" has none in its reach.
    let near = tokens.start.max(first.saturating_sub(REACH + LONGEST_CUE));
    let cue = scene.first_cue(near..last.min(tokens.start + 40))?;
    let that = (cue.tokens.end..tokens.end.min(cue.tokens.end + REACH)).find(|&at| scene.word(at) == "that")?;
    if cue.participle || cue.passive || scene.is_denied(cue.tokens.start) {
        return None;
    }
    let subject = scene.subject_before(cue.tokens.start, tokens.start)?;
    let opening = scene.over_opening(tokens.start, cue.tokens.start);
    if subject.tokens.start > opening.max(tokens.start) + 1
        || scene.first_cue(opening.max(tokens.start)..near).is_some()
    {
        return None;
    }
    Some((subject.source, cue.tokens, that + 1..tokens.end, "reported-that"))
}

/// "According to NAME, …"
fn according(scene: &Scene<'_>, sentence: &Sentence) -> Option<Reported> {
    let tokens = sentence.tokens.clone();
    if sentence.comma.is_none() || scene.word(tokens.start) != "According" {
        return None;
    }
    let start = scene.source_words(tokens.start)?;
    let subject = scene.subject_after(start, tokens.end)?;
    let comma = (subject.tokens.end..tokens.end.min(subject.tokens.end + 20)).find(|&at| scene.word(at) == ",")?;
    Some((subject.source, tokens.start..start, comma + 1..tokens.end, "reported-according-to"))
}
