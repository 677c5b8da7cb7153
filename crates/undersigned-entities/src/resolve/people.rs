//! People: full names first, then the short forms that fit them.

use super::similar::similar;
use crate::lexicon::key::word_key;
use crate::lexicon::{Facts, KeyMap};
use crate::mentions::{Label, Mention};
use crate::reading::Reading;
use crate::tokens::Shape;
use undersigned_model::{Diagnostic, DiagnosticKind, Person, PersonId, Release, Span};

/// A part of a name that can stand for the person: no particles, hyphens parted.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Part<'t> {
    text: &'t str,
    key: u64,
    initial: bool,
}

/// A mention with its name's parts.
struct Named<'t> {
    start: usize,
    span: Span,
    parts: Vec<Part<'t>>,
    rule: &'static str,
    /// Written in a headline, where spelling and case are less sure.
    headline: bool,
    length: usize,
}

/// One person.
struct Cluster<'t> {
    /// The parts of the fullest name.
    parts: Vec<Part<'t>>,
    mentions: Vec<usize>,
}

/// Adds the people of a release.
pub(crate) fn resolve(reading: &Reading<'_>, mentions: &[Mention], release: &mut Release<'_>) {
    let named: Vec<Named<'_>> = mentions
        .iter()
        .filter(|mention| mention.label == Label::Person)
        .map(|mention| named(reading, mention))
        .collect();
    let mut clusters = full_names(&named);
    short_forms(&named, &mut clusters, release);
    for cluster in &mut clusters {
        cluster.mentions.sort_by_key(|&at| named.get(at).map(|mention| mention.start));
    }
    clusters.sort_by_key(|cluster| cluster.mentions.first().and_then(|&at| named.get(at)).map(|mention| mention.start));
    for cluster in &clusters {
        let id = PersonId(release.people.len() as u32);
        let all = || cluster.mentions.iter().filter_map(|&at| named.get(at));
        let Some(fullest) = all().max_by(|a, b| fullness(a).cmp(&fullness(b)).then(b.start.cmp(&a.start))) else {
            continue;
        };
        let Some(name) = release.name(fullest.span) else { continue };
        let mut person = Person::new(id, name, fullest.rule);
        person.mentions = all().map(|mention| mention.span).collect();
        release.people.push(person);
    }
}

/// How full a form of a name is: more parts that are no initials, not from a headline, more letters.
fn fullness(mention: &Named<'_>) -> (usize, bool, usize) {
    (
        mention.parts.iter().filter(|part| !part.initial).count() * 2
            + mention.parts.iter().filter(|part| part.initial).count(),
        !mention.headline,
        mention.length,
    )
}

fn named<'t>(reading: &Reading<'t>, mention: &Mention) -> Named<'t> {
    let mut parts = Vec::new();
    for at in mention.start..mention.end {
        if !reading.is(at, Shape::CAPITAL) && !reading.is(at, Shape::NUMBER) {
            continue;
        }
        for text in reading.word(at).split(['-', '\u{2010}', '\u{2011}']).filter(|part| !part.is_empty()) {
            let particle = text.chars().next().is_some_and(char::is_lowercase)
                || reading.is(at, Shape::HYPHEN) && is_article(text);
            if !particle {
                parts.push(Part {
                    text,
                    key: word_key(text),
                    initial: text.trim_end_matches('.').chars().count() == 1,
                });
            }
        }
    }
    // "Van der Velden" at the start of a sentence: the particle is no part to tell people apart by.
    while parts.len() > 1 && parts.first().is_some_and(|part| !part.initial && is_particle(reading, part.text)) {
        parts.remove(0);
    }
    if parts.len() > 1 {
        // "Daw", "U": a title that is printed as a part of the name tells nobody apart.
        let titled = parts.first().is_some_and(|part| reading.lexicon.word(part.text).any(Facts::NAME_HONORIFIC))
            && parts.len() > 2;
        if titled {
            parts.remove(0);
        }
    }
    let span = mention.span;
    Named {
        start: mention.start,
        span,
        parts,
        rule: mention.rule,
        headline: reading.is(mention.start, Shape::TITLE_CASE),
        length: span.len(),
    }
}

/// Whether a word is only ever a particle of names.
fn is_particle(reading: &Reading<'_>, text: &str) -> bool {
    let facts = reading.lexicon.word(text);
    facts.any(Facts::PARTICLE) && !facts.any(Facts::GIVEN | Facts::FAMILY | Facts::NAME_HONORIFIC)
}

/// "Al-", "El-": the article in Arabic names, written with a capital at the start of a sentence.
fn is_article(text: &str) -> bool {
    matches!(text, "Al" | "El" | "An" | "Ar" | "As" | "Ad" | "Az" | "Ash" | "Ath" | "At" | "Ed" | "Es" | "Ez")
}

