//! Organizations: long forms, acronyms and shortened names of one body.

use super::groups::Groups;
use super::similar::similar;
use super::{Owners, own};
use crate::acronym;
use crate::lexicon::key::{phrase_key, word_key};
use crate::lexicon::{Facts, KeyMap, MANY};
use crate::mentions::{Label, Mention, Rule, is_head};
use crate::reading::Reading;
use crate::tokens::Shape;
use std::cmp::Ordering;
use undersigned_model::{Organization, OrganizationId, OrganizationKind, Release, Span};

struct Named<'t> {
    /// Its number among all mentions.
    mention: usize,
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

impl Named<'_> {
    fn is_spelled_by(&self, reading: &Reading<'_>, acronym: &str) -> bool {
        acronym::spells_tokens(reading, self.token..self.behind, acronym)
    }

    /// Whether the first letters of its capitalised words are the acronym.
    fn has_initials(&self, reading: &Reading<'_>, acronym: &str) -> bool {
        let capitals = (self.token..self.behind).filter(|&at| reading.is(at, Shape::CAPITAL));
        capitals.filter_map(|at| reading.word(at).chars().next()).eq(acronym.chars())
    }
}

/// Adds the organizations of a release. `acronyms_of` are pairs of a name and its acronym that are certain.
pub(super) fn resolve(
    reading: &Reading<'_>,
    mentions: &[Mention],
    acronyms_of: &[(usize, usize)],
    owners: &mut Owners,
    release: &mut Release<'_>,
) {
    let bodies = mentions.iter().enumerate().filter(|(_, mention)| mention.label == Label::Organization);
    let mut named: Vec<Named<'_>> = Vec::with_capacity(mentions.len());
    named.extend(bodies.map(|(number, mention)| named_in(reading, number, mention)));
    if named.is_empty() {
        return;
    }
    let mut groups = Groups::new(named.len());
    certain(&mut named, acronyms_of, &mut groups);
    let first = same_words(&named, &mut groups);
    introduced(reading, &named, &mut groups);
    acronyms(reading, &named, &first, &mut groups);
    same_numbers(reading, &named, &mut groups);
    shortened(reading, &named, &first, &mut groups);
    heads(reading, &named, &mut groups);
    release.organizations.reserve(first.iter().enumerate().filter(|(at, first)| at == *first).count());
    groups.each(|cluster| add(&named, cluster, owners, release));
}

fn named_in<'t>(reading: &Reading<'t>, number: usize, mention: &Mention) -> Named<'t> {
    let text = reading.text_at(mention.span);
    let single = mention.end == mention.start + 1;
    Named {
        mention: number,
        token: mention.start,
        behind: mention.end,
        span: mention.span,
        text,
        key: (mention.start..mention.end).map(|at| reading.key(at)).reduce(phrase_key).unwrap_or(0),
        known: mention.known,
        kind: mention.kind,
        rule: mention.rule,
        acronym: single
            && (mention.rule == Rule::SHORT_FORM
                || stands_in_brackets(reading, mention.start)
                || mention.known > 0 && fills_bracket(reading, mention.start)
                || looks_like_acronym(text, reading.is(mention.start, Shape::ALL_CAPS))),
        headline: reading.is(mention.start, Shape::TITLE_CASE),
    }
}

/// Whether a word with two capitals stands alone in brackets: "(C-Sur)".
fn stands_in_brackets(reading: &Reading<'_>, at: usize) -> bool {
    let open = at.checked_sub(1).filter(|&open| acronym::in_bracket(reading, open) == Some(at));
    open.is_some() && reading.word(at + 1) == ")"
}

/// Whether a word fills a bracket behind a capitalised word: "Reporters Sans Frontières (Rsf)".
fn fills_bracket(reading: &Reading<'_>, at: usize) -> bool {
    let Some(open) = at.checked_sub(1).filter(|&open| reading.word(open) == "(" && reading.word(at + 1) == ")") else {
        return false;
    };
    reading.before(open).is_some_and(|before| reading.is(before, Shape::CAPITAL))
}

fn looks_like_acronym(word: &str, all_caps: bool) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && (all_caps || capitals * 2 >= word.chars().count())
}

