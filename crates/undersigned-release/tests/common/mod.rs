//! What the tests share: the laws that every reading keeps, texts made of what dumps are made of, readers that misbehave.
#![allow(dead_code, unreachable_pub)]

pub mod letters;

use proptest::prelude::*;
use std::io::{self, Read};
use undersigned_model::{Release, Span};
use undersigned_release::{Piece, pieces, releases};

/// Reads a text and checks the laws: spans are the text's own, blocks lie in their release in order, pieces tile the text.
pub fn check(text: &str) {
    let found: Vec<Release<'_>> = releases(text).collect();
    for release in &found {
        assert_eq!(release.span.of(text), Some(release.text()), "a release's text");
        laws(text, release);
    }
    let mut behind = 0;
    let mut parsed = Vec::new();
    for piece in pieces(text) {
        assert_eq!(piece.span().start, behind, "pieces follow each other");
        assert!(!piece.span().is_empty(), "no piece is empty");
        behind = piece.span().end;
        if let Piece::Release(release) = piece {
            parsed.push(*release);
        }
    }
    assert_eq!(behind, text.len(), "no byte is lost");
    assert_eq!(parsed, found);
}

fn laws(text: &str, release: &Release<'_>) {
    let inside = |span: Span| {
        assert!(release.span.contains(span), "{span} lies outside of {}", release.span);
        span.of(text).unwrap_or_else(|| panic!("{span} cuts a character"))
    };
    let told = [&release.title, &release.dateline, &release.byline, &release.publisher].into_iter().flatten();
    for part in told.chain(&release.links).chain(&release.contacts) {
        assert_eq!(inside(part.span), part.text);
        assert_eq!(part.text.trim(), part.text);
    }
    if let Some(date) = &release.date {
        assert_eq!(inside(date.span), date.text);
    }
    let mut behind = release.span.start;
    for block in &release.blocks {
        inside(block.span);
        assert!(block.span.start >= behind && !block.span.is_empty(), "blocks are in order");
        let between = Span::new(behind, block.span.start).of(text).unwrap();
        let blank = |c: char| undersigned_model::is_space(c) || undersigned_model::is_invisible(c) || c.is_control();
        assert!(between.chars().all(blank), "between blocks: {between:?}");
        behind = block.span.end;
    }
    for quote in &release.quotes {
        assert!(!quote.segments.is_empty() && !quote.rule.as_str().is_empty());
        quote.segments.iter().for_each(|&segment| assert!(!inside(segment).is_empty()));
        quote.repeats.into_iter().for_each(|repeats| assert!(!inside(repeats).is_empty()));
    }
    release.diagnostics.iter().for_each(|diagnostic| {
        inside(diagnostic.span);
    });
}

/// Texts made of the lines that dumps are made of.
pub fn dump_text() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "",
        "",
        "",
        "",
        "River closed to fishers",
        "Farmers freed in the north",
        "May 4, 2020",
        "May 2, 2020",
        "    3 April 2019",
        "• June 11, 2014",
        "Lima, 4 May 2020",
        "04/06/2015",
        "May 2020",
        "Thursday 13 August 2009",
        "They walked home, and nobody stopped them on the long road to the sea that day.",
        "“We will not leave,” said Ama Mensah of the Coast Network.",
        "“We will not leave this river",
        "and we will be heard.”",
        "„Wir bleiben hier am Fluss“, sagte sie.",
        "We will not leave",
        "Ama Mensah, Coast Network director",
        "Background",
        "Signatories:",
        "1. Coast Network",
        "• River Watch (RW)",
        "Contact: Ama, press@coast.example, +233 20 555 0199",
        "https://coast.example/river",
        "###",
        "FOR IMMEDIATE RELEASE",
        "Dear Minister,",
        "Main menu",
        "Subscribe to Ghana",
        "Posts Tagged ‘River’",
        "The post River closed to fishers appeared first on Coast Network.",
        "Photo credit: A. Boat",
        "By Ama Mensah, Coast Network",
        "Posted at 0001hrs GMT 4 May 2020",
        "GENEVA (4 May 2020) – The court ruled.",
        "GENEVA (4 May 2020) – The court ruled on the river, and the fishers went home in the dark.",
        "(Bamako, 2 May 2020) – Three herders were led away from the well before anybody was awake.",
        "\u{A0}Nobody\u{A0}fishes\u{A0}there. \u{A0}",
        "© 2020 Coast Network",
        "‘It’s the workers’ river,’ she said.",
        "\u{FEFF}",
        "She called it \"a long and winding road\" to justice.",
    ]);
    let ending = prop::sample::select(vec!["\n", "\n", "\n\n", "\r\n", "\n\n\n"]);
    prop::collection::vec((line, ending), 0..40)
        .prop_map(|lines| lines.into_iter().flat_map(|(line, ending)| [line, ending]).collect())
}

/// A reader that gives a few bytes at a time.
pub struct Slow<'a> {
    rest: &'a [u8],
    size: usize,
}

impl<'a> Slow<'a> {
    pub fn new(rest: &'a [u8], size: usize) -> Self {
        Self { rest, size }
    }
}

impl Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let size = self.size.min(out.len()).min(self.rest.len());
        out[..size].copy_from_slice(&self.rest[..size]);
        self.rest = &self.rest[size..];
        Ok(size)
    }
}

/// A reader that fails where its bytes end.
pub struct Broken<'a>(&'a [u8]);

impl<'a> Broken<'a> {
    pub fn new(rest: &'a [u8]) -> Self {
        Self(rest)
    }
}

impl Read for Broken<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self.0.read(out) {
            Ok(0) => Err(io::Error::other("the cable is cut")),
            other => other,
        }
    }
}
