//! Names of organizations of several words: heads, ideas and the small words that join them.

use super::super::joint::Joint;
use super::super::piece::Piece;
use super::super::word::Word;
use super::super::{HEAD, NAME, NATION, PLACE};
use super::{Rule, Scale, Verdict};
use crate::lexicon::Facts;
use crate::tokens::Shape;

/// The most points of a word that heads nothing.
const MOST_OF_WORD: i32 = 2;

/// Points against a name without a head word.
const WITHOUT_HEAD: i32 = 10;

/// Points against a name in a headline, which capitalises everything.
const IN_HEADLINE: i32 = 16;

/// Points of a strange word and the cause that it is for: "Verqabo for Human Rights".
const FOR_CAUSE: i32 = 28;

/// Points against a body whose law follows: "Norvik Police | Act".
const BEFORE_LAW: i32 = 45;

/// Points against a year as a part of the name behind it: "the 2019 Harbour Award".
const BEHIND_YEAR: i32 = 20;

/// Points of the words of a name so far.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sum {
    points: i32,
    /// Points of the word that looks most like a head, 0 for none.
    head: i32,
    /// Where in the piece it stands.
    place: usize,
}

impl Sum {
    /// Adds the word at a place of a piece. Words that two others follow count the same however the piece goes on, unless
    /// it lists.
    pub(crate) fn add(&mut self, words: &[Word], index: usize) {
        let Some(word) = words.get(index) else { return };
        if !word.capital {
            self.points += joint(words, index, self.head > 0);
            return;
        }
        self.points += word.inner;
        // "Union for Civil Liberties’s | Ana Osei"
        if word.is_possessive()
            && !word.has_bare_apostrophe()
            && words.get(index + 1).is_some_and(|next| next.any(NAME) && !next.any(Facts::COMMON | HEAD))
        {
            self.points -= 45;
        }
        if index == 0 {
            self.points -= first_word(word);
        } else if index == 3 && is_group_of(words) {
            self.points -= GROUP_OF;
        }
        if index + 1 == words.len() {
            self.points += last_word(word);
        }
        if word.any(MAY_HEAD) {
            self.add_head(words, index);
        }
    }

    fn add_head(&mut self, words: &[Word], index: usize) {
        let worth = head_points(words, index);
        if worth > self.head {
            self.head = worth;
            self.place = index;
        }
    }

    /// The most points of a piece without a head when two more words stand behind these.
    pub(super) fn headless(&self, headline: bool) -> i32 {
        self.points + 2 * MOST_OF_WORD - WITHOUT_HEAD - if headline { IN_HEADLINE } else { 0 }
    }

    /// The sum of all words of a piece.
    fn of(piece: &Piece<'_>) -> Self {
        let words = piece.words();
        let settled = if piece.lists { 0 } else { words.len().saturating_sub(2) };
        let mut sum = if piece.lists { Self::default() } else { piece.organization };
        for index in settled..words.len() {
            sum.add(words, index);
        }
        sum
    }
}

impl Scale<'_> {
    pub(super) fn compound_organization(&self, piece: &Piece<'_>, facts: Facts) -> Verdict {
        let sum = Sum::of(piece);
        let known = facts.any(Facts::ORGANIZATION);
        let mut points = sum.points + sum.head;
        if sum.head == 0 {
            points += if serves_cause(piece) { FOR_CAUSE } else { -WITHOUT_HEAD };
        } else {
            points += places_inside(piece);
        }
        if piece.headline {
            points -= IN_HEADLINE;
        }
        points += known_part(piece) - half_adjective(piece, sum.head > 0) + named_after(piece);
        if piece.behind().is_some_and(|word| self.is_law(word))
            && !piece.words().last().is_some_and(Word::is_possessive)
        {
            points -= BEFORE_LAW;
        }
        let act = |word: &Word| word.any(Facts::NON_NAME) && matches!(self.text(word), "Act" | "Ordinance");
        if piece.facts.any(Facts::NON_NAME) && piece.words().iter().skip(1).any(act) {
            points -= BEFORE_LAW;
        }
        if piece.first.is(Shape::NUMBER) && is_year(self.text(piece.first)) {
            points -= BEHIND_YEAR;
        }
        if facts.any(Facts::NON_NAME | Facts::GENERIC_BODY) || (facts.any(PLACE) && !known) {
            points -= 25;
        }
        if known && !is_cut(piece) {
            return Verdict::new(points.max(0) + 36, Rule::KnownOrganization);
        }
        let head = (sum.head > 0).then_some((piece.start + sum.place) as u8);
        Verdict { points, rule: if sum.head > 0 { Rule::HeadWord } else { Rule::CapitalisedWords }, head }
    }
}

