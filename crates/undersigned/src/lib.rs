//! Reads human-rights press releases, joint statements and open letters, and gives back typed records that can be checked.
//!
//! ```
//! let letter = "\
//! Open letter on the closure of Radio Nyota
//!
//! May 3, 2023
//!
//! “A country that closes a radio station can still be heard,” said Wambui Kariithi, director of the Nyota Listeners’
//! Association (NLA). Kariithi is free on bail.
//! ";
//!
//! let release = undersigned::extract(letter).next().unwrap();
//! assert_eq!(release.title.as_ref().unwrap(), "Open letter on the closure of Radio Nyota");
//! assert_eq!(release.people[0].name, "Wambui Kariithi");
//! assert_eq!(release.people[0].mentions.len(), 2);
//! assert_eq!(release.people[0].roles[0].title, "director");
//! ```
//!
//! [`extract`] finds everything. [`releases`] finds only the structure of the text, which is much faster; [`entities`] takes
//! one of its releases and finds the rest.
//!
//! # What it reads
//!
//! Plain UTF-8 text in any of four [layouts](Layout), which are recognized from the text itself:
//!
//! - **feed**: title, body, "The post … appeared first on …", again and again;
//! - **blog**: the page of a tag or a month: title, date line, body and links, again and again;
//! - **listing**: menus, then excerpts that begin with a date and mostly have no title;
//! - **single**: one release, joint statement or open letter.
//!
//! No-break spaces, soft hyphens, a byte order mark, CRLF line endings, straight and curly quotation marks are all fine.
//!
//! # What it gives
//!
//! One [`Release`] for each published item. Its parts:
//!
//! | part | what it is |
//! |---|---|
//! | [`title`](Release::title), [`date`](Release::date), [`dateline`](Release::dateline), [`byline`](Release::byline), [`publisher`](Release::publisher) | the head, as far as the text states it |
//! | [`blocks`](Release::blocks) | the text in pieces: each [`Block`] has a kind (paragraph, heading, list item, caption …) and a section |
//! | [`quotes`](Release::quotes) | each [`Quote`] is one speech: its quoted stretches, its [speaker](Speaker), the words that attribute it |
//! | [`reported`](Release::reported) | indirect speech, where the text says unmistakably whose it is |
//! | [`people`](Release::people) | each [`Person`] has a name, [roles](Role), and a mention for every place that names the person in any form |
//! | [`organizations`](Release::organizations) | each [`Organization`] has a name, an acronym, a kind and its mentions |
//! | [`signatories`](Release::signatories), [`claims`](Release::claims) | each [`SignatoryList`] has its entries; each [`Claim`] is a number of signatories that the text states |
//! | [`diagnostics`](Release::diagnostics) | what the text gets wrong or leaves open: a date that can be read two ways, a list shorter than claimed |
//!
//! Every fact has a [`Span`]: half-open, in bytes of the input as given. The date, people, organizations, roles, quotes and
//! signatory lists each name the [`Rule`] that found them.
//!
//! # What it does and does not do
//!
//! - It never panics, and never fails on a `&str`: a text without releases gives none. Only bytes that are not text, or a
//!   stream that cannot be read, give an [`Error`].
//! - Time and memory grow linearly with the input, however hostile it is.
//! - It invents nothing: what the text does not state is `None`, and a name stays as it is written.
//! - It has no state and needs no configuration; the same text with the same [`Lexicon`] gives the same records.
//! - It does not match people across releases, judge what is true, translate, or read HTML or PDF.
//! - It reads English, in which names of people and organizations from anywhere are its daily bread. Releases in other
//!   languages are cut and dated as far as their layout allows, and fewer names are found in them.
//!
//! # Cookbook
//!
//! **Titles and dates.** A date that is not a full day has no `value`, but it still gives the year and the month if they are
//! certain.
//!
//! ```
//! let feed = "\
//! Court frees the bakers of Vila Sol
//!
//! Lisbon, June 2019
//!
//! The bakers walked home.
//!
//! The post Court frees the bakers of Vila Sol appeared first on Padaria Livre.
//! ";
//! for release in undersigned::releases(feed) {
//!     assert_eq!(release.title.unwrap(), "Court frees the bakers of Vila Sol");
//!     assert_eq!(release.publisher.unwrap(), "Padaria Livre");
//!     assert!(release.date.is_none_or(|date| date.value.is_none()));
//! }
//! ```
//!
//! **What was said.** A speech of several paragraphs is one quote with a segment for each.
//!
//! ```
//! let text = "\
//! Farmers stay on the square
//!
//! Asked about the police, Kofi Adjei said: “We are here. We were here yesterday.
//!
//! “We will be here tomorrow, with our cows.”
//! ";
//! let release = undersigned::extract(text).next().unwrap();
//! let said: Vec<&str> = release.quoted(&release.quotes[0]).collect();
//! assert_eq!(said, ["We are here. We were here yesterday.", "We will be here tomorrow, with our cows."]);
//! ```
//!
//! **Who said it.** The speaker is a person or an organization of the release. If a group or a document speaks, `speaker` is
//! `None` and `speaker_name` holds the words for it.
//!
//! ```
//! let text = "\
//! Ferry sails again
//!
//! The ferry will sail, said Hina Tamatoa, a captain. “It is old, but it floats,” Tamatoa added.
//! ";
//! let release = undersigned::extract(text).next().unwrap();
//! let quote = &release.quotes[0];
//! let id = quote.speaker.unwrap().person().unwrap();
//! assert_eq!(release.person(id).unwrap().name, "Hina Tamatoa");
//! assert_eq!(quote.cue.as_ref().unwrap(), "added");
//! ```
//!
//! **Who signed, and whether the count is right.** `claimed` is the number that the text states for the list.
//!
//! ```
//! use undersigned::{DiagnosticKind, SignatoryKind};
//!
//! let text = "\
//! Joint statement on the ferries
//!
//! The undersigned three organizations ask for lifeboats.
//!
//! Signatories:
//!
//! Harbour Light (HL), Fiji
//! Salmon Watch, Norway
//! ";
//! let release = undersigned::extract(text).next().unwrap();
//! let list = &release.signatories[0];
//! assert_eq!((list.claimed, list.entries.len()), (Some(3), 2));
//! let light = &list.entries[0];
//! assert_eq!((light.name.as_ref(), light.acronym.as_deref(), light.country.as_deref()), ("Harbour Light", Some("HL"), Some("Fiji")));
//! assert_eq!(light.kind, SignatoryKind::Organization);
//! assert!(release.diagnostics.iter().any(|diagnostic| diagnostic.kind == DiagnosticKind::ClaimedCountMismatch));
//! ```
//!
//! **Everyone who signed, a row each.** The example `signatories` writes such rows as CSV, the example `tables` all records.
//!
//! ```
//! let text = "\
//! Joint statement on the ferries
//!
//! Signed by:
//!
//! Harbour Light (HL), Fiji
//! Salmon Watch, Norway
//! ";
//! for release in undersigned::extract(text) {
//!     let title = release.title.as_ref().map_or("", |title| title.as_str());
//!     let rows: Vec<_> = release
//!         .all_signatories()
//!         .map(|entry| format!("{title}; {}; {}; {}", entry.name, entry.kind, entry.country.as_deref().unwrap_or_default()))
//!         .collect();
//!     assert_eq!(rows[1], "Joint statement on the ferries; Salmon Watch; organization; Norway");
//! }
//! ```
//!
//! **Who holds which role, and where.**
//!
//! ```
//! let text = "The verdict\n\nThe verdict is void, said lawyer Tran Thi Hoa, spokesperson of the Red River Legal Network (RRLN).";
//! let release = undersigned::extract(text).next().unwrap();
//! let hoa = release.people.iter().find(|person| person.name == "Tran Thi Hoa").unwrap();
//! assert!(hoa.roles.iter().any(|role| role.title == "spokesperson"));
//! let network = hoa.roles.iter().find_map(|role| release.organization(role.organization?)).unwrap();
//! assert_eq!((network.name.as_ref(), network.acronym.as_deref()), ("Red River Legal Network", Some("RRLN")));
//! ```
//!
//! **How often each organization is named.** Mentions include acronyms and short forms.
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! let dumps = [
//!     "Strike\n\nThe Harbour Workers’ Union (HWU) strikes. No ship leaves, the HWU said.",
//!     "Strike ends\n\nThe Harbour Workers’ Union (HWU) went home.",
//! ];
//! let mut named = BTreeMap::<String, usize>::new();
//! for release in dumps.iter().flat_map(|dump| undersigned::extract(dump)) {
//!     for organization in &release.organizations {
//!         *named.entry(organization.name.to_string()).or_default() += organization.mentions.len();
//!     }
//! }
//! assert_eq!(named["Harbour Workers’ Union"], 5);
//! ```
//!
//! **What the text itself gets wrong.**
//!
//! ```
//! use undersigned::DiagnosticKind;
//!
//! let text = "Ferry strike\n\n04/06/2015\n\nThe ferries stand still.";
//! let release = undersigned::releases(text).next().unwrap();
//! assert_eq!(release.date.unwrap().value, None); // 4 June or 6 April?
//! assert_eq!(release.diagnostics[0].kind, DiagnosticKind::AmbiguousDate);
//! ```
//!
//! **The text of a span, and its line and column.** [`Locator`] converts to and from code points and UTF-16 units, too.
//!
//! ```
//! use undersigned::Locator;
//!
//! let text = "Déclaration\n\nMay 3, 2023\n\nIt rains.";
//! let release = undersigned::releases(text).next().unwrap();
//! let span = release.date.as_ref().unwrap().span;
//! assert_eq!(release.cut(span), Some("May 3, 2023"));
//! let locate = Locator::new(text);
//! assert_eq!(locate.position(span.start).unwrap().line, 3);
//! assert_eq!((span.start, locate.chars(span).unwrap().start), (14, 13)); // é is two bytes
//! ```
//!
//! **Keep records after the text is gone.**
//!
//! ```
//! use undersigned::Release;
//!
//! fn read(path_text: String) -> Vec<Release<'static>> {
//!     undersigned::extract(&path_text).map(Release::into_owned).collect()
//! }
//! assert_eq!(read("Notice\n\nNobody came.".to_owned())[0].title.as_ref().unwrap(), "Notice");
//! ```
//!
//! **Write JSON and read it back.** JSON omits the text; [`with_source`](Release::with_source) restores it.
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use undersigned::Release;
//!
//! let text = "Notice\n\nNobody came.";
//! let release = undersigned::extract(text).next().unwrap();
//! let json = serde_json::to_string(&release).unwrap();
//! let read: Release = serde_json::from_str(&json).unwrap();
//! assert_eq!(read, release);
//! assert_eq!(read.with_source(text).unwrap().text(), text);
//! # }
//! ```
//!
//! **Add names that you know.** A [`Lexicon`] adds your words to the built-in lists.
//!
//! ```
//! use undersigned::{Lexicon, OrganizationKind, Options};
//!
//! let text = "Notice\n\nTomorrow Salt Path and the police will meet.";
//! let lexicon = Lexicon::builder().organization("Salt Path", None, OrganizationKind::Ngo).build();
//! let release = undersigned::extract_with(text, &Options::default(), &lexicon).next().unwrap();
//! assert_eq!(release.organizations[0].name, "Salt Path");
//! ```
//!
//! **Set the layout yourself**, if you know better than the text shows.
//!
//! ```
//! use undersigned::{Layout, Options};
//!
//! let text = "One\n\nMay 3, 2023\n\nA.\n\nTwo\n\nMay 4, 2023\n\nB.\n";
//! let options = Options::default().layout(Layout::Blog);
//! assert_eq!(undersigned::releases_with(text, &options).count(), 2);
//! ```
//!
//! **Account for every byte.** [`pieces`] also gives the menus and footers between the releases.
//!
//! ```
//! use undersigned::Piece;
//!
//! let text = "Main menu\n\nShare on Facebook\n\n    May 3, 2023\n    It rains in Vesthavn.\n\n    Subscribe to Vesthavn\n";
//! let all: String = undersigned::pieces(text)
//!     .map(|piece| match piece {
//!         Piece::Release(release) => release.text().to_owned(),
//!         Piece::Gap(gap) => gap.text.into_owned(),
//!     })
//!     .collect();
//! assert_eq!(all, text);
//! ```
//!
//! **Read bytes or a stream.** An error gives the offset of the first byte that could not be read. A stream is held in memory
//! one release at a time.
//!
//! ```
//! assert_eq!(undersigned::from_bytes(b"caf\xE9").unwrap_err().offset(), 3);
//!
//! let stream = std::io::Cursor::new("Notice\n\nNobody came.");
//! for release in undersigned::extract_from_reader(stream) {
//!     assert_eq!(release.unwrap().text(), "Notice\n\nNobody came.");
//! }
//! ```
//!
//! **Ask why.** Rules have names, so records can be counted and filtered by them.
//!
//! ```
//! let text = "Notice\n\nKofi Adjei, a teacher, came.";
//! let release = undersigned::extract(text).next().unwrap();
//! let person = &release.people[0];
//! println!("{}: {}", person.name, person.rule);
//! assert!(release.people.iter().any(|other| other.rule == person.rule.as_str()));
//! ```
//!
//! **Make records by hand**, to test what you build on top of them.
//!
//! ```
//! use undersigned::{Signatory, SignatoryKind, SignatoryList, ListStyle, Span};
//!
//! let entry = Signatory::new("Salt Path", SignatoryKind::Organization, Span::new(14, 23));
//! let list = SignatoryList::new(Span::new(0, 23), ListStyle::Numbered, vec![entry], "made-by-hand");
//! assert_eq!(list.entries[0].name, "Salt Path");
//! ```
//!
//! # Features
//!
//! | feature | default | what it brings |
//! |---|---|---|
//! | `serde` | yes | `Serialize` and `Deserialize` for every record |
//! | `encoding` | no | [`from_bytes`] also decodes UTF-16 with a byte order mark; `from_bytes_or_windows_1252` reads old dumps |
//! | `rayon` | no | `par_extract` and `par_extract_all` use all cores and give the same records in the same order |
//!
//! # Accuracy and speed
//!
//! The README has precision and recall for each kind of fact. The word lists are compiled in and read in place
//! ([`Lexicon::size`] bytes), so there is next to nothing to load: the first call on 3 KB takes less than a millisecond. One
//! core parses releases at about 230 MB/s and extracts everything at about 15 MB/s; `benches/README.md` says on which machine,
//! and sets these figures beside the machine's limits.

use std::io::Read;

#[cfg(feature = "rayon")]
mod parallel;

#[cfg(feature = "rayon")]
pub use parallel::{par_extract, par_extract_all, par_extract_all_with, par_extract_with};
pub use undersigned_entities::{Lexicon, LexiconBuilder, extract as entities};
pub use undersigned_model as model;
pub use undersigned_model::*;
#[cfg(feature = "encoding")]
pub use undersigned_release::from_bytes_or_windows_1252;
pub use undersigned_release::{
    Cut, Cuts, Error, Options, Piece, Pieces, ReaderReleases, Releases, cuts_with, from_bytes, pieces, pieces_with,
    releases, releases_from_reader, releases_from_reader_with, releases_with,
};

/// The releases of a text with everything found in them, in order. Each is read when the iterator comes to it.
///
/// ```
/// let release = undersigned::extract("Notice\n\nKofi Adjei, a teacher, came.").next().unwrap();
/// assert_eq!(release.people[0].name, "Kofi Adjei");
/// ```
pub fn extract(text: &str) -> impl Iterator<Item = Release<'_>> {
    extract_with(text, &Options::default(), &Lexicon::default())
}

