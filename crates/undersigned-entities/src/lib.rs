//! Who is named, who speaks and who signed.

#![cfg_attr(test, allow(clippy::string_slice))]

mod acronym;
mod lexicon;
mod listed;
mod mentions;
mod reading;
mod resolve;
mod roles;
mod signatories;
mod speakers;
mod tokens;

pub use lexicon::{Lexicon, LexiconBuilder};

use reading::Reading;
use undersigned_model::Release;

/// The release with everything that it names.
pub fn extract<'a>(release: &Release<'a>, lexicon: &Lexicon) -> Release<'a> {
    let mut full = release.clone();
    let reading = Reading::new(release, lexicon);
    let anchors = signatories::anchors(release);
    let lists = signatories::find_lists(release, lexicon, &anchors);
    let (known, acronyms) = listed::mentions(&reading, &lists);
    let mentions = mentions::find(&reading, &known);
    resolve::people::resolve(&reading, &mentions, &mut full);
    resolve::organizations::resolve(&reading, &mentions, &acronyms, &mut full);
    roles::find(&reading, &mut full);
    full.signatories.extend(lists.into_iter().map(|found| found.list));
    let inline = signatories::find_inline(&full, lexicon, &anchors);
    full.signatories.extend(inline);
    full.signatories.sort_by_key(|list| list.span.start);
    signatories::finish(&mut full, lexicon, &anchors);
    listed::roles(&mut full);
    speakers::attribute(&reading, &mut full);
    full.diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    full
}
