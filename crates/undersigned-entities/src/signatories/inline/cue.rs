//! What announces a list in running text.
//!
//! | rule | cue |
//! |---|---|
//! | `signatories-include` | the signatories include, among the signers are, signatories: |
//! | `signed-by` | a letter signed (endorsed, issued, …) by |
//! | `named-group` | the five organizations — …, we, the undersigned organizations (…) |
//! | `issued-jointly` | A, B and C said in a joint statement |
//! | `named-among-others` | A, B and fourteen other groups |

use super::super::claims::DOCUMENTS;
use super::super::numbers;
use super::super::page::Page;
use super::super::words::{self, SIGNERS};
use super::Named;
use undersigned_model::{Span, is_space};

/// Where a list is announced, and where it begins.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) start: usize,
    /// Where names are looked for.
    pub(super) list: usize,
    pub(super) rule: &'static str,
    /// Fewer entries make no list.
    pub(super) least: usize,
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

/// The cues of a block, in order.
pub(super) fn find(page: &Page<'_, '_>, block: Span, named: &Named) -> Vec<Cue> {
    let text = page.cut(block);
    let words = read_words(text, block.start);
    let mut finder = Finder { page, named, words: &words, block, sentence: 0, document: false, joint: false };
    let mut cues = Vec::new();
    for at in 0..words.len() {
        finder.enter(at);
        cues.extend(finder.cue(at));
    }
    cues
}

fn read_words(text: &str, base: usize) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text;
    let mut at = 0;
    while let Some(from) = rest.find(char::is_alphanumeric) {
        at += from;
        rest = rest.get(from..).unwrap_or_default();
        let length = rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '’' | '\'')).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let tail = behind.find(char::is_alphanumeric).map_or(behind, |end| behind.get(..end).unwrap_or_default());
        words.push(Word { text: word, start: base + at, end: base + at + length, tail });
        at += length;
        rest = behind;
    }
    words
}

struct Finder<'f, 'r, 'a> {
    page: &'f Page<'r, 'a>,
    named: &'f Named,
    words: &'f [Word<'f>],
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
    "initiated", "issued", "published", "released", "signed", "signé", "signée", "sottoscritta", "supported",
    "suscrita", "suscrito", "unterzeichnet",
];

