//! Excerpts: paragraphs that are cut off, with a link to the rest, as pages that list posts show them.

use crate::class::Class;
use crate::data::words;
use crate::filter::Phrases;
use crate::lines::Wording;

/// An excerpt without a link to the rest has more bytes.
const SHORTEST: usize = 90;

/// The longest link, in bytes.
const LONGEST_LINK: usize = 40;

/// Links from an excerpt to its whole.
pub(crate) const READ_MORE: &[&str] = words!("lines.tsv", "read-more");

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
    const MARKS: [char; 9] = ['»', '›', '→', '>', ']', ')', '.', '…', ' '];
    // What may stand between the text and the link.
    const ENDS: [char; 11] = ['.', '…', '[', ']', '(', ')', '”', '"', '»', '?', '!'];
    static WORDS: Phrases = Phrases::new(READ_MORE);
    // Most paragraphs end with a full stop, behind a word.
    if matches!(line.as_bytes(), [.., b'a'..=b'z', b'.']) {
        return false;
    }
    // The end of a post in the codes of a publishing system.
    if line.ends_with("[/vc_row]") {
        return true;
    }
    let bare = line.trim_end_matches(MARKS);
    let near = (bare.len().saturating_sub(LONGEST_LINK)..bare.len()).find_map(|at| bare.get(at..)).unwrap_or_default();
    let Some((_, link)) = near.rsplit_once(ENDS) else { return false };
    // "(more)" is a link as seldom as not.
    let link = link.trim_start();
    link.len() > 6 && WORDS.is(link)
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
        for line in ["Read more ›", "Continue reading →", "LEER MÁS", "Lire la suite", "Seguir leyendo", "Les mer »"]
        {
            assert!(is_read_more(line.into()), "{line}");
        }
        for line in [
            "The plight [ Read more ]",
            "They left. Read more »",
            "Ils sont partis… Lire la suite",
            "Se fueron [...] Seguir leyendo →",
            "Foram embora... Continue lendo",
            "Where are they? Read the full story",
        ] {
            assert!(is_cut_off(line), "{line}");
        }
        for line in ["[…]", "Children should read more", "The judge asked for (more)", "They left."] {
            assert!(!is_cut_off(line), "{line}");
        }
        assert!(!breaks_off("And then…"));
    }
}
