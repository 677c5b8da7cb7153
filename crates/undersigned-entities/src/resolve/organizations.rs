//! Organizations: long forms, acronyms and shortened names of one body.

use super::similar::similar;
use crate::acronym;
use crate::lexicon::key::{phrase_key, word_key};
use crate::lexicon::{Facts, KeyMap, MANY};
use crate::mentions::{Label, Mention};
use crate::reading::Reading;
use crate::tokens::Shape;
use std::collections::HashMap;
use undersigned_model::{Organization, OrganizationId, OrganizationKind, Release, Span};

struct Named<'t> {
    token: usize,
    behind: usize,
    span: Span,
    text: &'t str,
    key: u64,
    known: u16,
    kind: OrganizationKind,
    rule: &'static str,
    /// A single word that looks like an acronym.
    acronym: bool,
    headline: bool,
}

struct Cluster {
    mentions: Vec<usize>,
}

/// Adds the organizations of a release.
///
/// `acronyms` are pairs of a name and its acronym that are certain (from lists), by where they start.
pub(crate) fn resolve(
    reading: &Reading<'_>,
    mentions: &[Mention],
    acronyms_of: &[(usize, usize)],
    release: &mut Release<'_>,
) {
    let mut named: Vec<Named<'_>> = mentions
        .iter()
        .filter(|mention| mention.label == Label::Organization)
        .map(|mention| named(reading, mention))
        .collect();
    let mut groups = Groups::new(named.len());
    certain(&mut named, acronyms_of, &mut groups);
    same_words(&named, &mut groups);
    introduced(reading, &named, &mut groups);
    acronyms(&named, &mut groups);
    shortened(reading, &named, &mut groups);
    for cluster in groups.clusters() {
        add(&named, &cluster, release);
    }
}

fn named<'t>(reading: &Reading<'t>, mention: &Mention) -> Named<'t> {
    let text = reading.text_at(mention.span);
    let key = (mention.start..mention.end).map(|at| reading.key(at)).reduce(phrase_key).unwrap_or(0);
    let single = mention.end == mention.start + 1;
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    Named {
        token: mention.start,
        behind: mention.end,
        span: mention.span,
        text,
        key,
        known: mention.known,
        kind: mention.kind,
        rule: mention.rule,
        acronym: single
            && capitals >= 2
            && (capitals * 2 >= text.chars().count() || reading.is(mention.start, Shape::ALL_CAPS)),
        headline: reading.is(mention.start, Shape::TITLE_CASE),
    }
}

/// Joins the acronyms that lists give to their names.
fn certain(named: &mut [Named<'_>], acronyms_of: &[(usize, usize)], groups: &mut Groups) {
    let place: HashMap<usize, usize> = named.iter().enumerate().map(|(at, mention)| (mention.span.start, at)).collect();
    for (name, acronym) in acronyms_of {
        let (Some(&name), Some(&acronym)) = (place.get(name), place.get(acronym)) else { continue };
        groups.join(name, acronym);
        if let Some(mention) = named.get_mut(acronym) {
            mention.acronym = true;
        }
        if let Some(mention) = named.get_mut(name) {
            mention.acronym = false;
        }
    }
}

/// Mentions with the same words, or with the same number in the lexicon.
fn same_words(named: &[Named<'_>], groups: &mut Groups) {
    let mut by_key: KeyMap<usize> = KeyMap::default();
    let mut by_number: HashMap<u16, usize> = HashMap::new();
    for (at, mention) in named.iter().enumerate() {
        groups.join(at, *by_key.entry(mention.key).or_insert(at));
        if mention.known != 0 && mention.known != MANY {
            groups.join(at, *by_number.entry(mention.known).or_insert(at));
        }
    }
}

/// "Long Name (ACR)", "ACR (Long Name)", "Long Name – ACR".
fn introduced(reading: &Reading<'_>, named: &[Named<'_>], groups: &mut Groups) {
    for (at, pair) in named.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let bracket = acronym::in_bracket(reading, first.behind) == Some(second.token)
            || reading.word(first.behind) == "("
                && second.token == first.behind + 1
                && reading.word(second.behind) == ")";
        let dash = matches!(reading.word(first.behind), "-" | "–" | "—" | ",")
            && second.token == first.behind + 1
            && second.acronym;
        if !(bracket || dash) {
            continue;
        }
        let fits = second.acronym && acronym::spells(first.text, second.text)
            || first.acronym && acronym::spells(second.text, first.text);
        let in_bracket = bracket && second.acronym && !first.acronym;
        if fits || in_bracket {
            groups.join(at, at + 1);
        }
    }
}

