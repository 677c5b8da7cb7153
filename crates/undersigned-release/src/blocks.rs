//! A release's text in blocks: what each piece is, and the section it stands in.

use crate::caption::{is_caption, is_copyright};
use crate::class::Class;
use crate::date_line::is_date_line;
use crate::furniture::{is_furniture, is_office_line, is_post_line};
use crate::head::{Head, is_contact};
use crate::heading::{self, is_salutation};
use crate::lines::{Line, Wording};
use crate::list::is_item;
use crate::marks::Marks;
use undersigned_model::{Block, BlockKind, Section, Span};

/// What a line may be that is a block of its own by its words.
const OWN: Class = Class::LINK
    .or(Class::ITEM)
    .or(Class::POST)
    .or(Class::OFFICE)
    .or(Class::COPYRIGHT)
    .or(Class::SECTION)
    .or(Class::NAMES_CONTACT)
    .or(Class::CONTACT)
    .or(Class::DATED);

/// Cuts a release's lines into blocks.
pub(crate) fn blocks(text: &str, lines: &[Line], head: &Head, marks: &Marks) -> Vec<Block> {
    let blocks = Vec::with_capacity(lines.len() / 2 + 1);
    let mut builder = Builder { text, lines, marks, blocks, section: Section::Body, said: false, filled: false };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if line.is_blank() {
            at += 1;
            continue;
        }
        at = match head.title_lines {
            Some((first, behind)) if first == at => builder.push(BlockKind::Heading, at, behind),
            _ if at < head.body => builder.head_line(head, at),
            _ => builder.body(at),
        };
    }
    builder.blocks
}

struct Builder<'a> {
    text: &'a str,
    lines: &'a [Line],
    marks: &'a Marks,
    blocks: Vec<Block>,
    section: Section,
    /// Whether there has been text.
    said: bool,
    /// Whether the section has had a block besides its heading.
    filled: bool,
}

impl<'a> Builder<'a> {
    /// Adds lines as one block; gives the line behind them.
    fn push(&mut self, kind: BlockKind, from: usize, behind: usize) -> usize {
        if let (Some(first), Some(last)) = (self.lines.get(from), self.lines.get(behind.saturating_sub(1))) {
            self.said |= matches!(kind, BlockKind::Paragraph | BlockKind::ListItem);
            self.blocks.push(Block::new(kind, Span::new(first.start, last.end), self.section));
        }
        behind.max(from + 1)
    }

    fn open(&mut self, section: Section) {
        self.section = section;
        self.filled = false;
    }

