//! Lists that stand in lines: by their heading, by an announcement, or by what their lines are.

use super::anchors::{Anchors, Signs};
use super::entry::{Entry, Raw};
use super::headings::{self, Class};
use super::lines::{self, Line};
use super::look::{self, Look, Outline};
use super::marker::Marker;
use super::page::Page;
use super::rows::{self, Row};
use super::word::words;
use super::words::Column;
use super::{FoundList, kind};
use undersigned_model::{BlockKind, ListStyle, Section, SignatoryKind, SignatoryList, Span, Text};

/// The lists of a release that stand in lines.
pub(super) fn find<'a>(page: &Page<'_, 'a>, anchors: &Anchors<'_>) -> Vec<FoundList<'a>> {
    let lines = lines::read(page);
    let signing = |line: &Line| anchors.of(line.block).any(Signs::SIGNING);
    let run = anchors.any(Signs::JOINT) && may_run(page, &lines);
    if !run && !lines.iter().any(|line| headings::may_open(page, line, signing(line))) {
        return Vec::new();
    }
    let classes: Vec<Class> = lines.iter().map(|line| headings::class(page, line, signing(line))).collect();
    let mut finder = Finder {
        page: *page,
        joint: is_joint(&classes, anchors),
        lines: &lines,
        classes: &classes,
        found: Vec::new(),
        tried: 0,
    };
    finder.run();
    finder.found
}

/// Whether three lines that may be names follow each other, the least for a list without a heading.
fn may_run(page: &Page<'_, '_>, lines: &[Line]) -> bool {
    let mut run = 0;
    lines.iter().any(|line| {
        run = if headings::may_be_name(line, page.cut(line.span)) { run + 1 } else { 0 };
        run >= 3
    })
}

/// Whether the text says anywhere that several issued it.
fn is_joint(classes: &[Class], anchors: &Anchors<'_>) -> bool {
    let heading = |class: &Class| matches!(class, Class::Heading { strong: true, .. } | Class::Announcement);
    anchors.any(Signs::JOINT) || classes.iter().any(heading)
}

struct Finder<'l, 'r, 'a> {
    page: Page<'r, 'a>,
    lines: &'l [Line],
    classes: &'l [Class],
    joint: bool,
    found: Vec<FoundList<'a>>,
    /// No heading before this line is tried again.
    tried: usize,
}

/// A part of a list that becomes a list of its own.
#[derive(Default)]
struct Part {
    heading: Option<Span>,
    hint: Option<SignatoryKind>,
    header: Option<Vec<Column>>,
    rows: Vec<Row>,
}

/// What stands over the lines that are gathered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    Strong,
    Announced,
    Weak,
    Closing,
    Nothing,
}

impl<'a> Finder<'_, '_, 'a> {
    fn run(&mut self) {
        let mut at = 0;
        let mut foreign = false;
        while at < self.lines.len() {
            let kept = self.found.len();
            let next = match self.class(at) {
                Class::Heading { strong: true, .. } => self.headed(at, Trust::Strong),
                Class::Heading { closing: true, .. } => self.headed(at, Trust::Closing),
                Class::Heading { .. } => self.headed(at, Trust::Weak),
                Class::Announcement => self.headed(at, Trust::Announced),
                Class::Header(_) => self.headed(at, Trust::Weak),
                Class::Name if !foreign => self.unheaded(at),
                _ => None,
            };
            foreign = match self.class(at) {
                Class::Other => true,
                Class::Running => self.announces_something_else(at),
                Class::Heading { .. } | Class::Announcement => false,
                _ if self.found.len() > kept => false,
                _ => self.heads_something_else(at, foreign),
            };
            at = next.unwrap_or(at + 1);
        }
    }

    fn class(&self, at: usize) -> &Class {
        self.classes.get(at).unwrap_or(&Class::Stop)
    }

    /// A heading that names no signatories heads something else, up to the next sentence.
    fn heads_something_else(&self, at: usize, foreign: bool) -> bool {
        let Some(line) = self.lines.get(at) else { return foreign };
        let text = headings::bare(self.page.cut(line.span));
        let place = || super::entry::is_country(&self.page, text) || super::entry::is_place(&self.page, text);
        match line.kind {
            BlockKind::Heading => !place(),
            BlockKind::Paragraph if foreign => !look::ends_sentence(self.page.cut(line.span)),
            _ => foreign,
        }
    }

