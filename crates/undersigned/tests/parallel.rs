//! On all cores the same records come in the same order.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail it"
)]
#![cfg(feature = "rayon")]

use undersigned::{Release, extract, par_extract, par_extract_all};

/// A blog of many posts, of which no two are alike.
fn dump(posts: usize) -> String {
    let names = ["Wanjirũ Githinji", "Đoàn Văn Lực", "Tavita Leota", "Shirin Daneshvar-Moqaddam", "Inés de la Hoz"];
    let post = |number: usize| {
        let name = names[number % names.len()];
        let said = "It rains on the just. ".repeat(number % 17 + 1);
        format!(
            "Rain on day {number}\n\nMay {}, 2021\n\n“{said}” said {name}, director of Rain Watch (RW).\n\n",
            number % 28 + 1
        )
    };
    "Posts Tagged ‘rain’\n\n".to_owned() + &(0..posts).map(post).collect::<String>()
}

#[test]
fn one_dump() {
    for posts in [0, 1, 2, 60] {
        let text = dump(posts);
        let serial: Vec<_> = extract(&text).collect();
        assert!(serial.len() >= posts);
        assert_eq!(par_extract(&text), serial);
    }
}

#[test]
fn many_dumps() {
    let texts: Vec<String> = (0..12).map(dump).collect();
    let serial: Vec<Vec<Release>> = texts.iter().map(|text| extract(text).collect()).collect();
    assert_eq!(par_extract_all(&texts), serial);
}
