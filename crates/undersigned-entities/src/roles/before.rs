//! Roles before a name.

use super::behind::complement;
use super::places::{Place, Places};
use super::small::{is_about, is_article, is_romance, links};
use super::{LONGEST, Part, is_known_pair, is_possessive, is_role, is_trait, modifies};
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::Shape;

/// The role that ends directly before a name, and up to so many titles between them.
pub(super) fn parts(reading: &Reading<'_>, places: &Places, name: usize, titles: usize) -> Vec<Part> {
    before(reading, places, name, name, titles)
}

/// The role that ends directly before a token, and up to so many titles between them, of the person whose name begins at
/// `person`.
fn before(reading: &Reading<'_>, places: &Places, name: usize, person: usize, titles: usize) -> Vec<Part> {
    let Some(mut last) = reading.before(name) else { return Vec::new() };
    // "President of the Republic, Mr. NAME": the plain title is no role.
    while is_plain_title(reading, last) {
        let Some(at) = reading.before(last) else { return Vec::new() };
        last = at;
    }
    // "…'s Secretary General, NAME," and "co-director, NAME,"
    let mut rule = "role-before-name";
    if reading.word(last) == "," {
        let apposition = reading.token(name).is_some() && closes(reading, places, person);
        match reading.before(last) {
            Some(at) if apposition && (is_role(reading, at) || !places.ends_person(last)) => last = at,
            _ => return shared(reading, places, last, titles),
        }
        rule = "role-before-comma-name";
    } else if reading.word(last) == "and" || reading.word(last) == "&" {
        // "lawyers NAME and NAME": the role of the first one.
        return shared(reading, places, last, titles);
    }
    // "employees of NAME": the name is no apposition; "…, founder of ORG; NAME": nor behind another mark.
    if reading.is(last, Shape::STOP)
        || reading.word(last) == ";"
        || matches!(reading.word(last), "of" | "for" | "on" | "to" | "in" | "with" | "the" | "par" | "por")
        || is_romance(reading.word(last))
        || is_article(reading.word(last)) && reading.before(last).is_some_and(|of| is_romance(reading.word(of)))
    {
        return Vec::new();
    }
    let end = last + 1;
    let Some(head) = head_before(reading, places, last) else { return Vec::new() };
    if reading.token(head).is_some_and(|token| token.tail > 0) {
        return Vec::new();
    }
    let mut start = head - usize::from(is_first_lady(reading, head));
    while let Some(at) = reading.before(start) {
        if let Some(field) = joined_field(reading, places, at) {
            start = field;
            break;
        }
        if places.ends_organization(start)
            || !(modifies(reading, at) || start == head && is_known_pair(reading, at, head))
            || is_possessive(reading, at)
            || start + LONGEST < end
        {
            break;
        }
        start = at;
    }
    // "opposition activist Prince NAME", "Police Lt. Col. NAME": the title is a role of its own.
    if is_mere_title(reading, head) {
        let head = (start..head).rev().take_while(|&at| is_mere_title(reading, at)).last().unwrap_or(head);
        let title = Part { title: head..end, whole: head..end, organization: None, rule: "title-before-name" };
        let others = if titles > 0 { before(reading, places, head, person, titles - 1) } else { Vec::new() };
        return std::iter::once(title).chain(others).collect();
    }
    // "deputy head of ORG, NAME,": the organization stands behind the head.
    let (title_end, inside, _) = complement(reading, places, head + 1, end);
    let title_end = if inside.is_some() { title_end } else { end };
    let organization = inside
        .or_else(|| organization_before(reading, places, start))
        .or_else(|| organization_behind(reading, places, person));
    let whole = organization.as_ref().map_or(start, |place| place.tokens.start.min(start))..end;
    let title = trim_honorifics(reading, start, title_end)..title_end;
    let mut parts = vec![Part { title, whole, organization: organization.map(|place| place.id), rule }];
    // "former ORG member and current head of ORG, NAME,"
    // "ORG President and ORG Board Member, NAME,"
    let first = organization_before(reading, places, start).map_or(start, |place| place.tokens.start);
    let joined = reading.before(first).filter(|&and| reading.word(and) == "and").and_then(|and| reading.before(and));
    if let Some(other) = joined.filter(|&other| is_role(reading, other) && !is_plural_role(reading, other)) {
        parts.extend(ending_at(reading, places, other, "role-before-role"));
    }
    parts
}

