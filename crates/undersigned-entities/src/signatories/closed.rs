//! [`Closed`]: a closed class of words that refuses most other words by their length and their first and last letters.

use super::words;

/// A sorted list of words in small letters, each of which begins with a letter. Nearly every word that is asked for is none of
/// the list, and is refused without a look at the list.
pub(super) struct Closed {
    words: &'static [&'static str],
    /// Which lengths the words have that begin with a letter.
    first: [u32; 32],
    /// Which lengths the words have that end in a letter.
    last: [u32; 32],
    /// Where the words begin that begin with a letter of ASCII, and behind them, the words that begin with the next one.
    starts: [u8; 33],
    /// Whether letters beyond ASCII stand in the words.
    beyond: bool,
}

impl Closed {
    #[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        let mut closed = Self { words, first: [0; 32], last: [0; 32], starts: [0; 33], beyond: false };
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            closed.first[place(word[0])] |= length(word.len());
            closed.last[place(word[word.len() - 1])] |= length(word.len());
            closed.beyond |= !words[at].is_ascii();
            if word[0].is_ascii() {
                closed.starts[place(word[0]) + 1] += 1;
            }
            at += 1;
        }
        let mut letter = 0;
        while letter < 32 {
            closed.starts[letter + 1] += closed.starts[letter];
            letter += 1;
        }
        closed
    }

    pub(super) const fn words(&self) -> &'static [&'static str] {
        self.words
    }

    /// Whether the list holds a word, compared in lower case.
    pub(super) fn holds(&self, word: &str) -> bool {
        // Letters beyond ASCII may change their length with their case.
        match word.as_bytes() {
            [first, .., last] if word.is_ascii() => {
                self.may_hold(*first, *last, word.len()) && self.finds(*first, word)
            }
            [first, .., last] if self.beyond && first.is_ascii() => {
                let last = if last.is_ascii() { lengths(&self.last, *last) } else { u32::MAX };
                lengths(&self.first, *first) & last != 0 && words::holds(self.beginning(*first), word)
            }
            [_] => words::holds(self.words, word),
            _ => self.beyond && words::holds(self.words, word),
        }
    }

    #[inline]
    fn may_hold(&self, first: u8, last: u8, count: usize) -> bool {
        lengths(&self.first, first) & lengths(&self.last, last) & length(count) != 0
    }

    fn finds(&self, first: u8, word: &str) -> bool {
        self.beginning(first).iter().any(|known| known.eq_ignore_ascii_case(word))
    }

    /// The words that begin with a letter of ASCII.
    fn beginning(&self, first: u8) -> &'static [&'static str] {
        let start = |place: usize| self.starts.get(place).copied().map_or(0, usize::from);
        self.words.get(start(place(first))..start(place(first) + 1)).unwrap_or_default()
    }
}

/// The lengths that a table gives for a letter.
#[inline]
fn lengths(table: &[u32; 32], byte: u8) -> u32 {
    table.get(place(byte)).copied().unwrap_or_default()
}

/// Where the lengths for a letter stand; small and capital letters share a place.
const fn place(byte: u8) -> usize {
    (byte & 31) as usize
}

/// The bit for a length; long words share one.
const fn length(bytes: usize) -> u32 {
    1 << if bytes < 31 { bytes } else { 31 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_its_words_in_any_case() {
        static LIST: Closed = Closed::new(&["a", "para", "pour", "suva", "zeta", "être"]);
        for word in ["a", "A", "para", "PARA", "Pour", "suva", "Zeta", "être", "ÊTRE"] {
            assert!(LIST.holds(word), "{word}");
        }
        for word in ["", "b", "par", "paua", "pours", "sura", "etre", "é"] {
            assert!(!LIST.holds(word), "{word}");
        }
    }
}
