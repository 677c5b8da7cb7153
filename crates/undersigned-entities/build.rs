//! Compiles the word lists under `data/` into one hash table that the library reads in place, so that the first call costs
//! nothing. Each slot has 32 bits of a key and the number of a meaning (`slots.bin`), each meaning facts and details
//! (`facts.bin`, `details.bin`). A list that breaks its rules fails the build with the file and line.

#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a build script that fails stops the build, which is what a broken list should do"
)]

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::{env, fs};
use unicode_normalization::UnicodeNormalization;

#[path = "src/lexicon/key.rs"]
mod key;
#[path = "src/lexicon/word.rs"]
mod word;

use key::{elided, phrase_key, word_key};
use word::{Details, Facts, KINDS, MANY, ROLE_CLASSES};

type Meaning = (Facts, Details);

#[derive(Default)]
struct Table {
    meanings: BTreeMap<u64, Meaning>,
    organizations: u16,
    /// Different points for names beside words; the first ones are none.
    beside: Vec<Beside>,
}

/// Points for a person, an organization and a place before a word, behind it and behind its possessive.
type Beside = [[i8; 3]; 3];

fn main() {
    println!("cargo:rerun-if-changed=data");
    println!("cargo:rerun-if-changed=src/lexicon");
    let mut table = Table { beside: vec![Beside::default()], ..Table::default() };
    names(&mut table);
    people(&mut table);
    places(&mut table);
    words(&mut table);
    organizations(&mut table);
    headings(&mut table);
    cues(&mut table);
    speech(&mut table);
    write(&table);
    write_endings();
}

fn names(table: &mut Table) {
    for (path, row) in rows_below("data/names/given") {
        table.add(&row, Facts::GIVEN, |_| {});
        let _ = path;
    }
    for (path, row) in rows_below("data/names/family") {
        let first = ["chinese", "korean", "vietnamese", "japanese", "khmer"]
            .iter()
            .any(|area| path.ends_with(format!("{area}.txt")));
        table.add(&row, if first { Facts::FAMILY | Facts::FAMILY_FIRST } else { Facts::FAMILY }, |_| {});
    }
    for (path, row) in rows_below("data/names") {
        if file_name(&path).starts_with("ambiguous") {
            table.add(&row, Facts::AMBIGUOUS_NAME, |_| {});
        } else if file_name(&path) == "endings.tsv" {
            let ending = column(&row, 0);
            let shortest = column(&row, 3).parse().unwrap_or(5);
            let key = format!("-{}", ending.trim_start_matches('-'));
            table.add(&key, Facts::NAME_ENDING, |details| details.shortest = shortest);
        }
    }
}

fn people(table: &mut Table) {
    table.plain("data/people/particles.txt", Facts::PARTICLE);
    table.plain("data/people/name-honorifics.txt", Facts::NAME_HONORIFIC);
    for row in rows("data/people/honorifics.tsv") {
        let title = !matches!(column(&row, 1), "civil" | "other");
        table.add(column(&row, 0), if title { Facts::HONORIFIC | Facts::TITLE } else { Facts::HONORIFIC }, |_| {});
    }
    table.plain("data/people/role-modifiers.txt", Facts::ROLE_MODIFIER);
    for row in rows("data/people/roles.tsv") {
        let class = number(&ROLE_CLASSES, column(&row, 1)).unwrap_or(ROLE_CLASSES.len() - 1);
        table.add(column(&row, 0), Facts::ROLE, |details| details.role_class = class as u8);
    }
    for row in rows("data/people/roles.tsv") {
        let words: Vec<&str> = phrase_words(column(&row, 0)).collect();
        if let [first, last] = *words.as_slice()
            && !table.knows(first, Facts::ROLE)
            && !table.knows(last, Facts::ROLE)
        {
            table.add(first, Facts::ROLE_START, |_| {});
        }
    }
}

