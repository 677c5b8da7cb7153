//! Windows: capitalised words with the small words between them that names use.

use super::name_word::person_word;
use crate::lexicon::{Details, Facts};
use crate::reading::{Match, Reading};
use crate::tokens::Shape;
use std::ops::Range;

/// The longest window; a longer run of capitals is cut, so that time stays linear.
const LONGEST: usize = 48;

/// A token of a window as the rules see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) token: usize,
    pub(crate) facts: Facts,
    /// The word's key.
    pub(crate) key: u64,
    /// A capitalised word or a number, not a joining word or mark.
    pub(crate) capital: bool,
    /// How much it looks like a part of a person's name.
    pub(crate) person: i32,
    /// A joining mark: comma, ampersand, quotation mark.
    pub(crate) mark: Option<char>,
    pub(crate) possessive: bool,
}

/// A window: words and the known phrases in them.
#[derive(Debug, Default)]
pub(crate) struct Window {
    pub(crate) words: Vec<Word>,
    /// Known phrases; `start` and `end` count words of the window.
    pub(crate) matches: Vec<Match>,
}

impl Window {
    /// Fills the window with the next stretch in a range of tokens; returns the token behind it, or `None` at the end.
    pub(crate) fn fill(&mut self, reading: &Reading<'_>, range: Range<usize>) -> Option<usize> {
        self.words.clear();
        self.matches.clear();
        let first = range.clone().find(|&at| begins(reading, at))?;
        let mut next = first;
        let mut kept = 0;
        while self.words.len() < LONGEST && next < range.end {
            if next > first && reading.begins_line(next) {
                break;
            }
            let Some(mut word) = word(reading, next, next == first) else { break };
            word.person = person_word(reading, &word);
            self.words.push(word);
            next += 1;
            if word.capital {
                kept = self.words.len();
            } else if self.words.len() - kept > 3 {
                break;
            }
        }
        self.words.truncate(kept);
        let end = first + kept;
        for (index, word) in self.words.iter().enumerate() {
            reading.phrases(word.token, end, |found| {
                self.matches.push(Match { start: index, end: found.end - first, ..found });
            });
        }
        Some(end.max(first + 1))
    }

    /// What the lexicon knows of the words `start..end` as a whole.
    pub(crate) fn known(&self, reading: &Reading<'_>, start: usize, end: usize) -> (Facts, Details) {
        if end == start + 1 {
            return self.words.get(start).map_or(Default::default(), |word| {
                let details = if word.facts.any(
                    Facts::ORGANIZATION | Facts::ACRONYM | Facts::RISKY_ACRONYM | Facts::STRONG_HEAD | Facts::WEAK_HEAD,
                ) {
                    reading.lexicon.look_up(word.key).1
                } else {
                    Details::default()
                };
                (word.facts, details)
            });
        }
        self.matches
            .iter()
            .find(|found| found.start == start && found.end == end)
            .map_or(Default::default(), |found| (found.facts, found.details))
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
    let token = reading.token(at)?;
    let make = |facts, capital, mark| {
        Some(Word { token: at, facts, key: reading.key(at), capital, person: 0, mark, possessive: token.tail > 0 })
    };
    if token.is(Shape::CAPITAL) {
        return make(token.facts, true, None);
    }
    if token.is(Shape::NUMBER) {
        return make(Facts::default(), token.end - token.start <= 5, None);
    }
    if first {
        return None;
    }
    if token.is(Shape::MARK) {
        let mark = reading.word(at).chars().next()?;
        let joins = matches!(mark, ',' | '&') || opens_nickname(reading, at) || closes_nickname(reading, at);
        return joins.then(|| make(Facts::default(), false, Some(mark))).flatten();
    }
    let facts = reading.facts(at);
    facts.any(Facts::CONNECTOR | Facts::PARTICLE).then(|| make(facts, false, None)).flatten()
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
