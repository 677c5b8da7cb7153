//! The quick way through most words: nothing but ASCII letters, small ones or with one capital in front or all capitals,
//! and behind them a mark that never belongs to a word. Eight letters at a time, their key on the way.

use super::Shape;
use crate::lexicon::key::{Growing, SMALL, below};

/// A word as the quick way sees it.
pub(super) struct Plain {
    pub(super) end: usize,
    pub(super) shape: Shape,
    pub(super) key: u64,
}

/// The top bit of every byte.
const TOP: u64 = 0x8080_8080_8080_8080;

/// One in every byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// The plain word that begins at a letter; `None` for a word that needs a closer look.
pub(super) fn read(bytes: &[u8], start: usize) -> Option<Plain> {
    let mut chunk = load(bytes, start)?;
    if is_address(chunk) {
        return None;
    }
    let begins_capital = chunk & 0x20 == 0;
    let mut key = Growing::new();
    let mut at = start;
    // The top bits of capitals behind the first letter, and of small letters.
    let (mut capitals, mut smalls) = (0, 0);
    let mut first = 0x80;
    loop {
        let letters = letters(chunk);
        let length = ((!letters & TOP).trailing_zeros() / 8) as usize;
        let inside = if length == 8 { TOP } else { below(length) & TOP };
        let small = (chunk & SMALL) << 2;
        smalls |= small & inside;
        capitals |= inside & !small & !first;
        at += length;
        if length < 8 {
            let shape = shape(begins_capital, capitals != 0, smalls != 0)?;
            let key = key.end((chunk | SMALL) & below(length));
            return ends(bytes, at, begins_capital).then_some(Plain { end: at, shape, key });
        }
        key = key.add(chunk | SMALL);
        first = 0;
        chunk = load(bytes, at)?;
    }
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

/// An address may begin here.
const fn is_address(chunk: u64) -> bool {
    let four = chunk as u32;
    four == u32::from_le_bytes(*b"http") || four == u32::from_le_bytes(*b"www.")
}

/// The shape of a word by its letters; `None` for one with capitals in the middle.
fn shape(begins_capital: bool, more_capitals: bool, smalls: bool) -> Option<Shape> {
    match (begins_capital, more_capitals, smalls) {
        (false, false, _) => Some(Shape::WORD),
        (true, false, true) => Some(Shape::WORD | Shape::CAPITAL),
        (true, false, false) => Some(Shape::WORD | Shape::CAPITAL | Shape::INITIAL),
        (true, true, false) => Some(Shape::WORD | Shape::CAPITAL | Shape::ALL_CAPS),
        _ => None,
    }
}

/// Whether a word certainly ends here: what follows neither joins it with more letters nor is its own full stop or a
/// possessive.
fn ends(bytes: &[u8], at: usize, capital: bool) -> bool {
    let Some(&byte) = bytes.get(at) else { return true };
    let stop = || !capital && matches!(bytes.get(at + 1), Some(b' ' | b'\n' | b'\r') | None);
    ENDS.get(usize::from(byte)).is_some_and(|&ends| ends) || byte == b'.' && stop()
}

const ENDS: [bool; 256] = {
    let mut ends = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        #[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
        {
            ends[byte] = !matches!(byte as u8, b'0'..=b'9' | b'-' | b'\'' | b'`' | b'.' | b'&' | b'@');
        }
        byte += 1;
    }
    ends
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::key::word_key;

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
        for word in ["FairSquare", "one-off", "Amina's", "Dr.", "http:", "x86", "naïve", "a@b"] {
            assert!(read(format!("{word} and so on").as_bytes(), 0).is_none(), "{word}");
        }
        assert!(read(b"end. And so", 0).is_some() && read(b"end.of line", 0).is_none());
    }
}
