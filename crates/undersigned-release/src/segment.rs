//! Where releases begin and end.
//!
//! A release begins with its head: in a *blog* the title line above a date line, in a *listing* a date line, in a *feed* the
//! line behind the last item's "The post … appeared first on …". A head is told from its own lines and the few around it,
//! so that a stream, and a piece cut from a dump, are read as the whole is.

use crate::bullets::{self, Marker};
use crate::class::Class;
use crate::date::Reading;
use crate::date_line::{DateLine, Label, STORED, bullet, date_line, digits, is_date_line, posted_behind};
use crate::excerpts::{breaks_off, is_cut_off, is_read_more};
use crate::furniture::{is_end_line, is_furniture, is_office_line, is_post_line, is_separator};
use crate::heading::is_salutation;
use crate::layout::Plan;
use crate::lines::{Line, Lines, Wording};
use crate::menus::is_logo;
use crate::page::{are_addressed, introduction, other_posts, page_head, shared_title};
use undersigned_model::{Layout, Span};

/// The longest title, in bytes.
pub(crate) const LONGEST_TITLE: usize = 320;
/// The shortest paragraph whose dateline makes it a head, in bytes.
const SHORTEST_LEAD: usize = 60;
/// The most lines that a title may run over.
const TITLE_LINES: usize = 3;

/// What the heads of a dump have in common: the first head's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    bullet: bool,
    place: bool,
    /// Whether the day stands in the dateline of the first paragraph.
    lead: bool,
}

/// A release's place among the lines that were read for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// What lies before the release.
    pub(crate) gap: Span,
    /// The release's lines.
    pub(crate) first: usize,
    pub(crate) behind: usize,
    /// Where the next piece begins.
    pub(crate) next: usize,
}

/// What reading on found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Piece(Piece),
    /// Nothing but a gap is left.
    End,
    /// The text ends before the release does, and there is more of it.
    More,
}

/// Cuts one dump, release by release.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Segmenter {
    pub(crate) layout: Layout,
    /// Whether each item ends with its day.
    days_close: bool,
    /// What begins the items where no day does.
    marker: Option<Marker>,
    style: Option<Style>,
    /// The head of the next piece, where it was read already.
    known: Option<Head>,
    /// Where the next piece begins.
    pub(crate) at: usize,
    /// Whether that is where the text begins, and a page's own lines may stand. In a stream, it is so only once.
    begins: bool,
}

/// A head whose lines were read to tell where the release before it ends: they are kept.
#[derive(Clone, Copy, Debug)]
struct Head {
    /// Its first line.
    first: usize,
    date: DateLine,
}

impl Segmenter {
    pub(crate) const fn new(plan: Plan, at: usize) -> Self {
        let Plan { layout, days_close, marker } = plan;
        Self { layout, days_close, marker, style: None, known: None, at, begins: at == 0 }
    }

    /// Forgets the first `by` bytes of the text.
    pub(crate) fn forget(&mut self, by: usize) {
        self.at -= by;
        self.known = None;
    }

    /// The next release of `text`, with its lines in `lines`, which keep those of the head behind it. The lines that come next
    /// may stand in `ahead`. `complete` tells that no more text will come; otherwise the text must end behind a line feed.
    pub(crate) fn next(
        &mut self,
        text: &str,
        complete: bool,
        lines: &mut Vec<Line>,
        ahead: &mut std::vec::IntoIter<Line>,
    ) -> Step {
        loop {
            let (from, begins) = (self.at, self.begins);
            let (behind, next) = match self.read(text, complete, lines, ahead) {
                Some(found) => found,
                None => return Step::More,
            };
            (self.at, self.begins) = (next, false);
            if let Some((first, behind)) = own_lines(text, lines, behind) {
                let own = lines.get(first..behind).filter(|_| self.layout == Layout::Single).unwrap_or_default();
                let first = first + shared_title(text, own);
                let start = lines.get(first).map_or(from, |line| line.start);
                return Step::Piece(Piece { gap: Span::new(from, start), first, behind, next });
            }
            if next >= text.len() {
                (self.at, self.begins) = (from, begins);
                return if complete { Step::End } else { Step::More };
            }
        }
    }

