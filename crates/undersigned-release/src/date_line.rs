//! How date lines are read.
//!
//! A [date line](DateLine) is a line that holds a date and what may stand beside it: a bullet, a label ("Published on"),
//! a weekday, a place, a time, an author. What a line says beyond that makes it a sentence, and its date is not the release's.

use crate::class::Class;
use crate::data::words;
use crate::date::{Date, date_at};
use crate::filter::{Meanings, Phrases};
use crate::folded::after_name;
use crate::furniture::is_comment_count;
use crate::lines::Wording;
use crate::time::time;
use crate::words::WordSet;

/// The longest line, in bytes, that is looked at as a date line.
pub(crate) const LONGEST: usize = 120;

/// What a date line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Label {
    /// "Published on", "Released:", "Date:"
    Published,
    /// None.
    Bare,
    /// "Posted at 0001hrs GMT": when it went out, or may go out.
    Embargo,
    /// "Last updated"
    Updated,
}

/// A line that gives a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateLine {
    pub(crate) date: Date,
    pub(crate) label: Label,
    /// Offsets of the date, weekday included, in the line.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Offset of the end of the place that stands before it, and of its start.
    pub(crate) place: Option<(usize, usize)>,
    pub(crate) bullet: bool,
    /// Whether it is no line of its own but the dateline of a paragraph.
    pub(crate) lead: bool,
}

/// The line read as a date line.
pub(crate) fn date_line(line: Wording<'_>) -> Option<DateLine> {
    if !line.may(Class::DATED) {
        return None;
    }
    let (rest, bullet) = bullet(line.text);
    let (rest, label) = labels(behind_comments(rest));
    let (start, place, (date, length)) = date_in(line.text, rest, label)?;
    let end = start + length;
    let tail = line.get(end..)?;
    (is_tail(tail) || start == STORED.len() && line.starts_with(STORED) && is_area(tail)).then_some(DateLine {
        date,
        label,
        start,
        end,
        place,
        bullet,
        lead: false,
    })
}

/// Whether a line is a date line.
pub(crate) fn is_date_line(line: Wording<'_>) -> bool {
    line.may(Class::DATE) || date_line(line).is_some()
}

/// What archives put before the day of a page that they keep, and before its first line: "date 2020-07-17 World".
pub(crate) const STORED: &str = "date ";

/// "World" · "Syrian Arab Republic": what a page is about.
fn is_area(tail: &str) -> bool {
    tail.len() <= 40 && tail.split_whitespace().all(is_place_word) && !tail.ends_with(['.', '!', '?'])
}

/// A title with the day that its post went out behind it, as dumps glue them: "Four wardens are freedposted on: 2014/12/19".
pub(crate) fn posted_behind(line: &str) -> Option<DateLine> {
    const LABEL: usize = "Posted on:".len();
    const NEAR: usize = 40;
    // A title has words, too.
    if !line.ends_with(|c: char| c.is_ascii_digit()) || memchr::memchr_iter(b' ', line.as_bytes()).nth(4).is_none() {
        return None;
    }
    let near = line.len().saturating_sub(NEAR);
    let posted = |at: &usize| {
        matches!(
            line.as_bytes().get(*at..),
            Some([b'p' | b'P', b'o', b's', b't', b'e', b'd', b' ', b'o', b'n', b':' | b' ', ..])
        )
    };
    let label = memchr::memchr2_iter(b'p', b'P', line.as_bytes().get(near..)?).map(|at| near + at).find(posted)?;
    let day = line.get(label + LABEL..).filter(|_| label > 0)?.trim_start();
    let (date, length) = date_at(day)?;
    let start = line.len() - day.len();
    let whole = date.day().is_some() && length == day.len();
    let (label, end) = (Label::Bare, start + length);
    whole.then_some(DateLine { date, label, start, end, place: None, bullet: false, lead: true })
}

/// Offsets in a line.
type Range = (usize, usize);

/// Where the date begins: with `rest`, or behind the place that `rest` begins with; that place; the date with its length.
fn date_in(line: &str, rest: &str, label: Label) -> Option<(usize, Option<Range>, (Date, usize))> {
    let open = rest.len() - rest.trim_start_matches(['(', '[']).len();
    let inside = rest.get(open..)?;
    let from = line.len() - inside.len();
    if let Some(found) = date_at(inside) {
        return Some((from, None, found));
    }
    // "Fait à Lomé": the verb is no part of the place.
    let made = MADE.iter().find_map(|made| inside.strip_prefix(made)).map_or(0, |named| inside.len() - named.len());
    let (inside, from) = (inside.get(made..)?, from + made);
    let (place, at, found) = place(inside)?;
    let author = label == Label::Published || starts_with_by(inside) || inside.get(..at)?.contains('\t');
    Some((from + at, (!author).then_some((from, from + place)), found))
}

