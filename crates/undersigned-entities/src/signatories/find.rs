//! Lists that stand in lines: by their heading, by an announcement, or by what their lines are.

mod classes;
mod gather;
mod trust;

use super::anchors::{Anchors, Signs};
use super::entry::{self, Entry, Raw};
use super::headings::{self, Class};
use super::lines::{self, Line};
use super::look;
use super::marker::Marker;
use super::page::Page;
use super::rows::{self, Row};
use super::words::LETTERS;
use super::{FoundList, kind};
use classes::Classes;
use gather::Part;
use trust::Trust;
use undersigned_model::{BlockKind, ListStyle, SignatoryKind, SignatoryList};

/// The lists of a release that stand in lines.
pub(super) fn find<'a>(page: &Page<'_, 'a>, anchors: &Anchors<'_>) -> Vec<FoundList<'a>> {
    let lines = lines::read(page);
    let classes = Classes::new(page, &lines, anchors);
    let mut finder = Finder {
        page: *page,
        joint: anchors.any(Signs::JOINT) || classes.announce(),
        letter: is_letter(page),
        lines: &lines,
        classes: &classes,
        found: Vec::new(),
        tried: 0,
        foreign: (0, false),
    };
    finder.run();
    finder.found
}

/// Whether the title calls the text a letter or statement, or a salutation begins it.
fn is_letter(page: &Page<'_, '_>) -> bool {
    let title = page.release.title.as_ref().map(|title| page.cut(title.span)).unwrap_or_default();
    page.words(title).any(|word| LETTERS.holds(word.text))
        || page.release.blocks.iter().take(12).any(|block| is_salutation(page.cut(block.span)))
}

fn is_salutation(text: &str) -> bool {
    const BEGINNINGS: [&str; 6] = ["Dear ", "Your Excellenc", "Excellenc", "Estimad", "Monsieur le ", "Madame la "];
    text.len() <= 160 && text.ends_with([',', ':']) && BEGINNINGS.iter().any(|begin| text.starts_with(begin))
}

/// How many lines at the end of a text that doesn't say that several signed it are looked at.
const MOST_SILENT: usize = 400;

struct Finder<'l, 'r, 'a> {
    page: Page<'r, 'a>,
    lines: &'l [Line],
    classes: &'l Classes<'l, 'r, 'a>,
    /// The text says somewhere that several issued it.
    joint: bool,
    /// The text is a letter or statement, so that names at its end signed it.
    letter: bool,
    found: Vec<FoundList<'a>>,
    /// No heading before this line is tried again.
    tried: usize,
    /// Up to which line it is known, and whether something else than signatories is listed there.
    foreign: (usize, bool),
}

impl<'a> Finder<'_, '_, 'a> {
    /// Tries the lines that may open a list, and those that begin a run of names. Most texts hold none.
    fn run(&mut self) {
        let mut at = 0;
        let mut run = self.next_run(at);
        loop {
            if run.is_some_and(|run| run < at) {
                run = self.next_run(at);
            }
            let opener = self.classes.next_opener(at);
            let Some(next) = [opener, run].into_iter().flatten().min() else { return };
            at = self.list_at(next).unwrap_or(next + 1);
        }
    }

    /// The next run of names. Lists without a heading count only in a text that several issued, or at the end of a letter or of a
    /// text that says "we".
    fn next_run(&self, from: usize) -> Option<usize> {
        if self.joint || self.letter {
            return self.classes.next_run(from);
        }
        let from = from.max(self.behind_text()?);
        self.classes.next_run(from).filter(|_| self.says_we(from))
    }

    /// The first line behind the last one of running text, where enough lines stand there for a list.
    fn behind_text(&self) -> Option<usize> {
        let behind = |at: &usize| {
            let outline = self.classes.outline(*at);
            outline.is_running() == Some(true) || outline.sentence && outline.words > 4
        };
        let last = (0..self.lines.len()).rev().take(MOST_SILENT).find(behind)?;
        (self.lines.len() - last > 4).then_some(last + 1)
    }

    /// Whether those who speak in the last lines before a line call themselves "we".
    fn says_we(&self, before: usize) -> bool {
        const WE: [&str; 8] = ["we", "We", "Nous", "nous", "Nosotras", "Nosotros", "Nós", "Wir"];
        let near = self.lines.get(before.saturating_sub(8)..before).unwrap_or_default();
        near.iter().any(|line| self.page.words(self.page.cut(line.span)).any(|word| WE.contains(&word.text)))
    }

    /// Tries a line; returns where to go on behind its list.
    fn list_at(&mut self, at: usize) -> Option<usize> {
        let trust = match self.class(at) {
            Class::Heading { strong: true, .. } => Trust::Strong,
            Class::Heading { closing: false, .. } if self.joint && self.names_signers(at) => Trust::Strong,
            Class::Heading { closing: true, .. } => Trust::Closing,
            Class::Heading { .. } | Class::Header(_) => Trust::Weak,
            Class::Announcement => Trust::Announced,
            Class::Name if self.joint || self.letter => Trust::Nothing,
            Class::Name => Trust::Silent,
            _ => return None,
        };
        let end = match trust {
            Trust::Nothing | Trust::Silent if self.is_foreign(at) => return None,
            Trust::Nothing | Trust::Silent => self.unheaded(at, trust),
            _ => self.headed(at, trust)?,
        };
        self.foreign = (end, false);
        Some(end)
    }

