//! Prints a table of who said what, in what role and when.
//!
//! ```sh
//! cargo run --release --example quotes -- --by "Ama Mensah" dumps/*.txt
//! ```

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use undersigned::{Quote, Release, Speaker};
use undersigned_examples::{Arguments, Fault, count, printable, run};

const HELP: &str = "
Prints a table of who said what, in what role and when, in the order of the files.

usage: quotes [--by NAME] [--reported] [FILE… | -]

  --by NAME   only speakers whose name contains all words of NAME, in any case
  --reported  also indirect speech (\"…, ORGANIZATION said\"), marked with ~
  -           read standard input
  no FILE     read the sample dumps";

#[derive(Default)]
struct Wanted {
    by: Vec<String>,
    reported: bool,
}

fn main() -> ExitCode {
    run(quotes)
}

fn quotes() -> Result<bool, Fault> {
    let mut wanted = Wanted::default();
    let arguments = Arguments::read(HELP, |name, value| {
        match name {
            "by" => wanted.by = value()?.to_lowercase().split_whitespace().map(str::to_owned).collect(),
            "reported" => wanted.reported = true,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "{:<28} {:<40} {:<10}  QUOTE", "SPEAKER", "ROLE", "DATE")?;
    let (mut all, mut known) = (0, 0);
    for input in arguments.inputs() {
        for release in undersigned::extract(&input.text) {
            let direct = release.quotes.iter().filter(|quote| !quote.pull).map(|quote| (quote, ""));
            let reported = release.reported.iter().filter(|_| wanted.reported).map(|quote| (quote, "~ "));
            for (quote, mark) in direct.chain(reported).filter(|(quote, _)| wanted.holds(quote)) {
                all += 1;
                known += usize::from(quote.speaker_name.is_some());
                row(&mut out, &release, quote, mark)?;
            }
        }
    }
    writeln!(out, "{}, {known} with a speaker", count(all, "quote"))?;
    out.flush()?;
    Ok(arguments.all_read())
}

impl Wanted {
    fn holds(&self, quote: &Quote) -> bool {
        let name = quote.speaker_name.as_deref().unwrap_or_default().to_lowercase();
        self.by.iter().all(|word| name.contains(word.as_str()))
    }
}

fn row(out: &mut impl Write, release: &Release, quote: &Quote, mark: &str) -> io::Result<()> {
    let speaker = printable(quote.speaker_name.as_deref().unwrap_or("-")).at_most(28).to_string();
    let role = printable(&role(release, quote.speaker)).at_most(40).to_string();
    let date = release.date.as_ref().and_then(|date| date.value).map_or_else(|| "-".to_owned(), |day| day.to_string());
    let speech: Vec<&str> = release.quoted(quote).collect();
    let speech = printable(&speech.join(" … ")).at_most(160).to_string();
    writeln!(out, "{speaker:<28} {role:<40} {date:<10}  {mark}{speech}")
}

/// What the release calls a person: the first role, with its organization.
fn role(release: &Release, speaker: Option<Speaker>) -> String {
    let person = speaker.and_then(Speaker::person).and_then(|id| release.person(id));
    let Some(role) = person.and_then(|person| person.roles.first()) else { return "-".to_owned() };
    match role.organization.and_then(|id| release.organization(id)) {
        Some(organization) => format!("{}, {}", role.title, organization.name),
        None => role.title.to_string(),
    }
}
