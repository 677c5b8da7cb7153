//! Entries over several lines: name, role and organization one below the other.

use super::super::entry::role::is_role;
use super::super::entry::{self, Class, Raw};
use super::super::look::Look;
use super::super::marker::Marker;
use super::super::page::Page;
use super::super::pieces::{self, Sep};
use super::{Row, raw};
use undersigned_model::Span;

/// Entries of several lines: a name, and below it role, organization or country.
pub(super) fn stanzas(page: &Page<'_, '_>, rows: &[Row]) -> Option<Vec<Raw>> {
    if rows.iter().any(|row| row.line.marker != Marker::None) {
        return None;
    }
    let lengths: Vec<usize> = rows.chunk_by(together).map(<[Row]>::len).collect();
    let sized = lengths.iter().filter(|length| (2..=6).contains(*length)).count();
    let by_gap = sized * 2 > lengths.len() && lengths.len() * 2 <= rows.len();
    let sizes = [2, 3, 4].into_iter().filter(|size| rows.len().is_multiple_of(*size) && rows.len() / size >= 2);
    let even = !rows.iter().skip(1).any(|row| row.line.gap) && sizes.clone().next().is_some();
    if !by_gap && !even {
        return None;
    }
    let looks: Vec<RowLook<'_>> = rows.iter().map(|row| RowLook::of(page, row)).collect();
    if by_gap && is_stanza_set(page, &looks, lengths.iter().copied()) {
        let of = |group: &[Row]| {
            if are_bodies(page, group) { each(page, group) } else { Vec::from_iter(stanza(page, group)) }
        };
        return Some(rows.chunk_by(together).flat_map(of).collect());
    }
    // "NAME, ROLE, ORGANIZATION" is an entry of its own.
    let bare = |size: &usize| {
        let firsts = || rows.chunks(*size).filter_map(<[Row]>::first);
        firsts().filter(|row| row.single.raw.pieces.len() == 1).count() * 2 > firsts().count()
    };
    let mut sizes = sizes.filter(|size| even && bare(size));
    let size = sizes.find(|&size| is_stanza_set(page, &looks, std::iter::repeat_n(size, rows.len() / size)))?;
    Some(rows.chunks(size).filter_map(|group| stanza(page, group)).collect())
}

/// Whether no empty line and no border of a block stands between two rows.
fn together(_: &Row, next: &Row) -> bool {
    !next.line.gap && !next.line.first
}

/// What a row shows where it is a line of a longer entry.
#[derive(Clone, Copy)]
struct RowLook<'t> {
    text: &'t str,
    person: bool,
    organization: bool,
}

impl<'t> RowLook<'t> {
    fn of(page: &Page<'t, '_>, row: &Row) -> Self {
        let (text, look) = (row.head(page), &row.single.raw.look);
        let person = look.person() > look.organization() && (is_titled_name(look) || !is_role(page, text));
        Self { text, person, organization: look.organization() >= 5 }
    }

    /// A role, or surely an organization.
    fn is_role(&self, page: &Page<'_, '_>) -> bool {
        self.organization || !self.person && is_role(page, self.text)
    }

    fn is_place(&self, page: &Page<'_, '_>) -> bool {
        entry::class(page, self.text) != Class::Text
    }
}

/// "Hon. Ama Vai MP": a title, and a name behind it.
fn is_titled_name(look: &Look) -> bool {
    look.honorific && look.words > 2 && look.given + look.family > 0
}

/// Whether each group begins with a person and goes on with what a person is; or each is an organization and its country.
fn is_stanza_set(page: &Page<'_, '_>, looks: &[RowLook<'_>], lengths: impl Iterator<Item = usize> + Clone) -> bool {
    let groups = || {
        lengths.clone().scan(looks, |rest, length| {
            let (group, behind) = rest.split_at_checked(length)?;
            *rest = behind;
            group.split_first()
        })
    };
    let most = |count: usize| count * 4 >= groups().count() * 3;
    let places = || groups().filter(|(_, below)| matches!(below, [only] if only.is_place(page))).count();
    let people = groups().filter(|(first, _)| first.person).count();
    let names_below = groups().flat_map(|(_, below)| below).filter(|look| look.person).count();
    let roles = || groups().filter(|(_, below)| below.iter().any(|look| look.is_role(page))).count();
    let count = groups().count();
    most(people) && names_below * 2 <= count && roles() * 2 >= count || count >= 2 && most(places())
}

/// Whether lines between empty ones are one person's among others who signed in one line: a name, a role and what it is held in.
pub(super) fn is_stanza(page: &Page<'_, '_>, group: &[Row]) -> bool {
    let Some((first, below)) = group.split_first().filter(|(_, below)| (1..=3).contains(&below.len())) else {
        return false;
    };
    let plain = group.iter().all(|row| row.line.marker == Marker::None && row.run.is_empty());
    let alone = || first.single.raw.pieces.len() == 1 && RowLook::of(page, first).person;
    let role = |row: &Row| is_role(page, row.head(page));
    let held = below.iter().any(role) || matches!(below, [only] if RowLook::of(page, only).organization);
    plain && held && alone() && !below.iter().any(|row| RowLook::of(page, row).person)
}

/// Whether each line is an organization's name: lines that stand together, and no stanza.
fn are_bodies(page: &Page<'_, '_>, group: &[Row]) -> bool {
    let body = |row: &Row| {
        let look = RowLook::of(page, row);
        look.organization && !look.person && !look.is_place(page)
    };
    group.len() > 1 && group.iter().all(body)
}

/// An entry for each line.
fn each(page: &Page<'_, '_>, group: &[Row]) -> Vec<Raw> {
    group.iter().filter_map(|row| raw(page, row.line.span, row.group)).collect()
}

pub(super) fn stanza(page: &Page<'_, '_>, group: &[Row]) -> Option<Raw> {
    let (first, rest) = group.split_first()?;
    let mut raw = raw(page, first.line.span, first.group)?;
    rest.iter().for_each(|row| add_line(page, &mut raw, row.line.span));
    Some(raw)
}

/// Adds another line to an entry.
pub(super) fn add_line(page: &Page<'_, '_>, raw: &mut Raw, line: Span) {
    let span = entry::clean(page, line);
    let mut parts = pieces::split(page.cut(span), span.start);
    if let Some(part) = parts.first_mut() {
        part.sep = Sep::Line;
    }
    raw.span = raw.span.join(span);
    raw.pieces.extend(parts);
}

/// Whether a line below an item says what the person is whom the item names.
pub(in crate::signatories) fn is_role_below(page: &Page<'_, '_>, row: &Row, line: Span) -> bool {
    let look = &row.single.raw.look;
    row.below.is_none() && look.person() > look.organization() && {
        let text = page.cut(line);
        pieces::split(text, 0).first().and_then(|piece| piece.span.of(text)).is_some_and(|first| is_role(page, first))
    }
}
