//! Scores extraction on annotated dumps beside the checkout, and fails where a figure falls below its floor.
//!
//! The dumps are not part of the repository (CONTRIBUTING.md, "Score"): without them, or without python3, the test says so
//! and passes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail it"
)]
#![cfg(feature = "serde")]

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The least F1, in percent, that each task must reach. Raise a floor when a change lifts its figure; never lower one without
/// saying why.
const FLOORS: [(&str, f64); 16] = [
    ("release", 100.0),
    ("title", 98.0),
    ("date", 98.0),
    ("quote", 99.0),
    ("quote+speaker", 99.0),
    ("pull", 50.0),
    ("person", 96.5),
    ("person-entity", 97.0),
    ("role", 95.0),
    ("organization", 95.0),
    ("organization-entity", 92.0),
    ("acronym", 96.0),
    ("signatory", 99.5),
    ("signatory-kind", 99.5),
    ("signatory-detail", 97.5),
    ("claimed", 95.0),
];

#[test]
fn figures_stay_above_their_floors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/eval");
    if !folder.join("dev").is_dir() {
        return eprintln!("skipped: no annotated dumps at {}", folder.display());
    }
    if Command::new("python3").arg("--version").output().is_err() {
        return eprintln!("skipped: no python3 to score with");
    }
    let scores = score(&folder);
    let low: Vec<String> = FLOORS.iter().filter_map(|(task, floor)| below(&scores, task, *floor)).collect();
    assert!(low.is_empty(), "{}", low.join("\n"));
}

fn below(scores: &Value, task: &str, floor: f64) -> Option<String> {
    let f1 = 100.0 * scores["total"][task]["f1"].as_f64().unwrap_or_default();
    println!("{task}: {f1:.1}");
    (f1 < floor).then(|| format!("{task}: {f1:.1} is below {floor}"))
}

/// What the scoring script says of the extracted dumps.
fn score(folder: &Path) -> Value {
    let system = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("dev.jsonl");
    fs::write(&system, extract_all(&folder.join("dev/text"))).unwrap();
    let output = Command::new("python3")
        .arg(folder.join("score.py"))
        .arg("--json")
        .arg("--gold")
        .arg(folder.join("dev/gold"))
        .arg("--text")
        .arg(folder.join("dev/text"))
        .arg("--system")
        .arg(&system)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Every release of the folder's files, one JSON object per line.
fn extract_all(folder: &Path) -> String {
    let mut lines = String::new();
    let mut releases = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        for release in undersigned::extract(&text) {
            lines.push_str(&json!({"source": path, "release": release}).to_string());
            lines.push('\n');
            releases += 1;
        }
    }
    assert!(releases > 0, "no release in {}", folder.display());
    lines
}
