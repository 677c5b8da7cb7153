//! [`Block`]: the pieces of a release's text, with what they are and where they belong.

use crate::Span;

/// A piece of a release: a paragraph, a heading, an item of a list and so on.
///
/// Blocks come in the order of the text and do not overlap; between them is only white space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without the white space around it. List items include their marker.
    pub span: Span,
    /// The part of the release that it belongs to.
    pub section: Section,
}

impl Block {
    /// A block.
    pub const fn new(kind: BlockKind, span: Span, section: Section) -> Self {
        Self { kind, span, section }
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BlockKind {
    /// Running text; several lines where nothing parts them.
    #[default]
    Paragraph,
    /// The headline, or a line that names the section below it.
    Heading,
    /// One item of a numbered, lettered or bulleted list.
    ListItem,
    /// A sentence of the release shown again as a call-out.
    PullQuote,
    /// The line below a pull quote that says whose words they are.
    Attribution,
    /// A picture's caption or credit.
    Caption,
    /// The line that names the author.
    Byline,
    /// A line of its own that gives place or day.
    Dateline,
    /// Press contacts: addresses, telephone numbers, "for more information".
    Contact,
    /// A line that is nothing but an address on the web.
    Link,
    /// What a site or office adds to everything: "The post … appeared first on …", "FOR IMMEDIATE RELEASE", "###", "About us".
    Boilerplate,
}

/// The part of a release that a block belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Section {
    /// The statement itself.
    #[default]
    Body,
    /// "Background", "Additional information", "Notes to editors" that tell the story so far.
    Background,
    /// Who signed.
    Signatories,
    /// What is asked for: recommendations, demands, calls.
    Demands,
    /// Whom to ask.
    Contact,
    /// Notes and footnotes.
    Notes,
    /// References and further reading.
    Links,
}
