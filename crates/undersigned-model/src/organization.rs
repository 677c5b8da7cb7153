//! [`Organization`] and its [kind](OrganizationKind).

use crate::names::named;
use crate::{OrganizationId, Rule, Span};
use std::borrow::Cow;

/// A body with a proper name that is named in a release.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Organization<'a> {
    /// Its position in [`Release::organizations`](crate::Release::organizations).
    pub id: OrganizationId,
    /// The fullest form in the release, without acronym, leading article or possessive, and with white space
    /// [folded](crate::fold).
    pub name: Cow<'a, str>,
    /// The acronym that the release uses for it.
    pub acronym: Option<Cow<'a, str>>,
    /// What sort of body it is; `Other` if that is not known.
    pub kind: OrganizationKind,
    /// Every place that names it, in order; an acronym in brackets is a separate mention.
    pub mentions: Vec<Span>,
    /// What made this an organization.
    pub rule: Rule,
}

impl<'a> Organization<'a> {
    /// An organization without an acronym or mentions.
    pub fn new(
        id: OrganizationId,
        name: impl Into<Cow<'a, str>>,
        kind: OrganizationKind,
        rule: impl Into<Rule>,
    ) -> Self {
        Self { id, name: name.into(), acronym: None, kind, mentions: Vec::new(), rule: rule.into() }
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
    pub fn into_owned(self) -> Organization<'static> {
        Organization {
            id: self.id,
            name: Cow::Owned(self.name.into_owned()),
            acronym: self.acronym.map(|a| Cow::Owned(a.into_owned())),
            kind: self.kind,
            mentions: self.mentions,
            rule: self.rule,
        }
    }
}

/// What sort of body an organization is, as its name or the lexicon shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum OrganizationKind {
    /// Non-governmental: associations, networks, foundations, collectives.
    Ngo,
    /// Founded by states: the UN system, regional bodies, development banks.
    Intergovernmental,
    /// Bodies of a state: ministries, parliaments, police, armies, commissions.
    State,
    /// A court or tribunal, national or international.
    Court,
    /// A political party or movement.
    Party,
    /// Newspapers, broadcasters, news agencies.
    Media,
    /// A business.
    Company,
    /// Universities, institutes, museums.
    Academic,
    /// An armed group that is not a state's army.
    ArmedGroup,
    /// A church or another religious body.
    Religious,
    /// A trade union or professional association.
    Union,
    /// A sports club, league or federation.
    Sport,
    /// None of these, or not known.
    #[default]
    Other,
}

named!(OrganizationKind {
    Ngo = "ngo",
    Intergovernmental = "intergovernmental",
    State = "state",
    Court = "court",
    Party = "party",
    Media = "media",
    Company = "company",
    Academic = "academic",
    ArmedGroup = "armed_group",
    Religious = "religious",
    Union = "union",
    Sport = "sport",
    Other = "other",
});
