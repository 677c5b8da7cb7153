//! Site furniture: menus, share buttons, subscription lines and pagination, which belong to no release; and the lines that
//! an office puts into every release ("FOR IMMEDIATE RELEASE", "###").

use crate::class::Class;
use crate::data::words;
use crate::excerpts::is_read_more;
use crate::filter::{Index, Phrases};
use crate::folded::{after_name, same};
use crate::lines::Wording;
use crate::menus;
use crate::words::{WordSet, is_letter};
use std::sync::LazyLock;
use undersigned_model::Span;

/// Whole lines.
pub(crate) const LINES: &[&str] = words!("lines.tsv", "furniture");
pub(crate) const BEGINNINGS: &[&str] = words!("lines.tsv", "furniture-beginning");
/// Beginnings of the headers of pages that show several posts.
pub(crate) const HEADERS: &[&str] = words!("lines.tsv", "header");
/// Lines that an office puts into its releases.
pub(crate) const OFFICE: &[&str] = words!("lines.tsv", "office");
/// The line that a feed puts below each item: what stands before the title and, behind "…", between title and site.
pub(crate) const POSTS: &[&str] = words!("lines.tsv", "post");
/// What blogs count below a post.
pub(crate) static COUNTED: WordSet = WordSet::new(words!("words.tsv", "comments"));

/// The longest line, in bytes, that is looked at.
pub(crate) const LONGEST: usize = 90;
/// The longest line of tags.
pub(crate) const LONGEST_TAGS: usize = 480;

/// Whether a line is site furniture.
pub(crate) fn is_furniture(line: Wording<'_>) -> bool {
    static WHOLE: Phrases = Phrases::new(LINES);
    static BEGUN: Phrases = Phrases::new(BEGINNINGS);
    if !line.may(Class::FURNITURE) || line.len() > LONGEST {
        return line.may(Class::FURNITURE) && are_tags(&line);
    }
    WHOLE.is(&line)
        || BEGUN.begin(&line)
        || is_read_more(line)
        || is_pagination(&line)
        || is_comments(&line)
        || is_header(line)
        || menus::is_part(&line)
}

/// "Posted in News, Rivers | Tagged Nauru, Tonga, …": what a blog files a post under, however much that is.
fn are_tags(line: &str) -> bool {
    static BEGUN: Phrases = Phrases::new(words!("lines.tsv", "tags"));
    line.len() <= LONGEST_TAGS && BEGUN.begin(line) && line.contains([',', '|']) && !line.ends_with(['.', '”', '"'])
}

/// Whether a line is the header of a page of posts ("Posts Tagged ‘X’").
pub(crate) fn is_header(line: Wording<'_>) -> bool {
    static BEGUN: Phrases = Phrases::new(HEADERS);
    line.may(Class::HEADER) && line.len() <= LONGEST && BEGUN.begin(&line) && !line.ends_with('.')
}

/// "1 2 3 … 14 Next »" · "« Older alerts"
fn is_pagination(line: &str) -> bool {
    let back = line.strip_prefix(['«', '‹', '←']).map(str::trim_start);
    if back.is_some_and(|rest| ["older", "previous", "newer"].iter().any(|word| after_name(rest, word).is_some())) {
        return line.len() <= 48 && !line.contains('»');
    }
    line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '«' | '‹' | '←'))
        && line.split_whitespace().nth(1).is_some()
        && line.split_whitespace().all(|word| {
            word.bytes().all(|byte| byte.is_ascii_digit())
                || [
                    "«", "»", "‹", "›", "←", "→", "…", "...", "next", "previous", "last", "first", "of", "page",
                    "pages",
                ]
                .iter()
                .any(|known| same(word, known))
        })
}

/// "3 Comments" · "(3) Comments | Posted in News".
fn is_comments(line: &str) -> bool {
    // A number, in brackets or not, or "No"; or the word itself.
    line.starts_with(|c: char| matches!(c, '0'..='9' | '(' | 'N' | 'n' | 'C' | 'c' | 'K'))
        && is_comment_count(line.split(['|', '·', '•']).next().unwrap_or_default().trim_end())
}

/// "3 Comments" · "(1) Comment" · "No Comments »"
pub(crate) fn is_comment_count(line: &str) -> bool {
    // "999999 comments »" with room to spare.
    line.len() <= 64 && is_count(line.trim_end_matches([' ', '»', '→']))
}

