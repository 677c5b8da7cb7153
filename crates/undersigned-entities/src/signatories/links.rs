//! Set phrases that join what they stand between: " on behalf of ", " at the ".

/// The first of the phrases that a text holds, in the order of the phrases, and where it stands. Phrases begin with a space.
pub(super) fn first(text: &str, phrases: &'static [&'static str]) -> Option<(usize, &'static str)> {
    let mut found = None;
    let mut open = phrases;
    for at in memchr::memchr_iter(b' ', text.as_bytes()) {
        if let Some(number) = open.iter().position(|phrase| stands_at(text, at, phrase)) {
            found = open.get(number).map(|phrase| (at, *phrase));
            open = open.get(..number).unwrap_or_default();
        }
        if open.is_empty() {
            break;
        }
    }
    found
}

/// The phrase that stands first in a text, the longest one where several do.
pub(super) fn earliest(text: &str, phrases: &'static [&'static str]) -> Option<(usize, &'static str)> {
    let longest = |at| phrases.iter().filter(|phrase| stands_at(text, at, phrase)).max_by_key(|phrase| phrase.len());
    memchr::memchr_iter(b' ', text.as_bytes()).find_map(|at| longest(at).map(|phrase| (at, *phrase)))
}

/// Whether a phrase stands at a space. Its second byte tells it from most others.
fn stands_at(text: &str, space: usize, phrase: &str) -> bool {
    let (bytes, phrase) = (text.as_bytes(), phrase.as_bytes());
    bytes.get(space + 1) == phrase.get(1) && bytes.get(space..).is_some_and(|rest| rest.starts_with(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_phrase_and_the_earliest() {
        const LINKS: &[&str] = &[" at the ", " at ", " of ", " of the "];
        assert_eq!(first("teacher of the school at the lake", LINKS), Some((21, " at the ")));
        assert_eq!(first("teacher at sea, at the lake", LINKS), Some((15, " at the ")));
        assert_eq!(first("teacher of the school", LINKS), Some((7, " of ")));
        assert_eq!(earliest("teacher of the school at the lake", LINKS), Some((7, " of the ")));
        assert_eq!(earliest("teacher", LINKS), None);
        assert_eq!(first("", LINKS), None);
    }
}
