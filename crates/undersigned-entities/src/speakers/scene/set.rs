//! What a [`Scene`](super::Scene) is set up from: lines, sentences and cues in one pass over the tokens, names in another.

use super::{LONGEST_SENTENCE, Place, Sentence, Unit};
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::{Shape, Token};
use std::ops::Range;
use undersigned_model::{BlockKind, Release, Span, Speaker};

/// The lines of a text, and where cues and sources may begin.
pub(super) struct Lines {
    pub(super) units: Vec<Unit>,
    /// The sentences of running text in which a cue may stand.
    pub(super) sentences: Vec<Sentence>,
    pub(super) cues: Vec<usize>,
}

impl Lines {
    pub(super) fn read(reading: &Reading<'_>, release: &Release<'_>) -> Self {
        let tokens = reading.tokens.len();
        let units = Vec::with_capacity(release.blocks.len());
        let (sentences, cues) = (Vec::with_capacity(tokens / 32), Vec::with_capacity(tokens / 8));
        let mut lines = Self { units, sentences, cues };
        for (number, block) in release.blocks.iter().enumerate() {
            lines.block(reading, number, block.kind);
        }
        lines
    }

    /// Reads a block, whose first token begins a line.
    fn block(&mut self, reading: &Reading<'_>, number: usize, kind: BlockKind) {
        let all = reading.block(number);
        let tokens = reading.tokens.get(all.clone()).unwrap_or_default();
        let (mut line, mut sentence, mut cue) = (all.start, all.start, self.cues.len());
        let mut at = all.start;
        while let Some(token) = tokens.get(at - all.start) {
            let begins = token.is(Shape::NEW_LINE) && at > line;
            if begins || token.stops() {
                self.sentence(sentence..at, cue, kind);
                (sentence, cue) = (if begins { at } else { at + 1 }, self.cues.len());
            }
            if begins {
                self.units.push(Unit { tokens: line..at, kind });
                line = at;
            }
            if may_begin_cue(reading, at, token) {
                self.cues.push(at);
            }
            at += 1;
            let rest = tokens.get(at - all.start..).unwrap_or_default();
            at += rest.iter().position(tells).unwrap_or(rest.len());
        }
        if line < all.end {
            self.sentence(sentence..all.end, cue, kind);
            self.units.push(Unit { tokens: line..all.end, kind });
        }
    }

    /// Keeps a sentence of running text that has the cues from a number on.
    fn sentence(&mut self, tokens: Range<usize>, cue: usize, kind: BlockKind) {
        let running = matches!(kind, BlockKind::Paragraph | BlockKind::ListItem);
        if running && cue < self.cues.len() && tokens.len() <= 2 * LONGEST_SENTENCE {
            self.sentences.push(Sentence { tokens, cues: cue..self.cues.len() });
        }
    }
}

/// What may begin a cue or source.
const CUES: Facts = Facts(Facts::CUE.0 | Facts::CUE_START.0 | Facts::SOURCE.0);

/// Whether a token parts lines or sentences, or may begin a cue; few do.
fn tells(token: &Token) -> bool {
    token.facts.any(CUES) || token.is(Shape::NEW_LINE | Shape::STOP)
}

/// Whether a cue or source may begin with a token: "was" only where "quoted" follows, or another word that goes with it.
fn may_begin_cue(reading: &Reading<'_>, at: usize, token: &Token) -> bool {
    token.facts.any(Facts::CUE | Facts::SOURCE) || token.facts.any(Facts::CUE_START) && reading.begins_phrase(at)
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
pub(super) fn first_token(reading: &Reading<'_>, offset: usize, mut near: usize) -> usize {
    let offset = offset.saturating_sub(reading.base);
    while reading.token(near + STEP).is_some_and(|token| (token.start as usize) < offset) {
        near += STEP;
    }
    let tokens = reading.tokens.get(near..).unwrap_or_default();
    near + tokens.iter().position(|token| token.start as usize >= offset).unwrap_or(tokens.len())
}

/// How many tokens are stepped over at once where a name is farther on.
const STEP: usize = 8;
