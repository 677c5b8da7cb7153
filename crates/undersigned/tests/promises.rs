//! What a caller may rely on for any text: spans cut, ids lead somewhere, nothing overlaps, nothing changes between two runs.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail it"
)]

use proptest::prelude::*;
use std::fs;
use undersigned::{Lexicon, Quote, Release, Span, Speaker, Text, fold};

/// Pieces that random dumps are made of: what matters to the rules, and what could confuse them.
const PIECES: [&str; 44] = [
    "\n",
    "\n\n",
    "\r\n",
    "\n    ",
    " ",
    "\u{A0}",
    ", ",
    ". ",
    ": ",
    " – ",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "(",
    ")",
    "1. ",
    "• ",
    "’s ",
    "May 2, 2020",
    "(GENEVA, 12 May 2021) – ",
    "Signatories:",
    "Signed by:",
    "the undersigned 12 organizations",
    "Ama Mensah",
    "Mensah",
    "said",
    "director of",
    "Salt Path Network",
    "SPN",
    "(SPN)",
    "Fédération des Pêcheurs",
    "Daw Khin Hla",
    "bin Abdullah",
    "Ghana",
    "The post X appeared first on Y.",
    "Posts Tagged ‘x’",
    "Main menu",
    "Subscribe to x",
    "Background",
    "https://example.org/a",
    "王小明",
    "\u{AD}\u{200B}",
];

/// The sample dumps, as they are and spoilt in ways that dumps are spoilt.
fn samples() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/data");
    let mut texts: Vec<String> = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
    assert!(texts.len() >= 4);
    texts.push(texts.join("\n\n"));
    texts
}

#[test]
fn on_the_sample_dumps() {
    for text in samples() {
        check(&text);
        check(&text.replace('\n', "\r\n"));
        check(&text.replace(' ', "\u{A0}"));
        check(&text.replace('\n', " "));
        check(&text.to_uppercase());
        check(&format!("\u{FEFF}{text}"));
    }
}

#[test]
fn extracting_twice_is_extracting_once() {
    for text in samples() {
        for release in undersigned::extract(&text) {
            assert_eq!(undersigned::entities(&release, &Lexicon::default()), release);
        }
    }
}

#[test]
fn on_dumps_cut_short() {
    for text in samples() {
        for end in (0..text.len()).step_by(1499) {
            check(&text[..text.ceil_char_boundary(end)]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn on_random_dumps(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..120)) {
        check(&pieces.concat());
    }

    #[test]
    fn on_random_text(text in "(\\PC|[\n\r\t\u{0}“”.,A-Z]){0,400}") {
        check(&text);
    }
}

fn check(text: &str) {
    let releases: Vec<Release> = undersigned::extract(text).collect();
    assert_eq!(releases, undersigned::extract(text).collect::<Vec<_>>(), "two runs differ on {text:?}");
    let mut end = 0;
    for release in &releases {
        assert!(release.span.start >= end, "releases overlap in {text:?}");
        end = release.span.end;
        assert_eq!(release.span.of(text), Some(release.text()));
        texts_cut(release);
        spans_cut(release);
        mentions_do_not_overlap(release);
        ids_lead_somewhere(release);
        let again = undersigned::entities(release, &Lexicon::default());
        mentions_do_not_overlap(&again);
        ids_lead_somewhere(&again);
    }
    assert!(end <= text.len());
}

fn texts_cut(release: &Release) {
    let heads = [&release.title, &release.dateline, &release.byline, &release.publisher].into_iter().flatten();
    let cues = quotes(release).filter_map(|quote| quote.cue.as_ref());
    let headings = release.signatories.iter().filter_map(|list| list.heading.as_ref());
    let all = heads.chain(&release.links).chain(&release.contacts).chain(cues).chain(headings);
    for Text { text, span, .. } in all {
        assert_eq!(release.cut(*span), Some(text.as_ref()));
    }
    if let Some(date) = &release.date {
        assert_eq!(release.cut(date.span), Some(date.text.as_ref()));
    }
}

fn quotes<'a>(release: &'a Release) -> impl Iterator<Item = &'a Quote<'a>> {
    release.quotes.iter().chain(&release.reported)
}

fn spans_cut(release: &Release) {
    let mut spans: Vec<Span> = release.blocks.iter().map(|block| block.span).collect();
    spans.extend(quotes(release).flat_map(|quote| quote.segments.iter().chain(&quote.repeats)));
    spans.extend(release.people.iter().flat_map(|person| person.roles.iter().map(|role| role.span)));
    spans.extend(release.signatories.iter().map(|list| list.span));
    spans.extend(release.claims.iter().map(|claim| claim.span));
    spans.extend(release.diagnostics.iter().map(|diagnostic| diagnostic.span));
    for list in &release.signatories {
        assert!(list.entries.iter().all(|entry| list.span.contains(entry.span)));
        assert!(list.entries.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        assert!(list.entries.iter().all(|entry| !entry.name.is_empty()));
        spans.extend(list.entries.iter().map(|entry| entry.span));
    }
    assert!(release.blocks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    for span in spans {
        assert!(release.cut(span).is_some(), "{span} is no text of the release at {}", release.span);
    }
}

fn mentions_do_not_overlap(release: &Release) {
    let people = release.people.iter().map(|person| (&person.name, &person.mentions));
    let organizations = release.organizations.iter().map(|organization| (&organization.name, &organization.mentions));
    let mut all: Vec<Span> = Vec::new();
    for (name, mentions) in people.chain(organizations) {
        assert!(!name.is_empty() && fold(name) == *name, "{name:?}");
        assert!(!mentions.is_empty(), "{name:?} is mentioned nowhere");
        assert!(mentions.is_sorted());
        all.extend(mentions);
    }
    all.sort();
    for pair in all.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{:?} and {:?} overlap", release.cut(pair[0]), release.cut(pair[1]));
    }
    assert!(all.iter().all(|&mention| release.cut(mention).is_some_and(|text| !text.trim().is_empty())));
}

fn ids_lead_somewhere(release: &Release) {
    assert!(release.people.iter().enumerate().all(|(at, person)| person.id.index() == at));
    assert!(release.organizations.iter().enumerate().all(|(at, organization)| organization.id.index() == at));
    for role in release.people.iter().flat_map(|person| &person.roles) {
        assert!(role.organization.is_none_or(|id| release.organization(id).is_some()));
        assert!(!role.title.is_empty());
    }
    for quote in quotes(release) {
        let name = match quote.speaker {
            Some(Speaker::Person(id)) => Some(&release.person(id).unwrap().name),
            Some(Speaker::Organization(id)) => Some(&release.organization(id).unwrap().name),
            None => continue,
        };
        assert_eq!(quote.speaker_name.as_ref(), name);
    }
    for entry in release.signatories.iter().flat_map(|list| &list.entries) {
        assert!(entry.person.is_none_or(|id| release.person(id).is_some()));
        assert!(entry.organization.is_none_or(|id| release.organization(id).is_some()));
    }
    for claim in &release.claims {
        assert!(claim.list.is_none_or(|list| release.signatories.get(list as usize).is_some()));
    }
}
