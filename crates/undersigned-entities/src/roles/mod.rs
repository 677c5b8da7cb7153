//! Roles: what the text says a person is, before the name and behind it, with the organization where one is named.
//!
//! [Before](before): "human rights lawyer NAME", "Deputy Director NAME", "ORG's Head of Office NAME", "ORG spokesperson NAME".
//! [Behind](behind): "NAME, ROLE (of|at|for) ORG,", "NAME, ORG's ROLE", "NAME (ROLE)", "NAME, who is the ROLE".

mod before;
mod behind;
mod places;
mod small;

use crate::lexicon::Facts;
use crate::lexicon::key::{phrase_key, word_key};
use crate::mentions::Mention;
use crate::reading::Reading;
use crate::resolve::Owners;
use crate::tokens::Shape;
use places::Places;
pub(crate) use small::is_romance;
use std::ops::Range;
use undersigned_model::{OrganizationId, Release, Role};

/// The longest role, in tokens.
const LONGEST: usize = 22;

/// How many titles in a row before a name are roles of their own.
const MOST_TITLES: usize = 3;

/// How many roles of one person are kept; keeps the work linear where one name stands beside a thousand titles.
pub(crate) const MOST_ROLES: usize = 100;

/// Adds roles to the people of a release.
pub(crate) fn find(reading: &Reading<'_>, mentions: &[Mention], owners: &Owners, release: &mut Release<'_>) {
    let places = Places::new(reading.tokens.len(), mentions, owners);
    let mut found: Vec<(usize, Role<'_>)> = Vec::new();
    for place in &places.people {
        let before = before::parts(reading, &places, place.tokens.start, MOST_TITLES);
        let behind = behind::parts(reading, &places, place.tokens.end);
        for part in before.into_iter().chain(behind) {
            found.extend(part.role(reading, release).map(|role| (place.id, role)));
        }
    }
    for (person, role) in found {
        let Some(person) = release.people.get_mut(person) else { continue };
        let same = |known: &Role<'_>| known.title.eq_ignore_ascii_case(&role.title);
        let full = person.roles.len() >= MOST_ROLES;
        match person.roles.iter_mut().find(|known| same(known)) {
            Some(known) if known.organization.is_none() => *known = role,
            Some(_) => {}
            None if full => {}
            None => person.roles.push(role),
        }
    }
}

/// A role in tokens, before it is cut from the text.
struct Part {
    title: Range<usize>,
    whole: Range<usize>,
    organization: Option<usize>,
    rule: &'static str,
}

impl Part {
    /// Whether the role is one person's: its head stands in the singular, or behind "one of the".
    fn of_one(&self, reading: &Reading<'_>) -> bool {
        if reading.word(self.whole.start) == "one" {
            return true;
        }
        let head = self.title.clone().find(|&at| is_role(reading, at));
        head.is_none_or(|head| reading.facts(head).any(Facts::ROLE) || reading.is(head, Shape::CAPITAL))
    }

    fn role<'a>(&self, reading: &Reading<'_>, release: &Release<'a>) -> Option<Role<'a>> {
        if self.title.is_empty() {
            return None;
        }
        let title = release.name(reading.span(self.title.start, self.title.end))?;
        let mut role = Role::new(title, reading.span(self.whole.start, self.whole.end), self.rule);
        role.organization = self.organization.map(|id| OrganizationId(id as u32));
        Some(role)
    }
}

/// What heads a role: "director", also in the plural before several names.
fn is_role(reading: &Reading<'_>, at: usize) -> bool {
    let facts = reading.facts(at);
    if facts.any(Facts::ROLE) {
        return true;
    }
    let word = reading.word(at);
    match word.strip_suffix('s') {
        Some(one) if one.len() > 3 => reading.lexicon.look_up(word_key(one)).0.any(Facts::ROLE),
        _ => false,
    }
}

/// Whether a word is an adjective of French, Spanish or Portuguese that stands behind its noun: "ejecutiva".
fn is_trait(reading: &Reading<'_>, at: usize) -> bool {
    reading.facts(at).any(Facts::TRAIT) && reading.behind(at).is_some() && !reading.is(at, Shape::CAPITAL)
}

/// Whether two words are a role that the word list has: "public defender".
fn is_known_pair(reading: &Reading<'_>, first: usize, head: usize) -> bool {
    let key = phrase_key(reading.key(first), reading.key(head));
    reading.facts(first).any(Facts::PREFIX) && reading.lexicon.look_up(key).0.any(Facts::ROLE)
}

/// Whether a word is the possessive of an owner; "women’s rights activist" has none.
fn is_possessive(reading: &Reading<'_>, at: usize) -> bool {
    reading.token(at).is_some_and(|token| token.tail > 0)
        && (reading.is(at, Shape::CAPITAL) || reading.word(at + 1) != "rights")
}

/// Whether a word can stand before the head of a role and belong to it.
fn modifies(reading: &Reading<'_>, at: usize) -> bool {
    let facts = reading.facts(at);
    // "human rights lawyer", "land rights activist"
    if reading.behind(at + 1).is_some_and(|next| reading.word(next) == "rights") || reading.word(at) == "rights" {
        return reading.is(at, Shape::WORD) && !facts.any(Facts::FUNCTION | Facts::CUE);
    }
    // "ex-army chief", "pro-water activist"
    if reading.is(at, Shape::HYPHEN) && !reading.is(at, Shape::CAPITAL) {
        return !facts.any(Facts::FUNCTION | Facts::CUE);
    }
    let known = Facts::ROLE_MODIFIER | Facts::ROLE | Facts::DEMONYM | Facts::PEOPLE | Facts::HONORIFIC;
    reading.is(at, Shape::WORD)
        && !facts.any(Facts::FUNCTION)
        && (facts.any(known)
            || reading.is(at, Shape::CAPITAL)
                && facts.any(
                    Facts::COMMON
                        | Facts::COUNTRY
                        | Facts::REGION
                        | Facts::CITY
                        | Facts::AMBIGUOUS_PLACE
                        | Facts::PREFIX,
                ))
        && !facts.any(Facts::CUE)
}
