//! The library beside the limits of the machine, in one run, as ratios that hold on any machine.
//!
//! `cargo bench -p undersigned-benches --bench ratios [-- --smoke | --size MB]`

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
    let corpus = Corpus::new(arguments.size, Variety::Multilingual, 1);
    println!(
        "{:.1} MB in {} texts with {} releases; lexicon {:.2} MB; {} cores\n",
        corpus.bytes() as f64 / MB as f64,
        corpus.texts.len(),
        corpus.releases,
        undersigned::Lexicon::size() as f64 / MB as f64,
        std::thread::available_parallelism()?,
    );
    println!("Beside the limits\n\n{}", limits::table(&corpus, rounds)?);
    println!("By layout and characters, nanoseconds per byte\n\n{}", limits::varieties(arguments.size / 4, rounds));
    println!("By size, nanoseconds per byte\n\n{}", growth::table(arguments.size * 4, rounds));
    println!("Two threads beside one, wall clock\n\n{}", threads::table(&corpus, rounds)?);
    println!("In a process of its own\n\n{}", children::table(arguments.smoke)?);
    println!("Hostile shapes, per byte beside ordinary text\n\n{}", hostile::table(arguments.smoke));
    Ok(())
}
