//! Closed word lists that the rules for signatory lists ask for: small classes of function words and set phrases. Open classes (names,
//! heads, roles, places, headings) are the [lexicon's](crate::Lexicon).

use super::closed::Closed;

/// Whether a sorted list holds a word, compared in lower case.
pub(super) fn holds(list: &[&str], word: &str) -> bool {
    list.binary_search_by(|known| compare(known, word)).is_ok()
}

/// Compares a known word with a word in any case.
pub(super) fn compare(known: &str, word: &str) -> std::cmp::Ordering {
    if word.is_ascii() {
        known.bytes().cmp(word.bytes().map(|byte| byte.to_ascii_lowercase()))
    } else {
        known.chars().cmp(word.chars().flat_map(char::to_lowercase))
    }
}

/// Words that say that somebody signed: in a line that ends with a colon, or names what stands below, they announce a list.
#[rustfmt::skip]
pub(super) const SIGNING: &[&str] = &[
    "abaixo-assinados", "abajo", "adheridas", "adhesiones", "adhieren", "assinada", "assinado", "assinam",
    "assinaturas", "co-signatories", "co-signed", "co-signers", "cosignataires", "cosigned", "cosigners", "endorsed",
    "endorsees", "endorsement", "endorsements", "endorsers", "endorsing", "erstunterzeichnende", "erstunterzeichner",
    "firma", "firmada", "firmado", "firman", "firmantes", "firmas", "firmatari", "firmato", "imzacılar",
    "medondertekenaars", "ondertekenaars", "ondertekend", "penandatangan", "podpisani", "potpisnici", "signants",
    "signataires", "signatari", "signatarias", "signatarios", "signatories", "signators", "signatory", "signatures",
    "signatária", "signatárias", "signatários", "signed", "signees", "signers", "signing", "signé", "signée",
    "signées", "signés", "sottoscritta", "sottoscrivono", "soussignées", "soussignés", "soutenu", "soutenue",
    "subscrevem", "subscrita", "subscritores", "supported", "supporters", "suscriben", "suscriptoras", "suscrita",
    "suscrito", "undersigned", "undersigners", "undersigning", "underskrivere", "undertecknare", "unterstützt",
    "unterzeichnende", "unterzeichnenden", "unterzeichner", "unterzeichnerinnen", "unterzeichnet", "wasaini",
    "επιστολή", "υπογράφοντες", "подписали", "подписанты", "підписали", "підписанти", "الموقعة", "الموقعون",
];

/// Words that name those who signed, as the last word of a heading: "African signatories".
#[rustfmt::skip]
pub(super) const SIGNERS: &[&str] = &[
    "co-signatories", "co-signers", "cosignataires", "cosigners", "endorsees", "endorsements", "endorsers",
    "erstunterzeichnende", "erstunterzeichner", "firmantes", "firmatari", "imzacılar", "ondertekenaars", "podpisani",
    "potpisnici", "sign-ons", "signataires", "signatarias", "signatarios", "signatories", "signatures", "signatárias",
    "signatários", "signees", "signers", "subscritores", "undersigned", "undersigners", "unterzeichnende",
    "unterzeichner", "unterzeichnerinnen",
];

/// [`SIGNERS`], for those who ask often.
pub(super) static ALL_SIGNERS: Closed = Closed::new(SIGNERS);

/// [`SIGNING`], for those who ask often.
pub(super) static ALL_SIGNING: Closed = Closed::new(SIGNING);

/// Words by which a text shows that several issued it together.
#[rustfmt::skip]
pub(super) const JOINT: &[&str] = &[
    "abaixo-assinadas", "abaixo-assinados", "abajo", "co-signatories", "co-signed", "cosigned", "endorsed",
    "firmamos", "firman", "firmantes", "firmatarie", "joint", "jointly", "mitunterzeichnet", "ondergetekende",
    "ondergetekenden", "organizaciones", "signataires", "signatories", "signatory", "signatárias", "signatários",
    "signers", "sottoscritte", "soussignées", "soussignés", "subscrevemos", "subscritas", "suscriben", "suscribimos",
    "suscritas", "undersigned", "undersigning", "unterzeichnenden",
];

/// What a title calls a text that people sign.
#[rustfmt::skip]
pub(super) static LETTERS: Closed = Closed::new(&[
    "appeal", "carta", "communiqué", "comunicado", "declaración", "declaration", "declaração", "letter", "lettre",
    "manifesto", "petition", "pronunciamiento", "statement", "tribune",
]);

/// Places that are none on the map.
#[rustfmt::skip]
pub(super) static EVERYWHERE: Closed = Closed::new(&[
    "africa", "americas", "asia", "continental", "europe", "global", "globally", "internacional", "international",
    "latin america", "mondial", "multi-country", "multinational", "national", "pan-african", "regional",
    "transnational", "various", "world", "worldwide",
]);

