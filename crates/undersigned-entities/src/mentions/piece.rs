//! Pieces: stretches of a window's words that grow word by word, with the sums that their readings are weighed by.

use super::evidence::{Sum, is_group_of};
use super::joint::Joint;
use super::word::Word;
use super::{HEAD, NAME, PLACE};
use crate::lexicon::Facts;
use crate::lexicon::key::phrase_key;
use crate::reading::Match;
use crate::tokens::Shape;

/// The longest piece, in words.
pub(crate) const LONGEST: usize = 14;

/// The most commas in a piece.
const MOST_COMMAS: usize = 2;

/// The most initials in a piece.
const MOST_INITIALS: usize = 4;

/// The words `start..end` of a window.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    /// The window's words.
    pub(crate) window: &'a [Word],
    /// The known phrases that begin where the piece does.
    pub(crate) matches: &'a [Match],
    pub(crate) first: &'a Word,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// What the lexicon knows of any of the words.
    pub(crate) facts: Facts,
    /// The key of the words as a phrase.
    pub(crate) key: u64,
    pub(crate) capitals: usize,
    pub(crate) commas: usize,
    pub(crate) marks: usize,
    /// An "and" stands behind a comma.
    pub(crate) lists: bool,
    /// An "of" or "for" joins the words.
    pub(crate) relates: bool,
    initials: usize,
    /// Points of the words as parts of a person's name.
    pub(crate) person: i32,
    /// A word inside is no part of a person's name.
    pub(crate) impersonal: bool,
    /// A word behind the first one is an everyday word.
    pub(crate) common_behind: bool,
    /// Every capitalised word stands in a headline.
    pub(crate) headline: bool,
    /// Points of the words as an organization's name, without the last two, whose worth depends on what follows.
    pub(crate) organization: Sum,
    /// Points against parting it from what stands before it.
    pub(crate) split_off: i32,
}

impl<'a> Piece<'a> {
    /// A piece of a capitalised word. `matches` are the window's.
    pub(crate) fn new(window: &'a [Word], matches: &'a [Match], start: usize, split_off: i32) -> Option<Self> {
        let first = window.get(start)?;
        let from = matches.partition_point(|found| found.start < start);
        let to = matches.partition_point(|found| found.start <= start);
        Some(Self {
            window,
            matches: matches.get(from..to).unwrap_or_default(),
            first,
            start,
            end: start + 1,
            facts: first.facts(),
            key: first.key(),
            capitals: 1,
            commas: 0,
            marks: 0,
            lists: false,
            relates: false,
            initials: usize::from(first.is(Shape::INITIAL)),
            person: first.person,
            impersonal: false,
            common_behind: false,
            headline: first.is(Shape::TITLE_CASE),
            organization: Sum::default(),
            split_off,
        })
    }

    /// The words.
    pub(crate) fn words(&self) -> &'a [Word] {
        self.window.get(self.start..self.end).unwrap_or_default()
    }

    pub(crate) fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether the words are three initials or more and nothing else, which name nobody.
    pub(crate) fn is_initials(&self) -> bool {
        self.initials > 2 && self.initials == self.len() && self.matches.is_empty()
    }

    /// The word before the piece.
    pub(crate) fn before(&self) -> Option<&'a Word> {
        self.start.checked_sub(1).and_then(|at| self.window.get(at))
    }

    /// The word behind the piece.
    pub(crate) fn behind(&self) -> Option<&'a Word> {
        self.window.get(self.end)
    }

    /// The known phrase that the words are.
    pub(crate) fn phrase(&self) -> Option<&'a Match> {
        self.matches.iter().find(|found| found.end == self.end)
    }

    /// Takes in the next word and returns it; `None` where no piece goes on.
    pub(crate) fn grow(&mut self) -> Option<&'a Word> {
        let word = self.behind().filter(|_| self.len() < LONGEST)?;
        self.impersonal |= self.window.get(self.end - 1).is_some_and(Word::is_possessive);
        self.end += 1;
        self.key = phrase_key(self.key, word.key());
        self.facts |= word.facts();
        self.person += word.person;
        self.common_behind |= word.any(Facts::COMMON);
        if word.capital {
            self.capitals += 1;
            self.headline &= word.is(Shape::TITLE_CASE);
            self.initials += usize::from(word.is(Shape::INITIAL));
        } else {
            self.take_joint(word);
        }
        if let Some(settled) = self.len().checked_sub(3) {
            self.organization.add(self.words(), settled);
        }
        (self.commas <= MOST_COMMAS && self.initials <= MOST_INITIALS).then_some(word)
    }

    /// Takes in the words up to a place and returns the last one; `None` where no piece goes on so far.
    pub(crate) fn grow_to(&mut self, end: usize) -> Option<&'a Word> {
        let mut last = None;
        while self.end < end {
            last = Some(self.grow()?);
        }
        last
    }

    fn take_joint(&mut self, word: &Word) {
        self.marks += usize::from(word.joint.is_mark());
        self.commas += usize::from(word.joint == Joint::Comma);
        self.lists |= self.commas > 0 && matches!(word.joint, Joint::And | Joint::Ampersand | Joint::Et);
        self.relates |= word.joint.relates();
        // A nickname in quotation marks is a part of the name: the window lets only those in.
        self.impersonal |= word.joint != Joint::Quote && !word.any(Facts::PARTICLE);
    }
}

