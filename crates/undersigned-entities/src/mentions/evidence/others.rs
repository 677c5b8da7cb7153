//! Whether a piece is a place, a role or another name.

use super::super::joint::Joint;
use super::super::piece::Piece;
use super::super::word::Word;
use super::super::{HEAD, NAME, NATION, PLACE};
use super::{Rule, Scale, Verdict};
use crate::lexicon::Facts;
use crate::tokens::Shape;

/// The longest place or role, in words.
const LONGEST: usize = 6;

/// Points against a word of which nothing is known as a place.
pub(super) const UNLIKELY_PLACE: i32 = 5;

/// The most that can speak for a place, besides what stands beside it: little without a known name or a word like "Lake".
pub(super) fn most_of_place(piece: &Piece<'_>, first: &Word, last: &Word, facts: Facts) -> i32 {
    let leads = Facts::PLACE_WORD | Facts::FIRST_PLACE_WORD;
    if facts.any(PLACE | Facts::AMBIGUOUS_PLACE) || first.any(leads) || last.any(leads) {
        return i32::MAX / 2;
    }
    -UNLIKELY_PLACE - 4 * (piece.len() as i32 - 1)
}

pub(super) fn place(piece: &Piece<'_>, first: &Word, last: &Word, facts: Facts) -> Option<Verdict> {
    if piece.len() > LONGEST || piece.marks > 0 {
        return None;
    }
    let count = piece.len() as i32;
    if facts.any(PLACE) {
        // "Sri Lanka" is a country, whatever "Sri" may be elsewhere.
        let alone = piece.split_off == 0 && piece.behind().is_none_or(|word| !word.capital);
        let country = if alone && facts.any(Facts::COUNTRY) { 20 } else { 0 };
        let points = 14 + 12 * count + country - behind_name(piece.before()) - piece.split_off;
        return Some(Verdict::new(points, Rule::KnownPlace));
    }
    if facts.any(Facts::AMBIGUOUS_PLACE) {
        return Some(Verdict::new(7 + 3 * count, Rule::KnownPlace));
    }
    if piece.len() <= 4 && piece.capitals == piece.len() {
        if last.any(Facts::PLACE_WORD) {
            return Some(Verdict::new(22 + 2 * count - piece.split_off, Rule::PlaceWord));
        }
        let leads = first.any(Facts::FIRST_PLACE_WORD) || first.any(Facts::PLACE_WORD) && !last.any(NAME);
        // "Forest Watch Nepal" is a body.
        let headed = || piece.words().iter().skip(1).any(|word| word.any(HEAD));
        if leads && !first.is_plain() && !last.any(Facts::COMMON) && !headed() {
            return Some(Verdict::new(24 + 2 * count - piece.split_off, Rule::PlaceWord));
        }
    }
    let unlikely = if first.any(Facts::COMMON | NAME) { 14 } else { UNLIKELY_PLACE };
    Some(Verdict::new(-unlikely - 4 * (count - 1), Rule::CapitalisedWord))
}

/// Points against a place directly behind a name, which is the surname: "Zainab Bello | Dutse".
pub(super) fn behind_name(before: Option<&Word>) -> i32 {
    let no_name = PLACE | NATION | HEAD | Facts::COMMON | Facts::ROLE | Facts::HONORIFIC | Facts::PLACE_WORD;
    let name = |word: &Word| word.capital && !word.is_possessive() && word.any(NAME) && !word.any(no_name);
    // "VOCAL | Africa": a chapter.
    let capitals = |word: &Word| {
        word.is(Shape::ALL_CAPS)
            && !word.is(Shape::SHOUTED | Shape::TITLE_CASE)
            && word.length() > 2
            && word.is_telling()
    };
    match before {
        Some(word) if name(word) => 20,
        Some(word) if capitals(word) && !word.is_possessive() => 14,
        _ => 0,
    }
}

pub(super) fn role(piece: &Piece<'_>, last: &Word, known: Facts) -> Option<Verdict> {
    let words = piece.words();
    // "Olive M.": an initial, not a Monsieur.
    if words.len() > LONGEST || last.is(Shape::INITIAL) {
        return None;
    }
    // "Secretary of State" is known as a whole; other roles are capitalised words alone.
    if known.any(Facts::HONORIFIC | Facts::ROLE) {
        return Some(Verdict::new(12 + 6 * words.len() as i32 - piece.split_off, Rule::RoleWord));
    }
    let begins = piece.before().is_none_or(|before| !before.capital);
    if let Some(points) = leading_role(words).filter(|_| begins) {
        return Some(Verdict::new(points - piece.split_off, Rule::RoleWords));
    }
    if piece.capitals < words.len() || !last.any(Facts::ROLE | Facts::HONORIFIC) {
        return None;
    }
    let part = Facts::ROLE_MODIFIER | Facts::ROLE | Facts::HONORIFIC | NATION | Facts::COMMON | PLACE | HEAD;
    let fits = |word: &Word| word.any(part) && !(word.is_possessive() && word.any(PLACE));
    let rest = words.len() - 1;
    // "Platform for Social Justice": a judge's title stands before a name.
    let titles = piece.behind().is_some_and(|word| word.capital);
    if is_subject(last, piece.behind()) || last.any(Facts::THEME) && !titles {
        return None;
    }
    words.iter().take(rest).all(fits).then(|| Verdict::new(12 + 5 * words.len() as i32, Rule::RoleWords))
}

/// Whether a word for a role is what a body is about: "Coral Justice | Project".
pub(super) fn is_subject(role: &Word, behind: Option<&Word>) -> bool {
    let heads = |word: &Word| word.capital && word.any(HEAD) && !word.any(Facts::ROLE | NAME);
    !role.is_possessive() && behind.is_some_and(heads)
}