/// Joins the acronyms that lists give to their names.
fn certain(named: &mut [Named<'_>], acronyms_of: &[(usize, usize)], groups: &mut Groups) {
    for (name, acronym) in acronyms_of {
        let place = |start: &usize| named.binary_search_by_key(start, |mention| mention.span.start).ok();
        let (Some(name), Some(acronym)) = (place(name), place(acronym)) else { continue };
        groups.join(name, acronym);
        if let Some(mention) = named.get_mut(acronym) {
            mention.acronym = true;
        }
        if let Some(mention) = named.get_mut(name) {
            mention.acronym = false;
        }
    }
}

/// Joins mentions with the same words, or with the same number in the lexicon. Gives the first mention with the words of
/// each.
fn same_words(named: &[Named<'_>], groups: &mut Groups) -> Vec<usize> {
    let mut first = vec![0; named.len()];
    let keys = named.iter().enumerate().map(|(at, mention)| (mention.key, at));
    groups.join_equal(keys.collect(), |at, with| {
        if let Some(first) = first.get_mut(at) {
            *first = with;
        }
        true
    });
    let numbers = named.iter().enumerate().filter(|(_, mention)| mention.known != 0 && mention.known != MANY);
    groups.join_equal(numbers.map(|(at, mention)| (u64::from(mention.known), at)).collect(), |_, _| true);
    first
}

/// "Long Name (ACR)", "ACR (Long Name)", "Long Name – ACR".
fn introduced(reading: &Reading<'_>, named: &[Named<'_>], groups: &mut Groups) {
    for (at, pair) in named.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        if !reading.is(first.behind, Shape::MARK) {
            continue;
        }
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
        let fits = second.acronym && first.is_spelled_by(reading, second.text)
            || first.acronym && second.is_spelled_by(reading, first.text);
        let in_bracket = bracket && second.acronym && !first.acronym;
        if fits || in_bracket {
            groups.join(at, at + 1);
        }
    }
}

/// An acronym that exactly one long name of the release spells. `first` is the first mention with the words of each.
fn acronyms(reading: &Reading<'_>, named: &[Named<'_>], first: &[usize], groups: &mut Groups) {
    let mut long_names: Vec<(Option<char>, usize)> = Vec::new();
    let mut named_in_full = vec![false; named.len()];
    // Words that were seen are marked at their first mention.
    let mut seen = vec![false; named.len()];
    let mut is_new = |at: usize| {
        let seen = first.get(at).and_then(|&first| seen.get_mut(first));
        seen.is_some_and(|seen| !std::mem::replace(seen, true))
    };
    for (at, mention) in named.iter().enumerate().filter(|(_, mention)| !mention.acronym) {
        if let Some(full) = named_in_full.get_mut(groups.root(at)) {
            *full = true;
        }
        if mention.behind - mention.token > 1 && is_new(at) {
            long_names.push((mention.text.chars().next(), at));
        }
    }
    long_names.sort_unstable();
    for (at, mention) in named.iter().enumerate().filter(|(_, mention)| mention.acronym) {
        let known = named_in_full.get(groups.root(at)).copied().unwrap_or(false);
        if known || !is_new(at) {
            continue;
        }
        let initial = mention.text.chars().next();
        let names = slice_of(&long_names, |(first, _)| first.cmp(&initial));
        // The nearest names before it and behind it are enough, and keep time linear.
        let near = names.partition_point(|&(_, long)| long < at);
        let around = names.get(near.saturating_sub(NEAR)..(near + NEAR).min(names.len())).unwrap_or_default();
        // "EU" stands for the European Union, and not for a EuroMed network.
        let fits = |long: &Named<'_>| {
            mention.known == 0 || mention.known == long.known || long.has_initials(reading, mention.text)
        };
        let spelled =
            |long: &usize| named.get(*long).is_some_and(|long| fits(long) && long.is_spelled_by(reading, mention.text));
        join_only(at, around.iter().map(|&(_, long)| long).filter(spelled), groups);
    }
}

/// Joins a mention with those that it may be short for, where they are all one organization.
fn join_only(at: usize, mut fitting: impl Iterator<Item = usize>, groups: &mut Groups) {
    if let Some(long) = fitting.next() {
        let root = groups.root(long);
        if fitting.all(|other| groups.find(other) == root) {
            groups.join(at, long);
        }
    }
}

/// The part of a sorted slice that an order finds equal.
fn slice_of<T>(sorted: &[T], order: impl Fn(&T) -> Ordering) -> &[T] {
    let start = sorted.partition_point(|one| order(one) == Ordering::Less);
    let rest = sorted.get(start..).unwrap_or_default();
    rest.get(..rest.partition_point(|one| order(one) == Ordering::Equal)).unwrap_or_default()
}

/// How many long names on each side of an acronym may be what it stands for.
const NEAR: usize = 64;

/// How many names that begin with one word may be what a shorter name stands for.
const MOST_SHARING: usize = 32;

/// "Collective 46/2" for "Colectivo 46/2": a short name with the number of another.
fn same_numbers(reading: &Reading<'_>, named: &[Named<'_>], groups: &mut Groups) {
    let mut numbers: Vec<(u64, usize)> = Vec::new();
    for (at, mention) in named.iter().enumerate() {
        let words = (mention.token..mention.behind).filter(|&word| reading.is(word, Shape::NUMBER));
        numbers.extend(words.map(|word| (reading.key(word), at)));
    }
    groups.join_equal(numbers, |at, _| named.get(at).is_some_and(|mention| mention.behind - mention.token <= 3));
}

