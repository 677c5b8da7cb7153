//! Whatever a text is, its spans are its own, its ids lead somewhere, and a second run says the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use undersigned::{Release, Span, Speaker};

fuzz_target!(|text: &str| {
    let releases: Vec<Release<'_>> = undersigned::extract(text).collect();
    for release in &releases {
        assert!(spans(release).all(|span| release.cut(span).is_some()), "a span that is not the release's own");
        assert!(ids_lead_somewhere(release), "an id that leads nowhere");
        assert!(release.people.iter().all(|person| ordered(&person.mentions)), "mentions of a person overlap");
        assert!(release.organizations.iter().all(|body| ordered(&body.mentions)), "mentions of a body overlap");
    }
    assert_eq!(releases, undersigned::extract(text).collect::<Vec<_>>(), "two runs differ");
});

fn spans<'a>(release: &'a Release<'_>) -> impl Iterator<Item = Span> + 'a {
    let quotes = release.quotes.iter().chain(&release.reported).flat_map(|quote| quote.segments.iter().copied());
    let people = release.people.iter().flat_map(|person| person.mentions.iter().copied());
    let bodies = release.organizations.iter().flat_map(|body| body.mentions.iter().copied());
    let lists = release.signatories.iter().map(|list| list.span);
    quotes.chain(people).chain(bodies).chain(lists)
}

fn ids_lead_somewhere(release: &Release<'_>) -> bool {
    release.quotes.iter().chain(&release.reported).filter_map(|quote| quote.speaker.as_ref()).all(|speaker| match speaker {
        Speaker::Person(id) => release.people.get(id.index()).is_some(),
        Speaker::Organization(id) => release.organizations.get(id.index()).is_some(),
    })
}

fn ordered(mentions: &[Span]) -> bool {
    mentions.is_sorted_by(|one, next| one.end <= next.start)
}
