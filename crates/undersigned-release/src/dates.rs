//! How dates are read: the grammar of a date, and of a line that gives one.
//!
//! Forms: `May 30, 2017` · `30 May 2017` · `30th May, 2017` · `30. Mai 2017` · `30 de mayo de 2017` · `Friday 20 November 2009` ·
//! `2017-05-30` · `2017年5月30日` · `30/05/2017` · `May 2017` (partial). A numeric date is a day only where a number above 12
//! tells day from month; otherwise it stays open. Years run from 1900 to 2100 and have four digits; nothing is guessed.
//!
//! A [date line](DateLine) is a line that holds a date and what may stand beside it: a bullet, a label ("Published on"),
//! a weekday, a place, a time, an author. What a line says beyond that makes it a sentence, and its date is not the release's.

use crate::class::Class;
use crate::filter::Index;
use crate::lines::Wording;
use crate::months::{may_begin_name, month, same, weekday};
use chrono::{Datelike as _, NaiveDate, Weekday};
use nom::branch::alt;
use nom::bytes::complete::{take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{preceded, terminated};
use nom::{IResult, Parser};
use std::sync::LazyLock;
use undersigned_model::is_space;

/// The longest line, in bytes, that is looked at as a date line.
pub(crate) const LONGEST: usize = 120;

/// What a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// One day.
    Day(NaiveDate),
    /// A month of a year.
    Month(i32, u32),
    /// Two readings; the year is certain.
    Ambiguous(i32),
    /// A day that the calendar does not have.
    Impossible(i32, u32),
}

/// A date as it stands at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) reading: Reading,
    /// The weekday as written, where it is.
    pub(crate) weekday: Option<Weekday>,
}

impl Date {
    pub(crate) const fn day(self) -> Option<NaiveDate> {
        match self.reading {
            Reading::Day(day) => Some(day),
            _ => None,
        }
    }

    /// Whether the weekday as written is another than the day's.
    pub(crate) fn wrong_weekday(self) -> bool {
        matches!((self.day(), self.weekday), (Some(day), Some(name)) if day.weekday() != name)
    }
}

/// What a date line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Label {
    /// "Published on", "Released:", "Date:"
    Published,
    /// None.
    Bare,
    /// "Posted at 0001hrs GMT": when it went out, or may go out.
    Embargo,
    /// "Last updated"
    Updated,
}

/// A line that gives a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateLine {
    pub(crate) date: Date,
    pub(crate) label: Label,
    /// Offsets of the date, weekday included, in the line.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Offset of the end of the place that stands before it, and of its start.
    pub(crate) place: Option<(usize, usize)>,
    pub(crate) bullet: bool,
    /// Whether it is no line of its own but the dateline of a paragraph.
    pub(crate) lead: bool,
}

/// The date at the beginning of `text`, and its length.
pub(crate) fn date_at(text: &str) -> Option<(Date, usize)> {
    if !may_begin_date(text) {
        return None;
    }
    let (rest, date) = date(text).ok()?;
    Some((date, text.len() - rest.len()))
}

/// The line read as a date line.
pub(crate) fn date_line(line: Wording<'_>) -> Option<DateLine> {
    if !line.may(Class::DATED) {
        return None;
    }
    let (rest, bullet) = bullet(&line).ok()?;
    let (rest, label) = labels(rest);
    let (start, place, (date, length)) = date_in(&line, rest, label)?;
    let end = start + length;
    is_tail(line.get(end..)?).then_some(DateLine { date, label, start, end, place, bullet, lead: false })
}

/// Offsets in a line.
type Range = (usize, usize);

/// Where the date begins: with `rest`, or behind the place that `rest` begins with; that place; the date with its length.
fn date_in(line: &str, rest: &str, label: Label) -> Option<(usize, Option<Range>, (Date, usize))> {
    let open = rest.len() - rest.trim_start_matches(['(', '[']).len();
    let inside = rest.get(open..)?;
    let from = line.len() - inside.len();
    if let Some(found) = date_at(inside) {
        return Some((from, None, found));
    }
    let (place, at, found) = place(inside)?;
    let author = label == Label::Published || starts_with_by(inside);
    Some((from + at, (!author).then_some((from, from + place)), found))
}

