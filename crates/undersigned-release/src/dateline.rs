//! Datelines: the place, and often the day, before the first sentence.
//!
//! `(New York, May 30, 2003) – …` · `GENEVA (12 December 2023) – …` · `London, 4 May 2020 – …` · `NAIROBI, Kenya — …` · `(Bangkok) – …`.
//! A place without day and brackets must be followed by a dash and a capital.

use crate::dates::{Date, date_at, gap};
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// The longest dateline, in bytes.
const LONGEST: usize = 120;

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

/// The dateline at the beginning of a paragraph.
pub(crate) fn read(paragraph: &str) -> Option<Dateline> {
    let first = paragraph.chars().next()?;
    if !(first == '('
        || first == '['
        || first.is_uppercase()
        || first.is_ascii_digit()
        || (first.is_alphabetic() && !first.is_lowercase()))
    {
        return None;
    }
    // Every dateline ends with a dash or has a year.
    let beginning = paragraph.as_bytes().get(..paragraph.len().min(LONGEST))?;
    if memchr::memchr2(b'-', 0xE2, beginning).is_none() && !beginning.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let end = (0..=paragraph.len().min(LONGEST)).rev().find(|&at| paragraph.is_char_boundary(at))?;
    let near = paragraph.get(..end)?;
    let (_, parts) = alt((bracketed, place_and_day, day_first, bare)).parse(near).ok()?;
    let at = |part: &str| {
        let start = part.as_ptr() as usize - paragraph.as_ptr() as usize;
        (start, start + part.len())
    };
    let date = parts.date.map(|(date, words)| (date, at(words).0, at(words).1));
    Some(Dateline { place: parts.place.map(at), date })
}

/// `(New York, May 30, 2003) – ` · `(Bangkok) – ` · `[Lima, 3 May 2021] `
fn bracketed(input: &str) -> IResult<&str, Parts<'_>> {
    let (rest, _) = one_of("([")(input)?;
    let (rest, parts) = alt((place_day, only_day, only_place)).parse(rest)?;
    let (rest, _) = one_of(")]")(rest)?;
    let (rest, _) = (gap, seam).parse(rest)?;
    Ok((rest, parts))
}

/// `GENEVA (12 December 2023) – ` · `London, 4 May 2020 – ` · `PARIS/DAKAR, 3 May 2021: `
fn place_and_day(input: &str) -> IResult<&str, Parts<'_>> {
    let (rest, place) = place(input)?;
    let (rest, _) = gap(rest)?;
    let (rest, day) =
        alt((delimited(char('('), day, char(')')), preceded((opt(one_of(",|–—-/")), gap), day))).parse(rest)?;
    let (rest, _) =
        (gap, alt((seam, value((), terminated(one_of(":|."), nom::combinator::peek(one_of(" \n"))))))).parse(rest)?;
    Ok((rest, Parts { place: Some(place), date: Some(day) }))
}

/// `4 May 2020, London – ` · `May 4, 2020 (Kampala) – ` · `12 December 2023 – `
fn day_first(input: &str) -> IResult<&str, Parts<'_>> {
    let (rest, day) = day(input)?;
    let (rest, place) = opt(alt((
        preceded((gap, one_of(",|/"), gap), place),
        preceded((gap, char('(')), terminated(place, char(')'))),
    )))
    .parse(rest)?;
    let (rest, _) = (gap, seam).parse(rest)?;
    Ok((rest, Parts { place, date: Some(day) }))
}

/// `NAIROBI, Kenya — Police …`
fn bare(input: &str) -> IResult<&str, Parts<'_>> {
    let (rest, place) = place(input)?;
    let (rest, _) = verify((gap, alt((tag("–"), tag("—"), tag("--"), tag(" - "), tag("- ")))), |_: &(&str, &str)| true)
        .parse(rest)?;
    let body = rest.trim_start();
    let capital = body.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '«' | '„'));
    let shouted = place
        .split([',', ' ', '/'])
        .next()
        .is_some_and(|word| word.len() > 2 && word.chars().all(|c| !c.is_lowercase()));
    let named = shouted || place.split_whitespace().count() <= 3;
    let spaced = rest.starts_with(char::is_whitespace)
        && input.get(..input.len() - rest.len()).is_some_and(|head| !head.ends_with(|c: char| c.is_alphanumeric()));
    if capital && named && spaced { Ok((body, Parts { place: Some(place), date: None })) } else { fail(input) }
}

