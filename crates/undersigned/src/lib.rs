//! Reads human-rights press releases, joint statements and open letters, and gives typed, checkable records back.

pub use undersigned_entities::{Lexicon, LexiconBuilder, extract as entities};
pub use undersigned_model as model;
pub use undersigned_model::*;
pub use undersigned_release::{Options, Piece, Pieces, Releases, pieces, pieces_with, releases, releases_with};

/// The releases of a text with everything that they name, one after another.
pub fn extract(text: &str) -> impl Iterator<Item = Release<'_>> {
    releases(text).map(|release| entities(&release, &Lexicon::default()))
}
