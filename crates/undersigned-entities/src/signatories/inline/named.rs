//! [`Named`]: the places of a block that name somebody, between which lists in running text are cut.

use std::cell::OnceCell;
use undersigned_model::{Release, SignatoryKind, Span};

/// Every place of a block that names somebody, collected when first asked for.
pub(super) struct Named<'r> {
    release: &'r Release<'r>,
    block: Span,
    spans: OnceCell<Vec<(Span, SignatoryKind)>>,
}

impl<'r> Named<'r> {
    pub(super) fn new(release: &'r Release<'_>, block: Span) -> Self {
        Self { release, block, spans: OnceCell::new() }
    }

    fn spans(&self) -> &[(Span, SignatoryKind)] {
        self.spans.get_or_init(|| {
            let people = self.release.people.iter().flat_map(|person| &person.mentions);
            let bodies = self.release.organizations.iter().flat_map(|body| &body.mentions);
            let people = people.map(|mention| (*mention, SignatoryKind::Person));
            let bodies = bodies.map(|mention| (*mention, SignatoryKind::Organization));
            let mut spans: Vec<_> = people.chain(bodies).filter(|(span, _)| self.block.covers(span.start)).collect();
            spans.sort_unstable_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
            spans.dedup_by(|next, kept| next.0.overlaps(kept.0));
            spans
        })
    }

    /// The first place that begins at `at` or behind it.
    pub(super) fn from(&self, at: usize) -> Option<(Span, SignatoryKind)> {
        self.spans().get(self.spans().partition_point(|(span, _)| span.start < at)).copied()
    }

    /// The place that covers or begins at an offset.
    pub(super) fn at(&self, at: usize) -> Option<(Span, SignatoryKind)> {
        let next = self.spans().partition_point(|(span, _)| span.start <= at);
        next.checked_sub(1).and_then(|last| self.spans().get(last)).copied().filter(|(span, _)| span.covers(at))
    }

    /// The last place that ends at `at` or before it.
    pub(super) fn before(&self, at: usize) -> Option<Span> {
        let next = self.spans().partition_point(|(span, _)| span.end <= at);
        next.checked_sub(1).and_then(|last| self.spans().get(last)).map(|(span, _)| *span)
    }
}
