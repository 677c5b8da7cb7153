//! The rules that decide what a piece is.

/// What weighed most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    KnownOrganization,
    HeadWord,
    CapitalisedWords,
    NamedElsewhere,
    NoName,
    KnownAcronym,
    OtherWord,
    AcronymShape,
    CamelCase,
    /// A word in brackets behind an organization.
    ShortForm,
    HeadWordAlone,
    CapitalisedWord,
    KnownPlace,
    PlaceWord,
    RoleWord,
    RoleWords,
    NationalityOrDate,
    LawOrEvent,
    NameShape,
    NamedInFullElsewhere,
    GivenNameAndSurname,
    SurnameAndGivenName,
    GivenName,
}

impl Rule {
    /// What the rule is called that reads a word in brackets behind an organization as its short form.
    pub(crate) const SHORT_FORM: &'static str = "short-form";

    /// The name of the rule, as records state it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Rule::KnownOrganization => "known-organization",
            Rule::HeadWord => "head-word",
            Rule::CapitalisedWords => "capitalised-words",
            Rule::NamedElsewhere => "named-elsewhere",
            Rule::NoName => "no-name",
            Rule::KnownAcronym => "known-acronym",
            Rule::OtherWord => "other-word",
            Rule::AcronymShape => "acronym-shape",
            Rule::ShortForm => Rule::SHORT_FORM,
            Rule::CamelCase => "camel-case",
            Rule::HeadWordAlone => "head-word-alone",
            Rule::CapitalisedWord => "capitalised-word",
            Rule::KnownPlace => "known-place",
            Rule::PlaceWord => "place-word",
            Rule::RoleWord => "role-word",
            Rule::RoleWords => "role-words",
            Rule::NationalityOrDate => "nationality-or-date",
            Rule::LawOrEvent => "law-or-event",
            Rule::NameShape => "name-shape",
            Rule::NamedInFullElsewhere => "named-in-full-elsewhere",
            Rule::GivenNameAndSurname => "given-name-and-surname",
            Rule::SurnameAndGivenName => "surname-and-given-name",
            Rule::GivenName => "given-name",
        }
    }
}
