//! Roles behind a name.

use super::places::{Place, Places};
use super::small::{is_about, is_article, is_romance, links, ties};
use super::{LONGEST, Part, is_possessive, is_role, is_trait, modifies};
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::Shape;

/// The roles in the apposition behind a name.
pub(super) fn parts(reading: &Reading<'_>, places: &Places, name_end: usize) -> Vec<Part> {
    let Some(mark) = reading.behind(name_end) else { return Vec::new() };
    if is_postnominal(reading, mark) {
        return vec![Part {
            title: mark..mark + 1,
            whole: mark..mark + 1,
            organization: None,
            rule: "role-after-name",
        }];
    }
    let (start, close) = match reading.word(mark) {
        "," => (mark + 1, ","),
        "(" => (mark + 1, ")"),
        "-" | "–" | "—" => (mark + 1, ""),
        // "Eva Osei the Director of ORG's Office said"
        "the" => (mark, ","),
        // "said Eva Osei Africa Director at ORG"
        _ if reading.is(mark, Shape::CAPITAL) && !reading.begins_line(mark) && !places.starts_organization(mark) => {
            let led = |(part, _): &(Part, usize)| part.organization.is_some();
            return apposition(reading, places, mark).filter(led).map(|(part, _)| part).into_iter().collect();
        }
        "who" | "is" | "was" => return stated(reading, places, mark).into_iter().collect(),
        _ => return Vec::new(),
    };
    if reading.word(start) == "who" {
        return stated(reading, places, start).into_iter().collect();
    }
    let mut parts = Vec::new();
    let mut at = start;
    // An age may stand first: "NAME, 34, a farmer,".
    if reading.is(at, Shape::NUMBER) && reading.word(at + 1) == "," {
        at += 2;
    }
    // "NAME, the Nepali writer NAME": the role is the second one's.
    let own = |(part, next): &(Part, usize)| {
        // "NAME, officers who": other people, unless several are named.
        !places.starts_person(*next)
            && (close != "," || part.of_one(reading) || is_one_of_several(reading, places, name_end))
    };
    if let Some((part, next)) = apposition(reading, places, at).filter(own) {
        let joined = reading.word(next) == "and" || (close == "," && reading.word(next) == ",");
        parts.push(part);
        if joined && let Some((part, _)) = apposition(reading, places, next + 1) {
            parts.push(part);
        }
    }
    parts
}

/// "NAME QC", "NAME MP": what somebody is, in capitals.
fn is_postnominal(reading: &Reading<'_>, at: usize) -> bool {
    reading.is(at, Shape::ALL_CAPS)
        && matches!(reading.word(at), "QC" | "KC" | "SC" | "MP" | "MEP" | "MLA" | "MSP" | "TD" | "OBE" | "MBE" | "CBE")
}

/// "NAME and NAME": the last of several.
fn is_one_of_several(reading: &Reading<'_>, places: &Places, name_end: usize) -> bool {
    let joined = |place: &Place| {
        reading.before(place.tokens.start).is_some_and(|before| matches!(reading.word(before), "and" | "," | "&"))
    };
    places.people_before(name_end).next().is_some_and(joined)
}

/// The role that a clause states: "NAME, who is the ROLE of ORG", "NAME is the ROLE of ORG".
fn stated(reading: &Reading<'_>, places: &Places, at: usize) -> Option<Part> {
    let relative = reading.word(at) == "who";
    let verb = at + usize::from(relative);
    let noun = match reading.word(verb) {
        "is" | "was" => verb + 1,
        "serves" | "served" | "works" | "worked" if reading.word(verb + 1) == "as" => verb + 2,
        _ => return None,
    };
    let noun = noun + usize::from(matches!(reading.word(noun), "also" | "currently" | "now" | "then"));
    let article = matches!(reading.word(noun), "the" | "a" | "an");
    let (part, _) = Some(noun).filter(|_| article).and_then(|noun| apposition(reading, places, noun))?;
    (relative || part.organization.is_some()).then_some(part)
}

/// One role that begins at a token, and the token behind it.
fn apposition(reading: &Reading<'_>, places: &Places, start: usize) -> Option<(Part, usize)> {
    let mut at = start;
    reading.behind(at)?;
    let article = matches!(
        reading.word(at),
        "a" | "an"
            | "the"
            | "The"
            | "another"
            | "one"
            | "his"
            | "her"
            | "their"
            | "its"
            | "our"
            | "el"
            | "l"
            | "la"
            | "le"
            | "o"
            | "um"
            | "uma"
            | "un"
            | "una"
            | "une"
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
    } else if is_possessive(reading, at)
        && (reading.facts(at).any(Facts::COUNTRY | Facts::REGION | Facts::CITY) || article && is_owner(reading, at))
    {
        at += 1;
    }
    let title = at;
    if joins(reading, title) {
        return None;
    }
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

/// "the network’s legal adviser": whose adviser, in small letters.
fn is_owner(reading: &Reading<'_>, at: usize) -> bool {
    !reading.is(at, Shape::CAPITAL) && !is_role(reading, at)
}

/// The last head of a run: in "campaign director" and "Deputy Regional Director" the head is "director".
fn heads(reading: &Reading<'_>, at: usize) -> bool {
    let more = (at + 1..at + 4).take_while(|&next| reading.behind(next).is_some());
    let mut rest = more.skip_while(|&next| !is_role(reading, next) && modifies(reading, next));
    is_parent(reading, at) || is_role(reading, at) && !rest.next().is_some_and(|next| is_role(reading, next))
}

/// "a mother of two"
fn is_parent(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.word(at), "mother" | "father" | "parent" | "grandmother" | "grandfather")
        && reading.word(at + 1) == "of"
        && !matches!(reading.word(at + 2), "the" | "his" | "her" | "a" | "an" | "their")
        && !reading.is(at + 2, Shape::CAPITAL)
}

