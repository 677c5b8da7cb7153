//! Words of windows.

use super::context::{self, Points};
use super::evidence::{inner_word, may_stand_alone};
use super::joint::Joint;
use super::name_word::person_word;
use super::{HEAD, NAME, NATION, PLACE, opener};
use crate::acronym;
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::{Shape, Token};

/// A token of a window as the rules see it, with all that they ask of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// The number of its token.
    pub(crate) at: usize,
    /// The token; nothing is known of numbers and marks.
    token: Token,
    /// How much it looks like a part of a person's name.
    pub(crate) person: i32,
    /// Its points inside an organization's name, neither first nor last.
    pub(crate) inner: i32,
    /// A capitalised word or a number, not a joining word or mark.
    pub(crate) capital: bool,
    pub(crate) joint: Joint,
    /// What stands before it, for a piece that begins with it.
    pub(crate) left: Points,
    /// What stands behind it, for a piece that ends with it.
    pub(crate) right: Points,
    /// It is "Me" or "M.", a title of French, before a surname.
    pub(crate) is_title: bool,
    /// A bracket opens before it.
    pub(crate) in_bracket: bool,
    /// It may be something by itself.
    pub(crate) alone: bool,
    /// A place's name of several words begins with it.
    pub(crate) begins_place: bool,
    /// The token of an acronym in brackets behind it.
    pub(crate) acronym: Option<u32>,
}

impl Word {
    /// The word that a token is, with what stands beside it.
    /// The first one counts as capitalised.
    pub(super) fn new(reading: &Reading<'_>, at: usize, token: &Token, first: bool) -> Self {
        let mut word = Self {
            at,
            token: *token,
            person: 0,
            inner: 0,
            capital: is_capital(token) || first && token.is(Shape::WORD),
            joint: Joint::Other,
            left: Points::default(),
            right: Points::default(),
            acronym: None,
            is_title: false,
            in_bracket: false,
            alone: false,
            begins_place: false,
        };
        if token.is(Shape::NUMBER | Shape::MARK) && !token.is(Shape::CAPITAL) {
            word.token.facts = Facts::default();
        }
        if opener::opens(reading, at, token) {
            word.token.facts = Facts::FUNCTION | Facts(token.facts.0 & Facts::PREFIX.0);
        }
        if word.capital {
            word.look(reading);
        } else if !token.is(Shape::NUMBER) {
            word.joint = Joint::of(reading.word(at), token.is(Shape::MARK));
            // The window lets no other words in small letters in.
            if word.joint == Joint::Other && !token.facts.any(Facts::CONNECTOR | Facts::PARTICLE) {
                word.joint = Joint::Theme;
                word.look_behind(reading);
            }
        }
        word.person = person_word(reading, &word);
        word.alone = word.capital && may_stand_alone(&word);
        word
    }

    /// Adds what else stands before it.
    pub(super) fn add_beside(&mut self, points: Points) {
        self.left += points;
        self.alone = may_stand_alone(self);
    }

    /// Looks at what stands beside a capitalised word.
    fn look(&mut self, reading: &Reading<'_>) {
        let opens = |at: usize| reading.is(at, Shape::MARK) && reading.word(at) == "(";
        self.inner = inner_word(self);
        self.left = context::left(reading, self.at);
        self.is_title = context::is_french_title(reading, self.at);
        self.in_bracket = self.at.checked_sub(1).is_some_and(opens);
        self.look_behind(reading);
    }

    /// Looks at what stands behind a word that may end a name.
    fn look_behind(&mut self, reading: &Reading<'_>) {
        self.right = context::right(reading, self.at + 1);
        if reading.is(self.at + 1, Shape::MARK) {
            self.acronym = acronym::in_bracket(reading, self.at + 1).map(|at| at as u32);
        }
    }

    /// Whether a name may end with the word: a capitalised one, or one that a body's name goes on with in small letters.
    pub(crate) fn may_end(&self) -> bool {
        self.capital || self.joint == Joint::Theme
    }

