//! [`printable`] and [`cell`]: text from a dump, safe for a terminal and a spreadsheet; [`count`]: a number with its noun.

use std::fmt::{self, Display, Write};

/// Text from a dump as it may be sent to a terminal: white space folded, and whatever could steer the terminal or turn the
/// direction of the line shown as an escape.
///
/// ```
/// use undersigned_examples::printable;
///
/// assert_eq!(printable("Ama\u{A0}\n Mensah").to_string(), "Ama Mensah");
/// assert_eq!(printable("\u{1B}[2Jgone").to_string(), "\\u{1b}[2Jgone");
/// assert_eq!(printable("Long words are cut").at_most(10).to_string(), "Long word…");
/// ```
pub fn printable(text: &str) -> Printable<'_> {
    Printable { text, width: usize::MAX }
}

/// A number with its noun.
///
/// ```
/// assert_eq!(undersigned_examples::count(1, "file"), "1 file");
/// assert_eq!(undersigned_examples::count(11, "release"), "11 releases");
/// ```
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Text from a dump as the cell of a table: printable, and no formula. A spreadsheet runs a cell that begins with one of
/// these signs; with an apostrophe before it, it is text.
///
/// ```
/// use undersigned_examples::cell;
///
/// assert_eq!(cell("Ama\u{A0}\n Mensah"), "Ama Mensah");
/// assert_eq!(cell("=1+1"), "'=1+1");
/// ```
pub fn cell(text: &str) -> String {
    let cell = printable(&undersigned::fold(text)).to_string();
    if cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) { format!("'{cell}") } else { cell }
}

/// Prints text that is not one's own; see [`printable`].
#[derive(Clone, Copy, Debug)]
pub struct Printable<'a> {
    text: &'a str,
    width: usize,
}

impl Printable<'_> {
    /// The same text, cut with an ellipsis where it is longer than `width` characters.
    pub fn at_most(self, width: usize) -> Self {
        Self { width, ..self }
    }
}

impl Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut line = String::new();
        // Reads little more than it prints, however long the text is.
        for word in self.text.split_whitespace() {
            if !line.is_empty() {
                line.push(' ');
            }
            word.chars().take(self.width.saturating_add(1)).try_for_each(|c| put(&mut line, c))?;
            if line.len() > self.width.saturating_mul(4) {
                break;
            }
        }
        match line.char_indices().nth(self.width) {
            None => f.pad(&line),
            Some(_) => {
                let kept = self.width.saturating_sub(1);
                let end = line.char_indices().nth(kept).map_or(line.len(), |(at, _)| at);
                line.truncate(end);
                line.push('…');
                f.pad(&line)
            }
        }
    }
}

/// Adds a character, escaped where a terminal would obey it or print nothing.
fn put(line: &mut String, c: char) -> fmt::Result {
    if c.is_control() || steers(c) { write!(line, "{}", c.escape_unicode()) } else { line.write_char(c) }
}

/// Whether a character can hide or reorder what stands beside it: direction marks, overrides and isolates, line and paragraph
/// separators, tags and others without a shape. Joiners are left alone: Persian and emoji are written with them.
pub const fn steers(c: char) -> bool {
    matches!(c,
        '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn nothing_steers_the_terminal() {
        for (raw, shown) in [
            ("", ""),
            ("  a\t b\r\n", "a b"),
            ("\u{1B}]0;owned\u{7}", "\\u{1b}]0;owned\\u{7}"),
            ("\u{9B}2J", "\\u{9b}2J"),
            ("abc\u{202E}txt.exe", "abc\\u{202e}txt.exe"),
            ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            ("José 王 ẑ", "José 王 ẑ"),
        ] {
            assert_eq!(printable(raw).to_string(), shown, "{raw:?}");
        }
    }

    #[test]
    fn cuts_between_characters() {
        assert_eq!(printable("ééééé").at_most(3).to_string(), "éé…");
        assert_eq!(printable("ééé").at_most(3).to_string(), "ééé");
        assert_eq!(printable("abc").at_most(0).to_string(), "…");
        assert_eq!(printable(&"x".repeat(1 << 20)).at_most(4).to_string(), "xxx…");
        assert_eq!(format!("[{:>5}]", printable("ab")), "[   ab]");
    }
}