fn place_day(input: &str) -> IResult<&str, Parts<'_>> {
    let (rest, place) = place(input)?;
    let (rest, day) = preceded((gap, opt(one_of(",|–—-/")), gap), day).parse(rest)?;
    Ok((rest, Parts { place: Some(place), date: Some(day) }))
}

fn only_day(input: &str) -> IResult<&str, Parts<'_>> {
    let (rest, day) = day(input)?;
    Ok((rest, Parts { place: None, date: Some(day) }))
}

fn only_place(input: &str) -> IResult<&str, Parts<'_>> {
    let (rest, place) = place(input)?;
    Ok((rest, Parts { place: Some(place), date: None }))
}

/// The dash between dateline and text.
fn seam(input: &str) -> IResult<&str, ()> {
    value((), alt((tag("–"), tag("—"), tag("--"), tag("- "), tag("-")))).parse(input)
}

fn day(input: &str) -> IResult<&str, (Date, &str)> {
    match date_at(input).and_then(|(date, length)| Some((date, input.split_at_checked(length)?))) {
        Some((date, (words, rest))) => Ok((rest, (date, words))),
        None => fail(input),
    }
}

/// Up to six capitalised words, with commas and slashes between: "New York", "Dakar, Senegal", "GENEVA/BANGKOK".
fn place(input: &str) -> IResult<&str, &str> {
    let mut end = 0;
    let mut count = 0;
    let mut rest = input;
    while count < 6 && date_at(rest).is_none() {
        let word_end = rest
            .find(|c: char| {
                c.is_whitespace() || matches!(c, ',' | '(' | ')' | '[' | ']' | '–' | '—' | ':' | ';' | '"' | '“')
            })
            .unwrap_or(rest.len());
        let word = rest.get(..word_end).unwrap_or_default();
        let particle = count > 0
            && matches!(
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
            );
        if word.is_empty()
            || word.contains(|c: char| c.is_ascii_digit())
            || !(particle || word.starts_with(|c: char| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase())))
        {
            break;
        }
        end = input.len() - rest.len() + word_end;
        count += 1;
        let after = rest.get(word_end..).unwrap_or_default();
        let gap = after.trim_start_matches([' ', '\u{A0}', ',']);
        rest = gap;
    }
    const NO_PLACES: &[&str] = &[
        "On",
        "In",
        "At",
        "By",
        "Since",
        "Until",
        "From",
        "The",
        "This",
        "Today",
        "After",
        "Before",
        "Yesterday",
        "As",
        "El",
        "Le",
        "Am",
        "Il",
        "Em",
        "Pada",
    ];
    let first = input.split([' ', ',', '\u{A0}']).next().unwrap_or_default();
    match input.split_at_checked(end) {
        Some((place, rest)) if count > 0 && !NO_PLACES.contains(&first) => Ok((rest, place)),
        _ => fail(input),
    }
}

fn fail<T>(input: &str) -> IResult<&str, T> {
    Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn datelines() {
        for (text, place, date) in [
            ("(New York, May 30, 2003) – The court", Some("New York"), Some("May 30, 2003")),
            ("(Bangkok) – The court", Some("Bangkok"), None),
            ("GENEVA (12 December 2023) – Experts today", Some("GENEVA"), Some("12 December 2023")),
            ("London, 4 May 2020 – The court", Some("London"), Some("4 May 2020")),
            ("Paris/Dakar, 4 May 2020: The court", Some("Paris/Dakar"), Some("4 May 2020")),
            ("Dakar, Senegal, 4 May 2020 — The court", Some("Dakar, Senegal"), Some("4 May 2020")),
            ("NAIROBI, Kenya — Police", Some("NAIROBI, Kenya"), None),
            ("Kampala – Police", Some("Kampala"), None),
            ("Ciudad de México, 4 de mayo de 2020 – La corte", Some("Ciudad de México"), Some("4 de mayo de 2020")),
            ("May 4, 2020 – The court", None, Some("May 4, 2020")),
            ("4 May 2020, London – The court", Some("London"), Some("4 May 2020")),
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
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
