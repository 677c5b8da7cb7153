//! Links the entries of lists to the people and organizations of the release, by the places that name them.

use undersigned_model::{Release, SignatoryKind, Span};

/// Whom each place names that a mention begins at, in order.
struct Index<T>(Vec<(usize, T)>);

pub(super) fn link(release: &mut Release<'_>) {
    if release.signatories.is_empty() {
        return;
    }
    let people = Index::new(release.people.iter().map(|person| (person.mentions.as_slice(), person.id)));
    let bodies = Index::new(release.organizations.iter().map(|body| (body.mentions.as_slice(), body.id)));
    for entry in release.signatories.iter_mut().flat_map(|list| &mut list.entries) {
        entry.organization = entry.organization.or_else(|| bodies.first(entry.span));
        if entry.kind == SignatoryKind::Person {
            entry.person = entry.person.or_else(|| people.first(entry.span));
        }
    }
}

impl<T: Copy> Index<T> {
    fn new<'m>(named: impl Iterator<Item = (&'m [Span], T)>) -> Self {
        let places = |(mentions, id): (&'m [Span], T)| mentions.iter().map(move |mention| (mention.start, id));
        let mut index: Vec<(usize, T)> = named.flat_map(places).collect();
        index.sort_unstable_by_key(|(start, _)| *start);
        Self(index)
    }

    /// Whom the first place inside a span names.
    fn first(&self, span: Span) -> Option<T> {
        let from = self.0.partition_point(|(start, _)| *start < span.start);
        self.0.get(from).filter(|(start, _)| *start < span.end).map(|(_, id)| *id)
    }
}
