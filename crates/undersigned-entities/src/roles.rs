//! Roles: what the text says a person is, before the name and behind it, with the organization where one is named.
//!
//! Before: "human rights lawyer NAME", "Deputy Director NAME", "ORG's Head of Office NAME", "ORG spokesperson NAME".
//! Behind: "NAME, ROLE (of|at|for) ORG,", "NAME, ORG's ROLE", "NAME (ROLE)", "NAME, who is the ROLE".

use crate::lexicon::Facts;
use crate::lexicon::key::word_key;
use crate::mentions::Mention;
use crate::reading::Reading;
use crate::tokens::Shape;
use std::ops::Range;
use undersigned_model::{OrganizationId, Release, Role, Span};

/// The longest role, in tokens.
const LONGEST: usize = 22;

/// How many titles in a row before a name are roles of their own.
const MOST_TITLES: usize = 3;

/// How many roles of one person are kept; keeps the work linear where one name stands beside a thousand titles.
pub(crate) const MOST_ROLES: usize = 100;

/// Adds roles to the people of a release.
pub(crate) fn find(reading: &Reading<'_>, mentions: &[Mention], release: &mut Release<'_>) {
    let places = Places::new(reading, mentions, release);
    let mut found: Vec<(usize, Role<'_>)> = Vec::new();
    for place in &places.people {
        let before = before(reading, &places, place.tokens.start, MOST_TITLES);
        let behind = behind(reading, &places, place.tokens.end);
        for part in before.into_iter().chain(behind) {
            found.extend(part.role(reading, release).map(|role| (place.id, role)));
        }
    }
    for (person, role) in found {
        let Some(person) = release.people.get_mut(person) else { continue };
        let same = |known: &Role<'_>| known.title.eq_ignore_ascii_case(&role.title);
        let full = person.roles.len() >= MOST_ROLES;
        match person.roles.iter_mut().find(|known| same(known)) {
            Some(known) if known.organization.is_none() => *known = role,
            Some(_) => {}
            None if full => {}
            None => person.roles.push(role),
        }
    }
}

/// Where people and organizations stand, in tokens, in the order of the text.
struct Places {
    people: Vec<Place>,
    organizations: Vec<Place>,
    /// What begins and ends at each token, one bit each, so that most questions need no search. One more than there are
    /// tokens, for names that end with the text.
    marks: Vec<u8>,
}

const PERSON_STARTS: u8 = 1;
const PERSON_ENDS: u8 = 2;
const ORGANIZATION_STARTS: u8 = 4;
const ORGANIZATION_ENDS: u8 = 8;

#[derive(Clone, Debug)]
struct Place {
    id: usize,
    tokens: Range<usize>,
}

impl Places {
    fn new(reading: &Reading<'_>, mentions: &[Mention], release: &Release<'_>) -> Self {
        let people = release.people.iter().map(|one| (one.id.index(), one.mentions.as_slice()));
        let bodies = release.organizations.iter().map(|one| (one.id.index(), one.mentions.as_slice()));
        let mut places =
            Self { people: places(reading, mentions, people), organizations: Vec::new(), marks: Vec::new() };
        // Roles are people's.
        if !places.people.is_empty() {
            places.organizations = self::places(reading, mentions, bodies);
            places.marks = vec![0; reading.tokens.len() + 1];
            mark(&mut places.marks, &places.people, PERSON_STARTS, PERSON_ENDS);
            mark(&mut places.marks, &places.organizations, ORGANIZATION_STARTS, ORGANIZATION_ENDS);
        }
        places
    }

    fn is_marked(&self, at: usize, mark: u8) -> bool {
        self.marks.get(at).is_some_and(|marks| marks & mark != 0)
    }

    /// Whether a person's name begins at a token.
    fn starts_person(&self, at: usize) -> bool {
        self.is_marked(at, PERSON_STARTS)
    }

    /// Whether a person's name ends before a token.
    fn ends_person(&self, at: usize) -> bool {
        self.is_marked(at, PERSON_ENDS)
    }

    fn person_starting(&self, at: usize) -> Option<&Place> {
        if self.starts_person(at) { starting(&self.people, at) } else { None }
    }

    fn person_ending(&self, at: usize) -> Option<&Place> {
        if self.ends_person(at) { ending(&self.people, at) } else { None }
    }

    fn starts_organization(&self, at: usize) -> bool {
        self.is_marked(at, ORGANIZATION_STARTS)
    }

    fn ends_organization(&self, at: usize) -> bool {
        self.is_marked(at, ORGANIZATION_ENDS)
    }

    fn organization_starting(&self, at: usize) -> Option<&Place> {
        if self.starts_organization(at) { starting(&self.organizations, at) } else { None }
    }

    fn organization_ending(&self, at: usize) -> Option<&Place> {
        if self.ends_organization(at) { ending(&self.organizations, at) } else { None }
    }
}

fn places<'m>(
    reading: &Reading<'_>,
    mentions: &[Mention],
    named: impl Iterator<Item = (usize, &'m [Span])>,
) -> Vec<Place> {
    let tokens = |span: Span| match mentions.binary_search_by_key(&span.start, |mention| mention.span.start) {
        Ok(at) => mentions.get(at).map_or(0..0, |mention| mention.start..mention.end),
        Err(_) => reading.tokens_at(span),
    };
    let mut places: Vec<Place> =
        named.flat_map(|(id, spans)| spans.iter().map(move |&span| Place { id, tokens: tokens(span) })).collect();
    places.sort_by_key(|place| place.tokens.start);
    places
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

/// A role in tokens, before it is cut from the text.
struct Part {
    title: Range<usize>,
    whole: Range<usize>,
    organization: Option<usize>,
    rule: &'static str,
}

impl Part {
    fn role<'a>(&self, reading: &Reading<'_>, release: &Release<'a>) -> Option<Role<'a>> {
        if self.title.is_empty() {
            return None;
        }
        let title = release.name(reading.span(self.title.start, self.title.end))?;
        let mut role = Role::new(title, reading.span(self.whole.start, self.whole.end), self.rule);
        role.organization = self.organization.map(|id| OrganizationId(id as u32));
        Some(role)
    }
}

/// What heads a role: "director", also in the plural before several names.
fn is_role(reading: &Reading<'_>, at: usize) -> bool {
    let facts = reading.facts(at);
    if facts.any(Facts::ROLE) {
        return true;
    }
    let word = reading.word(at);
    match word.strip_suffix('s') {
        Some(one) if one.len() > 3 => reading.lexicon.look_up(word_key(one)).0.any(Facts::ROLE),
        _ => false,
    }
}

/// Whether a word can stand before the head of a role and belong to it.
fn modifies(reading: &Reading<'_>, at: usize) -> bool {
    let facts = reading.facts(at);
    // "human rights lawyer", "land rights activist"
    if reading.behind(at + 1).is_some_and(|next| reading.word(next) == "rights") || reading.word(at) == "rights" {
        return reading.is(at, Shape::WORD) && !facts.any(Facts::FUNCTION | Facts::CUE);
    }
    let known = Facts::ROLE_MODIFIER | Facts::ROLE | Facts::DEMONYM | Facts::PEOPLE | Facts::HONORIFIC;
    reading.is(at, Shape::WORD)
        && !facts.any(Facts::FUNCTION)
        && (facts.any(known)
            || reading.is(at, Shape::CAPITAL) && facts.any(Facts::COMMON | Facts::COUNTRY | Facts::REGION))
        && !facts.any(Facts::CUE)
}

/// The role that ends directly before a name, and up to so many titles between them.
fn before(reading: &Reading<'_>, places: &Places, name: usize, titles: usize) -> Vec<Part> {
    let Some(mut last) = reading.before(name) else { return Vec::new() };
    // "…'s Secretary General, NAME," and "co-director, NAME,"
    let mut rule = "role-before-name";
    if reading.word(last) == "," {
        let apposition = reading.token(name).is_some() && closes(reading, places, name);
        match reading.before(last) {
            Some(at) if apposition && (is_role(reading, at) || !places.ends_person(last)) => last = at,
            _ => return shared(reading, places, last, titles),
        }
        rule = "role-before-comma-name";
    } else if reading.word(last) == "and" || reading.word(last) == "&" {
        // "lawyers NAME and NAME": the role of the first one.
        return shared(reading, places, last, titles);
    }
    // "employees of NAME": the name is no apposition.
    if matches!(reading.word(last), "of" | "for" | "on" | "to" | "in" | "with" | "the") {
        return Vec::new();
    }
    let end = last + 1;
    let Some(head) = head_before(reading, places, last) else { return Vec::new() };
    if reading.token(head).is_some_and(|token| token.tail > 0) {
        return Vec::new();
    }
    let mut start = head;
    while let Some(at) = reading.before(start) {
        if places.ends_organization(start)
            || !modifies(reading, at)
            || reading.token(at).is_some_and(|token| token.tail > 0)
            || start + LONGEST < end
        {
            break;
        }
        start = at;
    }
    let facts = reading.facts(start);
    if end == start + 1 && facts.any(Facts::HONORIFIC) && !is_title_role(reading, start) {
        return Vec::new();
    }
    // "opposition activist Prince NAME": the title is a role of its own.
    if end > start + 1
        && reading.facts(head).any(Facts::TITLE)
        && !reading.facts(head).any(Facts::ROLE)
        && reading.is(head, Shape::CAPITAL)
    {
        let title = Part { title: head..end, whole: head..end, organization: None, rule: "title-before-name" };
        let others = if titles > 0 { before(reading, places, head, titles - 1) } else { Vec::new() };
        return std::iter::once(title).chain(others).collect();
    }
    // "deputy head of ORG, NAME,": the organization stands behind the head.
    let (title_end, inside, _) = complement(reading, places, head + 1, end);
    let title_end = if inside.is_some() { title_end } else { end };
    let organization = inside.or_else(|| organization_before(reading, places, start));
    let whole = organization.as_ref().map_or(start, |place| place.tokens.start.min(start))..end;
    let title = trim_honorifics(reading, start, title_end)..title_end;
    let mut parts = vec![Part { title, whole, organization: organization.map(|place| place.id), rule }];
    // "former ORG member and current head of ORG, NAME,"
    let joined = reading.before(start).filter(|&and| reading.word(and) == "and").and_then(|and| reading.before(and));
    if let Some(other) = joined.filter(|&other| is_role(reading, other)) {
        parts.extend(ending_at(reading, places, other, "role-before-role"));
    }
    parts
}

/// The role that ends with its head at a token.
fn ending_at(reading: &Reading<'_>, places: &Places, head: usize, rule: &'static str) -> Option<Part> {
    let mut start = head;
    while let Some(at) = reading.before(start) {
        let inner = places.organization_ending(start).filter(|place| place.tokens.start > 0);
        if let Some(place) = inner {
            // "former ORG staff member": the organization stands inside the role.
            let first =
                reading.before(place.tokens.start).filter(|&at| modifies(reading, at)).unwrap_or(place.tokens.start);
            return Some(Part { title: first..head + 1, whole: first..head + 1, organization: Some(place.id), rule });
        }
        if !modifies(reading, at) || reading.token(at).is_some_and(|token| token.tail > 0) || start + LONGEST < head {
            break;
        }
        start = at;
    }
    Some(Part { title: start..head + 1, whole: start..head + 1, organization: None, rule })
}

/// Titles such as "Dr" or "Senator" are roles as well; "Mr" is not.
fn is_title_role(reading: &Reading<'_>, at: usize) -> bool {
    reading.facts(at).any(Facts::TITLE)
        || reading.facts(at).any(Facts::ROLE) && (reading.word(at).len() > 3 || reading.is(at, Shape::ALL_CAPS))
}

/// Skips plain titles at the start of a role ("Mr", "His Excellency").
fn trim_honorifics(reading: &Reading<'_>, start: usize, end: usize) -> usize {
    (start..end).find(|&at| !reading.facts(at).any(Facts::HONORIFIC) || is_title_role(reading, at)).unwrap_or(start)
}

/// The head of the role that ends at token `last`: the token itself, or before "of …", "for …" the last head.
fn head_before(reading: &Reading<'_>, places: &Places, last: usize) -> Option<usize> {
    if is_role(reading, last) || reading.facts(last).any(Facts::HONORIFIC) {
        return Some(last);
    }
    // "Minister of Justice NAME", "Director for South Asia, NAME": walk back over capitalised words to "of" or "for".
    let mut at = last;
    for _ in 0..10 {
        if places.starts_person(at) {
            return None;
        }
        let before = reading.before(at)?;
        let small = matches!(reading.word(before), "of" | "for" | "on" | "to" | "the" | "and" | "in");
        if is_role(reading, before) && matches!(reading.word(at), "of" | "for" | "on" | "to") {
            return Some(before);
        }
        if !(small || reading.is(before, Shape::CAPITAL) || matches!(reading.word(before), "," | "&")) {
            return None;
        }
        at = before;
    }
    None
}

/// The organization directly before a role: "ORG's ROLE", "ORG ROLE".
fn organization_before(reading: &Reading<'_>, places: &Places, start: usize) -> Option<Place> {
    let at =
        if reading.before(start).is_some_and(|at| reading.word(at) == ")") { start.checked_sub(3)? } else { start };
    reading.behind(start)?;
    places.organization_ending(at).cloned()
}

/// Whether a name that stands behind a comma is closed by one, or by a cue.
fn closes(reading: &Reading<'_>, places: &Places, name: usize) -> bool {
    let Some(place) = places.person_starting(name) else { return false };
    match reading.behind(place.tokens.end) {
        Some(at) => {
            matches!(reading.word(at), "," | ":" | "." | ";" | "and" | "–" | "—") || reading.facts(at).any(Facts::CUE)
        }
        None => true,
    }
}

/// The role of the first of several people in a row: "lawyers NAME, NAME and NAME".
fn shared(reading: &Reading<'_>, places: &Places, joint: usize, titles: usize) -> Vec<Part> {
    let mut at = joint;
    for _ in 0..20 {
        let Some(first) = places.person_ending(at) else { return Vec::new() };
        let Some(before) = reading.before(first.tokens.start) else { return Vec::new() };
        let comma = reading.word(before) == ",";
        let head = if comma { reading.before(before) } else { Some(before) };
        if head.is_some_and(|head| is_plural_role(reading, head)) {
            return self::before(reading, places, first.tokens.start, titles);
        }
        if !(comma || reading.word(before) == "and") {
            return Vec::new();
        }
        // An apposition may stand between the names.
        at = before;
    }
    Vec::new()
}

fn is_plural_role(reading: &Reading<'_>, at: usize) -> bool {
    is_role(reading, at) && !reading.facts(at).any(Facts::ROLE)
}

/// The roles in the apposition behind a name.
fn behind(reading: &Reading<'_>, places: &Places, name_end: usize) -> Vec<Part> {
    let Some(mark) = reading.behind(name_end) else { return Vec::new() };
    let (start, close) = match reading.word(mark) {
        "," => (mark + 1, ","),
        "(" => (mark + 1, ")"),
        "-" | "–" | "—" => (mark + 1, ""),
        // "Eva Osei the Director of ORG's Office said"
        "the" => (mark, ","),
        _ => return Vec::new(),
    };
    let mut parts = Vec::new();
    let mut at = start;
    // An age may stand first: "NAME, 34, a farmer,".
    if reading.is(at, Shape::NUMBER) && reading.word(at + 1) == "," {
        at += 2;
    }
    if let Some((part, next)) = apposition(reading, places, at) {
        let joined = reading.word(next) == "and" || (close == "," && reading.word(next) == ",");
        parts.push(part);
        if joined && let Some((part, _)) = apposition(reading, places, next + 1) {
            parts.push(part);
        }
    }
    parts
}

/// One role that begins at a token, and the token behind it.
fn apposition(reading: &Reading<'_>, places: &Places, start: usize) -> Option<(Part, usize)> {
    let mut at = start;
    reading.behind(at)?;
    let article = matches!(
        reading.word(at),
        "a" | "an" | "the" | "The" | "another" | "one" | "his" | "her" | "their" | "its" | "our"
    );
    if article {
        at += 1;
    }
    // "one of the leading campaigners"
    if reading.word(at) == "of" && reading.word(at - 1) == "one" {
        at += if reading.word(at + 1) == "the" { 2 } else { 1 };
    }
    let mut organization = None;
    // "ORG's ROLE", "ORG ROLE", "the ORG ROLE"
    if let Some(place) = places.organization_starting(at) {
        organization = Some(place.clone());
        at = place.tokens.end;
    } else if reading.token(at).is_some_and(|token| token.tail > 0)
        && reading.facts(at).any(Facts::COUNTRY | Facts::REGION | Facts::CITY)
    {
        at += 1;
    }
    let title = at;
    let head = (title..title + 8)
        .take_while(|&at| at == title || !reading.begins_line(at))
        .take_while(|&at| at == title || !stops(reading, places, at))
        .find(|&at| heads(reading, at))?;
    if (title..head).any(|at| {
        !(modifies(reading, at)
            || article && reading.is(at, Shape::WORD) && !reading.facts(at).any(Facts::CUE)
            || joins(reading, at))
    }) {
        return None;
    }
    if !(article || organization.is_some() || reading.is(title, Shape::CAPITAL) || head - title <= 3) {
        return None;
    }
    let (title_end, found, end) = complement(reading, places, head + 1, head + LONGEST);
    let organization = found.or(organization);
    let part = Part {
        title: title..title_end,
        whole: start..end,
        organization: organization.map(|place| place.id),
        rule: "role-after-name",
    };
    Some((part, end))
}

/// The last head of a run: in "campaign director" the head is "director".
fn heads(reading: &Reading<'_>, at: usize) -> bool {
    is_role(reading, at) && !reading.behind(at + 1).is_some_and(|next| is_role(reading, next))
}

fn joins(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.word(at), "and" | "&" | "of" | "for" | "in" | "-")
}

fn stops(reading: &Reading<'_>, places: &Places, at: usize) -> bool {
    reading.is(at, Shape::STOP | Shape::OPEN_QUOTE) || reading.word(at) == "," || places.starts_person(at)
}

/// What follows the head of a role: "for South Asia", "at ORG", "of ORG's Office". Returns the end of the title, the
/// organization, and the end of the whole.
fn complement(reading: &Reading<'_>, places: &Places, start: usize, limit: usize) -> (usize, Option<Place>, usize) {
    let mut title_end = start;
    let mut at = start;
    while at < limit && reading.behind(at).is_some() {
        let word = reading.word(at);
        if !matches!(word, "for" | "of" | "on" | "in" | "at" | "to" | "with" | "from" | "and" | "&") {
            break;
        }
        let mut object = at + 1;
        if matches!(reading.word(object), "the" | "its" | "our") {
            object += 1;
        }
        if let Some(place) = places.organization_starting(object) {
            let mut end = place.tokens.end;
            if reading.word(end) == "(" && reading.word(end + 2) == ")" {
                end += 3;
            }
            // "Director of ORG's European Office": the office is part of the whole, the title is the director's.
            while reading.behind(end).is_some()
                && reading.is(end, Shape::CAPITAL)
                && !places.starts_person(end)
                && !places.starts_organization(end)
            {
                end += 1;
            }
            return (title_end, Some(place.clone()), end);
        }
        let capital = reading.is(object, Shape::CAPITAL) && !places.starts_person(object);
        let end = if capital { run_of_capitals(reading, places, object) } else { small_object(reading, object, word) };
        if end == object {
            break;
        }
        (title_end, at) = (end, end);
    }
    (title_end, None, title_end)
}

/// Runs over capitalised words with "and", "of", "the" between them.
fn run_of_capitals(reading: &Reading<'_>, places: &Places, start: usize) -> usize {
    let (mut at, mut end) = (start, start);
    while at < start + 12 && (at == start || reading.behind(at).is_some()) {
        if places.starts_person(at) || places.starts_organization(at) {
            break;
        }
        if reading.is(at, Shape::CAPITAL) {
            end = at + 1;
            if reading.token(at).is_some_and(|token| token.tail > 0) {
                break;
            }
        } else if !matches!(reading.word(at), "and" | "of" | "the" | "&" | "-") {
            break;
        }
        at += 1;
    }
    end
}

/// "for human rights", "of operations": a short object in small letters, before a mark or a small word.
fn small_object(reading: &Reading<'_>, start: usize, preposition: &str) -> usize {
    if !matches!(preposition, "of" | "for" | "on") {
        return start;
    }
    let words = (start..start + 5).take_while(|&at| {
        reading.behind(at).is_some()
            && reading.is(at, Shape::WORD)
            && !reading.is(at, Shape::CAPITAL)
            && !reading.facts(at).any(Facts::CUE)
    });
    let end = words.last().map_or(start, |at| at + 1);
    let closed = reading
        .behind(end)
        .is_none_or(|at| reading.is(at, Shape::MARK) || matches!(reading.word(at), "at" | "for" | "in" | "and"));
    if closed { end } else { start }
}
