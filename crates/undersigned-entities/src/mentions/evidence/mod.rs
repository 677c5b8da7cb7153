//! Evidence: points for what the words of a piece are. Ten points make a strong hint.

mod compound;
mod organization;
mod others;
mod person;
mod rule;

pub(crate) use compound::{MAY_HEAD, Sum, inner_word};
pub(crate) use organization::{in_bracket, known_body};
pub(crate) use rule::Rule;

use super::memory::Memory;
use super::piece::Piece;
use super::window::Word;
use super::{Label, Mention, NATION, PLACE};
use crate::acronym;
use crate::lexicon::Facts;
use crate::reading::Reading;

/// What speaks for one reading of a piece.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verdict {
    pub(crate) points: i32,
    pub(crate) rule: Rule,
    /// The word of the window that heads an organization's name.
    pub(crate) head: Option<u8>,
}

impl Verdict {
    pub(crate) const fn new(points: i32, rule: Rule) -> Self {
        Self { points, rule, head: None }
    }
}

/// What the pieces of a window are weighed by, besides their words.
pub(crate) struct Scale<'a> {
    pub(crate) reading: &'a Reading<'a>,
    pub(crate) memory: &'a Memory,
    /// The name that was found last.
    pub(crate) last: Option<Mention>,
}

impl Scale<'_> {
    /// Hands what speaks for each reading of a piece, with what stands beside it, to `each`, where more speaks for it than
    /// against it. The piece begins and ends with capitalised words.
    pub(crate) fn weigh(&self, piece: &Piece<'_>, last: &Word, mut each: impl FnMut(Label, Verdict)) {
        let Some(first) = piece.words().first() else { return };
        let (left, right) = (&first.left, &last.right);
        let memory = self.memory.of(piece.key);
        let known = piece.known();
        let mut hand = |label, verdict: Option<Verdict>, context: i32| {
            if let Some(mut verdict) = verdict {
                verdict.points += context;
                if verdict.points > 0 {
                    each(label, verdict);
                }
            }
        };
        let beside = left.person + right.person;
        let most = person::MOST
            + if last.any(PLACE) { person::MOST_FOR_PLACE } else { 0 }
            + if piece.marks > 0 { person::NICKNAMED } else { 0 };
        if piece.person + most + memory.person + memory.context.person.max(0) + beside > 0 {
            hand(Label::Person, person::weigh(piece, first, last, known, &memory), beside);
        }
        let beside = left.organization + right.organization;
        if beside + organization::most(piece, last, &memory) > 0 {
            hand(Label::Organization, Some(self.organization(piece, first, known, &memory)), beside);
        }
        hand(Label::Place, others::place(piece, first, last, known, &memory), left.place + right.place);
        if (known | last.facts()).any(Facts::HONORIFIC | Facts::ROLE) {
            hand(Label::Role, others::role(piece, last, known), 0);
        }
        if (known | piece.facts).any(Facts::NON_NAME | Facts::GENERIC_BODY | NATION | Facts::CALENDAR) {
            hand(Label::Other, self.other(piece, first, last, known), 0);
        }
    }

    fn text(&self, word: &Word) -> &str {
        self.reading.word(word.at)
    }

    /// Points for an acronym in brackets behind the piece that its words spell.
    fn introduced(&self, first: &Word, last: &Word) -> i32 {
        let Some(acronym) = last.acronym.filter(|_| first.at != last.at) else { return 0 };
        let name = self.reading.phrase(first.at, last.at + 1);
        if acronym::spells(name, self.reading.word(acronym as usize)) { 34 } else { 0 }
    }
}
