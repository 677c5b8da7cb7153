//! Compares stated numbers with the lists, and looks for signatories that stand twice and for gaps in the numbering.

use super::anchors::Anchors;
use super::claims::{self, Stated};
use super::headings;
use super::marker;
use super::numbers;
use super::page::Page;
use crate::lexicon::KeyMap;
use crate::lexicon::key::{phrase_key, word_key};
use undersigned_model::{
    BlockKind, Bound, Claim, Diagnostic, DiagnosticKind, ListStyle, Release, SignatoryKind, SignatoryList, Span,
};

/// Finds the claims of a release, gives each list its number and adds diagnostics.
pub(super) fn check(release: &mut Release<'_>, anchors: &Anchors<'_>) {
    let page = Page::new(release, anchors.reading);
    let mut stated = claims::find(&page, anchors);
    let headed: Vec<Option<Stated>> = release.signatories.iter().map(|list| in_heading(&page, list)).collect();
    let numbers = numbering(&page);
    confirm(&mut stated, release);
    let mut claimed: Vec<Option<usize>> = Vec::new();
    for (at, list) in release.signatories.iter().enumerate() {
        if let Some(Some(own)) = headed.get(at) {
            stated.push(own.clone());
            claimed.push(Some(stated.len() - 1));
        } else {
            let taken = claimed.last().copied().flatten().filter(|_| follows_on(&release.signatories, at));
            claimed.push(best(&stated, list, taken));
        }
    }
    attach(release, &mut stated, &claimed);
    mismatches(release, &stated, &claimed);
    release.diagnostics.extend(numbers);
    duplicates(release);
    release.claims = stated.into_iter().map(|stated| stated.claim).collect();
    release.claims.sort_by_key(|claim| claim.span.start);
}

/// The number in a heading: "Signatories (112):", "112 signatories".
fn in_heading(page: &Page<'_, '_>, list: &SignatoryList<'_>) -> Option<Stated> {
    let heading = list.heading.as_ref()?;
    let text = page.cut(heading.span);
    let open = text.rfind('(')?;
    let inside = text.get(open + 1..)?.trim_start_matches(|c: char| !c.is_ascii_digit() && c != ')');
    let (count, length) = numbers::read(inside)?;
    let plain = inside.get(length..)?.trim_start().starts_with([')', '!'])
        || inside.get(length..)?.contains("signator")
        || inside.get(length..)?.contains("organi");
    let start = heading.span.start + text.len() - inside.len();
    let claim = Claim::new(Span::new(start, start + length), count);
    (plain && count > 0).then_some(Stated { claim, kind: headings::hint(page, text), tentative: false })
}

/// Drops claims that nothing else bears out: neither another number nor a list, and where there is a list of organizations, no
/// place at the beginning, where a text says who speaks.
fn confirm(stated: &mut Vec<Stated>, release: &Release<'_>) {
    let lists = &release.signatories;
    let paragraphs = release.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).take(2);
    let opening: Vec<Span> = paragraphs.map(|block| block.span).collect();
    let long = |count: u32| {
        let whole = |list: &&SignatoryList<'_>| list.style != ListStyle::Inline && list.entries.len() as u32 <= count;
        lists.iter().filter(whole).any(|list| main_kind(list) == Some(SignatoryKind::Organization))
    };
    let begins = |stated: &Stated| {
        let bodies = stated.kind == Some(SignatoryKind::Organization);
        bodies && opening.iter().any(|span| span.contains(stated.claim.span)) && long(stated.claim.count)
    };
    let sure: Vec<u32> = stated.iter().filter(|stated| !stated.tentative).map(|stated| stated.claim.count).collect();
    let borne_out = |count: u32| {
        sure.contains(&count) || lists.iter().any(|list| (list.entries.len() as u32).abs_diff(count) <= count / 20)
    };
    stated.retain(|stated| !stated.tentative || borne_out(stated.claim.count) || begins(stated));
}

