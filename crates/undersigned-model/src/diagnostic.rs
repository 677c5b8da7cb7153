//! [`Diagnostic`]: what the text itself gets wrong or leaves open.

use crate::Span;
use std::borrow::Cow;
use std::fmt;

/// Something in the text that a reader should know of: two dates that disagree, a list that is shorter than claimed.
///
/// A diagnostic never replaces a record; the best record is given beside it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Diagnostic<'a> {
    /// What is the matter.
    pub kind: DiagnosticKind,
    /// The place that it is about.
    pub span: Span,
    /// One sentence for people, lower case, without full stop.
    pub message: Cow<'a, str>,
}

impl<'a> Diagnostic<'a> {
    /// A diagnostic.
    pub fn new(kind: DiagnosticKind, span: Span, message: impl Into<Cow<'a, str>>) -> Self {
        Self { kind, span, message: message.into() }
    }

    /// A copy that borrows nothing.
    pub fn into_owned(self) -> Diagnostic<'static> {
        Diagnostic { kind: self.kind, span: self.span, message: Cow::Owned(self.message.into_owned()) }
    }
}

impl fmt::Display for Diagnostic<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.message, self.span)
    }
}

/// What a [`Diagnostic`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum DiagnosticKind {
    /// A date that reads two ways, such as 04/06/2015.
    AmbiguousDate,
    /// A date without day or month.
    PartialDate,
    /// A day that the calendar does not have, or a weekday that is not that day's.
    ImpossibleDate,
    /// Two date lines of one release disagree.
    ConflictingDates,
    /// A quotation that never closes.
    UnclosedQuote,
    /// A surname or short form that fits two people.
    AmbiguousName,
    /// A speech that two speakers are equally likely to have made.
    AmbiguousSpeaker,
    /// The stated number of signatories is not the list's.
    ClaimedCountMismatch,
    /// A signatory stands twice in one list.
    DuplicateSignatory,
    /// The numbering of a list leaves a number out or repeats one.
    NumberingGap,
}
