//! Does time grow with size alone?

use crate::limits::stages;
use undersigned_benches::{Contestant, Corpus, MB, Table, Variety, race};

/// Sizes from a kilobyte to `most`, each beside 1 MB.
pub(crate) fn table(most: usize, rounds: usize) -> Table {
    let sizes = [1_000, 32_000, MB, 16 * MB, 64 * MB];
    let corpora: Vec<_> = sizes
        .into_iter()
        .filter(|&size| size <= most)
        .map(|size| (size, Corpus::new(size, Variety::Multilingual, 1)))
        .collect();
    let mut contestants: Vec<_> = corpora.iter().flat_map(|(_, corpus)| stages(corpus)).collect();
    race(rounds.min(4), &mut contestants);
    let base = corpora.iter().zip(contestants.chunks(3)).find(|((size, _), _)| *size == MB);
    let base: Vec<f64> = base.iter().flat_map(|(_, times)| times.iter().map(Contestant::per_byte)).collect();
    let mut table =
        Table::new(&["bytes", "unicode_words", "releases", "everything", "releases ÷ 1 MB", "everything ÷ 1 MB"]);
    for ((size, _), times) in corpora.iter().zip(contestants.chunks(3)) {
        let beside = times.iter().zip(&base).skip(1).map(|(time, base)| format!("{:.2}", time.per_byte() / base));
        let times = times.iter().map(|time| format!("{:.2}", time.per_byte()));
        table.row([size.to_string()].into_iter().chain(times).chain(beside));
    }
    table
}
