//! Whether a piece is an organization's name.

use super::super::memory::Known;
use super::super::name_word::{goes_on, has_name_prefix};
use super::super::piece::Piece;
use super::super::word::Word;
use super::super::{HEAD, NAME, NATION, PLACE};
use super::compound::{is_known_acronym, second_half, serves_cause};
use super::{Last, MAY_HEAD, Rule, Scale, Verdict};
use crate::acronym;
use crate::lexicon::{Facts, Lexicon, kind_of};
use crate::reading::{Match, Reading};
use crate::tokens::Shape;
use undersigned_model::OrganizationKind;

impl Scale<'_> {
    /// What speaks for an organization's name of several words.
    pub(super) fn organization(
        &self,
        piece: &Piece<'_>,
        first: &Word,
        last: &Word,
        facts: Facts,
        memory: &Known,
    ) -> Verdict {
        let mut verdict = self.compound_organization(piece, facts);
        if memory.organization != 0 {
            if verdict.points <= 0 {
                verdict.rule = Rule::NamedElsewhere;
            }
            verdict.points += memory.organization;
        }
        verdict.points += self.introduced(first, last) + beside_elsewhere(last, memory);
        verdict.points -= piece.split_off + second_half(piece);
        verdict
    }

    /// What a word alone says of itself as an organization's name.
    pub(super) fn single_organization(&self, word: &Word) -> Verdict {
        let caps = word.is(Shape::ALL_CAPS);
        // "Un" is an article of French or Spanish, not the UN.
        let article = word.length() == 2 && !caps;
        if word.is(Shape::NUMBER) || article || word.any(Facts::FUNCTION) && !caps {
            return Verdict::new(-40, Rule::NoName);
        }
        if word.any(Facts::ORGANIZATION | Facts::ACRONYM) {
            return Verdict::new(self.known_word(word), Rule::KnownOrganization);
        }
        if word.any(Facts::GOVERNMENT) {
            return Verdict::new(-40, Rule::NoName);
        }
        let quiet = word.is(Shape::SHOUTED) && caps;
        let introduced = || caps && in_bracket(self.reading, self.last, word) > 0;
        if caps && word.any(Facts::RISKY_ACRONYM) && !quiet {
            let other = word.any(Facts::COUNTRY | Facts::NON_NAME) && !introduced();
            return Verdict::new(if other { -6 } else { 10 }, Rule::KnownAcronym);
        }
        // "Kasai Referees Union (KRU)": an acronym, though it reads as a people.
        if word.any(NATION | Facts::CALENDAR) && !introduced() {
            return Verdict::new(if caps && !quiet { -20 } else { -40 }, Rule::OtherWord);
        }
        if word.any(Facts::NON_NAME | PLACE | Facts::GENERIC_BODY) && !introduced() {
            return Verdict::new(-15, Rule::OtherWord);
        }
        let title = word.any(Facts::HONORIFIC | Facts::ROLE) && in_bracket(self.reading, self.last, word) <= 0;
        if caps && !quiet && !title && !word.any(Facts::RISKY_ACRONYM) {
            return Verdict::new(self.acronym_shape(word), Rule::AcronymShape);
        }
        if self.is_short_form(word) {
            return Verdict::new(22, Rule::ShortForm);
        }
        if word.is(Shape::CAMEL) && !has_name_prefix(self.text(word)) && !word.any(NAME) {
            return Verdict::new(12, Rule::CamelCase);
        }
        if word.any(HEAD) {
            return Verdict::new(-8, Rule::HeadWordAlone);
        }
        Verdict::new(if word.any(Facts::COMMON | NAME) { -18 } else { UNKNOWN_WORD }, Rule::CapitalisedWord)
    }

    /// Points of a word that is known as an organization's name or acronym.
    fn known_word(&self, word: &Word) -> i32 {
        let everyday = word.any(Facts::COMMON | NATION | PLACE | Facts::CALENDAR | NAME | Facts::ROLE);
        match (everyday, word.is(Shape::ALL_CAPS), word.is(Shape::FIRST | Shape::TITLE_CASE)) {
            (_, true, _) => 30,
            (false, ..) => 24,
            // "Parliament voted": without an article it begins a sentence as a name.
            (true, false, true) if word.any(Facts::STRONG_HEAD) && !word.is(Shape::TITLE_CASE) => 2,
            (true, false, true) => -8,
            (true, false, false) if word.any(PLACE) => 0,
            (true, false, false) if word.any(NAME) => {
                if goes_on(self.reading, word) {
                    0
                } else {
                    6
                }
            }
            (true, false, false) if goes_on(self.reading, word) => -15,
            (true, false, false) => 3,
        }
    }

    /// Points of a word in capitals that no list has.
    fn acronym_shape(&self, word: &Word) -> i32 {
        let digits = self.text(word).bytes().filter(u8::is_ascii_digit).count();
        let points = if digits > 1 || digits == 1 && word.length() == 2 || self.is_amount(word) {
            -12
        } else if (2..=9).contains(&word.length()) {
            8
        } else {
            0
        };
        let bracket = in_bracket(self.reading, self.last, word);
        let everyday = if word.any(Facts::COMMON) && bracket <= 0 { 14 } else { 0 };
        points - everyday + bracket
    }

    /// Whether a word stands alone in brackets behind an organization: "Instituto Nacional del Té (Inate)".
    fn is_short_form(&self, word: &Word) -> bool {
        const NO_FORM: Facts = Facts(
            Facts::COMMON.0
                | PLACE.0
                | NATION.0
                | Facts::CALENDAR.0
                | Facts::ROLE.0
                | Facts::HONORIFIC.0
                | Facts::NON_NAME.0,
        );
        let organization = |open: usize| {
            self.last.is_some_and(|last| last.organization && last.end == open) && self.reading.word(open) == "("
        };
        !word.any(NO_FORM)
            && self.reading.before(word.at).is_some_and(organization)
            && self.reading.behind(word.at + 1).is_some_and(|close| self.reading.word(close) == ")")
    }

    /// Whether a number or a currency sign follows, as after "USD".
    fn is_amount(&self, word: &Word) -> bool {
        self.reading.behind(word.at + 1).is_some_and(|next| {
            self.reading.is(next, Shape::NUMBER) || matches!(self.reading.word(next), "$" | "€" | "£" | "¥")
        })
    }
}

