//! Whether the text around a number says that those whom it counts signed.

use super::super::closed::Closed;
use super::super::joins::joins;
use super::super::page::Page;
use super::super::words::{ACTS, ALL_SIGNERS, JOINT};
use super::{DOCUMENTS, Mentions, Word, before, bound};
use crate::lexicon::Facts;
use undersigned_model::{Bound, SignatoryKind, Span};

static ALL_ACTS: Closed = Closed::new(ACTS);
static ALL_JOINT: Closed = Closed::new(JOINT);
static ALL_DOCUMENTS: Closed = Closed::new(DOCUMENTS);

/// What a body is, before what it is made of.
static BEING: Closed = Closed::new(&["are", "comprises", "es", "est", "is", "ist", "was", "é"]);

/// Words that link those who are named to those who are counted.
static LINKS: Closed =
    Closed::new(&["alongside", "and", "avec", "by", "e", "et", "joined", "joins", "junto", "plus", "und", "with", "y"]);

/// Words beside the number that say that those whom it counts signed.
pub(in crate::signatories) const SIGNING_BESIDE: &[&str] = &[
    "abaixo",
    "abaixo-assinadas",
    "abajo",
    "assinam",
    "firman",
    "firmantes",
    "signatory",
    "soussignées",
    "soussignés",
    "subscrevem",
    "suscriben",
    "unterzeichnenden",
];
static ALL_SIGNING_BESIDE: Closed = Closed::new(SIGNING_BESIDE);

/// Those who speak, before their number: "We, 37 organizations, ask …", "Nous, les 18 organisations".
pub(in crate::signatories) const SPEAKERS: &[&str] = &["nosotras", "nosotros", "nous", "nós", "we", "wir"];
static ALL_SPEAKERS: Closed = Closed::new(SPEAKERS);

/// Verbs between those who are counted and what they are: "are the first signatories".
static BEING_MANY: Closed = Closed::new(&["are", "sind", "son", "sont", "são"]);

/// Verbs of those who write together; not of those who were released or said something.
#[rustfmt::skip]
static JOINING: Closed = Closed::new(&[
    "appealed", "ask", "asked", "call", "called", "condemn", "condemned", "demand", "demanded", "endorsed", "exigen",
    "issued", "join", "joined", "piden", "sent", "sign", "signed", "urge", "urged", "write", "wrote",
]);

/// Words before some of those who are counted.
static INCLUDING: Closed =
    Closed::new(&["comprenant", "dont", "including", "incluidas", "incluidos", "incluindo", "incluyendo"]);

static OF: Closed = Closed::new(&["da", "das", "de", "del", "do", "dos", "du"]);

static BY: Closed = Closed::new(&["by", "da", "of", "par", "pela", "pelas", "pelo", "pelos", "por", "von"]);

#[rustfmt::skip]
pub(in crate::signatories) const SIGNED_BEFORE: &[&str] = &[
    "assinada", "backed", "co-signed", "endorsed", "endorsement", "endorsements", "firmada", "firmado", "issued",
    "signed", "signé", "signée", "sponsored", "supported", "suscrita", "suscrito", "unterzeichnet",
];
static ALL_SIGNED_BEFORE: Closed = Closed::new(SIGNED_BEFORE);

static ARTICLES: Closed = Closed::new(&["as", "die", "las", "les", "los", "os", "our", "the", "these", "we"]);

/// A number and its noun among the words of a stretch.
pub(super) struct Context<'c, 'r, 'a, 't> {
    pub(super) page: &'c Page<'r, 'a>,
    pub(super) named: &'c Mentions,
    pub(super) words: &'c [Word<'t>],
    pub(super) at: usize,
    pub(super) noun: usize,
    pub(super) title: bool,
}

