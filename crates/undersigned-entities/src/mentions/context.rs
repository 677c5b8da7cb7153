//! Context: points for what stands directly before and behind a piece of a window.

use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::Shape;

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

/// Points for what stands before token `at`.
pub(crate) fn left(reading: &Reading<'_>, at: usize) -> Points {
    let Some(before) = reading.before(at) else { return Points::default() };
    let word = reading.word(before);
    let facts = reading.facts(before);
    let capital = reading.is(before, Shape::CAPITAL);
    let mut sum = Points::default();
    // "Olive M. Okoro"
    let initial = reading.is(before, Shape::INITIAL)
        && before.checked_sub(1).is_some_and(|at| reading.is(at, Shape::CAPITAL) && !reading.begins_line(before));
    if initial {
        sum += points(8, -8, -8);
    } else if facts.any(Facts::HONORIFIC) && word.len() != 1 {
        sum += points(if capital { 25 } else { 12 }, -15, -8);
    } else if facts.any(Facts::ROLE) && reading.token(before).is_none_or(|token| token.tail == 0) {
        sum += points(if capital { 18 } else { 16 }, -4, -6);
    } else if facts.any(Facts::RELATION) && !capital {
        // "his son Tevita"
        sum += points(14, -6, -6);
    } else if facts.any(Facts::CUE) && !capital {
        sum += points(if facts.any(Facts::WEAK_CUE) { 2 } else { 8 }, 3, -3);
    } else if is_age(reading, before) {
        sum += points(14, -8, -8);
    }
    if facts.any(Facts::CLASS_WORD) && !capital {
        sum += points(-22, 18, -6);
    } else if word == "of" && !reading.facts(at).any(Facts::COMMON) && is_led(reading, before) {
        sum += points(-24, 20, 3);
    } else if word == "of"
        && reading
            .before(before)
            .is_some_and(|at| reading.facts(at).any(Facts::PLACE_WORD) && !reading.is(at, Shape::CAPITAL))
    {
        sum += points(-10, -4, 14);
    }
    if matches!(word, "the" | "The") && is_headed(reading, before) {
        sum += points(-4, 8, 0);
    }
    sum += match word {
        "in" => points(-8, -2, 10),
        "at" => points(-4, 4, 4),
        "near" | "outside" | "across" | "throughout" | "towards" | "toward" => points(-8, -4, 10),
        "from" | "to" | "between" | "around" => points(-1, 1, 4),
        "the" | "The" | "this" | "its" | "our" => points(-16, 6, 0),
        "a" | "an" => points(-14, -2, -6),
        "by" | "with" | "against" => points(2, 2, -2),
        "of" => points(0, 2, 3),
        "join" | "joined" | "joining" => points(-2, 6, -2),
        "named" | "called" => points(6, 4, 2),
        "and" | "," => points(0, 0, 0),
        _ => Points::default(),
    };
    sum
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

/// "12-year-old"
fn is_age(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Shape::NUMBER) && reading.is(at, Shape::HYPHEN) && reading.word(at).ends_with("-old")
}

