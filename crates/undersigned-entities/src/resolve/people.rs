//! People: full names first, then the short forms that fit them.

use super::similar::{most_edits, similar};
use super::{Owners, own};
use crate::lexicon::key::word_key;
use crate::lexicon::{Facts, KeyMap};
use crate::mentions::{Label, Mention};
use crate::reading::Reading;
use crate::tokens::Shape;
use std::cmp::Reverse;
use std::ops::Range;
use undersigned_model::{Diagnostic, DiagnosticKind, Person, PersonId, Release, Span};

/// A part of a name that can stand for the person: no particles, hyphens parted.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Part<'t> {
    text: &'t str,
    key: u64,
    initial: bool,
    /// Its first letter from a to z, 0 for another one.
    first: u8,
    /// Its letters from a to z, one bit each, 0 where it has others.
    letters: u32,
}

/// A mention with its name's parts.
struct Named {
    /// Its number.
    mention: usize,
    start: usize,
    span: Span,
    /// Its parts among those of all mentions.
    parts: Range<usize>,
    rule: &'static str,
    fullness: Fullness,
}

/// How full a form of a name is: more parts that are no initials, not from a headline (where spelling and case are less
/// sure), more letters.
type Fullness = (usize, bool, usize);

/// The mentions of people, with the parts of their names.
struct Names<'t> {
    named: Vec<Named>,
    parts: Vec<Part<'t>>,
}

/// One person.
struct Cluster {
    /// The parts of the fullest name.
    parts: Range<usize>,
    mentions: Vec<usize>,
}

/// Adds the people of a release.
pub(super) fn resolve(reading: &Reading<'_>, mentions: &[Mention], owners: &mut Owners, release: &mut Release<'_>) {
    let names = Names::new(reading, mentions);
    if names.named.is_empty() {
        return;
    }
    let mut clusters = Clusters::default();
    clusters.full_names(&names);
    clusters.short_forms(&names, release);
    let mut people = clusters.all;
    for cluster in &mut people {
        cluster.mentions.sort_unstable();
    }
    people.sort_by_key(|cluster| cluster.mentions.first().copied());
    release.people.reserve(people.len());
    for cluster in &people {
        let id = PersonId(release.people.len() as u32);
        let all = || cluster.mentions.iter().filter_map(|&at| names.named.get(at));
        let Some(fullest) = all().max_by(|a, b| a.fullness.cmp(&b.fullness).then(b.start.cmp(&a.start))) else {
            continue;
        };
        let Some(name) = release.name(fullest.span) else { continue };
        let mut person = Person::new(id, name, fullest.rule);
        person.mentions = Vec::with_capacity(cluster.mentions.len());
        for mention in all() {
            person.mentions.push(mention.span);
            own(owners, mention.mention, release.people.len());
        }
        release.people.push(person);
    }
}

impl<'t> Names<'t> {
    fn new(reading: &Reading<'t>, mentions: &[Mention]) -> Self {
        let mut names =
            Self { named: Vec::with_capacity(mentions.len()), parts: Vec::with_capacity(2 * mentions.len()) };
        for (number, mention) in mentions.iter().enumerate().filter(|(_, mention)| mention.label == Label::Person) {
            names.add(reading, number, mention);
        }
        names
    }

    fn add(&mut self, reading: &Reading<'t>, number: usize, mention: &Mention) {
        let first = self.parts.len();
        for at in mention.start..mention.end {
            if reading.is(at, Shape::CAPITAL | Shape::NUMBER) {
                self.add_parts(reading, at);
            }
        }
        let parts = first + titles(reading, self.parts.get(first..).unwrap_or_default())..self.parts.len();
        let initials = self.parts(&parts).iter().filter(|part| part.initial).count();
        let headline = reading.is(mention.start, Shape::TITLE_CASE);
        self.named.push(Named {
            mention: number,
            start: mention.start,
            span: mention.span,
            fullness: (2 * parts.len() - initials, !headline, mention.span.len()),
            parts,
            rule: mention.rule,
        });
    }

    /// Adds the parts of a word: what hyphens part, without particles.
    fn add_parts(&mut self, reading: &Reading<'t>, at: usize) {
        let word = reading.word(at);
        if word.ends_with(|c: char| c.is_ascii_digit()) {
            // The number of a note stands behind the name.
            let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
            self.parts.push(Part::new(name, word_key(name)));
            return;
        }
        if !reading.is(at, Shape::HYPHEN) {
            if !word.starts_with(char::is_lowercase) {
                self.parts.push(Part::new(word, reading.key(at)));
            }
            return;
        }
        // "Al- Rashidi" is written with a blank.
        for text in word.split(HYPHENS).map(str::trim_start).filter(|part| !part.is_empty()) {
            if !(text.starts_with(char::is_lowercase) || is_article(text)) {
                self.parts.push(Part::new(text, word_key(text)));
            }
        }
    }

