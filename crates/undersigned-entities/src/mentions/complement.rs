//! Complements: what goes on in small letters behind the first word of a body's name in French, Spanish and Portuguese:
//! "Ligue tchadienne des droits de l'homme", "Fiscalía general de la República".

use super::HEAD;
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::Shape;
use std::ops::Range;

/// The most words of a complement.
const MOST: usize = 24;

/// How an object is tied to what stands before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// "de", "des".
    Of,
    /// "pour", "contra".
    For,
    /// "à", "aux".
    To,
    And,
}

/// The end of the complement that begins with the first token of a range, behind a word of a body's name: behind its last
/// adjective or noun in small letters. `None` where none begins.
pub(super) fn end(reading: &Reading<'_>, range: Range<usize>) -> Option<usize> {
    if !may_begin(reading, range.start) {
        return None;
    }
    let limit = range.end.min(range.start + MOST);
    let mut complement = Complement { reading, limit, at: range.start, link: None };
    while complement.grow() {}
    (complement.at > range.start).then_some(complement.at)
}

/// A quick look: most words behind a head are English.
fn may_begin(reading: &Reading<'_>, at: usize) -> bool {
    const WORDS: Facts = Facts(Facts::TRAIT.0 | Facts::CONNECTOR.0 | Facts::PARTICLE.0);
    let (facts, word) = (reading.facts(at), reading.word(at));
    if facts.any(Facts::FUNCTION) {
        return matches!(word, "do" | "à");
    }
    facts.any(WORDS) || word.ends_with('s') && !facts.any(Facts::COMMON)
}

struct Complement<'a> {
    reading: &'a Reading<'a>,
    limit: usize,
    /// Behind what was read.
    at: usize,
    /// How the last object is tied.
    link: Option<Link>,
}

impl Complement<'_> {
    /// Takes in an adjective or an object; false where neither stands.
    fn grow(&mut self) -> bool {
        if self.is_small(self.at, Facts::TRAIT) && self.is_romance(self.at) {
            self.at += 1;
            return true;
        }
        let Some((link, object)) = self.object() else { return false };
        (self.at, self.link) = (object + 1, Some(link));
        true
    }

    /// The object that goes on here, and how it is tied.
    fn object(&self) -> Option<(Link, usize)> {
        let link = link(self.reading.word(self.at)).filter(|_| self.at < self.limit)?;
        let mut at = self.at + 1;
        let allowed = match link {
            Link::Of => true,
            Link::For => match self.link {
                // "Coalition pour la paix", not "Ministério do Interior pela demora".
                None => self.is_behind_head(),
                Some(last) => last != Link::To,
            },
            // "Haut-Commissariat aux réfugiés", "aide aux victimes".
            Link::To => self.link.is_none() || helps(self.reading.word(self.at - 1)),
            Link::And => {
                // "des droits de l'homme et des peuples": what is joined repeats the preposition or has no article.
                let again = self::link(self.reading.word(at)) == Some(Link::Of);
                at += usize::from(again);
                let bare = !is_article(self.reading.word(at));
                self.link.is_some() && (again || bare || self.link == Some(Link::For))
                    || self.link.is_none() && self.is_small(at, Facts::TRAIT)
            }
        };
        let article = is_article(self.reading.word(at));
        at += usize::from(article);
        let noun = if link == Link::And { Facts::THEME | Facts::TRAIT } else { Facts::THEME };
        let definite = link == Link::Of && (article || !matches!(self.reading.word(self.at), "de" | "d"));
        let purpose = matches!(link, Link::Of | Link::And)
            || matches!(self.reading.word(self.at), "pour" | "contre" | "para" | "contra" | "pela" | "pelo");
        let known = self.is_small(at, noun)
            || purpose && self.is_small_word(at) && is_abstract(self.reading.word(at))
            || definite && self.link.is_none() && self.is_behind_name() && self.is_any_noun(at);
        let link = if link == Link::And { self.link.unwrap_or(link) } else { link };
        (allowed && known).then_some((link, at))
    }

    /// Whether a head or an adjective stands directly before.
    fn is_behind_head(&self) -> bool {
        const HEADED: Facts = Facts(HEAD.0 | Facts::TRAIT.0);
        self.at.checked_sub(1).is_some_and(|at| self.reading.facts(at).any(HEADED))
    }

    /// Whether nothing but adjectives stands between here and a capitalised word.
    fn is_behind_name(&self) -> bool {
        self.at.checked_sub(1).is_some_and(|at| self.reading.is(at, Shape::CAPITAL) || self.is_small(at, Facts::TRAIT))
    }

    /// Whether a word that no list has may be the first noun behind a head and a definite article: "Syndicat des dockers".
    fn is_any_noun(&self, at: usize) -> bool {
        const OTHER: Facts =
            Facts(Facts::FUNCTION.0 | Facts::CUE.0 | Facts::CALENDAR.0 | Facts::RUNNING.0 | Facts::CONNECTOR.0);
        at < self.limit
            && self.reading.behind(at).is_some()
            && self.reading.token(at).is_some_and(|token| token.is_plain() && token.length() >= 4)
            && !self.reading.is(at, Shape::CAPITAL)
            && !self.reading.facts(at).any(OTHER)
            && !is_no_theme(self.reading.word(at))
    }

    /// Whether a plain word in small letters stands at a token, on the same line.
    fn is_small_word(&self, at: usize) -> bool {
        at < self.limit
            && self.reading.behind(at).is_some()
            && self.reading.token(at).is_some_and(|token| token.is_plain() && !token.is(Shape::CAPITAL))
            && !self.reading.facts(at).any(Facts::FUNCTION | Facts::CUE)
    }

    /// Whether a word in small letters with one of these facts, or its plural, stands at a token, on the same line.
    fn is_small(&self, at: usize, facts: Facts) -> bool {
        let one = || self.reading.word(at).strip_suffix('s').filter(|one| one.len() > 3);
        let plural = || one().is_some_and(|one| self.reading.lexicon.word(one).any(facts));
        at < self.limit
            && self.reading.behind(at).is_some()
            && !self.reading.is(at, Shape::CAPITAL)
            && (self.reading.facts(at).any(facts) || plural())
    }

    /// Whether an adjective that is an English word, too, is none: what stands around it is not English.
    fn is_romance(&self, at: usize) -> bool {
        let own = |at: usize| !self.reading.facts(at).any(Facts::COMMON);
        let behind = |at: usize| self.is_small(at, Facts::TRAIT) && own(at) || link(self.reading.word(at)).is_some();
        let article = |at: usize| is_article(self.reading.word(at)) || link(self.reading.word(at)) == Some(Link::Of);
        own(at)
            || at.checked_sub(1).is_some_and(own)
            || behind(at + 1)
            || at.checked_sub(2).is_some_and(|before| article(before) && self.reading.word(before) != "a")
    }
}

