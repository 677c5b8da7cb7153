//! [`ReleaseDate`]: the day of a release, as far as the text gives it.

use crate::{Rule, Span};
use chrono::NaiveDate;
use std::borrow::Cow;

/// The date that a release states as its own.
///
/// Only a full, unambiguous date has a `value`. "May 2017" gives a `year` and a `month`, "04/06/2015" only a year: what the
/// text leaves open stays open, and a [`Diagnostic`](crate::Diagnostic) says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ReleaseDate<'a> {
    /// The day, if the text states exactly one.
    pub value: Option<NaiveDate>,
    /// The year, if it is certain.
    pub year: Option<i32>,
    /// The month (1 to 12), if it is certain.
    pub month: Option<u32>,
    /// The date as written.
    pub text: Cow<'a, str>,
    /// Where it is written.
    pub span: Span,
    /// Why this is the release's date.
    pub rule: Rule,
}

impl<'a> ReleaseDate<'a> {
    /// A full date.
    pub fn day(value: NaiveDate, text: impl Into<Cow<'a, str>>, span: Span, rule: impl Into<Rule>) -> Self {
        use chrono::Datelike as _;
        let (year, month) = (Some(value.year()), Some(value.month()));
        Self { value: Some(value), year, month, text: text.into(), span, rule: rule.into() }
    }

    /// A date of which only a part is certain.
    pub fn partial(
        year: Option<i32>,
        month: Option<u32>,
        text: impl Into<Cow<'a, str>>,
        span: Span,
        rule: impl Into<Rule>,
    ) -> Self {
        Self { value: None, year, month, text: text.into(), span, rule: rule.into() }
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
    pub fn into_owned(self) -> ReleaseDate<'static> {
        ReleaseDate {
            value: self.value,
            year: self.year,
            month: self.month,
            text: Cow::Owned(self.text.into_owned()),
            span: self.span,
            rule: self.rule,
        }
    }
}
