//! Excerpts: paragraphs that are cut off, with a link to the rest, as pages that list posts show them.
//!
//! Origin: wording of common publishing systems' themes, collected by hand.

use crate::class::Class;
use crate::filter::Phrases;
use crate::folded::same;
use crate::lines::Wording;

/// An excerpt without a link to the rest has more bytes.
const SHORTEST: usize = 90;

/// Links from an excerpt to its whole, lower case.
pub(crate) const READ_MORE: &[&str] = &[
    "read more",
    "more",
    "continue reading",
    "read full statement",
    "read the full statement",
    "read the statement",
    "full story",
    "read on",
    "read post",
    "read the rest of this entry",
    "leer más",
    "lire la suite",
    "weiterlesen",
    "leia mais",
    "leggi tutto",
    "selengkapnya",
];

/// "Read more ›" · "Continue reading →": what a list of excerpts puts below each.
pub(crate) fn is_read_more(line: Wording<'_>) -> bool {
    static WORDS: Phrases = Phrases::new(READ_MORE);
    line.may(Class::READ_MORE)
        && line.len() <= 48
        && line.starts_with(char::is_alphabetic)
        && WORDS.is(line.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether a paragraph is cut off, and the rest of it stands elsewhere: "… [Read more]".
pub(crate) fn is_cut_off(line: &str) -> bool {
    const MARKS: [char; 8] = ['»', '›', '→', ']', ')', '.', '…', ' '];
    const WORDS: [&str; 10] = [
        "read more",
        "read post",
        "read the rest of this entry",
        "continue reading",
        "keep reading",
        "leer más",
        "seguir leyendo",
        "lire la suite",
        "leia mais",
        "weiterlesen",
    ];
    // Most paragraphs end with a full stop.
    if !matches!(line.as_bytes().last(), Some(b']' | b')' | b'e' | b'g' | b's' | b'n' | b'E' | b'G' | 0x80..)) {
        return false;
    }
    let bare = line.trim_end_matches(MARKS);
    WORDS.iter().any(|word| {
        let Some((before, tail)) = bare.len().checked_sub(word.len()).and_then(|at| bare.split_at_checked(at)) else {
            return false;
        };
        // Compared from its last letter on, most texts differ at once.
        let (own, last) = (tail.as_bytes().last(), word.as_bytes().last());
        own.zip(last).is_some_and(|(own, last)| own | 0x20 == *last)
            && same(tail, word)
            && before.trim_end().ends_with(['.', '…', '[', '(', '”', '»'])
    })
}

/// Whether a paragraph breaks off in the middle of a sentence, as excerpts do.
pub(crate) fn breaks_off(line: &str) -> bool {
    line.len() > SHORTEST && ["…", "...", "[…]", "[...]"].iter().any(|end| line.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{breaks_off, is_cut_off, is_read_more};

    #[test]
    fn links_to_the_rest() {
        for line in ["Read more ›", "Continue reading →", "LEER MÁS", "Lire la suite"] {
            assert!(is_read_more(line.into()), "{line}");
        }
        for line in ["The plight [ Read more ]", "They left. Read more »", "Ils sont partis… Lire la suite"] {
            assert!(is_cut_off(line), "{line}");
        }
        for line in ["[…]", "Children should read more", "The judge asked for (more)", "They left."] {
            assert!(!is_cut_off(line), "{line}");
        }
        assert!(!breaks_off("And then…"));
    }
}
