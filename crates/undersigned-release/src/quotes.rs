//! Speeches: the quoted stretches of a release, paragraph by paragraph.
//!
//! A speech that is opened and not closed may go on: the next paragraph opens again, or a later one closes it. In the
//! second case each paragraph between is a stretch of the speech. A heading ends it.

use crate::marks::{Mark, Quoted, Stretch, pair};
use crate::speech::{CONTINUED, LISTED, UNOPENED, is_long, is_said, is_series, verdict};
use undersigned_model::{Block, BlockKind, Diagnostic, DiagnosticKind, Quote, Rule, Span};

/// A speech that a paragraph left open.
struct Carry {
    /// Where it was opened.
    opened: Span,
    /// How many quotes there were behind its first paragraph.
    quotes: usize,
    /// The paragraphs since.
    since: Vec<Span>,
}

/// What is found on the way through a release.
struct Reader<'t, 'd, 'a> {
    text: &'t str,
    carry: Option<Carry>,
    quotes: Vec<Quote<'a>>,
    diagnostics: &'d mut Vec<Diagnostic<'a>>,
    /// The stretches of the paragraph at hand.
    quoted: Quoted,
}

/// Finds the speeches in a release's blocks.
pub(crate) fn quotes<'a>(
    text: &str,
    blocks: &[Block],
    marks: &[Mark],
    diagnostics: &mut Vec<Diagnostic<'a>>,
) -> Vec<Quote<'a>> {
    let mut rest = marks;
    let mut reader = Reader { text, carry: None, quotes: Vec::new(), diagnostics, quoted: Quoted::default() };
    let mut title = true;
    for block in blocks {
        (_, rest) = parted(rest, block.span.start);
        match block.kind {
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Contact => {
                let own;
                (own, rest) = parted(rest, block.span.end);
                reader.paragraph(block.span, own);
            }
            BlockKind::Heading if !std::mem::take(&mut title) => reader.end(),
            _ => {}
        }
    }
    reader.end();
    reader.quotes
}

/// The marks before an offset, and the others.
fn parted(marks: &[Mark], to: usize) -> (&[Mark], &[Mark]) {
    let count = marks.iter().take_while(|mark| mark.at < to).count();
    marks.split_at_checked(count).unwrap_or_default()
}

impl Reader<'_, '_, '_> {
    /// A speech that was left open is never closed.
    fn end(&mut self) {
        let open = self.carry.take().map(|carry| {
            let message = "a quotation is opened here and never closed";
            Diagnostic::new(DiagnosticKind::UnclosedQuote, carry.opened, message)
        });
        self.diagnostics.extend(open);
    }

    fn paragraph(&mut self, span: Span, marks: &[Mark]) {
        if marks.is_empty() {
            if let Some(carry) = &mut self.carry {
                carry.since.push(span);
            }
            return;
        }
        let mut quoted = std::mem::take(&mut self.quoted);
        pair(self.text, span, marks, &mut quoted);
        self.go_on(span, &quoted);
        self.speak(span, &quoted);
        self.quoted = quoted;
    }

    /// What the paragraph makes of a speech that is open.
    fn go_on(&mut self, span: Span, quoted: &Quoted) {
        if quoted.stretches.first().is_some_and(|first| first.outer.start == span.start) {
            self.carry = None;
        } else if let (Some(open), Some(stray)) = (self.carry.as_mut(), quoted.stray) {
            self.quotes.truncate(open.quotes);
            self.quotes.extend(open.since.drain(..).map(|span| Quote::new(vec![span], CONTINUED)));
            let last = crate::lines::trim(self.text, Span::new(span.start, stray.start));
            self.quotes.push(Quote::new(vec![last], CONTINUED));
            self.carry = None;
        } else if let Some(open) = self.carry.as_mut() {
            open.since.push(span);
        } else if let Some(stray) = quoted.stray {
            self.unopened(span, stray);
        }
    }

    /// A speech that begins its paragraph without a mark: "The boats will come back,” said NAME."
    fn unopened(&mut self, span: Span, stray: Span) {
        let inner = crate::lines::trim(self.text, Span::new(span.start, stray.start));
        let words = inner.of(self.text).unwrap_or_default();
        let after = self.text.get(stray.end..span.end).unwrap_or_default();
        // Of several sentences, the first may be none of the speech.
        let one = !words.contains(". ");
        if one && words.ends_with([',', '.', '!', '?']) && is_long(words) && is_said(after) {
            self.quotes.push(Quote::new(vec![inner], UNOPENED));
        }
    }

    /// The paragraph's own stretches.
    fn speak(&mut self, span: Span, quoted: &Quoted) {
        let mut series = Series::default();
        for (at, stretch) in quoted.stretches.iter().enumerate() {
            series.add(self.text, stretch, at);
            let inner = stretch.inner.of(self.text).unwrap_or_default();
            let last = at + 1 == quoted.stretches.len();
            // What is short is no quote, and what it is matters to the next of its series alone.
            let long = is_long(inner);
            if !long && (stretch.closed || !last) {
                continue;
            }
            let rule = series.rule(self.text, span, quoted);
            let spoken = rule.is_some();
            if let Some(rule) = rule.filter(|_| long) {
                self.quotes.push(Quote::new(vec![stretch.inner], rule));
            }
            if !stretch.closed && last && (spoken || long) {
                self.end();
                let opened = Span::new(stretch.outer.start, stretch.inner.start);
                self.carry = Some(Carry { opened, quotes: self.quotes.len(), since: Vec::new() });
            }
        }
    }
}

/// Stretches that only commas and small words part: all are what the first is.
#[derive(Default)]
struct Series {
    /// The number of the first stretch.
    first: usize,
    /// What the first is, once that was asked.
    rule: Option<Option<Rule>>,
    /// Whether the last stretch is another than the first.
    on: bool,
    end: usize,
}

impl Series {
    /// Goes on to the next stretch.
    fn add(&mut self, text: &str, stretch: &Stretch, at: usize) {
        let between = text.get(self.end..stretch.outer.start);
        self.on = at > 0 && between.is_some_and(is_series);
        self.end = stretch.outer.end;
        if !self.on {
            (self.first, self.rule) = (at, None);
        }
    }

    /// What the last stretch is.
    fn rule(&mut self, text: &str, block: Span, quoted: &Quoted) -> Option<Rule> {
        let first = || verdict(text, block, quoted.stretches.get(self.first)?);
        let rule = self.rule.get_or_insert_with(first);
        if self.on { rule.as_ref().map(|_| LISTED) } else { rule.clone() }
    }
}