    /// Whether a word tells what a body is for: an everyday word, or one of those that stand in names of bodies.
    pub(crate) fn is_theme(&self) -> bool {
        self.any(Facts::COMMON | Facts::THEME | Facts::TRAIT)
    }

    pub(crate) fn key(&self) -> u64 {
        self.token.key
    }

    pub(crate) fn any(&self, facts: Facts) -> bool {
        self.token.facts.any(facts)
    }

    pub(crate) fn facts(&self) -> Facts {
        self.token.facts
    }

    pub(crate) fn is(&self, shape: Shape) -> bool {
        self.token.is(shape)
    }

    /// Length in bytes.
    pub(crate) fn length(&self) -> u32 {
        self.token.length()
    }

    pub(crate) fn is_possessive(&self) -> bool {
        self.token.tail > 0
    }

    /// Whether only an apostrophe stands behind it, as behind a plural.
    pub(crate) fn has_bare_apostrophe(&self) -> bool {
        matches!(self.token.tail, 1 | 3)
    }

    /// Whether a word's capital says nothing: it begins a sentence or stands in a headline, and is an English word.
    pub(crate) fn is_plain(&self) -> bool {
        self.any(Facts::COMMON) && self.is(Shape::FIRST | Shape::TITLE_CASE)
    }

    /// Whether a word is one like "The" or "However" that begins a sentence, and nothing that a name could begin with.
    pub(crate) fn names_nothing(&self) -> bool {
        names_nothing(&self.token)
    }

    /// Whether a word's capital says that it belongs to some name.
    pub(crate) fn is_telling(&self) -> bool {
        // "UN-backed": an adjective.
        let adjective = self.is(Shape::HYPHEN) && self.any(Facts::DEMONYM);
        self.capital && !adjective && !self.is_plain() && !self.any(Facts::FUNCTION) && !self.is(Shape::NUMBER)
    }

    /// Whether a word may be the rest of a name that was cut.
    pub(crate) fn may_go_on(&self) -> bool {
        const OTHER: Facts = Facts(
            Facts::COMMON.0
                | Facts::ROLE.0
                | Facts::HONORIFIC.0
                | NATION.0
                | PLACE.0
                | Facts::STRONG_HEAD.0
                | Facts::WEAK_HEAD.0
                | Facts::CALENDAR.0
                | Facts::NON_NAME.0
                | Facts::ORGANIZATION.0
                | Facts::ACRONYM.0
                | Facts::PLACE_WORD.0,
        );
        self.capital && (self.any(NAME) || !self.any(OTHER)) && !self.is(Shape::NUMBER | Shape::ALL_CAPS)
    }
}

/// Whether a token is a capitalised word or a number, not a joining word or mark.
pub(super) fn is_capital(token: &Token) -> bool {
    token.is(Shape::CAPITAL) || token.is(Shape::NUMBER) && token.length() <= 5
}

/// Whether a token is a word like "The" or "However" that begins a sentence, and nothing that a name could begin with.
pub(super) fn names_nothing(token: &Token) -> bool {
    const OTHER: Facts = Facts(
        NAME.0
            | PLACE.0
            | NATION.0
            | HEAD.0
            | Facts::AMBIGUOUS_NAME.0
            | Facts::AMBIGUOUS_PLACE.0
            | Facts::PARTICLE.0
            | Facts::NAME_HONORIFIC.0
            | Facts::HONORIFIC.0
            | Facts::ROLE.0
            | Facts::CALENDAR.0
            | Facts::NON_NAME.0
            | Facts::GENERIC_BODY.0
            | Facts::ORGANIZATION.0
            | Facts::ACRONYM.0
            | Facts::RISKY_ACRONYM.0,
    );
    token.facts.any(Facts::FUNCTION)
        && token.is(Shape::FIRST | Shape::TITLE_CASE)
        && !token.facts.any(OTHER)
        && !token.is(Shape::ALL_CAPS | Shape::HYPHEN)
}
