//! [`Arguments`]: a command line of options and files; [`run`]: a program's end.

use crate::Inputs;
use lexopt::Arg;
use std::cell::Cell;
use std::ffi::OsString;
use std::process::ExitCode;
use std::{error, io};

/// Whatever ends an example early.
pub type Fault = Box<dyn error::Error>;

/// Runs an example: `Ok(true)` and a closed pipe (`… | head`) end well, `Ok(false)` with status 1 (some input could not be
/// read, and was told of), and any other fault with a line on standard error and status 2.
pub fn run(example: impl FnOnce() -> Result<bool, Fault>) -> ExitCode {
    match example() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(fault) if is_closed_pipe(fault.as_ref()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(fault: &(dyn error::Error + 'static)) -> bool {
    let io = fault.downcast_ref::<io::Error>().map(io::Error::kind);
    let json = fault.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
    io.or(json) == Some(io::ErrorKind::BrokenPipe)
}

/// The files of a command line, after its options.
#[derive(Debug, Default)]
pub struct Arguments {
    files: Vec<OsString>,
    failed: Cell<bool>,
}

impl Arguments {
    /// Reads the command line. `option` is asked about each option by its name without dashes, with a way to its value,
    /// and answers whether it knows it; `--help` prints `help` and ends the program well.
    ///
    /// # Errors
    ///
    /// For an unknown option, or whatever `option` fails with.
    pub fn read(
        help: &str,
        mut option: impl FnMut(&str, &mut dyn FnMut() -> Result<String, Fault>) -> Result<bool, Fault>,
    ) -> Result<Self, Fault> {
        let mut parser = lexopt::Parser::from_env();
        let mut arguments = Self::default();
        while let Some(argument) = parser.next()? {
            let name = match argument {
                Arg::Value(file) => {
                    arguments.files.push(file);
                    continue;
                }
                Arg::Long(name) => name.to_owned(),
                Arg::Short(letter) => letter.to_string(),
            };
            if name == "help" || name == "h" {
                println!("{}", help.trim());
                std::process::exit(0);
            }
            if !option(&name, &mut || Ok(parser.value()?.into_string().map_err(|_| "the value is not UTF-8")?))? {
                return Err(format!("unknown option {name}; try --help").into());
            }
        }
        Ok(arguments)
    }

    /// The text of each file, of standard input for `-`, and of the sample dumps where no file is named. What can't be read
    /// gets a line on standard error and is left out.
    pub fn inputs(&self) -> Inputs<'_> {
        Inputs::new(&self.files, &self.failed)
    }

    /// Whether every input so far could be read.
    pub fn all_read(&self) -> bool {
        !self.failed.get()
    }

    /// The sizes of the files together, as far as they are known.
    pub fn bytes(&self) -> u64 {
        self.files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|data| data.len()).sum()
    }
}
