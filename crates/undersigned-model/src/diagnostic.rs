//! [`Diagnostic`]: what the text itself gets wrong or leaves open.

use crate::Span;
use crate::names::named;
use std::borrow::Cow;
use std::fmt;

/// Something in the text that a reader should know about: two dates that disagree, a list shorter than claimed.
///
/// A diagnostic never replaces a record; the release holds the best reading as well. Displayed, it is the message and the
/// span: "the text states 4 signatories, the list has 3 at 120..140".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Diagnostic<'a> {
    /// What it is about, for programs.
    pub kind: DiagnosticKind,
    /// The place in the input that it is about.
    pub span: Span,
    /// What it is about, for people: one sentence, without a capital or a full stop.
    pub message: Cow<'a, str>,
}

impl<'a> Diagnostic<'a> {
    /// A diagnostic of this kind about this place.
    pub fn new(kind: DiagnosticKind, span: Span, message: impl Into<Cow<'a, str>>) -> Self {
        Self { kind, span, message: message.into() }
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
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
    /// A date that can be read two ways, such as 04/06/2015.
    AmbiguousDate,
    /// A date without a day or month.
    PartialDate,
    /// A day that does not exist, or a weekday that does not match the date.
    ImpossibleDate,
    /// Two date lines of one release disagree.
    ConflictingDates,
    /// A quotation that never closes.
    UnclosedQuote,
    /// A surname or short form that fits two people.
    AmbiguousName,
    /// A quote that two speakers are equally likely to have said.
    AmbiguousSpeaker,
    /// The stated number of signatories differs from the number in the list.
    ClaimedCountMismatch,
    /// A signatory appears twice in one list.
    DuplicateSignatory,
    /// The numbering of a list skips or repeats a number.
    NumberingGap,
}

named!(DiagnosticKind {
    AmbiguousDate = "ambiguous_date",
    PartialDate = "partial_date",
    ImpossibleDate = "impossible_date",
    ConflictingDates = "conflicting_dates",
    UnclosedQuote = "unclosed_quote",
    AmbiguousName = "ambiguous_name",
    AmbiguousSpeaker = "ambiguous_speaker",
    ClaimedCountMismatch = "claimed_count_mismatch",
    DuplicateSignatory = "duplicate_signatory",
    NumberingGap = "numbering_gap",
});