fn places(table: &mut Table) {
    for row in rows("data/places/countries.tsv") {
        let fields = [(0, Facts::COUNTRY), (3, Facts::COUNTRY), (4, Facts::DEMONYM), (5, Facts::CITY | Facts::CAPITAL)];
        for (index, facts) in fields {
            column(&row, index)
                .split(';')
                .filter(|name| !name.is_empty())
                .for_each(|name| table.opening(name, facts, Facts::PLACE_START));
        }
    }
    for (path, facts) in [("data/places/cities.txt", Facts::CITY), ("data/places/regions.txt", Facts::REGION)] {
        rows(path).iter().for_each(|name| table.opening(name, facts, Facts::PLACE_START));
    }
    table.plain("data/places/ambiguous.txt", Facts::AMBIGUOUS_PLACE);
    table.plain("data/places/place-words.txt", Facts::PLACE_WORD);
    table.plain("data/places/place-words-first.txt", Facts::FIRST_PLACE_WORD);
}

fn words(table: &mut Table) {
    table.plain("data/words/english.txt", Facts::COMMON);
    table.plain("data/words/function.txt", Facts::COMMON | Facts::FUNCTION);
    table.plain("data/words/running.txt", Facts::RUNNING);
    table.plain("data/words/peoples.txt", Facts::PEOPLE);
    table.plain("data/words/months-weekdays.txt", Facts::CALENDAR);
    table.plain("data/words/non-names.txt", Facts::NON_NAME);
    for row in rows("data/words/beside.tsv") {
        beside(table, &row);
    }
}

fn beside(table: &mut Table, row: &str) {
    let points = [1, 2, 3].map(|index| {
        let points: Vec<i8> = column(row, index).split(' ').filter_map(|points| points.parse().ok()).collect();
        <[i8; 3]>::try_from(points).unwrap_or_else(|_| panic!("{row}: three points in each column"))
    });
    let known = table.beside.iter().position(|known| *known == points);
    let number = known.unwrap_or_else(|| {
        table.beside.push(points);
        table.beside.len() - 1
    });
    let number = u8::try_from(number).expect("at most 255 different points");
    table.add(column(row, 0), Facts::BESIDE, |details| details.beside = number);
}

fn organizations(table: &mut Table) {
    for (path, row) in rows_below("data/organizations") {
        match file_name(&path) {
            "heads.tsv" => head(table, &row),
            "connectors.txt" => table.add(&row, Facts::CONNECTOR, |_| {}),
            "governments.txt" => table.add(&row, Facts::GOVERNMENT, |_| {}),
            "class-words.txt" => table.add(&row, Facts::CLASS_WORD, |_| {}),
            "theme-nouns.txt" => table.add(&row, Facts::THEME, |_| {}),
            "theme-adjectives.txt" => table.add(&row, Facts::TRAIT, |_| {}),
            "generic.txt" => table.add(&row, Facts::GENERIC_BODY, |_| {}),
            _ => organization(table, &row),
        }
    }
}

fn headings(table: &mut Table) {
    for row in rows("data/signatures/headings.tsv") {
        let strong = column(&row, 2) != "weak";
        let facts = if strong { Facts::SIGNATURE_HEADING } else { Facts::WEAK_SIGNATURE_HEADING };
        table.opening(column(&row, 0), facts, Facts::HEADING_START);
    }
    for row in rows("data/signatures/not-headings.txt") {
        table.opening(&row, Facts::OTHER_HEADING, Facts::HEADING_START);
    }
}

fn head(table: &mut Table, row: &str) {
    let mut facts = if column(row, 4) == "weak" { Facts::WEAK_HEAD } else { Facts::STRONG_HEAD };
    match column(row, 2) {
        "start" => facts |= Facts::HEAD_FIRST,
        "suffix" => facts |= Facts::COMPANY_SUFFIX,
        _ => {}
    }
    let kind = number(&KINDS, column(row, 1)).unwrap_or(0);
    table.add(column(row, 0), facts, |details| {
        if details.head_kind == 0 {
            details.head_kind = kind as u8;
        }
    });
}

fn organization(table: &mut Table, row: &str) {
    table.organizations += 1;
    let own = table.organizations;
    let kind = number(&KINDS, column(row, 2)).unwrap_or(0) as u8;
    let know = |details: &mut Details| {
        details.organization = if details.organization == 0 || details.organization == own { own } else { MANY };
        details.organization_kind = kind;
    };
    for name in std::iter::once(column(row, 0)).chain(column(row, 3).split(';')).filter(|name| !name.is_empty()) {
        table.add(name.strip_prefix("The ").unwrap_or(name), Facts::ORGANIZATION, know);
    }
    for acronym in column(row, 1).split(';').filter(|acronym| !acronym.is_empty()) {
        match acronym.strip_prefix('!') {
            Some(risky) => table.add(risky, Facts::RISKY_ACRONYM, know),
            None => table.add(acronym, Facts::ACRONYM, know),
        }
    }
}

