//! Verbs of saying, in the forms that newsrooms attribute speech with: English, Spanish, French, Portuguese, German, Italian, Indonesian.

use crate::words::{WordSet, last_words};

/// Whether a verb of saying stands in the text.
pub(crate) fn says(text: &str) -> bool {
    // It seldom stands far from what is said.
    last_words(text).any(is_saying)
}

pub(crate) fn is_saying(word: &str) -> bool {
    SAYING_SET.has(word) || is_joined(word)
}

/// "s'alarme", "poursuit-elle", "a-t-il": French verbs joined to their pronouns.
fn is_joined(word: &str) -> bool {
    let verb = match word.as_bytes() {
        [b's' | b'S', b'\'', ..] => word.get(2..),
        [b's' | b'S', 0xE2, 0x80, 0x99, ..] => word.get(4..),
        [.., b'-', b'i', b'l'] | [.., b'-', b'e', b'l', b'l', b'e'] => {
            let verb = word.rsplit_once('-').map(|(verb, _)| verb.strip_suffix("-t").unwrap_or(verb));
            return verb.is_some_and(|verb| verb == "a" || SAYING_SET.has(verb));
        }
        _ => None,
    };
    verb.is_some_and(|verb| SAYING_SET.has(verb))
}

static SAYING_SET: WordSet = WordSet::new(SAYING);

/// Verbs of saying, in the forms that attribute speech. Sorted.
#[rustfmt::skip]
const SAYING: &[&str] = &[
    "accused", "acknowledged", "aclaró", "acrescenta", "acrescentou", "added", "adding", "adds", "admitió",
    "admitted", "advierte", "advierten", "advirtieron", "advirtió", "afferma", "affermato", "affirme", "affirmed",
    "affirment", "affirmé", "afirma", "afirman", "afirmaram", "afirmaron", "afirmou", "afirmó", "aggiunge",
    "aggiunto", "agrega", "agregó", "ajoutait", "ajoute", "ajoutent", "ajouté", "alarme", "alertaram", "alertaron",
    "alerte", "alertou", "alerté", "alertó", "alleged", "alleging", "annonce", "annoncé", "announced", "answered",
    "anunció", "aponta", "apontou", "apunta", "apuntó", "argued", "argues", "arguing", "argumenta", "argumentou",
    "asegura", "aseguraron", "aseguró", "asevera", "aseveró", "asked", "asks", "asserted", "asserting", "asserts",
    "assure", "assuré", "avalia", "avaliou", "averti", "avertit", "añade", "añadieron", "añadió", "berichtet",
    "berichtete", "berkata", "betont", "betonte", "called", "calling", "calls", "characterized", "cited", "citing",
    "claimed", "claiming", "claims", "cobrou", "comenta", "comentou", "comentó", "commenta", "commente", "commented",
    "comments", "commenté", "complained", "completou", "conclu", "concluded", "concludes", "conclui", "concluiu",
    "conclut", "concluye", "concluyó", "condemned", "condenó", "confie", "confirmed", "confirmó", "confié",
    "considera", "consideró", "constate", "constaté", "continued", "continues", "contou", "contó", "cried",
    "criticou", "criticó", "cuenta", "cuestionó", "declara", "declararon", "declared", "declares", "declaring",
    "declarou", "declaró", "defende", "defendeu", "demanded", "demanding", "denounced", "denuncian", "denunciaron",
    "denunciou", "denunció", "desabafou", "describe", "described", "describes", "describing", "destaca", "destacou",
    "destacó", "detalló", "detto", "dice", "dicen", "dichiarato", "dijeron", "dijo", "disse", "disseram", "dit",
    "diz", "déclarait", "déclare", "déclarent", "déclaré", "dénonce", "dénoncent", "dénoncé", "déplore", "déploré",
    "emphasised", "emphasized", "emphasizing", "enfatizou", "enfatizó", "ergänzte", "erklärt", "erklärte", "escreveu",
    "escribe", "escribió", "estime", "estimé", "exige", "exigió", "explained", "explains", "explica", "explicaron",
    "explicou", "explicó", "explique", "expliquent", "expliqué", "expresaron", "expressed", "expresó", "expuso",
    "fordert", "forderte", "frisou", "garante", "garantiu", "highlighted", "imbuh", "indicaron", "indicated",
    "indicates", "indicó", "indigne", "indigné", "indique", "indiqué", "informou", "informó", "inquiète", "insiste",
    "insisted", "insistió", "insists", "insisté", "instructed", "insurge", "joked", "kata", "kritisiert",
    "kritisierte", "lamenta", "lamented", "lamentou", "lamentó", "lance", "lancé", "lembra", "lembrou",
    "manifestaron", "manifestó", "martelé", "martèle", "matizó", "meint", "mengatakan", "mentioned", "menyatakan",
    "noted", "notes", "noting", "observed", "observou", "opina", "opinó", "ordered", "osserva", "papar", "pediu",
    "pergunta", "pidió", "plaide", "plaidé", "planteó", "pledged", "pointed", "pontuou", "posted", "poursuit",
    "poursuivi", "precisó", "preguntó", "promised", "précise", "précisé", "prévenu", "prévient", "puntualizó",
    "questionou", "quoted", "quoting", "racconta", "raccontato", "raconte", "raconté", "rappelle", "rappelé",
    "rapporte", "rapporté", "reacted", "read", "reading", "reads", "recalca", "recalcó", "recalled", "reclamó",
    "recommended", "recommending", "recommends", "reconnaît", "reconnu", "reconoció", "recordó", "recounted",
    "referiu", "refirió", "reforça", "reforçou", "regrette", "regretté", "reiterated", "reiterou", "reiteró",
    "relata", "relatou", "relató", "remarcó", "remarked", "remarks", "renchérit", "replied", "replies", "reported",
    "resaltó", "responded", "respondeu", "respondió", "ressalta", "ressaltou", "revealed", "rezaba", "ruled", "réagi",
    "réagit", "réclame", "répond", "répondu", "résume", "résumé", "rétorque", "sagt", "sagte", "sagten", "said",
    "salientou", "salue", "salué", "say", "saying", "says", "schreibt", "schrieb", "scrive", "sentenció", "señala",
    "señalan", "señalaron", "señaló", "shared", "shouted", "sostiene", "sostuvieron", "sostuvo", "sottolinea",
    "sottolineato", "souligne", "soulignent", "souligné", "soupire", "spiega", "spiegato", "stated", "states",
    "stating", "stressed", "stresses", "sublinhou", "subraya", "subrayaron", "subrayó", "suggested", "sustentou",
    "tambah", "tegas", "teilte", "tells", "termed", "testified", "told", "tutur", "tweeted", "témoigne", "témoigné",
    "ujar", "ungkap", "urged", "urges", "urging", "voiced", "vowed", "warned", "warning", "warns", "warnt", "warnte",
    "wished", "writes", "writing", "wrote", "zanjó", "écrit", "étonne",
];

#[cfg(test)]
mod tests {
    use super::{SAYING, is_saying};

    #[test]
    fn joined_verbs() {
        for word in ["s'alarme", "s’indigne", "poursuit-elle", "a-t-il", "Déclare-t-il"] {
            assert!(is_saying(word), "{word}");
        }
        for word in ["s'il", "Jong-il", "vient-elle", "bell-elle"] {
            assert!(!is_saying(word), "{word}");
        }
    }

    #[test]
    fn verbs_are_sorted_and_unique() {
        assert!(
            SAYING.windows(2).all(|pair| pair[0] < pair[1]),
            "{:?}",
            SAYING.windows(2).find(|pair| pair[0] >= pair[1])
        );
    }
}