fn starts_with_by(text: &str) -> bool {
    text.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("by "))
}

/// A quick look: short, and with as many digits as a date may have.
#[inline]
pub(crate) fn may_hold_date(line: &[u8]) -> bool {
    if line.len() < 6 || line.len() > LONGEST {
        return false;
    }
    // At most `LONGEST`, so that a byte counts them.
    (4..=24).contains(&digits(line))
}

/// How many digits there are, modulo 256.
#[inline]
pub(crate) fn digits(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0u8, |count, byte| count.wrapping_add(u8::from(byte.is_ascii_digit())))
}

/// A quick look: dates begin with a digit, the name of a month or a weekday, or an article.
#[inline]
fn may_begin_date(text: &str) -> bool {
    let article = |text: &[u8]| match text {
        [a, b, ..] => matches!([a | 0x20, b | 0x20], [b'l' | b'd', b'e'] | [b'e' | b'i', b'l']),
        _ => false,
    };
    text.starts_with(|c: char| c.is_ascii_digit()) || may_begin_name(text) || article(text.as_bytes())
}

fn date(input: &str) -> IResult<&str, Date> {
    let (input, weekday) = opt(weekday_name).parse(input)?;
    let (input, reading) = match input.bytes().next() {
        Some(byte) if byte.is_ascii_digit() => alt((day_first, iso, numeric, east_asian)).parse(input)?,
        Some(_) => alt((month_first, day_first)).parse(input)?,
        None => return fail(input),
    };
    Ok((input, Date { reading, weekday }))
}

/// "Friday, " · "Fri. " · "le vendredi "
fn weekday_name(input: &str) -> IResult<&str, Weekday> {
    let (input, day) = map_opt(word, weekday).parse(input)?;
    let (input, _) =
        (opt(char('.')), gap, opt(one_of(",|–—-")), gap, opt(terminated(particle("the"), gap_needed))).parse(input)?;
    Ok((input, day))
}

/// `2017-05-30` · `2017/05/30` · `2017.05.30`, with the time that ISO 8601 puts behind it
fn iso(input: &str) -> IResult<&str, Reading> {
    let (input, year) = year(input)?;
    let (input, separator) = one_of("-/.")(input)?;
    let (input, month) = number(2)(input)?;
    let (input, _) = char(separator)(input)?;
    let (input, day) = terminated(number(2), not_digit).parse(input)?;
    Ok((input, calendar(year, month, day)))
}

/// `2017年5月30日`
fn east_asian(input: &str) -> IResult<&str, Reading> {
    let (input, (year, _, _, month, _, _, day, _, _)) =
        (year, gap, one_of("年년"), number_spaced, one_of("月월"), gap, number_spaced, gap, one_of("日일"))
            .parse(input)?;
    Ok((input, calendar(year, month, day)))
}

/// `30/05/2017` · `05-30-2017` · `30.5.2017`: a number above 12, or two equal ones, tell which is which
fn numeric(input: &str) -> IResult<&str, Reading> {
    let (input, first) = number(2)(input)?;
    let (input, separator) = one_of("/.-")(input)?;
    let (input, _) = gap(input)?;
    let (input, second) = number(2)(input)?;
    let (input, _) = (char(separator), gap).parse(input)?;
    let (input, year) = terminated(year, not_digit).parse(input)?;
    let reading = match (first, second) {
        (1..=12, 1..=12) if first != second => Reading::Ambiguous(year),
        (_, 13..) => calendar(year, first, second),
        _ => calendar(year, second, first),
    };
    Ok((input, reading))
}

/// `30 May 2017` · `30th of May, 2017` · `30. Mai 2017` · `30 de mayo de 2017` · `le 1er mai 2017`
fn day_first(input: &str) -> IResult<&str, Reading> {
    let (input, _) =
        opt(terminated(alt((particle("le"), particle("el"), particle("den"), particle("il"))), gap_needed))
            .parse(input)?;
    let (input, day) = day(input)?;
    let (input, _) =
        (gap, opt(one_of("-/")), opt(terminated(alt((particle("of"), particle("de"))), gap_needed))).parse(input)?;
    let (input, month) = month_name(input)?;
    let (input, year) = preceded(link, terminated(year, not_digit)).parse(input)?;
    Ok((input, calendar(year, month, day)))
}

