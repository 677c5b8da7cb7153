//! A signing organization: name, acronym, country and notes.
//!
//! | entry | name | acronym | country | note |
//! |---|---|---|---|---|
//! | Harbour Light (HL), Fiji | Harbour Light | HL | Fiji | |
//! | HL – Harbour Light (Fiji) | Harbour Light | HL | Fiji | |
//! | Harbour Light, within the framework of X | Harbour Light | | | within the framework of X |
//! | Synod of Suva, Province of Ra | Synod of Suva, Province of Ra | | | |

use super::super::look::Look;
use super::super::page::Page;
use super::super::pieces::{Piece, Sep};
use super::super::words::EVERYWHERE;
use super::{Class, Entry, class, class_of, inner, is_acronym, is_short_form, organization_points, stands_for};
use crate::lexicon::Facts;
use undersigned_model::Span;

pub(super) fn read(page: &Page<'_, '_>, pieces: &[Piece]) -> Entry {
    let Some((first, rest)) = pieces.split_first() else { return Entry::default() };
    let mut parts = Vec::new();
    let rest = if rest.iter().any(|piece| piece.sep == Sep::Bracket) {
        rest.iter().for_each(|piece| inner(page, *piece, &mut parts));
        parts.as_slice()
    } else {
        rest
    };
    let country_first =
        rest.first().is_some_and(|next| next.sep == Sep::Colon && class(page, page.cut(first.span)) == Class::Country);
    if country_first && let Some((name, more)) = rest.split_first() {
        let mut entry = read(page, &[&[Piece::new(Sep::Start, name.span)], more].concat());
        entry.country = entry.country.or(Some(first.span));
        return entry;
    }
    let mut state = State { page, entry: Entry { name: first.span, ..Entry::default() }, open: true, rest };
    state.tail(*first);
    let mut at = state.turned(first.span);
    state.acronym_at_end();
    while let Some(piece) = rest.get(at) {
        state.take(*piece, at);
        at += 1;
    }
    state.entry
}

/// Whether a name is all in capitals, so that capitals behind it tell nothing.
fn is_shouted_name(name: &str) -> bool {
    !name.contains(char::is_lowercase)
}

struct State<'p, 'r, 'a> {
    page: &'p Page<'r, 'a>,
    entry: Entry,
    /// The name may still go on.
    open: bool,
    rest: &'p [Piece],
}

