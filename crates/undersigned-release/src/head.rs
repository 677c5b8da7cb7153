//! What stands at a release's beginning: title, date lines, byline.

use crate::byline;
use crate::class::Class;
use crate::data::words;
use crate::date::date_at;
use crate::date_line::{DateLine, Label, bullet, date_line, digits};
use crate::filter::Phrases;
use crate::folded::after_name;
use crate::furniture::{is_furniture, is_office_line, is_post_line};
use crate::heading::{is_salutation, section};
use crate::lines::{Line, Wording};
use crate::segment::{LONGEST_TITLE, is_short_date, is_title, lead};
use crate::words::WordSet;
use undersigned_model::{Layout, Span};

/// How many lines a head may have.
const LINES: usize = 24;

/// A release's head.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub(crate) title: Option<Span>,
    /// The lines that hold the title.
    pub(crate) title_lines: Option<(usize, usize)>,
    pub(crate) byline: Option<Span>,
    /// Date lines with their lines' numbers.
    pub(crate) dates: Vec<(usize, DateLine)>,
    /// The number of the first line that is text.
    pub(crate) body: usize,
}

/// Reads a release's head.
pub(crate) fn read(text: &str, lines: &[Line], layout: Layout) -> Head {
    let mut head = read_lines(text, lines, layout);
    let titled = head.title.filter(|_| head.dates.is_empty()).zip(head.title_lines);
    if let Some((title, (first, _))) = titled.filter(|&(_, (first, behind))| first + 1 == behind)
        && let Some((date, end)) = title.of(text).and_then(title_date)
    {
        head.title = Some(Span::new(title.start, title.start + end));
        head.dates.push((first, date));
    }
    if head.dates.is_empty() {
        head.dates.extend(letter_date(text, lines, head.body));
    }
    head
}

/// The date line above the salutation of a letter, among the short lines from one on: below whom it is addressed to.
fn letter_date(text: &str, lines: &[Line], from: usize) -> Option<(usize, DateLine)> {
    const SHORT: usize = 100;
    let near = lines.iter().enumerate().skip(from).take(LINES);
    let mut above = near.take_while(|(_, line)| line.len() <= SHORT && !line.of(text).ends_with('.'));
    let (at, date) = above.find_map(|(at, line)| Some((at, date_line(line.of(text))?)))?;
    let greets = |line: &Line| {
        let words = line.of(text);
        is_salutation(words) || words.len() <= SHORT && words.ends_with(',')
    };
    let below = lines.iter().skip(at + 1).find(|line| !line.is_blank())?;
    greets(below).then_some((at, date))
}

/// The day that a title ends with, and where the title itself ends: "Free the teachers (4 May 2020)", "… | 4 May 2020". What
/// stands in brackets is the title's.
fn title_date(title: &str) -> Option<(DateLine, usize)> {
    let bare = title.strip_suffix(')').unwrap_or(title);
    let near = title.len().saturating_sub(40);
    let marks = bare
        .match_indices(['(', '|', '–', '—', '-'])
        .filter(|&(at, mark)| at >= near && (mark == "(") == (bare.len() < title.len()));
    marks
        .filter_map(|(at, mark)| {
            let start = at + mark.len();
            let start = start + (bare.len() - start - bare.get(start..)?.trim_start().len());
            let (date, length) = date_at(bare.get(start..)?)?;
            date.day().filter(|_| start + length == bare.len())?;
            let before = bare.get(..at)?;
            let apart = before.ends_with(char::is_whitespace) && before.split_whitespace().nth(2).is_some();
            let end = if mark == "(" { title.len() } else { before.trim_end().len() };
            let line = DateLine {
                date,
                label: Label::Bare,
                start,
                end: start + length,
                place: None,
                bullet: false,
                lead: false,
            };
            apart.then_some((line, end))
        })
        .next()
}

