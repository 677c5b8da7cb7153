//! The whole page: what the templates show, and the data that the script works on.

use crate::annotate::{Annotations, Indexes, annotate};
use crate::bars::{self, Bar};
use crate::cosigning::{self, Network, network};
use crate::escape::{Markup, json, plain};
use crate::margin::{Margin, margin};
use crate::text::{Part, has_title, parts};
use crate::timeline::{Timeline, day_name, timeline};
use askama::Template;
use chrono::NaiveDate;
use std::hash::{DefaultHasher, Hasher as _};
use undersigned::{Release, ReleaseDate};
use undersigned_examples::{count, printable};

const STYLE: &str = concat!(include_str!("css/page.css"), include_str!("css/text.css"), include_str!("css/print.css"));
const SCRIPT: &str = concat!(
    "\"use strict\";\n(() => {\n",
    include_str!("js/data.js"),
    include_str!("js/card.js"),
    include_str!("js/keys.js"),
    include_str!("js/find.js"),
    include_str!("js/lists.js"),
    include_str!("js/filter.js"),
    include_str!("js/theme.js"),
    include_str!("js/selftest.js"),
    "})();\n"
);

/// The page.
#[derive(Debug, Template)]
#[template(path = "page.html")]
pub(crate) struct Page {
    /// The files that were read.
    files: Vec<String>,
    /// Their releases, in order.
    releases: Vec<Article>,
    figures: Vec<(usize, &'static str)>,
    days: String,
    timeline: Timeline,
    bars: Vec<Bar>,
    network: Network,
    data: Markup,
    nonce: String,
}

/// One release.
#[derive(Debug)]
pub(crate) struct Article {
    number: usize,
    file: String,
    /// The head of a release that has no headline of its own.
    untitled: Option<String>,
    label: String,
    html: Markup,
    margin: Margin,
    marks: Markup,
}

/// A release's text as HTML.
#[derive(Template)]
#[template(path = "text.html")]
struct Text<'a> {
    number: usize,
    parts: Vec<Part<'a>>,
}

/// What the script knows of a release: `[file, from, to, label]`.
type Known = (usize, Option<NaiveDate>, Option<NaiveDate>, String);

impl Page {
    /// Reads all releases of texts with their names.
    pub(crate) fn read<'a>(
        inputs: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, undersigned_examples::Fault> {
        let mut reading = Reading::default();
        for (source, text) in inputs {
            reading.hash.write(text.as_bytes());
            for release in undersigned::extract(text) {
                reading.release(&release, source)?;
            }
            reading.files.push(plain(source).into_owned());
        }
        Ok(reading.page()?)
    }

    /// "11 releases"
    pub(crate) fn count_releases(&self) -> String {
        count(self.releases.len(), "release")
    }

    /// "4 files"
    pub(crate) fn count_files(&self) -> String {
        count(self.files.len(), "file")
    }

    fn style(&self) -> &'static str {
        STYLE
    }

    fn script(&self) -> &'static str {
        SCRIPT
    }

    fn row(&self) -> usize {
        bars::ROW
    }

    fn network_size(&self) -> (f64, f64) {
        (cosigning::WIDTH, cosigning::HEIGHT)
    }
}

/// The page as it grows.
#[derive(Default)]
struct Reading {
    files: Vec<String>,
    articles: Vec<Article>,
    indexes: Indexes,
    known: Vec<Known>,
    days: Vec<Option<NaiveDate>>,
    quotes: usize,
    hash: DefaultHasher,
}

impl Reading {
    fn release(&mut self, release: &Release, source: &str) -> Result<(), undersigned_examples::Fault> {
        let number = self.articles.len();
        let annotations = annotate(release, number, &mut self.indexes);
        let article = article(release, &annotations, number, source)?;
        let (from, to) = release.date.as_ref().map_or((None, None), bounds);
        self.known.push((self.files.len(), from, to, article.label.clone()));
        self.days.push(release.date.as_ref().and_then(|date| date.value));
        self.quotes += release.quotes.len();
        self.articles.push(article);
        Ok(())
    }

    fn page(self) -> serde_json::Result<Page> {
        let Indexes { people, organizations, signatories, notes } = &self.indexes;
        let noted = notes.entries().iter().flat_map(|entry| &entry.places).map(|(_, marks)| marks.len()).sum();
        let figures = [
            (self.articles.len(), "release", "releases"),
            (self.quotes, "quote", "quotes"),
            (people.entries().len(), "person", "people"),
            (organizations.entries().len(), "organization", "organizations"),
            (signatories.entries().len(), "signatory", "signatories"),
            (noted, "note", "notes"),
        ];
        let figures = figures.map(|(number, one, many)| (number, if number == 1 { one } else { many }));
        let data = serde_json::json!({
            "files": self.files,
            "releases": self.known,
            "people": people.entries(),
            "organizations": organizations.entries(),
            "signatories": signatories.entries(),
            "notes": notes.entries(),
        });
        Ok(Page {
            data: json(&data)?,
            days: span_of(&self.days),
            timeline: timeline(&self.days),
            bars: bars::bars(signatories),
            network: network(signatories),
            nonce: format!("{:016x}", self.hash.finish()),
            files: self.files,
            releases: self.articles,
            figures: figures.to_vec(),
        })
    }
}

fn article(
    release: &Release,
    annotations: &Annotations,
    number: usize,
    source: &str,
) -> Result<Article, undersigned_examples::Fault> {
    let html = Markup::of(&Text { number, parts: parts(release, annotations) })?;
    let title = release.title.as_ref().map(|title| printable(title.as_ref()).at_most(110).to_string());
    let label = title.unwrap_or_else(|| untitled(release));
    Ok(Article {
        number,
        file: plain(source).into_owned(),
        untitled: (!has_title(release)).then(|| label.clone()),
        label,
        html,
        margin: margin(release),
        marks: json(annotations)?,
    })
}

fn untitled(release: &Release) -> String {
    match &release.date {
        Some(ReleaseDate { value: Some(day), .. }) => format!("Release of {}", day_name(*day)),
        _ => "Release without title and date".to_owned(),
    }
}

/// The first and last day that a date can mean.
fn bounds(date: &ReleaseDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let first = |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1);
    match (date.value, date.year, date.month) {
        (Some(day), ..) => (Some(day), Some(day)),
        (None, Some(year), Some(month)) => {
            let next = if month == 12 { first(year + 1, 1) } else { first(year, month + 1) };
            (first(year, month), next.and_then(|day| day.pred_opt()))
        }
        (None, Some(year), None) => (first(year, 1), NaiveDate::from_ymd_opt(year, 12, 31)),
        _ => (None, None),
    }
}

/// "9 Feb 2021 – 9 May 2024"
fn span_of(days: &[Option<NaiveDate>]) -> String {
    match (days.iter().flatten().min(), days.iter().flatten().max()) {
        (Some(first), Some(last)) if first == last => day_name(*first),
        (Some(first), Some(last)) => format!("{} – {}", day_name(*first), day_name(*last)),
        _ => "without dates".to_owned(),
    }
}
