#![allow(clippy::all, clippy::string_slice, missing_docs)]
use undersigned_model::*;
fn main() {
    let lexicon = undersigned_entities::Lexicon::default();
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut release = Release::new(&text, Span::new(0, text.len()), Layout::Single);
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let t = line.trim();
            if !t.is_empty() {
                let s = at + line.find(t).unwrap();
                release.blocks.push(Block::new(BlockKind::Paragraph, Span::new(s, s + t.len()), Section::Body));
            }
            at += line.len();
        }
        let full = undersigned_entities::extract(&release, &lexicon);
        println!("{}", serde_json::json!({"source": path, "release": full}));
    }
}
