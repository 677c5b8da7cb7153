//! A signing person: name, role, affiliation, country and notes.
//!
//! | entry | name | role | affiliation | country | note |
//! |---|---|---|---|---|---|
//! | Ana Vai, Director, Harbour Light, Fiji | Ana Vai | Director | Harbour Light | Fiji | |
//! | Prof. Ana Vai, University of Suva | Ana Vai | Prof. | University of Suva | | |
//! | Dr Ana Vai | Ana Vai | | | | Dr |
//! | Ana Vai on behalf of Harbour Light | Ana Vai | | Harbour Light | | |

use super::super::glance::Glance;
use super::super::links;
use super::super::page::Page;
use super::super::pieces::{Piece, Sep};
use super::super::word::{has_capitals, is_shouted};
use super::super::words::{Column, POST_NOMINALS};
use super::role::{is_role, is_role_of_person, split_before_name, split_role};
use super::{Class, Entry, Raw, class, class_of, inner, is_acronym, is_own_capacity, organization_points};
use crate::lexicon::Facts;
use crate::tokens::Token;
use undersigned_model::Span;

pub(super) fn read(page: &Page<'_, '_>, raw: &Raw) -> Entry {
    let Some((first, rest)) = raw.pieces.split_first() else { return Entry::default() };
    let led = raw.look.may_hold_role();
    let mut state = State { page, entry: Entry::default(), titles: Vec::new(), led, last: Last::Name };
    // "Admiral (Retd.) Ana Vai"
    let (first, rest) = match rest {
        [bracket, name, rest @ ..]
            if (bracket.sep, name.sep) == (Sep::Bracket, Sep::Behind) && is_title(page, first) =>
        {
            state.titles.push(Span::new(first.span.start, bracket.span.end + 1));
            (name, rest)
        }
        _ => (first, rest),
    };
    state.name(first.span);
    let mut parts = Vec::new();
    for piece in rest {
        inner(page, *piece, &mut parts);
        parts.drain(..).for_each(|part| state.take(part));
    }
    state.settle_titles();
    state.entry
}

/// Whether a piece is a title without a name behind it.
fn is_title(page: &Page<'_, '_>, piece: &Piece) -> bool {
    let text = page.cut(piece.span);
    page.facts(text.trim_end_matches('.')).any(Facts::HONORIFIC) || page.facts(text).any(Facts::HONORIFIC)
}

/// What was read last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Name,
    Role,
    Affiliation,
    Other,
}

struct State<'p, 'r, 'a> {
    page: &'p Page<'r, 'a>,
    entry: Entry,
    /// Titles before the name.
    titles: Vec<Span>,
    /// A role may stand before the name.
    led: bool,
    last: Last,
}