    /// Whether a heading with a colon says who issued a text that several signed: "Initiated by:", "Organizations:".
    fn names_signers(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at) else { return false };
        let text = self.page.cut(line.span);
        let bodies = || headings::hint(&self.page, text) == Some(SignatoryKind::Organization);
        text.ends_with(':') && (headings::names_issuers(text) || bodies())
    }

    fn class(&self, at: usize) -> &Class {
        self.classes.class(at)
    }

    /// Whether the lines before a line list something else.
    fn is_foreign(&mut self, at: usize) -> bool {
        let (from, known) = self.foreign;
        let settled = (from..at).rev().find_map(|line| self.settles(line).map(|foreign| (line + 1, foreign)));
        let (from, foreign) = settled.unwrap_or((from, known));
        let ends = |line: &Line| line.kind == BlockKind::Paragraph && look::ends_sentence(self.page.cut(line.span));
        let between = self.lines.get(from..at).unwrap_or_default();
        self.foreign = (at, foreign && !between.iter().any(ends));
        self.foreign.1
    }

    /// Whether something else is listed behind a line, where the line itself tells: a heading that names no signatories heads
    /// something else, up to the next sentence, and running text that ends with a colon announces it.
    fn settles(&self, at: usize) -> Option<bool> {
        let line = self.lines.get(at)?;
        let text = self.page.cut(line.span);
        match self.class(at) {
            Class::Other => Some(true),
            Class::Running => Some(text.trim_end().ends_with(':')),
            Class::Heading { .. } | Class::Announcement => Some(false),
            _ if line.kind == BlockKind::Heading => {
                let bare = headings::bare(text);
                Some(entry::place_class(&self.page, bare).is_none())
            }
            _ => None,
        }
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
            // "Sincerely," above "Signatories:" heads nothing.
            let own = first
                .heading
                .filter(|own| trust == Trust::Closing && headings::is_heading(&self.page, self.page.cut(*own)));
            first.heading = own.or(Some(if line.marker == Marker::Bullet { line.span } else { line.whole }));
            first.hint = first.hint.or_else(|| headings::hint(&self.page, self.page.cut(line.span)));
            if trust == Trust::Weak && first.hint.is_some() {
                let group = self.page.trim_matches(line.span, |c| c.is_whitespace() || matches!(c, ':' | '*'));
                first.rows.iter_mut().for_each(|row| row.group = row.group.or(Some(group)));
            }
        }
        let rule = match self.class(at) {
            Class::Heading { strong: true, .. } => "signature-heading",
            Class::Announcement => "announced-list",
            _ => "weak-signature-heading",
        };
        if !self.convinces(&parts, trust) {
            self.tried = end;
            return None;
        }
        self.keep(parts, rule);
        Some(end.max(at + 1))
    }

    /// A list without a heading.
    fn unheaded(&mut self, at: usize, trust: Trust) -> usize {
        let (mut parts, end) = self.gather(at, at);
        if let Some(first) = parts.first_mut() {
            self.drop_sentences(first);
        }
        if at > 0 && (self.joint || self.closes(at, end)) && self.convinces(&parts, trust) {
            self.keep(parts, "run-of-names");
        }
        end.max(at + 1)
    }

    /// Whether the lines from `start` to `end` stand apart at the text's end.
    fn closes(&self, start: usize, end: usize) -> bool {
        let apart = self.lines.get(start).is_some_and(|line| line.gap && line.marker == Marker::None);
        apart && (end >= self.lines.len() || matches!(self.class(end), Class::Stop | Class::Other))
    }

    fn keep(&mut self, parts: Vec<Part>, rule: &'static str) {
        for mut part in parts {
            let list = self.list(&mut part, rule);
            self.found.extend(list);
        }
    }

    fn list(&self, part: &mut Part, rule: &'static str) -> Option<FoundList<'a>> {
        let page = &self.page;
        let mut raws = rows::build(page, &mut part.rows, part.header.as_deref());
        rows::country_last(page, &mut raws);
        for raw in &mut raws {
            raw.person = kind::weigh(page, raw);
        }
        let kinds = kind::decide(&raws, part.hint, self.classes.bodies_signed());
        let read: Vec<(Entry, &Raw, SignatoryKind)> = raws
            .iter()
            .zip(kinds)
            .map(|(raw, kind)| (Entry::read(page, raw, kind), raw, kind))
            .filter(|(entry, ..)| !entry.name.is_empty())
            .collect();
        if are_countries(page, &read) {
            return None;
        }
        let (first, last) = (read.first()?, read.last()?);
        let span = first.1.span.join(last.1.span);
        let span = part.heading.map_or(span, |heading| heading.join(span));
        let entries = read.iter().map(|(entry, raw, kind)| entry.signatory(page, raw, *kind)).collect();
        let mut list = SignatoryList::new(span, style(&part.rows), entries, rule);
        list.heading = part.heading.and_then(|heading| page.release.text_at(heading));
        Some(FoundList { parts: read.iter().map(|(entry, ..)| entry.parts()).collect(), list })
    }
}

/// Whether most entries name a country: states that signed a treaty.
fn are_countries(page: &Page<'_, '_>, read: &[(Entry, &Raw, SignatoryKind)]) -> bool {
    let country = |entry: &Entry| entry::is_country(page, page.cut(entry.name));
    let some = || read.iter().take(20);
    let countries = some().filter(|(entry, ..)| country(entry)).count();
    countries * 2 > some().count()
}

fn style(rows: &[Row]) -> ListStyle {
    match rows.first().map(|row| row.line.marker) {
        Some(Marker::Number(_) | Marker::Bare(_) | Marker::Letter) => ListStyle::Numbered,
        Some(Marker::Bullet) => ListStyle::Bulleted,
        _ => ListStyle::Lines,
    }
}
