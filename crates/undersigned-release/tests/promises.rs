//! The promises of the design, as laws over generated and hostile text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    missing_docs
)]

mod common;

use common::{check, dump_text};
use proptest::prelude::*;
use std::time::Instant;
use undersigned_model::Layout;
use undersigned_release::{Options, from_bytes, pieces, releases, releases_from_reader, releases_with};

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// 1 to 3: any text gives releases whose spans are its own and which tile it.
    #[test]
    fn any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_lines(text in dump_text()) {
        check(&text);
    }

    /// 1: any bytes give text or one error that says where.
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        match from_bytes(&bytes) {
            Ok(text) => check(&text),
            Err(error) => {
                prop_assert!(error.is_encoding() && error.offset() <= bytes.len());
                let streamed = releases_from_reader(&bytes[..]).last();
                prop_assert!(streamed.is_some_and(|last| last.is_err_and(|error| error.is_encoding())));
            }
        }
    }

    /// 4: same input, same output; a release cut out of its dump reads as it did in it.
    #[test]
    fn a_cut_piece_reads_as_the_whole(text in dump_text()) {
        let iterator = releases(&text);
        let options = Options::default().layout(iterator.layout());
        for release in iterator {
            let piece = release.text();
            let again: Vec<_> = releases_with(piece, &options).collect();
            prop_assert_eq!(again.len(), 1, "{:?} in {:?}", piece, text);
            let again = &again[0];
            prop_assert_eq!(again.span.len(), release.span.len());
            let at = |span: undersigned_model::Span| span.shifted(release.span.start);
            prop_assert_eq!(again.title.as_ref().map(|title| at(title.span)), release.title.as_ref().map(|title| title.span));
            prop_assert_eq!(again.date.as_ref().map(|date| (date.value, at(date.span))), release.date.as_ref().map(|date| (date.value, date.span)));
            prop_assert_eq!(again.blocks.len(), release.blocks.len());
            prop_assert_eq!(again.quotes.len(), release.quotes.len());
        }
    }

    /// A stream gives what the text in memory gives, however it is cut.
    #[test]
    fn a_stream_reads_as_the_text(text in dump_text(), size in 1usize..50) {
        let whole: Vec<_> = releases(&text).collect();
        let streamed: Result<Vec<_>, _> = releases_from_reader(common::Slow::new(text.as_bytes(), size)).collect();
        let streamed = streamed.unwrap();
        prop_assert_eq!(&streamed, &whole);
        for (a, b) in streamed.iter().zip(&whole) {
            prop_assert_eq!(a.text(), b.text());
        }
    }
}

/// What a parser that looks back or ahead without bound would choke on.
fn hostile() -> Vec<(&'static str, String)> {
    let many = |line: &str, times: usize| line.repeat(times);
    vec![
        ("empty", String::new()),
        ("white space", many(" \u{A0}\r\n\t", 100_000)),
        ("boilerplate", many("Main menu\n\nFacebook Share\n\nSubscribe to Chile\n", 20_000)),
        ("one line", many("They walked home. ", 600_000)),
        ("open quotes", many("“\n", 1_000_000)),
        ("open quotes apart", many("“Word word word word\n\n", 200_000)),
        ("straight quotes", many("\"\n", 1_000_000)),
        ("open quotes in one line", many("“ ", 1_000_000)),
        ("single quotes in one line", many("‘a ", 1_000_000)),
        ("brackets", many("(", 2_000_000)),
        ("date lines", many("May 4, 2020\n", 500_000)),
        ("date lines apart", many("May 4, 2020\n\n", 300_000)),
        ("titles and dates", many("River closed\n\nMay 4, 2020\n\n", 200_000)),
        ("list items", many("• item\n", 500_000)),
        ("short paragraphs", many("They walked home again today.\n\n", 200_000)),
        ("headings", many("Background\n\n", 300_000)),
        ("addresses", many("https://a.example/x www.b.example ", 200_000)),
        ("at signs", many("a@", 2_000_000)),
        ("slashes", many("://", 1_000_000)),
        ("posts", many("The post A appeared first on B.\n", 200_000)),
        ("binary", (0..2_000_000u32).map(|n| char::from((n % 128) as u8)).collect()),
    ]
}

