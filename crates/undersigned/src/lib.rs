//! Reads human-rights press releases, joint statements and open letters, and gives typed, checkable records back.

pub use undersigned_entities::{Lexicon, LexiconBuilder, extract as entities};
pub use undersigned_model as model;
pub use undersigned_model::*;
#[cfg(feature = "encoding")]
pub use undersigned_release::from_bytes_or_windows_1252;
pub use undersigned_release::{
    Error, Options, Piece, Pieces, ReaderReleases, Releases, from_bytes, pieces, pieces_with, releases,
    releases_from_reader, releases_from_reader_with, releases_with,
};

/// The releases of a text with everything that they name, one after another.
pub fn extract(text: &str) -> impl Iterator<Item = Release<'_>> {
    extract_with(text, &Options::default(), &Lexicon::default())
}

/// The releases of a text with everything that they name, read as `options` say and with the words of `lexicon`.
pub fn extract_with<'a>(
    text: &'a str,
    options: &Options,
    lexicon: &Lexicon,
) -> impl Iterator<Item = Release<'a>> + use<'a> {
    let lexicon = lexicon.clone();
    releases_with(text, options).map(move |release| entities(&release, &lexicon))
}
