//! Who is named in a release, who speaks and who signed.
//!
//! [`extract`] takes a release as `undersigned-release` gives it and adds what it names: people with their roles,
//! organizations with their acronyms and kinds, the speakers of quotes, lists of signatories, the numbers of signatories that
//! the text states, and diagnostics. It is a pure function of the release and the [`Lexicon`].
//!
//! How it works, stage by stage:
//!
//! 1. `tokens` and `reading`: one pass over the blocks, for spans and shapes; no strings are made.
//! 2. `signatories`: lists in lines of their own. What they name is certain, so they come first.
//! 3. `mentions`: capitalised stretches are cut and typed. Every cut is weighed by its words and by what stands beside it, and
//!    what a release says of a name in one place counts in the others.
//! 4. `resolve`: which mentions name the same person or organization, by full and short forms, initials and acronyms.
//! 5. `roles`: what the text says a person is; then what the lists say of those who sign.
//! 6. `signatories` again: lists in running text, and stated numbers compared with the lists.
//! 7. `speakers`: whose words the quotes are.
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
//! Limits: names in scripts without capital letters are not found, and given names are not taken as a sign of gender. Words of
//! attribution and of roles are mostly English, with common ones of other European languages; names, words that
//! organizations' names are built on, and headings of lists are of many languages.

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
use undersigned_model::{DiagnosticKind, Release};

/// The release with everything that it names added: people, organizations, speakers, signatories, claims.
///
/// Title, date, blocks and quoted stretches stay as they are. What an earlier extraction found is found anew, so a release
/// can be read again with another lexicon; only stretches that were joined to one quote stay joined. It never fails: a text
/// that names nobody gives a release without names.
#[must_use]
pub fn extract<'a>(release: &Release<'a>, lexicon: &Lexicon) -> Release<'a> {
    let mut full = bare(release);
    let reading = Reading::new(release, lexicon);
    let anchors = signatories::anchors(&reading);
    let lists = signatories::find_lists(release, &anchors);
    let (known, acronyms) = listed::mentions(&reading, &lists);
    let mentions = mentions::find(&reading, &known);
    let owners = resolve::resolve(&reading, &mentions, &acronyms, &mut full);
    roles::find(&reading, &mentions, &owners, &mut full);
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

/// The release without what extraction adds to it.
fn bare<'a>(release: &Release<'a>) -> Release<'a> {
    use DiagnosticKind::{AmbiguousName, AmbiguousSpeaker, ClaimedCountMismatch, DuplicateSignatory, NumberingGap};
    let mut bare = release.clone();
    bare.people.clear();
    bare.organizations.clear();
    bare.reported.clear();
    bare.signatories.clear();
    bare.claims.clear();
    bare.diagnostics.retain(|diagnostic| {
        let added = [AmbiguousName, AmbiguousSpeaker, ClaimedCountMismatch, DuplicateSignatory, NumberingGap];
        !added.contains(&diagnostic.kind)
    });
    for quote in &mut bare.quotes {
        (quote.speaker, quote.speaker_name, quote.cue) = (None, None, None);
    }
    bare
}
