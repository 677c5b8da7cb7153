//! [`Quote`], [`Speaker`]: who said what.

use crate::{OrganizationId, PersonId, Rule, Span, Text};
use std::borrow::Cow;

/// One speech: what somebody is quoted as saying or writing.
///
/// [`Release::quoted`](crate::Release::quoted) gives its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Quote<'a> {
    /// The quoted stretches without their quotation marks, in order. A speech has one for each of its paragraphs, and one
    /// for each part if its attribution interrupts it.
    pub segments: Vec<Span>,
    /// Who speaks, if that is a person or organization of the release.
    pub speaker: Option<Speaker>,
    /// The speaker's name; or, for a group or a document that is neither a person nor an organization, the words that
    /// stand for it: "the seven groups", "the statement".
    pub speaker_name: Option<Cow<'a, str>>,
    /// The word or phrase that attributes the speech, such as "said" or "according to".
    pub cue: Option<Text<'a>>,
    /// Whether this is a pull quote: a sentence of the release, repeated as a call-out.
    pub pull: bool,
    /// For a pull quote, the place in the running text that it repeats.
    pub repeats: Option<Span>,
    /// What decided on the speaker, or that there is none.
    pub rule: Rule,
}

impl<'a> Quote<'a> {
    /// A speech without a speaker.
    pub fn new(segments: Vec<Span>, rule: impl Into<Rule>) -> Self {
        Self { segments, rule: rule.into(), ..Self::default() }
    }

    /// From the start of the first segment to the end of the last, attributions between them included. A quote without
    /// segments has the empty span at 0.
    pub fn span(&self) -> Span {
        self.segments.iter().copied().reduce(Span::join).unwrap_or_default()
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
    pub fn into_owned(self) -> Quote<'static> {
        Quote {
            segments: self.segments,
            speaker: self.speaker,
            speaker_name: self.speaker_name.map(|n| Cow::Owned(n.into_owned())),
            cue: self.cue.map(Text::into_owned),
            pull: self.pull,
            repeats: self.repeats,
            rule: self.rule,
        }
    }
}

/// Who speaks. In JSON `{"person": 0}` or `{"organization": 0}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Speaker {
    /// A person of the release.
    Person(PersonId),
    /// An organization of the release.
    Organization(OrganizationId),
}

impl Speaker {
    /// The person, if a person speaks.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(id) => Some(id),
            Self::Organization(_) => None,
        }
    }

    /// The organization, if an organization speaks.
    pub const fn organization(self) -> Option<OrganizationId> {
        match self {
            Self::Person(_) => None,
            Self::Organization(id) => Some(id),
        }
    }
}
