//! The words of a stretch and what their letters show.
//!
//! Nearly every word is one token of the release, so that its key, its facts and its shape are known. Words with joints, numbers,
//! abbreviations and marks inside are cut from the text anew.

use crate::lexicon::key::word_key;
use crate::lexicon::{Facts, Lexicon};
use crate::reading::Reading;
use crate::tokens::{Shape, Token};
use undersigned_model::is_space;

/// A word without the marks around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) key: u64,
    /// What the lexicon knows of the word as a whole.
    pub(super) facts: Facts,
    /// The first letter or digit.
    pub(super) first: char,
    form: Form,
}

/// What the letters of a word show, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Form(u8);

impl Form {
    /// Begins with a small letter, and no capital follows.
    const SMALL: Form = Form(1);
    const SHOUTED: Form = Form(1 << 1);
    const MIXED: Form = Form(1 << 2);
    const INITIAL: Form = Form(1 << 3);
    const DOMAIN: Form = Form(1 << 4);
    const AMPERSAND: Form = Form(1 << 5);
    /// Hyphens or apostrophes stand inside.
    const JOINED: Form = Form(1 << 6);

    const fn any(self, form: Form) -> bool {
        self.0 & form.0 != 0
    }

    fn when(self, holds: bool) -> Form {
        if holds { self } else { Form(0) }
    }
}

impl std::ops::BitOr for Form {
    type Output = Form;

    fn bitor(self, other: Form) -> Form {
        Form(self.0 | other.0)
    }
}

impl<'t> Word<'t> {
    /// The word that a plain token is.
    #[inline(always)]
    fn plain(token: &Token, text: &'t str) -> Self {
        let first = match text.as_bytes().first() {
            Some(byte) if byte.is_ascii() => char::from(*byte),
            _ => text.chars().next().unwrap_or(' '),
        };
        let mixed = Form::MIXED.when(token.is(Shape::CAMEL));
        let form = if token.is(Shape::CAPITAL) {
            Form::SHOUTED.when(token.is(Shape::ALL_CAPS) && is_shouted(text))
                | Form::INITIAL.when(text.len() == first.len_utf8())
        } else {
            Form::SMALL.when(first.is_lowercase() && mixed == Form::default())
        };
        Self { text, key: token.key, facts: token.facts, first, form: form | mixed }
    }

    /// The word that a token with hyphens, apostrophes or other marks inside is.
    fn joined(token: &Token, text: &'t str, lexicon: &Lexicon) -> Self {
        let word = Self::plain(token, text);
        let form = Form::SMALL.when(word.first.is_lowercase() && !word.is_mixed())
            | Form(word.form.0 & Form::MIXED.0)
            | Form::SHOUTED.when(token.is(Shape::ALL_CAPS) && is_shouted(text))
            | Form::INITIAL.when(is_initial(text))
            | Form::DOMAIN.when(is_domain(text))
            | Form::AMPERSAND.when(memchr::memchr(b'&', text.as_bytes()).is_some())
            | Form::JOINED.when(token.is(Shape::HYPHEN | Shape::APOSTROPHE));
        Self { facts: lexicon.facts(token.key), form, ..word }
    }

    /// The word in a text without spaces; `None` where it holds marks only.
    fn of(raw: &'t str, lexicon: &Lexicon) -> Option<Self> {
        let bare = bare(raw);
        let one = memchr::memchr_iter(b'.', bare.as_bytes()).take(2).count() == 1;
        let text = if one { bare.trim_end_matches('.') } else { bare };
        if text.is_empty() {
            return None;
        }
        let first = text.chars().find(|c| c.is_alphanumeric()).unwrap_or(' ');
        let mixed = is_mixed(text);
        let form = Form::SMALL.when(first.is_lowercase() && !mixed)
            | Form::MIXED.when(mixed)
            | Form::SHOUTED.when(is_shouted(text))
            | Form::INITIAL.when(is_initial(text))
            | Form::DOMAIN.when(is_domain(text))
            | Form::AMPERSAND.when(text.contains('&'))
            | Form::JOINED.when(text.contains(JOINERS));
        let key = word_key(text);
        Some(Self { text, key, facts: lexicon.facts(key), first, form })
    }

    /// Begins with a small letter, and no capital follows.
    pub(super) fn is_small(&self) -> bool {
        self.form.any(Form::SMALL)
    }

    /// A word in a script without capitals.
    pub(super) fn is_caseless(&self) -> bool {
        !self.first.is_ascii() && self.first.is_alphabetic() && !self.first.is_lowercase() && !self.first.is_uppercase()
    }

    /// Capitals only, two at least.
    pub(super) fn is_shouted(&self) -> bool {
        self.form.any(Form::SHOUTED)
    }

    /// A capital behind a small letter.
    pub(super) fn is_mixed(&self) -> bool {
        self.form.any(Form::MIXED)
    }

    pub(super) fn is_initial(&self) -> bool {
        self.form.any(Form::INITIAL)
    }