    fn words(&self, at: usize) -> Wording<'a> {
        self.lines.get(at).map(|line| line.of(self.text)).unwrap_or_default()
    }

    fn is_blank(&self, at: usize) -> bool {
        self.lines.get(at).is_none_or(|line| line.is_blank())
    }

    fn head_line(&mut self, head: &Head, at: usize) -> usize {
        let words = self.words(at);
        let kind = if head.dates.iter().any(|&(line, _)| line == at) {
            BlockKind::Dateline
        } else if crate::byline::is_byline(words) {
            BlockKind::Byline
        } else if is_office_line(words) || is_furniture(words) {
            BlockKind::Boilerplate
        } else if is_contact(words) {
            BlockKind::Contact
        } else {
            return self.body(at);
        };
        self.push(kind, at, at + 1)
    }

    fn body(&mut self, at: usize) -> usize {
        let starts_run = at == 0 || self.is_blank(at - 1);
        if let Some((kind, section)) = self.kind(at, starts_run) {
            return self.single(kind, section, at);
        }
        let mut behind = at + 1;
        while !self.is_blank(behind) && self.kind(behind, false).is_none() && !self.begins_field(behind) {
            behind += 1;
        }
        self.paragraph(at, behind)
    }

    /// "CC: Ms. NAME, ROLE" below another line of a letter's head.
    fn begins_field(&self, at: usize) -> bool {
        const LONGEST: usize = 160;
        let label = |words: &str| {
            let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
            (2..=12).contains(&letters) && words.get(letters..).is_some_and(|rest| rest.starts_with(": "))
        };
        let (above, words) = (self.words(at - 1), self.words(at));
        words.starts_with(|c: char| c.is_ascii_uppercase())
            && words.len() <= LONGEST
            && above.len() <= LONGEST
            && label(&words)
    }

    /// A line that is a block of its own; `section` is the one that it opens if it is a heading.
    fn single(&mut self, kind: BlockKind, section: Section, at: usize) -> usize {
        match kind {
            BlockKind::Heading => self.open(section),
            BlockKind::Link
                if matches!(self.section, Section::Signatories | Section::Body | Section::Demands)
                    && self.trails(at) =>
            {
                self.open(Section::Links)
            }
            BlockKind::Boilerplate if self.section != Section::Signatories => self.open(Section::Body),
            BlockKind::Contact if self.section == Section::Signatories || self.words(at).ends_with(':') => {
                self.open(Section::Contact)
            }
            _ => {}
        }
        let mut behind = at + 1;
        if kind == BlockKind::ListItem {
            // An item runs on over the lines that are indented under it.
            let indent = |line: &Line| line.start - line.from;
            let own = self.lines.get(at).map_or(0, indent);
            while self.lines.get(behind).is_some_and(|line| !line.is_blank() && indent(line) > own)
                && self.kind(behind, false).is_none()
            {
                behind += 1;
            }
        }
        let behind = self.push(kind, at, behind);
        self.filled |= kind != BlockKind::Heading;
        behind
    }

    /// A paragraph; a long one ends a list of signatories, the contacts, the links and the demands.
    fn paragraph(&mut self, at: usize, behind: usize) -> usize {
        if self.section == Section::Body && self.lines.get(at).is_some_and(|line| !line.may(OWN)) {
            self.filled = true;
            return self.push(BlockKind::Paragraph, at, behind);
        }
        let words = self.words(at);
        let long = words.len() > 220 || (words.len() > 90 && words.ends_with('.'));
        let ends = match self.section {
            Section::Signatories => self.filled && behind == at + 1 && long,
            Section::Contact | Section::Links => words.len() > 60 && !words.contains("http") && !has_address(&words),
            Section::Demands => self.filled,
            _ => false,
        };
        let lead = words.ends_with(':').then(|| heading::section(words)).flatten();
        if ends {
            self.open(Section::Body);
        }
        if is_footnote(&words) && self.section == Section::Body && self.blocks.len() > 2 {
            self.open(Section::Notes);
        }
        let explains = self.section == Section::Signatories && long;
        let behind = self.push(BlockKind::Paragraph, at, behind);
        self.filled |= !explains;
        if let Some(section) = lead {
            self.open(section);
        }
        behind
    }

    /// Whether only links and short notes follow.
    fn trails(&self, at: usize) -> bool {
        // A link above all text is the release's own address.
        self.said
            && self
                .lines
                .get(at..)
                .unwrap_or_default()
                .iter()
                .filter(|line| !line.is_blank())
                .take(8)
                .all(|line| line.len() < 240)
    }

    /// The kind of a line that is a block of its own, and the section that it opens if it is a heading; else `None`.
    #[inline]
    fn kind(&self, at: usize, starts_run: bool) -> Option<(BlockKind, Section)> {
        let line = self.lines.get(at)?;
        let mailed = !self.marks.mails.is_empty() && line.len() < 200;
        if line.may(OWN) || mailed {
            self.own_kind(line.of(self.text), at, starts_run)
        } else if line.len() <= 240 && starts_run && self.is_blank(at + 1) {
            self.kind_alone(line.of(self.text), at).map(|kind| (kind, Section::Body))
        } else {
            None
        }
    }

    fn own_kind(&self, words: Wording<'_>, at: usize, starts_run: bool) -> Option<(BlockKind, Section)> {
        let marked = if words.may(Class::LINK) && is_link(&words) {
            Some(BlockKind::Link)
        } else if words.may(Class::ITEM) && is_item(&words) {
            Some(BlockKind::ListItem)
        } else if is_post_line(words) {
            Some(BlockKind::Boilerplate)
        } else {
            None
        };
        if marked.is_some() || words.len() > 300 {
            return marked.map(|kind| (kind, Section::Body));
        }
        let opened = heading::section(words);
        let kind = self.worded_kind(words, at, starts_run, opened)?;
        Some((kind, opened.unwrap_or(Section::Body)))
    }

    /// The kind of a line by its words, which may be those of a heading that opens a section.
    fn worded_kind(
        &self,
        words: Wording<'_>,
        at: usize,
        starts_run: bool,
        opened: Option<Section>,
    ) -> Option<BlockKind> {
        if is_office_line(words) || is_copyright(words) {
            return Some(BlockKind::Boilerplate);
        }
        let section = opened.filter(|_| starts_run || words.ends_with(':'));
        if heading::names_contact(words) && has_address(&words)
            || ((starts_run || self.section == Section::Contact) && is_contact(words))
        {
            return Some(BlockKind::Contact);
        }
        if section.is_some_and(|section| section != Section::Demands || words.len() < 40) && !is_salutation(words) {
            return Some(BlockKind::Heading);
        }
        if starts_run && is_date_line(words) {
            return Some(BlockKind::Dateline);
        }
        if starts_run && self.is_blank(at + 1) { self.kind_alone(words, at) } else { None }
    }

    /// The kind of a line between blank lines that is of none by its own words.
    fn kind_alone(&self, words: Wording<'_>, at: usize) -> Option<BlockKind> {
        if is_caption(words, self.marks.signs) {
            return Some(BlockKind::Caption);
        }
        self.is_heading(at).then_some(BlockKind::Heading)
    }

    /// Whether a line that stands alone names what follows: short, without full stop, above a longer paragraph.
    fn is_heading(&self, at: usize) -> bool {
        let words = self.words(at);
        if words.len() > 120
            || words.ends_with('.')
            || words.ends_with([',', ';', '”', '"', '…', '’'])
            || (self.section == Section::Signatories && self.filled)
            || is_lead_in(&words)
            || is_salutation(words)
        {
            return false;
        }
        let lead = words
            .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || !c.is_lowercase() && c.is_alphabetic());
        let below = self.lines.get(at + 1..).unwrap_or_default().iter().find(|line| !line.is_blank());
        let above = self.lines.get(..at).unwrap_or_default().iter().rfind(|line| !line.is_blank());
        let text_below =
            below.is_some_and(|line| line.len() > 140 || (line.len() > words.len() && is_item(&line.of(self.text))));
        let list_above =
            above.is_some_and(|line| line.len() < 100 && !line.of(self.text).ends_with(['.', ':', '”', '"', '?', '!']));
        lead && text_below && (!list_above || self.blocks.len() < 4)
    }
}