/// Groups the names of two parts or more, the fullest first.
fn full_names<'t>(named: &[Named<'t>]) -> Vec<Cluster<'t>> {
    let mut order: Vec<usize> =
        (0..named.len()).filter(|&at| named.get(at).is_some_and(|mention| mention.parts.len() >= 2)).collect();
    order.sort_by_key(|&at| named.get(at).map(|mention| std::cmp::Reverse(fullness(mention))));
    let mut clusters: Vec<Cluster<'t>> = Vec::new();
    let mut by_part: KeyMap<Vec<usize>> = KeyMap::default();
    for at in order {
        let Some(mention) = named.get(at) else { continue };
        let mut near = nearby(&mention.parts, &by_part);
        near.sort_unstable();
        near.dedup();
        let fitting: Vec<usize> = near
            .into_iter()
            .filter(|&cluster| clusters.get(cluster).is_some_and(|cluster| fits(&mention.parts, &cluster.parts)))
            .collect();
        if let [only] = fitting.as_slice() {
            if let Some(cluster) = clusters.get_mut(*only) {
                cluster.mentions.push(at);
            }
            continue;
        }
        for part in &mention.parts {
            by_part.entry(part.key).or_default().push(clusters.len());
        }
        clusters.push(Cluster { parts: mention.parts.clone(), mentions: vec![at] });
    }
    clusters
}

/// The people who share a part with a name. Where a part is shared by very many, only the latest of them are asked, so that
/// time stays linear.
fn nearby(parts: &[Part<'_>], by_part: &KeyMap<Vec<usize>>) -> Vec<usize> {
    let lists = parts.iter().filter_map(|part| by_part.get(&part.key));
    lists.flat_map(|list| list.iter().rev().take(MOST_SHARING)).copied().collect()
}

/// The most people who are asked whether a part of a name is theirs.
const MOST_SHARING: usize = 48;

/// Whether a name is a form of a fuller one: every part stands in it in order, initials for words; all but one part, or all
/// but a quarter of them, are spelled alike.
fn fits(short: &[Part<'_>], full: &[Part<'_>]) -> bool {
    let mut rest = full;
    let (mut exact, mut loose) = (0, 0);
    for part in short {
        let same = |other: &Part<'_>| other.key == part.key;
        let alike = |other: &Part<'_>| {
            (part.initial || other.initial) && part.text.chars().next() == other.text.chars().next()
                || similar(part.text, other.text)
        };
        let found = match rest.iter().position(same) {
            Some(at) => {
                exact += 1;
                at
            }
            None => match rest.iter().position(alike) {
                Some(at) => {
                    loose += 1;
                    at
                }
                None => return false,
            },
        };
        rest = rest.get(found + 1..).unwrap_or_default();
    }
    exact >= 1 && loose <= exact.max(1)
}

/// Gives the names of one part to the people whom they fit.
fn short_forms<'t>(named: &[Named<'t>], clusters: &mut Vec<Cluster<'t>>, release: &mut Release<'_>) {
    let mut by_part: KeyMap<Vec<usize>> = KeyMap::default();
    for (index, cluster) in clusters.iter().enumerate() {
        for part in &cluster.parts {
            let places = by_part.entry(part.key).or_default();
            if places.last() != Some(&index) {
                places.push(index);
            }
        }
    }
    let full = clusters.len();
    // Where each person was last named, so far in the text.
    let mut last: Vec<Option<usize>> = vec![None; full];
    let mut owner: Vec<Option<usize>> = vec![None; named.len()];
    for (index, cluster) in clusters.iter().enumerate() {
        for &at in &cluster.mentions {
            if let Some(slot) = owner.get_mut(at) {
                *slot = Some(index);
            }
        }
    }
    let mut alone: KeyMap<usize> = KeyMap::default();
    for (at, mention) in named.iter().enumerate() {
        if let Some(Some(cluster)) = owner.get(at) {
            if let Some(slot) = last.get_mut(*cluster) {
                *slot = Some(at);
            }
            continue;
        }
        let Some(part) = mention.parts.last() else { continue };
        let fitting = match by_part.get(&part.key) {
            Some(fitting) => fitting.iter().rev().take(MOST_SHARING).copied().collect(),
            None => misspelt(part, clusters.get(..full).unwrap_or_default()),
        };
        let chosen = match fitting.as_slice() {
            [] => None,
            [only] => Some(*only),
            several => several
                .iter()
                .copied()
                .filter(|&index| last.get(index).copied().flatten().is_some())
                .max_by_key(|&index| last.get(index).copied().flatten()),
        };
        if fitting.len() > 1 && chosen.is_none() {
            let message = format!("\u{201C}{}\u{201D} fits {} people", part.text, fitting.len());
            release.diagnostics.push(Diagnostic::new(DiagnosticKind::AmbiguousName, mention.span, message));
        }
        let cluster = chosen.unwrap_or_else(|| {
            *alone.entry(part.key).or_insert_with(|| {
                clusters.push(Cluster { parts: mention.parts.clone(), mentions: Vec::new() });
                last.push(None);
                clusters.len() - 1
            })
        });
        if let Some(cluster) = clusters.get_mut(cluster) {
            cluster.mentions.push(at);
        }
        if let Some(slot) = last.get_mut(cluster) {
            *slot = Some(at);
        }
    }
}

/// The people of whom a single word is a misspelt part; only the first few hundred people are asked, so that time stays
/// linear in the text.
fn misspelt(part: &Part<'_>, clusters: &[Cluster<'_>]) -> Vec<usize> {
    if part.text.chars().count() < 5 {
        return Vec::new();
    }
    let alike = |cluster: &Cluster<'_>| cluster.parts.iter().any(|other| similar(other.text, part.text));
    clusters.iter().take(300).enumerate().filter(|(_, cluster)| alike(cluster)).map(|(index, _)| index).collect()
}
