//! Articles, pronouns and other small words of French, Spanish and Portuguese that begin a sentence and are names elsewhere:
//! "Les", "Essa", "Segundo".

use super::HEAD;
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::{Shape, Token};

/// The longest opener, in bytes.
const LONGEST: u32 = 8;

/// Whether a word only opens its sentence: a small word or a word for a body follows, and no verb of English.
pub(super) fn opens(reading: &Reading<'_>, at: usize, token: &Token) -> bool {
    const BODY: Facts = Facts(HEAD.0 | Facts::THEME.0 | Facts::ORGANIZATION.0 | Facts::ACRONYM.0);
    const NAME: Facts = Facts(Facts::GIVEN.0 | Facts::FAMILY.0 | Facts::PLACE_START.0 | Facts::PARTICLE.0);
    const VERB: Facts = Facts(Facts::CUE.0 | Facts::BE.0 | Facts::BETWEEN.0);
    if !token.is(Shape::FIRST) || token.length() > LONGEST || token.is(Shape::ALL_CAPS) {
        return false;
    }
    let article = is_opener(reading.word(at));
    if !article && !is_other_opener(reading.word(at)) {
        return false;
    }
    let Some(next) = reading.behind(at + 1).and_then(|next| reading.token(next)) else { return false };
    if next.is(Shape::CAPITAL) {
        let acronym = next.is(Shape::ALL_CAPS) && !next.is(Shape::SHOUTED);
        let body = acronym || next.facts.any(BODY) && !next.facts.any(NAME);
        return article && (next.facts.any(Facts::STRONG_HEAD) || body);
    }
    // "Les said", "Na went"; not "Lo dijo".
    let verb = next.facts.any(Facts::COMMON) && (next.facts.any(VERB) || !article);
    next.is(Shape::WORD) && !verb
}

fn is_opener(word: &str) -> bool {
    matches!(
        word,
        "A" | "Aquela"
            | "Aquele"
            | "Ces"
            | "Cet"
            | "Cette"
            | "Des"
            | "El"
            | "Ela"
            | "Elas"
            | "Ele"
            | "Eles"
            | "Ella"
            | "Ellas"
            | "Elle"
            | "Elles"
            | "Ellos"
            | "Ese"
            | "Esa"
            | "Essa"
            | "Essas"
            | "Esse"
            | "Esses"
            | "Esta"
            | "Estas"
            | "Este"
            | "Estes"
            | "Estos"
            | "Il"
            | "Ils"
            | "La"
            | "Las"
            | "Le"
            | "Les"
            | "Leur"
            | "Leurs"
            | "Lo"
            | "Los"
            | "Nos"
            | "Notre"
            | "O"
            | "Os"
            | "Segundo"
            | "Selon"
            | "Según"
            | "Ses"
            | "Sus"
            | "Um"
            | "Uma"
            | "Un"
            | "Una"
            | "Une"
    )
}

/// Conjunctions, prepositions and adverbs, some of which are surnames elsewhere.
fn is_other_opener(word: &str) -> bool {
    matches!(
        word,
        "Ainsi"
            | "Alors"
            | "Après"
            | "Até"
            | "Au"
            | "Aussi"
            | "Aux"
            | "Avec"
            | "Car"
            | "Com"
            | "Como"
            | "Con"
            | "Dans"
            | "Depois"
            | "Donc"
            | "Du"
            | "Em"
            | "En"
            | "Enfin"
            | "Entre"
            | "Mais"
            | "Mas"
            | "Na"
            | "Nas"
            | "Nessa"
            | "Nesse"
            | "Nesta"
            | "Neste"
            | "No"
            | "Não"
            | "Or"
            | "Par"
            | "Para"
            | "Pela"
            | "Pelo"
            | "Pero"
            | "Por"
            | "Pour"
            | "Puis"
            | "Quand"
            | "Quien"
            | "Sans"
            | "Se"
            | "Sem"
            | "Si"
            | "Sin"
            | "Sob"
            | "Sobre"
            | "Sous"
            | "Sua"
            | "Sur"
            | "Tal"
            | "Tous"
            | "Tout"
            | "Tras"
    )
}
