//! Context: points for what stands directly before and behind a piece of a window.

use crate::lexicon::{Facts, Lexicon, Words};
use crate::reading::Reading;
use crate::tokens::{Shape, Token};

/// Points for each reading of a piece.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Points {
    pub(crate) person: i32,
    pub(crate) organization: i32,
    pub(crate) place: i32,
}

impl std::ops::AddAssign for Points {
    fn add_assign(&mut self, other: Self) {
        self.person += other.person;
        self.organization += other.organization;
        self.place += other.place;
    }
}

const fn points(person: i32, organization: i32, place: i32) -> Points {
    Points { person, organization, place }
}

/// What says something of a name beside it.
const TELLING: Facts = Facts(
    Facts::HONORIFIC.0 | Facts::ROLE.0 | Facts::CUE.0 | Facts::CLASS_WORD.0 | Facts::RELATION.0 | Facts::BESIDE.0,
);

/// Where a word stands beside a name.
#[derive(Clone, Copy)]
enum Side {
    Before,
    Behind,
    /// Behind the name's possessive.
    Owned,
}

/// Points for a name for what the word lists say of a word beside it.
fn listed(word: &Token, side: Side) -> Points {
    if !word.facts.any(Facts::BESIDE) {
        return Points::default();
    }
    let [before, behind, owned] = Lexicon::beside(word.key);
    let [person, organization, place] = match side {
        Side::Before => before,
        Side::Behind => behind,
        Side::Owned => owned,
    };
    points(person.into(), organization.into(), place.into())
}

/// Points for what stands before token `at`.
pub(crate) fn left(reading: &Reading<'_>, at: usize) -> Points {
    let Some((before, word)) = reading.before(at).and_then(|before| Some((before, reading.token(before)?))) else {
        return Points::default();
    };
    if !word.facts.any(TELLING) && !word.is(Shape::INITIAL | Shape::NUMBER) && !is_maitre(reading, before, word) {
        return if word.facts.any(Facts::PARTICLE) { behind_de(reading, at, before) } else { Points::default() };
    }
    let facts = word.facts;
    let capital = word.is(Shape::CAPITAL);
    let mut sum = Points::default();
    if is_french_title(reading, before) {
        return points(25, -15, -8);
    }
    // "Olive M. Okoro"
    let initial = word.is(Shape::INITIAL)
        && before.checked_sub(1).is_some_and(|at| reading.is(at, Shape::CAPITAL) && !reading.begins_line(before));
    if initial {
        sum += points(8, -8, -8);
    } else if facts.any(Facts::HONORIFIC) && word.length() != 1 {
        sum += points(if capital { 25 } else { 12 }, -15, -8);
    } else if facts.any(Facts::ROLE) && word.tail == 0 {
        sum += points(if capital { 18 } else { 16 }, -4, -6);
    } else if facts.any(Facts::RELATION) && !capital {
        // "his son Tevita"
        sum += points(14, -6, -6);
    } else if facts.any(Facts::CUE) && !capital {
        sum += points(if facts.any(Facts::WEAK_CUE) { 2 } else { 8 }, 3, -3);
    } else if is_age(reading, before) {
        sum += points(14, -8, -8);
    }
    // "bureau Afrique": where it works.
    if facts.any(Facts::CLASS_WORD) && !capital && !reading.facts(at).any(Facts::COUNTRY | Facts::REGION) {
        sum += points(-22, 18, -6);
    } else if facts.any(Facts::BESIDE) && reading.word(before) == "of" {
        sum += behind_of(reading, at, before);
    }
    if facts.any(Facts::BESIDE) && reading.word(before) == "to" && is_source(reading, before) {
        sum += points(4, 8, -14);
    }
    if !capital || facts.any(Facts::DETERMINER) && reading.word(before) == "The" {
        sum += listed(word, Side::Before);
    }
    if facts.any(Facts::DETERMINER) && is_headed(reading, before) {
        sum += points(-4, 8, 0);
    }
    sum
}

/// Whether a token is "Me" or "M.", a title of French: a name follows, and the words around are not English.
pub(super) fn is_french_title(reading: &Reading<'_>, at: usize) -> bool {
    let Some(token) = reading.token(at).filter(|token| token.length() == 2 && token.is(Shape::CAPITAL)) else {
        return false;
    };
    is_maitre(reading, at, token) || reading.word(at) == "M." && is_among_french(reading, at)
}