fn read_lines(text: &str, lines: &[Line], layout: Layout) -> Head {
    let mut head = Head::default();
    let mut said = false;
    let mut letterhead = 0;
    for (at, line) in lines.iter().enumerate().take(LINES * 2) {
        if at < letterhead || line.is_blank() || head.title_lines.is_some_and(|(_, behind)| at < behind) {
            continue;
        }
        head.body = at;
        let words = line.of(text);
        if let Some(date) = date_line(words) {
            head.dates.push((at, date));
        } else if let Some((date, title)) = dated_title(text, lines, at, &head) {
            head.dates.push((at, date));
            head.title = Some(title);
            head.title_lines = Some((at, at + 1));
        } else if let Some((start, end)) = byline::author(words) {
            head.byline.get_or_insert(Span::new(line.start + start, line.start + end));
        } else if head.title.is_none()
            && (is_kicker(text, lines, at)
                || layout != Layout::Listing
                    && !said
                    && (is_page_name(text, lines, at) || goes_on_contact(text, lines, at)))
        {
            continue;
        } else if let Some(behind) = genitive_title(text, lines, at).filter(|_| head.title.is_none() && !said) {
            let end = lines.get(behind - 1).map_or(line.end, |last| last.end);
            head.title = Some(Span::new(line.start, end));
            head.title_lines = Some((at, behind));
        } else if head.title.is_none() && !said && is_letterhead(text, lines, at) {
            let block = lines.get(at..).unwrap_or_default().iter().take_while(|line| {
                !line.is_blank() && !is_office_line(line.of(text)) && date_line(line.of(text)).is_none()
            });
            letterhead = at + block.count();
        } else if head.title.is_none() && !said && titles(text, lines, at, layout, &head) {
            let behind = title_end(text, lines, at);
            let end = lines.get(behind.saturating_sub(1)).map_or(line.end, |last| last.end);
            let (rest, bulleted) = bullet(words.text);
            if bulleted && rest.ends_with(['.', '!']) {
                return head;
            }
            head.title = Some(Span::new(line.end - behind_label(rest).len(), end));
            head.title_lines = Some((at, behind));
        } else if is_office_line(words)
            || words.len() <= 80 && words.contains('©')
            || is_contact(words)
            || is_furniture(words)
            || is_short_date(&words)
            || is_shelf(text, lines, at, layout, &head)
            || head.title.is_some() && is_field(&words)
        {
            continue;
        } else if said || line.len() > 160 || is_salutation(words) || section(words).is_some() || is_post_line(words) {
            return head;
        } else {
            // One short line more may stand between the title and what is text: a subtitle, a place.
            said = true;
        }
    }
    head.body = lines.len().min(LINES * 2);
    head
}

/// The title in "Subject: …" or "Title: …", as mails and catalogues print it.
fn behind_label(line: &str) -> &str {
    static LABELS: Phrases = Phrases::new(words!("lines.tsv", "title-label"));
    LABELS.after(line).map(str::trim_start).filter(|title| !title.is_empty()).unwrap_or(line)
}

/// "STATEMENT", and below it "of civil society groups": the word for the release begins its title. Gives the line behind it.
fn genitive_title(text: &str, lines: &[Line], at: usize) -> Option<usize> {
    lines.get(at).filter(|line| !line.is_blank() && is_office_line(line.of(text)))?;
    let goes_on = |line: &&Line| {
        let words = line.of(text);
        words.len() <= 160 && words.starts_with(char::is_lowercase) && !words.ends_with(['.', ':'])
    };
    let lines = lines.get(at + 1..)?.iter().take(3).take_while(goes_on).count();
    (lines > 0).then_some(at + 1 + lines)
}

/// "Press releases Special Procedures" above the title: the shelf of the site that the release stands on.
fn is_kicker(text: &str, lines: &[Line], at: usize) -> bool {
    static SHELVES: Phrases = Phrases::new(words!("lines.tsv", "shelf"));
    let Some(line) = lines.get(at).filter(|line| (10..=60).contains(&line.len())) else { return false };
    let words = line.of(text);
    let Some(shelf) = SHELVES.after(words.text) else { return false };
    let named =
        shelf.split(' ').all(|word| word.starts_with(char::is_uppercase)) && !shelf.contains([':', '.', ',', '“', '"']);
    let after = lines.get(at + 1..).unwrap_or_default();
    let below = after.iter().find(|next| !next.is_blank());
    let titled = |next: &Line| {
        next.len() > line.len()
            && next.len() <= LONGEST_TITLE
            && is_title(next.of(text))
            && !next.of(text).ends_with('.')
    };
    named && shelf.split(' ').nth(3).is_none() && below.is_some_and(titled)
}

