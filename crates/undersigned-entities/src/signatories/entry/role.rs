//! Roles: "Director", "Professor at X", "CEO Harbour Light"; which pieces are one, and where the organization in it begins.

use super::super::closed::Closed;
use super::super::glance::{Glance, ends_like_trade};
use super::super::links;
use super::super::look::Look;
use super::super::page::Page;
use super::super::pieces::Piece;
use super::super::word::{Word, is_mixed};
use super::super::words::SHORT_ROLES;
use crate::lexicon::Facts;

/// Whether a piece names a role: a role word before the first preposition, and no head of an organization behind it.
pub(in crate::signatories) fn is_role(page: &Page<'_, '_>, text: &str) -> bool {
    is_role_by(page, text, &Glance::of(page, text))
}

/// Whether a piece names a role, by what its words show together.
pub(in crate::signatories) fn is_role_by(page: &Page<'_, '_>, text: &str, glance: &Glance) -> bool {
    glance.may_be_role() && names_role(page, text)
}

fn names_role(page: &Page<'_, '_>, text: &str) -> bool {
    let segment = before_preposition(text);
    if segment == "Faculty" {
        return true;
    }
    let Some(last) = role_words(page, segment).pop() else { return is_trade(page, segment) };
    let behind = segment.get(last.end..).unwrap_or_default();
    let look = Look::of(page, behind);
    let noun = |word: Word<'_>| {
        word.text.starts_with(char::is_uppercase)
            && word.facts.any(Facts::COMMON)
            && !word.facts.any(Facts::ROLE_MODIFIER | Facts::ROLE)
    };
    let named = page.words(behind).any(noun) && split_bare(page, text).is_none();
    (look.strong == 0 && look.suffix == 0 && !named) || split_leader(page, text).is_some()
}

/// Whether a piece behind a person's name reads as a role: it is one, or it begins with a small letter.
pub(super) fn is_role_of_person(page: &Page<'_, '_>, piece: &Piece) -> bool {
    let text = page.cut(piece.span);
    let small = text.chars().next().is_some_and(char::is_lowercase);
    piece.role.unwrap_or_else(|| is_role(page, text))
        || (small && page.words(text).count() <= 8 && !is_mixed(text.split_whitespace().next().unwrap_or_default()))
}

/// "CEO Harbour Foundation": a word for a leader, and behind it the name of a body.
fn split_leader<'t>(page: &Page<'_, '_>, text: &'t str) -> Option<(&'t str, &'t str)> {
    let mut at = 0;
    let mut end = None;
    for word in text.split_inclusive(' ') {
        let bare = word.trim();
        let (facts, details) = page.phrase(bare);
        let leads = (facts.any(Facts::ROLE) && matches!(details.role_class, 1 | 2))
            || matches!(bare, "CEO" | "CTO" | "COO" | "CFO");
        at += word.len();
        if leads {
            end = Some(at);
        } else if !facts.any(Facts::ROLE_MODIFIER) && bare != "&" {
            break;
        }
    }
    let (role, rest) = text.split_at_checked(end?)?;
    let look = Look::of(page, rest);
    let body = look.words >= 2 && look.strong + look.known > 0 && look.running == 0 && !look.begins_small;
    body.then_some((role.trim_end(), rest))
}

/// The text before its first preposition.
fn before_preposition(text: &str) -> &str {
    static PREPOSITIONS: Closed = Closed::new(&[
        "@", "al", "at", "bei", "beim", "chez", "da", "das", "de", "dei", "del", "dell'", "della", "der", "des", "di",
        "do", "dos", "du", "en", "for", "from", "für", "in", "of", "on", "para", "pour", "to", "van", "von", "voor",
        "with", "à",
    ]);
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if at > 0 && PREPOSITIONS.holds(word.trim_end()) {
            return text.get(..at).unwrap_or(text).trim_end();
        }
        at += word.len();
    }
    text
}

/// "HRDC Vice Chairperson Ana Vai": whose, the role, and the name behind it.
pub(in crate::signatories) fn split_before_name<'t>(
    page: &Page<'_, '_>,
    text: &'t str,
) -> Option<(&'t str, &'t str, &'t str)> {
    const MOST_WORDS: usize = 9;
    if text.split_whitespace().nth(MOST_WORDS).is_some() {
        return None;
    }
    let last = role_words(page, text).pop()?;
    let head = text.get(last.clone())?;
    let name = text.get(last.end..)?.trim_start();
    let look = Look::of(page, name);
    let bare = look.strong + look.weak + look.suffix + look.known + look.roles + look.prepositions == 0;
    let named =
        (2..=4).contains(&look.words) && look.capitals + look.particles >= look.words && look.given + look.either > 0;
    if !(bare && named && head.starts_with(char::is_uppercase)) {
        return None;
    }
    let before = text.get(..last.start)?;
    let mut start = last.start;
    for word in before.rsplit(' ').filter(|word| !word.is_empty()) {
        let facts = page.word(word);
        let part = facts.any(Facts::ROLE)
            || facts.any(Facts::ROLE_MODIFIER) && !facts.any(Facts::STRONG_HEAD | Facts::WEAK_HEAD);
        if !part || !word.starts_with(char::is_uppercase) {
            break;
        }
        start = (word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    }
    Some((text.get(..start)?.trim_end(), text.get(start..last.end)?, name))
}

/// The places of role words in a text: single words and phrases of two.
fn role_words(page: &Page<'_, '_>, text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut before: Option<std::ops::Range<usize>> = None;
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '&' | '(' | ')' | ',' | '-')) {
        let start = (word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.is_empty() {
            continue;
        }
        let range = start..start + word.len();
        let pair = before.as_ref().and_then(|before| text.get(before.start..range.end));
        if pair.is_some_and(|pair| page.facts(pair).any(Facts::ROLE))
            || page.word(bare).any(Facts::ROLE)
            || is_short_role(bare)
        {
            found.push(range.clone());
        }
        before = Some(range);
    }
    found
}