/// "Me", a lawyer's title, before a name.
fn is_maitre(reading: &Reading<'_>, at: usize, token: &Token) -> bool {
    let name = |next: usize| reading.is(next, Shape::CAPITAL) && !matches!(reading.word(next), "Me" | "Too");
    token.length() == 2
        && reading.word(at) == "Me"
        && reading.behind(at + 1).is_some_and(name)
        && reading.before(at).is_none_or(|before| reading.word(before) != "Me")
}

/// Whether words around an initial and the name behind it are no English words, and none is an English function word.
fn is_among_french(reading: &Reading<'_>, at: usize) -> bool {
    let around =
        || reading.before(at).into_iter().chain((at + 2..at + 5).take_while(|&at| reading.behind(at).is_some()));
    let small = |&at: &usize| reading.is(at, Shape::WORD) && !reading.is(at, Shape::CAPITAL);
    let english = |at: usize| reading.facts(at).any(Facts::FUNCTION) && reading.word(at) != "a";
    let strange = |at: usize| !reading.facts(at).any(Facts::COMMON);
    around().filter(small).any(strange) && !around().filter(small).any(english)
}

/// Points for what stands before an "of": "CEO of", "the city of".
fn behind_of(reading: &Reading<'_>, at: usize, of: usize) -> Points {
    let place = |at: usize| reading.facts(at).any(Facts::PLACE_WORD) && !reading.is(at, Shape::CAPITAL);
    let plain = reading.facts(at).any(Facts::COMMON);
    if plain && has_place(reading, at) && is_led(reading, of) {
        points(-24, 32, 0)
    } else if !plain && is_led(reading, of) {
        points(-24, 20, 3)
    } else if reading.before(of).is_some_and(place) {
        points(-10, -4, 14)
    } else {
        Points::default()
    }
}

/// Whether an everyday word and a place are a name: "CEO of Vocal Africa".
fn has_place(reading: &Reading<'_>, at: usize) -> bool {
    let capital = |at: usize| reading.is(at, Shape::CAPITAL) && !reading.begins_line(at);
    capital(at + 1) && reading.facts(at + 1).any(Facts::COUNTRY | Facts::REGION | Facts::CITY) && !capital(at + 2)
}

/// Points for what stands before a "de" or "do": "directora de", "diretor executivo da", "reportero de".
fn behind_de(reading: &Reading<'_>, at: usize, de: usize) -> Points {
    let small = |at: usize| reading.before(at).filter(|&at| !reading.is(at, Shape::CAPITAL));
    if small(de).is_some_and(|at| SITES.has(reading.key(at)))
        && matches!(reading.word(de), "de" | "d" | "do" | "da" | "du")
    {
        return points(-14, -4, 14);
    }
    let led = |de: usize| {
        let before = small(de).map(|at| if reading.facts(at).any(Facts::TRAIT) { small(at).unwrap_or(at) } else { at });
        matches!(reading.word(de), "de" | "d" | "del" | "do" | "da" | "du" | "dos" | "das")
            && before.is_some_and(|at| leads(reading, at))
    };
    let article = || matches!(reading.word(de), "la" | "l" | "los" | "las" | "el") && small(de).is_some_and(led);
    if !reading.facts(at).any(Facts::COMMON) && (led(de) || article()) { points(-20, 16, 3) } else { Points::default() }
}

/// Nouns of French, Spanish and Portuguese for places.
#[rustfmt::skip]
static SITES: Words<47> = Words::new([
    "aeroport", "aeroporto", "aeropuerto", "aldea", "aldeia", "bairro", "barrio", "carcel", "cidade", "ciudad",
    "commune", "comuna", "comunidad", "comunidade", "comunidades", "departamento", "district", "distrito",
    "faculte", "gare", "hopital", "hospital", "localidad", "localite", "lycee", "mairie", "municipio",
    "municipios", "parquet", "penal", "prefecture", "prefeitura", "presidio", "prision", "prison", "province",
    "provincia", "quartier", "regiao", "region", "tribunal", "universidad", "universidade", "universite", "vereda",
    "village", "ville",
]);

/// Whether a role is somebody's who leads a body or works for one.
fn leads(reading: &Reading<'_>, role: usize) -> bool {
    const BODIES: [u8; 4] = [1, 2, 7, 16];
    reading.facts(role).any(Facts::ROLE) && BODIES.contains(&reading.lexicon.look_up(reading.key(role)).1.role_class)
}

