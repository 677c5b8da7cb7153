//! What a page puts around its releases: what the site says of itself above the first one, share buttons, addressees of letters.

use crate::class::Class;
use crate::data::words;
use crate::filter::Phrases;
use crate::folded::same;
use crate::furniture::{is_furniture, is_office_line};
use crate::lines::{Line, Lines};
use crate::segment::{is_running, is_title};

/// What stands above the titles of other posts.
static OTHER_POSTS: Phrases = Phrases::new(words!("lines.tsv", "other-posts"));

/// How many lines stand before the first item of a page: before the last line that names a kind of release ("Update"), where
/// its title follows.
pub(crate) fn introduction(text: &str, lines: &[Line]) -> usize {
    let said: Vec<usize> = (0..lines.len()).filter(|&at| lines.get(at).is_some_and(|line| !line.is_blank())).collect();
    let words = |at: usize| lines.get(at).map(|line| line.of(text)).unwrap_or_default();
    let label = said.windows(2).rev().find_map(|pair| match pair {
        &[label, title] => (is_office_line(words(label)) && is_title(words(title))).then_some(label),
        _ => None,
    });
    label.unwrap_or(0)
}

/// A line of so many bytes is a paragraph.
const PARAGRAPH: usize = 120;
/// The most lines above an item's first paragraph that are compared.
const MOST_ABOVE: usize = 5;

/// How many lines of a page stand before its first item, which ends before `next`: what stands apart above the last line above
/// the first paragraph, or above as many lines as the next item begins with. `None` where the text ends before that is told.
pub(crate) fn page_head(text: &str, lines: &[Line], next: usize, complete: bool) -> Option<usize> {
    let Some(body) = lines.iter().position(|line| line.len() > PARAGRAPH) else { return Some(0) };
    let said: Vec<usize> = (0..body).filter(|&at| lines.get(at).is_some_and(|line| !line.is_blank())).collect();
    let apart = |at: &usize| lines.get(at + 1).is_some_and(|next| next.is_blank());
    let year = |words: &str| words.len() == 4 && words.bytes().all(|byte| byte.is_ascii_digit());
    let named = |at: &usize| {
        let Some(line) = lines.get(*at) else { return false };
        is_title(line.of(text)) || is_furniture(line.of(text)) || year(&line.of(text))
    };
    match said.as_slice() {
        [above @ .., title] if said.len() < MOST_ABOVE && above.iter().all(|at| apart(at) && named(at)) => {
            let behind = Lines::new(text, next).filter(|line| !line.is_blank()).take(MOST_ABOVE);
            let lengths: Vec<usize> = behind.map(Line::len).collect();
            let count = lengths.iter().take_while(|&&length| length <= PARAGRAPH).count();
            if count == lengths.len() && count < MOST_ABOVE && !complete {
                return None;
            }
            let own = if (1..MOST_ABOVE).contains(&count) { said.len().saturating_sub(count) } else { said.len() - 1 };
            said.get(own).copied().or(Some(*title))
        }
        _ => Some(0),
    }
}

/// How many lines stand before the title of a page that puts its share buttons below the title, and what the site says of
/// itself above it.
pub(crate) fn shared_title(text: &str, lines: &[Line]) -> usize {
    const NEAR: usize = 60;
    let button = |at: usize| lines.get(at).is_some_and(|line| line.len() <= 24 && is_furniture(line.of(text)));
    let shares = |at: usize| {
        let words = lines.get(at).map(|line| line.of(text)).unwrap_or_default();
        let word = words.split(' ').next().unwrap_or_default();
        ["share", "tweet", "compartir", "partager", "compartilhar", "teilen"].iter().any(|name| same(word, name))
    };
    let found = (1..lines.len().min(NEAR)).find(|&at| button(at) && shares(at) && button(at + 1));
    let title = found.and_then(|at| lines.get(..at)?.iter().rposition(|line| !line.is_blank()));
    let Some((buttons, title)) = found.zip(title) else { return 0 };
    let (above, below) = (lines.get(..title).unwrap_or_default(), lines.get(buttons..).unwrap_or_default());
    let words = lines.get(title).map(|line| line.of(text)).unwrap_or_default();
    let headline = is_title(words) && !words.ends_with('.') && words.split(' ').nth(3).is_some();
    let bytes = |lines: &[Line]| lines.iter().map(|line| line.len()).sum::<usize>();
    let paragraphs = below.iter().filter(|line| line.len() > 120).take(2).count();
    let site = above.iter().any(|line| is_running(&line.of(text)) || is_furniture(line.of(text)));
    if headline && site && paragraphs == 2 && bytes(below) > bytes(above) { title } else { 0 }
}

/// Whether the last lines name those whom a letter is addressed to, below "To:": the day below them is the letter's.
pub(crate) fn are_addressed(text: &str, lines: &[Line]) -> bool {
    const MOST: usize = 24;
    const NAME: usize = 120;
    // Most dumps hold no letter.
    let label = |line: &Line| (3..=8).contains(&line.len()) && text.as_bytes().get(line.end - 1) == Some(&b':');
    if !lines.iter().rev().take(2 * MOST).any(label) {
        return false;
    }
    let near = lines.iter().rev().filter(|line| !line.is_blank()).take(MOST);
    let mut near = near.take_while(|line| line.len() <= NAME && !line.of(text).ends_with('.'));
    near.any(|line| {
        line.len() <= 8
            && matches!(line.of(text).trim_end_matches(['\u{A0}', ' ']), "To:" | "TO:" | "À :" | "Para:" | "An:")
    })
}

/// Where the titles of other posts begin that a page lists below a release: "Related posts", and short lines to the end.
pub(crate) fn other_posts(text: &str, lines: &[Line]) -> Option<usize> {
    const MOST: usize = 40;
    const TITLE: usize = 140;
    let near = lines.len().saturating_sub(MOST)..lines.len();
    let heads = |at: &usize| {
        lines.get(*at).is_some_and(|line| {
            line.may(Class::FURNITURE) && line.len() <= 40 && OTHER_POSTS.is(line.of(text).trim_end_matches([':', ' ']))
        })
    };
    let at = near.rev().take_while(|&at| lines.get(at).is_some_and(|line| line.len() <= TITLE)).filter(heads).last()?;
    (at * 2 > lines.len() || at > 8).then_some(at)
}