/// `May 30, 2017` · `May 30th 2017` · `May 2017`
fn month_first(input: &str) -> IResult<&str, Reading> {
    let (input, month) = month_name(input)?;
    let (input, _) = link(input)?;
    alt((
        map((terminated(day, link), terminated(year, not_digit)), |(day, year)| calendar(year, month, day)),
        map(terminated(year, not_digit), |year| Reading::Month(year, month)),
    ))
    .parse(input)
}

/// What stands between the parts of a date: spaces, a comma, a hyphen, "de", "of".
fn link(input: &str) -> IResult<&str, ()> {
    let (input, _) = (gap, opt(one_of(",.-/")), gap).parse(input)?;
    value((), opt(terminated(alt((particle("de"), particle("del"), particle("of"))), gap_needed))).parse(input)
}

/// White space of any kind, no-break spaces included.
pub(crate) fn gap(input: &str) -> IResult<&str, &str> {
    take_while(is_space)(input)
}

fn gap_needed(input: &str) -> IResult<&str, &str> {
    take_while1(is_space)(input)
}

fn day(input: &str) -> IResult<&str, u32> {
    let (input, day) = terminated(number(2), not_digit).parse(input)?;
    let (input, _) = opt(alt((
        particle("st"),
        particle("nd"),
        particle("rd"),
        particle("th"),
        particle("er"),
        particle("º"),
        particle("°"),
        particle("."),
    )))
    .parse(input)?;
    Ok((input, day))
}

fn month_name(input: &str) -> IResult<&str, u32> {
    terminated(map_opt(word, month), opt(char('.'))).parse(input)
}

/// The letters up to the next other character; hyphens belong to it ("segunda-feira") where letters follow.
fn word(input: &str) -> IResult<&str, &str> {
    let (rest, letters) = take_while1(char::is_alphabetic)(input)?;
    let tail = rest.strip_prefix("-feira").or_else(|| rest.strip_prefix("-Feira"));
    match tail {
        Some(after) => Ok((after, input.get(..input.len() - after.len()).unwrap_or(letters))),
        None => Ok((rest, letters)),
    }
}

fn particle(lower: &'static str) -> impl Fn(&str) -> IResult<&str, ()> {
    move |input: &str| match after_name(input, lower) {
        Some(rest) if !rest.starts_with(char::is_alphabetic) || lower == "." => Ok((rest, ())),
        _ => fail(input),
    }
}

fn year(input: &str) -> IResult<&str, i32> {
    let digits = take_while_m_n(4, 4, |c: char| c.is_ascii_digit());
    map_opt(digits, |digits: &str| digits.parse().ok().filter(|year| (1900..=2100).contains(year))).parse(input)
}

fn number(most: usize) -> impl Fn(&str) -> IResult<&str, u32> {
    move |input: &str| {
        let digits = take_while_m_n(1, most, |c: char| c.is_ascii_digit());
        verify(map_opt(digits, |digits: &str| digits.parse().ok()), |&number| number > 0).parse(input)
    }
}

fn number_spaced(input: &str) -> IResult<&str, u32> {
    let (input, _) = gap(input)?;
    terminated(number(2), gap).parse(input)
}

fn not_digit(input: &str) -> IResult<&str, ()> {
    if input.starts_with(|c: char| c.is_ascii_digit()) { fail(input) } else { Ok((input, ())) }
}

fn fail<T>(input: &str) -> IResult<&str, T> {
    Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)))
}

fn calendar(year: i32, month: u32, day: u32) -> Reading {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => Reading::Day(date),
        None => Reading::Impossible(year, month),
    }
}

/// A bullet or dash before a date.
fn bullet(input: &str) -> IResult<&str, bool> {
    map(opt(terminated(one_of("•·*-–—▪◦‣●○►»>|"), space_any)), |mark| mark.is_some()).parse(input)
}

