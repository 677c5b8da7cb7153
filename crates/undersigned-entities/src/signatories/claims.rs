//! Stated numbers of signatories: "the undersigned 22 organizations", "Harbour Light and fourteen other groups" (15).
//!
//! A number counts where a noun for organizations or people follows it within a few words, and where the text around says that they
//! signed, issued or demand something together; prisoners, protesters and other organizations are counted in texts, too.

mod context;

use super::anchors::{Anchors, Signs};
use super::numbers;
use super::page::Page;
use super::words::{self, SIGNERS};
use context::Context;
use undersigned_model::{BlockKind, Bound, Claim, Section, SignatoryKind, Span};

/// A claim with whom it counts.
#[derive(Clone, Debug)]
pub(super) struct Stated {
    pub(super) claim: Claim,
    pub(super) kind: Option<SignatoryKind>,
    /// Accepted only if another claim or a list agrees.
    pub(super) tentative: bool,
}

/// A word of a block with its place.
#[derive(Clone, Copy, Debug)]
struct Word<'t> {
    text: &'t str,
    span: Span,
    /// A mark that ends a sentence follows.
    stop: bool,
    /// Some mark stands between this word and the next one.
    mark: bool,
}

/// Neither: whoever signed.
pub(super) const ANYONE: &[&str] = &["actors", "endorsers", "members", "others", "signatures", "supporters"];

/// Words between a number and its noun that show that nobody signed.
pub(super) const FOREIGN: &[&str] = &[
    "against", "at", "between", "by", "from", "in", "into", "on", "out", "than", "that", "to", "under", "were", "who",
    "with", "within",
];

/// What a text of a letter is called.
pub(super) const DOCUMENTS: &[&str] = &[
    "appeal",
    "brief",
    "call",
    "carta",
    "communique",
    "communiqué",
    "comunicado",
    "declaración",
    "declaration",
    "declaração",
    "letter",
    "lettre",
    "manifesto",
    "memorandum",
    "petition",
    "plea",
    "position",
    "pronunciamiento",
    "resolution",
    "statement",
    "submission",
    "appel",
    "open",
    "joint",
];

/// The claims in the text of a release, outside of the lists themselves.
pub(super) fn find(page: &Page<'_, '_>, anchors: &Anchors) -> Vec<Stated> {
    let mut stated = Vec::new();
    let release = page.release;
    let named = page.mentions();
    if let Some(title) = &release.title {
        in_stretch(page, &named, title.span, true, &mut stated);
    }
    for block in anchors.showing(release, Signs::CLAIM) {
        let skip =
            matches!(block.kind, BlockKind::Link | BlockKind::Contact | BlockKind::Boilerplate | BlockKind::Caption);
        let listed = block.kind == BlockKind::ListItem && page.in_list(block.span);
        let title = release.title.as_ref().is_some_and(|title| title.span.overlaps(block.span));
        if !skip && !listed && !title && !matches!(block.section, Section::Links) {
            in_stretch(page, &named, block.span, false, &mut stated);
        }
    }
    stated.sort_by_key(|stated| (stated.claim.span.start, stated.claim.span.end));
    stated.dedup_by(|next, kept| next.claim.span.overlaps(kept.claim.span));
    stated
}

fn in_stretch(page: &Page<'_, '_>, named: &[Span], span: Span, title: bool, stated: &mut Vec<Stated>) {
    let words = read_words(page.cut(span), span.start);
    let mut last: Option<usize> = None;
    for at in 0..words.len() {
        let Some(found) = claim_at(page, named, &words, at, title, last) else { continue };
        last = Some(found.noun);
        stated.push(found.stated);
    }
}

fn read_words(text: &str, base: usize) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut at = 0;
    for raw in text.split_inclusive(|c: char| undersigned_model::is_space(c) || matches!(c, '—' | '–')) {
        let bare = raw.trim_matches(|c: char| !c.is_alphanumeric());
        let start = at + raw.find(bare).unwrap_or(0);
        at += raw.len();
        let tail = raw.trim_end();
        let dash = raw.ends_with(['—', '–']);
        if bare.is_empty() {
            if let Some(last) = words.last_mut() {
                last.mark |= !tail.is_empty();
            }
            continue;
        }
        let stop = tail.ends_with(['.', '!', '?', ':']) && bare.chars().count() > 1;
        let mark = dash || !tail.ends_with(bare);
        words.push(Word { text: bare, span: Span::new(base + start, base + start + bare.len()), stop, mark });
    }
    words
}

struct Found {
    stated: Stated,
    noun: usize,
}