#[test]
fn hostile_texts_are_read() {
    for (name, text) in hostile() {
        let start = Instant::now();
        let end = pieces(&text).fold(0, |end, piece| {
            assert_eq!(piece.span().start, end, "{name}");
            piece.span().end
        });
        assert_eq!(end, text.len(), "{name}");
        // Time is printed and not judged; the benches compare time per byte on these shapes.
        eprintln!("{name}: {end} bytes, {:?}", start.elapsed());
    }
}

#[test]
fn a_date_line_alone_is_a_release_with_a_date() {
    let text = "May 4, 2020\n";
    check(text);
    let found: Vec<_> = releases(text).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].date.as_ref().unwrap().text, "May 4, 2020");
    assert_eq!(found[0].layout, Layout::Single);
}

/// The second paragraph's title would be the first head itself: found by the fuzzer, which waited for the end.
#[test]
fn a_head_does_not_begin_inside_the_one_before() {
    let text = "Camp cleared\n(4 March 2022) – Nine people were led away from the river camp at dawn\n\n\
        LAUSANNE (9 May 2024) – The nine are still held, and nobody has told them why\n\n\
        (Bamako, 4 March 2022) – Three herders walked home from the court on Friday\n";
    for layout in [Layout::Feed, Layout::Blog, Layout::Listing, Layout::Single] {
        assert!(releases_with(text, &Options::default().layout(layout)).count() >= 1, "{layout:?}");
    }
    check(text);
}

#[test]
fn nothing_gives_nothing() {
    for text in ["", "\u{FEFF}", " \r\n\u{A0}\n", "Main menu\n\nSubscribe to Chile\n"] {
        check(text);
        assert_eq!(releases(text).count(), 0, "{text:?}");
    }
}

/// Only the first item of a page has the page's own lines above it, also where a stream has forgotten what came before.
#[test]
fn a_page_begins_once_in_a_stream() {
    let item = |title: &str| {
        let body = "The fishers of the lagoon have waited for three winters, and nobody has told them why the harbour was closed to all of them.";
        format!("{title}\n\nHarbour letters\n\n{body}\n\nRead more »\n\n")
    };
    let text = ["Boats come home", "Nets are burnt", "A judge resigns", "Nobody asked"].map(item).concat().repeat(3);
    let text = format!("The letters of a year\n\n{text}");
    let streamed: Result<Vec<_>, _> = releases_from_reader(text.as_bytes()).collect();
    let whole: Vec<_> = releases(&text).map(|release| release.into_owned()).collect();
    let titles: Vec<_> =
        whole.iter().take(2).filter_map(|release| release.title.as_ref()).map(|title| &*title.text).collect();
    assert_eq!(titles, ["Boats come home", "Nets are burnt"]);
    assert_eq!(streamed.unwrap(), whole);
}

#[test]
fn a_failing_stream_gives_what_it_held_and_one_error() {
    let text = "River closed\n\nMay 4, 2020\n\nNobody fishes there any more.\n\nFarmers freed\n\nMay 2, 2020\n\nThey walked home.\n\nTheir neighbours sang.\n".to_owned();
    let mut bytes = text.clone().into_bytes();
    bytes.extend(b"caf\xE9 closed\n");
    let found: Vec<_> = releases_from_reader(&bytes[..]).collect();
    let error = found.last().unwrap().as_ref().unwrap_err();
    assert!(error.is_encoding() && !error.is_read());
    assert_eq!(error.offset(), text.len() + 3);
    assert_eq!(found.len(), 2);

    let found: Vec<_> = releases_from_reader(common::Broken::new(text.as_bytes())).collect();
    let error = found.last().unwrap().as_ref().unwrap_err();
    assert!(error.is_read());
    assert_eq!(error.offset(), text.len());
}

/// Such a paragraph is the title of the day below it, in the whole dump and in its piece.
#[test]
fn a_dateline_above_a_date_line_heads_nothing() {
    let lead = "GENEVA (4 May 2020) – The court ruled on the river, and the fishers went home in the dark.";
    for between in ["\n", "\n\n", "\n\nBy Ama Mensah, Coast Network\n"] {
        let dump = format!(
            "River closed\nMay 4, 2020\n\nNobody fishes any more, and nobody asks.\n\nThey walked home.\n{lead}{between}May 4, 2020\n\nThey rest.\n{lead}\n"
        );
        let iterator = releases(&dump);
        let options = Options::default().layout(iterator.layout());
        for release in iterator {
            assert_eq!(releases_with(release.text(), &options).count(), 1, "{}", release.text());
        }
    }
}
