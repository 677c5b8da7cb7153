//! Windows: capitalised words with the small words between them that names use.

use super::context::{self, Points};
use super::evidence::{inner_word, may_stand_alone};
use super::joint::Joint;
use super::name_word::person_word;
use super::{HEAD, NAME, NATION, PLACE};
use crate::acronym;
use crate::lexicon::Facts;
use crate::reading::{Match, Reading};
use crate::tokens::{Shape, Token};
use std::ops::Range;

/// The longest window; a longer run of capitals is cut, so that time stays linear.
const LONGEST: usize = 48;

/// A token of a window as the rules see it, with all that they ask of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// The number of its token.
    pub(crate) at: usize,
    /// The token, with the facts and the key of a small word, too.
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
    fn new(at: usize, token: Token, capital: bool, joint: Joint) -> Self {
        let (left, right) = (Points::default(), Points::default());
        let (in_bracket, alone, begins_place) = (false, false, false);
        Self {
            at,
            token,
            person: 0,
            inner: 0,
            capital,
            joint,
            left,
            right,
            acronym: None,
            in_bracket,
            alone,
            begins_place,
        }
    }

    /// Looks at the word and at what stands beside it.
    fn look(&mut self, reading: &Reading<'_>) {
        self.person = person_word(reading, self);
        if self.capital {
            self.inner = inner_word(self);
            self.in_bracket = self.at.checked_sub(1).is_some_and(|open| reading.word(open) == "(");
            self.left = context::left(reading, self.at);
            self.right = context::right(reading, self.at + 1);
            self.acronym = acronym::in_bracket(reading, self.at + 1).map(|at| at as u32);
            self.alone = may_stand_alone(self);
        }
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
        self.any(Facts::FUNCTION)
            && self.is(Shape::FIRST | Shape::TITLE_CASE)
            && !self.any(OTHER)
            && !self.is(Shape::ALL_CAPS | Shape::HYPHEN)
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

/// Where a window's words and matches stand among those of the release.
#[derive(Clone, Debug)]
pub(crate) struct Window {
    words: Range<usize>,
    matches: Range<usize>,
}

/// The windows of a release: their words and the known phrases in them.
#[derive(Debug, Default)]
pub(crate) struct Windows {
    words: Vec<Word>,
    /// Known phrases; `start` and `end` count words of the window.
    matches: Vec<Match>,
}

impl Windows {
    /// Windows with room for so many words.
    pub(crate) fn new(words: usize) -> Self {
        Self { words: Vec::with_capacity(words), matches: Vec::new() }
    }

    /// The words of a window.
    pub(crate) fn words(&self, window: &Window) -> &[Word] {
        self.words.get(window.words.clone()).unwrap_or_default()
    }

    /// The known phrases of a window.
    pub(crate) fn matches(&self, window: &Window) -> &[Match] {
        self.matches.get(window.matches.clone()).unwrap_or_default()
    }

    /// Adds the next window in a range of tokens; returns it with the token behind it, or `None` at the end.
    pub(crate) fn read(&mut self, reading: &Reading<'_>, range: Range<usize>) -> Option<(Window, usize)> {
        let begin = self.words.len();
        let mut at = range.start;
        let (first, kept) = loop {
            let first = (at..range.end).find(|&at| begins(reading, at))?;
            let kept = self.fill(reading, first..range.end);
            self.words.truncate(begin + kept);
            match self.words.get(begin..) {
                Some([only]) if only.names_nothing() => self.words.truncate(begin),
                _ => break (first, kept),
            }
            at = first + 1;
        };
        let end = first + kept;
        let matches = self.matches.len();
        for (index, word) in self.words.iter_mut().skip(begin).enumerate() {
            word.look(reading);
            reading.phrases(word.at, end, |found| {
                word.begins_place |= found.facts.any(PLACE);
                self.matches.push(Match { start: index, end: found.end - first, ..found });
            });
        }
        let window = Window { words: begin..begin + kept, matches: matches..self.matches.len() };
        Some((window, end.max(first + 1)))
    }

    /// Adds the words from the first token of a range on that may stand in one window; returns how many of them belong to
    /// it, up to the last capitalised one.
    fn fill(&mut self, reading: &Reading<'_>, range: Range<usize>) -> usize {
        let (mut kept, mut small) = (0, 0);
        for (count, at) in range.clone().take(LONGEST).enumerate() {
            if count > 0 && reading.begins_line(at) {
                break;
            }
            let Some(word) = word(reading, at, count == 0) else { break };
            self.words.push(word);
            small = if word.capital { 0 } else { small + 1 };
            if word.capital {
                kept = count + 1;
            } else if small > 3 {
                break;
            }
        }
        kept
    }
}

/// Whether a window can begin at a token.
fn begins(reading: &Reading<'_>, at: usize) -> bool {
    let Some(token) = reading.token(at) else { return false };
    if token.is(Shape::CAPITAL) {
        return true;
    }
    // "350 Australia", "46/2 Collective"
    token.is(Shape::NUMBER)
        && reading
            .behind(at + 1)
            .is_some_and(|next| reading.is(next, Shape::CAPITAL) && !reading.facts(next).any(Facts::CALENDAR))
}

fn word(reading: &Reading<'_>, at: usize, first: bool) -> Option<Word> {
    let token = *reading.token(at)?;
    if token.is(Shape::CAPITAL) {
        return Some(Word::new(at, token, true, Joint::Other));
    }
    let key = || reading.key(at);
    if token.is(Shape::NUMBER) {
        let token = Token { facts: Facts::default(), key: key(), ..token };
        return Some(Word::new(at, token, token.end - token.start <= 5, Joint::Other));
    }
    if first {
        return None;
    }
    if token.is(Shape::MARK) {
        let mark = reading.word(at).chars().next()?;
        let joins = matches!(mark, ',' | '&') || opens_nickname(reading, at) || closes_nickname(reading, at);
        let token = || Token { facts: Facts::default(), key: key(), ..token };
        return joins.then(|| Word::new(at, token(), false, Joint::of_mark(mark)));
    }
    let facts = reading.facts(at);
    let joins = facts.any(Facts::CONNECTOR | Facts::PARTICLE);
    joins.then(|| Word::new(at, Token { facts, key: key(), ..token }, false, Joint::of_word(reading.word(at))))
}

/// Whether a quotation mark opens a nickname inside a name: Rodel “Ka Del” Magbanua.
fn opens_nickname(reading: &Reading<'_>, at: usize) -> bool {
    let close = |at: usize| {
        reading.is(at, Shape::CLOSE_QUOTE) && reading.is(at + 1, Shape::CAPITAL) && !reading.begins_line(at + 1)
    };
    let name = |at: usize| reading.is(at, Shape::CAPITAL) && !reading.begins_line(at);
    reading.is(at, Shape::OPEN_QUOTE)
        && at
            .checked_sub(1)
            .is_some_and(|before| reading.is(before, Shape::CAPITAL) && !reading.facts(before).any(Facts::ROLE))
        && name(at + 1)
        && (close(at + 2) || name(at + 2) && close(at + 3))
}

fn closes_nickname(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Shape::CLOSE_QUOTE)
        && (at.checked_sub(2).is_some_and(|open| opens_nickname(reading, open))
            || at.checked_sub(3).is_some_and(|open| opens_nickname(reading, open)))
}
