//! What a line is among the lines of a list: a name, a heading, a header row, an end.

use super::anchors::{Signs, signs};
use super::closed::Closed;
use super::entry;
use super::lines::{self, Line};
use super::look::{self, Look};
use super::outline::{Marks, Outline};
use super::page::Page;
use super::run;
use super::words::{ALL_SIGNERS, ALL_SIGNING, BODIES_HEADED, Column, HEADER_WORDS, PEOPLE_HEADED};
use crate::lexicon::Facts;
use crate::tokens::{Shape, Token};
use undersigned_model::{BlockKind, Section, SignatoryKind, Span};

/// A line's part in a list.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Class {
    /// May be an entry, or a part of one.
    Name,
    /// May go on with the entry of the line before.
    Small,
    /// Heads a list of signatories: surely, or only where one follows.
    Heading { strong: bool, closing: bool },
    /// Running text that says that the list below holds those who signed.
    Announcement,
    /// Names the columns.
    Header(Vec<Column>),
    /// Heads something else.
    Other,
    /// Running text.
    Running,
    /// A link, a contact, a footnote: no list goes on here.
    Stop,
}

/// The class of a line. `opens` tells whether it [may open](may_open) a list, `signing` whether its block says that somebody
/// signed.
pub(super) fn class(
    page: &Page<'_, '_>,
    line: &Line,
    opens: bool,
    signing: bool,
    outline: impl FnOnce() -> Outline,
) -> Class {
    let text = page.cut(line.span);
    if is_closed(line, text) {
        return Class::Stop;
    }
    let outline = outline();
    if is_stop(page, text, &outline) {
        return Class::Stop;
    }
    if opens && let Some(header) = header(page, line.span) {
        return Class::Header(header);
    }
    let item = line.marker.number().is_some() || line.marker == super::marker::Marker::Bullet;
    // An item that ends with a colon is no name.
    let marked = item && !text.ends_with(':');
    if !marked {
        let heading = || heading(page, text).filter(|_| !is_headline(page, line, text));
        if opens && let Some(heading) = heading() {
            return heading;
        }
        if is_other(page, text) {
            return Class::Other;
        }
        if opens && !text.contains('\t') && (signing && announces(page, text) || issues(page, text)) {
            return Class::Announcement;
        }
    }
    if !run::names(page, line.span, outline.marks).is_empty() {
        return Class::Name;
    }
    if outline.gap && is_row(page, line.span) {
        return Class::Name;
    }
    if outline.is_running().unwrap_or_else(|| Look::of(page, text).is_running()) {
        return Class::Running;
    }
    if !item && text.ends_with(':') && (asks(text) || outline.words >= 8 && !signing) {
        return Class::Running;
    }
    if outline.begins_small && !outline.camel {
        return Class::Small;
    }
    if outline.words == 0 { Class::Stop } else { Class::Name }
}

/// Whether a line is a row of a table whose first cell is no running text, however much the next ones say.
fn is_row(page: &Page<'_, '_>, span: Span) -> bool {
    lines::name_cell(page, span).is_some_and(|name| {
        let name = page.cut(name);
        !look::ends_sentence(name) && !Look::of(page, name).is_running()
    })
}

/// Whether a line is the release's title and says more than that a list follows: "Petition grows to 4,000 signatures".
fn is_headline(page: &Page<'_, '_>, line: &Line, text: &str) -> bool {
    let title = page.release.title.as_ref();
    title.is_some_and(|title| title.span.overlaps(line.span))
        && !text.ends_with(':')
        && page.words(text).nth(3).is_some()
}

/// "and 214 others": those who are not named.
fn is_rest(text: &str) -> bool {
    const AND: [&str; 9] = ["and", "And", "plus", "Plus", "+", "y", "et", "e", "&"];
    let number = text.split_once(' ').filter(|(and, _)| AND.contains(and)).map(|(_, rest)| rest);
    text.len() < 60 && number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether no list goes on in a line, told by what it is in the release.
fn is_closed(line: &Line, text: &str) -> bool {
    let headed = line.kind == BlockKind::Heading
        && match line.section {
            Section::Contact | Section::Links | Section::Background => text.ends_with(':'),
            section => section == Section::Notes,
        };
    headed
        || is_rest(text)
        || matches!(line.kind, BlockKind::Link | BlockKind::Contact | BlockKind::Boilerplate | BlockKind::PullQuote)
}

fn is_stop(page: &Page<'_, '_>, text: &str, outline: &Outline) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    let note = matches!(first, '*' | '†' | '‡')
        || (first == '['
            && text.get(1..3).is_some_and(|rest| {
                rest.starts_with(|c: char| c.is_ascii_digit())
                    && (rest.ends_with(']') || rest.ends_with(|c: char| c.is_ascii_digit()))
            }));
    let rule = || text.chars().all(|c| !c.is_alphanumeric());
    let address = || outline.marks.any(Marks::ADDRESS) || outline.digits >= LONG_NUMBER;
    note || text.starts_with("http") || text.starts_with("www.") || rule() || address() && is_contact(page, text)
}

