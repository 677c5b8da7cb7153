//! Menus: names of a site's pages, the path to a page, and what blogs print around a post.

use crate::data::words;
use crate::filter::Phrases;
use crate::furniture::{COUNTED, LINES};
use undersigned_model::is_space;

/// Names of pages and links.
pub(crate) const ITEMS: &[&str] = words!("lines.tsv", "page");

/// How blogs begin the line below a post.
pub(crate) const POSTERS: &[&str] = words!("lines.tsv", "poster");

static PAGES: Phrases = Phrases::new(ITEMS);
static OTHERS: Phrases = Phrases::new(LINES);

/// Whether a line is a page's name, several of them, or what a blog prints below a post.
pub(crate) fn is_part(line: &str) -> bool {
    PAGES.is(line) || is_menu(line) || is_post_footer(line)
}

fn may_begin_item(text: &str) -> bool {
    OTHERS.may_begin(text) || PAGES.may_begin(text)
}

fn is_item(text: &str) -> bool {
    OTHERS.is(text) || PAGES.is(text)
}

/// "Home News About us": a menu that was written into one line.
fn is_menu(line: &str) -> bool {
    may_begin_item(line) && (are_items(line) || line.contains('|') && are_pages(line))
}

fn are_items(line: &str) -> bool {
    let (mut rest, mut items) = (line, 0);
    while !rest.is_empty() {
        let Some(behind) = item(rest) else { return false };
        rest = behind
            .trim_start_matches(|c: char| is_space(c) || matches!(c, '|' | '·' | '•' | '/' | ',' | '»' | '›' | '>'));
        items += 1;
    }
    items > 1
}

/// "About Nauru | Alerts | Reports": three links or more, most of them names of pages.
fn are_pages(line: &str) -> bool {
    let (mut all, mut pages) = (0, 0);
    for part in line.split('|').map(|part| part.trim_matches(is_space)) {
        all += 1;
        pages += usize::from(is_item(part));
        if part.split(is_space).nth(3).is_some() {
            return false;
        }
    }
    all > 2 && pages * 3 >= all * 2
}

/// What stands behind the item of a menu that a text begins with, an item of three words at most.
fn item(text: &str) -> Option<&str> {
    let ends = text.match_indices(is_space).map(|(at, _)| at).chain([text.len()]).take(3);
    ends.filter_map(|end| text.split_at_checked(end)).filter(|(item, _)| is_item(item)).map(|(_, rest)| rest).last()
}

/// "Harbour Light logo": the text of an image.
pub(crate) fn is_logo(line: &str) -> bool {
    line.len() <= 60 && line.ends_with(" logo")
}

/// "Posted by Harbour Light at 12:30 No comments:"
fn is_post_footer(line: &str) -> bool {
    static BEGINNINGS: Phrases = Phrases::new(POSTERS);
    BEGINNINGS.begin(line) && {
        let last = line.trim_end_matches([':', ' ', '»']).rsplit(is_space).next().unwrap_or_default();
        COUNTED.has(last)
    }
}

#[cfg(test)]
mod tests {
    use super::is_part;

    #[test]
    fn menus_and_what_only_looks_like_them() {
        for line in [
            "Joint statements",
            "Home Letters About us",
            "News | Reports",
            "About Nauru | Alerts | Reports",
            "Publicado por Casa Azul en 9:05 2 comentarios:",
        ] {
            assert!(is_part(line), "{line}");
        }
        for line in [
            "Letters from the river",
            "News from home",
            "Coast Fund | Reef Union | Reports",
            "Posted by the gate, two guards saw nothing",
        ] {
            assert!(!is_part(line), "{line}");
        }
    }
}
