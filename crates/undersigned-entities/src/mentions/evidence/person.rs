//! Whether a piece is a person's name.

use super::super::joint::Joint;
use super::super::memory::Known;
use super::super::piece::Piece;
use super::super::word::Word;
use super::super::{HEAD, NAME, NATION, PLACE};
use super::{Rule, Verdict};
use crate::lexicon::Facts;
use crate::tokens::Shape;

/// The longest name, in words.
const LONGEST: usize = 10;

/// The most that speaks for a name by what its parts are in their order.
const MOST_IN_ORDER: i32 = 14;

/// The most that can speak for a name, besides what stands beside it and what is remembered.
pub(super) fn most(piece: &Piece<'_>, last: &Word) -> i32 {
    if piece.impersonal {
        return i32::MIN / 2;
    }
    let nickname = if piece.marks > 0 { NICKNAMED } else { 0 };
    let place = if last.any(PLACE) { MOST_FOR_PLACE } else { 0 };
    piece.person + worth_of_length(piece.capitals) + MOST_IN_ORDER + nickname + place - piece.split_off * 2 / 3
}

pub(super) fn weigh(piece: &Piece<'_>, first: &Word, last: &Word, known: Facts, memory: &Known) -> Option<Verdict> {
    let count = piece.capitals;
    if piece.len() > LONGEST || last.is(Shape::NUMBER) {
        return None;
    }
    let (in_order, mut rule) = order(piece, first, last);
    let mut points = piece.person + worth_of_length(count) + in_order - unlikely_surname(last);
    points += surname_of_place(piece, last) + nickname(piece, first) - strange_name(piece);
    points -= behind_body(piece)
        + other_meaning(known)
        + cut_short(piece.before(), last, piece.behind())
        + piece.split_off * 2 / 3;
    points -= title_inside(piece, first);
    let remembered = remembered(piece, memory);
    if remembered > 0 {
        if points <= 0 {
            rule = Rule::NamedInFullElsewhere;
        }
        points += remembered;
    }
    Some(Verdict::new(points + memory.context.person.min(0), rule))
}

/// What speaks against a title as a part of the name.
const TITLE_INSIDE: i32 = 30;

/// Points against a title as a part of the name: "Ing. Pacheco", "Me Vauquelin" (a lawyer), "M. Diallo" in French.
fn title_inside(piece: &Piece<'_>, first: &Word) -> i32 {
    let abbreviated = |word: &Word| {
        word.is(Shape::DOTTED)
            && word.any(Facts::HONORIFIC)
            && !word.any(Facts::NAME_HONORIFIC)
            && !word.is(Shape::INITIAL)
    };
    // "Rogelio Tum y el | Ing. Pacheco"
    let second = |pair: &[Word]| matches!(pair, [before, title] if !before.capital && abbreviated(title));
    let inside = piece.capitals < piece.len() && piece.words().windows(2).any(second);
    if abbreviated(first) || inside || first.is_title && piece.len() <= 3 { TITLE_INSIDE } else { 0 }
}

/// Points for a name that is remembered; "Al Qasimi" is no more than a part of "Noura Al Qasimi".
fn remembered(piece: &Piece<'_>, memory: &Known) -> i32 {
    let joined = || piece.before().is_some_and(|word| !word.capital && word.any(Facts::PARTICLE));
    if memory.person > 0 || memory.surnames > 0 && !(is_cut(piece.before()) || joined()) {
        memory.person.max(memory.surnames)
    } else {
        0
    }
}

fn worth_of_length(count: usize) -> i32 {
    match count {
        ..=2 => 6,
        3 => 5,
        4 => 2,
        more => -2 * (more as i32 - 4),
    }
}

/// Everyday words are given names ("Blessing") more often than surnames that no list has.
fn unlikely_surname(last: &Word) -> i32 {
    let everyday = last.any(Facts::COMMON | Facts::PLACE_WORD) && !last.any(NAME | Facts::AMBIGUOUS_NAME);
    if everyday { 9 } else { 0 }
}

/// The most that speaks for a place as a surname.
const MOST_FOR_PLACE: i32 = 26;