/// Whether a list goes on where the one before it ended: the parts of one list.
fn follows_on(lists: &[SignatoryList<'_>], at: usize) -> bool {
    let (Some(before), Some(list)) = (at.checked_sub(1).and_then(|before| lists.get(before)), lists.get(at)) else {
        return false;
    };
    list.style != ListStyle::Inline
        && before.style != ListStyle::Inline
        && list.span.start.saturating_sub(before.span.end) < 200
}

/// The claim that speaks of a list: one that agrees with it, else the nearest one before it, else the first one behind it.
fn best(stated: &[Stated], list: &SignatoryList<'_>, taken: Option<usize>) -> Option<usize> {
    let kind = main_kind(list);
    let fits = |(at, stated): &(usize, &Stated)| {
        let kind_fits = stated.kind.is_none() || kind.is_none() || stated.kind == kind;
        kind_fits && !(Some(*at) == taken && stated.kind.is_none())
    };
    let fitting = || stated.iter().enumerate().filter(fits);
    let start = list.span.start;
    let own = |claim: &Claim| {
        list.style == ListStyle::Inline
            && claim.span.start <= list.span.end
            && start.saturating_sub(claim.span.end) < 30
    };
    fitting()
        .find(|(_, stated)| own(&stated.claim))
        .or_else(|| {
            fitting()
                .filter(|(_, stated)| stated.claim.count as usize == list.entries.len())
                .min_by_key(|(_, stated)| stated.claim.span.start.abs_diff(start))
        })
        .or_else(|| fitting().rfind(|(_, stated)| stated.claim.span.start <= start))
        .or_else(|| fitting().next())
        .map(|(at, _)| at)
}

fn main_kind(list: &SignatoryList<'_>) -> Option<SignatoryKind> {
    let people = list.entries.iter().filter(|entry| entry.kind == SignatoryKind::Person).count();
    match people {
        _ if people * 4 >= list.entries.len() * 3 => Some(SignatoryKind::Person),
        _ if people * 4 <= list.entries.len() => Some(SignatoryKind::Organization),
        _ => None,
    }
}

fn attach(release: &mut Release<'_>, stated: &mut [Stated], claimed: &[Option<usize>]) {
    for (at, list) in release.signatories.iter_mut().enumerate() {
        let Some(claim) = claimed.get(at).copied().flatten().and_then(|claim| stated.get(claim)) else { continue };
        list.claimed = Some(claim.claim.count);
    }
    for (number, stated) in stated.iter_mut().enumerate() {
        let own = claimed.iter().position(|claim| *claim == Some(number));
        let same = || release.signatories.iter().position(|list| list.claimed == Some(stated.claim.count));
        stated.claim.list = own.or_else(same).map(|at| at as u32);
    }
}

/// A list that gives only some of the signatories cannot disagree with a number.
fn is_partial(list: &SignatoryList<'_>) -> bool {
    matches!(list.rule.as_str(), "signatories-include" | "named-among-others")
}

fn mismatches(release: &mut Release<'_>, stated: &[Stated], claimed: &[Option<usize>]) {
    let total: usize =
        release.signatories.iter().filter(|list| list.style != ListStyle::Inline).map(|list| list.entries.len()).sum();
    let mut found = Vec::new();
    for (list, claim) in release.signatories.iter().zip(claimed) {
        let Some(claim) = claim.and_then(|claim| stated.get(claim)).map(|stated| &stated.claim) else { continue };
        let (count, length) = (claim.count as usize, list.entries.len());
        let agrees = match claim.bound {
            Bound::Exact => count == length || count == total,
            Bound::AtLeast => length >= count || total >= count,
            _ => length.abs_diff(count) * 5 <= count || total.abs_diff(count) * 5 <= count,
        };
        if agrees || is_partial(list) {
            continue;
        }
        let message = format!("the text states {count} signatories, the list has {length}");
        found.push(Diagnostic::new(DiagnosticKind::ClaimedCountMismatch, claim.span, message));
    }
    release.diagnostics.extend(found);
}

/// Numbers that a numbered list leaves out or repeats. A list may begin again at one.
fn numbering(page: &Page<'_, '_>) -> Vec<Diagnostic<'static>> {
    let mut found = Vec::new();
    for list in page.release.signatories.iter().filter(|list| list.style == ListStyle::Numbered) {
        let mut last: Option<u32> = None;
        for entry in &list.entries {
            let Some(number) = number_before(page, entry.span.start) else { continue };
            if let Some(last) = last
                && number != last + 1
                && number != 1
            {
                found.push(Diagnostic::new(
                    DiagnosticKind::NumberingGap,
                    entry.span,
                    format!("the numbering goes from {last} to {number}"),
                ));
            }
            last = Some(number);
        }
    }
    found
}

/// The number of the marker before a place.
fn number_before(page: &Page<'_, '_>, at: usize) -> Option<u32> {
    let from = (0..=16)
        .rev()
        .map(|back| at.saturating_sub(back))
        .find_map(|from| page.release.cut(Span::new(from, at)).map(|_| from))?;
    // With a letter of the entry: a marker stands before something.
    let letter = page.cut(Span::new(at, page.release.span.end)).chars().next().map_or(0, char::len_utf8);
    let text = page.cut(Span::new(from, at + letter));
    let line = text.get(..text.len() - letter)?.rfind('\n').map_or(0, |end| end + 1);
    marker::read(text.get(line..)?.trim_start()).0.number()
}

fn duplicates(release: &mut Release<'_>) {
    let mut found: Vec<Diagnostic<'static>> = Vec::new();
    for list in &release.signatories {
        let mut seen: KeyMap<()> = KeyMap::with_capacity_and_hasher(list.entries.len(), Default::default());
        for entry in &list.entries {
            let article = |word: &&str| word.len() == 3 && word.eq_ignore_ascii_case("the");
            let name = entry.name.split_ascii_whitespace().filter(|word| !article(word)).map(word_key);
            let places =
                [&entry.country, &entry.note].into_iter().flatten().flat_map(|text| text.split_ascii_whitespace());
            let place = name.chain(places.map(word_key)).fold(0, phrase_key);
            if seen.insert(place, ()).is_some() {
                found.push(Diagnostic::new(
                    DiagnosticKind::DuplicateSignatory,
                    entry.span,
                    format!("{} stands twice in the list", entry.name),
                ));
            }
        }
    }
    release.diagnostics.extend(found);
}
