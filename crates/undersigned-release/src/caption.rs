//! Captions and credits of pictures.

use crate::class::Class;
use crate::data::words;
use crate::filter::Phrases;
use crate::folded::after_name;
use crate::lines::Wording;
use memchr::memmem::Finder;
use std::sync::LazyLock;

/// Beginnings of captions.
pub(crate) const BEGINNINGS: &[&str] = words!("lines.tsv", "caption");

/// Whether a line is a caption or a credit: "NAME © Agency", "Photo credit: …", "NAME via Site". Where no `signs` are, no "©" is
/// looked for.
pub(crate) fn is_caption(line: Wording<'_>, signs: bool) -> bool {
    if line.len() > 240 {
        return false;
    }
    static BEGUN: Phrases = Phrases::new(BEGINNINGS);
    if line.may(Class::CAPTION) && (BEGUN.begin(&line) || line.starts_with('©')) {
        return !is_copyright(line);
    }
    static VIA: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" via "));
    line.len() <= 200
        && ((signs && has_sign(&line) && !is_copyright(line))
            || (!line.ends_with('.') && VIA.find(line.as_bytes()).is_some() && line.split_whitespace().count() <= 6))
}

/// Whether a "©" stands in the line.
fn has_sign(line: &str) -> bool {
    let bytes = line.as_bytes();
    memchr::memchr_iter(0xC2, bytes).any(|at| bytes.get(at + 1) == Some(&0xA9))
}

/// "© 2024 Coast Rights" · "Copyright 2019–2024 Coast Rights. All rights reserved."
pub(crate) fn is_copyright(line: Wording<'_>) -> bool {
    publisher(line).is_some()
}

/// Beginnings of copyright lines.
pub(crate) const HOLDS: &[&str] = words!("lines.tsv", "copyright");

/// Who holds the copyright, as a byte range of the line.
pub(crate) fn publisher(line: Wording<'_>) -> Option<(usize, usize)> {
    if !line.may(Class::COPYRIGHT) || line.len() > 120 {
        return None;
    }
    static BEGUN: Phrases = Phrases::new(HOLDS);
    let rest = line.text.strip_prefix('©').or_else(|| BEGUN.after(line.text))?;
    let rest = rest.trim_start();
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | ' ' | ','));
    let year = rest.len() - after.len() >= 4 && rest.starts_with(['1', '2']);
    let after = after_name(after, "by ").unwrap_or(after);
    let end = after.find(['.', '|', ',', '–', '—']).unwrap_or(after.len());
    let name = after.get(..end)?.trim_end();
    let name = name
        .len()
        .checked_sub("all rights reserved".len())
        .and_then(|at| name.split_at_checked(at))
        .filter(|(_, tail)| tail.eq_ignore_ascii_case("all rights reserved"))
        .map_or(name, |(head, _)| head.trim_end());
    let start = line.len() - after.len();
    (year && !name.is_empty() && name.starts_with(char::is_uppercase)).then_some((start, start + name.len()))
}

#[cfg(test)]
mod tests {
    use super::{is_caption, publisher};

    #[test]
    fn captions() {
        for line in ["Ama Mensah © Private", "Photo credit: A. Photographer", "Ama Mensah via Mastodon"] {
            assert!(is_caption(line.into(), true), "{line}");
        }
        assert!(!is_caption("She travelled via Accra to meet the families of those detained.".into(), true));
        assert!(!is_caption("© 2024 Coast Rights".into(), true));
    }

    #[test]
    fn copyright() {
        for (line, name) in [
            ("© 2024 Coast Rights. All rights reserved.", "Coast Rights"),
            ("Copyright 2019–2024 Coast Rights", "Coast Rights"),
            ("© 2021 Coast Rights All Rights Reserved", "Coast Rights"),
        ] {
            let (start, end) = publisher(line.into()).unwrap();
            assert_eq!(&line[start..end], name);
        }
        assert_eq!(publisher("© Private".into()), None);
    }
}
