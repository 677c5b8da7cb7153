//! Writes a generated dump to standard output: `generate [--size MB] [feed | blog | listing | single]`.

use std::io::{self, BufReader, Write};
use undersigned::Layout;
use undersigned_benches::{Arguments, Stream, Variety};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = Arguments::read()?;
    let layout = match arguments.part.as_deref() {
        Some("feed") => Layout::Feed,
        Some("listing") => Layout::Listing,
        Some("single") => Layout::Single,
        _ => Layout::Blog,
    };
    let stream = Stream::new(layout, arguments.size, Variety::Multilingual, 1);
    let mut out = io::stdout().lock();
    io::copy(&mut BufReader::new(stream), &mut out)?;
    Ok(out.flush()?)
}
