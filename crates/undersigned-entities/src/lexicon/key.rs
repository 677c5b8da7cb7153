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

/// The key of a phrase that goes on with another word. A phrase of one word has the key of that word.
pub(crate) fn phrase_key(phrase: u64, word: u64) -> u64 {
    mix(phrase.rotate_left(23) ^ word.wrapping_mul(FACTOR))
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
        Self((self.0 ^ chunk).wrapping_mul(FACTOR).rotate_left(29))
    }

    /// The key of a word that ends with fewer than eight bytes.
    pub(crate) const fn end(self, chunk: u64) -> u64 {
        mix(self.add(chunk).0)
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

/// The key of a word with letters beyond ASCII: its folded bytes, gathered by eight.
fn folded_key(word: &str) -> u64 {
    let mut key = Growing::new();
    let mut chunk = 0;
    let mut filled = 0;
    for c in word.trim_end_matches('.').chars() {
        fold_char(c, |byte| {
            chunk |= u64::from(byte) << filled;
            filled += 8;
            if filled == 64 {
                key = key.add(chunk);
                (chunk, filled) = (0, 0);
            }
        });
    }
    key.end(chunk)
}

/// What the letters from `À` to `ſ` are compared as; a question mark for those that need a closer look.
const LATIN: &[u8; 192] = b"\
    aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghh??iiiiiiiiii??jjkk?llllll?\
    ?llnnnnnn???oooooo??rrrrrrsssssssstttt??uuuuuuuuuuuuwwyyyzzzzzz?";

/// Calls `each` with the bytes of a character as it is compared.
fn fold_char(c: char, mut each: impl FnMut(u8)) {
    if c.is_ascii() {
        each(c as u8 | 0x20);
        return;
    }
    let latin = (c as usize).checked_sub(0xC0).and_then(|at| LATIN.get(at));
    if let Some(letter @ b'a'..=b'z') = latin {
        each(*letter);
        return;
    }
    match c {
        '’' | '‘' | 'ʼ' | 'ʻ' | '´' | '′' => each(b'\''),
        '‐' | '‑' | '‒' | '–' => each(b'-'),
        'ß' => b"ss".iter().copied().for_each(each),
        'æ' | 'Æ' => b"ae".iter().copied().for_each(each),
        'œ' | 'Œ' => b"oe".iter().copied().for_each(each),
        'ə' | 'Ə' => each(b'a'),
        'þ' | 'Þ' => b"th".iter().copied().for_each(each),
        // Marks that have neither case nor parts.
        '\u{2014}'..='\u{2027}' | '«' | '»' | '·' => c.encode_utf8(&mut [0; 4]).bytes().for_each(each),
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
        _ => decompose_canonical(c, |part| fold_part(part, &mut each)),
    }
}

/// A part of a decomposed character: letters in lower case, combining marks dropped.
fn fold_part(part: char, each: &mut impl FnMut(u8)) {
    if part.is_ascii() {
        each(part as u8 | 0x20);
    } else if !('\u{300}'..='\u{36F}').contains(&part) {
        for lower in part.to_lowercase() {
            lower.encode_utf8(&mut [0; 4]).bytes().for_each(&mut *each);
        }
    }
}

/// Spreads a sum over all bits.
const fn mix(mut hash: u64) -> u64 {
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash ^ (hash >> 29)
}
