//! Overlapping spans as stretches that don't overlap: a person inside a quote becomes three stretches of the quote, the middle
//! one of which is also the person.

use std::collections::BTreeSet;
use undersigned::Span;

/// A stretch that lies under the same spans from its first byte to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    /// Where it stands.
    pub(crate) span: Span,
    /// The spans that it lies under, by number, ascending.
    pub(crate) under: Vec<usize>,
}

/// Cuts `whole` wherever one of the spans begins or ends, and at `cuts`. The stretches come in order and tile `whole`.
pub(crate) fn segments(whole: Span, spans: &[Span], cuts: impl IntoIterator<Item = usize>) -> Vec<Segment> {
    let mut edges: Vec<Edge> = cuts.into_iter().map(Edge::Cut).filter(|edge| whole.covers(edge.at())).collect();
    for (number, span) in spans.iter().enumerate() {
        let clipped = Span::new(span.start.max(whole.start), span.end.min(whole.end));
        if !clipped.is_empty() {
            edges.extend([Edge::Begin(clipped.start, number), Edge::End(clipped.end, number)]);
        }
    }
    edges.sort_unstable_by_key(|edge| edge.at());
    sweep(whole, &edges)
}

#[derive(Clone, Copy)]
enum Edge {
    Cut(usize),
    Begin(usize, usize),
    End(usize, usize),
}

impl Edge {
    fn at(&self) -> usize {
        match *self {
            Edge::Cut(at) | Edge::Begin(at, _) | Edge::End(at, _) => at,
        }
    }
}

fn sweep(whole: Span, edges: &[Edge]) -> Vec<Segment> {
    let mut found = Vec::with_capacity(edges.len() + 1);
    let mut active = BTreeSet::new();
    let mut from = whole.start;
    for edge in edges {
        if edge.at() > from {
            found.push(Segment { span: Span::new(from, edge.at()), under: active.iter().copied().collect() });
            from = edge.at();
        }
        match *edge {
            Edge::Cut(_) => {}
            Edge::Begin(_, number) => drop(active.insert(number)),
            Edge::End(_, number) => drop(active.remove(&number)),
        }
    }
    if from < whole.end {
        found.push(Segment { span: Span::new(from, whole.end), under: Vec::new() });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Segment, segments};
    use proptest::prelude::*;
    use undersigned::Span;

    fn cut(start: usize, end: usize, under: &[usize]) -> Segment {
        Segment { span: Span::new(start, end), under: under.to_vec() }
    }

    #[test]
    fn overlaps_are_parted() {
        let quote = Span::new(2, 9);
        let person = Span::new(4, 6);
        let claim = Span::new(5, 12);
        assert_eq!(
            segments(Span::new(0, 14), &[quote, person, claim], [13]),
            [
                cut(0, 2, &[]),
                cut(2, 4, &[0]),
                cut(4, 5, &[0, 1]),
                cut(5, 6, &[0, 1, 2]),
                cut(6, 9, &[0, 2]),
                cut(9, 12, &[2]),
                cut(12, 13, &[]),
                cut(13, 14, &[]),
            ]
        );
    }

    #[test]
    fn what_lies_outside_is_clipped() {
        assert_eq!(segments(Span::new(3, 3), &[Span::new(0, 9)], [3]), []);
        assert_eq!(
            segments(Span::new(3, 6), &[Span::new(0, 4), Span::new(6, 9), Span::at(5)], [1, 6, 9]),
            [cut(3, 4, &[0]), cut(4, 6, &[])]
        );
    }

    proptest! {
        #[test]
        fn tiles_and_covers(
            start in 0usize..20,
            length in 0usize..60,
            spans in prop::collection::vec((0usize..90, 0usize..40), 0..12),
            cuts in prop::collection::vec(0usize..90, 0..6),
        ) {
            let whole = Span::new(start, start + length);
            let spans: Vec<Span> = spans.into_iter().map(|(at, long)| Span::new(at, at + long)).collect();
            let found = segments(whole, &spans, cuts.iter().copied());
            let mut end = whole.start;
            for segment in &found {
                prop_assert_eq!(segment.span.start, end);
                prop_assert!(!segment.span.is_empty());
                end = segment.span.end;
                let under: Vec<usize> = (0..spans.len())
                    .filter(|&n| !spans[n].is_empty() && spans[n].overlaps(segment.span))
                    .collect();
                prop_assert_eq!(&segment.under, &under);
                prop_assert!(under.iter().all(|&n| spans[n].contains(segment.span)));
                prop_assert!(cuts.iter().all(|&cut| cut <= segment.span.start || cut >= segment.span.end));
            }
            prop_assert_eq!(end, whole.end);
        }

        #[test]
        fn together_they_are_the_text(text in "\\PC{0,40}", spans in prop::collection::vec((0usize..40, 0usize..40), 0..8)) {
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let at = |n: usize| bounds[n % bounds.len()];
            let spans: Vec<Span> = spans.into_iter().map(|(a, b)| Span::new(at(a), at(b))).collect();
            let whole = Span::new(0, text.len());
            let joined: String = segments(whole, &spans, []).iter().map(|s| s.span.of(&text).unwrap()).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