/// Whether a role stands before an article: "director of the".
fn is_headed(reading: &Reading<'_>, article: usize) -> bool {
    let of = article.checked_sub(1).filter(|&at| reading.word(at) == "of");
    of.and_then(|at| at.checked_sub(1)).is_some_and(|at| reading.facts(at).any(Facts::ROLE))
}

/// Whether somebody who leads or owns a body stands before an "of": "CEO of".
fn is_led(reading: &Reading<'_>, of: usize) -> bool {
    const LEADER: u8 = 1;
    const BUSINESS: u8 = 16;
    let Some(role) = reading.before(of).filter(|&at| reading.facts(at).any(Facts::ROLE)) else { return false };
    let class = reading.lexicon.look_up(reading.key(role)).1.role_class;
    // A governor governs a place.
    matches!(class, LEADER | BUSINESS) && reading.word(role) != "governor" || reading.word(role) == "member"
}

/// "according to"
fn is_source(reading: &Reading<'_>, to: usize) -> bool {
    reading.before(to).is_some_and(|at| matches!(reading.word(at), "according" | "According"))
}

/// "12-year-old"
fn is_age(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Shape::NUMBER) && reading.is(at, Shape::HYPHEN) && reading.word(at).ends_with("-old")
}

/// Points for what stands behind token `at - 1`, where `at` is the next token.
pub(crate) fn right(reading: &Reading<'_>, at: usize) -> Points {
    let possessive = at.checked_sub(1).and_then(|last| reading.token(last)).is_some_and(|token| token.tail > 0);
    let Some((next, word)) = reading.behind(at).and_then(|next| Some((next, reading.token(next)?))) else {
        return Points::default();
    };
    let facts = word.facts;
    let capital = word.is(Shape::CAPITAL);
    let mut sum = Points::default();
    if possessive {
        sum += points(2, 2, 2);
        if !capital {
            sum += listed(word, Side::Owned);
        }
        return sum;
    }
    if capital && word.is(Shape::ALL_CAPS) && matches!(reading.word(next), "MP" | "MEP" | "MLA" | "QC" | "KC") {
        return points(20, -8, -10);
    }
    if capital {
        return if facts.any(Facts::GIVEN | Facts::FAMILY) { sum } else { behind_capital(facts) };
    }
    if word.is(Shape::MARK) {
        return match reading.word(next) {
            "," => behind_comma(reading, next + 1),
            "(" => behind_bracket(reading, next + 1),
            _ => sum,
        };
    }
    if facts.any(Facts::CUE) {
        let strong = !facts.any(Facts::WEAK_CUE);
        sum += points(if strong { 10 } else { 4 }, if strong { 4 } else { 2 }, -4);
    } else if facts.any(Facts::CLASS_WORD) {
        sum += points(-6, 12, -2);
    } else if facts.any(Facts::ROLE) {
        // "Rivers Without Walls spokesperson Ana Lima"
        let named = reading.is(next + 1, Shape::CAPITAL) && !reading.begins_line(next + 1);
        sum += points(-6, if named { 12 } else { 8 }, 3);
    }
    sum += listed(word, Side::Behind);
    if facts.any(Facts::BE) {
        sum += behind_copula(reading, next + 1);
    }
    sum
}

/// Points for what a capitalised word behind a name is.
const fn behind_capital(facts: Facts) -> Points {
    if facts.any(Facts::GOVERNMENT) {
        points(16, -4, 2)
    } else if facts.any(Facts(Facts::STRONG_HEAD.0 | Facts::PLACE_WORD.0 | Facts::COMPANY_SUFFIX.0)) {
        points(-30, -10, -6)
    } else if facts.any(Facts(Facts::WEAK_HEAD.0 | Facts::NON_NAME.0)) {
        points(-16, -6, -4)
    } else if facts.any(Facts::COMMON) && !facts.any(Facts::CALENDAR) {
        points(-8, -4, -3)
    } else {
        points(0, 0, 0)
    }
}

