//! Pull quotes: a sentence of the release shown again as a paragraph of its own, without marks.

use crate::marks::Marks;
use undersigned_model::{Block, BlockKind, Quote, Release, Rule, Span, is_space};

const PULL: Rule = Rule::new("pull-quote-repeats");
/// How many paragraphs of one release are looked at.
const MOST: usize = 32;

/// Marks the pull quotes among a release's blocks, and the attributions below them.
pub(crate) fn mark(text: &str, release: &mut Release<'_>, marks: &Marks) {
    let text = text.get(..release.span.end).unwrap_or_default();
    let mut candidates = candidates(text, &release.blocks);
    if !candidates.is_empty() {
        Search::new(text, release.span.len(), &mut candidates).run(&release.blocks, marks);
    }
    for candidate in candidates {
        let Some(repeats) = candidate.repeats else { continue };
        let words = candidate.span.of(text).unwrap_or_default();
        let attributes = release.blocks.get(candidate.block).is_none_or(|block| block.kind == BlockKind::Attribution);
        let name = || is_name(words) && fills_line(text, repeats);
        if !attributes && !name() {
            keep(text, release, &candidate, repeats);
        }
    }
}

/// Records a pull quote.
fn keep(text: &str, release: &mut Release<'_>, candidate: &Candidate, repeats: Span) {
    if let Some(block) = release.blocks.get_mut(candidate.block) {
        block.kind = BlockKind::PullQuote;
    }
    if let Some(block) = release.blocks.get_mut(candidate.block + 1).filter(|block| attributes(text, block)) {
        block.kind = BlockKind::Attribution;
    }
    let mut quote = Quote::new(vec![candidate.span], PULL);
    quote.pull = true;
    quote.repeats = Some(repeats);
    release.quotes.push(quote);
}

/// A paragraph that may be a pull quote.
struct Candidate {
    /// The number of its block.
    block: usize,
    span: Span,
    /// What it says, without the marks at its end.
    said: Span,
    /// Where else the release says it first.
    repeats: Option<Span>,
}

fn candidates(text: &str, blocks: &[Block]) -> Vec<Candidate> {
    let fits = |&(at, block): &(usize, &Block)| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading)
            && is_candidate(block.span.of(text).unwrap_or_default(), || {
                blocks.get(at + 1).is_some_and(|next| attributes(text, next))
            })
    };
    let candidate = |(at, block): (usize, &Block)| {
        let words = block.span.of(text).unwrap_or_default();
        let length = words.trim_end_matches(['.', '…', ' ']).len();
        let said = Span::new(block.span.start, block.span.start + length);
        Candidate { block: at, span: block.span, said, repeats: None }
    };
    blocks.iter().enumerate().skip(1).filter(fits).take(MOST).map(candidate).collect()
}

/// Looks for what the candidates say at the places where something begins: a block, a quotation, a sentence.
struct Search<'t, 'c> {
    text: &'t str,
    candidates: &'c mut [Candidate],
    /// The candidates' keys.
    keys: Vec<u64>,
    /// A bit for each of them, and one for each of the bytes that the candidates begin with.
    bits: [u64; 4],
    firsts: [u64; 4],
    /// Whether two candidates may have one key.
    alike: bool,
    /// How many candidates' blocks were passed.
    passed: usize,
    /// How many bytes may still be compared: places that are alike for long cost no more than the release is long.
    left: usize,
}

impl<'t, 'c> Search<'t, 'c> {
    /// A search in a text whose release has `length` bytes.
    fn new(text: &'t str, length: usize, candidates: &'c mut [Candidate]) -> Self {
        let keys: Vec<_> = candidates.iter().map(|candidate| key(text, candidate.said.start)).collect();
        let (mut bits, mut firsts) = ([0; 4], [0; 4]);
        for candidate in candidates.iter() {
            set(&mut firsts, text.as_bytes().get(candidate.said.start).copied().unwrap_or_default());
        }
        // All are looked at: a key's own bit may be set twice.
        let alike = keys.iter().filter(|&&key| set(&mut bits, place(key))).count() > 0;
        Self { text, candidates, keys, bits, firsts, alike, passed: 0, left: length }
    }

