//! Gathers the lines of a list, and what stands over them.

use super::super::headings::{self, Class};
use super::super::lines::Line;
use super::super::look::{self, Look};
use super::super::marker::Marker;
use super::super::rows::{self, Row};
use super::super::words::Column;
use super::Finder;
use undersigned_model::{BlockKind, SignatoryKind, Span};

/// A part of a list that becomes a list of its own.
#[derive(Default)]
pub(super) struct Part {
    pub(super) heading: Option<Span>,
    pub(super) hint: Option<SignatoryKind>,
    pub(super) header: Option<Vec<Column>>,
    pub(super) rows: Vec<Row>,
}

impl Finder<'_, '_, '_> {
    /// Whether a line is no entry of a list without heading: a headline, a date, a sentence.
    fn stands_apart(&self, line: &Line) -> bool {
        let text = self.page.cut(line.span);
        let sentence =
            || line.marker == Marker::None && look::ends_sentence(text) && Look::of(&self.page, text).small > 0;
        matches!(line.kind, BlockKind::Heading | BlockKind::Dateline | BlockKind::Byline | BlockKind::Caption)
            || sentence()
    }

    /// Drops the end of a list of demands that stands directly before a list of names: sentences, and what an empty line
    /// parts from items that stand close together.
    pub(super) fn drop_sentences(&self, part: &mut Part) {
        let sentence = |row: &Row| {
            let text = self.page.cut(row.line.span);
            let closes = look::ends_sentence(text) || text.ends_with('.') && self.page.words(text).nth(12).is_some();
            closes && Look::of(&self.page, text).small > 3
        };
        let mut names = part.rows.iter().rposition(sentence).map_or(0, |last| last + 1);
        let gaps = part.rows.iter().skip(1).filter(|row| row.line.gap).count();
        if gaps == 1 && part.rows.len() > 4 {
            let apart = part.rows.iter().skip(1).position(|row| row.line.gap).map_or(0, |at| at + 1);
            names = names.max(if apart * 2 <= part.rows.len() { apart } else { 0 });
        }
        if names * 3 <= part.rows.len() * 2 {
            part.rows.drain(..names);
        }
    }

    /// Gathers the lines of a list from `start` on; a heading stands at `head`.
    pub(super) fn gather(&self, start: usize, head: usize) -> (Vec<Part>, usize) {
        let mut parts = vec![Part::default()];
        let mut group = None;
        let mut at = start;
        while let (Some(line), class) = (self.lines.get(at), self.class(at)) {
            let Some(part) = parts.last_mut() else { break };
            match class {
                Class::Heading { .. } | Class::Announcement | Class::Header(_) if start == head && at > start => break,
                Class::Name if start == head && self.stands_apart(line) => break,
                Class::Heading { .. } | Class::Announcement | Class::Header(_) if at > head || start == head => {
                    if !self.is_entry(at + 1) && !matches!(self.class(at + 1), Class::Header(_) | Class::Heading { .. })
                    {
                        break;
                    }
                    group = self.begin_part(&mut parts, at, line, class);
                }
                Class::Name | Class::Small => {
                    if headings::is_sub_head(&self.page, line, &self.classes.outline(at), self.lines.get(at + 1))
                        && self.is_entry(at + 1)
                        && self.stands_over(part, line, at)
                    {
                        group =
                            Some(self.page.trim_matches(line.span, |c| c.is_whitespace() || matches!(c, ':' | '*')));
                    } else if self.belongs(part, line, at) {
                        part.rows.push(Row::new(&self.page, line, group, self.classes.outline(at)));
                    } else if line.marker == Marker::None
                        && !line.gap
                        && let Some(row) = part.rows.last_mut()
                        && row.line.marker != Marker::None
                        && rows::is_role_below(&self.page, row, line.span)
                    {
                        row.below = Some(line.span);
                    } else if part.rows.first().is_some_and(|row| row.line.marker != Marker::None)
                        && line.marker == Marker::None
                        && self.counts_on(part, at + 1)
                    {
                        group = Some(line.span);
                    } else {
                        break;
                    }
                }
                _ => break,
            }
            at += 1;
        }
        parts.retain(|part| !part.rows.is_empty());
        (parts, at)
    }

    /// A heading inside a list: another kind of signatories begins a list of its own, anything else a group.
    fn begin_part(&self, parts: &mut Vec<Part>, at: usize, line: &Line, class: &Class) -> Option<Span> {
        let text = self.page.cut(line.span);
        let hint = headings::hint(&self.page, text);
        let span = self.page.trim_matches(line.span, |c| c.is_whitespace() || matches!(c, ':' | '*'));
        let filled = parts.last().is_some_and(|part| !part.rows.is_empty());
        if filled {
            parts.push(Part::default());
        }
        let part = parts.last_mut()?;
        if let Class::Header(columns) = class {
            part.header = Some(columns.clone());
            let person = columns.contains(&Column::Last) || (columns.contains(&Column::Role) && hint.is_none());
            part.hint = hint
                .filter(|_| {
                    columns.len() == 1
                        || text.to_lowercase().contains("individual")
                        || hint == Some(SignatoryKind::Organization)
                })
                .or(person.then_some(SignatoryKind::Person))
                .or(part.hint);
            return None;
        }
        part.hint = hint.or(part.hint);
        if filled || at > 0 {
            part.heading = part.heading.or(Some(line.whole));
        }
        Some(span)
    }

    fn is_entry(&self, at: usize) -> bool {
        matches!(self.class(at), Class::Name)
    }

    /// Whether a short line stands over the lines below it rather than in the entry before it.
    fn stands_over(&self, part: &Part, line: &Line, at: usize) -> bool {
        let Some(last) = part.rows.last() else { return true };
        // "Network of Journalists in" with "Central Africa" below it.
        if !line.gap && rows::is_open(&self.page, self.page.cut(last.line.span), true) {
            return false;
        }
        if line.kind == BlockKind::Heading || line.gap || last.line.marker != Marker::None {
            return true;
        }
        // A place below a person or in a stanza is the person's.
        let before = Look::of(&self.page, self.page.cut(last.line.span));
        let next_gap = self.lines.get(at + 1).is_some_and(|next| next.gap);
        !next_gap && before.person() <= before.organization()
    }

    /// Whether a line is of the same make as the list so far.
    fn belongs(&self, part: &Part, line: &Line, at: usize) -> bool {
        let Some(first) = part.rows.first() else {
            return line.marker != Marker::None || matches!(self.class(at), Class::Name);
        };
        let small = matches!(self.class(at), Class::Small);
        let sentence = || {
            let text = self.page.cut(line.span);
            look::ends_sentence(text) && Look::of(&self.page, text).small >= 2
        };
        if line.gap && line.marker == Marker::None && sentence() && !self.ends_in_sentence(part) {
            return false;
        }
        let marked = |line: &Line| line.marker != Marker::None;
        match (marked(&first.line), marked(line)) {
            (true, true) => true,
            (false, false) => !small || !line.gap,
            (true, false) => !line.gap && (small || self.ends_open(part)),
            (false, true) => part.rows.len() < 3 && part.rows.iter().any(|row| row.line.marker != Marker::None),
        }
    }

    fn ends_in_sentence(&self, part: &Part) -> bool {
        part.rows.last().is_some_and(|row| look::ends_sentence(self.page.cut(row.line.span)))
    }

    fn ends_open(&self, part: &Part) -> bool {
        part.rows.last().is_some_and(|row| rows::is_open(&self.page, self.page.cut(row.line.span), false))
    }

    /// Whether the line goes on with the list's markers.
    fn counts_on(&self, part: &Part, at: usize) -> bool {
        let (Some(last), Some(next)) = (part.rows.last(), self.lines.get(at)) else { return false };
        let goes_on = match (last.line.marker, next.marker) {
            (Marker::Number(last), Marker::Number(next)) => next == last.saturating_add(1) || next == 1,
            (Marker::Bullet, Marker::Bullet) | (Marker::Letter, Marker::Letter) => true,
            _ => false,
        };
        let line = self.lines.get(at.saturating_sub(1));
        let short = line.is_some_and(|line| {
            self.page.words(self.page.cut(line.span)).nth(6).is_none()
                && !self.page.cut(line.span).ends_with(['.', ';'])
        });
        goes_on && short && self.is_entry(at)
    }
}
