//! Addresses in a release: on the web, of mailboxes, and telephone numbers in contact lines.

use undersigned_model::{Block, BlockKind, Section, Span, Text};

/// The web addresses in a span, by their marks: the colons of "://" and the places where "www." begins.
pub(crate) fn links<'a>(text: &'a str, span: Span, marks: &[usize]) -> Vec<Text<'a>> {
    let mut found = Vec::new();
    let mut behind = span.start;
    for &mark in marks {
        let Some(head) = text.get(behind..mark) else { continue };
        let scheme = head.len() - head.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
        match text.as_bytes().get(mark) {
            Some(b':') if (2..=8).contains(&scheme) => {
                add(text, Span::new(mark - scheme, span.end), &mut behind, &mut found);
            }
            Some(b'w') => add(text, Span::new(mark, span.end), &mut behind, &mut found),
            _ => {}
        }
    }
    found
}

fn add<'a>(text: &'a str, from: Span, behind: &mut usize, found: &mut Vec<Text<'a>>) {
    let rest = from.of(text).unwrap_or_default();
    let end = rest
        .find(|c: char| {
            c.is_whitespace()
                || c.is_control()
                || matches!(
                    c,
                    '<' | '>' | '"' | '“' | '”' | '«' | '»' | '’' | '‘' | '[' | ']' | '{' | '}' | '|' | '\u{200B}'
                )
        })
        .unwrap_or(rest.len());
    let mut word = rest.get(..end).unwrap_or_default();
    loop {
        let shorter = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        let shorter =
            if shorter.ends_with(')') && !shorter.contains('(') { shorter.trim_end_matches(')') } else { shorter };
        if shorter.len() == word.len() {
            break;
        }
        word = shorter;
    }
    *behind = from.start + end;
    if word.len() > 7 {
        found.extend(Text::cut(text, Span::new(from.start, from.start + word.len())));
    }
}

/// The mail addresses in a span, by their "@", and the telephone numbers in its contact lines.
pub(crate) fn contacts<'a>(text: &'a str, span: Span, blocks: &[Block], mails: &[usize]) -> Vec<Text<'a>> {
    let mut found = Vec::new();
    let mut behind = span.start;
    for &at in mails {
        let head = text.get(behind.min(at)..at).unwrap_or_default();
        let name = head.len()
            - head.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+')).len();
        let tail = text.get(at + 1..span.end).unwrap_or_default();
        let host = tail.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(tail.len());
        let host = tail.get(..host).unwrap_or_default().trim_end_matches(['.', '-']);
        behind = at + 1 + host.len();
        let letters = host
            .rsplit('.')
            .next()
            .is_some_and(|top| top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic()));
        if name > 0 && host.contains('.') && letters {
            found.extend(Text::cut(text, Span::new(at - name, behind)));
        }
    }
    let mail = found.len();
    for block in blocks.iter().filter(|block| block.kind == BlockKind::Contact || block.section == Section::Contact) {
        phones(text, block.span, &mut found);
    }
    if found.len() > mail {
        found.sort_by_key(|contact| contact.span.start);
    }
    found
}

/// Runs of at least seven digits with what stands between the digits of a telephone number.
fn phones<'a>(text: &'a str, span: Span, found: &mut Vec<Text<'a>>) {
    let words = span.of(text).unwrap_or_default();
    let mut at = 0;
    while let Some(start) =
        words.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit() || c == '+' || c == '('))
    {
        let rest = words.get(at + start..).unwrap_or_default();
        let length = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | ' ' | '-' | '.' | '/' | '\u{A0}')))
            .unwrap_or(rest.len());
        let run = rest.get(..length).unwrap_or_default();
        let number = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let part_of_word = words
            .get(..at + start)
            .is_some_and(|head| head.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '_' | '=')));
        if (7..=16).contains(&digits)
            && !part_of_word
            && !rest.get(length..).is_some_and(|tail| tail.starts_with(|c: char| c.is_alphabetic()))
        {
            let from = span.start + at + start;
            found.extend(Text::cut(text, Span::new(from, from + number.len())));
        }
        at += start + length.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::{contacts, links};
    use crate::marks::Marks;
    use undersigned_model::{Block, BlockKind, Section, Span};

    #[test]
    fn addresses() {
        let text = "See https://a.example/x_(y)?z=1, (http://b.example/) and www.c.example.";
        let span = Span::new(0, text.len());
        let marks = Marks::of(text, span).addresses;
        let found: Vec<_> = links(text, span, &marks).into_iter().map(|link| link.text).collect();
        assert_eq!(found, ["https://a.example/x_(y)?z=1", "http://b.example/", "www.c.example"]);
    }

    #[test]
    fn mail_and_telephone() {
        let text = "Contact: Ama, +233 (0)20 555 0199, ama.m@coast.example. @handle";
        let span = Span::new(0, text.len());
        let block = Block::new(BlockKind::Contact, span, Section::Contact);
        let found: Vec<_> = contacts(text, span, &[block], &Marks::of(text, span).mails)
            .into_iter()
            .map(|contact| contact.text)
            .collect();
        assert_eq!(found, ["+233 (0)20 555 0199", "ama.m@coast.example"]);
    }
}
