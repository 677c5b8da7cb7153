//! How much a single word looks like a part of a person's name.

use super::word::Word;
use super::{HEAD, NAME, NATION, PLACE};
use crate::lexicon::Facts;
use crate::lexicon::key::word_key;
use crate::reading::Reading;
use crate::tokens::Shape;
use unicode_normalization::char::decompose_canonical;

/// How much a word of a window looks like a part of a person's name.
pub(super) fn person_word(reading: &Reading<'_>, word: &Word) -> i32 {
    if !word.capital {
        return if word.joint.is_mark() || word.any(Facts::PARTICLE) { 0 } else { -20 };
    }
    if word.is(Shape::NUMBER) {
        return -40;
    }
    if word.is(Shape::INITIAL) {
        // "A" and "I" are words unless a full stop follows.
        return if word.is(Shape::DOTTED) || !matches!(reading.word(word.at), "A" | "I") { 8 } else { -25 };
    }
    if is_ordinal(reading, word) {
        return 12;
    }
    let facts = word.facts();
    if are_initials(reading, word) {
        return 6;
    }
    let goes_on = || {
        goes_on(reading, word)
            || reading.behind(word.at + 1).is_some_and(|next| reading.facts(next).any(Facts::PARTICLE))
    };
    if facts.any(Facts::PARTICLE) && !facts.any(Facts::FUNCTION) && word.length() > 1 && goes_on() {
        return 3;
    }
    let against = against(word);
    if against == 0 {
        return name_points(reading, word);
    }
    let shared = match () {
        _ if facts.any(Facts::FUNCTION) && word.is(Shape::FIRST) => return -against,
        _ if facts.any(NAME) => 2,
        _ if !facts.any(Facts::AMBIGUOUS_NAME) => return -against,
        _ if facts.any(Facts::STRONG_HEAD | Facts::PLACE_WORD) => 2,
        _ => 3,
    };
    name_points(reading, word) - against / shared
}

/// Points against a word that means something else.
fn against(word: &Word) -> i32 {
    let facts = word.facts();
    if !facts.any(OTHER) {
        return 0;
    }
    let points = |meaning: Facts, points: i32| if facts.any(meaning) { points } else { 0 };
    // A capital in the middle of a sentence is no accident.
    let everyday = if word.is(Shape::FIRST | Shape::TITLE_CASE) { 14 } else { 5 };
    let body = if word.is(Shape::ALL_CAPS) { 30 } else { 12 };
    points(Facts::COUNTRY | NATION | Facts::CALENDAR, 22)
        .max(points(Facts::STRONG_HEAD | Facts::PLACE_WORD | Facts::COMPANY_SUFFIX, 22))
        .max(points(Facts::NON_NAME | Facts::ROLE | Facts::HONORIFIC, 18))
        .max(points(Facts::FUNCTION, 25))
        .max(points(Facts::COMMON, everyday))
        .max(if facts.any(NAME | Facts::AMBIGUOUS_NAME) { 0 } else { points(Facts::THEME | Facts::TRAIT, 14) })
        .max(points(Facts::WEAK_HEAD | Facts::CITY | Facts::REGION, 10))
        .max(points(Facts::ACRONYM | Facts::ORGANIZATION, body))
}

/// What a word may mean besides a name.
const OTHER: Facts = Facts(
    PLACE.0
        | NATION.0
        | HEAD.0
        | Facts::CALENDAR.0
        | Facts::PLACE_WORD.0
        | Facts::COMPANY_SUFFIX.0
        | Facts::NON_NAME.0
        | Facts::ROLE.0
        | Facts::HONORIFIC.0
        | Facts::FUNCTION.0
        | Facts::COMMON.0
        | Facts::THEME.0
        | Facts::TRAIT.0
        | Facts::ACRONYM.0
        | Facts::ORGANIZATION.0,
);

/// Initials without full stops, as South Indian names begin with: "KT Varghese".
fn are_initials(reading: &Reading<'_>, word: &Word) -> bool {
    let name = |at: usize| {
        let facts = reading.facts(at);
        reading.is(at, Shape::CAPITAL)
            && !reading.is(at, Shape::ALL_CAPS)
            && facts.any(NAME)
            && !facts.any(Facts::COMMON | Facts::ROLE | HEAD | PLACE)
    };
    word.length() <= 3
        && word.is(Shape::ALL_CAPS)
        && !word.is(Shape::SHOUTED | Shape::TITLE_CASE)
        && word.facts().0 & !(Facts::PREFIX | Facts::COMMON).0 == 0
        && reading.behind(word.at + 1).is_some_and(name)
}

/// "Samuel Osei III": which one of the name.
fn is_ordinal(reading: &Reading<'_>, word: &Word) -> bool {
    let name = |at: usize| {
        let facts = reading.facts(at);
        reading.is(at, Shape::CAPITAL) && !facts.any(Facts::COMMON | HEAD | PLACE | Facts::PLACE_WORD)
    };
    word.is(Shape::ALL_CAPS)
        && matches!(reading.word(word.at), "II" | "III" | "IV" | "VI" | "VII" | "VIII" | "XIV" | "XVI")
        && reading.before(word.at).is_some_and(name)
}

