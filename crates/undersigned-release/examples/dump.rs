//! Prints contract-style lines for the scorer.
use serde_json::json;
fn main() {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    if args.first().is_some_and(|a| a == "--bench") {
        args.remove(0);
        return bench(&args);
    }
    for file in args {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        for r in undersigned_release::releases(&text) {
            println!("{}", json!({"source": file, "release": r}));
        }
    }
}
fn bench(files: &[String]) {
    for file in files {
        let one = std::fs::read_to_string(file).unwrap();
        let mut text = String::new();
        while text.len() < 16 << 20 {
            text.push_str(&one);
            text.push_str("\n\n");
        }
        let time = |f: &dyn Fn() -> usize| {
            let mut best = f64::MAX;
            let mut n = 0;
            for _ in 0..5 {
                let t = std::time::Instant::now();
                n = f();
                best = best.min(t.elapsed().as_secs_f64());
            }
            (text.len() as f64 / best / 1e6, n)
        };
        let lines = time(&|| text.lines().count());
        let rel = time(&|| undersigned_release::releases(&text).count());
        println!(
            "{:30} releases {:7.0} MB/s ({}), lines {:7.0}, ratio {:.3}",
            file.rsplit('/').next().unwrap(),
            rel.0,
            rel.1,
            lines.0,
            rel.0 / lines.0
        );
    }
}
