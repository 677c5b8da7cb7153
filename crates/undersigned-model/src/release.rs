//! [`Release`]: one published item and everything read from it.

use crate::names::named;
use crate::{
    Block, Claim, Diagnostic, Organization, OrganizationId, Person, PersonId, Quote, ReleaseDate, Signatory,
    SignatoryList, Span, Text,
};
use std::borrow::Cow;

/// One published item: a press release, a joint statement, an open letter, a dated excerpt of a listing.
///
/// Release parsing fills in everything up to `contacts`, and the segments of quotes; entity extraction adds people,
/// organizations, speakers, reported speech, signatories and claims. What the text does not state is `None` or empty.
///
/// A release keeps its own text, so that the text of any [`Span`] in it can be had without the input ([`cut`](Release::cut)).
/// JSON omits that text; [`with_source`](Release::with_source) restores it in a record read from JSON. Two releases are
/// equal if they state the same facts, whether they have their text or not.
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
    /// Where the release stands in the input: from its first line to its last, including trailing links and "The post …
    /// appeared first on …".
    pub span: Span,
    /// How the input that it comes from is put together.
    pub layout: Layout,
    /// The headline.
    pub title: Option<Text<'a>>,
    /// The day of publication.
    pub date: Option<ReleaseDate<'a>>,
    /// The place before the lede: "GENEVA (12 December 2023) –".
    pub dateline: Option<Text<'a>>,
    /// The author, as printed.
    pub byline: Option<Text<'a>>,
    /// Who published it, if the text says so unmistakably.
    pub publisher: Option<Text<'a>>,
    /// The text in pieces: paragraphs, headings, list items and so on.
    pub blocks: Vec<Block>,
    /// Web addresses, as written.
    pub links: Vec<Text<'a>>,
    /// E-mail addresses and telephone numbers, as written.
    pub contacts: Vec<Text<'a>>,
    /// Direct speech: words in quotation marks.
    pub quotes: Vec<Quote<'a>>,
    /// Indirect speech with an unmistakable source: "…, Amnesty International said".
    pub reported: Vec<Quote<'a>>,
    /// The people who are named; a [`PersonId`] is a position here.
    pub people: Vec<Person<'a>>,
    /// The organizations that are named; an [`OrganizationId`] is a position here.
    pub organizations: Vec<Organization<'a>>,
    /// The lists of signatories, in order; [`all_signatories`](Release::all_signatories) joins them.
    pub signatories: Vec<SignatoryList<'a>>,
    /// The numbers of signatories that the text states.
    pub claims: Vec<Claim>,
    /// What the text gets wrong or leaves open, in order.
    pub diagnostics: Vec<Diagnostic<'a>>,
    #[cfg_attr(feature = "serde", serde(skip))]
    source: Source<'a>,
}

impl<'a> Release<'a> {
    /// A release that stands at `span` in `input`, with no facts yet. If the span lies outside `input` or cuts a character,
    /// the release has no text.
    pub fn new(input: &'a str, span: Span, layout: Layout) -> Self {
        Self { span, layout, source: Source(Cow::Borrowed(span.of(input).unwrap_or_default())), ..Self::default() }
    }

    /// A release with the text `text` that begins `start` bytes into its input: for input that comes in pieces.
    pub fn from_text(text: impl Into<Cow<'a, str>>, start: usize, layout: Layout) -> Self {
        let text = text.into();
        Self { span: Span::new(start, start + text.len()), layout, source: Source(text), ..Self::default() }
    }

    /// The release's own text: what stands at its span. Empty in a record read from JSON.
    pub fn text(&self) -> &str {
        &self.source.0
    }

