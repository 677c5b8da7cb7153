//! Is hostile text slower than ordinary text, and by how much?

use std::time::Duration;
use undersigned_benches::{Corpus, MB, Table, Variety, cpu_time, hostile};

/// How long one shape may take, so that one that grows too fast doesn't keep the run.
const PATIENCE: Duration = Duration::from_secs(4);

/// What a shape, or ordinary text, takes per byte.
struct Cost {
    bytes: usize,
    releases: f64,
    everything: f64,
}

/// Every shape, the slowest first.
pub(crate) fn table(smoke: bool) -> Table {
    let most = if smoke { 16_000 } else { 10 * MB };
    let ordinary = ordinary(if smoke { MB / 8 } else { 4 * MB });
    let mut costs: Vec<_> = hostile::SHAPES.iter().map(|(name, shape)| (*name, grown(shape, most))).collect();
    costs.sort_by(|(_, one), (_, other)| other.everything.total_cmp(&one.everything));
    let mut table =
        Table::new(&["", "bytes", "releases, ns/byte", "everything, ns/byte", "releases ÷", "everything ÷"]);
    for (name, cost) in [("ordinary text", &ordinary)].into_iter().chain(costs.iter().map(|(name, cost)| (*name, cost)))
    {
        table.row([
            name.to_owned(),
            cost.bytes.to_string(),
            format!("{:.2}", cost.releases),
            format!("{:.2}", cost.everything),
            format!("{:.2}", cost.releases / ordinary.releases),
            format!("{:.2}", cost.everything / ordinary.everything),
        ]);
    }
    table
}

/// The shape as long as it may get within patience, eight times as long each time.
fn grown(shape: &fn(usize) -> String, most: usize) -> Cost {
    let mut size = most.min(16_000);
    loop {
        let text = shape(size);
        let start = cpu_time();
        let cost = cost(std::slice::from_ref(&text), 2);
        let time = cpu_time().saturating_sub(start);
        // Eight times as much takes at least eight times as long, if it is worse than linear even longer.
        if size >= most || time * 10 > PATIENCE {
            return cost;
        }
        size = (size * 8).min(most);
    }
}

fn ordinary(size: usize) -> Cost {
    cost(&Corpus::new(size, Variety::Multilingual, 1).texts, 5)
}

fn cost(texts: &[String], rounds: usize) -> Cost {
    let bytes: usize = texts.iter().map(String::len).sum();
    let best = |read: &dyn Fn(&str) -> usize| {
        let times = (0..rounds).map(|_| {
            let start = cpu_time();
            std::hint::black_box(texts.iter().map(|text| read(text)).sum::<usize>());
            cpu_time().saturating_sub(start)
        });
        times.min().unwrap_or_default().as_secs_f64() * 1e9 / bytes.max(1) as f64
    };
    Cost {
        bytes,
        releases: best(&|text| undersigned::releases(text).count()),
        everything: best(&|text| undersigned::extract(text).count()),
    }
}
