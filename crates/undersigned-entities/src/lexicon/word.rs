// What the lexicon knows of a word or phrase. Shared with the build script through `#[path]`.

/// A set of facts about a word or phrase, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Facts(pub(crate) u64);

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        #[allow(dead_code, reason = "the build script and the library use different ones")]
        impl Facts {
            $($(#[$doc])* pub(crate) const $name: Facts = Facts(1 << $bit);)*
        }
    };
}

facts! {
    /// A longer phrase begins with this word or phrase.
    PREFIX = 0;
    /// A given name.
    GIVEN = 1;
    /// A surname.
    FAMILY = 2;
    /// A name that is an everyday word or a place, too.
    AMBIGUOUS_NAME = 3;
    /// An ending that marks surnames or given names (the key is `-` and the ending).
    NAME_ENDING = 4;
    /// A noun in the name of a body in French, Spanish or Portuguese: "droits".
    THEME = 5;
    /// A particle inside names: "bin", "van".
    PARTICLE = 6;
    /// A title before a name and not part of it.
    HONORIFIC = 7;
    /// A title that is printed as part of a name: "Daw".
    NAME_HONORIFIC = 8;
    /// The head of a role: "director".
    ROLE = 9;
    /// A word before the head of a role: "deputy".
    ROLE_MODIFIER = 10;
    /// A country or territory.
    COUNTRY = 11;
    /// "Cambodian", "Cambodians".
    DEMONYM = 12;
    /// A city or town.
    CITY = 13;
    /// A province, region, sea, mountain.
    REGION = 14;
    /// A place that is a common word or name, too.
    AMBIGUOUS_PLACE = 15;
    /// "Street", "Province".
    PLACE_WORD = 16;
    /// An ethnic group, language or religion.
    PEOPLE = 17;
    /// A month or weekday.
    CALENDAR = 18;
    /// A capitalised word or phrase that is neither person nor organization.
    NON_NAME = 19;
    /// An English word.
    COMMON = 20;
    /// A known organization's name.
    ORGANIZATION = 21;
    /// A known organization's acronym or one-word short form.
    ACRONYM = 22;
    /// An acronym that counts only beside its long form.
    RISKY_ACRONYM = 23;
    /// A word that nearly always heads an organization's name.
    STRONG_HEAD = 24;
    /// A word that often heads an organization's name.
    WEAK_HEAD = 25;
    /// The head stands first: "Fundación".
    HEAD_FIRST = 26;
    /// "Ltd", "GmbH".
    COMPANY_SUFFIX = 27;
    /// Joins the words of an organization's name.
    CONNECTOR = 28;
    /// A capitalised phrase that is no organization by itself: "Member States".
    GENERIC_BODY = 29;
    /// Introduces speech.
    CUE = 30;
    /// A cue that often does other work.
    WEAK_CUE = 31;
    /// The cue reports or writes rather than speaks.
    WRITTEN_CUE = 32;
    /// Names the source of what is said: "according to".
    SOURCE = 33;
    /// Heads a list of signatories.
    SIGNATURE_HEADING = 34;
    /// May head a list of signatories.
    WEAK_SIGNATURE_HEADING = 35;
    /// Heads a list of something else.
    OTHER_HEADING = 36;
    /// Asks rather than says.
    ASK_CUE = 37;
    /// A capital city.
    CAPITAL = 38;
    /// A surname where surnames come first (East Asia).
    FAMILY_FIRST = 39;
    /// An English word that begins sentences and hardly ever a name: "the", "however", "responding".
    FUNCTION = 40;
    /// A noun that says what sort of body the name beside it belongs to: "insurer", "newspaper".
    CLASS_WORD = 41;
    /// A title that says what somebody is, more than "Mr": "Dr", "Senator", "Prince".
    TITLE = 42;
    /// A word for a government.
    GOVERNMENT = 43;
    /// "Lake", "Calle": marks a place when it stands before its name.
    FIRST_PLACE_WORD = 44;
    /// A noun for several people or a body that may speak: "activists", "coalition".
    GROUP_NOUN = 45;
    /// A noun for one body: "organization".
    BODY_NOUN = 46;
    /// A noun for a writing: "statement".
    DOCUMENT = 47;
    /// Kin and others who are named through somebody else: "mother".
    RELATION = 48;
    /// Speaks for a body: "spokesperson".
    MOUTHPIECE = 49;
    /// A preposition inside a noun phrase: "of".
    PREPOSITION = 50;
    /// A noun phrase ends here: "that", "while".
    BOUNDARY = 51;
    /// Stands between a subject and its verb: "also", "has".
    BETWEEN = 52;
    /// Opens a noun phrase: "the", "her".
    DETERMINER = 53;
    /// A form of "be".
    BE = 54;
    /// Tells a woman: "Ms", "wife".
    WOMAN = 55;
    /// Tells a man: "Mr", "husband".
    MAN = 56;
    /// A cue or source of several words begins with this word.
    CUE_START = 57;
    /// A word of running text that names hardly ever hold: "which", "notre".
    RUNNING = 58;
    /// A heading of signatories or of something else begins with this word.
    HEADING_START = 59;
    /// The name of a country, city or region begins with this word.
    PLACE_START = 60;
    /// A role of two words begins with this word, none of which is a role by itself.
    ROLE_START = 61;
    /// Says what a name beside it is: "in", "family".
    BESIDE = 62;
    /// An adjective in the name of a body in French, Spanish or Portuguese: "nationale".
    TRAIT = 63;
}

