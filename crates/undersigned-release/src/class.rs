//! What a line may be, told by its first bytes and its length, so that most lines are looked at once.
//!
//! Every kind of line that has words of its own has a bit here. A line without a kind's bit is none of that kind; one that has
//! it may be, and the kind's own rules tell. Bits are looked up by a hash of the first four characters, by the first byte, and by
//! the length, in tables made from the kinds' own lists of words when the project is built.

use crate::data::words;
use crate::excerpts::READ_MORE;
use crate::furniture::{BEGINNINGS, HEADERS, LINES, OFFICE, POSTS};
use crate::{byline, caption, head, heading, menus};
use undersigned_model::Section;

/// Kinds that a line may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Class(u32);

impl Class {
    pub(crate) const NONE: Class = Class(0);
    /// "The post … appeared first on …".
    pub(crate) const POST: Class = Class(1);
    pub(crate) const READ_MORE: Class = Class(1 << 1);
    pub(crate) const FURNITURE: Class = Class(1 << 2);
    pub(crate) const HEADER: Class = Class(1 << 3);
    /// Office lines and separators.
    pub(crate) const OFFICE: Class = Class(1 << 4);
    pub(crate) const COPYRIGHT: Class = Class(1 << 5);
    /// Captions by their first words.
    pub(crate) const CAPTION: Class = Class(1 << 6);
    pub(crate) const SECTION: Class = Class(1 << 7);
    /// Contacts by their first words.
    pub(crate) const CONTACT: Class = Class(1 << 8);
    pub(crate) const SALUTATION: Class = Class(1 << 9);
    pub(crate) const BYLINE: Class = Class(1 << 10);
    pub(crate) const ITEM: Class = Class(1 << 11);
    pub(crate) const LINK: Class = Class(1 << 12);
    /// A paragraph that may be cut off.
    pub(crate) const BROKEN: Class = Class(1 << 16);
    /// Contacts by the words of headings: "For more information …".
    pub(crate) const NAMES_CONTACT: Class = Class(1 << 15);
    /// A paragraph whose dateline may give a day.
    pub(crate) const LEAD: Class = Class(1 << 13);
    /// A date line: it was read.
    pub(crate) const DATE: Class = Class(1 << 17);
    /// "The post … appeared first on …": it was read.
    pub(crate) const POSTED: Class = Class(1 << 18);
    /// Short, with as many digits as a date line has.
    pub(crate) const DATED: Class = Class(1 << 14);

    /// What a text without white space around it may be.
    #[inline]
    pub(crate) fn of(text: &[u8]) -> Class {
        let Some(&first) = text.first() else { return Class::NONE };
        let bits = match text {
            // Nothing but separators begins with a quote mark.
            [0xE2, 0x80, 0x98..=0x9F, ..] => Class::OFFICE.0,
            // Many lines begin so, and hardly one of them goes on as a kind's words do.
            [b't' | b'T', b'h' | b'H', b'e' | b'E', b' ', next, ..] => {
                OPENINGS.get(key(text)).map_or(0, |bits| bits & at(&AFTER_THE, *next)) | Class::LEAD.0
            }
            _ => OPENINGS.get(key(text)).map_or(0, |bits| bits | at(&FIRST, first)),
        };
        let class = Class(bits & LENGTHS.get((text.len() >> 4).min(LENGTHS.len() - 1)).copied().unwrap_or_default());
        let broken = if may_break_off(text) { Class::BROKEN } else { Class::NONE };
        let dated = if crate::date_line::may_hold_date(text) { Class::DATED } else { Class::NONE };
        class.or(broken).or(dated)
    }

    /// Whether the line may be of one of the kinds.
    #[inline]
    pub(crate) const fn may(self, be: Class) -> bool {
        self.0 & be.0 != 0
    }

    pub(crate) const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    pub(crate) const fn without(self, other: Class) -> Class {
        Class(self.0 & !other.0)
    }
}

