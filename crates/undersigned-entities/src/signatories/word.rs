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
    rest: &'t str,
}

/// The words of a stretch: parted by white space, slashes, upright strokes and long dashes.
pub(super) fn words(text: &str) -> Words<'_> {
    Words { rest: text }
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        while !self.rest.is_empty() {
            let (length, counts) = scan(self.rest);
            let (raw, rest) = self.rest.split_at_checked(length)?;
            self.rest = rest.get(parting(rest)..).unwrap_or_default();
            if let Some(word) = Word::new(raw, counts) {
                return Some(word);
            }
        }
        None
    }
}

/// Length of the stretch before the next character that parts words, and what was counted in it.
fn scan(text: &str) -> (usize, Counts) {
    let bytes = text.as_bytes();
    let mut counts = Counts(0);
    for (at, &byte) in bytes.iter().enumerate() {
        let kind = Counts::of(byte);
        if kind.0 == Counts::PARTING || kind.0 == Counts::LEAD && parting(text.get(at..).unwrap_or_default()) > 0 {
            return (at, counts);
        }
        counts.0 = counts.0.wrapping_add(kind.0 & Counts::ALL);
    }
    (bytes.len(), counts)
}

/// Length of the character at the start of a text if it parts words.
fn parting(text: &str) -> usize {
    let parts = |c: char| matches!(c, '/' | '|' | '—') || undersigned_model::is_space(c);
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

    const PARTING: u64 = u64::MAX;
    /// The first byte of a character that may part words.
    const LEAD: u64 = 1 << 63 | 1 << Self::BEYOND;
    const ALL: u64 = !(1 << 63);

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
    fn new(raw: &'t str, counts: Counts) -> Option<Self> {
        let counted = raw.len() <= COUNTED;
        let mut counts = if counted { counts } else { Counts::UNKNOWN };
        let mut text = bare(raw, counts.get(Counts::BEYOND) == 0);
        let one_dot = if counted { counts.get(Counts::DOT) == 1 } else { text.matches('.').count() == 1 };
        if one_dot && let Some(rest) = text.strip_suffix('.') {
            text = rest;
            counts.0 &= !(0xFF << Counts::DOT);
        }
        let plain = counted && (counts.get(Counts::BEYOND) == 0 || text.is_ascii());
        (!text.is_empty()).then_some(Self { text, counts, plain })
    }

    /// The first letter or digit.
    pub(super) fn first(&self) -> char {
        match self.text.as_bytes().first() {
            Some(byte) if byte.is_ascii_alphanumeric() => char::from(*byte),
            _ => self.text.chars().find(|c| c.is_alphanumeric()).unwrap_or(' '),
        }
    }

    /// Capitals only, two at least.
    pub(super) fn is_shouted(&self) -> bool {
        if !self.plain {
            return is_shouted(self.text);
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
            return is_initial(self.text);
        }
        let (letters, dots) = (self.counts.get(Counts::UPPER), self.counts.get(Counts::DOT));
        let capital = (letters + dots) as usize == self.text.len();
        capital && (letters == 1 || dots > 0 && letters <= 3)
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
fn bare(raw: &str, ascii: bool) -> &str {
    if !ascii {
        return raw.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '&'));
    }
    let kept = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'&');
    let bytes = raw.as_bytes();
    let start = bytes.iter().position(kept).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(kept).map_or(start, |last| last + 1);
    raw.get(start..end).unwrap_or_default()
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
