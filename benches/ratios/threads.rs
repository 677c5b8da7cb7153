//! Do two cores do twice as much? Here only the clock on the wall counts, so the machine has to be idle otherwise.

use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};
use std::hint::black_box;
use std::time::{Duration, Instant};
use undersigned::Release;
use undersigned_benches::{Corpus, Table};

/// How long one comparison may take before it stops repeating.
const PATIENCE: Duration = Duration::from_secs(15);

/// One dump, and many texts, by one thread and by two.
pub(crate) fn table(corpus: &Corpus, rounds: usize) -> Result<Table, ThreadPoolBuildError> {
    let pool = |threads| ThreadPoolBuilder::new().num_threads(threads).build();
    let (one, two) = (pool(1)?, pool(2)?);
    let dump = corpus.iter().max_by_key(|text| text.len()).unwrap_or_default();
    let mut table = Table::new(&["", "one, ms", "two, ms", "times as fast"]);
    let mut add = |name: &str, [one, two]: [Duration; 2]| {
        let ms = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1e3);
        table.row([name.to_owned(), ms(one), ms(two), format!("{:.2}", one.as_secs_f64() / two.as_secs_f64())]);
    };
    add("the releases of one dump", best(rounds, &one, &two, || undersigned::par_extract(dump)));
    add("many texts", best(rounds, &one, &two, || undersigned::par_extract_all(&corpus.texts).concat()));
    let halves = [&one, &two].map(|pool| best_of(rounds, || spin(pool)));
    add("work without memory: the machine itself", halves);
    Ok(table)
}

fn best<'a>(
    rounds: usize,
    one: &ThreadPool,
    two: &ThreadPool,
    read: impl Fn() -> Vec<Release<'a>> + Sync,
) -> [Duration; 2] {
    let mut best = [Duration::MAX; 2];
    let begin = Instant::now();
    for _ in 0..rounds {
        if begin.elapsed() > PATIENCE {
            break;
        }
        for (best, pool) in best.iter_mut().zip([one, two]) {
            let start = Instant::now();
            black_box(pool.install(&read).len());
            *best = (*best).min(start.elapsed());
        }
    }
    best
}

fn best_of(rounds: usize, work: impl Fn()) -> Duration {
    let times = (0..rounds).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

/// Sixteen equal pieces of arithmetic.
fn spin(pool: &ThreadPool) {
    use rayon::iter::{IntoParallelIterator, ParallelIterator};
    let piece = |seed: u64| (0..8_000_000_u64).fold(seed, |sum, step| black_box(sum.rotate_left(5) ^ step));
    black_box(pool.install(|| (0..16).into_par_iter().map(piece).max()));
}
