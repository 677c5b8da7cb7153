//! [`Arguments`]: a command line of options and files; [`run`]: a program's end.

use crate::Inputs;
use lexopt::Arg;
use std::cell::Cell;
use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;
use std::{error, io};

/// Whatever ends an example early.
pub type Fault = Box<dyn error::Error>;

/// Runs an example. `Ok(true)` and a closed pipe (`… | head`) exit with status 0, `Ok(false)` with 1 (some input could not be
/// read, and was reported), and anything else with 2 after a line on standard error.
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
    let csv = fault.downcast_ref::<csv::Error>().and_then(|fault| match fault.kind() {
        csv::ErrorKind::Io(io) => Some(io.kind()),
        _ => None,
    });
    io.or(json).or(csv) == Some(io::ErrorKind::BrokenPipe)
}

/// The files of a command line, after its options.
#[derive(Debug, Default)]
pub struct Arguments {
    files: Vec<OsString>,
    failed: Cell<bool>,
}

impl Arguments {
    /// Reads the command line. `option` is called with the name of each option, without dashes, and a way to get its value;
    /// it returns whether it knows the option. `--help` prints `help` and exits.
    ///
    /// # Errors
    ///
    /// For an unknown option, or if `option` fails; the message begins with the option's name.
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
                writeln!(io::stdout(), "{}", help.trim())?;
                std::process::exit(0);
            }
            let known = option(&name, &mut || value(&mut parser)).map_err(|why| format!("{name}: {why}"))?;
            if !known {
                return Err(format!("unknown option {name}; try --help").into());
            }
        }
        Ok(arguments)
    }

    /// The text of each file, of standard input for `-`, or of the sample dumps if no file is named. An input that can't be
    /// read is reported on standard error and left out.
    pub fn inputs(&self) -> Inputs<'_> {
        Inputs::new(&self.files, &self.failed)
    }

    /// Whether every input so far could be read.
    pub fn all_read(&self) -> bool {
        !self.failed.get()
    }

    /// The total size of the files, as far as it is known.
    pub fn bytes(&self) -> u64 {
        self.files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|data| data.len()).sum()
    }
}

/// The value of the option that was read last.
fn value(parser: &mut lexopt::Parser) -> Result<String, Fault> {
    let value = parser.value().map_err(|_| "a value is missing")?;
    Ok(value.into_string().map_err(|_| "the value is not UTF-8")?)
}
