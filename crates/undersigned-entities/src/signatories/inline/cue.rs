//! What announces a list in running text.
//!
//! | rule | cue |
//! |---|---|
//! | `signatories-include` | the signatories include, among the signers are, signatories: |
//! | `signed-by` | a letter signed (endorsed, issued, …) by |
//! | `named-group` | the five organizations — …, we, the undersigned organizations (…) |
//! | `issued-jointly` | A, B and C said in a joint statement |
//! | `named-among-others` | A, B and fourteen other groups |

use super::super::anchors::{Anchor, Anchors, Signs};
use super::super::claims::DOCUMENTS;
use super::super::closed::Closed;
use super::super::joins::joins;
use super::super::numbers;
use super::super::page::Page;
use super::super::words::ACTS;
use super::named::Named;
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::Shape;
use undersigned_model::{Span, is_space};

/// Where a list is announced, and where it begins.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) start: usize,
    /// Where names are looked for.
    pub(super) list: usize,
    pub(super) rule: &'static str,
    /// The mark that closes a list that stands between marks.
    pub(super) close: Option<char>,
    /// Names that stand before the cue.
    pub(super) before: Vec<Span>,
}

/// A word with its place.
#[derive(Clone, Copy)]
struct Word<'t> {
    text: &'t str,
    start: usize,
    end: usize,
    /// What stands between it and the next word.
    tail: &'t str,
}

static ALL_ACTS: Closed = Closed::new(ACTS);
static ALL_DOCUMENTS: Closed = Closed::new(DOCUMENTS);
static ALL_GROUPS: Closed = Closed::new(GROUPS);

/// The cues of the block with a number, in order.
pub(super) fn find(page: &Page<'_, '_>, anchors: &Anchors<'_>, number: usize, named: &Named<'_>) -> Vec<Cue> {
    let Some(block) = page.release.blocks.get(number) else { return Vec::new() };
    let reading = anchors.reading;
    let tokens = reading.block(number);
    let mut shown = anchors.among(tokens.clone()).iter().peekable();
    let mut words = Vec::with_capacity(tokens.len());
    words.extend(tokens.filter(|&at| !reading.is(at, Shape::MARK)));
    let mut finder =
        Finder { page, reading, named, words: &words, block: block.span, sentence: 0, document: false, joint: false };
    let mut cues = Vec::new();
    for (at, &token) in words.iter().enumerate() {
        finder.enter(at);
        if let Some(anchor) = shown.next_if(|anchor| anchor.token == token) {
            cues.extend(finder.anchor(at, anchor));
        }
    }
    cues
}

struct Finder<'f, 'r, 'a> {
    page: &'f Page<'r, 'a>,
    reading: &'f Reading<'f>,
    named: &'f Named<'f>,
    /// The tokens of the block that are words.
    words: &'f [usize],
    block: Span,
    /// The first word of the sentence.
    sentence: usize,
    /// The sentence so far names a letter or statement.
    document: bool,
    joint: bool,
}

/// Nouns for those who sign together.
pub(in crate::signatories) const GROUPS: &[&str] = &[
    "asociaciones",
    "associations",
    "coalition",
    "coalitions",
    "experts",
    "groups",
    "individuals",
    "institutions",
    "networks",
    "ngos",
    "organisations",
    "organistions",
    "organizaciones",
    "organizations",
    "organizações",
    "parties",
    "unions",
];

/// Verbs of those who sign or issue something.
#[rustfmt::skip]
pub(in crate::signatories) const SIGNED: &[&str] = &[
    "assinada", "assinado", "authored", "backed", "co-signed", "cosigned", "endorsed", "firmada", "firmado", "firmato",
    "initiated", "issued", "published", "released", "signed", "signé", "signée", "sottoscritta", "subscrita", "subscrito",
    "supported", "suscrita", "suscrito", "unterzeichnet",
];

static INCLUDING: Closed = Closed::new(&[
    "comprennent",
    "dont",
    "include",
    "included",
    "includes",
    "including",
    "incluem",
    "incluindo",
    "incluyen",
    "incluyendo",
]);

impl<'f> Finder<'f, '_, '_> {
    /// Keeps track of the sentence that a word stands in.
    fn enter(&mut self, at: usize) {
        if at.checked_sub(1).is_some_and(|last| self.ends_sentence(last)) {
            self.sentence = at;
            let pronoun = matches!(self.text(at), "It" | "This" | "They");
            self.document &= pronoun;
            self.joint &= pronoun;
        }
    }

