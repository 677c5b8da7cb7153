//! The rules for word lists (CONTRIBUTING.md), checked on every file under `data/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail it"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const KINDS: &str =
    "ngo intergovernmental state court party media company academic armed-group religious union sport other";
const CUES: &str = "speech report write ask";
const STRENGTHS: &str = "strong weak";
const ROLES: &str = "leader spokesperson expert official activist lawyer journalist researcher academic medical clergy \
    military police artist athlete business worker politician judge diplomat student victim other";
const TITLES: &str = "civil academic clerical military police royal political other";

/// Columns that hold one of a few words: the end of the path, the column, the words.
const CLOSED: [(&str, usize, &str); 11] = [
    ("cues/verbs.tsv", 1, CUES),
    ("cues/verbs.tsv", 2, STRENGTHS),
    ("names/endings.tsv", 1, "family given"),
    ("organizations/heads.tsv", 1, KINDS),
    ("organizations/heads.tsv", 2, "start end any suffix"),
    ("organizations/heads.tsv", 4, STRENGTHS),
    ("organizations/*.tsv", 2, KINDS),
    ("people/honorifics.tsv", 1, TITLES),
    ("people/roles.tsv", 1, ROLES),
    ("signatures/headings.tsv", 2, STRENGTHS),
    ("signatures/headings.tsv", 1, ""),
];

#[test]
fn every_list_keeps_the_rules() {
    let files = files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data"));
    assert!(files.len() > 50, "only {} lists found", files.len());
    let problems: Vec<String> = files.iter().flat_map(|path| problems(path)).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

fn problems(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut found = whole_file(&text);
    let header = text.lines().take_while(|line| line.starts_with("# ")).count();
    let rows: Vec<(usize, &str)> = text.lines().enumerate().skip(header).map(|(at, row)| (at + 1, row)).collect();
    found.extend(order(&rows));
    for &(line, row) in &rows {
        found.extend(row_problems(row, path).map(|problem| format!("line {line}: {problem}")));
    }
    if path.extension().is_some_and(|extension| extension == "tsv") {
        found.extend(columns(&rows));
    }
    let name: Vec<_> = path.components().rev().take(2).map(|part| part.as_os_str().to_string_lossy()).collect();
    found.into_iter().map(|problem| format!("{}/{}: {problem}", name[1], name[0])).collect()
}

fn whole_file(text: &str) -> Vec<String> {
    let header: String = text.lines().take_while(|line| line.starts_with("# ")).collect::<Vec<_>>().join("\n");
    let lower = header.to_lowercase();
    let mut found = Vec::new();
    let mut expect = |holds: bool, problem: &str| {
        if !holds {
            found.push(problem.to_owned());
        }
    };
    expect(header.lines().count() >= 2, "the header says less than what the list is and where it comes from");
    expect(lower.contains("origin:"), "the header states no origin");
    expect(text.ends_with('\n') && !text.ends_with("\n\n"), "the file does not end with one line feed");
    expect(!text.contains('\r'), "there is a carriage return");
    expect(!text.starts_with('\u{FEFF}'), "there is a byte order mark");
    found
}

fn order(rows: &[(usize, &str)]) -> Vec<String> {
    let pairs = rows.iter().zip(rows.iter().skip(1));
    pairs
        .filter(|((_, row), (_, next))| row.as_bytes() >= next.as_bytes())
        .map(|((_, row), (line, next))| format!("line {line}: {next:?} stands after {row:?}"))
        .collect()
}

fn row_problems<'a>(row: &'a str, path: &'a Path) -> impl Iterator<Item = String> + 'a {
    let cells: Vec<&str> = row.split('\t').collect();
    let mut found = Vec::new();
    if row.starts_with('#') && row.starts_with("# ") {
        found.push("a comment below the header".to_owned());
    }
    if cells[0].is_empty() {
        found.push("an empty first column".to_owned());
    }
    for cell in &cells {
        if cell.trim() != *cell || cell.contains("  ") || cell.contains('\u{A0}') {
            found.push(format!("white space in {cell:?}"));
        }
        if cell.contains(';') && cell.split(';').any(|value| value.is_empty() || value.trim() != value) {
            found.push(format!("an empty value or a blank beside ; in {cell:?}"));
        }
    }
    for (_, column, words) in CLOSED.iter().filter(|(end, ..)| is_of(path, end)) {
        let cell = cells.get(*column).copied().unwrap_or_default();
        let known = if words.is_empty() { is_languages(cell) } else { words.split(' ').any(|word| word == cell) };
        if !known {
            found.push(format!("{cell:?} in column {}", column + 1));
        }
    }
    found.into_iter()
}

fn is_of(path: &Path, end: &str) -> bool {
    match end.strip_suffix("*.tsv") {
        Some(folder) => {
            path.parent().is_some_and(|parent| parent.ends_with(folder.trim_end_matches('/')))
                && path.extension().is_some_and(|extension| extension == "tsv")
                && !path.ends_with("heads.tsv")
        }
        None => path.ends_with(end),
    }
}

/// `en` or `en;fr`.
fn is_languages(cell: &str) -> bool {
    cell.split(';').all(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()))
}

fn columns(rows: &[(usize, &str)]) -> Vec<String> {
    let counts: BTreeSet<usize> = rows.iter().map(|(_, row)| row.split('\t').count()).collect();
    if counts.len() == 1 { Vec::new() } else { vec![format!("rows of {counts:?} columns")] }
}