impl Facts {
    /// Whether any of the facts holds.
    #[allow(dead_code, reason = "used by the library only")]
    pub(crate) const fn any(self, facts: Facts) -> bool {
        self.0 & facts.0 != 0
    }
}

impl std::ops::BitOr for Facts {
    type Output = Facts;

    fn bitor(self, other: Facts) -> Facts {
        Facts(self.0 | other.0)
    }
}

impl std::ops::BitOrAssign for Facts {
    fn bitor_assign(&mut self, other: Facts) {
        self.0 |= other.0;
    }
}

/// Numbers that go with a word: the organization that it names, kinds and classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Details {
    /// The number of the known organization, from 1; 0 for none, `MANY` where several bear the name.
    pub(crate) organization: u16,
    /// The known organization's kind: an index into `KINDS`, 0 for none.
    pub(crate) organization_kind: u8,
    /// The kind that a head word suggests.
    pub(crate) head_kind: u8,
    /// The class of a role: an index into `ROLE_CLASSES`, 0 for none.
    pub(crate) role_class: u8,
    /// The shortest word that an ending of names counts in, in letters.
    pub(crate) shortest: u8,
    /// What it says of a name beside it: the number of its points, 0 for none.
    pub(crate) beside: u8,
}

/// Several organizations bear the name.
pub(crate) const MANY: u16 = u16::MAX;

/// Kinds of organizations as the data files name them; the position is the number in [`Details`].
#[allow(dead_code, reason = "used by the build script only")]
pub(crate) const KINDS: [&str; 14] = [
    "",
    "ngo",
    "intergovernmental",
    "state",
    "court",
    "party",
    "media",
    "company",
    "academic",
    "armed-group",
    "religious",
    "union",
    "sport",
    "other",
];

/// Classes of roles as the data file names them.
#[allow(dead_code, reason = "used by the build script only")]
pub(crate) const ROLE_CLASSES: [&str; 22] = [
    "",
    "leader",
    "spokesperson",
    "expert",
    "official",
    "activist",
    "lawyer",
    "journalist",
    "researcher",
    "academic",
    "medical",
    "clergy",
    "military",
    "police",
    "artist",
    "athlete",
    "business",
    "worker",
    "politician",
    "judge",
    "diplomat",
    "other",
];