/// Beginnings of what is said about a signing organization behind its name.
#[rustfmt::skip]
pub(super) static ASIDES: Closed = Closed::new(&[
    "a member", "a project", "acting on", "also on", "as a", "as an", "as part", "dans le", "en calidad", "en el",
    "en nombre", "en su", "en tant", "fiscally sponsored", "hosted by", "im namen", "im rahmen", "in association",
    "in collaboration", "in cooperation", "in her", "in his", "in its", "in my", "in partnership", "in personal",
    "in the", "in their", "member of", "members of", "membre de", "membre du", "membro da", "membro do", "miembro de",
    "nell'ambito della", "nell'ambito di", "no quadro", "no âmbito", "on behalf", "on its", "part of", "program of",
    "programme of", "project of", "represented by", "representing more", "signing in", "through its", "under the",
    "with the", "within the",
]);

/// Words that show that somebody signed for himself.
#[rustfmt::skip]
pub(super) const OWN_CAPACITY: &[&str] = &[
    "capacidad", "capacity", "capacité", "individual", "individually", "individuel", "personal", "personally",
    "personnel",
];

/// Words for a part of a body in some place.
pub(super) const CHAPTERS: &[&str] = &["branch", "capítulo", "chapter", "sección", "section", "sektion", "seção"];

/// Letters behind a name: degrees, orders, professions.
#[rustfmt::skip]
pub(super) static POST_NOMINALS: Closed = Closed::new(&[
    "ac", "am", "ao", "ba", "bcl", "bsc", "cbe", "cm", "dbe", "dphil", "dsc", "edd", "emeritus", "esq", "frs", "jd",
    "jr", "kbe", "kc", "llb", "lld", "llm", "ma", "mba", "mbe", "md", "mep", "mhsc", "mp", "mpa", "mph", "mphil",
    "mpp", "msc", "msw", "obe", "oc", "osb", "osf", "ph.d", "phd", "psyd", "qc", "retd", "rn", "rscj", "sc", "sj",
    "sr", "ssj",
]);

/// Small words that people's names never hold.
#[rustfmt::skip]
pub(super) const NOT_IN_PEOPLE: &[&str] = &[
    "against", "and", "at", "contra", "contre", "et", "for", "für", "in", "on", "para", "por", "pour", "pro", "the", "to", "und", "with",
    "without", "yang",
];

/// Short forms of roles, and words that head a role behind a field of work.
#[rustfmt::skip]
pub(super) const SHORT_ROLES: &[&str] = &[
    "Asst", "CEO", "CFO", "COO", "CTO", "Dir", "Esq", "Lead", "MEP", "MP", "Maker", "Prof", "Professional", "Rep",
    "Sen", "VP",
];

/// Words by which a heading announces people.
#[rustfmt::skip]
pub(super) static PEOPLE_HEADED: Closed = Closed::new(&[
    "academics", "activists", "artists", "authors", "deputies", "einzelpersonen", "experts", "individual",
    "individuals", "individuelles", "individus", "intellectuals", "journalists", "lawyers", "parliamentarians",
    "people", "personalidades", "personalities", "personas", "personen", "personnalités", "persons", "pessoas",
    "politicians", "professors", "researchers", "scholars", "scientists", "survivors", "technologists", "writers",
]);

/// Words by which a heading announces organizations.
#[rustfmt::skip]
pub(super) static BODIES_HEADED: Closed = Closed::new(&[
    "asociaciones", "associations", "bodies", "businesses", "chapters", "coalitions", "colectivos", "collectives",
    "companies", "csos", "entidades", "entities", "federations", "firms", "groups", "institutions", "movements",
    "movimientos", "networks", "ngos", "ong", "organisaties", "organisation", "organisationen", "organisations",
    "organizaciones", "organization", "organizations", "organizações", "organizzazioni", "parties", "redes",
    "societies", "unions",
]);

/// Nouns for organizations that sign together.
#[rustfmt::skip]
pub(super) const BODIES: &[&str] = &[
    "agencies", "asociaciones", "associations", "associações", "bodies", "charities", "coalitions", "colectivos",
    "coletivos", "collectifs", "collectives", "companies", "csos", "entidades", "entities", "federaciones",
    "federations", "fundaciones", "fédérations", "groups", "grupos", "gruppen", "institutions", "media outlets",
    "movements", "movimentos", "movimientos", "networks", "newsrooms", "ngo's", "ngos", "ong", "ongs", "organisaties",
    "organisationen", "organisations", "organistions", "organizaciones", "organizations", "organizações",
    "organizzazioni", "outlets", "parties", "partners", "publishers", "redes", "sindicatos", "societies", "syndicats",
    "trade unions", "unions",
];

/// Nouns for people who sign together.
#[rustfmt::skip]
pub(super) const PEOPLE: &[&str] = &[
    "abogadas", "abogados", "academics", "académicas", "académicos", "activists", "artistas", "artistes", "artists",
    "authors", "avocats", "celebrities", "chercheurs", "citizens", "deputies", "economists", "einzelpersonen",
    "escritores", "experts", "individuals", "individuos", "intelectuais", "intelectuales", "intellectuals",
    "intellectuels", "jornalistas", "journalistes", "journalists", "juristas", "juristes", "lawmakers", "lawyers",
    "leaders", "mps", "nobel laureates", "parliamentarians", "people", "periodistas", "personalidades",
    "personalities", "personas", "personnalités", "pesquisadores", "pessoas", "politicians", "professionals",
    "professores", "professors", "rapporteurs", "researchers", "scholars", "scientists", "senators", "survivors",
    "technologists", "universitaires", "writers",
];