/// Whether a line ends with a colon as sentences do.
fn is_lead_in(words: &str) -> bool {
    const ENDS: [&str; 7] = [" to:", " that:", " on:", " the following:", " said:", " are:", " include:"];
    words.ends_with(':') && (ENDS.iter().any(|end| words.ends_with(end)) || words.split_whitespace().nth(5).is_some())
}

/// Whether a line holds a mail address or a telephone number.
fn has_address(words: &str) -> bool {
    words.contains('@') || words.bytes().filter(u8::is_ascii_digit).count() >= 7
}

/// "1Text" · "2 https://…": a note whose raised number has come down.
fn is_footnote(words: &str) -> bool {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = words.len() - rest.len();
    (1..=2).contains(&digits) && (rest.starts_with(char::is_uppercase) || rest.trim_start().starts_with("http"))
}

/// Whether a line is nothing but an address on the web, or a reference to one ("[1]: https://…").
pub(crate) fn is_link(words: &str) -> bool {
    let bare = match words.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((number, rest)) if number.len() <= 3 => rest.trim_start_matches([':', ' ', '\u{A0}']),
        _ => words,
    };
    let address = bare.starts_with("http://") || bare.starts_with("https://") || bare.starts_with("www.");
    address && !bare.trim_end().contains([' ', '\u{A0}', '\t'])
}
