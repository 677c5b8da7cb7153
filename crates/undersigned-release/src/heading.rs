//! Headings and the sections that they open.

use crate::class::Class;
use crate::data::words;
use crate::filter::{Meanings, Phrases};
use crate::folded::after_name;
use crate::lines::Wording;
use undersigned_model::Section;

/// The longest heading, in bytes.
pub(crate) const LONGEST: usize = 160;

static HEADINGS: Meanings<Section> = Meanings::new(SECTIONS);

/// The headings that open sections.
pub(crate) const SECTIONS: &[(Section, &[&str])] = &[
    (Section::Background, words!("headings.tsv", "background")),
    (Section::Body, words!("headings.tsv", "body")),
    (Section::Notes, words!("headings.tsv", "notes")),
    (Section::Signatories, words!("headings.tsv", "signatories")),
    (Section::Demands, words!("headings.tsv", "demands")),
    (Section::Contact, words!("headings.tsv", "contact")),
    (Section::Links, words!("headings.tsv", "links")),
];

/// The section that a heading opens: the line is one of the known headings, or begins with one and is short or ends with a
/// colon.
pub(crate) fn section(line: Wording<'_>) -> Option<Section> {
    if !line.may(Class::SECTION) || line.len() > LONGEST {
        return None;
    }
    let letter = line.starts_with(|c: char| c.is_ascii_alphabetic());
    let bare = if letter { line.text } else { line.trim_start_matches(['*', '#', '_', ' ', '-', '[', '(']) };
    if is_pointer(bare) {
        return Some(Section::Links);
    }
    let open = bare.ends_with(':');
    let near = HEADINGS.candidates(bare).filter(|&(name, _)| fits(bare, name, open));
    near.max_by_key(|(name, _)| name.len()).map(|(_, section)| section)
}

/// Whether a line begins as contacts do: "For more information …", "Contact: …".
pub(crate) fn names_contact(line: Wording<'_>) -> bool {
    if !line.may(Class::NAMES_CONTACT) {
        return false;
    }
    HEADINGS.after(&line).is_some_and(|(_, section)| section == Section::Contact)
}

/// Beginnings of lines that may point to links.
pub(crate) const POINTERS: &[&str] = words!("lines.tsv", "pointer");

/// "For more information on the case, please see:"
fn is_pointer(line: &str) -> bool {
    static ABOUT: Phrases = Phrases::new(POINTERS);
    let about = ABOUT.begin(line);
    about
        && ["see", "visit", "read", "here", "voir", "ver"]
            .iter()
            .any(|verb| line.trim_end_matches([':', ' ', '.']).ends_with(verb))
}

fn fits(line: &str, name: &str, open: bool) -> bool {
    let Some(rest) = after_name(line, name) else { return false };
    let tail = rest.trim_end_matches([':', '.', ',', '*', '_', ' ', ')', ']', '-', '–']);
    tail.is_empty()
        || (open && !rest.starts_with(|c: char| c.is_alphabetic() && name.len() < 6))
        || (tail.starts_with([' ', '(']) && tail.len() < 24 && !line.ends_with('.'))
}

/// How letters begin.
pub(crate) const SALUTATIONS: &[&str] = words!("lines.tsv", "salutation");

/// "Dear Minister," and the like.
pub(crate) fn is_salutation(line: Wording<'_>) -> bool {
    line.may(Class::SALUTATION) && salutes(&line)
}

/// Whether a text is a salutation.
pub(crate) fn salutes(text: &str) -> bool {
    static WORDS: Phrases = Phrases::new(SALUTATIONS);
    text.len() <= LONGEST && WORDS.begin(text) && (text.ends_with([',', ':', ';']) || text.len() < 60)
}

#[cfg(test)]
mod tests {
    use super::{is_salutation, section};
    use undersigned_model::Section;

    #[test]
    fn sections() {
        for (line, wanted) in [
            ("Background", Some(Section::Background)),
            ("BACKGROUND:", Some(Section::Background)),
            ("Signatories:", Some(Section::Signatories)),
            ("Sincerely,", Some(Section::Signatories)),
            ("Signed by the following organizations:", Some(Section::Signatories)),
            ("Organisations signataires :", Some(Section::Signatories)),
            ("Notes to editors", Some(Section::Notes)),
            ("Contacto:", Some(Section::Contact)),
            ("Contextual help is not enough for the families.", None),
            ("Signed copies of the book were burnt in the square on Monday", None),
            ("A paragraph", None),
        ] {
            assert_eq!(section(line.into()), wanted, "{line}");
        }
    }

    #[test]
    fn salutations() {
        assert!(is_salutation("Dear Minister,".into()));
        assert!(is_salutation("Estimada señora Presidenta:".into()));
        assert!(!is_salutation("Dearth of water in the camps".into()));
    }
}
