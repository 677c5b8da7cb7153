//! Writes tables for a spreadsheet: releases, quotes, people, organizations and signatures as CSV, with a README that explains the columns.
//!
//! ```sh
//! cargo run --release --example tables -- --out tables --bom dumps/*.txt
//! ```

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use undersigned::{Quote, Release, SignatoryList, Span, Speaker};
use undersigned_examples::{Arguments, Fault, cell, count, printable, run};

const HELP: &str = "
Writes releases.csv, quotes.csv, people.csv, organizations.csv, signatures.csv, and a README.md that explains their columns.

usage: tables [--out DIR] [--bom] [FILE… | -]

  --out DIR   where to write (default: target/tables)
  --bom       begin each file with a byte order mark, so that Excel reads it as UTF-8
  -           read standard input
  no FILE     read the sample dumps";

fn main() -> ExitCode {
    run(tables)
}

fn tables() -> Result<bool, Fault> {
    let (mut folder, mut bom) = (PathBuf::from("target/tables"), false);
    let arguments = Arguments::read(HELP, |name, value| {
        match name {
            "out" => folder = value()?.into(),
            "bom" => bom = true,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("README.md"), readme())?;
    let mut tables = TABLES.iter().map(|table| Table::create(&folder, table, bom)).collect::<Result<Vec<_>, _>>()?;
    for input in arguments.inputs() {
        for (number, release) in undersigned::extract(&input.text).enumerate() {
            let key = [cell(&input.source), (number + 1).to_string()];
            for (table, rows) in tables.iter_mut().zip(rows(&release)) {
                rows.into_iter().try_for_each(|row| table.write(&key, row))?;
            }
        }
    }
    for mut table in tables {
        table.csv.flush()?;
        let path = printable(&table.path.to_string_lossy()).to_string();
        writeln!(io::stdout(), "{path:<36} {}", count(table.rows, "row"))?;
    }
    Ok(arguments.all_read())
}

/// A table's name and its columns with their meaning.
type Columns = (&'static str, &'static [(&'static str, &'static str)]);

/// What every table begins with.
const KEY: [(&str, &str); 2] =
    [("source", "the file that the release comes from"), ("release", "its number in the file, from 1")];

/// In the order of [`rows`].
const TABLES: [Columns; 5] = [
    (
        "releases",
        &[
            ("start", "position of the first byte in the file, from 0"),
            ("end", "position after the last byte"),
            ("layout", "how the file is put together: feed, blog, listing, single"),
            ("title", "the headline"),
            ("date", "the day of publication, YYYY-MM-DD, if the text states exactly one"),
            ("date_text", "the date as written"),
            ("dateline", "the place before the first sentence"),
            ("byline", "the author"),
            ("publisher", "who published it"),
            ("quotes", "number of rows in quotes.csv"),
            ("people", "number of rows in people.csv"),
            ("organizations", "number of rows in organizations.csv"),
            ("signatures", "number of rows in signatures.csv"),
            ("claimed", "the numbers of signatories that the text states"),
            ("diagnostics", "what the text gets wrong or leaves open"),
        ],
    ),
    (
        "quotes",
        &[
            ("quote", "number in the release, from 1"),
            ("start", "position of the first byte in the file, from 0"),
            ("end", "position after the last byte"),
            ("speaker", "who speaks"),
            ("speaker_is", "person, organization, other (a group or a document), or empty if unknown"),
            ("cue", "the words that attribute the speech"),
            ("pull", "yes for a sentence of the release, repeated as a call-out"),
            ("text", "the words, without quotation marks; parts separated by |"),
            ("rule", "the rule that decided on the speaker"),
        ],
    ),
    (
        "people",
        &[
            ("name", "the fullest form in the release"),
            ("mentions", "how often the release names the person"),
            ("first", "position of the first mention"),
            ("roles", "what the text says the person is, separated by ;"),
            ("affiliations", "the organizations of these roles, separated by ;"),
            ("rule", "the rule that found the person"),
        ],
    ),
    (
        "organizations",
        &[
            ("name", "the fullest form in the release"),
            ("acronym", "as the release uses it"),
            ("kind", "ngo, intergovernmental, state, court, party, media, company …"),
            ("mentions", "how often the release names the organization"),
            ("first", "position of the first mention"),
            ("rule", "the rule that found the organization"),
        ],
    ),
    (
        "signatures",
        &[
            ("list", "number of the list in the release, from 1"),
            ("entry", "number in the list, from 1"),
            ("start", "position of the first byte in the file, from 0"),
            ("end", "position after the last byte"),
            ("signatory_is", "organization or person"),
            ("name", "who signed"),
            ("acronym", "an organization's acronym"),
            ("country", "as written"),
            ("role", "a person's role"),
            ("affiliation", "a person's organization"),
            ("note", "the rest of the entry"),
            ("group", "the sub-heading that the entry stands under"),
            ("claimed", "how many signatories the text states for this list"),
        ],
    ),
];

fn readme() -> String {
    let mut page = String::from(
        "# Tables\n\n`source` and `release` join the tables. Positions count bytes. White space in texts is folded, and an apostrophe\nprecedes \
         what a spreadsheet would take for a formula.\n",
    );
    for (name, columns) in TABLES {
        page.push_str(&format!("\n## {name}.csv\n\n| column | meaning |\n|---|---|\n"));
        for (column, meaning) in KEY.iter().chain(columns) {
            page.push_str(&format!("| `{column}` | {} |\n", meaning.replace('|', "\\|")));
        }
    }
    page
}

struct Table {
    path: PathBuf,
    csv: csv::Writer<File>,
    rows: usize,
}

impl Table {
    fn create(folder: &Path, (name, columns): &Columns, bom: bool) -> Result<Self, Fault> {
        let path = folder.join(format!("{name}.csv"));
        let mut file = File::create(&path)?;
        if bom {
            file.write_all("\u{FEFF}".as_bytes())?;
        }
        let mut csv = csv::Writer::from_writer(file);
        csv.write_record(KEY.iter().chain(*columns).map(|(column, _)| column))?;
        Ok(Self { path, csv, rows: 0 })
    }

    fn write(&mut self, key: &[String], row: Vec<String>) -> csv::Result<()> {
        self.rows += 1;
        self.csv.write_record(key.iter().chain(&row))
    }
}

type Row = Vec<String>;

/// A release's rows in each of the [`TABLES`].
fn rows(release: &Release) -> [Vec<Row>; 5] {
    [
        vec![release_row(release)],
        release.quotes.iter().enumerate().map(|(at, quote)| quote_row(release, at + 1, quote)).collect(),
        people_rows(release),
        organization_rows(release),
        release.signatories.iter().enumerate().flat_map(|(at, list)| signature_rows(at + 1, list)).collect(),
    ]
}

fn release_row(release: &Release) -> Row {
    let date = release.date.as_ref();
    let of = |part: &Option<undersigned::Text>| optional(part.as_ref().map(|part| part.as_ref()));
    vec![
        release.span.start.to_string(),
        release.span.end.to_string(),
        release.layout.to_string(),
        of(&release.title),
        date.and_then(|date| date.value).map(|day| day.to_string()).unwrap_or_default(),
        optional(date.map(|date| date.text.as_ref())),
        of(&release.dateline),
        of(&release.byline),
        of(&release.publisher),
        release.quotes.len().to_string(),
        release.people.len().to_string(),
        release.organizations.len().to_string(),
        release.all_signatories().count().to_string(),
        joined(release.claims.iter().map(|claim| claim.count.to_string())),
        joined(release.diagnostics.iter().map(|diagnostic| diagnostic.message.to_string())),
    ]
}

fn quote_row(release: &Release, number: usize, quote: &Quote) -> Row {
    let speaker = match (quote.speaker, &quote.speaker_name) {
        (Some(Speaker::Person(_)), _) => "person",
        (Some(Speaker::Organization(_)), _) => "organization",
        (None, Some(_)) => "other",
        (None, None) => "",
    };
    let words: Vec<&str> = release.quoted(quote).collect();
    vec![
        number.to_string(),
        quote.span().start.to_string(),
        quote.span().end.to_string(),
        optional(quote.speaker_name.as_deref()),
        speaker.to_owned(),
        optional(quote.cue.as_ref().map(|cue| cue.as_ref())),
        if quote.pull { "yes" } else { "" }.to_owned(),
        cell(&words.join(" | ")),
        quote.rule.to_string(),
    ]
}

fn people_rows(release: &Release) -> Vec<Row> {
    let row = |person: &undersigned::Person| {
        let works_for = person.roles.iter().filter_map(|role| release.organization(role.organization?));
        vec![
            cell(&person.name),
            person.mentions.len().to_string(),
            first(&person.mentions),
            joined(person.roles.iter().map(|role| role.title.to_string())),
            joined(works_for.map(|organization| organization.name.to_string())),
            person.rule.to_string(),
        ]
    };
    release.people.iter().map(row).collect()
}

fn organization_rows(release: &Release) -> Vec<Row> {
    let row = |organization: &undersigned::Organization| {
        vec![
            cell(&organization.name),
            optional(organization.acronym.as_deref()),
            organization.kind.to_string(),
            organization.mentions.len().to_string(),
            first(&organization.mentions),
            organization.rule.to_string(),
        ]
    };
    release.organizations.iter().map(row).collect()
}

fn signature_rows(number: usize, list: &SignatoryList) -> Vec<Row> {
    let row = |(at, entry): (usize, &undersigned::Signatory)| {
        vec![
            number.to_string(),
            (at + 1).to_string(),
            entry.span.start.to_string(),
            entry.span.end.to_string(),
            entry.kind.to_string(),
            cell(&entry.name),
            optional(entry.acronym.as_deref()),
            optional(entry.country.as_deref()),
            optional(entry.role.as_deref()),
            optional(entry.affiliation.as_deref()),
            optional(entry.note.as_deref()),
            optional(entry.group.as_deref()),
            list.claimed.map(|claimed| claimed.to_string()).unwrap_or_default(),
        ]
    };
    list.entries.iter().enumerate().map(row).collect()
}

fn first(mentions: &[Span]) -> String {
    mentions.first().map(|mention| mention.start.to_string()).unwrap_or_default()
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    cell(&texts.collect::<Vec<_>>().join("; "))
}

fn optional(value: Option<&str>) -> String {
    value.map(cell).unwrap_or_default()
}