/// Whether a line ends as those do that are cut off: with dots, a bracket, an arrow or a letter that ends "more" and the like.
#[inline]
fn may_break_off(text: &[u8]) -> bool {
    match text {
        [.., b']' | b')' | b'>'] | [.., b'.', b'.', b'.'] => true,
        [.., 0xC2, 0xBB] | [.., 0xE2, 0x80, 0xA6 | 0xBA] | [.., 0xE2, 0x86, 0x92] => true,
        // "more", "reading", "más", "suite", "mais", "weiterlesen", "leyendo", "plus", "article", "post"
        [.., last, end] => {
            matches!(
                (last | 0x20, end | 0x20),
                (b'r' | b't' | b'l', b'e')
                    | (b's', b't')
                    | (b'n', b'g')
                    | (0xA1 | b'i' | b'u', b's')
                    | (b'e', b'n')
                    | (b'd', b'o')
            )
        }
        _ => false,
    }
}

#[inline]
fn at(table: &[u32; 256], byte: u8) -> u32 {
    table.get(usize::from(byte)).copied().unwrap_or_default()
}

/// By the hash of the first four characters.
static OPENINGS: [u32; SLOTS] = filled(false);

/// A table with the kinds of all words that begin lines: by the hash of their beginning, or, of those that begin with "the ", by
/// the first byte behind it.
const fn filled<const N: usize>(behind_the: bool) -> [u32; N] {
    let mut table = [0; N];
    let mut rest = WORDS;
    while let [(class, words), more @ ..] = rest {
        enter(&mut table, behind_the, words, *class);
        rest = more;
    }
    let mut rest = heading::SECTIONS;
    while let [(section, headings), more @ ..] = rest {
        let contact = if matches!(section, Section::Contact) { Class::NAMES_CONTACT } else { Class::NONE };
        enter(&mut table, behind_the, headings, Class::SECTION.or(contact));
        rest = more;
    }
    table
}

/// Enters the kind of all lines that begin with some words.
const fn enter(table: &mut [u32], behind_the: bool, words: &[&str], class: Class) {
    let mut rest = words;
    while let [word, more @ ..] = rest {
        if behind_the {
            add_the(table, word, class)
        } else {
            add_word(table, word, class)
        }
        rest = more;
    }
}

/// Adds a kind at the hashes of all lines that may begin with a word.
const fn add_word(table: &mut [u32], word: &str, class: Class) {
    let text = word.as_bytes();
    match *text {
        // What is shorter is followed by anything, or by nothing.
        [a, b, c] => {
            let mut next = 0;
            while next < 0x80 {
                add(table, key(&[a, b, c, next]), class);
                next += 1;
            }
        }
        _ => add(table, key(text), class),
    }
}

/// The hash of the first four characters.
#[inline]
const fn key(text: &[u8]) -> usize {
    let letters = match text {
        [a, b, c, d, ..] if (*a | *b | *c | *d) < 0x80 => u32::from_le_bytes([*a, *b, *c, *d]) | 0x2020_2020,
        _ => folded(text),
    };
    // Twelve bits, as many as there are slots.
    (letters.wrapping_mul(0x9E37_79B1) >> 20) as usize
}

/// The first four characters: white space of any kind is the same, and so are all beyond ASCII.
const fn folded(text: &[u8]) -> u32 {
    let (mut letters, mut place, mut rest) = (0x2020_2020, 0, text);
    while let [byte, more @ ..] = rest {
        if place == 32 {
            break;
        }
        if *byte < 0x80 {
            letters |= (*byte as u32) << place;
        }
        if !matches!(*byte, 0x80..=0xBF) {
            place += 8;
        }
        rest = more;
    }
    letters
}

/// How many hashes there are.
const SLOTS: usize = 4096;

/// Kinds with the words that begin their lines.
const WORDS: &[(Class, &[&str])] = &[
    (Class::READ_MORE.or(Class::FURNITURE), READ_MORE),
    (Class::FURNITURE, LINES),
    (Class::FURNITURE, BEGINNINGS),
    (Class::FURNITURE, menus::ITEMS),
    (Class::FURNITURE, menus::POSTERS),
    (Class::FURNITURE, &["no comment"]),
    (Class::FURNITURE, words!("words.tsv", "comments")),
    (Class::POST, POSTS),
    (Class::HEADER.or(Class::FURNITURE), HEADERS),
    (Class::OFFICE, OFFICE),
    (Class::COPYRIGHT, caption::HOLDS),
    (Class::CAPTION, caption::BEGINNINGS),
    (Class::SECTION, heading::POINTERS),
    (Class::SALUTATION, heading::SALUTATIONS),
    (Class::CONTACT, head::CONTACTS),
    (Class::BYLINE, byline::BEGINNINGS),
];

