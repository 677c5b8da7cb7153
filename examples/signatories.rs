//! Writes one row for each signature as CSV, or ranks who signs most and who signs with whom.
//!
//! ```sh
//! cargo run --release --example signatories -- letters/*.txt > signatures.csv
//! cargo run --release --example signatories -- --who letters/*.txt
//! ```

use std::collections::{BTreeSet, HashMap};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use undersigned::{Release, Signatory, SignatoryKind};
use undersigned_examples::{Arguments, Fault, cell, count, printable, run};

const HELP: &str = "
Writes one row for each signature in the files, as CSV on standard output.

usage: signatories [--who] [--top N] [FILE… | -]

  --who     rank who signed most often, and which two signed together most often
  --top N   print the first N of each (default: 20)
  -         read standard input
  no FILE   read the sample dumps";

const COLUMNS: [&str; 13] = [
    "title",
    "date",
    "name",
    "acronym",
    "kind",
    "country",
    "role",
    "affiliation",
    "note",
    "group",
    "file",
    "start",
    "end",
];

fn main() -> ExitCode {
    run(signatories)
}

fn signatories() -> Result<bool, Fault> {
    let (mut who, mut top) = (false, 20);
    let arguments = Arguments::read(HELP, |name, value| {
        match name {
            "who" => who = true,
            "top" => top = value()?.parse()?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    if who {
        rank(&arguments, top)?
    } else {
        table(&arguments)?
    }
    Ok(arguments.all_read())
}

fn table(arguments: &Arguments) -> Result<(), Fault> {
    let mut csv = csv::Writer::from_writer(BufWriter::new(io::stdout().lock()));
    csv.write_record(COLUMNS)?;
    for input in arguments.inputs() {
        for release in undersigned::extract(&input.text) {
            for entry in release.all_signatories() {
                csv.write_record(row(&release, entry, &input.source))?;
            }
        }
    }
    Ok(csv.flush()?)
}

fn row(release: &Release<'_>, entry: &Signatory<'_>, file: &str) -> [String; 13] {
    let text = |field: &Option<std::borrow::Cow<'_, str>>| cell(field.as_deref().unwrap_or_default());
    let day = release.date.as_ref().and_then(|date| date.value);
    [
        cell(release.title.as_ref().map_or("", |title| title.as_str())),
        day.map(|day| day.to_string()).unwrap_or_default(),
        cell(&entry.name),
        text(&entry.acronym),
        entry.kind.to_string(),
        text(&entry.country),
        text(&entry.role),
        text(&entry.affiliation),
        text(&entry.note),
        text(&entry.group),
        cell(file),
        entry.span.start.to_string(),
        entry.span.end.to_string(),
    ]
}

/// How often each one signed, and each two together.
#[derive(Default)]
struct Ranking {
    names: HashMap<String, (String, SignatoryKind)>,
    signed: HashMap<String, usize>,
    together: HashMap<(String, String), usize>,
    letters: usize,
}

/// Pairs are counted in letters of up to this many signatories: one of thousands says little about any two of them.
const FEW: usize = 200;

impl Ranking {
    fn add(&mut self, release: &Release<'_>) {
        let mut signed = BTreeSet::new();
        for entry in release.all_signatories() {
            let key = entry.name.strip_prefix("The ").unwrap_or(&entry.name).to_lowercase();
            self.names.entry(key.clone()).or_insert_with(|| (entry.name.to_string(), entry.kind));
            signed.insert(key);
        }
        self.letters += usize::from(!signed.is_empty());
        for (at, name) in signed.iter().enumerate() {
            *self.signed.entry(name.clone()).or_default() += 1;
            for other in signed.iter().skip(at + 1).filter(|_| signed.len() <= FEW) {
                *self.together.entry((name.clone(), other.clone())).or_default() += 1;
            }
        }
    }

    fn name(&self, key: &str) -> &str {
        self.names.get(key).map_or("", |(name, _)| name)
    }
}

fn rank(arguments: &Arguments, top: usize) -> Result<(), Fault> {
    let mut ranking = Ranking::default();
    for input in arguments.inputs() {
        undersigned::extract(&input.text).for_each(|release| ranking.add(&release));
    }
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "{:>8}  WHO SIGNED", "LETTERS")?;
    for (name, times) in most(&ranking.signed, top) {
        let kind = ranking.names.get(name).map_or("", |(_, kind)| kind.as_str());
        writeln!(out, "{times:>8}  {} ({kind})", printable(ranking.name(name)))?;
    }
    writeln!(out, "\n{:>8}  WHO SIGNED TOGETHER", "LETTERS")?;
    for ((one, other), times) in most(&ranking.together, top) {
        writeln!(out, "{times:>8}  {} + {}", printable(ranking.name(one)), printable(ranking.name(other)))?;
    }
    writeln!(out, "{} with signatories read", count(ranking.letters, "release"))?;
    Ok(out.flush()?)
}

/// The entries of the highest counts; those of equal counts in the order of their names.
fn most<K: Ord>(counts: &HashMap<K, usize>, top: usize) -> Vec<(&K, usize)> {
    let mut rows: Vec<(&K, usize)> = counts.iter().map(|(key, count)| (key, *count)).collect();
    rows.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(other.0)));
    rows.truncate(top);
    rows
}