impl State<'_, '_, '_> {
    /// Reads the name: titles before it and letters behind it are left out.
    fn name(&mut self, span: Span) {
        let span = self.on_behalf(span);
        let span = if self.led { self.behind_role(span) } else { span };
        let start = self.titles_before(span);
        let name = self.letters_behind(Span::new(start, span.end));
        // A name by which somebody is known stays whole: Ana Vai “Lantern”.
        let quoted = [" \"", " “"].iter().any(|open| self.page.cut(name).contains(open));
        let drop = |c: char| undersigned_model::is_space(c) || c == ',' || !quoted && matches!(c, '"' | '“' | '”');
        self.entry.name = self.page.trim_matches(name, drop);
    }

    /// "HRDC Vice Chairperson Ana Vai": the name behind the role.
    fn behind_role(&mut self, span: Span) -> Span {
        let text = self.page.cut(span);
        let whole = |(body, role, _): &(&str, &str, &str)| !body.is_empty() || role.contains(' ');
        let Some((body, role, name)) = split_before_name(self.page, text).filter(whole) else { return span };
        let at = |part: &str| {
            let start = span.start + (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
            Span::new(start, start + part.len())
        };
        self.entry.role = Some(at(role));
        if !body.is_empty() {
            self.entry.affiliation = Some(at(body));
        }
        at(name)
    }

    /// "X on behalf of Y", "X for Y", "X at Y".
    fn on_behalf(&mut self, span: Span) -> Span {
        let text = self.page.cut(span);
        const LINKS: &[&str] = &[
            " on behalf of ",
            " en nombre de ",
            " au nom de ",
            " em nome de ",
            " im Namen von ",
            " representing ",
            " for ",
            " from ",
            " of ",
            " pour ",
            " por ",
        ];
        let Some((end, link)) = links::first(text, LINKS) else { return span };
        let rest = self.page.trim(Span::new(span.start + end + link.len(), span.end));
        self.entry.affiliation = Some(self.without_article(rest));
        self.last = Last::Affiliation;
        Span::new(span.start, span.start + end)
    }

    /// Where the name begins behind its titles.
    fn titles_before(&mut self, span: Span) -> usize {
        let mut start = span.start;
        loop {
            let rest = self.page.cut(Span::new(start, span.end));
            let Some(length) = self.title(rest) else { return start };
            let title = self.page.trim(Span::new(start, start + length));
            self.titles.push(title);
            start += length;
        }
    }

    /// Length of a title at the start of a text, with the space behind it.
    fn title(&self, text: &str) -> Option<usize> {
        let title = Facts::HONORIFIC | Facts::ROLE | Facts::PREFIX;
        let plain = |first: &Token| first.is_plain() && !first.facts.any(title);
        if self.page.tokens(text).first().is_some_and(plain) {
            return None;
        }
        let pieces = text.split_inclusive(|c: char| undersigned_model::is_space(c) || c == '.').scan(0, |at, word| {
            *at += word.len();
            Some(*at)
        });
        let mut longest = None;
        for end in pieces.take(4) {
            let (head, rest) = (text.get(..end)?, text.get(end..)?);
            let bare = head.trim();
            let facts = self.page.facts(bare.trim_end_matches('.'));
            let dotted = self.page.facts(bare);
            let title = (facts | dotted).any(Facts::HONORIFIC)
                || (facts.any(Facts::ROLE)
                    && bare.contains(char::is_uppercase)
                    && !facts.any(Facts::GIVEN | Facts::FAMILY));
            let named = rest.trim_start().chars().next().is_some_and(char::is_uppercase);
            if title && named && !is_shouted(bare) | (bare.len() <= 4) {
                let space = rest.len() - rest.trim_start().len();
                longest = Some(end + space);
            }
        }
        longest
    }

    /// Takes degrees and orders off the end of a name.
    fn letters_behind(&mut self, span: Span) -> Span {
        let mut end = span.end;
        loop {
            let text = self.page.cut(Span::new(span.start, end));
            let Some((head, last)) = text.rsplit_once(char::is_whitespace) else { break };
            let bare = last.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').trim_end_matches('.');
            let letters = is_shouted(bare)
                || bare.contains('.')
                || matches!(bare, "PhD" | "Jr" | "Sr" | "Esq" | "Retd" | "MSc" | "BSc" | "DPhil" | "MPhil");
            let known = || POST_NOMINALS.holds(&bare.replace('.', "")) || POST_NOMINALS.holds(bare);
            if !letters || !known() || !head.trim().contains(' ') || matches!(bare, "Jr" | "Sr") {
                break;
            }
            end = span.start + head.trim_end().len();
        }
        if end < span.end {
            self.entry.notes.push(self.page.trim(Span::new(end, span.end)));
        }
        Span::new(span.start, end)
    }

    fn take(&mut self, piece: Piece) {
        let text = self.page.cut(piece.span);
        if matches!(piece.sep, Sep::Cell(column) if column == Column::Role as u8 + 1)
            && class(self.page, text) == Class::Text
        {
            return self.role(piece.span);
        }
        match class_of(self.page, &piece) {
            Class::Country if self.entry.country.is_none() => self.entry.country = Some(piece.span),
            Class::Country | Class::Place => self.entry.notes.push(piece.span),
            Class::Aside if !is_own_capacity(text, &Glance::of(self.page, text)) => {
                return self.aside(piece.span, text);
            }
            Class::Aside => self.entry.notes.push(piece.span),
            Class::Text => return self.take_text(piece, text),
        }
        self.last = Last::Other;
    }

    fn take_text(&mut self, piece: Piece, text: &str) {
        if piece.sep == Sep::Bracket {
            return self.take_bracket(piece.span, text);
        }
        if matches!(text, "For" | "for" | "Pour" | "pour") && self.entry.affiliation.is_none() {
            return;
        }
        let sent = ["for ", "pour ", "For: ", "for: ", "For "].iter().find_map(|link| text.strip_prefix(link));
        if self.is_letters(text) {
            self.entry.notes.push(piece.span);
        } else if let Some(body) = sent.filter(|body| self.entry.affiliation.is_none() && has_capitals(body)) {
            let body = Span::new(piece.span.end - body.len(), piece.span.end);
            self.entry.affiliation = Some(self.without_article(body));
            self.last = Last::Affiliation;
        } else if piece.sep == Sep::Behind && self.last == Last::Role && self.goes_on(piece.span) {
            self.role(self.entry.role.map_or(piece.span, |role| role.join(piece.span)));
        } else if piece.sep == Sep::Behind
            && self.last == Last::Affiliation
            && text.starts_with(char::is_lowercase)
            && !is_role(self.page, text)
        {
            self.affiliation(piece);
        } else if is_role_of_person(self.page, &piece) && !(self.last == Last::Affiliation && self.entry.role.is_some())
        {
            self.role_piece(piece, text);
        } else {
            self.affiliation(piece);
        }
    }

    /// A bracket belongs to what stands before it, unless it names an organization or role of a person without one.
    fn take_bracket(&mut self, span: Span, text: &str) {
        let fresh = self.last == Last::Name && self.entry.role.is_none() && self.entry.affiliation.is_none();
        if let Some((role, body)) = text.split_once(", ").filter(|(role, _)| fresh && is_role(self.page, role)) {
            self.role(Span::new(span.start, span.start + role.len()));
            return self.take(Piece::new(Sep::Comma, Span::new(span.end - body.len(), span.end)));
        }
        // "(Harvest University, USA)"
        if let Some((body, place)) =
            text.rsplit_once(", ").filter(|(_, place)| fresh && super::is_country(self.page, place))
        {
            self.take(Piece::new(Sep::Comma, Span::new(span.start, span.start + body.len())));
            return self.take(Piece::new(Sep::Comma, Span::new(span.end - place.len(), span.end)));
        }
        let with_bracket = Span::new(span.start, span.end + 1);
        match self.last {
            Last::Role
                if self.entry.affiliation.is_none()
                    && (organization_points(self.page, text) < 4 || self.is_letters(text) || text.ends_with('.')) =>
            {
                self.entry.role = self.entry.role.map(|role| role.join(with_bracket));
            }
            Last::Affiliation if is_acronym(text) || super::is_short_form(text) => {
                self.entry.affiliation = self.entry.affiliation.map(|affiliation| affiliation.join(with_bracket));
            }
            _ if self.is_letters(text) => self.entry.notes.push(span),
            _ if is_pronouns(text) => self.entry.notes.push(span),
            _ if is_role(self.page, text) && self.entry.role.is_none() => self.role(span),
            // "(posthumously)"
            _ if text.starts_with(char::is_lowercase) && !text.contains(char::is_uppercase) => {
                self.entry.notes.push(span)
            }
            _ if self.entry.affiliation.is_none() => self.affiliation(Piece::new(Sep::Bracket, span)),
            _ => self.entry.notes.push(span),
        }
    }

    fn goes_on(&self, span: Span) -> bool {
        is_role(self.page, self.page.cut(span))
    }

    fn is_letters(&self, text: &str) -> bool {
        let known = |word: &str| {
            (has_capitals(word) || word.ends_with('.')) && POST_NOMINALS.holds(&word.replace('.', "").to_lowercase())
        };
        let mut all = self.page.words(text).peekable();
        all.peek().is_some() && all.all(|word| known(word.text))
    }

    /// Takes a role apart where it names its organization.
    fn role_piece(&mut self, piece: Piece, text: &str) {
        let Some((role, organization)) = split_role(self.page, text) else {
            let joined =
                self.entry.role.filter(|_| self.last == Last::Role && !matches!(piece.sep, Sep::Cell(_) | Sep::Line));
            return self.role(joined.map_or(piece.span, |role| role.join(piece.span)));
        };
        let at = |part: &str| {
            let start = piece.span.start + (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
            Span::new(start, start + part.len())
        };
        self.role(self.page.trim_matches(at(role), |c| c.is_whitespace() || matches!(c, ',' | '-' | '–')));
        let organization = self.without_article(at(organization));
        self.entry.affiliation = Some(organization);
        self.last = Last::Affiliation;
    }

    fn role(&mut self, span: Span) {
        self.entry.role = Some(match self.entry.role {
            Some(role) if self.last != Last::Role && role.end < span.start => {
                self.entry.notes.push(span);
                role
            }
            Some(role) if self.last == Last::Role => role.join(span),
            _ => span,
        });
        self.last = Last::Role;
    }

    fn affiliation(&mut self, piece: Piece) {
        match self.entry.affiliation {
            Some(affiliation)
                if self.last == Last::Affiliation && !matches!(piece.sep, Sep::Cell(_) | Sep::Bracket) =>
            {
                self.entry.affiliation = Some(affiliation.join(piece.span));
            }
            Some(_) => self.entry.notes.push(piece.span),
            None => self.entry.affiliation = Some(self.without_article(piece.span)),
        }
        self.last = Last::Affiliation;
    }

    /// "on behalf of X", "member of X": the affiliation, where there is none yet.
    fn aside(&mut self, span: Span, text: &str) {
        const LINKS: [&str; 6] =
            ["on behalf of ", "en nombre de ", "au nom de ", "em nome de ", "im namen von ", "representing "];
        self.last = Last::Other;
        let lower = text.to_lowercase();
        match LINKS.iter().find(|link| lower.starts_with(*link)) {
            Some(link) if self.entry.affiliation.is_none() => {
                self.entry.affiliation = Some(self.without_article(Span::new(span.start + link.len(), span.end)));
                self.last = Last::Affiliation;
            }
            _ if is_role(self.page, text) && self.entry.role.is_none() => self.role(span),
            _ => self.entry.notes.push(span),
        }
    }

    fn without_article(&self, span: Span) -> Span {
        let text = self.page.cut(span);
        let skip = if text.starts_with("the ") { 4 } else { 0 };
        self.page.trim(Span::new(span.start + skip, span.end))
    }

    /// A title that is a role, such as "Professor", is the role of a person without another; the others are notes.
    fn settle_titles(&mut self) {
        for title in std::mem::take(&mut self.titles) {
            let text = self.page.cut(title).trim_end_matches('.');
            let role = self.page.facts(text).any(Facts::ROLE)
                || matches!(text, "Prof" | "Professor" | "Profa" | "Sen" | "Rep" | "Senator");
            match self.entry.role {
                None if role => self.entry.role = Some(title),
                _ => self.entry.notes.insert(0, title),
            }
        }
    }
}

/// "she/her"
fn is_pronouns(text: &str) -> bool {
    text.contains('/')
        && text
            .split('/')
            .all(|part| matches!(part.trim().to_lowercase().as_str(), "she" | "he" | "they" | "her" | "him" | "them"))
}