/// An acronym that exactly one long name of the release spells.
fn acronyms(named: &[Named<'_>], groups: &mut Groups) {
    let mut long_names: HashMap<Option<char>, Vec<usize>> = HashMap::new();
    let mut named_in_full = vec![false; named.len()];
    let mut seen: KeyMap<()> = KeyMap::default();
    for (at, mention) in named.iter().enumerate().filter(|(_, mention)| !mention.acronym) {
        if let Some(full) = named_in_full.get_mut(groups.root(at)) {
            *full = true;
        }
        if mention.text.contains(' ') && seen.insert(mention.key, ()).is_none() {
            long_names.entry(mention.text.chars().next()).or_default().push(at);
        }
    }
    for (at, mention) in named.iter().enumerate().filter(|(_, mention)| mention.acronym) {
        let known = named_in_full.get(groups.root(at)).copied().unwrap_or(false);
        if known || seen.insert(mention.key, ()).is_some() {
            continue;
        }
        let Some(names) = long_names.get(&mention.text.chars().next()) else { continue };
        // The nearest names before it and behind it are enough, and keep time linear.
        let near = names.partition_point(|&long| long < at);
        let around = names.get(near.saturating_sub(NEAR)..(near + NEAR).min(names.len())).unwrap_or_default();
        let spelled = |long: &&usize| named.get(**long).is_some_and(|long| acronym::spells(long.text, mention.text));
        let mut fitting = around.iter().filter(spelled);
        if let Some(&long) = fitting.next() {
            let root = groups.root(long);
            if fitting.all(|&other| groups.find(other) == root) {
                groups.join(at, long);
            }
        }
    }
}

/// How many long names on each side of an acronym may be what it stands for.
const NEAR: usize = 64;

/// "Harbour Light" for "Harbour Light Foundation"; "Collective 46/2" for "Colectivo 46/2"; other spellings.
fn shortened(reading: &Reading<'_>, named: &[Named<'_>], groups: &mut Groups) {
    let mut by_first: KeyMap<Vec<usize>> = KeyMap::default();
    let mut by_number: KeyMap<usize> = KeyMap::default();
    for (at, mention) in named.iter().enumerate() {
        if !mention.acronym {
            let places = by_first.entry(reading.key(mention.token)).or_default();
            if places.len() < 32 {
                places.push(at);
            }
        }
        for word in (mention.token..mention.behind).filter(|&word| reading.is(word, Shape::NUMBER)) {
            let with = *by_number.entry(reading.key(word)).or_insert(at);
            if mention.behind - mention.token <= 3 && with != at {
                groups.join(at, with);
            }
        }
    }
    for (at, mention) in named.iter().enumerate().filter(|(_, mention)| !mention.acronym) {
        let Some(places) = by_first.get(&reading.key(mention.token)) else { continue };
        let mut fitting = places
            .iter()
            .copied()
            .filter(|&other| named.get(other).is_some_and(|other| is_short_for(reading, mention, other)));
        if let Some(long) = fitting.next() {
            let root = groups.root(long);
            if fitting.all(|other| groups.find(other) == root) {
                groups.join(at, long);
            }
        }
    }
}

/// Whether a name is the beginning of a longer one, or the same one in another spelling.
fn is_short_for(reading: &Reading<'_>, short: &Named<'_>, long: &Named<'_>) -> bool {
    let (few, many) = (short.behind - short.token, long.behind - long.token);
    if few == many && short.key != long.key && few >= 2 {
        return short
            .text
            .split_whitespace()
            .zip(long.text.split_whitespace())
            .all(|(a, b)| word_key(a) == word_key(b) || a.len() >= 6 && similar(a, b));
    }
    if few >= many || short.known != 0 && long.known != 0 && short.known != long.known {
        return false;
    }
    let same = (0..few).all(|step| reading.key(short.token + step) == reading.key(long.token + step));
    // A chapter ("X Australia", "X India") is a body of its own; so is what a bare head word or nation would stand for.
    let rest = reading.facts(long.token + few);
    let chapter = rest.any(Facts::COUNTRY | Facts::CITY | Facts::REGION | Facts::DEMONYM);
    let telling = reading.facts(short.token);
    let bare = few == 1
        && (telling.any(
            Facts::DEMONYM
                | Facts::COUNTRY
                | Facts::CITY
                | Facts::REGION
                | Facts::STRONG_HEAD
                | Facts::WEAK_HEAD
                | Facts::PEOPLE,
        ) || telling.any(Facts::COMMON) && short.rule != "known-organization");
    same && !chapter && !bare
}

fn add(named: &[Named<'_>], cluster: &Cluster, release: &mut Release<'_>) {
    let all = || cluster.mentions.iter().filter_map(|&at| named.get(at));
    let Some(fullest) = all().max_by(|a, b| fullness(a).cmp(&fullness(b)).then(b.token.cmp(&a.token))) else { return };
    let Some(name) = release.name(fullest.span) else { return };
    let kind = all().map(|mention| mention.kind).find(|kind| *kind != OrganizationKind::Other).unwrap_or_default();
    let mut organization =
        Organization::new(OrganizationId(release.organizations.len() as u32), name, kind, fullest.rule);
    if !fullest.acronym {
        organization.acronym = all().find(|mention| mention.acronym).and_then(|mention| release.name(mention.span));
    }
    organization.mentions = all().map(|mention| mention.span).collect();
    release.organizations.push(organization);
}

fn fullness(mention: &Named<'_>) -> (bool, bool, usize) {
    (!mention.acronym, !mention.headline, mention.text.len())
}

/// Groups of mentions that name one organization (union-find).
struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    fn find(&self, mut at: usize) -> usize {
        while let Some(&parent) = self.parents.get(at) {
            if parent == at {
                break;
            }
            at = parent;
        }
        at
    }

    /// As `find`, and shortens the way for the next time.
    fn root(&mut self, at: usize) -> usize {
        let root = self.find(at);
        if let Some(parent) = self.parents.get_mut(at) {
            *parent = root;
        }
        root
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        if let Some(parent) = self.parents.get_mut(high) {
            *parent = low;
        }
    }

    /// The groups in the order of their first mentions.
    fn clusters(&self) -> Vec<Cluster> {
        let mut place: HashMap<usize, usize> = HashMap::new();
        let mut clusters: Vec<Cluster> = Vec::new();
        for at in 0..self.parents.len() {
            let slot = *place.entry(self.find(at)).or_insert(clusters.len());
            match clusters.get_mut(slot) {
                Some(cluster) => cluster.mentions.push(at),
                None => clusters.push(Cluster { mentions: vec![at] }),
            }
        }
        clusters
    }
}
