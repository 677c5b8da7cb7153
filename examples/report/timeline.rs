//! The timeline: how many releases there are of each day, month or year.

use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeMap;

/// The drawing.
#[derive(Debug, Default)]
pub(crate) struct Timeline {
    /// The columns that aren't empty, in order.
    pub(crate) columns: Vec<Column>,
    /// What stands below the line.
    pub(crate) ticks: Vec<Tick>,
    /// `day`, `month` or `year`.
    pub(crate) unit: &'static str,
    /// The height of the highest column, in pixels.
    pub(crate) height: usize,
    /// How many releases have no full date.
    pub(crate) undated: usize,
}

/// The releases of one day, month or year.
#[derive(Debug)]
pub(crate) struct Column {
    /// What it stands for: "May 2019".
    pub(crate) name: String,
    /// How many releases.
    pub(crate) count: usize,
    /// The first of them.
    pub(crate) release: usize,
    /// Its first day.
    pub(crate) from: NaiveDate,
    /// Its last day.
    pub(crate) to: NaiveDate,
    /// Where it begins, in hundredths of the width.
    pub(crate) x: f64,
    /// How broad it is, in hundredths of the width.
    pub(crate) width: f64,
    /// Its height in pixels.
    pub(crate) height: usize,
}

/// A mark below the line.
#[derive(Debug)]
pub(crate) struct Tick {
    /// What is written there.
    pub(crate) name: String,
    /// Where, in hundredths of the width.
    pub(crate) x: f64,
    /// `start`, `middle` or `end`.
    pub(crate) anchor: &'static str,
}

/// How high a column may be, and a single release in it.
const HIGH: usize = 72;
const CELL: usize = 18;
const TICKS: i32 = 5;

/// Draws the days of releases; `None` is a release without a full date.
pub(crate) fn timeline(days: &[Option<NaiveDate>]) -> Timeline {
    let undated = days.iter().filter(|day| day.is_none()).count();
    let dated = || days.iter().enumerate().filter_map(|(release, day)| Some((release, (*day)?)));
    let (Some(first), Some(last)) = (dated().map(|(_, day)| day).min(), dated().map(|(_, day)| day).max()) else {
        return Timeline { undated, ..Timeline::default() };
    };
    let unit = Unit::of(first, last);
    let origin = unit.number(first);
    let slots = unit.number(last) - origin + 1;
    let mut bins: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    dated().for_each(|(release, day)| bins.entry(unit.number(day)).or_default().push(release));
    let most = bins.values().map(Vec::len).max().unwrap_or(1);
    let place = |number: i32| f64::from(number - origin) * 100.0 / f64::from(slots);
    let column = |(&number, releases): (&i32, &Vec<usize>)| {
        let count = releases.len();
        let height = if most * CELL <= HIGH { count * CELL } else { (count * HIGH).div_ceil(most) };
        let width = (80.0 / f64::from(slots)).clamp(0.7, 4.0);
        let (from, to) = unit.days(number)?;
        let release = *releases.first()?;
        Some(Column { name: unit.name(from), count, release, from, to, x: place(number), width, height })
    };
    let columns: Vec<Column> = bins.iter().filter_map(column).collect();
    let height = columns.iter().map(|column| column.height).max().unwrap_or(0);
    Timeline { columns, ticks: ticks(unit, origin, slots), unit: unit.noun(), height, undated }
}

fn ticks(unit: Unit, origin: i32, slots: i32) -> Vec<Tick> {
    let parts = TICKS.min(slots);
    let tick = |part: i32| {
        let number = origin + (slots - 1) * part / (parts - 1).max(1);
        let (from, _) = unit.days(number)?;
        let anchor = match part {
            0 => "start",
            _ if part + 1 == parts => "end",
            _ => "middle",
        };
        let share = match anchor {
            "start" => 0.0,
            "end" => 1.0,
            _ => 0.5,
        };
        let x = (f64::from(number - origin) + share) * 100.0 / f64::from(slots);
        Some(Tick { name: unit.name(from), x, anchor })
    };
    (0..parts).filter_map(tick).collect()
}

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Day,
    Month,
    Year,
}

impl Unit {
    fn of(first: NaiveDate, last: NaiveDate) -> Self {
        match (last - first).num_days() {
            ..93 => Unit::Day,
            93..4400 => Unit::Month,
            _ => Unit::Year,
        }
    }

    const fn noun(self) -> &'static str {
        match self {
            Unit::Day => "day",
            Unit::Month => "month",
            Unit::Year => "year",
        }
    }

    /// The unit that a day lies in, counted from the beginning of the calendar.
    fn number(self, day: NaiveDate) -> i32 {
        match self {
            Unit::Day => day.num_days_from_ce(),
            Unit::Month => day.year() * 12 + day.month0() as i32,
            Unit::Year => day.year(),
        }
    }

    /// The first and last day of a unit.
    fn days(self, number: i32) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.first(number)?, self.first(number + 1)?.pred_opt()?))
    }

    fn first(self, number: i32) -> Option<NaiveDate> {
        match self {
            Unit::Day => NaiveDate::from_num_days_from_ce_opt(number),
            Unit::Month => NaiveDate::from_ymd_opt(number.div_euclid(12), number.rem_euclid(12) as u32 + 1, 1),
            Unit::Year => NaiveDate::from_ymd_opt(number, 1, 1),
        }
    }

    fn name(self, from: NaiveDate) -> String {
        match self {
            Unit::Day => day_name(from),
            Unit::Month => format!("{} {}", month_name(from), from.year()),
            Unit::Year => from.year().to_string(),
        }
    }
}

/// "4 May 2019"
pub(crate) fn day_name(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), month_name(day), day.year())
}

fn month_name(day: NaiveDate) -> &'static str {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
    NAMES.get(day.month0() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::timeline;
    use chrono::NaiveDate;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn counts_by_day_month_or_year() {
        for (days, unit, columns) in [
            (vec!["2020-02-28", "2020-03-01", "2020-03-01"], "day", vec![("28 Feb 2020", 1), ("1 Mar 2020", 2)]),
            (vec!["2020-12-28", "2019-05-30", "2019-05-01"], "month", vec![("May 2019", 2), ("Dec 2020", 1)]),
            (vec!["1999-12-28", "2019-05-30", "none"], "year", vec![("1999", 1), ("2019", 1)]),
        ] {
            let drawn = timeline(&days.iter().map(|text| day(text)).collect::<Vec<_>>());
            assert_eq!(drawn.unit, unit);
            assert_eq!(drawn.undated, days.iter().filter(|text| day(text).is_none()).count());
            let found: Vec<_> = drawn.columns.iter().map(|column| (column.name.as_str(), column.count)).collect();
            assert_eq!(found, columns);
            assert!(drawn.columns.iter().all(|column| column.from <= column.to && (0.0..100.0).contains(&column.x)));
        }
    }

    #[test]
    fn december_ends_with_the_year() {
        let drawn = timeline(&[day("2020-12-31"), day("2021-12-01")]);
        assert_eq!(drawn.columns[0].to.to_string(), "2020-12-31");
        assert_eq!(drawn.columns[1].to.to_string(), "2021-12-31");
    }

    #[test]
    fn nothing_and_extremes_are_drawn() {
        assert!(timeline(&[]).columns.is_empty());
        assert_eq!(timeline(&[None]).undated, 1);
        assert_eq!(timeline(&[day("0001-01-01"), day("9999-12-31")]).columns.len(), 2);
        assert_eq!(timeline(&vec![day("2020-01-01"); 5000]).height, super::HIGH);
    }
}