/// Verbs and adverbs of those who speak together.
#[rustfmt::skip]
pub(super) const ACTS: &[&str] = &[
    "alertam", "alertan", "alertent", "apelamos", "appeal", "appealed", "appellent", "ask", "asked", "asking", "back",
    "backed", "call", "called", "calling", "calls", "co-sign", "condamnent", "condamnons", "condemn", "condemned",
    "condemning", "condenam", "condenamos", "condenan", "demand", "demanded", "demandent", "demanding", "demandons",
    "denounce", "denounced", "denunciam", "denunciamos", "denuncian", "dénoncent", "dénonçons", "endorse", "endorsed",
    "exigem", "exigen", "exigent", "exigeons", "exigimos", "expresamos", "express", "expressed", "exprimons",
    "firman", "fordern", "have", "instamos", "instan", "issue", "issued", "join", "joined", "launch", "launched",
    "manifestamos", "oppose", "opposed", "pedem", "pedimos", "piden", "pledge", "protest", "publish", "published",
    "rechazamos", "rechazan", "reject", "rejected", "release", "released", "repudiam", "repudiamos", "request",
    "requested", "said", "say", "send", "sent", "sign", "signed", "solicitamos", "solicitan", "support", "supported",
    "today", "urge", "urged", "urging", "warn", "warned", "welcome", "welcomed", "write", "writing",
    "written", "wrote",
];

/// The cells of header rows.
pub(super) const HEADER_WORDS: &[(&str, Column)] = &[
    ("#", Column::Number),
    ("affiliatie", Column::Affiliation),
    ("affiliation", Column::Affiliation),
    ("afiliación", Column::Affiliation),
    ("apellido", Column::Last),
    ("apellidos", Column::Last),
    ("association", Column::Name),
    ("cargo", Column::Role),
    ("chapter", Column::Other),
    ("city", Column::Other),
    ("ciudad", Column::Other),
    ("contact", Column::Other),
    ("contact person", Column::Other),
    ("country", Column::Country),
    ("date", Column::Other),
    ("designation", Column::Role),
    ("e-mail", Column::Other),
    ("email", Column::Other),
    ("entidad", Column::Name),
    ("entidade", Column::Name),
    ("family name", Column::Last),
    ("fecha", Column::Other),
    ("first name", Column::First),
    ("fonction", Column::Role),
    ("full name", Column::Name),
    ("funktion", Column::Role),
    ("função", Column::Role),
    ("given name", Column::First),
    ("group", Column::Name),
    ("institución", Column::Affiliation),
    ("instituição", Column::Affiliation),
    ("institution", Column::Affiliation),
    ("job title", Column::Role),
    ("land", Column::Country),
    ("last name", Column::Last),
    ("location", Column::Other),
    ("naam", Column::Name),
    ("name", Column::Name),
    ("network", Column::Name),
    ("no", Column::Number),
    ("nom", Column::Name),
    ("nombre", Column::Name),
    ("nombre y apellido", Column::Name),
    ("nome", Column::Name),
    ("nr", Column::Number),
    ("number", Column::Number),
    ("occupation", Column::Role),
    ("organisatie", Column::Name),
    ("organisation", Column::Name),
    ("organismo", Column::Name),
    ("organización", Column::Name),
    ("organization", Column::Name),
    ("organização", Column::Name),
    ("organizzazione", Column::Name),
    ("paese", Column::Country),
    ("pays", Column::Country),
    ("país", Column::Country),
    ("position", Column::Role),
    ("profesión", Column::Role),
    ("profession", Column::Role),
    ("prénom", Column::First),
    ("prénom et nom", Column::Name),
    ("region", Column::Other),
    ("representative", Column::Other),
    ("role", Column::Role),
    ("s/n", Column::Number),
    ("signataire", Column::Name),
    ("signatory", Column::Name),
    ("signature", Column::Other),
    ("state", Column::Other),
    ("surname", Column::Last),
    ("title", Column::Role),
    ("titre", Column::Role),
    ("ville", Column::Other),
    ("website", Column::Other),
    ("état", Column::Other),
];

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Name,
    First,
    Last,
    Role,
    Affiliation,
    Country,
    Other,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let closed = [&EVERYWHERE, &ASIDES, &POST_NOMINALS, &PEOPLE_HEADED, &BODIES_HEADED];
        for list in [CHAPTERS, NOT_IN_PEOPLE, OWN_CAPACITY, SIGNING, SIGNERS, JOINT, ACTS, BODIES, PEOPLE]
            .into_iter()
            .chain(closed.map(Closed::words))
        {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
        assert!(HEADER_WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