    fn parts(&self, parts: &Range<usize>) -> &[Part<'t>] {
        self.parts.get(parts.clone()).unwrap_or_default()
    }
}

/// The marks that part a word.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

impl<'t> Part<'t> {
    fn new(text: &'t str, key: u64) -> Self {
        let mut letters = text.trim_end_matches('.').chars();
        let first = text.bytes().next().filter(u8::is_ascii_alphabetic).map_or(0, |byte| byte | 0x20);
        let initial = letters.next().is_some() && letters.next().is_none();
        Self { text, key, initial, first, letters: plain_letters(text) }
    }

    /// Whether a part is another spelling. Every edit of a word changes two of its letters at most, so most pairs of words
    /// differ in too many.
    fn is_spelling(&self, other: &Self) -> bool {
        let known = self.letters != 0 && other.letters != 0;
        let edits = 2 * most_edits(self.text.len().min(other.text.len())) as u32;
        let apart = known && (self.letters ^ other.letters).count_ones() > edits;
        !apart && similar(self.text, other.text)
    }
}

/// The letters of a word from a to z, one bit each; 0 where it has others.
fn plain_letters(word: &str) -> u32 {
    let letter = |byte: u8| byte.is_ascii_alphabetic().then(|| 1 << ((byte | 0x20) - b'a'));
    word.bytes().try_fold(0, |letters, byte| Some(letters | letter(byte)?)).unwrap_or(0)
}

/// How many parts at the start of a name don't help to tell people apart.
fn titles(reading: &Reading<'_>, parts: &[Part<'_>]) -> usize {
    let most = parts.len().saturating_sub(1);
    let first = parts.iter().take(most);
    // "Van der Velden" at the start of a sentence.
    let particles = first.take_while(|part| !part.initial && is_particle(reading, part)).count();
    // "Daw", "U": a title that is printed as a part of the name.
    let titled = parts.len() - particles > 2
        && parts.get(particles).is_some_and(|part| reading.lexicon.look_up(part.key).0.any(Facts::NAME_HONORIFIC));
    particles + usize::from(titled)
}

/// Whether a word is only ever a particle of names.
fn is_particle(reading: &Reading<'_>, part: &Part<'_>) -> bool {
    let facts = reading.lexicon.look_up(part.key).0;
    facts.any(Facts::PARTICLE) && !facts.any(Facts::GIVEN | Facts::FAMILY | Facts::NAME_HONORIFIC)
}

/// "Al-", "El-": the article in Arabic names, written with a capital at the start of a sentence.
fn is_article(text: &str) -> bool {
    matches!(text, "Al" | "El" | "An" | "Ar" | "As" | "Ad" | "Az" | "Ash" | "Ath" | "At" | "Ed" | "Es" | "Ez")
}

/// People, and where those are who share a part of their names.
#[derive(Default)]
struct Clusters {
    all: Vec<Cluster>,
    /// The latest link for each part.
    latest: KeyMap<usize>,
    links: Vec<Link>,
}

/// A person with a part, and the link of the person before with the same part.
struct Link {
    cluster: usize,
    before: Option<usize>,
}

impl Clusters {
    /// Groups the names of two parts or more, the fullest first.
    fn full_names(&mut self, names: &Names<'_>) {
        let mut order: Vec<(Reverse<Fullness>, usize)> = names
            .named
            .iter()
            .enumerate()
            .filter(|(_, mention)| mention.parts.len() >= 2)
            .map(|(at, mention)| (Reverse(mention.fullness), at))
            .collect();
        order.sort_unstable();
        let mut near = Vec::new();
        for (_, at) in order {
            let Some(mention) = names.named.get(at) else { continue };
            let parts = names.parts(&mention.parts);
            near.clear();
            near.extend(parts.iter().flat_map(|part| self.sharing(part.key).take(MOST_SHARING)));
            near.sort_unstable();
            near.dedup();
            let fits = |cluster: &Cluster| fits(parts, names.parts(&cluster.parts));
            near.retain(|&cluster| self.all.get(cluster).is_some_and(fits));
            if let [only] = near.as_slice() {
                self.give(*only, at);
            } else {
                self.add(names, mention.parts.clone(), at);
            }
        }
    }

    /// A new person, named in a mention.
    fn add(&mut self, names: &Names<'_>, parts: Range<usize>, at: usize) {
        let cluster = self.all.len();
        for part in names.parts(&parts) {
            let before = self.latest.get(&part.key).copied();
            // A name may have a part twice.
            if before.and_then(|before| self.links.get(before)).is_none_or(|link| link.cluster != cluster) {
                self.latest.insert(part.key, self.links.len());
                self.links.push(Link { cluster, before });
            }
        }
        self.all.push(Cluster { parts, mentions: vec![at] });
    }

