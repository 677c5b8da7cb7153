//! Writes one HTML file that shows every release with what was read from it. Open it in any browser.
//!
//! ```sh
//! cargo run --release --example report -- -o report.html dumps/*.txt
//! ```
//!
//! The file holds everything it needs and fetches nothing. What it shows is computed here; its script only filters and finds.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};
use undersigned_examples::{Arguments, Fault, printable, run};

#[path = "report/annotate.rs"]
mod annotate;
#[path = "report/bars.rs"]
mod bars;
#[cfg(test)]
#[path = "report/browser.rs"]
mod browser;
#[path = "report/cosigning.rs"]
mod cosigning;
#[path = "report/escape.rs"]
mod escape;
#[path = "report/index.rs"]
mod index;
#[path = "report/layout.rs"]
mod layout;
#[path = "report/margin.rs"]
mod margin;
#[path = "report/page.rs"]
mod page;
#[path = "report/segments.rs"]
mod segments;
#[path = "report/text.rs"]
mod text;
#[path = "report/timeline.rs"]
mod timeline;

const HELP: &str = "
Writes one HTML file that shows every release: who is named, who speaks, who signed, and what the text gets wrong.

usage: report [-o FILE] [FILE… | -]

  -o, --output FILE   where to write (default: target/report.html)
  -                   read standard input
  no FILE             read the sample dumps";

fn main() -> ExitCode {
    run(report)
}

fn report() -> Result<bool, Fault> {
    let mut output = PathBuf::from("target/report.html");
    let arguments = Arguments::read(HELP, |name, value| {
        let known = matches!(name, "o" | "output");
        if known {
            output = value()?.into();
        }
        Ok(known)
    })?;
    let inputs: Vec<_> = arguments.inputs().collect();
    let page = page::Page::read(inputs.iter().map(|input| (input.source.as_ref(), input.text.as_ref())))?;
    write(&output, &page)?;
    let (path, releases, files) = (output.to_string_lossy(), page.count_releases(), page.count_files());
    writeln!(io::stdout(), "{}: {releases} from {files}", printable(&path))?;
    Ok(arguments.all_read())
}

fn write(output: &Path, page: &page::Page) -> Result<(), Fault> {
    if let Some(folder) = output.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = io::BufWriter::new(fs::File::create(output)?);
    askama::Template::write_into(page, &mut file)?;
    Ok(file.flush()?)
}
