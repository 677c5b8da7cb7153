//! How dates are read: the grammar of a date.
//!
//! Forms: `May 30, 2017` · `30 May 2017` · `30th May, 2017` · `30. Mai 2017` · `30 de mayo de 2017` · `Friday 20 November 2009` ·
//! `2017-05-30` · `2017年5月30日` · `30/05/2017` · `May 2017` (partial). A numeric date is a day only where a number above 12
//! tells day from month; otherwise it stays open. Years run from 1900 to 2100 and have four digits; nothing is guessed.
//!
//! Each rule of the grammar is a function that gives what it reads and the text behind it. The first byte tells which rules
//! can apply: dates are looked for in many lines.

use crate::folded::after_name;
use crate::months::{self, Named, month};
use chrono::{Datelike as _, NaiveDate, Weekday};
use undersigned_model::is_space;

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

/// What a rule reads, and the text behind it.
type Read<'a, T> = Option<(T, &'a str)>;

/// The date at the beginning of `text`, and its length.
pub(crate) fn date_at(text: &str) -> Option<(Date, usize)> {
    let (date, rest) = if text.as_bytes().first()?.is_ascii_digit() { dated(text, None) } else { named(text) }?;
    Some((date, text.len() - rest.len()))
}

/// A date that begins with the name of a weekday or a month, or an article.
fn named(text: &str) -> Read<'_, Date> {
    let (name, rest) = word(text)?;
    match months::named(name) {
        Some(Named::Weekday(day)) => dated(behind_weekday(rest), Some(day)),
        Some(Named::Month(month)) => Some(bare(month_first(month, rest)?)),
        None if name.len() <= 3 => behind_article(articled(text)?),
        None => None,
    }
}

/// A date without weekday.
fn bare((reading, rest): (Reading, &str)) -> (Date, &str) {
    (Date { reading, weekday: None }, rest)
}

/// What stands behind an article: "le mardi 4 avril 2019", "le 21/05/2002".
fn behind_article(text: &str) -> Read<'_, Date> {
    let plain = || day_first(text).or_else(|| numeric(text)).map(bare);
    plain().or_else(|| match word(text).map(|(name, rest)| (months::named(name), rest))? {
        (Some(Named::Weekday(day)), rest) => {
            let (reading, rest) = day_first(behind_weekday(rest))?;
            Some((Date { reading, weekday: Some(day) }, rest))
        }
        _ => None,
    })
}

/// What stands behind the weekday, if there is one.
fn dated(text: &str, weekday: Option<Weekday>) -> Read<'_, Date> {
    let (reading, rest) = match text.bytes().take(5).take_while(u8::is_ascii_digit).count() {
        0 => month_name(text).and_then(|(month, rest)| month_first(month, rest)).or_else(|| day_first(articled(text)?)),
        1 | 2 => day_first(text).or_else(|| numeric(text)),
        4 => iso(text).or_else(|| east_asian(text)),
        _ => None,
    }?;
    Some((Date { reading, weekday }, rest))
}

/// What follows the name in "Friday, " · "Fri. " · "Friday the ".
fn behind_weekday(text: &str) -> &str {
    let rest = gap(text.strip_prefix('.').unwrap_or(text));
    let rest = gap(rest.strip_prefix([',', '|', '–', '—', '-']).unwrap_or(rest));
    particle(rest, "the").and_then(spaced).unwrap_or(rest)
}

/// `2017-05-30` · `2017/05/30` · `2017.05.30`, with the time that ISO 8601 puts behind it
fn iso(text: &str) -> Read<'_, Reading> {
    let (year, rest) = year(text)?;
    let (separator, rest) = separator(rest)?;
    let (month, rest) = number(rest)?;
    let (day, rest) = number(rest.strip_prefix(separator)?)?;
    ends(rest).then_some((calendar(year, month, day), rest))
}

/// `2017年5月30日`
fn east_asian(text: &str) -> Read<'_, Reading> {
    let (year, rest) = year(text)?;
    let (month, rest) = number(gap(gap(rest).strip_prefix(['年', '년'])?))?;
    let (day, rest) = number(gap(gap(rest).strip_prefix(['月', '월'])?))?;
    let rest = gap(rest).strip_prefix(['日', '일'])?;
    Some((calendar(year, month, day), rest))
}

/// `30/05/2017` · `05-30-2017` · `30.5.2017` · `30 / 05 / 2017`: a number above 12, or two equal ones, tell which is which
fn numeric(text: &str) -> Read<'_, Reading> {
    let (first, rest) = number(text)?;
    let (separator, rest) = separator(gap(rest))?;
    let (second, rest) = number(gap(rest))?;
    let (year, rest) = year(gap(gap(rest).strip_prefix(separator)?))?;
    let reading = match (first, second) {
        (1..=12, 1..=12) if first != second => Reading::Ambiguous(year),
        (_, 13..) => calendar(year, first, second),
        _ => calendar(year, second, first),
    };
    ends(rest).then_some((reading, rest))
}

/// What stands behind an article or a preposition: "le 1er mai 2017", "a 3 de mayo de 2017".
fn articled(text: &str) -> Option<&str> {
    // Most words begin like none of them.
    if !matches!(text.as_bytes().first()?, b'L' | b'l' | b'E' | b'e' | b'D' | b'd' | b'I' | b'i' | b'A' | b'a') {
        return None;
    }
    ["le", "el", "den", "il", "a", "am", "aos"].iter().find_map(|name| particle(text, name).and_then(spaced))
}

