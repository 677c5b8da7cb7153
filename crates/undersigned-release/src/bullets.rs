//! Pages whose items begin with a mark and not with a day: a bullet behind a blank line with paragraphs indented under it, or the
//! shelf that the site files an item on, above its title: "Fiji | Ports"; or titles above bylines.

use crate::byline::is_byline;
use crate::furniture::is_furniture;
use crate::lines::{Line, Lines};
use crate::segment::is_title;

/// What begins the items of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Marker {
    /// A bullet, and how far it is indented.
    Bullet(usize),
    Shelf,
    /// A title above a byline.
    Byline,
}

/// "Fiji | Ports" above a title and a text: where a newsletter files its next item.
pub(crate) fn is_shelf(text: &str, line: Line) -> bool {
    const LONGEST: usize = 60;
    if line.len() > LONGEST || memchr::memchr(b'|', line.of(text).as_bytes()).is_none() {
        return false;
    }
    let words = line.of(text);
    let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '\u{A0}' | '|' | '&' | ',' | '-' | '’' | '\'');
    let named =
        |part: &str| (1..=6).contains(&part.split_whitespace().count()) && part.trim().starts_with(char::is_uppercase);
    let parts = words.split_once('|').is_some_and(|(place, topic)| named(place) && named(topic));
    if !parts || words.matches('|').nth(1).is_some() || !words.chars().all(plain) || is_furniture(words) {
        return false;
    }
    let mut below = Lines::new(text, line.end).skip(1).filter(|line| !line.is_blank());
    let title = below.next().map(|line| line.of(text)).unwrap_or_default();
    is_title(title)
        && title.split(' ').nth(2).is_some()
        && !title.contains('|')
        && below.next().is_some_and(|text| text.len() > 60)
}

/// What was seen of a page's bullets.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// How far the first bullet is indented.
    indent: Option<usize>,
    items: usize,
    /// Paragraphs that are indented under a bullet.
    bodies: usize,
    /// Longer lines that are not.
    strays: usize,
    /// Whether running text stands before the first bullet.
    prose: bool,
}

/// Longer lines are text.
const TEXT: usize = 60;

impl Outline {
    /// Takes a line into account, which stands apart where a blank line is above it.
    pub(crate) fn see(&mut self, text: &str, line: Line, apart: bool) {
        let deep = line.start - line.from;
        let Some(indent) = self.indent else {
            if apart && !self.prose && is_bullet(text, line) {
                (self.indent, self.items) = (Some(deep), 1);
            }
            self.prose |= line.len() > TEXT * 3 / 2;
            return;
        };
        if apart && deep == indent && is_bullet(text, line) {
            self.items += 1;
        } else if deep > indent {
            self.bodies += usize::from(apart && line.len() > TEXT);
        } else {
            self.strays += usize::from(line.len() > TEXT);
        }
    }

    /// How far the bullets are indented that begin the page's items.
    pub(crate) fn indent(&self) -> Option<usize> {
        let bodies = self.bodies >= 2 && self.bodies * 2 >= self.items;
        self.indent.filter(|_| self.items >= 2 && bodies && self.strays * 2 <= self.items)
    }
}

fn is_bullet(text: &str, line: Line) -> bool {
    let rest = line.of(text).text.strip_prefix(['•', '·', '*', '●', '▪', '◦', '○']);
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// Whether an item begins with a line.
fn heads(text: &str, line: Line, marker: Marker) -> bool {
    match marker {
        Marker::Bullet(indent) => line.start - line.from == indent && is_bullet(text, line),
        Marker::Shelf => is_shelf(text, line),
        Marker::Byline => {
            let below = Lines::new(text, line.end).skip(1).find(|line| !line.is_blank());
            below.is_some_and(|below| is_byline(below.of(text))) && is_title(line.of(text))
        }
    }
}

/// Whether lines begin with an item, and not with what stands above the first one.
pub(crate) fn begin_item(text: &str, lines: &[Line], marker: Marker) -> bool {
    lines.iter().find(|line| !line.is_blank()).is_some_and(|&line| heads(text, line, marker))
}

/// Whether the next item begins behind a line and a blank one; `None` where the text ends.
pub(crate) fn ends_item(text: &str, line: Line, next: usize, marker: Marker) -> Option<bool> {
    if line.is_blank() {
        return Some(false);
    }
    let mut after = Lines::new(text, next);
    if !after.next()?.is_blank() {
        return Some(false);
    }
    after.find(|line| !line.is_blank()).map(|line| heads(text, line, marker))
}