fn name_points(reading: &Reading<'_>, word: &Word) -> i32 {
    let facts = word.facts();
    let mut points = if facts.any(Facts::GIVEN) && facts.any(Facts::FAMILY) {
        18
    } else if facts.any(Facts::GIVEN) {
        16
    } else if facts.any(Facts::FAMILY) {
        15
    } else if facts.any(Facts::AMBIGUOUS_NAME) {
        10
    } else if facts.any(Facts::NAME_HONORIFIC | Facts::PARTICLE) {
        4
    } else if has_name_ending(reading, word) {
        11
    } else if word.is(Shape::TITLE_CASE) {
        1
    } else {
        6
    };
    let long = word.length();
    if word.is(Shape::ALL_CAPS) && (long <= 3 || !word.is(Shape::TITLE_CASE)) {
        points -= match () {
            _ if long <= 4 && !facts.any(NAME) => 22,
            _ if is_surname_in_capitals(reading, word) => 0,
            _ => 7,
        };
    } else if word.is(Shape::CAMEL)
        && !facts.any(NAME)
        && !word.is(Shape::HYPHEN | Shape::APOSTROPHE)
        && !has_name_prefix(reading.word(word.at))
    {
        points -= 14;
    }
    points
}

/// "Allamurat HUDAYBEROV": long, behind a given name in small letters.
fn is_surname_in_capitals(reading: &Reading<'_>, word: &Word) -> bool {
    let given = |at: usize| {
        let facts = reading.facts(at);
        reading.is(at, Shape::CAPITAL)
            && !reading.is(at, Shape::ALL_CAPS | Shape::DOTTED)
            && !facts.any(Facts::COMMON | Facts::ROLE | HEAD | NATION | PLACE)
    };
    word.length() >= 6 && reading.before(word.at).is_some_and(given)
}

/// For each three letters the lengths from 2 on of the endings of names that a word with them at its end may have, a bit
/// each.
static ENDINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/endings.bin"));

/// Whether a word ends as surnames or given names do in some part of the world.
fn has_name_ending(reading: &Reading<'_>, word: &Word) -> bool {
    let text = reading.word(word.at);
    if text.len() < 4 || word.any(Facts::COMMON) {
        return false;
    }
    let lengths = ending_lengths(text);
    (2..=9).filter(|length| lengths & 1 << (length - 2) != 0).any(|length| is_name_ending(reading, text, length))
}

/// Which lengths in bytes from 2 on an ending of names in a word can have, a bit each.
fn ending_lengths(word: &str) -> u8 {
    let mut last = word.chars().rev().map(letter);
    let (Some(Some(c)), Some(Some(b)), Some(Some(a))) = (last.next(), last.next(), last.next()) else { return u8::MAX };
    let lengths = ENDINGS.get((a * 26 + b) * 26 + c).copied().unwrap_or(0);
    // Letters with diacritics take more bytes than one.
    if word.is_ascii() { lengths } else { !(lengths & lengths.wrapping_neg()).wrapping_sub(1) }
}

/// The number of a letter without its diacritic, from A to Z.
fn letter(c: char) -> Option<usize> {
    let mut base = c;
    if !c.is_ascii() {
        let mut parts = 0;
        decompose_canonical(c, |part| {
            base = if parts == 0 { part } else { base };
            parts += 1;
        });
    }
    base.is_ascii_alphabetic().then(|| usize::from((base as u8 | 0x20) - b'a'))
}

fn is_name_ending(reading: &Reading<'_>, word: &str, length: usize) -> bool {
    let Some(ending) = word.len().checked_sub(length).and_then(|at| word.get(at..)) else { return false };
    let mut buffer = [b'-'; 10];
    let Some(slot) = buffer.get_mut(1..=length) else { return false };
    slot.copy_from_slice(ending.as_bytes());
    let Some(Ok(ending)) = buffer.get(..=length).map(std::str::from_utf8) else { return false };
    let (facts, details) = reading.lexicon.look_up(word_key(ending));
    facts.any(Facts::NAME_ENDING) && word.len() >= usize::from(details.shortest)
}

/// Whether another capitalised word follows.
pub(super) fn goes_on(reading: &Reading<'_>, word: &Word) -> bool {
    reading.behind(word.at + 1).is_some_and(|next| reading.is(next, Shape::CAPITAL))
}

/// "McKay", "MacLean", "DeSantis", "LeBlanc", "O'Hara", "D'Souza", "VanDyke", "FitzGerald"
pub(super) fn has_name_prefix(word: &str) -> bool {
    [
        "Mc", "Mac", "De", "Di", "Du", "Le", "La", "Van", "Von", "Fitz", "Al", "El", "Ab", "O'", "O’", "D'", "D’",
        "N'", "N’", "M'", "M’",
    ]
    .iter()
    .any(|prefix| word.strip_prefix(prefix).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase))
}