/// Short forms of roles.
fn is_short_role(word: &str) -> bool {
    SHORT_ROLES.contains(&word)
}

/// A trade that the word lists don't know: a small set of endings on a word that is no everyday word.
fn is_trade(page: &Page<'_, '_>, text: &str) -> bool {
    let Some(last) = page.words(text).last() else { return false };
    let (last, facts) = (last.text, last.facts);
    let known = facts
        .any(Facts::STRONG_HEAD | Facts::GIVEN | Facts::FAMILY | Facts::COUNTRY | Facts::CITY | Facts::ORGANIZATION);
    ends_like_trade(last) && !known && last.len() >= 6 && page.words(text).count() <= 4
}

/// Parts a role from the organization that it names: "CEO Harbour Light", "Director of the Suva Institute", "Professor at X".
pub(super) fn split_role<'t>(page: &Page<'_, '_>, text: &'t str) -> Option<(&'t str, &'t str)> {
    split_leader(page, text)
        .or_else(|| split_at_place(text))
        .or_else(|| split_possessive(page, text))
        .or_else(|| split_at_of(page, text))
        .or_else(|| split_bare(page, text))
}

/// "Professor at X", "editor @ X".
fn split_at_place(text: &str) -> Option<(&str, &str)> {
    let (at, link) = links::first(text, &[" at the ", " at ", " @ ", " chez ", " bei "])?;
    let (role, rest) = (text.get(..at)?, text.get(at + link.len()..)?);
    rest.chars().next().is_some_and(|c| !c.is_lowercase()).then_some((role, rest))
}

/// "Harbour Light's Director"
fn split_possessive<'t>(page: &Page<'_, '_>, text: &'t str) -> Option<(&'t str, &'t str)> {
    // The first byte of the curly apostrophe.
    memchr::memchr2(b'\'', 0xE2, text.as_bytes())?;
    let (at, link) = ["’s ", "'s "].iter().find_map(|link| text.find(link).map(|at| (at, link)))?;
    let (organization, role) = (text.get(..at)?, text.get(at + link.len()..)?);
    let look = Look::of(page, organization);
    let named = look.known > 0 || (look.strong > 0 && look.words >= 2) || (look.shouted == 1 && look.words == 1);
    (named && is_role(page, role)).then_some((role, organization))
}

/// "Director of X", "director de X", where X is an organization.
fn split_at_of<'t>(page: &Page<'_, '_>, text: &'t str) -> Option<(&'t str, &'t str)> {
    const LINKS: &[&str] = &[
        " of the ",
        " of ",
        " de la ",
        " de las ",
        " de los ",
        " de l'",
        " de l’",
        " d'",
        " d’",
        " del ",
        " de ",
        " du ",
        " des ",
        " da ",
        " do ",
        " della ",
        " dell'",
        " di ",
        " der ",
        " des ",
        " for the ",
        " for ",
        " with ",
        " à la ",
    ];
    let (at, link) = links::earliest(text, LINKS)?;
    let (role, rest) = (text.get(..at)?, text.get(at + link.len()..)?);
    let look = Look::of(page, rest);
    let led = || {
        let plain = look.capitals == look.words && look.places + look.roles == 0;
        leads(page, role) && look.words > 1 && plain && (look.weak > 0 || look.common == 0)
    };
    let named = look.known > 0
        || look.strong > 0
        || look.suffix > 0
        || look.camel > 0
        || (look.words == 1 && look.shouted == 1)
        || led();
    (named && !look.begins_small && !role_words(page, role).is_empty()).then_some((role, rest))
}

/// Whether a role is one of those who lead a body: "President", "editor-in-chief".
fn leads(page: &Page<'_, '_>, role: &str) -> bool {
    let (facts, details) = page.phrase(role.trim());
    facts.any(Facts::ROLE) && matches!(details.role_class, 1 | 2)
        || matches!(role.trim(), "CEO" | "editor-in-chief" | "Editor-in-chief" | "Editor-in-Chief")
}

/// "CEO Harbour Light Fiji": a role, and directly behind it an organization.
fn split_bare<'t>(page: &Page<'_, '_>, text: &'t str) -> Option<(&'t str, &'t str)> {
    if before_preposition(text).len() < text.len() {
        return None;
    }
    let last = role_words(page, text).pop()?;
    let rest = text.get(last.end..)?.trim_start_matches([' ', ',', '-', '–']);
    let look = Look::of(page, rest);
    let named = look.known > 0 || look.strong > 0 || look.camel > 0;
    (look.words >= 1 && named && !look.begins_small && look.roles == 0).then_some((text.get(..last.end)?, rest))
}
