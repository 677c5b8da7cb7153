//! How a dump is put together, found from its first [`PREFIX`] bytes.
//!
//! A feed shows itself by its "The post … appeared first on …" lines, or by bullets with text indented under them. Otherwise the date lines tell: each stands below a title
//! (blog) or alone, above its text (listing). Date lines that belong to a letter ("FOR IMMEDIATE RELEASE", "###" above
//! them) say nothing.

use crate::bullets::{Marker, Outline, is_shelf};
use crate::byline::is_byline;
use crate::class::Class;
use crate::date::Reading;
use crate::date_line::{DateLine, Label, bullet, is_date_line, posted_behind};
use crate::excerpts::{breaks_off, is_cut_off, is_read_more};
use crate::folded::after_name;
use crate::furniture::{is_end_line, is_furniture, is_header, is_office_line, is_post_line, is_separator};
use crate::lines::{Line, Lines};
use crate::page::are_addressed;
use crate::segment::{heads_item, is_running, is_title, lead, stands_over_title};
use undersigned_model::Layout;

/// How much of a dump the layout is found from.
pub(crate) const PREFIX: usize = 256 * 1024;
/// How much of it is looked at although the heads agree: a menu of titles and days stands before it all.
const LEAST: usize = 32 * 1024;
/// How many heads settle the layout where they are alike.
const SETTLED: usize = 12;
/// Of how many heads one may be unlike the others.
const FEW: usize = 8;

/// How a dump is put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) layout: Layout,
    /// Whether each item ends with its day, as its title begins it.
    pub(crate) days_close: bool,
    /// What begins the items where no day does.
    pub(crate) marker: Option<Marker>,
}

impl From<Layout> for Plan {
    fn from(layout: Layout) -> Self {
        Self { layout, days_close: false, marker: None }
    }
}

/// What was seen of a dump.
#[derive(Debug, Default)]
struct Seen {
    posts: usize,
    header: bool,
    titled: usize,
    untitled: usize,
    indented: usize,
    /// Whether the first date line stands below a title.
    first_titled: Option<bool>,
    /// Bullets before dates.
    bullets: usize,
    /// Paragraphs whose dateline gives a day, and those of them with a title above.
    leads: usize,
    titled_leads: usize,
    /// Whether running text stands before the first of them.
    prose: bool,
    read_more: usize,
    /// Paragraphs that break off below a title, and all long lines.
    broken: usize,
    paragraphs: usize,
    /// Days that stand alone below running text.
    below: usize,
    /// Whether a day is the first line, and the last one.
    day_first: bool,
    day_last: bool,
    furniture_first: bool,
    subscription: bool,
    /// Whether what stands above the first day is a word or two: a country's page.
    page_name: bool,
    /// Date lines above what looks like a title.
    above_titles: usize,
    /// Shelves above titles, and bylines below them.
    shelves: usize,
    bylines: usize,
    /// The bullets that may begin items.
    outline: Outline,
}

impl Seen {
    /// Whether so many heads are alike that what follows makes no other layout of them.
    fn is_settled(&self) -> bool {
        let heads = self.titled + self.untitled;
        let alike = |count: usize| count >= SETTLED && (heads - count) * FEW <= heads;
        if alike(self.titled) {
            return (self.indented + self.bullets) * FEW <= heads;
        }
        // Otherwise a day below running text may turn out to close its item.
        let heads_items = self.day_first || self.titled > 0 || self.below == 0;
        let listing = alike(self.indented) && !self.header || alike(self.untitled) && self.first_titled == Some(false);
        listing && heads_items
    }
}

