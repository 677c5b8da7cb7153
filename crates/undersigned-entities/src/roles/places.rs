//! Where people and organizations stand, in tokens.

use crate::mentions::{Label, Mention};
use crate::resolve::Owners;
use std::ops::Range;

/// Where people and organizations stand, in tokens, in the order of the text.
#[derive(Default)]
pub(super) struct Places {
    pub(super) people: Vec<Place>,
    organizations: Vec<Place>,
    /// What begins and ends at each token, one bit each, so that most questions need no search. One more than there are
    /// tokens, for names that end with the text.
    marks: Vec<u8>,
}

/// How many people in a row may share a role.
const MOST_SHARING: usize = 20;

const PERSON_STARTS: u8 = 1;
const PERSON_ENDS: u8 = 2;
const ORGANIZATION_STARTS: u8 = 4;
const ORGANIZATION_ENDS: u8 = 8;

#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) id: usize,
    pub(super) tokens: Range<usize>,
}

impl Places {
    /// The places of mentions among so many tokens.
    pub(super) fn new(tokens: usize, mentions: &[Mention], owners: &Owners) -> Self {
        let mut places = Self { people: places(mentions, owners, Label::Person), ..Self::default() };
        // Roles are people's.
        if !places.people.is_empty() {
            places.organizations = self::places(mentions, owners, Label::Organization);
            places.marks = vec![0; tokens + 1];
            mark(&mut places.marks, &places.people, PERSON_STARTS, PERSON_ENDS);
            mark(&mut places.marks, &places.organizations, ORGANIZATION_STARTS, ORGANIZATION_ENDS);
        }
        places
    }

    fn is_marked(&self, at: usize, mark: u8) -> bool {
        self.marks.get(at).is_some_and(|marks| marks & mark != 0)
    }

    /// Whether a person's name begins at a token.
    pub(super) fn starts_person(&self, at: usize) -> bool {
        self.is_marked(at, PERSON_STARTS)
    }

    /// Whether a person's name ends before a token.
    pub(super) fn ends_person(&self, at: usize) -> bool {
        self.is_marked(at, PERSON_ENDS)
    }

    pub(super) fn person_starting(&self, at: usize) -> Option<&Place> {
        if self.starts_person(at) { starting(&self.people, at) } else { None }
    }

    /// The people whose names end before a token, and before those, the nearest one first.
    pub(super) fn people_before(&self, at: usize) -> impl Iterator<Item = &Place> {
        let people = if self.ends_person(at) { up_to(&self.people, at) } else { &[] };
        people.iter().rev().skip_while(move |place| place.tokens.end != at).take(MOST_SHARING)
    }

    pub(super) fn starts_organization(&self, at: usize) -> bool {
        self.is_marked(at, ORGANIZATION_STARTS)
    }

    pub(super) fn ends_organization(&self, at: usize) -> bool {
        self.is_marked(at, ORGANIZATION_ENDS)
    }

    pub(super) fn organization_starting(&self, at: usize) -> Option<&Place> {
        if self.starts_organization(at) { starting(&self.organizations, at) } else { None }
    }

    pub(super) fn organization_ending(&self, at: usize) -> Option<&Place> {
        if self.ends_organization(at) { ending(&self.organizations, at) } else { None }
    }
}

fn places(mentions: &[Mention], owners: &Owners, label: Label) -> Vec<Place> {
    let named = mentions.iter().zip(owners).filter(|(mention, _)| mention.label == label);
    named.filter_map(|(mention, owner)| Some(Place { id: (*owner)?, tokens: mention.start..mention.end })).collect()
}

fn mark(marks: &mut [u8], places: &[Place], starts: u8, ends: u8) {
    for Place { tokens, .. } in places {
        for (at, mark) in [(tokens.start, starts), (tokens.end, ends)] {
            if let Some(marks) = marks.get_mut(at) {
                *marks |= mark;
            }
        }
    }
}

/// The last of the places that begin at a token.
fn starting(places: &[Place], at: usize) -> Option<&Place> {
    up_to(places, at).last().filter(|place| place.tokens.start == at)
}

/// The last of the places that end before a token.
fn ending(places: &[Place], at: usize) -> Option<&Place> {
    up_to(places, at).iter().rev().take(8).find(|place| place.tokens.end == at)
}

fn up_to(places: &[Place], at: usize) -> &[Place] {
    places.get(..places.partition_point(|place| place.tokens.start <= at)).unwrap_or_default()
}
