//! Markers of list items: "•", "-", "1.", "(a)", "iv)".

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{char, one_of};
use nom::combinator::{map_opt, opt, value, verify};
use nom::sequence::{delimited, terminated};
use nom::{IResult, Parser};

/// Whether a line begins with a list marker.
pub(crate) fn is_item(line: &str) -> bool {
    let Some(first) = line.bytes().next() else { return false };
    let may = match first {
        b'-' | b'*' | b'(' | b'[' | 0xC2 | b'0'..=b'9' => true,
        // No quote mark.
        0xE2 => !matches!(line.as_bytes(), [_, 0x80, 0x98..=0x9F, ..]),
        b'a'..=b'z' => line.bytes().take(6).any(|byte| matches!(byte, b'.' | b')')),
        _ => false,
    };
    may && marker(line).is_some()
}

/// The length of a line's list marker with the space behind it.
pub(crate) fn marker(line: &str) -> Option<usize> {
    let (rest, ()) = alt((bullet, dash, counted)).parse(line).ok()?;
    let body = rest.trim_start();
    (!body.is_empty()).then_some(line.len() - body.len())
}

fn bullet(input: &str) -> IResult<&str, ()> {
    value((), one_of("•·▪▫◦‣●○■□►▸➢➤✓✔❖⁃")).parse(input)
}

/// A dash with or without space: "- text", "-Text", "– text"; no "-30-" and no "--".
fn dash(input: &str) -> IResult<&str, ()> {
    let (rest, _) = one_of("-–—*")(input)?;
    let fine = rest.starts_with(|c: char| c.is_whitespace() || (c.is_alphabetic() && !input.starts_with(['—', '–'])));
    if fine { Ok((rest, ())) } else { Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag))) }
}

/// "1." · "12)" · "(3)" · "a)" · "(a)" · "iv." · "[1]"
fn counted(input: &str) -> IResult<&str, ()> {
    let bracketed = delimited(one_of("(["), count, one_of(")]"));
    let (rest, ()) = alt((bracketed, terminated(count, one_of(".)")))).parse(input)?;
    let (rest, _) = opt(alt((tag("."), tag(":")))).parse(rest)?;
    let (rest, _) = verify(opt(char('\t')), |_: &Option<char>| true).parse(rest)?;
    if rest.starts_with(char::is_whitespace)
        || input.as_bytes().get(input.len() - rest.len() - 1) == Some(&b'\t')
        || starts_tight(input, rest)
    {
        Ok((rest, ()))
    } else {
        Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)))
    }
}

/// "1.Name": a number and a capital without space.
fn starts_tight(input: &str, rest: &str) -> bool {
    input.starts_with(|c: char| c.is_ascii_digit() || c == '(') && rest.starts_with(char::is_uppercase)
}

fn count(input: &str) -> IResult<&str, ()> {
    let number = take_while_m_n(1, 3, |c: char| c.is_ascii_digit());
    let roman = verify(take_while_m_n(1, 4, |c: char| matches!(c, 'i' | 'v' | 'x')), |word: &str| !word.is_empty());
    let letter = map_opt(take_while_m_n(1, 1, |c: char| c.is_ascii_lowercase()), Some);
    value((), alt((number, terminated(roman, nom::combinator::peek(one_of(".)]"))), letter))).parse(input)
}

#[cfg(test)]
mod tests {
    use super::marker;

    #[test]
    fn markers() {
        for (line, length) in [
            ("• one", Some(4)),
            ("- one", Some(2)),
            ("-One", Some(1)),
            ("– one", Some(4)),
            ("1. one", Some(3)),
            ("12) one", Some(4)),
            ("(3) one", Some(4)),
            ("(a) one", Some(4)),
            ("a) one", Some(3)),
            ("iv. one", Some(4)),
            ("1.Name", Some(2)),
            ("1.5 million", None),
            ("2016 was", None),
            ("A. Name", None),
            ("-30-", None),
            ("--", None),
            ("— one", Some(4)),
            ("350 Names", None),
        ] {
            assert_eq!(marker(line), length, "{line}");
        }
    }
}
