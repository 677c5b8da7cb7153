//! Stated numbers of signatories: "the undersigned 22 organizations", "Harbour Light and fourteen other groups" (15).
//!
//! A number counts where a noun for organizations or people follows it within a few words, and where the text around says that they
//! signed, issued or demand something together; prisoners, protesters and other organizations are counted in texts, too.

mod context;
mod stretch;

use super::anchors::{Anchors, Signs};
use super::closed::Closed;
use super::numbers;
use super::page::Page;
use super::words::{ALL_SIGNERS, BODIES, PEOPLE};
use context::Context;
pub(super) use context::{SIGNED_BEFORE, SIGNING_BESIDE, SPEAKERS};
use std::cell::OnceCell;
use std::ops::Range;
use stretch::Word;
use undersigned_model::{BlockKind, Bound, Claim, Section, SignatoryKind, Span};

/// A claim with whom it counts.
#[derive(Clone, Debug)]
pub(super) struct Stated {
    pub(super) claim: Claim,
    pub(super) kind: Option<SignatoryKind>,
    /// Accepted only if another claim or a list agrees.
    pub(super) tentative: bool,
}

/// Neither: whoever signed.
pub(super) const ANYONE: &[&str] = &["actors", "endorsers", "members", "others", "signatures", "supporters"];

/// Words between a number and its noun that show that nobody signed.
pub(super) static FOREIGN: Closed = Closed::new(&[
    "against",
    "at",
    "between",
    "by",
    "cities",
    "continents",
    "countries",
    "days",
    "from",
    "in",
    "into",
    "months",
    "nations",
    "on",
    "out",
    "provinces",
    "than",
    "that",
    "to",
    "under",
    "weeks",
    "were",
    "who",
    "with",
    "within",
    "years",
]);

/// What a text of a letter is called.
#[rustfmt::skip]
pub(super) const DOCUMENTS: &[&str] = &[
    "appeal", "appel", "brief", "call", "carta", "communique", "communiqué", "comunicado", "declaración", "declaration",
    "declaração", "joint", "letter", "lettre", "manifeste", "manifesto", "manifiesto", "memorandum", "nota", "open",
    "petición", "petition", "petição", "plea", "position", "pronunciamento", "pronunciamiento", "pétition", "resolution", "statement", "submission",
];

static ALL_BODIES: Closed = Closed::new(BODIES);
static ALL_PEOPLE: Closed = Closed::new(PEOPLE);
static ALL_ANYONE: Closed = Closed::new(ANYONE);

/// Words that count those who are not named.
pub(super) const OTHERS: &[&str] = &[
    "additional",
    "altre",
    "autres",
    "further",
    "more",
    "other",
    "others",
    "otras",
    "otros",
    "outras",
    "weitere",
    "weiteren",
];
static ALL_OTHERS: Closed = Closed::new(OTHERS);

/// The claims in the text of a release, outside of the lists themselves.
pub(super) fn find(page: &Page<'_, '_>, anchors: &Anchors<'_>) -> Vec<Stated> {
    let release = page.release;
    let named = OnceCell::new();
    let mut finder = Finder { page, anchors, named: &named, words: Vec::new(), stated: Vec::new() };
    if let Some(title) = &release.title {
        finder.read(anchors.reading.tokens_at(title.span), true);
    }
    for (number, block) in anchors.showing(release, Signs::CLAIM) {
        let skip =
            matches!(block.kind, BlockKind::Link | BlockKind::Contact | BlockKind::Boilerplate | BlockKind::Caption);
        let listed = block.kind == BlockKind::ListItem && page.in_list(block.span);
        let title = release.title.as_ref().is_some_and(|title| title.span.overlaps(block.span));
        if !skip && !listed && !title && !matches!(block.section, Section::Links) {
            finder.read(anchors.reading.block(number), false);
        }
    }
    let mut stated = finder.stated;
    stated.sort_by_key(|stated| (stated.claim.span.start, stated.claim.span.end));
    stated.dedup_by(|next, kept| next.claim.span.overlaps(kept.claim.span));
    stated
}

/// Without any of these, a number counts people who did something else.
const SAYING: Signs = Signs::union(&[
    Signs::BEHALF,
    Signs::BODY,
    Signs::BESIDE,
    Signs::DOCUMENT,
    Signs::JOINT,
    Signs::OTHER,
    Signs::SIGNED,
    Signs::SIGNER,
    Signs::SIGNING,
    Signs::TOGETHER,
    Signs::UNDERSIGNED,
]);

/// Every place that names somebody, in order; collected when first asked for.
type Mentions = OnceCell<Vec<Span>>;

struct Finder<'f, 'r, 'a> {
    page: &'f Page<'r, 'a>,
    anchors: &'f Anchors<'r>,
    named: &'f Mentions,
    /// The words of the stretch.
    words: Vec<Word<'r>>,
    stated: Vec<Stated>,
}

