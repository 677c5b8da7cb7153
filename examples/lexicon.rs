//! Reads words of your own from a table and shows what they change.
//!
//! ```sh
//! cargo run --release --example lexicon -- --words words.tsv dumps/*.txt
//! ```

use std::collections::BTreeSet;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use undersigned::{Lexicon, LexiconBuilder, Options, OrganizationKind, Release};
use undersigned_examples::{Arguments, Fault, count, printable, run};

const HELP: &str = "
Shows which organizations and people are read differently once your own words are known: lines with - are without them,
lines with + with them.

usage: lexicon [--words TABLE] [FILE… | -]

  --words TABLE   a text file of tab-separated rows; lines that begin with # are skipped:
                    organization  NAME  ACRONYM  KIND   (acronym and kind may be empty)
                    person        NAME
                    cue           VERB                  (a form that introduces speech, such as: says)
                    role          NOUN                  (the head of a role, such as: director)
                  KIND: ngo, intergovernmental, state, court, party, media, company, academic, armed_group, religious,
                  union, sport, other
                  (default: examples/data/lexicon.tsv)
  -               read standard input
  no FILE         read the sample dumps";

const SAMPLE: &str = include_str!("data/lexicon.tsv");

fn main() -> ExitCode {
    run(compare)
}

fn compare() -> Result<bool, Fault> {
    let mut table = SAMPLE.to_owned();
    let arguments = Arguments::read(HELP, |name, value| {
        if name == "words" {
            let path = value()?;
            table = std::fs::read_to_string(&path).map_err(|why| format!("{}: {why}", printable(&path)))?;
        }
        Ok(name == "words")
    })?;
    let own = read(&table)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut releases, mut changed) = (0, 0);
    for input in arguments.inputs() {
        let with = undersigned::extract_with(&input.text, &Options::default(), &own);
        for (without, with) in undersigned::extract(&input.text).zip(with) {
            releases += 1;
            changed += usize::from(print_changes(&mut out, &input.source, &findings(&without), &findings(&with))?);
        }
    }
    writeln!(out, "{} of {} changed", changed, count(releases, "release"))?;
    out.flush()?;
    Ok(arguments.all_read())
}

/// A lexicon with the rows of a table added to the built-in words.
fn read(table: &str) -> Result<Lexicon, Fault> {
    let rows = table.lines().enumerate().filter(|(_, row)| !row.starts_with('#') && !row.trim().is_empty());
    let mut lexicon = Lexicon::builder();
    for (at, row) in rows {
        lexicon = add(lexicon, row).map_err(|why| format!("line {} of the words: {why}", at + 1))?;
    }
    Ok(lexicon.build())
}

fn add(lexicon: LexiconBuilder, row: &str) -> Result<LexiconBuilder, Fault> {
    let mut cells = row.split('\t').map(str::trim).chain(std::iter::repeat(""));
    let mut cell = || cells.next().unwrap_or_default();
    match (cell(), cell(), cell(), cell()) {
        (_, "", ..) => Err("no name".into()),
        ("organization", name, acronym, kind) => {
            Ok(lexicon.organization(name, (!acronym.is_empty()).then_some(acronym), kind_of(kind)?))
        }
        ("person", name, ..) => Ok(lexicon.person(name)),
        ("cue", verb, ..) => Ok(lexicon.cue(verb)),
        ("role", noun, ..) => Ok(lexicon.role(noun)),
        (what, ..) => Err(format!("“{what}” is not organization, person, cue or role").into()),
    }
}

fn kind_of(name: &str) -> Result<OrganizationKind, Fault> {
    if name.is_empty() {
        return Ok(OrganizationKind::Other);
    }
    Ok(name.parse()?)
}

/// What a release names, a line each.
fn findings(release: &Release) -> BTreeSet<String> {
    let organizations = release.organizations.iter().map(|organization| {
        let acronym = organization.acronym.as_ref().map(|acronym| format!(" ({acronym})")).unwrap_or_default();
        let (kind, mentions) = (organization.kind, count(organization.mentions.len(), "mention"));
        format!("{}{acronym}: organization, {kind}, {mentions}", organization.name)
    });
    let people = release.people.iter().map(|person| {
        let roles: String = person.roles.iter().map(|role| format!(", {}", role.title)).collect();
        format!("{}: person, {}{roles}", person.name, count(person.mentions.len(), "mention"))
    });
    organizations.chain(people).collect()
}

/// Prints what is lost and what is gained; returns whether anything is.
fn print_changes(
    out: &mut impl Write,
    source: &str,
    old: &BTreeSet<String>,
    new: &BTreeSet<String>,
) -> io::Result<bool> {
    if old == new {
        return Ok(false);
    }
    writeln!(out, "{}", printable(source))?;
    old.difference(new).try_for_each(|line| writeln!(out, "  - {}", printable(line)))?;
    new.difference(old).try_for_each(|line| writeln!(out, "  + {}", printable(line)))?;
    writeln!(out)?;
    Ok(true)
}
