//! What the examples share: reading files, printing text from strangers, and exiting with the right status.
//!
//! An example's `main` is
//!
//! ```no_run
//! use std::process::ExitCode;
//! use undersigned_examples::{Arguments, Input, run};
//!
//! fn main() -> ExitCode {
//!     run(|| {
//!         let arguments = Arguments::read("usage: shout [FILE… | -]", |_, _| Ok(false))?;
//!         for input in arguments.inputs() {
//!             println!("{}", input.text.to_uppercase());
//!         }
//!         Ok(arguments.all_read())
//!     })
//! }
//! ```

mod arguments;
mod input;
mod printable;
mod samples;

pub use arguments::{Arguments, Fault, run};
pub use input::{Input, Inputs};
pub use printable::{Printable, cell, count, printable, steers};
pub use samples::SAMPLES;
