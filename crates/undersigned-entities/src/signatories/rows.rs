//! Raw entries from the lines of a list: wrapped names joined, columns and stanzas read, glued entries parted.

mod stanza;
mod table;

use super::entry::role::is_role;
use super::entry::{self, Raw};
use super::lines::{self, Line};
use super::links;
use super::look::{Look, last_word};
use super::marker::Marker;
use super::outline::{Marks, Outline};
use super::page::Page;
use super::pieces::{self, Piece, Sep};
use super::run;
use super::word::{Word, is_mixed};
use super::words::Column;
use crate::lexicon::Facts;
pub(super) use stanza::is_role_below;
use stanza::{add_line, is_stanza, stanza, stanzas};
pub(super) use table::country_last;
use table::{columns, in_columns};
use undersigned_model::Span;

/// A line of a list with the sub-head that it stands under.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) line: Line,
    pub(super) group: Option<Span>,
    /// The line as one name, or the cell of it that names somebody.
    pub(super) single: Single,
    /// Cells may stand in the line.
    gap: bool,
    /// The names of a line that is a [run](run) of them.
    run: Vec<Single>,
    /// The line below an item that says what the person is.
    pub(super) below: Option<Span>,
}

/// A stretch read as one entry.
#[derive(Debug)]
pub(super) struct Single {
    pub(super) span: Span,
    pub(super) outline: Outline,
    /// Without pieces where it names nobody.
    pub(super) raw: Raw,
}

impl Row {
    pub(super) fn new(page: &Page<'_, '_>, line: &Line, group: Option<Span>, outline: Outline) -> Self {
        let cell = if outline.gap { lines::name_cell(page, line.span) } else { None };
        let single = match cell {
            Some(cell) => Single::new(page, cell, Outline::of(page, page.cut(cell))),
            None => Single::new(page, line.span, outline),
        };
        Self { line: *line, group, single, gap: outline.gap, run: run_of(page, line.span, outline.marks), below: None }
    }

    /// The names that the line holds: one, or a run of them.
    pub(super) fn names(&self) -> &[Single] {
        if self.run.is_empty() { std::slice::from_ref(&self.single) } else { &self.run }
    }

    fn has_cells(&self, page: &Page<'_, '_>) -> bool {
        self.gap && lines::cells(page, self.line.span).len() >= 2
    }

    /// The first piece of the line.
    fn head<'r>(&self, page: &Page<'r, '_>) -> &'r str {
        page.cut(self.single.raw.pieces.first().map_or(self.line.span, |piece| piece.span))
    }
}

impl Single {
    fn new(page: &Page<'_, '_>, span: Span, outline: Outline) -> Self {
        let none = || Raw { look: Look::of(page, page.cut(span)), ..Raw::default() };
        Self { span, outline, raw: raw_of(page, span, None, outline.marks).unwrap_or_else(none) }
    }
}

/// The names of a stretch that is a [run](run) of them.
fn run_of(page: &Page<'_, '_>, span: Span, marks: Marks) -> Vec<Single> {
    let name = |span| Single::new(page, span, Outline::of(page, page.cut(span)));
    run::names(page, span, marks).into_iter().map(name).collect()
}

/// The entries of the lines.
pub(super) fn build(page: &Page<'_, '_>, rows: &mut [Row], header: Option<&[Column]>) -> Vec<Raw> {
    if rows.is_empty() {
        return Vec::new();
    }
    if header.is_some() || in_columns(page, rows) {
        return columns(page, rows, header);
    }
    if let Some(raws) = stanzas(page, rows) {
        return raws;
    }
    let (loose, commas) = (loosely_set(rows), ends_mostly_in_comma(page, rows));
    let mut raws: Vec<Raw> = Vec::new();
    for group in rows.chunk_by_mut(|_, next| !next.line.gap) {
        if is_stanza(page, group) {
            raws.extend(stanza(page, group));
        } else {
            by_lines(page, group, loose, commas, &mut raws);
        }
    }
    raws
}

