//! Text made to hurt: shapes that turn careless code quadratic.

/// A shape: its name, and a text of it of about so many bytes.
pub type Shape = (&'static str, fn(usize) -> String);

/// All shapes.
pub const SHAPES: &[Shape] = &[
    ("open curly quotes", |size| "“".repeat(size / 3)),
    ("lines of an open quote", |size| "“\n".repeat(size / 4)),
    ("open quotes before words", |size| "“we ".repeat(size / 6)),
    ("straight quotes", |size| "\"a \" b ".repeat(size / 7)),
    ("apostrophes", |size| "'".repeat(size)),
    ("curly apostrophes in words", |size| "d’".repeat(size / 4)),
    ("one line of words", |size| "the court said that it was open ".repeat(size / 32)),
    ("one line of names", |size| "Kofi Adjei met Ana Rojas at the Lagoon Forum. ".repeat(size / 46)),
    ("one line without spaces", |size| "a".repeat(size)),
    ("brackets, deep", |size| [&"(".repeat(size / 2), ")".repeat(size / 2).as_str()].concat()),
    ("brackets, open", |size| "[(".repeat(size / 2)),
    ("acronyms in brackets", |size| lines(size, |n| format!("Union of River {} (UR{}) ", letters(n), letters(n)))),
    ("all capitals", |size| "THE COURT OF VESTHAVN MUST FREE KOFI ADJEI NOW ".repeat(size / 47)),
    ("capitalised words", |size| "Salt Path ".repeat(size / 10)),
    ("names joined by and", |size| "Kofi Adjei and ".repeat(size / 15)),
    ("names joined by commas", |size| lines(size, |n| format!("{} Adjei, ", letters(n)))),
    ("organizations joined by of", |size| "Union of the Council of ".repeat(size / 24)),
    ("initials", |size| "K. ".repeat(size / 3)),
    ("cue verbs", |size| "said ".repeat(size / 5)),
    ("speeches, one line", |size| "“We fish,” said Kofi Adjei. ".repeat(size / 32)),
    ("date lines", |size| "May 3, 2023\n".repeat(size / 12)),
    ("date lines apart", |size| "May 3, 2023\n\n".repeat(size / 13)),
    ("letters of one day", |size| "Rain falls\n\nMay 3, 2023\n\nIt rains.\n\n".repeat(size / 36)),
    ("days below a day", |size| lines(size, |n| format!("May 3, 2023\n\n{}\n\nMay 3, 2023\n\n", letters(n)))),
    ("almost dates", |size| "3 May ".repeat(size / 6)),
    ("list items", |size| lines(size, |n| format!("{n}. Salt Path\n"))),
    ("bullets", |size| "• ".repeat(size / 4)),
    ("signatories by line", |size| signed(size, |n| format!("{} Lagoon Forum ({}), Ghana\n", letters(n), letters(n)))),
    ("signatories numbered", |size| signed(size, |n| format!("{n}. {} Lagoon Forum, Kenya\n", letters(n)))),
    ("signatories in one line", |size| signed(size, |n| format!("{} Lagoon Forum, ", letters(n)))),
    ("signing people", |size| signed(size, |n| format!("Kofi {}, teacher, Salt Path, Ghana\n", letters(n)))),
    ("different people", |size| lines(size, |n| format!("Kofi {} came. ", letters(n)))),
    ("people of one surname", |size| lines(size, |n| format!("{} Adjei came. Adjei spoke. ", letters(n)))),
    ("different organizations", |size| lines(size, |n| format!("The {} Union came. ", letters(n)))),
    ("feed ends", |size| "The post X appeared first on Y.\n\n".repeat(size / 33)),
    ("headings", |size| "Background\n\n".repeat(size / 12)),
    ("links", |size| "https://example.org/a\n".repeat(size / 22)),
    ("contacts", |size| "Contact: press@example.org\n".repeat(size / 27)),
    ("blank lines", |size| "\n".repeat(size)),
    ("no-break spaces", |size| "\u{a0}".repeat(size / 2)),
    ("combining marks", |size| "A\u{301}".repeat(size / 3)),
    ("other scripts", |size| "ကချင် 人權 حقوق ".repeat(size / 36)),
];

/// Pieces, counted from 1, until there are `size` bytes.
fn lines(size: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 64);
    let mut number = 0;
    while text.len() < size {
        number += 1;
        text.push_str(&piece(number));
    }
    text
}

fn signed(size: usize, entry: impl Fn(usize) -> String) -> String {
    ["Open letter\n\nWe call for rain.\n\nSignatories:\n\n", lines(size, entry).as_str()].concat()
}

/// A number as a word: B, C, … Za, … with vowels between, so that it could be a name.
fn letters(number: usize) -> String {
    let mut word = String::new();
    let mut rest = number;
    while rest > 0 || word.is_empty() {
        let (consonant, vowel) = ("bdfghklmnprstvwz".chars().nth(rest % 16), "aeiou".chars().nth(rest / 16 % 5));
        word.extend([consonant, vowel].into_iter().flatten());
        rest /= 80;
    }
    word.get(..1).unwrap_or_default().to_uppercase() + word.get(1..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_have_the_size_asked_for() {
        for (name, shape) in SHAPES {
            let size = shape(10_000).len();
            assert!((5_000..=12_000).contains(&size), "{name}: {size}");
        }
    }

    #[test]
    fn letters_differ() {
        let words: std::collections::HashSet<_> = (1..100_000).map(letters).collect();
        assert_eq!(words.len(), 99_999);
    }
}
