//! Reads human-rights press releases, joint statements and open letters, and gives typed, checkable records back.
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
//! [`extract`] goes all the way. [`releases`] stops at the structure of the text, which is faster, and [`entities`] goes on
//! from there.
//!
//! # What it reads
//!
//! Plain text, UTF-8, in any of four [layouts](Layout), told from the text itself:
//!
//! - **feed**: title, body, "The post … appeared first on …", again and again;
//! - **blog**: the page of a tag or month, with title, date line, body, links;
//! - **listing**: menus, then excerpts that begin with a date and have no title;
//! - **single**: one release, joint statement or open letter.
//!
//! No-break spaces, soft hyphens, a byte order mark, CRLF line ends, straight and curly marks are all fine as they are.
//!
//! # What it gives
//!
//! A [`Release`] for each published item. Its parts:
//!
//! | part | what it is |
//! |---|---|
//! | [`title`](Release::title), [`date`](Release::date), [`dateline`](Release::dateline), [`byline`](Release::byline), [`publisher`](Release::publisher) | the head, as far as the text states it |
//! | [`blocks`](Release::blocks) | the text in pieces: a [`Block`] knows its kind (paragraph, heading, list item, caption …) and section |
//! | [`quotes`](Release::quotes) | a [`Quote`] is one speech: its quoted stretches, its [speaker](Speaker), the words that attribute it |
//! | [`people`](Release::people) | a [`Person`] has a name, every place that names them under whatever form, and [roles](Role) |
//! | [`organizations`](Release::organizations) | an [`Organization`] has a name, an acronym, a kind and its mentions |
//! | [`signatories`](Release::signatories), [`claims`](Release::claims) | a [`SignatoryList`] with its entries, and the number of them that the text states |
//! | [`diagnostics`](Release::diagnostics) | what the text gets wrong or leaves open: a date that reads two ways, a list shorter than claimed |
//!
//! Every fact has a [`Span`]: bytes of the input as given, half-open. Every decision has a [`Rule`]: the name of what made it.
//!
//! # What it does and doesn't
//!
//! - It never panics and never fails on a `&str`: text without releases gives none. Only bytes that are no text give an [`Error`].
//! - Time and memory grow linearly with the input, whatever it holds.
//! - It invents nothing: what the text doesn't state is `None`, and a name stays as it is written.
//! - It has no state and no configuration; the same text with the same [`Lexicon`] gives the same records.
//! - It doesn't join people across releases, doesn't judge what is true, doesn't translate, doesn't read HTML or PDF.
//! - It reads English. Foreign names, bodies and headings within English are its daily bread; releases in other languages are
//!   cut and dated as far as their layout allows.
//!
//! # Cookbook
//!
//! **Titles and dates of a dump.** A date that isn't a full day has no `value` but says what is certain.
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
//! **What was said.** A speech over several paragraphs is one quote with a stretch for each.
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
//! let stretches = release.quotes.iter().flat_map(|quote| &quote.segments);
//! let said: Vec<&str> = stretches.filter_map(|&span| release.cut(span)).collect();
//! assert_eq!(said, ["We are here. We were here yesterday.", "We will be here tomorrow, with our cows."]);
//! ```
//!
//! **Who said it.** The speaker is an entity of the release; for a group or a document that is none, `speaker_name` has its words.
//!
//! ```
//! use undersigned::Speaker;
//!
//! let text = "\
//! Ferry sails again
//!
//! The ferry will sail, said Hina Tamatoa, a captain. “It is old, but it floats,” Tamatoa added.
//! ";
//! let release = undersigned::extract(text).next().unwrap();
//! let quote = &release.quotes[0];
//! let Some(Speaker::Person(id)) = quote.speaker else { panic!("nobody spoke") };
//! assert_eq!(release.person(id).unwrap().name, "Hina Tamatoa");
//! assert_eq!(quote.cue.as_ref().unwrap(), "added");
//! ```
//!
//! **Who signed, and whether all did.** `claimed` is what the text states for the list.
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
//! **Who is called what, and where they work.**
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
//! **How often each organization is named in many releases.** Its mentions include its acronym and short forms.
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
//! assert_eq!(release.date.unwrap().value, None); // in April or in June?
//! assert_eq!(release.diagnostics[0].kind, DiagnosticKind::AmbiguousDate);
//! ```
//!
//! **Text of a span, and its line and column.** [`Locator`] counts code points and UTF-16 units, too.
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
//! **Keep records longer than the text.**
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
//! **Write JSON and read it back.** JSON leaves the text out; [`with_source`](Release::with_source) gives it back.
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
//! **Add names that you know.** A [`Lexicon`] lies over the built-in word lists.
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
//! **Say how a dump is put together**, where you know better than the text shows.
//!
//! ```
//! use undersigned::{Layout, Options};
//!
//! let text = "One\n\nMay 3, 2023\n\nA.\n\nTwo\n\nMay 4, 2023\n\nB.\n";
//! let options = Options::default().layout(Layout::Blog);
//! assert_eq!(undersigned::releases_with(text, &options).count(), 2);
//! ```
//!
//! **Account for every byte.** [`pieces`] gives the menus and footers between the releases, too.
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
//! **Read bytes, or a stream.** An error says from which byte on the input is no text.
//!
//! ```
//! assert_eq!(undersigned::from_bytes(b"caf\xE9").unwrap_err().offset(), 3);
//!
//! let stream = std::io::Cursor::new("Notice\n\nNobody came.");
//! for release in undersigned::releases_from_reader(stream) {
//!     let release = undersigned::entities(&release.unwrap(), &undersigned::Lexicon::default());
//!     assert_eq!(release.text(), "Notice\n\nNobody came.");
//! }
//! ```
//!
//! **Ask why.** Rules have names; counting them shows what a corpus is made of.
//!
//! ```
//! let text = "Notice\n\nKofi Adjei, a teacher, came.";
//! for person in undersigned::extract(text).flat_map(|release| release.people) {
//!     println!("{} by the rule {}", person.name, person.rule);
//! }
//! ```
//!
//! **Make records by hand**, to test what you build on them.
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
//! | `encoding` | no | [`from_bytes`] decodes UTF-16 with a byte order mark; `from_bytes_or_windows_1252` for old dumps |
//! | `rayon` | no | `par_extract` and `par_extract_all`: the same records in the same order, on all cores |
//!
//! # Accuracy and speed
//!
//! Measured on 22 November 2026 with the scoring that CONTRIBUTING.md describes, on eleven dumps of six publishers with 65
//! releases that were looked at while the rules were written: the figures stand in the README. Word lists are compiled in and read in
//! place ([`Lexicon::size`] bytes), so the first call costs what every call costs: 0.8 ms for 3 KB. On one core of a small machine releases
//! are parsed at 210 MB/s, and everything is read at 12 MB/s; `benches/README.md` has the figures beside the machine's limits.

#[cfg(feature = "rayon")]
mod parallel;

#[cfg(feature = "rayon")]
pub use parallel::{par_extract, par_extract_all, par_extract_with};
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

/// The README's example is a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
