//! The small words and marks that join the words of a name.

/// What stands between the capitalised words of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joint {
    Ampersand,
    Comma,
    /// A quotation mark around a nickname.
    Quote,
    And,
    /// "y", "et", "e": and.
    Et,
    /// The other words for and.
    Und,
    Of,
    De,
    /// "del", "do", "da", "du": of the.
    Del,
    /// The other words for of and of the.
    Des,
    For,
    /// "para", "against": words that name a purpose.
    Para,
    To,
    /// "in", "by": words that seldom stand inside a name.
    In,
    /// "Persons with Disabilities", but seldom elsewhere.
    With,
    The,
    /// A word in small letters of a body's name: "tchadienne", "droits".
    Theme,
    /// A capitalised word, or a small word that says nothing of how it joins.
    Other,
}

impl Joint {
    /// How a word or mark joins the words beside it.
    pub(super) fn of(word: &str, mark: bool) -> Self {
        match word {
            "&" => Joint::Ampersand,
            "," => Joint::Comma,
            _ if mark => Joint::Quote,
            "and" | "or" => Joint::And,
            "y" | "et" | "e" => Joint::Et,
            "und" | "en" | "dan" | "ve" | "i" => Joint::Und,
            "of" => Joint::Of,
            "de" | "d" => Joint::De,
            "del" | "do" | "da" | "du" => Joint::Del,
            "des" | "dos" | "das" | "di" | "der" => Joint::Des,
            "for" | "para" | "pour" | "für" => Joint::For,
            "por" | "untuk" | "against" | "on" | "contra" | "contre" | "sin" | "sans" | "sem" => Joint::Para,
            "to" => Joint::To,
            "in" | "at" | "by" | "from" => Joint::In,
            "with" => Joint::With,
            "the" | "la" | "los" | "las" | "les" | "le" | "l" | "el" | "o" | "os" => Joint::The,
            _ => Joint::Other,
        }
    }

    /// A word behind which stands where a body is from or what it is for.
    pub(crate) const fn relates(self) -> bool {
        matches!(self, Joint::Of | Joint::De | Joint::Del | Joint::For)
    }

    /// A mark and no word.
    pub(crate) const fn is_mark(self) -> bool {
        matches!(self, Joint::Ampersand | Joint::Comma | Joint::Quote)
    }
}
