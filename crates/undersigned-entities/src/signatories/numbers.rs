//! Numbers in digits and words: a nom grammar.
//!
//! | text | number |
//! |---|---|
//! | `22` `3,700` `3.700` `3 700` | 22, 3700, 3700, 3700 |
//! | `fourteen` `twenty-two` `one hundred and five` `two dozen` | 14, 22, 105, 24 |
//! | `catorce` `quinze` `zwölf` | 14, 15, 12 |
//! | `treinta y cinco` `quarante-deux` `soixante-quinze` `cento e vinte` | 35, 42, 75, 120 |

use super::words::compare;
use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_while_m_n, take_while1};
use nom::character::complete::{one_of, satisfy};
use nom::combinator::{map, map_opt, not, opt, peek, recognize, verify};
use nom::multi::many1;
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};

const UNITS: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const TEENS: [&str; 10] =
    ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Numbers in other languages that are one word.
#[rustfmt::skip]
const WORDS: &[(&str, u32)] = &[
    ("acht", 8), ("achtzig", 80), ("catorce", 14), ("catorze", 14), ("cem", 100), ("cent", 100), ("centaine", 100),
    ("centena", 100), ("centenar", 100), ("cento", 100), ("cien", 100), ("ciento", 100), ("cinco", 5),
    ("cincuenta", 50), ("cinq", 5), ("cinquanta", 50), ("cinquantaine", 50), ("cinquante", 50), ("cinque", 5),
    ("cinquenta", 50), ("cinqüenta", 50), ("cuarenta", 40), ("cuatro", 4), ("cuatrocientas", 400),
    ("cuatrocientos", 400), ("decena", 10), ("deux", 2), ("dez", 10), ("dezanove", 19), ("dezasseis", 16),
    ("dezassete", 17), ("dezena", 10), ("dezenove", 19), ("dezesseis", 16), ("dezessete", 17), ("dezoito", 18),
    ("diciotto", 18), ("dieci", 10), ("diecinueve", 19), ("dieciocho", 18), ("dieciseis", 16), ("diecisiete", 17),
    ("dieciséis", 16), ("diez", 10), ("dix", 10), ("dizaine", 10), ("doce", 12), ("docena", 12), ("dodici", 12),
    ("dos", 2), ("doscientas", 200), ("doscientos", 200), ("douzaine", 12), ("douze", 12), ("doze", 12), ("drei", 3),
    ("dreißig", 30), ("duas", 2), ("due", 2), ("duzentas", 200), ("duzentos", 200), ("dúzia", 12), ("elf", 11),
    ("fünf", 5), ("fünfzig", 50), ("huit", 8), ("mil", 1000), ("mille", 1000), ("neuf", 9), ("neun", 9),
    ("neunzig", 90), ("nonante", 90), ("novanta", 90), ("nove", 9), ("noventa", 90), ("nueve", 9), ("ochenta", 80),
    ("ocho", 8), ("oitenta", 80), ("oito", 8), ("once", 11), ("onze", 11), ("ottanta", 80), ("otto", 8),
    ("quaranta", 40), ("quarantaine", 40), ("quarante", 40), ("quarenta", 40), ("quatorze", 14), ("quatre", 4),
    ("quatro", 4), ("quattro", 4), ("quince", 15), ("quincena", 15), ("quinhentas", 500), ("quinhentos", 500),
    ("quinientas", 500), ("quinientos", 500), ("quinzaine", 15), ("quinze", 15), ("sechs", 6), ("sechzig", 60),
    ("sei", 6), ("seis", 6), ("seize", 16), ("sept", 7), ("septante", 70), ("sesenta", 60), ("sessanta", 60),
    ("sessenta", 60), ("sete", 7), ("setenta", 70), ("settanta", 70), ("sette", 7), ("sieben", 7), ("siebzig", 70),
    ("siete", 7), ("soixantaine", 60), ("soixante", 60), ("trece", 13), ("treinta", 30), ("treintena", 30),
    ("treize", 13), ("trenta", 30), ("trentaine", 30), ("trente", 30), ("tres", 3), ("trescientas", 300),
    ("trescientos", 300), ("treze", 13), ("trezentas", 300), ("trezentos", 300), ("trinta", 30), ("trois", 3),
    ("três", 3), ("veinte", 20), ("veintena", 20), ("veinticinco", 25), ("veinticuatro", 24), ("veintidos", 22),
    ("veintidós", 22), ("veintinueve", 29), ("veintiocho", 28), ("veintiseis", 26), ("veintisiete", 27),
    ("veintiséis", 26), ("veintitres", 23), ("veintitrés", 23), ("veintiuna", 21), ("veintiuno", 21),
    ("veintiún", 21), ("venti", 20), ("vier", 4), ("vierzig", 40), ("vingt", 20), ("vingtaine", 20), ("vinte", 20),
    ("zehn", 10), ("zwanzig", 20), ("zwei", 2), ("zwölf", 12),
];

