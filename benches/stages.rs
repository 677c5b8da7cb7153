//! The stages alone, with Criterion's statistics and its comparison with the last run.
//!
//! `cargo bench -p undersigned-benches --bench stages [-- FILTER | --smoke]`

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use std::hint::black_box;
use std::time::Duration;
use undersigned::{Lexicon, Release};
use undersigned_benches::{Corpus, MB, Variety};

fn main() {
    // Criterion knows nothing of `--smoke`, and takes every other argument itself.
    let smoke = std::env::args().any(|argument| argument == "--smoke");
    let criterion = Criterion::default().sample_size(10);
    let mut criterion = if smoke {
        criterion.warm_up_time(Duration::from_millis(1)).measurement_time(Duration::from_millis(10))
    } else {
        criterion.measurement_time(Duration::from_secs(3)).configure_from_args()
    };
    let sizes: &[usize] = if smoke { &[1_000] } else { &[1_000, 64_000, MB] };
    for variety in [Variety::Ascii, Variety::Multilingual] {
        for &size in sizes {
            stages(&mut criterion, variety, size);
        }
    }
    criterion.final_summary();
}

fn stages(criterion: &mut Criterion, variety: Variety, size: usize) {
    let corpus = Corpus::new(size, variety, 1);
    let lexicon = Lexicon::default();
    let releases: Vec<Release<'_>> = corpus.iter().flat_map(undersigned::releases).collect();
    let full: Vec<Release<'_>> = releases.iter().map(|release| undersigned::entities(release, &lexicon)).collect();
    let mut group = criterion.benchmark_group(format!("{variety:?}").to_lowercase());
    group.throughput(Throughput::Bytes(corpus.bytes() as u64));
    group.bench_function(BenchmarkId::new("releases", size), |bencher| {
        bencher.iter(|| corpus.iter().flat_map(undersigned::releases).count());
    });
    group.bench_function(BenchmarkId::new("entities", size), |bencher| {
        bencher.iter(|| releases.iter().for_each(|release| drop(black_box(undersigned::entities(release, &lexicon)))));
    });
    group.bench_function(BenchmarkId::new("json", size), |bencher| {
        let write = |mut json: Vec<u8>| {
            full.iter().for_each(|release| drop(serde_json::to_writer(&mut json, release)));
            json
        };
        bencher.iter_batched(Vec::new, write, BatchSize::LargeInput);
    });
    group.finish();
}