fn joins(reading: &Reading<'_>, at: usize) -> bool {
    matches!(reading.word(at), "and" | "&" | "of" | "for" | "in" | "-")
}

fn stops(reading: &Reading<'_>, places: &Places, at: usize) -> bool {
    reading.is(at, Shape::STOP | Shape::OPEN_QUOTE) || reading.word(at) == "," || places.starts_person(at)
}

/// What follows the head of a role: "for South Asia", "at ORG", "of ORG's Office". Returns the end of the title, the
/// organization, and the end of the whole.
pub(super) fn complement(
    reading: &Reading<'_>,
    places: &Places,
    start: usize,
    limit: usize,
) -> (usize, Option<Place>, usize) {
    let mut title_end = start;
    let mut at = start;
    while at < limit && reading.behind(at).is_some() {
        let word = reading.word(at);
        // "directora ejecutiva"
        if at == title_end && is_trait(reading, at) {
            (title_end, at) = (at + 1, at + 1);
            continue;
        }
        if !ties(word) {
            break;
        }
        let mut object = at + 1;
        if is_article(reading.word(object)) {
            object += 1;
        }
        if let Some(place) = organization_at(reading, places, object) {
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
        let end = if capital && end > object { with_noun(reading, end) } else { end };
        if end == object {
            break;
        }
        (title_end, at) = (end, end);
    }
    (title_end, None, title_end)
}

/// The end of a noun in small letters behind capitalised words: "head of the Ruritanian military,".
fn with_noun(reading: &Reading<'_>, end: usize) -> usize {
    let noun = |at: usize| {
        reading.behind(at).is_some()
            && reading.is(at, Shape::WORD)
            && !reading.is(at, Shape::CAPITAL)
            && reading.facts(at).any(Facts::COMMON)
            && !reading.facts(at).any(Facts::FUNCTION | Facts::CUE | Facts::BE)
            && !is_role(reading, at)
    };
    let behind = (end..end + 2).take_while(|&at| noun(at)).last().map_or(end, |at| at + 1);
    let closed = reading.behind(behind).is_some_and(|at| matches!(reading.word(at), "," | ")" | ";"));
    let adjective = end.checked_sub(1).is_some_and(|at| reading.facts(at).any(Facts::DEMONYM));
    if adjective && closed { behind } else { end }
}

/// The organization that begins at a token, or behind a few words that say what it is: "at the Bishkek-based group ORG".
fn organization_at<'p>(reading: &Reading<'_>, places: &'p Places, object: usize) -> Option<&'p Place> {
    const MOST: usize = 4;
    let describes = |at: usize| {
        let based = reading.word(at).ends_with("-based");
        reading.is(at, Shape::WORD)
            && (based || !reading.is(at, Shape::CAPITAL) && !reading.facts(at).any(Facts::FUNCTION | Facts::CUE))
            && reading.behind(at + 1).is_some()
    };
    let words = (object..object + MOST).take_while(|&at| describes(at)).count();
    (object..=object + words).find_map(|at| places.organization_starting(at))
}

/// Runs over capitalised words with "and", "of", "the" between them.
fn run_of_capitals(reading: &Reading<'_>, places: &Places, start: usize) -> usize {
    let (mut at, mut end) = (start, start);
    while at < start + 12 && (at == start || reading.behind(at).is_some()) {
        if places.starts_person(at) || places.starts_organization(at) {
            break;
        }
        if reading.is(at, Shape::CAPITAL) {
            let owns = reading.token(at).is_some_and(|token| token.tail > 0);
            // "manager at Sudan’s broadcaster": whose, and no end of a role.
            if owns && !reading.is(at + 1, Shape::CAPITAL) {
                break;
            }
            end = at + 1;
            if owns {
                break;
            }
        } else if is_trait(reading, at) {
            end = at + 1;
        } else if !matches!(reading.word(at), "&" | "-") && !links(reading.word(at)) {
            break;
        }
        at += 1;
    }
    end
}

/// "for human rights", "on the rights to freedom of assembly and of association": an object in small letters, before a mark
/// or a small word.
fn small_object(reading: &Reading<'_>, start: usize, preposition: &str) -> usize {
    if !is_about(preposition) {
        return start;
    }
    let links = |at: usize| links(reading.word(at));
    let is_state =
        |at: usize| at == start && preposition == "of" && matches!(reading.word(at), "state" | "one" | "two" | "three");
    let words = (start..start + LONGEST / 2).take_while(|&at| {
        reading.behind(at).is_some()
            && reading.is(at, Shape::WORD)
            && !reading.is(at, Shape::CAPITAL)
            && !(reading.word(at) == "and" && (at + 1..at + 3).any(|next| is_role(reading, next)))
            && (links(at)
                || !reading.facts(at).any(Facts::CUE | Facts::FUNCTION | Facts::PREPOSITION | Facts::BOUNDARY)
                || is_state(at))
    });
    let end = words.filter(|&at| !links(at)).last().map_or(start, |at| at + 1);
    let closed = reading.behind(end).is_none_or(|at| {
        reading.is(at, Shape::MARK)
            || matches!(reading.word(at), "at" | "for" | "in" | "of" | "and")
            || is_romance(reading.word(at))
    });
    if closed { end } else { start }
}