    pub(super) fn has_ampersand(&self) -> bool {
        self.form.any(Form::AMPERSAND)
    }

    pub(super) fn is_domain(&self) -> bool {
        self.form.any(Form::DOMAIN)
    }

    /// A mail or web address, or a long number.
    pub(super) fn is_address(&self) -> bool {
        is_address(self.text)
    }

    /// What the lexicon knows of the parts of a word with hyphens or apostrophes.
    pub(super) fn parts(&self, lexicon: &Lexicon) -> Facts {
        if !self.form.any(Form::JOINED) {
            return Facts::default();
        }
        self.text.split(JOINERS).fold(Facts::default(), |facts, part| facts | lexicon.word(part))
    }
}

/// A word without the marks around it.
fn bare(raw: &str) -> &str {
    match raw.as_bytes() {
        [first, .., last] if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() => raw,
        _ => raw.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '&')),
    }
}

const JOINERS: [char; 4] = ['-', '‑', '’', '\''];

/// The words of a stretch: parted by white space, slashes, upright strokes and long dashes.
#[derive(Clone, Debug)]
pub(super) struct Words<'r> {
    text: &'r str,
    lexicon: &'r Lexicon,
    tokens: &'r [Token],
    /// The stretch that is left, in bytes of the text.
    start: usize,
    end: usize,
    /// What is to be cut without tokens.
    odd: &'r str,
}

impl<'r> Words<'r> {
    /// The words of a part of a release's text; of any other text, too, though not as cheap.
    pub(super) fn new(reading: &'r Reading<'r>, stretch: &'r str) -> Self {
        let mut words =
            Self { text: reading.text, lexicon: reading.lexicon, tokens: &[], start: 0, end: 0, odd: stretch };
        let Some(start) = place(reading.text, stretch) else { return words };
        let end = start + stretch.len();
        let first = reading.tokens.partition_point(|token| token.end as usize <= start);
        let tokens = reading.tokens.get(first..).unwrap_or_default();
        if tokens.first().is_some_and(|token| (token.start as usize) < end) {
            (words.tokens, words.start, words.end, words.odd) = (tokens, start, end, "");
        }
        words
    }

    /// The next word cut without tokens.
    fn odd(&mut self) -> Option<Word<'r>> {
        while !self.odd.is_empty() {
            let border = self.odd.find(parts).unwrap_or(self.odd.len());
            let (raw, rest) = self.odd.split_at_checked(border)?;
            self.odd = rest.get(rest.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
            if let Some(word) = Word::of(raw, self.lexicon) {
                return Some(word);
            }
        }
        None
    }

    /// Takes the tokens up to the next space. The word in them where it is a plain one; the others are left to be cut.
    fn run(&mut self, first: &Token) -> Option<Word<'r>> {
        let (mut word, mut plain, mut end) = (None, true, first.start as usize);
        let from = self.start.max(end);
        let mut count = 0;
        for token in self.tokens.iter().take_while(|token| (token.start as usize) < self.end) {
            if count > 0 && token.is(Shape::SPACED) {
                break;
            }
            plain &= end == token.start as usize && self.fits(token, &mut word);
            end = token.end as usize + usize::from(token.tail);
            count += 1;
        }
        self.tokens = self.tokens.get(count..).unwrap_or_default();
        match word {
            Some(token) if plain && token.is_plain() => Some(Word::plain(token, self.cut(token))),
            Some(token) if plain => Some(Word::joined(token, self.cut(token), self.lexicon)),
            None if plain => None,
            _ => {
                self.odd = self.text.get(from..end.min(self.end)).unwrap_or_default();
                None
            }
        }
    }

    /// Whether a token leaves a run plain: one word, with marks around it that belong to no word.
    fn fits(&self, token: &'r Token, word: &mut Option<&'r Token>) -> bool {
        if !token.is(Shape::MARK | Shape::NUMBER | Shape::ADDRESS | Shape::DOTTED) && token.tail == 0 {
            return token.start as usize >= self.start
                && token.end as usize <= self.end
                && word.replace(token).is_none();
        }
        token.is(Shape::MARK)
            && match self.cut(token).as_bytes() {
                b"." => word.is_some_and(|word| word.end == token.start),
                b"&" | b"/" | b"|" | b"\xE2\x80\x94" | [..0x20] => false,
                _ => true,
            }
    }

    fn cut(&self, token: &Token) -> &'r str {
        self.text.get(token.start as usize..token.end as usize).unwrap_or_default()
    }
}

impl<'r> Iterator for Words<'r> {
    type Item = Word<'r>;

    #[inline(always)]
    fn next(&mut self) -> Option<Word<'r>> {
        // Most words stand between spaces, or before a comma.
        if self.odd.is_empty()
            && let [first, rest @ ..] = self.tokens
            && first.is_plain()
            && first.start as usize >= self.start
            && first.end as usize <= self.end
            && let Some(behind) = if first.end as usize == self.end { Some(rest) } else { self.behind(rest) }
        {
            self.tokens = behind;
            return Some(Word::plain(first, self.cut(first)));
        }
        self.closely()
    }
}

