//! Runs the examples as programs: good and bad files, hostile text, a closed pipe.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail the test")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use undersigned::{BlockKind, Bound, DiagnosticKind, Layout, ListStyle, OrganizationKind, Section, SignatoryKind};
use undersigned_examples::SAMPLES;

/// A dump that tries to steer the terminal, the spreadsheet and the page.
const HOSTILE: &str = "=HYPERLINK(\"http://x\") <script>alert(1)</script> \u{1B}[2J\u{202E}gnp.exe\n\n\
    May 2, 2020\n\n“+cmd|' /C calc'!A0 \u{1B}]0;owned\u{7} is what they wrote,” said Ama Mensah, director of Salt Path.\n";

const EXAMPLES: [&str; 6] = ["extract", "names", "lexicon", "quotes", "signatories", "tables"];

/// The program of an example, as `cargo test` builds it beside the tests.
fn example(name: &str) -> Command {
    let tests = std::env::current_exe().unwrap();
    let program = tests.parent().unwrap().parent().unwrap().join("examples").join(name);
    assert!(program.with_extension(std::env::consts::EXE_EXTENSION).exists(), "{} is not built", program.display());
    Command::new(program)
}

/// A file in a folder of the test's own.
fn file(test: &str, name: &str, content: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), content).unwrap();
    folder.join(name)
}

fn texts(output: &Output) -> (&str, &str) {
    (str::from_utf8(&output.stdout).unwrap(), str::from_utf8(&output.stderr).unwrap())
}