/// Whether a piece is a strange word or two and a cause in everyday words: "Verqabo for Human Rights".
pub(super) fn serves_cause(piece: &Piece<'_>) -> bool {
    let strange = |word: &Word| {
        word.is_telling()
            && !word.any(Facts::COMMON | Facts::ROLE | Facts::HONORIFIC | PLACE | NATION | Facts::CALENDAR)
    };
    let idea = |word: &Word| if word.capital { word.any(Facts::COMMON) } else { word.joint == Joint::And };
    piece.relates
        && piece.words().iter().position(|word| word.joint == Joint::For).is_some_and(|at| {
            let (name, cause) = piece.words().split_at_checked(at).unwrap_or_default();
            (1..=2).contains(&name.len())
                && name.iter().all(strange)
                && !name.iter().all(|word| word.any(NAME))
                && cause.iter().skip(1).all(idea)
                && piece.behind().is_none_or(|word| !word.capital)
        })
}

impl Scale<'_> {
    fn is_law(&self, word: &Word) -> bool {
        word.any(Facts::NON_NAME)
            && matches!(self.text(word), "Act" | "Bill" | "Law" | "Ordinance" | "Code" | "Decree" | "Acts")
    }
}

fn is_year(number: &str) -> bool {
    matches!(number.as_bytes(), [b'1' | b'2', b'0' | b'9', b'0'..=b'9', b'0'..=b'9'])
}

/// Whether a known name is only a part of what stands there: "Coral | Democratic Party", "African Court | Watch".
fn is_cut(piece: &Piece<'_>) -> bool {
    let no_part = Facts::NON_NAME | Facts::ROLE | Facts::HONORIFIC | Facts::CALENDAR | Facts::ROLE_MODIFIER;
    let part = |word: &Word| word.any(NATION | Facts::PLACE_WORD) || !word.any(no_part);
    let before = piece.before().is_some_and(|word| word.is_telling() && !word.is_possessive() && part(word));
    let possessive = piece.words().last().is_some_and(Word::is_possessive);
    let goes_on = |word: &Word| word.capital && word.any(HEAD) && !word.any(Facts::ROLE);
    // "National Police | Service Commission"
    let rest = piece.window.get(piece.end..).unwrap_or_default().iter().take(3);
    let to_head = || rest.take_while(|word| word.capital).any(|word| word.any(Facts::STRONG_HEAD) && goes_on(word));
    // "Press | Freedom Initiative", "National | University of Rwanda"
    let everyday = |word: &Word| word.capital && !word.is_possessive() && word.any(Facts::COMMON);
    let all_everyday = || {
        let before = piece.before().is_some_and(|word| everyday(word) && word.is_telling() && !word.is(Shape::FIRST));
        let of = piece.first.any(HEAD) && piece.words().get(1).is_some_and(|of| of.joint == Joint::Of);
        before && (of || piece.len() == 2 && piece.words().iter().all(everyday))
    };
    // "Ministry of | Foreign Affairs": a journal's name, but here what the body is for.
    let subject = || piece.split_off > 0 && piece.words().iter().all(|word| word.any(Facts::COMMON));
    before
        || !possessive && (piece.behind().is_some_and(goes_on) || to_head())
        || all_everyday()
        || subject()
        || is_joined_theme(piece)
}

/// Whether the name goes on with what else the body is for: "Ministère de la justice | et des droits humains".
fn is_joined_theme(piece: &Piece<'_>) -> bool {
    let rest = piece.window.get(piece.end..).unwrap_or_default();
    let small = |word: &&Word| matches!(word.joint, Joint::The | Joint::De | Joint::Del | Joint::Des);
    let Some((_, rest)) = rest.split_first().filter(|(and, _)| and.joint == Joint::Et) else { return false };
    let again = rest.first().is_some_and(|word| small(&word));
    let theme = |word: &Word| word.joint == Joint::Theme || again && word.any(Facts::THEME);
    rest.iter().find(|word| !small(word)).is_some_and(theme)
}

