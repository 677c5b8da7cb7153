//! Words that attribution knows by itself: nouns for groups and documents, function words. All lists are sorted.

use super::scene::Scene;
use crate::lexicon::Facts;
use crate::tokens::Shape;

/// Whether a word stands in a sorted list of words in small letters, whatever its own case.
pub(super) fn known(list: &[&str], word: &str) -> bool {
    let mut small = [0_u8; LONGEST];
    let Some(small) = small.get_mut(..word.len()) else { return false };
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    let small = &*small;
    list.binary_search_by(|one| one.as_bytes().cmp(small)).is_ok()
}

/// The longest word of the lists, in bytes.
const LONGEST: usize = 20;

/// Nouns for several people or a body, which may speak as a group.
pub(super) const GROUPS: &[&str] = &[
    "academics",
    "activists",
    "advocates",
    "agencies",
    "agency",
    "alliance",
    "alliances",
    "analysts",
    "army",
    "artists",
    "association",
    "associations",
    "attorneys",
    "authorities",
    "authority",
    "bar",
    "bishops",
    "bodies",
    "body",
    "bureau",
    "cabinet",
    "campaign",
    "campaigners",
    "caucus",
    "centre",
    "charities",
    "charity",
    "church",
    "churches",
    "citizens",
    "clergy",
    "clerics",
    "coalition",
    "coalitions",
    "collective",
    "collectives",
    "commission",
    "commissioners",
    "committee",
    "companies",
    "company",
    "congress",
    "consortium",
    "council",
    "court",
    "courts",
    "critics",
    "defendants",
    "defenders",
    "delegates",
    "delegation",
    "demonstrators",
    "department",
    "diplomats",
    "directorate",
    "doctors",
    "editors",
    "embassy",
    "employees",
    "establishment",
    "experts",
    "families",
    "family",
    "farmers",
    "federation",
    "federations",
    "forces",
    "forum",
    "founders",
    "front",
    "government",
    "governments",
    "group",
    "groupings",
    "groups",
    "institute",
    "institutions",
    "intellectuals",
    "investigators",
    "jailers",
    "journalists",
    "judges",
    "judiciary",
    "junta",
    "jurists",
    "lawmakers",
    "lawyers",
    "leaders",
    "leadership",
    "legislators",
    "management",
    "mechanism",
    "mechanisms",
    "media",
    "members",
    "military",
    "militia",
    "ministers",
    "ministries",
    "ministry",
    "mission",
    "monks",
    "mothers",
    "movement",
    "movements",
    "neighbors",
    "neighbours",
    "network",
    "networks",
    "newspaper",
    "ngo",
    "ngos",
    "observers",
    "office",
    "officers",
    "officials",
    "opposition",
    "organisation",
    "organisations",
    "organisers",
    "organization",
    "organizations",
    "organizers",
    "outlet",
    "outlets",
    "owners",
    "panel",
    "parents",
    "parliament",
    "parliamentarians",
    "participants",
    "parties",
    "partners",
    "party",
    "peasants",
    "people",
    "petitioners",
    "plaintiffs",
    "platform",
    "police",
    "politicians",
    "press",
    "prisoners",
    "professors",
    "prosecution",
    "prosecutors",
    "protesters",
    "protestors",
    "publishers",
    "rapporteurs",
    "rebels",
    "refugees",
    "regime",
    "regulator",
    "relatives",
    "reporters",
    "representatives",
    "researchers",
    "residents",
    "scholars",
    "scientists",
    "secretariat",
    "senators",
    "signatories",
    "societies",
    "society",
    "sources",
    "speakers",
    "staff",
    "state",
    "states",
    "students",
    "supporters",
    "survivors",
    "syndicate",
    "syndicates",
    "teachers",
    "team",
    "tribunal",
    "undersigned",
    "union",
    "unions",
    "unit",
    "universities",
    "university",
    "victims",
    "villagers",
    "volunteers",
    "watchdog",
    "watchdogs",
    "witnesses",
    "women",
    "workers",
    "writers",
    "youth",
];

