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
        let attribution = || {
            next.filter(|next| {
                matches!(next.kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem)
                    && is_attribution(next.span.of(text).unwrap_or_default())
            })
        };
        let words = block.span.of(text).unwrap_or_default();
        if !is_candidate(words, || attribution().is_some()) {
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
        if is_name(words) && fills_line(text, repeats) {
            continue;
        }
        if let Some(block) = release.blocks.get_mut(at) {
            block.kind = BlockKind::PullQuote;
        }
        if let Some(block) = attribution().and(release.blocks.get_mut(at + 1)) {
            block.kind = BlockKind::Attribution;
        }
        let mut quote = Quote::new(vec![block.span], PULL);
        quote.pull = true;
        quote.repeats = Some(repeats);
        release.quotes.push(quote);
    }
}

/// A paragraph that may be a pull quote: a sentence or two without marks.
fn is_candidate(words: &str, attributed: impl Fn() -> bool) -> bool {
    (24..=600).contains(&words.len())
        && !words.starts_with(['“', '"', '„', '«'])
        && ((words.len() <= 320 && words.ends_with(['.', '!', '?', '…'])) || attributed())
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

/// What stands before the letters of a release that are rare and easily found, and which of it stands there twice. A sentence
/// that has something of it that stands there once is said once.
struct Anchors {
    once: [u64; SLOTS],
    twice: [u64; SLOTS],
    /// Whether more than single plain spaces part the words before some anchor: then only words alone compare.
    uneven: [u64; SLOTS],
}

const SLOTS: usize = 64;
/// How many bytes before an anchor are compared.
const NEAR: usize = 8;

impl Anchors {
    fn of(text: &str) -> Self {
        let mut anchors = Anchors { once: [0; SLOTS], twice: [0; SLOTS], uneven: [0; SLOTS] };
        for at in rare(text) {
            let (table, hash) = match even(text.as_bytes(), at) {
                Some(near) => (&mut anchors.once, mix(near)),
                None => (&mut anchors.uneven, mix(word(text.as_bytes(), at))),
            };
            let (slot, bit) = place(hash);
            let Some(seen) = table.get_mut(slot) else { continue };
            let again = *seen & bit;
            *seen |= bit;
            if let Some(twice) = anchors.twice.get_mut(slot) {
                *twice |= again;
            }
        }
        anchors
    }

    /// Whether a part of the text may stand there twice, white space aside.
    fn may_repeat(&self, words: &str) -> bool {
        let bytes = words.as_bytes();
        // What stands before the part may be other than before its repetition.
        rare(words).filter(|&at| at >= NEAR).all(|at| {
            even(bytes, at).is_none_or(|near| has(&self.twice, mix(near)) || has(&self.uneven, mix(word(bytes, at))))
        })
    }
}

fn rare(text: &str) -> impl Iterator<Item = usize> {
    memchr::memchr2_iter(b',', b'v', text.as_bytes())
}

/// The bytes before an anchor, where they are letters and marks of ASCII with single spaces between.
fn even(bytes: &[u8], at: usize) -> Option<u64> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let near = u64::from_le_bytes(*bytes.get(at.checked_sub(NEAR)?..at)?.first_chunk()?);
    let spaces = (near ^ (ONES * 0x20)).wrapping_sub(ONES) & !near & (ONES * 0x80);
    let low = near.wrapping_sub(ONES * 0x20) & !near & (ONES * 0x80);
    let odd = (near & (ONES * 0x80)) | low | (spaces & spaces << 8);
    (odd == 0).then_some(near)
}

/// The last three bytes before an anchor, as far as they are of its word and of ASCII.
fn word(bytes: &[u8], at: usize) -> u64 {
    let head = bytes.get(at.saturating_sub(3)..at).unwrap_or_default();
    let own = head.iter().rev().take_while(|byte| matches!(byte, 0x21..=0x7F));
    own.fold(0, |word, &byte| word << 8 | u64::from(byte))
}

fn mix(near: u64) -> u64 {
    near.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The place of a hash in a table.
fn place(hash: u64) -> (usize, u64) {
    ((hash >> 58) as usize, 1 << (hash >> 52 & 63))
}

fn has(table: &[u64; SLOTS], hash: u64) -> bool {
    let (slot, bit) = place(hash);
    table.get(slot).is_some_and(|bits| bits & bit != 0)
}

/// Where the release says the same, white space aside.
fn elsewhere(text: &str, release: Span, block: Span) -> Option<Span> {
    let words = block.of(text)?;
    let words = words.trim_end_matches(['.', '…', ' ']);
    let needle = words.split(is_space).max_by_key(|word| word.len())?;
    let finder = memchr::memmem::Finder::new(needle);
    let offset = finder.find(words.as_bytes())?;
    let near = |from: usize, to: usize| -> Option<Span> {
        let hay = text.as_bytes().get(from..to)?;
        finder.find_iter(hay).take(8).find_map(|at| {
            let start = back(text, from + at, words.get(..offset)?, release.start)?;
            let end = matches(text, start, words)?;
            Some(trim(text, Span::new(start, end)))
        })
    };
    near(block.start.saturating_sub(FAR).max(release.start), block.start)
        .or_else(|| near(block.end, (block.end + FAR).min(release.end)))
}

/// Whether all longer words begin with a capital.
fn is_name(words: &str) -> bool {
    words.split(is_space).all(|word| word.chars().count() < 4 || !word.starts_with(char::is_lowercase))
}

/// Whether a stretch is a line of its own: a name at the head of a letter and among its signatures is no pull quote.
fn fills_line(text: &str, span: Span) -> bool {
    let before = text.get(..span.start).unwrap_or_default().trim_end_matches([' ', '\t', '\u{A0}']);
    let behind = text.get(span.end..).unwrap_or_default().trim_start_matches([' ', '\t', '\r', '\u{A0}', '.']);
    (before.is_empty() || before.ends_with('\n')) && (behind.is_empty() || behind.starts_with('\n'))
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
