//! Verbs of saying, in the forms that newsrooms attribute speech with: English, Spanish, French, Portuguese, German, Italian, Indonesian.

use crate::data::words;
use crate::words::{WordSet, last_words};

static SAYING: WordSet<2080> = WordSet::new(words!("speech.tsv", "saying"));

/// Whether a verb of saying stands in the text.
pub(crate) fn says(text: &str) -> bool {
    // It seldom stands far from what is said.
    last_words(text).any(is_saying)
}

pub(crate) fn is_saying(word: &str) -> bool {
    SAYING.has(word) || is_joined(word)
}

/// "s'alarme", "poursuit-elle", "a-t-il": French verbs joined to their pronouns.
fn is_joined(word: &str) -> bool {
    let verb = match word.as_bytes() {
        [b's' | b'S', b'\'', ..] => word.get(2..),
        [b's' | b'S', 0xE2, 0x80, 0x99, ..] => word.get(4..),
        [.., b'-', b'i', b'l'] | [.., b'-', b'e', b'l', b'l', b'e'] => {
            let verb = word.rsplit_once('-').map(|(verb, _)| verb.strip_suffix("-t").unwrap_or(verb));
            return verb.is_some_and(|verb| verb == "a" || SAYING.has(verb));
        }
        _ => None,
    };
    verb.is_some_and(|verb| SAYING.has(verb))
}

#[cfg(test)]
mod tests {
    use super::is_saying;

    #[test]
    fn joined_verbs() {
        for word in ["s'alarme", "s’indigne", "poursuit-elle", "a-t-il", "Déclare-t-il"] {
            assert!(is_saying(word), "{word}");
        }
        for word in ["s'il", "Jong-il", "vient-elle", "bell-elle"] {
            assert!(!is_saying(word), "{word}");
        }
    }
}
