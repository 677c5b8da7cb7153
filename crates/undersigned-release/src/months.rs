//! Names of months and weekdays. A full stop behind an abbreviation is the grammar's business.

use crate::data::words;
use crate::filter::Meanings;
use chrono::Weekday;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// A month, by its number.
    Month(u32),
    Weekday(Weekday),
}

static NAMES: Meanings<Named> = Meanings::new(CALENDAR);

const CALENDAR: &[(Named, &[&str])] = &[
    (Named::Month(1), words!("calendar.tsv", "january")),
    (Named::Month(2), words!("calendar.tsv", "february")),
    (Named::Month(3), words!("calendar.tsv", "march")),
    (Named::Month(4), words!("calendar.tsv", "april")),
    (Named::Month(5), words!("calendar.tsv", "may")),
    (Named::Month(6), words!("calendar.tsv", "june")),
    (Named::Month(7), words!("calendar.tsv", "july")),
    (Named::Month(8), words!("calendar.tsv", "august")),
    (Named::Month(9), words!("calendar.tsv", "september")),
    (Named::Month(10), words!("calendar.tsv", "october")),
    (Named::Month(11), words!("calendar.tsv", "november")),
    (Named::Month(12), words!("calendar.tsv", "december")),
    (Named::Weekday(Weekday::Mon), words!("calendar.tsv", "monday")),
    (Named::Weekday(Weekday::Tue), words!("calendar.tsv", "tuesday")),
    (Named::Weekday(Weekday::Wed), words!("calendar.tsv", "wednesday")),
    (Named::Weekday(Weekday::Thu), words!("calendar.tsv", "thursday")),
    (Named::Weekday(Weekday::Fri), words!("calendar.tsv", "friday")),
    (Named::Weekday(Weekday::Sat), words!("calendar.tsv", "saturday")),
    (Named::Weekday(Weekday::Sun), words!("calendar.tsv", "sunday")),
];

/// The month or weekday of a name in any case.
pub(crate) fn named(word: &str) -> Option<Named> {
    NAMES.of(word)
}

/// The number of a month by its name in any case.
pub(crate) fn month(word: &str) -> Option<u32> {
    match named(word) {
        Some(Named::Month(month)) => Some(month),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{CALENDAR, month, named};

    #[test]
    fn no_name_stands_for_two_months_or_days() {
        for (meaning, names) in CALENDAR {
            for name in *names {
                assert_eq!(named(name), Some(*meaning), "{name}");
            }
        }
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(month("AOÛT"), Some(8));
        assert_eq!(month("Maybe"), None);
    }
}
