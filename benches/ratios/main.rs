//! The library beside the limits of the machine, in one run, as ratios that hold on any machine.
//!
//! `cargo bench -p undersigned-benches --bench ratios [-- [PART] [--smoke] [--size MB]]`, where the parts are limits, layouts,
//! growth, threads, processes and hostile. With `--text FILE…`, the limits are those on your own text.

mod children;
mod growth;
mod hostile;
mod limits;
mod threads;

use std::error::Error;
use undersigned_benches::{Arguments, Corpus, MB, Variety};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::read()?;
    if !arguments.child.is_empty() {
        return children::run(&arguments.child);
    }
    let rounds = if arguments.smoke { 1 } else { 7 };
    let own = !arguments.texts.is_empty();
    let corpus = match arguments.texts.as_slice() {
        [] => Corpus::new(arguments.size, Variety::Multilingual, 1),
        files => Corpus::read(files)?,
    };
    println!(
        "{:.1} MB in {} texts with {} releases; lexicon {:.2} MB; {} cores\n",
        corpus.bytes() as f64 / MB as f64,
        corpus.texts.len(),
        corpus.releases,
        undersigned::Lexicon::size() as f64 / MB as f64,
        std::thread::available_parallelism()?,
    );
    let only = arguments.part.as_deref().or(own.then_some("limits"));
    let wanted = |part| only.is_none_or(|only| only == part);
    if wanted("limits") {
        println!("Beside the limits\n\n{}", limits::table(&corpus, rounds)?);
    }
    if wanted("layouts") {
        println!("By layout and characters, nanoseconds per byte\n\n{}", limits::varieties(arguments.size / 4, rounds));
    }
    if wanted("growth") {
        println!("By size, nanoseconds per byte\n\n{}", growth::table(arguments.size * 4, rounds));
    }
    if wanted("threads") {
        println!("Two threads beside one, by the clock on the wall\n\n{}", threads::table(&corpus, rounds)?);
    }
    if wanted("processes") {
        println!("In a process of its own\n\n{}", children::table(arguments.smoke)?);
    }
    if wanted("hostile") {
        println!("Hostile shapes, per byte beside ordinary text\n\n{}", hostile::table(arguments.smoke));
    }
    Ok(())
}