/// Single bodies: "the organization said" takes up one that was named.
pub(super) const BODIES: &[&str] = &[
    "agency",
    "alliance",
    "association",
    "body",
    "centre",
    "charity",
    "coalition",
    "collective",
    "commission",
    "committee",
    "company",
    "council",
    "federation",
    "forum",
    "foundation",
    "group",
    "institute",
    "institution",
    "movement",
    "network",
    "ngo",
    "organisation",
    "organization",
    "party",
    "platform",
    "union",
    "watchdog",
];

/// Nouns for writings, which speak for their authors.
pub(super) const DOCUMENTS: &[&str] = &[
    "account",
    "act",
    "advisory",
    "agreement",
    "analysis",
    "announcement",
    "answer",
    "appeal",
    "application",
    "article",
    "assessment",
    "brief",
    "briefing",
    "broadcast",
    "bulletin",
    "caption",
    "charter",
    "circular",
    "column",
    "comment",
    "comments",
    "communication",
    "communique",
    "communiqué",
    "complaint",
    "constitution",
    "convention",
    "decision",
    "declaration",
    "decree",
    "demand",
    "directive",
    "document",
    "draft",
    "e-mail",
    "editorial",
    "email",
    "filing",
    "findings",
    "indictment",
    "interview",
    "judgement",
    "judgment",
    "law",
    "lawsuit",
    "leaflet",
    "letter",
    "letters",
    "line",
    "manifesto",
    "memo",
    "memorandum",
    "message",
    "messages",
    "motion",
    "note",
    "notice",
    "opinion",
    "order",
    "page",
    "pamphlet",
    "paper",
    "passage",
    "petition",
    "placard",
    "policy",
    "post",
    "posts",
    "presentation",
    "proclamation",
    "proposal",
    "provision",
    "publication",
    "quote",
    "reaction",
    "recommendation",
    "recommendations",
    "release",
    "remarks",
    "reply",
    "report",
    "reports",
    "representation",
    "request",
    "resolution",
    "response",
    "review",
    "ruling",
    "sign",
    "speech",
    "statement",
    "statements",
    "study",
    "submission",
    "summary",
    "survey",
    "testimony",
    "text",
    "transcript",
    "treaty",
    "tweet",
    "tweets",
    "verdict",
    "video",
    "warning",
    "website",
    "words",
    "writ",
];

/// Kin and others who are named through somebody else: "the mother of NAME" is not NAME.
pub(super) const RELATIONS: &[&str] = &[
    "aunt",
    "boyfriend",
    "brother",
    "brothers",
    "child",
    "children",
    "colleague",
    "colleagues",
    "counsel",
    "cousin",
    "daughter",
    "daughters",
    "family",
    "father",
    "fiancé",
    "fiancée",
    "friend",
    "friends",
    "girlfriend",
    "granddaughter",
    "grandfather",
    "grandmother",
    "grandson",
    "husband",
    "lawyer",
    "lawyers",
    "mother",
    "neighbor",
    "neighbour",
    "nephew",
    "niece",
    "parents",
    "partner",
    "relative",
    "relatives",
    "sister",
    "sisters",
    "son",
    "sons",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "supporter",
    "supporters",
    "uncle",
    "widow",
    "widower",
    "wife",
];

/// Words that speak for a body.
pub(super) const MOUTHPIECES: &[&str] =
    &["communiqué", "representative", "spokesman", "spokesperson", "spokespersons", "spokeswoman"];

/// Prepositions inside a noun phrase.
pub(super) const PREPOSITIONS: &[&str] = &[
    "across",
    "against",
    "along",
    "alongside",
    "among",
    "at",
    "behind",
    "by",
    "concerning",
    "de",
    "del",
    "du",
    "for",
    "from",
    "in",
    "including",
    "inside",
    "of",
    "on",
    "outside",
    "representing",
    "to",
    "under",
    "with",
    "within",
];

/// Words at which a noun phrase ends.
pub(super) const BOUNDARIES: &[&str] = &[
    "about", "after", "although", "and", "as", "because", "before", "but", "despite", "during", "except", "how", "if",
    "nor", "or", "since", "so", "than", "that", "though", "through", "unless", "until", "what", "when", "where",
    "whereas", "whether", "which", "while", "who", "whom", "whose", "why", "without", "yet",
];