impl Context<'_, '_, '_, '_> {
    /// The count with everybody in it, and whether it needs another to agree; `None` where nobody is said to sign.
    pub(super) fn accept(
        &self,
        count: u32,
        bound: Bound,
        other: bool,
        last: Option<usize>,
        kind: Option<SignatoryKind>,
    ) -> Option<(u32, bool)> {
        if other && (kind.is_some() || self.title || self.signing_around() || self.acts_here()) {
            let named = self.named_before(bound)?;
            let more = if bound == Bound::Exact { named } else { 0 };
            return Some((count.saturating_add(more), false));
        }
        if count < 2 || self.describes() {
            return None;
        }
        if self.signing_around() || self.chained(last) {
            return Some((count, false));
        }
        if kind == Some(SignatoryKind::Person) && !self.title {
            return (self.acts() && self.joint_around()).then_some((count, false));
        }
        if self.acts() && (self.title || self.begins_sentence()) {
            let open = !self.title && !self.joint_around() && !self.definite() && !self.names_some();
            return Some((count, open));
        }
        (self.definite() && self.begins_sentence()).then_some((count, true))
    }

    /// "The Forum is a coalition of 19 groups": what a body is made of, and nobody signs.
    fn describes(&self) -> bool {
        (1..=3).any(|back| self.before(back).eq_ignore_ascii_case("of"))
            && !self.writes_for()
            && (2..=7).any(|back| BEING.holds(self.before(back)))
    }

    /// The word so many words before the number.
    fn before(&self, back: usize) -> &str {
        before(self.words, self.at, back).map_or("", |word| word.text)
    }

