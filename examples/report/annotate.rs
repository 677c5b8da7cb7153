//! What is marked in a release's text: [`Annotation`]s, each a span with the [`Card`] that explains it.

use crate::escape::plain;
use crate::index::Index;
use serde::ser::{Serialize, Serializer};
use undersigned::{
    Bound, Claim, Diagnostic, Organization, Person, Quote, Release, Signatory, SignatoryKind, SignatoryList, Span,
    Speaker,
};

/// What a mark means. The letter is its class in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A mention of a person.
    Person,
    /// A mention of an organization.
    Organization,
    /// Quoted words.
    Quote,
    /// Words that are reported without quote marks.
    Reported,
    /// The words that attribute a quote.
    Cue,
    /// Words that say what a person is.
    Role,
    /// An entry of a list of signatories.
    Signatory,
    /// A stated number of signatories.
    Claim,
    /// A place that a diagnostic is about.
    Note,
}

impl Kind {
    /// The letter that stands for it.
    pub(crate) const fn letter(self) -> char {
        match self {
            Kind::Person => 'p',
            Kind::Organization => 'o',
            Kind::Quote => 'q',
            Kind::Reported => 'i',
            Kind::Cue => 'k',
            Kind::Role => 'r',
            Kind::Signatory => 's',
            Kind::Claim => 'c',
            Kind::Note => 'd',
        }
    }
}

/// A marked span.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Annotation {
    /// The number of its card.
    pub(crate) card: usize,
    /// What it is.
    pub(crate) kind: Kind,
    /// Where it stands.
    pub(crate) span: Span,
}

/// `[card, start, end]`
impl Serialize for Annotation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.card, self.span.start, self.span.end).serialize(serializer)
    }
}

/// What is shown of an annotation when it is pointed at.
#[derive(Clone, Debug, serde::Serialize)]
pub(crate) struct Card {
    k: char,
    name: String,
    /// The number in the index of its kind, where it is somebody.
    #[serde(skip_serializing_if = "Option::is_none")]
    e: Option<usize>,
    rows: Vec<(&'static str, String)>,
}

/// The names of all releases.
#[derive(Debug, Default)]
pub(crate) struct Indexes {
    /// People.
    pub(crate) people: Index,
    /// Organizations.
    pub(crate) organizations: Index,
    /// Signatories, organizations and people alike.
    pub(crate) signatories: Index,
    /// Diagnostics by their kind.
    pub(crate) notes: Index,
}

/// The annotations of one release.
#[derive(Debug, Default, serde::Serialize)]
pub(crate) struct Annotations {
    /// The marked spans.
    #[serde(rename = "a")]
    pub(crate) marks: Vec<Annotation>,
    #[serde(rename = "c")]
    cards: Vec<Card>,
}

/// Marks everything that a release names, and enters it in the indexes as found in the release of that number.
pub(crate) fn annotate(release: &Release, number: usize, indexes: &mut Indexes) -> Annotations {
    let mut found = Annotations::default();
    release.quotes.iter().for_each(|quote| found.quote(release, quote, Kind::Quote));
    release.reported.iter().for_each(|quote| found.quote(release, quote, Kind::Reported));
    release.people.iter().for_each(|person| found.person(release, person, number, &mut indexes.people));
    for organization in &release.organizations {
        found.organization(organization, number, &mut indexes.organizations);
    }
    release.signatories.iter().for_each(|list| found.list(list, number, &mut indexes.signatories));
    release.claims.iter().for_each(|claim| found.claim(claim));
    release.diagnostics.iter().for_each(|diagnostic| found.diagnostic(diagnostic, number, &mut indexes.notes));
    found
}

impl Annotations {
    /// The spans alone, by annotation.
    pub(crate) fn spans(&self) -> Vec<Span> {
        self.marks.iter().map(|mark| mark.span).collect()
    }

    fn card(&mut self, kind: Kind, name: &str, e: Option<usize>, rows: Rows) -> usize {
        let rows = rows.0.into_iter().map(|(label, text)| (label, plain(&text).into_owned())).collect();
        self.cards.push(Card { k: kind.letter(), name: plain(name).into_owned(), e, rows });
        self.cards.len() - 1
    }

    fn mark(&mut self, card: usize, kind: Kind, span: Span) -> usize {
        self.marks.push(Annotation { card, kind, span });
        self.marks.len() - 1
    }

    fn quote(&mut self, release: &Release, quote: &Quote, kind: Kind) {
        let speaker = quote.speaker_name.as_deref().unwrap_or("speaker not known");
        let rows = Rows::default()
            .row("speaker", quote.speaker.map(|speaker| described(release, speaker)))
            .row("cue", quote.cue.as_ref().map(|cue| cue.text.to_string()))
            .row("as", quote.pull.then(|| "pull quote, repeated from the text".to_owned()))
            .row("rule", Some(quote.rule.to_string()));
        let card = self.card(kind, speaker, None, rows);
        for &segment in &quote.segments {
            self.mark(card, kind, segment);
        }
        if let Some(cue) = &quote.cue {
            let rows = Rows::default().row("of", Some(speaker.to_owned())).row("rule", Some(quote.rule.to_string()));
            let card = self.card(Kind::Cue, &cue.text, None, rows);
            self.mark(card, Kind::Cue, cue.span);
        }
    }

