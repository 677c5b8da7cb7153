//! Who is named in a release, who speaks and who signed.
//!
//! [`extract`] takes a release as `undersigned-release` gives it and returns it with everything that it names: people with
//! their roles, organizations with their acronyms and kinds, quotes with their speakers, lists of signatories, the numbers of
//! signatories that the text states, and diagnostics. It is a pure function of the text and the [`Lexicon`].
//!
//! How it works, in the order of the modules:
//!
//! 1. `tokens` and `reading`: one pass over the blocks; spans and shapes, no strings.
//! 2. `signatories`: lists that stand in lines. What they name is certain, so it is found first.
//! 3. `mentions`: capitalised stretches are cut and typed; every cut is weighed by what its words are and what stands beside
//!    it, and what a release says of a name in one place counts in the others.
//! 4. `resolve`: mentions that name the same person or organization, by full and short forms, initials and acronyms.
//! 5. `roles`, and what the lists say of those who sign.
//! 6. Lists in running text and stated numbers, compared with the lists.
//! 7. `speakers`: whose words a quote is.
//!
//! ```
//! use undersigned_entities::{Lexicon, extract};
//! use undersigned_model::{Block, BlockKind, Layout, Release, Section, Span};
//!
//! let text = "Ama Mensah, director of the Coastal Rights Forum (CRF), was freed. CRF had asked for it.";
//! let mut release = Release::new(text, Span::new(0, text.len()), Layout::Single);
//! release.blocks.push(Block::new(BlockKind::Paragraph, release.span, Section::Body));
//!
//! let full = extract(&release, &Lexicon::default());
//! assert_eq!(full.people[0].name, "Ama Mensah");
//! assert_eq!(full.people[0].roles[0].title, "director");
//! assert_eq!(full.organizations[0].name, "Coastal Rights Forum");
//! assert_eq!(full.organizations[0].acronym.as_deref(), Some("CRF"));
//! assert_eq!(full.organizations[0].mentions.len(), 3);
//! ```
//!
//! Limits: names in scripts without capital letters are not found; given names say nothing of gender; words of attribution
//! and of roles are mostly English, with the common ones of French, Spanish and Portuguese, while names, heads of organizations and headings of lists are of many languages.

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

/// The release with everything that it names: people, organizations, speakers, signatories, claims.
///
/// What the release says already (title, date, blocks, quoted stretches) stays; its people, organizations and lists are
/// found anew, so call it on a release as the parser gave it. Never fails: a text that names nobody gives a release without
/// names.
pub fn extract<'a>(release: &Release<'a>, lexicon: &Lexicon) -> Release<'a> {
    let mut full = release.clone();
    let reading = Reading::new(release, lexicon);
    let anchors = signatories::anchors(&reading);
    let lists = signatories::find_lists(release, &anchors);
    let (known, acronyms) = listed::mentions(&reading, &lists);
    let mentions = mentions::find(&reading, &known);
    resolve::people::resolve(&reading, &mentions, &mut full);
    resolve::organizations::resolve(&reading, &mentions, &acronyms, &mut full);
    roles::find(&reading, &mentions, &mut full);
    full.signatories.extend(lists.into_iter().map(|found| found.list));
    let inline = signatories::find_inline(&full, &anchors);
    full.signatories.extend(inline);
    full.signatories.sort_by_key(|list| list.span.start);
    signatories::finish(&mut full, &anchors);
    listed::roles(&mut full);
    speakers::attribute(&reading, &mut full);
    full.diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    full
}