/// The digits of a telephone number, at least.
const LONG_NUMBER: usize = 7;

/// Whether a line gives a mail or web address or a telephone number.
fn is_contact(page: &Page<'_, '_>, text: &str) -> bool {
    let bytes = text.as_bytes();
    if memchr::memchr2(b'@', b'/', bytes).is_none() {
        return bytes.iter().filter(|byte| byte.is_ascii_digit()).count() >= LONG_NUMBER && holds_address(page, text);
    }
    let mail = |word: &str| word.contains('@') && word.contains('.');
    text.split_whitespace().next().is_some_and(mail) || holds_address(page, text)
}

/// Whether an address stands in a text with little else, or behind a colon.
fn holds_address(page: &Page<'_, '_>, text: &str) -> bool {
    page.words(text).any(|word| word.is_address())
        && (text.contains(": ") || page.words(text).nth(3).is_none() && !stands_behind_name(text))
}

/// Whether two capitalised words stand beside a mail or web address: a name that signs with its address.
fn stands_behind_name(text: &str) -> bool {
    let plain = |word: &&str| word.starts_with(char::is_uppercase) && !word.contains(['@', '/', '.', ':']);
    (text.contains('@') || text.contains("www.") || text.contains("http"))
        && text.split_whitespace().filter(plain).nth(1).is_some()
}

/// Whether a text surely heads signatories.
pub(super) fn is_heading(page: &Page<'_, '_>, text: &str) -> bool {
    matches!(heading(page, text), Some(Class::Heading { strong: true, .. }))
}

/// Whether a line may open a list, told without a close look: no list can stand in a text without such a line, unless several
/// issued it.
pub(super) fn may_open(page: &Page<'_, '_>, line: &Line, shown: Signs) -> bool {
    let text = page.cut(line.span);
    let heads = |first: usize| {
        page.heading_begins(first, HEADS)
            || page.signs_at(first).any(Signs::COLUMN) && text.len() <= LONGEST_HEADER
            || shown.any(Signs::SIGNER) && ends_with_signers(page, text)
    };
    shown.any(Signs::SIGNING) && may_announce(page, text)
        || issues(page, text)
        || text.len() <= 400 && page.first_word_of(line).is_some_and(heads)
}

/// Longer rows name no columns.
const LONGEST_HEADER: usize = 120;

/// Whether a text that speaks of signing may say that those who signed stand below.
fn may_announce(page: &Page<'_, '_>, text: &str) -> bool {
    text.trim_end().ends_with([':', '-']) || page.words(text).any(|word| is_below(word.text))
}

fn is_below(word: &str) -> bool {
    matches!(word, "below" | "following" | "ci-dessous" | "siguientes" | "abajo")
}

/// What heads a list of signatories.
const HEADS: Facts = Facts(Facts::SIGNATURE_HEADING.0 | Facts::WEAK_SIGNATURE_HEADING.0);

/// Whether the last word of a text names those who signed.
fn ends_with_signers(page: &Page<'_, '_>, text: &str) -> bool {
    look::last_word(page, bare(text)).is_some_and(|last| ALL_SIGNERS.holds(last.text))
}

/// Words between the names of columns.
pub(super) const FILLERS: &[&str] = &["and", "et", "individual", "of", "or", "the", "y"];

