//! [`Error`]: why bytes could not be read as text.

use std::io;

/// Why bytes could not be read as text.
///
/// The error is opaque: it tells [what](Error::is_read) went wrong and [where](Error::offset) in the input.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error("the input is not UTF-8 from byte {offset} on")]
    NotUtf8 { offset: usize },
    #[error("the input can't be read from byte {offset} on: {source}")]
    Read { offset: usize, source: io::Error },
    #[cfg(feature = "encoding")]
    #[error("the input is no {name} from byte {offset} on")]
    Malformed { offset: usize, name: &'static str },
}

impl Error {
    pub(crate) fn not_utf8(offset: usize) -> Self {
        Self(Kind::NotUtf8 { offset })
    }

    pub(crate) fn read(offset: usize, source: io::Error) -> Self {
        Self(Kind::Read { offset, source })
    }

    #[cfg(feature = "encoding")]
    pub(crate) fn malformed(offset: usize, name: &'static str) -> Self {
        Self(Kind::Malformed { offset, name })
    }

    /// Whether the bytes were not text: neither UTF-8 nor, with the feature `encoding`, UTF-16.
    pub fn is_encoding(&self) -> bool {
        !self.is_read()
    }

    /// Whether reading failed; [`source`](std::error::Error::source) is the [`io::Error`].
    pub fn is_read(&self) -> bool {
        matches!(self.0, Kind::Read { .. })
    }

    /// The offset, in bytes of the input, of the first byte that could not be read.
    pub fn offset(&self) -> usize {
        match self.0 {
            Kind::NotUtf8 { offset } | Kind::Read { offset, .. } => offset,
            #[cfg(feature = "encoding")]
            Kind::Malformed { offset, .. } => offset,
        }
    }
}
