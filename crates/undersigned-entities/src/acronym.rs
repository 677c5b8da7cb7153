//! Acronyms: whether letters stand for a name.

use crate::reading::Reading;
use crate::tokens::Shape;

/// Whether an acronym can stand for a name: its letters come in order from the name, the first one from one of the first
/// words, and most of them from the beginnings of words ("Due Process Fund" – DPF; "Centro de Justicia" – CEJU).
pub(crate) fn spells(name: &str, acronym: &str) -> bool {
    let letters: Vec<char> =
        acronym.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).map(plain).collect();
    if !(2..=14).contains(&letters.len()) {
        return false;
    }
    let starts = name.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|word| !word.is_empty());
    let words: Vec<Vec<char>> =
        starts.map(|word| word.chars().flat_map(char::to_uppercase).map(plain).collect()).collect();
    // "UN" does not stand for "UN Women".
    if words.contains(&letters) {
        return false;
    }
    (0..words.len().min(3)).any(|skip| spells_from(words.get(skip..).unwrap_or_default(), &letters))
}

/// Takes letters greedily: the next word's first letter where it fits, else a further letter of the current word.
fn spells_from(words: &[Vec<char>], letters: &[char]) -> bool {
    let (mut at, mut initials, mut used_words) = (0, 0, 0);
    for (index, word) in words.iter().enumerate() {
        let Some(letter) = letters.get(at) else { break };
        if word.first() != Some(letter) {
            if index == 0 {
                return false;
            }
            continue;
        }
        at += 1;
        initials += 1;
        used_words += 1;
        // Further letters of the same word, as long as no later word begins with them.
        for c in word.iter().skip(1) {
            let Some(letter) = letters.get(at) else { break };
            let later = words.get(index + 1..).unwrap_or_default().iter().any(|word| word.first() == Some(letter));
            if c == letter && !later {
                at += 1;
            }
        }
    }
    at == letters.len() && used_words > 0 && initials * 3 >= letters.len()
}

/// The acronym in a bracket that opens at a token: "(ACR)", "[ACR]", "(hereafter ACR)", "(ACR, Country)".
pub(crate) fn in_bracket(reading: &Reading<'_>, open: usize) -> Option<usize> {
    reading.behind(open)?;
    if !matches!(reading.word(open), "(" | "[") {
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