/// Points of places, nations and bodies that an organization's name explains: "Kenya Farmers Union", "Chinese Academy",
/// "Council of Peru", "UN Women's Office".
fn places_inside(piece: &Piece<'_>) -> i32 {
    let mut points = if piece.before().is_some_and(is_strange) { 0 } else { place_before(piece.first) };
    if !piece.relates {
        return points;
    }
    let ends = ends(piece);
    let mut before = piece.first;
    let rest = piece.words().get(1..).unwrap_or_default();
    for (index, word) in rest.iter().enumerate() {
        if before.joint.relates() {
            points += place_behind(word, rest.get(index + 1), ends);
        }
        before = word;
    }
    points
}

/// Whether no capitalised word follows a piece directly.
fn ends(piece: &Piece<'_>) -> bool {
    let goes_on = |word: &Word| word.capital || matches!(word.joint, Joint::De | Joint::Del | Joint::Des);
    let joined = |word: &Word| {
        word.joint == Joint::Et
            && piece.window.get(piece.end + 1).is_some_and(|word| word.capital && !begins_body(word))
    };
    !piece.behind().is_some_and(|word| goes_on(word) || joined(word))
        || piece.words().last().is_some_and(Word::is_possessive)
}

/// Whether a capitalised word is known as nothing: it may begin the name.
fn is_strange(word: &Word) -> bool {
    word.is_telling() && !word.is_possessive() && word.facts().0 & !Facts::PREFIX.0 == 0
}

/// Points of a place, nation or body that begins a name.
fn place_before(word: &Word) -> i32 {
    let body =
        word.any(Facts::ORGANIZATION | Facts::ACRONYM) && !word.any(Facts::COMMON | NAME) && !word.is_possessive();
    if body {
        26
    } else if word.any(PLACE) || word.any(NATION) {
        10
    } else if word.is(Shape::ALL_CAPS) && !word.is(Shape::TITLE_CASE) {
        8
    } else {
        0
    }
}

/// Points of a place behind "of": a known one, one that a word like "Lago" or "San" leads, or a strange word at the end,
/// where no capitalised word follows the piece.
fn place_behind(word: &Word, next: Option<&Word>, ends: bool) -> i32 {
    let last = next.is_none() && ends;
    let strange = || !word.is_theme() && !word.any(NAME | Facts::ROLE | HEAD | Facts::ORGANIZATION);
    let leads = word.any(Facts::FIRST_PLACE_WORD) && next.is_some_and(|next| next.capital);
    if word.any(PLACE) || leads || word.begins_place && next.is_some() {
        30
    } else if last && strange() {
        12
    } else {
        0
    }
}

/// Whether a word in capitals is an acronym: a known one, or one that means nothing else where others are not in capitals.
fn is_acronym(word: &Word) -> bool {
    let other = PLACE | NATION | NAME | HEAD | Facts::COMMON | Facts::ROLE | Facts::HONORIFIC | Facts::NON_NAME;
    let strange = || !word.any(other | Facts::CALENDAR | Facts::FUNCTION | Facts::RISKY_ACRONYM);
    let plain = || !word.is(Shape::SHOUTED | Shape::TITLE_CASE | Shape::NUMBER) && (3..=6).contains(&word.length());
    word.any(Facts::ACRONYM) || plain() && strange()
}

/// What the name of a person at the end of a body's name is worth.
const NAMED_AFTER: i32 = 40;

/// Points of a person's name that a body bears behind its head, as bodies in French, Spanish and Portuguese do: "Centro de
/// Derechos Humanos Ana Quispe Mamani".
fn named_after(piece: &Piece<'_>) -> i32 {
    let goes_on = |word: &Word| word.capital || word.joint != Joint::Et && word.any(Facts::PARTICLE);
    if !begins_body(piece.first) || piece.behind().is_some_and(goes_on) {
        return 0;
    }
    let part = |word: &&Word| {
        let name = NAME | PLACE | Facts::NAME_HONORIFIC | Facts::HONORIFIC;
        if word.capital { word.any(name) && !word.any(HEAD | Facts::THEME) } else { word.any(Facts::PARTICLE) }
    };
    let tail = piece.words().iter().rev().take_while(part).count();
    let Some((body, name)) = piece.words().split_at_checked(piece.len() - tail) else { return 0 };
    let parted = body.last().is_none_or(|last| !last.capital || !(last.is_theme() || last.any(HEAD)));
    let whole = name.first().is_some_and(|first| first.capital) && name.iter().filter(|word| word.capital).count() > 1;
    if whole && !parted { NAMED_AFTER } else { 0 }
}

