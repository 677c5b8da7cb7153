//! Bodies with the country that they work in: chapters ("Amnesty International South Africa"), bodies of a country ("Sri Lanka Fishers
//! Union"), and those whose cause has a place ("Campaign for Fair Courts in Malawi"). The country alone would weigh more than as a
//! part of the name.

use super::candidate::Candidate;
use super::decide::ADJACENT_PLACE;
use super::evidence::{Scale, Verdict};
use super::joint::Joint;
use super::piece::LONGEST;
use super::word::Word;
use super::{HEAD, Label};
use crate::lexicon::{Facts, kind_of};
use crate::reading::Match;
use undersigned_model::OrganizationKind;

/// Points for the whole name over its parts.
const WHOLE: i32 = 2;

/// Adds the names that are a body's with a country's behind it to the candidates of a window, from number `from` on.
pub(super) fn add(scale: &Scale<'_>, words: &[Word], matches: &[Match], from: usize, candidates: &mut Vec<Candidate>) {
    // A body and a country of several words, or a word between them.
    if words.len() < 3 {
        return;
    }
    let own = candidates.get(from..).unwrap_or_default();
    let countries = own.iter().filter(|place| place.label == Label::Place && is_country(words, matches, place));
    let mut found: Vec<Candidate> = Vec::new();
    for country in countries {
        let near = own.partition_point(|body| usize::from(body.start) + LONGEST < usize::from(country.start));
        let before = own.get(near..).unwrap_or_default().iter().take_while(|body| body.start < country.start);
        found.extend(before.filter_map(|body| joined(scale, words, body, country)));
        let behind = own.iter().filter(|body| body.start == country.end);
        found.extend(behind.filter_map(|body| of_country(country, body)));
    }
    if !found.is_empty() {
        candidates.extend(found);
        candidates.get_mut(from..).unwrap_or_default().sort_by_key(|candidate| (candidate.start, candidate.end));
    }
}

/// Whether a place is a country or a region, and no town of that name.
fn is_country(words: &[Word], matches: &[Match], place: &Candidate) -> bool {
    let (start, end) = (usize::from(place.start), usize::from(place.end));
    let word = words.get(start).filter(|_| end == start + 1).map(|word| word.facts());
    let phrase = || matches.iter().find(|found| (found.start, found.end) == (start, end)).map(|found| found.facts);
    let facts = word.or_else(phrase).unwrap_or_default();
    facts.any(Facts::COUNTRY | Facts::REGION) && !facts.any(Facts::CITY)
}

/// A body's name and a country's as one.
fn joined(scale: &Scale<'_>, words: &[Word], body: &Candidate, country: &Candidate) -> Option<Candidate> {
    let name = words.get(usize::from(body.start)..usize::from(body.end))?;
    let owner = name.last().is_none_or(Word::is_possessive);
    if body.label != Label::Organization || owner {
        return None;
    }
    let own = country.verdict.points;
    let gained = match words.get(usize::from(body.end)..usize::from(country.start))? {
        // One word is a part of the name already.
        [] if country.end - country.start > 1 => (own - ADJACENT_PLACE).max(0),
        [link, articles @ ..] if scale.text(link) == "in" && has_cause(scale, name) => {
            articles.iter().all(|word| word.joint == Joint::The).then_some(own)?
        }
        _ => return None,
    };
    let mut whole = Candidate { end: country.end, ..*body };
    whole.verdict.points += gained + WHOLE;
    Some(whole)
}

/// A country's name of several words and a body's as one; one word is a part of the name already.
fn of_country(country: &Candidate, body: &Candidate) -> Option<Candidate> {
    let fits = body.label == Label::Organization && country.end - country.start > 1 && body.verdict.head.is_some();
    let points = body.verdict.points + country.verdict.points / 2;
    fits.then_some(Candidate { start: country.start, verdict: Verdict { points, ..body.verdict }, ..*body })
}

/// Whether a name says what a body is for or against, one that is no state's or states': those are so everywhere, and have
/// offices in a country.
fn has_cause(scale: &Scale<'_>, name: &[Word]) -> bool {
    let cause = name.iter().position(|word| matches!(word.joint, Joint::For | Joint::Para));
    let head = cause.and_then(|at| name.get(..at)?.iter().rfind(|word| word.any(HEAD)));
    head.is_some_and(|head| {
        !matches!(
            head_kind(scale, head),
            OrganizationKind::State | OrganizationKind::Court | OrganizationKind::Intergovernmental
        ) && !matches!(scale.text(head), "Bureau" | "Commission" | "Mission" | "Office")
    })
}

/// What kind of body a head word heads.
pub(super) fn head_kind(scale: &Scale<'_>, head: &Word) -> OrganizationKind {
    kind_of(scale.reading.lexicon.look_up(head.key()).1.head_kind)
}