fn cues(table: &mut Table) {
    for row in rows("data/cues/verbs.tsv") {
        let mut facts = Facts::CUE;
        match column(&row, 1) {
            "report" | "write" => facts |= Facts::WRITTEN_CUE,
            "ask" => facts |= Facts::ASK_CUE,
            _ => {}
        }
        if column(&row, 2) == "weak" {
            facts |= Facts::WEAK_CUE;
        }
        table.cue(column(&row, 0), facts);
    }
    for row in rows("data/cues/sources.txt") {
        table.cue(&row, Facts::SOURCE);
    }
}

/// The words that attribution knows besides cues.
fn speech(table: &mut Table) {
    table.plain("data/speech/groups.txt", Facts::GROUP_NOUN);
    table.plain("data/speech/bodies.txt", Facts::BODY_NOUN);
    table.plain("data/speech/documents.txt", Facts::DOCUMENT);
    table.plain("data/speech/relations.txt", Facts::RELATION);
    table.plain("data/speech/mouthpieces.txt", Facts::MOUTHPIECE);
    table.plain("data/speech/prepositions.txt", Facts::PREPOSITION);
    table.plain("data/speech/boundaries.txt", Facts::BOUNDARY);
    table.plain("data/speech/between.txt", Facts::BETWEEN);
    table.plain("data/speech/determiners.txt", Facts::DETERMINER);
    table.plain("data/speech/be.txt", Facts::BE);
    table.plain("data/speech/women.txt", Facts::WOMAN);
    table.plain("data/speech/men.txt", Facts::MAN);
}

impl Table {
    /// Adds facts to a word or phrase, and marks what a phrase begins with.
    fn add(&mut self, phrase: &str, facts: Facts, detail: impl FnOnce(&mut Details)) {
        let words: Vec<u64> = phrase_words(phrase).map(word_key).collect();
        let Some((first, rest)) = words.split_first() else { return };
        let mut key = *first;
        for word in rest {
            self.meanings.entry(key).or_default().0 |= Facts::PREFIX;
            key = phrase_key(key, *word);
        }
        let meaning = self.meanings.entry(key).or_default();
        meaning.0 |= facts;
        detail(&mut meaning.1);
    }

    /// Adds a cue or source, and marks the first word of a longer one.
    fn cue(&mut self, phrase: &str, facts: Facts) {
        self.add(phrase, facts, |_| {});
        let mut words = phrase_words(phrase);
        if let (Some(first), Some(_)) = (words.next(), words.next()) {
            self.add(first, Facts::CUE_START, |_| {});
        }
    }

    /// Adds the first column of a file.
    /// Adds facts to a word or phrase, and one to the word that it begins with.
    fn opening(&mut self, phrase: &str, facts: Facts, first: Facts) {
        self.add(phrase, facts, |_| {});
        let word = phrase_words(phrase).next().unwrap_or_default();
        self.add(word, first, |_| {});
    }

    /// Whether something is known of a word.
    fn knows(&self, word: &str, facts: Facts) -> bool {
        self.meanings.get(&word_key(word)).is_some_and(|meaning| meaning.0.any(facts))
    }

    fn plain(&mut self, path: &str, facts: Facts) {
        for row in rows(path) {
            self.add(column(&row, 0), facts, |_| {});
        }
    }
}

/// The words of a phrase as the tokenizer parts them: at white space and elisions, and commas stand alone.
fn phrase_words(phrase: &str) -> impl Iterator<Item = &str> {
    phrase
        .split_whitespace()
        .flat_map(|word| elided(word).map_or([Some(word), None], |(small, rest)| [Some(small), Some(rest)]))
        .flatten()
        .flat_map(|word| match word.strip_suffix(',') {
            Some(bare) => [Some(bare), Some(",")],
            None => [Some(word), None],
        })
        .flatten()
        .filter(|word| !word.is_empty())
}

fn column(row: &str, index: usize) -> &str {
    row.split('\t').nth(index).unwrap_or_default().trim()
}

fn number(names: &[&str], name: &str) -> Option<usize> {
    names.iter().position(|known| *known == name)
}

fn file_name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