/// A heading of signatories.
fn heading(page: &Page<'_, '_>, text: &str) -> Option<Class> {
    let bare = bare(text);
    if bare.is_empty() || bare.len() > 200 || !(page.begins_with(bare, HEADS) || ends_with_signers(page, bare)) {
        return None;
    }
    let facts = page.facts(bare);
    let commas = |bare: &str| page.facts(&bare.replace(',', " ,"));
    let facts = if bare.contains(',') { facts | commas(bare) } else { facts };
    let closing =
        text.trim_end().ends_with(',') || facts.any(Facts::WEAK_SIGNATURE_HEADING) && !text.trim_end().ends_with(':');
    if facts.any(Facts::SIGNATURE_HEADING) {
        return Some(Class::Heading { strong: true, closing: false });
    }
    if facts.any(Facts::WEAK_SIGNATURE_HEADING) {
        let strong = text.trim_end().ends_with(':') && tells_of_signing(page, bare);
        return Some(Class::Heading { strong, closing: closing && !strong });
    }
    let count = page.words(bare).take(MOST_WORDS + 1).count();
    let last = look::last_word(page, bare)?;
    if count <= 8 && ALL_SIGNERS.holds(last.text) && !has_sentence(text) {
        return Some(Class::Heading { strong: true, closing: false });
    }
    begins_with_heading(page, text, bare, count)
}

/// Longer lines are no headings.
const MOST_WORDS: usize = 16;

/// "Signatories to the letter on water:", "Endorsed by the following groups".
fn begins_with_heading(page: &Page<'_, '_>, text: &str, bare: &str, count: usize) -> Option<Class> {
    let colon = text.trim_end().ends_with(':');
    if count > MOST_WORDS || has_sentence(text.trim_end_matches(':')) || !(colon || count <= 9) {
        return None;
    }
    let mut strong = false;
    let mut weak = false;
    let mut at = 0;
    for word in bare.split_inclusive(char::is_whitespace).take(8) {
        at += word.len();
        let facts = page.facts(bare.get(..at)?.trim_end_matches([' ', ',', ':']));
        strong |= facts.any(Facts::SIGNATURE_HEADING);
        weak |= facts.any(Facts::WEAK_SIGNATURE_HEADING);
    }
    let look = Look::of(page, bare);
    let heading_like = colon || (look.capitals <= 3 && look.strong <= 1) || text.to_lowercase().contains("following");
    if strong && heading_like && !is_parted(bare) {
        return Some(Class::Heading { strong: true, closing: false });
    }
    let strong = colon && !is_parted(bare) && tells_of_signing(page, bare);
    (weak && colon).then_some(Class::Heading { strong, closing: false })
}

/// Whether commas or semicolons other than those of dates part a heading: "Endorsers as of 30 April, 2020".
fn is_parted(bare: &str) -> bool {
    let year = |rest: &str| rest.trim_start().bytes().take(4).filter(u8::is_ascii_digit).count() == 4;
    bare.contains(';') || bare.split(',').skip(1).any(|rest| !year(rest))
}

/// Whether a word of a heading means signing and nothing else: "Organisations that have endorsed this letter".
fn tells_of_signing(page: &Page<'_, '_>, bare: &str) -> bool {
    const SUPPORT: [&str; 3] = ["support", "sout", "unterst"];
    let support = |word: &str| SUPPORT.iter().any(|begin| word.to_lowercase().starts_with(begin));
    page.words(bare).any(|word| ALL_SIGNING.holds(word.text) && !support(word.text))
}

/// Whether a short line says by whom something was issued: "Initiated by:".
pub(super) fn names_issuers(text: &str) -> bool {
    const BY: [&str; 7] = [" by", " par", " por", " von", " door", " da", " oleh"];
    let bare = bare(text);
    BY.iter().any(|by| bare.ends_with(by))
}

/// A heading without colon, counts in brackets, marks of emphasis.
pub(super) fn bare(text: &str) -> &str {
    let mut bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '#' | '=' | '~'));
    loop {
        let before = bare;
        bare = bare.trim_end_matches(|c: char| {
            c.is_whitespace() || matches!(c, ':' | '.' | ',' | '-' | '–' | '—' | '*' | ';' | '!')
        });
        if bare.ends_with([')', ']'])
            && let Some(open) = bare.rfind(['(', '['])
            && open > 0
        {
            bare = bare.get(..open).unwrap_or(bare);
        }
        if bare.len() == before.len() {
            return bare;
        }
    }
}

/// Whether a full stop parts sentences in the text.
fn has_sentence(text: &str) -> bool {
    text.trim_end().ends_with('.') || text.contains(". ")
}

