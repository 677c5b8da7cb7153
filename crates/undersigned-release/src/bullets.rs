//! Pages whose items are bullets: each item begins with a bullet behind a blank line, and its paragraphs are indented under it.

use crate::lines::{Line, Lines};

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
fn heads(text: &str, line: Line, indent: usize) -> bool {
    line.start - line.from == indent && is_bullet(text, line)
}

/// Whether lines begin with an item, and not with what stands above the first one.
pub(crate) fn begin_item(text: &str, lines: &[Line], indent: usize) -> bool {
    lines.iter().find(|line| !line.is_blank()).is_some_and(|&line| heads(text, line, indent))
}

/// Whether the next item begins behind a line and a blank one; `None` where the text ends.
pub(crate) fn ends_item(text: &str, line: Line, next: usize, indent: usize) -> Option<bool> {
    if line.is_blank() {
        return Some(false);
    }
    let mut after = Lines::new(text, next);
    if !after.next()?.is_blank() {
        return Some(false);
    }
    after.find(|line| !line.is_blank()).map(|line| heads(text, line, indent))
}
