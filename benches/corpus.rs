//! [`Corpus`]: dumps of a stated size.

use crate::dump::{Dump, Variety};
use std::path::PathBuf;
use std::{fs, io};
use undersigned::Layout;

/// Texts to read, and how many releases were put into them.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// Dumps; letters stand alone, as they do in archives.
    pub texts: Vec<String>,
    /// Releases that were written, or found in files.
    pub releases: usize,
}

/// Below this a corpus is one letter.
const SMALL: usize = 32_000;

impl Corpus {
    /// About `size` bytes in all four layouts, a quarter each.
    pub fn new(size: usize, variety: Variety, seed: u64) -> Self {
        if size < SMALL {
            return Corpus::of(Layout::Single, size, variety, seed);
        }
        let layouts = [Layout::Feed, Layout::Blog, Layout::Listing, Layout::Single];
        let parts = layouts.map(|layout| Corpus::of(layout, size / layouts.len(), variety, seed));
        let mut corpus = Corpus::default();
        for part in parts {
            corpus.releases += part.releases;
            corpus.texts.extend(part.texts);
        }
        corpus
    }

    /// About `size` bytes in one layout.
    pub fn of(layout: Layout, size: usize, variety: Variety, seed: u64) -> Self {
        let mut dump = Dump::new(layout, variety, seed);
        let mut corpus = Corpus::default();
        let mut text = String::with_capacity(if layout == Layout::Single { 0 } else { size + 8_000 });
        let mut bytes = 0;
        dump.head(&mut text);
        while bytes + text.len() < size {
            dump.release((size - bytes - text.len()).max(600), &mut text);
            corpus.releases += 1;
            if layout == Layout::Single {
                bytes += text.len();
                corpus.texts.push(std::mem::take(&mut text));
            }
        }
        if layout != Layout::Single {
            dump.foot(&mut text);
            corpus.texts.push(text);
        }
        corpus
    }

    /// The texts of files, each read as one dump.
    pub fn read(files: &[PathBuf]) -> io::Result<Self> {
        let texts = files.iter().map(fs::read_to_string).collect::<io::Result<Vec<_>>>()?;
        let releases = texts.iter().map(|text| undersigned::releases(text).count()).sum();
        Ok(Corpus { texts, releases })
    }

    /// How many bytes there are.
    pub fn bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }

    /// The texts.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the parser finds is what was written, so that benches time work and not a misunderstanding.
    #[test]
    fn every_layout_is_understood() {
        for layout in [Layout::Feed, Layout::Blog, Layout::Listing, Layout::Single] {
            for variety in [Variety::Ascii, Variety::Multilingual] {
                let corpus = Corpus::of(layout, 300_000, variety, 7);
                let found: Vec<_> = corpus.iter().flat_map(undersigned::releases).collect();
                assert!(found.iter().all(|release| release.layout == layout), "{layout:?} {variety:?}");
                let missed = corpus.releases.abs_diff(found.len());
                assert!(
                    missed * 50 <= corpus.releases,
                    "{layout:?} {variety:?}: {} of {}",
                    found.len(),
                    corpus.releases
                );
            }
        }
    }

    #[test]
    fn sizes_and_characters_are_as_asked_for() {
        for size in [1_000, 100_000, 1_000_000] {
            let ascii = Corpus::new(size, Variety::Ascii, 1);
            assert!(ascii.iter().all(str::is_ascii));
            let bytes = Corpus::new(size, Variety::Multilingual, 1).bytes();
            assert!((size / 2..size * 3).contains(&bytes), "{bytes} for {size}");
        }
    }

    #[test]
    fn a_seed_gives_the_same_dump() {
        let dump = |seed| Corpus::new(50_000, Variety::Multilingual, seed).texts;
        assert_eq!(dump(3), dump(3));
        assert_ne!(dump(3), dump(4));
    }
}
