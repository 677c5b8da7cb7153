//! What a piece is by its words: a country, another place, something said about a signatory.

use super::super::anchors::Signs;
use super::super::glance::{Glance, may_be_place};
use super::super::numbers;
use super::super::page::Page;
use super::super::pieces::Piece;
use super::super::word::is_mixed;
use super::super::words::{ASIDES, EVERYWHERE};
use crate::lexicon::Facts;
use std::borrow::Cow;

/// What a piece is by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::signatories) enum Class {
    Country,
    /// A city, region, chapter, "Global".
    Place,
    /// "within the framework of …"
    Aside,
    Text,
}

/// The class of a piece.
pub(in crate::signatories) fn class_of(page: &Page<'_, '_>, piece: &Piece) -> Class {
    piece.class.unwrap_or_else(|| class(page, page.cut(piece.span)))
}

/// The class of a piece's text.
pub(in crate::signatories) fn class(page: &Page<'_, '_>, text: &str) -> Class {
    class_by(page, text, &Glance::of(page, text))
}

/// The class of a text by what its words show together.
pub(in crate::signatories) fn class_by(page: &Page<'_, '_>, text: &str, glance: &Glance) -> Class {
    let bare = text.trim_end_matches(['.', ',', ';', '*']).trim();
    match place(page, bare, glance) {
        Some(class) => class,
        None if is_aside_by(bare, glance) => Class::Aside,
        None => Class::Text,
    }
}

/// Whether a text is a country, or a place below or above one.
pub(in crate::signatories) fn place_class(page: &Page<'_, '_>, text: &str) -> Option<Class> {
    place(page, text, &Glance::of(page, text))
}

fn place(page: &Page<'_, '_>, text: &str, glance: &Glance) -> Option<Class> {
    let bare = without_article(text);
    if let Some(facts) = glance.only() {
        return one_word(text, facts);
    }
    if glance.may_be_place() {
        if is_one_country(page, text) || are_all_countries(page, text) {
            return Some(Class::Country);
        }
        if is_place_name(bare, page.facts(bare)) || is_city_and_state(page, bare) {
            return Some(Class::Place);
        }
    }
    // "Global": places that no list of names holds.
    (EVERYWHERE.holds(bare) || is_chapter(text, glance)).then_some(Class::Place)
}

/// The class of a text of one word.
fn one_word(text: &str, facts: Facts) -> Option<Class> {
    // "CamboJA" is no way to write a country.
    let country =
        facts.any(Facts::COUNTRY) && text.chars().next().is_some_and(|c| !c.is_lowercase()) && !is_mixed(text);
    let place = || is_place_name(text, facts) || EVERYWHERE.holds(text);
    if country { Some(Class::Country) } else { place().then_some(Class::Place) }
}

/// A country, or several: "Kenya", "the Philippines", "France/Belgium", "Kenya and Uganda".
pub(in crate::signatories) fn is_country(page: &Page<'_, '_>, text: &str) -> bool {
    may_be_place(page, text) && (is_one_country(page, text) || are_all_countries(page, text))
}

fn are_all_countries(page: &Page<'_, '_>, text: &str) -> bool {
    text.len() > 3 && are_countries(page, text) && page.words(text).nth(12).is_none()
}

fn is_one_country(page: &Page<'_, '_>, text: &str) -> bool {
    let bare = without_article(text.trim().trim_end_matches('.'));
    bare.chars().next().is_some_and(|c| !c.is_lowercase()) && page.facts(bare).any(Facts::COUNTRY)
}

fn without_article(text: &str) -> &str {
    text.strip_prefix("the ").or_else(|| text.strip_prefix("The ")).unwrap_or(text)
}

/// Whether marks or "and" part a text, and every part is a country.
fn are_countries(page: &Page<'_, '_>, text: &str) -> bool {
    let mut rest = text;
    while let Some((from, to)) = joint(rest) {
        let (Some(one), Some(behind)) = (rest.get(..from), rest.get(to..)) else { return false };
        if !is_one_country(page, one) {
            return false;
        }
        rest = behind;
    }
    rest.len() < text.len() && is_one_country(page, rest)
}

/// The first mark or word that parts names of places.
fn joint(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let length = |at: usize, byte: u8| match byte {
        b',' | b'/' | b'&' | b';' => 1,
        b' ' => [" and ", " y "]
            .into_iter()
            .find(|and| bytes.get(at..).is_some_and(|rest| rest.starts_with(and.as_bytes())))
            .map_or(0, str::len),
        _ => 0,
    };
    bytes.iter().enumerate().map(|(at, &byte)| (at, at + length(at, byte))).find(|(from, to)| from < to)
}

/// Whether a text of which some facts are known names a city or region rather than a person.
fn is_place_name(text: &str, facts: Facts) -> bool {
    text.starts_with(char::is_uppercase)
        && facts.any(Facts::CITY | Facts::REGION)
        && (facts.any(Facts::CAPITAL) || !facts.any(Facts::GIVEN | Facts::FAMILY))
}

/// "India Chapter", "Sección Chile"; "Chapter Nine Uganda" is a name.
fn is_chapter(text: &str, glance: &Glance) -> bool {
    let numbered = || text.split(' ').nth(1).is_some_and(|word| numbers::read(word).is_some());
    let place = Facts::COUNTRY | Facts::CITY | Facts::REGION | Facts::DEMONYM;
    glance.shows(Signs::CHAPTER) && (2..=5).contains(&glance.words) && glance.any(place) && !numbered()
}

/// "Austin, TX", "Leeds/Bradford": every part a place.
fn is_city_and_state(page: &Page<'_, '_>, text: &str) -> bool {
    let state = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let place = |part: &str| page.facts(part).any(Facts::CITY | Facts::REGION | Facts::COUNTRY) || state(part);
    if memchr::memchr3(b',', b'/', b'&', text.as_bytes()).is_none() {
        return false;
    }
    let mut parts = text.split([',', '/', '&']).map(str::trim).filter(|part| !part.is_empty());
    // Most texts begin with no place, and need no look at the rest.
    parts.next().is_some_and(|first| !state(first) && place(first))
        && (1..=3).contains(&parts.clone().take(4).count())
        && parts.all(place)
}

/// What is said about a signatory behind its name.
pub(in crate::signatories) fn is_aside(page: &Page<'_, '_>, text: &str) -> bool {
    is_aside_by(text, &Glance::of(page, text))
}

fn is_aside_by(text: &str, glance: &Glance) -> bool {
    glance.shows(Signs::ASIDE) && ASIDES.holds(&first_two(text)) || is_own_capacity(text, glance)
}

/// The first two words of a text with one space between them.
fn first_two(text: &str) -> Cow<'_, str> {
    let mut words = text.split_whitespace();
    match (words.next(), words.next()) {
        (Some(first), Some(second)) => Cow::Owned([first, " ", second].concat()),
        _ => Cow::Borrowed(text),
    }
}

/// "in an individual capacity", "signing in a personal capacity".
pub(in crate::signatories) fn is_own_capacity(text: &str, glance: &Glance) -> bool {
    glance.shows(Signs::CAPACITY) && (2..=8).contains(&glance.words) && memchr::memchr(b' ', text.as_bytes()).is_some()
}