/// The words that numbers begin with.
pub(super) fn beginnings() -> impl Iterator<Item = &'static str> {
    let english = UNITS.iter().chain(&TEENS).chain(&TENS).chain(&["a", "dozen"]);
    english.copied().chain(WORDS.iter().map(|(word, _)| *word))
}

/// Whether a text may begin with a number, told from its first bytes.
fn may_begin(text: &str) -> bool {
    let mut bytes = text.bytes().map(|byte| byte.to_ascii_lowercase());
    let mut next = || bytes.next().unwrap_or(0);
    match (next(), next(), next()) {
        (b'0'..=b'9', ..) => true,
        (b'a', b' ' | b'-', third) => matches!(third, b'd' | b'h'),
        (b'a', second, _) => second == b'c',
        (b'c', second, _) => matches!(second, b'a' | b'e' | b'i' | b'u'),
        (b'm', second, _) => second == b'i',
        (b'd', b'o', third) => matches!(third, b'c' | b'd' | b's' | b'u' | b'z'),
        (b'd', second, _) => matches!(second, b'e' | b'i' | b'r' | b'u' | 0x80..),
        (b'e', second, _) => matches!(second, b'i' | b'l'),
        (b'f', second, _) => matches!(second, b'i' | b'o' | 0x80..),
        (b'h' | b'q', second, _) => second == b'u',
        (b'n', second, _) => matches!(second, b'e' | b'i' | b'o' | b'u'),
        (b'o', b'n', third) => matches!(third, b'c' | b'e' | b'z'),
        (b'o', second, _) => matches!(second, b'c' | b'i' | b't'),
        (b's', second, _) => matches!(second, b'e' | b'i' | b'o'),
        (b't', b'h', third) => matches!(third, b'i' | b'r'),
        (b't', second, _) => matches!(second, b'e' | b'r' | b'w'),
        (b'v' | b'z', second, _) => matches!(second, b'e' | b'i' | b'w'),
        _ => false,
    }
}

/// A number at the start of a text, and its length in bytes.
pub(super) fn read(text: &str) -> Option<(u32, usize)> {
    if !may_begin(text) {
        return None;
    }
    digits(text).or_else(|| {
        let (rest, number) = number(text).ok()?;
        Some((number, text.len() - rest.len()))
    })
}

/// Digits alone before a word: "58 people".
fn digits(text: &str) -> Option<(u32, usize)> {
    let length = text.bytes().take(8).take_while(u8::is_ascii_digit).count();
    let alone = matches!(text.as_bytes().get(length..)?, [] | [b' ', b'A'..=b'Z' | b'a'..=b'z', ..]);
    (alone && length < 8).then_some((text.get(..length)?.parse().ok()?, length))
}

fn number(input: &str) -> IResult<&str, u32> {
    let digits = input.starts_with(|c: char| c.is_ascii_digit());
    let (rest, number) = if digits { alt((grouped, plain)).parse(input) } else { alt((english, other)).parse(input) }?;
    not(peek(one_of("%°"))).parse(rest).map(|(rest, ())| (rest, number))
}

