//! Acronyms: whether letters stand for a name.

use crate::reading::Reading;
use crate::tokens::Shape;

/// The most letters of an acronym.
const MOST_LETTERS: usize = 14;

/// Among how many of a name's first words its acronym begins.
const FIRST_WORDS: usize = 3;

/// Whether an acronym can stand for a name: its letters come in order from the name, the first one from one of the first
/// words, and most of them from the beginnings of words ("Due Process Fund" – DPF; "Centro de Justicia" – CEJU).
pub(crate) fn spells(name: &str, acronym: &str) -> bool {
    let mut buffer = ['\0'; MOST_LETTERS];
    let Some(letters) = letters(acronym, &mut buffer) else { return false };
    let first = letters.first().copied();
    if words(name).take(FIRST_WORDS).all(|word| folded(word).next() != first) {
        return false;
    }
    // "UN" does not stand for "UN Women".
    if words(name).any(|word| folded(word).eq(letters.iter().copied())) {
        return false;
    }
    let last = last_words(name, letters);
    (0..FIRST_WORDS).any(|skip| spells_from(name, skip, letters, &last))
}

/// Takes letters greedily from the words behind the first few: the next word's first letter where it fits, else a further
/// letter of the current word, as long as no later word begins with it. `last` are the last words that begin with each
/// letter.
fn spells_from(name: &str, skip: usize, letters: &[char], last: &[usize]) -> bool {
    let (mut at, mut initials) = (0, 0);
    for (index, word) in words(name).enumerate().skip(skip) {
        let Some(letter) = letters.get(at) else { break };
        let mut rest = folded(word);
        if rest.next() != Some(*letter) {
            if index == skip {
                return false;
            }
            continue;
        }
        at += 1;
        initials += 1;
        for c in rest {
            let Some((letter, last)) = letters.get(at).zip(last.get(at)) else { break };
            at += usize::from(c == *letter && *last <= index);
        }
    }
    at == letters.len() && initials > 0 && initials * 3 >= letters.len()
}

/// The letters of an acronym, two or more; `None` for too many.
fn letters<'b>(acronym: &str, buffer: &'b mut [char; MOST_LETTERS]) -> Option<&'b [char]> {
    let mut count = 0;
    for letter in acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).map(plain) {
        *buffer.get_mut(count)? = letter;
        count += 1;
    }
    buffer.get(..count).filter(|letters| letters.len() >= 2)
}

/// The last word of a name that begins with each letter; 0 for none.
fn last_words(name: &str, letters: &[char]) -> [usize; MOST_LETTERS] {
    let mut last = [0; MOST_LETTERS];
    for (index, word) in words(name).enumerate() {
        let first = folded(word).next();
        for (letter, last) in letters.iter().zip(&mut last) {
            if first == Some(*letter) {
                *last = index;
            }
        }
    }
    last
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    let parts = |c: char| !c.is_alphanumeric() && c != '\'' && c != '’';
    name.split(parts).filter(|word| !word.is_empty())
}

/// The letters of a word as they are compared.
fn folded(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_uppercase).map(plain)
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
    if c.is_ascii() {
        return c;
    }
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