    /// The release's own text, which has the input's lifetime if it is borrowed.
    pub fn source(&self) -> &Cow<'a, str> {
        &self.source.0
    }

    /// The same record with its text taken from `input` again, for records read from JSON. `None` if the release's span
    /// lies outside `input` or cuts a character in two.
    #[must_use]
    pub fn with_source(mut self, input: &'a str) -> Option<Self> {
        self.source = Source(Cow::Borrowed(self.span.of(input)?));
        Some(self)
    }

    /// The text of a span, or `None` if it does not lie in this release.
    pub fn cut(&self, span: Span) -> Option<&str> {
        let start = span.start.checked_sub(self.span.start)?;
        let end = span.end.checked_sub(self.span.start)?;
        self.text().get(start..end)
    }

    /// The text of a span with white space [folded](crate::fold), as names are written in records. Borrows from the input if
    /// the release does and nothing had to change.
    pub fn name(&self, span: Span) -> Option<Cow<'a, str>> {
        let range = span.start.checked_sub(self.span.start)?..span.end.checked_sub(self.span.start)?;
        match &self.source.0 {
            Cow::Borrowed(text) => Some(crate::fold(text.get(range)?)),
            Cow::Owned(text) => Some(Cow::Owned(crate::fold(text.get(range)?).into_owned())),
        }
    }

    /// The text of a span together with the span, or `None` if it does not lie in this release.
    pub fn text_at(&self, span: Span) -> Option<Text<'a>> {
        let range = span.start.checked_sub(self.span.start)?..span.end.checked_sub(self.span.start)?;
        match &self.source.0 {
            Cow::Borrowed(text) => Some(Text::new(text.get(range)?, span)),
            Cow::Owned(text) => Some(Text::new(text.get(range)?.to_owned(), span)),
        }
    }

    /// The words of a quote of this release, one piece for each segment.
    ///
    /// ```
    /// use undersigned_model::{Layout, Quote, Release, Span};
    ///
    /// let text = "“We came,” she said. “We stayed.”";
    /// let release = Release::new(text, Span::new(0, text.len()), Layout::Single);
    /// let quote = Quote::new(vec![Span::new(3, 11), Span::new(28, 38)], "made-by-hand");
    /// assert_eq!(release.quoted(&quote).collect::<Vec<_>>(), ["We came,", "We stayed."]);
    /// ```
    pub fn quoted<'s>(&'s self, quote: &'s Quote<'_>) -> impl Iterator<Item = &'s str> {
        quote.segments.iter().filter_map(|&segment| self.cut(segment))
    }

    /// Everyone who signed: the entries of all lists, one list after the other.
    ///
    /// ```
    /// use undersigned_model::{Layout, ListStyle, Release, Signatory, SignatoryKind, SignatoryList, Span};
    ///
    /// let mut release = Release::new("Salt Path", Span::new(0, 9), Layout::Single);
    /// let entry = Signatory::new("Salt Path", SignatoryKind::Organization, Span::new(0, 9));
    /// release.signatories.push(SignatoryList::new(entry.span, ListStyle::Lines, vec![entry], "made-by-hand"));
    /// assert_eq!(release.all_signatories().count(), 1);
    /// ```
    pub fn all_signatories(&self) -> impl Iterator<Item = &Signatory<'a>> {
        self.signatories.iter().flat_map(|list| &list.entries)
    }

    /// The list that a claim of this release is about.
    ///
    /// ```
    /// use undersigned_model::{Claim, Layout, ListStyle, Release, SignatoryList, Span};
    ///
    /// let mut release = Release::new("", Span::at(0), Layout::Single);
    /// release.signatories.push(SignatoryList::new(Span::at(0), ListStyle::Lines, Vec::new(), "made-by-hand"));
    /// let mut claim = Claim::new(Span::at(0), 22);
    /// assert_eq!(release.list_of(&claim), None);
    /// claim.list = Some(0);
    /// assert_eq!(release.list_of(&claim), Some(&release.signatories[0]));
    /// ```
    pub fn list_of(&self, claim: &Claim) -> Option<&SignatoryList<'a>> {
        self.signatories.get(usize::try_from(claim.list?).ok()?)
    }

    /// A person of this release by id.
    pub fn person(&self, id: PersonId) -> Option<&Person<'a>> {
        self.people.get(id.index())
    }

    /// An organization of this release by id.
    pub fn organization(&self, id: OrganizationId) -> Option<&Organization<'a>> {
        self.organizations.get(id.index())
    }

    /// The same record with everything it borrows copied, so that it can outlive the input.
    #[must_use]
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

/// A release's own text. Releases are compared without it, so every source equals every other.
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
    /// Menus, then excerpts that begin with a date line and mostly have no title.
    Listing,
    /// One release or letter.
    #[default]
    Single,
}

named!(Layout {
    Feed = "feed",
    Blog = "blog",
    Listing = "listing",
    Single = "single",
});