/// A heading of something else: "Background", "Contact:", "Cc: …", "About Harbour Light".
fn is_other(page: &Page<'_, '_>, text: &str) -> bool {
    let bare = bare(text);
    if page.begins_with(bare, Facts::OTHER_HEADING) && page.facts(bare).any(Facts::OTHER_HEADING) {
        return true;
    }
    // Below it stand those whom the letter is addressed to.
    const TO: [&str; 7] = ["To", "TO", "À", "A", "Para", "An", "Kepada"];
    if text.ends_with(':') && TO.contains(&bare) {
        return true;
    }
    let colon = memchr::memchr(b':', text.as_bytes());
    let label = colon.and_then(|at| text.get(..at)).map(str::trim);
    if label.is_some_and(|label| label.len() < 60 && page.facts(label).any(Facts::OTHER_HEADING)) {
        return true;
    }
    const BEGINNINGS: [&str; 17] = [
        "about ",
        "cc ",
        "dear ",
        "for more information",
        "for further information",
        "for media",
        "for press",
        "media contact",
        "press contact",
        "contact ",
        "notes to ",
        "to sign",
        "sign on",
        "add your name",
        "read the full",
        "download ",
        "the post ",
    ];
    const ENDS: [&str; 6] = ["ends", "end", "###", "-30-", "cc", "c.c"];
    let first = bare.as_bytes().first().map(u8::to_ascii_lowercase);
    let begins = |beginning: &&str| {
        let bytes = beginning.as_bytes();
        first == bytes.first().copied()
            && bare.as_bytes().get(..bytes.len()).is_some_and(|head| head.eq_ignore_ascii_case(bytes))
    };
    BEGINNINGS.iter().any(begins) && page.words(text).nth(14).is_none()
        || bare.len() <= 4 && ENDS.iter().any(|end| bare.eq_ignore_ascii_case(end))
}

/// Running text, or a line with a colon, that announces those who signed.
fn announces(page: &Page<'_, '_>, text: &str) -> bool {
    let text = text.trim_end();
    let last = last_sentence(text);
    let says = |wanted: fn(&str) -> bool| page.words(last).any(|word| wanted(word.text));
    let colon = (text.ends_with(':') || text.ends_with(":-")) && !asks(text);
    let list = |word: &str| matches!(word, "list" | "names" | "liste" | "lista");
    (colon || text.ends_with('.') && says(is_below) && says(list) && page.words(text).nth(5).is_some())
        && says(|word| ALL_SIGNING.holds(word))
}

/// Whether a lead-in says by whom the text was issued, or who joined it: "This statement is launched by following organizations:",
/// "The following groups have joined this call:".
fn issues(page: &Page<'_, '_>, text: &str) -> bool {
    if !text.ends_with(':') || text.len() > LONGEST_LEAD {
        return false;
    }
    let last = last_sentence(text);
    let mut found = (false, false, false);
    let mut issued = None;
    for (at, word) in page.words(last).enumerate() {
        let signs = signs(word.key);
        found.0 |= signs.any(Signs::DOCUMENT) && (at < 6 || found.1);
        found.1 |= is_below(word.text);
        found.2 |= signs.any(Signs::BODY);
        if ISSUED.holds(word.text) && found.0 {
            issued = Some(at);
        }
        if is_by(word.text) && issued.is_some_and(|issued| at - issued <= 3) {
            return !asks(text);
        }
    }
    found.0 && BEHALF.iter().any(|end| text.ends_with(end))
        || found == (true, true, true) && ![" to:", " that:"].iter().any(|end| text.ends_with(end))
}

/// "This is a joint statement on behalf of:"
const BEHALF: [&str; 4] = [" on behalf of:", " au nom de :", " en nombre de:", " em nome de:"];

/// Longer lead-ins announce something else.
const LONGEST_LEAD: usize = 200;

fn is_by(word: &str) -> bool {
    matches!(word, "by" | "par" | "pela" | "pelas" | "pelo" | "pelos" | "por" | "von")
}

/// Participles of what is done with a text by those who stand behind it.
#[rustfmt::skip]
static ISSUED: Closed = Closed::new(&[
    "adopted", "adoptée", "authored", "backed", "drafted", "délivré", "emitida", "emitido", "herausgegeben", "initiated",
    "initié", "issued", "lancé", "lancée", "lançada", "lançado", "launched", "made", "prepared", "presented", "publicada",
    "publicado", "published", "publié", "publiée", "released", "sent", "submitted", "supported", "unterstützt",
]);

