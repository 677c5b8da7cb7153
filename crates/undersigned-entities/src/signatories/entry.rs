//! One entry of a list: its pieces put in their places.
//!
//! What each piece is, [`Class`] says; what an organization's and a person's pieces mean, the two modules below. The spans of
//! the result lie in the input; [`Entry::signatory`] cuts the record.

mod organization;
mod person;
pub(super) mod role;

use super::Parts;
use super::closed::Closed;
use super::look::Look;
use super::page::Page;
use super::pieces::{Piece, Sep};
use super::word::{Word, is_mixed, is_shouted};
use super::words::{ASIDES, EVERYWHERE, OWN_CAPACITY};
use crate::lexicon::Facts;
use std::borrow::Cow;
use undersigned_model::{Signatory, SignatoryKind, Span};

/// An entry before its kind is decided.
#[derive(Clone, Debug, Default)]
pub(super) struct Raw {
    pub(super) span: Span,
    pub(super) pieces: Vec<Piece>,
    pub(super) group: Option<Span>,
    /// What the words of the first piece show.
    pub(super) look: Look,
    /// What the entry itself says about its kind: above zero for a person.
    pub(super) person: i32,
}

impl Raw {
    /// Looks at the words of the first piece.
    pub(super) fn look_at_first(&mut self, page: &Page<'_, '_>) {
        let first = self.pieces.first().map_or("", |piece| page.cut(piece.span));
        self.look = Look::of(page, first);
    }
}

/// The places of an entry's facts.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub(super) name: Span,
    pub(super) acronym: Option<Span>,
    pub(super) country: Option<Span>,
    pub(super) notes: Vec<Span>,
    pub(super) role: Option<Span>,
    pub(super) affiliation: Option<Span>,
}

impl Entry {
    /// The entry of a signatory of a kind.
    pub(super) fn read(page: &Page<'_, '_>, raw: &Raw, kind: SignatoryKind) -> Self {
        match kind {
            SignatoryKind::Organization => organization::read(page, &raw.pieces),
            SignatoryKind::Person => person::read(page, &raw.pieces),
        }
    }

    /// The record of the entry.
    pub(super) fn signatory<'a>(&self, page: &Page<'_, 'a>, raw: &Raw, kind: SignatoryKind) -> Signatory<'a> {
        let mut signatory = Signatory::new(page.name(self.name), kind, raw.span);
        signatory.acronym = self.acronym.map(|span| page.name(span));
        signatory.country = self.country.map(|span| page.name(span));
        signatory.role = self.role.map(|span| page.name(span));
        signatory.affiliation = self.affiliation.map(|span| page.name(span));
        signatory.note = self.note(page);
        signatory.group = raw.group.map(|span| page.name(span));
        signatory
    }

    /// The places that name somebody.
    pub(super) fn parts(&self) -> Parts {
        Parts { name: self.name, acronym: self.acronym, affiliation: self.affiliation }
    }

    fn note<'a>(&self, page: &Page<'_, 'a>) -> Option<Cow<'a, str>> {
        match self.notes.as_slice() {
            [] => None,
            [only] => Some(page.name(*only)),
            many => Some(Cow::Owned(many.iter().map(|span| page.name(*span)).collect::<Vec<_>>().join("; "))),
        }
    }

    /// Adds a note; one that follows the last one directly goes on with it.
    fn add_note(&mut self, span: Span) {
        self.notes.push(span);
    }
}

/// What a piece is by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Country,
    /// A city, region, chapter, "Global".
    Place,
    /// "within the framework of …"
    Aside,
    Text,
}

/// The class of a piece's text.
pub(super) fn class(page: &Page<'_, '_>, text: &str) -> Class {
    let bare = text.trim_end_matches(['.', ',', ';', '*']).trim();
    match place_class(page, bare) {
        Some(class) => class,
        None if is_aside(page, bare) => Class::Aside,
        None => Class::Text,
    }
}

/// Whether a text is a country, or a place below or above one; both are told by one look at what is known of it.
pub(super) fn place_class(page: &Page<'_, '_>, text: &str) -> Option<Class> {
    if text.ends_with('.') || text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) {
        // The name of a country goes without them, that of a place does not.
        let place = || is_place(page, text).then_some(Class::Place);
        return if is_country(page, text) { Some(Class::Country) } else { place() };
    }
    let bare = without_article(text);
    let facts = if bare.starts_with(char::is_lowercase) { Facts::default() } else { page.facts(bare) };
    if facts.any(Facts::COUNTRY) || are_all_countries(page, text) {
        return Some(Class::Country);
    }
    (is_place_name(bare, facts) || is_wide_place(page, bare)).then_some(Class::Place)
}

/// The class of a piece.
pub(super) fn class_of(page: &Page<'_, '_>, piece: &Piece) -> Class {
    piece.class.unwrap_or_else(|| class(page, page.cut(piece.span)))
}

/// A country, or several: "Kenya", "the Philippines", "France/Belgium", "Kenya and Uganda".
pub(super) fn is_country(page: &Page<'_, '_>, text: &str) -> bool {
    is_one_country(page, text) || are_all_countries(page, text)
}

