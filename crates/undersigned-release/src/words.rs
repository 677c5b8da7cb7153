//! Words of a text, and sets of words: what the rules about speech look at most.

use crate::folded::same;

/// A set of words, found case aside: a table in which each word stands at its hash or in the next free slot behind.
///
/// A table of `LENGTH` holds half as many words; the largest sets need more than the others.
pub(crate) struct WordSet<const LENGTH: usize = 288> {
    words: &'static [&'static str],
    /// The highest bits of a word's hash above its number from 1 on; 0 where there is none.
    table: [u32; LENGTH],
}

/// Slots behind the last hash's.
const SPARE: usize = 32;
/// The bits of a table's entry that are its word's number.
const NUMBER: u32 = 0xFFF;

impl<const LENGTH: usize> WordSet<LENGTH> {
    /// A set of far fewer words than there are slots.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() <= (LENGTH - SPARE) / 2 && words.len() < NUMBER as usize, "half of the slots are free");
        let mut table = [0; LENGTH];
        let (mut rest, mut number) = (words, 0);
        while let [word, more @ ..] = rest {
            number += 1;
            assert!(put(&mut table, hash(word), number), "a free slot is near");
            rest = more;
        }
        Self { words, table }
    }

    /// Whether the set has a word, in any case.
    #[inline]
    pub(crate) fn has(&self, word: &str) -> bool {
        let hash = hash(word);
        let (_, near) = self.table.split_at_checked(slot(hash, LENGTH)).unwrap_or_default();
        near.iter().take_while(|&&entry| entry > 0).any(|&entry| {
            // Words of one hash are few, and mostly the same.
            (entry ^ hash) & !NUMBER == 0
                && self.words.get((entry & NUMBER) as usize - 1).is_some_and(|known| same(word, known))
        })
    }
}

/// Puts a number in the first free slot from its hash's on; whether there is one.
const fn put(table: &mut [u32], hash: u32, number: u32) -> bool {
    let length = table.len();
    let Some((_, mut near)) = table.split_at_mut_checked(slot(hash, length)) else { return false };
    while let [entry, more @ ..] = near {
        if *entry == 0 {
            *entry = hash & !NUMBER | number;
            return true;
        }
        near = more;
    }
    false
}

/// The slot of a hash in a table of so many.
#[inline]
const fn slot(hash: u32, length: usize) -> usize {
    ((hash as u64 * (length - SPARE) as u64) >> u32::BITS) as usize
}

/// The hash of a word: of its first and last letters and its length.
#[inline]
const fn hash(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let letters = match (bytes, bytes) {
        ([a, b, ..], [.., y, z]) => u32::from_le_bytes([*a, *b, *y, *z]),
        ([a], _) => *a as u32,
        _ => 0,
    };
    // Letters in either case are the same, and so are all beyond ASCII.
    let wide = (letters & 0x8080_8080) >> 7;
    let folded = (letters | 0x2020_2020) & !(wide * 0x7F);
    (folded ^ (bytes.len() as u32) << 13).wrapping_mul(0x9E37_79B1)
}

/// The words of a text: letters and digits, with the apostrophes and hyphens at and between them.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// Iterator over the words of a text; see [`words`].
#[derive(Clone)]
pub(crate) struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    #[inline]
    fn next(&mut self) -> Option<&'a str> {
        let from = self.run(self.at, false);
        self.at = self.run(from, true);
        if from < self.at { self.text.get(from..self.at) } else { None }
    }
}

impl Words<'_> {
    /// Where the run of characters of words, or of others, that begins at an offset ends.
    #[inline]
    fn run(&self, from: usize, of_words: bool) -> usize {
        let kind = if of_words { WORD } else { OTHER };
        let mut at = from;
        loop {
            let rest = self.text.as_bytes().get(at..).unwrap_or_default();
            let Some(length) = rest.iter().position(|&byte| kind_of(byte) != kind) else { return at + rest.len() };
            at += length;
            if rest.get(length).is_some_and(|&byte| kind_of(byte) != WIDE) {
                return at;
            }
            let (of_word, length) = wide(self.text, at);
            if of_word != of_words {
                return at;
            }
            at += length;
        }
    }
}

