//! [`Stream`]: a dump that is made while it is read.

use crate::dump::{Dump, Variety};
use std::io::{self, Read};
use undersigned::Layout;

/// Reads a generated dump; holds one release at a time.
#[derive(Clone, Debug)]
pub struct Stream {
    dump: Dump,
    text: String,
    /// How much of the text was read.
    read: usize,
    /// Bytes still to make.
    left: usize,
}

impl Stream {
    /// A dump of about `size` bytes in one layout.
    pub fn new(layout: Layout, size: usize, variety: Variety, seed: u64) -> Self {
        let mut dump = Dump::new(layout, variety, seed);
        let mut text = String::new();
        dump.head(&mut text);
        Stream { dump, text, read: 0, left: size }
    }

    fn make(&mut self) {
        self.text.clear();
        self.read = 0;
        if self.left > 0 {
            self.dump.release(usize::MAX, &mut self.text);
            self.left = self.left.saturating_sub(self.text.len());
            if self.left == 0 {
                self.dump.foot(&mut self.text);
            }
        }
    }
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read == self.text.len() {
            self.make();
        }
        let count = self.text.as_bytes().get(self.read..).unwrap_or_default().read(buffer)?;
        self.read += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_holds_the_releases_of_its_text() {
        let stream = Stream::new(Layout::Blog, 200_000, Variety::Multilingual, 5);
        let mut text = String::new();
        stream.clone().read_to_string(&mut text).unwrap();
        assert!(text.len() >= 200_000);
        let streamed: Vec<_> = undersigned::releases_from_reader(stream).map(Result::unwrap).collect();
        assert_eq!(streamed, undersigned::releases(&text).collect::<Vec<_>>());
    }
}
