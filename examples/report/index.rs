//! [`Index`]: people, organizations or signatories of all releases, by name, with every place that names them.

use serde::ser::{Serialize, SerializeTuple, Serializer};
use std::collections::HashMap;
use undersigned::fold;

use crate::escape::plain;

/// Names with their places. Releases are not joined by anything but the name as it is written: two people of one name share
/// an entry.
#[derive(Debug, Default)]
pub(crate) struct Index {
    entries: Vec<Entry>,
    numbers: HashMap<String, usize>,
}

/// A name and where it stands.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The name, with nothing in it that steers.
    pub(crate) name: String,
    /// What to show beside it: an acronym, a role, a country.
    pub(crate) hint: String,
    /// Releases, in order, each with its annotations.
    pub(crate) places: Vec<(usize, Vec<usize>)>,
}

impl Index {
    /// The number of the entry for a name; a new one where there is none.
    pub(crate) fn entry(&mut self, name: &str, hint: &str) -> usize {
        let next = self.entries.len();
        let number = *self.numbers.entry(key(name)).or_insert(next);
        match self.entries.get_mut(number) {
            Some(entry) if entry.hint.is_empty() => entry.hint = plain(hint).into_owned(),
            Some(_) => {}
            None => {
                let (name, hint) = (plain(name).into_owned(), plain(hint).into_owned());
                self.entries.push(Entry { name, hint, places: Vec::new() });
            }
        }
        number
    }

    /// Adds a place that names an entry.
    pub(crate) fn add(&mut self, number: usize, release: usize, annotation: usize) {
        let Some(entry) = self.entries.get_mut(number) else { return };
        match entry.places.last_mut() {
            Some((last, annotations)) if *last == release => annotations.push(annotation),
            _ => entry.places.push((release, vec![annotation])),
        }
    }

    /// All entries, by number.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }
}

/// A name as it is compared: folded, in small letters, without an article before it.
pub(crate) fn key(name: &str) -> String {
    let key = fold(name).to_lowercase();
    key.strip_prefix("the ").map(str::to_owned).unwrap_or(key)
}

/// `[name, hint, [[release, annotation, …], …]]`
impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let flat = |(release, annotations): &(usize, Vec<usize>)| -> Vec<usize> {
            std::iter::once(*release).chain(annotations.iter().copied()).collect()
        };
        let mut tuple = serializer.serialize_tuple(3)?;
        tuple.serialize_element(&self.name)?;
        tuple.serialize_element(&self.hint)?;
        tuple.serialize_element(&self.places.iter().map(flat).collect::<Vec<_>>())?;
        tuple.end()
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn one_entry_for_one_name() {
        let mut index = Index::default();
        let first = index.entry("The Salt  Path", "");
        assert_eq!(index.entry("Salt Path", "SP"), first);
        let other = index.entry("Sált Path", "");
        assert_ne!(other, first);
        for (release, annotation) in [(0, 4), (0, 9), (2, 1)] {
            index.add(first, release, annotation);
        }
        let json = serde_json::to_string(&index.entries()[0]).unwrap();
        assert_eq!(json, r#"["The Salt  Path","SP",[[0,4,9],[2,1]]]"#);
    }
}
