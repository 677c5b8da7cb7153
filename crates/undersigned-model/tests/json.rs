//! Records written as JSON read back equal, and absent values are written out.
#![cfg(feature = "serde")]

use chrono::NaiveDate;
use undersigned_model::*;

fn release() -> Release<'static> {
    let mut release = Release::from_text("A title, by nobody. “Words,” said Ama Mensah.", 40, Layout::Feed);
    release.title = Some(Text::new("A title", Span::new(40, 47)));
    release.date = NaiveDate::from_ymd_opt(2024, 2, 29)
        .map(|day| ReleaseDate::day(day, "29 February 2024", Span::new(50, 66), Rule::new("date-line")));
    release.blocks.push(Block::new(BlockKind::PullQuote, Span::new(40, 85), Section::Background));
    let mut person = Person::new(PersonId(0), "Ama Mensah", "verb-after-name");
    person.mentions.push(Span::new(77, 87));
    let mut role = Role::new("director", Span::new(1, 2), "role-after-name");
    role.organization = Some(OrganizationId(0));
    person.roles.push(role);
    release.people.push(person);
    let mut body = Organization::new(OrganizationId(0), "Coastal Watch", OrganizationKind::ArmedGroup, "head-word");
    body.acronym = Some("CW".into());
    release.organizations.push(body);
    let mut quote = Quote::new(vec![Span::new(63, 68)], "verb-after");
    quote.speaker = Some(Speaker::Person(PersonId(0)));
    quote.speaker_name = Some("Ama Mensah".into());
    quote.cue = Some(Text::new("said", Span::new(72, 76)));
    release.quotes.push(quote);
    let entry = Signatory::new("Coastal Watch", SignatoryKind::Organization, Span::new(1, 3));
    release.signatories.push(SignatoryList::new(Span::new(1, 3), ListStyle::Inline, vec![entry], "heading"));
    release.claims.push(Claim::new(Span::new(5, 9), 22));
    release.diagnostics.push(Diagnostic::new(
        DiagnosticKind::ClaimedCountMismatch,
        Span::new(5, 9),
        "22 stated, 21 listed",
    ));
    release
}

#[test]
fn reads_back_equal() {
    let written = release();
    let json = serde_json::to_string(&written).unwrap();
    let read: Release<'static> = serde_json::from_str(&json).unwrap();
    assert_eq!(read, written);
}

#[test]
fn names_are_the_contracts() {
    let json = serde_json::to_value(release()).unwrap();
    assert_eq!(json["span"], serde_json::json!([40, 89]));
    assert_eq!(json["layout"], "feed");
    assert_eq!(json["date"]["value"], "2024-02-29");
    assert_eq!(json["blocks"][0]["kind"], "pull_quote");
    assert_eq!(json["quotes"][0]["speaker"], serde_json::json!({"person": 0}));
    assert_eq!(json["organizations"][0]["kind"], "armed_group");
    assert_eq!(json["signatories"][0]["style"], "inline");
    assert_eq!(json["diagnostics"][0]["kind"], "claimed_count_mismatch");
    assert_eq!(json["people"][0]["rule"], "verb-after-name");
}

#[test]
fn absent_values_are_written_out() {
    let json = serde_json::to_value(Release::default()).unwrap();
    for field in ["title", "date", "dateline", "byline", "publisher"] {
        assert!(json.as_object().unwrap()[field].is_null(), "{field}");
    }
    for field in ["blocks", "quotes", "people", "organizations", "signatories", "claims", "diagnostics"] {
        assert_eq!(json[field], serde_json::json!([]), "{field}");
    }
}

#[test]
fn a_span_that_ends_before_it_starts_is_refused() {
    assert!(serde_json::from_str::<Span>("[4,2]").is_err());
}

#[test]
fn the_text_comes_back_with_the_input() {
    let input = format!("{}{}", " ".repeat(40), release().text());
    let json = serde_json::to_string(&release()).unwrap();
    let read: Release<'static> = serde_json::from_str(&json).unwrap();
    assert_eq!(read.text(), "");
    let read = read.with_source(&input).unwrap();
    assert_eq!(read.cut(Span::new(40, 47)), Some("A title"));
}

#[test]
fn names_of_values_are_those_of_json() {
    fn check<T: Copy + PartialEq + std::fmt::Debug + std::fmt::Display + std::str::FromStr + serde::Serialize>(
        all: &[T],
    ) where
        T::Err: std::fmt::Debug + PartialEq,
    {
        assert!(all.len() > 1);
        for &value in all {
            assert_eq!(serde_json::to_value(value).unwrap(), value.to_string());
            assert_eq!(value.to_string().parse(), Ok(value));
        }
    }
    check(BlockKind::ALL);
    check(Bound::ALL);
    check(DiagnosticKind::ALL);
    check(Layout::ALL);
    check(ListStyle::ALL);
    check(OrganizationKind::ALL);
    check(Section::ALL);
    check(SignatoryKind::ALL);
}
