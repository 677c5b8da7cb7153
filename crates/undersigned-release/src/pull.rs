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
    let mut anchors: [Option<Anchors>; 2] = [None, None];
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
        let Some(repeats) = repetition(text, release.span, block.span, &mut anchors) else { continue };
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

/// Letters of a release that are rare and easily found. A sentence that is said twice has the same before each of its anchors
/// in both places, so that only few places need to be compared.
struct Anchors {
    release: Span,
    letters: (u8, u8),
    /// The last first.
    places: Vec<Place>,
    /// By hash, the number behind that of the first place.
    heads: [u16; HEADS],
    /// By their words, those before which other than single plain spaces part the words: only words alone compare there.
    uneven: [u64; SLOTS],
    /// Whether all of them are known.
    complete: bool,
}

/// A place in a release.
struct Place {
    /// What stands before it.
    near: u64,
    at: usize,
    /// The number behind that of the next place with the same hash.
    next: u16,
}

const SLOTS: usize = 16;
const HEADS: usize = 256;
/// How many bytes before an anchor are compared.
const NEAR: usize = 8;
/// How many anchors are kept.
const KEPT: usize = 4096;

impl Anchors {
    fn of(text: &str, release: Span, letters: (u8, u8)) -> Self {
        let mut anchors = Anchors {
            release,
            letters,
            places: Vec::with_capacity(64),
            heads: [0; HEADS],
            uneven: [0; SLOTS],
            complete: true,
        };
        let bytes = text.as_bytes();
        let own = release.of(text).unwrap_or_default();
        // The last first, so that the first stands at the head.
        for at in rare(own, letters).rev().map(|at| release.start + at) {
            if anchors.places.len() == KEPT {
                anchors.complete = false;
                break;
            }
            if at < release.start + NEAR {
                break;
            }
            match even(bytes, at) {
                Some(near) => anchors.add(near, at),
                None => anchors.add_uneven(word(bytes, at)),
            }
        }
        anchors
    }

    fn add(&mut self, near: u64, at: usize) {
        if let Some(head) = self.heads.get_mut(head(near)) {
            self.places.push(Place { near, at, next: *head });
            *head = self.places.len() as u16;
        }
    }

    fn add_uneven(&mut self, word: u64) {
        let (slot, bit) = place(word);
        if let Some(bits) = self.uneven.get_mut(slot) {
            *bits |= bit;
        }
    }

    fn is_uneven(&self, word: u64) -> bool {
        let (slot, bit) = place(word);
        self.uneven.get(slot).is_some_and(|bits| bits & bit != 0)
    }

    /// Where the release says the same as a block, white space aside.
    fn repeated(&self, text: &str, block: Span) -> Said {
        let words = said(text, block);
        let bytes = words.as_bytes();
        let mut first = None;
        // What stands before the block may be other than before its repetition.
        for at in rare(words, self.letters).filter(|&at| at >= NEAR).take(16) {
            let Some(near) = even(bytes, at).filter(|_| !self.is_uneven(word(bytes, at))) else { continue };
            if self.apart(near, block).next().is_none() {
                return Said::Once;
            }
            first.get_or_insert((at, near));
        }
        let Some((first, near)) = first else { return Said::Unknown };
        let mut places = self.apart(near, block).take(16);
        let again = places.find_map(|at| said_at(text, at, first, words, self.release.start));
        again.map_or(Said::Once, Said::Again)
    }

    /// Where the same stands before an anchor outside of a block, but not far.
    fn apart(&self, near: u64, block: Span) -> impl Iterator<Item = usize> {
        let reach = Span::new(block.start.saturating_sub(FAR), block.end + FAR);
        let place = |number: u16| self.places.get(usize::from(number.checked_sub(1)?));
        let first = self.heads.get(head(near)).and_then(|&head| place(head));
        let same = std::iter::successors(first, move |last| place(last.next)).filter(move |place| place.near == near);
        same.map(|place| place.at).filter(move |&at| reach.covers(at) && !block.covers(at))
    }
}

/// The head of the list that a place stands in.
fn head(near: u64) -> usize {
    (near.wrapping_mul(MIX) >> 56) as usize
}

const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

fn rare(text: &str, (one, other): (u8, u8)) -> impl DoubleEndedIterator<Item = usize> {
    memchr::memchr2_iter(one, other, text.as_bytes())
}

/// How often a release says what a block says.
enum Said {
    Once,
    Again(Span),
    /// The block has no anchor.
    Unknown,
}

/// Where the release says the same as a block, white space aside.
fn repetition(text: &str, release: Span, block: Span, anchors: &mut [Option<Anchors>; 2]) -> Option<Span> {
    // The second letters are asked only where the first are missing.
    const LETTERS: [(u8, u8); 2] = [(b',', b','), (b'v', b'k')];
    for (anchors, letters) in anchors.iter_mut().zip(LETTERS) {
        let anchors = anchors.get_or_insert_with(|| Anchors::of(text, release, letters));
        match anchors.repeated(text, block) {
            Said::Once if anchors.complete => return None,
            Said::Again(span) => return Some(span),
            _ => {}
        }
    }
    elsewhere(text, release, block)
}

/// A block's words without the marks at their end.
fn said(text: &str, block: Span) -> &str {
    block.of(text).unwrap_or_default().trim_end_matches(['.', '…', ' '])
}

/// Where `words` stand, white space aside, if what stands at `to` in them stands at `at` in the text.
fn said_at(text: &str, at: usize, to: usize, words: &str, floor: usize) -> Option<Span> {
    let (head, tail) = words.split_at_checked(to)?;
    let (before, behind) = (text.get(floor..at)?, text.get(at..)?);
    let other = |(own, found): (u8, u8)| own.is_ascii_graphic() && found.is_ascii_graphic();
    let back_differs =
        head.bytes().rev().zip(before.bytes().rev()).find(|(own, found)| own != found).is_some_and(other);
    if back_differs || tail.bytes().zip(behind.bytes()).find(|(own, found)| own != found).is_some_and(other) {
        return None;
    }
    let start = back(text, at, head, floor)?;
    let end = matches(text, start, words)?;
    Some(trim(text, Span::new(start, end)))
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

/// The place of a hash in a table.
fn place(word: u64) -> (usize, u64) {
    let hash = word.wrapping_mul(MIX);
    ((hash >> 60) as usize, 1 << (hash >> 52 & 63))
}

/// Where the release says the same as a block without anchors, white space aside.
fn elsewhere(text: &str, release: Span, block: Span) -> Option<Span> {
    let words = said(text, block);
    let needle = words.split(is_space).max_by_key(|word| word.len())?;
    let finder = memchr::memmem::Finder::new(needle);
    let offset = finder.find(words.as_bytes())?;
    let near = |from: usize, to: usize| -> Option<Span> {
        let hay = text.as_bytes().get(from..to)?;
        finder.find_iter(hay).take(8).find_map(|at| said_at(text, from + at, offset, words, release.start))
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