    fn text(&self, at: usize) -> &'f str {
        self.words.get(at).map_or("", |&token| self.reading.word(token))
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| word.eq_ignore_ascii_case(self.text(at)))
    }

    fn word(&self, at: usize) -> Option<Word<'f>> {
        let &token = self.words.get(at)?;
        let start = self.reading.span(token, token).start;
        let end = self.reading.end(token);
        let next = self.words.get(at + 1).map_or(self.block.end, |&next| self.reading.span(next, next).start);
        let tail = self.reading.text_at(Span::new(end, next.max(end)));
        Some(Word { text: self.reading.word(token), start, end, tail })
    }

    /// Whether a mark behind a word ends the sentence.
    fn ends_sentence(&self, at: usize) -> bool {
        let stops = |(word, next): (&usize, &usize)| (word + 1..*next).any(|mark| self.reading.is(mark, Shape::STOP));
        let stopped = self.words.get(at).zip(self.words.get(at + 1)).is_none_or(stops);
        stopped && self.word(at).is_some_and(|word| ends_sentence(&word))
    }

    fn anchor(&mut self, at: usize, anchor: &Anchor) -> Option<Cue> {
        let signs = anchor.signs;
        self.document |= signs.any(Signs::DOCUMENT);
        self.joint |= signs.any(Signs::TOGETHER);
        match signs {
            _ if signs.any(Signs::SIGNER) => self.signers(at),
            _ if signs.any(Signs::SIGNED) => self.signed_by(at),
            _ if signs.any(Signs::TOGETHER) => self.jointly(at),
            _ if signs.any(Signs::OTHER) => self.among_others(at),
            _ if signs.any(Signs::GROUP) => self.group(at),
            _ => None,
        }
    }

    /// "The signatories include: …", "Among the signatories are …", "Signatories: …"
    fn signers(&self, at: usize) -> Option<Cue> {
        let first = self.word(at)?;
        let mut leads = at.checked_sub(2).is_some_and(|before| self.is(before, &["among", "amongst"]));
        let mut partial = leads;
        for next in at..(at + 9).min(self.words.len()) {
            let word = self.word(next)?;
            let verb = INCLUDING.holds(word.text);
            partial |= verb || self.is(next, &["among", "such", "ranging"]);
            leads |= verb || self.is(next, &["are", "were", "son", "sont", "sind", "são"]);
            let colon = word.tail.contains(':');
            if next > at && ends_sentence(&word) && !colon {
                return None;
            }
            if (leads || colon) && (colon || verb || next > at) && self.name_near(word.end) {
                let rule = if partial { "signatories-include" } else { "signatories-are" };
                return Some(self.made(first.start, word.end, rule, None, self.alongside(at)));
            }
        }
        None
    }

    /// Whether a name or capital follows within a few words.
    fn name_near(&self, at: usize) -> bool {
        let next = self.named.from(at).is_some_and(|(span, _)| span.end <= self.block.end && span.start - at <= 110);
        next || self
            .page
            .cut(Span::new(at, self.block.end))
            .trim_start_matches(|c: char| is_space(c) || c == ':')
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
    }

    /// "Alongside X, the signatories …": the names before the cue.
    fn alongside(&self, at: usize) -> Vec<Span> {
        let lead = match self.sentence {
            at if self.is(at, &["alongside", "besides"]) => 1,
            at if self.is(at, &["together", "along"]) && self.is(at + 1, &["with"]) => 2,
            at if self.is(at, &["in", "apart"]) => 3,
            _ => return Vec::new(),
        };
        let Some(from) = self.word(self.sentence + lead).map(|word| word.start) else { return Vec::new() };
        let to = self.word(at).map_or(from, |word| word.start);
        let mut spans = Vec::new();
        let mut next = from;
        while let Some((span, _)) = self.named.from(next).filter(|(span, _)| span.end <= to && span.start - next <= 20)
        {
            spans.push(span);
            next = span.end;
        }
        spans
    }

    /// "a letter signed by", "This statement is endorsed by"
    fn signed_by(&self, at: usize) -> Option<Cue> {
        let by = (at + 1..at + 4).find(|&next| {
            matches!(self.text(next), "by" | "par" | "pela" | "pelas" | "pelo" | "pelos" | "por" | "da" | "von")
                || self.text(next) == "of" && self.text(next - 1) == "behalf"
        })?;
        let end = self.word(by)?.end;
        if (at..by).any(|between| self.ends_sentence(between)) {
            return None;
        }
        let heads =
            at == self.sentence && self.is(at, &["signed", "endorsed", "co-signed", "signé", "firmado", "supported"]);
        if !(self.document || heads) {
            return None;
        }
        let partial = self.page.cut(Span::new(end, (end + 120).min(self.block.end))).contains("including");
        let rule = if partial { "named-among-others" } else { "signed-by" };
        Some(self.made(self.word(at)?.start, end, rule, None, Vec::new()))
    }

    /// "The five organizations — A, B — appeal", "we, the undersigned organizations (A, B)", "the organizations: A, B"
    fn group(&self, at: usize) -> Option<Cue> {
        let word = self.word(at)?;
        let tail = word.tail.trim();
        let open = tail.chars().next().filter(|c| matches!(c, '—' | '–' | '(' | ':' | ','))?;
        // "Eleven groups, including A, B and C, called"
        let free = self.page.release.signatories.is_empty();
        let among = (open == ',' && free && INCLUDING.holds(self.text(at + 1))).then(|| self.word(at + 1)).flatten();
        let word = among.unwrap_or(word);
        let next = self.named.from(word.end).filter(|(span, _)| span.start <= word.end + 8)?;
        let counted = (at.saturating_sub(5).max(self.sentence)..at).any(|back| {
            let number = back <= self.sentence + 2 && numbers::read(self.text(back)).is_some();
            number && self.acts_behind(at) || self.is(back, &["undersigned", "signing", "signatory", "co-signing"])
        });
        if !(counted || self.joint && open != ',') || next.0.end > self.block.end {
            return None;
        }
        let close = match open {
            '(' => Some(')'),
            '—' | '–' => Some('—'),
            _ => None,
        };
        let begin = self.word(self.sentence.max(at.saturating_sub(4)))?.start;
        let rule = if among.is_some() { "named-among-others" } else { "named-group" };
        Some(self.made(begin, word.end + word.tail.len(), rule, close, Vec::new()))
    }

    /// Whether the rest of the sentence holds a verb of those who speak together.
    fn acts_behind(&self, at: usize) -> bool {
        let end = (at..at + 120).find(|&at| self.ends_sentence(at)).unwrap_or(at + 120);
        (at..=end).any(|at| ALL_ACTS.holds(self.text(at)) && self.text(at) != "have")
    }

    /// "A, B and C said in a joint statement", "In a joint statement, A, B and C"
    fn jointly(&self, at: usize) -> Option<Cue> {
        let document = (at + 1..at + 4).any(|next| ALL_DOCUMENTS.holds(self.text(next)) && self.text(next) != "open")
            || self.text(at) == "jointly";
        if !document {
            return None;
        }
        let first = self.word(self.sentence)?;
        let head = self.named.from(first.start).filter(|(span, _)| span.start - first.start <= 4)?.0;
        let here = self.word(at)?.start;
        if head.end < here && self.sentence < at {
            return Some(self.made(first.start, first.start, "issued-jointly", None, Vec::new()));
        }
        None
    }

    /// "A, B and fourteen other groups"
    fn among_others(&self, at: usize) -> Option<Cue> {
        let number = (1..=3).find_map(|back| {
            let word = self.word(at.checked_sub(back)?)?;
            numbers::read(word.text).map(|_| word.start)
        })?;
        let noun = (at..at + 6).any(|next| ALL_GROUPS.holds(self.text(next))) || self.text(at) == "others";
        let mut end = number;
        let mut start = None;
        let mut count = 0;
        while let Some(span) = self.named.before(end).filter(|span| span.start >= self.block.start) {
            let joined = joins(self.page.cut(Span::new(span.end, end)));
            let bracket = self.page.cut(Span::new(span.start.saturating_sub(1), span.start)) == "(";
            if !joined || count > 60 {
                break;
            }
            count += usize::from(!bracket);
            end = if bracket { span.start - 1 } else { span.start };
            start = Some(end);
        }
        // The number may end the sentence before.
        let near = |start: usize| number.checked_sub(start).is_some_and(|before| before < 400);
        let names = |from: usize| start.is_some_and(|to| self.may_be_names(from, to));
        let whole =
            self.word(self.sentence).map(|word| word.start).filter(|&from| count == 1 && near(from) && names(from));
        let start = whole.or(start)?;
        (noun && count >= 1 && (count >= 2 || whole.is_some()))
            .then(|| self.made(start, start, "named-among-others", None, Vec::new()))
    }

    /// Whether nothing between two places tells that it is more than names: words in small letters, numbers.
    fn may_be_names(&self, from: usize, to: usize) -> bool {
        let mut words = self.page.cut(Span::new(from, to.max(from))).split(|c: char| is_space(c) || c == ',');
        words.all(|word| {
            let small = word.starts_with(char::is_lowercase);
            let plain =
                small && word.len() > 3 && !self.page.lexicon.word(word).any(Facts::CONNECTOR | Facts::PARTICLE);
            !plain && !word.starts_with(|c: char| c.is_ascii_digit())
        })
    }

    fn made(&self, start: usize, list: usize, rule: &'static str, close: Option<char>, before: Vec<Span>) -> Cue {
        let start = before.iter().map(|span| span.start).min().unwrap_or(start).min(start);
        Cue { start, list, rule, close, before }
    }
}

/// Whether a mark behind a word ends the sentence.
fn ends_sentence(word: &Word<'_>) -> bool {
    let tail = word.tail.trim_start_matches([')', '”', '"', '’']);
    let mark = tail.starts_with(['!', '?'])
        || (tail.starts_with('.')
            && tail.get(1..).is_some_and(|rest| {
                rest.is_empty() || rest.starts_with(|c: char| is_space(c) || matches!(c, '”' | '"'))
            }));
    mark && word.text.chars().nth(1).is_some()
}