/// "Harbour Light" for "Harbour Light Foundation"; other spellings. `first` is the first mention with the words of each:
/// the others are joined with it.
fn shortened(reading: &Reading<'_>, named: &[Named<'_>], first: &[usize], groups: &mut Groups) {
    let long = named.iter().zip(first).enumerate().filter(|(at, (mention, first))| at == *first && !mention.acronym);
    let mut by_first: Vec<(u64, usize)> = long.map(|(at, (mention, _))| (reading.key(mention.token), at)).collect();
    by_first.sort_unstable();
    for sharing in by_first.chunk_by(|(a, _), (b, _)| a == b).filter(|sharing| sharing.len() > 1) {
        for &(_, at) in sharing {
            let Some(mention) = named.get(at) else { continue };
            let fits = |other: &usize| named.get(*other).is_some_and(|other| is_short_for(reading, mention, other));
            join_only(at, sharing.iter().take(MOST_SHARING).map(|&(_, other)| other).filter(fits), groups);
        }
    }
}

/// "the Committee" for "Harbour Committee for Fair Fares": the head of the name that was read last.
fn heads(reading: &Reading<'_>, named: &[Named<'_>], groups: &mut Groups) {
    let mut latest: KeyMap<usize> = KeyMap::default();
    for (at, mention) in named.iter().enumerate() {
        if mention.behind - mention.token > 1 {
            let name = mention.token..mention.behind;
            for word in name.clone().filter(|&word| is_head(reading, &name, word)) {
                latest.insert(reading.key(word), at);
            }
        } else if mention.known == 0
            && is_head(reading, &(mention.token..mention.behind), mention.token)
            && let Some(&long) = latest.get(&mention.key)
        {
            groups.join(at, long);
        }
    }
}

/// Whether a name is the beginning of a longer one, or the same one in another spelling.
fn is_short_for(reading: &Reading<'_>, short: &Named<'_>, long: &Named<'_>) -> bool {
    let (few, many) = (short.behind - short.token, long.behind - long.token);
    if few == many && short.key != long.key && few >= 2 {
        return !are_apart(reading, short, long, few)
            && short.text.split_whitespace().zip(long.text.split_whitespace()).all(|(a, b)| is_spelling(a, b));
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

/// Whether two names of as many words are none of one body at first sight: the first words in which they differ begin with
/// different letters. Most names that share their first word are.
fn are_apart(reading: &Reading<'_>, one: &Named<'_>, other: &Named<'_>, words: usize) -> bool {
    let pairs = (1..words).map(|step| (one.token + step, other.token + step));
    let mut spaced = pairs.take_while(|(a, b)| reading.is(*a, Shape::SPACED) && reading.is(*b, Shape::SPACED));
    let different = spaced.find(|(a, b)| reading.key(*a) != reading.key(*b));
    different.is_some_and(|(a, b)| begin_apart(reading.word(a), reading.word(b)))
}

/// Whether two words begin with different letters from A to Z.
fn begin_apart(a: &str, b: &str) -> bool {
    let initial = |word: &str| word.bytes().next().filter(u8::is_ascii_alphabetic).map(|byte| byte | 0x20);
    initial(a).zip(initial(b)).is_some_and(|(a, b)| a != b)
}

/// Whether two words are the same, or long ones in different spellings.
fn is_spelling(a: &str, b: &str) -> bool {
    a == b || !begin_apart(a, b) && (word_key(a) == word_key(b) || a.len() >= 6 && similar(a, b))
}

fn add(named: &[Named<'_>], cluster: &[(usize, usize)], owners: &mut Owners, release: &mut Release<'_>) {
    let all = || cluster.iter().filter_map(|&(_, at)| named.get(at));
    let Some(fullest) = all().max_by(|a, b| fullness(a).cmp(&fullness(b)).then(b.token.cmp(&a.token))) else { return };
    let Some(name) = release.name(fullest.span) else { return };
    let kind = all().map(|mention| mention.kind).find(|kind| *kind != OrganizationKind::Other).unwrap_or_default();
    let mut organization =
        Organization::new(OrganizationId(release.organizations.len() as u32), name, kind, fullest.rule);
    if !fullest.acronym {
        organization.acronym = all().find(|mention| mention.acronym).and_then(|mention| release.name(mention.span));
    }
    organization.mentions = Vec::with_capacity(cluster.len());
    for mention in all() {
        organization.mentions.push(mention.span);
        own(owners, mention.mention, release.organizations.len());
    }
    release.organizations.push(organization);
}

fn fullness(mention: &Named<'_>) -> (bool, bool, usize) {
    (!mention.acronym, !mention.headline, mention.text.len())
}
