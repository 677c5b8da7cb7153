//! Acronyms: whether letters stand for a name.

use crate::reading::Reading;
use crate::tokens::Shape;
use std::ops::Range;

/// Whether an acronym can stand for a name: its letters come in order from the name, the first one from one of the first
/// words, and most of them from the beginnings of words ("Due Process Fund" – DPF; "Centro de Justicia" – CEJU).
pub(crate) fn spells(name: &str, acronym: &str) -> bool {
    Name::of(name).is_some_and(|name| name.is_spelled_by(acronym) || name.is_spelled_by(without_country(acronym)))
}

/// Whether an acronym can stand for the name that some tokens are.
pub(crate) fn spells_tokens(reading: &Reading<'_>, name: Range<usize>, acronym: &str) -> bool {
    let spelled = |name: Name<'_>| name.is_spelled_by(acronym) || name.is_spelled_by(without_country(acronym));
    Name::of_tokens(reading, name).is_some_and(spelled)
}

/// An acronym of three letters and more without what a hyphen ties to it: "NCDR-U", "UPDR-Togo".
fn without_country(acronym: &str) -> &str {
    acronym.split_once('-').filter(|(first, _)| first.len() >= 3).map_or("", |(first, _)| first)
}

/// Takes letters greedily from a word on: the next word's first letter where it fits, else a further letter of the current
/// word, as long as no later word begins with it.
fn spells_from(name: &Name<'_>, start: usize, letters: &[char]) -> bool {
    let (mut rest, mut words) = (letters, 0);
    for (index, initial) in name.initials().iter().enumerate().skip(start) {
        match rest {
            [] => break,
            [next, behind @ ..] if next == initial => rest = behind,
            _ => continue,
        }
        words += 1;
        let later = name.initials().get(index + 1..).unwrap_or_default();
        if rest.first().is_some_and(|next| !later.contains(next)) {
            rest = take_letters(name.letters(index).skip(1), rest, later);
        }
    }
    rest.is_empty() && words * 3 >= letters.len()
}

/// What is left of some letters behind those that a word goes on with, up to one with which a later word begins.
fn take_letters<'l>(word: impl Iterator<Item = char>, letters: &'l [char], later: &[char]) -> &'l [char] {
    let mut rest = letters;
    for c in word {
        match rest {
            [next, behind @ ..] if !later.contains(next) => rest = if *next == c { behind } else { rest },
            _ => break,
        }
    }
    rest
}

/// The most letters of an acronym.
const MOST_LETTERS: usize = 14;

/// The most words of a name that an acronym stands for.
const MOST_WORDS: usize = 32;

/// Among how many of a name's first words its acronym begins.
const FIRST_WORDS: usize = 3;

/// The letters of an acronym as they are compared; `None` for too many.
fn letters_of<'l>(acronym: &str, all: &'l mut [char; MOST_LETTERS]) -> Option<&'l [char]> {
    let mut count = 0;
    for c in acronym.chars().filter(|c| c.is_alphanumeric()) {
        *all.get_mut(count)? = fold(c);
        count += 1;
    }
    all.get(..count)
}

/// What a token may be that holds a mark: "Anti-Slavery", "AT&T", "U.S.", "46/2".
const MAY_BE_JOINED: Shape = Shape::HYPHEN
    .or(Shape::APOSTROPHE)
    .or(Shape::DOTTED)
    .or(Shape::INITIAL)
    .or(Shape::NUMBER)
    .or(Shape::ADDRESS)
    .or(Shape::ALL_CAPS)
    .or(Shape::CAMEL);

/// The words of a name.
struct Name<'n> {
    words: [&'n str; MOST_WORDS],
    /// The first letter of each.
    initials: [char; MOST_WORDS],
    count: usize,
}

impl<'n> Name<'n> {
    const fn new() -> Self {
        Self { words: [""; MOST_WORDS], initials: [' '; MOST_WORDS], count: 0 }
    }

    /// The words of a name; `None` for too many.
    fn of(text: &'n str) -> Option<Self> {
        let mut name = Self::new();
        text.split(parts_words).try_for_each(|word| name.push(word))?;
        Some(name)
    }

    /// The words of a name that some tokens are; `None` for too many.
    fn of_tokens(reading: &Reading<'n>, tokens: Range<usize>) -> Option<Self> {
        let mut name = Self::new();
        for at in tokens {
            let (word, token) = (reading.word(at), reading.token(at)?);
            if token.is(Shape::WORD) && !token.is(MAY_BE_JOINED) {
                name.push(word)?;
            } else {
                word.split(parts_words).try_for_each(|word| name.push(word))?;
            }
        }
        Some(name)
    }

    /// Adds a word; `None` where there is no room.
    fn push(&mut self, word: &'n str) -> Option<()> {
        if let Some(initial) = word.chars().next() {
            *self.words.get_mut(self.count)? = word;
            *self.initials.get_mut(self.count)? = fold(initial);
            self.count += 1;
        }
        Some(())
    }

    /// The first letters of the words.
    fn initials(&self) -> &[char] {
        self.initials.get(..self.count).unwrap_or_default()
    }

    /// The letters of a word.
    fn letters(&self, word: usize) -> impl Iterator<Item = char> {
        self.words.get(word).copied().unwrap_or_default().chars().map(fold)
    }

    fn is_spelled_by(&self, acronym: &str) -> bool {
        let mut all = [' '; MOST_LETTERS];
        let Some(letters) = letters_of(acronym, &mut all).filter(|letters| letters.len() >= 2) else { return false };
        let begins = |word: usize| self.initials().get(word) == letters.first();
        // "UN" does not stand for "UN Women".
        let holds = |word: usize| begins(word) && self.letters(word).eq(letters.iter().copied());
        (0..FIRST_WORDS).any(|start| begins(start) && spells_from(self, start, letters)) && !(0..self.count).any(holds)
    }
}

/// A letter as it is compared: a capital without its diacritic.
fn fold(c: char) -> char {
    if c.is_ascii() { c.to_ascii_uppercase() } else { c.to_uppercase().next().map_or(c, plain) }
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