    /// Running text that ends with a colon announces a list of something else.
    fn announces_something_else(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| self.page.cut(line.span).trim_end().ends_with(':'))
    }

    fn headed(&mut self, at: usize, trust: Trust) -> Option<usize> {
        if at < self.tried {
            return None;
        }
        let start = if matches!(self.class(at), Class::Header(_)) { at } else { at + 1 };
        let (mut parts, end) = self.gather(start, at);
        if let Some(first) = parts.first_mut()
            && start > at
        {
            let line = self.lines.get(at)?;
            first.heading = Some(line.whole);
            first.hint = first.hint.or_else(|| headings::hint(self.page.cut(line.span)));
            if trust == Trust::Weak && first.hint.is_some() {
                let group = self.page.trim_matches(line.span, |c| c.is_whitespace() || matches!(c, ':' | '*'));
                first.rows.iter_mut().for_each(|row| row.group = row.group.or(Some(group)));
            }
        }
        let rule = match trust {
            Trust::Strong => "signature-heading",
            Trust::Announced => "announced-list",
            _ => "weak-signature-heading",
        };
        if !self.convinces(&parts, trust) {
            self.tried = end;
            return None;
        }
        self.keep(parts, rule);
        Some(end.max(at + 1))
    }

    /// A list without a heading. It counts only in a text that several issued.
    fn unheaded(&mut self, at: usize) -> Option<usize> {
        if !self.joint {
            return None;
        }
        let (mut parts, end) = self.gather(at, at);
        if let Some(first) = parts.first_mut() {
            self.drop_sentences(first);
        }
        if at > 0 && self.convinces(&parts, Trust::Nothing) {
            self.keep(parts, "run-of-names");
        }
        Some(end.max(at + 1))
    }

    /// Whether a line is no entry of a list without heading: a headline, a date, a sentence.
    fn stands_apart(&self, line: &Line) -> bool {
        let text = self.page.cut(line.span);
        let sentence =
            || line.marker == Marker::None && look::ends_sentence(text) && Look::of(text, self.page.lexicon).small > 0;
        matches!(line.kind, BlockKind::Heading | BlockKind::Dateline | BlockKind::Byline | BlockKind::Caption)
            || sentence()
    }

    /// Drops the end of a list of demands that stands directly before a list of names: sentences, and what an empty line
    /// parts from items that stand close together.
    fn drop_sentences(&self, part: &mut Part) {
        let sentence = |row: &Row| {
            let text = self.page.cut(row.line.span);
            let closes = look::ends_sentence(text) || text.ends_with('.') && words(text).nth(12).is_some();
            closes && Look::of(text, self.page.lexicon).small > 3
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
    fn gather(&self, start: usize, head: usize) -> (Vec<Part>, usize) {
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
                    if headings::is_sub_head(&self.page, line, self.lines.get(at + 1))
                        && self.is_entry(at + 1)
                        && self.stands_over(part, line, at)
                    {
                        group =
                            Some(self.page.trim_matches(line.span, |c| c.is_whitespace() || matches!(c, ':' | '*')));
                    } else if self.belongs(part, line, at) {
                        part.rows.push(Row { line: *line, group });
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
        let hint = headings::hint(text);
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
        if line.kind == BlockKind::Heading || line.gap || last.line.marker != Marker::None {
            return true;
        }
        // A place below a person or in a stanza is the person's.
        let before = Look::of(self.page.cut(last.line.span), self.page.lexicon);
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
            look::ends_sentence(text) && Look::of(text, self.page.lexicon).small >= 2
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
        part.rows.last().is_some_and(|row| {
            let text = self.page.cut(row.line.span);
            rows::opens(text)
                || text.ends_with(['&', '–', ','])
                || words(text).last().is_some_and(|word| {
                    matches!(word.text, "and" | "of" | "for" | "the" | "de" | "y" | "et" | "la" | "del")
                })
        })
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
            words(self.page.cut(line.span)).nth(6).is_none() && !self.page.cut(line.span).ends_with(['.', ';'])
        });
        goes_on && short && self.is_entry(at)
    }

    /// Whether the lines show enough of names, after what stands over them.
    fn convinces(&self, parts: &[Part], trust: Trust) -> bool {
        let (mut count, mut shown, mut sure, mut caseless, mut sentences) =
            (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
        for row in parts.iter().flat_map(|part| &part.rows) {
            let text = self.page.cut(row.line.span);
            let raw = rows::raw(&self.page, row.line.span, None).unwrap_or_default();
            let head = raw.pieces.first().map_or(text, |piece| self.page.cut(piece.span));
            let look = Look::of(head, self.page.lexicon);
            let (mostly_small, sentence) = self.runs_on(text);
            let points = look.organization().max(look.person()) + i32::from(raw.pieces.len() > 1);
            let imperative = mostly_small && look.strong + look.known == 0;
            count += 1;
            shown += usize::from(points >= 3 && !imperative);
            sure += usize::from(
                (look.strong + look.known + look.suffix > 0 || look.person() >= 4 || points >= 6) && !imperative,
            );
            caseless += usize::from(look.caseless * 2 > look.words);
            sentences += usize::from(sentence);
        }
        if count == 0 || sentences * 3 > count || (count == 1 && self.is_one_line_of_names(parts)) {
            return false;
        }
        let marked = parts.iter().flat_map(|part| &part.rows).all(|row| row.line.marker != Marker::None);
        let section = parts.iter().flat_map(|part| &part.rows).all(|row| row.line.section == Section::Signatories);
        match trust {
            Trust::Strong => (shown + caseless) * 3 >= count,
            Trust::Announced => (shown + caseless) * 2 >= count,
            Trust::Closing => shown * 2 >= count && sure >= 1,
            Trust::Weak => shown * 2 >= count && sure * 3 >= count && (self.joint || section || count >= 3),
            Trust::Nothing => {
                let enough = if marked || section { 3 } else { 4 };
                count >= enough && shown * 5 >= count * 4 && sure * 2 >= count
            }
        }
    }

    /// Whether most words of a line are small ones, and whether it is a sentence.
    fn runs_on(&self, text: &str) -> (bool, bool) {
        let outline = Outline::of(text);
        let small = outline.small - outline.running;
        if outline.is_running() == Some(false) && small * 2 <= outline.words && !(outline.sentence && small > 2) {
            return (false, outline.sentence && outline.running > 0);
        }
        let look = Look::of(text, self.page.lexicon);
        (look.small * 2 > look.words, look.sentence && (look.small > 2 || look.running > 0))
    }

    /// Whether the only line holds several names parted by commas.
    fn is_one_line_of_names(&self, parts: &[Part]) -> bool {
        let Some(row) = parts.iter().flat_map(|part| &part.rows).next() else { return false };
        let text = self.page.cut(row.line.span);
        let names = text.split([',']).flat_map(|part| part.split(" and ")).filter(|part| {
            let look = Look::of(part, self.page.lexicon);
            look.organization().max(look.person()) >= 4 && look.capitals > 0
        });
        text.matches(", ").count() >= 2 && !text.contains(';') && names.count() >= 3
    }

    fn keep(&mut self, parts: Vec<Part>, rule: &'static str) {
        for part in parts {
            let list = self.list(&part, rule);
            self.found.extend(list);
        }
    }

    fn list(&self, part: &Part, rule: &'static str) -> Option<FoundList<'a>> {
        let page = &self.page;
        let mut raws = rows::build(page, &part.rows, part.header.as_deref());
        for raw in &mut raws {
            raw.person = kind::weigh(page, raw);
        }
        let kinds = kind::decide(&raws, part.hint);
        let read: Vec<(Entry, &Raw, SignatoryKind)> = raws
            .iter()
            .zip(kinds)
            .map(|(raw, kind)| (Entry::read(page, raw, kind), raw, kind))
            .filter(|(entry, ..)| !entry.name.is_empty())
            .collect();
        let (first, last) = (read.first()?, read.last()?);
        let span = first.1.span.join(last.1.span);
        let span = part.heading.map_or(span, |heading| heading.join(span));
        let entries = read.iter().map(|(entry, raw, kind)| entry.signatory(page, raw, *kind)).collect();
        let mut list = SignatoryList::new(span, style(&part.rows), entries, rule);
        list.heading = part.heading.map(|heading| Text::new(page.name(heading), heading));
        Some(FoundList { parts: read.iter().map(|(entry, ..)| entry.parts()).collect(), list })
    }
}

fn style(rows: &[Row]) -> ListStyle {
    match rows.first().map(|row| row.line.marker) {
        Some(Marker::Number(_) | Marker::Bare(_) | Marker::Letter) => ListStyle::Numbered,
        Some(Marker::Bullet) => ListStyle::Bulleted,
        _ => ListStyle::Lines,
    }
}
