//! What stands beside a release: its facts, what it claims and what its lists hold, its notes, who is quoted.

use crate::annotate::{claimed, words};
use crate::escape::plain;
use crate::timeline::day_name;
use undersigned::{Bound, Claim, Quote, Release, SignatoryKind, SignatoryList, Span};
use undersigned_examples::{count, printable};

/// Everything beside a release.
#[derive(Debug)]
pub(crate) struct Margin {
    /// Label and text.
    pub(crate) facts: Vec<(&'static str, String)>,
    /// The lists of signatories.
    pub(crate) lists: Vec<Item>,
    /// The stated numbers of signatories.
    pub(crate) claims: Vec<Item>,
    /// What the text gets wrong or leaves open.
    pub(crate) notes: Vec<Item>,
    /// Who says what.
    pub(crate) quotes: Vec<Item>,
}

/// Something with a place in the text.
#[derive(Debug)]
pub(crate) struct Item {
    /// The offset to jump to.
    pub(crate) at: usize,
    /// What it is.
    pub(crate) head: String,
    /// More about it.
    pub(crate) text: String,
    /// Whether numbers agree: `agrees`, `differs`, or nothing.
    pub(crate) verdict: &'static str,
}

/// Reads the margin off a release.
pub(crate) fn margin(release: &Release) -> Margin {
    Margin {
        facts: facts(release),
        lists: release.signatories.iter().enumerate().map(|(number, list)| list_item(number, list)).collect(),
        claims: release.claims.iter().map(|claim| claim_item(release, claim)).collect(),
        notes: release
            .diagnostics
            .iter()
            .map(|note| item(note.span, words(note.kind.as_str()), plain(&note.message).into_owned()))
            .collect(),
        quotes: release.quotes.iter().filter(|quote| !quote.pull).map(|quote| quote_item(release, quote)).collect(),
    }
}

fn item(span: Span, head: String, text: String) -> Item {
    Item { at: span.start, head, text, verdict: "" }
}

fn facts(release: &Release) -> Vec<(&'static str, String)> {
    let date = release.date.as_ref().map(|date| match date.value {
        Some(day) => day_name(day),
        None => format!("“{}”, not a full date", date.text),
    });
    let texts = [
        ("date", date),
        ("place", release.dateline.as_ref().map(|text| text.to_string())),
        ("by", release.byline.as_ref().map(|text| text.to_string())),
        ("publisher", release.publisher.as_ref().map(|text| text.to_string())),
        ("layout", Some(release.layout.to_string())),
        ("bytes", Some(format!("{}–{}", release.span.start, release.span.end))),
    ];
    texts.into_iter().filter_map(|(label, text)| Some((label, plain(&text?).into_owned()))).collect()
}

fn list_item(number: usize, list: &SignatoryList) -> Item {
    let (organizations, people) = signed(list);
    let of_people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
    let text = match (organizations, people) {
        (0, 1..) => of_people,
        (_, 0) => count(organizations, "organization"),
        _ => format!("{}, {of_people}", count(organizations, "organization")),
    };
    let first = list.entries.first().map_or(list.span, |entry| entry.span);
    item(first, format!("List {}", number + 1), text)
}

/// How many organizations and people signed a list.
fn signed(list: &SignatoryList) -> (usize, usize) {
    let people = list.entries.iter().filter(|entry| entry.kind == SignatoryKind::Person).count();
    (list.entries.len() - people, people)
}

fn claim_item(release: &Release, claim: &Claim) -> Item {
    let list = claim.list.and_then(|number| Some((number, release.signatories.get(number as usize)?)));
    let words = release.cut(claim.span).map(|words| format!("“{}”", printable(words).at_most(80))).unwrap_or_default();
    let (verdict, against) = match list {
        None => ("", ", no list for it".to_owned()),
        Some((number, list)) if agrees(claim, list) => ("agrees", format!(", as list {} holds", number + 1)),
        Some((number, list)) => ("differs", format!(", list {} holds {}", number + 1, list.entries.len())),
    };
    Item { verdict, ..item(claim.span, claimed(claim) + &against, words) }
}

/// Whether a list holds as many as claimed, where all, only organizations or only people may be meant.
fn agrees(claim: &Claim, list: &SignatoryList) -> bool {
    let (organizations, people) = signed(list);
    let (count, all) = (claim.count as usize, organizations + people);
    match claim.bound {
        Bound::AtLeast => all >= count,
        Bound::About => all.abs_diff(count) * 10 <= count,
        _ => [all, organizations, people].contains(&count),
    }
}

fn quote_item(release: &Release, quote: &Quote) -> Item {
    let speaker = quote.speaker_name.as_deref().unwrap_or("speaker not known");
    let words = quote.segments.first().and_then(|&first| release.cut(first)).unwrap_or_default();
    let first = quote.segments.first().copied().unwrap_or_default();
    item(first, plain(speaker).into_owned(), printable(words).at_most(70).to_string())
}

#[cfg(test)]
mod tests {
    use super::{agrees, margin};
    use undersigned::{Bound, Claim, ListStyle, Release, Signatory, SignatoryKind, SignatoryList, Span};

    fn list(organizations: usize, people: usize) -> SignatoryList<'static> {
        let entry = |kind| Signatory::new("A", kind, Span::at(0));
        let mut entries = vec![entry(SignatoryKind::Organization); organizations];
        entries.extend(vec![entry(SignatoryKind::Person); people]);
        SignatoryList::new(Span::at(0), ListStyle::Lines, entries, "test")
    }

    #[test]
    fn claims_agree_with_any_way_of_counting() {
        for (bound, count, organizations, people, fine) in [
            (Bound::Exact, 12, 12, 0, true),
            (Bound::Exact, 12, 12, 3, true),
            (Bound::Exact, 15, 12, 3, true),
            (Bound::Exact, 14, 12, 3, false),
            (Bound::AtLeast, 14, 12, 3, true),
            (Bound::AtLeast, 16, 12, 3, false),
            (Bound::About, 20, 19, 0, true),
            (Bound::About, 20, 11, 0, false),
        ] {
            let mut claim = Claim::new(Span::at(0), count);
            claim.bound = bound;
            assert_eq!(agrees(&claim, &list(organizations, people)), fine, "{bound:?} {count}");
        }
    }

    #[test]
    fn a_claim_stands_beside_its_list() {
        let text = "We, 3 groups";
        let mut release = Release::new(text, Span::new(0, text.len()), Default::default());
        release.signatories.push(list(2, 0));
        let mut claim = Claim::new(Span::new(4, 12), 3);
        claim.list = Some(0);
        release.claims.push(claim);
        let margin = margin(&release);
        assert_eq!(margin.lists[0].text, "2 organizations");
        assert_eq!(
            (margin.claims[0].head.as_str(), margin.claims[0].verdict),
            ("3 claimed, list 1 holds 2", "differs")
        );
        assert_eq!(margin.claims[0].text, "“3 groups”");
    }
}
