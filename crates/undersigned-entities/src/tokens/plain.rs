//! The quick way through most words: nothing but ASCII letters, small ones or with one capital in front or all capitals,
//! and behind them a mark that never belongs to a word. Eight letters at a time, their key on the way.

use super::Shape;
use crate::lexicon::key::{Growing, SMALL, TOP, below};

/// A word as the quick way sees it.
pub(super) struct Plain {
    pub(super) end: usize,
    pub(super) shape: Shape,
    pub(super) key: u64,
}

/// The top bit of the first byte.
const FIRST: u64 = 0x80;

/// One in every byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// The plain word that begins at a letter; `None` for a word that needs a closer look.
#[inline]
pub(super) fn read(bytes: &[u8], start: usize) -> Option<Plain> {
    let chunk = load(bytes, start)?;
    let letters = letters(chunk);
    if chunk as u32 == u32::from_le_bytes(*b"http") {
        return None;
    }
    if letters == TOP {
        return read_long(bytes, start);
    }
    let length = length(letters);
    let inside = below(length) & TOP;
    let capitals = inside & !((chunk & SMALL) << 2);
    let shape = match capitals {
        0 => Shape::WORD,
        FIRST if inside == FIRST => Shape::WORD | Shape::CAPITAL | Shape::INITIAL,
        FIRST => Shape::WORD | Shape::CAPITAL,
        _ if capitals == inside => Shape::WORD | Shape::CAPITAL | Shape::ALL_CAPS,
        _ => return None,
    };
    let key = Growing::new().end((chunk | SMALL) & below(length));
    let end = start + length;
    ends(bytes, end, capitals != 0).then_some(Plain { end, shape, key })
}

/// The plain word that begins with eight letters or more.
#[inline(never)]
fn read_long(bytes: &[u8], start: usize) -> Option<Plain> {
    let mut chunk = load(bytes, start)?;
    let begins_capital = chunk & 0x20 == 0;
    let mut key = Growing::new();
    let mut at = start;
    // The top bits of capitals behind the first letter, and of small letters.
    let (mut capitals, mut smalls) = (0, 0);
    while letters(chunk) == TOP {
        let small = (chunk & SMALL) << 2;
        smalls |= small;
        capitals |= TOP & !small & if at == start { !FIRST } else { TOP };
        key = key.add(chunk | SMALL);
        at += 8;
        chunk = load(bytes, at)?;
    }
    let length = length(letters(chunk));
    let inside = below(length) & TOP;
    let small = (chunk & SMALL) << 2;
    let shape = match (begins_capital, (capitals | inside & !small) != 0, (smalls | inside & small) != 0) {
        (false, false, _) => Shape::WORD,
        (true, false, _) => Shape::WORD | Shape::CAPITAL,
        (true, true, false) => Shape::WORD | Shape::CAPITAL | Shape::ALL_CAPS,
        _ => return None,
    };
    let end = at + length;
    ends(bytes, end, begins_capital).then_some(Plain { end, shape, key: key.end((chunk | SMALL) & below(length)) })
}

/// The next eight bytes; `None` near the end of the text.
fn load(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk::<8>().map(|chunk| u64::from_le_bytes(*chunk))
}

/// The top bits of those bytes that are ASCII letters.
const fn letters(chunk: u64) -> u64 {
    let small = (chunk | SMALL) & !TOP;
    let from_a = small + ONES * (0x80 - b'a' as u64);
    let behind_z = small + ONES * (0x7F - b'z' as u64);
    from_a & !behind_z & !chunk & TOP
}

/// How many letters a chunk begins with, where not all of them are.
const fn length(letters: u64) -> usize {
    ((letters ^ TOP).trailing_zeros() / 8) as usize
}

/// Whether a word certainly ends here: what follows neither joins it with more letters nor is its own full stop or a
/// possessive.
fn ends(bytes: &[u8], at: usize, capital: bool) -> bool {
    let Some(&byte) = bytes.get(at) else { return true };
    ENDS.get(usize::from(byte)).is_some_and(|&ends| ends) || ends_closely(bytes.get(at..).unwrap_or_default(), capital)
}

/// A full stop or bracket behind small letters, or a space, dash or quotation mark beyond ASCII.
#[inline(never)]
fn ends_closely(rest: &[u8], capital: bool) -> bool {
    match rest {
        [b'.'] | [b'.', b' ' | b'\n' | b'\r', ..] | [b'(', ..] => !capital,
        [0xC2, 0xA0, ..] | [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D, ..] => true,
        _ => false,
    }
}

const ENDS: [bool; 256] = {
    let mut ends = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        #[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
        {
            ends[byte] = !matches!(byte as u8, b'0'..=b'9' | b'-' | b'\'' | b'`' | b'.' | b'&' | b'@' | b'(');
        }
        byte += 1;
    }
    ends
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::key::{byte_key, word_key};

    #[test]
    fn letters_of_every_byte() {
        for byte in 0..=255_u8 {
            let chunk = u64::from_le_bytes([b'x', byte, b' ', byte, b'Z', 0, 0xFF, byte]);
            let found = letters(chunk).to_le_bytes().map(|top| top != 0);
            let letter = byte.is_ascii_alphabetic();
            assert_eq!(found, [true, letter, false, letter, true, false, false, letter], "{byte}");
        }
    }

    #[test]
    fn words() {
        for word in ["a", "of", "village", "villages", "imprisoned", "Tavita", "Internationally", "KARIBA", "UN", "X"] {
            let text = format!("{word} and so on, and on");
            let plain = read(text.as_bytes(), 0).expect(word);
            assert_eq!((plain.end, plain.key), (word.len(), word_key(word)), "{word}");
        }
        for byte in ["a", "X", ",", ".", "&", "'", "-", "7"] {
            assert_eq!(byte_key(byte.as_bytes()[0]), word_key(byte), "{byte}");
        }
        for word in ["FairSquare", "one-off", "Amina's", "Dr.", "http:", "x86", "naïve", "a@b"] {
            assert!(read(format!("{word} and so on").as_bytes(), 0).is_none(), "{word}");
        }
        assert!(read(b"end. And so", 0).is_some() && read(b"end.of line", 0).is_none());
    }
}