/// Adds the entries of lines that hold one each, or more.
fn by_lines(page: &Page<'_, '_>, rows: &mut [Row], loose: bool, commas: bool, raws: &mut Vec<Raw>) {
    let mut open: Option<Stretch> = None;
    let last = rows.len().checked_sub(1).filter(|&last| last >= 3);
    for (at, row) in rows.iter_mut().enumerate() {
        let closing = last.filter(|&last| last == at).and_then(|_| closing_name(page, row));
        open = match (open, closing) {
            (before, Some(name)) => {
                before.into_iter().for_each(|before| parted(page, before, raws));
                Some(Stretch::new(name, row.group))
            }
            (Some(before), None) if goes_on(page, before.span, row, loose, commas) => {
                Some(Stretch::new(before.span.join(row.line.span), before.group))
            }
            (before, None) => {
                before.into_iter().for_each(|before| parted(page, before, raws));
                let mut read = (std::mem::take(&mut row.single.raw), std::mem::take(&mut row.run));
                row.below.into_iter().for_each(|below| add_line(page, &mut read.0, below));
                let marks = row.single.outline.marks;
                Some(Stretch { span: row.line.span, group: row.group, read: Some(read), marks })
            }
        };
    }
    open.into_iter().for_each(|stretch| parted(page, stretch, raws));
}

/// "and the Coast Youth Press Club": the last of a list's lines with a name of its own. "and the Law" goes on with the line above.
fn closing_name(page: &Page<'_, '_>, row: &Row) -> Option<Span> {
    const LEADS: [&str; 7] = ["and the ", "y el ", "y la ", "et la ", "et le ", "e a ", "e o "];
    let span = row.line.span;
    let text = page.cut(span);
    let name = LEADS.iter().find_map(|lead| text.strip_prefix(lead)).filter(|_| row.line.marker == Marker::None)?;
    let capitals = name.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    (capitals >= 2 && name.starts_with(char::is_uppercase)).then(|| Span::new(span.end - name.len(), span.end))
}

/// A stretch that holds an entry or several.
struct Stretch {
    span: Span,
    group: Option<Span>,
    /// The stretch as one entry and as a run of names, where it was read already.
    read: Option<(Raw, Vec<Single>)>,
    marks: Marks,
}

impl Stretch {
    const fn new(span: Span, group: Option<Span>) -> Self {
        Self { span, group, read: None, marks: Marks::UNKNOWN }
    }
}

/// Adds the entry of a stretch, or several where the stretch glues them together or parts them by semicolons.
fn parted(page: &Page<'_, '_>, stretch: Stretch, raws: &mut Vec<Raw>) {
    let Stretch { span, group, read, marks } = stretch;
    let (one, run) = read.map_or_else(|| (None, run_of(page, span, marks)), |(one, run)| (Some(one), run));
    let named = |one: &Raw| !one.pieces.is_empty();
    if !run.is_empty() {
        return raws.extend(run.into_iter().map(|name| Raw { group, ..name.raw }).filter(named));
    }
    let text = page.cut(span);
    let parting = Marks::SEMICOLON | Marks::STROKE | Marks::CLOSING | Marks::BEYOND;
    if !marks.any(parting) || !may_be_several(text) || in_cells(page, text) {
        let one = one.map(|one| Raw { group, ..one }).filter(named).or_else(|| raw(page, span, group));
        match one.as_ref().and_then(|one| pair(page, one)) {
            Some(pair) => raws.extend(pair),
            None => raws.extend(one),
        }
        return;
    }
    let mut start = 0;
    for (from, to) in cuts(text).into_iter().chain([(text.len(), text.len())]) {
        raws.extend(raw(page, Span::new(span.start + start, span.start + from), group));
        start = to;
    }
}

/// "Ana Vai and Tom Seru, researchers": two people who sign together, each with what is said of both.
fn pair(page: &Page<'_, '_>, one: &Raw) -> Option<[Raw; 2]> {
    const AND: &[&str] = &[" and ", " & ", " y ", " et ", " e "];
    let first = one.pieces.first()?.span;
    let text = page.cut(first);
    if text.len() > LONGEST_PAIR || one.look.given + one.look.either + one.look.initials == 0 {
        return None;
    }
    let (at, and) = links::first(text, AND)?;
    let (left, right) = (Span::new(first.start, first.start + at), Span::new(first.start + at + and.len(), first.end));
    let person = |name: Span| {
        let look = Look::of(page, page.cut(name));
        (2..=4).contains(&look.words)
            && look.given + look.either + look.initials > 0
            && look.person() >= 4
            && look.organization() + i32::from(look.common + look.roles) == 0
    };
    if !person(left) || !person(right) {
        return None;
    }
    let raw = |name: Span, span: Span| {
        let details = one.pieces.iter().skip(1).copied();
        let pieces = std::iter::once(Piece::new(Sep::Start, name)).chain(details).collect();
        let mut raw = Raw { span, pieces, group: one.group, ..Raw::default() };
        raw.look_at_first(page);
        raw
    };
    Some([raw(left, left), raw(right, Span::new(right.start, one.span.end))])
}