pub(super) fn is_known_acronym(word: &Word) -> bool {
    word.is(Shape::ALL_CAPS)
        && word.any(Facts::ORGANIZATION | Facts::ACRONYM | Facts::RISKY_ACRONYM)
        && !word.any(Facts::ROLE | Facts::HONORIFIC)
        && !word.is_possessive()
}

/// A known organization with a country or city behind it is its chapter there.
fn known_part(piece: &Piece<'_>) -> i32 {
    let part = piece.matches.iter().rfind(|found| found.end < piece.end && found.facts.any(Facts::ORGANIZATION));
    let Some(part) = part else {
        let stranger = |word: &Word| is_strange(word) && ends(piece);
        return match piece.words() {
            [first, place] if is_known_acronym(first) && stranger(place) => 30,
            [first, place] if first.is(Shape::ALL_CAPS) && place.any(PLACE) && is_acronym(first) => 46,
            _ => 0,
        };
    };
    let Some((known, rest)) = piece.words().split_at_checked(part.end - piece.start) else { return 0 };
    if known.last().is_some_and(Word::is_possessive) {
        return 0;
    }
    // "directora para América" works for the body, and is no chapter.
    let ties = |word: &Word| match word.joint {
        Joint::Of | Joint::De => true,
        Joint::For => word.any(Facts::COMMON),
        _ => false,
    };
    let of = rest.first().is_some_and(ties);
    if rest.iter().skip(usize::from(of)).all(|word| word.any(PLACE | NATION)) {
        return 50;
    }
    let unknown = Facts::COMMON | Facts::ROLE | NAME;
    // "Amnesty International Ruritania"
    let behind = of && rest.len() == 2 || known.len() > 1 && rest.len() == 1;
    let strange = behind && ends(piece) && rest.last().is_some_and(|word| word.is_telling() && !word.any(unknown));
    let joined = rest.first().is_some_and(|word| {
        matches!(word.joint, Joint::Comma | Joint::And | Joint::Ampersand | Joint::Of | Joint::For)
    });
    let body = Facts::ORGANIZATION | Facts::STRONG_HEAD;
    let ideas = || rest.iter().all(|word| !word.capital || word.any(Facts::COMMON | PLACE) && !word.any(body));
    if strange || joined && ideas() { 42 } else { 0 }
}

/// Points against a name that ends with an adjective of origin: "Council of Indigenous | and Popular Organizations",
/// "Kurdish Iranian".
fn half_adjective(piece: &Piece<'_>, headed: bool) -> i32 {
    let Some((last, rest)) = piece.words().split_last().filter(|(last, _)| last.any(NATION)) else { return 0 };
    let and = || piece.behind().is_some_and(|word| word.joint == Joint::And);
    let related = rest.last().is_some_and(|word| word.joint.relates());
    if !headed && piece.first.any(NATION) || headed && related && !last.is_possessive() && and() { 40 } else { 0 }
}

/// Points against a body of everyday words behind an "and": "Fisheries Development and | Monitoring Board", "Oil and | Gas
/// Ltd".
pub(super) fn second_half(piece: &Piece<'_>) -> i32 {
    let idea = |word: &Word| word.capital && word.is_theme() && !word.any(Facts::STRONG_HEAD | NATION | PLACE);
    let Some([rest @ .., before, and]) = piece.window.get(..piece.start) else { return 0 };
    // "Council of Indigenous and | Popular Organizations of Ruritania"
    if and.joint == Joint::And && before.any(NATION) && rest.last().is_some_and(|word| word.joint.relates()) {
        return 40;
    }
    let plain = matches!(and.joint, Joint::And | Joint::Et)
        && piece.len() <= 5
        && idea(before)
        && piece.words().iter().all(|word| !word.capital || idea(word) || word.any(Facts::COMPANY_SUFFIX));
    if plain { 16 } else { 0 }
}

/// Points of a capitalised word inside an organization's name, neither first nor last.
pub(crate) fn inner_word(word: &Word) -> i32 {
    let mut points = 2 - possession(word);
    if word.is(Shape::NUMBER) {
        points -= 1;
    }
    if word.any(Facts::CALENDAR) {
        points -= 20;
    }
    if word.any(Facts::HONORIFIC | Facts::ROLE) && !word.any(HEAD) {
        points -= 7;
    }
    points
}

