//! The words of a stretch and what their letters show, read in one pass over the bytes.

/// A word without the marks around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    counts: Counts,
    /// The counts say everything: ASCII only, and not too long to be counted.
    plain: bool,
}

/// The words of a stretch.
#[derive(Clone, Debug)]
pub(super) struct Words<'t> {
    text: &'t str,
    at: usize,
}

/// The words of a stretch: parted by white space, slashes, upright strokes and long dashes.
pub(super) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        while self.at < self.text.len() {
            let start = self.at;
            let (end, counts, next) = self.stretch(start);
            self.at = next;
            if end > start
                && let Some(word) = Word::new(self.text, start, end, counts)
            {
                return Some(word);
            }
        }
        None
    }
}

impl Words<'_> {
    /// The end of the stretch before the next character that parts words, what was counted in it, and where to go on.
    fn stretch(&self, start: usize) -> (usize, Counts, usize) {
        let bytes = self.text.as_bytes();
        let mut counts = Counts(0);
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            let kind = Counts::of(byte);
            if kind.0 & Counts::MAY_PART != 0 {
                let parting =
                    if kind.0 == Counts::PARTING { 1 } else { parting(self.text.get(at..).unwrap_or_default()) };
                if parting > 0 {
                    return (at, counts, at + parting);
                }
            }
            counts.0 = counts.0.wrapping_add(kind.0 & !Counts::MAY_PART);
            at += 1;
        }
        (at, counts, at)
    }
}

/// Length of the character at the start of a text if it parts words.
fn parting(text: &str) -> usize {
    let parts = |c: char| c == '—' || undersigned_model::is_space(c);
    text.chars().next().filter(|&c| parts(c)).map_or(0, char::len_utf8)
}

/// Bytes counted by what they are, eight bits each.
#[derive(Clone, Copy, Debug)]
struct Counts(u64);

impl Counts {
    const UPPER: u32 = 0;
    const LOWER: u32 = 8;
    const DIGIT: u32 = 16;
    const DOT: u32 = 24;
    const AND: u32 = 32;
    /// What mail and web addresses hold.
    const ADDRESS: u32 = 40;
    /// Hyphens and apostrophes.
    const JOINER: u32 = 48;
    /// Bytes of characters beyond ASCII; seven bits, for the last one marks their beginnings.
    const BEYOND: u32 = 56;

    const MAY_PART: u64 = 1 << 63;
    const PARTING: u64 = Self::MAY_PART;
    /// The first byte of a character beyond ASCII that may part words.
    const LEAD: u64 = Self::MAY_PART | 1 << Self::BEYOND;

    const TABLE: [u64; 256] = {
        let mut table = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            #[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
            {
                table[byte] = Self::kind(byte as u8);
            }
            byte += 1;
        }
        table
    };

    const fn kind(byte: u8) -> u64 {
        match byte {
            b'A'..=b'Z' => 1 << Self::UPPER,
            b'a'..=b'z' => 1 << Self::LOWER,
            b'0'..=b'9' => 1 << Self::DIGIT,
            b'.' => 1 << Self::DOT,
            b'&' => 1 << Self::AND,
            b'@' | b':' => 1 << Self::ADDRESS,
            b'-' | b'\'' => 1 << Self::JOINER,
            b' ' | b'\t'..=b'\r' | b'/' | b'|' => Self::PARTING,
            // No-break space and next line; the spaces and dashes of general punctuation, of Ogham and CJK; the byte order mark.
            0xC2 | 0xE1 | 0xE2 | 0xE3 | 0xEF => Self::LEAD,
            0x80.. => 1 << Self::BEYOND,
            _ => 0,
        }
    }

    fn of(byte: u8) -> Counts {
        Counts(Self::TABLE.get(usize::from(byte)).copied().unwrap_or_default())
    }

    /// Where a stretch is too long to be counted: anything may stand in it.
    const UNKNOWN: Counts = Counts(u64::MAX);

    fn get(self, what: u32) -> u32 {
        (self.0 >> what) as u32 & 0xFF
    }
}

/// Longer words could overflow the counts.
const COUNTED: usize = 127;

impl<'t> Word<'t> {
    /// The word in a stretch without spaces; `None` where it holds marks only.
    fn new(text: &'t str, start: usize, end: usize, counts: Counts) -> Option<Self> {
        if end - start > COUNTED {
            return Self::long(text.get(start..end)?);
        }
        let ascii = counts.get(Counts::BEYOND) == 0;
        let mut word = if ascii { bare_ascii(text, start, end) } else { bare(text.get(start..end)?) };
        let mut counts = counts;
        if counts.get(Counts::DOT) == 1
            && let Some(rest) = word.strip_suffix('.')
        {
            word = rest;
            counts.0 &= !(0xFF << Counts::DOT);
        }
        (!word.is_empty()).then(|| Self { text: word, counts, plain: ascii || word.is_ascii() })
    }

