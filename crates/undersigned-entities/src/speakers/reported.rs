//! Indirect speech whose source is unmistakable: "…, ORG said today.", "ORG said that …", "According to NAME, …".

use super::cue::LONGEST_CUE;
use super::resolve::Memory;
use super::scene::{Scene, Sentence};
use super::subject::Source;
use crate::lexicon::Facts;
use crate::lexicon::key::ascii_key;
use crate::tokens::Shape;
use std::ops::Range;
use undersigned_model::{Quote, Release, Span};

/// The shortest speech that counts, in tokens.
const SHORTEST: usize = 4;

/// The reported speech of a release: in sentences in which nobody is quoted.
pub(super) fn find<'a>(scene: &Scene<'_>, release: &Release<'a>) -> Vec<Quote<'a>> {
    let sentences = scene.sentences.iter().filter(|sentence| !is_quoted(scene, &sentence.tokens));
    sentences.filter_map(|sentence| read(scene, release, sentence)).collect()
}

/// Whether somebody is quoted in a sentence or right beside it.
fn is_quoted(scene: &Scene<'_>, sentence: &Range<usize>) -> bool {
    let before = usize::from(!scene.reading.begins_line(sentence.start));
    scene.is_any_spoken(sentence.start.saturating_sub(before)..sentence.end) || scene.is_spoken(sentence.end)
}

/// The key of "that".
const THAT: u64 = ascii_key("that");

fn read<'a>(scene: &Scene<'_>, release: &Release<'a>, sentence: &Sentence) -> Option<Quote<'a>> {
    let tokens = scene.reading.tokens.get(sentence.tokens.clone())?;
    let comma = tokens.iter().position(|token| token.is(Shape::COMMA)).map(|comma| sentence.tokens.start + comma);
    let (source, cue, content, rule) = comma
        .and_then(|comma| trailing(scene, sentence, comma))
        .or_else(|| inverted(scene, sentence))
        .or_else(|| leading(scene, sentence))
        .or_else(|| according(scene, &sentence.tokens).filter(|_| comma.is_some()))?;
    let content = own_words(scene, release, content)?;
    if content.len() < SHORTEST || !matches!(source, Source::Named(..) | Source::Group(_)) {
        return None;
    }
    let answer = scene.resolve(&source, release, &Memory::default());
    let span = Span::new(
        scene.reading.span(content.start, content.start + 1).start,
        scene.reading.span(content.start, content.end).end,
    );
    let mut quote = Quote::new(vec![span], rule);
    quote.speaker = answer.speaker;
    quote.speaker_name = super::name(scene, &answer, release);
    quote.cue = release.text_at(scene.reading.span(cue.start, cue.end));
    quote.speaker_name.is_some().then_some(quote)
}

