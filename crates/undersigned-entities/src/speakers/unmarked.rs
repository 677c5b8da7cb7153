//! Speech without quote marks, where the text leaves no doubt: a paragraph below "And from NAME:" or "NAME issued the
//! following statement:", a release headed "Statement by NAME", the turns and answers of an [`interview`].

use super::announce::Found;
use super::interview;
use super::scene::{Scene, Unit};
use super::subject::Source;
use std::ops::Range;
use undersigned_model::{BlockKind, Release, Section, Span, Speaker};

/// A speech with its speaker.
pub(super) struct Unmarked {
    pub(super) segments: Vec<Span>,
    pub(super) found: Found,
}

/// The shortest paragraph that counts, in tokens.
pub(super) const SHORTEST: usize = 6;

/// The speeches of a release that have no quote marks.
pub(super) fn find(scene: &Scene<'_>, release: &Release<'_>) -> Vec<Unmarked> {
    let mut all = below(scene, release);
    if all.is_empty() && scene.stretches.is_empty() {
        all.extend(whole(scene, release));
    }
    if all.is_empty() {
        all.extend(interview::find(scene, release));
    }
    all
}

/// Paragraphs below a line that hands over to a speaker.
fn below(scene: &Scene<'_>, release: &Release<'_>) -> Vec<Unmarked> {
    let mut all = Vec::new();
    for (at, unit) in scene.units.iter().enumerate() {
        let Some(found) = hands_over(scene, unit) else { continue };
        let rest = scene.units.get(at + 1..).unwrap_or_default();
        let open = found.rule == PLAIN;
        let segments: Vec<Span> = rest
            .iter()
            .enumerate()
            .take_while(|(at, unit)| {
                is_speech(scene, release, unit, &found) && (!open || *at == 0 || is_own(scene, unit))
            })
            .map(|(_, unit)| unit)
            .map(|unit| span(scene, unit.tokens.clone()))
            .collect();
        if !segments.is_empty() {
            all.push(Unmarked { segments, found });
        }
    }
    all
}

/// "NAME issued the following statement:", "And from NAME:", "Quote attributable to NAME:", "The letter reads as follows:".
#[inline]
fn hands_over(scene: &Scene<'_>, unit: &Unit) -> Option<Found> {
    let last = unit.tokens.end.checked_sub(1).filter(|&last| scene.is_colon(last) && !scene.is_spoken(last))?;
    hands_over_before(scene, unit.tokens.clone(), last)
}

/// The same for a paragraph that ends in a colon.
#[inline(never)]
fn hands_over_before(scene: &Scene<'_>, range: Range<usize>, last: usize) -> Option<Found> {
    let start = scene.sentence_start(last, range.start);
    let opening = (scene.word(start), scene.word(start + 1));
    let from = matches!(
        opening,
        ("And", "from") | ("From", _) | ("Quote" | "Quotes" | "Statement" | "Comment", "attributable" | "from" | "by")
    );
    let following = (start..last)
        .any(|at| matches!(scene.word(at), "following") || scene.word(at) == "as" && scene.word(at + 1) == "follows");
    let mut found = scene.announced(start..range.end)?;
    if !(from || following) {
        // "NAME said:" and nothing behind it.
        let cue =
            found.cue.clone().and_then(|cue| scene.cue(cue.start)).filter(|cue| !cue.weak && cue.tokens.end == last);
        cue.filter(|_| found.rule == "cue-before-colon")?;
        found.rule = PLAIN;
    }
    let speaks = match found.source {
        Source::Named(..) => true,
        Source::Document(_) => following || found.rule == PLAIN,
        _ => false,
    };
    speaks.then_some(found)
}

/// Speech below "NAME said:" that no mark ends: the first paragraph is speech, more are where they speak of "we" or "I".
const PLAIN: &str = "paragraph-below-cue";

/// Whether somebody speaks of himself in a paragraph.
fn is_own(scene: &Scene<'_>, unit: &Unit) -> bool {
    let own = |at: usize| matches!(scene.word(at), "I" | "We" | "we" | "us" | "Our" | "our" | "My" | "my" | "me");
    unit.tokens.clone().any(own)
}

/// Whether a paragraph goes on with a speech: running text of the body that does not speak of its speaker.
fn is_speech(scene: &Scene<'_>, release: &Release<'_>, unit: &Unit, found: &Found) -> bool {
    let tokens = unit.tokens.clone();
    let quoted = scene.is_any_spoken(tokens.clone());
    let told = match found.source {
        Source::Named(who @ Speaker::Person(_)) => scene.places_in(tokens.clone()).iter().any(|place| place.who == who),
        _ => false,
    };
    unit.kind == BlockKind::Paragraph
        && tokens.len() >= SHORTEST
        && !quoted
        && !told
        && hands_over(scene, unit).is_none()
        && in_body(scene, release, tokens)
        && unit
            .tokens
            .end
            .checked_sub(1)
            .is_some_and(|last| scene.stops(last) || super::scene::is_mark(scene.word(last)))
}

pub(super) fn in_body(scene: &Scene<'_>, release: &Release<'_>, tokens: Range<usize>) -> bool {
    let at = span(scene, tokens).start;
    let block = release.blocks.partition_point(|block| block.span.start <= at);
    block.checked_sub(1).and_then(|block| release.blocks.get(block)).is_some_and(|block| block.section == Section::Body)
}

/// A release headed "Statement by NAME" whose body does not speak of NAME.
fn whole(scene: &Scene<'_>, release: &Release<'_>) -> Option<Unmarked> {
    let found = headed(scene, release)?;
    let body: Vec<&Unit> = scene
        .units
        .iter()
        .filter(|unit| unit.kind == BlockKind::Paragraph && in_body(scene, release, unit.tokens.clone()))
        .collect();
    let segments: Vec<Span> = body
        .iter()
        .filter(|unit| is_speech(scene, release, unit, &found))
        .map(|unit| span(scene, unit.tokens.clone()))
        .collect();
    (!segments.is_empty() && segments.len() == body.len()).then_some(Unmarked { segments, found })
}

/// The person whom a headline such as "Statement by NAME on …" gives the text to.
pub(super) fn headed(scene: &Scene<'_>, release: &Release<'_>) -> Option<Found> {
    let title = super::scene::token_range(scene.reading, release.title.as_ref()?.span);
    let head = title.clone().take(4).find(|&at| heads_speech(scene.word(at)))?;
    let by = (head + 1..title.end.min(head + 4))
        .find(|&at| matches!(scene.word(at), "by" | "from" | "of" | "By" | "From"))?;
    let subject = scene.subject_after(by + 1, title.end)?;
    matches!(subject.source, Source::Named(Speaker::Person(_)))
        .then(|| Found::new(subject.source, head..by + 1, "headline"))
}

fn heads_speech(word: &str) -> bool {
    ["address", "comments", "keynote", "remarks", "speech", "statement", "testimony"]
        .iter()
        .any(|head| head.eq_ignore_ascii_case(word))
}

pub(super) fn span(scene: &Scene<'_>, tokens: Range<usize>) -> Span {
    let first = scene.reading.span(tokens.start, tokens.start + 1);
    let last = scene.reading.span(tokens.end.saturating_sub(1), tokens.end);
    // A possessive at the very end belongs to the speech.
    let tail =
        tokens.end.checked_sub(1).and_then(|at| scene.reading.token(at)).map_or(0, |token| usize::from(token.tail));
    Span::new(first.start, last.end + tail)
}