    fn run(&mut self, blocks: &[Block], marks: &Marks) {
        blocks.iter().enumerate().for_each(|(number, block)| self.begins(number, block));
        marks.quotes.iter().for_each(|mark| self.behind(mark.at + mark.len));
        for &stop in &marks.stops {
            // What stands behind a blank line or a quote mark was looked at, and in lower case the sentence goes on.
            match self.text.as_bytes().get(stop + 1..) {
                Some([b' ', b'A'..=b'Z', ..]) => self.at(stop + 2),
                Some([b'\n', b'A'..=b'Z', ..]) => self.at(stop + 2),
                Some([b'\r' | b'\t' | b' ', b'\0'..=b'@' | b'{'.., ..] | [0xC2, ..]) => self.behind(stop + 1),
                _ => {}
            }
        }
    }

    /// Compares what a block begins with: a candidate's own only if others begin so.
    fn begins(&mut self, number: usize, block: &Block) {
        let own = self.candidates.get(self.passed).is_some_and(|candidate| candidate.block == number);
        self.passed += usize::from(own);
        if !own || self.alike {
            self.at(block.span.start);
        }
    }

    /// Compares what is said behind an offset, behind the marks and the white space there.
    #[inline]
    fn behind(&mut self, offset: usize) {
        self.at(begins(self.text, offset));
    }

    /// Compares what is said at an offset.
    #[inline]
    fn at(&mut self, start: usize) {
        let first = self.text.as_bytes().get(start).copied().unwrap_or_default();
        if !has(&self.firsts, first) {
            return;
        }
        let key = key(self.text, start);
        if has(&self.bits, place(key)) {
            self.compare(start, key);
        }
    }

    #[cold]
    fn compare(&mut self, start: usize, key: u64) {
        for (candidate, _) in self.candidates.iter_mut().zip(&self.keys).filter(|&(_, &own)| own == key) {
            let other = !candidate.span.covers(start) && candidate.repeats.is_none_or(|first| first.start > start);
            if !other || self.left == 0 {
                continue;
            }
            let words = candidate.said.of(self.text).unwrap_or_default();
            match repeated(self.text, start, words) {
                Ok(end) => candidate.repeats = Some(Span::new(start, end)),
                Err(compared) => self.left = self.left.saturating_sub(compared),
            }
        }
    }
}

