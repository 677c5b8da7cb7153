//! [`SignatoryList`], [`Signatory`], [`Claim`]: who signed, and how many the text says did.

use crate::names::named;
use crate::{OrganizationId, PersonId, Rule, Span, Text};
use std::borrow::Cow;

/// A list of those who signed or endorsed a statement.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct SignatoryList<'a> {
    /// From the heading (or the first entry) to the last entry.
    pub span: Span,
    /// The line or words that announce the list.
    pub heading: Option<Text<'a>>,
    /// How the list is laid out.
    pub style: ListStyle,
    /// How many signatories the text claims for this list; see [`Claim`].
    pub claimed: Option<u32>,
    /// The signatories, in order.
    pub entries: Vec<Signatory<'a>>,
    /// What made this a list of signatories.
    pub rule: Rule,
}

impl<'a> SignatoryList<'a> {
    /// A list without a heading or a claim.
    pub fn new(span: Span, style: ListStyle, entries: Vec<Signatory<'a>>, rule: impl Into<Rule>) -> Self {
        Self { span, heading: None, style, claimed: None, entries, rule: rule.into() }
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
    pub fn into_owned(self) -> SignatoryList<'static> {
        SignatoryList {
            span: self.span,
            heading: self.heading.map(Text::into_owned),
            style: self.style,
            claimed: self.claimed,
            entries: self.entries.into_iter().map(Signatory::into_owned).collect(),
            rule: self.rule,
        }
    }
}

/// How a list is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ListStyle {
    /// `1. NAME`
    Numbered,
    /// `• NAME`
    Bulleted,
    /// One per line or paragraph, without a marker; tables too.
    #[default]
    Lines,
    /// Within running text.
    Inline,
}

named!(ListStyle {
    Numbered = "numbered",
    Bulleted = "bulleted",
    Lines = "lines",
    Inline = "inline",
});

/// One entry of a [`SignatoryList`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Signatory<'a> {
    /// The whole entry, without its list marker.
    pub span: Span,
    /// The name alone, without acronym, country, role or note, and with white space [folded](crate::fold).
    pub name: Cow<'a, str>,
    /// An organization's acronym.
    pub acronym: Option<Cow<'a, str>>,
    /// The country as written.
    pub country: Option<Cow<'a, str>>,
    /// What is left of the entry: "within the framework of …", a city, a chapter.
    pub note: Option<Cow<'a, str>>,
    /// Whether an organization or a person signed.
    pub kind: SignatoryKind,
    /// A person's role.
    pub role: Option<Cow<'a, str>>,
    /// A person's organization.
    pub affiliation: Option<Cow<'a, str>>,
    /// The sub-heading that the entry stands under, such as "Individuals" or a region.
    pub group: Option<Cow<'a, str>>,
    /// The signing organization, or the signing person's, among the release's organizations.
    pub organization: Option<OrganizationId>,
    /// The signing person among the release's people.
    pub person: Option<PersonId>,
}

impl<'a> Signatory<'a> {
    /// An entry that has only a name.
    pub fn new(name: impl Into<Cow<'a, str>>, kind: SignatoryKind, span: Span) -> Self {
        Self { span, name: name.into(), kind, ..Self::default() }
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
    pub fn into_owned(self) -> Signatory<'static> {
        let own = |field: Option<Cow<'a, str>>| field.map(|text| Cow::Owned(text.into_owned()));
        Signatory {
            span: self.span,
            name: Cow::Owned(self.name.into_owned()),
            acronym: own(self.acronym),
            country: own(self.country),
            note: own(self.note),
            kind: self.kind,
            role: own(self.role),
            affiliation: own(self.affiliation),
            group: own(self.group),
            organization: self.organization,
            person: self.person,
        }
    }
}

/// Who signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum SignatoryKind {
    /// An organization.
    #[default]
    Organization,
    /// A person.
    Person,
}

named!(SignatoryKind {
    Organization = "organization",
    Person = "person",
});

/// A phrase that states how many signed or issued the statement: "the undersigned 22 organizations".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Claim {
    /// The phrase.
    pub span: Span,
    /// How many in all: "CPJ and fourteen other organisations" is 15.
    pub count: u32,
    /// How exact the number is.
    pub bound: Bound,
    /// The list that the claim is about: its position in [`Release::signatories`](crate::Release::signatories),
    /// where [`Release::list_of`](crate::Release::list_of) finds it.
    pub list: Option<u32>,
}

impl Claim {
    /// An exact claim that is about no list.
    pub fn new(span: Span, count: u32) -> Self {
        Self { span, count, bound: Bound::Exact, list: None }
    }
}

/// How exact a stated number is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Bound {
    /// "22 organizations"
    #[default]
    Exact,
    /// "more than", "over", "at least"
    AtLeast,
    /// "some", "about", "nearly"
    About,
}

named!(Bound {
    Exact = "exact",
    AtLeast = "at_least",
    About = "about",
});