/// By the first byte behind "the ".
static AFTER_THE: [u32; 256] = filled(true);

const fn add_the(table: &mut [u32], word: &str, class: Class) {
    if let [b't', b'h', b'e', b' ', next, ..] = word.as_bytes() {
        add(table, *next as usize, class);
        add(table, next.to_ascii_uppercase() as usize, class);
    }
}

/// By the first byte.
static FIRST: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        add(&mut table, byte, first(byte as u8));
        byte += 1;
    }
    table
};

const fn first(byte: u8) -> Class {
    const MARK: Class = Class::OFFICE;
    match byte {
        b'0'..=b'9' => Class::ITEM.or(Class::FURNITURE).or(Class::LEAD),
        b'A'..=b'Z' => Class::LEAD,
        b'd' => Class::ITEM.or(Class::LEAD),
        b'h' | b'w' => Class::LINK.or(Class::ITEM),
        b'a'..=b'z' => Class::ITEM,
        b'[' => MARK.or(Class::LINK).or(Class::ITEM).or(Class::SECTION).or(Class::LEAD),
        b'(' => MARK.or(Class::ITEM).or(Class::SECTION).or(Class::LEAD).or(Class::FURNITURE),
        b'*' | b'-' => MARK.or(Class::ITEM).or(Class::SECTION).or(Class::LEAD),
        b'#' | b'_' => MARK.or(Class::SECTION),
        0xC2 => MARK.or(Class::ITEM).or(Class::FURNITURE).or(Class::COPYRIGHT).or(Class::CAPTION).or(Class::LEAD),
        0xE2 => MARK.or(Class::ITEM).or(Class::FURNITURE).or(Class::LEAD),
        0x80.. => MARK.or(Class::LEAD),
        _ => MARK,
    }
}

/// By the length, in steps of sixteen bytes: what a line so long may be.
static LENGTHS: [u32; 20] = {
    let mut table = [0; 20];
    let mut step = 0;
    while step < 20 {
        let mut rest = LONGEST;
        while let [(class, longest), more @ ..] = rest {
            if step * 16 <= *longest {
                add(&mut table, step, *class);
            }
            rest = more;
        }
        step += 1;
    }
    table
};

/// How long a line of a kind is at most, in bytes.
const LONGEST: &[(Class, usize)] = &[
    (Class::POST.or(Class::NAMES_CONTACT).or(Class::ITEM).or(Class::LINK).or(Class::LEAD), usize::MAX),
    (Class::READ_MORE, 48),
    (Class::HEADER.or(Class::OFFICE), crate::furniture::LONGEST),
    (Class::FURNITURE, crate::furniture::LONGEST_TAGS),
    (Class::COPYRIGHT, 120),
    (Class::CAPTION, 240),
    (Class::SECTION.or(Class::SALUTATION), heading::LONGEST),
    (Class::CONTACT, 200),
    (Class::BYLINE, 160),
];

const fn add(table: &mut [u32], slot: usize, class: Class) {
    if let Some((_, [bits, ..])) = table.split_at_mut_checked(slot) {
        *bits |= class.0;
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, WORDS};

    #[test]
    fn every_word_has_its_class() {
        for (class, words) in WORDS {
            for word in *words {
                for text in [(*word).to_owned(), word.to_uppercase(), word.replace(' ', "\u{A0}")] {
                    assert!(Class::of(text.as_bytes()).may(*class), "{text}");
                }
            }
        }
    }

    #[test]
    fn most_lines_are_of_no_class() {
        let kinds = Class::POST.or(Class::FURNITURE).or(Class::OFFICE).or(Class::SECTION).or(Class::CONTACT);
        for text in
            ["The court said that the law was not theirs", "Nobody asked whether the water was clean", "“We fish.”"]
        {
            assert!(!Class::of(text.as_bytes()).without(Class::OFFICE).may(kinds), "{text}");
        }
    }
}
