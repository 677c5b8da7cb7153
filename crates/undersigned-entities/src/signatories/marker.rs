//! The marker of a list item: a nom grammar.
//!
//! | marker | reads as |
//! |---|---|
//! | `1.` `1)` `(1)` `1 -` `1:` `№ 1.` | number |
//! | `12` before a tab | number |
//! | `•` `-` `*` `–` `·` `▪` `o` … | bullet |
//! | `a)` `(iv)` | letter |
//!
//! `350.org`, `7amleh`, `3D` and `A. Name` carry no marker.

use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{map, map_opt, opt, value, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

/// What stands before an item of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Marker {
    #[default]
    None,
    Bullet,
    Number(u32),
    Letter,
    /// A number without a mark behind it; counts only where the lines around it go on counting.
    Bare(u32),
}

impl Marker {
    /// The marker's number, if it has one.
    pub(super) const fn number(self) -> Option<u32> {
        match self {
            Marker::Number(number) | Marker::Bare(number) => Some(number),
            _ => None,
        }
    }
}

/// The marker of a line without leading white space, and the length of the marker with the white space behind it.
pub(super) fn read(line: &str) -> (Marker, usize) {
    match marker(line) {
        Ok((rest, marker)) => {
            let rest = rest.trim_start_matches(undersigned_model::is_space);
            (marker, line.len() - rest.len())
        }
        Err(_) => (Marker::None, 0),
    }
}

fn marker(input: &str) -> IResult<&str, Marker> {
    alt((bullet, numbered, lettered, bare)).parse(input)
}

fn bullet(input: &str) -> IResult<&str, Marker> {
    const SIGNS: &str = "•●○◦▪▫■□►▶▸‣⁃∙·➤➢✓✔✦◆◇★☆♦";
    let sign = alt((
        value((), terminated(one_of(SIGNS), opt(one_of("\u{FE0E}\u{FE0F}")))),
        value((), terminated(one_of("-–—*+o"), gap)),
        value((), terminated(one_of("-*"), verify(peek_capital, |found| *found))),
    ));
    value(Marker::Bullet, sign).parse(input)
}

fn numbered(input: &str) -> IResult<&str, Marker> {
    let point = alt((value((), one_of(").")), value((), (opt(char(' ')), one_of("-–:"))), value((), char('、'))));
    let plain = terminated(preceded(opt((one_of("№#"), opt(char(' ')))), number), point);
    let bracketed = delimited(char('('), number, char(')'));
    terminated(map(alt((bracketed, plain)), Marker::Number), alt((gap, behind_point))).parse(input)
}

fn lettered(input: &str) -> IResult<&str, Marker> {
    let letters = || take_while_m_n(1, 4, |c: char| c.is_ascii_lowercase());
    let roman = || verify(letters(), |s: &str| s.len() == 1 || s.bytes().all(|b| b"ivxl".contains(&b)));
    let open = alt((delimited(char('('), roman(), char(')')), terminated(roman(), char(')'))));
    value(Marker::Letter, terminated(open, gap)).parse(input)
}

fn bare(input: &str) -> IResult<&str, Marker> {
    terminated(map(number, Marker::Bare), gap).parse(input)
}

fn number(input: &str) -> IResult<&str, u32> {
    map_opt(take_while_m_n(1, 5, |c: char| c.is_ascii_digit()), |digits: &str| digits.parse().ok()).parse(input)
}

fn gap(input: &str) -> IResult<&str, ()> {
    value((), satisfy(undersigned_model::is_space)).parse(input)
}

/// `1.Name`: no space, but a letter that is no part of a domain.
fn behind_point(input: &str) -> IResult<&str, ()> {
    value((), verify(peek_capital, |found| *found)).parse(input)
}

fn peek_capital(input: &str) -> IResult<&str, bool> {
    Ok((input, input.chars().next().is_some_and(char::is_uppercase)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers() {
        for (line, expected) in [
            ("1. Harbour Light", (Marker::Number(1), 3)),
            ("12) Harbour Light", (Marker::Number(12), 4)),
            ("(3) Harbour", (Marker::Number(3), 4)),
            ("4 - Harbour", (Marker::Number(4), 4)),
            ("5.Harbour", (Marker::Number(5), 2)),
            ("• Harbour", (Marker::Bullet, 4)),
            ("•Harbour", (Marker::Bullet, 3)),
            ("- Harbour", (Marker::Bullet, 2)),
            ("-Harbour", (Marker::Bullet, 1)),
            ("* Harbour", (Marker::Bullet, 2)),
            ("a) Harbour", (Marker::Letter, 3)),
            ("(iv) Harbour", (Marker::Letter, 5)),
            ("7\tHarbour", (Marker::Bare(7), 2)),
            ("350 Harbour", (Marker::Bare(350), 4)),
            ("350.org", (Marker::None, 0)),
            ("7amleh", (Marker::None, 0)),
            ("A. Mensah", (Marker::None, 0)),
            ("Harbour", (Marker::None, 0)),
            ("", (Marker::None, 0)),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }
}
