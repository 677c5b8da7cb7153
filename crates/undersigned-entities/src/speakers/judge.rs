//! Who speaks a stretch: asked of the words behind it, before it, of the paragraphs beside it, and of the speech before.

use super::announce::Found;
use super::beside::{introduced, line_below, reported_above, this_letter, words_below};
use super::scene::{Scene, Stretch};
use super::subject::Source;
use super::{MOST_ASIDES, Speech, Verdict, begins_unit, follows, is_aside};
use std::ops::Range;
use undersigned_model::{BlockKind, Speaker};

/// Who speaks a chain of stretches.
pub(super) fn judge(scene: &Scene<'_>, chain: &Range<usize>, last: Option<&Speech>) -> Verdict {
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
        if let Some(found) = scene.announced(start..first.opens).or_else(|| name_above_speech(scene, first, start)) {
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

/// "NAME, ROLE, ORGANIZATION “…”": a paragraph that is a name and what that person says.
fn name_above_speech(scene: &Scene<'_>, first: &Stretch, start: usize) -> Option<Found> {
    let unit = &scene.units.get(first.unit)?.tokens;
    let whole = start == unit.start && first.unit == first.last_unit && first.closes + 1 >= unit.end;
    let found = scene.name_line(start..first.opens, "name-before").filter(|_| whole)?;
    matches!(found.source, Source::Named(Speaker::Person(_))).then_some(found)
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
