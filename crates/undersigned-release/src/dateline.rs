//! Datelines: the place, and often the day, before the first sentence.
//!
//! `(New York, May 30, 2003) – …` · `GENEVA (12 December 2023) – …` · `London, 4 May 2020 – …` · `NAIROBI, Kenya — …` · `(Bangkok) – …`.
//! `Geneva–Dakar, 12 December 2023. …` · `Lima, a 3 de mayo de 2021.- …`. A place without day and brackets must be followed by a
//! dash and a capital.

use crate::date::{Date, date_at, gap};
use crate::date_line::{STORED, has_year};
use crate::furniture::is_office_line;

/// The longest dateline, in bytes.
pub(crate) const LONGEST: usize = 120;

/// A dateline, with byte ranges of the paragraph that it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    pub(crate) place: Option<(usize, usize)>,
    pub(crate) date: Option<(Date, usize, usize)>,
}

/// What the grammar reads: slices of the paragraph.
#[derive(Clone, Copy)]
struct Parts<'a> {
    place: Option<&'a str>,
    date: Option<(Date, &'a str)>,
}

/// What a rule reads, and the text behind it.
type Read<'a, T> = Option<(T, &'a str)>;

/// The dateline at the beginning of a paragraph.
pub(crate) fn read(paragraph: &str) -> Option<Dateline> {
    if let Some(rest) = paragraph.strip_prefix(STORED) {
        return stored(rest);
    }
    let first = paragraph.chars().next()?;
    if !(matches!(first, '(' | '[') || first.is_ascii_digit() || is_capital(first)) {
        return None;
    }
    // Every dateline ends with a dash, or has a day and ends with another mark; one in brackets needs neither.
    let beginning = paragraph.as_bytes().get(..paragraph.len().min(LONGEST))?;
    if !matches!(first, '(' | '[')
        && memchr::memchr2(b'-', 0xE2, beginning).is_none()
        && (memchr::memchr3(b':', b'.', b'|', beginning).is_none() || !has_year(beginning))
    {
        return None;
    }
    let end = (0..=paragraph.len().min(LONGEST)).rev().find(|&at| paragraph.is_char_boundary(at))?;
    let parts = parts(paragraph.get(..end)?, first)?;
    let at = |part: &str| {
        let start = part.as_ptr() as usize - paragraph.as_ptr() as usize;
        (start, start + part.len())
    };
    let date = parts.date.map(|(date, words)| (date, at(words).0, at(words).1));
    Some(Dateline { place: parts.place.map(|place| at(unstopped(place))), date })
}

/// The day that an archive put before a page's first paragraph: "date 2017-07-13 This letter …".
fn stored(rest: &str) -> Option<Dateline> {
    let (date, length) = date_at(rest)?;
    let behind = rest.get(length..)?.strip_prefix(' ')?;
    let start = STORED.len();
    let dated = date.day().is_some() && behind.trim_start().starts_with(is_capital);
    dated.then_some(Dateline { place: None, date: Some((date, start, start + length)) })
}

/// "Tbilisi." without its full stop; "Washington, D.C." keeps it.
fn unstopped(place: &str) -> &str {
    let Some(bare) = place.strip_suffix('.') else { return place };
    let last = bare.rsplit(' ').next().unwrap_or_default();
    if last.len() > 3 && !bare.contains(['.', ',']) { bare } else { place }
}

/// Whether names may begin with a letter: a capital, or one of a script without capitals.
fn is_capital(c: char) -> bool {
    c.is_ascii_uppercase() || !c.is_ascii() && (c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase())
}

fn parts(text: &str, first: char) -> Option<Parts<'_>> {
    match first {
        '(' | '[' => bracketed(text),
        '0'..='9' => day_first(text),
        _ => match place(text) {
            Some(read) => {
                let (place, rest) = with_region(text, read);
                place_and_day(place, rest)
                    .or_else(|| day_first(text))
                    .or_else(|| places_and_day(text, rest))
                    .or_else(|| bare(place, rest))
            }
            None => day_first(text),
        },
    }
}

/// "Suva (Fiji)": a place with what it lies in, where no day stands in the brackets.
fn with_region<'a>(text: &'a str, (place, rest): (&'a str, &'a str)) -> (&'a str, &'a str) {
    let region = gap(rest).strip_prefix('(').and_then(|inside| inside.split_once(')'));
    let fits = |inside: &str| {
        inside.len() <= 30 && inside.starts_with(is_capital) && !inside.bytes().any(|byte| byte.is_ascii_digit())
    };
    match region.filter(|(inside, _)| fits(inside)) {
        Some((_, behind)) => (text.get(..text.len() - behind.len()).unwrap_or(place), behind),
        None => (place, rest),
    }
}