/// The first of two fields that an "and" joins behind an organization: "ORG's Policy and Advocacy Specialist".
fn joined_field(reading: &Reading<'_>, places: &Places, and: usize) -> Option<usize> {
    let field = reading.before(and).filter(|_| matches!(reading.word(and), "and" | "&"))?;
    let owner = || reading.before(field).and_then(|at| reading.token(at)).is_some_and(|token| token.tail > 0);
    let named = reading.is(field, Shape::CAPITAL)
        && reading.facts(field).any(Facts::COMMON)
        && !is_role(reading, field)
        && reading.token(field).is_some_and(|token| token.tail == 0);
    (named && (places.ends_organization(field) || owner())).then_some(field)
}

/// The role that ends with its head at a token.
fn ending_at(reading: &Reading<'_>, places: &Places, head: usize, rule: &'static str) -> Option<Part> {
    let mut start = head;
    while let Some(at) = reading.before(start) {
        let inner = places.organization_ending(start).filter(|place| place.tokens.start > 0);
        if let Some(place) = inner {
            // "former ORG staff member": the organization stands inside the role.
            let first = reading.before(place.tokens.start).filter(|&at| modifies(reading, at)).unwrap_or(start);
            return Some(Part { title: first..head + 1, whole: first..head + 1, organization: Some(place.id), rule });
        }
        if !modifies(reading, at) || is_possessive(reading, at) || start + LONGEST < head {
            break;
        }
        start = at;
    }
    Some(Part { title: start..head + 1, whole: start..head + 1, organization: None, rule })
}

/// Titles such as "Dr" or "Senator" are roles as well; "Mr" is not.
fn is_title_role(reading: &Reading<'_>, at: usize) -> bool {
    reading.facts(at).any(Facts::TITLE)
        || reading.facts(at).any(Facts::ROLE) && (reading.word(at).len() > 3 || reading.is(at, Shape::ALL_CAPS))
}

/// "Mr", "Sister": a title that is no role.
fn is_plain_title(reading: &Reading<'_>, at: usize) -> bool {
    reading.facts(at).any(Facts::HONORIFIC) && !is_title_role(reading, at)
}

/// "Prince", "Col.": a title that is no role's head.
fn is_mere_title(reading: &Reading<'_>, at: usize) -> bool {
    let facts = reading.facts(at);
    // "chairperson Reverend NAME": a role, too, but here a title.
    let role = |at: usize| is_role(reading, at) && !reading.is(at, Shape::CAPITAL);
    let behind_role = || {
        let before = reading.before(at).filter(|_| facts.any(Facts::HONORIFIC));
        let comma = || before.filter(|&comma| reading.word(comma) == ",").and_then(|comma| reading.before(comma));
        before.is_some_and(role) || comma().is_some_and(role)
    };
    (facts.any(Facts::TITLE) && !facts.any(Facts::ROLE) || behind_role())
        && reading.is(at, Shape::CAPITAL)
        && !is_first_lady(reading, at)
}

/// "First Lady": no lady's title.
fn is_first_lady(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.word(at), "Lady" | "Gentleman")
        && reading.before(at).is_some_and(|before| reading.word(before) == "First")
}

/// Skips plain titles at the start of a role ("Mr", "His Excellency").
fn trim_honorifics(reading: &Reading<'_>, start: usize, end: usize) -> usize {
    (start..end).find(|&at| !is_plain_title(reading, at)).unwrap_or(start)
}

/// The head of the role that ends at token `last`: the token itself, or before "of …", "for …" the last head.
fn head_before(reading: &Reading<'_>, places: &Places, last: usize) -> Option<usize> {
    // "the founder of Centre for Land Justice, NAME,": the last word is the body's.
    let title = is_role(reading, last) || reading.facts(last).any(Facts::HONORIFIC);
    if title && !places.ends_organization(last + 1) {
        // "Special Rapporteur on human rights defenders, NAME,": what the role is about, when it is many people. "Minister of
        // Justice NAME": what the role is for, though the word is a judge's title, too.
        let subject = || {
            reading.facts(last).any(Facts::THEME) && reading.before(last).is_some_and(|link| links(reading.word(link)))
        };
        let about = if is_plural_role(reading, last) || subject() { governing(reading, places, last) } else { None };
        return about.or(Some(last));
    }
    governing(reading, places, last)
}

/// The last head before "of …", "for …", where the words from there to token `last` may be what the role is about.
fn governing(reading: &Reading<'_>, places: &Places, last: usize) -> Option<usize> {
    governing_name(reading, places, last).or_else(|| mandate(reading, places, last))
}

/// The longest subject of a mandate, in words.
const LONGEST_SUBJECT: usize = 20;