    /// Reads lines up to the end of a release: how many are its own, and where the next piece begins.
    fn read(
        &mut self,
        text: &str,
        complete: bool,
        lines: &mut Vec<Line>,
        ahead: &mut std::vec::IntoIter<Line>,
    ) -> Option<(usize, usize)> {
        let known = self.known.take();
        lines.drain(..known.map_or(lines.len(), |known| known.first));
        let mut open = known.map(|known| known.date);
        // The line of the open head's day.
        let mut day = lines.len().saturating_sub(1);
        let last = ahead.as_slice().last().or(lines.last());
        let from = last.map_or(self.at, |&line| next_line(text, line));
        let mut body = Body { layout: self.layout, looked: 0, said: 0, found: false };
        let dated = matches!(self.layout, Layout::Blog | Layout::Listing);
        for mut line in ahead.chain(Lines::new(text, from)) {
            let date = if dated { line.read_date(text) } else { None };
            let posted = self.layout == Layout::Feed && line.read_post(text);
            lines.push(line);
            match self.layout {
                Layout::Feed if self.days_close => {
                    if is_closing_day(text, lines) {
                        if self.begins {
                            lines.drain(..introduction(text, lines));
                        }
                        return Some((lines.len(), next_line(text, line)));
                    }
                    continue;
                }
                Layout::Feed if let Some(marker) = self.marker => {
                    let next = next_line(text, line);
                    match bullets::ends_item(text, line, next, marker) {
                        Some(true) => {
                            if !bullets::begin_item(text, lines, marker) {
                                lines.clear();
                            }
                            return Some((lines.len(), next));
                        }
                        None if !complete => return None,
                        _ => continue,
                    }
                }
                Layout::Feed if posted => return Some((lines.len(), next_line(text, line))),
                Layout::Feed => match ends_item(text, line, lines) {
                    Ends::Yes => {
                        if self.begins {
                            lines.drain(..page_head(text, lines, next_line(text, line), complete)?);
                        }
                        return Some((lines.len(), next_line(text, line)));
                    }
                    Ends::Unknown if !complete => return None,
                    _ => continue,
                },
                Layout::Blog | Layout::Listing => {}
                _ => continue,
            }
            if !line.may(self.heads()) {
                continue;
            }
            let Some((first, found)) = self.head(text, lines, date, open) else { continue };
            match self.follows(text, line, found) {
                Follows::Unknown if !complete => return None,
                Follows::Perhaps if !complete => return None,
                Follows::Body | Follows::Perhaps => {}
                _ => continue,
            }
            if open.is_some_and(|open| open.date.reading == found.date.reading) && !body.before(text, lines, first) {
                continue;
            }
            if open.is_none() {
                self.style.get_or_insert(Style {
                    bullet: found.bullet,
                    place: found.place.is_some(),
                    lead: found.lead,
                });
                lines.drain(..first);
                day = lines.len() - 1;
                open = Some(found);
            } else if let Some(next) = lines.get(first).filter(|_| first > day) {
                self.known = Some(Head { first, date: found });
                return Some((first, next.from));
            }
        }
        complete.then_some((lines.len(), text.len()))
    }

    /// What a line that gives a head its date may be.
    const fn heads(&self) -> Class {
        match self.style {
            Some(Style { lead: true, .. }) => Class::LEAD,
            Some(_) => Class::DATED,
            None => Class::DATED.or(Class::LEAD),
        }
    }

    /// The head that the last line read completes: its first line, and its date.
    fn head(
        &self,
        text: &str,
        lines: &[Line],
        date: Option<DateLine>,
        open: Option<DateLine>,
    ) -> Option<(usize, DateLine)> {
        let at = lines.len().checked_sub(1)?;
        let words = lines.get(at)?.of(text);
        let date = match self.style {
            Some(Style { lead: true, .. }) => lead(words)?,
            Some(_) => date?,
            None => date.or_else(|| lead(words))?,
        };
        if !matches!(date.label, Label::Bare | Label::Published) || matches!(date.date.reading, Reading::Month(..)) {
            return None;
        }
        // A title above is proof enough; a place before the day is a letter's way of writing, not a listing's.
        let fits = |style: Style| {
            style.bullet == date.bullet
                && (style.lead || self.layout == Layout::Blog || style.place == date.place.is_some())
        };
        if !self.style.is_none_or(fits) {
            return None;
        }
        let first = match self.layout {
            Layout::Blog => title_above(text, lines, at)?,
            _ if date.lead => at,
            _ => untitled(text, lines, at, open.is_some_and(|open| open.date.reading == date.date.reading))?,
        };
        Some((first, date))
    }

