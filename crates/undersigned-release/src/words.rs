//! Words of a text, and sets of words: what the rules about speech look at most.

/// A set of words, found case aside. Most words are none of it, and their first and last letter and length tell so.
pub(crate) struct WordSet {
    words: &'static [&'static str],
    /// By first letter: the lengths, a bit each.
    lengths: [u32; 32],
    /// By first letter: the last letters, a bit each.
    lasts: [u32; 32],
}

impl WordSet {
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let (mut lengths, mut lasts) = ([0; 32], [0; 32]);
        let mut rest = words;
        while let [word, more @ ..] = rest {
            if let [first, .., last] | [first @ last] = word.as_bytes() {
                mark(&mut lengths, *first, word.len() as u8);
                mark(&mut lasts, *first, *last);
            }
            rest = more;
        }
        Self { words, lengths, lasts }
    }

    /// Whether the set has a word, in any case; letters beyond ASCII in the case of the set.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.may_have(word) && self.words.iter().any(|known| word.eq_ignore_ascii_case(known))
    }

    #[inline]
    pub(crate) fn may_have(&self, word: &str) -> bool {
        match word.as_bytes() {
            [first, .., last] | [first @ last] => {
                is_marked(&self.lengths, *first, word.len() as u8)
                    && (is_marked(&self.lasts, *first, *last) || *last >= 0x80)
            }
            [] => false,
        }
    }

    /// Whether the set, which must be sorted, has a word in any case of any letters.
    pub(crate) fn has_sorted(&self, word: &str) -> bool {
        if word.is_ascii() {
            let lower = || word.bytes().map(|byte| byte.to_ascii_lowercase());
            return self.may_have(word) && self.words.binary_search_by(|known| known.bytes().cmp(lower())).is_ok();
        }
        self.words.binary_search(&word.to_lowercase().as_str()).is_ok()
    }
}

/// Five bits tell letters apart, whatever their case.
const fn slot(byte: u8) -> usize {
    (byte & 31) as usize
}

const fn mark(table: &mut [u32; 32], first: u8, what: u8) {
    let slots: &mut [u32] = table;
    if let Some((_, [bits, ..])) = slots.split_at_mut_checked(slot(first)) {
        *bits |= 1 << (what & 31);
    }
}

#[inline]
fn is_marked(table: &[u32; 32], first: u8, what: u8) -> bool {
    table.get(slot(first)).is_some_and(|bits| bits >> (what & 31) & 1 == 1)
}

/// The words of a text: letters and digits, with the apostrophes and hyphens at and between them.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> + Clone {
    let mut at = 0;
    std::iter::from_fn(move || {
        let from = run(text, at, OTHER);
        at = run(text, from, WORD);
        if from < at { text.get(from..at) } else { None }
    })
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

/// Where the run of characters of words, or of others, that begins at `from` ends.
#[inline]
fn run(text: &str, from: usize, kind: u8) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        at += rest.iter().position(|&byte| kind_of(byte) != kind).unwrap_or(rest.len());
        match text.get(at..).and_then(|rest| rest.chars().next()).filter(|c| !c.is_ascii()) {
            Some(c) if is_of_word(c) == (kind == WORD) => at += c.len_utf8(),
            _ => return at,
        }
    }
}

/// Where the run of characters of words, or of others, that ends a text begins.
#[inline]
fn run_back(text: &str, kind: u8) -> usize {
    let bytes = text.as_bytes();
    let mut to = bytes.len();
    loop {
        let head = bytes.get(..to).unwrap_or_default();
        to = head.iter().rposition(|&byte| kind_of(byte) != kind).map_or(0, |last| last + 1);
        match text.get(..to).and_then(|head| head.chars().next_back()).filter(|c| !c.is_ascii()) {
            Some(c) if is_of_word(c) == (kind == WORD) => to -= c.len_utf8(),
            _ => return to,
        }
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

#[inline]
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')
}

/// Whether a text has at least so many words between white space: a quick look, which may say no where it has.
#[inline]
pub(crate) fn surely_has(text: &str, count: usize) -> bool {
    let mut space = true;
    let mut left = count;
    for &byte in text.as_bytes() {
        left -= usize::from(space && byte.is_ascii_alphanumeric());
        if left == 0 {
            return true;
        }
        space = byte == b' ';
    }
    false
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
            assert!(SET.has(word) && SET.has_sorted(word), "{word}");
        }
        assert!(SET.has_sorted("ÉCRIT"));
        assert!(!SET.has("sad") && !SET.has_sorted("sound") && !SET.has(""));
    }

    #[test]
    fn at_least_so_many() {
        assert!(surely_has("one two", 2) && !surely_has("one  ", 2) && !surely_has("", 1));
    }
}
