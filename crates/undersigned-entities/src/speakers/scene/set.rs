//! What a [`Scene`](super::Scene) is set up from: lines and cues in one pass over the tokens, names in another.

use super::{Place, Unit};
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::{Shape, Token};
use undersigned_model::{Release, Span, Speaker};

/// The lines of a text, and where cues and sources may begin.
pub(super) fn units(reading: &Reading<'_>, release: &Release<'_>) -> (Vec<Unit>, Vec<usize>) {
    let mut units = Vec::with_capacity(release.blocks.len());
    let mut cues = Vec::with_capacity(reading.tokens.len() / 8);
    for (number, block) in release.blocks.iter().enumerate() {
        let all = reading.block(number);
        let (mut start, mut first) = (all.start, cues.len());
        for (at, token) in reading.tokens.get(all.clone()).unwrap_or_default().iter().enumerate().filter(tells) {
            let at = all.start + at;
            if token.is(Shape::NEW_LINE) && at > start {
                units.push(Unit { tokens: start..at, kind: block.kind, cues: first..cues.len() });
                (start, first) = (at, cues.len());
            }
            if token.facts.any(CUES) {
                cues.push(at);
            }
        }
        if start < all.end {
            units.push(Unit { tokens: start..all.end, kind: block.kind, cues: first..cues.len() });
        }
    }
    (units, cues)
}

/// What may begin a cue or source.
const CUES: Facts = Facts(Facts::CUE.0 | Facts::CUE_START.0 | Facts::SOURCE.0);

/// Whether a token begins a line or may begin a cue; few do.
fn tells((_, token): &(usize, &Token)) -> bool {
    token.facts.any(CUES) || token.is(Shape::NEW_LINE)
}

/// Who is named where, in the order of the text.
pub(super) fn places(reading: &Reading<'_>, release: &Release<'_>) -> Vec<Place> {
    let mut mentions: Vec<(Speaker, Span)> = Vec::with_capacity(reading.tokens.len() / 16);
    for one in &release.people {
        mentions.extend(one.mentions.iter().map(|&at| (Speaker::Person(one.id), at)));
    }
    for one in &release.organizations {
        mentions.extend(one.mentions.iter().map(|&at| (Speaker::Organization(one.id), at)));
    }
    mentions.sort_unstable_by_key(|(_, span)| span.start);
    let mut near = 0;
    let mut places = Vec::with_capacity(mentions.len());
    for (who, span) in mentions {
        near = first_token(reading, span.start, near);
        let end = first_token(reading, span.end, near);
        if near < end {
            places.push(Place { who, tokens: near..end });
        }
    }
    places
}

/// The first token from `near` on that does not begin before an offset of the input.
fn first_token(reading: &Reading<'_>, offset: usize, mut near: usize) -> usize {
    let offset = offset.saturating_sub(reading.base);
    while reading.token(near + STEP).is_some_and(|token| (token.start as usize) < offset) {
        near += STEP;
    }
    let tokens = reading.tokens.get(near..).unwrap_or_default();
    near + tokens.iter().position(|token| token.start as usize >= offset).unwrap_or(tokens.len())
}

/// How many tokens are stepped over at once where a name is farther on.
const STEP: usize = 8;
