//! The small words inside roles, in English, French, Spanish and Portuguese.

/// "of" and "for": words behind which stands what a role is about.
pub(super) fn is_about(word: &str) -> bool {
    matches!(word, "of" | "for" | "on") || is_romance(word)
}

/// A word that ties a body, a place or a subject to a role.
pub(super) fn ties(word: &str) -> bool {
    matches!(word, "for" | "of" | "on" | "in" | "at" | "to" | "with" | "from" | "and" | "&") || is_romance(word)
}

/// The words of French, Spanish and Portuguese that do.
pub(crate) fn is_romance(word: &str) -> bool {
    matches!(
        word,
        "au" | "aux"
            | "chez"
            | "d"
            | "da"
            | "das"
            | "de"
            | "del"
            | "des"
            | "do"
            | "dos"
            | "du"
            | "en"
            | "na"
            | "no"
            | "para"
            | "pour"
            | "sobre"
            | "sur"
            | "à"
    )
}

/// An article or possessive before what a role is about.
pub(super) fn is_article(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "its"
            | "our"
            | "a"
            | "el"
            | "l"
            | "la"
            | "las"
            | "le"
            | "les"
            | "los"
            | "o"
            | "os"
            | "sa"
            | "son"
            | "su"
    )
}

/// A word between the words of what a role is about.
pub(super) fn links(word: &str) -> bool {
    matches!(word, "of" | "to" | "and" | "the" | "e" | "et" | "y") || is_romance(word) || is_article(word)
}
