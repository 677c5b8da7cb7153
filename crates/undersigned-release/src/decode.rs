//! [`from_bytes`]: bytes to text.

use crate::Error;
use std::borrow::Cow;

/// The text of bytes that are UTF-8, with or without a byte order mark.
///
/// A byte order mark stays in the text, so that spans count the bytes of the input as given. With the feature `encoding`,
/// UTF-16 with a byte order mark is decoded as well; spans then count bytes of the decoded text, not of the input.
///
/// # Errors
///
/// If the bytes are not UTF-8, or with the feature `encoding` malformed UTF-16. [`Error::offset`] is the first bad byte.
///
/// ```
/// assert_eq!(undersigned_release::from_bytes(b"A title").unwrap(), "A title");
/// let error = undersigned_release::from_bytes(b"caf\xE9").unwrap_err();
/// assert!(error.is_encoding());
/// assert_eq!(error.offset(), 3);
/// ```
pub fn from_bytes(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    #[cfg(feature = "encoding")]
    if let Some((encoding, _)) =
        encoding_rs::Encoding::for_bom(bytes).filter(|&(encoding, _)| encoding != encoding_rs::UTF_8)
    {
        return utf16(bytes, encoding);
    }
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| Error::not_utf8(error.valid_up_to()))
}

#[cfg(feature = "encoding")]
fn utf16<'a>(bytes: &'a [u8], encoding: &'static encoding_rs::Encoding) -> Result<Cow<'a, str>, Error> {
    let unit = |pair: &[u8]| match *pair {
        [low, high] if encoding == encoding_rs::UTF_16LE => u16::from_le_bytes([low, high]),
        [high, low] => u16::from_be_bytes([high, low]),
        _ => 0xD800,
    };
    let (text, malformed) = encoding.decode_with_bom_removal(bytes);
    if !malformed {
        return Ok(text);
    }
    let mut offset = 0;
    for read in char::decode_utf16(bytes.chunks(2).map(unit)) {
        match read {
            Ok(c) => offset += 2 * c.len_utf16(),
            Err(_) => break,
        }
    }
    Err(Error::malformed(offset.min(bytes.len()), encoding.name()))
}

/// The text of bytes that [`from_bytes`] can read, or else their text in Windows-1252, the encoding of many old dumps in
/// Western languages.
///
/// Use it only for input that you know to be that old, because in Windows-1252 any bytes are text. Spans count bytes of the
/// decoded text, not of the input. Needs the feature `encoding`.
///
/// ```
/// assert_eq!(undersigned_release::from_bytes_or_windows_1252(b"\x93caf\xE9\x94"), "“café”");
/// ```
#[cfg(feature = "encoding")]
pub fn from_bytes_or_windows_1252(bytes: &[u8]) -> Cow<'_, str> {
    from_bytes(bytes).unwrap_or_else(|_| encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

#[cfg(test)]
mod tests {
    use super::from_bytes;

    #[test]
    fn a_byte_order_mark_stays() {
        assert_eq!(from_bytes(b"\xEF\xBB\xBFTitle").unwrap(), "\u{FEFF}Title");
    }

    #[test]
    fn the_offset_is_the_first_bad_byte() {
        for (bytes, offset) in [(&b"\xFF\xFE"[..], 0), (b"ab\xC3", 2), (b"a\xE2\x80", 1)] {
            if cfg!(feature = "encoding") && offset == 0 {
                continue;
            }
            assert_eq!(from_bytes(bytes).unwrap_err().offset(), offset);
        }
    }

    #[cfg(feature = "encoding")]
    #[test]
    fn utf_16() {
        assert_eq!(from_bytes(b"\xFF\xFEa\0b\0").unwrap(), "ab");
        assert_eq!(from_bytes(b"\xFE\xFF\0a\0b").unwrap(), "ab");
        let error = from_bytes(b"\xFF\xFEa\0\x00\xD8b\0").unwrap_err();
        assert_eq!((error.is_encoding(), error.offset()), (true, 4));
    }
}
