//! [`Reading`]: a release's text with its tokens, and the questions that every rule asks of them.

use crate::lexicon::key::{phrase_key, word_key};
use crate::lexicon::{Details, Facts, Lexicon};
use crate::tokens::{self, Shape, Token};
use undersigned_model::{Block, BlockKind, Release, Section, Span};

/// The text of a release as tokens, in the order of its blocks.
#[derive(Debug)]
pub(crate) struct Reading<'r> {
    /// The release's own text; offsets of tokens count from its start.
    pub(crate) text: &'r str,
    /// Where that text begins in the input.
    pub(crate) base: usize,
    pub(crate) tokens: Vec<Token>,
    pub(crate) lexicon: &'r Lexicon,
    /// Behind the last token of each block.
    blocks: Vec<u32>,
}

/// A known word or phrase that begins at a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match {
    pub(crate) start: usize,
    /// Behind its last token.
    pub(crate) end: usize,
    pub(crate) facts: Facts,
    pub(crate) details: Details,
}

impl<'r> Reading<'r> {
    /// Reads the tokens of a release's blocks. A release longer than 4 GiB is read up to there.
    pub(crate) fn new(release: &'r Release<'_>, lexicon: &'r Lexicon) -> Self {
        let text = release.text();
        let mut reading = Self {
            text,
            base: release.span.start,
            tokens: Vec::with_capacity(text.len() / 5),
            lexicon,
            blocks: Vec::with_capacity(release.blocks.len()),
        };
        for block in &release.blocks {
            if block.kind != BlockKind::Link {
                reading.read(block);
            }
            reading.blocks.push(reading.tokens.len() as u32);
        }
        reading
    }

    /// Reads the tokens of a block.
    fn read(&mut self, block: &Block) {
        let start = block.span.start.saturating_sub(self.base);
        let end = block.span.end.saturating_sub(self.base).min(u32::MAX as usize);
        let Some(text) = self.text.get(start..end) else { return };
        let lines = block.section == Section::Signatories || stands_in_lines(text);
        tokens::read(self.text, start, end, lines, self.lexicon, &mut self.tokens);
    }

    /// How many blocks the release has.
    pub(crate) fn blocks(&self) -> usize {
        self.blocks.len()
    }

    /// The tokens of the block with a number; none of a block of links.
    pub(crate) fn block(&self, number: usize) -> std::ops::Range<usize> {
        let end = |number: usize| self.blocks.get(number).map_or(0, |&end| end as usize);
        number.checked_sub(1).map_or(0, end)..end(number)
    }

    pub(crate) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(crate) fn is(&self, at: usize, shape: Shape) -> bool {
        self.token(at).is_some_and(|token| token.is(shape))
    }

