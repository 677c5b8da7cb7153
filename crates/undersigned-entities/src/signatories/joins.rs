//! Words that join the names of a list in running text: "A, B (C), along with D and at least fourteen other groups".

use super::closed::Closed;

static JOINING: Closed = Closed::new(&[
    "along",
    "alongside",
    "and",
    "as",
    "at",
    "e",
    "et",
    "has",
    "have",
    "la",
    "least",
    "more",
    "over",
    "some",
    "than",
    "the",
    "together",
    "und",
    "well",
    "with",
    "y",
]);

/// The longest stretch between two names of a list.
const LONGEST: usize = 40;

/// Whether nothing but marks, joining words and acronyms stands between two names.
pub(super) fn joins(gap: &str) -> bool {
    let mut words = gap.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    gap.len() <= LONGEST && words.all(|word| JOINING.holds(word) || is_acronym(word))
}

fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
}