fn rows(path: &str) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.lines().filter(|line| !line.starts_with("# ") && !line.trim().is_empty()).map(str::to_owned).collect()
}

/// The rows of every file directly in a folder, in the order of their names.
fn rows_below(folder: &str) -> Vec<(PathBuf, String)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    paths
        .into_iter()
        .flat_map(|path| rows(&path.to_string_lossy()).into_iter().map(move |row| (path.clone(), row)))
        .collect()
}

/// Writes the table: open addressing, at most two thirds full, the place given by the key's upper bits. An empty slot has
/// no tag.
fn write(table: &Table) {
    let mut numbers: HashMap<Meaning, u16> = HashMap::from([(Meaning::default(), 0)]);
    let mut meanings = vec![Meaning::default()];
    let size = (table.meanings.len() * 3 / 2).next_power_of_two();
    let mut slots = vec![(0_u32, 0_u16); size];
    // Everyday words come first, so that they stand in their own places and their meanings together.
    let rank = |meaning: &Meaning| (!meaning.0.any(Facts::FUNCTION), !meaning.0.any(Facts::COMMON));
    let mut words: Vec<(&u64, &Meaning)> = table.meanings.iter().collect();
    words.sort_by_key(|(_, meaning)| rank(meaning));
    for (key, meaning) in words {
        let number = *numbers.entry(*meaning).or_insert_with(|| {
            meanings.push(*meaning);
            u16::try_from(meanings.len() - 1).expect("at most 65,535 different meanings")
        });
        let tag = *key as u32;
        let mut at = (key >> 32) as usize & (size - 1);
        while slots[at].0 != 0 {
            assert!(slots[at].0 != tag, "two words share a key");
            at = (at + 1) & (size - 1);
        }
        assert!(tag != 0, "a word's key looks like an empty slot");
        slots[at] = (tag, number);
    }
    let bytes = |(tag, number): &(u32, u16)| tag.to_le_bytes().into_iter().chain(number.to_le_bytes());
    write_bytes("slots.bin", slots.iter().flat_map(bytes));
    write_bytes("facts.bin", meanings.iter().flat_map(|(facts, _)| facts.0.to_le_bytes()));
    write_bytes("beside.bin", table.beside.as_flattened().as_flattened().iter().map(|points| points.cast_unsigned()));
    write_bytes("details.bin", meanings.iter().flat_map(|(_, details)| details_bytes(details)));
}

/// Writes which lengths in letters, from 2 to 9, the endings of names have that words with the same last three letters may
/// have: a bit each.
fn write_endings() {
    let mut lengths = vec![0_u8; 26 * 26 * 26];
    for row in rows("data/names/endings.tsv") {
        let ending = column(&row, 0);
        let letters = plain_letters(ending);
        assert!(letters.len() >= 2, "{ending}: too short an ending");
        let last = letters.bytes().rev().take(3).enumerate();
        let place: usize = last.map(|(at, letter)| usize::from(letter - b'a') * 26_usize.pow(at as u32)).sum();
        let step = if letters.len() == 2 { 26 * 26 } else { lengths.len() };
        if let 2..=9 = letters.len() {
            lengths[place..].iter_mut().step_by(step).for_each(|lengths| *lengths |= 1 << (letters.len() - 2));
        }
    }
    write_bytes("endings.bin", lengths.into_iter());
}

/// An ending in letters from a to z.
fn plain_letters(ending: &str) -> String {
    let letters = ending.trim_start_matches('-').nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c));
    let plain: String = letters.flat_map(char::to_lowercase).map(|c| if c == 'ı' { 'i' } else { c }).collect();
    assert!(plain.bytes().all(|byte| byte.is_ascii_lowercase()), "{ending}: an ending has letters from a to z");
    assert_eq!(word_key(&plain), word_key(ending.trim_start_matches('-')), "{ending}: folded otherwise than words are");
    plain
}

fn details_bytes(details: &Details) -> [u8; 7] {
    let [low, high] = details.organization.to_le_bytes();
    let Details { organization_kind, head_kind, role_class, shortest, beside, .. } = *details;
    [low, high, organization_kind, head_kind, role_class, shortest, beside]
}

fn write_bytes(name: &str, bytes: impl Iterator<Item = u8>) {
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(out.join(name), bytes.collect::<Vec<u8>>()).expect("OUT_DIR is writable");
}
