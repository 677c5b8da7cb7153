//! Subjects with an apposition: "NAME, ROLE of ORG,", "the ROLE of ORG, NAME,", "ORG – a group –".

use super::{Source, Subject, is_dash};
use crate::speakers::scene::{Place, Scene};
use undersigned_model::Speaker;

impl Scene<'_> {
    /// The subject that an apposition ends: "NAME, ROLE of ORG,", "the ROLE of ORG, NAME,", "NAME (ORG)", "ORG – a group –".
    pub(super) fn apposed(&self, end: usize, floor: usize) -> Option<Subject> {
        let close = end - 1;
        if self.word(close) == ")" {
            return self.noun_phrase(end, floor);
        }
        let dash = !self.is_comma(close);
        let parts = |at: usize| if dash { is_dash(self.word(at)) } else { self.is_comma(at) };
        let (mut upper, mut unnamed) = (close, None);
        for _ in 0..6 {
            let lower = (floor..upper).rev().find(|&at| parts(at)).map_or(floor, |at| at + 1);
            let (subject, speaks) = match self.whole_phrase(lower, upper, lower == floor) {
                Some((subject, speaks)) => (Some(subject), speaks),
                None => (None, false),
            };
            if let Some(subject) = subject {
                let subject = Subject { tokens: subject.tokens.start..end, ..subject };
                if speaks {
                    return Some(subject);
                }
                unnamed = unnamed.or(matches!(subject.source, Source::Role(_)).then_some(subject));
            }
            let Some(next) = lower.checked_sub(1).filter(|&upper| upper > floor) else { break };
            upper = next;
        }
        unnamed
    }

    /// The noun phrase that a stretch between commas is, and whether it can be the subject; `first` for a sentence's first
    /// one, which may begin with something else.
    fn whole_phrase(&self, lower: usize, upper: usize, first: bool) -> Option<(Subject, bool)> {
        let relative = |at: usize| matches!(self.word(at), "who" | "which" | "whose" | "whom" | "where");
        if upper <= lower || !first && (lower..upper).any(relative) {
            return None;
        }
        // "NAME who …," in a sentence's first stretch: the name stands before it.
        let upper = (lower + 1..upper).find(|&at| relative(at)).unwrap_or(upper);
        let subject = self.noun_phrase(upper, lower)?;
        let start = subject.tokens.start;
        let led = |at: usize| {
            self.is_preposition(at) || matches!(self.word(at), "before" | "after" | "during" | "about" | "than")
        };
        let begins = start == lower || first && !led(start - 1) || self.is_and(lower) && start == lower + 1;
        let speaks = match subject.source {
            Source::Named(Speaker::Person(_)) | Source::Joint(_) => true,
            // "NAME, ORG, said": the organization tells where the person works.
            Source::Named(..) => {
                !lower.checked_sub(1).is_some_and(|comma| self.ending(comma).is_some_and(Place::is_person))
            }
            Source::Group(_) | Source::Document(_) => first,
            _ => false,
        };
        begins.then_some((subject, speaks))
    }
}
