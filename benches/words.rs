//! The texts and names under `texts/`, read into lists.

use std::collections::HashMap;

/// People of one area of the world.
#[derive(Clone, Debug)]
pub(crate) struct Area {
    pub(crate) family_first: bool,
    pub(crate) given: Vec<&'static str>,
    pub(crate) family: Vec<&'static str>,
    pub(crate) countries: Vec<&'static str>,
    pub(crate) cities: Vec<&'static str>,
}

/// Everything that dumps are made of.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    pub(crate) areas: Vec<Area>,
    /// Language and text.
    pub(crate) shapes: Vec<(&'static str, &'static str)>,
    themes: HashMap<&'static str, Vec<&'static str>>,
    sentences: HashMap<&'static str, Vec<&'static str>>,
    words: HashMap<&'static str, Vec<&'static str>>,
}

impl Words {
    pub(crate) fn new() -> Self {
        let mut shapes = Vec::new();
        let mut themes = HashMap::<_, Vec<_>>::new();
        for [kind, language, text] in rows(include_str!("texts/organizations.tsv")) {
            match kind {
                "shape" => shapes.push((language, text)),
                _ => themes.entry(language).or_default().push(text),
            }
        }
        let mut sentences = HashMap::<_, Vec<_>>::new();
        for [place, text] in rows(include_str!("texts/sentences.tsv")) {
            sentences.entry(place).or_default().push(text);
        }
        let words = rows(include_str!("texts/words.tsv")).map(|[kind, list]| (kind, several(list))).collect();
        let areas = rows(include_str!("texts/people.tsv")).map(area).collect();
        Words { areas, shapes, themes, sentences, words }
    }

    pub(crate) fn themes(&self, language: &str) -> &[&'static str] {
        list(&self.themes, language)
    }

    /// Sentences that stand in a place.
    pub(crate) fn sentences(&self, place: &str) -> &[&'static str] {
        list(&self.sentences, place)
    }

    /// Words of a kind.
    pub(crate) fn words(&self, kind: &str) -> &[&'static str] {
        list(&self.words, kind)
    }
}

fn list<'a>(lists: &'a HashMap<&'static str, Vec<&'static str>>, name: &str) -> &'a [&'static str] {
    lists.get(name).map(Vec::as_slice).unwrap_or_default()
}

fn area([_, order, given, family, countries, cities]: [&'static str; 6]) -> Area {
    Area {
        family_first: order == "ff",
        given: several(given),
        family: several(family),
        countries: several(countries),
        cities: several(cities),
    }
}

fn several(list: &'static str) -> Vec<&'static str> {
    list.split(';').collect()
}

/// The rows of a table with `N` columns, without its header.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}
