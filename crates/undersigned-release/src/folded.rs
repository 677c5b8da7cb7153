//! Texts compared with lower-case names, whatever their case and their spaces.

use undersigned_model::is_space;

/// What follows a name in any case; white space of any kind is a space.
#[inline]
pub(crate) fn after_name<'a>(text: &'a str, lower: &str) -> Option<&'a str> {
    let differs = |&(found, wanted): &(&u8, &u8)| found.to_ascii_lowercase() != *wanted;
    match text.as_bytes().iter().zip(lower.as_bytes()).find(differs) {
        None => text.get(lower.len()..),
        Some((found, _)) if found.is_ascii_graphic() => None,
        // Beyond ASCII, only spaces and the Kelvin sign stand for a character of ASCII.
        Some((_, wanted)) if wanted.is_ascii() && !matches!(wanted, b' ' | b'k') => None,
        Some(_) => after_folded(text, lower),
    }
}

fn after_folded<'a>(text: &'a str, lower: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in lower.chars() {
        let found = rest.next()?;
        if !(found == wanted || found.to_lowercase().eq([wanted]) || (wanted == ' ' && is_space(found))) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// Whether a text is a lower-case name, written in whatever case and with whatever spaces.
#[inline]
pub(crate) fn same(text: &str, lower: &str) -> bool {
    text.eq_ignore_ascii_case(lower) || after_name(text, lower).is_some_and(str::is_empty)
}