/// What stands before the place where a text was made.
const MADE: [&str; 6] = ["Dado en ", "Done at ", "Done in ", "Fait à ", "Feito em ", "Hecho en "];

fn starts_with_by(text: &str) -> bool {
    text.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("by "))
}

/// A quick look: short, with as many digits as a date may have, and a year among them.
#[inline]
pub(crate) fn may_hold_date(line: &[u8]) -> bool {
    // At most `LONGEST`, so that a byte counts the digits.
    (6..=LONGEST).contains(&line.len()) && (4..=24).contains(&digits(line)) && has_year(line)
}

/// Whether a number of four digits begins as years do.
#[inline]
pub(crate) fn has_year(bytes: &[u8]) -> bool {
    memchr::memchr2_iter(b'1', b'2', bytes).any(|at| {
        let year = matches!(bytes.get(at..), Some([b'1', b'9', _, last, ..] | [b'2', b'0' | b'1', _, last, ..]) if last.is_ascii_digit());
        year && at.checked_sub(1).and_then(|before| bytes.get(before)).is_none_or(|byte| !byte.is_ascii_digit())
    })
}

/// How many digits there are, modulo 256.
#[inline]
pub(crate) fn digits(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0u8, |count, byte| count.wrapping_add(u8::from(byte.is_ascii_digit())))
}

/// A bullet or dash before a date.
pub(crate) fn bullet(line: &str) -> (&str, bool) {
    const MARKS: [char; 15] = ['•', '·', '*', '-', '–', '—', '▪', '◦', '‣', '●', '○', '►', '»', '>', '|'];
    if line.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return (line, false);
    }
    match line.strip_prefix(MARKS).filter(|rest| rest.starts_with(char::is_whitespace)) {
        Some(rest) => (rest.trim_start(), true),
        None => (line, false),
    }
}

/// What stands behind the number of comments: "(2) Comments | Posted …".
fn behind_comments(line: &str) -> &str {
    let counted = line.starts_with(|c: char| c == '(' || c.is_ascii_digit());
    let parts = if counted { line.split_once(['|', '·', '•']) } else { None };
    parts.filter(|(count, _)| is_comment_count(count.trim_end())).map_or(line, |(_, rest)| rest.trim_start())
}

/// Labels before a date, with what they make of it.
static LABELS: Meanings<Label> = Meanings::new(&[
    (Label::Updated, words!("dates.tsv", "updated")),
    (Label::Embargo, words!("dates.tsv", "embargo")),
    (Label::Published, words!("dates.tsv", "published")),
]);

/// The text behind its labels, and what they say.
fn labels(input: &str) -> (&str, Label) {
    if input.starts_with(|c: char| c.is_ascii_digit()) {
        return (input, Label::Bare);
    }
    if let Some(rest) = posted_at(input) {
        return (rest, Label::Embargo);
    }
    let Some((rest, label)) = LABELS.after(input) else { return (input, Label::Bare) };
    let after = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '|' | '–' | '—' | '-' | ',' | '·' | '•' | '.')
    });
    if after.len() == rest.len() {
        return (input, Label::Bare);
    }
    match after_name(after, "on").filter(|rest| rest.starts_with(' ')) {
        Some(rest) => (rest.trim_start(), label),
        None if date_at(after).is_some() => (after, label),
        None => (posted_at_time(after).unwrap_or(after), label),
    }
}

/// "Posted at 0001hrs GMT 4 June 2015"
fn posted_at(input: &str) -> Option<&str> {
    let rest = after_name(input, "posted at ").or_else(|| after_name(input, "issued at "))?;
    posted_at_time(rest)
}

/// A time of day before a date.
fn posted_at_time(input: &str) -> Option<&str> {
    let rest = time(input)?.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '–' | '-'));
    Some(after_name(rest, "on ").unwrap_or(rest).trim_start())
}