/// Points for what stands beside a name of several words elsewhere.
fn beside_elsewhere(last: &Word, memory: &Known) -> i32 {
    if last.any(Facts::PLACE_WORD) { 0 } else { memory.context.organization / 2 }
}

/// The most that can speak for an organization, besides what stands beside the piece: little without a known name, a head
/// or an acronym.
pub(super) fn most(piece: &Piece<'_>, last: &Word, memory: &Known) -> i32 {
    // An acronym's chapter in a place.
    let chapter = || piece.first.is(Shape::ALL_CAPS) && (last.any(PLACE) || is_known_acronym(piece.first));
    if piece.facts.any(MAY_HEAD | Facts::ACRONYM)
        || last.acronym.is_some()
        || !piece.matches.is_empty()
        || chapter()
        || serves_cause(piece)
    {
        return i32::MAX / 2;
    }
    piece.organization.headless(piece.headline) + memory.organization + beside_elsewhere(last, memory) - piece.split_off
}

/// Points of a word of which nothing is known.
pub(super) const UNKNOWN_WORD: i32 = -7;

pub(super) const KNOWN: Facts = Facts(Facts::ORGANIZATION.0 | Facts::ACRONYM.0 | Facts::RISKY_ACRONYM.0);

/// Points of an acronym that stands alone in brackets: it is an organization's where the words before are one (the name
/// found last), and otherwise short for those words.
pub(crate) fn in_bracket(reading: &Reading<'_>, last: Option<Last>, word: &Word) -> i32 {
    // With two capitals at least.
    if !word.is(Shape::ALL_CAPS | Shape::CAMEL | Shape::HYPHEN | Shape::APOSTROPHE | Shape::INITIAL) {
        return 0;
    }
    let Some(mut open) = reading.before(word.at) else { return 0 };
    if acronym::is_filler(reading.word(open)) {
        open = open.saturating_sub(1);
    }
    if acronym::in_bracket(reading, open) != Some(word.at) {
        return 0;
    }
    match last {
        Some(last) if last.end == open && last.organization => 12,
        // "Ana Osei (QDWR)"; three letters may be a country's.
        Some(last) if last.end == open && last.person && word.length() > 3 => 4,
        Some(last) if last.end == open => -14,
        _ if reading.before(open).is_some_and(|before| reading.is(before, Shape::CAPITAL)) => 0,
        _ if describes_body(reading, open) => 6,
        _ => -14,
    }
}

/// Whether the words before a bracket say which body it is in small letters: "the special investigation team (SIT)".
fn describes_body(reading: &Reading<'_>, open: usize) -> bool {
    let mut words = std::iter::successors(reading.before(open), |&at| reading.before(at));
    let body = words.next().is_some_and(|at| reading.facts(at).any(Facts::CLASS_WORD | Facts::BODY_NOUN));
    body && words.take(6).any(|at| matches!(reading.word(at), "the" | "The"))
}

/// The number of the known organization that words name, 0 for none, and the organization's kind. `phrase` is what they are
/// known as, `head` the word that heads the name.
pub(crate) fn known_body(
    lexicon: &Lexicon,
    words: &[Word],
    phrase: Option<&Match>,
    head: Option<&Word>,
) -> (u16, OrganizationKind) {
    let (facts, details) = match (words, phrase) {
        ([word], _) => (word.facts(), lexicon.look_up(word.key()).1),
        (_, Some(found)) => (found.facts, found.details),
        _ => Default::default(),
    };
    if facts.any(KNOWN) {
        return (details.organization, kind_of(details.organization_kind));
    }
    if facts.any(HEAD) {
        return (0, kind_of(details.head_kind));
    }
    (0, head.map_or(OrganizationKind::Other, |head| kind_of(lexicon.look_up(head.key()).1.head_kind)))
}