fn is_harmless(text: &str) -> bool {
    text.chars()
        .all(|c| (c == '\n' || !c.is_control()) && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
}

#[test]
fn every_example_runs_on_the_samples() {
    let folder = file("samples", "x", b"").with_file_name("");
    for name in EXAMPLES {
        let output = example(name).current_dir(&folder).output().unwrap();
        let (out, errors) = texts(&output);
        assert!(output.status.success() && out.lines().count() > 4, "{name}: {out}{errors}");
        assert!(is_harmless(out), "{name} prints control characters to a pipe");
    }
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_printed() {
    let bad = file("unreadable", "bad.txt", b"A title\n\nMay 2, 2020\n\ncaf\xE9");
    let good = file("unreadable", "good.txt", b"A title\n\nMay 2, 2020\n\nIt rains.\n");
    let output = example("extract").arg("--json").arg(&bad).arg("nowhere.txt").arg(&good).output().unwrap();
    let (out, errors) = texts(&output);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(out.lines().count(), 1);
    let told: Vec<&str> = errors.lines().collect();
    assert_eq!(told.len(), 2, "{errors}");
    assert!(told[0].contains("bad.txt") && told[0].contains("byte 25"), "{errors}");
    assert!(told[1].contains("nowhere.txt") && told[1].contains("byte 0"), "{errors}");
}

#[test]
fn json_reads_back() {
    let output = example("extract").arg("--json").output().unwrap();
    let (out, _) = texts(&output);
    for line in out.lines() {
        let mut record: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(record["schema"], "undersigned/1");
        let source = record["source"].as_str().unwrap().to_owned();
        let release: undersigned::Release = serde_json::from_value(record["release"].take()).unwrap();
        let (_, dump) = undersigned_examples::SAMPLES.iter().find(|(path, _)| *path == source).unwrap();
        let release = release.with_source(dump).unwrap();
        let title = release.title.as_ref();
        assert!(title.is_none_or(|title| release.cut(title.span) == Some(title.as_ref())));
    }
    assert_eq!(out.lines().count(), 11);
}

#[test]
fn every_field_and_value_of_the_json_is_documented() {
    let page = include_str!("../../docs/JSON.md");
    let documented = |name: &str| page.contains(&format!("`{name}`")) || page.contains(&format!("\"{name}\""));
    let output = example("extract").arg("--json").output().unwrap();
    let mut names = BTreeSet::new();
    for line in texts(&output).0.lines() {
        add_names(&serde_json::from_str(line).unwrap(), &mut names);
    }
    assert!(names.len() > 40, "only {names:?}");
    names.extend(BlockKind::ALL.iter().map(|value| value.to_string()));
    names.extend(Bound::ALL.iter().map(|value| value.to_string()));
    names.extend(DiagnosticKind::ALL.iter().map(|value| value.to_string()));
    names.extend(Layout::ALL.iter().map(|value| value.to_string()));
    names.extend(ListStyle::ALL.iter().map(|value| value.to_string()));
    names.extend(OrganizationKind::ALL.iter().map(|value| value.to_string()));
    names.extend(Section::ALL.iter().map(|value| value.to_string()));
    names.extend(SignatoryKind::ALL.iter().map(|value| value.to_string()));
    names.retain(|name| !documented(name));
    assert!(names.is_empty(), "docs/JSON.md lacks {names:?}");
}

#[test]
fn every_rule_of_the_samples_is_explained() {
    let page = include_str!("../../docs/RULES.md");
    let mut rules = BTreeSet::new();
    for release in SAMPLES.iter().flat_map(|(_, text)| undersigned::extract(text)) {
        rules.extend(release.date.iter().map(|date| date.rule.clone()));
        rules.extend(release.people.iter().map(|person| person.rule.clone()));
        rules.extend(release.people.iter().flat_map(|person| &person.roles).map(|role| role.rule.clone()));
        rules.extend(release.organizations.iter().map(|organization| organization.rule.clone()));
        rules.extend(release.quotes.iter().chain(&release.reported).map(|quote| quote.rule.clone()));
        rules.extend(release.signatories.iter().map(|list| list.rule.clone()));
    }
    assert!(rules.len() > 15, "only {rules:?}");
    rules.retain(|rule| !page.contains(&format!("`{rule}`")));
    assert!(rules.is_empty(), "docs/RULES.md lacks {rules:?}");
}

/// The names of all fields of a value.
fn add_names(value: &serde_json::Value, names: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Array(values) => values.iter().for_each(|value| add_names(value, names)),
        serde_json::Value::Object(fields) => {
            names.extend(fields.keys().cloned());
            fields.values().for_each(|value| add_names(value, names));
        }
        _ => {}
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let long = format!("{}\n", "“They came,” said Ama Mensah of the Salt Path Network.\n\n".repeat(300));
    let path = file("pipe", "long.txt", format!("A title\n\nMay 2, 2020\n\n{long}").as_bytes());
    for option in ["--json", "--layout=single"] {
        let mut child = example("extract")
            .arg(option)
            .args([&path; 3])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut errors = String::new();
        child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        assert!(child.wait().unwrap().success(), "{option}: {errors}");
        assert_eq!(errors, "");
    }
}

#[test]
fn a_closed_pipe_is_no_error_to_any_example() {
    let folder = file("closed", "x", b"").with_file_name("");
    for name in EXAMPLES {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = example(name).current_dir(&folder).stdout(writer).output().unwrap();
        assert!(output.status.success(), "{name}: {}", texts(&output).1);
    }
}

#[test]
fn nothing_and_no_text_are_told_apart() {
    let empty = file("nothing", "empty.txt", b"");
    let wide = file("nothing", "wide.txt", b"\xFF\xFEA\0\n\0");
    let folder = empty.with_file_name("");
    for name in EXAMPLES {
        let output = example(name).current_dir(&folder).arg(&empty).output().unwrap();
        assert!(output.status.success() && texts(&output).1.is_empty(), "{name}: {}", texts(&output).1);
        for unreadable in [&wide, &folder] {
            let output = example(name).current_dir(&folder).arg(unreadable).output().unwrap();
            assert_eq!(output.status.code(), Some(1), "{name}");
            assert_eq!(texts(&output).1.lines().count(), 1, "{name}: {}", texts(&output).1);
        }
    }
}

#[test]
fn standard_input_is_a_dash() {
    let mut child =
        example("extract").args(["--json", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"A title\n\nMay 2, 2020\n\nIt rains.\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(texts(&output).0.starts_with("{\"schema\":\"undersigned/1\",\"source\":\"-\","));
}

#[test]
fn hostile_text_is_harmless_in_the_terminal() {
    let path = file("hostile", "dump\u{1B}[31m.txt", HOSTILE.as_bytes());
    for name in ["extract", "names", "lexicon", "quotes", "signatories"] {
        let output = example(name).arg(&path).output().unwrap();
        let (out, errors) = texts(&output);
        assert!(output.status.success() && is_harmless(out) && is_harmless(errors), "{name}: {out}{errors}");
    }
}

#[test]
fn signatures_are_no_formulas() {
    let letter = "Open letter\n\nSignatories:\n\n1. Salt Path (SP), Peru\n2. =HYPERLINK(\"http://x\"), Fiji\n3. +Water Watch, Chad\n";
    let output = example("signatories").arg(file("formulas", "letter.txt", letter.as_bytes())).output().unwrap();
    let mut rows = 0;
    for row in csv::Reader::from_reader(output.stdout.as_slice()).records() {
        rows += 1;
        for cell in row.unwrap().iter() {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
    assert!(rows > 1, "{rows} rows");
}

#[test]
fn hostile_text_is_harmless_in_tables() {
    let path = file("tables", "dump.txt", HOSTILE.as_bytes());
    let folder = path.with_file_name("out");
    let output = example("tables").args(["--bom", "--out"]).arg(&folder).arg(&path).output().unwrap();
    assert!(output.status.success(), "{}", texts(&output).1);
    let mut cells = 0;
    for table in ["releases", "quotes", "people", "organizations", "signatures"] {
        let text = fs::read_to_string(folder.join(format!("{table}.csv"))).unwrap();
        let text = text.strip_prefix('\u{FEFF}').unwrap();
        assert!(is_harmless(text), "{table}");
        for row in csv::Reader::from_reader(text.as_bytes()).records() {
            for cell in row.unwrap().iter().filter(|cell| !cell.is_empty()) {
                assert!(!cell.starts_with(['=', '+', '-', '@']), "{table}: {cell}");
                cells += 1;
            }
        }
    }
    assert!(cells > 20, "only {cells} cells");
}

#[test]
fn a_wrong_word_list_names_the_line() {
    let words = file("words", "words.tsv", b"# mine\norganization\tSalt Path\t\tngo\nplanet\tMars\n");
    let output = example("lexicon").arg("--words").arg(words).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(texts(&output).1.contains("line 3"), "{}", texts(&output).1);
}

#[test]
fn wrong_options_are_told() {
    for (arguments, message) in [
        (vec!["--layout", "spiral"], "layout: “spiral” is not one of feed, blog, listing, single"),
        (vec!["--colour"], "unknown option colour; try --help"),
        (vec!["--layout"], "layout: a value is missing"),
    ] {
        let output = example("extract").args(&arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(texts(&output).1.trim_end(), message);
    }
}