    /// Whether something that a release can be made of follows the head's date line.
    fn follows(&self, text: &str, date: Line, found: DateLine) -> Follows {
        if found.lead {
            return match heads_item(text, date, found) {
                // A date line might follow.
                Some(true) if below_byline(text, date).is_none() => Follows::Perhaps,
                Some(true) => Follows::Body,
                Some(false) => Follows::Head,
                None => Follows::Unknown,
            };
        }
        let mut after = Lines::new(text, next_line(text, date)).filter(|line| !line.is_blank());
        let Some(next) = after.next() else { return Follows::Unknown };
        if self.layout != Layout::Blog || next.len() > LONGEST_TITLE {
            return Follows::Body;
        }
        // A signature and a day, and then the next head: the day ends a letter.
        match after.next() {
            None => Follows::Perhaps,
            Some(second) if is_date_line(second.of(text)) && is_title(next.of(text)) && is_apart(text, next) => {
                Follows::Head
            }
            Some(_) => Follows::Body,
        }
    }
}

/// Whether a release says something. Otherwise the same day once more is its own: a letter's below a listing's.
///
/// Remembers what it looked at, so that many dates one after the other take one look at each line.
struct Body {
    layout: Layout,
    /// How many lines were looked at.
    looked: usize,
    /// How many of them say something.
    said: usize,
    found: bool,
}

