//! [`Person`] and [`Role`].

use crate::{OrganizationId, PersonId, Rule, Span};
use std::borrow::Cow;

/// Somebody who is named in a release.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Person<'a> {
    /// The person's position in [`Release::people`](crate::Release::people).
    pub id: PersonId,
    /// The fullest form in the release, without honorific or possessive, and with white space [folded](crate::fold).
    pub name: Cow<'a, str>,
    /// Every place that names the person, in order: the name alone, without title or possessive.
    pub mentions: Vec<Span>,
    /// What the text says the person is, in order.
    pub roles: Vec<Role<'a>>,
    /// What made this a person.
    pub rule: Rule,
}

impl<'a> Person<'a> {
    /// A person without mentions or roles.
    pub fn new(id: PersonId, name: impl Into<Cow<'a, str>>, rule: impl Into<Rule>) -> Self {
        Self { id, name: name.into(), mentions: Vec::new(), roles: Vec::new(), rule: rule.into() }
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
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
    /// The organization in which the person has the role, if the text names it beside the role.
    pub organization: Option<OrganizationId>,
    /// Where the role stands, its organization included.
    pub span: Span,
    /// What made this the person's role.
    pub rule: Rule,
}

impl<'a> Role<'a> {
    /// A role without an organization.
    pub fn new(title: impl Into<Cow<'a, str>>, span: Span, rule: impl Into<Rule>) -> Self {
        Self { title: title.into(), organization: None, span, rule: rule.into() }
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
    pub fn into_owned(self) -> Role<'static> {
        Role {
            title: Cow::Owned(self.title.into_owned()),
            organization: self.organization,
            span: self.span,
            rule: self.rule,
        }
    }
}
