//! The lines of a release: its blocks cut at line breaks, each line with its marker and its cells.

use super::marker::{self, Marker};
use super::page::Page;
use crate::lexicon::Facts;
use undersigned_model::{Block, BlockKind, Section, Span};

/// A line of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// What stands behind the marker, trimmed.
    pub(super) span: Span,
    /// The line with its marker.
    pub(super) whole: Span,
    pub(super) marker: Marker,
    pub(super) kind: BlockKind,
    pub(super) section: Section,
    /// An empty line stands before it.
    pub(super) gap: bool,
    /// It begins its block.
    pub(super) first: bool,
    /// Which block of the release holds it.
    pub(super) block: usize,
}

/// The lines of all blocks. An item of a list is one line, however often it is wrapped.
pub(super) fn read(page: &Page<'_, '_>) -> Vec<Line> {
    let mut lines = Vec::with_capacity(page.release.blocks.len());
    let mut end = page.release.span.start;
    for (number, block) in page.release.blocks.iter().enumerate() {
        let gap = blank_line(page.cut(Span::new(end, block.span.start)));
        end = block.span.end;
        block_lines(page, block, number, gap, &mut lines);
    }
    settle_bare_numbers(page, &mut lines);
    lines
}

fn block_lines(page: &Page<'_, '_>, block: &Block, number: usize, gap: bool, lines: &mut Vec<Line>) {
    let text = page.cut(block.span);
    let parted = memchr::memchr(b'\n', text.as_bytes()).is_some();
    if !parted || block.kind == BlockKind::ListItem && !text.contains("\n\n") {
        let line = line(page, block.span, block);
        return lines.extend(line.map(|line| Line { block: number, gap, first: true, ..line }));
    }
    let mut start = block.span.start;
    let mut gap = gap;
    let mut first = true;
    for piece in text.split('\n') {
        let span = Span::new(start, start + piece.len());
        start = span.end + 1;
        match line(page, span, block) {
            Some(line) => {
                lines.push(Line { block: number, gap, first, ..line });
                gap = false;
                first = false;
            }
            None => gap = !first,
        }
    }
}

fn line(page: &Page<'_, '_>, span: Span, block: &Block) -> Option<Line> {
    let whole = page.trim(span);
    let text = page.cut(whole);
    let first = text.as_bytes().first()?;
    let plain = Line {
        span: whole,
        whole,
        marker: Marker::None,
        kind: block.kind,
        section: block.section,
        gap: false,
        first: false,
        block: 0,
    };
    // Most lines begin with their text.
    if first.is_ascii_uppercase() {
        return Some(plain);
    }
    let emphasis = emphasis(page, text);
    let (marker, length) = marker::read(text.get(emphasis..).unwrap_or_default());
    let skip = if marker == Marker::None { emphasis } else { emphasis + length };
    let bold = usize::from(skip > 0 && text.get(skip..).is_some_and(|rest| rest.starts_with("**"))) * 2;
    let content = page.trim(Span::new(whole.start + skip + bold, whole.end));
    Some(if content.is_empty() { plain } else { Line { span: content, marker, ..plain } })
}

/// The length of the marks before a line's text: of headings and emphasis, and a cross. Most lines begin with their text.
fn emphasis(page: &Page<'_, '_>, text: &str) -> usize {
    if !text.starts_with(['_', '#', '*', '+', '†', '✝', '✠']) {
        return 0;
    }
    let marks = text.len() - text.trim_start_matches(['_', '#']).trim_start_matches("**").trim_start().len();
    marks + cross(page, text.get(marks..).unwrap_or_default())
}

/// The length of the cross that bishops put before their names: "+ Most Rev. …".
fn cross(page: &Page<'_, '_>, text: &str) -> usize {
    let Some(rest) = text.strip_prefix(['+', '†', '✝', '✠']) else { return 0 };
    let name = rest.trim_start();
    let title = name.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
    let titled = matches!(title, "Most" | "Rt" | "Right") || page.word(title).any(Facts::HONORIFIC | Facts::ROLE);
    if titled { text.len() - name.len() } else { 0 }
}

/// Whether white space holds an empty line.
fn blank_line(space: &str) -> bool {
    space.bytes().filter(|&byte| byte == b'\n').count() >= 2
}

/// A number without a mark is a marker where the line before or behind it counts on, and part of the name elsewhere.
fn settle_bare_numbers(page: &Page<'_, '_>, lines: &mut [Line]) {
    if !lines.iter().any(|line| matches!(line.marker, Marker::Bare(_))) {
        return;
    }
    let numbers: Vec<Option<u32>> = lines.iter().map(|line| line.marker.number()).collect();
    for (at, line) in lines.iter_mut().enumerate() {
        let Marker::Bare(number) = line.marker else { continue };
        let near = |place: Option<usize>| place.and_then(|place| numbers.get(place).copied().flatten());
        let before = near(at.checked_sub(1));
        let behind = near(at.checked_add(1));
        if behind == number.checked_add(1) || (before.is_some() && before == number.checked_sub(1)) {
            line.marker = Marker::Number(number);
        } else {
            line.marker = Marker::None;
            line.span = page.trim(line.whole);
        }
    }
}

/// The cells of a line: parted by a tab, three spaces or an upright stroke.
pub(super) fn cells(page: &Page<'_, '_>, span: Span) -> Vec<Span> {
    let text = page.cut(span);
    let mut cells = Vec::new();
    let mut start = 0;
    for (from, to) in gaps(text) {
        cells.push(page.trim(Span::new(span.start + start, span.start + from)));
        start = to;
    }
    cells.push(page.trim(Span::new(span.start + start, span.end)));
    cells.retain(|cell| !cell.is_empty());
    cells
}

/// The first cell of a row that holds more than a number, where the row has others.
pub(super) fn name_cell(page: &Page<'_, '_>, span: Span) -> Option<Span> {
    memchr::memchr2(b'\t', b'|', page.cut(span).as_bytes())?;
    let cells = cells(page, span);
    let name = cells.iter().find(|cell| !is_number(page.cut(**cell)))?;
    (cells.len() > 1).then_some(*name)
}

/// Whether a cell holds nothing but a number.
pub(super) fn is_number(cell: &str) -> bool {
    cell.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit())
}

/// The places that part cells.
fn gaps(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while let Some((from, c)) = rest.next() {
            if c != '|' && !undersigned_model::is_space(c) {
                continue;
            }
            let (mut wide, mut count, mut to) = (matches!(c, '\t' | '|'), 1, from + c.len_utf8());
            while let Some((at, next)) = rest.next_if(|&(_, next)| next == '|' || undersigned_model::is_space(next)) {
                wide |= matches!(next, '\t' | '|');
                count += usize::from(next != '\n' && next != '\r');
                to = at + next.len_utf8();
            }
            if wide || count >= 3 {
                return Some((from, to));
            }
        }
        None
    })
}
