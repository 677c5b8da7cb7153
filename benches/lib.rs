//! What the benches share.
//!
//! - [`Corpus`]: generated dumps of any size in all layouts, from texts and names that were written for the project
//!   (`texts/`); the same seed gives the same dump.
//! - [`Stream`]: such a dump as a reader that never holds it.
//! - [`hostile`]: text made to hurt.
//! - [`race`]: contestants timed in turns, the best time of each.

mod arguments;
mod cast;
mod corpus;
mod dice;
mod dump;
pub mod hostile;
mod race;
mod story;
mod stream;
mod table;
mod words;

pub use arguments::Arguments;
pub use corpus::Corpus;
pub use dump::{Dump, Variety};
pub use race::{Contestant, cpu_time, race};
pub use stream::Stream;
pub use table::Table;

/// A megabyte as it is counted here.
pub const MB: usize = 1_000_000;