/// Whether what follows a lead-in is asked of somebody: "… call on the court to:".
fn asks(text: &str) -> bool {
    const ASKING: [&str; 13] = [
        "to",
        "that",
        "a",
        "de",
        "que",
        "à",
        "demand",
        "demands",
        "urge",
        "recommend",
        "call",
        "exigimos",
        "demandons",
    ];
    let mut words = text.trim_end_matches([':', '-', ' ']).rsplit(char::is_whitespace);
    let lead = words.next().unwrap_or_default();
    // "this call" is what they sign.
    let noun = lead == "call" && matches!(words.next(), Some("this" | "the" | "our"));
    ASKING.contains(&lead) && !noun
}

fn last_sentence(text: &str) -> &str {
    let body = text.trim_end_matches(['.', ':', ' ']);
    body.rfind(". ").and_then(|at| text.get(at + 2..)).unwrap_or(text)
}

/// The columns that a row names, where all of its cells are such names.
fn header(page: &Page<'_, '_>, span: Span) -> Option<Vec<Column>> {
    let text = page.cut(span);
    let named = |token: &Token| token.is(Shape::MARK) || signs(token.key).any(Signs::COLUMN);
    if text.len() > LONGEST_HEADER || !page.tokens(text).iter().all(named) {
        return None;
    }
    let cells = lines::cells(page, span);
    let columns: Option<Vec<Column>> = cells.iter().map(|cell| column(page.cut(*cell))).collect();
    let columns = columns?;
    let plain = cells.len() == 1
        && page
            .phrase(bare(text))
            .0
            .any(Facts::WEAK_SIGNATURE_HEADING | Facts::SIGNATURE_HEADING | Facts::OTHER_HEADING);
    let named = columns.iter().any(|column| matches!(column, Column::Name | Column::Last));
    (named && !plain && (cells.len() > 1 || text.contains(' ') || matches!(columns.as_slice(), [Column::Name])))
        .then_some(columns)
}

/// The column that a cell of a header row names: "Organisation Name", "Profession / Affiliation".
fn column(cell: &str) -> Option<Column> {
    let lower = cell.trim_matches(|c: char| !c.is_alphanumeric() && c != '#').to_lowercase();
    let known = |name: &str| {
        HEADER_WORDS.binary_search_by_key(&name, |row| row.0).ok().and_then(|at| HEADER_WORDS.get(at)).map(|row| row.1)
    };
    if let Some(column) = known(&lower) {
        return Some(column);
    }
    let mut parts = lower
        .split([' ', '/', '&', '(', ')', '.'])
        .filter(|part| !part.is_empty() && !FILLERS.contains(part))
        .peekable();
    parts.peek()?;
    if parts.clone().count() > 4 {
        return None;
    }
    let columns: Option<Vec<Column>> = parts.map(known).collect();
    let columns = columns?;
    if lower.contains('/') && columns.contains(&Column::Role) {
        return Some(Column::Other).filter(|_| false).or(Some(Column::Affiliation));
    }
    columns.iter().find(|column| matches!(column, Column::Country | Column::Role)).or(columns.last()).copied()
}

/// The kind of signatories that a heading announces.
pub(super) fn hint(page: &Page<'_, '_>, text: &str) -> Option<SignatoryKind> {
    let people = page.words(text).any(|word| PEOPLE_HEADED.holds(word.text));
    let bodies = page.words(text).any(|word| BODIES_HEADED.holds(word.text));
    match (people, bodies) {
        (true, false) => Some(SignatoryKind::Person),
        (false, true) => Some(SignatoryKind::Organization),
        _ => None,
    }
}

/// Whether a line can stand over a part of a list: a place, a letter of the alphabet, a short line with a colon.
pub(super) fn is_sub_head(page: &Page<'_, '_>, line: &Line, outline: &Outline, next: Option<&Line>) -> bool {
    let text = page.cut(line.span);
    let bare = bare(text);
    let letter = bare.len() <= 4 && bare.chars().count() == 1 && bare.chars().all(char::is_uppercase);
    let heading = line.kind == BlockKind::Heading;
    let marked = line.marker != super::marker::Marker::None;
    let colon = text.trim_end().ends_with(':') && !bare.contains(',');
    if letter || marked && !heading {
        return letter || colon && page.words(bare).nth(16).is_none();
    }
    let count = if text.ends_with([')', ']']) { page.words(bare).take(9).count() } else { outline.words };
    if heading && count <= 8 {
        return true;
    }
    if marked || count > 7 {
        return colon && page.words(bare).nth(16).is_none();
    }
    let shown =
        line.gap || line.first || next.is_some_and(|next| !next.gap || next.marker != super::marker::Marker::None);
    colon || (shown && entry::place_class(page, bare).is_some())
}
