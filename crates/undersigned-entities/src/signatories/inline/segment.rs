//! What parts the names of a list in running text: commas, semicolons, "and", full stops, dashes.

use undersigned_model::{Span, is_space};

/// A part of a list in running text, and what ends it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    pub(super) span: Span,
    pub(super) end: End,
}

/// What ends a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Comma,
    Semicolon,
    And,
    Stop,
    Dash,
    Bracket,
    Block,
}

/// What parts or ends a segment at the start of a text.
pub(super) fn separator(rest: &str, before: &str) -> Option<End> {
    const ANDS: [&str; 14] = [
        " and ",
        " & ",
        " y ",
        " et ",
        " e ",
        " und ",
        " to ",
        " as well as ",
        " along with ",
        " together with ",
        " alongside ",
        " sowie ",
        " ainsi que ",
        " plus ",
    ];
    let space_behind = |width: usize| {
        rest.get(width..)
            .is_none_or(|rest| rest.is_empty() || rest.starts_with(is_space) || rest.starts_with(['”', '"', '’', ')']))
    };
    match rest.chars().next()? {
        ',' if space_behind(1) => Some(End::Comma),
        ';' => Some(End::Semicolon),
        '\n' => Some(End::Comma),
        '.' | '!' | '?' | ':' if space_behind(1) => {
            let word = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
            let abbreviation = rest.starts_with('.')
                && (word.chars().count() == 1
                    || matches!(
                        word,
                        "Dr" | "Prof" | "Mr" | "Ms" | "Mrs" | "St" | "Inc" | "Ltd" | "Rev" | "Sr" | "Sra"
                    ));
            (!abbreviation).then_some(End::Stop)
        }
        '—' | '―' => Some(End::Dash),
        ' ' | '\u{A0}'
            if rest
                .get(1..)
                .is_some_and(|rest| rest.starts_with("– ") || rest.starts_with("- ") || rest.starts_with('—')) =>
        {
            Some(End::Dash)
        }
        ' ' if ["• ", "· ", "| "].iter().any(|mark| rest.get(1..).is_some_and(|rest| rest.starts_with(mark))) => {
            Some(End::Comma)
        }
        ' ' if ANDS.iter().any(|and| rest.starts_with(and)) => Some(End::And),
        _ => None,
    }
}

/// Whether the conjunction that a text begins with stands in a name of a list that commas part: the list goes on with commas.
pub(super) fn joins_names(rest: &str) -> bool {
    let sentence = rest.split_once(". ").map_or(rest, |(sentence, _)| sentence);
    sentence.trim_start().starts_with('&') || sentence.contains(", ")
}

/// Whether a dash goes on with a name: a capital follows.
pub(super) fn dash_joins(rest: &str) -> bool {
    let behind = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, '—' | '–' | '-' | '―'));
    behind.chars().next().is_some_and(char::is_uppercase)
}
