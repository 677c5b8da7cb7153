//! Lists of bodies in running text: "rights groups such as A, B (ABC), the C and D".

use super::context::Points;
use super::joint::Joint;
use super::word::Word;
use crate::lexicon::Facts;
use crate::lexicon::key::word_key;
use crate::reading::Reading;
use crate::tokens::Shape;

/// Points for a name in a list that is announced as one of bodies.
const LISTED: Points = Points { person: -14, organization: 20, place: -8 };

/// The most tokens from a name behind a bracket back to the word that announces its list.
const LONGEST: usize = 48;

/// Adds what a list says of its items to the words of a window.
pub(super) fn mark(reading: &Reading<'_>, words: &mut [Word]) {
    let first = words.iter().find(|word| word.capital).map(|word| word.at);
    if !first.is_some_and(|first| may_be_listed(reading, first) && is_listed(reading, first)) {
        return;
    }
    let mut begins = true;
    for word in words.iter_mut() {
        if word.capital {
            if begins {
                word.add_beside(LISTED);
            }
            begins = false;
        } else {
            begins = matches!(word.joint, Joint::Comma | Joint::And) || begins && word.joint == Joint::The;
        }
    }
}

/// Whether a word or mark stands before a name that can in a list, as far as its beginning tells: most names are no items.
fn may_be_listed(reading: &Reading<'_>, name: usize) -> bool {
    let before = reading.before(name).map_or("", |before| reading.word(before)).as_bytes();
    matches!(
        before,
        b"," | b")"
            | [b'a', b's']
            | [b't', _, b'e']
            | [b'a', _, b'd']
            | [b'l', _, _, b'e']
            | [b'n' | b'i', _, _, _, _, _, ..]
    )
}

/// Whether the name that begins at a token is one of a list of bodies.
fn is_listed(reading: &Reading<'_>, name: usize) -> bool {
    let mut at = skip_back(reading, name, "the");
    if let Some(word) = reading.before(at).filter(|&before| announces(reading, before)) {
        return names_bodies(reading, word);
    }
    // "in the NAME"
    if reading
        .before(at)
        .and_then(|before| reading.token(before))
        .is_some_and(|token| token.facts.any(Facts::PREPOSITION))
    {
        return false;
    }
    // Behind an item with an acronym in brackets.
    at = skip_back(reading, at, "and");
    at = skip_back(reading, at, ",");
    if reading.before(at).is_none_or(|close| reading.word(close) != ")") {
        return false;
    }
    let start = at.saturating_sub(LONGEST);
    let goes_on = |&at: &usize| {
        reading.is(at, Shape::CAPITAL)
            || reading.facts(at).any(Facts::CONNECTOR)
            || matches!(reading.word(at), "," | "(" | ")" | "&")
    };
    let announced = (start..at).rev().take_while(|&at| !reading.begins_line(at + 1)).find(|at| !goes_on(at));
    announced.is_some_and(|word| announces(reading, word) && names_bodies(reading, word))
}

/// The token itself, or the one before where that is a word.
fn skip_back(reading: &Reading<'_>, at: usize, word: &str) -> usize {
    reading.before(at).filter(|&before| reading.word(before) == word).unwrap_or(at)
}

fn announces(reading: &Reading<'_>, at: usize) -> bool {
    match reading.word(at) {
        "including" | "include" | "like" | "namely" => true,
        "as" => reading.before(at).is_some_and(|such| reading.word(such) == "such"),
        _ => false,
    }
}

/// Whether bodies stand before the word that announces a list: "rights groups in Zambia, including".
fn names_bodies(reading: &Reading<'_>, announcing: usize) -> bool {
    let such = skip_back(reading, announcing, "such");
    let Some(noun) = reading.before(skip_back(reading, such, ",")) else { return false };
    let place = |at: usize| reading.is(at, Shape::CAPITAL) || matches!(reading.word(at), "in" | "from" | "the");
    let mut nouns = std::iter::successors(Some(noun), |&at| reading.before(at).filter(|_| place(at))).take(4);
    nouns.any(|at| is_bodies(reading, at))
}

/// "organisations", "agencies", "media".
fn is_bodies(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    let body = |word: &str| reading.lexicon.look_up(word_key(word)).0.any(Facts::CLASS_WORD | Facts::BODY_NOUN);
    match (word.strip_suffix("ies"), word.strip_suffix('s')) {
        (Some(stem), _) => {
            let stem = stem.strip_prefix(char::is_alphabetic);
            matches!(stem, Some("genc" | "art" | "ompan" | "niversit" | "ociet" | "harit"))
        }
        (_, Some("house")) => {
            reading.before(at).is_some_and(|before| matches!(reading.word(before), "media" | "news" | "publishing"))
        }
        (_, Some("initiative" | "mission" | "movement" | "platform" | "project" | "programme" | "program")) => false,
        (_, Some(one)) => body(one),
        _ => word == "media",
    }
}
