//! A subject and verb at a sentence's end, and who tells what a sentence says.

use super::cue::{Cue, LONGEST_CUE};
use super::scene::Scene;
use super::subject::{Source, Subject};
use std::ops::Range;

/// The most tokens behind the verb at a sentence's end.
const LONGEST_TAIL: usize = 24;

/// How many verbs of a sentence are tried.
const TRIES: usize = 4;

impl Scene<'_> {
    /// A subject and verb at a sentence's end: "…, ORG said today."
    pub(super) fn trailing(&self, range: Range<usize>) -> Option<(Subject, Cue)> {
        let comma = range.clone().find(|&at| self.is_comma(at))?;
        self.trailing_from(range.clone(), comma, self.cues_in(range))
    }

    /// The same where the sentence's first comma and its cues are known. The subject stands behind a comma, so the verb is no
    /// nearer to the first one than two tokens; and what follows the verb is short.
    pub(super) fn trailing_from(&self, range: Range<usize>, comma: usize, cues: &[usize]) -> Option<(Subject, Cue)> {
        let first = (comma + 2).max(range.end.saturating_sub(LONGEST_TAIL + LONGEST_CUE));
        let near = cues.iter().rev().take_while(|&&at| at >= first).filter(|&&at| !self.is_spoken(at));
        for cue in near.filter_map(|&at| self.cue(at)).take(TRIES) {
            let end = cue.tokens.start;
            if !self.is_tail(cue.tokens.end..range.end) || !self.speaks(&cue) || self.is_denied(end) {
                continue;
            }
            let subject = self.subject_before(end, range.start)?;
            let comma = subject.tokens.start.checked_sub(1).filter(|&at| at >= range.start && self.is_comma(at));
            return comma.map(|_| (subject, cue));
        }
        None
    }

    /// Who tells what a sentence says: "…, NAME said.", "NAME said that …", "Today NAME told ORG …".
    pub(super) fn teller(&self, sentence: Range<usize>) -> Option<(Source, Cue)> {
        if let Some((subject, cue)) = self.trailing(sentence.clone()) {
            return Some((subject.source, cue));
        }
        let speaks = |at: usize| self.cue(at).filter(|cue| self.speaks(cue));
        let near = sentence.start..sentence.end.min(sentence.start + 60);
        let cue = self.cues_in(near).iter().find_map(|&at| speaks(at))?;
        if self.is_denied(cue.tokens.start) {
            return None;
        }
        let subject = self.subject_before(cue.tokens.start, sentence.start)?;
        let opening = self.over_opening(sentence.start, sentence.end);
        let before = self.word(subject.tokens.start.wrapping_sub(1));
        let clause = matches!(before, "and" | "but" | "while" | "as" | ",");
        (clause || subject.tokens.start <= opening + 3).then_some((subject.source, cue))
    }

    /// What may follow the verb at a sentence's end: nothing, "today", "in a statement", "on Monday", "in London".
    pub(super) fn is_tail(&self, range: Range<usize>) -> bool {
        range.is_empty()
            || range.len() <= LONGEST_TAIL
                && (self.is_between(range.start)
                    || matches!(
                        self.word(range.start),
                        "in" | "on" | "at" | "during" | "following" | "after" | "as" | "to" | "ahead" | "upon" | ","
                    )
                    || self.starting(range.start).is_some())
    }
}
