//! How often memory is asked for, by a counting allocator.
//!
//! `cargo bench -p undersigned-benches --bench allocations [-- --smoke | --size MB]`

use allocation_counter::{AllocationInfo, measure};
use std::error::Error;
use std::hint::black_box;
use undersigned::{Lexicon, Release};
use undersigned_benches::{Arguments, Corpus, Table, Variety};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::read()?;
    let corpus = Corpus::new(arguments.size, Variety::Multilingual, 1);
    let lexicon = Lexicon::default();
    let releases: Vec<Release<'_>> = corpus.iter().flat_map(undersigned::releases).collect();
    let counted = [
        ("release parsing", measure(|| drain(corpus.iter().flat_map(undersigned::releases)))),
        (
            "entity extraction",
            measure(|| drain(releases.iter().map(|release| undersigned::entities(release, &lexicon)))),
        ),
        ("everything", measure(|| drain(corpus.iter().flat_map(undersigned::extract)))),
    ];
    let mut table =
        Table::new(&["", "allocations per release", "bytes asked for per byte of text", "most at once, KB"]);
    for (name, info) in counted {
        table.row(row(name, &info, releases.len(), corpus.bytes()));
    }
    println!("Memory asked for, {} releases\n\n{table}", releases.len());
    Ok(())
}

fn drain<'a>(releases: impl Iterator<Item = Release<'a>>) {
    releases.for_each(|release| drop(black_box(release)));
}

fn row(name: &str, info: &AllocationInfo, releases: usize, bytes: usize) -> [String; 4] {
    [
        name.to_owned(),
        format!("{:.1}", info.count_total as f64 / releases as f64),
        format!("{:.2}", info.bytes_total as f64 / bytes as f64),
        format!("{:.0}", info.bytes_max as f64 / 1e3),
    ]
}
