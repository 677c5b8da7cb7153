//! [`Release`]: one published item and everything read from it.

use crate::{
    Block, Claim, Diagnostic, Organization, OrganizationId, Person, PersonId, Quote, ReleaseDate, SignatoryList, Span,
    Text,
};
use std::borrow::Cow;

/// One published item: a press release, a joint statement, an open letter, a dated excerpt of a listing.
///
/// The parser fills in the structure (up to `links`, and the quoted segments); entity extraction adds people,
/// organizations, speakers, signatories and claims. Absent facts are `None` or empty: nothing is invented.
///
/// A release keeps its own text, so that every [`Span`] in it can be cut without the dump at hand ([`cut`](Release::cut)).
/// JSON leaves that text out; [`with_source`](Release::with_source) gives it back to a record that was read from JSON.
///
/// ```
/// use undersigned_model::{Layout, Release, Span};
///
/// let dump = "menu\n\nA title\n\nA paragraph.";
/// let release = Release::new(dump, Span::new(6, 27), Layout::Single);
/// assert_eq!(release.text(), "A title\n\nA paragraph.");
/// assert_eq!(release.cut(Span::new(8, 13)), Some("title"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Release<'a> {
    /// The release in the input, from its first line to its last, trailing links and "The post … appeared first on …" included.
    pub span: Span,
    /// How the dump that it stands in is put together.
    pub layout: Layout,
    /// The headline.
    pub title: Option<Text<'a>>,
    /// The day of publication.
    pub date: Option<ReleaseDate<'a>>,
    /// The place before the lede: "GENEVA (12 December 2023) –".
    pub dateline: Option<Text<'a>>,
    /// The printed author.
    pub byline: Option<Text<'a>>,
    /// Who published it, where the text says so unmistakably.
    pub publisher: Option<Text<'a>>,
    /// The text in pieces.
    pub blocks: Vec<Block>,
    /// Addresses on the web, as written.
    pub links: Vec<Text<'a>>,
    /// Contact details: mail addresses and telephone numbers, as written.
    pub contacts: Vec<Text<'a>>,
    /// Direct speech.
    pub quotes: Vec<Quote<'a>>,
    /// Indirect speech with an unmistakable source ("…, Amnesty International said").
    pub reported: Vec<Quote<'a>>,
    /// The people named.
    pub people: Vec<Person<'a>>,
    /// The organizations named.
    pub organizations: Vec<Organization<'a>>,
    /// The lists of signatories.
    pub signatories: Vec<SignatoryList<'a>>,
    /// The stated numbers of signatories.
    pub claims: Vec<Claim>,
    /// What the text gets wrong or leaves open.
    pub diagnostics: Vec<Diagnostic<'a>>,
    #[cfg_attr(feature = "serde", serde(skip))]
    source: Source<'a>,
}

impl<'a> Release<'a> {
    /// A release of `input` that stands at `span` and says nothing yet. A span that is no text of `input` gives a release
    /// without text.
    pub fn new(input: &'a str, span: Span, layout: Layout) -> Self {
        Self { span, layout, source: Source(Cow::Borrowed(span.of(input).unwrap_or_default())), ..Self::default() }
    }

    /// A release whose own text is `text`, and which begins `start` bytes into its input: for input that comes in pieces.
    pub fn from_text(text: impl Into<Cow<'a, str>>, start: usize, layout: Layout) -> Self {
        let text = text.into();
        Self { span: Span::new(start, start + text.len()), layout, source: Source(text), ..Self::default() }
    }

    /// The release's own text: what stands at `span`. Empty for a record read from JSON.
    pub fn text(&self) -> &str {
        &self.source.0
    }

    /// The release's own text with the input's lifetime, where it is borrowed.
    pub fn source(&self) -> &Cow<'a, str> {
        &self.source.0
    }

    /// The record with its text cut from the input again: for records read from JSON. `None` where the release's span is
    /// no text of `input`.
    pub fn with_source(mut self, input: &'a str) -> Option<Self> {
        self.source = Source(Cow::Borrowed(self.span.of(input)?));
        Some(self)
    }

    /// The text of a span of the input, where that lies in this release.
    pub fn cut(&self, span: Span) -> Option<&str> {
        let start = span.start.checked_sub(self.span.start)?;
        let end = span.end.checked_sub(self.span.start)?;
        self.text().get(start..end)
    }

    /// The text of a span as it is compared: white space [folded](crate::fold). Borrows from the input wherever the release
    /// does and nothing had to change.
    pub fn name(&self, span: Span) -> Option<Cow<'a, str>> {
        let range = span.start.checked_sub(self.span.start)?..span.end.checked_sub(self.span.start)?;
        match &self.source.0 {
            Cow::Borrowed(text) => Some(crate::fold(text.get(range)?)),
            Cow::Owned(text) => Some(Cow::Owned(crate::fold(text.get(range)?).into_owned())),
        }
    }

    /// The text of a span together with the span.
    pub fn text_at(&self, span: Span) -> Option<Text<'a>> {
        let range = span.start.checked_sub(self.span.start)?..span.end.checked_sub(self.span.start)?;
        match &self.source.0 {
            Cow::Borrowed(text) => Some(Text::new(text.get(range)?, span)),
            Cow::Owned(text) => Some(Text::new(text.get(range)?.to_owned(), span)),
        }
    }

    /// A person of this release by id.
    pub fn person(&self, id: PersonId) -> Option<&Person<'a>> {
        self.people.get(id.index())
    }

    /// An organization of this release by id.
    pub fn organization(&self, id: OrganizationId) -> Option<&Organization<'a>> {
        self.organizations.get(id.index())
    }

    /// A copy that borrows nothing and can be stored.
    pub fn into_owned(self) -> Release<'static> {
        fn all<T, U>(list: Vec<T>, own: impl Fn(T) -> U) -> Vec<U> {
            list.into_iter().map(own).collect()
        }
        Release {
            span: self.span,
            layout: self.layout,
            title: self.title.map(Text::into_owned),
            date: self.date.map(ReleaseDate::into_owned),
            dateline: self.dateline.map(Text::into_owned),
            byline: self.byline.map(Text::into_owned),
            publisher: self.publisher.map(Text::into_owned),
            blocks: self.blocks,
            links: all(self.links, Text::into_owned),
            contacts: all(self.contacts, Text::into_owned),
            quotes: all(self.quotes, Quote::into_owned),
            reported: all(self.reported, Quote::into_owned),
            people: all(self.people, Person::into_owned),
            organizations: all(self.organizations, Organization::into_owned),
            signatories: all(self.signatories, SignatoryList::into_owned),
            claims: self.claims,
            diagnostics: all(self.diagnostics, Diagnostic::into_owned),
            source: Source(Cow::Owned(self.source.0.into_owned())),
        }
    }
}

/// A release's own text. Two records are equal when they state the same facts, whether the text is at hand or not, so
/// every source equals every other.
#[derive(Clone, Debug, Default)]
struct Source<'a>(Cow<'a, str>);

impl PartialEq for Source<'_> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Source<'_> {}

/// How a dump is put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Layout {
    /// Title, body, "The post … appeared first on …", again and again; mostly without dates.
    Feed,
    /// A header ("Posts Tagged …"), then title, date line, body, links, again and again.
    Blog,
    /// Menus, then excerpts that begin with a date line and have no title.
    Listing,
    /// One release or letter.
    #[default]
    Single,
}
