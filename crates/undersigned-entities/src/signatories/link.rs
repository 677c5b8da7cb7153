//! Links the entries of lists to the people and organizations of the release, by the places that name them.

use std::collections::HashMap;
use undersigned_model::{OrganizationId, PersonId, Release, Signatory, SignatoryKind, Span};

/// Who is named at each place.
#[derive(Default)]
struct Index {
    people: HashMap<usize, PersonId>,
    organizations: HashMap<usize, OrganizationId>,
    starts: Vec<usize>,
}

pub(super) fn link(release: &mut Release<'_>) {
    let mut index = Index::default();
    for person in &release.people {
        index.people.extend(person.mentions.iter().map(|mention| (mention.start, person.id)));
    }
    for organization in &release.organizations {
        index.organizations.extend(organization.mentions.iter().map(|mention| (mention.start, organization.id)));
    }
    index.starts.extend(index.people.keys().chain(index.organizations.keys()));
    index.starts.sort_unstable();
    index.starts.dedup();
    for entry in release.signatories.iter_mut().flat_map(|list| &mut list.entries) {
        index.link(entry);
    }
}

impl Index {
    fn link(&self, entry: &mut Signatory<'_>) {
        entry.organization = entry.organization.or_else(|| self.first(entry.span, &self.organizations));
        if entry.kind == SignatoryKind::Person {
            entry.person = entry.person.or_else(|| self.first(entry.span, &self.people));
        }
    }

    /// Whom the first place inside a span names.
    fn first<T: Copy>(&self, span: Span, named: &HashMap<usize, T>) -> Option<T> {
        let from = self.starts.partition_point(|&start| start < span.start);
        let inside = self.starts.iter().skip(from).take_while(|&&start| start < span.end);
        inside.filter_map(|start| named.get(start).copied()).next()
    }
}
