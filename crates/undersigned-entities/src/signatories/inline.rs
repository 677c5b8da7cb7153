//! Lists in running text: "the signatories include: A, B and C", "a letter signed by A and B", "The five organizations — A, B — appeal".
//!
//! A [cue] says that those who follow signed, issued or demand something together; the list itself is cut at commas, semicolons and
//! "and" outside of the places that name somebody, so that names keep theirs.

mod cue;
mod named;
mod segment;

use super::anchors::{Anchors, Signs};
use super::entry::role::is_role;
use super::entry::{self, Class, Entry, Raw};
use super::kind;
use super::look::Look;
use super::page::Page;
use super::pieces::{self, Piece, Sep};
use crate::lexicon::Facts;
use crate::tokens::Shape;
use cue::Cue;
pub(super) use cue::{GROUPS, SIGNED};
use named::Named;
use segment::{End, Segment, dash_joins, joins_names, separator};
use undersigned_model::{BlockKind, ListStyle, SignatoryKind, SignatoryList, Span, is_space};

/// The longest stretch that is taken for one entry.
const LONGEST: usize = 240;

/// Fewer entries make no list.
const LEAST: usize = 2;

/// The longest heading that stands before names in one paragraph, in bytes.
const LABEL: usize = 80;

/// The lists in the running text of a release.
pub(super) fn find<'a>(page: &Page<'_, 'a>, anchors: &Anchors<'_>) -> Vec<SignatoryList<'a>> {
    let mut lists: Vec<SignatoryList<'a>> = Vec::new();
    for (number, block) in anchors.showing(page.release, Signs::CUE) {
        let skip = matches!(
            block.kind,
            BlockKind::Link | BlockKind::Contact | BlockKind::Boilerplate | BlockKind::Caption | BlockKind::PullQuote
        );
        if skip || page.in_list(block.span) {
            continue;
        }
        let named = Named::new(page.release, block.span);
        let mut end = block.span.start;
        for cue in cue::find(page, anchors, number, &named) {
            if cue.start < end {
                continue;
            }
            let reader = Reader {
                page,
                named: &named,
                block: block.span,
                dashes: cue.close == Some('—'),
                headed: is_headed(page, &cue),
            };
            if let Some(list) = reader.list(&cue) {
                end = list.span.end;
                lists.push(list);
            }
        }
    }
    headed_paragraphs(page, anchors, &mut lists);
    labelled_paragraphs(page, anchors, &mut lists);
    lists.sort_by_key(|list| list.span.start);
    lists
}

/// A paragraph of names behind a heading: "Signatories:", and below it "A, B, C and D".
fn headed_paragraphs<'a>(page: &Page<'_, 'a>, anchors: &Anchors<'_>, lists: &mut Vec<SignatoryList<'a>>) {
    for (number, pair) in page.release.blocks.windows(2).enumerate() {
        let [head, body] = pair else { continue };
        let free = || !page.in_list(body.span) && !lists.iter().rev().take(3).any(|list| list.span.overlaps(body.span));
        let heading = || may_head(page, anchors, number) && super::headings::is_heading(page, page.cut(head.span));
        if body.kind != BlockKind::Paragraph || head.span.len() >= 200 || !heading() || !free() {
            continue;
        }
        let cue = Cue {
            start: head.span.start,
            list: body.span.start,
            rule: "signature-heading",
            close: None,
            before: Vec::new(),
        };
        let named = &Named::new(page.release, body.span);
        lists.extend(Reader { page, named, block: body.span, dashes: false, headed: true }.list(&cue));
    }
}

