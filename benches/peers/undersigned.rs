//! The library as a contestant: reads a file, prints its name, version, bytes, seconds, people and organizations.

use undersigned_benches::{Contestant, race};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args_os().nth(1).ok_or("a file to read")?;
    let text = std::fs::read_to_string(file)?;
    let mut named = [0, 0];
    let read = || {
        named = undersigned::extract(&text).fold([0, 0], |[people, organizations], release| {
            [
                people + release.people.iter().map(|person| person.mentions.len()).sum::<usize>(),
                organizations + release.organizations.iter().map(|named| named.mentions.len()).sum::<usize>(),
            ]
        });
        text.len()
    };
    let mut contestants = [Contestant::new("undersigned", text.len(), read)];
    race(5, &mut contestants);
    let [seconds] = contestants.each_ref().map(|contestant| contestant.best.as_secs_f64());
    drop(contestants);
    let [people, organizations] = named;
    println!("undersigned\t{}\t{}\t{seconds}\t{people}\t{organizations}", env!("CARGO_PKG_VERSION"), text.len());
    Ok(())
}