/// Like [`extract`], with options and with words of your own.
///
/// ```
/// use undersigned::{Layout, Lexicon, Options};
///
/// let lexicon = Lexicon::builder().person("Tavita Leota").build();
/// let options = Options::default().layout(Layout::Single);
/// let release = undersigned::extract_with("Notice\n\nTavita Leota came.", &options, &lexicon).next().unwrap();
/// assert_eq!(release.people[0].name, "Tavita Leota");
/// ```
pub fn extract_with<'a>(
    text: &'a str,
    options: &Options,
    lexicon: &Lexicon,
) -> impl Iterator<Item = Release<'a>> + use<'a> {
    let lexicon = lexicon.clone();
    releases_with(text, options).map(move |release| entities(&release, &lexicon))
}

/// The releases of a stream of UTF-8 text with everything found in them. Memory is needed for one release at a time.
///
/// # Errors
///
/// If the stream cannot be read or is not UTF-8, the last item is an error, which knows the [offset](Error::offset).
///
/// ```
/// let stream = "Notice\n\nKofi Adjei, a teacher, came.".as_bytes(); // or a file: it need not be buffered
/// for release in undersigned::extract_from_reader(stream) {
///     assert_eq!(release?.people[0].name, "Kofi Adjei");
/// }
/// # Ok::<(), undersigned::Error>(())
/// ```
pub fn extract_from_reader<R: Read>(reader: R) -> impl Iterator<Item = Result<Release<'static>, Error>> {
    extract_from_reader_with(reader, &Options::default(), &Lexicon::default())
}

/// Like [`extract_from_reader`], with options and with words of your own.
///
/// # Errors
///
/// Those of [`extract_from_reader`].
pub fn extract_from_reader_with<R: Read>(
    reader: R,
    options: &Options,
    lexicon: &Lexicon,
) -> impl Iterator<Item = Result<Release<'static>, Error>> + use<R> {
    let lexicon = lexicon.clone();
    releases_from_reader_with(reader, options).map(move |release| Ok(entities(&release?, &lexicon)))
}

/// The README's example is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