/// `(New York, May 30, 2003) – ` · `(Bangkok) – ` · `[Lima, 3 May 2021] `
fn bracketed(text: &str) -> Option<Parts<'_>> {
    let inside = text.strip_prefix(['(', '['])?;
    let (parts, rest) = match place(inside) {
        Some((place, rest)) => {
            let behind = gap(gap(rest).strip_prefix(DIVIDERS).unwrap_or(gap(rest)));
            let (date, rest) = day(behind).map_or((None, rest), |(day, rest)| (Some(day), rest));
            (Parts { place: Some(place), date }, rest)
        }
        None => day(inside).map(|(day, rest)| (Parts { place: None, date: Some(day) }, rest))?,
    };
    let rest = gap(rest.strip_prefix([')', ']'])?);
    // With place and day it needs no dash.
    let full = parts.place.is_some() && parts.date.is_some() && rest.starts_with(is_capital);
    (full || is_seam(rest)).then_some(parts)
}

/// What may stand between a place and a day.
const DIVIDERS: [char; 8] = [',', '|', '–', '—', '-', '/', '.', ';'];

/// `GENEVA (12 December 2023) – ` · `London, 4 May 2020 – ` · `PARIS/DAKAR, 3 May 2021: `
fn place_and_day<'a>(place: &'a str, rest: &'a str) -> Option<Parts<'a>> {
    let rest = gap(rest);
    let (day, rest) = match rest.strip_prefix('(') {
        Some(inside) => day(inside).and_then(|(day, rest)| Some((day, rest.strip_prefix(')')?))),
        None => day(gap(rest.strip_prefix(DIVIDERS).unwrap_or(rest))),
    }?;
    let rest = gap(rest);
    let stop = rest.strip_prefix([':', '|', '.']).is_some_and(|rest| rest.starts_with([' ', '\n']));
    (is_seam(rest) || stop).then_some(Parts { place: Some(place), date: Some(day) })
}

/// `Geneva–Dakar, 12 December 2023. ` · `Paris / Lima, 3 May 2021 – `: two or three places, and a day behind them.
fn places_and_day<'a>(text: &'a str, rest: &'a str) -> Option<Parts<'a>> {
    let mut rest = rest;
    for _ in 0..2 {
        let next = gap(rest).strip_prefix(['–', '—', '-', '/', '&'])?;
        rest = place(gap(next))?.1;
        let places = text.get(..text.len() - rest.len())?;
        if let Some(parts) = place_and_day(places, rest) {
            return Some(parts);
        }
    }
    None
}

/// `4 May 2020, London – ` · `May 4, 2020 (Kampala) – ` · `12 December 2023 – ` · `12 December 2023: `
fn day_first(text: &str) -> Option<Parts<'_>> {
    let (day, rest) = day(text)?;
    let behind = gap(rest);
    let place = match behind.strip_prefix('(') {
        Some(inside) => place(inside).and_then(|(place, rest)| Some((place, rest.strip_prefix(')')?))),
        None => behind.strip_prefix([',', '|', '/']).and_then(|rest| place(gap(rest))),
    };
    let (place, rest) = place.map_or((None, rest), |(place, rest)| (Some(place), rest));
    let rest = gap(rest);
    (is_seam(rest) || rest.starts_with(": ")).then_some(Parts { place, date: Some(day) })
}

/// `NAIROBI, Kenya — Police …`
fn bare<'a>(place: &'a str, rest: &'a str) -> Option<Parts<'a>> {
    let behind = gap(rest);
    let rest = ["–", "—", "--", "-"].iter().find_map(|dash| behind.strip_prefix(dash))?;
    let body = rest.trim_start();
    let capital = body.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '«' | '„'));
    let shouted = place
        .split([',', ' ', '/'])
        .next()
        .is_some_and(|word| word.len() > 2 && word.chars().all(|c| !c.is_lowercase()));
    let named = shouted || place.split_whitespace().count() <= 3;
    // "RENO—A court"
    let apart = rest.starts_with(char::is_whitespace) || shouted && behind.starts_with('—');
    // "URGENT APPEAL – KENYA"
    let office = || is_office_line(place.into());
    (capital && named && apart && !office()).then_some(Parts { place: Some(place), date: None })
}

/// Whether a text begins with the dash between dateline and text, behind a full stop or not.
fn is_seam(text: &str) -> bool {
    text.strip_prefix('.').unwrap_or(text).starts_with(['–', '—', '‒', '―', '-'])
}

fn day(text: &str) -> Read<'_, (Date, &str)> {
    let (date, length) = date_at(text)?;
    let (words, rest) = text.split_at_checked(length)?;
    Some(((date, words), rest))
}

