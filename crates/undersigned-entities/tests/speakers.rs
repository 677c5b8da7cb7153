//! The table of speeches: every case under `speakers/` gives a text with its quoted stretches in braces and says whose they
//! are. The names of a case are added to the lexicon, so that the cases test attribution and nothing else.
//!
//! A case begins with `## what it shows`. `@c` names the constructions that it shows, `@p` and `@o` list people and
//! organizations, `@t` is a headline of its own. In the text `{1:…}` is a stretch of
//! speech 1. Below it `= 1 NAME` names a person or organization, `= 1 "words"` words that are no entity, `= 1 -` nobody,
//! `= 1 ?` nobody because two are equally likely, and `pull` behind the number marks a pull quote. `~ NAME | words` is reported
//! speech.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail it"
)]

use std::collections::BTreeMap;
use undersigned_entities::{Lexicon, extract};
use undersigned_model::{DiagnosticKind, OrganizationKind, Release, Span};

/// The constructions that the cases have to show, each at least [`LEAST`] times.
const CONSTRUCTIONS: &[&str] = &[
    "according to",
    "attributable",
    "block with marks",
    "block without marks",
    "continued",
    "cue after",
    "cue before",
    "cue between",
    "equally likely",
    "gender open",
    "group words",
    "in the words of",
    "interview",
    "joined",
    "letter",
    "line below a pull quote",
    "long apposition",
    "nested",
    "next paragraph",
    "organization",
    "over paragraphs",
    "pronoun",
    "pull quote",
    "quoted term",
    "reads",
    "reported",
    "responding to",
    "scare quotes",
    "statement by",
    "statement of",
    "surname",
    "the groups",
    "the statement",
    "title of a work",
    "told a paper",
    "tweeted",
];

const LEAST: usize = 5;

#[derive(Default)]
struct Case {
    name: String,
    constructions: Vec<String>,
    title: Option<String>,
    people: Vec<String>,
    organizations: Vec<String>,
    text: String,
    segments: BTreeMap<u32, Vec<Span>>,
    speakers: Vec<(u32, bool, String)>,
    reported: Vec<(String, String)>,
}

/// Stands above every text as its headline.
const TITLE: &str = "A ruling that many had waited for";

fn cases() -> Vec<Case> {
    let mut files: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/speakers"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    let mut cases = Vec::new();
    for path in files {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        cases.extend(text.split("\n## ").skip(1).map(|case| read(&file, case)));
    }
    cases
}

fn read(file: &str, source: &str) -> Case {
    let (name, rest) = source.split_once('\n').unwrap_or((source, ""));
    let mut case = Case { name: format!("{file}: {name}"), ..Case::default() };
    let mut text = String::new();
    let list = |line: &str| line.split(';').map(|name| name.trim().to_owned()).collect();
    for line in rest.lines() {
        if let Some(names) = line.strip_prefix("@p ") {
            case.people = list(names);
        } else if let Some(names) = line.strip_prefix("@o ") {
            case.organizations = list(names);
        } else if let Some(names) = line.strip_prefix("@c ") {
            case.constructions = list(names);
        } else if let Some(title) = line.strip_prefix("@t ") {
            case.title = Some(title.to_owned());
        } else if let Some(answer) = line.strip_prefix("= ") {
            let (number, speaker) = answer.split_once(' ').unwrap();
            let pull = speaker.strip_prefix("pull ");
            case.speakers.push((number.parse().unwrap(), pull.is_some(), pull.unwrap_or(speaker).to_owned()));
        } else if let Some(reported) = line.strip_prefix("~ ") {
            let (name, words) = reported.split_once(" | ").unwrap();
            case.reported.push((name.to_owned(), words.to_owned()));
        } else {
            text.push_str(line);
            text.push('\n');
        }
    }
    mark(&mut case, text.trim());
    case
}

/// Takes the braces out of a text and keeps where they stood.
fn mark(case: &mut Case, text: &str) {
    case.text.push_str(case.title.as_deref().unwrap_or(TITLE));
    case.text.push_str("\n\n");
    let mut open = None;
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        case.text.push_str(&rest[..at]);
        if rest[at..].starts_with('{') {
            let (number, after) = rest[at + 1..].split_once(':').unwrap();
            open = Some((number.parse::<u32>().unwrap(), case.text.len()));
            rest = after;
        } else {
            let (number, start) = open.take().unwrap();
            case.segments.entry(number).or_default().push(Span::new(start, case.text.len()));
            rest = &rest[at + 1..];
        }
    }
    case.text.push_str(rest);
}

fn parse(case: &Case) -> Option<Release<'_>> {
    let lexicon = case.people.iter().fold(Lexicon::builder(), |lexicon, name| lexicon.person(name));
    let lexicon = case
        .organizations
        .iter()
        .fold(lexicon, |lexicon, name| lexicon.organization(name, None, OrganizationKind::Ngo))
        .build();
    let mut releases = undersigned_release::releases(&case.text);
    let first = releases.next()?;
    releases.next().is_none().then(|| extract(&first, &lexicon))
}