fn are_all_countries(page: &Page<'_, '_>, text: &str) -> bool {
    text.len() > 3 && are_countries(page, text) && page.words(text).nth(12).is_none()
}

fn is_one_country(page: &Page<'_, '_>, text: &str) -> bool {
    let bare = without_article(text.trim().trim_end_matches('.'));
    bare.chars().next().is_some_and(|c| !c.is_lowercase()) && page.facts(bare).any(Facts::COUNTRY)
}

fn without_article(text: &str) -> &str {
    text.strip_prefix("the ").or_else(|| text.strip_prefix("The ")).unwrap_or(text)
}

/// Whether marks or "and" part a text, and every part is a country.
fn are_countries(page: &Page<'_, '_>, text: &str) -> bool {
    let mut rest = text;
    while let Some((from, to)) = joint(rest) {
        let (Some(one), Some(behind)) = (rest.get(..from), rest.get(to..)) else { return false };
        if !is_one_country(page, one) {
            return false;
        }
        rest = behind;
    }
    rest.len() < text.len() && is_one_country(page, rest)
}

/// The first mark or word that parts names of places.
fn joint(text: &str) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let length = |at: usize, byte: u8| match byte {
        b',' | b'/' | b'&' | b';' => 1,
        b' ' => [" and ", " y "]
            .into_iter()
            .find(|and| bytes.get(at..).is_some_and(|rest| rest.starts_with(and.as_bytes())))
            .map_or(0, str::len),
        _ => 0,
    };
    bytes.iter().enumerate().map(|(at, &byte)| (at, at + length(at, byte))).find(|(from, to)| from < to)
}

/// A place below or above a country.
pub(super) fn is_place(page: &Page<'_, '_>, text: &str) -> bool {
    let bare = without_article(text);
    is_place_name(bare, page.facts(bare)) || is_wide_place(page, bare)
}

/// "Global", "India Chapter", "Leeds/Bradford": places that no list of names holds.
fn is_wide_place(page: &Page<'_, '_>, bare: &str) -> bool {
    EVERYWHERE.holds(bare) || is_chapter(page, bare) || is_city_and_state(page, bare)
}

/// Whether a text of which some facts are known names a city or region rather than a person.
fn is_place_name(text: &str, facts: Facts) -> bool {
    text.starts_with(char::is_uppercase)
        && facts.any(Facts::CITY | Facts::REGION)
        && (facts.any(Facts::CAPITAL) || !facts.any(Facts::GIVEN | Facts::FAMILY))
}

/// "India Chapter", "Sección Chile".
fn is_chapter(page: &Page<'_, '_>, text: &str) -> bool {
    static CHAPTERS: Closed = Closed::new(&["branch", "capítulo", "chapter", "section", "sección", "seção", "sektion"]);
    let place = |word: Word<'_>| word.facts.any(Facts::COUNTRY | Facts::CITY | Facts::REGION | Facts::DEMONYM);
    holds_within(page, text, 5, &CHAPTERS) && page.words(text).any(place)
}

/// Whether a text of two words or more, but not more than `most`, holds one of a class.
fn holds_within(page: &Page<'_, '_>, text: &str, most: usize, class: &Closed) -> bool {
    if !class.may_stand_in(text) {
        return false;
    }
    let (mut count, mut held) = (0, false);
    for word in page.words(text) {
        count += 1;
        held |= class.holds(word.text);
        if count > most {
            return false;
        }
    }
    held && count >= 2
}

/// "Austin, TX", "Leeds/Bradford": every part a place.
fn is_city_and_state(page: &Page<'_, '_>, text: &str) -> bool {
    let state = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let place = |part: &str| page.facts(part).any(Facts::CITY | Facts::REGION | Facts::COUNTRY) || state(part);
    if memchr::memchr3(b',', b'/', b'&', text.as_bytes()).is_none() {
        return false;
    }
    let mut parts = text.split([',', '/', '&']).map(str::trim).filter(|part| !part.is_empty());
    // Most texts begin with no place, and need no look at the rest.
    parts.next().is_some_and(|first| !state(first) && place(first))
        && (1..=3).contains(&parts.clone().take(4).count())
        && parts.all(place)
}

/// What is said about a signatory behind its name.
pub(super) fn is_aside(page: &Page<'_, '_>, text: &str) -> bool {
    ASIDES.holds(&first_two(text)) || is_own_capacity(page, text)
}

/// The first two words of a text with one space between them.
fn first_two(text: &str) -> Cow<'_, str> {
    let spaces = |byte: u8| byte.is_ascii_whitespace() || byte >= 0x80;
    let bytes = text.as_bytes();
    let Some(first) = bytes.iter().position(|&byte| spaces(byte)) else { return Cow::Borrowed(text) };
    let second = bytes.iter().skip(first + 1).position(|&byte| spaces(byte)).map_or(bytes.len(), |at| first + 1 + at);
    let plain = bytes.get(first) == Some(&b' ') && bytes.get(second).is_none_or(|&byte| byte == b' ');
    if plain && first > 0 && second > first + 1 {
        return Cow::Borrowed(text.get(..second).unwrap_or_default());
    }
    Cow::Owned(text.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
}

