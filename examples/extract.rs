//! Prints every release of the files: for people, or with `--json` one JSON object per line.
//!
//! ```sh
//! cargo run --release --example extract -- examples/data/letter.txt
//! cargo run --release --example extract -- --json dumps/*.txt > releases.jsonl
//! ```

use anstyle::{AnsiColor, Style};
use indicatif::ProgressBar;
use serde::Serialize;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::process::ExitCode;
use undersigned::{BlockKind, Layout, Lexicon, Options, Release};
use undersigned_examples::{Arguments, Fault, count, printable, run};

const HELP: &str = "
Prints every release in the files: title, date, how much was found in it, first words, and what the text gets wrong.

usage: extract [--json] [--layout LAYOUT] [FILE… | -]

  --json            print one JSON object per release and line, with the byte span of every fact (see docs/JSON.md)
  --layout LAYOUT   how the files are put together: feed, blog, listing or single
                    (default: recognized from the text)
  -                 read standard input
  no FILE           read the sample dumps

Files are UTF-8. One that can't be read is reported on standard error; the others are printed, and the exit status is 1.";

/// How many bytes are worth a progress bar.
const MUCH: u64 = 32 << 20;

/// How wide titles and first lines are printed.
const WIDTH: usize = 100;

fn main() -> ExitCode {
    run(extract)
}

fn extract() -> Result<bool, Fault> {
    let (mut json, mut options) = (false, Options::default());
    let arguments = Arguments::read(HELP, |name, value| {
        match name {
            "json" => json = true,
            "layout" => options = options.layout(value()?.parse::<Layout>()?),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let progress = progress(arguments.bytes());
    if json {
        print_json(&arguments, &options, &progress)?
    } else {
        print_plain(&arguments, &options, &progress)?
    }
    progress.finish_and_clear();
    Ok(arguments.all_read())
}

/// A bar on standard error if somebody sees it and the output goes elsewhere; hidden otherwise.
fn progress(bytes: u64) -> ProgressBar {
    match bytes >= MUCH && io::stderr().is_terminal() && !io::stdout().is_terminal() {
        true => ProgressBar::new(bytes),
        false => ProgressBar::hidden(),
    }
}

/// A line of the JSON output.
#[derive(Serialize)]
struct Line<'a> {
    schema: &'static str,
    source: &'a str,
    release: Release<'a>,
}

fn print_json(arguments: &Arguments, options: &Options, progress: &ProgressBar) -> Result<(), Fault> {
    let lexicon = Lexicon::default();
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    for input in arguments.inputs() {
        for release in undersigned::extract_with(&input.text, options, &lexicon) {
            let line = Line { schema: "undersigned/1", source: &input.source, release };
            serde_json::to_writer(&mut out, &line)?;
            out.write_all(b"\n")?;
        }
        progress.inc(input.text.len() as u64);
    }
    Ok(out.flush()?)
}

fn print_plain(arguments: &Arguments, options: &Options, progress: &ProgressBar) -> Result<(), Fault> {
    let lexicon = Lexicon::default();
    let mut out = BufWriter::new(anstream::AutoStream::auto(io::stdout().lock()));
    let (mut files, mut releases) = (0, 0);
    for input in arguments.inputs() {
        let before = releases;
        for release in undersigned::extract_with(&input.text, options, &lexicon) {
            if releases == before {
                print_file(&mut out, &input.source, release.layout)?;
            }
            releases += 1;
            print_release(&mut out, &release)?;
        }
        if releases == before {
            writeln!(out, "{}: no release\n", printable(&input.source))?;
        }
        files += 1;
        progress.inc(input.text.len() as u64);
    }
    writeln!(out, "{}, {}", count(files, "file"), count(releases, "release"))?;
    Ok(out.flush()?)
}

const FILE: Style = AnsiColor::Cyan.on_default().bold();
const TITLE: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const WARNING: Style = AnsiColor::Yellow.on_default();

fn print_file(out: &mut impl Write, source: &str, layout: Layout) -> io::Result<()> {
    writeln!(out, "{FILE}{}{FILE:#} {FAINT}({}){FAINT:#}\n", printable(source), layout)
}

fn print_release(out: &mut impl Write, release: &Release) -> io::Result<()> {
    let date = release.date.as_ref().map_or("no date", |date| &date.text);
    let title = release.title.as_ref().map_or("(no title)", |title| title.as_str());
    writeln!(out, "{TITLE}{}{TITLE:#}", printable(title).at_most(WIDTH))?;
    writeln!(
        out,
        "{:<18} quotes {:<3} people {:<3} organizations {:<3} signatories {}",
        printable(date).at_most(18).to_string(),
        release.quotes.len(),
        release.people.len(),
        release.organizations.len(),
        release.all_signatories().count(),
    )?;
    if let Some(lede) = lede(release) {
        writeln!(out, "{FAINT}{}{FAINT:#}", printable(lede).at_most(WIDTH))?;
    }
    for diagnostic in &release.diagnostics {
        writeln!(out, "{WARNING}! {}{WARNING:#} at {}", printable(&diagnostic.message), diagnostic.span)?;
    }
    writeln!(out)
}

/// The first running text.
fn lede<'a>(release: &'a Release) -> Option<&'a str> {
    let block = release.blocks.iter().find(|block| block.kind == BlockKind::Paragraph)?;
    release.cut(block.span)
}
