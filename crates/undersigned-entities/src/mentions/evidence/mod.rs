//! Evidence: points for what the words of a piece are. Ten points make a strong hint.

mod compound;
mod organization;
mod others;
mod person;
mod rule;
mod single;

pub(crate) use compound::{MAY_HEAD, Sum, inner_word, is_group_of, lists_ideas};
pub(crate) use organization::{in_bracket, known_body};
pub(crate) use rule::Rule;
pub(crate) use single::{Single, may_stand_alone};

use super::context::Points;
use super::memory::Memory;
use super::piece::Piece;
use super::word::Word;
use super::{Label, Mention, NATION};
use crate::acronym;
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::Shape;

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
    pub(crate) last: Option<Last>,
}

/// A name that was found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Last {
    /// The token behind it.
    end: usize,
    organization: bool,
    person: bool,
}

impl Last {
    pub(crate) fn of(mention: &Mention) -> Self {
        Self {
            end: mention.end,
            organization: mention.label == Label::Organization,
            person: mention.label == Label::Person,
        }
    }
}

impl Scale<'_> {
    /// Hands what speaks for each reading of a piece of several words, with what stands beside it, to `each`, where more
    /// speaks for it than against it. The piece begins and ends with capitalised words.
    pub(crate) fn weigh(&self, piece: &Piece<'_>, last: &Word, mut each: impl FnMut(Label, Verdict)) {
        let first = piece.first;
        let memory = self.memory.of(piece.key);
        let known = piece.phrase().map_or(Facts::default(), |found| found.facts);
        let mut beside = first.left;
        beside += last.right;
        beside += self.behind_person(first);
        let mut hand = |label, verdict: Verdict, context: i32| {
            let points = verdict.points + context;
            if points > 0 {
                each(label, Verdict { points, ..verdict });
            }
        };
        let remembered = memory.person.max(memory.surnames);
        if person::most(piece, last) + remembered + beside.person > 0
            && let Some(verdict) = person::weigh(piece, first, last, known, memory)
        {
            hand(Label::Person, verdict, beside.person);
        }
        if organization::most(piece, last, memory) + beside.organization > 0 {
            hand(Label::Organization, self.organization(piece, first, last, known, memory), beside.organization);
        }
        if others::most_of_place(piece, first, last, known) + beside.place > 0
            && let Some(verdict) = others::place(piece, first, last, known)
        {
            hand(Label::Place, verdict, beside.place);
        }
        if (known | first.facts() | last.facts()).any(Facts::HONORIFIC | Facts::ROLE)
            && let Some(verdict) = others::role(piece, last, known)
        {
            hand(Label::Role, verdict, self.introduced(first, last));
        }
        let other = (known | piece.facts).any(Facts::NON_NAME | Facts::GENERIC_BODY | NATION | Facts::CALENDAR);
        if (other || others::begins_event(piece))
            && let Some(verdict) = self.other(piece, first, last, known)
        {
            hand(Label::Other, verdict, 0);
        }
    }

    /// Points for a name in a bracket behind a person: whose the person is.
    fn behind_person(&self, word: &Word) -> Points {
        let person = |last: Last| last.person && last.end + 1 == word.at;
        let code = word.is(Shape::ALL_CAPS) && word.length() <= 3;
        if word.in_bracket && word.length() > 2 && !code && self.last.is_some_and(person) {
            Points { person: -12, organization: 8, place: 4 }
        } else {
            Points::default()
        }
    }

    pub(super) fn text(&self, word: &Word) -> &str {
        self.reading.word(word.at)
    }

    /// Points for an acronym in brackets behind the piece that its words spell.
    fn introduced(&self, first: &Word, last: &Word) -> i32 {
        let Some(acronym) = last.acronym.filter(|_| first.at != last.at) else { return 0 };
        if acronym::spells_tokens(self.reading, first.at..last.at + 1, self.reading.word(acronym as usize)) {
            46
        } else {
            0
        }
    }
}