/// "in an individual capacity", "signing in a personal capacity".
pub(super) fn is_own_capacity(page: &Page<'_, '_>, text: &str) -> bool {
    memchr::memchr(b' ', text.as_bytes()).is_some() && holds_within(page, text, 8, &OWN_CAPACITY)
}

/// Whether a word can be an acronym or the short form of a name.
pub(super) fn is_acronym(text: &str) -> bool {
    let mark = |c: char| c.is_alphanumeric() || matches!(c, '-' | '‑' | '–' | '.' | '&' | '/' | '\'' | '’' | '+' | '@');
    if text.chars().count() > 16 || !text.chars().all(mark) {
        return false;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && letters >= 2 && (capitals * 5 >= letters * 2 || is_mixed(text))
}

/// A short form in two or three words, one of them in capitals: "Red TDT", "FORUM ASIA".
pub(super) fn is_short_form(text: &str) -> bool {
    if text.chars().count() > 20 || text.contains([',', '.', ';', ':']) {
        return false;
    }
    let count = text.split_whitespace().count();
    (2..=3).contains(&count)
        && text.split_whitespace().any(is_shouted)
        && text.split_whitespace().all(|word| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric()))
}

/// Whether an acronym stands for a name.
pub(super) fn stands_for(page: &Page<'_, '_>, name: &str, acronym: &str) -> bool {
    let digits = acronym.chars().any(|c| c.is_ascii_digit());
    let spells = |acronym: &str| crate::acronym::spells(name, acronym);
    // A word takes two bytes at least with what parts it from the next one.
    (name.len() <= 80 || page.words(name).nth(40).is_none())
        && (spells(acronym) || (digits && spells(&acronym.replace(|c: char| c.is_ascii_digit(), ""))))
}

/// Adds a piece. A bracketed one is taken apart at its own commas and dashes, where every part is a place or an acronym:
/// "(HL, Fiji)".
pub(super) fn inner(page: &Page<'_, '_>, piece: Piece, pieces: &mut Vec<Piece>) {
    let text = page.cut(piece.span);
    let marks = |text: &str| {
        text.contains([',', ';', ':', '/', '|', '-', '–', '—', '―', '−', '(', '[', '“', '"', '«', '„', '\t'])
    };
    if piece.sep != Sep::Bracket || !marks(text) {
        return pieces.push(piece);
    }
    let parts = super::pieces::split(text, piece.span.start);
    let plain = |part: &Piece| {
        let text = page.cut(part.span);
        matches!(part.sep, Sep::Start | Sep::Comma | Sep::Dash | Sep::Slash | Sep::Semicolon | Sep::Colon)
            && (class(page, text) != Class::Text || is_acronym(text))
    };
    if parts.len() < 2 || is_country(page, text) || !parts.iter().all(plain) {
        return pieces.push(piece);
    }
    pieces.extend(parts.into_iter().map(|part| Piece::new(Sep::Bracket, part.span)));
}

/// Drops what ends an entry and does not belong to it: separators, asterisks, footnote marks, a full stop that ends no
/// abbreviation.
pub(super) fn clean(page: &Page<'_, '_>, span: Span) -> Span {
    if let [first, .., last] = page.cut(span).as_bytes()
        && first.is_ascii_alphanumeric()
        && last.is_ascii_alphanumeric()
    {
        return span;
    }
    let mut span = page.trim_matches(span, |c| {
        undersigned_model::is_space(c)
            || undersigned_model::is_invisible(c)
            || matches!(c, ',' | ';' | '*' | '†' | '‡' | '_' | '|' | '¹' | '²' | '³' | '·' | '•')
    });
    let text = page.cut(span);
    if let Some(rest) = text.strip_suffix('.')
        && !is_abbreviation(page, rest)
    {
        span = page.trim(Span::new(span.start, span.end - 1));
    }
    let text = page.cut(span);
    match text.rfind('[') {
        Some(open) if open > 0 && text.ends_with(']') && text.len() - open <= 5 => {
            page.trim(Span::new(span.start, span.start + open))
        }
        _ => span,
    }
}

/// Whether a text without its final full stop ends in an abbreviation: "A.C", "Inc", "Dra".
fn is_abbreviation(page: &Page<'_, '_>, text: &str) -> bool {
    let last = text.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let letters = last.chars().filter(|c| c.is_alphabetic()).count();
    let initial = letters == 1 && last.chars().all(char::is_uppercase) && text.len() > last.len();
    initial
        || (last.contains('.') && letters <= 5 && !is_mixed(last))
        || page.word(last).any(Facts::COMPANY_SUFFIX | Facts::HONORIFIC) && last.len() <= 5
}

/// How much a stretch speaks for an organization.
pub(super) fn organization_points(page: &Page<'_, '_>, text: &str) -> i32 {
    Look::of(page, text).organization()
}