/// What is wrong with a case, if anything.
fn check(case: &Case) -> Vec<String> {
    let Some(release) = parse(case) else { return vec!["not one release".into()] };
    let mut wrong = Vec::new();
    let cut = |span: Span| span.of(&case.text).unwrap_or("(outside)").to_owned();
    let mut left: Vec<_> = release.quotes.iter().collect();
    for (number, pull, speaker) in &case.speakers {
        let segments = &case.segments[number];
        let Some(at) = left.iter().position(|quote| &quote.segments == segments && quote.pull == *pull) else {
            wrong.push(format!(
                "no speech {number} with the segments {:?}",
                segments.iter().map(|&at| cut(at)).collect::<Vec<_>>()
            ));
            continue;
        };
        let quote = left.remove(at);
        let given = match (&quote.speaker_name, quote.speaker) {
            (None, _) => "-".to_owned(),
            (Some(name), Some(_)) => name.to_string(),
            (Some(words), None) => format!("\"{words}\""),
        };
        let doubt = |one: &undersigned_model::Diagnostic<'_>| {
            one.kind == DiagnosticKind::AmbiguousSpeaker
                && quote.segments.first().is_some_and(|first| one.span.overlaps(*first))
        };
        let given = if given == "-" && release.diagnostics.iter().any(doubt) { "?".to_owned() } else { given };
        if &given != speaker {
            wrong.push(format!("speech {number} is {speaker}'s, not {given} ({})", quote.rule));
        }
    }
    for quote in left {
        wrong.push(format!("also {:?}", quote.segments.iter().map(|&at| cut(at)).collect::<Vec<_>>()));
    }
    for (name, words) in &case.reported {
        let found = release.reported.iter().any(|quote| {
            quote.speaker_name.as_deref() == Some(name) && quote.segments.first().is_some_and(|&at| cut(at) == *words)
        });
        if !found {
            let given: Vec<_> = release
                .reported
                .iter()
                .map(|quote| (quote.speaker_name.clone(), quote.segments.first().map(|&at| cut(at))))
                .collect();
            wrong.push(format!("{name} is not reported as saying {words:?}, but {given:?}"));
        }
    }
    wrong
}

#[test]
fn every_case_holds() {
    let cases = cases();
    let mut failed = 0;
    for case in &cases {
        for wrong in check(case) {
            failed += 1;
            println!("{}: {wrong}", case.name);
        }
    }
    assert_eq!(failed, 0, "of {} cases", cases.len());
    assert!(cases.len() >= 150, "only {} cases", cases.len());
}

#[test]
fn every_construction_is_shown() {
    let mut counts: BTreeMap<&str, usize> = CONSTRUCTIONS.iter().map(|&name| (name, 0)).collect();
    let cases = cases();
    for case in &cases {
        for name in &case.constructions {
            let count = counts.get_mut(name.as_str());
            *count.unwrap_or_else(|| panic!("{}: {name} is no construction", case.name)) += 1;
        }
    }
    for (name, count) in &counts {
        println!("{count:4} {name}");
    }
    let rare: Vec<_> = counts.iter().filter(|(_, count)| **count < LEAST).collect();
    assert!(rare.is_empty(), "shown less than {LEAST} times: {rare:?}");
}

/// Time per byte must not grow with the text.
#[test]
fn hostile_input_is_read() {
    let shapes: [fn(usize) -> String; 12] = [
        |n| "“".repeat(n),
        |n| "'".repeat(n),
        |n| "“They said they will say so. ".repeat(n),
        |n| "said, ".repeat(n),
        |n| "“We will go on until the end” and he said, ".repeat(n),
        |n| "\n\n“We will go on until the end,” she said.".repeat(n),
        |n| "\"We go for \"it\" and more, ".repeat(n),
        |n| "“We go on until the end,” who quoted the men who quoted the men. ".repeat(n),
        |n| format!("We speak to Ana Torres.\n\n{}", "What is it then?\n\nIt is what we do every day.\n\n".repeat(n)),
        |n| "Ana Torres said:\n\nIt is what we do every single day.\n\n".repeat(n),
        |n| "Ana Torres: It is what we do every day.\n\nAT: It is what we do every day.\n\n".repeat(n),
        |n| "You have said that “we go on until the end”.\n\n".repeat(n),
    ];
    // How long it takes is for the benches to compare; a quadratic step would not end here.
    for shape in shapes {
        let text = shape(2_400);
        for release in undersigned_release::releases(&text) {
            let full = extract(&release, &Lexicon::default());
            assert!(full.quotes.iter().all(|quote| full.cut(quote.span()).is_some()));
        }
    }
}
