//! Word lists: the data files under `data/`, read when the crate is compiled.
//!
//! A file's head says what belongs in it; each row has a kind and an entry, with a tab between. "…" at an entry's end
//! says that a text goes on there, and is cut off.

/// The entries of a kind in a data file.
macro_rules! words {
    ($file:literal, $kind:literal) => {{
        const FILE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $file));
        const ENTRIES: [&str; $crate::data::count(FILE, $kind)] = $crate::data::entries(FILE, $kind);
        &ENTRIES
    }};
}
pub(crate) use words;

/// How many entries of a kind there are.
pub(crate) const fn count(file: &str, kind: &str) -> usize {
    let (mut count, mut rest) = (0, file);
    while let Some((row, more)) = parted(rest, b'\n') {
        count += entry(row, kind).is_some() as usize;
        rest = more;
    }
    assert!(count > 0, "the file has entries of the kind");
    count
}

/// The entries of a kind, as many as there are.
pub(crate) const fn entries<const COUNT: usize>(file: &'static str, kind: &str) -> [&'static str; COUNT] {
    let mut list = [""; COUNT];
    let (mut free, mut rest): (&mut [&str], _) = (&mut list, file);
    while let Some((row, more)) = parted(rest, b'\n') {
        if let Some(entry) = entry(row, kind)
            && let [slot, others @ ..] = free
        {
            *slot = entry;
            free = others;
        }
        rest = more;
    }
    list
}

/// The entry of a row of a kind.
const fn entry<'a>(row: &'a str, kind: &str) -> Option<&'a str> {
    match parted(row, b'\t') {
        Some((own, entry)) if same(own.as_bytes(), kind.as_bytes()) => Some(without_dots(entry)),
        _ => None,
    }
}

/// What stands before and behind the first of a mark, which is of ASCII.
const fn parted(text: &str, mark: u8) -> Option<(&str, &str)> {
    let (mut at, mut rest) = (0, text.as_bytes());
    while let [byte, more @ ..] = rest {
        if *byte == mark {
            return match (text.split_at_checked(at), text.split_at_checked(at + 1)) {
                (Some((before, _)), Some((_, behind))) => Some((before, behind)),
                _ => None,
            };
        }
        at += 1;
        rest = more;
    }
    None
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([], []) => true,
        ([a, one @ ..], [b, other @ ..]) => *a == *b && same(one, other),
        _ => false,
    }
}

const fn without_dots(entry: &str) -> &str {
    match entry.as_bytes() {
        [before @ .., 0xE2, 0x80, 0xA6] => match entry.split_at_checked(before.len()) {
            Some((before, _)) => before,
            None => entry,
        },
        _ => entry,
    }
}

#[cfg(test)]
mod tests {
    use super::{count, entries};

    #[test]
    fn rows_of_a_kind() {
        const FILE: &str = "# sea: what swims\nfish\ttuna\nfish\tcod …\nmammal\twhale\n";
        assert_eq!(entries::<{ count(FILE, "fish") }>(FILE, "fish"), ["tuna", "cod "]);
    }
}