/// Points against a possessive inside a name, unless it is a group's: "Women's", "Dockers’".
fn possession(word: &Word) -> i32 {
    let group = word.any(Facts::COMMON) || word.has_bare_apostrophe();
    if word.is_possessive() && !group { 18 } else { 0 }
}

/// Points of the last word of a name that it has not inside.
fn last_word(word: &Word) -> i32 {
    // "Group C", "Division B"
    possession(word) - if word.length() == 1 { 25 } else { 0 }
}

/// Points against a word that begins an organization's name.
fn first_word(word: &Word) -> i32 {
    let number = if word.is(Shape::NUMBER) { 10 } else { 0 };
    let plain = word.is_plain();
    if word.any(Facts::FUNCTION) {
        number + if plain { 25 } else { 6 }
    } else {
        number + i32::from(plain && !word.any(HEAD | Facts::ROLE_MODIFIER | NATION))
    }
}

/// Points against people of a body as a body: "Lawyers of the".
const GROUP_OF: i32 = 30;

/// Whether words begin a sentence with people of a body rather than with its name: "Staff of the Harbour Trust".
pub(crate) fn is_group_of(words: &[Word]) -> bool {
    let [group, of, the, ..] = words else { return false };
    group.is_plain() && group.any(Facts::GROUP_NOUN) && of.joint == Joint::Of && the.joint == Joint::The
}

/// What may head an organization's name.
pub(crate) const MAY_HEAD: Facts = Facts(HEAD.0 | Facts::COMPANY_SUFFIX.0 | Facts::PLACE_WORD.0);

/// Points of a head word at a place in the name.
fn head_points(words: &[Word], index: usize) -> i32 {
    let Some(word) = words.get(index) else { return 0 };
    let is_last = index + 1 == words.len();
    if word.any(Facts::COMPANY_SUFFIX) {
        return if index > 0 && index + 2 >= words.len() { 25 } else { 0 };
    }
    // A government is no organization by itself: "the Osei Government", but "Government of Ruritania" and "Norvik City
    // Government".
    if is_last && word.any(Facts::GOVERNMENT) {
        let local = index.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| word.any(Facts::PLACE_WORD));
        return if local && index > 1 { 22 } else { 0 };
    }
    let joined = words.get(index + 1).is_some_and(|next| !next.capital && !next.joint.is_mark());
    let fits = is_last
        || joined
        || (word.any(Facts::HEAD_FIRST) && index == 0)
        || (index + 2 == words.len() && words.last().is_some_and(|last| last.any(PLACE)));
    match (fits, word.any(Facts::STRONG_HEAD), word.any(Facts::WEAK_HEAD)) {
        (true, ..) if word.any(Facts::PLACE_WORD) && is_last => 9,
        (true, true, _) => 22,
        (true, false, true) => 13,
        (false, true, _) => 10,
        (false, false, true) => 5,
        (_, false, false) => 0,
    }
}

/// Points of a joining word or mark inside an organization's name.
fn joint(words: &[Word], index: usize, headed: bool) -> i32 {
    let Some((word, before)) = words.get(index).zip(index.checked_sub(1).and_then(|at| words.get(at))) else {
        return 0;
    };
    let behind = words.get(index + 1);
    match word.joint {
        Joint::Ampersand => 2,
        Joint::Comma => listed_idea(words, index, headed),
        Joint::And if headed && joins_subjects(words, index) => -3,
        Joint::And => joined_ideas(before, behind_article(words, index), headed),
        Joint::Et => joined_themes(words, index),
        Joint::Und => -1,
        Joint::Of | Joint::De | Joint::Del | Joint::Des if headed => -1,
        // "NAME du Comité": the name of a body begins behind it.
        Joint::De | Joint::Del | Joint::Des if behind_article(words, index).is_some_and(begins_body) => -25,
        Joint::Of | Joint::De | Joint::Del | Joint::Des => -5,
        Joint::For | Joint::Para if headed => 0,
        Joint::For | Joint::Para => -6,
        Joint::To if headed && behind.is_some_and(|next| next.any(Facts::COMMON)) => 0,
        Joint::To => -20,
        Joint::With if before.is_theme() && behind.is_some_and(|next| next.any(Facts::COMMON)) => 1,
        Joint::With if headed && behind.is_some_and(|next| next.any(Facts::COMMON | PLACE)) => -6,
        Joint::With => -14,
        Joint::In if headed && behind.is_some_and(|next| next.any(Facts::COMMON | PLACE)) => -6,
        Joint::In => -14,
        // "Colectivo Contra la Tala": the preposition has a capital, too.
        Joint::The if before.capital && !before.any(Facts::CONNECTOR) => -25,
        Joint::The => -1,
        Joint::Theme => 4,
        Joint::Quote | Joint::Other => -3,
    }
}

