//! The quick way through most words and numbers: ASCII letters, small ones or with one capital in front or all capitals, or
//! digits; and behind them a mark that never belongs to a word. Eight at a time, their key on the way.

use super::Shape;
use super::scan::LONGEST_ABBREVIATION;
use crate::lexicon::key::{Folded, Growing, SMALL, TOP, plain_letter};

/// A word or number as the quick way sees it.
pub(super) struct Plain {
    pub(super) end: usize,
    pub(super) shape: Shape,
    pub(super) key: u64,
    /// Whether a blank stands behind it.
    pub(super) spaced: bool,
}

/// The top bit of the first byte.
const FIRST: u64 = 0x80;

/// One in every byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// The plain word that begins here; `None` where none does, and for a word that needs a closer look.
#[inline(always)]
pub(super) fn word(bytes: &[u8], start: usize) -> Option<Plain> {
    let chunk = load(bytes, start)?;
    let others = others(chunk | SMALL, b'a', b'z');
    if others & FIRST != 0 {
        return None;
    }
    if others == 0 {
        return long_word(bytes, start, chunk);
    }
    let (bits, mask) = run(others);
    let inside = mask & TOP;
    let capitals = inside & !(chunk << 2);
    let shape = match capitals {
        0 => Shape::WORD,
        FIRST if inside == FIRST => Shape::WORD | Shape::CAPITAL | Shape::INITIAL,
        FIRST => Shape::WORD | Shape::CAPITAL,
        _ if capitals == inside => Shape::WORD | Shape::CAPITAL | Shape::ALL_CAPS,
        _ => return None,
    };
    let key = Growing::new().end((chunk | SMALL) & mask);
    let length = (bits / 8) as usize;
    let end = start + length;
    let spaced = (chunk >> bits) as u8 == b' ';
    (spaced || ends(bytes, end, shape, length)).then_some(Plain { end, shape, key, spaced })
}

/// The plain word that begins with a chunk of eight letters.
#[inline(always)]
fn long_word(bytes: &[u8], start: usize, first: u64) -> Option<Plain> {
    // Behind the first letter all have the case of the second.
    let (capital, small) = (first & 0x20 == 0, if first & 0x2000 == 0 { 0 } else { SMALL });
    let shape = match (capital, small) {
        (false, SMALL) => Shape::WORD,
        (true, SMALL) => Shape::WORD | Shape::CAPITAL,
        (true, _) => Shape::WORD | Shape::CAPITAL | Shape::ALL_CAPS,
        (false, _) => return None,
    };
    let mut mixed = (first ^ small) & SMALL << 8;
    let mut key = Growing::new().add(first | SMALL);
    let mut at = start + 8;
    let mut chunk = load(bytes, at)?;
    while others(chunk | SMALL, b'a', b'z') == 0 {
        mixed |= (chunk ^ small) & SMALL;
        key = key.add(chunk | SMALL);
        at += 8;
        chunk = load(bytes, at)?;
    }
    let (bits, mask) = run(others(chunk | SMALL, b'a', b'z'));
    mixed |= (chunk ^ small) & SMALL & mask;
    let end = at + (bits / 8) as usize;
    let spaced = (chunk >> bits) as u8 == b' ';
    let plain = mixed == 0 && (spaced || ends(bytes, end, shape, end - start));
    plain.then(|| Plain { end, shape, key: key.end((chunk | SMALL) & mask), spaced })
}

/// The word of Latin letters that begins here, some of them beyond ASCII, as in most languages of Europe and America:
/// letter by letter, but no closer than a plain word.
pub(super) fn latin_word(bytes: &[u8], start: usize) -> Option<Plain> {
    let mut folded = Folded::default();
    let (mut smalls, mut capitals, mut end) = (0, 0, start);
    loop {
        let (c, length) = match bytes.get(end..)? {
            [byte @ (b'a'..=b'z' | b'A'..=b'Z'), ..] => (char::from(*byte), 1),
            [lead @ 0xC3..=0xC5, next, ..] => {
                (char::from_u32(u32::from(lead & 0x1F) << 6 | u32::from(next & 0x3F))?, 2)
            }
            _ => break,
        };
        folded.add(plain_letter(c)?);
        if !is_capital(c) {
            smalls += 1;
        } else if smalls == 0 {
            capitals += 1;
        } else {
            return None;
        }
        end += length;
    }
    let shape = match (capitals, smalls) {
        (0, 0) => return None,
        (0, _) => Shape::WORD,
        (1, 0) => Shape::WORD | Shape::CAPITAL | Shape::INITIAL,
        (_, 0) => Shape::WORD | Shape::CAPITAL | Shape::ALL_CAPS,
        _ => Shape::WORD | Shape::CAPITAL,
    };
    let plain = ends(bytes, end, shape, end - start);
    plain.then(|| Plain { end, shape, key: folded.key(), spaced: bytes.get(end) == Some(&b' ') })
}

fn is_capital(c: char) -> bool {
    match c {
        '\0'..'\u{80}' => c.is_ascii_uppercase(),
        ..'\u{100}' => c < 'ß',
        _ => c.is_uppercase(),
    }
}