fn plain(input: &str) -> IResult<&str, u32> {
    let digits = take_while_m_n(1, 7, |c: char| c.is_ascii_digit());
    let goes_on = alt((pair(one_of(".,/-:"), one_of("0123456789")), pair(one_of("."), satisfy(char::is_lowercase))));
    let alone = not(peek(goes_on));
    map_opt(
        terminated(terminated(digits, alone), not(peek(one_of("0123456789abcdefghijklmnopqrstuvwxyz")))),
        |d: &str| d.parse().ok(),
    )
    .parse(input)
}

/// Digits in groups of three.
fn grouped(input: &str) -> IResult<&str, u32> {
    let three = || take_while_m_n(3, 3, |c: char| c.is_ascii_digit());
    let group = preceded(one_of(",. \u{A0}\u{202F}’'"), terminated(three(), not(peek(one_of("0123456789")))));
    let all = recognize(pair(take_while_m_n(1, 3, |c: char| c.is_ascii_digit()), many1(group)));
    map_opt(all, |digits: &str| digits.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok())
        .parse(input)
}

/// English words up to 999,999.
fn english(input: &str) -> IResult<&str, u32> {
    let rest = opt(preceded(opt(joint), below_thousand));
    let thousands = preceded((gap, tag_no_case("thousand"), word_end), rest);
    map(pair(below_thousand, opt(thousands)), |(count, thousands)| match thousands {
        Some(rest) => count.saturating_mul(1000).saturating_add(rest.unwrap_or(0)),
        None => count,
    })
    .parse(input)
}

fn below_thousand(input: &str) -> IResult<&str, u32> {
    let counted = |(count, multiple): (u32, Option<(u32, u32)>)| multiple.map_or(count, |(of, rest)| count * of + rest);
    alt((
        map(pair(below_hundred, opt(preceded(gap, multiple))), counted),
        map((tag_no_case("a"), gap, multiple), |(_, _, (of, rest))| of + rest),
        map((tag_no_case("dozen"), word_end), |_| 12),
    ))
    .parse(input)
}

/// "dozen", "hundred and five": what is multiplied, and what is added.
fn multiple(input: &str) -> IResult<&str, (u32, u32)> {
    alt((
        map((tag_no_case("dozen"), word_end), |_| (12, 0)),
        map((tag_no_case("hundred"), word_end, opt(preceded(joint, below_hundred))), |(_, (), rest)| {
            (100, rest.unwrap_or(0))
        }),
    ))
    .parse(input)
}

/// "five", "fifteen", "fifty", "fifty-five".
fn below_hundred(input: &str) -> IResult<&str, u32> {
    let (rest, number) = word(input)?;
    if number < 20 || number % 10 != 0 {
        return Ok((rest, number));
    }
    let unit = verify(word, |unit| *unit < 10);
    map(opt(preceded(one_of("- \u{2010}\u{2011}"), unit)), |unit| number + unit.unwrap_or(0)).parse(rest)
}

/// An English number of one word.
fn word(input: &str) -> IResult<&str, u32> {
    let place = |list: &[&str], word: &str| list.iter().position(|name| name.eq_ignore_ascii_case(word));
    map_opt(take_while1(|c: char| c.is_ascii_alphabetic()), |word: &str| {
        let number = match word.len() {
            3..=5 => place(&UNITS, word).map(|at| at + 1),
            _ => None,
        };
        let number = number.or_else(|| place(&TEENS, word).map(|at| at + 10));
        number.or_else(|| place(&TENS, word).map(|at| at * 10 + 20)).map(|number| number as u32)
    })
    .parse(input)
}

/// A number in another language: Romance languages put their words together, the others are single words here.
fn other(input: &str) -> IResult<&str, u32> {
    let (rest, first) = foreign(input)?;
    if !(100..1000).contains(&first) {
        return foreign_tens(first, rest);
    }
    let below = |input| foreign(input).and_then(|(rest, first)| foreign_tens(first, rest));
    let joint = alt((tag_no_case(" y "), tag_no_case(" e "), tag_no_case(" et "), tag_no_case(" ")));
    let more = preceded(joint, verify(below, |more| *more < 100));
    map(opt(more), |more| first + more.unwrap_or(0)).parse(rest)
}

