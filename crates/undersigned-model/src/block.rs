//! [`Block`]: the pieces of a release's text, with what they are and where they belong.

use crate::Span;
use crate::names::named;

/// A piece of a release: a paragraph, a heading, an item of a list and so on.
///
/// Blocks come in the order of the text and do not overlap; only white space lies between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without surrounding white space. A list item includes its marker.
    pub span: Span,
    /// The part of the release that it belongs to.
    pub section: Section,
}

impl Block {
    /// A block of this kind at this place.
    pub const fn new(kind: BlockKind, span: Span, section: Section) -> Self {
        Self { kind, span, section }
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BlockKind {
    /// Running text: one line, or several that nothing separates.
    #[default]
    Paragraph,
    /// The headline, or a line that names the section below it.
    Heading,
    /// One item of a numbered, lettered or bulleted list.
    ListItem,
    /// A sentence of the release, repeated as a call-out.
    PullQuote,
    /// The line below a pull quote that names the speaker.
    Attribution,
    /// A picture's caption or credit.
    Caption,
    /// The line that names the author.
    Byline,
    /// A line of its own that gives the place or the day.
    Dateline,
    /// Press contacts: addresses, telephone numbers, "for more information".
    Contact,
    /// A line that holds nothing but a web address.
    Link,
    /// What a site or press office adds to every release: "The post … appeared first on …", "FOR IMMEDIATE RELEASE",
    /// "###", "About us".
    Boilerplate,
}

named!(BlockKind {
    Paragraph = "paragraph",
    Heading = "heading",
    ListItem = "list_item",
    PullQuote = "pull_quote",
    Attribution = "attribution",
    Caption = "caption",
    Byline = "byline",
    Dateline = "dateline",
    Contact = "contact",
    Link = "link",
    Boilerplate = "boilerplate",
});

/// The part of a release that a block belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Section {
    /// The statement itself.
    #[default]
    Body,
    /// The story so far: "Background", "Additional information", "Notes to editors".
    Background,
    /// The list of those who signed.
    Signatories,
    /// What the statement asks for: recommendations, demands, calls.
    Demands,
    /// Whom to contact.
    Contact,
    /// Notes and footnotes.
    Notes,
    /// References and further reading.
    Links,
}

named!(Section {
    Body = "body",
    Background = "background",
    Signatories = "signatories",
    Demands = "demands",
    Contact = "contact",
    Notes = "notes",
    Links = "links",
});