    fn give(&mut self, cluster: usize, at: usize) {
        if let Some(cluster) = self.all.get_mut(cluster) {
            cluster.mentions.push(at);
        }
    }

    /// The people who share a part, the latest one first.
    fn sharing(&self, key: u64) -> impl Iterator<Item = usize> {
        let link = |at: usize| self.links.get(at);
        let latest = self.latest.get(&key).and_then(|&at| link(at));
        std::iter::successors(latest, move |last| link(last.before?)).map(|link| link.cluster)
    }

    /// Gives the names of one part to the people whom they fit.
    fn short_forms(&mut self, names: &Names<'_>, release: &mut Release<'_>) {
        let mut scene = Scene::new(&self.all, names.named.len());
        let full = self.all.len();
        let mut alone: KeyMap<usize> = KeyMap::default();
        let mut fitting = Vec::new();
        for (at, mention) in names.named.iter().enumerate() {
            if let Some(cluster) = scene.owner(at) {
                scene.name(cluster, at);
                continue;
            }
            let Some(part) = names.parts(&mention.parts).last() else { continue };
            fitting.clear();
            fitting.extend(self.sharing(part.key).take(MOST_SHARING));
            if fitting.is_empty() {
                fitting.extend(misspelt(names, part, self.all.get(..full).unwrap_or_default()));
            }
            let chosen = scene.choose(&fitting);
            if fitting.len() > 1 && chosen.is_none() {
                let message = format!("\u{201C}{}\u{201D} fits {} people", part.text, fitting.len());
                release.diagnostics.push(Diagnostic::new(DiagnosticKind::AmbiguousName, mention.span, message));
            }
            let cluster = chosen.unwrap_or_else(|| {
                *alone.entry(part.key).or_insert_with(|| {
                    self.all.push(Cluster { parts: mention.parts.clone(), mentions: Vec::new() });
                    self.all.len() - 1
                })
            });
            self.give(cluster, at);
            scene.name(cluster, at);
        }
    }
}

/// Who was named where, so far in the text.
struct Scene {
    /// Whom each mention names in full.
    owners: Vec<Option<usize>>,
    /// Where each person was last named.
    last: Vec<Option<usize>>,
}

impl Scene {
    fn new(people: &[Cluster], mentions: usize) -> Self {
        let mut owners = vec![None; mentions];
        for (index, cluster) in people.iter().enumerate() {
            for &at in &cluster.mentions {
                if let Some(owner) = owners.get_mut(at) {
                    *owner = Some(index);
                }
            }
        }
        Self { owners, last: vec![None; people.len()] }
    }

    fn owner(&self, at: usize) -> Option<usize> {
        self.owners.get(at).copied().flatten()
    }

    /// A person of two parts or more is named.
    fn name(&mut self, person: usize, at: usize) {
        if let Some(last) = self.last.get_mut(person) {
            *last = Some(at);
        }
    }

    /// The only one of several people, or the one who was named last.
    fn choose(&self, people: &[usize]) -> Option<usize> {
        let last = |person: usize| self.last.get(person).copied().flatten();
        match people {
            [only] => Some(*only),
            several => several.iter().copied().filter(|&one| last(one).is_some()).max_by_key(|&one| last(one)),
        }
    }
}

/// The most people who are asked whether a part of a name is theirs, so that time stays linear where very many share it.
const MOST_SHARING: usize = 48;

/// Whether a name is a form of a fuller one: every part stands in it in order, initials for words; all but one part, or all
/// but a quarter of them, are spelled alike.
fn fits(short: &[Part<'_>], full: &[Part<'_>]) -> bool {
    let mut rest = full;
    let (mut exact, mut loose) = (0, 0);
    for part in short {
        let same = |other: &Part<'_>| other.key == part.key;
        let alike = |other: &Part<'_>| {
            let apart = part.first != other.first && part.first != 0 && other.first != 0;
            let initial = part.initial || other.initial;
            !apart && (initial && part.text.chars().next() == other.text.chars().next() || part.is_spelling(other))
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

/// The people of whom a single word is a misspelt part; only the first few hundred people are asked, so that time stays
/// linear in the text.
fn misspelt<'a>(names: &'a Names<'_>, part: &'a Part<'_>, clusters: &'a [Cluster]) -> impl Iterator<Item = usize> + 'a {
    let most = if part.text.chars().count() < 5 { 0 } else { MOST_SPELLINGS };
    let alike = |cluster: &Cluster| names.parts(&cluster.parts).iter().any(|other| other.is_spelling(part));
    clusters.iter().take(most).enumerate().filter(move |(_, cluster)| alike(cluster)).map(|(index, _)| index)
}

/// The most people who are asked whether a name is a misspelling of theirs.
const MOST_SPELLINGS: usize = 300;
