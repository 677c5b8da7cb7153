//! One release from its lines.

use crate::blocks::blocks;
use crate::dates::{DateLine, Reading};
use crate::head::{self, Head};
use crate::lines::Line;
use undersigned_model::{Diagnostic, DiagnosticKind, Layout, Release, ReleaseDate, Rule, Span, Text};

const DATE_LINE: Rule = Rule::new("date-line");

/// Reads a release.
pub(crate) fn release<'a>(text: &'a str, lines: &[Line], layout: Layout) -> Release<'a> {
    let span = match (lines.first(), lines.last()) {
        (Some(first), Some(last)) => Span::new(first.start, last.end),
        _ => Span::default(),
    };
    let mut release = Release::new(text, span, layout);
    let head = head::read(text, lines, layout);
    release.title = head.title.and_then(|span| Text::cut(text, span));
    release.byline = head.byline.and_then(|span| Text::cut(text, span));
    release.date = date(text, lines, &head, &mut release.diagnostics);
    release.blocks = blocks(text, lines, &head);
    crate::pull::mark(text, &mut release);
    let mut quotes = crate::quotes::quotes(text, &release.blocks, &mut release.diagnostics);
    release.quotes.append(&mut quotes);
    release.quotes.sort_by_key(|quote| quote.span().start);
    release
}

fn date<'a>(
    text: &'a str,
    lines: &[Line],
    head: &Head,
    diagnostics: &mut Vec<Diagnostic<'a>>,
) -> Option<ReleaseDate<'a>> {
    let (at, line) = head::best(&head.dates)?;
    let origin = lines.get(*at)?.start;
    let span = Span::new(origin + line.start, origin + line.end);
    check(line, span, diagnostics);
    Some(record(text, line, span, DATE_LINE))
}

fn record<'a>(text: &'a str, line: &DateLine, span: Span, rule: Rule) -> ReleaseDate<'a> {
    let words = span.of(text).unwrap_or_default();
    match line.date.reading {
        Reading::Day(day) => ReleaseDate::day(day, words, span, rule),
        Reading::Month(year, month) | Reading::Impossible(year, month) => {
            ReleaseDate::partial(Some(year), (1..=12).contains(&month).then_some(month), words, span, rule)
        }
        Reading::Ambiguous(year) => ReleaseDate::partial(Some(year), None, words, span, rule),
    }
}

fn check(line: &DateLine, span: Span, diagnostics: &mut Vec<Diagnostic<'_>>) {
    let found = match line.date.reading {
        Reading::Ambiguous(_) => {
            Some((DiagnosticKind::AmbiguousDate, "day and month of this date can be read two ways"))
        }
        Reading::Month(..) => Some((DiagnosticKind::PartialDate, "this date has no day")),
        Reading::Impossible(..) => Some((DiagnosticKind::ImpossibleDate, "the calendar does not have this day")),
        Reading::Day(_) if line.date.wrong_weekday() => {
            Some((DiagnosticKind::ImpossibleDate, "this day is another weekday"))
        }
        Reading::Day(_) => None,
    };
    diagnostics.extend(found.map(|(kind, message)| Diagnostic::new(kind, span, message)));
}