/// Points for an apposition: an age, a role, "a/an/the ROLE".
fn behind_comma(reading: &Reading<'_>, at: usize) -> Points {
    let Some(first) = reading.behind(at) else { return Points::default() };
    if reading.is(first, Shape::NUMBER)
        && reading.word(first).len() <= 2
        && reading.behind(first + 1).is_some_and(|next| matches!(reading.word(next), "," | "." | ")"))
    {
        return points(16, -10, -8);
    }
    if reading.word(first) == "aged" || reading.word(first) == "who" {
        return points(14, -6, -6);
    }
    let article = opens_noun(reading.word(first));
    match noun(reading, first, article) {
        Noun::Role => return points(12, if article { 0 } else { -6 }, -6),
        Noun::Body if article => return points(-24, 18, -4),
        Noun::Body | Noun::Other => {}
    }
    let facts = reading.facts(first);
    if facts.any(Facts::COUNTRY | Facts::REGION) && reading.is(first, Shape::CAPITAL) {
        return points(-4, 0, 8);
    }
    Points::default()
}

/// Points for what somebody or something is: "NAME is a lawyer", "NAME was the largest bank".
fn behind_copula(reading: &Reading<'_>, at: usize) -> Points {
    let first = reading.behind(at).filter(|&first| opens_noun(reading.word(first)));
    match first.map(|first| noun(reading, first, true)) {
        Some(Noun::Role) => points(6, -2, -2),
        Some(Noun::Body) => points(-26, 16, -4),
        Some(Noun::Other) | None => Points::default(),
    }
}

/// What the noun of a phrase that says what a name is stands for.
enum Noun {
    Role,
    Body,
    Other,
}

fn opens_noun(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "his" | "her" | "its" | "their" | "our" | "another")
}

/// The noun of a phrase that begins at a token, perhaps with an article.
fn noun(reading: &Reading<'_>, first: usize, article: bool) -> Noun {
    let mut body = true;
    for at in first..first + if article { 7 } else { 5 } {
        if reading.begins_line(at) || reading.is(at, Shape::STOP) || reading.word(at) == "," {
            break;
        }
        let facts = reading.facts(at);
        if facts.any(Facts::ROLE) && !facts.any(Facts::GIVEN) {
            return Noun::Role;
        }
        let capital = reading.is(at, Shape::CAPITAL);
        if body && !capital && at > first && is_body(reading, at) && ends_noun(reading, at + 1) {
            return Noun::Body;
        }
        // "Tarik, the Sanna group", "a woman in the company": something else.
        body &= !(capital && !facts.any(Facts::DEMONYM) || facts.any(Facts::PREPOSITION | Facts::BOUNDARY));
        if !(article || capital || facts.any(Facts::ROLE_MODIFIER | Facts::DEMONYM | Facts::COMMON)) {
            break;
        }
    }
    Noun::Other
}

/// Whether a word is a noun for a body, and not for a site or a thing as well.
fn is_body(reading: &Reading<'_>, at: usize) -> bool {
    let owner = reading.token(at).is_some_and(|token| token.tail > 0);
    let radio = || at.checked_sub(1).is_some_and(|at| matches!(reading.word(at), "radio" | "TV" | "television"));
    if reading.word(at) == "station" {
        return !owner && radio();
    }
    reading.facts(at).any(Facts::CLASS_WORD | Facts::BODY_NOUN)
        && !owner
        && !matches!(
            reading.word(at),
            "brand"
                | "center"
                | "centre"
                | "initiative"
                | "mission"
                | "monitor"
                | "platform"
                | "portal"
                | "project"
                | "programme"
                | "school"
                | "side"
                | "trust"
                | "website"
                | "body"
                | "movement"
        )
}

/// Whether no further noun follows: "a company that", "a newspaper in".
fn ends_noun(reading: &Reading<'_>, at: usize) -> bool {
    reading.behind(at).is_none_or(|at| {
        !reading.is(at, Shape::WORD) || reading.facts(at).any(Facts::FUNCTION | Facts::PREPOSITION | Facts::BOUNDARY)
    })
}

/// Points for what a bracket holds: an age, a party and place, an acronym.
fn behind_bracket(reading: &Reading<'_>, at: usize) -> Points {
    if reading.is(at, Shape::NUMBER) && reading.word(at).len() <= 2 {
        return points(10, -6, -4);
    }
    if reading.is(at, Shape::ALL_CAPS) && reading.behind(at + 1).is_some_and(|next| reading.word(next) == ")") {
        return points(-8, 8, -2);
    }
    if matches!(reading.word(at), "left" | "right" | "center" | "centre") {
        return points(8, -4, -4);
    }
    Points::default()
}