/// What is added to a first word: "treinta y cinco", "vingt-et-un", "quatre-vingt-dix".
fn foreign_tens(first: u32, rest: &str) -> IResult<&str, u32> {
    let hyphen = || recognize(one_of("-\u{2010}\u{2011}"));
    let (most, rest, first) = match first {
        4 => {
            let twenties = preceded(hyphen(), alt((tag_no_case("vingts"), tag_no_case("vingt"))));
            match terminated(twenties, word_end).parse(rest) {
                Ok((rest, _)) => (19, rest, 80),
                Err(_) => return Ok((rest, first)),
            }
        }
        60 => (19, rest, 60),
        10 | 20 | 30 | 40 | 50 | 70 | 80 | 90 => (9, rest, first),
        _ => return Ok((rest, first)),
    };
    let joint = alt((tag_no_case(" y "), tag_no_case(" e "), tag_no_case(" et "), tag_no_case("-et-"), hyphen()));
    let more = preceded(joint, verify(alt((foreign, one)), |more| *more <= most));
    map(opt(more), |more| first + more.unwrap_or(0)).parse(rest)
}

/// "une", behind tens.
fn one(input: &str) -> IResult<&str, u32> {
    let ones = alt((
        tag_no_case("uno"),
        tag_no_case("una"),
        tag_no_case("une"),
        tag_no_case("uma"),
        tag_no_case("un"),
        tag_no_case("um"),
    ));
    map(terminated(ones, word_end), |_| 1).parse(input)
}

/// A number of one word in another language.
fn foreign(input: &str) -> IResult<&str, u32> {
    let letters = take_while1(|c: char| c.is_alphabetic());
    map_opt(letters, |word: &str| {
        let known = WORDS.binary_search_by(|(name, _)| compare(name, word)).ok()?;
        WORDS.get(known).map(|(_, number)| *number)
    })
    .parse(input)
}

fn gap(input: &str) -> IResult<&str, &str> {
    take_while1(|c| c == ' ' || c == '-').parse(input)
}

fn joint(input: &str) -> IResult<&str, &str> {
    recognize(pair(gap, opt(tag_no_case("and ")))).parse(input)
}

fn word_end(input: &str) -> IResult<&str, ()> {
    not(peek(satisfy(char::is_alphanumeric))).parse(input)
}

#[cfg(test)]
mod tests {
    use super::{WORDS, read};

    #[test]
    fn words_are_sorted() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn numbers() {
        for (text, expected) in [
            ("22 organizations", Some((22, 2))),
            ("3,700 groups", Some((3700, 5))),
            ("3.700 grupos", Some((3700, 5))),
            ("3 700 groupes", Some((3700, 5))),
            ("fourteen other", Some((14, 8))),
            ("Twenty-two groups", Some((22, 10))),
            ("one hundred and five NGOs", Some((105, 20))),
            ("two dozen groups", Some((24, 9))),
            ("a dozen groups", Some((12, 7))),
            ("two thousand groups", Some((2000, 12))),
            ("two thousand and six groups", Some((2006, 20))),
            ("a hundred and one groups", Some((101, 17))),
            ("Dozen groups", Some((12, 5))),
            ("thirty five groups", Some((35, 11))),
            ("siete organizaciones", Some((7, 5))),
            ("Veintitrés colectivos", Some((23, 11))),
            ("treinta y cinco redes", Some((35, 15))),
            ("ciento veinte redes", Some((120, 13))),
            ("cem redes", Some((100, 3))),
            ("quarenta e duas redes", Some((42, 15))),
            ("dix-sept ligues", Some((17, 8))),
            ("vingt et une ligues", Some((21, 12))),
            ("quarante-deux ligues", Some((42, 13))),
            ("soixante-quinze ligues", Some((75, 15))),
            ("quatre ligues", Some((4, 6))),
            ("quatre-vingt-douze ligues", Some((92, 18))),
            ("cent dix ligues", Some((110, 8))),
            ("vingtaine de ligues", Some((20, 9))),
            ("treinta y pocos", Some((30, 7))),
            ("centavos de ligas", None),
            ("tenacious groups", None),
            ("46/2 Collective", None),
            ("2.5 groups", None),
            ("20% of groups", None),
            ("350.org", None),
            ("", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
