//! [`Rule`]: the name of what decided.

use std::borrow::Cow;
use std::fmt;

/// The name of the rule that made a decision, such as `date-line` or `role-before-name`.
///
/// Names are stable within a version: a reader can ask why a record says what it says, and a maintainer can count how often
/// a rule fires.
///
/// ```
/// use undersigned_model::Rule;
///
/// const DATE_LINE: Rule = Rule::new("date-line");
/// assert_eq!(DATE_LINE.as_str(), "date-line");
/// assert_eq!(DATE_LINE, "date-line"); // so records can be filtered by rule
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct Rule(Cow<'static, str>);

impl Rule {
    /// A rule by its name.
    pub const fn new(name: &'static str) -> Self {
        Self(Cow::Borrowed(name))
    }

    /// The rule's name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&'static str> for Rule {
    fn from(name: &'static str) -> Self {
        Self::new(name)
    }
}

impl From<String> for Rule {
    fn from(name: String) -> Self {
        Self(Cow::Owned(name))
    }
}

impl AsRef<str> for Rule {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Rule {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Rule {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