/// `30 May 2017` · `30th of May, 2017` · `30. Mai 2017` · `30 de mayo de 2017`
fn day_first(text: &str) -> Read<'_, Reading> {
    let (day, rest) = day(text)?;
    let rest = gap(rest);
    let rest = of(rest.strip_prefix(['-', '/']).unwrap_or(rest), &["of", "de"]);
    let (month, rest) = month_name(rest)?;
    let (year, rest) = year(link(rest.strip_prefix('.').unwrap_or(rest)))?;
    ends(rest).then_some((calendar(year, month, day), rest))
}

/// `May 30, 2017` · `May 30th 2017` · `May 2017`
fn month_first(month: u32, text: &str) -> Read<'_, Reading> {
    let behind = link(text.strip_prefix('.').unwrap_or(text));
    let full = day(behind).and_then(|(day, rest)| {
        let (year, rest) = year(link(rest))?;
        ends(rest).then_some((calendar(year, month, day), rest))
    });
    full.or_else(|| {
        let (year, rest) = year(behind)?;
        ends(rest).then_some((Reading::Month(year, month), rest))
    })
}

/// Behind what stands between the parts of a date: spaces, a comma, a hyphen, "de", "of".
fn link(text: &str) -> &str {
    let rest = gap(text);
    of(gap(rest.strip_prefix([',', '.', '-', '/']).unwrap_or(rest)), &["de", "del", "of"])
}

/// Behind one of the small words and the space behind it, where one stands there.
fn of<'a>(text: &'a str, words: &[&str]) -> &'a str {
    let may = matches!(text.as_bytes(), [b'd' | b'D' | b'o' | b'O', ..]);
    let behind = || words.iter().find_map(|name| particle(text, name).and_then(spaced));
    if may { behind().unwrap_or(text) } else { text }
}

/// Behind white space of any kind, no-break spaces included.
#[inline]
pub(crate) fn gap(text: &str) -> &str {
    match text.as_bytes() {
        [0x21..=0x7F, ..] => text,
        [b' ', 0x21..=0x7F, ..] => text.get(1..).unwrap_or_default(),
        _ => text.trim_start_matches(is_space),
    }
}

/// Behind white space, which there must be.
fn spaced(text: &str) -> Option<&str> {
    let rest = gap(text);
    (rest.len() < text.len()).then_some(rest)
}

fn day(text: &str) -> Read<'_, u32> {
    let (day, rest) = number(text)?;
    if !ends(rest) {
        return None;
    }
    let suffix = match rest.as_bytes() {
        [b'.', ..] => rest.get(1..),
        [b' ' | b',' | b'-', ..] => None,
        _ => ["st", "nd", "rd", "th", "er", "º", "°"].iter().find_map(|name| particle(rest, name)),
    };
    Some((day, suffix.unwrap_or(rest)))
}

fn month_name(text: &str) -> Read<'_, u32> {
    let (name, rest) = word(text)?;
    Some((month(name)?, rest))
}

/// The letters up to the next other character; hyphens belong to it ("segunda-feira") where letters follow.
fn word(text: &str) -> Read<'_, &str> {
    let plain = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let letters = match text.as_bytes().get(plain) {
        Some(0x80..) => text.len() - text.trim_start_matches(char::is_alphabetic).len(),
        _ => plain,
    };
    let rest = text.get(letters..)?;
    let rest = rest.strip_prefix("-feira").or_else(|| rest.strip_prefix("-Feira")).unwrap_or(rest);
    (letters > 0).then_some((text.get(..text.len() - rest.len())?, rest))
}

/// Behind a small word.
fn particle<'a>(text: &'a str, lower: &str) -> Option<&'a str> {
    after_name(text, lower).filter(|rest| !rest.starts_with(char::is_alphabetic))
}

fn year(text: &str) -> Read<'_, i32> {
    let (digits, rest) = text.split_at_checked(4)?;
    let year =
        digits.bytes().try_fold(0, |year, byte| byte.is_ascii_digit().then(|| year * 10 + i32::from(byte - b'0')));
    Some((year.filter(|year| (1900..=2100).contains(year))?, rest))
}

/// A number of one or two digits, other than 0.
fn number(text: &str) -> Read<'_, u32> {
    let (number, length) = match *text.as_bytes() {
        [ten @ b'0'..=b'9', one @ b'0'..=b'9', ..] => (u32::from(ten - b'0') * 10 + u32::from(one - b'0'), 2),
        [one @ b'0'..=b'9', ..] => (u32::from(one - b'0'), 1),
        _ => return None,
    };
    (number > 0).then_some((number, text.get(length..)?))
}

fn separator(text: &str) -> Read<'_, char> {
    let separator = text.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    Some((separator, text.get(1..)?))
}

/// Whether no digit follows.
fn ends(text: &str) -> bool {
    !matches!(text.as_bytes(), [b'0'..=b'9', ..])
}

fn calendar(year: i32, month: u32, day: u32) -> Reading {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => Reading::Day(date),
        None => Reading::Impossible(year, month),
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, date_at};
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
            ("le jeudi 1er août 2019", day(2019, 8, 1)),
            ("le 21/08/2019", day(2019, 8, 21)),
            ("a 4 de agosto de 2019", day(2019, 8, 4)),
            ("aos 4 de agosto de 2019", day(2019, 8, 4)),
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
}