/// The word behind a joining word, without an article.
fn behind_article(words: &[Word], joint: usize) -> Option<&Word> {
    words.get(joint + 1..)?.iter().find(|word| word.joint != Joint::The)
}

/// Whether a word is a head that stands first in its name.
fn begins_body(word: &Word) -> bool {
    word.any(Facts::STRONG_HEAD) && word.any(Facts::HEAD_FIRST)
}

/// Whether an "and" joins the last two subjects of a body: "Ministry of Posts and Telecommunications".
fn joins_subjects(words: &[Word], and: usize) -> bool {
    let [head, of, .., before, _, behind] = words else { return false };
    and + 2 == words.len()
        && head.any(Facts::STRONG_HEAD)
        && of.joint == Joint::Of
        && [before, behind].iter().all(|word| word.any(Facts::COMMON) && !word.any(Facts::ROLE | NATION))
        && !(behind.any(HEAD) && behind.any(Facts::ORGANIZATION | Facts::GOVERNMENT))
}

/// Points of an "and": it belongs to the name between the ideas that a body is for.
fn joined_ideas(before: &Word, behind: Option<&Word>, headed: bool) -> i32 {
    let idea = |word: &Word| word.is_theme() && !word.any(NAME | Facts::STRONG_HEAD) || word.has_bare_apostrophe();
    let body = |word: &Word| word.any(Facts::ORGANIZATION | Facts::GOVERNMENT) && word.any(HEAD);
    let place = |word: &Word| word.any(PLACE | NATION);
    if behind.is_some_and(body) {
        -30
    } else if headed && place(before) && behind.is_some_and(place) {
        // "for Asia and the Pacific"
        -3
    } else if !behind.is_some_and(idea) {
        -16
    } else if idea(before) {
        0
    } else if headed && !before.any(Facts::STRONG_HEAD) {
        -3
    } else {
        -16
    }
}

/// Points of a "y", "et" or "e" behind a head: against a body that begins behind it, with its article ("et la Fédération"),
/// and against an article that the word before has not ("para el Estudio y la Promoción").
fn joined_themes(words: &[Word], index: usize) -> i32 {
    let (before, rest) = (words.get(..index).unwrap_or_default(), words.get(index + 1..).unwrap_or_default());
    let body = rest.iter().find(|word| word.may_end()).is_some_and(|word| word.capital && word.any(Facts::STRONG_HEAD));
    // "a" and "as" are English words, too.
    let letter = |word: &Word| !word.capital && word.length() <= 2 && word.joint == Joint::Other;
    let article = |word: &Word| word.joint == Joint::The || letter(word);
    let parallel = before.iter().rev().nth(1).is_some_and(article);
    let theme = before.last().is_some_and(|word| word.joint == Joint::Theme);
    if body && rest.first().is_some_and(|word| !word.may_end()) {
        -30
    } else if rest.first().is_some_and(article) && !theme && !parallel {
        -8
    } else {
        -1
    }
}

/// Points of a comma: it belongs to the name between the ideas that a body is for.
fn listed_idea(words: &[Word], index: usize, headed: bool) -> i32 {
    if headed && lists_ideas(words.get(index + 1..).unwrap_or_default()) { 0 } else { -22 }
}

/// Whether the words behind a comma go on with ideas that a body is for, the last one behind an "and" ("Ministry of
/// Labour, | Health and Sports").
pub(crate) fn lists_ideas(rest: &[Word]) -> bool {
    let idea = |word: &Word| word.is_theme() && !word.any(Facts::STRONG_HEAD | Facts::ROLE) && !word.is_possessive();
    let and = || rest.iter().position(|word| matches!(word.joint, Joint::And | Joint::Ampersand | Joint::Et));
    let joined = |and: usize| {
        and <= 6 && rest.get(and + 1).is_some_and(idea) && rest.iter().take(and).filter(|word| word.capital).all(idea)
    };
    rest.first().is_some_and(idea) && and().is_some_and(joined)
}
