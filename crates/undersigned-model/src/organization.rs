//! [`Organization`] and its [kind](OrganizationKind).

use crate::{OrganizationId, Rule, Span};
use std::borrow::Cow;

/// A body with a proper name that a release names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Organization<'a> {
    /// The organization's number in the release.
    pub id: OrganizationId,
    /// The fullest form in the release, without acronym, leading article and possessive, white space [folded](crate::fold).
    pub name: Cow<'a, str>,
    /// The acronym that the release uses for it.
    pub acronym: Option<Cow<'a, str>>,
    /// What sort of body it is, where that is known.
    pub kind: OrganizationKind,
    /// Every place that names it, in order; an acronym in brackets is a mention of its own.
    pub mentions: Vec<Span>,
    /// Why this is an organization.
    pub rule: Rule,
}

impl<'a> Organization<'a> {
    /// An organization without acronym and mentions.
    pub fn new(
        id: OrganizationId,
        name: impl Into<Cow<'a, str>>,
        kind: OrganizationKind,
        rule: impl Into<Rule>,
    ) -> Self {
        Self { id, name: name.into(), acronym: None, kind, mentions: Vec::new(), rule: rule.into() }
    }

    /// A copy that borrows nothing.
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

/// What sort of body an organization is, told by the words of its name or by the lexicon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum OrganizationKind {
    /// Non-governmental: associations, networks, foundations, collectives.
    Ngo,
    /// Founded by states: the UN system, regional bodies, development banks.
    Intergovernmental,
    /// A body of a state: ministries, parliaments, police, armies, commissions.
    State,
    /// A court or tribunal, of a state or international.
    Court,
    /// A political party or movement.
    Party,
    /// Newspapers, broadcasters, news agencies.
    Media,
    /// A business.
    Company,
    /// Universities, institutes, museums.
    Academic,
    /// An armed group that is no state's army.
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
