//! A release's text as blocks of marked pieces: together they are the text, byte for byte.

use crate::annotate::{Annotations, Kind};
use crate::escape::Shown;
use crate::segments::{Segment, segments};
use std::iter::Peekable;
use undersigned::{Block, BlockKind, Release, Section, Span, model::is_space};

/// A stretch of a release's text: what a block holds, or the white space between two.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    /// The element that it becomes.
    pub(crate) tag: &'static str,
    /// The element's classes.
    pub(crate) class: String,
    /// Whether it is read from right to left.
    pub(crate) rtl: bool,
    /// The text in pieces.
    pub(crate) pieces: Vec<Piece<'a>>,
}

/// Text that is marked alike from its first letter to its last.
#[derive(Debug)]
pub(crate) struct Piece<'a> {
    /// The text.
    pub(crate) text: Shown<'a>,
    /// The classes of its marks; empty where it has none.
    pub(crate) class: String,
    /// The numbers of its marks.
    pub(crate) marks: String,
    /// Its offset, where a mark begins with it.
    pub(crate) begins: Option<usize>,
}

/// Takes a release's text apart.
pub(crate) fn parts<'a>(release: &'a Release, annotations: &Annotations) -> Vec<Part<'a>> {
    let cuts = release.blocks.iter().flat_map(|block| [block.span.start, block.span.end]);
    let segments = segments(release.span, &annotations.spans(), cuts);
    let mut segments = segments.into_iter().peekable();
    let mut parts = Vec::new();
    for block in &release.blocks {
        parts.extend(between(release, annotations, &mut segments, block.span.start));
        let pieces = pieces(release, annotations, &mut segments, block.span.end);
        parts.push(Part {
            tag: tag(release, block),
            class: class(release, block),
            rtl: is_rtl(release, block),
            pieces,
        });
    }
    parts.extend(between(release, annotations, &mut segments, release.span.end));
    parts
}

type Segments = Peekable<std::vec::IntoIter<Segment>>;

fn between<'a>(
    release: &'a Release,
    annotations: &Annotations,
    segments: &mut Segments,
    end: usize,
) -> Option<Part<'a>> {
    let pieces = pieces(release, annotations, segments, end);
    let blank = pieces.iter().all(|piece| piece.text.0.chars().all(is_space));
    let class = if blank { "gap" } else { "paragraph" }.to_owned();
    (!pieces.is_empty()).then_some(Part { tag: "span", class, rtl: false, pieces })
}

fn pieces<'a>(release: &'a Release, annotations: &Annotations, segments: &mut Segments, end: usize) -> Vec<Piece<'a>> {
    let before = std::iter::from_fn(|| segments.next_if(|segment| segment.span.end <= end));
    before.filter_map(|segment| piece(release, annotations, &segment)).collect()
}

fn piece<'a>(release: &'a Release, annotations: &Annotations, segment: &Segment) -> Option<Piece<'a>> {
    let text = Shown(release.cut(segment.span)?);
    let marks = || segment.under.iter().filter_map(|&number| annotations.marks.get(number));
    let begins = marks().any(|mark| mark.span.start == segment.span.start).then_some(segment.span.start);
    let numbers: Vec<String> = segment.under.iter().map(usize::to_string).collect();
    Some(Piece { text, class: letters(marks().map(|mark| mark.kind)), marks: numbers.join(" "), begins })
}

fn letters(kinds: impl Iterator<Item = Kind>) -> String {
    let mut class = String::new();
    for letter in kinds.map(Kind::letter) {
        if !class.contains(letter) {
            class.extend([' ', letter]);
        }
    }
    class.trim_start().to_owned()
}

fn tag(release: &Release, block: &Block) -> &'static str {
    match block.kind {
        _ if is_title(release, block.span) => "h2",
        BlockKind::Heading => "h3",
        _ => "p",
    }
}

/// Whether a block is the headline.
fn is_title(release: &Release, block: Span) -> bool {
    release.title.as_ref().is_some_and(|title| block.contains(title.span) && title.span.len() * 2 > block.len())
}

/// Whether some block is the headline.
pub(crate) fn has_title(release: &Release) -> bool {
    release.blocks.iter().any(|block| is_title(release, block.span))
}

fn class(release: &Release, block: &Block) -> String {
    let text = release.cut(block.span).unwrap_or_default();
    let mut class = block.kind.to_string();
    if block.section != Section::Body {
        class.push_str(" in-");
        class.push_str(block.section.as_str());
    }
    if text.contains('\t') {
        class.push_str(" tabbed");
    } else if block.kind == BlockKind::Paragraph && is_wrapped(text) {
        class.push_str(" wrapped");
    }
    class
}

/// Whether most letters of a block run from right to left. The first letter, by which a browser would go, may be that of a
/// foreign name in an English sentence.
fn is_rtl(release: &Release, block: &Block) -> bool {
    let letters = release.cut(block.span).unwrap_or_default().chars().filter(|c| c.is_alphabetic());
    let balance = |sum: isize, c: char| if runs_left(c) { sum + 1 } else { sum - 1 };
    letters.fold(0, balance) > 0
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours.
const fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}')
}

/// Whether the line breaks in a paragraph only keep it within a page's width: all lines but the last are long.
fn is_wrapped(text: &str) -> bool {
    let mut lines = text.lines().rev();
    lines.next();
    let mut lines = lines.peekable();
    lines.peek().is_some() && lines.all(|line| line.len() >= 60)
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::annotate::{Indexes, annotate};
    use proptest::prelude::*;
    use undersigned_examples::SAMPLES;

    fn tile(text: &str) -> Result<(), TestCaseError> {
        for (number, release) in undersigned::extract(text).enumerate() {
            let annotations = annotate(&release, number, &mut Indexes::default());
            let parts = parts(&release, &annotations);
            let joined: String = parts.iter().flat_map(|part| &part.pieces).map(|piece| piece.text.0).collect();
            prop_assert_eq!(joined, release.text());
            prop_assert!(parts.iter().all(|part| part.tag != "span" || part.class == "gap"));
        }
        Ok(())
    }

    #[test]
    fn most_letters_tell_the_direction() {
        let text = "Notice\n\nمحمد الناصري, a teacher, came to Vesthavn.\n\nقال محمد: Yes, مرحبا بكم في الميناء.\n";
        let release = undersigned::extract(text).next().unwrap();
        let parts = parts(&release, &Default::default());
        let rtl: Vec<bool> = parts.iter().filter(|part| part.class != "gap").map(|part| part.rtl).collect();
        assert_eq!(rtl, [false, false, true]);
    }

    #[test]
    fn pieces_of_the_samples_are_their_text() {
        SAMPLES.iter().for_each(|(_, text)| tile(text).unwrap());
    }

    proptest! {
        #[test]
        fn pieces_are_the_text(text in "([A-Z][a-z]{1,6}|[“”\"(),.:—1-9\n\t ]|\n\n|said |Signed:\n| of |é|\r\n){0,90}") {
            tile(&text)?;
        }
    }
}
