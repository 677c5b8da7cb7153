//! [`Classes`]: what the lines of a release are, told when it is asked for.

use super::super::anchors::{Anchors, Signs};
use super::super::headings::{self, Class};
use super::super::lines::Line;
use super::super::outline::Outline;
use super::super::page::Page;
use super::super::words::{BODIES, PEOPLE, holds};
use std::cell::OnceCell;
use undersigned_model::BlockKind;

/// Most lines of most releases are running text far from any list, so that nobody asks for their class.
pub(super) struct Classes<'l, 'r, 'a> {
    page: Page<'r, 'a>,
    lines: &'l [Line],
    anchors: &'l Anchors<'l>,
    known: Vec<Known>,
    /// The lines that may open a list.
    openers: Vec<usize>,
    bodies_signed: OnceCell<bool>,
}

/// Whether "undersigned" stands with a noun for bodies, and with none for people.
fn signing_nouns(text: &str) -> Option<bool> {
    let at = memchr::memmem::find(text.as_bytes(), b"undersigned")?;
    let near = text.get(at..)?.split([',', '.', ';', ':', '(']).next()?;
    let mut nouns = near.split_whitespace().take(14);
    let bodies = nouns.clone().any(|word| holds(BODIES, word));
    bodies.then(|| !nouns.any(|word| holds(PEOPLE, word)))
}

/// What is known of a line.
#[derive(Default)]
struct Known {
    outline: OnceCell<Outline>,
    class: OnceCell<Class>,
}

impl<'l, 'r, 'a> Classes<'l, 'r, 'a> {
    pub(super) fn new(page: &Page<'r, 'a>, lines: &'l [Line], anchors: &'l Anchors) -> Self {
        let (known, openers, bodies_signed) = (Vec::new(), Vec::new(), OnceCell::new());
        let mut classes = Self { page: *page, lines, anchors, known, openers, bodies_signed };
        classes.known.resize_with(lines.len(), Known::default);
        let opens = |(at, line): (usize, &Line)| headings::may_open(page, line, anchors.of(line.block)).then_some(at);
        classes.openers = lines.iter().enumerate().filter_map(opens).collect();
        classes
    }

    /// Whether the block of a line says that somebody signed.
    fn signs(&self, line: &Line) -> bool {
        self.anchors.of(line.block).any(Signs::SIGNING)
    }

    fn opens(&self, at: usize) -> bool {
        self.openers.binary_search(&at).is_ok()
    }

    /// The class of a line.
    pub(super) fn class(&self, at: usize) -> &Class {
        let (Some(line), Some(known)) = (self.lines.get(at), self.known.get(at)) else { return &Class::Stop };
        known
            .class
            .get_or_init(|| headings::class(&self.page, line, self.opens(at), self.signs(line), || self.outline(at)))
    }

    /// The outline of a line.
    pub(super) fn outline(&self, at: usize) -> Outline {
        let (Some(line), Some(known)) = (self.lines.get(at), self.known.get(at)) else { return Outline::default() };
        *known.outline.get_or_init(|| Outline::of(&self.page, self.page.cut(line.span)))
    }

    /// Whether a line says that those below issued the text together.
    pub(super) fn announce(&self) -> bool {
        let announces =
            |at: &usize| matches!(self.class(*at), Class::Heading { strong: true, .. } | Class::Announcement);
        self.openers.iter().any(announces)
    }

    /// Whether the text calls those who signed organizations, and nobody else: "the undersigned 16 organisations".
    pub(super) fn bodies_signed(&self) -> bool {
        *self.bodies_signed.get_or_init(|| {
            let blocks = self.anchors.showing(self.page.release, Signs::UNDERSIGNED);
            let nouns = blocks.filter_map(|(_, block)| signing_nouns(self.page.cut(block.span)));
            nouns.fold(None, |all, bodies| Some(all.unwrap_or(true) && bodies)).unwrap_or(false)
        })
    }

    /// The next line that may open a list.
    pub(super) fn next_opener(&self, from: usize) -> Option<usize> {
        self.openers.get(self.openers.partition_point(|&at| at < from)).copied()
    }

    /// The next line that begins three lines which may be names, the least for a list without a heading.
    pub(super) fn next_run(&self, from: usize) -> Option<usize> {
        const LEAST: usize = 3;
        let mut start = from;
        while start + LEAST <= self.lines.len() {
            match (start..start + LEAST).rev().find(|&at| !self.may_be_name(at)) {
                Some(other) => start = other + 1,
                None => return Some(start),
            }
        }
        None
    }

    fn may_be_name(&self, at: usize) -> bool {
        let kind =
            |line: &Line| matches!(line.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Attribution);
        self.lines.get(at).is_some_and(kind) && self.outline(at).is_running() != Some(true)
    }
}