/// Longer names are no pair of people.
const LONGEST_PAIR: usize = 80;

/// Whether upright strokes part the details of one entry: "Amaro Fund | Hungary | Gyula Lakatos".
fn in_cells(page: &Page<'_, '_>, text: &str) -> bool {
    text.contains('|') && text.split('|').skip(1).any(|cell| entry::is_country(page, cell.trim()))
}

/// Whether a mark that may part entries stands in a text: most hold none.
fn may_be_several(text: &str) -> bool {
    let bytes = text.as_bytes();
    let behind = |at: usize| bytes.get(at + 1).copied().unwrap_or_default();
    let glued = |at: usize| behind(at).is_ascii_uppercase() || !behind(at).is_ascii();
    // The bullets begin with these bytes.
    let bullet = |at: usize| {
        bytes.get(at..).is_some_and(|rest| rest.starts_with("•".as_bytes()) || rest.starts_with("·".as_bytes()))
    };
    memchr::memchr2(b';', b'|', bytes).is_some()
        || memchr::memchr_iter(b')', bytes).any(glued)
        || memchr::memchr2_iter(0xC2, 0xE2, bytes).any(bullet)
}

/// The places that part the entries of a stretch.
fn cuts(text: &str) -> Vec<(usize, usize)> {
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let dots = text.matches(" • ").count() + text.matches(" · ").count() + text.matches(" | ").count();
    let mut depth = 0_usize;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ';' if depth == 0 => cuts.push((at, at + 1)),
            '•' | '·' | '|' if dots >= 2 && depth == 0 => cuts.push((at, at + c.len_utf8())),
            _ if before == ')' && c.is_uppercase() && depth == 0 => cuts.push((at, at)),
            _ => {}
        }
        before = c;
    }
    cuts
}

/// The entry of a stretch.
pub(super) fn raw(page: &Page<'_, '_>, span: Span, group: Option<Span>) -> Option<Raw> {
    raw_of(page, span, group, Marks::UNKNOWN)
}

fn raw_of(page: &Page<'_, '_>, span: Span, group: Option<Span>, marks: Marks) -> Option<Raw> {
    let addressed = marks.any(Marks::ADDRESS);
    let span = entry::clean(page, if addressed { without_address(page, span) } else { span });
    let text = page.cut(span);
    if !text.chars().any(char::is_alphanumeric) || is_order(text) {
        return None;
    }
    let mut pieces = pieces::split(text, span.start);
    if marks.any(Marks::ADDRESS) {
        // "[/column]": a code of the publishing system.
        pieces.retain(|piece| piece.sep != Sep::Bracket || !page.cut(piece.span).starts_with('/'));
    }
    if addressed {
        let mut first = true;
        pieces.retain(|piece| std::mem::take(&mut first) || !is_address(page.cut(piece.span)));
    }
    if let Some((name, role)) = pieces.first().and_then(|first| role_behind_name(page, first.span)) {
        let behind = pieces.drain(1..).collect::<Vec<_>>();
        pieces = vec![Piece::new(Sep::Start, name), Piece::new(Sep::Comma, role)];
        pieces.extend(behind);
    }
    let mut raw = Raw { span, pieces, group, ..Raw::default() };
    raw.look_at_first(page);
    Some(raw)
}

