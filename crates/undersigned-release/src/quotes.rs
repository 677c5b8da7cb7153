//! Speeches: the quoted stretches of a release, paragraph by paragraph.
//!
//! A speech that is opened and not closed may go on: the next paragraph opens again, or a later one closes it. In the
//! second case each paragraph between is a stretch of the speech. A heading ends it.

use crate::marks::{Mark, Quoted, marks, pair};
use crate::speech::{CONTINUED, is_long, verdict};
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

/// Finds the speeches in a release's blocks.
pub(crate) fn quotes<'a>(text: &str, blocks: &[Block], diagnostics: &mut Vec<Diagnostic<'a>>) -> Vec<Quote<'a>> {
    let mut found = Vec::new();
    let mut carry: Option<Carry> = None;
    let mut scratch: (Vec<Mark>, Quoted) = Default::default();
    let mut title = true;
    for block in blocks {
        let speaks = match block.kind {
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Contact => true,
            BlockKind::Heading => {
                if !std::mem::take(&mut title) {
                    end(&mut carry, diagnostics);
                }
                false
            }
            _ => false,
        };
        if speaks {
            paragraph(text, block.span, &mut scratch, &mut carry, &mut found, diagnostics);
        }
    }
    end(&mut carry, diagnostics);
    found
}

fn end(carry: &mut Option<Carry>, diagnostics: &mut Vec<Diagnostic<'_>>) {
    if let Some(carry) = carry.take() {
        diagnostics.push(Diagnostic::new(
            DiagnosticKind::UnclosedQuote,
            carry.opened,
            "a quotation is opened here and never closed",
        ));
    }
}

fn paragraph<'a>(
    text: &str,
    span: Span,
    (found, quoted): &mut (Vec<Mark>, Quoted),
    carry: &mut Option<Carry>,
    quotes: &mut Vec<Quote<'a>>,
    diagnostics: &mut Vec<Diagnostic<'a>>,
) {
    marks(text, span, found);
    if found.is_empty() {
        if let Some(carry) = carry {
            carry.since.push(span);
        }
        return;
    }
    pair(text, span, found, quoted);
    let reopens = quoted.stretches.first().is_some_and(|first| first.outer.start == span.start);
    if reopens {
        *carry = None;
    } else if let (Some(open), Some(stray)) = (carry.as_mut(), quoted.stray) {
        quotes.truncate(open.quotes);
        quotes.extend(open.since.drain(..).map(|span| Quote::new(vec![span], CONTINUED)));
        let last = crate::lines::trim(text, Span::new(span.start, stray.start));
        quotes.push(Quote::new(vec![last], CONTINUED));
        *carry = None;
    } else if let Some(open) = carry.as_mut() {
        open.since.push(span);
    }
    let mut last: Option<(usize, Option<Rule>)> = None;
    for (at, stretch) in quoted.stretches.iter().enumerate() {
        let before = last.as_ref().and_then(|(at, rule)| Some((quoted.stretches.get(*at)?, rule.clone())));
        let rule = verdict(text, span, stretch, before);
        let inner = stretch.inner.of(text).unwrap_or_default();
        if let Some(rule) = rule.clone().filter(|_| is_long(inner)) {
            quotes.push(Quote::new(vec![stretch.inner], rule));
        }
        let last_one = at + 1 == quoted.stretches.len();
        if !stretch.closed && last_one && (rule.is_some() || is_long(inner)) {
            {
                end(carry, diagnostics);
                *carry = Some(Carry {
                    opened: Span::new(stretch.outer.start, stretch.inner.start),
                    quotes: quotes.len(),
                    since: Vec::new(),
                });
            }
        }
        last = Some((at, rule));
    }
}