/// The plain number of fewer than eight digits that begins here.
pub(super) fn number(bytes: &[u8], start: usize) -> Option<Plain> {
    let chunk = load(bytes, start)?;
    let (bits, mask) = run(others(chunk, b'0', b'9'));
    let end = start + (bits / 8) as usize;
    let rest = bytes.get(end..).unwrap_or_default();
    let ends = matches!(rest, [b' ' | b'\n' | b')' | b':', ..] | [b',' | b'.', b' ' | b'\n', ..]);
    let key = Growing::new().end(chunk & mask);
    ends.then(|| Plain { end, shape: Shape::NUMBER, key, spaced: rest.first() == Some(&b' ') })
}

/// The next eight bytes; `None` near the end of the text.
#[inline(always)]
fn load(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk::<8>().map(|chunk| u64::from_le_bytes(*chunk))
}

/// The top bit of the first byte that does not lie between two ASCII characters, and of some behind it.
const fn others(chunk: u64, first: u8, last: u8) -> u64 {
    // Sums that flow over into the next byte do so behind a byte that is found.
    let from_first = chunk.wrapping_add(ONES * (0x80 - first as u64));
    let behind_last = chunk.wrapping_add(ONES * (0x7F - last as u64));
    (behind_last | !from_first) & TOP
}

/// How many bits stand below the first byte that was found, and a mask for them.
const fn run(found: u64) -> (u32, u64) {
    let bits = found.trailing_zeros() & 0x38;
    (bits, !(u64::MAX << bits))
}

/// Whether a word certainly ends here: what follows neither joins it with more letters nor is its own full stop or a
/// possessive.
#[inline(always)]
fn ends(bytes: &[u8], at: usize, shape: Shape, length: usize) -> bool {
    let rest = bytes.get(at..).unwrap_or_default();
    let plain = rest.first().and_then(|&next| ENDS.get(usize::from(next))).is_none_or(|&ends| ends);
    plain || ends_closely(rest, shape, length)
}

/// A colon that begins no address, a full stop or bracket that is not the word's own, or a space, dash or quotation mark beyond ASCII.
#[inline(never)]
fn ends_closely(rest: &[u8], shape: Shape, length: usize) -> bool {
    match rest {
        [b':', b' ' | b'\n' | b'\r', ..] => true,
        [b'.', b'a'..=b'z' | 0x80.., ..] if !matches!(rest, [_, 0xE2, 0x80, 0x9C | 0x9D, ..]) => false,
        [b'.', ..] => !shape.any(Shape::CAPITAL) || length > LONGEST_ABBREVIATION,
        [b'(', ..] => !shape.any(Shape::ALL_CAPS),
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
            ends[byte] = !matches!(byte as u8, b'0'..=b'9' | b':' | b'-' | b'\'' | b'`' | b'.' | b'&' | b'@' | b'(');
        }
        byte += 1;
    }
    ends
};

#[cfg(test)]
mod tests {
    use super::{SMALL, number, others};
    use crate::lexicon::key::{byte_key, word_key};

    #[test]
    fn what_is_no_letter_is_found() {
        for byte in 0..=255_u8 {
            let chunk = u64::from_le_bytes([b'x', byte, b'Z', b'a', byte, b' ', byte, byte]);
            let first = others(chunk | SMALL, b'a', b'z').trailing_zeros() / 8;
            assert_eq!(first, if byte.is_ascii_alphabetic() { 5 } else { 1 }, "{byte}");
        }
    }

    #[test]
    fn latin_words() {
        for word in ["Conceição", "für", "ÉTATS", "É", "Škvorecká", "coração"] {
            let plain = super::latin_word(format!("{word} e mais").as_bytes(), 0).expect(word);
            assert_eq!((plain.end, plain.key), (word.len(), word_key(word)), "{word}");
        }
        for word in ["l’école", "Größe", "ÉCoLe", "Ñu-Ñu", "7e"] {
            assert!(super::latin_word(format!("{word} e mais").as_bytes(), 0).is_none(), "{word}");
        }
    }

    #[test]
    fn numbers() {
        for (text, end) in
            [("2019 and so on", Some(4)), ("7, or more", Some(1)), ("3,700 and", None), ("x86 and so", None)]
        {
            assert_eq!(number(text.as_bytes(), 0).map(|number| number.end), end, "{text}");
        }
        assert_eq!(number(b"14 of them", 0).map(|number| number.key), Some(word_key("14")));
    }

    #[test]
    fn words() {
        for word in ["a", "of", "village", "villages", "imprisoned", "Tavita", "Internationally", "KARIBA", "UN", "X"] {
            let text = format!("{word} and so on, and on");
            let plain = super::word(text.as_bytes(), 0).expect(word);
            assert_eq!((plain.end, plain.key), (word.len(), word_key(word)), "{word}");
        }
        for byte in ["a", "X", ",", ".", "&", "'", "-", "7"] {
            assert_eq!(byte_key(byte.as_bytes()[0]), word_key(byte), "{byte}");
        }
        for word in ["FairSquare", "one-off", "Amina's", "Dr.", "http://", "x86", "naïve", "a@b"] {
            assert!(super::word(format!("{word} and so on").as_bytes(), 0).is_none(), "{word}");
        }
        assert!(super::word(b"end. And so", 0).is_some() && super::word(b"end.of line", 0).is_none());
    }
}
