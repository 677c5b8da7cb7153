//! From text dumps to releases: layout, segmentation, title, date, blocks, sections and quoted stretches.
//!
//! Archives hold press releases, joint statements and open letters as text dumps: feeds run together, tag pages of blogs,
//! listings of dated excerpts, single letters. [`releases`] reads such a text and gives one
//! [`Release`](undersigned_model::Release) after the other; [`pieces`] also gives the menus and footers between them.
//! [`releases_from_reader`] does the same for a stream and holds one release in memory at a time; [`from_bytes`] turns bytes
//! into text.
//!
//! The crate recognizes how the dump is put together (or is [told](Options)) and cuts it into releases. It reads the title,
//! date, dateline, byline, publisher, links and contacts, cuts the text into blocks with sections, and finds direct speech,
//! paragraph by paragraph, and pull quotes. It does not tell who speaks, who is named or who signed: that is the crate
//! `undersigned-entities`.
//!
//! Data flows one way: text → lines → pieces (`segment`, by the `layout`) → head → blocks → quotes. Every decision looks
//! only at a release's own lines and a few around them, so a part cut from a dump, or a stream, is read the same way as the
//! whole. Time and memory grow linearly with the input.
//!
//! ```
//! let letter = "No doctor in nine towns\n\n3 February 2020\n\n“Nobody came for three winters,” said Ivana Petrescu-Lind.\n\n“We counted the days.”\n";
//! let release = undersigned_release::releases(letter).next().unwrap();
//! assert_eq!(release.title.as_ref().unwrap(), &"No doctor in nine towns");
//! assert_eq!(release.date.as_ref().unwrap().value.unwrap().to_string(), "2020-02-03");
//! let words: Vec<_> = release.quotes.iter().flat_map(|quote| release.quoted(quote)).collect();
//! assert_eq!(words, ["Nobody came for three winters,", "We counted the days."]);
//! ```
//!
//! The feature `encoding` adds UTF-16 with a byte order mark, and Windows-1252.

#![cfg_attr(
    test,
    allow(clippy::string_slice, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

mod blocks;
mod build;
mod bullets;
mod byline;
mod caption;
mod class;
mod data;
mod date;
mod date_line;
mod dateline;
mod day;
mod decode;
mod error;
mod excerpts;
mod filter;
mod folded;
mod furniture;
mod head;
mod heading;
mod layout;
mod lines;
mod links;
mod list;
mod marks;
mod menus;
mod months;
mod options;
mod page;
mod publisher;
mod pull;
mod quotes;
mod releases;
mod saying;
mod scan;
mod segment;
mod speech;
mod stream;
mod time;
mod words;

pub use decode::from_bytes;
#[cfg(feature = "encoding")]
pub use decode::from_bytes_or_windows_1252;
pub use error::Error;
pub use options::Options;
pub use releases::{Cut, Cuts, Piece, Pieces, Releases, cuts_with, pieces, pieces_with, releases, releases_with};
pub use stream::{ReaderReleases, releases_from_reader, releases_from_reader_with};
