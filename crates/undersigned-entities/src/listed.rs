//! What lists of signatories say for certain: their names as mentions, and the roles of those who sign.

use crate::lexicon::key::phrase_key;
use crate::lexicon::{Details, kind_of};
use crate::mentions::{Label, Mention};
use crate::reading::Reading;
use crate::roles::MOST_ROLES;
use crate::signatories::FoundList;
use crate::tokens::Shape;
use std::ops::Range;
use undersigned_model::{Release, Role, SignatoryKind, Span};

/// The mentions in lists, in the order of the text, and the pairs of name and acronym, by where they start.
pub(crate) fn mentions(reading: &Reading<'_>, lists: &[FoundList<'_>]) -> (Vec<Mention>, Vec<(usize, usize)>) {
    let mut mentions = Vec::new();
    let mut acronyms = Vec::new();
    for (entry, parts) in lists.iter().flat_map(|found| found.list.entries.iter().zip(&found.parts)) {
        let label = match entry.kind {
            SignatoryKind::Person => Label::Person,
            SignatoryKind::Organization => Label::Organization,
        };
        mentions.extend(mention(reading, parts.name, label));
        if let Some(acronym) = parts.acronym {
            mentions.extend(mention(reading, acronym, Label::Organization));
            acronyms.push((parts.name.start, acronym.start));
        }
        if let Some(affiliation) = parts.affiliation {
            mentions.extend(mention(reading, affiliation, Label::Organization));
        }
    }
    mentions.sort_by_key(|mention| mention.start);
    mentions.dedup_by(|next, kept| next.start < kept.end);
    (mentions, acronyms)
}

fn mention(reading: &Reading<'_>, span: Span, label: Label) -> Option<Mention> {
    let tokens = reading.tokens_at(span);
    if tokens.is_empty() {
        return None;
    }
    let details = details(reading, span, &tokens);
    Some(Mention {
        span,
        start: tokens.start,
        end: tokens.end,
        label,
        points: 100,
        rule: "signatory-list",
        known: details.organization,
        kind: kind_of(details.organization_kind),
    })
}

/// What the lexicon tells of the organization that a stretch names.
fn details(reading: &Reading<'_>, span: Span, tokens: &Range<usize>) -> Details {
    let bare = |at: usize| {
        reading.token(at).is_some_and(|token| {
            token.tail == 0 && token.is(Shape::WORD) && (at == tokens.start || token.is(Shape::SPACED))
        })
    };
    if tokens.clone().all(bare) && reading.span(tokens.start, tokens.end) == span {
        let key = tokens.clone().map(|at| reading.key(at)).reduce(phrase_key);
        return key.map(|key| reading.lexicon.look_up(key).1).unwrap_or_default();
    }
    reading.lexicon.phrase(reading.text_at(span)).1
}

/// Gives the signing people the roles that their entries state.
pub(crate) fn roles<'a>(release: &mut Release<'a>) {
    if release.signatories.is_empty() {
        return;
    }
    let mut person_at: Vec<(usize, usize)> = (release.people.iter().enumerate())
        .flat_map(|(at, person)| person.mentions.iter().map(move |mention| (mention.start, at)))
        .collect();
    person_at.sort_unstable();
    let mut found: Vec<(usize, Role<'a>)> = Vec::new();
    for entry in release.signatories.iter().flat_map(|list| &list.entries) {
        let first = person_at.partition_point(|(start, _)| *start < entry.span.start);
        let signer = person_at.get(first).filter(|(start, _)| *start < entry.span.end);
        if let (Some(&(_, person)), Some(title), SignatoryKind::Person) = (signer, &entry.role, entry.kind) {
            let mut role = Role::new(title.clone(), entry.span, "signatory-list");
            role.organization = entry.organization.filter(|_| entry.affiliation.is_some());
            found.push((person, role));
        }
    }
    for (person, role) in found {
        let Some(person) = release.people.get_mut(person) else { continue };
        if person.roles.len() < MOST_ROLES
            && !person.roles.iter().any(|known| known.title.eq_ignore_ascii_case(&role.title))
        {
            person.roles.push(role);
        }
    }
}
