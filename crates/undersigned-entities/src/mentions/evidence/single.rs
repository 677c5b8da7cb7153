//! What a single word may be. Most capitalised words are a part of a longer name or begin a sentence, so that little is asked
//! of them.

use super::super::memory::Known;
use super::super::word::Word;
use super::super::{HEAD, NAME, NATION, PLACE};
use super::organization::{KNOWN, UNKNOWN_WORD};
use super::others::UNLIKELY_PLACE;
use super::{Rule, Scale, Verdict, others, person};
use crate::lexicon::Facts;
use crate::mentions::Label;
use crate::tokens::Shape;

/// What a word alone may be for what the lexicon knows of it.
const SOMETHING: Facts = Facts(
    PLACE.0
        | NATION.0
        | KNOWN.0
        | Facts::AMBIGUOUS_PLACE.0
        | Facts::CALENDAR.0
        | Facts::HONORIFIC.0
        | Facts::ROLE.0
        | Facts::NON_NAME.0
        | Facts::GENERIC_BODY.0,
);

/// Points for a single word as a person's name.
const ALONE: i32 = -13;

/// Whether a word may be something by itself, as far as nothing is remembered of it.
pub(crate) fn may_stand_alone(word: &Word) -> bool {
    let mut beside = word.left;
    beside += word.right;
    word.any(SOMETHING)
        || word.is(Shape::ALL_CAPS | Shape::CAMEL)
        || word.in_bracket
        || word.person + beside.person > -ALONE
        || beside.organization > -UNKNOWN_WORD
        || beside.place > UNLIKELY_PLACE
}

/// A word of a window, weighed by itself.
pub(crate) struct Single<'a> {
    pub(crate) word: &'a Word,
    pub(crate) before: Option<&'a Word>,
    pub(crate) behind: Option<&'a Word>,
    /// Points against parting it from what stands before it.
    pub(crate) split_off: i32,
}

impl Scale<'_> {
    /// Hands what speaks for each reading of a word by itself, with what stands beside it, to `each`, where more speaks for
    /// it than against it.
    pub(crate) fn weigh_single(&self, single: &Single<'_>, mut each: impl FnMut(Label, Verdict)) {
        let word = single.word;
        let memory = self.memory.of(word.key());
        if !word.alone && memory.is_nothing() {
            return;
        }
        let mut beside = word.left;
        beside += word.right;
        beside += self.behind_person(word);
        let mut hand = |label, rule: Rule, points: i32| {
            if points > 0 {
                each(label, Verdict::new(points, rule));
            }
        };
        if word.person + ALONE + memory.person + memory.context.person / 2 + beside.person > 0 && may_name(word) {
            let (points, rule) = person(single, memory);
            hand(Label::Person, rule, points + beside.person);
        }
        let unknown = !word.any(KNOWN) && !word.is(Shape::ALL_CAPS | Shape::CAMEL) && !word.in_bracket;
        let remembered = memory.organization + memory.context.organization / 2 + beside.organization;
        if !unknown || memory.headed > 0 || UNKNOWN_WORD + remembered > single.split_off {
            let own = self.single_organization(word);
            let rule = if own.points <= 0 && memory.organization != 0 { Rule::NamedElsewhere } else { own.rule };
            let short = if self.is_short_form_of(single, memory) { SHORT_FORM } else { 0 };
            hand(Label::Organization, rule, own.points + remembered + short - single.split_off);
        }
        let (points, rule) = place(single, memory);
        hand(Label::Place, rule, points + beside.place);
        if word.any(Facts::HONORIFIC | Facts::ROLE) && !is_initial(single) && !others::is_subject(word, single.behind) {
            let points = if word.any(NAME | Facts::AMBIGUOUS_NAME | Facts::COMMON) { 6 } else { 18 };
            hand(Label::Role, Rule::RoleWord, points - single.split_off);
        }
        if word.any(Facts::NON_NAME | Facts::GENERIC_BODY) {
            hand(Label::Other, Rule::NoName, 8 - single.split_off);
        } else if word.any(NATION | Facts::CALENDAR) && !word.any(Facts::FUNCTION) {
            hand(Label::Other, Rule::NationalityOrDate, 16 - single.split_off);
        }
    }
}

impl Scale<'_> {
    /// Whether a head word stands for a body that was named before: "the Committee".
    fn is_short_form_of(&self, single: &Single<'_>, memory: &Known) -> bool {
        let at = single.word.at;
        let definite = || self.reading.before(at).is_some_and(|before| is_article(self.reading.word(before)));
        memory.headed > 0
            && at > memory.headed
            && single.before.is_none_or(|word| !word.capital || word.names_nothing())
            && single.behind.is_none_or(|word| !word.capital)
            && definite()
    }
}

/// An article, with or without the preposition that it grows together with.
fn is_article(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "The"
            | "la"
            | "La"
            | "le"
            | "Le"
            | "l"
            | "L"
            | "du"
            | "el"
            | "El"
            | "del"
            | "o"
            | "O"
            | "a"
            | "A"
            | "do"
            | "da"
    )
}

/// Points for the head of a body's name that was read before.
const SHORT_FORM: i32 = 16;

/// Whether a word alone may be a person's name. "Jr." only belongs to one.
fn may_name(word: &Word) -> bool {
    let body = word.is(Shape::DOTTED) || word.any(HEAD);
    !word.is(Shape::NUMBER | Shape::INITIAL) && (!body || word.any(NAME))
}

fn person(single: &Single<'_>, memory: &Known) -> (i32, Rule) {
    let word = single.word;
    let plain = if word.is_plain() { 12 } else { 0 };
    let strange = if word.person > 8 { 0 } else { 2 };
    let place = if word.any(PLACE) && !word.any(NAME | Facts::AMBIGUOUS_NAME) { 10 } else { 0 };
    let cut_short = person::cut_short(single.before, word, single.behind);
    let points = word.person + ALONE - plain - strange - place - cut_short - single.split_off * 2 / 3;
    let rule = if memory.person > 0 && points <= 0 { Rule::NamedInFullElsewhere } else { Rule::NameShape };
    (points + memory.person.max(0) + memory.context.person / 2, rule)
}

fn place(single: &Single<'_>, memory: &Known) -> (i32, Rule) {
    let word = single.word;
    if word.any(PLACE) {
        let points = if word.any(NAME | Facts::AMBIGUOUS_NAME | Facts::COMMON) { 18 } else { 26 };
        (points - others::behind_name(single.before) - single.split_off, Rule::KnownPlace)
    } else if word.any(Facts::AMBIGUOUS_PLACE) {
        (10, Rule::KnownPlace)
    } else {
        let unlikely = if word.any(Facts::COMMON | NAME) { 14 } else { UNLIKELY_PLACE };
        (memory.context.place / 2 - unlikely, Rule::CapitalisedWord)
    }
}

/// "Olive M. Okoro": an initial, not a Monsieur.
fn is_initial(single: &Single<'_>) -> bool {
    single.word.is(Shape::INITIAL) && single.before.is_some_and(|word| word.capital)
}
