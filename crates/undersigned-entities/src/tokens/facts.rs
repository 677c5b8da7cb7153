//! What the lexicon knows of a token.

use super::Shape;
use crate::lexicon::key::{byte_key, word_key};
use crate::lexicon::{Facts, Lexicon};

const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// A token's key and what the lexicon knows of it; of the parts of a hyphenated name where it does not know the whole.
pub(super) fn of(word: &str, shape: Shape, lexicon: &Lexicon) -> (u64, Facts) {
    if let [byte @ 0..0x80] = *word.as_bytes() {
        let key = byte_key(byte);
        return (key, lexicon.facts(key));
    }
    let key = word_key(word);
    if !shape.any(Shape::WORD | Shape::CAPITAL) {
        return (key, Facts::default());
    }
    let whole = lexicon.facts(key);
    let known = whole.0 & !Facts::PREFIX.0 != 0;
    // "d'Haïti": a place.
    if !known && let Some(rest) = word.strip_prefix("d'").or_else(|| word.strip_prefix("d’")) {
        let places = Facts::COUNTRY | Facts::CITY | Facts::REGION;
        return (key, whole | Facts(lexicon.word(rest).0 & places.0));
    }
    if shape.any(Shape::HYPHEN) && !shape.any(Shape::CAPITAL) && !known {
        return (key, whole | lesser_role(word, lexicon));
    }
    let parted = shape.any(Shape::CAPITAL) && shape.any(Shape::HYPHEN) && !known;
    (key, if parted { parts_facts(word, whole, lexicon) } else { whole })
}

/// "co-chairperson", "ex-minister": a role like the one behind the hyphen.
fn lesser_role(word: &str, lexicon: &Lexicon) -> Facts {
    let role = ["co-", "vice-", "ex-"].iter().find_map(|first| word.strip_prefix(first));
    role.map_or(Facts::default(), |role| Facts(lexicon.word(role).0 & Facts::ROLE.0))
}

/// What the lexicon knows of the parts of a hyphenated word.
fn parts_facts(word: &str, whole: Facts, lexicon: &Lexicon) -> Facts {
    let names = Facts::GIVEN | Facts::FAMILY | Facts::AMBIGUOUS_NAME;
    // "Dublin-born", "Seoul-based": an adjective, like a demonym.
    let last = word.rsplit(HYPHENS).next().unwrap_or_default();
    if last.starts_with(char::is_lowercase) {
        let first = word.split(HYPHENS).next().unwrap_or_default();
        if is_syllable(first) {
            return whole | Facts::COMMON;
        }
        if (last.ends_with("ing") || last.ends_with("ed")) && is_plain(lexicon.word(first)) {
            return whole | Facts::COMMON | Facts::DEMONYM;
        }
    }
    if last.starts_with(char::is_lowercase)
        && lexicon.word(last).any(Facts::COMMON)
        && word.starts_with(char::is_uppercase)
        && !lexicon.word(last).any(Facts::GIVEN)
    {
        return whole | Facts::DEMONYM;
    }
    let mut facts = whole;
    let mut parts = word.split(HYPHENS);
    let mut known = 0;
    let all = parts.clone().count();
    for part in parts.by_ref() {
        let part = lexicon.word(part.trim_start());
        if part.any(names | Facts::PARTICLE | Facts::NAME_HONORIFIC) {
            known += 1;
        }
        facts |= Facts(part.0 & (names | Facts::FAMILY_FIRST | Facts::DEMONYM | Facts::COUNTRY | Facts::ROLE).0);
    }
    if known < all {
        // One strange part: still a hint that this is a name, but a weak one.
        facts = Facts(facts.0 & !(Facts::GIVEN | Facts::FAMILY).0)
            | if known > 0 { Facts::AMBIGUOUS_NAME } else { Facts(0) };
    }
    facts
}

/// Whether a word goes on from its first part: "Co-operation".
fn is_syllable(first: &str) -> bool {
    matches!(first, "Co" | "Re" | "Non" | "Pre" | "Post" | "Anti" | "Inter" | "Multi" | "Sub")
}

/// Whether an everyday word begins an adjective: "Award-winning".
fn is_plain(first: Facts) -> bool {
    let named = Facts::DEMONYM | Facts::PEOPLE | Facts::COUNTRY | Facts::REGION | Facts::CITY | Facts::ORGANIZATION;
    first.any(Facts::COMMON) && !first.any(named | Facts::FUNCTION)
}
