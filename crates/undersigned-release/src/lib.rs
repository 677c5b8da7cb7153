//! Text dumps to releases: layout, segmentation, title, date, blocks, sections and quoted segments.

#![cfg_attr(
    test,
    allow(clippy::string_slice, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

mod blocks;
mod build;
mod byline;
mod caption;
mod dateline;
mod dates;
mod day;
mod decode;
mod error;
mod filter;
mod furniture;
mod head;
mod heading;
mod layout;
mod lines;
mod links;
mod list;
mod marks;
mod months;
mod options;
mod publisher;
mod pull;
mod quotes;
mod releases;
mod segment;
mod speech;
mod stream;

pub use decode::from_bytes;
#[cfg(feature = "encoding")]
pub use decode::from_bytes_or_windows_1252;
pub use error::Error;
pub use options::Options;
pub use releases::{Piece, Pieces, Releases, pieces, pieces_with, releases, releases_with};
pub use stream::{ReaderReleases, releases_from_reader, releases_from_reader_with};
