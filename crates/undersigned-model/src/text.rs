//! [`Text`]: a stretch of the input with its span; [`fold`]: names as they are compared.

use crate::Span;
use std::borrow::Cow;
use std::fmt;

/// A stretch of the input together with the place it was read from.
///
/// Cutting the input at `span` gives exactly `text`. It borrows from the input; [`into_owned`](Text::into_owned) makes it
/// outlive the input.
///
/// ```
/// use undersigned_model::{Span, Text};
///
/// let input = String::from("Title: A joint letter");
/// let title = Text::cut(&input, Span::new(7, 21)).unwrap();
/// assert_eq!(title, "A joint letter");
/// let kept: Text<'static> = title.into_owned();
/// drop(input);
/// assert_eq!(kept.text, "A joint letter");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Text<'a> {
    /// The characters.
    pub text: Cow<'a, str>,
    /// Where they stand in the input.
    pub span: Span,
}

impl<'a> Text<'a> {
    /// A text together with its span.
    pub fn new(text: impl Into<Cow<'a, str>>, span: Span) -> Self {
        Self { text: text.into(), span }
    }

    /// The text at `span` in `input`, or `None` if the span lies outside it or cuts a character in two.
    pub fn cut(input: &'a str, span: Span) -> Option<Self> {
        Some(Self::new(span.of(input)?, span))
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
    pub fn into_owned(self) -> Text<'static> {
        Text { text: Cow::Owned(self.text.into_owned()), span: self.span }
    }
}

impl Text<'_> {
    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl AsRef<str> for Text<'_> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl PartialEq<str> for Text<'_> {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for Text<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

/// Whether a character counts as white space: Unicode white space, the zero-width space and the byte order mark.
pub const fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')
}

/// Whether a character is invisible, so that names are compared without it: the soft hyphen, zero-width joiner and
/// non-joiner, word joiner and direction marks.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// A text in the form in which names are compared: each run of [white space](is_space) becomes one plain space, white space
/// at the ends and [invisible](is_invisible) characters are removed. Borrowed if nothing had to change.
///
/// ```
/// use undersigned_model::fold;
///
/// assert_eq!(fold("Sok\u{A0}\r\n Vi\u{AD}chet "), "Sok Vichet");
/// assert!(matches!(fold("Sok Vichet"), std::borrow::Cow::Borrowed(_)));
/// ```
pub fn fold(text: &str) -> Cow<'_, str> {
    if is_plain(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let text = text.trim_matches(|c| is_space(c) || is_invisible(c));
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| !is_invisible(c)) {
        if !is_space(c) {
            folded.push(c);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    Cow::Owned(folded)
}

/// Whether a text is certainly folded, as most names are: visible ASCII, single spaces between words, and letters that do not
/// begin with a byte that a space or an invisible character begins with.
fn is_plain(text: &[u8]) -> bool {
    let mut last = SPACE;
    let fine = text.iter().all(|&byte| {
        let class = CLASSES.get(usize::from(byte)).copied().unwrap_or(OTHER);
        let fine = class == 0 || class == SPACE && last != SPACE;
        last = class;
        fine
    });
    fine && last != SPACE
}

const SPACE: u8 = 1;
const OTHER: u8 = 2;

/// Which bytes are a plain space, and which may begin another space or an invisible character.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
        {
            classes[byte] = match byte as u8 {
                b' ' => SPACE,
                0..b' ' | 0x7F | 0xC2 | 0xE1..=0xE3 | 0xEF => OTHER,
                _ => 0,
            };
        }
        byte += 1;
    }
    classes
};

fn is_folded(text: &str) -> bool {
    let mut last = ' ';
    text.chars().all(|c| {
        let fine = c.is_ascii_graphic() || !is_invisible(c) && (!is_space(c) || (c == ' ' && last != ' '));
        last = c;
        fine
    })
}

#[cfg(test)]
mod tests {
    use super::{fold, is_space};
    use proptest::prelude::*;

    #[test]
    fn folds_space_and_drops_what_is_invisible() {
        for (raw, folded) in [
            ("", ""),
            (" \u{FEFF}\t", ""),
            ("a  b", "a b"),
            ("a \u{AD} b", "a b"),
            ("\u{200F}a\u{200B}b", "a b"),
            ("co\u{AD}operate", "cooperate"),
        ] {
            assert_eq!(fold(raw), folded, "{raw:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text).into_owned();
            prop_assert_eq!(fold(&once), once.as_str());
        }

        #[test]
        fn no_letter_is_lost(text in "[a-z \u{A0}\u{200B}\n]*") {
            let letters = |s: &str| s.chars().filter(|&c| !is_space(c)).collect::<String>();
            prop_assert_eq!(letters(&fold(&text)), letters(&text));
        }
    }
}
