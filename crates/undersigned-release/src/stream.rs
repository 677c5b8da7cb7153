//! [`releases_from_reader`]: releases from a stream, in memory for one release.

use crate::build;
use crate::layout::{self, PREFIX};
use crate::lines::Line;
use crate::segment::{Segmenter, Step};
use crate::{Error, Options};
use std::io::{ErrorKind, Read};
use undersigned_model::{Release, ReleaseDate, Span, Text};

/// How much is read at once, at least.
const CHUNK: usize = 64 * 1024;

/// The releases of a stream of UTF-8 text, the same as those of the text in memory. Each is given as soon as its end is
/// certain.
///
/// Spans are offsets into the stream. Memory is needed for the longest release, and for the beginning of the stream, from
/// which the layout is recognized. The reader need not be buffered.
///
/// # Errors
///
/// If the stream cannot be read or is not UTF-8, the last item is an error.
///
/// ```
/// let stream = "River closed\n\nMay 2, 2020\n\nNobody fishes.\n".as_bytes();
/// let titles: Result<Vec<_>, _> = undersigned_release::releases_from_reader(stream)
///     .map(|release| release.map(|release| release.title.unwrap().text.into_owned()))
///     .collect();
/// assert_eq!(titles.unwrap(), ["River closed"]);
/// ```
pub fn releases_from_reader<R: Read>(reader: R) -> ReaderReleases<R> {
    releases_from_reader_with(reader, &Options::default())
}

/// Like [`releases_from_reader`], with options.
///
/// # Errors
///
/// Those of [`releases_from_reader`].
pub fn releases_from_reader_with<R: Read>(reader: R, options: &Options) -> ReaderReleases<R> {
    ReaderReleases {
        reader,
        text: String::new(),
        cut: Vec::new(),
        from: 0,
        base: 0,
        end: None,
        segmenter: options.layout.map(|layout| Segmenter::new(layout.into(), 0)),
        lines: Vec::new(),
        done: false,
    }
}

/// Iterator over the releases of a stream; see [`releases_from_reader`].
#[derive(Debug)]
pub struct ReaderReleases<R> {
    reader: R,
    /// What was read and is still needed.
    text: String,
    /// The bytes of a character of which the rest is still to come.
    cut: Vec<u8>,
    /// How many bytes of the text are done with.
    from: usize,
    /// The stream's offset of the text's first byte.
    base: usize,
    /// How the stream ended, where it has.
    end: Option<Result<(), Error>>,
    segmenter: Option<Segmenter>,
    lines: Vec<Line>,
    done: bool,
}

impl<R: Read> ReaderReleases<R> {
    /// Reads until there are `wanted` bytes of text, or the stream ends.
    fn fill(&mut self, wanted: usize) {
        let mut chunk = vec![0; CHUNK];
        while self.text.len() < wanted && self.end.is_none() {
            match self.reader.read(&mut chunk) {
                Ok(0) if self.cut.is_empty() => self.end = Some(Ok(())),
                Ok(0) => self.end = Some(Err(Error::not_utf8(self.read_bytes()))),
                Ok(count) => self.take(chunk.get(..count).unwrap_or_default()),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => self.end = Some(Err(Error::read(self.read_bytes() + self.cut.len(), error))),
            }
        }
    }

    /// The stream's offset behind the text.
    fn read_bytes(&self) -> usize {
        self.base + self.text.len()
    }

