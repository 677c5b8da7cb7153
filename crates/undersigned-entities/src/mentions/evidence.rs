//! Evidence: points for what the words of a piece are. Ten points make a strong hint.

use super::memory::Memory;
use super::name_word::{goes_on, has_name_prefix};
use super::window::{Window, Word};
use super::{Label, Mention};
use crate::acronym;
use crate::lexicon::key::phrase_key;
use crate::lexicon::{Details, Facts, kind_of};
use crate::reading::Reading;
use crate::tokens::{Shape, Token};
use undersigned_model::OrganizationKind;

/// What speaks for one reading of a piece.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verdict {
    pub(crate) points: i32,
    pub(crate) rule: &'static str,
    pub(crate) known: u16,
    pub(crate) kind: OrganizationKind,
}

impl Verdict {
    pub(crate) const fn new(points: i32, rule: &'static str) -> Self {
        Self { points, rule, known: 0, kind: OrganizationKind::Other }
    }
}

/// A window with all that its pieces are weighed by.
pub(crate) struct Scale<'a> {
    pub(crate) reading: &'a Reading<'a>,
    pub(crate) window: &'a Window,
    pub(crate) memory: &'a Memory,
    /// The name that was found last.
    pub(crate) last: Option<Mention>,
}

const NAME: Facts = Facts(Facts::GIVEN.0 | Facts::FAMILY.0);
const PLACE: Facts = Facts(Facts::COUNTRY.0 | Facts::CITY.0 | Facts::REGION.0);
const NATION: Facts = Facts(Facts::DEMONYM.0 | Facts::PEOPLE.0);
const HEAD: Facts = Facts(Facts::STRONG_HEAD.0 | Facts::WEAK_HEAD.0);