/// Words between a subject and its verb.
pub(super) const BETWEEN: &[&str] = &[
    "again",
    "already",
    "also",
    "always",
    "even",
    "ever",
    "first",
    "further",
    "furthermore",
    "had",
    "has",
    "have",
    "herself",
    "himself",
    "however",
    "itself",
    "just",
    "later",
    "meanwhile",
    "moreover",
    "never",
    "now",
    "often",
    "once",
    "previously",
    "since",
    "soon",
    "still",
    "themselves",
    "then",
    "therefore",
    "thus",
    "today",
    "tonight",
    "too",
    "yesterday",
];

/// Articles and other words that open a noun phrase.
pub(super) const DETERMINERS: &[&str] = &[
    "a", "all", "an", "another", "both", "her", "his", "its", "many", "most", "my", "one", "our", "several", "some",
    "that", "the", "their", "these", "this", "those",
];

/// Forms of "be".
pub(super) const BE: &[&str] = &["are", "be", "been", "being", "is", "was", "were"];

/// Kinds of noun that a subject can end in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    Group,
    Document,
    Role,
    Place,
    Capital,
    Other,
}

impl Scene<'_> {
    /// What sort of noun a token is.
    pub(super) fn noun(&self, at: usize) -> Noun {
        let word = self.word(at);
        let facts = self.reading.facts(at);
        if known(GROUPS, word) {
            Noun::Group
        } else if known(DOCUMENTS, word) {
            Noun::Document
        } else if facts.any(Facts::ROLE) || self.is_role_plural(at) {
            Noun::Role
        } else if facts.any(Facts::COUNTRY | Facts::CITY | Facts::REGION | Facts::DEMONYM) {
            Noun::Place
        } else if self.reading.is(at, Shape::CAPITAL) && !self.reading.is(at, Shape::FIRST) {
            Noun::Capital
        } else {
            Noun::Other
        }
    }

    fn is_role_plural(&self, at: usize) -> bool {
        let one = self.word(at).strip_suffix('s').filter(|one| one.len() > 3);
        one.is_some_and(|one| self.reading.lexicon.word(one).any(Facts::ROLE))
    }

    /// Whether a word can stand before a name and belong to it: "human rights lawyer", "Deputy Director", "Dr".
    pub(super) fn premodifies(&self, at: usize) -> bool {
        let facts = self.reading.facts(at);
        let word = self.word(at);
        let fitting = Facts::ROLE
            | Facts::ROLE_MODIFIER
            | Facts::HONORIFIC
            | Facts::NAME_HONORIFIC
            | Facts::DEMONYM
            | Facts::PEOPLE;
        self.reading.is(at, Shape::WORD)
            && !known(PREPOSITIONS, word)
            && !known(BOUNDARIES, word)
            && (facts.any(fitting)
                || known(DETERMINERS, word)
                || known(RELATIONS, word)
                || known(BODIES, word)
                || self.reading.is(at, Shape::HYPHEN)
                || self.reading.token(at).is_some_and(|token| token.tail > 0)
                || self.reading.is(at, Shape::CAPITAL) && !self.reading.is(at, Shape::FIRST)
                || matches!(
                    word,
                    "senior"
                        | "prominent"
                        | "veteran"
                        | "fellow"
                        | "then"
                        | "former"
                        | "leading"
                        | "rights"
                        | "human"
                        | "local"
                        | "independent"
                        | "international"
                        | "renowned"
                        | "jailed"
                        | "imprisoned"
                        | "detained"
                        | "exiled"
                ))
    }

    pub(super) fn is_preposition(&self, at: usize) -> bool {
        known(PREPOSITIONS, self.word(at))
    }

    pub(super) fn is_and(&self, at: usize) -> bool {
        matches!(self.word(at), "and" | "&" | "y" | "et")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in
            [GROUPS, BODIES, DOCUMENTS, RELATIONS, MOUTHPIECES, PREPOSITIONS, BOUNDARIES, BETWEEN, DETERMINERS, BE]
        {
            let wrong = list.windows(2).find(|pair| pair[0] >= pair[1]);
            assert!(wrong.is_none(), "{wrong:?}");
            assert!(list.iter().all(|word| word.len() <= LONGEST));
        }
    }
}
