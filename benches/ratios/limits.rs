//! What the machine can do at most, and what the library does.

use aho_corasick::{AhoCorasick, MatchKind};
use std::error::Error;
use std::path::Path;
use std::{fs, io};
use undersigned::{Layout, Lexicon, Release};
use undersigned_benches::{Contestant, Corpus, Table, Variety, race};
use unicode_segmentation::UnicodeSegmentation;

/// Counts something in every text.
fn each<'a>(name: &str, corpus: &'a Corpus, count: impl Fn(&'a str) -> usize + 'a) -> Contestant<'a> {
    Contestant::new(name, corpus.bytes(), move || corpus.iter().map(&count).sum())
}

/// Everything beside everything.
pub(crate) fn table(corpus: &Corpus, rounds: usize) -> Result<Table, Box<dyn Error>> {
    let lexicon = Lexicon::default();
    let releases: Vec<Release<'_>> = corpus.iter().flat_map(undersigned::releases).collect();
    let full: Vec<Release<'_>> = releases.iter().map(|release| undersigned::entities(release, &lexicon)).collect();
    let names = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(organizations()?)?;
    let mut buffer = vec![0; corpus.iter().map(str::len).max().unwrap_or(0)];
    let mut json = Vec::new();
    let mut contestants = [
        Contestant::new("memcpy", corpus.bytes(), || {
            let copy = |text: &str| buffer.get_mut(..text.len()).map(|part| part.copy_from_slice(text.as_bytes()));
            corpus.iter().filter_map(copy).count()
        }),
        each("std::str::from_utf8", corpus, |text| std::str::from_utf8(text.as_bytes()).map_or(0, str::len)),
        each("memchr, line feeds", corpus, |text| memchr::memchr_iter(b'\n', text.as_bytes()).count()),
        each("lines().count()", corpus, |text| text.lines().count()),
        each("split_ascii_whitespace().count()", corpus, |text| text.split_ascii_whitespace().count()),
        each("unicode_words().count()", corpus, |text| text.unicode_words().count()),
        each("aho-corasick, the lexicon's organizations", corpus, |text| names.find_iter(text).count()),
        each("release parsing", corpus, |text| undersigned::releases(text).count()),
        Contestant::new("entity extraction", corpus.bytes(), || {
            let extract = |release| undersigned::entities(release, &lexicon);
            releases.iter().map(extract).map(|release| release.people.len() + release.organizations.len()).sum()
        }),
        each("everything", corpus, |text| undersigned::extract(text).count()),
        Contestant::new("JSON writing", corpus.bytes(), || {
            json.clear();
            full.iter().filter(|release| serde_json::to_writer(&mut json, release).is_ok()).count()
        }),
    ];
    race(rounds, &mut contestants);
    Ok(ratios(&contestants))
}

fn ratios(contestants: &[Contestant<'_>]) -> Table {
    let speed = |name| contestants.iter().find(|one| one.name.starts_with(name)).map_or(f64::NAN, Contestant::speed);
    let (words, lines) = (speed("unicode_words"), speed("lines"));
    let mut table = Table::new(&["", "MB/s", "× unicode_words", "× lines", "counted"]);
    for contestant in contestants {
        let speed = contestant.speed();
        table.row([
            contestant.name.clone(),
            format!("{:.1}", speed / 1e6),
            format!("{:.2}", speed / words),
            format!("{:.4}", speed / lines),
            contestant.count.to_string(),
        ]);
    }
    table
}

/// The default lexicon's organizations, from the files that it is built of.
fn organizations() -> io::Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/undersigned-entities/data/organizations");
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "tsv") && !path.ends_with("heads.tsv") {
            let file = fs::read_to_string(path)?;
            let rows = file.lines().filter(|line| !line.starts_with('#'));
            names.extend(rows.filter_map(|row| row.split('\t').next()).map(str::to_owned));
        }
    }
    names.sort();
    Ok(names)
}

/// The library on each layout, with and without characters beyond ASCII.
pub(crate) fn varieties(size: usize, rounds: usize) -> Table {
    let layouts = [Layout::Feed, Layout::Blog, Layout::Listing, Layout::Single];
    let kinds = layouts.into_iter().flat_map(|layout| [(layout, Variety::Ascii), (layout, Variety::Multilingual)]);
    let corpora: Vec<_> =
        kinds.map(|(layout, variety)| (layout, variety, Corpus::of(layout, size, variety, 1))).collect();
    let mut contestants: Vec<_> = corpora.iter().flat_map(|(_, _, corpus)| stages(corpus)).collect();
    race(rounds.min(4), &mut contestants);
    let mut table = Table::new(&["", "unicode_words", "releases", "everything"]);
    for ((layout, variety, _), times) in corpora.iter().zip(contestants.chunks(3)) {
        let name = format!("{layout:?}, {variety:?}").to_lowercase();
        table.row([name].into_iter().chain(times.iter().map(|time| format!("{:.2}", time.per_byte()))));
    }
    table
}

/// Words, release parsing, everything.
pub(crate) fn stages(corpus: &Corpus) -> [Contestant<'_>; 3] {
    [
        each("words", corpus, |text| text.unicode_words().count()),
        each("releases", corpus, |text| undersigned::releases(text).count()),
        each("everything", corpus, |text| undersigned::extract(text).count()),
    ]
}
