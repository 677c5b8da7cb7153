// Keys of words and phrases. Used by the library and, through `#[path]`, by the build script that makes the table, so that
// both fold words in the same way.

use unicode_normalization::char::decompose_canonical;

const FACTOR: u64 = 0xd6e8_feb8_6659_fd93;

/// Bit 5 of every byte: setting it makes capital letters small and leaves digits, apostrophes, hyphens and full stops as
/// they are.
pub(crate) const SMALL: u64 = 0x2020_2020_2020_2020;

/// The top bit of every byte: set beyond ASCII.
pub(crate) const TOP: u64 = 0x8080_8080_8080_8080;

/// The key of a word: equal for words that differ only in case, diacritics, the shape of their apostrophes and hyphens, or
/// a final full stop.
pub(crate) fn word_key(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let bytes = match bytes {
        [rest @ .., b'.'] => rest,
        _ => bytes,
    };
    let (chunks, rest) = bytes.as_chunks::<8>();
    let last = load(rest);
    let (mut key, mut seen) = (Growing::new(), last);
    for chunk in chunks {
        let chunk = u64::from_le_bytes(*chunk);
        seen |= chunk;
        key = key.add(chunk | SMALL);
    }
    if seen & TOP == 0 { key.end((last | SMALL) & below(rest.len())) } else { folded_key(word) }
}

/// The key of a word or mark of one ASCII character.
#[allow(dead_code, reason = "used by the library only")]
pub(crate) const fn byte_key(byte: u8) -> u64 {
    Growing::new().end(if byte == b'.' { 0 } else { (byte | 0x20) as u64 })
}

/// The key of an ASCII word without a full stop, for constants.
#[allow(dead_code, reason = "used by the library only")]
pub(crate) const fn ascii_key(word: &str) -> u64 {
    let mut key = Growing::new();
    let mut rest = word.as_bytes();
    while let Some((chunk, behind)) = rest.split_first_chunk() {
        key = key.add(u64::from_le_bytes(*chunk) | SMALL);
        rest = behind;
    }
    let mut last = 0;
    while let [before @ .., byte] = rest {
        last = last << 8 | (*byte | 0x20) as u64;
        rest = before;
    }
    key.end(last)
}

/// The key of a mark beyond ASCII.
#[allow(dead_code, reason = "used by the library only")]
pub(crate) fn mark_key(mark: char) -> u64 {
    let mut folded = Folded::default();
    fold_closely(mark, &mut folded);
    folded.key()
}

/// The article, preposition or conjunction of French that has lost its vowel before a word, and that word: "l'homme". "d'" is
/// a part of a name before a capital.
pub(crate) fn elided(word: &str) -> Option<(&str, &str)> {
    let (small, rest) = word.split_once(['\'', '’'])?;
    let parts = match small {
        "l" => rest.starts_with(char::is_alphabetic),
        "d" | "qu" => rest.starts_with(char::is_lowercase),
        _ => false,
    };
    parts.then_some((small, rest))
}

/// The key of a phrase that goes on with another word. A phrase of one word has the key of that word.
pub(crate) fn phrase_key(phrase: u64, word: u64) -> u64 {
    mix(phrase.rotate_left(23) ^ word)
}

/// The key of a word as it grows, eight folded bytes at a time. What is left over stands in the lower bytes of a last chunk,
/// which may be empty; the upper ones are zero.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Growing(u64);

impl Growing {
    pub(crate) const fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// The word goes on behind eight bytes.
    pub(crate) const fn add(self, chunk: u64) -> Self {
        Self(mix(self.0 ^ chunk))
    }

    /// The key of a word that ends with fewer than eight bytes.
    pub(crate) const fn end(self, chunk: u64) -> u64 {
        self.add(chunk).0
    }
}