impl<'r> Words<'r> {
    /// The tokens behind a word where nothing but a space, or a comma and a space, parts it from them.
    #[inline]
    fn behind(&self, rest: &'r [Token]) -> Option<&'r [Token]> {
        let spaced = |rest: &[Token]| rest.first().is_none_or(|next| next.is(Shape::SPACED));
        match rest {
            _ if spaced(rest) => Some(rest),
            [mark, rest @ ..] if mark.is(Shape::MARK) && spaced(rest) => {
                let mark = self.text.as_bytes().get(mark.start as usize);
                matches!(mark, Some(b',' | b'.' | b')' | b':' | b';')).then_some(rest)
            }
            _ => None,
        }
    }

    #[inline(never)]
    fn closely(&mut self) -> Option<Word<'r>> {
        loop {
            if !self.odd.is_empty()
                && let Some(word) = self.odd()
            {
                return Some(word);
            }
            let first = self.tokens.first().filter(|first| (first.start as usize) < self.end)?;
            if let Some(word) = self.run(first) {
                return Some(word);
            }
        }
    }
}

/// Where a part of a text stands in it.
pub(super) fn place(text: &str, part: &str) -> Option<usize> {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    (start + part.len() <= text.len()).then_some(start)
}

/// Whether a character parts words.
fn parts(c: char) -> bool {
    matches!(c, '/' | '|' | '—') || is_space(c)
}

/// Two capitals at least.
pub(super) fn has_capitals(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_uppercase).nth(1).is_some()
        || !text.is_ascii() && text.chars().filter(|c| c.is_uppercase()).count() >= 2
}

pub(super) fn is_shouted(word: &str) -> bool {
    if word.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    word.chars().filter(|c| c.is_uppercase()).count() >= 2 && !word.chars().any(char::is_lowercase)
}

/// A capital behind a small letter.
pub(super) fn is_mixed(word: &str) -> bool {
    let behind_first = word.as_bytes().get(1..).unwrap_or_default();
    if word.is_ascii() && !behind_first.iter().any(u8::is_ascii_uppercase) {
        return false;
    }
    let mut small = false;
    let mut joined = false;
    for c in word.chars() {
        if c.is_uppercase() && small && !joined {
            return true;
        }
        small |= c.is_lowercase();
        joined = !c.is_alphanumeric();
    }
    false
}

fn is_initial(word: &str) -> bool {
    if word.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capital = word.chars().all(|c| c.is_uppercase() || c == '.');
    capital && (letters == 1 || (word.contains('.') && letters <= 3))
}

fn is_domain(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, top)| {
        name.len() >= 2 && (2..=5).contains(&top.len()) && top.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

fn is_address(word: &str) -> bool {
    word.contains("://")
        || word.starts_with("www.")
        || word.contains('@') && word.contains('.') && !word.starts_with('@')
        || word.bytes().filter(u8::is_ascii_digit).count() >= 7
}

#[cfg(test)]
mod tests {
    use super::*;
    use undersigned_model::{Block, BlockKind, Layout, Release, Section, Span};

    /// What the words of a text show, by its tokens and without them.
    fn both(text: &str) -> [String; 2] {
        let mut release = Release::new(text, Span::new(0, text.len()), Layout::Single);
        release.blocks.push(Block::new(BlockKind::Paragraph, release.span, Section::Signatories));
        let lexicon = Lexicon::default();
        let reading = Reading::new(&release, &lexicon);
        let elsewhere = text.to_owned();
        [reading.text, &elsewhere].map(|text| Words::new(&reading, text).map(|word| format!("{word:?}\n")).collect())
    }

    #[test]
    fn words_by_tokens_are_the_words_of_the_text() {
        for text in [
            "Ana Vai, Harbour Light (HL), Fiji",
            "“Wel-Up” & Co., the R&D Network/Réseau – Suva",
            "Dr. N.K. O’Neil-Bah’s FairSquare.org, 46/2 and 3,700 more",
            "Красный мост; 港の光 | Ñandú, ÉTOILE, iMpact",
            "al-Harbi and/or the workers' union (Oulu).",
            "A—B, C.D. “water”: x@y.example",
            "",
        ] {
            let [tokens, letters] = both(text);
            assert_eq!(tokens, letters, "{text}");
        }
    }

    #[test]
    fn forms() {
        for (word, expected) in [
            ("light", Form::SMALL),
            ("Light", Form::default()),
            ("SUVA", Form::SHOUTED),
            ("FairSquare", Form::MIXED),
            ("J", Form::INITIAL),
            ("suva.org", Form::SMALL | Form::DOMAIN),
            ("R&D", Form::SHOUTED | Form::AMPERSAND),
            ("Wel-Up", Form::JOINED),
        ] {
            assert_eq!(Word::of(word, &Lexicon::default()).map(|word| word.form), Some(expected), "{word}");
        }
    }
}