/// How a small word ties an object.
fn link(word: &str) -> Option<Link> {
    Some(match word {
        "de" | "d" | "du" | "des" | "del" | "do" | "da" | "dos" | "das" => Link::Of,
        "pour" | "contre" | "sans" | "sur" | "para" | "contra" | "por" | "sin" | "sobre" | "pela" | "pelas"
        | "pelo" | "pelos" | "sem" => Link::For,
        "à" | "au" | "aux" => Link::To,
        "et" | "y" | "e" => Link::And,
        _ => return None,
    })
}

fn is_article(word: &str) -> bool {
    matches!(word, "la" | "le" | "les" | "l" | "el" | "los" | "las" | "a" | "o" | "as" | "os")
}

/// Whether a word ends as nouns for actions and qualities do, which bodies are for: "vérification", "igualdad", "acolhimento".
fn is_abstract(word: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "tion", "sion", "ité", "ción", "sión", "dad", "ção", "são", "dade", "miento", "mento", "isme", "ismo", "ência",
        "encia", "ância",
    ];
    word.len() >= 7 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether a noun is for what an "à" behind it names.
fn helps(word: &str) -> bool {
    matches!(word, "accès" | "acceso" | "acesso" | "aide" | "appui" | "assistance" | "secours" | "soutien")
}

/// Nouns and adjectives behind "de la" and "du" that tell when or how: "du fait que", "del pasado lunes".
fn is_no_theme(word: &str) -> bool {
    matches!(
        word,
        "cadre"
            | "coup"
            | "côté"
            | "dernier"
            | "dernière"
            | "derniers"
            | "dernières"
            | "fait"
            | "lado"
            | "manera"
            | "manière"
            | "maneira"
            | "mesmo"
            | "mismo"
            | "misma"
            | "moins"
            | "moment"
            | "même"
            | "part"
            | "parte"
            | "pasada"
            | "pasado"
            | "passada"
            | "passado"
            | "presente"
            | "primer"
            | "primera"
            | "prochain"
            | "prochaine"
            | "próxima"
            | "próximo"
            | "reste"
            | "resto"
            | "semaine"
            | "semana"
            | "sorte"
            | "última"
            | "último"
    )
}
