//! Pull quotes: a sentence of the release shown again as a paragraph of its own, without marks.

use crate::lines::trim;
use crate::words::surely_has;
use undersigned_model::{BlockKind, Quote, Release, Rule, Span, is_space};

const PULL: Rule = Rule::new("pull-quote-repeats");
/// How many paragraphs of one release are looked at.
const MOST: usize = 32;
/// How far from a paragraph its sentence is looked for, in bytes.
const FAR: usize = 32 * 1024;

/// Marks the pull quotes among a release's blocks, and the attributions below them.
pub(crate) fn mark(text: &str, release: &mut Release<'_>) {
    let mut looked = 0;
    let mut anchors: Option<Anchors> = None;
    for at in 1..release.blocks.len() {
        let (Some(block), next) = (release.blocks.get(at).copied(), release.blocks.get(at + 1).copied()) else { break };
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading) {
            continue;
        }
        let below = next.filter(|next| {
            matches!(next.kind, BlockKind::Paragraph | BlockKind::Heading)
                && is_attribution(next.span.of(text).unwrap_or_default())
        });
        let words = block.span.of(text).unwrap_or_default();
        if !is_candidate(words, below.is_some()) {
            continue;
        }
        if looked == MOST {
            return;
        }
        looked += 1;
        let anchors = anchors.get_or_insert_with(|| Anchors::of(release.span.of(text).unwrap_or_default()));
        if !anchors.may_repeat(words.trim_end_matches(['.', '…', ' '])) {
            continue;
        }
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
        && (attributed || (words.len() <= 320 && words.ends_with(['.', '!', '?', '…'])))
        && memchr::memchr(b'\n', words.as_bytes()).is_none()
        && (surely_has(words, 5) || words.split_whitespace().nth(4).is_some())
}

/// "NAME, ROLE": short, capitalised, no sentence.
fn is_attribution(words: &str) -> bool {
    let words = words.trim_start_matches(['—', '–', '-', '~', ' ', '\u{A0}']);
    words.len() <= 200
        && !words.ends_with(['.', ':', '!', '?', ';', '”'])
        && words.starts_with(char::is_uppercase)
        && memchr::memchr(b'\n', words.as_bytes()).is_none()
        && words.split_whitespace().nth(1).is_some()
}

/// What stands around the letters of a release that are rare and easily found, and which of it stands there twice. A sentence
/// that has something of it that stands there once is said once.
struct Anchors {
    once: [u64; 64],
    twice: [u64; 64],
}

impl Anchors {
    fn of(text: &str) -> Self {
        let mut anchors = Anchors { once: [0; 64], twice: [0; 64] };
        for at in rare(text) {
            let (slot, bit) = place(text.as_bytes(), at);
            if let (Some(once), Some(twice)) = (anchors.once.get_mut(slot), anchors.twice.get_mut(slot)) {
                *twice |= *once & bit;
                *once |= bit;
            }
        }
        anchors
    }

    /// Whether a part of the text may stand there twice, white space aside.
    fn may_repeat(&self, words: &str) -> bool {
        // What stands around the part may be other than around its repetition.
        let mut inside = rare(words).filter(|&at| at >= 3 && at + 1 < words.len());
        inside.all(|at| {
            let (slot, bit) = place(words.as_bytes(), at);
            self.twice.get(slot).is_some_and(|twice| twice & bit != 0)
        })
    }
}

fn rare(text: &str) -> impl Iterator<Item = usize> {
    memchr::memchr2_iter(b',', b'v', text.as_bytes())
}

/// The place in the table for what stands around a letter, as far as there is no space and no letter beyond ASCII.
fn place(bytes: &[u8], at: usize) -> (usize, u64) {
    let byte = |at: usize| bytes.get(at).copied().filter(|byte| matches!(byte, 0x21..=0x7F)).map_or(0, u32::from);
    let near = |by: usize| at.checked_sub(by).map_or(0, byte);
    let (first, second) = (near(1), near(2));
    let third = if second == 0 { 0 } else { near(3) };
    let before = if first == 0 { 0 } else { first << 8 | second << 16 | third << 24 };
    let hash = (before | byte(at)).wrapping_mul(0x9E37_79B1) ^ byte(at + 1).wrapping_mul(0x85EB_CA6B);
    ((hash >> 26) as usize, 1 << (hash >> 20 & 63))
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
