//! [`Quote`], [`Speaker`]: who said what.

use crate::{OrganizationId, PersonId, Rule, Span, Text};
use std::borrow::Cow;

/// One speech: what somebody is quoted as saying or writing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Quote<'a> {
    /// The quoted stretches without their marks, in order: one for each paragraph of a speech that runs over several, and
    /// one for each part of a speech that its attribution interrupts.
    pub segments: Vec<Span>,
    /// Who speaks, where that is a person or organization of the release.
    pub speaker: Option<Speaker>,
    /// The speaker's name; or, for a group or a document that is no entity, the words that stand for it.
    pub speaker_name: Option<Cow<'a, str>>,
    /// The word or phrase that attributes the speech, such as "said".
    pub cue: Option<Text<'a>>,
    /// Whether this is a pull quote: a sentence of the release shown again as a call-out.
    pub pull: bool,
    /// The place in the running text that a pull quote repeats.
    pub repeats: Option<Span>,
    /// Why the speech is this speaker's, or why it has none.
    pub rule: Rule,
}

impl<'a> Quote<'a> {
    /// A speech without speaker.
    pub fn new(segments: Vec<Span>, rule: impl Into<Rule>) -> Self {
        Self { segments, rule: rule.into(), ..Self::default() }
    }

    /// From the first segment's start to the last one's end.
    pub fn span(&self) -> Span {
        self.segments.iter().copied().reduce(Span::join).unwrap_or_default()
    }

    /// A copy that borrows nothing.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Speaker {
    /// A person of the release.
    Person(PersonId),
    /// An organization of the release.
    Organization(OrganizationId),
}