/// Whether a line is the name of the office above its release, and no title: a label such as "Press release" or a day stands
/// below, then the title, and the first paragraph names the office.
fn is_letterhead(text: &str, lines: &[Line], at: usize) -> bool {
    const LONGEST: usize = 60;
    const NEAR: usize = 300;
    let Some(line) = lines.get(at).filter(|line| line.len() <= LONGEST) else { return false };
    let name = line.of(text);
    let capital = |word: &str| !word.starts_with(char::is_lowercase) || word.len() <= 3;
    if name.split(' ').nth(6).is_some()
        || name.split(' ').nth(1).is_none()
        || !name.split(' ').all(capital)
        || name.contains([':', '!', '?', '.'])
    {
        return false;
    }
    let said = lines.get(at + 1..).unwrap_or_default().iter().filter(|line| !line.is_blank());
    let mut parted = false;
    let mut titled = false;
    for below in said.take(LINES / 2) {
        let words = below.of(text);
        if below.len() > 120 && titled {
            let start = words.char_indices().map(|(at, _)| at).take_while(|&at| at <= NEAR).last().unwrap_or(0);
            let beginning = words.get(..start).unwrap_or_default().to_lowercase();
            return beginning.contains(&name.to_lowercase());
        }
        let label = is_office_line(words) || date_line(words).is_some();
        titled |= parted && !label && is_title(words) && below.len() > line.len() && words.split(' ').nth(4).is_some();
        parted |= label;
    }
    false
}

/// Whether a short line below a contact goes on with it, above the title: whom the contact works for.
fn goes_on_contact(text: &str, lines: &[Line], at: usize) -> bool {
    let contact = at.checked_sub(1).and_then(|above| lines.get(above));
    if !contact.is_some_and(|above| !above.is_blank() && is_contact(above.of(text))) {
        return false;
    }
    let after = lines.get(at + 1..).unwrap_or_default();
    let below = after.iter().find(|next| !next.is_blank()).map(|next| next.of(text)).unwrap_or_default();
    let titled = is_title(below) && !below.ends_with('.') && below.split_whitespace().nth(3).is_some();
    titled && !is_contact(below) && after.first().is_some_and(|next| next.is_blank())
}

/// "Security for all", "Letters | Turkey": the name of a page or its shelf, set apart above the title; or what stands above a
/// title that the page gives twice.
fn is_page_name(text: &str, lines: &[Line], at: usize) -> bool {
    const LONGEST: usize = 60;
    let Some(line) = lines.get(at).filter(|line| line.len() <= LONGEST) else { return false };
    let words = line.of(text);
    let after = lines.get(at + 1..).unwrap_or_default();
    let mut below = after.iter().filter(|next| !next.is_blank()).take(LINES / 2);
    let Some(next) = below.next() else { return false };
    let title = next.of(text);
    let shelf = words.contains('|');
    let count = if shelf { 2 } else { 5 };
    let apart = after.first().is_some_and(|next| next.is_blank()) || is_shouted(&words) && !is_shouted(&title);
    let titled = apart
        && is_title(title)
        && !title.ends_with(['.', '…', '”', '"'])
        && title.split_whitespace().nth(count).is_some();
    let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '&' | '’' | '\'' | '|' | '/');
    let most = if shelf { 12 } else { 3 };
    let short = words.chars().all(plain) && words.split(['|', ' ']).filter(|word| !word.is_empty()).nth(most).is_none();
    let text_below = || {
        below.clone().next().is_some_and(|text_line| {
            text_line.len() > if shelf { 60 } else { 120 } || date_line(text_line.of(text)).is_some()
        })
    };
    if short && titled && is_title(words) && text_below() {
        return true;
    }
    let headline = |line: &&Line| {
        let line = line.of(text);
        is_title(line) && !line.ends_with(['.', '…', '”', '"', '?']) && line.split(' ').nth(3).is_some()
    };
    let near: Vec<&str> = after.iter().take(LINES).filter(headline).map(|line| line.of(text).text).collect();
    let twice = near.iter().enumerate().any(|(at, line)| near.iter().skip(at + 1).any(|other| other == line));
    twice && !near.contains(&words.text)
}

