//! Times of day: `10:30 am` · `14h00` · `1400hrs GMT` · `10.30 Uhr`.

use crate::data::words;
use crate::words::WordSet;

/// What follows the time that a text begins with.
pub(crate) fn time(text: &str) -> Option<&str> {
    let rest = digits(text.strip_prefix('T').unwrap_or(text), 1, 4)?;
    let rest = rest.strip_prefix([':', '.', 'h']).and_then(|rest| digits(rest, 2, 2)).unwrap_or(rest);
    let mut rest = rest.strip_prefix(':').and_then(|rest| digits(rest, 2, 2)).unwrap_or(rest);
    for _ in 0..3 {
        let after = rest.trim_start_matches([' ', '\u{A0}', '(']);
        let next = after.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
        let unit = after.get(..after.len() - next.len())?.trim_end_matches('.');
        if !TIME_WORDS.has(unit) {
            break;
        }
        rest = next.trim_start_matches(')');
    }
    Some(zone(rest).unwrap_or(rest))
}

/// What follows the distance from Greenwich that mails and feeds put behind a time: "+0000", "-03:00".
fn zone(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(' ').strip_prefix(['+', '-', '−'])?;
    let hours = digits(rest, 2, 2)?;
    digits(hours.strip_prefix(':').unwrap_or(hours), 2, 2)
}

/// What follows so many digits.
fn digits(text: &str, least: usize, most: usize) -> Option<&str> {
    let count = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    text.get(count..).filter(|_| count >= least)
}

/// What may stand behind a time: units, halves of the day, time zones.
static TIME_WORDS: WordSet = WordSet::new(words!("dates.tsv", "time"));
