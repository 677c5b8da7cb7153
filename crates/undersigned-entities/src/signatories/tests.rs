//! Runs over texts with blocks made by hand.
use super::*;
use undersigned_model::*;

pub(crate) fn release(text: &str) -> Release<'_> {
    let mut release = Release::new(text, Span::new(0, text.len()), Layout::Single);
    let mut at = 0;
    let mut open: Option<Span> = None;
    let flush = |open: &mut Option<Span>, blocks: &mut Vec<Block>| {
        if let Some(span) = open.take() {
            blocks.push(Block::new(BlockKind::Paragraph, span, Section::Body));
        }
    };
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        let start = at + line.len() - line.trim_start().len();
        let span = Span::new(start, start + trimmed.len());
        let item = !matches!(marker::read(trimmed).0, marker::Marker::None | marker::Marker::Bare(_));
        if trimmed.is_empty() {
            flush(&mut open, &mut release.blocks);
        } else if item {
            flush(&mut open, &mut release.blocks);
            release.blocks.push(Block::new(BlockKind::ListItem, span, Section::Body));
        } else {
            open = Some(open.map_or(span, |o| o.join(span)));
        }
        at += line.len();
    }
    flush(&mut open, &mut release.blocks);
    release
}

#[test]
#[ignore]
fn show() {
    let path = std::env::var("SHOW").unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let release = release(&text);
    for found in find_lists(&release, &Lexicon::default()) {
        let l = &found.list;
        println!("## {:?} {:?} {} {:?}", l.heading.as_ref().map(|h| h.text.to_string()), l.style, l.rule, l.span);
        for e in &l.entries {
            println!(
                "{:?}\t{}\t{:?}\t{:?}\t{:?}\t{:?}\t{:?}\t{:?}",
                e.kind, e.name, e.acronym, e.country, e.role, e.affiliation, e.note, e.group
            );
        }
    }
}
