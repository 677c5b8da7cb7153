//! The words of a stretch as claims are read in them: what stands between white space and dashes, without the marks around it.

use super::super::anchors::{Anchor, Signs};
use crate::reading::Reading;
use crate::tokens::Shape;
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
    /// A number may begin here.
    pub(super) number: bool,
}

/// Adds the words of some tokens, whose anchors are given.
pub(super) fn read<'r>(reading: &Reading<'r>, tokens: Range<usize>, anchors: &[Anchor], words: &mut Vec<Word<'r>>) {
    let mut numbers = anchors.iter().filter(|anchor| anchor.signs.any(Signs::NUMBER)).map(|anchor| anchor.token);
    let mut number = numbers.next();
    let mut from = tokens.start;
    while from < tokens.end {
        let to = (from + 1..tokens.end).find(|&at| parts(reading, at)).unwrap_or(tokens.end);
        let first = (from..to).find(|&at| !reading.is(at, Shape::MARK));
        while number.is_some_and(|number| first.is_some_and(|first| number < first)) {
            number = numbers.next();
        }
        match first.and_then(|first| word(reading, first, to)) {
            Some(word) => words.push(Word { number: number == first, ..word }),
            None => words.last_mut().into_iter().for_each(|last| last.mark = true),
        }
        from = to;
    }
}

/// Whether white space or a dash stands before a token.
fn parts(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Shape::SPACED) || is_dash(reading, at - 1)
}

fn is_dash(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Shape::MARK) && matches!(reading.word(at), "—" | "–")
}

/// The word that begins at a token and ends before another, with the marks behind it.
fn word<'r>(reading: &Reading<'r>, first: usize, to: usize) -> Option<Word<'r>> {
    let last = (first..to).rev().find(|&at| !reading.is(at, Shape::MARK))?;
    let (start, end) = (reading.span(first, first).start, reading.end(last));
    let whole = reading.text_at(Span::new(start, end));
    let text = whole.trim_end_matches(|c: char| !c.is_alphanumeric());
    let stops =
        if last + 1 == to { whole.len() > text.len() && whole.ends_with(STOPS) } else { is_stop(reading, to - 1) };
    Some(Word {
        text,
        span: Span::new(start, start + text.len()),
        stop: stops && text.chars().nth(1).is_some(),
        mark: last + 1 < to || whole.len() > text.len(),
        number: false,
    })
}

const STOPS: [char; 4] = ['.', '!', '?', ':'];

fn is_stop(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Shape::STOP) && reading.word(at).starts_with(STOPS)
}
