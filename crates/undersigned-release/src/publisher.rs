//! Who published a release, where the text says so unmistakably.

use crate::caption;
use crate::data::words;
use crate::filter::Phrases;
use crate::furniture::post_line;
use crate::lines::Line;
use crate::words::WordSet;
use memchr::memmem::Finder;
use std::sync::LazyLock;
use undersigned_model::{Block, BlockKind, Span, Text};

/// The publisher: the site of "The post … appeared first on SITE.", the holder of the copyright, or an organization that
/// "said today" in the first two paragraphs.
pub(crate) fn publisher<'a>(text: &'a str, lines: &[Line], blocks: &[Block]) -> Option<Text<'a>> {
    let last = lines.iter().rev().filter(|line| !line.is_blank()).take(3);
    let site = last.clone().find_map(|line| post_line(line.of(text)).map(|(_, site)| offset(*line, site)));
    let owner = || last.clone().find_map(|line| caption::publisher(line.of(text)).map(|name| offset(*line, name)));
    let span = site.or_else(owner).or_else(|| speaker(text, blocks))?;
    Text::cut(text, span)
}

fn offset(line: Line, (start, end): (usize, usize)) -> Span {
    Span::new(line.start + start, line.start + end)
}

/// What "NAME said" goes on with where NAME publishes.
static CUES: Phrases = Phrases::new(words!("publishers.tsv", "cue"));

/// "…, Coast Rights Network said today"
fn speaker(text: &str, blocks: &[Block]) -> Option<Span> {
    static SAID: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("said"));
    blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).take(2).find_map(|block| {
        let words = block.span.of(text)?;
        SAID.find_iter(words.as_bytes()).take(4).find_map(|at| {
            let end = words.get(..at)?.trim_end().len();
            let tail = words.get(at + 4..)?.trim_start();
            if end == at || !CUES.begin(tail) {
                return None;
            }
            let start = name_before(words.get(..end)?)?;
            let name = words.get(start..end)?;
            is_organization(name).then(|| Span::new(block.span.start + start, block.span.start + end))
        })
    })
}

/// Where the capitalised words that end a text begin.
fn name_before(text: &str) -> Option<usize> {
    let mut start = text.len();
    let mut head = text;
    for _ in 0..8 {
        let word = head.rsplit([' ', '\u{A0}']).next()?;
        let link = matches!(word, "for" | "of" | "and" | "to" | "the" | "de" | "for\u{A0}");
        if !(word.starts_with(char::is_uppercase) || link) || word.ends_with([',', '.', ';', ':', '”']) {
            break;
        }
        let at = head.len() - word.len();
        if !link {
            start = at;
        }
        head = text.get(..at)?.trim_end_matches([' ', '\u{A0}']);
    }
    let name = text.get(start..)?;
    let start = start + (name.len() - name.strip_prefix("The ").unwrap_or(name).len());
    (start < text.len()).then_some(start)
}

/// Whether a name has a word that only organizations have.
fn is_organization(name: &str) -> bool {
    static WORDS: WordSet = WordSet::new(words!("publishers.tsv", "body"));
    let words = name.split([' ', '\u{A0}']).count();
    words <= 8
        && name.split([' ', '\u{A0}', '-']).any(|word| WORDS.has(word))
        && (words > 1 || name.chars().all(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::publisher;
    use crate::lines::Lines;
    use undersigned_model::{Block, BlockKind, Section, Span};

    #[test]
    fn who_published() {
        for (text, name) in [
            ("Guards must be tried, the Coast Rights Network said today.", Some("Coast Rights Network")),
            ("Guards must be tried, Lawyers for Rivers said in a statement.", Some("Lawyers for Rivers")),
            ("Guards must be tried, Ama Mensah said today.", None),
            ("Guards must be tried, President Mensah said today.", None),
            ("Text.\n© 2024 Coast Rights", Some("Coast Rights")),
            ("Text.\nThe post Title appeared first on Coast Rights.", Some("Coast Rights")),
        ] {
            let lines: Vec<_> = Lines::new(text, 0).collect();
            let block = Block::new(BlockKind::Paragraph, Span::new(0, text.len()), Section::Body);
            assert_eq!(publisher(text, &lines, &[block]).map(|name| name.text.into_owned()).as_deref(), name, "{text}");
        }
    }
}