/// The place or author before a date: a few capitalised words and what parts them from it. Gives the end of the place
/// and the start of the date, with the date.
fn place(text: &str) -> Option<(usize, usize, (Date, usize))> {
    let head = text.get(..text.bytes().position(|byte| byte.is_ascii_digit())?)?;
    // Most sentences end here: their second word is none of a name.
    let mut early = head.split_whitespace().take_while(|word| !word.contains(is_seam)).take(3);
    let (mut named, mut on) = (true, false);
    early.all(|word| {
        named &= is_place_word(word);
        on |= matches!(word, "on" | "a");
        named || !on
    });
    if !named && !on {
        return None;
    }
    // "Dakar le 3 mai 2017", "Lima a 3 de mayo de 2017"
    let on = [" on ", " le ", " a "].into_iter().flat_map(|word| head.match_indices(word));
    let seams = head.match_indices(is_seam).chain(on);
    let (end, at, found) = seams.take(8).find_map(|(end, seam)| {
        let rest = text.get(end + seam.len()..)?.trim_start_matches(|c: char| c.is_whitespace() || is_seam(c));
        date_at(rest).map(|found| (end, text.len() - rest.len(), found))
    })?;
    let name = text.get(..end)?.trim_end_matches(|c: char| c.is_whitespace() || is_seam(c));
    let fine = !name.is_empty() && name.split_whitespace().count() <= 8 && name.split_whitespace().all(is_place_word);
    fine.then_some((name.len(), at, found))
}

/// What parts a place from a date.
fn is_seam(c: char) -> bool {
    matches!(c, ',' | '(' | '|' | '–' | '—' | '-' | '•' | '·' | '/' | '[' | '.' | ';' | '\t')
}

fn is_place_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    !bare.starts_with(char::is_lowercase) || PARTICLES.has(bare)
}

static PARTICLES: WordSet = WordSet::new(words!("dates.tsv", "place-particle"));

/// What may follow the date in its line: nothing, a time, or a few words behind a separator.
fn is_tail(tail: &str) -> bool {
    // The cell of a comment count: "Ama Mensah⇥4 May 2020⇥3".
    let counted = tail.strip_prefix('\t').is_some_and(|count| count.bytes().all(|byte| byte.is_ascii_digit()));
    let tail = tail.trim_start_matches([')', ']', '.', ',', ';', ':']).trim();
    // A button beside the day.
    let tail = tail.strip_suffix("Print").unwrap_or(tail).trim_end();
    if tail.is_empty() || counted {
        return true;
    }
    let after = tail.trim_start_matches(['|', '•', '·', '–', '—', '-', '/', '@', '(', ',']).trim_start();
    let after = after_name(after, "at ").unwrap_or(after);
    is_remark(time(after).unwrap_or(tail))
}

/// "by Ama Mensah" · "in News" · "| Kampala" · "– Nairobi" · "(updated 5 May 2020)"
fn is_remark(tail: &str) -> bool {
    const DIVIDERS: [char; 3] = ['|', '•', '·'];
    let rest = tail.trim().trim_start_matches(DIVIDERS);
    match rest.split_once(DIVIDERS) {
        Some((first, more)) => is_note(first, true) && more.split(DIVIDERS).all(|note| is_note(note, true)),
        None => is_note(tail, false),
    }
}

/// How remarks behind a date begin.
static REMARKS: Phrases = Phrases::new(words!("dates.tsv", "remark"));

/// "by Ama Mensah" · "in News" · "2 comments"; few words where a mark that parts stands before them.
fn is_note(tail: &str, parted: bool) -> bool {
    let tail = tail.trim_matches(|c: char| c.is_whitespace() || matches!(c, ')' | '('));
    // "5 min read"
    if let Some(minutes) = tail.trim_end_matches('.').strip_suffix(" read") {
        let unit = minutes.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '|' | '•' | '·'));
        return ["min", "min.", "mins", "minute", "minutes"].contains(&unit);
    }
    let after = tail.trim_start_matches(['|', '•', '·', '–', '—', '-', '/', '@', ',', '.', ':']).trim_start();
    if after.is_empty() {
        return true;
    }
    let parted = parted || after.len() < tail.len();
    let named = REMARKS.begin(after);
    let words = after.split_whitespace().count();
    let names = after
        .split_whitespace()
        .skip(1)
        .all(|word| is_place_word(word) || word.starts_with(|c: char| c.is_ascii_digit()));
    (named && (words <= 2 || (names && words <= 12)))
        || (parted && words <= 8 && (names || words <= 4) && !after.ends_with(['.', '!', '?']))
}

#[cfg(test)]
mod tests {
    use super::{Label, date_line};

