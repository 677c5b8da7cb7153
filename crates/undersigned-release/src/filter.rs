//! Tables of words and phrases, found by how a text begins.

use crate::folded::{after_name, same};
use std::sync::OnceLock;

/// One bit for each hash of three bytes that some word of a table begins with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bits([u64; SLOTS / 64]);

/// How many hashes there are.
const SLOTS: usize = 4096;

impl Bits {
    pub(crate) const fn new() -> Self {
        Self([0; SLOTS / 64])
    }

    #[inline]
    const fn has(&self, key: usize) -> bool {
        // The hash has twelve bits.
        match self.0.as_slice().split_at_checked(key >> 6) {
            Some((_, [slot, ..])) => *slot >> (key & 63) & 1 == 1,
            _ => false,
        }
    }

    const fn set(&mut self, key: usize) {
        let slots: &mut [u64] = &mut self.0;
        if let Some((_, [slot, ..])) = slots.split_at_mut_checked(key >> 6) {
            *slot |= 1 << (key & 63);
        }
    }
}

/// An index of a table's words by their first three bytes, case aside. Most lines begin like no word of a table, and one
/// look at a bit tells so.
#[derive(Debug)]
pub(crate) struct Index {
    bits: Bits,
    /// Hashes with the numbers of the words that begin so, sorted.
    words: Vec<(usize, usize)>,
}

impl Index {
    /// The index of a table. Words that stand for beginnings of texts need three bytes or more.
    pub(crate) fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut bits = Bits::new();
        let mut list: Vec<_> =
            words.into_iter().zip(0..).map(|(word, number)| (key(word.as_bytes()), number)).collect();
        list.sort_unstable();
        list.iter().for_each(|&(key, _)| bits.set(key));
        Self { bits, words: list }
    }

    /// The numbers of the words that may stand at the beginning of `text`, in the table's order.
    #[inline]
    pub(crate) fn candidates(&self, text: &str) -> impl Iterator<Item = usize> + use<'_> {
        let key = key(text.as_bytes());
        let words = if self.bits.has(key) { self.words.as_slice() } else { &[] };
        let from = words.partition_point(|&(other, _)| other < key);
        let near = words.get(from..).unwrap_or_default();
        near.iter().take_while(move |&&(other, _)| other == key).map(|&(_, number)| number)
    }
}

/// The hash of the first three bytes.
#[inline]
const fn key(text: &[u8]) -> usize {
    // White space of any kind is the same, and so are all characters beyond ASCII.
    const fn fold(byte: u8) -> u32 {
        if byte >= 0x80 { 0x20 } else { (byte | 0x20) as u32 }
    }
    let letters = match text {
        [a, b, c, ..] if *a | *b | *c < 0x80 => (*a as u32 | (*b as u32) << 8 | (*c as u32) << 16) | 0x20_2020,
        [a, b, c, ..] => fold(*a) | fold(*b) << 8 | fold(*c) << 16,
        [a, b] => fold(*a) | fold(*b) << 8 | 0x20_0000,
        [a] => fold(*a) | 0x20_2000,
        [] => 0x20_2020,
    };
    // Twelve bits, as many as there are slots.
    (letters.wrapping_mul(0x9E37_79B1) >> 20) as usize
}

/// Words and phrases in lower case, and how texts compare with them, case aside.
pub(crate) struct Phrases {
    words: &'static [&'static str],
    bits: Bits,
    index: OnceLock<Index>,
}

impl Phrases {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut bits = Bits::new();
        let mut rest = words;
        while let [word, more @ ..] = rest {
            bits.set(key(word.as_bytes()));
            rest = more;
        }
        Self { words, bits, index: OnceLock::new() }
    }

    /// A quick look: whether one of the phrases may stand at the beginning of a text.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.bits.has(key(text.as_bytes()))
    }

    fn candidates(&self, text: &str) -> impl Iterator<Item = &'static str> + use<'_> {
        let index = self.index.get_or_init(|| Index::new(self.words.iter().copied()));
        index.candidates(text).filter_map(|number| self.words.get(number).copied())
    }

    /// Whether the text is one of the phrases.
    #[inline]
    pub(crate) fn is(&self, text: &str) -> bool {
        self.may_begin(text) && self.candidates(text).any(|word| same(text, word))
    }

    /// What stands behind the longest of the phrases that the text begins with.
    #[inline]
    pub(crate) fn after<'a>(&self, text: &'a str) -> Option<&'a str> {
        if !self.may_begin(text) {
            return None;
        }
        self.candidates(text).filter_map(|word| after_name(text, word)).min_by_key(|rest| rest.len())
    }

    /// Whether the text begins with one of the phrases.
    #[inline]
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.after(text).is_some()
    }
}

/// Phrases in lower case with what they stand for.
pub(crate) struct Meanings<T: 'static> {
    lists: &'static [(T, &'static [&'static str])],
    table: OnceLock<(Index, Vec<(&'static str, T)>)>,
}

impl<T: Copy> Meanings<T> {
    pub(crate) const fn new(lists: &'static [(T, &'static [&'static str])]) -> Self {
        Self { lists, table: OnceLock::new() }
    }

    /// The phrases that may stand at the beginning of a text, with what they stand for.
    #[inline]
    pub(crate) fn candidates(&self, text: &str) -> impl Iterator<Item = (&'static str, T)> + use<'_, T> {
        let (index, phrases) = self.table.get_or_init(|| {
            let all = self.lists.iter().flat_map(|&(meaning, list)| list.iter().map(move |&phrase| (phrase, meaning)));
            let phrases: Vec<_> = all.collect();
            (Index::new(phrases.iter().map(|&(phrase, _)| phrase)), phrases)
        });
        index.candidates(text).filter_map(|number| phrases.get(number).copied())
    }

    /// What a text is that is one of the phrases.
    pub(crate) fn of(&self, text: &str) -> Option<T> {
        self.candidates(text).find(|(phrase, _)| same(text, phrase)).map(|(_, meaning)| meaning)
    }

    /// What stands behind the longest of the phrases that a text begins with, and what that phrase stands for.
    pub(crate) fn after<'a>(&self, text: &'a str) -> Option<(&'a str, T)> {
        let behind = |(phrase, meaning)| Some((after_name(text, phrase)?, meaning));
        self.candidates(text).filter_map(behind).min_by_key(|(rest, _)| rest.len())
    }
}

#[cfg(test)]
mod tests {
    use super::{Index, Phrases};

    #[test]
    fn says_no_only_where_no_word_fits() {
        let index = Index::new(["april", "août", "x", "aprile"]);
        for (text, words) in [("April 4", vec![0, 3]), ("AOÛT", vec![1]), ("X", vec![2]), ("", vec![]), ("Á", vec![])]
        {
            assert_eq!(index.candidates(text).collect::<Vec<_>>(), words, "{text}");
        }
    }

    #[test]
    fn phrases() {
        static SOME: Phrases = Phrases::new(&["véase también", "see also"]);
        assert!(SOME.is("VÉASE TAMBIÉN") && !SOME.is("See also:"));
        assert_eq!(SOME.after("See also: a book"), Some(": a book"));
    }
}