/// A paragraph of names behind a heading of its own: "Assinam: A, B e C".
fn labelled_paragraphs<'a>(page: &Page<'_, 'a>, anchors: &Anchors<'_>, lists: &mut Vec<SignatoryList<'a>>) {
    for (number, block) in page.release.blocks.iter().enumerate() {
        let kind = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem);
        if !kind || !may_head(page, anchors, number) || page.in_list(block.span) {
            continue;
        }
        let text = page.cut(block.span);
        let Some(colon) = memchr::memchr(b':', text.as_bytes().get(..text.len().min(LABEL)).unwrap_or_default()) else {
            continue;
        };
        let label = text.get(..=colon).unwrap_or_default();
        if lists.iter().any(|list| list.span.overlaps(block.span)) || !super::headings::is_heading(page, label) {
            continue;
        }
        let cue = Cue {
            start: block.span.start,
            list: block.span.start + colon + 1,
            rule: "signature-heading",
            close: None,
            before: Vec::new(),
        };
        let named = &Named::new(page.release, block.span);
        lists.extend(Reader { page, named, block: block.span, dashes: false, headed: true }.list(&cue));
    }
}

/// Whether a block begins with the words of a heading for signatories, or names those who signed.
fn may_head(page: &Page<'_, '_>, anchors: &Anchors<'_>, number: usize) -> bool {
    let heads = Facts::SIGNATURE_HEADING | Facts::WEAK_SIGNATURE_HEADING;
    let reading = anchors.reading;
    let first = reading.block(number).find(|&at| !reading.is(at, Shape::MARK));
    first.is_some_and(|first| anchors.of(number).any(Signs::SIGNER) || page.heading_begins(first, heads))
}

struct Reader<'l, 'r, 'a> {
    page: &'l Page<'r, 'a>,
    named: &'l Named<'l>,
    block: Span,
    /// A dash closes the list.
    dashes: bool,
    /// A heading with a colon stands before the list: all that follows signed.
    headed: bool,
}

/// Whether a colon stands between a cue that names those who signed, and the list: "Signed by: …".
fn is_headed(page: &Page<'_, '_>, cue: &Cue) -> bool {
    let near = page.cut(Span::new(cue.list, cue.list + 4));
    matches!(cue.rule, "signatories-are" | "signed-by") && near.trim_start().starts_with(':')
}

