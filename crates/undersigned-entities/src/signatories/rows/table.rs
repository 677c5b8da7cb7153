//! Lines with cells: rows of a table, or names side by side.

use super::super::entry::role::is_role;
use super::super::entry::{self, Class, Raw};
use super::super::lines;
use super::super::look::{self, Look};
use super::super::page::Page;
use super::super::pieces::{self, Piece, Sep};
use super::super::words::Column;
use super::{Row, Stretch, parted, raw};
use undersigned_model::Span;

/// Whether the lines have cells.
pub(super) fn in_columns(page: &Page<'_, '_>, rows: &[Row]) -> bool {
    let with = rows.iter().filter(|row| row.has_cells(page)).count();
    with * 2 >= rows.len()
}

/// Lines with cells: rows of a table, or names side by side.
pub(super) fn columns(page: &Page<'_, '_>, rows: &[Row], header: Option<&[Column]>) -> Vec<Raw> {
    let mut table: Vec<(Option<Span>, Vec<Span>)> =
        rows.iter().map(|row| (row.group, lines::cells(page, row.line.span))).collect();
    let mut header: Vec<Column> = header.unwrap_or_default().to_vec();
    header.retain(|column| *column != Column::Number);
    for (_, cells) in &mut table {
        if cells.len() > 1 && cells.first().is_some_and(|cell| lines::is_number(page.cut(*cell))) {
            cells.remove(0);
        }
    }
    if header.len() < 2 {
        name_first(page, &mut table);
    }
    if header.len() < 2 && side_by_side(page, &table) {
        let mut raws = Vec::new();
        for (group, cells) in &table {
            cells.iter().for_each(|&span| parted(page, Stretch::new(span, *group), &mut raws));
        }
        return raws;
    }
    table.iter().filter_map(|(group, cells)| table_row(page, cells, &header, *group)).collect()
}

/// Where most rows begin with a country, puts it behind the name.
fn name_first(page: &Page<'_, '_>, table: &mut [(Option<Span>, Vec<Span>)]) {
    let country =
        |cells: &[Span]| cells.len() > 1 && cells.first().is_some_and(|cell| entry::is_country(page, page.cut(*cell)));
    if table.iter().filter(|(_, cells)| country(cells)).count() * 3 < table.len() * 2 {
        return;
    }
    for (_, cells) in table.iter_mut().filter(|(_, cells)| country(cells)) {
        cells.rotate_left(1);
    }
}

/// Whether the cells of the rows are all names of the same sort.
fn side_by_side(page: &Page<'_, '_>, table: &[(Option<Span>, Vec<Span>)]) -> bool {
    let (mut names, mut others) = (0_usize, 0_usize);
    for (_, cells) in table.iter().take(200) {
        let Some((first, rest)) = cells.split_first() else { continue };
        let person = leans_to_person(page, page.cut(*first));
        for cell in rest {
            let text = page.cut(*cell);
            let other = entry::class(page, text) != Class::Text
                || is_role(page, text)
                || tells(page, text)
                || leans_to_person(page, text) != person;
            if other { others += 1 } else { names += 1 }
        }
    }
    names * 2 > others * 3
}

/// Whether a cell tells of somebody and names nobody.
fn tells(page: &Page<'_, '_>, text: &str) -> bool {
    let look = Look::of(page, text);
    look.is_running() || look.small * 2 > look.words || look::ends_sentence(text) && look.small > 1
}

fn leans_to_person(page: &Page<'_, '_>, text: &str) -> bool {
    let head = pieces::split(text, 0).first().and_then(|piece| piece.span.of(text)).unwrap_or_default();
    let look = Look::of(page, head);
    look.person() > look.organization()
}

fn table_row(page: &Page<'_, '_>, cells: &[Span], header: &[Column], group: Option<Span>) -> Option<Raw> {
    let place = |wanted: Column| header.iter().position(|column| *column == wanted).filter(|_| header.len() > 1);
    let first = place(Column::First).or(place(Column::Name)).or(place(Column::Last)).unwrap_or(0);
    let name = *cells.get(first).or(cells.first())?;
    let last = if header.get(first) == Some(&Column::First) { place(Column::Last) } else { None };
    let name = last.and_then(|last| cells.get(last)).map_or(name, |last| name.join(*last));
    let mut raw = raw(page, name, group)?;
    if last.is_some() {
        raw.pieces = vec![Piece::new(Sep::Start, name)];
        raw.look_at_first(page);
    }
    for (index, cell) in cells.iter().enumerate() {
        if index == first || Some(index) == last {
            continue;
        }
        let column = header.get(index).filter(|_| header.len() > 1).map_or(0, |column| *column as u8 + 1);
        let cell = entry::clean(page, *cell);
        let text = page.cut(cell);
        let whole = || vec![Piece::new(Sep::Start, cell)];
        let mut parts = if tells(page, text) { whole() } else { pieces::split(text, cell.start) };
        if let Some(part) = parts.first_mut() {
            part.sep = Sep::Cell(column);
        }
        raw.span = raw.span.join(cell);
        raw.pieces.extend(parts);
    }
    Some(raw)
}

/// "Kenya – Harbour Light": where most entries begin with a country, puts it behind the name.
pub(in crate::signatories) fn country_last(page: &Page<'_, '_>, raws: &mut [Raw]) {
    let turned = |raw: &Raw| match raw.pieces.as_slice() {
        [first, next, ..] => {
            matches!(next.sep, Sep::Dash | Sep::Comma)
                && entry::is_country(page, page.cut(first.span))
                && entry::class(page, page.cut(next.span)) == Class::Text
        }
        _ => false,
    };
    if raws.len() < 3 || raws.iter().filter(|raw| turned(raw)).count() * 4 < raws.len() * 3 {
        return;
    }
    for raw in raws.iter_mut().filter(|raw| turned(raw)) {
        raw.pieces.rotate_left(1);
        raw.pieces.first_mut().into_iter().for_each(|piece| piece.sep = Sep::Start);
        raw.pieces.last_mut().into_iter().for_each(|piece| piece.sep = Sep::Comma);
        raw.look_at_first(page);
    }
}
