//! Markers of list items: "•", "-", "1.", "(a)", "iv)".

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
    let rest = bullet(line).or_else(|| dash(line)).or_else(|| counted(line))?;
    let body = rest.trim_start();
    (!body.is_empty()).then_some(line.len() - body.len())
}

fn bullet(line: &str) -> Option<&str> {
    const MARKS: [char; 18] =
        ['•', '·', '▪', '▫', '◦', '‣', '●', '○', '■', '□', '►', '▸', '➢', '➤', '✓', '✔', '❖', '⁃'];
    if line.starts_with(|c: char| c.is_ascii()) { None } else { line.strip_prefix(MARKS) }
}

/// A dash with or without space: "- text", "-Text", "– text"; no "-30-" and no "--".
fn dash(line: &str) -> Option<&str> {
    let long = line.starts_with(['—', '–']);
    let rest = line.strip_prefix(['-', '–', '—', '*'])?;
    rest.starts_with(|c: char| c.is_whitespace() || (c.is_alphabetic() && !long)).then_some(rest)
}

/// "1." · "12)" · "(3)" · "a)" · "(a)" · "iv." · "[1]"
fn counted(line: &str) -> Option<&str> {
    let inside = line.strip_prefix(['(', '[']);
    let bracketed = inside.and_then(|inside| count(inside)?.strip_prefix([')', ']']));
    let rest = bracketed.or_else(|| count(line)?.strip_prefix(['.', ')']))?;
    let rest = rest.strip_prefix(['.', ':']).unwrap_or(rest);
    (rest.starts_with(char::is_whitespace) || starts_tight(line, rest)).then_some(rest)
}

/// "1.Name": a number and a capital without space.
fn starts_tight(line: &str, rest: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit() || c == '(') && rest.starts_with(char::is_uppercase)
}

/// Behind a number, a Roman number or a letter.
fn count(text: &str) -> Option<&str> {
    let run = |most: usize, of: fn(&u8) -> bool| match text.bytes().take(most).take_while(of).count() {
        0 => None,
        length => text.get(length..),
    };
    let roman = || run(4, |byte| matches!(byte, b'i' | b'v' | b'x')).filter(|rest| rest.starts_with(['.', ')', ']']));
    run(3, u8::is_ascii_digit).or_else(roman).or_else(|| run(1, u8::is_ascii_lowercase))
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
