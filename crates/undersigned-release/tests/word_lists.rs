//! The rules for word lists (CONTRIBUTING.md), checked on every file under `data/`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail it"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_list_keeps_the_rules() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() > 5, "only {} lists found", files.len());
    let problems: Vec<String> = files
        .iter()
        .flat_map(|path| {
            let text = fs::read_to_string(path).unwrap();
            problems(&text).into_iter().map(|problem| format!("{}: {problem}", path.display())).collect::<Vec<_>>()
        })
        .collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

fn problems(text: &str) -> Vec<String> {
    let count = text.lines().take_while(|line| line.starts_with("# ")).count();
    let (header, rows): (Vec<_>, Vec<_>) = text.lines().enumerate().partition(|&(at, _)| at < count);
    let header: Vec<&str> = header.into_iter().map(|(_, line)| line).collect();
    let mut found = Vec::new();
    for field in ["# origin: ", "# belongs here: ", "# columns: "] {
        if !header.iter().any(|line| line.starts_with(field)) {
            found.push(format!("the header has no {field:?}"));
        }
    }
    if !text.ends_with('\n') || text.contains("\n\n") || text.contains(['\r', '\u{FEFF}', '\u{A0}']) {
        found.push("the file has other characters than its rows and line feeds".to_owned());
    }
    for pair in rows.windows(2) {
        if pair[0].1 >= pair[1].1 {
            found.push(format!("line {}: {:?} stands after {:?}", pair[1].0 + 1, pair[1].1, pair[0].1));
        }
    }
    for (at, row) in &rows {
        found.extend(wrong(row).map(|problem| format!("line {}: {problem} in {row:?}", at + 1)));
    }
    let told: BTreeSet<&str> = header
        .iter()
        .filter_map(|line| line.strip_prefix("# kind "))
        .map(|line| line.split(':').next().unwrap_or(line))
        .collect();
    let kinds: BTreeSet<&str> = rows.iter().filter_map(|(_, row)| Some(row.split_once('\t')?.0)).collect();
    found.extend(told.symmetric_difference(&kinds).map(|kind| format!("{kind:?} is not both told and used")));
    found
}

/// What is wrong with a row: one tab, and an entry in lower case without white space that nobody sees.
fn wrong(row: &str) -> Option<&'static str> {
    let Some((kind, entry)) = row.split_once('\t') else { return Some("no tab") };
    match entry {
        _ if kind.is_empty() || entry.is_empty() => Some("an empty column"),
        _ if entry.contains('\t') => Some("a third column"),
        _ if entry.trim() != entry || entry.contains("  ") => Some("white space"),
        _ if entry.to_lowercase() != entry => Some("a capital"),
        _ => None,
    }
}