    /// How many are named before "and fourteen other groups".
    fn named_before(&self, bound: Bound) -> Option<u32> {
        let link = (1..=6.min(self.at)).find(|&back| LINKS.holds(self.before(back))).map(|back| self.at - back)?;
        let start = self.words.get(link)?.span.start;
        let listed = |list: &&undersigned_model::SignatoryList<'_>| {
            list.rule.as_str() == "named-among-others" && list.span.end <= start && start - list.span.end <= 12
        };
        let listed = self.page.release.signatories.iter().rev().find(listed).map(|list| list.entries.len() as u32);
        let names = listed.unwrap_or_else(|| self.names_ending_before(start));
        match names {
            // A name that was not found as one: "Access Steppe and 14 other groups have called".
            0 if bound == Bound::Exact && self.acts_here() && self.is_capital(link.wrapping_sub(1)) => Some(1),
            0 if bound == Bound::Exact && !self.signing_around() => None,
            names => Some(names),
        }
    }

    /// Whether somebody is named before the number.
    pub(super) fn follows_names(&self, bound: Bound) -> bool {
        self.named_before(bound).is_some_and(|names| names > 0)
    }

    fn is_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| !word.stop && word.text.starts_with(char::is_uppercase))
    }

    /// The names that a run of commas and "and" joins, up to `end`.
    fn names_ending_before(&self, end: usize) -> u32 {
        let named = self.named.get_or_init(|| self.page.mentions());
        let last = named.partition_point(|mention| mention.start < end);
        let mentions = named.get(last.saturating_sub(60)..last).unwrap_or_default();
        let mut count = 0;
        let mut border = end;
        for mention in mentions.iter().rev() {
            let gap = self.page.cut(Span::new(mention.end, border.max(mention.end)));
            if mention.end > border || !joins(gap) {
                break;
            }
            let acronym = self.page.cut(Span::new(mention.start.saturating_sub(1), mention.start)) == "(";
            if !acronym {
                count += 1;
            }
            border = if acronym { mention.start - 1 } else { mention.start };
        }
        count
    }

    /// The words of the sentence around, `back` before the number and `ahead` behind the noun.
    fn around(&self, back: usize, ahead: usize) -> impl Iterator<Item = &Word<'_>> {
        let from = (self.at.saturating_sub(back)..self.at)
            .rev()
            .take_while(|&at| self.words.get(at).is_some_and(|word| !word.stop))
            .last()
            .unwrap_or(self.at);
        let to = (self.noun + 1 + ahead).min(self.words.len());
        let stopped = self.words.get(self.noun).is_some_and(|word| word.stop);
        let last = if stopped { self.noun + 1 } else { to };
        self.words.get(from..last).unwrap_or_default().iter()
    }

    /// "undersigned", "signed by", "endorsement of", "signatories" beside the number.
    fn signing_around(&self) -> bool {
        let are = self.words.get(self.noun + 1).is_some_and(|word| BEING_MANY.holds(word.text));
        // "organisations de la société civile soussignées"
        let of = self.words.get(self.noun + 1).is_some_and(|word| OF.holds(word.text));
        let beside = self.around(3, if are || of { 5 } else { 2 }).any(|word| {
            let undersigned = word.text.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("undersign"));
            undersigned || ALL_SIGNERS.holds(word.text) || ALL_SIGNING_BESIDE.holds(word.text)
        });
        let before = |list: &Closed| (1..=5).any(|back| list.holds(self.before(back)));
        beside || self.speaks() || self.writes_for() || before(&BY) && before(&ALL_SIGNED_BEFORE) || self.issued()
    }

    /// "We are writing on behalf of 34 organizations"
    fn writes_for(&self) -> bool {
        let behalf = (1..=4).any(|back| self.before(back) == "behalf") && (1..=3).any(|back| self.before(back) == "of");
        behalf && self.around(12, 0).any(|word| ALL_SPEAKERS.holds(word.text) || JOINING.holds(word.text))
    }

    /// "Joint statement of 47 civil society organizations"
    fn issued(&self) -> bool {
        let joint = || (2..=5).any(|back| ALL_JOINT.holds(self.before(back)));
        (self.title || joint())
            && (1..=2).any(|back| BY.holds(self.before(back)))
            && (2..=4).any(|back| ALL_DOCUMENTS.holds(self.before(back)))
    }

    /// "Nous, 18 organisations, demandons": those who are counted speak.
    fn speaks(&self) -> bool {
        let article = usize::from(ARTICLES.holds(self.before(1)) && !ALL_SPEAKERS.holds(self.before(1)));
        let speaker = before(self.words, self.at, 1 + article);
        speaker.is_some_and(|word| ALL_SPEAKERS.holds(word.text) && word.mark)
    }

    /// "37 organisations and 75 individuals": the second number of a pair.
    fn chained(&self, last: Option<usize>) -> bool {
        let Some(last) = last else { return false };
        let close = self.at > last && self.at - last <= 7;
        close
            && self.words.get(last..self.at).unwrap_or_default().iter().all(|word| !word.stop)
            && self
                .words
                .get(last + 1..self.at)
                .unwrap_or_default()
                .iter()
                .any(|word| matches!(word.text, "and" | "&" | "y" | "et" | "e" | "und" | "with"))
    }

    /// "Eleven groups, including A and B": some of those who are counted are named.
    fn names_some(&self) -> bool {
        self.words.get(self.noun + 1).is_some_and(|word| INCLUDING.holds(word.text))
    }

    /// A verb of those who speak together follows within the next words.
    fn acts(&self) -> bool {
        let mut ahead = self.around(0, if self.names_some() { 48 } else { 12 }).skip(self.noun - self.at + 1);
        ahead.any(|word| {
            ALL_ACTS.holds(word.text) && word.text != "have"
                || self.page.word(word.text).any(Facts::CUE) && word.text.chars().all(char::is_lowercase)
        })
    }

    /// A verb of those who sign together, in the sentence.
    fn acts_here(&self) -> bool {
        let stopped = self.words.get(self.noun).is_none_or(|word| word.stop);
        let ahead = self.words.get(self.noun + 1..).unwrap_or_default().iter().take(if stopped { 0 } else { 12 });
        let mut own = ahead.scan(false, |ended, word| (!std::mem::replace(ended, word.stop)).then_some(word));
        own.any(|word| JOINING.holds(word.text))
    }

    fn joint_around(&self) -> bool {
        self.around(20, 30).any(|word| ALL_JOINT.holds(word.text) || ALL_DOCUMENTS.holds(word.text))
    }

    fn definite(&self) -> bool {
        let (_, start) = bound(self.words, self.at);
        before(self.words, start, 1).is_some_and(|word| ARTICLES.holds(word.text))
    }

    /// The number stands near the start of its sentence.
    fn begins_sentence(&self) -> bool {
        let words =
            (1..=6).take_while(|&back| before(self.words, self.at, back).is_some_and(|word| !word.stop)).count();
        words <= 5
    }
}
