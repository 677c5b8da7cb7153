//! [`Classes`]: what the lines of a release are, told when it is asked for.

use super::super::anchors::{Anchors, Signs};
use super::super::headings::{self, Class};
use super::super::lines::Line;
use super::super::outline::Outline;
use super::super::page::Page;
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
}

/// What is known of a line.
#[derive(Default)]
struct Known {
    outline: OnceCell<Outline>,
    class: OnceCell<Class>,
}

impl<'l, 'r, 'a> Classes<'l, 'r, 'a> {
    pub(super) fn new(page: &Page<'r, 'a>, lines: &'l [Line], anchors: &'l Anchors) -> Self {
        let mut classes = Self { page: *page, lines, anchors, known: Vec::new(), openers: Vec::new() };
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
