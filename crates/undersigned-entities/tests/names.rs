//! The cases of `tests/names/*.tsv`: a short text in a line, and the people, organizations and roles that a careful reader
//! finds in it. People and bodies are invented, but for bodies that everybody knows.
//!
//! A line is a case; its columns are parted by tabs, and empty columns at its end may be left out:
//!
//! 1. the text. `⏎` parts paragraphs, `§ ` begins a heading (the first paragraph as a heading is the headline), `• ` an item.
//! 2. the people, parted by `; `. `Name` is named once, in full. `Name = A | B | A` lists every mention in the order of the text.
//! 3. the organizations in the same form. `Name (ACR)` has an acronym and, without `=`, is named by both, one after the other.
//!    `Name (ACR) [kind] = A | B` states the kind as well; without it any kind will do.
//! 4. the roles, parted by `; `: `Name: title` or `Name: title @ Organization`. `-` is no role; an empty column is not compared.
//!
//! Empty second and third columns mean that nobody is named. A line that begins with `#` is a comment. A case that is known to
//! fail has a column before the text: `!` and the cause in a word or two, for others to see where work is worth it.
//! The mark of a case that passes has to go: `DROP_MARKS=1 cargo test -p undersigned-entities --test names` takes it off.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of a test may fail it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use undersigned_entities::{Lexicon, extract};
use undersigned_model::{Block, BlockKind, Layout, Organization, Person, Release, Section, Span, Text};

/// Fewer cases than this, and files were not found.
const CASES: usize = 400;

/// How many cases may be known to fail. This only ever falls; a tenth of all cases is the aim.
const FAILING: usize = 66;

/// One line of a file.
struct Case<'t> {
    /// Why the case is known to fail.
    failing: Option<&'t str>,
    text: String,
    people: Vec<String>,
    organizations: Vec<String>,
    roles: Option<Vec<String>>,
}

#[test]
fn every_case_reads_as_stated() {
    let files = files();
    let (mut run, mut wrong, mut passing) = (0, Vec::new(), Vec::new());
    let mut known = BTreeMap::<String, usize>::new();
    for (name, content) in &files {
        for (number, line) in content.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        {
            run += 1;
            let case = Case::read(line);
            let differences = case.differences();
            let place = format!("{name}:{}", number + 1);
            match case.failing {
                Some(_) if differences.is_empty() => passing.push((name.clone(), number + 1)),
                Some(cause) => *known.entry(cause.to_owned()).or_default() += 1,
                None if differences.is_empty() => {}
                None => {
                    wrong.push(format!("{place}: {}\n{}", case.text.replace("\n\n", " ⏎ "), differences.join("\n")))
                }
            }
        }
    }
    let failing: usize = known.values().sum();
    println!("{run} cases in {} files, {} wrong, {failing} known to fail: {known:?}", files.len(), wrong.len());
    if std::env::var_os("DROP_MARKS").is_some() {
        drop_marks(&passing);
    }
    let lines: Vec<String> = passing.iter().map(|(file, line)| format!("{file}:{line}")).collect();
    assert!(
        wrong.is_empty() && passing.is_empty(),
        "{} cases are read otherwise:\n\n{}\n\nthese pass now, drop their mark (DROP_MARKS=1 does): {}",
        wrong.len(),
        wrong.join("\n\n"),
        lines.join(" ")
    );
    assert!(run >= CASES, "only {run} cases were found");
    assert!(failing <= FAILING, "{failing} cases are known to fail, more than {FAILING}");
}

/// Takes the marks off cases that pass.
fn drop_marks(passing: &[(String, usize)]) {
    for (name, content) in files() {
        let unmarked = |(at, line): (usize, &str)| match line.split_once('\t') {
            Some((_, case)) if passing.contains(&(name.clone(), at + 1)) => format!("{case}\n"),
            _ => format!("{line}\n"),
        };
        fs::write(folder().join(&name), content.lines().enumerate().map(unmarked).collect::<String>()).unwrap();
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/names")
}

/// The files by name, with their content.
fn files() -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}

impl<'t> Case<'t> {
    fn read(line: &'t str) -> Self {
        let (failing, line) = match line.strip_prefix('!') {
            Some(rest) => rest.split_once('\t').map(|(cause, rest)| (Some(cause), rest)).unwrap(),
            None => (None, line),
        };
        let mut columns = line.split('\t').map(str::trim);
        let text = columns.next().unwrap().replace('⏎', "\n\n");
        let mut list = || columns.next().unwrap_or_default().split("; ").filter(|item| !item.is_empty());
        let people = sorted(list().map(|item| listed(item, false)));
        let organizations = sorted(list().map(|item| listed(item, true)));
        let mut roles = list().peekable();
        let roles = roles.peek().is_some().then(|| sorted(roles.filter(|role| *role != "-").map(str::to_owned)));
        assert!(columns.next().is_none(), "too many columns: {line}");
        Self { failing, text, people, organizations, roles }
    }