type Reported = (Source, Range<usize>, Range<usize>, &'static str);

/// "…, ORG said today."
fn trailing(scene: &Scene<'_>, sentence: &Sentence, comma: usize) -> Option<Reported> {
    let (subject, cue) = scene.trailing_from(sentence.tokens.clone(), comma, scene.cues_of(sentence))?;
    let content = sentence.tokens.start..subject.tokens.start - 1;
    // "However, ORG said", "Commenting on the vote, NAME said": what is reported stands behind.
    let opening = matches!(
        scene.word(content.start),
        "Following" | "Responding" | "Reacting" | "Speaking" | "Commenting" | "Addressing" | "Asked" | "Writing"
    );
    let opening = opening && comma == content.end;
    (!cue.weak && !opening && content.len() >= SHORTEST).then_some((
        subject.source,
        cue.tokens,
        content,
        "reported-at-end",
    ))
}

/// "…, said ORG today."
fn inverted(scene: &Scene<'_>, sentence: &Sentence) -> Option<Reported> {
    let behind_comma = |&&at: &&usize| at > sentence.tokens.start + 1 && scene.is_comma(at - 1);
    let said = *scene
        .cues_of(sentence)
        .iter()
        .rev()
        .filter(|&&at| scene.has(at, Facts::CUE | Facts::CUE_START))
        .find(behind_comma)?;
    let cue = scene.cue(said).filter(|cue| !cue.weak && scene.speaks(cue))?;
    let subject = scene.subject_after(cue.tokens.end, sentence.tokens.end)?;
    let rest = subject.tokens.end..sentence.tokens.end;
    let apposed = matches!(scene.word(rest.start), "," | "(" | "of" | "from" | "at" | "in" | "on");
    // "The plan, said NAME, has failed": the sentence goes on behind the name.
    let goes_on = rest.clone().any(|at| scene.is_comma(at) && scene.is_between(at + 1) || scene.has(at, Facts::BE));
    // "ORG, with nine partners, urges members of the assembly": they are asked, and don't speak.
    let asked = matches!(subject.source, Source::Group(_)) && !scene.has(subject.tokens.start, Facts::DETERMINER);
    let fits = (apposed || scene.is_tail(rest)) && !goes_on && !asked;
    let content = sentence.tokens.start..said - 1;
    fits.then_some((subject.source, cue.tokens, content, "reported-inverted"))
}

/// What is reported without the dateline and the dash before it; nothing where it begins with a quotation.
fn own_words(scene: &Scene<'_>, release: &Release<'_>, content: Range<usize>) -> Option<Range<usize>> {
    let dateline = release.dateline.as_ref().map_or(0, |line| super::scene::token_range(scene.reading, line.span).end);
    let start = if content.contains(&dateline) { dateline } else { content.start };
    let parts = |at: usize| matches!(scene.word(at), "–" | "—" | "-" | "―" | ")" | ":" | "." | ",");
    // "GENEVA (16 May 2024) –"
    let date = start == dateline && scene.word(start) == "(";
    let bracket = (start..content.end.min(start + 8)).find(|&at| scene.word(at) == ")").filter(|_| date);
    let start = (bracket.unwrap_or(start)..content.end).find(|&at| !parts(at))?;
    (!matches!(scene.word(start), "“" | "\"" | "«" | "„" | "‘")).then_some(start..content.end)
}

/// How far behind a verb "that" is looked for, in tokens.
const REACH: usize = 6;

/// "ORG said (today) that …"
fn leading(scene: &Scene<'_>, sentence: &Sentence) -> Option<Reported> {
    let tokens = sentence.tokens.clone();
    let words = scene.reading.tokens.get(tokens.clone())?;
    let first = tokens.start + words.iter().position(|token| token.key == THAT)?;
    let last = tokens.start + words.iter().rposition(|token| token.key == THAT)?;
    // A verb farther before the first "that" has none in its reach.
    let near = tokens.start.max(first.saturating_sub(REACH + LONGEST_CUE));
    let cue = scene.first_cue(near..last.min(tokens.start + 40))?;
    let that = (cue.tokens.end..tokens.end.min(cue.tokens.end + REACH)).find(|&at| scene.word(at) == "that")?;
    if !scene.speaks(&cue) || scene.is_denied(cue.tokens.start) {
        return None;
    }
    let subject = scene.subject_before(cue.tokens.start, tokens.start)?;
    let opening = scene.over_opening(tokens.start, cue.tokens.start);
    if subject.tokens.start > opening.max(tokens.start) + 1
        || scene.first_cue(opening.max(tokens.start)..near).is_some()
    {
        return None;
    }
    Some((subject.source, cue.tokens, that + 1..tokens.end, "reported-that"))
}

/// "According to NAME, …"
fn according(scene: &Scene<'_>, tokens: &Range<usize>) -> Option<Reported> {
    if scene.word(tokens.start) != "According" {
        return None;
    }
    let start = scene.source_words(tokens.start)?;
    let subject = scene.subject_after(start, tokens.end)?;
    let comma = (subject.tokens.end..tokens.end.min(subject.tokens.end + 20)).find(|&at| scene.is_comma(at))?;
    Some((subject.source, tokens.start..start, comma + 1..tokens.end, "reported-according-to"))
}
