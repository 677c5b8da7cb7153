//! Bylines: "By NAME, ROLE at ORG", "Por NAME", "Author: NAME".

use crate::class::Class;
use crate::data::words;
use crate::filter::Phrases;
use crate::lines::Wording;
use crate::words::WordSet;

/// Beginnings of bylines.
pub(crate) const BEGINNINGS: &[&str] = words!("lines.tsv", "byline");
/// Words that begin no name.
static NO_NAMES: WordSet = WordSet::new(words!("words.tsv", "no-author"));

/// The author's name in a line that is a byline, as a byte range of the line.
pub(crate) fn author(line: Wording<'_>) -> Option<(usize, usize)> {
    static BEGUN: Phrases = Phrases::new(BEGINNINGS);
    if !line.may(Class::BYLINE) || line.len() > 160 || line.ends_with(['.', ':', ';', '?', '!']) {
        return None;
    }
    let rest = BEGUN.after(&line)?.trim_start();
    let end = rest.find([',', '|', '(', ';', '–', '—']).unwrap_or(rest.len());
    let name = rest.get(..end)?.trim_end();
    let words = name.split_whitespace().count();
    let capital = |word: &str| word.starts_with(|c: char| c.is_uppercase());
    let named = name.split_whitespace().filter(|word| capital(word)).count() * 2 > words;
    let first = name.split_whitespace().next()?;
    let fits = (2..=6).contains(&words)
        && named
        && capital(first)
        && !NO_NAMES.has(first)
        && !name.contains(|c: char| c.is_ascii_digit());
    let start = line.len() - rest.len();
    fits.then_some((start, start + name.len()))
}

pub(crate) fn is_byline(line: Wording<'_>) -> bool {
    author(line).is_some()
}

#[cfg(test)]
mod tests {
    use super::author;

    #[test]
    fn authors() {
        for (line, name) in [
            ("By Ama Mensah, Researcher at Coast Rights", Some("Ama Mensah")),
            ("Por Lucía del Río", Some("Lucía del Río")),
            ("By the time the police came", None),
            ("By Monday all of them were free", None),
            ("By Ama Mensah we mean the judge.", None),
        ] {
            assert_eq!(author(line.into()).map(|(a, b)| &line[a..b]), name, "{line}");
        }
    }
}