/// Where the words begin behind the marks and the white space at an offset.
fn begins(text: &str, offset: usize) -> usize {
    match text.as_bytes().get(offset..) {
        Some([b' ', b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', ..]) => offset + 1,
        Some([b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z', ..]) => offset,
        _ => {
            let rest = text.get(offset..).unwrap_or_default();
            let around =
                |c: char| is_space(c) || matches!(c, '“' | '”' | '"' | '’' | '‘' | '«' | '»' | '„' | ')' | ']');
            offset + rest.len() - rest.trim_start_matches(around).len()
        }
    }
}

/// A hash of the first two words at an offset: of the first letters of each, as far as they are of ASCII.
#[inline]
fn key(text: &str, at: usize) -> u64 {
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let (first, length) = letters(rest);
    let (second, _) = match rest.get(length..) {
        _ if length == LETTERS => (0, 0),
        Some([b' ' | b'\n', behind @ ..]) if behind.first().is_some_and(u8::is_ascii_graphic) => letters(behind),
        // Quote marks and dashes are none.
        Some([0xC3..=0xDF, ..] | [0xE2, 0x80, 0x90..=0xA6, ..]) => (0, 0),
        _ => second_word(text, at + length),
    };
    (first ^ second.rotate_left(31)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The letters of the word behind white space of any kind; none where no white space stands at the offset.
#[cold]
fn second_word(text: &str, at: usize) -> (u64, usize) {
    let rest = text.get(at..).unwrap_or_default();
    let word = rest.trim_start_matches(is_space);
    if word.len() < rest.len() { letters(word.as_bytes()) } else { (0, 0) }
}

/// How many letters of a word are looked at.
const LETTERS: usize = size_of::<u64>();

/// The first letters of a text, as far as they are of one word and of ASCII, and how many.
#[inline]
fn letters(text: &[u8]) -> (u64, usize) {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let near =
        text.first_chunk().copied().unwrap_or_else(|| std::array::from_fn(|at| text.get(at).copied().unwrap_or(0)));
    let letters = u64::from_le_bytes(near);
    // The highest bit of the first byte that is white space or beyond ASCII; what stands behind it may be wrong.
    let ends = (letters.wrapping_sub(ONES * 0x21) | letters) & (ONES * 0x80);
    match ends.trailing_zeros() {
        64 => (letters, LETTERS),
        bit => (letters & ((1 << (bit & 56)) - 1), bit as usize / 8),
    }
}

/// The place of a key in a table of bits.
const fn place(key: u64) -> u8 {
    (key >> 56) as u8
}

fn has(bits: &[u64; 4], place: u8) -> bool {
    bits.get(usize::from(place >> 6)).is_some_and(|bits| bits >> (place & 63) & 1 == 1)
}

/// Sets a bit; whether it was set before.
fn set(bits: &mut [u64; 4], place: u8) -> bool {
    let had = has(bits, place);
    bits.get_mut(usize::from(place >> 6)).into_iter().for_each(|bits| *bits |= 1 << (place & 63));
    had
}

/// Where `words`, white space aside, end if they stand at an offset; else how many bytes were compared.
fn repeated(text: &str, at: usize, words: &str) -> Result<usize, usize> {
    let found = text.get(at..).unwrap_or_default();
    let (mut own, mut other) = (words, found);
    loop {
        let same = alike(own.as_bytes(), other.as_bytes());
        let compared = words.len() - own.len() + same;
        let rest = found.len() - other.len() + same;
        if same == own.len() {
            return Ok(at + rest);
        }
        (own, other) = behind_space(own, other, same).ok_or(compared)?;
    }
}

/// Two texts behind the white space where they begin to differ, if both have some there.
fn behind_space<'a>(one: &'a str, other: &'a str, at: usize) -> Option<(&'a str, &'a str)> {
    let plain = |text: &str| text.as_bytes().get(at).is_some_and(u8::is_ascii_graphic);
    if plain(one) && plain(other) {
        return None;
    }
    let from = (0..=at).rev().find(|&at| one.is_char_boundary(at))?;
    let (head, rest) = one.split_at_checked(from)?;
    let found = other.get(from..)?;
    let (after, found_after) = (rest.trim_start_matches(is_space), found.trim_start_matches(is_space));
    let parted = head.ends_with(is_space) || (after.len() < rest.len() && found_after.len() < found.len());
    (parted && after.len() + found_after.len() < rest.len() + found.len()).then_some((after, found_after))
}

/// How many bytes two texts begin with alike.
fn alike(one: &[u8], other: &[u8]) -> usize {
    const STEP: usize = size_of::<u128>();
    let ((one, end), (other, other_end)) = (one.as_chunks::<STEP>(), other.as_chunks::<STEP>());
    let differ = |(one, other): (&[u8; STEP], &[u8; STEP])| u128::from_le_bytes(*one) ^ u128::from_le_bytes(*other);
    match one.iter().zip(other).map(differ).enumerate().find(|&(_, bits)| bits != 0) {
        Some((at, bits)) => at * STEP + bits.trailing_zeros() as usize / 8,
        None => {
            let steps = one.len().min(other.len()) * STEP;
            let ends = end.iter().zip(other.get(one.len()).map_or(other_end, |next| next.as_slice()));
            if one.len() > other.len() { steps } else { steps + ends.take_while(|(one, other)| one == other).count() }
        }
    }
}

/// Whether a block may say who said what stands above it.
fn attributes(text: &str, block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem)
        && is_attribution(block.span.of(text).unwrap_or_default())
}

/// A paragraph that may be a pull quote: a sentence or two without marks.
fn is_candidate(words: &str, attributed: impl Fn() -> bool) -> bool {
    (24..=600).contains(&words.len())
        && (words.len() <= 320 && matches!(words.as_bytes(), [.., b'.' | b'!' | b'?'] | [.., 0xE2, 0x80, 0xA6])
            || attributed())
        && !words.starts_with(['“', '"', '„', '«'])
        && memchr::memchr(b'\n', words.as_bytes()).is_none()
        && (words.len() >= 60 || words.split_whitespace().nth(4).is_some())
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