/// Points for what stands behind token `at - 1`, where `at` is the next token.
pub(crate) fn right(reading: &Reading<'_>, at: usize) -> Points {
    let possessive = at.checked_sub(1).and_then(|last| reading.token(last)).is_some_and(|token| token.tail > 0);
    let Some(next) = reading.behind(at) else { return Points::default() };
    if next >= reading.tokens.len() {
        return Points::default();
    }
    let word = reading.word(next);
    let facts = reading.facts(next);
    let capital = reading.is(next, Shape::CAPITAL);
    let mut sum = Points::default();
    if possessive {
        sum += points(2, 2, 2);
        sum += match word {
            "wife" | "husband" | "son" | "daughter" | "father" | "mother" | "brother" | "sister" | "family"
            | "relatives" | "lawyer" | "lawyers" | "death" | "body" | "mandate" | "home" | "house" | "life"
            | "parents" | "widow" | "children" | "release" | "arrest" | "trial" | "detention" | "murder" => {
                points(8, -5, -5)
            }
            "government" | "capital" | "president" | "parliament" | "economy" | "border" | "population" | "people"
            | "authorities" => points(-4, -8, 10),
            "headquarters" | "spokesman" | "spokesperson" | "spokeswoman" | "director" | "chairman" | "members"
            | "board" | "staff" | "leadership" | "policy" | "campaign" | "website" | "shares" | "revenue"
            | "report" => points(-3, 8, -2),
            _ => Points::default(),
        };
        return sum;
    }
    if facts.any(Facts::CUE) && !capital {
        let strong = !facts.any(Facts::WEAK_CUE);
        sum += points(if strong { 10 } else { 4 }, if strong { 4 } else { 2 }, -4);
    } else if facts.any(Facts::CLASS_WORD) && !capital {
        sum += points(-6, 12, -2);
    } else if facts.any(Facts::ROLE) && !capital {
        // "Rivers Without Walls spokesperson Ana Lima"
        let named = reading.is(next + 1, Shape::CAPITAL) && !reading.begins_line(next + 1);
        sum += points(-6, if named { 12 } else { 8 }, 3);
    }
    sum += match word {
        "," => behind_comma(reading, next + 1),
        "who" | "whose" | "whom" => points(10, -2, -6),
        "himself" | "herself" => points(12, -4, -4),
        "administration" | "government" | "regime" | "dynasty" | "family" | "clan" | "era" | "presidency"
        | "dictatorship" | "cabinet" => points(22, -4, 2),
        "app" | "apps" | "vaccine" | "vaccines" | "drug" | "software" | "virus" | "variant" | "smartphone"
        | "missile" | "missiles" | "drone" | "drones" | "rifle" | "aircraft" | "visa" => points(-24, -10, -4),
        "project" | "programme" | "program" | "scheme" | "initiative" | "system" | "film" | "movie" | "book"
        | "novel" | "song" | "album" | "series" | "festival" | "award" | "prize" | "cup" | "tournament" | "trophy"
        | "disease" | "technology" | "architecture" | "language" => points(-12, -10, -2),
        "brothers" | "sisters" | "siblings" => points(14, -4, -4),
        "was" | "is" | "has" | "had" | "will" | "would" => points(2, 2, 0),
        "(" => behind_bracket(reading, next + 1),
        "and" => points(0, 0, 0),
        _ => Points::default(),
    };
    if capital && !facts.any(Facts::GIVEN | Facts::FAMILY) {
        if facts.any(Facts::GOVERNMENT) {
            sum += points(16, -4, 2);
        } else if facts.any(Facts::STRONG_HEAD | Facts::PLACE_WORD | Facts::COMPANY_SUFFIX) {
            sum += points(-30, -10, -6);
        } else if facts.any(Facts::WEAK_HEAD | Facts::NON_NAME) {
            sum += points(-16, -6, -4);
        } else if facts.any(Facts::COMMON) && !facts.any(Facts::CALENDAR) {
            sum += points(-8, -4, -3);
        }
    } else if facts.any(Facts::PLACE_WORD) && is_site(word) {
        sum += points(-14, -8, 12);
    }
    sum
}

/// Whether a small word behind a name says that a place bears it: "the Rahim Yar district".
fn is_site(word: &str) -> bool {
    matches!(
        word,
        "airport"
            | "area"
            | "bazaar"
            | "beach"
            | "bridge"
            | "camp"
            | "canal"
            | "cemetery"
            | "city"
            | "commune"
            | "county"
            | "dam"
            | "department"
            | "district"
            | "governorate"
            | "highway"
            | "hill"
            | "hills"
            | "island"
            | "islands"
            | "lake"
            | "market"
            | "municipality"
            | "neighborhood"
            | "neighbourhood"
            | "palace"
            | "peninsula"
            | "port"
            | "prefecture"
            | "prison"
            | "province"
            | "quarter"
            | "region"
            | "reservoir"
            | "river"
            | "road"
            | "square"
            | "street"
            | "suburb"
            | "tehsil"
            | "taluk"
            | "taluka"
            | "temple"
            | "town"
            | "township"
            | "upazila"
            | "valley"
            | "village"
            | "volcano"
    )
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
    let article =
        matches!(reading.word(first), "a" | "an" | "the" | "his" | "her" | "its" | "their" | "our" | "another");
    for at in first..first + if article { 7 } else { 5 } {
        if reading.begins_line(at) || reading.is(at, Shape::STOP) || reading.word(at) == "," {
            break;
        }
        let facts = reading.facts(at);
        if facts.any(Facts::ROLE) && !facts.any(Facts::GIVEN) {
            return points(12, if article { 0 } else { -6 }, -6);
        }
        if !(article
            || facts.any(Facts::ROLE_MODIFIER | Facts::DEMONYM | Facts::COMMON)
            || reading.is(at, Shape::CAPITAL))
        {
            break;
        }
    }
    let facts = reading.facts(first);
    if facts.any(Facts::COUNTRY | Facts::REGION) && reading.is(first, Shape::CAPITAL) {
        return points(-4, 0, 8);
    }
    Points::default()
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