/// Up to six capitalised words, with commas and slashes between: "New York", "Dakar, Senegal", "GENEVA/BANGKOK".
fn place(text: &str) -> Read<'_, &str> {
    if is_no_place(text.split([' ', ',', '\u{A0}']).next()?) {
        return None;
    }
    let (mut end, mut rest) = (0, text);
    for count in 0..6 {
        let word = rest.split(is_word_end).next().unwrap_or_default();
        // "LIMA.- The court": the dash is no part of the word.
        let word = if word.ends_with(".-") { word.trim_end_matches('-') } else { word };
        let named = word.starts_with(is_capital) || count > 0 && is_particle(word);
        if !named || word.bytes().any(|byte| byte.is_ascii_digit()) || date_at(rest).is_some() {
            break;
        }
        end = text.len() - rest.len() + word.len();
        rest = text.get(end..)?.trim_start_matches([' ', '\u{A0}', ',']);
    }
    if end > 0 { text.split_at_checked(end) } else { None }
}

fn is_word_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | ']' | '–' | '—' | ':' | ';' | '"' | '“')
}

/// Whether a word may stand within a place's name.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "del"
            | "da"
            | "do"
            | "di"
            | "la"
            | "le"
            | "el"
            | "and"
            | "of"
            | "the"
            | "y"
            | "et"
            | "al"
            | "am"
            | "an"
            | "den"
    )
}

/// Whether a sentence's first word is none of a place.
fn is_no_place(word: &str) -> bool {
    matches!(
        word,
        "On" | "In"
            | "At"
            | "By"
            | "Since"
            | "Until"
            | "From"
            | "The"
            | "This"
            | "Today"
            | "After"
            | "Before"
            | "Yesterday"
            | "As"
            | "El"
            | "Le"
            | "Am"
            | "Il"
            | "Em"
            | "Pada"
    )
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn datelines() {
        for (text, place, date) in [
            ("(New York, May 30, 2003) – The court", Some("New York"), Some("May 30, 2003")),
            ("(Bangkok) – The court", Some("Bangkok"), None),
            ("[Taipei, 4 May 2020] The court", Some("Taipei"), Some("4 May 2020")),
            ("GENEVA (12 December 2023) – Experts today", Some("GENEVA"), Some("12 December 2023")),
            ("London, 4 May 2020 – The court", Some("London"), Some("4 May 2020")),
            ("Paris/Dakar, 4 May 2020: The court", Some("Paris/Dakar"), Some("4 May 2020")),
            ("Dakar, Senegal, 4 May 2020 — The court", Some("Dakar, Senegal"), Some("4 May 2020")),
            ("NAIROBI, Kenya — Police", Some("NAIROBI, Kenya"), None),
            ("Kampala – Police", Some("Kampala"), None),
            ("Ciudad de México, 4 de mayo de 2020 – La corte", Some("Ciudad de México"), Some("4 de mayo de 2020")),
            ("May 4, 2020 – The court", None, Some("May 4, 2020")),
            ("4 May 2020, London – The court", Some("London"), Some("4 May 2020")),
            ("Geneva–Dakar, May 4, 2020. The court", Some("Geneva–Dakar"), Some("May 4, 2020")),
            ("Paris / Lima / Suva, 4 May 2020 – The court", Some("Paris / Lima / Suva"), Some("4 May 2020")),
            ("Nairobi - Geneva, 4 May 2020: The court", Some("Nairobi - Geneva"), Some("4 May 2020")),
            ("Tbilisi. 4 May 2020 – The court", Some("Tbilisi"), Some("4 May 2020")),
            ("Washington, D.C., 4 May 2020 – The court", Some("Washington, D.C."), Some("4 May 2020")),
            ("Lima, a 4 de mayo de 2020.- La corte", Some("Lima"), Some("a 4 de mayo de 2020")),
            ("Santa Clara, S. C., 4 de mayo de 2020. La corte", Some("Santa Clara, S. C."), Some("4 de mayo de 2020")),
            ("LIMA.- La corte", Some("LIMA"), None),
            ("São Luís (MA) – A corte", Some("São Luís (MA)"), None),
            ("Suva (Fiji), 4 May 2020 – The court", Some("Suva (Fiji)"), Some("4 May 2020")),
            ("Suva - The court", Some("Suva"), None),
            ("RENO—The court", Some("RENO"), None),
        ] {
            let found = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.place.map(|(a, b)| &text[a..b]), place, "{text}");
            assert_eq!(found.date.map(|(_, a, b)| &text[a..b]), date, "{text}");
        }
    }

    #[test]
    fn no_datelines() {
        for text in [
            "Police – armed and masked – came",
            "The court (in Lima) ruled",
            "Amnesty said – again",
            "On 4 May 2020 – a Monday – they",
            "Lima-based groups said",
            "Fiji. The court said – again",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