/// Up to seven bytes.
fn load(rest: &[u8]) -> u64 {
    match (rest.first_chunk::<4>(), rest.last_chunk::<4>(), rest) {
        // Both overlap where there are fewer than eight.
        (Some(first), Some(last), _) => {
            let last = u64::from(u32::from_le_bytes(*last));
            u64::from(u32::from_le_bytes(*first)) | last << (8 * (rest.len() - 4))
        }
        (.., [a, b, c]) => u64::from(*a) | u64::from(*b) << 8 | u64::from(*c) << 16,
        (.., [a, b]) => u64::from(*a) | u64::from(*b) << 8,
        (.., [a]) => u64::from(*a),
        _ => 0,
    }
}

/// Ones in the lower bytes of a chunk, up to seven of them.
pub(crate) const fn below(length: usize) -> u64 {
    !(u64::MAX << (8 * length))
}

/// The key of a word with letters beyond ASCII.
fn folded_key(word: &str) -> u64 {
    let mut folded = Folded::default();
    for c in word.trim_end_matches('.').chars() {
        match plain_letter(c) {
            Some(letter) => folded.add(letter),
            None => fold_closely(c, &mut folded),
        }
    }
    folded.key()
}

/// Folded bytes, gathered by eight.
pub(crate) struct Folded {
    key: Growing,
    chunk: u64,
    /// How many bits of the chunk are filled.
    filled: u32,
}

impl Default for Folded {
    fn default() -> Self {
        Self { key: Growing::new(), chunk: 0, filled: 0 }
    }
}

impl Folded {
    pub(crate) fn key(&self) -> u64 {
        self.key.end(self.chunk)
    }

    pub(crate) fn add(&mut self, byte: u8) {
        self.chunk |= u64::from(byte) << self.filled;
        self.filled += 8;
        if self.filled == 64 {
            self.key = self.key.add(self.chunk);
            (self.chunk, self.filled) = (0, 0);
        }
    }

    fn add_all(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.add(byte));
    }

    fn add_char(&mut self, c: char) {
        self.add_all(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

/// What the letters from `À` to `ſ` are compared as; a question mark for those that need a closer look.
const LATIN: &[u8; 192] = b"\
    aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghh??iiiiiiiiii??jjkk?llllll?\
    ?llnnnnnn???oooooo??rrrrrrsssssssstttt??uuuuuuuuuuuuwwyyyzzzzzz?";

/// What an ASCII character or Latin letter is compared as, where that is one byte.
pub(crate) fn plain_letter(c: char) -> Option<u8> {
    if c.is_ascii() {
        return Some(c as u8 | 0x20);
    }
    (c as usize).checked_sub(0xC0).and_then(|at| LATIN.get(at)).copied().filter(|&letter| letter != b'?')
}

/// Adds any other character as it is compared.
fn fold_closely(c: char, folded: &mut Folded) {
    match c {
        '’' | '‘' | 'ʼ' | 'ʻ' | '´' | '′' => folded.add(b'\''),
        '‐' | '‑' | '‒' | '–' => folded.add(b'-'),
        'ß' => folded.add_all(b"ss"),
        'æ' | 'Æ' => folded.add_all(b"ae"),
        'œ' | 'Œ' => folded.add_all(b"oe"),
        'ə' | 'Ə' => folded.add(b'a'),
        'þ' | 'Þ' => folded.add_all(b"th"),
        // Marks that have neither case nor parts.
        '\u{2014}'..='\u{2027}' | '«' | '»' | '·' => folded.add_char(c),
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
        _ => decompose_canonical(c, |part| fold_part(part, folded)),
    }
}

/// Adds a part of a decomposed character: letters in lower case, combining marks dropped.
fn fold_part(part: char, folded: &mut Folded) {
    if part.is_ascii() {
        folded.add(part as u8 | 0x20);
    } else if !('\u{300}'..='\u{36F}').contains(&part) {
        part.to_lowercase().for_each(|lower| folded.add_char(lower));
    }
}

/// Spreads bits over a whole number: both halves of a product as one.
const fn mix(bits: u64) -> u64 {
    let product = bits as u128 * FACTOR as u128;
    product as u64 ^ (product >> 64) as u64
}
