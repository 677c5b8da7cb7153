//! [`Inputs`]: the texts that an example works on.

use crate::{SAMPLES, printable};
use std::borrow::Cow;
use std::cell::Cell;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read as _};

/// A text and the path that it came from.
#[derive(Debug)]
pub struct Input<'a> {
    /// The path as given; `-` for standard input.
    pub source: Cow<'a, str>,
    /// The text.
    pub text: Cow<'static, str>,
}

/// Iterator over the inputs of a command line; see [`Arguments::inputs`](crate::Arguments::inputs).
#[derive(Debug)]
pub struct Inputs<'a> {
    files: std::slice::Iter<'a, OsString>,
    samples: std::slice::Iter<'static, (&'static str, &'static str)>,
    failed: &'a Cell<bool>,
}

impl<'a> Inputs<'a> {
    pub(crate) fn new(files: &'a [OsString], failed: &'a Cell<bool>) -> Self {
        let samples = if files.is_empty() { SAMPLES.as_slice() } else { &[] };
        Self { files: files.iter(), samples: samples.iter(), failed }
    }
}

impl<'a> Iterator for Inputs<'a> {
    type Item = Input<'a>;

    fn next(&mut self) -> Option<Input<'a>> {
        if let Some(&(source, text)) = self.samples.next() {
            return Some(Input { source: source.into(), text: text.into() });
        }
        for file in self.files.by_ref() {
            match read(file) {
                Ok(text) => return Some(Input { source: file.to_string_lossy(), text: text.into() }),
                Err(why) => {
                    eprintln!("{}: {why}", printable(&file.to_string_lossy()));
                    self.failed.set(true);
                }
            }
        }
        None
    }
}

fn read(file: &OsStr) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = match file.to_str() {
        Some("-") => io::stdin().lock().read_to_end(&mut bytes),
        _ => File::open(file).and_then(|mut file| file.read_to_end(&mut bytes)),
    };
    read.map_err(|error| format!("can't be read (at byte {}): {error}", bytes.len()))?;
    String::from_utf8(bytes).map_err(|error| {
        let hint = if error.as_bytes().starts_with(&[0xFF, 0xFE]) || error.as_bytes().starts_with(&[0xFE, 0xFF]) {
            "; it looks like UTF-16, which has to be converted first"
        } else {
            ""
        };
        format!("not UTF-8 (at byte {}){hint}", error.utf8_error().valid_up_to())
    })
}
