//! Text dumps to releases: layout, segmentation, title, date, blocks, sections and quoted segments.

#![cfg_attr(
    test,
    allow(clippy::string_slice, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

mod blocks;
mod build;
mod byline;
mod caption;
mod dates;
mod furniture;
mod head;
mod heading;
mod layout;
mod lines;
mod list;
mod marks;
mod months;
mod options;
mod pull;
mod quotes;
mod releases;
mod segment;
mod speech;

pub use options::Options;
pub use releases::{Piece, Pieces, Releases, pieces, pieces_with, releases, releases_with};