fn space_any(input: &str) -> IResult<&str, ()> {
    let (rest, _) = satisfy(char::is_whitespace)(input)?;
    Ok((rest.trim_start(), ()))
}

/// Labels before a date, lower case, with what they make of it. The longest stands first where one begins another.
const LABELS: [(&str, Label); 62] = [
    ("last updated on", Label::Updated),
    ("last updated", Label::Updated),
    ("last modified", Label::Updated),
    ("last reviewed", Label::Updated),
    ("updated on", Label::Updated),
    ("updated at", Label::Updated),
    ("updated", Label::Updated),
    ("mis à jour le", Label::Updated),
    ("actualizado el", Label::Updated),
    ("actualizado", Label::Updated),
    ("aktualisiert am", Label::Updated),
    ("atualizado em", Label::Updated),
    ("aggiornato il", Label::Updated),
    ("embargoed until", Label::Embargo),
    ("embargoed for", Label::Embargo),
    ("under embargo until", Label::Embargo),
    ("embargo", Label::Embargo),
    ("not for publication before", Label::Embargo),
    ("date of publication", Label::Published),
    ("publication date", Label::Published),
    ("date published", Label::Published),
    ("date posted", Label::Published),
    ("date issued", Label::Published),
    ("release date", Label::Published),
    ("date", Label::Published),
    ("published on", Label::Published),
    ("published at", Label::Published),
    ("published", Label::Published),
    ("first published", Label::Published),
    ("posted on", Label::Published),
    ("posted", Label::Published),
    ("released on", Label::Published),
    ("released", Label::Published),
    ("issued on", Label::Published),
    ("issued", Label::Published),
    ("created on", Label::Published),
    ("for immediate release", Label::Published),
    ("immediate release", Label::Published),
    ("for release on", Label::Published),
    ("for release", Label::Published),
    ("press release", Label::Published),
    ("news release", Label::Published),
    ("media release", Label::Published),
    ("press statement", Label::Published),
    ("media statement", Label::Published),
    ("public statement", Label::Published),
    ("joint statement", Label::Published),
    ("open letter", Label::Published),
    ("statement", Label::Published),
    ("news", Label::Published),
    ("communiqué de presse", Label::Published),
    ("communiqué", Label::Published),
    ("comunicado de prensa", Label::Published),
    ("comunicado", Label::Published),
    ("pressemitteilung", Label::Published),
    ("publié le", Label::Published),
    ("publicado el", Label::Published),
    ("publicado em", Label::Published),
    ("veröffentlicht am", Label::Published),
    ("pubblicato il", Label::Published),
    ("fecha", Label::Published),
    ("datum", Label::Published),
];

/// The text behind its labels, and what they say.
fn labels(input: &str) -> (&str, Label) {
    if let Some(rest) = posted_at(input) {
        return (rest, Label::Embargo);
    }
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(LABELS.iter().map(|&(name, _)| name)));
    let mut near = INDEX.candidates(input).filter_map(|number| LABELS.get(number));
    let Some((rest, label)) = near.find_map(|&(name, label)| Some((after_name(input, name)?, label))) else {
        return (input, Label::Bare);
    };
    let after = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '|' | '–' | '—' | '-' | ',' | '·' | '•' | '.')
    });
    if after.len() == rest.len() {
        return (input, Label::Bare);
    }
    match after_name(after, "on").filter(|rest| rest.starts_with(' ')) {
        Some(rest) => (rest.trim_start(), label),
        None if date_at(after).is_some() => (after, label),
        None => (posted_at_time(after).unwrap_or(after), label),
    }
}