impl State<'_, '_, '_> {
    /// Where the acronym stands first, takes the name from the next piece. Returns how many of the rest are used.
    fn turned(&mut self, first: Span) -> usize {
        let Some(next) = self.rest.first().filter(|piece| !matches!(piece.sep, Sep::Cell(_) | Sep::Line | Sep::Behind))
        else {
            return 0;
        };
        let (short, long) = (self.page.cut(first), self.page.cut(next.span));
        let words = long.split_whitespace().count();
        let single = !short.contains(char::is_whitespace) || is_short_form(short);
        if !single || words < 2 || class_of(self.page, next) != Class::Text {
            return 0;
        }
        let headed = next.sep == Sep::Bracket && is_acronym(short) && organization_points(self.page, long) >= 6;
        let long_name = self.long_name(next.span);
        if !stands_for(self.page, long, short) && !stands_for(self.page, self.page.cut(long_name), short) && !headed {
            return 0;
        }
        self.entry.acronym = Some(first);
        self.entry.name = next.span;
        self.open = next.sep != Sep::Bracket;
        1
    }

    /// "Alliance of Delta Fishers ADF": capitals at the end of a name that spell it.
    fn acronym_at_end(&mut self) {
        let text = self.page.cut(self.entry.name);
        let Some((name, last)) = text.rsplit_once(' ').filter(|_| self.entry.acronym.is_none()) else { return };
        let letters = last.len() >= 3 && last.bytes().all(|byte| byte.is_ascii_uppercase());
        let bare = name.trim_end_matches([' ', ',']);
        if letters && bare.contains(' ') && stands_for(self.page, bare, last) && !is_shouted_name(bare) {
            let end = self.entry.name.start + bare.len();
            self.entry.acronym = Some(Span::new(self.entry.name.end - last.len(), self.entry.name.end));
            self.entry.name = Span::new(self.entry.name.start, end);
        }
    }

    /// A name with the commas that go on with it.
    fn long_name(&self, start: Span) -> Span {
        let more = self.rest.iter().skip(1).take_while(|piece| matches!(piece.sep, Sep::Comma));
        more.last().map_or(start, |last| start.join(last.span))
    }

    fn take(&mut self, piece: Piece, at: usize) {
        let text = self.page.cut(piece.span);
        match class_of(self.page, &piece) {
            Class::Country if self.is_own_acronym(text) => self.entry.acronym = Some(piece.span),
            Class::Country if self.entry.country.is_none() => self.entry.country = Some(piece.span),
            Class::Country | Class::Place | Class::Aside => self.entry.add_note(piece.span),
            Class::Text => return self.take_text(piece, text, at),
        }
        self.open = false;
    }

    fn take_text(&mut self, piece: Piece, text: &str, at: usize) {
        if self.is_acronym_piece(piece, text) {
            self.entry.acronym = Some(piece.span);
            self.open = false;
        } else if piece.sep == Sep::Bracket && self.goes_on(at) && self.open {
            // The name goes on behind the bracket, so that the bracket belongs to it.
            self.entry.name = Span::new(self.entry.name.start, piece.span.end + 1);
        } else if self.open && self.is_delegate(piece, text) {
            self.entry.add_note(piece.span);
            self.open = false;
        } else if self.open && !matches!(piece.sep, Sep::Bracket | Sep::Cell(_) | Sep::Line | Sep::Semicolon) {
            self.entry.name = self.entry.name.join(piece.span);
            self.tail(piece);
        } else {
            self.entry.add_note(piece.span);
            self.open = false;
        }
    }

    /// "Harbour Light – Ana Vai": who signs for an organization.
    fn is_delegate(&self, piece: Piece, text: &str) -> bool {
        let least = match piece.sep {
            Sep::Dash | Sep::Colon | Sep::Slash => 3,
            Sep::Comma => 6,
            _ => return false,
        };
        let look = Look::of(self.page, text);
        let person = look.given > 0 && look.person() >= 5 && look.organization() < 3 && look.words <= 4;
        person && organization_points(self.page, self.page.cut(self.entry.name)) >= least
    }

    /// Whether text of the name follows a bracket directly.
    fn goes_on(&self, at: usize) -> bool {
        let behind = |piece: &&Piece| piece.sep == Sep::Behind && class_of(self.page, piece) == Class::Text;
        self.rest.get(at + 1).filter(behind).is_some_and(|piece| {
            let text = self.page.cut(piece.span);
            text.chars().next().is_some_and(char::is_alphabetic) && !super::is_aside(self.page, text)
        })
    }

    /// Capitals that spell the name are its acronym even where they name a country, too.
    fn is_own_acronym(&self, text: &str) -> bool {
        self.entry.acronym.is_none()
            && text.len() >= 3
            && is_acronym(text)
            && stands_for(self.page, self.page.cut(self.entry.name), text)
    }

    fn is_acronym_piece(&self, piece: Piece, text: &str) -> bool {
        if self.entry.acronym.is_some() || matches!(piece.sep, Sep::Behind) {
            return false;
        }
        let name = self.page.cut(self.entry.name);
        let spelled = || {
            !text.contains(char::is_whitespace)
                && text.chars().next().is_some_and(char::is_uppercase)
                && stands_for(self.page, name, text)
        };
        let quoted = text.trim_matches(['“', '”', '"', '\'']);
        match piece.sep {
            Sep::Bracket => is_acronym(quoted) || is_short_form(quoted) || spelled(),
            Sep::Dash | Sep::Comma | Sep::Slash | Sep::Cell(_) => {
                (is_acronym(quoted) && !self.is_suffix(text) && quoted.len() >= 2) || spelled()
            }
            _ => false,
        }
    }

    /// "Ltd", "A.C.": part of the name.
    fn is_suffix(&self, text: &str) -> bool {
        let dotted = text.contains('.') && text.chars().filter(|c| c.is_alphabetic()).count() <= 4;
        dotted || self.page.word(text).any(Facts::COMPANY_SUFFIX)
    }

    /// A country behind a tight slash, or in the last word behind a hyphen with "Global", is no part of the name.
    fn tail(&mut self, piece: Piece) {
        let text = self.page.cut(piece.span);
        if memchr::memchr3(b'.', b'/', b':', text.as_bytes()).is_none() {
            return;
        }
        let Some((head, tail)) = text.rsplit_once(". ").or_else(|| text.rsplit_once(['/', ':'])) else { return };
        if head.len() < 3 || self.entry.country.is_some() {
            return;
        }
        let span = Span::new(piece.span.end - tail.len(), piece.span.end);
        let span = self.page.trim(span);
        if super::is_country(self.page, tail.trim()) {
            self.entry.country = Some(span);
        } else if EVERYWHERE.holds(tail.trim()) {
            self.entry.add_note(span);
        } else {
            return;
        }
        self.entry.name = self.page.trim(Span::new(self.entry.name.start, piece.span.start + head.len()));
        self.open = false;
    }
}
