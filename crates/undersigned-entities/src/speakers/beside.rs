//! What the paragraphs above and below a stretch say of its speaker.

use super::announce::Found;
use super::scene::{Scene, Stretch};
use super::subject::Source;
use crate::lexicon::Facts;
use std::ops::Range;
use undersigned_model::{BlockKind, Speaker};

/// The last sentence of the paragraph before, where it introduces speech: it ends in a colon, a verb, or in words such as "issued the following
/// statement".
pub(super) fn introduced(scene: &Scene<'_>, unit: Range<usize>) -> Option<Found> {
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

/// "NAME said that the ruling was wrong." in the paragraph before: its last sentence says who speaks here.
pub(super) fn reported_above(scene: &Scene<'_>, unit: Range<usize>) -> Option<Found> {
    let last = unit.end.checked_sub(1).filter(|&last| last > unit.start && scene.stops(last))?;
    if scene.is_spoken(last) {
        return None;
    }
    let (source, cue) = scene.teller(scene.sentence_start(last, unit.start)..last)?;
    let named = matches!(source, Source::Named(..) | Source::Pronoun(_));
    (named && !cue.weak).then(|| Found::new(source, cue.tokens, "paragraph-before"))
}

/// "This is what NAME told us." in the paragraph below.
pub(super) fn words_below(scene: &Scene<'_>, end: &Stretch) -> Option<Found> {
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
pub(super) fn line_below(scene: &Scene<'_>, end: &Stretch) -> Option<Found> {
    let unit = scene.units.get(end.last_unit + 1)?;
    let dashed = matches!(scene.word(unit.tokens.start), "–" | "—" | "-" | "―" | "~");
    let ended = unit.tokens.end.checked_sub(1).is_some_and(|last| scene.stops(last) || scene.is_colon(last));
    let fits = unit.kind == BlockKind::Attribution || dashed || !ended && unit.kind == BlockKind::Paragraph;
    let found = scene.name_line(unit.tokens.clone(), "line-below").filter(|_| fits)?;
    // A bare organization may be a heading.
    (dashed || matches!(found.source, Source::Named(Speaker::Person(_)))).then_some(found)
}

/// "… signed this letter …" before a speech of several paragraphs without any other attribution.
pub(super) fn this_letter(scene: &Scene<'_>, unit: Range<usize>) -> Option<Found> {
    let noun = unit.rev().find(|&at| {
        scene.has(at, Facts::DOCUMENT) && at > 0 && matches!(scene.word(at - 1), "this" | "This" | "following")
    })?;
    Some(Found { source: Source::Document(noun - 1..noun + 1), cue: None, rule: "document-before" })
}
