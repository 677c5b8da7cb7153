//! The marker of a list item, told by the first character of a line.
//!
//! | marker | reads as |
//! |---|---|
//! | `1.` `1)` `(1)` `1 -` `1:` `1.-` `1/ ` `№ 1.` | number |
//! | `12` before a tab | number |
//! | `•` `-` `*` `–` `·` `▪` `o` … | bullet |
//! | `a)` `(iv)` | letter |
//!
//! `350.org`, `7amleh`, `3D` and `A. Name` carry no marker.

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
        Some((marker, rest)) => {
            let rest = rest.trim_start_matches(undersigned_model::is_space);
            (marker, line.len() - rest.len())
        }
        None => (Marker::None, 0),
    }
}

/// The marker and what stands behind it.
fn marker(line: &str) -> Option<(Marker, &str)> {
    match line.chars().next()? {
        '0'..='9' => numbered(line).or_else(|| bare(line)),
        '№' | '#' => {
            let number = line.strip_prefix(['№', '#'])?;
            numbered(number.strip_prefix(' ').unwrap_or(number))
        }
        '(' => bracketed(line).or_else(|| lettered(line)),
        'o' if behind_gap(line.get(1..)?).is_some() => bullet(line),
        'a'..='z' => lettered(line),
        _ => bullet(line),
    }
}

fn bullet(line: &str) -> Option<(Marker, &str)> {
    let mut chars = line.chars();
    let sign = chars.next()?;
    let behind = chars.as_str();
    let rest = match sign {
        '•' | '●' | '○' | '◦' | '▪' | '▫' | '■' | '□' | '►' | '▶' | '▸' | '‣' | '⁃' | '∙' | '·' | '➤' | '➢' | '✓'
        | '✔' | '✦' | '◆' | '◇' | '★' | '☆' | '♦' | '»' | '→' | '✅' | '🔹' | '🔸' => {
            behind.strip_prefix(['\u{FE0E}', '\u{FE0F}']).unwrap_or(behind)
        }
        '-' | '*' if behind.starts_with(char::is_uppercase) => behind,
        '-' | '–' | '—' | '*' | '+' | '>' | 'o' => behind_gap(behind)?,
        _ => return None,
    };
    Some((Marker::Bullet, rest))
}

/// "12." and what may stand for the full stop; a name may follow without a space, but no domain: "1.Name".
fn numbered(line: &str) -> Option<(Marker, &str)> {
    let (number, rest) = number(line)?;
    let spaced = rest.strip_prefix(' ').unwrap_or(rest);
    if let Some(name) = spaced.strip_prefix('/').and_then(behind_gap) {
        return Some((Marker::Number(number), name));
    }
    let rest = rest.strip_prefix([')', '.', '、']).or_else(|| spaced.strip_prefix(['-', '–', ':']))?;
    let rest = rest.strip_prefix(['-', '–']).unwrap_or(rest);
    Some((Marker::Number(number), behind_point(rest)?))
}

/// "(12)"
fn bracketed(line: &str) -> Option<(Marker, &str)> {
    let (number, rest) = number(line.strip_prefix('(')?)?;
    Some((Marker::Number(number), behind_point(rest.strip_prefix(')')?)?))
}

/// "a)", "(iv)"
fn lettered(line: &str) -> Option<(Marker, &str)> {
    let line = line.strip_prefix('(').unwrap_or(line);
    let (letters, rest) = line.split_at_checked(line.bytes().take(5).position(|byte| byte == b')')?)?;
    let rest = rest.strip_prefix(')')?;
    let small = letters.bytes().all(|byte| byte.is_ascii_lowercase());
    let counts = letters.len() == 1 || !letters.is_empty() && letters.bytes().all(|byte| b"ivxl".contains(&byte));
    if small && counts { Some((Marker::Letter, behind_gap(rest)?)) } else { None }
}

fn bare(line: &str) -> Option<(Marker, &str)> {
    let (number, rest) = number(line)?;
    Some((Marker::Bare(number), behind_gap(rest)?))
}

/// A number of up to five digits.
fn number(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take(5).take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(digits)?;
    Some((digits.parse().ok()?, rest))
}

/// What stands behind a space.
fn behind_gap(text: &str) -> Option<&str> {
    text.strip_prefix(undersigned_model::is_space)
}

/// What stands behind a space, or a text that begins with a capital.
fn behind_point(text: &str) -> Option<&str> {
    behind_gap(text).or_else(|| text.starts_with(char::is_uppercase).then_some(text))
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
            ("6.- Harbour", (Marker::Number(6), 4)),
            ("7/ Harbour", (Marker::Number(7), 3)),
            ("24/7 Harbour", (Marker::None, 0)),
            ("> Harbour", (Marker::Bullet, 2)),
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
