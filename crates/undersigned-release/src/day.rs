//! Which of a release's dates is its own.
//!
//! A date line at the head comes first, a label that says "published" or none before "embargoed until" and "last updated";
//! then the dateline of the first paragraph; then a date line that ends the letter. A date within a sentence is never it,
//! unless the sentence says when the text was first published.

use crate::data::words;
use crate::date::{Date, Reading, date_at};
use crate::date_line::{DateLine, Label, bullet, date_line, has_year};
use crate::dateline;
use crate::filter::Phrases;
use crate::head::Head;
use crate::heading;
use crate::lines::Line;
use undersigned_model::{Block, BlockKind, Rule, Section, Span};

const DATE_LINE: Rule = Rule::new("date-line");
const DATELINE: Rule = Rule::new("dateline");
const CLOSING: Rule = Rule::new("closing-date-line");
const EMBARGO: Rule = Rule::new("embargo-line");
const PUBLISHED: Rule = Rule::new("first-published");
const UPDATED: Rule = Rule::new("updated-line");

/// A date and its place in the input.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) date: Date,
    pub(crate) span: Span,
    pub(crate) rule: Rule,
}

/// A release's day and place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Day {
    pub(crate) date: Option<Found>,
    pub(crate) place: Option<Span>,
    /// A date line that gives another day.
    pub(crate) other: Option<Span>,
}

pub(crate) fn day(text: &str, lines: &[Line], head: &Head, blocks: &[Block]) -> Day {
    let mut day = Day::default();
    let own = pick(&head.dates, is_own);
    let lead = lead(text, blocks);
    let lead_date = lead.and_then(|(span, lead)| {
        lead.date.map(|(date, start, end)| Found { date, span: inside(span.start, start, end), rule: DATELINE })
    });
    day.place = own
        .and_then(|(at, date)| place(lines, *at, date.place?))
        .or_else(|| lead.and_then(|(span, lead)| lead.place.map(|(start, end)| inside(span.start, start, end))));
    let partial = |found: &Found| matches!(found.date.reading, Reading::Month(..));
    let own_found = own.and_then(|date| found(lines, date, DATE_LINE));
    day.date = match (own_found, lead_date) {
        (Some(own), Some(lead)) if partial(&own) && !partial(&lead) => Some(lead),
        (Some(own), _) => Some(own),
        (None, lead) => lead,
    };
    if day.date.is_none() {
        day.date = letterhead(text, blocks)
            .or_else(|| closing(text, lines, head.body))
            .or_else(|| above_signatures(text, blocks));
    }
    if day.date.is_none() {
        day.date = first_published(text, blocks);
    }
    if day.date.is_none() {
        let labelled = |label: Label, rule: Rule| {
            pick(&head.dates, |date| date.label == label).and_then(|date| found(lines, date, rule))
        };
        day.date = labelled(Label::Embargo, EMBARGO).or_else(|| labelled(Label::Updated, UPDATED));
    }
    day.other = conflict(lines, head, &day);
    day
}

/// The dateline of the first paragraph, or of the one below a line that says what follows: a subtitle, an addressee.
fn lead(text: &str, blocks: &[Block]) -> Option<(Span, dateline::Dateline)> {
    if let Some(item) = blocks.first().filter(|block| block.kind == BlockKind::ListItem) {
        let (words, _) = bullet(item.span.of(text)?);
        let own = Span::new(item.span.end - words.len(), item.span.end);
        return Some((own, dateline::read(words)?));
    }
    let paragraphs = blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).map(|block| block.span);
    let mut open = true;
    let near = paragraphs.take(3).take_while(|span| {
        let words = span.of(text).unwrap_or_default();
        std::mem::replace(&mut open, words.len() <= 200 && !words.ends_with(['.', '”', '"', '»']))
    });
    near.filter_map(|span| Some((span, dateline::read(span.of(text)?)?))).next()
}

/// A date line below the addressee and the subject, above the salutation: "To: … Re: … 4 May 2020 … Excellencies,".
fn letterhead(text: &str, blocks: &[Block]) -> Option<Found> {
    let salutes = |block: &Block| {
        let words = block.span.of(text).unwrap_or_default();
        heading::salutes(words) && !words.contains(['\n', ':'])
    };
    let above = blocks.get(..blocks.iter().take(12).position(salutes)?)?;
    let date = above.iter().find(|block| block.kind == BlockKind::Dateline)?;
    dated(text, date, DATE_LINE)
}

