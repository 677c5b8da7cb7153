//! The words of a stretch as claims are read in them: what stands between white space and dashes, without the marks around it.

use super::super::anchors::{Anchor, Signs};
use crate::reading::Reading;
use crate::tokens::{Shape, Token};
use std::ops::Range;
use undersigned_model::Span;

/// A word with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) span: Span,
    /// A mark that ends a sentence follows.
    pub(super) stop: bool,
    /// Some mark stands between this word and the next one.
    pub(super) mark: bool,
    /// A number may begin here that counts somebody.
    pub(super) number: bool,
}

/// The farthest, in tokens, that a noun stands behind the number that counts it.
const FARTHEST: usize = 24;

/// The numbers among some anchors that a noun follows.
pub(super) fn numbers(anchors: &[Anchor]) -> impl Iterator<Item = usize> {
    let numbers = anchors.iter().enumerate().filter(|(_, anchor)| anchor.signs.any(Signs::NUMBER));
    numbers.filter(|(at, _)| is_counted(anchors.get(*at..).unwrap_or_default())).map(|(_, number)| number.token)
}

fn is_counted(anchors: &[Anchor]) -> bool {
    let Some((number, behind)) = anchors.split_first() else { return false };
    let mut near = behind.iter().take_while(|anchor| anchor.token - number.token <= FARTHEST);
    near.any(|anchor| anchor.signs.any(Signs::NOUN | Signs::SIGNER))
}

/// Adds the words of some tokens; `numbers` tells which tokens begin a number, in order.
pub(super) fn read<'r>(
    reading: &Reading<'r>,
    tokens: Range<usize>,
    mut numbers: impl Iterator<Item = usize>,
    words: &mut Vec<Word<'r>>,
) {
    let mut number = numbers.next();
    words.reserve(tokens.len());
    let mut run = Run::default();
    for (at, token) in tokens.clone().zip(reading.tokens.get(tokens).unwrap_or_default()) {
        if token.is(Shape::SPACED) || run.dash {
            std::mem::take(&mut run).finish(reading, words);
        }
        if number == Some(at) {
            run.number |= run.first.is_none();
            number = numbers.next();
        }
        if token.is(Shape::MARK) {
            run.mark(reading, token);
        } else {
            run.first = run.first.or(Some(token));
            (run.last, run.marked, run.stop) = (Some(token), false, false);
        }
    }
    run.finish(reading, words);
}

/// Tokens without white space between them.
#[derive(Clone, Copy, Default)]
struct Run<'t> {
    /// The first and the last token that are words.
    first: Option<&'t Token>,
    last: Option<&'t Token>,
    number: bool,
    /// A mark stands behind the last word, a dash at the end, a mark that may end a sentence.
    marked: bool,
    dash: bool,
    stop: bool,
}

impl Run<'_> {
    fn mark(&mut self, reading: &Reading<'_>, token: &Token) {
        let mark = reading.text.get(token.start as usize..token.end as usize).unwrap_or_default();
        self.dash = matches!(mark, "—" | "–");
        self.stop = matches!(mark, "." | "!" | "?" | ":");
        self.marked = true;
    }

    /// Adds the word of the run; marks alone stand behind the word before.
    fn finish<'r>(self, reading: &Reading<'r>, words: &mut Vec<Word<'r>>) {
        match self.word(reading) {
            Some(word) => words.push(word),
            None => words.last_mut().into_iter().for_each(|last| last.mark |= self.marked),
        }
    }

    /// The word of the run, without the marks around it.
    fn word<'r>(&self, reading: &Reading<'r>) -> Option<Word<'r>> {
        let (first, last) = (self.first?, self.last?);
        let start = first.start as usize;
        let whole = reading.text.get(start..last.end as usize + usize::from(last.tail))?;
        let text = if last.tail > 0 || last.is(Shape::DOTTED | Shape::ADDRESS) {
            whole.trim_end_matches(|c: char| !c.is_alphanumeric())
        } else {
            whole
        };
        let cut = text.len() < whole.len();
        let stop = if self.marked { self.stop } else { cut && whole.ends_with(['.', '!', '?', ':']) };
        Some(Word {
            text,
            span: Span::new(start, start + text.len()).shifted(reading.base),
            stop: stop && text.chars().nth(1).is_some(),
            mark: self.marked || cut,
            number: self.number,
        })
    }
}