/// Points of a role of French, Spanish or Portuguese, which goes on behind its head: "Diretora Nacional das Prisões".
fn leading_role(words: &[Word]) -> Option<i32> {
    let (first, rest) = words.split_first()?;
    let tied = rest.first().is_some_and(|word| match word.joint {
        Joint::De | Joint::Del | Joint::Des => true,
        _ => word.capital && word.any(Facts::TRAIT),
    });
    let about = |word: &Word| {
        !word.may_end() || word.is_theme() && !word.any(Facts::STRONG_HEAD | Facts::ORGANIZATION | Facts::ACRONYM)
    };
    let fits = first.any(Facts::ROLE) && !first.any(HEAD) && tied && rest.iter().all(about);
    fits.then_some(12 + 5 * words.len() as i32)
}

/// What stands before the names of ships.
const VESSELS: [&str; 14] =
    ["BRP", "CNS", "HMAS", "HMCS", "HMNZS", "HMS", "INS", "KRI", "MT", "MV", "PNS", "RMS", "ROKS", "USS"];

/// What stands before the names of laws and events in French, Spanish and Portuguese.
const LAWS: [&str; 28] = [
    "Charte",
    "Constitución",
    "Constituição",
    "Convención",
    "Convenção",
    "Cumbre",
    "Código",
    "Cúpula",
    "Declaración",
    "Declaração",
    "Decreto",
    "Déclaration",
    "Décret",
    "Estrategia",
    "Estratégia",
    "Jornada",
    "Journée",
    "Lei",
    "Ley",
    "Loi",
    "Protocole",
    "Protocolo",
    "Semaine",
    "Semana",
    "Sommet",
    "Stratégie",
    "Traité",
    "Tratado",
];

/// "Día Internacional | de las Víctimas": what is known as no name goes on behind a small word of a Romance language.
pub(super) fn begins_event(piece: &Piece<'_>) -> bool {
    let joined =
        |at: usize| piece.window.get(at).is_some_and(|word| matches!(word.joint, Joint::De | Joint::Del | Joint::Des));
    piece.matches.iter().any(|found| found.end < piece.end && found.facts.any(Facts::NON_NAME) && joined(found.end))
}

/// A word that ends the name of a law or an event; "Uhuru TV" is neither.
fn is_law_or_event(word: &Word) -> bool {
    word.any(Facts::NON_NAME) && !(word.any(HEAD) && word.is(Shape::ALL_CAPS))
}

/// Points against each "and" between two things rather than between the ideas of one law.
fn joined_names(words: &[Word]) -> i32 {
    let idea = |word: &Word| word.any(Facts::COMMON);
    let parts = |three: &&[Word]| matches!(three, [before, and, behind] if and.joint == Joint::And && !(idea(before) && idea(behind)));
    20 * words.windows(3).filter(parts).count() as i32
}

impl Scale<'_> {
    /// A law, an event, a nationality, a month.
    pub(super) fn other(&self, piece: &Piece<'_>, first: &Word, last: &Word, facts: Facts) -> Option<Verdict> {
        let words = piece.words();
        let count = words.len() as i32;
        // "Defensa de | Derechos Humanos" is what a body is for.
        if piece.split_off > 0 && first.any(Facts::THEME) {
            return None;
        }
        if facts.any(Facts::NON_NAME | Facts::GENERIC_BODY) {
            return Some(Verdict::new(14 + 6 * count - piece.split_off, Rule::NoName));
        }
        if first.any(Facts::FUNCTION) {
            return None;
        }
        if facts.any(NATION | Facts::CALENDAR) {
            return Some(Verdict::new(4 + 12 * count, Rule::NationalityOrDate));
        }
        if piece.commas > 0 {
            return None;
        }
        if piece.capitals == words.len() && first.is(Shape::ALL_CAPS) && VESSELS.contains(&self.text(first)) {
            return Some(Verdict::new(40 + 8 * count, Rule::NoName));
        }
        // "Fair Courts Act", "Fair Courts Act of 2015"
        let dated = last.is(Shape::NUMBER) && words.len() > 3;
        let head = words.len() - if dated { 3 } else { 1 };
        let named = head.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| word.capital);
        // "Ana Osei QC", but "400 SMS"
        let letters = |word: &Word| word.is(Shape::ALL_CAPS) && !word.is(Shape::SHOUTED) && !first.is(Shape::NUMBER);
        if named && words.get(head).is_some_and(|word| is_law_or_event(word) && !letters(word)) {
            // "Ana Osei Peace Prize"
            let named = if first.any(NAME) && words.len() > 2 && piece.capitals == words.len() { 24 } else { 0 };
            let points = named + 24 + 3 * count + self.introduced(first, last) - joined_names(words) - piece.split_off;
            return Some(Verdict::new(points, Rule::LawOrEvent));
        }
        if piece.capitals > 1 && first.any(Facts::NON_NAME) && LAWS.contains(&self.text(first)) {
            return Some(Verdict::new(30 + 3 * count + self.introduced(first, last), Rule::LawOrEvent));
        }
        if begins_event(piece) {
            return Some(Verdict::new(30 + 3 * count, Rule::LawOrEvent));
        }
        let joined = words.get(1).is_some_and(|word| !word.capital);
        if joined && first.any(Facts::NON_NAME) && !first.any(Facts::ROLE) && !first.is_plain() {
            let points = 16 + 3 * count + self.introduced(first, last) - joined_names(words) - piece.split_off;
            return Some(Verdict::new(points, Rule::LawOrEvent));
        }
        None
    }
}
