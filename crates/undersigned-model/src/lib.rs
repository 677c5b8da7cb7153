//! The records of **undersigned**: what a human-rights press release, joint statement or open letter says, with the byte
//! span of every fact.
//!
//! This crate holds data only: no parsing, no I/O. Its nouns are the [`Release`], its [`Block`]s, the [`Quote`]s,
//! [`Person`]s and [`Organization`]s in it, and its [`SignatoryList`]s with their [`Claim`]s.
//!
//! - Spans count **bytes** of the input as given and are half-open ([`Span`]); [`Locator`] converts them.
//! - Records borrow from the input (`Release<'a>`); `into_owned` turns them into records that can be stored.
//! - The date, people, organizations, roles, quotes and signatory lists each name the [`Rule`] that found them.
//! - Records that may gain fields are `#[non_exhaustive]` and have constructors, so you can build them in tests.
//! - The values of closed sets such as [`Layout`] have names (`as_str`, `Display`, `FromStr`), the same as in JSON.
//! - With the feature `serde`, records are written to JSON and read back equal.
//!
//! ```
//! use undersigned_model::{Person, PersonId, Role, Span};
//!
//! let mut person = Person::new(PersonId(0), "Ama Mensah", "title-before-name");
//! person.mentions.push(Span::new(10, 20));
//! person.roles.push(Role::new("director", Span::new(0, 8), "role-before-name"));
//! assert_eq!(person.roles[0].title, "director");
//! ```

#![cfg_attr(test, allow(clippy::string_slice))]

mod block;
mod date;
mod diagnostic;
mod ids;
mod locate;
mod names;
mod organization;
mod person;
mod quote;
mod release;
mod rule;
mod signatory;
mod span;
mod text;

pub use block::{Block, BlockKind, Section};
/// The crate of the dates in records, so that you use the same version.
pub use chrono;
pub use date::ReleaseDate;
pub use diagnostic::{Diagnostic, DiagnosticKind};
pub use ids::{OrganizationId, PersonId};
pub use locate::{Locator, Position};
pub use names::UnknownName;
pub use organization::{Organization, OrganizationKind};
pub use person::{Person, Role};
pub use quote::{Quote, Speaker};
pub use release::{Layout, Release};
pub use rule::Rule;
pub use signatory::{Bound, Claim, ListStyle, Signatory, SignatoryKind, SignatoryList};
pub use span::Span;
pub use text::{Text, fold, is_invisible, is_space};
