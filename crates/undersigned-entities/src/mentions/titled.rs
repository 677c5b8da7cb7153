//! Bodies whose own name stands in quotation marks behind what they are: Human Rights Centre “Northern Lamp”.

use super::{HEAD, Label, Mention};
use crate::lexicon::Facts;
use crate::reading::Reading;
use crate::tokens::Shape;

/// The longest name in quotation marks, in tokens.
const LONGEST: usize = 6;

/// Takes the name in quotation marks behind a body's noun into the body's name.
pub(super) fn join(reading: &Reading<'_>, mentions: &mut Vec<Mention>) {
    if mentions.iter().any(|mention| quoted(reading, mention).is_some()) {
        let mut end = 0;
        let whole = std::mem::take(mentions).into_iter().filter_map(|mut mention| {
            if mention.start < end {
                return None;
            }
            if let Some(close) = quoted(reading, &mention) {
                (mention.end, mention.known) = (close, 0);
                mention.span = reading.span(mention.start, mention.end);
                end = close;
            }
            Some(mention)
        });
        *mentions = whole.collect();
    }
}

/// Where the name in quotation marks ends that stands behind a mention.
fn quoted(reading: &Reading<'_>, mention: &Mention) -> Option<usize> {
    let open = mention.end;
    if mention.label != Label::Organization || mention.known != 0 || !reading.is(open, Shape::OPEN_QUOTE) {
        return None;
    }
    let headed = reading.facts(open.checked_sub(1)?).any(HEAD) || mention.rule == "head-word";
    let name = |at: usize| reading.is(at, Shape::CAPITAL) || reading.facts(at).any(Facts::CONNECTOR | Facts::PARTICLE);
    let first = reading.is(open + 1, Shape::CAPITAL) && !reading.begins_line(open + 1);
    let close = (open + 2..open + 2 + LONGEST).find(|&at| !name(at))?;
    (headed && first && reading.is(close, Shape::CLOSE_QUOTE)).then_some(close + 1)
}