/// How a dump that begins with `text` is put together, and the lines that were read to find it.
pub(crate) fn decide(text: &str) -> (Plan, Vec<Line>) {
    let head = prefix(text);
    let (seen, mut lines) = look(head);
    if head.len() < text.len() && !head.ends_with('\n') {
        // The last line goes on.
        lines.clear();
    }
    let days_close = seen.posts == 0 && !seen.day_first && seen.day_last && seen.below >= 2 && seen.titled == 0;
    let bullets = seen.outline.indent().filter(|_| seen.posts + seen.bullets == 0 && !days_close);
    let plain = seen.posts + seen.titled + seen.untitled + seen.read_more == 0 && !days_close;
    let undated = [(seen.shelves, Marker::Shelf), (seen.bylines, Marker::Byline)];
    let undated = undated.into_iter().find(|(count, _)| plain && *count > 2).map(|(_, marker)| marker);
    let marker = bullets.map(Marker::Bullet).or(undated);
    let layout = if days_close || marker.is_some() { Layout::Feed } else { by_heads(&seen) };
    (Plan { layout, days_close, marker }, lines)
}

/// The layout by the heads that were seen.
fn by_heads(seen: &Seen) -> Layout {
    let heads = seen.titled + seen.untitled;
    if seen.posts > 0 {
        return Layout::Feed;
    }
    // The days stand above the titles.
    if heads >= 2 && seen.day_first && seen.above_titles * 4 >= heads * 3 {
        return Layout::Listing;
    }
    if seen.header && seen.titled > 0 && seen.untitled <= seen.titled {
        return Layout::Blog;
    }
    if heads < 2 && seen.read_more >= 2 {
        return Layout::Feed;
    }
    if heads < 2 && seen.broken >= 3 && seen.broken * 2 > seen.paragraphs {
        return Layout::Feed;
    }
    if heads < 2 && seen.leads >= 2 && seen.leads > heads {
        return if seen.titled_leads * 2 > seen.leads { Layout::Blog } else { Layout::Listing };
    }
    if heads < 2 {
        let listing = heads == 1
            && seen.untitled == 1
            && seen.first_titled == Some(false)
            && seen.furniture_first
            && (seen.subscription || seen.indented > 0);
        return if listing { Layout::Listing } else { Layout::Single };
    }
    if seen.indented * 2 > heads || seen.bullets * 2 > heads {
        return Layout::Listing;
    }
    if seen.first_titled == Some(false) && seen.untitled > 1 && seen.untitled * 4 >= heads {
        return Layout::Listing;
    }
    if seen.untitled > seen.titled {
        let letter = seen.first_titled == Some(true) && seen.untitled < 3 && !(seen.page_name && seen.furniture_first);
        return if letter { Layout::Single } else { Layout::Listing };
    }
    if seen.titled >= 2 { Layout::Blog } else { Layout::Single }
}

