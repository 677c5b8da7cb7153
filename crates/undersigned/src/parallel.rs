//! [`par_extract`]: the releases of a dump, or of many, on all cores.

use crate::{Cut, Lexicon, Options, Release, cuts_with, entities};
use rayon::iter::{ParallelBridge, ParallelIterator};
use std::iter::repeat;

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
    all(&[text], options, lexicon).pop().unwrap_or_default()
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
    let texts: Vec<&str> = texts.iter().map(T::as_ref).collect();
    all(&texts, options, lexicon)
}

/// One thread at a time cuts the texts into releases while the others read them.
fn all<'a>(texts: &[&'a str], options: &Options, lexicon: &Lexicon) -> Vec<Vec<Release<'a>>> {
    let cuts = texts.iter().enumerate().flat_map(|(at, text)| cuts_with(text, options).zip(repeat(at)));
    let read = |(number, (cut, at)): (usize, (Cut<'a>, usize))| (number, at, entities(&cut.read(), lexicon));
    let mut found: Vec<_> = cuts.enumerate().par_bridge().map(read).collect();
    found.sort_unstable_by_key(|&(number, ..)| number);
    let mut releases: Vec<Vec<Release<'a>>> = texts.iter().map(|_| Vec::new()).collect();
    for (_, at, release) in found {
        if let Some(own) = releases.get_mut(at) {
            own.push(release);
        }
    }
    releases
}