/// "Ana Vai Professor of Law": a person's name and a rank of a university without a mark between them.
fn role_behind_name(page: &Page<'_, '_>, span: Span) -> Option<(Span, Span)> {
    let text = page.cut(span);
    let mut ends = memchr::memchr_iter(b' ', text.as_bytes()).skip(1).take(3);
    let at = ends.find(|at| {
        let rank = text.get(at + 1..).and_then(|rest| rest.split([' ', ',']).next());
        rank.is_some_and(|rank| RANKS.contains(&rank))
    })?;
    let (head, rest) = (text.get(..at)?.trim_end_matches([' ', '.']), text.get(at + 1..)?);
    let look = Look::of(page, head);
    let named = look.words >= 2 && look.strong + look.known + look.common == 0 && look.person() > look.organization();
    (named && is_role(page, rest))
        .then(|| (Span::new(span.start, span.start + head.len()), Span::new(span.start + at + 1, span.end)))
}

/// The first words of what scholars are called.
const RANKS: [&str; 13] = [
    "Adjunct",
    "Assistant",
    "Associate",
    "Distinguished",
    "Doctoral",
    "Emerita",
    "Emeritus",
    "Lecturer",
    "PhD",
    "Postdoctoral",
    "Professor",
    "Senior",
    "Visiting",
];

/// An entry without the mail or web address at its end.
fn without_address(page: &Page<'_, '_>, span: Span) -> Span {
    let text = page.cut(span).trim_end();
    if memchr::memchr3(b'@', b'/', b'.', text.as_bytes()).is_none() {
        return span;
    }
    let Some((rest, last)) = text.rsplit_once(char::is_whitespace) else { return span };
    if !is_address(last.trim_matches(|c| matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | ',' | ';'))) {
        return span;
    }
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '|' | '-' | '–' | '—');
    Span::new(span.start, span.start + rest.trim_end_matches(parts).len())
}

/// Whether a piece is nothing but a mail or web address.
fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && (text.contains('@') || text.starts_with("http") || text.starts_with("www.") || text.starts_with("//"))
}

/// "(in alphabetical order)": how the entries are ordered.
fn is_order(text: &str) -> bool {
    text.len() < 60
        && text.starts_with(['(', '['])
        && ["alphab", "Alphab", "alfab"].iter().any(|word| text.contains(word))
}

/// Most lines stand alone between empty lines.
fn loosely_set(rows: &[Row]) -> bool {
    let gaps = rows.iter().skip(1).filter(|row| row.line.gap).count();
    rows.len() > 2 && gaps * 3 >= (rows.len() - 1) * 2
}

fn ends_mostly_in_comma(page: &Page<'_, '_>, rows: &[Row]) -> bool {
    let commas = rows.iter().filter(|row| page.cut(row.line.span).ends_with([',', ';'])).count();
    rows.len() >= 3 && commas * 2 >= rows.len()
}

/// Whether a line goes on with the entry before it.
fn goes_on(page: &Page<'_, '_>, before: Span, row: &Row, loose: bool, commas: bool) -> bool {
    if row.line.marker != Marker::None || row.line.gap {
        return false;
    }
    if loose && !row.line.first {
        return true;
    }
    let (last, next) = (page.cut(before), page.cut(row.line.span));
    let small = next.chars().next().is_some_and(|c| c.is_lowercase() || matches!(c, '(' | '&' | ',' | '–' | '/'))
        && !is_mixed(next.split_whitespace().next().unwrap_or_default());
    small || is_open(page, last, commas)
}

/// Whether a line cannot be the whole of an entry: it ends with a connector, a dash or inside a bracket; or with a comma, where
/// not all end with `commas`.
pub(super) fn is_open(page: &Page<'_, '_>, text: &str, commas: bool) -> bool {
    let text = text.trim_end();
    if text.ends_with(['&', '–', '/', '(']) || (text.ends_with(',') && !commas) {
        return true;
    }
    let last = last_word(page, text);
    let connector = |last: Word<'_>| {
        last.text.chars().all(char::is_lowercase) && last.facts.any(Facts::CONNECTOR | Facts::PARTICLE)
    };
    last.map_or(0, |last| last.text.len()) < text.len() && (opens(text) || last.is_some_and(connector))
}

/// Whether more brackets open in a text than close.
pub(super) fn opens(text: &str) -> bool {
    let count = |bracket: u8| memchr::memchr_iter(bracket, text.as_bytes()).count();
    count(b'(') > count(b')')
}
