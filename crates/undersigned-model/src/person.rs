//! [`Person`] and [`Role`].

use crate::{OrganizationId, PersonId, Rule, Span};
use std::borrow::Cow;

/// Somebody whom a release names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Person<'a> {
    /// The person's number in the release.
    pub id: PersonId,
    /// The fullest form in the release, without honorific and possessive, white space [folded](crate::fold).
    pub name: Cow<'a, str>,
    /// Every place that names the person, in order: the name alone, without title or possessive.
    pub mentions: Vec<Span>,
    /// What the person is said to be.
    pub roles: Vec<Role<'a>>,
    /// Why this is a person.
    pub rule: Rule,
}

impl<'a> Person<'a> {
    /// A person without mentions or roles.
    pub fn new(id: PersonId, name: impl Into<Cow<'a, str>>, rule: impl Into<Rule>) -> Self {
        Self { id, name: name.into(), mentions: Vec::new(), roles: Vec::new(), rule: rule.into() }
    }

    /// A copy that borrows nothing.
    pub fn into_owned(self) -> Person<'static> {
        Person {
            id: self.id,
            name: Cow::Owned(self.name.into_owned()),
            mentions: self.mentions,
            roles: self.roles.into_iter().map(Role::into_owned).collect(),
            rule: self.rule,
        }
    }
}

/// A function, title or description that the text attaches to a person.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Role<'a> {
    /// The words of the role, without the organization: "Deputy Director for South Asia", "human rights lawyer".
    pub title: Cow<'a, str>,
    /// The organization in which the person has the role, where the text names it beside the role.
    pub organization: Option<OrganizationId>,
    /// Where the role stands, together with its organization.
    pub span: Span,
    /// Why this is the person's role.
    pub rule: Rule,
}

impl<'a> Role<'a> {
    /// A role without organization.
    pub fn new(title: impl Into<Cow<'a, str>>, span: Span, rule: impl Into<Rule>) -> Self {
        Self { title: title.into(), organization: None, span, rule: rule.into() }
    }

    /// A copy that borrows nothing.
    pub fn into_owned(self) -> Role<'static> {
        Role {
            title: Cow::Owned(self.title.into_owned()),
            organization: self.organization,
            span: self.span,
            rule: self.rule,
        }
    }
}
