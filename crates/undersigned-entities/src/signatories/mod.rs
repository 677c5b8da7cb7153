//! Signatory lists: who signed, and whether the list holds as many as the text claims.
//!
//! Lists that stand in lines are found before names are looked for ([`find_lists`]): their entries are names whatever their words, and
//! make the signatories known to the rest of the release. Lists in running text are found afterwards ([`find_inline`]), by the mentions
//! in it. In the end entries are linked to people and organizations, and stated numbers are compared ([`finish`]).

mod anchors;
mod check;
mod claims;
mod closed;
mod entry;
mod find;
mod glance;
mod headings;
mod inline;
mod joins;
mod kind;
mod lines;
mod link;
mod links;
mod look;
mod marker;
mod money;
mod numbers;
mod outline;
mod page;
mod pieces;
mod rows;
mod run;
mod word;
mod words;

#[cfg(test)]
mod tests;

use crate::reading::Reading;
pub(crate) use anchors::Anchors;
use page::Page;
use undersigned_model::{Release, SignatoryList, Span};

/// A list that stands in lines, with the places of the names in it.
#[derive(Debug)]
pub(crate) struct FoundList<'a> {
    pub(crate) list: SignatoryList<'a>,
    /// One for each entry.
    pub(crate) parts: Vec<Parts>,
}

/// Where an entry names somebody.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parts {
    /// The signatory.
    pub(crate) name: Span,
    pub(crate) acronym: Option<Span>,
    /// A signing person's organization.
    pub(crate) affiliation: Option<Span>,
}

/// What the text shows of signatories, before any list is looked for.
pub(crate) fn anchors<'r>(reading: &'r Reading<'r>) -> Anchors<'r> {
    Anchors::new(reading)
}

/// The lists that stand in lines, bullets, numbers, tables or paragraphs.
pub(crate) fn find_lists<'a>(release: &Release<'a>, anchors: &Anchors<'_>) -> Vec<FoundList<'a>> {
    find::find(&Page::new(release, anchors.reading), anchors)
}

/// The lists in running text. Called when people and organizations with their mentions are in the release.
pub(crate) fn find_inline<'a>(release: &Release<'a>, anchors: &Anchors<'_>) -> Vec<SignatoryList<'a>> {
    inline::find(&Page::new(release, anchors.reading), anchors)
}

/// Links the entries to the release's people and organizations, finds stated numbers and compares them with the lists.
pub(crate) fn finish(release: &mut Release<'_>, anchors: &Anchors<'_>) {
    link::link(release);
    check::check(release, anchors);
}