impl<'a> Reader<'_, '_, 'a> {
    fn list(&self, cue: &Cue) -> Option<SignatoryList<'a>> {
        let mut raws: Vec<(Raw, Option<SignatoryKind>)> = Vec::new();
        raws.extend(
            cue.before
                .iter()
                .filter_map(|span| Some((self.raw(*span)?, self.named.at(span.start).map(|found| found.1)))),
        );
        let mut at = self.first(cue.list)?;
        let mut last_and = false;
        while let Some(segment) = self.segment(at, last_and) {
            let goes_on = self.take(segment, &mut raws);
            let finished = match segment.end {
                End::Block | End::Bracket => true,
                End::Dash => true,
                End::Stop => last_and || cue.close.is_some() || !self.goes_on_behind_stop(segment.span.end),
                End::And => {
                    last_and = true;
                    false
                }
                End::Comma | End::Semicolon => false,
            };
            if !goes_on || finished {
                break;
            }
            at = self.behind(segment);
        }
        self.finish(cue, raws)
    }

    /// Where the first name begins: behind articles and a few words that lead to it.
    fn first(&self, at: usize) -> Option<usize> {
        let at = self.skip(at);
        let near = self.named.from(at).filter(|(span, _)| span.start < self.block.end).map(|(span, _)| span.start);
        let text = self.page.cut(Span::new(at, self.block.end.min(at + 60).max(at)));
        let text = if text.is_empty() { self.page.cut(Span::new(at, self.block.end)) } else { text };
        let capital = text.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
        match near {
            Some(near) if self.behind_such_as(at, near).is_some() => self.behind_such_as(at, near),
            Some(near) if near - at <= 110 && !(capital && near > at) => self.plain_until(at, near).then_some(near),
            _ if capital => Some(at),
            _ => None,
        }
    }

    /// A capital behind "such as" before the first known name.
    fn behind_such_as(&self, at: usize, near: usize) -> Option<usize> {
        let text = self.page.cut(Span::new(at, near));
        let found = [" such as ", " including ", " like ", " namely ", " from "]
            .iter()
            .find_map(|lead| text.find(lead).map(|from| from + lead.len()));
        let start = self.skip(at + found?);
        let capital = self.page.cut(Span::new(start, near.max(start))).chars().next().is_some_and(char::is_uppercase);
        (capital && start < near && near - at <= 160).then_some(start)
    }

    /// Whether the words up to a name only lead to it.
    fn plain_until(&self, at: usize, near: usize) -> bool {
        let text = self.page.cut(Span::new(at, near));
        !text.contains(". ") && !text.contains('\n') && !text.contains(" by ")
    }

    /// Skips white space, separators, articles and words that only lead on.
    fn skip(&self, at: usize) -> usize {
        const LEADS: [&str; 46] = [
            "and ",
            "as well as ",
            "along with ",
            "together with ",
            "alongside ",
            "including ",
            "such as ",
            "the ",
            "The ",
            "by ",
            "from ",
            "to ",
            "both ",
            "et ",
            "y ",
            "e ",
            "und ",
            "la ",
            "le ",
            "les ",
            "el ",
            "los ",
            "las ",
            "o ",
            "a ",
            "os ",
            "as ",
            "par ",
            "pela ",
            "pelas ",
            "pelo ",
            "pelos ",
            "por ",
            "& ",
            "– ",
            "— ",
            "- ",
            "l’",
            "l'",
            "en ",
            "sowie ",
            "ainsi que ",
            "así como ",
            "namely ",
            "i.e. ",
            "among them ",
        ];
        let mut at = at;
        loop {
            let limit = self.block.end;
            let rest = self.page.cut(Span::new(at, limit.max(at)));
            let bare = rest.trim_start_matches(|c: char| {
                is_space(c) || matches!(c, ',' | ';' | ':' | '.' | '•' | '·' | '|' | '"' | '“')
            });
            let mut next = at + rest.len() - bare.len();
            let named_here = self.named.from(next).is_some_and(|(span, _)| span.start == next);
            if !named_here && let Some(lead) = LEADS.iter().find(|lead| bare.starts_with(**lead)) {
                next += lead.len();
            }
            if next == at {
                return at;
            }
            at = next;
        }
    }

    fn behind(&self, segment: Segment) -> usize {
        self.skip(segment.span.end)
    }

    /// The text up to the next separator outside of names and brackets; behind the list's "and", "&" stands in a name.
    fn segment(&self, start: usize, last_and: bool) -> Option<Segment> {
        if start >= self.block.end {
            return None;
        }
        let mut at = start;
        let mut depth = 0_usize;
        while at < self.block.end {
            if at - start > LONGEST {
                return None;
            }
            if depth == 0
                && let Some((span, _)) = self.named.at(at)
            {
                at = span.end;
                continue;
            }
            let rest = self.page.cut(Span::new(at, self.block.end));
            let Some(c) = rest.chars().next() else { break };
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' if depth == 0 => return Some(self.segment_to(start, at, End::Bracket)),
                ')' | ']' => depth -= 1,
                _ if depth == 0 => {
                    if let Some(end) = separator(rest, self.page.cut(Span::new(start, at)))
                        && !(end == End::Dash && !self.dashes && dash_joins(rest))
                        && !(end == End::And && self.headed && joins_names(rest))
                        && !(last_and && rest.starts_with(" & "))
                    {
                        return Some(self.segment_to(start, at, end));
                    }
                }
                _ => {}
            }
            at += c.len_utf8();
        }
        Some(self.segment_to(start, self.block.end, End::Block))
    }

    fn segment_to(&self, start: usize, at: usize, end: End) -> Segment {
        Segment { span: self.page.trim(Span::new(start, at)), end }
    }

    /// Adds what a segment names. Whether the list can go on behind it.
    fn take(&self, segment: Segment, raws: &mut Vec<(Raw, Option<SignatoryKind>)>) -> bool {
        let text = self.page.cut(segment.span);
        if text.is_empty() {
            return true;
        }
        let begins = self
            .named
            .from(segment.span.start)
            .filter(|(span, _)| span.start == segment.span.start && span.end <= segment.span.end);
        if let Some((last, _)) = raws.last_mut()
            && begins.is_none()
            && self.belongs_to_last(segment.span.start, text)
        {
            last.span = last.span.join(segment.span);
            last.pieces.push(Piece::new(Sep::Comma, segment.span));
            return true;
        }
        let stands_for_all =
            |name: Span| !self.page.cut(name).contains(is_space) && dash_behind(self.page, name, segment.span);
        match begins {
            Some((name, SignatoryKind::Person)) if stands_for_all(name) => self.take_unknown(segment, text, raws),
            Some((name, kind)) => self.take_named(segment, name, kind, raws),
            None => self.take_unknown(segment, text, raws),
        }
    }

    /// A role, a country or a suffix belongs to the name before it; "the Delta Land Monitor" is another name.
    fn belongs_to_last(&self, at: usize, text: &str) -> bool {
        let name = || {
            let before = self.page.cut(Span::new(self.block.start, at));
            before.ends_with("the ") && text.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        };
        matches!(entry::class(self.page, text), Class::Country | Class::Aside)
            || (is_role(self.page, text) && text.split_whitespace().count() <= 12 && !name())
    }

    fn take_named(
        &self,
        segment: Segment,
        name: Span,
        kind: SignatoryKind,
        raws: &mut Vec<(Raw, Option<SignatoryKind>)>,
    ) -> bool {
        let rest = Span::new(name.end, segment.span.end);
        let text = self.page.cut(rest);
        let bare = text.trim_start();
        let bracket = bare.starts_with(['(', '[']);
        let behind = if bracket {
            bare.find([')', ']']).and_then(|at| bare.get(at + 1..)).unwrap_or_default().trim()
        } else {
            bare
        };
        let possessive = bare.starts_with("’s") || bare.starts_with("'s");
        let capital = behind.chars().next().is_some_and(char::is_uppercase);
        let look = Look::of(self.page, behind);
        if behind.is_empty()
            || (!possessive
                && look.words <= 8
                && (capital || look.small == 0)
                && !look.is_running()
                && look.running == 0)
        {
            let mut raw = self.raw(segment.span).unwrap_or_default();
            if behind.is_empty() {
                raw.pieces = [Piece::new(Sep::Start, name)]
                    .into_iter()
                    .chain(pieces::split(text, rest.start).into_iter().filter(|piece| piece.sep == Sep::Bracket))
                    .collect();
                raw.look_at_first(self.page);
            }
            raws.push((raw, Some(kind)));
            return true;
        }
        if self.headed {
            return self.take_unknown(segment, self.page.cut(segment.span), raws);
        }
        if !possessive {
            let end = if bracket { name.end + text.len() - behind.len().max(1).min(text.len()) } else { name.end };
            let span = self.page.trim(Span::new(
                name.start,
                self.bracket_end(name.end, segment.span.end).unwrap_or(end.min(segment.span.end).min(name.end)),
            ));
            raws.extend(self.raw(span).map(|raw| (raw, Some(kind))));
        }
        false
    }

    /// Behind the bracket that follows a name directly.
    fn bracket_end(&self, from: usize, to: usize) -> Option<usize> {
        let text = self.page.cut(Span::new(from, to));
        let bare = text.trim_start();
        if !bare.starts_with('(') {
            return None;
        }
        bare.find(')').map(|at| from + text.len() - bare.len() + at + 1)
    }

    fn take_unknown(&self, segment: Segment, text: &str, raws: &mut Vec<(Raw, Option<SignatoryKind>)>) -> bool {
        let Some(raw) = self.raw(segment.span) else { return true };
        let head = raw.pieces.first().map_or(text, |piece| self.page.cut(piece.span));
        let look = Look::of(self.page, head);
        let capital = head.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric() || look.camel > 0);
        let number = super::numbers::read(head).is_some() && look.small > 0;
        if self.headed && capital && !number && look.running <= 1 && look.words <= 16 {
            raws.push((raw, None));
            return true;
        }
        if capital
            && !number
            && !look.is_running()
            && look.running == 0
            && look.words <= 12
            && look.small <= 3
            && look.capitals * 2 >= look.small
            && !is_start_of_clause(head, &look)
        {
            raws.push((raw, None));
            return true;
        }
        false
    }

    /// Whether a name follows a full stop, and a separator that name: the stop was meant for a comma.
    fn goes_on_behind_stop(&self, at: usize) -> bool {
        let next = self.skip(at);
        let Some((span, _)) = self.named.from(next).filter(|(span, _)| span.start == next && span.end < self.block.end)
        else {
            return false;
        };
        let end = self.bracket_end(span.end, self.block.end).unwrap_or(span.end);
        let behind = self.page.cut(Span::new(end, self.block.end));
        let listed = behind.starts_with(", ") || behind.starts_with(" and ");
        listed && self.named.from(end).is_some_and(|(span, _)| span.start - end <= 8)
    }

    /// The kind of signatories that the words before a colon announce.
    fn hint(&self, cue: &Cue) -> Option<SignatoryKind> {
        let head = Span::new(self.block.start.min(cue.start), cue.list);
        if self.headed && head.len() <= 120 { super::headings::hint(self.page, self.page.cut(head)) } else { None }
    }

    fn raw(&self, span: Span) -> Option<Raw> {
        super::rows::raw(self.page, span, None)
    }

    fn finish(&self, cue: &Cue, mut raws: Vec<(Raw, Option<SignatoryKind>)>) -> Option<SignatoryList<'a>> {
        let known = raws.iter().filter(|(_, kind)| kind.is_some()).count();
        let sure = self.headed && known > 0 && raws.len() > 2;
        if raws.len() < LEAST || known * 3 < raws.len() && !sure {
            return None;
        }
        let hint = self.hint(cue);
        for (raw, kind) in &mut raws {
            let known = match kind {
                // What heads the list knows better than the words of a name.
                Some(SignatoryKind::Person) if hint == Some(SignatoryKind::Organization) => 2,
                Some(SignatoryKind::Person) => 6,
                Some(SignatoryKind::Organization) => -6,
                None => 0,
            };
            raw.person = kind::weigh(self.page, raw) / 2 + known;
        }
        let raws: Vec<Raw> = raws.into_iter().map(|(raw, _)| raw).collect();
        let kinds = kind::decide(&raws, hint, false);
        let entries: Vec<_> = raws
            .iter()
            .zip(kinds)
            .map(|(raw, kind)| Entry::read(self.page, raw, kind).signatory(self.page, raw, kind))
            .filter(|entry| !entry.name.is_empty())
            .collect();
        let span = raws.iter().map(|raw| raw.span).reduce(Span::join)?;
        let span = Span::new(span.start.min(cue.start), span.end);
        (entries.len() >= LEAST).then(|| SignatoryList::new(span, ListStyle::Inline, entries, cue.rule))
    }
}

/// Whether a name of an organization goes on behind a dash: "Nour – Support for the Families of the Missing".
fn dash_behind(page: &Page<'_, '_>, name: Span, segment: Span) -> bool {
    let rest = page.cut(Span::new(name.end, segment.end.max(name.end))).trim_start();
    rest.strip_prefix(['–', '—', '-', ':']).is_some_and(|rest| rest.trim_start().split(is_space).nth(2).is_some())
}

/// A capital that only begins a clause: "They …", "This …".
fn is_start_of_clause(head: &str, look: &Look) -> bool {
    let first = head.split_whitespace().next().unwrap_or_default();
    look.words >= 2 && look.capitals == 1 && look.small > 0
        || matches!(
            first,
            "They" | "This" | "These" | "It" | "We" | "In" | "On" | "As" | "Among" | "Other" | "Others" | "Many"
        )
}