/// The beginning of a text that its layout is found from: whole lines, where there are any.
fn prefix(text: &str) -> &str {
    let Some(head) = text.as_bytes().get(..PREFIX) else { return text };
    let end = memchr::memrchr(b'\n', head).map_or(PREFIX, |feed| feed + 1);
    let end = (0..=end).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

fn look(text: &str) -> (Seen, Vec<Line>) {
    let mut seen = Seen::default();
    let mut lines = Vec::with_capacity(text.len().min(LEAST) / 64);
    let (mut above, mut blank, mut run): (Option<Line>, bool, usize) = (None, true, 0);
    for mut line in Lines::new(text, 0) {
        line.read_post(text);
        lines.push(line);
        if line.is_blank() {
            blank = true;
            continue;
        }
        run = if blank { 1 } else { run + 1 };
        seen.shelves += usize::from(blank && is_shelf(text, line));
        let signed = |above: Line| is_byline(line.of(text)) && is_title(above.of(text));
        seen.bylines += usize::from(line.may(Class::BYLINE) && above.is_some_and(signed));
        glance(text, line, above.filter(|_| blank), &mut seen);
        excerpt(text, line, above.filter(|_| blank), &mut seen);
        if seen.titled + seen.untitled == 0 || seen.outline.indent().is_some() {
            seen.outline.see(text, line, blank);
        }
        if seen.posts > 0 || line.from > LEAST && seen.is_settled() {
            break;
        }
        if above.is_none() {
            seen.furniture_first = is_furniture(line.of(text));
        }
        let heads = seen.titled + seen.untitled;
        if let Some(found) = line.read_date(text) {
            let before = lines.get(..lines.len() - 1).unwrap_or_default();
            if !are_addressed(text, before) {
                date(text, line, found, above, blank, run, &mut seen);
            }
        }
        lines.last_mut().into_iter().for_each(|last| *last = line);
        seen.day_last = seen.titled + seen.untitled > heads || seen.day_last && is_furniture(line.of(text));
        above = Some(line);
        blank = false;
    }
    (seen, lines)
}

/// Counts what a line is by its own words; `apart` is the line above a blank one above it.
fn glance(text: &str, line: Line, apart: Option<Line>, seen: &mut Seen) {
    const TELLING: Class = Class::POST.or(Class::READ_MORE).or(Class::FURNITURE).or(Class::LEAD);
    if !line.may(TELLING) {
        return;
    }
    let words = line.of(text);
    seen.posts += usize::from(is_post_line(words));
    seen.read_more += usize::from(is_read_more(words));
    // A chronicle stands behind text; heads begin the page.
    let heads = |date| heads_item(text, line, date) == Some(true);
    // A day behind a title is no chronicle's.
    let behind = words.ends_with(|c: char| c.is_ascii_digit()) && posted_behind(words.text).is_some();
    if (seen.leads > 0 || !seen.prose || behind) && lead(words).is_some_and(heads) {
        seen.leads += 1;
        let headline = |line: Line| is_title(line.of(text)) && !line.of(text).ends_with('.');
        seen.titled_leads += usize::from(!behind && apart.is_some_and(headline));
    }
    seen.header |= seen.titled + seen.untitled == 0 && is_header(words);
    seen.subscription |= line.may(Class::FURNITURE) && after_name(&words, "subscribe to ").is_some();
}

/// Counts a paragraph that is cut off.
fn excerpt(text: &str, line: Line, apart: Option<Line>, seen: &mut Seen) {
    seen.paragraphs += usize::from(line.len() > 90);
    seen.prose |= seen.leads == 0 && is_running(&line.of(text));
    if !line.may(Class::BROKEN) {
        return;
    }
    let words = line.of(text);
    seen.read_more += usize::from(is_cut_off(&words));
    seen.broken += usize::from(breaks_off(&words) && apart.is_some_and(|above| is_title(above.of(text))));
}

/// Counts a date line by what stands above it.
fn date(text: &str, line: Line, date: DateLine, above: Option<Line>, blank: bool, run: usize, seen: &mut Seen) {
    if !matches!(date.label, Label::Bare | Label::Published) || matches!(date.date.reading, Reading::Month(..)) {
        return;
    }
    let words = above.map(|line| line.of(text)).unwrap_or_default();
    let shelf = seen.titled + seen.untitled == 0 && blank && is_office_line(words) && !is_end_line(words);
    let furniture = above.is_none() || is_furniture(words) || shelf && stands_over_title(text, line);
    if !furniture && ((is_office_line(words) && (is_separator(words) || !is_end_line(words))) || is_date_line(words)) {
        return;
    }
    let item = !blank && run == 2 && bullet(words.text).1;
    let deeper = !item && line.is_indented() && above.is_none_or(|above| !above.is_indented() || furniture);
    let title = !furniture && is_title(words) && !deeper && !words.ends_with('.') && !breaks_off(&words);
    if title && (blank || run <= 3) {
        seen.titled += 1;
    } else if blank || furniture || is_running(&words) || words.len() <= 60 && stands_over_title(text, line) {
        seen.untitled += 1;
    } else {
        return;
    }
    if seen.first_titled.is_none() {
        seen.first_titled = Some(title);
        seen.page_name = title && words.split_whitespace().nth(3).is_none();
    }
    seen.above_titles += usize::from(stands_over_title(text, line));
    seen.day_first |= furniture && seen.titled + seen.untitled == 1;
    seen.below += usize::from(!title && !furniture && !line.is_indented() && words.len() > 80);
    seen.indented += usize::from(line.is_indented() && !(title && item));
    seen.bullets += usize::from(date.bullet);
}