/// What follows a name in any case; white space of any kind is a space.
pub(crate) fn after_name<'a>(text: &'a str, lower: &str) -> Option<&'a str> {
    match text.bytes().zip(lower.bytes()).find(|&(found, wanted)| found.to_ascii_lowercase() != wanted) {
        None => return text.get(lower.len()..),
        Some((found, wanted)) if found.is_ascii() && wanted.is_ascii() && wanted != b' ' => return None,
        Some(_) => {}
    }
    let mut rest = text.chars();
    for wanted in lower.chars() {
        let found = rest.next()?;
        if !(found.to_lowercase().eq([wanted]) || (wanted == ' ' && is_space(found))) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// "Posted at 0001hrs GMT 4 June 2015"
fn posted_at(input: &str) -> Option<&str> {
    let rest = after_name(input, "posted at ").or_else(|| after_name(input, "issued at "))?;
    posted_at_time(rest)
}

/// A time of day before a date.
fn posted_at_time(input: &str) -> Option<&str> {
    let (rest, _) = time(input).ok()?;
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '–' | '-'));
    Some(after_name(rest, "on ").unwrap_or(rest).trim_start())
}

/// `10:30 am` · `14h00` · `1400hrs GMT` · `T10:30:00Z` · `10.30 Uhr`
fn time(input: &str) -> IResult<&str, ()> {
    let (input, _) = opt(one_of("T")).parse(input)?;
    let (input, _) = take_while_m_n(1, 4, |c: char| c.is_ascii_digit())(input)?;
    let (input, _) = opt((one_of(":.h"), take_while_m_n(2, 2, |c: char| c.is_ascii_digit()))).parse(input)?;
    let (input, _) = opt((char(':'), take_while_m_n(2, 2, |c: char| c.is_ascii_digit()))).parse(input)?;
    let mut rest = input;
    for _ in 0..3 {
        let after = rest.trim_start_matches([' ', '\u{A0}', '(']);
        let Ok((next, unit)) =
            take_while1::<_, _, nom::error::Error<&str>>(|c: char| c.is_ascii_alphabetic() || c == '.')(after)
        else {
            break;
        };
        if !TIME_WORDS.iter().any(|name| same(unit.trim_end_matches('.'), name)) {
            break;
        }
        rest = next.trim_start_matches(')');
    }
    Ok((rest, ()))
}

const TIME_WORDS: [&str; 30] = [
    "am", "pm", "a.m", "p.m", "hrs", "hours", "hour", "h", "uhr", "gmt", "utc", "bst", "cet", "cest", "est", "edt",
    "pst", "pdt", "et", "pt", "ist", "eat", "wat", "sast", "wib", "jst", "hkt", "z", "local", "time",
];

/// The place or author before a date: a few capitalised words and what parts them from it. Gives the end of the place
/// and the start of the date, with the date.
fn place(text: &str) -> Option<(usize, usize, (Date, usize))> {
    let head = text.get(..text.bytes().position(|byte| byte.is_ascii_digit())?)?;
    // Most sentences end here: their second word is none of a name.
    let early = head.split_whitespace().take_while(|word| !word.contains(is_seam)).take(3);
    if !early.clone().all(is_place_word) && !early.clone().any(|word| word == "on") {
        return None;
    }
    let seams = head.match_indices(is_seam).chain(head.match_indices(" on "));
    let (end, at, found) = seams.take(8).find_map(|(end, seam)| {
        let rest = text.get(end + seam.len()..)?.trim_start_matches(|c: char| c.is_whitespace() || is_seam(c));
        date_at(rest).map(|found| (end, text.len() - rest.len(), found))
    })?;
    let name = text.get(..end)?.trim_end_matches(|c: char| c.is_whitespace() || is_seam(c));
    let fine = !name.is_empty() && name.split_whitespace().count() <= 8 && name.split_whitespace().all(is_place_word);
    fine.then_some((name.len(), at, found))
}

/// What parts a place from a date.
fn is_seam(c: char) -> bool {
    matches!(c, ',' | '(' | '|' | '–' | '—' | '-' | '•' | '·' | '/' | '[')
}

fn is_place_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.is_empty() || bare.starts_with(|c: char| c.is_uppercase() || !c.is_lowercase()) || is_particle(bare)
}

fn is_particle(word: &str) -> bool {
    [
        "de", "del", "da", "do", "di", "la", "le", "el", "al", "and", "of", "the", "y", "et", "und", "en", "by", "à",
        "os", "los", "las", "an", "am", "sur",
    ]
    .iter()
    .any(|name| same(word, name))
}