/// Whether the character at an offset is of a word, and its length.
fn wide(text: &str, at: usize) -> (bool, usize) {
    // Quote marks and dashes are the commonest by far.
    match text.as_bytes().get(at..) {
        Some([0xE2, 0x80, 0x99, ..]) => (true, 3),
        Some([0xE2, 0x80, 0x90..=0xA6, ..]) => (false, 3),
        _ => match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c) => (is_of_word(c), c.len_utf8()),
            None => (false, 1),
        },
    }
}

/// The words of a text, the last first.
pub(crate) fn last_words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let to = run_back(rest, OTHER);
        let head = rest.get(..to)?;
        let from = run_back(head, WORD);
        rest = head.get(..from)?;
        if from < to { head.get(from..) } else { None }
    })
}

/// Where the run of characters of words, or of others, that ends a text begins.
#[inline]
fn run_back(text: &str, kind: u8) -> usize {
    let plain = text.bytes().rposition(|byte| kind_of(byte) != kind);
    match plain.and_then(|last| Some((text.as_bytes().get(last)?, last + 1))) {
        Some((0x80.., to)) => {
            text.get(..to).unwrap_or_default().trim_end_matches(|c| is_of_word(c) == (kind == WORD)).len()
        }
        Some((_, to)) => to,
        None => 0,
    }
}

const OTHER: u8 = 0;
const WORD: u8 = 1;
/// Part of a character beyond ASCII.
const WIDE: u8 = 2;

#[inline]
fn kind_of(byte: u8) -> u8 {
    KINDS.get(usize::from(byte)).copied().unwrap_or(WIDE)
}

static KINDS: [u8; 256] = {
    let mut table = [OTHER; 256];
    let mut rest: &mut [u8] = &mut table;
    let mut byte = 0u8;
    while let [slot, more @ ..] = rest {
        *slot = match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'\'' | b'-' => WORD,
            0x80.. => WIDE,
            _ => OTHER,
        };
        byte = byte.wrapping_add(1);
        rest = more;
    }
    table
};

/// Whether a character is a letter or a digit.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    // Quote marks and dashes are looked at most.
    if matches!(c, '\u{2010}'..='\u{205E}') { false } else { c.is_alphanumeric() }
}

#[inline]
fn is_of_word(c: char) -> bool {
    is_letter(c) || matches!(c, '\'' | '’' | '-')
}

/// Whether a text has at least so many words between single spaces: a quick look, which may say no where it has.
#[inline]
pub(crate) fn surely_has(text: &str, count: usize) -> bool {
    let mut rest = text.as_bytes();
    for _ in 1..count {
        let Some(space) = rest.iter().position(|&byte| byte == b' ') else { return false };
        match rest.get(space + 1..) {
            Some(behind @ [next, ..]) if next.is_ascii_alphanumeric() => rest = behind,
            _ => return false,
        }
    }
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{WordSet, last_words, surely_has, words};

    #[test]
    fn words_from_both_ends() {
        let text = "“I don’t—know,” said Ana-María №5.";
        let wanted = ["I", "don’t", "know", "said", "Ana-María", "5"];
        assert_eq!(words(text).collect::<Vec<_>>(), wanted);
        assert!(last_words(text).eq(wanted.into_iter().rev()));
        assert_eq!(words("").count() + words("… ").count(), 0);
    }

    #[test]
    fn sets() {
        const SET: WordSet = WordSet::new(&["dijo", "said", "écrit"]);
        for word in ["said", "SAID", "Dijo", "écrit"] {
            assert!(SET.has(word), "{word}");
        }
        assert!(SET.has("ÉCRIT"));
        assert!(!SET.has("sad") && !SET.has("sound") && !SET.has(""));
    }

    #[test]
    fn at_least_so_many() {
        assert!(surely_has("one two", 2) && !surely_has("one  ", 2) && !surely_has("", 1));
    }
}