impl Body {
    /// Whether a release that begins with line 0 says something before line `to`.
    fn before(&mut self, text: &str, lines: &[Line], to: usize) -> bool {
        while self.looked < to && !self.found {
            let Some(line) = lines.get(self.looked) else { break };
            self.looked += 1;
            let words = line.of(text);
            if line.is_blank() || is_office_line(words) || is_date_line(words) {
                continue;
            }
            self.said += 1;
            // One line may be the title.
            self.found = self.said == 2 || (self.layout == Layout::Listing && !is_title(words));
        }
        self.found
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Follows {
    Body,
    Head,
    /// Something, and the text ends with it.
    Perhaps,
    Unknown,
}

/// Whether a line ends a feed's item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ends {
    Yes,
    No,
    Unknown,
}

/// "Read more" where no "The post … appeared first on …" follows it, or an excerpt that is cut off above the next title.
fn ends_item(text: &str, line: Line, lines: &[Line]) -> Ends {
    if !line.may(Class::READ_MORE.or(Class::BROKEN)) {
        return Ends::No;
    }
    let words = line.of(text);
    let excerpt = is_cut_off(&words) || breaks_off(&words) && is_first_paragraph(lines);
    if !excerpt && !is_read_more(words) {
        return Ends::No;
    }
    match Lines::new(text, next_line(text, line)).find(|line| !line.is_blank()) {
        None => Ends::Unknown,
        Some(next) if is_post_line(next.of(text)) => Ends::No,
        Some(next)
            if excerpt && !((is_title(next.of(text)) || is_office_line(next.of(text))) && is_apart(text, next)) =>
        {
            Ends::No
        }
        Some(_) => Ends::Yes,
    }
}

/// Whether the last line is a day on its own, below text.
fn is_closing_day(text: &str, lines: &[Line]) -> bool {
    let Some((line, before)) = lines.split_last() else { return false };
    let day = || date_line(line.of(text)).is_some_and(|date| date.label <= Label::Bare && date.date.day().is_some());
    let said = || before.iter().rfind(|line| !line.is_blank()).map(|line| line.of(text));
    line.may(Class::DATED) && day() && said().is_some_and(|said| !is_furniture(said) && !is_date_line(said))
}

/// Whether little more than a title stands before the last of an item's lines.
fn is_first_paragraph(lines: &[Line]) -> bool {
    let said = lines.iter().rev().take(12).filter(|line| !line.is_blank()).count();
    lines.len() <= 12 && (2..=4).contains(&said)
}

/// A paragraph whose dateline gives the day, as a head.
pub(crate) fn lead(words: Wording<'_>) -> Option<DateLine> {
    if words.ends_with(|c: char| c.is_ascii_digit())
        && let Some(found) = posted_behind(words.text)
    {
        return Some(found);
    }
    let near = words.as_bytes().get(..words.len().min(crate::dateline::LONGEST))?;
    let beginning = near.get(..near.len().min(60))?;
    // A day has a year.
    if !words.may(Class::LEAD) || memchr::memchr2(b'1', b'2', near).is_none() || digits(beginning) < 5 {
        return None;
    }
    let (rest, bullet) = bullet(words.text);
    let line = crate::dateline::read(rest)?;
    let (date, start, end) = line.date?;
    date.day()?;
    // A chronicle's days stand behind bullets, too, but no places before them.
    if bullet && line.place.is_none() {
        return None;
    }
    let from = words.len() - rest.len();
    Some(DateLine { date, label: Label::Bare, start: from + start, end: from + end, place: None, bullet, lead: true })
}

/// Whether a blank line stands above.
fn is_apart(text: &str, line: Line) -> bool {
    text.get(..line.from).is_some_and(|before| {
        before.trim_end_matches([' ', '\t', '\r', '\u{A0}']).ends_with("\n\n") || before.ends_with("\r\n\r\n")
    })
}

/// Whether a line's dateline heads an item: a paragraph's does, and that of a title above a paragraph; `None` where the text
/// ends. A short line, or a colon behind the day, stands in chronicles, too.
pub(crate) fn heads_item(text: &str, line: Line, date: DateLine) -> Option<bool> {
    let words = line.of(text);
    let colon = words.get(date.end..).is_some_and(|rest| rest.trim_start().starts_with(':'));
    if words.len() >= SHORTEST_LEAD && !colon {
        // Above a date line, with a byline between or not, it is that one's title.
        return Some(!below_byline(text, line).is_some_and(|next| is_date_line(next.of(text))));
    }
    let mut after = Lines::new(text, next_line(text, line));
    let apart = after.next()?.is_blank();
    let below = after.find(|line| !line.is_blank())?;
    let longer = below.len() > words.len() && lead(below.of(text)).is_none();
    Some(apart && longer && !words.ends_with(['.', ';', ',']))
}

/// The next line that says something, behind a byline.
fn below_byline(text: &str, line: Line) -> Option<Line> {
    let mut said = Lines::new(text, next_line(text, line)).filter(|line| !line.is_blank()).take(2);
    said.find(|line| !crate::byline::is_byline(line.of(text)))
}

/// The offset of the line behind a line.
fn next_line(text: &str, line: Line) -> usize {
    let rest = text.as_bytes().get(line.end..).unwrap_or_default();
    memchr::memchr(b'\n', rest).map_or(text.len(), |feed| line.end + feed + 1)
}

/// The lines that are a release's own: without blank lines and site furniture around them.
fn own_lines(text: &str, lines: &[Line], behind: usize) -> Option<(usize, usize)> {
    let own = |line: &Line| !line.is_blank() && !is_furniture(line.of(text)) && !is_logo(&line.of(text));
    let lines = lines.get(..behind)?;
    let first = lines.iter().position(own)?;
    let last = lines.iter().rposition(own)?;
    let behind = other_posts(text, lines.get(first..=last)?).map_or(last + 1, |at| first + at);
    let last = lines.get(..behind)?.iter().rposition(own)?;
    Some((first, last + 1))
}

/// The first line of the title above a date line.
fn title_above(text: &str, lines: &[Line], date: usize) -> Option<usize> {
    let mut last = lines.get(..date)?.iter().rposition(|line| !line.is_blank())?;
    if crate::byline::is_byline(lines.get(last)?.of(text)) {
        last = lines.get(..last)?.iter().rposition(|line| !line.is_blank())?;
    }
    if date - last > 4 || are_addressed(text, lines.get(..date)?) {
        return None;
    }
    let run = lines
        .get(..=last)?
        .iter()
        .rev()
        .take(TITLE_LINES + 1)
        .take_while(|line| !line.is_blank() && !is_furniture(line.of(text)))
        .count();
    let first = last + 1 - run;
    let fits = (1..=TITLE_LINES).contains(&run) && lines.get(first..=last)?.iter().all(|line| is_title(line.of(text)));
    fits.then_some(first)
}

/// The date line itself, where it stands alone and belongs to nothing above it. Below "###" it begins the next release,
/// unless it gives the release's `same` day or stands above a salutation: then it is that of the letter copied there.
fn untitled(text: &str, lines: &[Line], date: usize, same: bool) -> Option<usize> {
    let above = lines.get(..date)?.last();
    let joined = |line: &Line| !line.is_blank() && !is_furniture(line.of(text)) && !is_running(&line.of(text));
    // Tags of the item before may stand there, and the next one's title below.
    let tagged = |line: &Line| line.len() <= 60 && lines.get(date).is_some_and(|&date| stands_over_title(text, date));
    if above.is_some_and(|above| joined(above) && !tagged(above)) {
        return None;
    }
    let said = lines.get(..date)?.iter().rfind(|line| !line.is_blank()).map(|line| line.of(text)).unwrap_or_default();
    let letter = || {
        let below = Lines::new(text, next_line(text, *lines.get(date)?)).find(|line| !line.is_blank())?;
        Some(is_salutation(below.of(text)))
    };
    let belongs = match said {
        said if said.is_empty() || is_furniture(said) => false,
        said if is_separator(said) => same || letter() == Some(true),
        said => is_date_line(said) || (is_office_line(said) && !is_end_line(said)),
    };
    (!belongs).then_some(date)
}

/// Whether a title stands below a date line and a blank one, and a longer line below it.
pub(crate) fn stands_over_title(text: &str, date: Line) -> bool {
    let mut after = Lines::new(text, next_line(text, date));
    if !after.next().is_some_and(|next| next.is_blank()) {
        return false;
    }
    let mut said = after.filter(|line| !line.is_blank());
    let (Some(title), Some(below)) = (said.next(), said.next()) else { return false };
    let words = title.of(text);
    title.len() <= 200
        && is_title(words)
        && !words.ends_with(['.', '”', '"', '?', '…'])
        && words.split_whitespace().nth(2).is_some()
        && below.len() > title.len()
}

/// Whether a line is running text that ends with its sentence.
pub(crate) fn is_running(line: &str) -> bool {
    line.len() > 80 && ends_sentence(line)
}

/// Whether a text ends with a full stop, behind a closing mark or not.
fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '"', '’', '»', ')', ']']).ends_with('.')
}