/// What may follow the date in its line: nothing, a time, or a few words behind a separator.
fn is_tail(tail: &str) -> bool {
    let tail = tail.trim_start_matches([')', ']', '.', ',', ';', ':']).trim();
    if tail.is_empty() {
        return true;
    }
    let after = tail.trim_start_matches(['|', '•', '·', '–', '—', '-', '/', '@', '(', ',']).trim_start();
    let after = after_name(after, "at ").unwrap_or(after);
    if let Ok((rest, ())) = time(after) {
        return is_remark(rest);
    }
    is_remark(tail)
}

/// "by Ama Mensah" · "in News" · "| Kampala" · "– Nairobi" · "(updated 5 May 2020)"
fn is_remark(tail: &str) -> bool {
    let tail = tail.trim_matches(|c: char| c.is_whitespace() || matches!(c, ')' | '('));
    let after = tail.trim_start_matches(['|', '•', '·', '–', '—', '-', '/', '@', ',', '.', ':']).trim_start();
    if after.is_empty() {
        return true;
    }
    let parted = after.len() < tail.len();
    let named =
        ["by ", "in ", "posted ", "published ", "updated ", "last updated ", "leave a ", "no comments", "from "]
            .iter()
            .any(|word| after_name(after, word).is_some());
    let words = after.split_whitespace().count();
    let names = after
        .split_whitespace()
        .skip(1)
        .all(|word| is_place_word(word) || word.starts_with(|c: char| c.is_ascii_digit()));
    (named && (words <= 2 || (names && words <= 12)))
        || (parted && words <= 8 && (names || words <= 4) && !after.ends_with(['.', '!', '?']))
}

#[cfg(test)]
mod tests {
    use super::{Label, Reading, date_at, date_line};
    use chrono::NaiveDate;

    fn day(year: i32, month: u32, day: u32) -> Reading {
        Reading::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
    }

    #[test]
    fn forms_of_a_date() {
        for (text, reading) in [
            ("May 30, 2017", day(2017, 5, 30)),
            ("May 30th 2017", day(2017, 5, 30)),
            ("MAY 30, 2017", day(2017, 5, 30)),
            ("Sept. 3, 2013", day(2013, 9, 3)),
            ("30 May 2017", day(2017, 5, 30)),
            ("30th May, 2017", day(2017, 5, 30)),
            ("30th of May 2017", day(2017, 5, 30)),
            ("03 September 2013", day(2013, 9, 3)),
            ("30-May-2017", day(2017, 5, 30)),
            ("Friday 20 November 2009", day(2009, 11, 20)),
            ("Friday, November 20, 2009", day(2009, 11, 20)),
            ("Fri. 20 Nov. 2009", day(2009, 11, 20)),
            ("2017-05-30", day(2017, 5, 30)),
            ("2017-05-30T10:00:00Z", day(2017, 5, 30)),
            ("2017/05/30", day(2017, 5, 30)),
            ("2017年5月30日", day(2017, 5, 30)),
            ("30/05/2017", day(2017, 5, 30)),
            ("05/30/2017", day(2017, 5, 30)),
            ("30.05.2017", day(2017, 5, 30)),
            ("5/5/2017", day(2017, 5, 5)),
            ("04/06/2015", Reading::Ambiguous(2015)),
            ("30 de mayo de 2017", day(2017, 5, 30)),
            ("miércoles, 31 de mayo de 2017", day(2017, 5, 31)),
            ("1er août 2019", day(2019, 8, 1)),
            ("le 1er août 2019", day(2019, 8, 1)),
            ("30. Mai 2017", day(2017, 5, 30)),
            ("segunda-feira, 4 de maio de 2020", day(2020, 5, 4)),
            ("4 maggio 2020", day(2020, 5, 4)),
            ("4 Agustus 2020", day(2020, 8, 4)),
            ("May 2017", Reading::Month(2017, 5)),
            ("mai 2017", Reading::Month(2017, 5)),
            ("31 April 2020", Reading::Impossible(2020, 4)),
            ("February 29, 2021", Reading::Impossible(2021, 2)),
        ] {
            assert_eq!(date_at(text).map(|(date, _)| date.reading), Some(reading), "{text}");
        }
    }

