//! One release from its lines.

use crate::blocks::blocks;
use crate::date::Reading;
use crate::day::{Day, Found, day};
use crate::lines::Line;
use crate::marks::Marks;
use crate::publisher::publisher;
use crate::{head, links};
use undersigned_model::{Diagnostic, DiagnosticKind, Layout, Release, ReleaseDate, Span, Text};

/// Reads a release.
pub(crate) fn release<'a>(text: &'a str, lines: &[Line], layout: Layout) -> Release<'a> {
    let span = match (lines.first(), lines.last()) {
        (Some(first), Some(last)) => Span::new(first.start, last.end),
        _ => Span::default(),
    };
    let mut release = Release::new(text, span, layout);
    let marks = Marks::of(text, span);
    let head = head::read(text, lines, layout);
    release.title = head.title.and_then(|span| Text::cut(text, span));
    release.byline = head.byline.and_then(|span| Text::cut(text, span));
    release.blocks = blocks(text, lines, &head, &marks);
    let found = day(text, lines, &head, &release.blocks);
    release.dateline = found.place.and_then(|span| Text::cut(text, span));
    release.date = found.date.as_ref().map(|date| record(text, date));
    diagnose(&found, &mut release.diagnostics);
    release.publisher = publisher(text, lines, &release.blocks);
    release.links = links::links(text, span, &marks.addresses);
    release.contacts = links::contacts(text, span, &release.blocks, &marks.mails);
    crate::pull::mark(text, &mut release, &marks);
    let mut quotes = crate::quotes::quotes(text, &release.blocks, &marks.quotes, &mut release.diagnostics);
    release.quotes.append(&mut quotes);
    release.quotes.sort_by_key(|quote| quote.span().start);
    release
}

fn record<'a>(text: &'a str, found: &Found) -> ReleaseDate<'a> {
    let words = found.span.of(text).unwrap_or_default();
    match found.date.reading {
        Reading::Day(day) => ReleaseDate::day(day, words, found.span, found.rule.clone()),
        Reading::Month(year, month) | Reading::Impossible(year, month) => ReleaseDate::partial(
            Some(year),
            (1..=12).contains(&month).then_some(month),
            words,
            found.span,
            found.rule.clone(),
        ),
        Reading::Ambiguous(year) => ReleaseDate::partial(Some(year), None, words, found.span, found.rule.clone()),
    }
}

fn diagnose(found: &Day, diagnostics: &mut Vec<Diagnostic<'_>>) {
    if let Some(date) = &found.date {
        let message = match date.date.reading {
            Reading::Ambiguous(_) => {
                Some((DiagnosticKind::AmbiguousDate, "day and month of this date can be read two ways"))
            }
            Reading::Month(..) => Some((DiagnosticKind::PartialDate, "this date has no day")),
            Reading::Impossible(..) => Some((DiagnosticKind::ImpossibleDate, "the calendar does not have this day")),
            Reading::Day(_) if date.date.wrong_weekday() => {
                Some((DiagnosticKind::ImpossibleDate, "this day is another weekday"))
            }
            Reading::Day(_) => None,
        };
        diagnostics.extend(message.map(|(kind, message)| Diagnostic::new(kind, date.span, message)));
    }
    let other = found.other.map(|span| {
        Diagnostic::new(DiagnosticKind::ConflictingDates, span, "another date line of this release gives another day")
    });
    diagnostics.extend(other);
}
