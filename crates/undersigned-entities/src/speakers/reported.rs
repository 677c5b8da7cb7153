//! Indirect speech whose source is unmistakable: "…, ORG said today.", "ORG said that …", "According to NAME, …".

use super::resolve::Memory;
use super::scene::Scene;
use super::subject::Source;
use std::ops::Range;
use undersigned_model::{BlockKind, Quote, Release, Span};

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

/// The sentences of a unit in which nobody is quoted.
fn sentences(scene: &Scene<'_>, unit: Range<usize>, mut each: impl FnMut(Range<usize>)) {
    let mut start = unit.start;
    while start < unit.end {
        let end = scene.sentence_end(start, unit.end);
        let quoted = start > unit.start && scene.is_spoken(start - 1) || scene.is_spoken(end);
        if end > start && !quoted {
            each(start..end);
        }
        start = end + 1;
    }
}

fn read<'a>(scene: &Scene<'_>, release: &Release<'a>, sentence: Range<usize>) -> Option<Quote<'a>> {
    let (source, cue, content, rule) = trailing(scene, sentence.clone())
        .or_else(|| leading(scene, sentence.clone()))
        .or_else(|| according(scene, sentence))?;
    if content.len() < 4 || !matches!(source, Source::Named(..) | Source::Group(_)) {
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
fn trailing(scene: &Scene<'_>, sentence: Range<usize>) -> Option<Reported> {
    let (subject, cue) = scene.trailing(sentence.clone())?;
    let content = sentence.start..subject.tokens.start - 1;
    (!cue.weak).then_some((subject.source, cue.tokens, content, "reported-at-end"))
}

/// "ORG said (today) that …"
fn leading(scene: &Scene<'_>, sentence: Range<usize>) -> Option<Reported> {
    let cue = sentence.clone().take(40).find_map(|at| scene.cue(at))?;
    let that = (cue.tokens.end..sentence.end.min(cue.tokens.end + 6)).find(|&at| scene.word(at) == "that")?;
    if cue.participle || cue.passive || scene.is_denied(cue.tokens.start) {
        return None;
    }
    let subject = scene.subject_before(cue.tokens.start, sentence.start)?;
    (subject.tokens.start <= sentence.start + 1).then_some((
        subject.source,
        cue.tokens,
        that + 1..sentence.end,
        "reported-that",
    ))
}

/// "According to NAME, …"
fn according(scene: &Scene<'_>, sentence: Range<usize>) -> Option<Reported> {
    let start = scene.source_words(sentence.start).filter(|_| scene.word(sentence.start) == "According")?;
    let subject = scene.subject_after(start, sentence.end)?;
    let comma = (subject.tokens.end..sentence.end.min(subject.tokens.end + 20)).find(|&at| scene.word(at) == ",")?;
    Some((subject.source, sentence.start..start, comma + 1..sentence.end, "reported-according-to"))
}