/// The claim whose number begins at a word.
fn claim_at(
    page: &Page<'_, '_>,
    named: &[Span],
    words: &[Word<'_>],
    at: usize,
    title: bool,
    last: Option<usize>,
) -> Option<Found> {
    let first = words.get(at)?;
    let plausible = first.text.starts_with(|c: char| c.is_ascii_digit())
        || first.text.chars().all(|c| c.is_alphabetic() || c == '-');
    if !plausible {
        return None;
    }
    let end = words.get((at + 8).min(words.len() - 1))?.span.end;
    let (count, length) = numbers::read(page.cut(Span::new(first.span.start, end)))?;
    let number_end = first.span.start + length;
    let behind = at + words.iter().skip(at).take_while(|word| word.span.start < number_end).count();
    if before(words, at, 1).is_some_and(|word| numbers::read(word.text).is_some()) {
        return None;
    }
    // "On 3 July 2025, the undersigned 22 groups", "ARTICLE 19, and the undersigned groups"
    if before(words, behind, 1).is_some_and(|word| word.mark) {
        return None;
    }
    let (noun, kind, other) = noun_behind(words, behind)?;
    if noun_is_divided(words, at, noun) || count == 0 {
        return None;
    }
    let bound = bound(words, at);
    let context = Context { page, named, words, at, noun, title };
    let (count, tentative) = context.accept(count, bound.0, other, last, kind)?;
    let start = words.get(bound.1).map_or(first.span.start, |word| word.span.start);
    let mut claim = Claim::new(Span::new(start, words.get(noun)?.span.end), count);
    claim.bound = bound.0;
    Some(Found { stated: Stated { claim, kind, tentative }, noun })
}

/// The noun within the next words, whom it means, and whether "other" stands before it.
fn noun_behind(words: &[Word<'_>], from: usize) -> Option<(usize, Option<SignatoryKind>, bool)> {
    let mut other = false;
    for at in from..(from + 7).min(words.len()) {
        let word = words.get(at)?;
        let lower = word.text.to_lowercase();
        other |= matches!(
            lower.as_str(),
            "other"
                | "others"
                | "further"
                | "more"
                | "additional"
                | "otras"
                | "otros"
                | "autres"
                | "outras"
                | "weitere"
                | "weiteren"
                | "altre"
        );
        if words::BODIES.contains(&lower.as_str()) {
            // "organizations and individuals" counts both.
            let both = words.get(at + 1).is_some_and(|and| matches!(and.text, "and" | "y" | "et" | "e" | "&"))
                && words.get(at + 2).is_some_and(|next| words::PEOPLE.contains(&next.text.to_lowercase().as_str()));
            return Some((at, if both { None } else { Some(SignatoryKind::Organization) }, other));
        }
        if words::PEOPLE.contains(&lower.as_str()) {
            return Some((at, Some(SignatoryKind::Person), other));
        }
        if words::holds(SIGNERS, &lower) || ANYONE.contains(&lower.as_str()) {
            return Some((at, None, other));
        }
        if word.stop || FOREIGN.contains(&lower.as_str()) || numbers::read(word.text).is_some() {
            return None;
        }
    }
    None
}

/// Whether a mark other than a hyphen or comma between adjectives parts number and noun.
fn noun_is_divided(words: &[Word<'_>], at: usize, noun: usize) -> bool {
    words.iter().take(noun).skip(at).any(|word| word.stop)
        || words.iter().take(noun).skip(at).filter(|word| word.mark).count() > 2
}

fn before<'w, 't>(words: &'w [Word<'t>], at: usize, back: usize) -> Option<&'w Word<'t>> {
    at.checked_sub(back).and_then(|at| words.get(at))
}

/// How exact the number is, and where the phrase begins.
fn bound(words: &[Word<'_>], at: usize) -> (Bound, usize) {
    let lower = |back: usize| before(words, at, back).map(|word| word.text.to_lowercase()).unwrap_or_default();
    let (one, two) = (lower(1), lower(2));
    match (two.as_str(), one.as_str()) {
        ("more", "than")
        | ("at", "least")
        | ("más", "de")
        | ("plus", "de")
        | ("mais", "de")
        | ("mehr", "als")
        | ("au", "moins") => (Bound::AtLeast, at - 2),
        (_, "over" | "oltre" | "über" | "above") => (Bound::AtLeast, at - 1),
        (
            _,
            "some" | "about" | "nearly" | "almost" | "around" | "approximately" | "roughly" | "unas" | "unos"
            | "quelque" | "rund" | "fast",
        ) => (Bound::About, at - 1),
        ("close", "to") | ("près", "de") | ("cerca", "de") => (Bound::About, at - 2),
        _ => (Bound::Exact, at),
    }
}
