//! Cues: the verbs that attribute speech, and what they need around them.

use super::scene::Scene;
use crate::lexicon::{Facts, Words};
use crate::tokens::Shape;
use std::ops::Range;

/// A verb that attributes speech.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) tokens: Range<usize>,
    /// Often does other work: "called", "found".
    pub(super) weak: bool,
    /// Writes or reports: "posted", "documented".
    pub(super) written: bool,
    /// "saying", "adding": its subject is the clause's.
    pub(super) participle: bool,
}

/// Words that deny what follows.
const NEGATIONS: Words<5> = Words::new(["not", "never", "n't", "didn't", "cannot"]);

/// French auxiliaries.
const AUXILIARIES: Words<3> = Words::new(["a", "ont", "avait"]);

/// The longest cue, in tokens.
pub(super) const LONGEST_CUE: usize = 5;

impl Scene<'_> {
    /// The cue that begins at a token.
    pub(super) fn cue(&self, at: usize) -> Option<Cue> {
        if self.has(at, Facts::CUE | Facts::CUE_START) { self.read_cue(at) } else { None }
    }

    fn read_cue(&self, at: usize) -> Option<Cue> {
        let reading = self.reading;
        let token = reading.token(at)?;
        if !token.is(Shape::WORD) || token.tail > 0 || self.covering(at).is_some() {
            return None;
        }
        let word = self.word(at);
        // A capital in running text begins a name, not a verb.
        let capital = token.is(Shape::CAPITAL) && !token.is(Shape::FIRST | Shape::TITLE_CASE | Shape::ALL_CAPS);
        if capital {
            return None;
        }
        let (mut facts, mut end) = (reading.facts(at), at + 1);
        if facts.any(Facts::CUE_START) {
            reading.phrases(at, at + LONGEST_CUE, |phrase| {
                if phrase.facts.any(Facts::CUE) && phrase.end > end {
                    (facts, end) = (phrase.facts, phrase.end);
                }
            });
        }
        if !facts.any(Facts::CUE) || self.is_noun_here(at) {
            return None;
        }
        Some(Cue {
            tokens: at..end,
            weak: facts.any(Facts::WEAK_CUE),
            written: facts.any(Facts::WRITTEN_CUE),
            participle: word.ends_with("ing"),
        })
    }

    /// "was told", "is described": its subject does not speak.
    pub(super) fn is_told(&self, cue: &Cue) -> bool {
        !cue.participle && self.is_passive(cue.tokens.start, cue.tokens.end)
    }

    /// Whether it has a subject of its own that speaks.
    pub(super) fn speaks(&self, cue: &Cue) -> bool {
        !cue.participle && !self.is_told(cue)
    }

    /// "the report", "his remarks", "in claims": nouns that look like verbs.
    fn is_noun_here(&self, at: usize) -> bool {
        let word = self.word(at);
        let Some(before) = self.reading.before(at) else {
            return matches!(word, "report" | "reports" | "comment" | "comments" | "note" | "notes");
        };
        let past = word.ends_with("ed") || matches!(word, "said" | "told" | "wrote" | "spoke");
        let participle = word.ends_with("ing");
        if past || participle {
            return false;
        }
        let left = self.word(before);
        let possessive = self.reading.token(before).is_some_and(|token| token.tail > 0);
        let open = self.has(before, Facts::DETERMINER)
            && !matches!(left, "that" | "all" | "both" | "many" | "some" | "most" | "several" | "one" | "this" | "her");
        // "la denuncia" is a noun, "lo dijo" and "le souligne" are not.
        let object = matches!(left, "l" | "la" | "las" | "le" | "les" | "los");
        let open = open
            && (!object
                || matches!(
                    word,
                    "alerta" | "alerte" | "annonce" | "cuenta" | "demanda" | "demande" | "denuncia" | "note" | "queja"
                ));
        !self.is_auxiliary(before)
            && (open
                || possessive
                || self.is_preposition(before)
                || matches!(left, "press" | "news" | "media" | "annual" | "new" | "latest" | "recent" | "and" if matches!(word, "report" | "reports" | "comment" | "comments" | "remarks" | "claims" | "demands" | "calls")))
    }

    /// Whether a form of "be" stands before a past participle.
    pub(super) fn is_passive(&self, at: usize, end: usize) -> bool {
        // "is quoted as saying": the subject speaks all the same.
        if end > at + 1 && self.word(end - 1) != "by" && self.word(end - 1).ends_with("ing") {
            return false;
        }
        let mut left = at;
        for _ in 0..4 {
            let Some(before) = self.reading.before(left) else { return false };
            if self.has(before, Facts::BE) {
                return true;
            }
            if !self.is_between(before) {
                return false;
            }
            left = before;
        }
        false
    }

    /// Whether a cue is denied: "has not said", "never told".
    pub(super) fn is_denied(&self, at: usize) -> bool {
        (at.saturating_sub(3)..at).any(|near| self.is_one(near, &NEGATIONS))
    }

    /// Whether a word can stand between a subject and its verb: adverbs, "has", "today".
    pub(super) fn is_between(&self, at: usize) -> bool {
        if self.has(at, Facts::BETWEEN | Facts::CALENDAR) {
            return true;
        }
        if self.reading.is(at, Shape::CAPITAL | Shape::MARK) {
            return false;
        }
        let word = self.word(at);
        word.len() > 4 && word.ends_with("ly") || self.is_auxiliary(at)
    }

    /// "a déclaré", "ont dit": French auxiliaries before their participles.
    pub(super) fn is_auxiliary(&self, at: usize) -> bool {
        let participle = |word: &str| {
            word.ends_with('é')
                || matches!(word, "averti" | "conclu" | "dit" | "prévenu" | "poursuivi" | "réagi" | "répondu" | "écrit")
        };
        self.is_one(at, &AUXILIARIES) && !self.reading.is(at, Shape::CAPITAL) && participle(self.word(at + 1))
    }

    /// The first cue that begins in a range.
    pub(super) fn first_cue(&self, range: Range<usize>) -> Option<Cue> {
        self.cues_in(range).iter().find_map(|&at| self.cue(at))
    }

    /// The last cue that begins in a range, not in quoted text.
    pub(super) fn last_cue(&self, range: Range<usize>) -> Option<Cue> {
        self.cues_in(range).iter().rev().filter(|&&at| !self.is_spoken(at)).find_map(|&at| self.cue(at))
    }
}
