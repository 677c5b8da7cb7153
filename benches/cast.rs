//! Who appears in a release: three people, three organizations, a country.

use crate::dice::Dice;
use crate::words::{Area, Words};

#[derive(Clone, Debug, Default)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) short: &'static str,
    pub(crate) role: &'static str,
    pub(crate) honorific: &'static str,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Organization {
    pub(crate) name: String,
    pub(crate) acronym: String,
    pub(crate) country: &'static str,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Cast {
    pub(crate) people: [Person; 3],
    pub(crate) organizations: [Organization; 3],
    pub(crate) country: &'static str,
    pub(crate) cities: [&'static str; 2],
}

impl Cast {
    pub(crate) fn new(words: &Words, dice: &mut Dice) -> Self {
        let Some(home) = words.areas.get(dice.below(words.areas.len())) else { return Cast::default() };
        Cast {
            people: [person(words, home, dice), anybody(words, dice), person(words, home, dice)],
            organizations: std::array::from_fn(|_| organization(words, dice)),
            country: dice.pick(&home.countries),
            cities: [dice.pick(&home.cities), dice.pick(&home.cities)],
        }
    }
}

/// A person from anywhere.
pub(crate) fn anybody(words: &Words, dice: &mut Dice) -> Person {
    match words.areas.get(dice.below(words.areas.len())) {
        Some(area) => person(words, area, dice),
        None => Person::default(),
    }
}

fn person(words: &Words, area: &Area, dice: &mut Dice) -> Person {
    let (given, family) = (dice.pick(&area.given), dice.pick(&area.family));
    let name = if area.family_first { format!("{family} {given}") } else { format!("{given} {family}") };
    Person { name, short: family, role: dice.pick(words.words("role")), honorific: dice.pick(words.words("honorific")) }
}

/// An organization from anywhere, in its own language.
pub(crate) fn organization(words: &Words, dice: &mut Dice) -> Organization {
    let Some(area) = words.areas.get(dice.below(words.areas.len())) else { return Organization::default() };
    let (language, shape) = dice.pick(&words.shapes);
    let place = if dice.one_in(2) { dice.pick(&area.cities) } else { dice.pick(&area.countries) };
    let mut name = shape.replacen("{place}", place, 1);
    while name.contains("{theme}") {
        name = name.replacen("{theme}", dice.pick(words.themes(language)), 1);
    }
    let acronym = name.split([' ', '-']).filter_map(|word| word.chars().next().filter(|first| first.is_uppercase()));
    Organization { acronym: acronym.collect(), country: dice.pick(&area.countries), name }
}
