//! Acronyms: whether letters stand for a name.

use crate::reading::Reading;
use crate::tokens::Shape;

/// Whether an acronym can stand for a name: its letters come in order from the name, the first one from one of the first
/// words, and most of them from the beginnings of words ("Due Process Fund" – DPF; "Centro de Justicia" – CEJU).
pub(crate) fn spells(name: &str, acronym: &str) -> bool {
    let Some(letters) = Letters::<MOST_LETTERS>::of(acronym.chars().filter(|c| c.is_alphanumeric())) else {
        return false;
    };
    let letters = letters.get();
    let begins = |word: &str| word.chars().flat_map(char::to_uppercase).next().map(plain) == letters.first().copied();
    if letters.len() < 2 || !name.split(parts_words).filter(|word| !word.is_empty()).take(FIRST_WORDS).any(begins) {
        return false;
    }
    let name = name.chars().map(|c| if parts_words(c) { ' ' } else { c });
    let Some(name) = Letters::<LONGEST_NAME>::of(name) else { return false };
    // "UN" does not stand for "UN Women".
    if name.words().any(|word| word == letters) {
        return false;
    }
    let last = last_words(&name, letters);
    (0..FIRST_WORDS).any(|skip| spells_from(&name, skip, letters, &last))
}

/// Takes letters greedily from the words behind the first few: the next word's first letter where it fits, else a further
/// letter of the current word, as long as no later word begins with it. `last` are the last words that begin with each
/// letter.
fn spells_from(name: &Letters<LONGEST_NAME>, skip: usize, letters: &[char], last: &[usize]) -> bool {
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
            let Some((letter, last)) = letters.get(at).zip(last.get(at)) else { break };
            at += usize::from(c == letter && *last <= index);
        }
    }
    at == letters.len() && initials > 0 && initials * 3 >= letters.len()
}

/// The last word of a name that begins with each letter; 0 for none.
fn last_words(name: &Letters<LONGEST_NAME>, letters: &[char]) -> [usize; MOST_LETTERS] {
    let mut last = [0; MOST_LETTERS];
    for (index, word) in name.words().enumerate() {
        for (_, last) in letters.iter().zip(&mut last).filter(|(letter, _)| word.first() == Some(letter)) {
            *last = index;
        }
    }
    last
}

/// The most letters of an acronym.
const MOST_LETTERS: usize = 14;

/// The most letters of a name that an acronym stands for.
const LONGEST_NAME: usize = 240;

/// Among how many of a name's first words its acronym begins.
const FIRST_WORDS: usize = 3;

/// Letters as they are compared: capitals without diacritics.
struct Letters<const MOST: usize> {
    letters: [char; MOST],
    count: usize,
}

impl<const MOST: usize> Letters<MOST> {
    /// The letters of some characters; `None` for too many.
    fn of(chars: impl Iterator<Item = char>) -> Option<Self> {
        let mut all = Self { letters: [' '; MOST], count: 0 };
        for c in chars {
            if c.is_ascii() {
                all.push(c.to_ascii_uppercase())?;
            } else {
                c.to_uppercase().try_for_each(|letter| all.push(plain(letter)))?;
            }
        }
        Some(all)
    }

    fn push(&mut self, letter: char) -> Option<()> {
        *self.letters.get_mut(self.count)? = letter;
        self.count += 1;
        Some(())
    }

    fn get(&self) -> &[char] {
        self.letters.get(..self.count).unwrap_or_default()
    }

    fn words(&self) -> impl Iterator<Item = &[char]> {
        self.get().split(|c| *c == ' ').filter(|word| !word.is_empty())
    }
}

fn parts_words(c: char) -> bool {
    !c.is_alphanumeric() && c != '\'' && c != '’'
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
