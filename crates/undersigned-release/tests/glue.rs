//! Single letters glued into the layouts of dumps, in many orders: every boundary, title and day must be found again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    missing_docs
)]

mod common;

use common::letters::{Dump, Letter, blog, feed, listing, own, shuffled};
use std::path::Path;
use undersigned_model::Layout;
use undersigned_release::releases;

const ORDERS: u64 = 60;

#[test]
fn own_letters_glued() {
    glue(&own());
}

/// The six single letters of the development set, where it is at hand.
#[test]
fn letters_of_the_development_set_glued() {
    let dev = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/eval/dev");
    let Ok(files) = std::fs::read_dir(dev.join("text")) else {
        eprintln!("skipped: {} is not there", dev.display());
        return;
    };
    let mut names: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    names.sort();
    let mut letters = Vec::new();
    for name in names {
        let gold = dev.join("gold").join(name.with_extension("json").file_name().unwrap());
        let gold: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(gold).unwrap()).unwrap();
        let all = gold["releases"].as_array().unwrap();
        if let ([release], Some(day)) = (&all[..], all[0]["date"].as_str()) {
            assert!(release["title"].is_string());
            letters.push(Letter::parse(&std::fs::read_to_string(&name).unwrap(), day).unwrap());
        }
    }
    assert_eq!(letters.len(), 6);
    glue(&letters);
}

fn glue(letters: &[Letter]) {
    for seed in 0..ORDERS {
        let some = shuffled(letters, seed);
        let some = &some[..2 + seed as usize % (some.len() - 1)];
        expect(Layout::Blog, &blog(some), seed);
        expect(Layout::Feed, &feed(some, false), seed);
        expect(Layout::Feed, &feed(some, true), seed);
        expect(Layout::Listing, &listing(some, true), seed);
        expect(Layout::Listing, &listing(some, false), seed);
    }
}

fn expect(layout: Layout, dump: &Dump, seed: u64) {
    common::check(&dump.text);
    let found = releases(&dump.text);
    let seen = found.layout();
    let found: Vec<_> = found
        .map(|r| (r.title.map(|t| t.text.into_owned()), r.date.and_then(|d| d.value).map(|d| d.to_string())))
        .collect();
    assert_eq!(seen, layout, "layout of order {seed}");
    assert_eq!(found.len(), dump.wanted.len(), "{layout:?}, order {seed}: {found:?}");
    for (found, wanted) in found.into_iter().zip(&dump.wanted) {
        assert_eq!(found.0, wanted.0, "{layout:?}, order {seed}");
        // An item of a feed without dates may hold a letter with a date line of its own.
        if wanted.1.is_some() {
            assert_eq!(found.1, wanted.1, "{layout:?}, order {seed}: {:?}", wanted.0);
        }
    }
}

/// A stream much longer than what its layout is found from.
#[test]
fn a_long_stream_reads_as_the_text() {
    let letters: Vec<Letter> = (0..400).flat_map(|seed| shuffled(&own(), seed)).collect();
    for dump in [blog(&letters), feed(&letters, true), listing(&letters, true)] {
        assert!(dump.text.len() > 1 << 20);
        let whole: Vec<_> = releases(&dump.text).collect();
        let streamed: Result<Vec<_>, _> =
            undersigned_release::releases_from_reader(common::Slow::new(dump.text.as_bytes(), 10_007)).collect();
        assert_eq!(whole.len(), letters.len());
        assert!(streamed.unwrap() == whole);
    }
}

/// Sites that print the day in the dateline of the first paragraph, or a link below each excerpt.
#[test]
fn heads_without_date_lines() {
    let leads = "Statements\n\nEditor freed in Karasu\n\nAnkara, October 8, 2013 – The Press Watch welcomes the release of an editor who was held for a year without charge.\n\nRead More ›\n\nPress hall sealed on Reef Island\n\nSuva, September 25, 2013 – The Press Watch is alarmed by the sealing of a hall in which three newspapers were printed.\n\nRead More ›\n";
    let found: Vec<_> = releases(leads).collect();
    let titles: Vec<_> = found.iter().map(|release| release.title.as_ref().unwrap().text.as_ref()).collect();
    assert_eq!(titles, ["Editor freed in Karasu", "Press hall sealed on Reef Island"]);
    assert_eq!(found[1].date.as_ref().unwrap().text, "September 25, 2013");
    assert_eq!(found[1].dateline.as_ref().unwrap().text, "Suva");

    let bare = leads
        .replace("Editor freed in Karasu\n\n", "")
        .replace("Press hall sealed on Reef Island\n\n", "")
        .replace("Read More ›\n\n", "");
    assert_eq!(releases(&bare).count(), 2, "{:?}", releases(&bare).layout());
}