/// The head of a role with a subject in any words: "Special Rapporteur on extrajudicial, summary or arbitrary executions".
fn mandate(reading: &Reading<'_>, places: &Places, last: usize) -> Option<usize> {
    let ends = |at: usize| {
        let facts = reading.facts(at);
        reading.is(at, Shape::STOP)
            || facts.any(Facts::CUE | Facts::CALENDAR | Facts::BE)
            || places.starts_person(at)
            || matches!(reading.word(at), "met" | "who" | "that" | "which" | "he" | "she" | "they" | "has" | "had")
    };
    if ends(last) || reading.word(last).ends_with("ed") {
        return None;
    }
    let mut at = last;
    for _ in 0..LONGEST_SUBJECT {
        let before = reading.before(at).filter(|&before| !ends(before))?;
        if reading.word(at) == "on" && is_role(reading, before) && reading.is(before, Shape::CAPITAL) {
            return Some(before);
        }
        at = before;
    }
    None
}

/// The last head before "of …", "for …", where the words to token `last` may be in capitals.
fn governing_name(reading: &Reading<'_>, places: &Places, last: usize) -> Option<usize> {
    // "Minister of Justice NAME", "Director for South Asia, NAME": walk back over capitalised words to "of" or "for".
    let theme = reading.is(last, Shape::CAPITAL) || reading.facts(last).any(Facts::THEME | Facts::TRAIT);
    let mut at = last;
    for _ in 0..10 {
        if places.starts_person(at) {
            return None;
        }
        let before = reading.before(at)?;
        let small = links(reading.word(before)) || matches!(reading.word(before), "for" | "on" | "in");
        let about = is_about(reading.word(at)) || reading.word(at) == "to" || is_trait(reading, at);
        if is_role(reading, before) && about && !places.starts_organization(before) {
            return Some(before);
        }
        // "on the situation of human rights defenders"
        let noun = reading.word(at) == "of" && reading.before(before).is_some_and(|at| reading.word(at) == "the");
        let word = noun
            || reading.is(before, Shape::CAPITAL)
            || modifies(reading, before)
            || theme && reading.facts(before).any(Facts::THEME | Facts::TRAIT);
        if !(small || word || matches!(reading.word(before), "," | "&")) {
            return None;
        }
        at = before;
    }
    None
}

/// The organization behind the name: "reporter NAME of ORG", "analyst NAME from ORG".
fn organization_behind(reading: &Reading<'_>, places: &Places, person: usize) -> Option<Place> {
    let name = places.person_starting(person)?;
    let link =
        reading.behind(name.tokens.end).filter(|&at| matches!(reading.word(at), "of" | "from" | "at" | "with"))?;
    let body = link + 1 + usize::from(reading.word(link + 1) == "the");
    places.organization_starting(body).cloned()
}

/// The organization directly before a role: "ORG's ROLE", "ORG ROLE".
fn organization_before(reading: &Reading<'_>, places: &Places, start: usize) -> Option<Place> {
    let at =
        if reading.before(start).is_some_and(|at| reading.word(at) == ")") { start.checked_sub(3)? } else { start };
    reading.behind(start)?;
    places.organization_ending(at).cloned()
}

/// Whether a name that stands behind a comma is closed by one, or by a cue.
fn closes(reading: &Reading<'_>, places: &Places, name: usize) -> bool {
    let Some(place) = places.person_starting(name) else { return false };
    match reading.behind(place.tokens.end) {
        Some(at) => {
            matches!(reading.word(at), "," | ":" | "." | ";" | "and" | "–" | "—") || reading.facts(at).any(Facts::CUE)
        }
        None => true,
    }
}

/// The role of the first of several people in a row: "lawyers NAME, NAME and NAME".
fn shared(reading: &Reading<'_>, places: &Places, joint: usize, titles: usize) -> Vec<Part> {
    let mut at = joint;
    for first in places.people_before(joint) {
        if first.tokens.end != at {
            break;
        }
        let Some(before) = reading.before(first.tokens.start) else { break };
        let comma = reading.word(before) == ",";
        let head = if comma { reading.before(before) } else { Some(before) };
        if head.is_some_and(|head| is_plural_role(reading, head)) {
            return self::parts(reading, places, first.tokens.start, titles);
        }
        if !(comma || reading.word(before) == "and") {
            break;
        }
        // An apposition may stand between the names.
        at = before;
    }
    Vec::new()
}

fn is_plural_role(reading: &Reading<'_>, at: usize) -> bool {
    is_role(reading, at) && !reading.facts(at).any(Facts::ROLE)
}
