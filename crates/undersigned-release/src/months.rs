//! Names of months and weekdays.
//!
//! Origin: the languages' ordinary calendars, written down for this project; abbreviations as newsrooms print them.
//! Lower case; a full stop behind an abbreviation is the grammar's business.

use crate::filter::Index;
use crate::folded::same;
use chrono::Weekday;
use std::sync::LazyLock;

/// Month names by number, all languages together.
const MONTHS: [&[&str]; 12] = [
    &[
        "january",
        "jan",
        "enero",
        "ene",
        "janvier",
        "janv",
        "janeiro",
        "januar",
        "jänner",
        "gennaio",
        "gen",
        "januari",
        "ocak",
        "январь",
        "января",
        "يناير",
    ],
    &[
        "february",
        "feb",
        "febr",
        "febrero",
        "février",
        "févr",
        "fév",
        "fevereiro",
        "fev",
        "februar",
        "febbraio",
        "februari",
        "pebruari",
        "şubat",
        "февраль",
        "февраля",
        "فبراير",
    ],
    &["march", "mar", "marzo", "mars", "março", "märz", "mär", "maret", "maart", "mart", "март", "марта", "مارس"],
    &["april", "apr", "abril", "abr", "avril", "avr", "aprile", "nisan", "апрель", "апреля", "أبريل"],
    &["may", "mayo", "mai", "maio", "maggio", "mag", "mei", "mayıs", "май", "мая", "مايو"],
    &["june", "jun", "junio", "juin", "junho", "juni", "giugno", "giu", "haziran", "июнь", "июня", "يونيو"],
    &["july", "jul", "julio", "juillet", "juil", "julho", "juli", "luglio", "lug", "temmuz", "июль", "июля", "يوليو"],
    &["august", "aug", "agosto", "ago", "août", "agustus", "augustus", "agt", "ağustos", "август", "августа", "أغسطس"],
    &[
        "september",
        "sept",
        "sep",
        "septiembre",
        "setiembre",
        "septembre",
        "setembro",
        "set",
        "settembre",
        "eylül",
        "сентябрь",
        "сентября",
        "سبتمبر",
    ],
    &[
        "october",
        "oct",
        "octubre",
        "octobre",
        "outubro",
        "out",
        "oktober",
        "okt",
        "ottobre",
        "ott",
        "ekim",
        "октябрь",
        "октября",
        "أكتوبر",
    ],
    &["november", "nov", "noviembre", "novembre", "novembro", "nopember", "kasım", "ноябрь", "ноября", "نوفمبر"],
    &[
        "december",
        "dec",
        "diciembre",
        "dic",
        "décembre",
        "déc",
        "dezembro",
        "dez",
        "dezember",
        "dicembre",
        "desember",
        "des",
        "aralık",
        "декабрь",
        "декабря",
        "ديسمبر",
    ],
];

/// Weekday names from Monday on.
const WEEKDAYS: [(&[&str], Weekday); 7] = [
    (
        &["monday", "mon", "lunes", "lundi", "segunda-feira", "segunda", "montag", "lunedì", "senin", "maandag"],
        Weekday::Mon,
    ),
    (
        &[
            "tuesday",
            "tues",
            "tue",
            "martes",
            "mardi",
            "terça-feira",
            "terça",
            "dienstag",
            "martedì",
            "selasa",
            "dinsdag",
        ],
        Weekday::Tue,
    ),
    (
        &[
            "wednesday",
            "wed",
            "miércoles",
            "mercredi",
            "quarta-feira",
            "quarta",
            "mittwoch",
            "mercoledì",
            "rabu",
            "woensdag",
        ],
        Weekday::Wed,
    ),
    (
        &[
            "thursday",
            "thurs",
            "thur",
            "thu",
            "jueves",
            "jeudi",
            "quinta-feira",
            "quinta",
            "donnerstag",
            "giovedì",
            "kamis",
            "donderdag",
        ],
        Weekday::Thu,
    ),
    (
        &["friday", "fri", "viernes", "vendredi", "sexta-feira", "sexta", "freitag", "venerdì", "jumat", "vrijdag"],
        Weekday::Fri,
    ),
    (&["saturday", "sat", "sábado", "samedi", "samstag", "sonnabend", "sabato", "sabtu", "zaterdag"], Weekday::Sat),
    (&["sunday", "sun", "domingo", "dimanche", "sonntag", "domenica", "minggu", "ahad", "zondag"], Weekday::Sun),
];

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// A month, by its number.
    Month(u32),
    Weekday(Weekday),
}

/// The month or weekday of a name in any case.
pub(crate) fn named(word: &str) -> Option<Named> {
    static NAMES: LazyLock<Vec<(&str, Named)>> = LazyLock::new(|| {
        let months = flat(MONTHS.iter().copied().zip((1..).map(Named::Month)));
        months.into_iter().chain(flat(WEEKDAYS.map(|(names, day)| (names, Named::Weekday(day))))).collect()
    });
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(NAMES.iter().map(|&(name, _)| name)));
    let mut near = INDEX.candidates(word).filter_map(|number| NAMES.get(number));
    near.find(|(name, _)| same(word, name)).map(|&(_, named)| named)
}

/// The number of a month by its name in any case.
pub(crate) fn month(word: &str) -> Option<u32> {
    match named(word) {
        Some(Named::Month(month)) => Some(month),
        _ => None,
    }
}

/// Each name with what it stands for.
fn flat<T: Copy>(table: impl IntoIterator<Item = (&'static [&'static str], T)>) -> Vec<(&'static str, T)> {
    table.into_iter().flat_map(|(names, meaning)| names.iter().map(move |&name| (name, meaning))).collect()
}

#[cfg(test)]
mod tests {
    use super::{MONTHS, Named, WEEKDAYS, month, named};

    #[test]
    fn no_name_stands_for_two_months_or_days() {
        for (at, names) in MONTHS.iter().enumerate() {
            for name in names.iter() {
                assert_eq!(month(name), Some(at as u32 + 1), "{name}");
            }
        }
        for (names, day) in WEEKDAYS {
            for name in names {
                assert_eq!(named(name), Some(Named::Weekday(day)), "{name}");
            }
        }
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(month("AOÛT"), Some(8));
        assert_eq!(month("Maybe"), None);
    }
}
