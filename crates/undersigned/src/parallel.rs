//! [`par_extract`]: the releases of a dump, or of many, on all cores.

use crate::{Lexicon, Options, Release, entities, releases_with};
use rayon::iter::{IntoParallelRefIterator, ParallelBridge, ParallelIterator};

/// What [`extract`](crate::extract) gives, in the same order, found on all cores.
///
/// Runs in the [rayon] thread pool that it is called from. One thread at a time cuts the text into releases while the
/// others find what the releases name.
///
/// ```
/// let dump = "Posts Tagged ‘Land’\n\nFarmers freed\n\nMay 4, 2020\n\nKofi Adjei walked home.\n\nRiver closed\n\nMay 2, 2020\n\nNobody fishes.\n";
/// assert!(undersigned::par_extract(dump).into_iter().eq(undersigned::extract(dump)));
/// ```
pub fn par_extract(text: &str) -> Vec<Release<'_>> {
    par_extract_with(text, &Options::default(), &Lexicon::default())
}

/// What [`extract_with`](crate::extract_with) gives, in the same order, found on all cores.
pub fn par_extract_with<'a>(text: &'a str, options: &Options, lexicon: &Lexicon) -> Vec<Release<'a>> {
    let releases = releases_with(text, options).enumerate().par_bridge();
    let mut found: Vec<_> = releases.map(|(number, release)| (number, entities(&release, lexicon))).collect();
    found.sort_unstable_by_key(|&(number, _)| number);
    found.into_iter().map(|(_, release)| release).collect()
}

/// The releases of many texts, each as [`extract`](crate::extract) gives them, found on all cores.
///
/// ```
/// let dumps = ["Notice\n\nNobody came.", "", "Notice\n\nEverybody came."];
/// let found = undersigned::par_extract_all(&dumps);
/// assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [1, 0, 1]);
/// ```
pub fn par_extract_all<T: AsRef<str> + Sync>(texts: &[T]) -> Vec<Vec<Release<'_>>> {
    par_extract_all_with(texts, &Options::default(), &Lexicon::default())
}

/// The releases of many texts, each as [`extract_with`](crate::extract_with) gives them, found on all cores.
pub fn par_extract_all_with<'a, T: AsRef<str> + Sync>(
    texts: &'a [T],
    options: &Options,
    lexicon: &Lexicon,
) -> Vec<Vec<Release<'a>>> {
    texts.par_iter().map(|text| par_extract_with(text.as_ref(), options, lexicon)).collect()
}
