//! Fictional dumps with what must be read from them. `UNDERSIGNED_BLESS=1` writes the expected files anew: look at the
//! difference before you keep it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    missing_docs
)]

mod common;

use std::path::{Path, PathBuf};
use undersigned_model::{Release, fold};
use undersigned_release::releases;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn dumps() -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files
}

#[test]
fn dumps_read_as_expected() {
    let files = dumps();
    assert!(files.len() >= 24, "only {} dumps", files.len());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        common::check(&text);
        let found: Vec<Release<'_>> = releases(&text).collect();
        let seen = serde_json::to_value(&found).unwrap();
        let expected = file.with_extension("json");
        if std::env::var_os("UNDERSIGNED_BLESS").is_some() {
            std::fs::write(&expected, serde_json::to_string_pretty(&seen).unwrap() + "\n").unwrap();
        }
        let wanted: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&expected).unwrap()).unwrap();
        assert!(seen == wanted, "{}:\n{seen:#}", file.display());
        let again: Vec<Release<'_>> = serde_json::from_value(wanted).unwrap();
        assert_eq!(again, found, "what is written reads back");
    }
}

/// Line ends, no-break spaces and a byte order mark change no word of what is read.
#[test]
fn variants_read_as_their_original() {
    let mut compared = 0;
    for file in dumps() {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let Some(original) = name.strip_suffix("-crlf").or_else(|| name.strip_suffix("-nbsp")) else { continue };
        let original = std::fs::read_to_string(folder().join(original).with_extension("txt")).unwrap();
        let variant = std::fs::read_to_string(&file).unwrap();
        assert_eq!(words(&variant), words(&original), "{name}");
        compared += 1;
    }
    assert!(compared >= 8);
}

/// Everything read from a dump, white space aside.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for release in releases(text) {
        let parts = [&release.title, &release.dateline, &release.byline, &release.publisher];
        words.extend(parts.map(|part| part.as_ref().map(|part| fold(&part.text).into_owned()).unwrap_or_default()));
        words.push(release.date.as_ref().and_then(|date| date.value).map(|day| day.to_string()).unwrap_or_default());
        words.extend(
            release
                .blocks
                .iter()
                .map(|block| format!("{:?} {:?} {}", block.kind, block.section, fold(block.span.of(text).unwrap()))),
        );
        words.extend(
            release
                .quotes
                .iter()
                .map(|quote| format!("{} {} {}", quote.rule, quote.pull, fold(quote.segments[0].of(text).unwrap()))),
        );
        words.extend(release.links.iter().chain(&release.contacts).map(|part| part.text.clone().into_owned()));
        words.extend(
            release
                .diagnostics
                .iter()
                .map(ToString::to_string)
                .map(|line| line.split(" at ").next().unwrap_or_default().to_owned()),
        );
    }
    words
}