impl Finder<'_, '_, '_> {
    /// Reads the claims of a stretch, each at its number.
    fn read(&mut self, tokens: Range<usize>, title: bool) {
        let shown = self.anchors.among(tokens.clone());
        let mut numbers = stretch::numbers(shown).peekable();
        if !(title || shown.iter().any(|anchor| anchor.signs.any(SAYING))) || numbers.peek().is_none() {
            return;
        }
        self.words.clear();
        stretch::read(self.anchors.reading, tokens, numbers, &mut self.words);
        let mut last: Option<usize> = None;
        for at in 0..self.words.len() {
            let Some(found) = claim_at(self.page, self.named, &self.words, at, title, last) else { continue };
            last = Some(found.noun);
            self.stated.push(found.stated);
        }
    }
}

struct Found {
    stated: Stated,
    noun: usize,
}

/// The claim whose number begins at a word.
fn claim_at(
    page: &Page<'_, '_>,
    named: &Mentions,
    words: &[Word<'_>],
    at: usize,
    title: bool,
    last: Option<usize>,
) -> Option<Found> {
    let first = words.get(at).filter(|word| word.number)?;
    let plausible = first.text.starts_with(|c: char| c.is_ascii_digit())
        || first.text.chars().all(|c| c.is_alphabetic() || c == '-');
    if !plausible {
        return None;
    }
    let end = words.get((at + 8).min(words.len() - 1))?.span.end;
    let (count, length) = numbers::read(page.cut(Span::new(first.span.start, end)))?;
    let number_end = first.span.start + length;
    let behind = at + words.iter().skip(at).take_while(|word| word.span.start < number_end).count();
    // "(Lima, 3 May 2021) – 28 groups": the year is the dateline's.
    let dashed = |year: &Word<'_>| {
        page.cut(Span::new(year.span.end, first.span.start)).trim_end().ends_with(['–', '—', '-', ':'])
    };
    if before(words, at, 1).is_some_and(|word| is_number(word) && !dashed(word)) {
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
    // "Harbour Light and nine partner groups": partners are others than those who are named.
    let partners =
        || words.get(behind..=noun).is_some_and(|words| words.iter().any(|word| PARTNERS.contains(&word.text)));
    let other = other || partners() && context.follows_names(bound.0);
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
        other |= ALL_OTHERS.holds(word.text);
        if ALL_BODIES.holds(word.text) {
            // "organizations and individuals" counts both.
            let both = words.get(at + 1).is_some_and(|and| matches!(and.text, "and" | "y" | "et" | "e" | "&"))
                && words.get(at + 2).is_some_and(|next| ALL_PEOPLE.holds(next.text));
            return Some((at, if both { None } else { Some(SignatoryKind::Organization) }, other));
        }
        if ALL_PEOPLE.holds(word.text) {
            return Some((at, Some(SignatoryKind::Person), other));
        }
        if ALL_SIGNERS.holds(word.text) || ALL_ANYONE.holds(word.text) {
            return Some((at, None, other));
        }
        if word.stop || FOREIGN.holds(word.text) || is_number(word) || matches!(word.text, "Dear" | "Estimados") {
            return None;
        }
    }
    None
}

fn is_number(word: &Word<'_>) -> bool {
    word.number && numbers::read(word.text).is_some()
}

const PARTNERS: [&str; 6] = ["partner", "partners", "partenaires", "parceiras", "socias", "Partner"];

/// Whether a mark other than a hyphen or comma between adjectives parts number and noun.
fn noun_is_divided(words: &[Word<'_>], at: usize, noun: usize) -> bool {
    words.iter().take(noun).skip(at).any(|word| word.stop)
        || words.iter().take(noun).skip(at).filter(|word| word.mark).count() > 2
}

fn before<'w, 't>(words: &'w [Word<'t>], at: usize, back: usize) -> Option<&'w Word<'t>> {
    at.checked_sub(back).and_then(|at| words.get(at))
}

/// Words before a number that say how exact it is.
const BOUNDS: &[(&str, &str, Bound)] = &[
    ("more", "than", Bound::AtLeast),
    ("at", "least", Bound::AtLeast),
    ("más", "de", Bound::AtLeast),
    ("plus", "de", Bound::AtLeast),
    ("mais", "de", Bound::AtLeast),
    ("mehr", "als", Bound::AtLeast),
    ("au", "moins", Bound::AtLeast),
    ("close", "to", Bound::About),
    ("près", "de", Bound::About),
    ("cerca", "de", Bound::About),
];

static OVER: Closed = Closed::new(&["above", "oltre", "over", "über"]);

#[rustfmt::skip]
static ABOUT: Closed = Closed::new(&[
    "about", "almost", "approximately", "around", "fast", "nearly", "quelque", "roughly", "rund", "some", "unas", "unos",
]);

/// How exact the number is, and where the phrase begins.
fn bound(words: &[Word<'_>], at: usize) -> (Bound, usize) {
    let text = |back: usize| before(words, at, back).map_or("", |word| word.text);
    let (one, two) = (text(1), text(2));
    let same = |known: &str, word: &str| word.eq_ignore_ascii_case(known);
    match BOUNDS.iter().find(|(first, second, _)| same(first, two) && same(second, one)) {
        Some((.., bound)) => (*bound, at - 2),
        None if OVER.holds(one) => (Bound::AtLeast, at - 1),
        None if ABOUT.holds(one) => (Bound::About, at - 1),
        None => (Bound::Exact, at),
    }
}
