//! The page in a real browser: Chromium without a window opens it, the page reads itself back (`js/selftest.js`), and what it
//! found is compared with the records. Where no Chromium is installed these tests say so and pass.

use crate::annotate::Kind;
use crate::escape::plain;
use crate::index::key;
use crate::page::Page;
use askama::Template as _;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};
use undersigned::{Release, Span};
use undersigned_examples::SAMPLES;

/// Markup, script, escapes for terminals, overrides of direction, names in other scripts, CRLF, a quote that holds people.
const HOSTILE: &str = "\u{FEFF}<script>alert(1)</script> & “<b>bold</b>”\r\n\r\n\
    May 4, 2021\r\n\r\n\
    “The village of </script><img src=x onerror=alert(2)> waits for Amina Diallo-Berg and her lawyer Kwabena Osei,” said \
    \u{1B}[31mLatifa Benomar\u{1B}[0m, director of the Harbour Legal Clinic (HLC) \u{202E}gnissim\u{202C} at noon.\u{0}\r\n\r\n\
    محمد الناصري, a teacher, and 山田花子 (Yamada Hanako), of the مركز الميناء, came with '\"><svg onload=alert(3)>.\r\n\r\n\
    Signed by:\r\n\r\n1. Harbour Legal Clinic (HLC), <i>Norland</i>\r\n2. Réseau \u{200B}des Ports\r\n3. مركز الميناء\r\n";

#[test]
fn marks_filters_and_jumps_are_right() {
    let inputs = [SAMPLES.as_slice(), &[("hostile <&\"\u{202E}>.txt", HOSTILE)]].concat();
    let releases: Vec<(usize, Release)> = inputs
        .iter()
        .enumerate()
        .flat_map(|(file, (_, text))| undersigned::extract(text).map(move |release| (file, release)))
        .collect();
    let Some(found) = open("right", &inputs, "#selftest") else { return };
    assert_eq!(found["errors"], Value::Array(vec![]));
    assert_eq!(found["sane"], serde_json::json!([true, true]));

    let marks = found["marks"].as_array().unwrap();
    assert_eq!(marks.len(), releases.len());
    for (marks, (_, release)) in marks.iter().zip(&releases) {
        let marks: BTreeSet<Mark> = serde_json::from_value(marks.clone()).unwrap();
        assert_eq!(marks, expected_marks(release));
    }

    let filters: Vec<(String, String, Vec<usize>)> = serde_json::from_value(found["filters"].clone()).unwrap();
    assert!(filters.len() > 30, "{filters:?}");
    for (filter, value, left) in filters {
        let fits = |file: usize, release: &Release| fits(&filter, &value, file, release);
        let expected: Vec<usize> =
            (0..releases.len()).filter(|&number| fits(releases[number].0, &releases[number].1)).collect();
        assert_eq!(left, expected, "{filter} {value}");
    }

    let jumps: Vec<(String, String, String, usize)> = serde_json::from_value(found["jumps"].clone()).unwrap();
    assert!(jumps.len() > 12);
    for (list, name, text, lit) in jumps {
        let places: Vec<&str> = releases.iter().flat_map(|(_, release)| places(&list, &name, release)).collect();
        assert!(lit >= places.len() && !places.is_empty(), "{list} {name}");
        assert!(places.iter().any(|place| place.starts_with(&text)), "{list} {name}: {text} is none of {places:?}");
    }
}

/// Without optimization reading 5 MB takes minutes.
const BIG: usize = if cfg!(debug_assertions) { 400 << 10 } else { 5 << 20 };

#[test]
fn five_megabytes_stay_usable() {
    let mut dumps = Vec::new();
    let mut bytes = 0;
    while bytes < BIG {
        for (source, text) in SAMPLES {
            // Other names in each copy, so that the lists are long, too.
            let (a, b) = (dumps.len() % 23, dumps.len() / 23);
            let renamed =
                text.replace("Witness", &format!("Witness{a}")).replace("Mai", &format!("Mai{}", "e".repeat(b % 40)));
            bytes += renamed.len();
            dumps.push((source, renamed));
        }
    }
    let one: String = dumps.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n\n");
    let Some(found) = open("big", &[("big.txt", &one)], "#speedtest") else { return };
    eprintln!("{bytes} bytes: {found}");
    assert_eq!(found["errors"], Value::Array(vec![]));
    assert!(found["releases"].as_u64() > Some(50));
    // The milliseconds of a filter, another list, a jump to a mention and everything till here are printed above; that
    // they are there says that the page did all of it.
    for what in ["filter", "list", "jump", "loaded"] {
        assert!(found[what].is_number(), "{what}: {found}");
    }
}

