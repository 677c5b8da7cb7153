//! Headings and the sections that they open.
//!
//! Origin: headings of human-rights organizations' releases in seven languages, collected by hand.

use crate::class::Class;
use crate::filter::{Index, Phrases};
use crate::folded::after_name;
use crate::lines::Wording;
use std::sync::LazyLock;
use undersigned_model::Section;

/// The longest heading, in bytes.
pub(crate) const LONGEST: usize = 160;

/// Beginnings of headings that open a section, lower case.
pub(crate) const SECTIONS: &[(&str, Section)] = &[
    ("background", Section::Background),
    ("additional information", Section::Background),
    ("more information about", Section::Background),
    ("context", Section::Background),
    ("antecedentes", Section::Background),
    ("contexto", Section::Background),
    ("contexte", Section::Background),
    ("rappel des faits", Section::Background),
    ("hintergrund", Section::Background),
    ("contesto", Section::Background),
    ("latar belakang", Section::Background),
    ("key facts", Section::Background),
    ("timeline", Section::Background),
    ("history of the case", Section::Background),
    ("about the case", Section::Background),
    ("about the report", Section::Background),
    ("award", Section::Body),
    ("notes to editors", Section::Notes),
    ("notes to the editor", Section::Notes),
    ("note to editors", Section::Notes),
    ("notes for editors", Section::Notes),
    ("editor's note", Section::Notes),
    ("editor’s note", Section::Notes),
    ("notes", Section::Notes),
    ("footnotes", Section::Notes),
    ("endnotes", Section::Notes),
    ("notas", Section::Notes),
    ("anmerkungen", Section::Notes),
    ("signatories", Section::Signatories),
    ("signatory", Section::Signatories),
    ("list of signatories", Section::Signatories),
    ("list of existing signatories", Section::Signatories),
    ("full list of signatories", Section::Signatories),
    ("list of signatory", Section::Signatories),
    ("list of endors", Section::Signatories),
    ("signed by", Section::Signatories),
    ("signed", Section::Signatories),
    ("signed on behalf", Section::Signatories),
    ("signing organi", Section::Signatories),
    ("signatures", Section::Signatories),
    ("co-signed by", Section::Signatories),
    ("co-signatories", Section::Signatories),
    ("cosigned by", Section::Signatories),
    ("sincerely", Section::Signatories),
    ("yours sincerely", Section::Signatories),
    ("yours faithfully", Section::Signatories),
    ("yours truly", Section::Signatories),
    ("respectfully", Section::Signatories),
    ("best regards", Section::Signatories),
    ("kind regards", Section::Signatories),
    ("in solidarity", Section::Signatories),
    ("endorsed by", Section::Signatories),
    ("endorsing organi", Section::Signatories),
    ("endorsements", Section::Signatories),
    ("endorsers", Section::Signatories),
    ("supported by", Section::Signatories),
    ("supporting organi", Section::Signatories),
    ("the undersigned", Section::Signatories),
    ("undersigned", Section::Signatories),
    ("organizations signing", Section::Signatories),
    ("organisations signing", Section::Signatories),
    ("this statement is endorsed by", Section::Signatories),
    ("this statement is signed by", Section::Signatories),
    ("this statement was signed by", Section::Signatories),
    ("this letter is signed by", Section::Signatories),
    ("this letter was signed by", Section::Signatories),
    ("firman", Section::Signatories),
    ("firmantes", Section::Signatories),
    ("firmas", Section::Signatories),
    ("suscriben", Section::Signatories),
    ("organizaciones firmantes", Section::Signatories),
    ("adhieren", Section::Signatories),
    ("signataires", Section::Signatories),
    ("organisations signataires", Section::Signatories),
    ("les organisations signataires", Section::Signatories),
    ("signé par", Section::Signatories),
    ("assinam", Section::Signatories),
    ("assinaturas", Section::Signatories),
    ("unterzeichn", Section::Signatories),
    ("firmatari", Section::Signatories),
    ("penandatangan", Section::Signatories),
    ("recommendations", Section::Demands),
    ("our demands", Section::Demands),
    ("demands", Section::Demands),
    ("we call on", Section::Demands),
    ("we therefore call", Section::Demands),
    ("we urge", Section::Demands),
    ("we demand", Section::Demands),
    ("call to action", Section::Demands),
    ("calls to action", Section::Demands),
    ("recomendaciones", Section::Demands),
    ("exigimos", Section::Demands),
    ("recommandations", Section::Demands),
    ("nos demandes", Section::Demands),
    ("forderungen", Section::Demands),
    ("recomendações", Section::Demands),
    ("raccomandazioni", Section::Demands),
    ("tuntutan", Section::Demands),
    ("contact", Section::Contact),
    ("contacts", Section::Contact),
    ("media contact", Section::Contact),
    ("press contact", Section::Contact),
    ("media enquiries", Section::Contact),
    ("media inquiries", Section::Contact),
    ("for more information", Section::Contact),
    ("for further information", Section::Contact),
    ("for media", Section::Contact),
    ("for press", Section::Contact),
    ("for interviews", Section::Contact),
    ("contacto", Section::Contact),
    ("contactos", Section::Contact),
    ("para más información", Section::Contact),
    ("contato", Section::Contact),
    ("pour plus d", Section::Contact),
    ("kontakt", Section::Contact),
    ("contatti", Section::Contact),
    ("narahubung", Section::Contact),
    ("references", Section::Links),
    ("sources", Section::Links),
    ("further reading", Section::Links),
    ("see also", Section::Links),
    ("se also", Section::Links),
    ("related links", Section::Links),
    ("links", Section::Links),
    ("important documents", Section::Links),
    ("read more", Section::Links),
    ("véase también", Section::Links),
    ("voir aussi", Section::Links),
    ("siehe auch", Section::Links),
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
    index()
        .candidates(bare)
        .filter_map(|number| SECTIONS.get(number))
        .filter(|&&(name, _)| fits(bare, name, open))
        .max_by_key(|(name, _)| name.len())
        .map(|&(_, section)| section)
}

/// Whether a line begins as contacts do: "For more information …", "Contact: …".
pub(crate) fn names_contact(line: Wording<'_>) -> bool {
    if !line.may(Class::NAMES_CONTACT) {
        return false;
    }
    let mut near = index().candidates(&line).filter_map(|number| SECTIONS.get(number));
    near.any(|&(name, section)| section == Section::Contact && after_name(&line, name).is_some())
}

fn index() -> &'static Index {
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(SECTIONS.iter().map(|&(name, _)| name)));
    &INDEX
}

/// Beginnings of lines that may point to links, lower case.
pub(crate) const POINTERS: &[&str] = &["for more", "for further", "for additional", "pour plus", "para más"];

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

/// How letters begin, lower case.
pub(crate) const SALUTATIONS: &[&str] = &[
    "dear ",
    "to:",
    "to whom it may concern",
    "your excellency",
    "your excellencies",
    "excellency",
    "excellencies",
    "estimad",
    "distinguid",
    "monsieur ",
    "madame ",
    "mesdames",
    "chère",
    "cher ",
    "sehr geehrte",
    "prezad",
    "gentile ",
    "egregi",
    "yang terhormat",
    "honourable ",
    "the honourable ",
    "hon. ",
];

/// "Dear Minister," and the like.
pub(crate) fn is_salutation(line: Wording<'_>) -> bool {
    static WORDS: Phrases = Phrases::new(SALUTATIONS);
    line.may(Class::SALUTATION)
        && line.len() <= LONGEST
        && WORDS.begin(&line)
        && (line.ends_with([',', ':', ';']) || line.len() < 60)
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
