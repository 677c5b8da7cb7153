//! [`Page`]: a release's text as the rules for signatory lists ask for it.

use super::anchors::{Signs, signs};
use super::lines::Line;
use super::word::{Words, place};
use crate::lexicon::key::{phrase_key, word_key};
use crate::lexicon::{Details, Facts, Lexicon};
use crate::reading::Reading;
use crate::tokens::{Shape, Token};
use std::borrow::Cow;
use undersigned_model::{Release, Span};

/// More tokens than a known heading has.
const LONGEST_HEADING: usize = 16;

/// A release with its tokens and the lexicon. Spans count bytes of the input, as everywhere in the model.
#[derive(Clone, Copy)]
pub(super) struct Page<'r, 'a> {
    pub(super) release: &'r Release<'a>,
    pub(super) lexicon: &'r Lexicon,
    reading: &'r Reading<'r>,
}

impl<'r, 'a> Page<'r, 'a> {
    pub(super) fn new(release: &'r Release<'a>, reading: &'r Reading<'r>) -> Self {
        Self { release, lexicon: reading.lexicon, reading }
    }

    /// The text of a span; empty where the span is no text of the release.
    pub(super) fn cut(&self, span: Span) -> &'r str {
        let base = self.reading.base;
        self.reading.text.get(span.start.wrapping_sub(base)..span.end.wrapping_sub(base)).unwrap_or_default()
    }

    /// The tokens of a part of the release.
    pub(super) fn tokens(&self, text: &str) -> &'r [Token] {
        let Some(start) = place(self.reading.text, text) else { return &[] };
        let first = self.reading.tokens.partition_point(|token| (token.end as usize) <= start);
        let behind = self.reading.tokens.get(first..).unwrap_or_default();
        // A token takes a byte at least.
        let near = behind.get(..text.len()).unwrap_or(behind);
        let count = near.partition_point(|token| (token.start as usize) < start + text.len());
        near.get(..count).unwrap_or_default()
    }

    /// A token's text, without possessive.
    pub(super) fn text(&self, token: &Token) -> &'r str {
        self.reading.text.get(token.start as usize..token.end as usize).unwrap_or_default()
    }

    /// The first byte of a token.
    pub(super) fn byte(&self, token: &Token) -> u8 {
        self.reading.text.as_bytes().get(token.start as usize).copied().unwrap_or_default()
    }

    /// Whether a token begins with a small letter.
    pub(super) fn begins_small(&self, token: &Token) -> bool {
        self.reading.text.get(token.start as usize..).is_some_and(|rest| rest.starts_with(char::is_lowercase))
    }

    /// The first word of a part of the release.
    pub(super) fn first_word(&self, text: &str) -> Option<usize> {
        let start = place(self.reading.text, text)?;
        let from = self.reading.tokens.partition_point(|token| (token.start as usize) < start);
        let tokens = self.reading.tokens.get(from..)?.iter().enumerate();
        let mut inside = tokens.take_while(|(_, token)| (token.start as usize) < start + text.len());
        inside.find(|(_, token)| !token.is(Shape::MARK)).map(|(at, _)| from + at)
    }

    /// The first word of a line.
    pub(super) fn first_word_of(&self, line: &Line) -> Option<usize> {
        let block = self.reading.block(line.block);
        if !line.first {
            return self.first_word(self.cut(line.span));
        }
        let (start, end) = (line.span.start - self.reading.base, line.span.end - self.reading.base);
        let tokens = self.reading.tokens.get(block.clone())?.iter().zip(block);
        let mut inside = tokens.take_while(|(token, _)| (token.start as usize) < end);
        inside.find(|(token, _)| !token.is(Shape::MARK) && token.start as usize >= start).map(|(_, at)| at)
    }

    /// What a word tells of signing.
    pub(super) fn signs_at(&self, token: usize) -> Signs {
        signs(self.reading.key(token))
    }

    /// Whether a heading with one of the facts begins a part of the release.
    pub(super) fn begins_with(&self, text: &str, wanted: Facts) -> bool {
        self.first_word(text).is_some_and(|first| self.heading_begins(first, wanted))
    }

    /// Whether a heading with one of the facts begins at a word. No heading has many words.
    pub(super) fn heading_begins(&self, token: usize, wanted: Facts) -> bool {
        if !self.reading.facts(token).any(Facts::HEADING_START) {
            return false;
        }
        let mut found = self.reading.facts(token).any(wanted);
        self.reading.phrases(token, token + LONGEST_HEADING, |phrase| found |= phrase.facts.any(wanted));
        found
    }

    /// The words of a text, which best is a part of the release.
    pub(super) fn words(&self, text: &'r str) -> Words<'r> {
        Words::new(self.reading, text)
    }

    /// The text of a span with folded white space.
    pub(super) fn name(&self, span: Span) -> Cow<'a, str> {
        self.release.name(span).unwrap_or_default()
    }

    /// A span without the white space around it.
    pub(super) fn trim(&self, span: Span) -> Span {
        let text = self.cut(span);
        // Most texts begin and end with a letter.
        if let [first, .., last] = text.as_bytes()
            && first.is_ascii_graphic()
            && last.is_ascii_graphic()
        {
            return span;
        }
        trim_with(text, span.start, |c| undersigned_model::is_space(c) || undersigned_model::is_invisible(c))
    }

    /// A span without the given characters around it.
    pub(super) fn trim_matches(&self, span: Span, drop: impl Fn(char) -> bool) -> Span {
        trim_with(self.cut(span), span.start, drop)
    }

    /// Every place that names a person or organization, in order; where places overlap, the longest that begins first.
    pub(super) fn mentions(&self) -> Vec<Span> {
        let organizations = self.release.organizations.iter().flat_map(|organization| &organization.mentions);
        let people = self.release.people.iter().flat_map(|person| &person.mentions);
        let mut mentions: Vec<Span> = organizations.chain(people).copied().collect();
        mentions.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        mentions.dedup_by(|next, kept| next.overlaps(*kept));
        mentions
    }

    /// Whether a span lies in a list that was found. The release's lists come in order.
    pub(super) fn in_list(&self, span: Span) -> bool {
        let lists = &self.release.signatories;
        let behind = lists.partition_point(|list| list.span.start < span.end);
        behind.checked_sub(1).and_then(|at| lists.get(at)).is_some_and(|list| list.span.overlaps(span))
    }

    pub(super) fn word(&self, word: &str) -> Facts {
        self.lexicon.word(word)
    }

    /// What is known of a phrase.
    pub(super) fn phrase(&self, phrase: &str) -> (Facts, Details) {
        self.key(phrase).map_or_else(Default::default, |key| self.lexicon.look_up(key))
    }

    /// The facts that are known of a phrase.
    pub(super) fn facts(&self, phrase: &str) -> Facts {
        self.key(phrase).map_or_else(Default::default, |key| self.lexicon.facts(key))
    }

    fn key(&self, phrase: &str) -> Option<u64> {
        if phrase.is_ascii() {
            self.key_of(phrase.split_ascii_whitespace())
        } else {
            self.key_of(phrase.split_whitespace())
        }
    }

    /// The key of a phrase; given up where no known phrase begins with its first words.
    fn key_of<'t>(&self, mut words: impl Iterator<Item = &'t str>) -> Option<u64> {
        let mut key = word_key(words.next()?);
        for word in words {
            if !self.lexicon.facts(key).any(Facts::PREFIX) {
                return None;
            }
            key = phrase_key(key, word_key(word));
        }
        Some(key)
    }
}

fn trim_with(text: &str, base: usize, drop: impl Fn(char) -> bool) -> Span {
    let left = text.trim_start_matches(&drop);
    let start = base + text.len() - left.len();
    Span::new(start, start + left.trim_end_matches(&drop).len())
}