/// A date line directly above the list of those who signed, or below its heading: "Suva, 4 May 2020" under "Sincerely,".
fn above_signatures(text: &str, blocks: &[Block]) -> Option<Found> {
    let heading = |block: &Block| block.kind == BlockKind::Heading && block.section == Section::Signatories;
    let at = blocks.iter().position(heading)?;
    let near = blocks.get(at.saturating_sub(2)..(at + 2).min(blocks.len()))?;
    near.iter().filter(|block| block.kind == BlockKind::Dateline).find_map(|block| dated(text, block, CLOSING))
}

/// "This statement was originally published on example.org on 4 May 2020."
fn first_published(text: &str, blocks: &[Block]) -> Option<Found> {
    let (ahead, behind) = blocks.split_at(blocks.len().min(4));
    let near = ahead.iter().chain(behind.iter().rev().take(3)).filter(|block| block.kind == BlockKind::Paragraph);
    near.filter(|block| block.span.len() <= 200).find_map(|block| {
        let words = block.span.of(text)?;
        let this = ["This ", "It ", "The "].iter().any(|word| words.starts_with(word));
        if !this || !has_year(words.as_bytes()) {
            return None;
        }
        let said = ["originally published ", "first published ", "originally appeared "];
        let at = said.iter().find_map(|said| words.find(said))?;
        let on = at + words.get(at..)?.rfind(" on ")? + 4;
        let (date, length) = date_at(words.get(on..)?)?;
        let ends = words.get(on + length..)?.trim_matches(['.', ')', ' ']).is_empty();
        let span = inside(block.span.start, on, on + length);
        date.day().filter(|_| ends).map(|_| Found { date, span, rule: PUBLISHED })
    })
}

/// What a date line among the blocks gives.
fn dated(text: &str, block: &Block, rule: Rule) -> Option<Found> {
    let date = date_line(block.span.of(text)?.into()).filter(|date| is_own(date) && date.date.day().is_some())?;
    Some(Found { date: date.date, span: inside(block.span.start, date.start, date.end), rule })
}

fn is_own(date: &DateLine) -> bool {
    matches!(date.label, Label::Published | Label::Bare)
}

/// The first date line that fits, one with a day before one without.
fn pick(dates: &[(usize, DateLine)], fits: impl Fn(&DateLine) -> bool) -> Option<&(usize, DateLine)> {
    dates.iter().filter(|(_, date)| fits(date)).min_by_key(|(_, date)| matches!(date.date.reading, Reading::Month(..)))
}

fn inside(origin: usize, start: usize, end: usize) -> Span {
    Span::new(origin + start, origin + end)
}

fn place(lines: &[Line], at: usize, (start, end): (usize, usize)) -> Option<Span> {
    Some(inside(lines.get(at)?.start, start, end))
}

fn found(lines: &[Line], (at, date): &(usize, DateLine), rule: Rule) -> Option<Found> {
    Some(Found { date: date.date, span: place(lines, *at, (date.start, date.end))?, rule })
}

/// A date line among the last lines: "Done in Lima, 4 May 2020".
fn closing(text: &str, lines: &[Line], body: usize) -> Option<Found> {
    static DONE: Phrases = Phrases::new(words!("dates.tsv", "closing"));
    let last = lines.get(body..)?.iter().rev().filter(|line| !line.is_blank()).take(6);
    last.into_iter().find_map(|line| {
        let words = line.of(text);
        let done = DONE.after(words.text);
        let date = done
            .and_then(|done| date_line(done.into()))
            .or_else(|| date_line(words))
            .filter(|date| is_own(date) && date.date.day().is_some())?;
        let from = line.end - done.filter(|&rest| date_line(rest.into()).is_some()).map_or(words.len(), str::len);
        Some(Found { date: date.date, span: inside(from, date.start, date.end), rule: CLOSING })
    })
}

/// A date line of the head that gives another day than the release's.
fn conflict(lines: &[Line], head: &Head, day: &Day) -> Option<Span> {
    let own = day.date.as_ref()?.date.day()?;
    let other = head.dates.iter().find(|(_, date)| is_own(date) && date.date.day().is_some_and(|day| day != own))?;
    place(lines, other.0, (other.1.start, other.1.end))
}