/// Writes the page, opens it in a browser and gives back what it read; `None` where there is no browser.
fn open(name: &str, inputs: &[(&str, &str)], hash: &str) -> Option<Value> {
    let Some(browser) = browser() else {
        eprintln!("skipped: no Chromium is installed");
        return None;
    };
    let folder = env::temp_dir().join(format!("undersigned-report-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("report.html");
    let page = Page::read(inputs.iter().copied()).unwrap();
    fs::write(&file, page.render().unwrap()).unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--disable-dev-shm-usage", "--enable-logging=stderr", "--window-size=1400,900"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .args(["--dump-dom", &format!("file://{}{hash}", file.display())])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    let console: Vec<&str> = told.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert!(console.is_empty(), "{console:#?}");
    let dom = String::from_utf8_lossy(&output.stdout);
    let found = dom.rsplit_once(r#"id="selftest">"#).and_then(|(_, rest)| rest.split_once("</script>"));
    let (json, _) = found.unwrap_or_else(|| panic!("no result in {} bytes of page; {told}", dom.len()));
    let _ = fs::remove_dir_all(&folder);
    Some(serde_json::from_str(json).unwrap())
}

fn browser() -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}

/// Kind, start, end and text of a mark.
type Mark = (char, usize, usize, String);

/// What has to be marked, read from the record itself.
fn expected_marks(release: &Release) -> BTreeSet<Mark> {
    let mut spans: Vec<(Kind, Span)> = Vec::new();
    for (quotes, kind) in [(&release.quotes, Kind::Quote), (&release.reported, Kind::Reported)] {
        for quote in quotes {
            spans.extend(quote.segments.iter().map(|&span| (kind, span)));
            spans.extend(quote.cue.iter().map(|cue| (Kind::Cue, cue.span)));
        }
    }
    for person in &release.people {
        spans.extend(person.mentions.iter().map(|&span| (Kind::Person, span)));
        spans.extend(person.roles.iter().map(|role| (Kind::Role, role.span)));
    }
    let organizations = release.organizations.iter().flat_map(|organization| &organization.mentions);
    spans.extend(organizations.map(|&span| (Kind::Organization, span)));
    let entries = release.signatories.iter().flat_map(|list| &list.entries);
    spans.extend(entries.map(|entry| (Kind::Signatory, entry.span)));
    spans.extend(release.claims.iter().map(|claim| (Kind::Claim, claim.span)));
    spans.extend(release.diagnostics.iter().map(|note| (Kind::Note, note.span)));
    let mark =
        |(kind, span): (Kind, Span)| (kind.letter(), span.start, span.end, release.cut(span).unwrap().to_owned());
    spans.into_iter().map(mark).collect()
}

/// Whether a filter lets a release through.
fn fits(filter: &str, value: &str, file: usize, release: &Release) -> bool {
    let day = release.date.as_ref().and_then(|date| date.value).map(|day| day.to_string());
    match filter {
        "file" => value == file.to_string(),
        "from" => day.is_some_and(|day| day.as_str() >= value),
        "to" => day.is_some_and(|day| day.as_str() <= value),
        list => !places(list, value, release).is_empty(),
    }
}

/// The texts of the places where a release names somebody; of all notes of a kind, which go by another name.
fn places<'a>(list: &str, name: &str, release: &'a Release) -> Vec<&'a str> {
    let is = |other: &str| key(&plain(other)) == key(name);
    let spans: Vec<Span> = match list {
        "people" => release.people.iter().filter(|p| is(&p.name)).flat_map(|p| p.mentions.clone()).collect(),
        "organizations" => {
            release.organizations.iter().filter(|o| is(&o.name)).flat_map(|o| o.mentions.clone()).collect()
        }
        "signatories" => {
            let entries = release.signatories.iter().flat_map(|list| &list.entries);
            entries.filter(|entry| is(&entry.name)).map(|entry| entry.span).collect()
        }
        _ => release.diagnostics.iter().map(|note| note.span).collect(),
    };
    spans.into_iter().filter_map(|span| release.cut(span)).collect()
}
