//! Which quoted stretches are speech: at least four words that somebody says or writes, no quoted terms and titles.
//!
//! A stretch is speech where the text shows it: a colon before it, a comma or full stop inside its closing mark, a verb of
//! saying in its sentence, a paragraph that begins with it. It is none where it names a charge ("accused of “…”"), a
//! work ("the report “…”") or stands before the noun that it describes ("the “…” law"). What is left is speech where it
//! reads like a clause.

use crate::data::words;
use crate::marks::Stretch;
use crate::saying::{is_saying, says};
use crate::words::{WordSet, is_letter, last_words, surely_has, words};
use undersigned_model::{Rule, Span};

pub(crate) const PARAGRAPH: Rule = Rule::new("speech-begins-paragraph");
pub(crate) const COLON: Rule = Rule::new("speech-after-colon");
pub(crate) const CUE: Rule = Rule::new("speech-verb");
pub(crate) const PUNCTUATION: Rule = Rule::new("speech-punctuation-inside");
pub(crate) const CLAUSE: Rule = Rule::new("speech-clause");
pub(crate) const CONTINUED: Rule = Rule::new("speech-continued");
pub(crate) const UNOPENED: Rule = Rule::new("speech-unopened");
pub(crate) const LISTED: Rule = Rule::new("speech-in-series");

/// How a stretch reads in its paragraph.
pub(crate) fn verdict(text: &str, block: Span, stretch: &Stretch) -> Option<Rule> {
    let inner = stretch.inner.of(text).unwrap_or_default();
    let before = text.get(block.start..stretch.outer.start).unwrap_or_default();
    let after = text.get(stretch.outer.end..block.end).unwrap_or_default();
    let head = before.trim_end();
    let ends_inside = inner.ends_with([',', '.', '!', '?', '…', '—']);
    let begins = head.is_empty() || head.ends_with('\n') || before.ends_with('\n');
    let attributed = || is_attributed(after, ends_inside);
    if begins && (ends_inside || !stretch.closed || after.trim().is_empty() || attributed()) {
        return Some(PARAGRAPH);
    }
    let sentence = sentence_before(head);
    if names_work(sentence, inner) && !names_source(sentence) || names_charge(sentence) {
        return None;
    }
    if head.ends_with(':') {
        return Some(COLON);
    }
    let attributed = !begins && attributed();
    if is_title_case(inner) && (!ends_inside || names_thing(head)) || !ends_inside && !attributed && describes(after) {
        return None;
    }
    if attributed || says(sentence) || names_source(sentence) || judges(sentence) {
        return Some(CUE);
    }
    if stretch.single {
        return None;
    }
    if ends_inside && (stretch.closed || !before.is_empty()) {
        return Some(PUNCTUATION);
    }
    is_clause(inner).then_some(CLAUSE)
}

/// Whether what follows says who speaks: "…,” said NAME", "…”, NAME said", "…” NAME said".
fn is_attributed(after: &str, ends_inside: bool) -> bool {
    let near = near(after);
    let next = near.trim_start_matches([' ', '\u{A0}', ',', '–', '—', '-']);
    let parted = ends_inside || next.len() + 1 < near.len();
    let mut words = clause_words(next);
    let Some(first) = words.next() else { return false };
    is_saying(first) || (parted || next.starts_with(char::is_uppercase)) && words.any(is_saying)
}

/// Whether a verb of saying follows a stretch directly: "said NAME", "NAME said".
pub(crate) fn is_said(after: &str) -> bool {
    words(near(after)).take(4).any(is_saying)
}

/// Whether a stretch has four words or more, or as many letters of a script that puts no spaces between words.
pub(crate) fn is_long(inner: &str) -> bool {
    // Four letters and the spaces between them.
    const SHORTEST: usize = 7;
    let word = |word: &&str| word.contains(is_letter);
    inner.len() >= SHORTEST
        && (surely_has(inner, 4)
            || inner.split_whitespace().filter(word).nth(3).is_some()
            || inner.chars().filter(|&c| is_unspaced(c)).nth(7).is_some())
}

/// Letters of Chinese, Japanese, Thai, Burmese and Khmer.
const fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{E7F}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

/// ", " · " and " · ", and ": the next of a series of stretches.
pub(crate) fn is_series(between: &str) -> bool {
    // The words, and as much white space and punctuation around them.
    const LONGEST: usize = 24;
    if between.len() > LONGEST {
        return false;
    }
    let word = between.trim().trim_matches([',', ';', ' ', '\u{A0}']);
    ["", "and", "or", "&", "and the", "y", "et", "und", "e", "dan", "as well as"].contains(&word)
}

/// The sentence that a stretch stands in, as far as it goes before it.
fn sentence_before(head: &str) -> &str {
    let from = head.len().saturating_sub(300);
    let from = (from..=head.len()).find(|&at| head.is_char_boundary(at)).unwrap_or(0);
    let near = head.get(from..).unwrap_or_default();
    let cut = ends(near).find(|&at| {
        let rest = near.get(at + 1..).unwrap_or_default();
        let rest = rest.trim_start_matches(['”', '"', '’', '»', ')']);
        rest.starts_with(char::is_whitespace)
            && rest.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '‘' | '«' | '„'))
    });
    cut.map_or(near, |at| near.get(at + 1..).unwrap_or_default())
}