    #[test]
    fn date_lines() {
        for (line, label, date) in [
            ("May 30, 2017", Label::Bare, "May 30, 2017"),
            ("• June 11, 2014", Label::Bare, "June 11, 2014"),
            ("Date: 4 May 2020", Label::Published, "4 May 2020"),
            ("Published on 4 May 2020 at 14:00 CET", Label::Published, "4 May 2020"),
            ("Published: Monday, 4 May 2020", Label::Published, "Monday, 4 May 2020"),
            ("Released: 4 May 2020", Label::Published, "4 May 2020"),
            ("Release: May 4, 2020", Label::Published, "May 4, 2020"),
            ("date 2020-05-04 World", Label::Published, "2020-05-04"),
            ("Publié le 4 mai 2020", Label::Published, "4 mai 2020"),
            ("London, 4 May 2020", Label::Bare, "4 May 2020"),
            ("New York, May 4, 2020", Label::Bare, "May 4, 2020"),
            ("Dakar, Senegal – Monday, 4 May 2020", Label::Bare, "Monday, 4 May 2020"),
            ("Tbilisi. 4 May 2020", Label::Bare, "4 May 2020"),
            ("Ciudad de México, a 4 de mayo de 2020", Label::Bare, "a 4 de mayo de 2020"),
            ("Luanda, aos 4 de maio de 2020.", Label::Bare, "aos 4 de maio de 2020"),
            ("May 4, 2020 5 min. read", Label::Bare, "May 4, 2020"),
            ("May 4, 2020 • 12 minutes read", Label::Bare, "May 4, 2020"),
            ("Ama Mensah\tMay 4, 2020\t3", Label::Bare, "May 4, 2020"),
            ("2 Comments | Posted May 4, 2020 in Rivers", Label::Published, "May 4, 2020"),
            ("(12) comments · Posted on 4 May 2020", Label::Published, "4 May 2020"),
            ("Comunicado conjunto – 4 de mayo de 2020", Label::Published, "4 de mayo de 2020"),
            ("Geneva (4 May 2020)", Label::Bare, "4 May 2020"),
            ("(Bangkok, May 4, 2020)", Label::Bare, "May 4, 2020"),
            ("4 May 2020 | 10:30 am", Label::Bare, "4 May 2020"),
            ("May 4, 2020 10:30 AM EDT", Label::Bare, "May 4, 2020"),
            ("May 4, 2020 by Ama Mensah", Label::Bare, "May 4, 2020"),
            ("By Ama Mensah | May 4, 2020", Label::Bare, "May 4, 2020"),
            ("Posted on May 4, 2020 by admin", Label::Published, "May 4, 2020"),
            ("Posted at 0001hrs GMT \u{A0}4 June 2015", Label::Embargo, "4 June 2015"),
            ("EMBARGOED UNTIL 10:00 GMT 4 June 2015", Label::Embargo, "4 June 2015"),
            ("Last updated: 4 June 2015", Label::Updated, "4 June 2015"),
            ("FOR IMMEDIATE RELEASE: June 4, 2015", Label::Published, "June 4, 2015"),
            ("Press release | 4 June 2015", Label::Published, "4 June 2015"),
            ("04/06/2015", Label::Bare, "04/06/2015"),
            ("4 June 2015, 08:34 am Print", Label::Bare, "4 June 2015"),
        ] {
            let found = date_line(line.into());
            let cut = found.map(|found| (found.label, &line[found.start..found.end]));
            assert_eq!(cut, Some((label, date)), "{line}");
        }
    }

    #[test]
    fn places() {
        for (line, place) in [
            ("London, 4 May 2020", "London"),
            ("Dakar, Senegal – 4 May 2020", "Dakar, Senegal"),
            ("(New York, May 30, 2003)", "New York"),
            ("Dakar le 4 mai 2020", "Dakar"),
            ("Dakar, le lundi 4 mai 2020", "Dakar"),
            ("Fait à Lomé, le 04/05/2020", "Lomé"),
            ("Lima a 4 de mayo de 2020", "Lima"),
        ] {
            let (start, end) = date_line(line.into()).unwrap().place.unwrap();
            assert_eq!(&line[start..end], place);
        }
    }

    #[test]
    fn sentences_are_no_date_lines() {
        for line in [
            "UPDATE of July 15, 2020: she was released",
            "On 4 May 2020 the court ruled that she may leave",
            "date 2020-05-04 This letter came from the islands",
            "4 May 2020 was the day on which they came.",
            "The trial began in May 2020",
            "Signed on 4 May 2020 in Lima by all of us",
            "1. The law of 4 May 2020",
            "Tel. 0044 2020 12 34",
        ] {
            assert_eq!(date_line(line.into()), None, "{line}");
        }
    }
}