/// "[Joint Statement] A title": a word for what follows, in brackets.
fn is_tagged(line: &str) -> bool {
    let Some((tag, rest)) = line.get(1..).and_then(|line| line.split_once(']')) else { return false };
    tag.len() <= 40
        && tag.starts_with(char::is_alphabetic)
        && rest.trim_start().starts_with(|c: char| c.is_alphanumeric() || matches!(c, '“' | '"' | '«' | '‘'))
}

/// "21.09.23 | Geneva": a day whose year has two digits.
pub(crate) fn is_short_date(line: &str) -> bool {
    let number = |part: Option<&str>| {
        part.is_some_and(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let first =
        line.split(' ').next().filter(|first| line.len() <= 40 && first.starts_with(|c: char| c.is_ascii_digit()));
    let mut parts = first.unwrap_or_default().split(['.', '/', '-']);
    number(parts.next()) && number(parts.next()) && number(parts.next()) && parts.next().is_none()
}

/// Whether a line can be a headline.
pub(crate) fn is_title(line: Wording<'_>) -> bool {
    line.len() <= LONGEST_TITLE
        && line.len() >= 3
        && line.contains(|c: char| c.is_alphabetic())
        && !line.ends_with([':', ';', ','])
        && !(line.len() > 80 && ends_sentence(&line) && memchr::memchr_iter(b' ', line.as_bytes()).nth(12).is_some())
        && !(line.len() > 120 && (ends_sentence(&line) || line.ends_with('…')))
        && !line.starts_with("http")
        && !(line.len() > 100 && line.matches(", ").nth(6).is_some())
        && (!line.starts_with('[') || is_tagged(&line))
        && !is_short_date(&line)
        && !line.strip_prefix(STORED).is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()))
        && !is_separator(line)
        && !is_office_line(line)
        && !is_furniture(line)
        && !is_salutation(line)
        && !is_date_line(line)
}
