//! Words that name a source: "according to NAME", "in the words of NAME", "quote attributable to NAME".

use super::announce::Found;
use super::cue::LONGEST_CUE;
use super::scene::{Place, Scene};
use super::subject::Source;
use crate::lexicon::{Facts, Words};
use crate::tokens::Shape;
use std::ops::Range;

/// "statement by NAME", "quotes from NAME", "And from NAME".
const FROM: Words<4> = Words::new(["by", "from", "of", "to"]);
const ANNOUNCES: Words<9> =
    Words::new(["quotes", "words", "view", "opinion", "reported", "described", "quoted", "desk", "and"]);

impl Scene<'_> {
    /// "according to NAME", "in the words of NAME", "Statement by NAME, ROLE:", "quote attributable to NAME".
    pub(super) fn source_phrase(&self, range: Range<usize>) -> Option<Found> {
        let (phrase, subject) = range.clone().rev().take(40).find_map(|at| {
            let end = self.source_words(at)?;
            // "Según explicó NAME"
            let end = if self.is_foreign(at) { self.cue(end).map_or(end, |cue| cue.tokens.end) } else { end };
            let subject = self.subject_after(end, range.end)?;
            let named = matches!(subject.source, Source::Named(..) | Source::Pronoun(_));
            (named || !self.is_foreign(at)).then_some((at..end, subject))
        })?;
        // The phrase ends the words before the stretch, but for a role: "according to NAME, ROLE of ORG,".
        let rest = range.end.saturating_sub(subject.tokens.end);
        let apposed = rest == 0 || matches!(self.word(subject.tokens.end), "," | "(" | "–" | "-") || rest <= 6;
        let verb = self.first_cue(subject.tokens.end..range.end).is_some();
        (apposed && !verb).then(|| Found::new(subject.source, phrase, "source-phrase"))
    }

    /// Words for "according to" in other languages; what follows them is read where it is a known name or a pronoun only.
    fn is_foreign(&self, at: usize) -> bool {
        let english = ["according", "attributable", "attributed", "citing", "quoting"];
        self.has(at, Facts::SOURCE | Facts::CUE_START)
            && self.source_end(at, self.reading.facts(at)).is_some()
            && !english.iter().any(|word| word.eq_ignore_ascii_case(self.word(at)))
    }

    /// The token behind a source of the lexicon, where it begins at a token.
    fn source_end(&self, at: usize, facts: Facts) -> Option<usize> {
        let mut end = facts.any(Facts::SOURCE).then_some(at + 1);
        if facts.any(Facts::CUE_START) {
            self.reading.phrases(at, at + LONGEST_CUE, |phrase| {
                if phrase.facts.any(Facts::SOURCE) {
                    end = Some(phrase.end);
                }
            });
        }
        end
    }

    /// The token behind words that name a source, where they begin at a token.
    pub(super) fn source_words(&self, at: usize) -> Option<usize> {
        let facts = self.reading.facts(at);
        // "Segundo" is a name, too.
        let free = |place: &Place| {
            place.tokens.len() == 1 && self.reading.is(at, Shape::FIRST) && !self.reading.is(at + 1, Shape::CAPITAL)
        };
        if facts.any(Facts::SOURCE | Facts::CUE_START)
            && self.covering(at).is_none_or(free)
            && let Some(end) = self.source_end(at, facts)
        {
            return Some(end);
        }
        let before = at.checked_sub(1).filter(|_| self.is_one(at, &FROM))?;
        let announces = self.has(before, Facts::DOCUMENT) || self.is_one(before, &ANNOUNCES);
        announces.then_some(at + 1)
    }
}