impl Scale<'_> {
    fn words(&self, start: usize, end: usize) -> &[Word] {
        self.window.words.get(start..end).unwrap_or_default()
    }

    fn token(&self, word: &Word) -> Token {
        self.reading.token(word.token).copied().unwrap_or_default()
    }

    fn text(&self, word: &Word) -> &str {
        self.reading.word(word.token)
    }

    pub(crate) fn key(&self, words: &[Word]) -> u64 {
        words.iter().map(|word| word.key).reduce(phrase_key).unwrap_or(0)
    }

    /// Whether a word's capital says nothing: it begins a sentence or stands in a headline, and is an English word.
    fn is_plain(&self, word: &Word) -> bool {
        word.facts.any(Facts::COMMON) && self.token(word).is(Shape::FIRST | Shape::TITLE_CASE)
    }

    /// Whether a word's capital says that it belongs to some name.
    pub(crate) fn is_telling(&self, word: &Word) -> bool {
        let token = self.token(word);
        // "UN-backed": an adjective.
        let adjective = token.is(Shape::HYPHEN) && word.facts.any(Facts::DEMONYM);
        word.capital
            && !adjective
            && !self.is_plain(word)
            && !word.facts.any(Facts::FUNCTION)
            && !token.is(Shape::NUMBER)
    }

    // ---- people

    pub(crate) fn person(&self, start: usize, end: usize) -> Option<Verdict> {
        let words = self.words(start, end);
        let (first, last) = (words.first()?, words.last()?);
        let count = words.iter().filter(|word| word.capital).count();
        if words.len() > 10
            || words.iter().any(|word| !self.may_be_in_person(word))
            || words.iter().rev().skip(1).any(|word| word.possessive)
        {
            return None;
        }
        if !last.capital || self.token(last).is(Shape::NUMBER) || (count == 1 && self.token(last).is(Shape::INITIAL)) {
            return None;
        }
        let mut points: i32 = words.iter().map(|word| word.person).sum();
        // Everyday words are given names ("Blessing") more often than surnames that no list has.
        if count >= 2
            && last.facts.any(Facts::COMMON | Facts::PLACE_WORD)
            && !last.facts.any(NAME | Facts::AMBIGUOUS_NAME)
        {
            points -= 9;
        }
        points += match count {
            1 => -13,
            2 => 6,
            3 => 5,
            4 => 2,
            more => -2 * (more as i32 - 4),
        };
        let mut rule = "name-shape";
        if count >= 2 {
            let (second, names) = (words.get(1)?, first.facts.any(NAME) && last.facts.any(NAME));
            if first.facts.any(Facts::GIVEN) && last.facts.any(Facts::FAMILY) {
                points += 8;
                rule = "given-name-and-surname";
            } else if first.facts.any(Facts::FAMILY_FIRST)
                && (second.facts.any(Facts::GIVEN) || self.token(second).is(Shape::HYPHEN))
            {
                points += 8;
                rule = "surname-and-given-name";
            } else if names || first.facts.any(Facts::GIVEN) {
                points += 3;
                rule = "given-name";
            }
            if first.facts.any(Facts::NAME_HONORIFIC) && words.iter().skip(1).all(|word| !word.facts.any(Facts::COMMON))
            {
                points += 6;
            }
            let particle = first.facts.any(Facts::PARTICLE) && !first.facts.any(Facts::FUNCTION);
            if self.is_plain(first) && !first.facts.any(NAME) && !particle {
                points -= 25;
            }
        } else if self.is_plain(first) {
            points -= 12;
        }
        let known = self.window.known(self.reading, start, end).0;
        if known.any(Facts::ORGANIZATION | Facts::NON_NAME | Facts::GENERIC_BODY | Facts::ROLE) && count >= 2 {
            points -= 30;
        }
        if known.any(PLACE) && !(count == 1 && known.any(NAME | Facts::AMBIGUOUS_NAME)) {
            points -= if count >= 2 { 30 } else { 10 };
        }
        points -= self.cut_short(start, end) + self.split_off(start) * 2 / 3;
        let memory = self.memory.of(self.key(words));
        if memory.person > 0 {
            if points <= 0 {
                rule = "named-in-full-elsewhere";
            }
            points += memory.person;
        }
        points += if count == 1 { memory.context.person / 2 } else { memory.context.person.min(0) };
        Some(Verdict::new(points, rule))
    }

    /// Points against a piece beside which another word of a name seems to stand.
    fn cut_short(&self, start: usize, end: usize) -> i32 {
        let other = Facts::COMMON
            | Facts::ROLE
            | Facts::HONORIFIC
            | NATION
            | PLACE
            | HEAD
            | Facts::CALENDAR
            | Facts::NON_NAME
            | Facts::ORGANIZATION
            | Facts::ACRONYM
            | Facts::PLACE_WORD;
        let name_like = |word: &Word| {
            word.capital
                && (word.facts.any(NAME) || !word.facts.any(other))
                && !self.token(word).is(Shape::NUMBER | Shape::ALL_CAPS)
        };
        let cut = |word: Option<&Word>| word.is_some_and(name_like);
        let before = start.checked_sub(1).and_then(|at| self.window.words.get(at)).filter(|word| !word.possessive);
        let open_end = !self.window.words.get(end.saturating_sub(1)).is_some_and(|word| word.possessive);
        14 * (i32::from(cut(before)) + i32::from(open_end && cut(self.window.words.get(end))))
    }

    fn may_be_in_person(&self, word: &Word) -> bool {
        match word.mark {
            // A nickname: the window lets only those in.
            Some(mark) => !matches!(mark, ',' | '&'),
            None => word.capital || word.facts.any(Facts::PARTICLE),
        }
    }

    // ---- organizations

    pub(crate) fn organization(&self, start: usize, end: usize) -> Option<Verdict> {
        let words = self.words(start, end);
        let (first, last) = (words.first()?, words.last()?);
        if !first.capital || !last.capital || words.iter().filter(|word| word.mark == Some(',')).count() > 2 {
            return None;
        }
        let (facts, details) = self.window.known(self.reading, start, end);
        let mut verdict = if words.len() == 1 {
            self.single_organization(first, facts)
        } else {
            self.compound_organization(words, facts, details)
        };
        if facts.any(Facts::ORGANIZATION | Facts::ACRONYM | Facts::RISKY_ACRONYM) {
            verdict.known = details.organization;
            verdict.kind = kind_of(details.organization_kind);
        } else if facts.any(HEAD) {
            verdict.kind = kind_of(details.head_kind);
        }
        let memory = self.memory.of(self.key(words));
        if memory.organization != 0 {
            if verdict.points <= 0 {
                verdict.rule = "named-elsewhere";
            }
            verdict.points += memory.organization;
        }
        if words.len() == 1 {
            verdict.points += memory.context.organization / 2;
        }
        verdict.points += self.introduced(start, end) - self.split_off(start);
        Some(verdict)
    }

    fn single_organization(&self, word: &Word, facts: Facts) -> Verdict {
        let token = self.token(word);
        let caps = token.is(Shape::ALL_CAPS);
        let quiet = token.is(Shape::SHOUTED) && caps;
        let long = token.end - token.start;
        if token.is(Shape::NUMBER) || facts.any(Facts::FUNCTION) && !caps {
            return Verdict::new(-40, "no-name");
        }
        if facts.any(Facts::ORGANIZATION | Facts::ACRONYM) {
            let everyday = facts.any(Facts::COMMON | NATION | PLACE | Facts::CALENDAR | NAME | Facts::ROLE);
            let points = match (everyday, caps, token.is(Shape::FIRST | Shape::TITLE_CASE)) {
                (_, true, _) => 30,
                (false, ..) => 24,
                (true, false, false) => {
                    if facts.any(NAME | PLACE) {
                        0
                    } else if goes_on(self.reading, word) {
                        -15
                    } else {
                        3
                    }
                }
                (true, false, true) => -8,
            };
            return Verdict::new(points, "known-organization");
        }
        if caps && facts.any(Facts::RISKY_ACRONYM) && !quiet {
            return Verdict::new(if facts.any(Facts::COUNTRY | Facts::NON_NAME) { -6 } else { 10 }, "known-acronym");
        }
        if facts.any(NATION | Facts::CALENDAR) {
            return Verdict::new(-40, "other-word");
        }
        if facts.any(Facts::NON_NAME | PLACE | Facts::GENERIC_BODY) {
            return Verdict::new(-15, "other-word");
        }
        if caps && !quiet && !facts.any(Facts::HONORIFIC | Facts::ROLE | Facts::RISKY_ACRONYM) {
            let digits = self.text(word).bytes().filter(u8::is_ascii_digit).count();
            let points = if digits > 1 || digits == 1 && long == 2 || self.is_amount(word) {
                -12
            } else if (2..=9).contains(&long) {
                8
            } else {
                0
            };
            let everyday = if facts.any(Facts::COMMON) { 14 } else { 0 };
            return Verdict::new(points - everyday + self.in_bracket(word), "acronym-shape");
        }
        if token.is(Shape::CAMEL) && !has_name_prefix(self.text(word)) && !facts.any(NAME) {
            return Verdict::new(12, "camel-case");
        }
        if facts.any(HEAD) {
            return Verdict::new(-8, "head-word-alone");
        }
        Verdict::new(if facts.any(Facts::COMMON | NAME) { -18 } else { -7 }, "capitalised-word")
    }

    /// Whether a known name is only a part of what stands there: "Coral | Democratic Party", "African Court | Watch".
    fn is_cut(&self, words: &[Word]) -> bool {
        let all = &self.window.words;
        let place = |word: &Word| all.iter().position(|other| other.token == word.token);
        let (Some(start), Some(end)) = (words.first().and_then(place), words.last().and_then(place)) else {
            return false;
        };
        let no_part = Facts::NON_NAME | Facts::ROLE | Facts::HONORIFIC | Facts::CALENDAR | Facts::ROLE_MODIFIER;
        let before = start.checked_sub(1).and_then(|at| all.get(at));
        let cut_before =
            before.is_some_and(|word| self.is_telling(word) && !word.possessive && !word.facts.any(no_part));
        let behind = all.get(end + 1).filter(|_| !all.get(end).is_some_and(|word| word.possessive));
        cut_before || behind.is_some_and(|word| word.capital && word.facts.any(HEAD) && !word.facts.any(Facts::ROLE))
    }

    /// Points of an acronym that stands alone in brackets: it is an organization's where the words before are one, and
    /// otherwise short for those words.
    pub(crate) fn in_bracket(&self, word: &Word) -> i32 {
        let at = word.token;
        let Some(mut open) = self.reading.before(at) else { return 0 };
        if acronym::is_filler(self.reading.word(open)) {
            open = open.saturating_sub(1);
        }
        if acronym::in_bracket(self.reading, open) != Some(at) {
            return 0;
        }
        match self.last {
            Some(last) if last.end == open => {
                if last.label == Label::Organization {
                    12
                } else {
                    -14
                }
            }
            _ => {
                if self.reading.before(open).is_some_and(|before| self.reading.is(before, Shape::CAPITAL)) {
                    0
                } else {
                    -14
                }
            }
        }
    }

    /// Whether a number or a currency sign follows, as after "USD".
    fn is_amount(&self, word: &Word) -> bool {
        self.reading.behind(word.token + 1).is_some_and(|next| {
            self.reading.is(next, Shape::NUMBER) || matches!(self.reading.word(next), "$" | "€" | "£" | "¥")
        })
    }

    fn compound_organization(&self, words: &[Word], facts: Facts, details: Details) -> Verdict {
        let known = facts.any(Facts::ORGANIZATION);
        let mut points = 0;
        let mut rule = "capitalised-words";
        let mut head = 0;
        let mut kind = OrganizationKind::Other;
        let count = words.len();
        for (index, word) in words.iter().enumerate() {
            let is_last = index + 1 == count;
            if !word.capital {
                points += self.joint(words, index, head > 0);
                continue;
            }
            points += self.inner_word(word, index, is_last);
            let worth = self.head_points(words, index);
            if worth > head {
                head = worth;
                rule = "head-word";
                kind = kind_of(self.reading.lexicon.look_up(word.key).1.head_kind);
            }
        }
        points += head;
        if head == 0 {
            points -= 6;
        }
        // A headline capitalises everything.
        if words.iter().all(|word| !word.capital || self.token(word).is(Shape::TITLE_CASE)) {
            points -= 16;
        }
        if head > 0 {
            points += self.places_inside(words);
        }
        points += self.known_part(words);
        if facts.any(Facts::NON_NAME | Facts::GENERIC_BODY) || (facts.any(PLACE) && !known) {
            points -= 25;
        }
        if known && !self.is_cut(words) {
            points = points.max(0) + 36;
            rule = "known-organization";
            kind = kind_of(details.organization_kind);
        }
        Verdict { points, rule, known: 0, kind }
    }

    /// Places, nations and bodies that an organization's name explains: "Kenya Farmers Union", "Chinese Academy", "Council of
    /// Peru", "UN Women's Office".
    fn places_inside(&self, words: &[Word]) -> i32 {
        let explained = |index: usize, word: &Word| {
            let before = index.checked_sub(1).and_then(|at| words.get(at));
            let named = word.facts.any(PLACE);
            let body = word.facts.any(Facts::ORGANIZATION | Facts::ACRONYM)
                && !word.facts.any(Facts::COMMON | NAME)
                && !word.possessive;
            let of = || {
                before
                    .is_some_and(|before| matches!(self.text(before), "of" | "de" | "del" | "do" | "da" | "du" | "for"))
            };
            let strange = || !word.facts.any(Facts::COMMON | NAME | Facts::ROLE | HEAD | Facts::ORGANIZATION);
            match before {
                None if body => 26,
                None if named || word.facts.any(NATION) => 10,
                None if self.token(word).is(Shape::ALL_CAPS) && !self.token(word).is(Shape::TITLE_CASE) => 8,
                Some(_) if named && of() => 30,
                Some(_) if index + 1 == words.len() && of() && strange() => 12,
                _ => 0,
            }
        };
        words.iter().enumerate().map(|(index, word)| explained(index, word)).sum()
    }

    /// A known organization with a country or city behind it is its chapter there.
    fn known_part(&self, words: &[Word]) -> i32 {
        let Some(first) = words.first() else { return 0 };
        let start = self.window.words.iter().position(|word| word.token == first.token).unwrap_or(0);
        let end = start + words.len();
        let part = self
            .window
            .matches
            .iter()
            .filter(|found| found.start == start && found.end < end && found.facts.any(Facts::ORGANIZATION))
            .max_by_key(|found| found.end);
        let Some(part) = part else {
            let acronym = first.facts.any(Facts::ACRONYM) && self.token(first).is(Shape::ALL_CAPS);
            return if acronym && words.len() == 2 && words.get(1).is_some_and(|word| word.facts.any(PLACE)) {
                34
            } else {
                0
            };
        };
        let rest = self.words(part.end, end);
        if self.words(start, part.end).last().is_some_and(|word| word.possessive) {
            return 0;
        }
        let of = rest.first().is_some_and(|word| matches!(self.text(word), "of" | "de" | "for"));
        let unknown = Facts::COMMON | Facts::ROLE | NAME;
        if rest.iter().skip(usize::from(of)).all(|word| word.facts.any(PLACE | NATION)) {
            50
        } else if of && rest.len() == 2 && rest.last().is_some_and(|word| !word.facts.any(unknown))
            || rest
                .first()
                .is_some_and(|word| !word.capital && matches!(self.text(word), "," | "and" | "&" | "of" | "for"))
                && rest.iter().all(|word| !word.capital || word.facts.any(Facts::COMMON | PLACE))
        {
            42
        } else {
            0
        }
    }

    /// Points of a capitalised word inside an organization's name.
    fn inner_word(&self, word: &Word, index: usize, is_last: bool) -> i32 {
        let token = self.token(word);
        let mut points = 2;
        // "Group C", "Division B"
        if is_last && token.end - token.start == 1 {
            points -= 25;
        }
        if token.is(Shape::NUMBER) {
            points -= 1;
        }
        if word.possessive && !is_last {
            // "Women's", "Dockers’"
            let group = word.facts.any(Facts::COMMON) || matches!(token.tail, 1 | 3);
            points -= if group { 0 } else { 18 };
        }
        if word.facts.any(Facts::CALENDAR) {
            points -= 20;
        }
        if index == 0 && word.facts.any(Facts::FUNCTION) {
            points -= if self.is_plain(word) { 25 } else { 6 };
        } else if index == 0 && self.is_plain(word) && !word.facts.any(HEAD | Facts::ROLE_MODIFIER | NATION) {
            points -= 1;
        }
        if index == 0 && token.is(Shape::NUMBER) {
            points -= 10;
        }
        if word.facts.any(Facts::HONORIFIC | Facts::ROLE) && !word.facts.any(HEAD) {
            points -= 7;
        }
        points
    }

    /// Points of a head word at a place in the name.
    fn head_points(&self, words: &[Word], index: usize) -> i32 {
        let Some(word) = words.get(index) else { return 0 };
        let facts = word.facts;
        let is_last = index + 1 == words.len();
        let joined = words.get(index + 1).is_some_and(|next| !next.capital && next.mark.is_none());
        if facts.any(Facts::COMPANY_SUFFIX) {
            return if index > 0 && (is_last || index + 2 >= words.len()) { 25 } else { 0 };
        }
        let fits = is_last
            || joined
            || (facts.any(Facts::HEAD_FIRST) && index == 0)
            || (index + 2 == words.len() && words.last().is_some_and(|last| last.facts.any(PLACE)));
        // A government is no organization by itself: "the Osei Government", but "Government of Ruritania".
        if is_last && facts.any(Facts::GOVERNMENT) {
            return 0;
        }
        match (fits, facts.any(Facts::STRONG_HEAD), facts.any(Facts::WEAK_HEAD)) {
            (true, ..) if facts.any(Facts::PLACE_WORD) && is_last => 9,
            (true, true, _) => 22,
            (true, false, true) => 13,
            (false, true, _) => 10,
            (false, false, true) => 5,
            _ => 0,
        }
    }

    /// Points of a joining word or mark inside an organization's name.
    fn joint(&self, words: &[Word], index: usize, headed: bool) -> i32 {
        let (Some(word), Some(before)) = (words.get(index), index.checked_sub(1).and_then(|at| words.get(at))) else {
            return 0;
        };
        let text = self.text(word);
        match text {
            "&" => 2,
            "," => self.listed_idea(words, index, headed),
            "and" | "y" | "et" | "und" | "e" | "en" | "dan" | "ve" | "i" => {
                let idea = |word: &Word| {
                    word.facts.any(Facts::COMMON) && !word.facts.any(NAME | Facts::STRONG_HEAD)
                        || matches!(self.token(word).tail, 1 | 3)
                };
                let behind = words.get(index + 1);
                if text != "and" {
                    -1
                } else if idea(before) && behind.is_some_and(idea) {
                    0
                } else if headed && behind.is_some_and(idea) && !before.facts.any(Facts::STRONG_HEAD) {
                    -3
                } else {
                    -16
                }
            }
            "of" | "de" | "del" | "des" | "du" | "do" | "da" | "dos" | "das" | "di" | "der" => {
                if headed {
                    -1
                } else {
                    -5
                }
            }
            "for" | "para" | "pour" | "por" | "für" | "untuk" | "against" | "on" => {
                if headed {
                    0
                } else {
                    -6
                }
            }
            "to" => {
                if headed && words.get(index + 1).is_some_and(|next| next.facts.any(Facts::COMMON)) {
                    0
                } else {
                    -20
                }
            }
            "in" | "at" | "by" | "from" | "with" => {
                if headed {
                    -6
                } else {
                    -14
                }
            }
            "the" | "la" | "los" | "las" | "les" | "le" => {
                if before.capital {
                    -25
                } else {
                    -1
                }
            }
            _ => -3,
        }
    }

    /// Points of a comma: it belongs to the name between the ideas that a body is for, the last one behind an "and"
    /// ("Ministry of Labour, Health and Sports").
    fn listed_idea(&self, words: &[Word], index: usize, headed: bool) -> i32 {
        let idea = |word: &Word| {
            word.facts.any(Facts::COMMON) && !word.facts.any(Facts::STRONG_HEAD | Facts::ROLE) && !word.possessive
        };
        let rest = words.get(index + 1..).unwrap_or_default();
        let and = rest.iter().position(|word| matches!(self.text(word), "and" | "&" | "y" | "et" | "e"));
        let joined = |and: usize| {
            and <= 6
                && rest.get(and + 1).is_some_and(idea)
                && rest.iter().take(and).filter(|word| word.capital).all(idea)
        };
        if headed && rest.first().is_some_and(idea) && and.is_some_and(joined) { 0 } else { -22 }
    }

    /// Points against a piece that a joining word ties to a head word before it: "Society for | the Defence of Funds".
    fn split_off(&self, start: usize) -> i32 {
        let before = self.words(0, start);
        let joined = before.iter().rev().take_while(|word| !word.capital && word.mark.is_none()).count();
        let head = joined > 0
            && before.iter().rev().nth(joined).is_some_and(|word| word.facts.any(HEAD) && !word.facts.any(Facts::ROLE));
        if head
            && !matches!(before.last().map(|word| self.text(word)), Some("and" | "in" | "by" | "with" | "at" | "from"))
        {
            30
        } else {
            0
        }
    }

    /// Points for an acronym in brackets behind the piece that its words spell.
    fn introduced(&self, start: usize, end: usize) -> i32 {
        let words = self.words(start, end);
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return 0 };
        let reading = self.reading;
        let Some(acronym) = acronym::in_bracket(reading, last.token + 1).filter(|_| words.len() > 1) else { return 0 };
        if acronym::spells(reading.phrase(first.token, last.token + 1), reading.word(acronym)) { 34 } else { 0 }
    }

    // ---- places, roles, other names

    pub(crate) fn place(&self, start: usize, end: usize) -> Option<Verdict> {
        let words = self.words(start, end);
        let (first, last) = (words.first()?, words.last()?);
        if !last.capital || words.len() > 6 || words.iter().any(|word| word.mark.is_some()) {
            return None;
        }
        let facts = self.window.known(self.reading, start, end).0;
        let count = words.len() as i32;
        if facts.any(PLACE) {
            let unsure = facts.any(NAME | Facts::AMBIGUOUS_NAME | Facts::COMMON) && count == 1;
            return Some(Verdict::new(if unsure { 6 } else { 14 } + 12 * count, "known-place"));
        }
        if facts.any(Facts::AMBIGUOUS_PLACE) {
            return Some(Verdict::new(7 + 3 * count, "known-place"));
        }
        if (2..=4).contains(&count) && words.iter().all(|word| word.capital) {
            let inside = self.split_off(start);
            if last.facts.any(Facts::PLACE_WORD) {
                return Some(Verdict::new(22 + 2 * count - inside, "place-word"));
            }
            let leads =
                first.facts.any(Facts::FIRST_PLACE_WORD) || first.facts.any(Facts::PLACE_WORD) && !last.facts.any(NAME);
            if leads && !self.is_plain(first) && !last.facts.any(Facts::COMMON) {
                return Some(Verdict::new(24 + 2 * count - inside, "place-word"));
            }
        }
        let context = if count == 1 { self.memory.of(self.key(words)).context.place / 2 } else { 0 };
        Some(Verdict::new(
            if first.facts.any(Facts::COMMON | NAME) { -14 } else { -5 } - 4 * (count - 1) + context,
            "capitalised-word",
        ))
    }

    pub(crate) fn role(&self, start: usize, end: usize) -> Option<Verdict> {
        let words = self.words(start, end);
        let last = words.last()?;
        let known = self.window.known(self.reading, start, end).0;
        // "Secretary of State" is known as a whole; other roles are capitalised words alone.
        let whole = known.any(Facts::HONORIFIC | Facts::ROLE);
        if words.len() > 6 || !(whole || words.iter().all(|word| word.capital)) {
            return None;
        }
        if known.any(Facts::HONORIFIC | Facts::ROLE) {
            let name = words.len() == 1 && known.any(NAME | Facts::AMBIGUOUS_NAME | Facts::COMMON);
            let points = if name { 6 } else { 12 + 6 * words.len() as i32 };
            return Some(Verdict::new(points - self.split_off(start), "role-word"));
        }
        if !last.facts.any(Facts::ROLE | Facts::HONORIFIC) {
            return None;
        }
        let rest = self.words(start, end - 1);
        let fits = rest.iter().all(|word| {
            word.facts
                .any(Facts::ROLE_MODIFIER | Facts::ROLE | Facts::HONORIFIC | NATION | Facts::COMMON | PLACE | HEAD)
                && !(word.possessive && word.facts.any(PLACE))
        });
        fits.then(|| Verdict::new(12 + 5 * words.len() as i32, "role-words"))
    }

    pub(crate) fn other(&self, start: usize, end: usize) -> Option<Verdict> {
        let words = self.words(start, end);
        let (first, last) = (words.first()?, words.last()?);
        if !first.capital || !last.capital {
            return None;
        }
        let facts = self.window.known(self.reading, start, end).0;
        let count = words.len() as i32;
        let inside = self.split_off(start);
        if facts.any(Facts::NON_NAME | Facts::GENERIC_BODY) {
            return Some(Verdict::new(if count == 1 { 8 } else { 14 + 6 * count } - inside, "no-name"));
        }
        if first.facts.any(Facts::FUNCTION) {
            return None;
        }
        if facts.any(NATION | Facts::CALENDAR) {
            return Some(Verdict::new(4 + 12 * count, "nationality-or-date"));
        }
        if count == 1 {
            return None;
        }
        if words.iter().any(|word| word.mark == Some(',')) {
            return None;
        }
        // "Fair Courts Act", "Fair Courts Act of 2015"
        let dated = self.token(last).is(Shape::NUMBER) && words.len() > 3;
        let head = words.len() - if dated { 3 } else { 1 };
        let behind_name = head.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| word.capital);
        if behind_name && words.get(head).is_some_and(|word| word.facts.any(Facts::NON_NAME)) {
            return Some(Verdict::new(24 + 3 * count + self.introduced(start, end), "law-or-event"));
        }
        let joined = words.get(1).is_some_and(|word| !word.capital);
        if first.facts.any(Facts::NON_NAME) && joined && !self.is_plain(first) {
            return Some(Verdict::new(16 + 3 * count + self.introduced(start, end), "law-or-event"));
        }
        None
    }
}
