//! Prints contract-style lines for the scorer.
use serde_json::json;
fn main() {
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        for r in undersigned_release::releases(&text) {
            println!("{}", json!({"source": file, "release": r}));
        }
    }
}
