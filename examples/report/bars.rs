//! The bar chart of those who signed most often.

use crate::index::Index;

/// How many bars are drawn.
const MOST: usize = 12;

/// One bar.
#[derive(Debug)]
pub(crate) struct Bar {
    /// The signatory's number in the index.
    pub(crate) number: usize,
    /// The name.
    pub(crate) name: String,
    /// In how many releases it signed.
    pub(crate) count: usize,
    /// Its length in hundredths of the width.
    pub(crate) percent: usize,
    /// Where its row begins, in pixels.
    pub(crate) top: usize,
}

/// How high a bar with its name is, in pixels.
pub(crate) const ROW: usize = 34;

/// The numbers of those who signed in most releases, the most frequent first, those of equal count in the order of the text.
pub(crate) fn ranked(signatories: &Index) -> Vec<usize> {
    let entries = signatories.entries();
    let mut numbers: Vec<usize> = (0..entries.len()).collect();
    numbers.sort_by_key(|&number| std::cmp::Reverse(entries.get(number).map_or(0, |entry| entry.places.len())));
    numbers
}

/// The longest bars.
pub(crate) fn bars(signatories: &Index) -> Vec<Bar> {
    let ranked = ranked(signatories);
    let of = |number: &usize| Some((*number, signatories.entries().get(*number)?));
    let top = ranked.iter().filter_map(of).take(MOST);
    let longest = top.clone().map(|(_, entry)| entry.places.len()).max().unwrap_or(1).max(1);
    top.enumerate()
        .map(|(row, (number, entry))| {
            let count = entry.places.len();
            Bar { number, name: entry.name.clone(), count, percent: count * 100 / longest, top: row * ROW }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::bars;
    use crate::index::Index;

    #[test]
    fn most_releases_first() {
        let mut index = Index::default();
        for (release, name) in [(0, "A"), (0, "B"), (1, "B"), (1, "B"), (2, "C"), (3, "C"), (4, "C"), (4, "D")] {
            let number = index.entry(name, "");
            index.add(number, release, 0);
        }
        let bars: Vec<_> = bars(&index).into_iter().map(|bar| (bar.name, bar.count, bar.percent)).collect();
        let expected = [("C", 3, 100), ("B", 2, 66), ("A", 1, 33), ("D", 1, 33)];
        assert_eq!(bars, expected.map(|(name, count, percent)| (name.to_owned(), count, percent)));
    }
}
