//! Prints every release of the files.

fn main() {
    for path in std::env::args().skip(1).filter(|argument| argument != "--json") {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        for release in undersigned::extract(&text) {
            println!("{}", serde_json::json!({"schema": "undersigned/1", "source": path, "release": release}));
        }
    }
}