    /// Adds bytes to the text; a character that is cut at their end waits for its rest.
    fn take(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let (false, Some((&byte, behind))) = (self.cut.is_empty(), rest.split_first()) {
            self.cut.push(byte);
            rest = behind;
            match std::str::from_utf8(&self.cut) {
                Ok(character) => {
                    self.text.push_str(character);
                    self.cut.clear();
                }
                Err(error) if error.error_len().is_some() => {
                    return self.end = Some(Err(Error::not_utf8(self.read_bytes())));
                }
                Err(_) => {}
            }
        }
        let mut chunks = rest.utf8_chunks();
        if let Some(chunk) = chunks.next() {
            self.text.push_str(chunk.valid());
            let last = chunk.valid().len() + chunk.invalid().len() == rest.len();
            let cut = std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
            match (chunk.invalid().is_empty(), last && cut) {
                (true, _) => {}
                (false, true) => self.cut.extend_from_slice(chunk.invalid()),
                (false, false) => self.end = Some(Err(Error::not_utf8(self.read_bytes()))),
            }
        }
    }

    /// Drops what is done with.
    fn forget(&mut self) {
        self.text.drain(..self.from);
        self.base += self.from;
        if let Some(segmenter) = &mut self.segmenter {
            segmenter.forget(self.from);
        }
        self.from = 0;
    }

    /// The next release of the text at hand.
    fn read(&mut self) -> Found {
        let complete = matches!(self.end, Some(Ok(())));
        let feed = if complete { None } else { memchr::memrchr(b'\n', self.text.as_bytes()) };
        let whole = match feed {
            Some(feed) => self.text.get(..=feed).unwrap_or_default(),
            None if complete => &self.text,
            None => "",
        };
        let segmenter = self.segmenter.get_or_insert_with(|| Segmenter::new(layout::decide(&self.text).0, 0));
        match segmenter.next(whole, complete, &mut self.lines, &mut Vec::new().into_iter()) {
            Step::Piece(piece) => {
                let lines = self.lines.get(piece.first..piece.behind).unwrap_or_default();
                let release = build::release(whole, lines, segmenter.layout);
                self.from = piece.next;
                Found::Release(Box::new(shifted(release, self.base)))
            }
            Step::End => Found::End,
            Step::More => Found::More,
        }
    }
}

enum Found {
    Release(Box<Release<'static>>),
    More,
    End,
}

impl<R: Read> Iterator for ReaderReleases<R> {
    type Item = Result<Release<'static>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        if self.from > CHUNK || self.from * 2 > self.text.len() {
            self.forget();
        }
        // The layout is found from as much of the stream as it would be found from in memory.
        let mut wanted = if self.segmenter.is_none() { PREFIX } else { 0 };
        loop {
            self.fill(wanted);
            match (self.read(), &self.end) {
                (Found::Release(release), _) => return Some(Ok(*release)),
                (Found::More, None) => wanted = self.text.len().max(CHUNK).saturating_mul(2),
                _ => {
                    self.done = true;
                    return self.end.take().and_then(Result::err).map(Err);
                }
            }
        }
    }
}

/// A copy of a release whose spans count from `by` bytes further back.
fn shifted(release: Release<'_>, by: usize) -> Release<'static> {
    let mut moved = Release::from_text(release.text().to_owned(), release.span.start + by, release.layout);
    let release = release.into_owned();
    let text = |text: Text<'static>| Text::new(text.text, text.span.shifted(by));
    let at = |span: Span| span.shifted(by);
    moved.title = release.title.map(text);
    moved.date = release.date.map(|mut date: ReleaseDate<'static>| {
        date.span = at(date.span);
        date
    });
    moved.dateline = release.dateline.map(text);
    moved.byline = release.byline.map(text);
    moved.publisher = release.publisher.map(text);
    moved.links = release.links.into_iter().map(text).collect();
    moved.contacts = release.contacts.into_iter().map(text).collect();
    moved.blocks = release.blocks;
    moved.blocks.iter_mut().for_each(|block| block.span = at(block.span));
    moved.quotes = release.quotes;
    for quote in &mut moved.quotes {
        quote.segments.iter_mut().for_each(|segment| *segment = at(*segment));
        quote.repeats = quote.repeats.map(at);
    }
    moved.diagnostics = release.diagnostics;
    moved.diagnostics.iter_mut().for_each(|diagnostic| diagnostic.span = at(diagnostic.span));
    moved
}
