//! One entry of a list: its pieces put in their places.
//!
//! What each piece is, [`Class`] says; what an organization's and a person's pieces mean, the two modules below. The spans of
//! the result lie in the input; [`Entry::signatory`] cuts the record.

mod organization;
mod person;
mod place;
pub(super) mod role;

use super::Parts;
use super::look::Look;
use super::page::Page;
use super::pieces::{Piece, Sep};
use super::word::{has_capitals, is_mixed, is_shouted};
use crate::lexicon::Facts;
pub(super) use place::{Class, class, class_by, class_of, is_aside, is_country, is_own_capacity, place_class};
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
            SignatoryKind::Person => person::read(page, raw),
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

/// Whether a word can be an acronym or the short form of a name.
pub(super) fn is_acronym(text: &str) -> bool {
    let mark = |c: char| c.is_alphanumeric() || matches!(c, '-' | '‑' | '–' | '.' | '&' | '/' | '\'' | '’' | '+' | '@');
    if !has_capitals(text) || text.chars().count() > 16 || !text.chars().all(mark) {
        return false;
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    letters >= 2 && (capitals * 5 >= letters * 2 || is_mixed(text))
}

/// A short form in two or three words, one of them in capitals: "Red TDT", "FORUM ASIA".
pub(super) fn is_short_form(text: &str) -> bool {
    if !has_capitals(text) || text.chars().count() > 20 || text.contains([',', '.', ';', ':']) {
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
    let span = without_note(page.cut(span), span);
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

/// Without the number of a note that came down from above its word, "Media Watch Bhutan2", and without the "and" before the last
/// entry: "Winter Aid, and".
fn without_note(text: &str, span: Span) -> Span {
    const LINKS: [&str; 6] = [", and", "; and", ", y", ", et", ", e", ", und"];
    const CHANNELS: [&str; 4] = ["Radio", "Channel", "Canal", "Sport"];
    let body = match text.as_bytes() {
        [.., b'd' | b'y' | b't' | b'e'] => LINKS.iter().find_map(|link| text.strip_suffix(link)),
        [.., b'a'..=b'z', b'1'..=b'9'] | [.., b'a'..=b'z', b'1'..=b'9', b'0'..=b'9'] => {
            let body = text.trim_end_matches(|c: char| c.is_ascii_digit());
            let word = body.rsplit(char::is_whitespace).next().unwrap_or_default();
            let plain = word.len() > 3 && word.chars().skip(1).all(char::is_lowercase) && word != body;
            Some(body).filter(|_| plain && !CHANNELS.contains(&word))
        }
        _ => None,
    };
    body.map_or(span, |body| Span::new(span.start, span.start + body.len()))
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
