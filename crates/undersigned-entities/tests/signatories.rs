//! Fictional letters in every layout, with the signatories that they must give; and texts that hold lists of something else.
//!
//! A file under `signatories/` holds cases: a line `=== name`, the letter, a line `---`, and one line for each signatory:
//! `o`, name, acronym, country, note; or `p`, name, role, affiliation, country, note; parted by tabs, empty ends left out. A
//! line `@` with tabs states facts of the next list: `claimed=22`, `style=lines`. A line `!` names a diagnostic's kind and message.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail it"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use undersigned_entities::{Lexicon, extract};
use undersigned_model::{Release, Signatory, SignatoryKind, SignatoryList};

struct Case {
    name: String,
    letter: String,
    expected: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/signatories")
}

fn cases(folder: &Path) -> Vec<Case> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
        for case in
            text.split("\n=== ").map(|case| case.trim_start_matches("=== ")).filter(|case| !case.trim().is_empty())
        {
            let (name, rest) = case.split_once('\n').unwrap();
            let (letter, expected) = rest.split_once("\n---").unwrap_or((rest, ""));
            let expected =
                expected.lines().map(str::trim_end).filter(|line| !line.is_empty()).map(str::to_owned).collect();
            cases.push(Case { name: format!("{file}: {name}"), letter: letter.to_owned(), expected });
        }
    }
    cases
}

fn row(entry: &Signatory<'_>) -> String {
    let field = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().unwrap_or_default().to_owned();
    let fields = match entry.kind {
        SignatoryKind::Organization => {
            vec!["o".into(), entry.name.to_string(), field(&entry.acronym), field(&entry.country), field(&entry.note)]
        }
        SignatoryKind::Person => vec![
            "p".into(),
            entry.name.to_string(),
            field(&entry.role),
            field(&entry.affiliation),
            field(&entry.country),
            field(&entry.note),
        ],
    };
    fields.join("\t").trim_end().to_owned()
}

fn rows(lists: &[SignatoryList<'_>]) -> Vec<String> {
    lists.iter().flat_map(|list| &list.entries).map(row).collect()
}

fn read(letter: &str) -> Release<'static> {
    let lexicon = Lexicon::default();
    let mut releases: Vec<Release<'static>> =
        undersigned_release::releases(letter).map(|release| extract(&release, &lexicon).into_owned()).collect();
    let lists: Vec<SignatoryList<'static>> =
        releases.iter().skip(1).flat_map(|release| release.signatories.clone()).collect();
    let mut release = releases.remove(0);
    release.signatories.extend(lists);
    release
}

/// The facts about lists and diagnostics that a case states, as this release has them.
fn facts(release: &Release<'_>, expected: &[String]) -> Vec<String> {
    let mut facts = Vec::new();
    let mut lists = release.signatories.iter();
    for line in expected.iter().filter(|line| line.starts_with(['@', '!'])) {
        if let Some(wanted) = line.strip_prefix("@\t") {
            let Some(list) = lists.next() else {
                facts.push("@ no list".to_owned());
                continue;
            };
            let mut made = String::from("@");
            for fact in wanted.split('\t') {
                let _ = match fact.split_once('=').unwrap().0 {
                    "claimed" => {
                        write!(made, "\tclaimed={}", list.claimed.map_or("none".to_owned(), |count| count.to_string()))
                    }
                    "style" => write!(made, "\tstyle={}", format!("{:?}", list.style).to_lowercase()),
                    "size" => write!(made, "\tsize={}", list.entries.len()),
                    "group" => write!(
                        made,
                        "\tgroup={}",
                        list.entries.last().and_then(|entry| entry.group.clone()).unwrap_or_default()
                    ),
                    other => panic!("unknown fact {other}"),
                };
            }
            facts.push(made);
        }
    }
    let mismatch = release.diagnostics.iter().filter(|d| {
        use undersigned_model::DiagnosticKind::*;
        matches!(d.kind, ClaimedCountMismatch | DuplicateSignatory | NumberingGap)
    });
    facts.extend(mismatch.map(|diagnostic| format!("!\t{}", diagnostic.message)));
    facts
}

#[test]
fn letters() {
    let cases = cases(&folder());
    let mut failures = String::new();
    for case in &cases {
        let release = read(&case.letter);
        let found = rows(&release.signatories);
        let (stated, wanted): (Vec<String>, Vec<String>) =
            case.expected.iter().cloned().partition(|line| line.starts_with(['@', '!']));
        let facts = facts(&release, &stated);
        if found != wanted || facts != stated {
            let _ = writeln!(failures, "## {}", case.name);
            for line in wanted.iter().chain(&stated).filter(|line| !found.contains(line) && !facts.contains(line)) {
                let _ = writeln!(failures, "- {line}");
            }
            for line in found.iter().chain(&facts).filter(|line| !wanted.contains(line) && !stated.contains(line)) {
                let _ = writeln!(failures, "+ {line}");
            }
        }
    }
    assert!(cases.len() >= 60, "{} letters", cases.len());
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn lists_of_something_else() {
    let cases = cases(&folder().join("none"));
    let mut failures = String::new();
    for case in &cases {
        let found = rows(&read(&case.letter).signatories);
        if !found.is_empty() {
            let _ = writeln!(failures, "## {}\n+ {}", case.name, found.join("\n+ "));
        }
    }
    assert!(cases.len() >= 25, "{} texts", cases.len());
    assert!(failures.is_empty(), "{failures}");
}

/// The names of an entry lie in its span, spans in their list, and cutting the text there gives the name.
#[test]
fn spans_hold_what_they_name() {
    for case in cases(&folder()) {
        for release in undersigned_release::releases(&case.letter) {
            let release = extract(&release, &Lexicon::default());
            for list in &release.signatories {
                for entry in &list.entries {
                    assert!(list.span.contains(entry.span), "{}: {}", case.name, entry.name);
                    let text = undersigned_model::fold(entry.span.of(&case.letter).unwrap());
                    assert!(text.contains(entry.name.as_ref()), "{}: {} in {text}", case.name, entry.name);
                }
            }
        }
    }
}

/// Every style of list may be as long as it likes.
#[test]
fn twenty_thousand_entries() {
    let shapes: [fn(usize) -> String; 6] = [
        |n| format!("{n}. Harbour Association of District {n} (HAD)"),
        |n| format!("• Lanterns Network {n}, Fiji"),
        |n| format!("Sunrise Women's Federation {n}"),
        |n| format!("Ana Vai{}, lawyer, Suva Legal Centre", ["", "la", "ni", "tea"][n % 4]),
        |n| format!("Reef Watch Foundation {n}\tTonga"),
        |n| format!("Mangrove Trust {n} (Samoa)Delta Union {n} (Palau)"),
    ];
    for (number, shape) in shapes.iter().enumerate() {
        // One of them in full length; the others so long that anything but linear time would show.
        let length = if number == 1 { 20_000 } else { 4_000 };
        let lines: Vec<String> = (1..=length).map(shape).collect();
        let letter = format!(
            "Open letter on the harbour\n\n4 May 2024\n\nWe, the undersigned, ask for a fair hearing.\n\nSignatories:\n\n{}\n",
            lines.join("\n")
        );
        let entries = rows(&read(&letter).signatories).len();
        let expected = if number == 5 { length * 2 } else { length };
        assert!(entries >= expected - 2 && entries <= expected, "shape {number}: {entries}");
    }
}