    #[test]
    fn no_dates() {
        for text in [
            "",
            "May",
            "May 30",
            "30 May",
            "2017",
            "May 30, 17",
            "Maybe 30, 2017",
            "130 May 2017",
            "30 May 20177",
            "1/2/3456",
            "Marching 4 2020",
        ] {
            assert_eq!(date_at(text), None, "{text}");
        }
    }

    #[test]
    fn weekdays_are_checked() {
        assert!(date_at("Monday 20 November 2009").unwrap().0.wrong_weekday());
        assert!(!date_at("Friday 20 November 2009").unwrap().0.wrong_weekday());
    }

    #[test]
    fn date_lines() {
        for (line, label, date) in [
            ("May 30, 2017", Label::Bare, "May 30, 2017"),
            ("• June 11, 2014", Label::Bare, "June 11, 2014"),
            ("Date: 4 May 2020", Label::Published, "4 May 2020"),
            ("Published on 4 May 2020 at 14:00 CET", Label::Published, "4 May 2020"),
            ("Published: Monday, 4 May 2020", Label::Published, "Monday, 4 May 2020"),
            ("Released: 4 May 2020", Label::Published, "4 May 2020"),
            ("Publié le 4 mai 2020", Label::Published, "4 mai 2020"),
            ("London, 4 May 2020", Label::Bare, "4 May 2020"),
            ("New York, May 4, 2020", Label::Bare, "May 4, 2020"),
            ("Dakar, Senegal – Monday, 4 May 2020", Label::Bare, "Monday, 4 May 2020"),
            ("Geneva (4 May 2020)", Label::Bare, "4 May 2020"),
            ("(Bangkok, May 4, 2020)", Label::Bare, "May 4, 2020"),
            ("4 May 2020 | 10:30 am", Label::Bare, "4 May 2020"),
            ("May 4, 2020 10:30 AM EDT", Label::Bare, "May 4, 2020"),
            ("May 4, 2020 by Ama Mensah", Label::Bare, "May 4, 2020"),
            ("By Ama Mensah | May 4, 2020", Label::Bare, "May 4, 2020"),
            ("Posted on May 4, 2020 by admin", Label::Published, "May 4, 2020"),
            ("Posted at 0001hrs GMT \u{A0}4 June 2015", Label::Embargo, "4 June 2015"),
            ("EMBARGOED UNTIL 10:00 GMT 4 June 2015", Label::Embargo, "4 June 2015"),
            ("Last updated: 4 June 2015", Label::Updated, "4 June 2015"),
            ("FOR IMMEDIATE RELEASE: June 4, 2015", Label::Published, "June 4, 2015"),
            ("Press release | 4 June 2015", Label::Published, "4 June 2015"),
            ("04/06/2015", Label::Bare, "04/06/2015"),
        ] {
            let found = date_line(line.into());
            let cut = found.map(|found| (found.label, &line[found.start..found.end]));
            assert_eq!(cut, Some((label, date)), "{line}");
        }
    }

    #[test]
    fn places() {
        for (line, place) in [
            ("London, 4 May 2020", "London"),
            ("Dakar, Senegal – 4 May 2020", "Dakar, Senegal"),
            ("(New York, May 30, 2003)", "New York"),
        ] {
            let (start, end) = date_line(line.into()).unwrap().place.unwrap();
            assert_eq!(&line[start..end], place);
        }
    }

    #[test]
    fn sentences_are_no_date_lines() {
        for line in [
            "UPDATE of July 15, 2020: she was released",
            "On 4 May 2020 the court ruled that she may leave",
            "4 May 2020 was the day on which they came.",
            "The trial began in May 2020",
            "Signed on 4 May 2020 in Lima by all of us",
            "1. The law of 4 May 2020",
            "Tel. 0044 2020 12 34",
        ] {
            assert_eq!(date_line(line.into()), None, "{line}");
        }
    }
}