/// "12 May 2020: Four teachers are freed", above a longer paragraph: the date and the title of a release that begins so.
fn dated_title(text: &str, lines: &[Line], at: usize, head: &Head) -> Option<(DateLine, Span)> {
    let line = lines.get(at).filter(|line| line.len() <= 200 && head.title.is_none() && head.dates.is_empty())?;
    let words = line.of(text);
    let date = lead(words)?;
    if date.start > 0 && date.end == words.len() {
        let (title, _) = words.text.get(..date.start)?.rsplit_once(['p', 'P'])?;
        let title = title.trim_end_matches([' ', '|', '–', '-', '•']);
        return Some((date, Span::new(line.start, line.start + title.len())));
    }
    let title = words.text.get(date.end..)?.trim_start_matches(|c: char| c.is_whitespace() || parts_title(c));
    let after = lines.get(at + 1..)?;
    let below = after.iter().find(|next| !next.is_blank())?;
    let fits = date.start == 0
        && after.first().is_some_and(|next| next.is_blank())
        && title.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && title.split_whitespace().nth(2).is_some()
        && !title.ends_with(['.', '…', ','])
        && is_title(title.into())
        && below.len() > title.len();
    fits.then_some((date, Span::new(line.end - title.len(), line.end)))
}

/// What stands between a date and a title.
const fn parts_title(c: char) -> bool {
    matches!(c, ':' | '–' | '—' | '‒' | '-')
}

/// "Mexico" and "Letter" directly below a listing's day: where the release is filed.
fn is_shelf(text: &str, lines: &[Line], at: usize, layout: Layout, head: &Head) -> bool {
    let Some(&(day, _)) = head.dates.last().filter(|_| layout == Layout::Listing && head.title.is_none()) else {
        return false;
    };
    let near = lines.get(day..=at).unwrap_or_default();
    let words = lines.get(at).map(|line| line.of(text)).unwrap_or_default();
    near.len() <= 4
        && !near.iter().any(|line| line.is_blank())
        && words.len() <= 40
        && words.split(' ').nth(3).is_none()
}

/// "Location: Geneva": a name of a few words and what is entered there.
fn is_field(words: &str) -> bool {
    const LONGEST_NAME: usize = 24;
    let name = || {
        let near = words.as_bytes().get(..words.len().min(LONGEST_NAME + 2))?;
        words.get(..near.windows(2).position(|pair| pair == b": ")?)
    };
    words.len() <= 90
        && !words.ends_with(['.', '?', '!', ':', ';', '”', '"'])
        && name().is_some_and(|name| name.split(' ').count() <= 3)
}

/// Whether the line at `at` is the title.
fn titles(text: &str, lines: &[Line], at: usize, layout: Layout, head: &Head) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let words = line.of(text);
    if layout != Layout::Listing {
        return is_title(words)
            && !is_contact(words)
            && !is_post_line(words)
            && !crate::caption::is_caption(words, true);
    }
    let after = lines.get(at + 1..).unwrap_or_default();
    let apart = after.first().is_some_and(|next| next.is_blank()) || stands_below_date(text, line, after, head, at);
    let text_below = after.iter().filter(|next| !next.is_blank()).take(4).any(|next| next.len() > line.len());
    !head.dates.is_empty()
        && is_title(words)
        && apart
        && text_below
        && words.split_whitespace().nth(2).is_some()
        && !is_contact(words)
        && !words.trim_end_matches(['”', '"', '’', '»', '“']).ends_with(['.', '!', '?', '…', ','])
        && !words.starts_with(['“', '"', '‘', '«', '„', '(', '•', '-', '*'])
        && !crate::caption::is_caption(words, true)
        && !is_media_note(&words)
        && line.len() <= LONGEST_TITLE
}

