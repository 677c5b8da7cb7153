//! [`releases`] and [`pieces`]: the iterators over a text.

use crate::lines::Line;
use crate::segment::{Segmenter, Step};
use crate::{Options, build, layout};
use std::ops::Range;
use undersigned_model::{Layout, Release, Span, Text};

/// The releases of a text, in order. Each is read when the iterator comes to it.
///
/// ```
/// let dump = "Posts Tagged ‘Land’\n\nFarmers freed\n\nMay 4, 2020\n\nThey walked home.\n\nRiver closed\n\nMay 2, 2020\n\nNobody fishes.\n";
/// let titles: Vec<_> = undersigned_release::releases(dump).filter_map(|release| release.title).collect();
/// assert_eq!(titles, ["Farmers freed", "River closed"]);
/// ```
pub fn releases(text: &str) -> Releases<'_> {
    releases_with(text, &Options::default())
}

/// Like [`releases`], with options.
pub fn releases_with<'a>(text: &'a str, options: &Options) -> Releases<'a> {
    Releases { pieces: pieces_with(text, options) }
}

/// The whole text in pieces: releases and the gaps between them. Joined in order, they give the text again.
///
/// ```
/// use undersigned_release::{Piece, pieces};
///
/// let dump = "Posts Tagged ‘Land’\n\nFarmers freed\n\nMay 4, 2020\n\nThey walked home.\n";
/// let pieces: Vec<_> = pieces(dump).collect();
/// assert!(matches!(&pieces[0], Piece::Gap(text) if text.as_str().starts_with("Posts Tagged")));
/// assert!(matches!(&pieces[1], Piece::Release(release) if release.text().starts_with("Farmers freed")));
/// ```
pub fn pieces(text: &str) -> Pieces<'_> {
    pieces_with(text, &Options::default())
}

/// Like [`pieces`], with options.
pub fn pieces_with<'a>(text: &'a str, options: &Options) -> Pieces<'a> {
    let (plan, ahead) = options.layout.map_or_else(|| layout::decide(text), |layout| (layout.into(), Vec::new()));
    Pieces {
        text,
        segmenter: Segmenter::new(plan, 0),
        lines: Vec::new(),
        ahead: ahead.into_iter(),
        told: 0,
        next: None,
        done: false,
    }
}

/// Iterator over the releases of a text; see [`releases`].
#[derive(Clone, Debug)]
pub struct Releases<'a> {
    pieces: Pieces<'a>,
}

impl<'a> Releases<'a> {
    /// The layout of the text: the one set in the options, or the one recognized.
    pub fn layout(&self) -> Layout {
        self.pieces.layout()
    }

    /// The rest of the text that belongs to no release: menus, footers, the white space between releases.
    pub fn gaps(self) -> impl Iterator<Item = Text<'a>> {
        self.pieces.filter_map(|piece| match piece {
            Piece::Gap(text) => Some(text),
            Piece::Release(_) => None,
        })
    }
}

impl<'a> Iterator for Releases<'a> {
    type Item = Release<'a>;

    fn next(&mut self) -> Option<Release<'a>> {
        self.pieces.find_map(|piece| match piece {
            Piece::Release(release) => Some(*release),
            Piece::Gap(_) => None,
        })
    }
}

/// A piece of a text: a release, or what lies between releases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A release.
    Release(Box<Release<'a>>),
    /// Text that belongs to no release: a menu, a footer, white space.
    Gap(Text<'a>),
}

impl Piece<'_> {
    /// Where the piece stands in the text.
    pub fn span(&self) -> Span {
        match self {
            Piece::Release(release) => release.span,
            Piece::Gap(text) => text.span,
        }
    }
}

/// Iterator over the pieces of a text; see [`pieces`].
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    text: &'a str,
    segmenter: Segmenter,
    lines: Vec<Line>,
    /// The lines that come next, as far as they were read to find the layout.
    ahead: std::vec::IntoIter<Line>,
    /// Where the last piece that was given ended.
    told: usize,
    /// A release that is given after the gap before it.
    next: Option<Box<Release<'a>>>,
    done: bool,
}

impl<'a> Pieces<'a> {
    /// The layout of the text: the one set in the options, or the one recognized.
    pub fn layout(&self) -> Layout {
        self.segmenter.layout
    }

    fn read(&mut self) -> Option<Box<Release<'a>>> {
        let lines = self.cut()?;
        let lines = self.lines.get(lines).unwrap_or_default();
        Some(Box::new(build::release(self.text, lines, self.segmenter.layout)))
    }

    /// Cuts the next release: which of the lines are its own.
    fn cut(&mut self) -> Option<Range<usize>> {
        match self.segmenter.next(self.text, true, &mut self.lines, &mut self.ahead) {
            Step::Piece(piece) => Some(piece.first..piece.behind),
            Step::End | Step::More => None,
        }
    }
}

/// The releases of a text, cut and not yet read: one thread cuts, and others read.
///
/// ```
/// use undersigned_release::{Options, cuts_with, releases};
///
/// let dump = "Posts Tagged ‘Land’\n\nFarmers freed\n\nMay 4, 2020\n\nThey walked home.\n\nRiver closed\n\nMay 2, 2020\n\nNobody fishes.\n";
/// assert!(cuts_with(dump, &Options::default()).map(|cut| cut.read()).eq(releases(dump)));
/// ```
pub fn cuts_with<'a>(text: &'a str, options: &Options) -> Cuts<'a> {
    Cuts { pieces: pieces_with(text, options) }
}

/// Iterator over the cut releases of a text; see [`cuts_with`].
#[derive(Clone, Debug)]
pub struct Cuts<'a> {
    pieces: Pieces<'a>,
}

impl<'a> Iterator for Cuts<'a> {
    type Item = Cut<'a>;

    fn next(&mut self) -> Option<Cut<'a>> {
        let own = self.pieces.cut()?;
        let lines = self.pieces.lines.get(own).unwrap_or_default().to_vec();
        Some(Cut { text: self.pieces.text, lines, layout: self.pieces.layout() })
    }
}

/// A release that was cut from its text and is not yet read; see [`cuts_with`].
#[derive(Clone, Debug)]
pub struct Cut<'a> {
    text: &'a str,
    lines: Vec<Line>,
    layout: Layout,
}

impl<'a> Cut<'a> {
    /// Reads the release.
    pub fn read(&self) -> Release<'a> {
        build::release(self.text, &self.lines, self.layout)
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if let Some(release) = self.next.take() {
            self.told = release.span.end;
            return Some(Piece::Release(release));
        }
        if self.done {
            return None;
        }
        self.next = self.read();
        self.done = self.next.is_none();
        let end = self.next.as_ref().map_or(self.text.len(), |release| release.span.start);
        if end > self.told {
            let gap = Text::cut(self.text, Span::new(self.told, end));
            self.told = end;
            return gap.map(Piece::Gap);
        }
        self.next()
    }
}