    fn person(&mut self, release: &Release, person: &Person, number: usize, index: &mut Index) {
        let roles: Vec<String> = person.roles.iter().map(|role| role_text(release, role)).collect();
        let entry = index.entry(&person.name, roles.first().map_or("", String::as_str));
        let rows = roles.iter().fold(Rows::default(), |rows, role| rows.row("role", Some(role.clone())));
        let rows = rows.row("rule", Some(person.rule.to_string()));
        let card = self.card(Kind::Person, &person.name, Some(entry), rows);
        for &mention in &person.mentions {
            let mark = self.mark(card, Kind::Person, mention);
            index.add(entry, number, mark);
        }
        for role in &person.roles {
            let rows =
                Rows::default().row("of", Some(person.name.to_string())).row("rule", Some(role.rule.to_string()));
            let card = self.card(Kind::Role, &role_text(release, role), None, rows);
            self.mark(card, Kind::Role, role.span);
        }
    }

    fn organization(&mut self, organization: &Organization, number: usize, index: &mut Index) {
        let acronym = organization.acronym.as_deref();
        let entry = index.entry(&organization.name, acronym.unwrap_or_default());
        let rows = Rows::default()
            .row("acronym", acronym.map(str::to_owned))
            .row("kind", Some(words(organization.kind.as_str())))
            .row("rule", Some(organization.rule.to_string()));
        let card = self.card(Kind::Organization, &organization.name, Some(entry), rows);
        for &mention in &organization.mentions {
            let mark = self.mark(card, Kind::Organization, mention);
            index.add(entry, number, mark);
        }
    }

    fn list(&mut self, list: &SignatoryList, number: usize, index: &mut Index) {
        for (at, signatory) in list.entries.iter().enumerate() {
            let entry = index.entry(&signatory.name, hint(signatory));
            let place = format!("{} of {}", at + 1, list.entries.len());
            let rows = signatory_rows(signatory).row("entry", Some(place)).row("rule", Some(list.rule.to_string()));
            let card = self.card(Kind::Signatory, &signatory.name, Some(entry), rows);
            let mark = self.mark(card, Kind::Signatory, signatory.span);
            index.add(entry, number, mark);
        }
    }

    fn claim(&mut self, claim: &Claim) {
        let list = claim.list.map(|list| format!("list {}", list + 1));
        let rows = Rows::default().row("speaks of", list.or_else(|| Some("no list in this text".to_owned())));
        let card = self.card(Kind::Claim, &claimed(claim), None, rows);
        self.mark(card, Kind::Claim, claim.span);
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic, number: usize, index: &mut Index) {
        let kind = words(diagnostic.kind.as_str());
        let entry = index.entry(&kind, "");
        let card = self.card(Kind::Note, &diagnostic.message, Some(entry), Rows::default().row("kind", Some(kind)));
        let mark = self.mark(card, Kind::Note, diagnostic.span);
        index.add(entry, number, mark);
    }
}

/// The rows of a card; what isn't there has none.
#[derive(Default)]
struct Rows(Vec<(&'static str, String)>);

impl Rows {
    fn row(mut self, label: &'static str, text: Option<String>) -> Self {
        self.0.extend(text.map(|text| (label, text)));
        self
    }
}

fn signatory_rows(signatory: &Signatory) -> Rows {
    let own = |text: &Option<std::borrow::Cow<str>>| text.as_ref().map(|text| text.to_string());
    Rows::default()
        .row("signed as", Some(signatory.kind.to_string()))
        .row("acronym", own(&signatory.acronym))
        .row("role", own(&signatory.role))
        .row("affiliation", own(&signatory.affiliation))
        .row("country", own(&signatory.country))
        .row("note", own(&signatory.note))
        .row("group", own(&signatory.group))
}

fn hint<'a>(signatory: &'a Signatory) -> &'a str {
    let of_person = signatory.role.as_deref().or(signatory.affiliation.as_deref());
    let person = of_person.filter(|_| signatory.kind == SignatoryKind::Person);
    person.or(signatory.country.as_deref()).or(signatory.acronym.as_deref()).unwrap_or_default()
}

fn role_text(release: &Release, role: &undersigned::Role) -> String {
    match role.organization.and_then(|id| release.organization(id)) {
        Some(organization) => format!("{}, {}", role.title, organization.name),
        None => role.title.to_string(),
    }
}

/// A speaker with what they are.
fn described(release: &Release, speaker: Speaker) -> String {
    match speaker {
        Speaker::Person(id) => {
            let role = release.person(id).and_then(|person| person.roles.first());
            role.map_or_else(|| "person".to_owned(), |role| role_text(release, role))
        }
        Speaker::Organization(_) => "organization".to_owned(),
    }
}

/// A claim in words: "more than 3700 claimed".
pub(crate) fn claimed(claim: &Claim) -> String {
    match claim.bound {
        Bound::AtLeast => format!("at least {} claimed", claim.count),
        Bound::About => format!("about {} claimed", claim.count),
        _ => format!("{} claimed", claim.count),
    }
}

/// A JSON name as words: `armed_group` is "armed group".
pub(crate) fn words(name: &str) -> String {
    name.replace('_', " ")
}
