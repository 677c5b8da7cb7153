//! Acronyms: whether letters stand for a name.

use crate::reading::Reading;
use crate::tokens::Shape;
use std::ops::Range;

/// Whether an acronym can stand for a name: its letters come in order from the name, the first one from one of the first
/// words, and most of them from the beginnings of words ("Due Process Fund" – DPF; "Centro de Justicia" – CEJU).
pub(crate) fn spells(name: &str, acronym: &str) -> bool {
    let Some(letters) = Letters::<MOST_LETTERS>::of(acronym.chars().filter(|c| c.is_alphanumeric())) else {
        return false;
    };
    let letters = letters.get(0..letters.count);
    let begins = |word: &str| word.chars().flat_map(char::to_uppercase).next().map(plain) == letters.first().copied();
    if letters.len() < 2 || !name.split(parts_words).filter(|word| !word.is_empty()).take(FIRST_WORDS).any(begins) {
        return false;
    }
    let Some(name) = Name::of(name) else { return false };
    // "UN" does not stand for "UN Women".
    if name.words().any(|word| word == letters) {
        return false;
    }
    (0..FIRST_WORDS).any(|skip| spells_from(&name, skip, letters))
}

/// Takes letters greedily from the words behind the first few: the next word's first letter where it fits, else a further
/// letter of the current word, as long as no later word begins with it.
fn spells_from(name: &Name, skip: usize, letters: &[char]) -> bool {
    let (mut at, mut initials) = (0, 0);
    for (index, word) in name.words().enumerate().skip(skip) {
        let (Some(letter), Some((first, rest))) = (letters.get(at), word.split_first()) else { break };
        if first != letter {
            if index == skip {
                return false;
            }
            continue;
        }
        at += 1;
        initials += 1;
        for c in rest {
            let Some(letter) = letters.get(at) else { break };
            let later = || name.words().skip(index + 1).any(|word| word.first() == Some(letter));
            at += usize::from(c == letter && !later());
        }
    }
    at == letters.len() && initials > 0 && initials * 3 >= letters.len()
}

/// The most letters of an acronym.
const MOST_LETTERS: usize = 14;

/// The most letters of a name that an acronym stands for.
const LONGEST_NAME: usize = 240;

/// The most words of such a name.
const MOST_WORDS: usize = 32;

/// Among how many of a name's first words its acronym begins.
const FIRST_WORDS: usize = 3;

/// Letters as they are compared: capitals without diacritics.
struct Letters<const MOST: usize> {
    letters: [char; MOST],
    count: usize,
}

impl<const MOST: usize> Letters<MOST> {
    const fn new() -> Self {
        Self { letters: [' '; MOST], count: 0 }
    }

    /// The letters of some characters; `None` for too many.
    fn of(chars: impl Iterator<Item = char>) -> Option<Self> {
        let mut all = Self::new();
        for c in chars {
            all.push(c)?;
        }
        Some(all)
    }

    /// Adds a character; `None` where there is no room.
    fn push(&mut self, c: char) -> Option<()> {
        if c.is_ascii() {
            return self.push_letter(c.to_ascii_uppercase());
        }
        c.to_uppercase().try_for_each(|letter| self.push_letter(plain(letter)))
    }

    fn push_letter(&mut self, letter: char) -> Option<()> {
        *self.letters.get_mut(self.count)? = letter;
        self.count += 1;
        Some(())
    }

    fn get(&self, range: Range<usize>) -> &[char] {
        self.letters.get(range).unwrap_or_default()
    }
}

/// The words of a name in letters.
struct Name {
    letters: Letters<LONGEST_NAME>,
    /// Where each word ends among the letters.
    ends: [usize; MOST_WORDS],
    count: usize,
}

impl Name {
    /// The words of a name; `None` for too many.
    fn of(name: &str) -> Option<Self> {
        let mut all = Self { letters: Letters::new(), ends: [0; MOST_WORDS], count: 0 };
        for c in name.chars() {
            if parts_words(c) {
                all.end_word()?;
            } else {
                all.letters.push(c)?;
            }
        }
        all.end_word()?;
        Some(all)
    }

    /// Ends the word that the latest letters make, if there are any; `None` where there is no room.
    fn end_word(&mut self) -> Option<()> {
        let before = self.count.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(0);
        if self.letters.count > before {
            *self.ends.get_mut(self.count)? = self.letters.count;
            self.count += 1;
        }
        Some(())
    }

    fn words(&self) -> impl Iterator<Item = &[char]> {
        let ends = self.ends.get(..self.count).unwrap_or_default();
        let starts = std::iter::once(&0).chain(ends);
        starts.zip(ends).map(|(start, end)| self.letters.get(*start..*end))
    }
}

/// Whether a character stands between the words of a name.
fn parts_words(c: char) -> bool {
    if c.is_ascii() { !c.is_ascii_alphanumeric() && c != '\'' } else { !c.is_alphanumeric() && c != '’' }
}

/// The acronym in a bracket that opens at a token: "(ACR)", "[ACR]", "(hereafter ACR)", "(ACR, Country)".
pub(crate) fn in_bracket(reading: &Reading<'_>, open: usize) -> Option<usize> {
    if !reading.is(open, Shape::MARK) || reading.begins_line(open) || !matches!(reading.word(open), "(" | "[") {
        return None;
    }
    let filler = is_filler(reading.word(open + 1));
    let at = open + if filler { 2 } else { 1 };
    let capitals = reading.word(at).chars().filter(|c| c.is_uppercase()).count();
    let closed = matches!(reading.word(at + 1), ")" | "]" | "," | ";" | "/" | "”" | "\"");
    (reading.is(at, Shape::CAPITAL) && capitals >= 2 && closed).then_some(at)
}

/// Words before an acronym in a bracket.
pub(crate) fn is_filler(word: &str) -> bool {
    matches!(word, "hereafter" | "hereinafter" | "or" | "the" | "aka" | "“" | "\"")
}

/// A letter without its diacritic, for the ones that occur in names of organizations.
fn plain(c: char) -> char {
    let mut base = c;
    unicode_normalization::char::decompose_canonical(c, |part| {
        if !('\u{300}'..='\u{36F}').contains(&part) {
            base = part;
        }
    });
    base
}

#[cfg(test)]
mod tests {
    use super::spells;

    #[test]
    fn letters_of_names() {
        for (name, acronym) in [
            ("Due Process Fund", "DPF"),
            ("International Union of River Defenders", "IURD"),
            ("Centro de Justicia y Paz", "CEJUPAZ"),
            ("Gulf Observatory for Rights", "GOR"),
            ("The Lakes Legal Aid Network", "LLAN"),
            ("Observatório Nacional do Índio", "ONI"),
            ("Convergencia por los Derechos", "CD"),
            ("Free Expression Forum Indonesia", "FEFI"),
        ] {
            assert!(spells(name, acronym), "{name} {acronym}");
        }
        for (name, acronym) in
            [("UN Women", "UN"), ("Due Process Fund", "KGB"), ("Harbour Watch", "UN"), ("Ana Souza", "OAS")]
        {
            assert!(!spells(name, acronym), "{name} {acronym}");
        }
    }
}