/// Points for a place behind a name: it is the surname ("Zainab Bello Dutse", "Yael Golan").
fn surname_of_place(piece: &Piece<'_>, last: &Word) -> i32 {
    let Some((_, named)) = piece.words().split_last() else { return 0 };
    if !last.any(PLACE) || last.any(NAME | HEAD | Facts::PLACE_WORD | NATION) {
        return 0;
    }
    let no_name = PLACE | Facts::COMMON | Facts::ROLE | Facts::HONORIFIC;
    let sure = if named.len() > 1 { NAME } else { Facts::GIVEN };
    if !named.iter().any(|word| word.any(sure) && !word.any(no_name)) {
        0
    } else if last.any(Facts::COUNTRY) {
        MOST_FOR_PLACE
    } else {
        20
    }
}

/// What a nickname between given name and surname is worth.
const NICKNAMED: i32 = 20;

/// Points for a word in quotation marks inside a name: only people's names are written so (Rodel “Ka Del” Magbanua).
fn nickname(piece: &Piece<'_>, first: &Word) -> i32 {
    let quotes = || piece.words().iter().filter(|word| word.joint == Joint::Quote).count();
    let inside = piece.marks >= 2 && piece.words().last().is_some_and(|word| word.capital) && quotes() == 2;
    if inside && !(first.is_plain() || first.any(HEAD)) { NICKNAMED } else { 0 }
}

/// Points against words of which no list of names knows one.
fn strange_name(piece: &Piece<'_>) -> i32 {
    if piece.words().iter().any(|word| word.person > 8) { 0 } else { 10 }
}

/// Points for what the parts of a name are, in their order, and the name of the rule.
fn order(piece: &Piece<'_>, first: &Word, last: &Word) -> (i32, Rule) {
    let Some(second) = piece.words().get(1) else { return (0, Rule::NameShape) };
    let (mut points, rule) = if first.any(Facts::GIVEN) && last.any(Facts::FAMILY) {
        (8, Rule::GivenNameAndSurname)
    } else if first.any(Facts::FAMILY_FIRST) && (second.any(Facts::GIVEN) || second.is(Shape::HYPHEN)) {
        (8, Rule::SurnameAndGivenName)
    } else if first.any(NAME) && last.any(NAME) || first.any(Facts::GIVEN) {
        (3, Rule::GivenName)
    } else {
        (0, Rule::NameShape)
    };
    if first.any(Facts::NAME_HONORIFIC) && !piece.common_behind {
        points += 6;
    }
    let particle = first.any(Facts::PARTICLE) && !first.any(Facts::FUNCTION);
    if first.is_plain() && !first.any(NAME) && !particle {
        points -= 25;
    }
    (points, rule)
}

/// Points against a person directly behind a body's noun ("Daily | Amar Desh") or a subject ("Professor of | Law John Osei").
fn behind_body(piece: &Piece<'_>) -> i32 {
    let body = |word: &Word| {
        word.is_telling() && !word.is_possessive() && word.any(HEAD) && !word.any(NAME | Facts::ROLE | Facts::HONORIFIC)
    };
    if piece.start == 0 {
        return 0;
    }
    let subject = || match piece.window.get(..piece.start) {
        Some([.., role, of]) => of.joint == Joint::Of && role.any(Facts::ROLE) && piece.first.any(Facts::COMMON),
        _ => false,
    };
    let alone = || piece.start.checked_sub(2).and_then(|at| piece.window.get(at)).is_none_or(|word| !word.capital);
    if piece.before().is_some_and(body) && alone() || subject() { 14 } else { 0 }
}

/// Points against a phrase that is known as something else.
fn other_meaning(known: Facts) -> i32 {
    let other = known.any(Facts::ORGANIZATION | Facts::NON_NAME | Facts::GENERIC_BODY | Facts::ROLE);
    30 * (i32::from(other) + i32::from(known.any(PLACE)))
}

/// Points against a piece beside which another word of a name seems to stand.
pub(super) fn cut_short(before: Option<&Word>, last: &Word, behind: Option<&Word>) -> i32 {
    let before = is_cut(before);
    let particle = |word: &Word| !word.capital && word.any(Facts::PARTICLE) && word.joint != Joint::Et;
    let goes_on = |word: &Word| word.may_go_on() || particle(word);
    let behind = !last.is_possessive() && behind.is_some_and(goes_on);
    14 * (i32::from(before) + i32::from(behind))
}

/// Whether the word before a piece seems to be another word of its name.
fn is_cut(before: Option<&Word>) -> bool {
    before.is_some_and(|word| !word.is_possessive() && word.may_go_on())
}
