//! [`Arguments`] of every bench.

use crate::MB;
use lexopt::{Arg, Error, Parser, ValueExt};
use std::path::PathBuf;

/// What a bench is asked for. `cargo bench` adds `--bench`, which says nothing.
#[derive(Clone, Debug)]
pub struct Arguments {
    /// As little as shows that everything runs.
    pub smoke: bool,
    /// Bytes of the ordinary corpus.
    pub size: usize,
    /// Measured in a process of its own: what, with its arguments.
    pub child: Vec<String>,
    /// Which part alone to run, where there are several.
    pub part: Option<String>,
    /// Files to read in place of generated text.
    pub texts: Vec<PathBuf>,
}

impl Arguments {
    /// The arguments of this process.
    pub fn read() -> Result<Self, Error> {
        let mut arguments = Arguments { smoke: false, size: 0, child: Vec::new(), part: None, texts: Vec::new() };
        let mut parser = Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("bench") => {}
                Arg::Long("smoke") => arguments.smoke = true,
                Arg::Long("size") => arguments.size = parser.value()?.parse::<usize>()? * MB,
                Arg::Long("child") => {
                    arguments.child = parser.values()?.map(ValueExt::string).collect::<Result<_, _>>()?;
                }
                Arg::Long("text") => arguments.texts.extend(parser.values()?.map(PathBuf::from)),
                Arg::Value(part) => arguments.part = Some(part.string()?),
                other => return Err(other.unexpected()),
            }
        }
        if arguments.size == 0 {
            arguments.size = if arguments.smoke { MB } else { 16 * MB };
        }
        Ok(arguments)
    }
}