    /// What is expected and not found, or found and not expected.
    fn differences(&self) -> Vec<String> {
        let release = release(&self.text);
        let full = extract(&release, &Lexicon::default());
        let mut all = Vec::new();
        compare("person", &self.people, &sorted(full.people.iter().map(|person| person_form(&full, person))), &mut all);
        let bodies = full.organizations.iter().enumerate().map(|(at, body)| {
            let kind = self.organizations.iter().any(|stated| stated.ends_with(']') && head(stated) == body.name);
            (at, organization_form(&full, body, kind))
        });
        compare("organization", &self.organizations, &sorted(bodies.map(|(_, form)| form)), &mut all);
        if let Some(roles) = &self.roles {
            compare("role", roles, &sorted(full.people.iter().flat_map(|person| role_forms(&full, person))), &mut all);
        }
        all
    }
}

/// An item of a case in full: every mention spelled out, the kind at the end.
fn listed(item: &str, bodies: bool) -> String {
    let (name, mentions) = item.split_once(" = ").map_or((item, None), |(name, mentions)| (name, Some(mentions)));
    let (name, kind) = match name.strip_suffix(']').and_then(|name| name.split_once(" [")) {
        Some((name, kind)) if bodies => (name, format!(" [{kind}]")),
        _ => (name, String::new()),
    };
    let acronym = name.strip_suffix(')').and_then(|name| name.rsplit_once(" (")).filter(|_| bodies);
    let once = acronym.map_or(name.to_owned(), |(long, short)| format!("{long} | {short}"));
    format!("{name} = {}{kind}", mentions.map_or(once, str::to_owned))
}

/// The name of an item in full.
fn head(item: &str) -> &str {
    let name = item.split(" = ").next().unwrap_or(item);
    name.rsplit_once(" (").map_or(name, |(name, _)| name)
}

fn person_form(release: &Release<'_>, person: &Person<'_>) -> String {
    format!("{} = {}", person.name, mentions(release, &person.mentions))
}

fn organization_form(release: &Release<'_>, body: &Organization<'_>, with_kind: bool) -> String {
    let acronym = body.acronym.as_ref().map(|acronym| format!(" ({acronym})")).unwrap_or_default();
    let kind = serde_json::to_value(body.kind).unwrap();
    let kind = if with_kind { format!(" [{}]", kind.as_str().unwrap()) } else { String::new() };
    format!("{}{acronym} = {}{kind}", body.name, mentions(release, &body.mentions))
}

fn mentions(release: &Release<'_>, spans: &[Span]) -> String {
    spans.iter().map(|&span| release.name(span).unwrap().into_owned()).collect::<Vec<_>>().join(" | ")
}

fn role_forms(release: &Release<'_>, person: &Person<'_>) -> Vec<String> {
    let form = |role: &undersigned_model::Role<'_>| match role.organization.and_then(|id| release.organization(id)) {
        Some(body) => format!("{}: {} @ {}", person.name, role.title, body.name),
        None => format!("{}: {}", person.name, role.title),
    };
    person.roles.iter().map(form).collect()
}

fn compare(what: &str, expected: &[String], found: &[String], into: &mut Vec<String>) {
    into.extend(
        expected.iter().filter(|item| !found.contains(item)).map(|item| format!("    {what} expected  {item}")),
    );
    into.extend(
        found.iter().filter(|item| !expected.contains(item)).map(|item| format!("    {what} found     {item}")),
    );
}

fn sorted(items: impl Iterator<Item = String>) -> Vec<String> {
    let mut items: Vec<String> = items.collect();
    items.sort();
    items
}

/// A release by hand, so that a case depends on nothing but entity extraction.
fn release(text: &str) -> Release<'_> {
    let mut release = Release::new(text, Span::new(0, text.len()), Layout::Single);
    let mut at = 0;
    for piece in text.split("\n\n") {
        let (kind, mark) = match piece {
            _ if piece.starts_with("§ ") => (BlockKind::Heading, "§ ".len()),
            _ if piece.starts_with("• ") => (BlockKind::ListItem, 0),
            _ => (BlockKind::Paragraph, 0),
        };
        let span = Span::new(at + mark, at + piece.len());
        if kind == BlockKind::Heading && at == 0 {
            release.title = Text::cut(text, span);
        }
        release.blocks.push(Block::new(kind, span, Section::Body));
        at += piece.len() + 2;
    }
    release
}
