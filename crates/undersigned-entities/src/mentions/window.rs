//! Windows: capitalised words with the small words between them that names use, and with the complements of bodies.

use super::listing;
use super::word::{Word, is_capital, names_nothing};
use super::{HEAD, PLACE, complement, opener};
use crate::lexicon::{Facts, Words};
use crate::reading::{Match, Reading};
use crate::tokens::{Shape, Token};
use std::ops::Range;

/// The longest window; a longer run of capitals is cut, so that time stays linear.
const LONGEST: usize = 48;

/// The most small words in a row.
const MOST_SMALL: usize = 3;

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
        let mut from = range.start;
        loop {
            let first = beginning(reading, from..range.end)?;
            let end = end(reading, first..range.end);
            let nothing = |token: &Token| names_nothing(token) || opener::opens(reading, first, token);
            if end > first + 1 || !reading.token(first).is_some_and(nothing) {
                return Some((self.add(reading, first..end), end));
            }
            from = end;
        }
    }

    /// Adds a window of some tokens.
    fn add(&mut self, reading: &Reading<'_>, tokens: Range<usize>) -> Window {
        let (words, matches) = (self.words.len(), self.matches.len());
        for (at, token) in tokens.clone().zip(reading.tokens.get(tokens.clone()).unwrap_or_default()) {
            let mut word = Word::new(reading, at, token, at == tokens.start);
            if token.facts.any(Facts::PREFIX) {
                reading.phrases(at, tokens.end, |found| {
                    word.begins_place |= found.facts.any(PLACE);
                    self.matches.push(Match { start: at - tokens.start, end: found.end - tokens.start, ..found });
                });
            }
            self.words.push(word);
        }
        listing::mark(reading, self.words.get_mut(words..).unwrap_or_default());
        Window { words: words..self.words.len(), matches: matches..self.matches.len() }
    }
}

/// Where a window can begin.
fn beginning(reading: &Reading<'_>, range: Range<usize>) -> Option<usize> {
    let tokens = reading.tokens.get(range.clone())?;
    let begins = |(at, token): (usize, &Token)| {
        let at = range.start + at;
        if token.is(Shape::CAPITAL) {
            !is_adjective(reading, at, token) && !is_tag(reading, at)
        } else {
            token.is(Shape::NUMBER) && begins_name(reading, at)
                || token.facts.any(Facts::STRONG_HEAD) && is_ministry(reading, at)
        }
    };
    tokens.iter().enumerate().position(begins).map(|at| range.start + at)
}

/// "#FreeThemAll": a tag, and no name.
fn is_tag(reading: &Reading<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| reading.is(before, Shape::MARK) && reading.word(before) == "#")
}

/// "ministère de la Justice", "ministerio de Salud": its name begins with a small letter in running text.
fn is_ministry(reading: &Reading<'_>, at: usize) -> bool {
    const MINISTRY: Words<2> = Words::new(["ministere", "ministerio"]);
    let of = |at: usize| matches!(reading.word(at), "de" | "d" | "du" | "des" | "del" | "da" | "do" | "das" | "dos");
    let article = |at: usize| matches!(reading.word(at), "la" | "l" | "las" | "los" | "les");
    let named = |at: usize| reading.is(at, Shape::CAPITAL) && reading.facts(at).any(Facts::THEME | Facts::COMMON);
    let behind = at + 2 + usize::from(article(at + 2));
    MINISTRY.has(reading.key(at)) && of(at + 1) && named(behind) && (at..behind).all(|at| !reading.begins_line(at + 1))
}

/// Whether a number may begin a name: "350 Australia", "46/2 Collective".
fn begins_name(reading: &Reading<'_>, number: usize) -> bool {
    let named = |next: usize| reading.is(next, Shape::CAPITAL) && !reading.facts(next).any(Facts::CALENDAR);
    reading.behind(number + 1).is_some_and(named)
}

/// Where the window ends that the first token of a range begins: behind the last capitalised word, or behind what goes on in
/// small letters where a body's name does.
fn end(reading: &Reading<'_>, range: Range<usize>) -> usize {
    let limit = range.end.min(range.start + LONGEST);
    // Where the last part before a comma ends.
    let mut part = None;
    let (mut end, mut small, mut at) = (range.start + 1, 0, range.start + 1);
    let mut headed = reading.facts(range.start).any(HEAD);
    while let Some(token) = reading.token(at).filter(|_| at < limit) {
        if token.is(Shape::NEW_LINE) || is_adjective(reading, at, token) {
            break;
        }
        let complement = if headed && !token.is(Shape::CAPITAL) { complement::end(reading, at..limit) } else { None };
        if let Some(behind) = complement {
            // What follows directly is another name.
            let elided = || reading.word(behind).starts_with("d'") || reading.word(behind).starts_with("d’");
            let goes_on = || reading.facts(behind).any(Facts::THEME | Facts::TRAIT) || elided();
            if reading.is(behind, Shape::CAPITAL) && !goes_on() {
                return behind;
            }
            (end, small, at) = (behind, 0, behind);
            continue;
        }
        if is_capital(token) {
            (end, small) = (at + 1, 0);
            headed |= token.facts.any(HEAD);
            if at + 1 == limit && limit < range.end {
                // A long run is cut between names.
                return part.unwrap_or(end);
            }
        } else if small < MOST_SMALL && joins(reading, at, token) {
            if reading.word(at) == "," {
                part = Some(end);
            }
            small += 1;
        } else {
            break;
        }
        at += 1;
    }
    end
}

/// Whether a small word or mark may stand inside a name.
fn joins(reading: &Reading<'_>, at: usize, token: &Token) -> bool {
    if token.is(Shape::MARK) {
        matches!(reading.word(at), "," | "&") || opens_nickname(reading, at) || closes_nickname(reading, at)
    } else {
        token.is(Shape::NUMBER) || token.facts.any(Facts::CONNECTOR | Facts::PARTICLE)
    }
}

/// "Nairobi-based", "Saudi-led": what stands before a name and is no part of it. "Faith-based" may be one.
fn is_adjective(reading: &Reading<'_>, at: usize, token: &Token) -> bool {
    const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];
    token.is(Shape::HYPHEN)
        && token.facts.any(Facts::DEMONYM)
        && reading.word(at).rsplit_once(HYPHENS).is_some_and(|(place, last)| {
            last.starts_with(char::is_lowercase) && !reading.lexicon.word(place).any(Facts::COMMON)
        })
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
