//! Where the text names somebody or something: capitalised stretches, cut and typed by evidence.
//!
//! A [window](window) is a stretch of capitalised words with the small words that names use between them. Every way to cut a
//! window into [pieces](piece) is weighed: each piece as a person, an organization, a place, a role, another name or nothing,
//! by points for what its words are ([`evidence`]) and for what stands beside it ([`context`]). What more speaks for than
//! against is a [candidate](candidate); the best sum of candidates wins ([`decide`]). No word decides alone. What a release
//! says in one place helps in another: the names found with certainty are [remembered](memory), and windows are weighed again
//! where they tell more.

mod candidate;
mod chapter;
mod complement;
mod context;
mod decide;
mod evidence;
mod find;
mod joint;
mod listing;
mod memory;
mod name_word;
mod opener;
mod piece;
mod titled;
mod window;
mod word;

pub(crate) use evidence::Rule;
pub(crate) use find::find;
pub(crate) use memory::is_head;

use crate::lexicon::Facts;
use undersigned_model::{OrganizationKind, Span};

/// What a piece of a window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Label {
    Person,
    Organization,
    Place,
    /// Capitalised words of a role: "Deputy Director".
    Role,
    /// A law, an event, a nationality, a month.
    Other,
    Nothing,
}

/// A place that names something: tokens `start..end`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    /// The name in the input.
    pub(crate) span: Span,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) label: Label,
    pub(crate) points: i32,
    /// The name of the rule that weighed most.
    pub(crate) rule: &'static str,
    /// The known organization's number, 0 for none.
    pub(crate) known: u16,
    pub(crate) kind: OrganizationKind,
}

const NAME: Facts = Facts(Facts::GIVEN.0 | Facts::FAMILY.0);
const PLACE: Facts = Facts(Facts::COUNTRY.0 | Facts::CITY.0 | Facts::REGION.0);
const NATION: Facts = Facts(Facts::DEMONYM.0 | Facts::PEOPLE.0);
const HEAD: Facts = Facts(Facts::STRONG_HEAD.0 | Facts::WEAK_HEAD.0);