/// Where sentences may end, the last first.
fn ends(near: &str) -> impl Iterator<Item = usize> {
    let bytes = near.as_bytes();
    let mut to = bytes.len();
    std::iter::from_fn(move || {
        let head = bytes.get(..to)?;
        let stop = memchr::memrchr3(b'.', b'!', b'?', head);
        let from = stop.map_or(0, |at| at + 1);
        let feed = head.get(from..).and_then(|rest| memchr::memrchr(b'\n', rest)).map(|at| from + at);
        to = feed.or(stop)?;
        Some(to)
    })
}

/// What follows a stretch, at most a dozen words.
fn near(after: &str) -> &str {
    let end = (0..=after.len().min(110)).rev().find(|&at| after.is_char_boundary(at)).unwrap_or(0);
    after.get(..end).unwrap_or_default()
}

/// The words up to the sentence's end or the next stretch.
fn clause_words(near: &str) -> impl Iterator<Item = &str> {
    let mut seen = 0;
    words(near).take_while(move |word| {
        let from = word.as_ptr() as usize - near.as_ptr() as usize;
        let goes_on = near.get(seen..from).is_some_and(|gap| gap == " " || !gap.contains(stops));
        seen = from + word.len();
        goes_on
    })
}

/// Whether a clause ends at a character.
fn stops(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '\n' | '"' | '“' | '«' | '„')
}

/// "According to NAME, “…”", "Pour NAME, « … »".
fn names_source(sentence: &str) -> bool {
    let sentence = sentence.trim();
    let (first, rest) = sentence.split_once([' ', '\u{A0}']).unwrap_or((sentence, ""));
    sentence.ends_with(',')
        && match first {
            "According" | "Selon" | "Según" | "Segundo" | "D’après" | "D'après" | "Laut" => true,
            "De" => rest.starts_with("acuerdo con ") || rest.starts_with("acordo com "),
            "For" | "Para" | "Pour" => rest.starts_with(char::is_uppercase),
            _ => false,
        }
}

/// "NAME criticized the law as “…”".
fn judges(sentence: &str) -> bool {
    static JUDGING: WordSet = WordSet::new(words!("speech.tsv", "judging"));
    sentence.trim_end().ends_with(" as") && words(sentence).any(|word| JUDGING.has(word))
}

/// Words that name a work, a slogan or a term, right before a stretch.
static WORKS: WordSet = WordSet::new(words!("speech.tsv", "work"));

/// Whether the stretch is named by the word before it.
fn names_work(sentence: &str, inner: &str) -> bool {
    let bare = sentence.trim_end().trim_end_matches([',', ':', '(']);
    let colon = sentence.trim_end().ends_with(':');
    let comma = sentence.trim_end().ends_with(',') && !is_title_case(inner);
    last_words(bare).next().is_some_and(|word| WORKS.has(word)) && !((colon || comma) && says(sentence))
}

/// Whether the stretch is a charge: "on charges of “…”", "accused of “…”".
fn names_charge(sentence: &str) -> bool {
    static CHARGES: WordSet = WordSet::new(words!("speech.tsv", "charge"));
    static LINKS: WordSet = WordSet::new(words!("speech.tsv", "charge-link"));
    let mut late = last_words(sentence).take(4).skip_while(|word| LINKS.has(word));
    late.next().is_some_and(|word| CHARGES.has(word))
}

/// Whether an article stands before a stretch: "establish a “Work Plan on Ports and Rivers.”"
fn names_thing(head: &str) -> bool {
    const ARTICLES: [&str; 14] =
        ["a", "an", "the", "this", "its", "their", "his", "her", "el", "la", "un", "una", "le", "une"];
    last_words(head).next().is_some_and(|word| ARTICLES.contains(&word))
}

/// Whether a noun follows that the stretch describes: "the “…” law".
fn describes(after: &str) -> bool {
    static FUNCTION: WordSet = WordSet::new(words!("speech.tsv", "function"));
    let Some(rest) = after.strip_prefix([' ', '\u{A0}']) else { return after.starts_with('-') };
    let word = words(rest).next().unwrap_or_default();
    rest.starts_with(char::is_alphanumeric) && !FUNCTION.has(word) && !is_saying(word)
}

/// Whether most longer words begin with a capital: a title or a name.
fn is_title_case(inner: &str) -> bool {
    const NEAR: usize = 256;
    // Most stretches have no two capitals, in ASCII or beyond.
    let capitals = || inner.bytes().filter(|byte| matches!(byte, b'A'..=b'Z' | 0xC3..)).count();
    if inner.len() <= NEAR && capitals() < 2 {
        return false;
    }
    let (mut long, mut capital) = (0, 0);
    for word in words(inner).take(24).filter(|word| word.len() > 3) {
        long += 1;
        capital += usize::from(word.starts_with(char::is_uppercase));
    }
    long >= 2 && capital * 4 > long * 3
}

/// Whether a stretch holds a finite verb of the commonest kind.
fn is_clause(inner: &str) -> bool {
    static VERBS: WordSet = WordSet::new(words!("speech.tsv", "finite"));
    words(inner).nth(4).is_some() && words(inner).any(|word| VERBS.has(word))
}
