//! Names run together in one line: "A, Chad; B, Niger; C", "A – B – C – D", "A • B • C".
//!
//! A line is such a run where the same separator parts it into three names or more, each with a capital at its beginning.
//! Two dashes may stand in one entry ("Network – Lima – Peru"); three part names.

use super::money;
use super::outline::{Marks, Outline};
use super::page::Page;
use undersigned_model::{Span, is_space};

/// The longest name in a run, in bytes.
const LONGEST: usize = 200;

/// The most words in small letters that a name holds.
const MOST_SMALL: usize = 9;

/// The names of a line that is a run of them; otherwise nothing.
pub(super) fn names(page: &Page<'_, '_>, span: Span, marks: Marks) -> Vec<Span> {
    let text = page.cut(span);
    let may_part = marks.any(Marks::SEMICOLON | Marks::HYPHEN | Marks::BEYOND);
    let Some(mark) = may_part.then(|| mark(text)).flatten() else { return Vec::new() };
    let mut names = Vec::new();
    let mut start = 0;
    for (from, to) in cuts(text, mark).chain([(text.len(), text.len())]) {
        let name = Span::new(span.start + start, span.start + from);
        names.push(page.trim_matches(lead_out(page, name), |c| is_space(c) || c == ','));
        start = to;
    }
    names.retain(|name| !name.is_empty());
    let fits = |name: &Span| {
        let text = page.cut(*name);
        let outline = Outline::of(page, text);
        name.len() <= LONGEST
            && text.starts_with(|c: char| !c.is_lowercase())
            && outline.is_running() == Some(false)
            && outline.small <= MOST_SMALL
            && !money::is_in(text)
    };
    if names.len() >= 3 && names.iter().all(fits) { names } else { Vec::new() }
}

/// Without the conjunction before the last name.
fn lead_out(page: &Page<'_, '_>, span: Span) -> Span {
    let text = page.cut(span);
    let bare = text.trim_start();
    let rest = ["and ", "y ", "et ", "e ", "und "].iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(bare);
    Span::new(span.end - rest.len(), span.end)
}

/// The mark that parts the names of a run. Most lines hold none.
fn mark(text: &str) -> Option<char> {
    let bytes = text.as_bytes();
    let count = |mark: char| if stands_twice(text, mark) { cuts(text, mark).take(3).count() } else { 0 };
    if memchr::memchr_iter(b';', bytes).nth(1).is_some() && count(';') >= 2 {
        return Some(';');
    }
    if memchr::memchr2_iter(0xE2, 0xC2, bytes).nth(1).is_some() {
        let bullet = ['•', '·'].into_iter().find(|&mark| count(mark) >= 2);
        let dash = || ['–', '—'].into_iter().find(|&mark| count(mark) >= 3);
        return bullet.or_else(dash);
    }
    (memchr::memchr_iter(b'-', bytes).nth(2).is_some() && count('-') >= 3).then_some('-')
}

/// Whether a mark stands twice in a text, whatever stands around it.
fn stands_twice(text: &str, mark: char) -> bool {
    let mut buffer = [0; 4];
    let mark = mark.encode_utf8(&mut buffer).as_bytes();
    let Some(&first) = mark.first() else { return false };
    let bytes = text.as_bytes();
    let stands = |at: &usize| bytes.get(*at..).is_some_and(|rest| rest.starts_with(mark));
    memchr::memchr_iter(first, bytes).filter(stands).nth(1).is_some()
}

/// Where a mark parts a text outside of brackets; all but a semicolon stands between spaces.
fn cuts(text: &str, mark: char) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut depth = 0_usize;
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let behind = at + c.len_utf8();
        let apart =
            || mark == ';' || is_space(before) && text.get(behind..).is_some_and(|rest| rest.starts_with(is_space));
        let cut = c == mark && depth == 0 && apart();
        before = c;
        cut.then_some((at, behind))
    })
}
