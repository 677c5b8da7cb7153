//! Prints a table of the people and organizations in the files, with counts.
//!
//! ```sh
//! cargo run --release --example names -- --top 50 dumps/*.txt
//! ```

use std::collections::HashMap;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use undersigned::Release;
use undersigned_examples::{Arguments, Fault, count, printable, run};

const HELP: &str = "
Prints a table of the people and organizations in the files, those named in most releases first.

usage: names [--top N] [FILE… | -]

  --top N   print the first N of each (default: 20; 0 for all)
  -         read standard input
  no FILE   read the sample dumps";

fn main() -> ExitCode {
    run(names)
}

fn names() -> Result<bool, Fault> {
    let mut top = 20;
    let arguments = Arguments::read(HELP, |name, value| {
        if name == "top" {
            top = value()?.parse()?;
        }
        Ok(name == "top")
    })?;
    let (mut people, mut organizations, mut releases) = (Table::default(), Table::default(), 0);
    for input in arguments.inputs() {
        for release in undersigned::extract(&input.text) {
            releases += 1;
            count_people(&release, &mut people);
            count_organizations(&release, &mut organizations);
        }
    }
    let top = if top == 0 { usize::MAX } else { top };
    let mut out = BufWriter::new(io::stdout().lock());
    people.print(&mut out, "PERSON", "ROLE", top)?;
    organizations.print(&mut out, "ORGANIZATION", "KIND", top)?;
    writeln!(out, "{} read", count(releases, "release"))?;
    out.flush()?;
    Ok(arguments.all_read())
}

fn count_people(release: &Release, people: &mut Table) {
    for person in &release.people {
        let row = people.row(&person.name);
        row.count(person.mentions.len());
        person.roles.iter().for_each(|role| row.note(&role.title));
    }
}

fn count_organizations(release: &Release, organizations: &mut Table) {
    for organization in &release.organizations {
        let row = organizations.row(&organization.name);
        row.count(organization.mentions.len());
        row.acronym = row.acronym.take().or(organization.acronym.as_deref().map(str::to_owned));
        row.note(organization.kind.as_str());
    }
}

/// Names with their counts. Rows are people and organizations by name: one name in two releases may be two people.
#[derive(Default)]
struct Table {
    rows: HashMap<String, Row>,
}

#[derive(Default)]
struct Row {
    name: String,
    acronym: Option<String>,
    releases: usize,
    mentions: usize,
    /// What the name is said to be, with how often.
    notes: HashMap<String, usize>,
}

impl Table {
    /// The row of a name. Names that differ only in case are one: headlines print some in capitals.
    fn row(&mut self, name: &str) -> &mut Row {
        let row = self.rows.entry(name.to_lowercase()).or_default();
        if row.name.is_empty() || (is_upper(&row.name) && !is_upper(name)) {
            name.clone_into(&mut row.name);
        }
        row
    }

    fn print(&self, out: &mut impl Write, name: &str, note: &str, top: usize) -> io::Result<()> {
        let mut rows: Vec<&Row> = self.rows.values().collect();
        rows.sort_by_key(|row| (std::cmp::Reverse((row.releases, row.mentions)), &row.name));
        writeln!(out, "{:>8} {:>8}  {name:<52} {note}", "RELEASES", "MENTIONS")?;
        for row in rows.iter().take(top) {
            let full = row.acronym.as_ref().map_or(row.name.clone(), |acronym| format!("{} ({acronym})", row.name));
            let (name, note) = (printable(&full).at_most(52).to_string(), row.most_noted());
            writeln!(out, "{:>8} {:>8}  {name:<52} {}", row.releases, row.mentions, printable(note).at_most(60))?;
        }
        match rows.len().saturating_sub(top) {
            0 => writeln!(out),
            left => writeln!(out, "{:>8}  more\n", left),
        }
    }
}

impl Row {
    fn count(&mut self, mentions: usize) {
        self.releases += 1;
        self.mentions += mentions;
    }

    fn note(&mut self, note: &str) {
        *self.notes.entry(note.to_owned()).or_default() += 1;
    }

    fn most_noted(&self) -> &str {
        let most = self.notes.iter().max_by_key(|(note, count)| (**count, std::cmp::Reverse(*note)));
        most.map_or("", |(note, _)| note)
    }
}

fn is_upper(name: &str) -> bool {
    !name.chars().any(char::is_lowercase)
}