    /// A token's text, without possessive.
    pub(crate) fn word(&self, at: usize) -> &'r str {
        self.token(at).and_then(|token| self.text.get(token.start as usize..token.end as usize)).unwrap_or_default()
    }

    /// The span of the tokens `start..end` in the input, without a final possessive.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        let from = self.token(start).map_or(0, |token| token.start as usize);
        let to = end.checked_sub(1).and_then(|last| self.token(last)).map_or(from, |token| token.end as usize);
        Span::new(from, to).shifted(self.base)
    }

    /// Where a token with its possessive ends in the input.
    pub(crate) fn end(&self, at: usize) -> usize {
        self.token(at).map_or(0, |token| token.end as usize + usize::from(token.tail)) + self.base
    }

    /// The tokens that a span of the input touches.
    pub(crate) fn tokens_at(&self, span: Span) -> std::ops::Range<usize> {
        let start = span.start.saturating_sub(self.base) as u32;
        let end = span.end.saturating_sub(self.base) as u32;
        let first = self.tokens.partition_point(|token| token.end <= start);
        first..self.tokens.partition_point(|token| token.start < end).max(first)
    }

    /// The text of the tokens `start..end`.
    pub(crate) fn phrase(&self, start: usize, end: usize) -> &'r str {
        let span = self.span(start, end);
        self.text.get(span.start - self.base..span.end - self.base).unwrap_or_default()
    }

    /// The text of a span of the input.
    pub(crate) fn text_at(&self, span: Span) -> &'r str {
        self.text.get(span.start.saturating_sub(self.base)..span.end.saturating_sub(self.base)).unwrap_or_default()
    }

    /// A token's key, without possessive.
    pub(crate) fn key(&self, at: usize) -> u64 {
        self.token(at).map_or_else(|| word_key(""), |token| token.key)
    }

    /// What the lexicon knows of a token.
    pub(crate) fn facts(&self, at: usize) -> Facts {
        self.token(at).map_or_else(Facts::default, |token| token.facts)
    }

    /// Whether a token begins a line or a block.
    pub(crate) fn begins_line(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| token.is(Shape::NEW_LINE))
    }

    /// The token before, where it stands on the same line.
    pub(crate) fn before(&self, at: usize) -> Option<usize> {
        (!self.begins_line(at)).then(|| at.checked_sub(1)).flatten()
    }

    /// The token behind `at - 1`, where it stands on the same line.
    pub(crate) fn behind(&self, at: usize) -> Option<usize> {
        (!self.begins_line(at)).then_some(at)
    }

    /// The longest known phrase of two words or more that begins at a token, and every shorter one, each handed to `each`.
    pub(crate) fn phrases(&self, start: usize, limit: usize, mut each: impl FnMut(Match)) {
        let Some(token) = self.token(start).filter(|token| token.facts.any(Facts::PREFIX)) else { return };
        let mut key = self.key_with_tail(start);
        if token.tail > 0 && !self.lexicon.look_up(key).0.any(Facts::PREFIX) {
            key = self.key(start);
        }
        for at in start + 1..limit {
            if self.begins_line(at) {
                return;
            }
            let bare = phrase_key(key, self.key(at));
            let (facts, details) = self.lexicon.look_up(bare);
            if facts.0 & !Facts::PREFIX.0 != 0 {
                each(Match { start, end: at + 1, facts, details });
            }
            let tailed = self.token(at).is_some_and(|token| token.tail > 0);
            key = if tailed { phrase_key(key, self.key_with_tail(at)) } else { bare };
            let goes_on = if tailed { self.lexicon.look_up(key).0 } else { facts };
            if !goes_on.any(Facts::PREFIX) {
                return;
            }
        }
    }

    /// Whether a token and the next one begin a known phrase, or are one.
    pub(crate) fn begins_phrase(&self, at: usize) -> bool {
        let (Some(first), Some(second)) = (self.token(at), self.token(at + 1)) else { return false };
        let bare = first.tail == 0 && second.tail == 0;
        let known = || self.lexicon.facts(phrase_key(first.key, second.key)) != Facts::default();
        !second.is(Shape::NEW_LINE) && (!bare || known())
    }

    /// A token's key, with its possessive.
    pub(crate) fn key_with_tail(&self, at: usize) -> u64 {
        let Some(token) = self.token(at) else { return 0 };
        if token.tail == 0 {
            return token.key;
        }
        let end = token.end as usize + usize::from(token.tail);
        word_key(self.text.get(token.start as usize..end).unwrap_or_default())
    }
}

/// Whether the lines of a paragraph stand for themselves: short ones, as in lists and addresses, rather than one text that
/// was wrapped at a margin.
fn stands_in_lines(paragraph: &str) -> bool {
    if memchr::memchr(b'\n', paragraph.as_bytes()).is_none() {
        return false;
    }
    let mut lines = paragraph.lines().map(|line| line.trim().len()).filter(|&length| length > 0);
    let (mut count, mut short, mut last) = (0_usize, 0_usize, None);
    for length in lines.by_ref() {
        // The last line of a wrapped text may be short.
        short += usize::from(last.is_some_and(|last| last < 50));
        count += 1;
        last = Some(length);
    }
    count >= 2 && short * 2 > count - 1
}