impl Finder<'_, '_, '_> {
    /// Keeps track of the sentence that a word stands in.
    fn enter(&mut self, at: usize) {
        let ends = at.checked_sub(1).and_then(|last| self.words.get(last)).is_some_and(|word| ends_sentence(word));
        if ends {
            self.sentence = at;
            let pronoun = matches!(self.word(at), "It" | "This" | "They");
            self.document &= pronoun;
            self.joint &= pronoun;
        }
        let Some(word) = self.words.get(at) else { return };
        let lower = word.text.to_lowercase();
        self.document |= DOCUMENTS.contains(&lower.as_str());
        self.joint |= matches!(lower.as_str(), "joint" | "jointly" | "conjunta" | "conjunto" | "commun" | "commune");
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.text)
    }

    fn cue(&self, at: usize) -> Option<Cue> {
        let word = self.words.get(at)?;
        let lower = word.text.to_lowercase();
        let lower = lower.as_str();
        if words::holds(SIGNERS, lower) {
            return self.signers(at);
        }
        match lower {
            _ if SIGNED.contains(&lower) => self.signed_by(at, lower),
            "joint" | "jointly" => self.jointly(at),
            "other" | "others" => self.among_others(at),
            "undersigned" => self.group(at),
            _ if GROUPS.contains(&lower) => self.group(at),
            _ => None,
        }
    }

    /// "The signatories include: …", "Among the signatories are …", "Signatories: …"
    fn signers(&self, at: usize) -> Option<Cue> {
        let first = self.words.get(at)?;
        let mut leads = matches!(self.word(at.checked_sub(2)?.min(at)).to_lowercase().as_str(), "among" | "amongst");
        let mut partial = leads;
        for next in at..(at + 9).min(self.words.len()) {
            let word = self.words.get(next)?;
            let lower = word.text.to_lowercase();
            let verb = matches!(
                lower.as_str(),
                "include" | "includes" | "included" | "including" | "incluyen" | "comprennent" | "incluem"
            );
            partial |= verb || matches!(lower.as_str(), "among" | "such" | "ranging");
            leads |= verb || matches!(lower.as_str(), "are" | "were" | "son" | "sont" | "sind" | "são");
            let colon = word.tail.contains(':');
            if next > at && ends_sentence(word) && !colon {
                return None;
            }
            if (leads || colon) && (colon || verb || next > at) && self.name_near(word.end) {
                let rule = if partial { "signatories-include" } else { "signatories-are" };
                return Some(self.made(first.start, word.end, rule, 2, None, self.alongside(at)));
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
        let first = self.word(self.sentence).to_lowercase();
        let second = self.word(self.sentence + 1).to_lowercase();
        let lead = match (first.as_str(), second.as_str()) {
            ("alongside" | "besides", _) => 1,
            ("together" | "along", "with") => 2,
            ("in" | "apart", _) => 3,
            _ => return Vec::new(),
        };
        let Some(from) = self.words.get(self.sentence + lead).map(|word| word.start) else { return Vec::new() };
        let to = self.words.get(at).map_or(from, |word| word.start);
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
    fn signed_by(&self, at: usize, verb: &str) -> Option<Cue> {
        let by = (at + 1..at + 4).find(|&next| matches!(self.word(next), "by" | "par" | "por" | "da" | "von"))?;
        let word = self.words.get(by)?;
        if (at..by).any(|between| self.words.get(between).is_some_and(ends_sentence)) {
            return None;
        }
        let heads = at == self.sentence
            && matches!(verb, "signed" | "endorsed" | "co-signed" | "signé" | "firmado" | "supported");
        if !(self.document || heads) {
            return None;
        }
        let partial = self.page.cut(Span::new(word.end, (word.end + 120).min(self.block.end))).contains("including");
        Some(self.made(
            self.words.get(at)?.start,
            word.end,
            if partial { "named-among-others" } else { "signed-by" },
            2,
            None,
            Vec::new(),
        ))
    }

    /// "The five organizations — A, B — appeal", "we, the undersigned organizations (A, B)", "the organizations: A, B"
    fn group(&self, at: usize) -> Option<Cue> {
        let word = self.words.get(at)?;
        let tail = word.tail.trim();
        let open = tail.chars().next().filter(|c| matches!(c, '—' | '–' | '(' | ':' | ','))?;
        let next = self.named.from(word.end).filter(|(span, _)| span.start <= word.end + 8)?;
        let counted = (at.saturating_sub(5).max(self.sentence)..at).any(|back| {
            (numbers::read(self.word(back)).is_some() && back <= self.sentence + 2 && self.acts_behind(at))
                || matches!(
                    self.word(back).to_lowercase().as_str(),
                    "undersigned" | "signing" | "signatory" | "co-signing"
                )
        });
        let undersigned = word.text.eq_ignore_ascii_case("undersigned");
        if !(counted || undersigned || (self.joint && open != ',')) || next.0.end > self.block.end {
            return None;
        }
        let close = match open {
            '(' => Some(')'),
            '—' | '–' => Some('—'),
            _ => None,
        };
        let begin = self.words.get(self.sentence.max(at.saturating_sub(4)))?.start;
        Some(self.made(begin, word.end + word.tail.len(), "named-group", 2, close, Vec::new()))
    }

    /// Whether the rest of the sentence holds a verb of those who speak together.
    fn acts_behind(&self, at: usize) -> bool {
        let rest = self.words.iter().skip(at).take(120);
        let mut rest = rest.scan(false, |ended, word| (!std::mem::replace(ended, ends_sentence(word))).then_some(word));
        rest.any(|word| words::holds(words::ACTS, word.text) && word.text != "have")
    }

    /// "A, B and C said in a joint statement", "In a joint statement, A, B and C"
    fn jointly(&self, at: usize) -> Option<Cue> {
        let document = (at + 1..at + 4)
            .any(|next| DOCUMENTS.contains(&self.word(next).to_lowercase().as_str()) && self.word(next) != "open")
            || self.word(at) == "jointly";
        if !document {
            return None;
        }
        let first = self.words.get(self.sentence)?;
        let head = self.named.from(first.start).filter(|(span, _)| span.start - first.start <= 4)?.0;
        let here = self.words.get(at)?.start;
        if head.end < here && self.sentence < at {
            return Some(self.made(first.start, first.start, "issued-jointly", 2, None, Vec::new()));
        }
        None
    }

    /// "A, B and fourteen other groups"
    fn among_others(&self, at: usize) -> Option<Cue> {
        let number = (1..=3).find_map(|back| {
            let word = self.words.get(at.checked_sub(back)?)?;
            numbers::read(word.text).map(|_| word.start)
        })?;
        let noun = (at..at + 6).any(|next| GROUPS.contains(&self.word(next).to_lowercase().as_str()))
            || self.word(at) == "others";
        let mut end = number;
        let mut start = None;
        let mut count = 0;
        while let Some(span) = self.named.before(end).filter(|span| span.start >= self.block.start) {
            let gap = self.page.cut(Span::new(span.end, end));
            let joined = gap.len() <= 24
                && gap.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).all(|word| {
                    matches!(
                        word,
                        "and"
                            | "the"
                            | "along"
                            | "with"
                            | "together"
                            | "y"
                            | "et"
                            | "as"
                            | "well"
                            | "more"
                            | "than"
                            | "over"
                            | "at"
                            | "least"
                            | "some"
                            | "alongside"
                    )
                });
            let bracket = self.page.cut(Span::new(span.start.saturating_sub(1), span.start)) == "(";
            if !joined || count > 60 {
                break;
            }
            count += usize::from(!bracket);
            end = if bracket { span.start - 1 } else { span.start };
            start = Some(end);
        }
        let whole = self
            .words
            .get(self.sentence)
            .map(|word| word.start)
            .filter(|&start| count == 1 && number.checked_sub(start).is_some_and(|before| before < 400));
        let start = whole.or(start)?;
        (noun && count >= 1 && (count >= 2 || whole.is_some()))
            .then(|| self.made(start, start, "named-among-others", 2, None, Vec::new()))
    }

    fn made(
        &self,
        start: usize,
        list: usize,
        rule: &'static str,
        least: usize,
        close: Option<char>,
        before: Vec<Span>,
    ) -> Cue {
        let start = before.iter().map(|span| span.start).min().unwrap_or(start).min(start);
        Cue { start, list, rule, least, close, before }
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
    mark && word.text.chars().count() > 1
}
