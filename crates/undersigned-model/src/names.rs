//! [`UnknownName`] and what closed sets share: the names of their values, as they stand in JSON.

use std::error::Error;
use std::fmt;

/// Gives a closed set the names that its values have in JSON: `ALL`, `as_str`, `Display` and `FromStr`.
macro_rules! named {
    ($set:ident { $($value:ident = $name:literal),+ $(,)? }) => {
        impl $set {
            /// Every value, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The value's name, the same as in JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $name),+
                }
            }
        }

        impl std::fmt::Display for $set {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $set {
            type Err = crate::UnknownName;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().find(|value| value.as_str() == name);
                found.copied().ok_or_else(|| crate::UnknownName::new(name, &[$($name),+]))
            }
        }
    };
}

pub(crate) use named;

/// A name that no value of a closed set has; its message lists the names that there are.
///
/// ```
/// use undersigned_model::Layout;
///
/// assert_eq!("blog".parse(), Ok(Layout::Blog));
/// let error = "wiki".parse::<Layout>().unwrap_err();
/// assert_eq!(error.to_string(), "“wiki” is not one of feed, blog, listing, single");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    name: String,
    known: &'static [&'static str],
}

impl UnknownName {
    pub(crate) fn new(name: &str, known: &'static [&'static str]) -> Self {
        Self { name: name.to_owned(), known }
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not one of {}", self.name, self.known.join(", "))
    }
}

impl Error for UnknownName {}