    /// A word that is too long to be counted.
    #[cold]
    fn long(raw: &'t str) -> Option<Self> {
        let bare = bare(raw);
        let text = if bare.matches('.').count() == 1 { bare.trim_end_matches('.') } else { bare };
        (!text.is_empty()).then_some(Self { text, counts: Counts::UNKNOWN, plain: false })
    }

    /// The first letter or digit.
    #[inline]
    pub(super) fn first(&self) -> char {
        match self.text.as_bytes().first() {
            Some(byte) if byte.is_ascii_alphanumeric() => char::from(*byte),
            _ => self.text.chars().find(|&c| is_letter(c)).unwrap_or(' '),
        }
    }

    /// Capitals only, two at least.
    pub(super) fn is_shouted(&self) -> bool {
        if !self.plain {
            return !self.has_small() && is_shouted(self.text);
        }
        self.counts.get(Counts::UPPER) >= 2 && self.counts.get(Counts::LOWER) == 0
    }

    /// A capital behind a small letter.
    pub(super) fn is_mixed(&self) -> bool {
        let capitals = self.counts.get(Counts::UPPER);
        let never = self.plain
            && match capitals {
                0 => true,
                1 => self.text.starts_with(|c: char| c.is_ascii_uppercase()),
                _ => self.counts.get(Counts::LOWER) == 0,
            };
        !never && is_mixed(self.text)
    }

    pub(super) fn is_initial(&self) -> bool {
        if !self.plain {
            return !self.has_small() && is_initial(self.text);
        }
        let (letters, dots) = (self.counts.get(Counts::UPPER), self.counts.get(Counts::DOT));
        let capital = (letters + dots) as usize == self.text.len();
        capital && (letters == 1 || dots > 0 && letters <= 3)
    }

    /// Whether small letters of ASCII were counted.
    fn has_small(&self) -> bool {
        self.counts.get(Counts::LOWER) > 0 && self.text.len() <= COUNTED
    }

    pub(super) fn has_ampersand(&self) -> bool {
        self.may_have(Counts::AND) && self.text.contains('&')
    }

    pub(super) fn is_domain(&self) -> bool {
        self.may_have(Counts::DOT) && is_domain(self.text)
    }

    /// A mail or web address, or a long number.
    pub(super) fn is_address(&self) -> bool {
        let may = self.may_have(Counts::ADDRESS) || self.may_have(Counts::DOT) || self.counts.get(Counts::DIGIT) >= 7;
        may && is_address(self.text)
    }

    /// Whether hyphens or apostrophes may stand in the word.
    pub(super) fn may_be_joined(&self) -> bool {
        !self.plain || self.may_have(Counts::JOINER)
    }

    fn may_have(&self, what: u32) -> bool {
        self.counts.get(what) > 0
    }
}

/// A stretch without the marks around it.
fn bare(raw: &str) -> &str {
    match raw.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => raw,
        _ => raw.trim_matches(|c: char| !is_letter(c) && !matches!(c, '.' | '&')),
    }
}

/// Whether a character is a letter or digit; the letters of Latin scripts, dashes and quotation marks are told without a look
/// at the tables.
fn is_letter(c: char) -> bool {
    match c {
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' => true,
        '\u{2000}'..='\u{206F}' => false,
        _ => c.is_alphanumeric(),
    }
}

fn bare_ascii(text: &str, mut start: usize, mut end: usize) -> &str {
    let bytes = text.as_bytes();
    let mark =
        |at: usize| bytes.get(at).is_some_and(|&byte| !byte.is_ascii_alphanumeric() && !matches!(byte, b'.' | b'&'));
    while start < end && mark(start) {
        start += 1;
    }
    while start < end && mark(end - 1) {
        end -= 1;
    }
    text.get(start..end).unwrap_or_default()
}

pub(super) fn is_shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2 && !word.chars().any(char::is_lowercase)
}

/// A capital behind a small letter.
pub(super) fn is_mixed(word: &str) -> bool {
    let behind_first = word.as_bytes().get(1..).unwrap_or_default();
    if word.is_ascii() && !behind_first.iter().any(u8::is_ascii_uppercase) {
        return false;
    }
    let mut small = false;
    let mut joined = false;
    for c in word.chars() {
        if c.is_uppercase() && small && !joined {
            return true;
        }
        small |= c.is_lowercase();
        joined = !c.is_alphanumeric();
    }
    false
}

fn is_initial(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capital = word.chars().all(|c| c.is_uppercase() || c == '.');
    capital && (letters == 1 || (word.contains('.') && letters <= 3))
}

fn is_domain(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, top)| {
        name.len() >= 2 && (2..=5).contains(&top.len()) && top.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

fn is_address(word: &str) -> bool {
    word.contains("://")
        || word.starts_with("www.")
        || word.contains('@') && word.contains('.') && !word.starts_with('@')
        || word.bytes().filter(u8::is_ascii_digit).count() >= 7
}