fn is_count(bare: &str) -> bool {
    let count = |text: &str| {
        let digits = text.trim_matches(['(', ')']);
        same(text, "no") || !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    bare.len() <= 20
        && bare.rsplit_once(' ').is_some_and(|(first, last)| {
            count(first) && COUNTED.has(last) || COUNTED.has(first) && last.starts_with('(') && count(last)
        })
}

/// Whether a line is one that an office puts into its releases, or a separator.
pub(crate) fn is_office_line(line: Wording<'_>) -> bool {
    static WHOLE: Phrases = Phrases::new(OFFICE);
    if !line.may(Class::OFFICE) || line.len() > LONGEST {
        return false;
    }
    // The phrase may be followed by a mark: "PRESS RELEASE:".
    is_separator(line) || WHOLE.is(line.trim_end_matches([':', '.', '!', ' ', '\u{A0}']))
}

/// Whether a line says that a release is at its end: "ENDS", "-30-", "###".
pub(crate) fn is_end_line(line: Wording<'_>) -> bool {
    is_separator(line)
        || ["end", "ends", "the end", "fin"]
            .iter()
            .any(|word| same(line.trim_matches(|c: char| !c.is_alphabetic()), word))
}

/// "###" · "—" · "* * *" · "-30-": no letters, nothing to read.
pub(crate) fn is_separator(line: Wording<'_>) -> bool {
    line.may(Class::OFFICE)
        && line.len() <= LONGEST
        && !line.starts_with(|c: char| c.is_ascii_alphabetic())
        && (!line.contains(is_letter) || matches!(&*line, "-30-" | "- 30 -" | "–30–" | "— 30 —" | "–30-"))
}

/// Whether a line is the last of a feed's item.
pub(crate) fn is_post_line(line: Wording<'_>) -> bool {
    line.may(Class::POSTED) || post_line(line).is_some()
}

/// Title and site of a feed's "The post TITLE appeared first on SITE." line, as byte ranges of the line.
pub(crate) fn post_line(line: Wording<'_>) -> Option<((usize, usize), (usize, usize))> {
    static FORMS: LazyLock<Vec<(&str, &str)>> =
        LazyLock::new(|| POSTS.iter().filter_map(|form| form.split_once('…')).collect());
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(FORMS.iter().map(|&(head, _)| head)));
    if !line.may(Class::POST) {
        return None;
    }
    INDEX.candidates(&line).filter_map(|number| FORMS.get(number)).find_map(|&(head, middle)| {
        let rest = after_name(&line, head)?;
        let start = line.len() - rest.len();
        let (before, site) = part(rest, middle.trim_start())?;
        let (at, site_at) = (start + before, line.len() - site.len());
        let site = site.trim_end_matches(['.', ' ', '\u{A0}']);
        let title = crate::lines::trim(&line, Span::new(start, at));
        Some(((title.start, title.end), (site_at, site_at + site.len())))
    })
}

/// Where the last `middle` begins in a text, and what follows it; spaces of any kind are the same.
fn part<'a>(text: &'a str, middle: &str) -> Option<(usize, &'a str)> {
    let first = middle.split(' ').next()?;
    let letter = *first.as_bytes().first()?;
    let mut end = text.len();
    for _ in 0..64 {
        end = memchr::memrchr(letter, text.as_bytes().get(..end)?)?;
        let tail = text.get(end..).filter(|tail| tail.starts_with(first));
        if let Some(rest) = tail.and_then(|tail| after_name(tail, middle)) {
            return Some((end, rest));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_furniture, is_office_line, is_separator, post_line};

    #[test]
    fn furniture_and_what_only_looks_like_it() {
        for line in [
            "Main menu",
            "Subscribe to Kenya",
            "LOAD MORE",
            "1 2 3 … 14 Next »",
            "« Older Entries",
            "Posts Tagged ‘Land’",
            "Archive for May 2020",
            "3 Comments »",
            "(2) Comments | Posted May 4, 2020 in Rivers",
            "Comentários (2)",
            "Posted in Rivers, Coasts | Tagged Nauru, Tonga, Lina Kaho, Reef Witness, Island Fund, boats | Leave a reply",
            "Compartilhe:",
            "Posted in News | Leave a comment",
            "Home » Press room » Alerts",
        ] {
            assert!(is_furniture(line.into()), "{line}");
        }
        for line in [
            "Background",
            "Signatories:",
            "Newsroom raided in the capital",
            "Share the load, say unions",
            "2 journalists arrested",
            "About the law",
        ] {
            assert!(!is_furniture(line.into()), "{line}");
        }
    }

    #[test]
    fn office_lines() {
        for line in ["FOR IMMEDIATE RELEASE", "###", "-30-", "ENDS", "Press release:", "* * *", "——"] {
            assert!(is_office_line(line.into()), "{line}");
        }
        assert!(!is_office_line("Statement on the arrests".into()));
        assert!(!is_separator("-A-".into()));
    }

    #[test]
    fn post_lines() {
        let line = "The post A title appeared first on A Site.";
        let ((a, b), (c, d)) = post_line(line.into()).unwrap();
        assert_eq!((&line[a..b], &line[c..d]), ("A title", "A Site"));
        let line = "La entrada Un título se publicó primero en El Sitio.";
        let ((a, b), (c, d)) = post_line(line.into()).unwrap();
        assert_eq!((&line[a..b], &line[c..d]), ("Un título", "El Sitio"));
        assert_eq!(post_line("The post office appeared closed".into()), None);
    }
}