/// Whether a line stands directly between the date line and a longer paragraph: a title that no blank line sets apart.
fn stands_below_date(text: &str, line: &Line, after: &[Line], head: &Head, at: usize) -> bool {
    head.dates.last().is_some_and(|&(date, _)| date + 1 == at)
        && line.len() <= 120
        && after
            .first()
            .is_some_and(|next| next.len() > line.len() * 3 / 2 && next.of(text).ends_with(['.', '”', '…', '"']))
}

/// "Spokespeople available for interview"
fn is_media_note(words: &str) -> bool {
    const TAILS: [&str; 4] = ["for interview", "for comment", "on request", "for download"];
    // "available", by its letter that is rare.
    memchr::memchr2_iter(b'v', b'V', words.as_bytes()).any(|at| {
        let tail = at.checked_sub(1).and_then(|from| after_name(words.get(from..)?, "available "));
        tail.is_some_and(|tail| TAILS.iter().any(|name| after_name(tail, name).is_some()))
    })
}

/// The line behind a title that begins at `at`: it runs on where its line ends with a word that can't end a title, or the
/// next begins in lower case, or both are in capitals.
fn title_end(text: &str, lines: &[Line], at: usize) -> usize {
    let mut behind = at + 1;
    while behind < at + 3 {
        let (Some(last), Some(next)) = (lines.get(behind - 1), lines.get(behind)) else { break };
        if next.is_blank() || !runs_on(&last.of(text), &next.of(text)) || !is_title(next.of(text)) {
            break;
        }
        behind += 1;
    }
    behind
}

fn runs_on(line: &str, next: &str) -> bool {
    static OPEN: WordSet = WordSet::new(words!("words.tsv", "title-goes-on"));
    let goes_on = |word: &str| OPEN.has(word) || matches!(word, "–" | "—" | "-" | "&");
    let last = line.rsplit(' ').next().unwrap_or_default();
    line.len() > 40 && (next.starts_with(char::is_lowercase) || goes_on(last) || line.ends_with([',', ':']))
        || line.len() > 24 && is_shouted(line) && is_shouted(next)
}

/// Whether a line is all in capitals.
fn is_shouted(line: &str) -> bool {
    !line.contains(char::is_lowercase) && line.contains(char::is_uppercase)
}

/// Beginnings of contact lines.
pub(crate) const CONTACTS: &[&str] = words!("lines.tsv", "contact");

/// "Contact: …" and lines that are little but an address or a number.
pub(crate) fn is_contact(words: Wording<'_>) -> bool {
    if words.len() > 200 {
        return false;
    }
    static NAMES: Phrases = Phrases::new(CONTACTS);
    // At most 200, so that a byte counts them.
    let has_digits = || digits(words.as_bytes()) >= 6;
    let mail = memchr::memchr(b'@', words.as_bytes()).is_some();
    (words.may(Class::CONTACT) && NAMES.begin(&words) && (mail || words.len() < 60 || has_digits()))
        || (mail && words.len() < 100 && !words.ends_with('.') && words.split_whitespace().count() <= 10)
}

#[cfg(test)]
mod tests {
    use super::{runs_on, title_date};

    #[test]
    fn titles_that_end_with_their_day() {
        for (line, title, day) in [
            ("Free the four teachers (4 May 2020)", "Free the four teachers (4 May 2020)", "4 May 2020"),
            ("Free the four teachers | 4 May 2020", "Free the four teachers", "4 May 2020"),
            ("Libertad para las maestras – 4 de mayo de 2020", "Libertad para las maestras", "4 de mayo de 2020"),
        ] {
            let (date, end) = title_date(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((&line[..end], &line[date.start..date.end]), (title, day));
        }
        for line in
            ["What happened on 4 May 2020", "The war (2014–2020)", "Update – 4 May 2020", "Free the four (May 2020)"]
        {
            assert!(title_date(line).is_none(), "{line}");
        }
    }

    #[test]
    fn titles_that_run_on() {
        assert!(runs_on("GAMBIA: REOPEN THE RIVER RADIO", "NOW"));
        assert!(!runs_on("GAMBIA: REOPEN THE RIVER RADIO", "Banjul groups say"));
        assert!(!runs_on("GAMBIA", "REOPEN THE RIVER RADIO"));
    }
}