/// Points against a piece that a joining word ties to a head word before it: "Society for | the Defence of Funds",
/// "Empresa de Aguas de | Jujuy".
pub(crate) fn split_off(window: &[Word], matches: &[Match], start: usize) -> i32 {
    let before = window.get(..start).unwrap_or_default();
    let Some(last) = before.last().filter(|word| !word.may_end()) else { return 0 };
    let joints = || before.iter().rev().take_while(|word| !word.may_end() && !word.joint.is_mark());
    let joined = joints().count();
    if joined == 0 || joints().any(|word| matches!(word.joint, Joint::And | Joint::In | Joint::With)) {
        return 0;
    }
    // "… y la | Federación": another body begins with its article.
    if joined == 2
        && last.joint == Joint::The
        && joints().any(|word| word.joint == Joint::Et)
        && window.get(start).is_some_and(|word| word.any(Facts::STRONG_HEAD))
    {
        return 0;
    }
    if joined == 2 && before.len() >= 3 && is_group_of(before.get(before.len() - 3..).unwrap_or_default()) {
        return 0;
    }
    let named = before.iter().rev().skip(joined);
    let strange = || window.get(start).is_some_and(|word| word.any(Facts::THEME) || !word.any(NAME | HEAD));
    let points = if named.clone().next().is_some_and(is_head) {
        30
    } else if match of_the(before).unwrap_or(last.joint) {
        Joint::Of | Joint::De | Joint::Del | Joint::Des => is_headed(named),
        Joint::Et | Joint::Und => strange() && is_headed(named),
        _ => false,
    } {
        22
    } else {
        return 0;
    };
    if is_unit(window, matches, last, start, joined) { 0 } else { points }
}

/// Whether what stands before is a unit of the body behind it: "Executive Committee of the | Harbour Watch", "Board of the
/// | Harbour Watch".
fn is_unit(window: &[Word], matches: &[Match], last: &Word, start: usize, joined: usize) -> bool {
    let word = |at: usize| window.get(at);
    let unit = |found: &Match| {
        found.end + joined == start
            && found.facts.any(Facts::NON_NAME | Facts::GENERIC_BODY)
            && !word(found.start).is_some_and(|word| word.any(Facts::FUNCTION))
    };
    let board = || start.checked_sub(joined + 1).and_then(word).is_some_and(|word| word.any(Facts::GENERIC_BODY));
    last.joint == Joint::The && board() || matches.iter().any(unit)
}

/// The "of" before a closing article: "Observatory for Justice of the | Blue River Defenders", "Comité Permanente para la |
/// Defensa".
fn of_the(before: &[Word]) -> Option<Joint> {
    let [.., of, the] = before else { return None };
    // "a" is an article of English, too.
    let romance = the.joint == Joint::The && !the.any(Facts::COMMON) || the.joint == Joint::Other && the.length() <= 2;
    match of.joint {
        Joint::Of if the.joint == Joint::The => Some(Joint::Of),
        Joint::De | Joint::Del | Joint::Des | Joint::For if romance => Some(Joint::De),
        _ => None,
    }
}

fn is_head(word: &Word) -> bool {
    word.any(HEAD) && !word.any(Facts::ROLE)
}

/// Whether words, the last one first, end an organization's name: a head word with ideas and joining words behind it.
fn is_headed<'a>(words: impl Iterator<Item = &'a Word>) -> bool {
    let mut words = words.peekable();
    // "para el Estudio y la Promoción": more small words than in English.
    let romance = words.peek().is_some_and(|word| word.any(Facts::THEME | Facts::TRAIT) && !word.any(Facts::COMMON));
    let reach = if romance { 7 } else { 5 };
    let idea = |word: &Word| {
        let theme = word.any(Facts::THEME | Facts::TRAIT);
        let named = word.any(NAME | PLACE) && !word.any(Facts::COMMON);
        let strange = word.any(Facts::ROLE | Facts::HONORIFIC) || word.capital && word.any(Facts::FUNCTION);
        theme || !(named || strange || word.joint.is_mark() || word.is_possessive())
    };
    let inside = |word: &&Word| word.any(HEAD) || idea(word);
    words.take(reach).take_while(inside).any(is_head)
}
