//! Pull quotes: a sentence of the release shown again as a paragraph of its own, without marks.

use crate::lines::trim;
use undersigned_model::{BlockKind, Quote, Release, Rule, Span, is_space};

const PULL: Rule = Rule::new("pull-quote-repeats");
/// How many paragraphs of one release are looked at.
const MOST: usize = 32;
/// How far from a paragraph its sentence is looked for, in bytes.
const FAR: usize = 32 * 1024;

/// Marks the pull quotes among a release's blocks, and the attributions below them.
pub(crate) fn mark(text: &str, release: &mut Release<'_>) {
    let mut looked = 0;
    for at in 1..release.blocks.len() {
        let (Some(block), next) = (release.blocks.get(at).copied(), release.blocks.get(at + 1).copied()) else { break };
        let below = next.filter(|next| {
            matches!(next.kind, BlockKind::Paragraph | BlockKind::Heading)
                && is_attribution(next.span.of(text).unwrap_or_default())
        });
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading)
            || !is_candidate(block.span.of(text).unwrap_or_default(), below.is_some())
        {
            continue;
        }
        if looked == MOST {
            return;
        }
        looked += 1;
        let Some(repeats) = elsewhere(text, release.span, block.span) else { continue };
        if let Some(block) = release.blocks.get_mut(at) {
            block.kind = BlockKind::PullQuote;
        }
        if let Some(block) = below.and(release.blocks.get_mut(at + 1)) {
            block.kind = BlockKind::Attribution;
        }
        let mut quote = Quote::new(vec![block.span], PULL);
        quote.pull = true;
        quote.repeats = Some(repeats);
        release.quotes.push(quote);
    }
}

/// A paragraph that may be a pull quote: a sentence or two without marks.
fn is_candidate(words: &str, attributed: bool) -> bool {
    (24..=600).contains(&words.len())
        && !words.starts_with(['“', '"', '„', '«'])
        && !words.contains('\n')
        && words.split_whitespace().nth(4).is_some()
        && (attributed || (words.len() <= 320 && words.ends_with(['.', '!', '?', '…'])))
}

/// "NAME, ROLE": short, capitalised, no sentence.
fn is_attribution(words: &str) -> bool {
    let words = words.trim_start_matches(['—', '–', '-', '~', ' ', '\u{A0}']);
    words.len() <= 200
        && !words.contains('\n')
        && words.starts_with(char::is_uppercase)
        && !words.ends_with(['.', ':', '!', '?', ';', '”'])
        && words.split_whitespace().nth(1).is_some()
}

/// Where the release says the same, white space aside.
fn elsewhere(text: &str, release: Span, block: Span) -> Option<Span> {
    let words = block.of(text)?;
    let words = words.trim_end_matches(['.', '…', ' ']);
    let needle = words.split(is_space).max_by_key(|word| word.len())?;
    let offset = words.find(needle)?;
    let near = |from: usize, to: usize| -> Option<Span> {
        let hay = text.as_bytes().get(from..to)?;
        memchr::memmem::find_iter(hay, needle.as_bytes()).take(8).find_map(|at| {
            let start = back(text, from + at, words.get(..offset)?, release.start)?;
            let end = matches(text, start, words)?;
            Some(trim(text, Span::new(start, end)))
        })
    };
    near(block.start.saturating_sub(FAR).max(release.start), block.start)
        .or_else(|| near(block.end, (block.end + FAR).min(release.end)))
}

/// The offset from which `head` reaches to `at`, read backwards.
fn back(text: &str, at: usize, head: &str, floor: usize) -> Option<usize> {
    let mut here = text.get(floor..at)?;
    for word in head.split(is_space).rev().filter(|word| !word.is_empty()) {
        here = here.trim_end_matches(is_space).strip_suffix(word)?;
    }
    Some(floor + here.len())
}

/// The offset behind `words` where they stand at `at`.
fn matches(text: &str, at: usize, words: &str) -> Option<usize> {
    let mut here = text.get(at..)?;
    for word in words.split(is_space).filter(|word| !word.is_empty()) {
        here = here.trim_start_matches(is_space).strip_prefix(word)?;
    }
    Some(text.len() - here.len())
}
