//! Organization or person: what each entry shows, and what the list shows where an entry leaves it open.

use super::anchors::Signs;
use super::entry::role::{is_role_by, split_before_name};
use super::entry::{self, Class, Raw};
use super::glance::Glance;
use super::links;
use super::look::Look;
use super::page::Page;
use super::pieces::Sep;
use undersigned_model::{SignatoryKind, Span};

/// Weighs an entry: above zero for a person. The pieces keep their classes for those who read the entry.
pub(super) fn weigh(page: &Page<'_, '_>, raw: &mut Raw) -> i32 {
    let Some((first, rest)) = raw.pieces.split_first_mut() else { return 0 };
    let text = page.cut(first.span);
    let links = || links::first(text, &[" on behalf of ", " en nombre de ", " au nom de ", " em nome de "]);
    let behalf = raw.look.signs.any(Signs::BEHALF).then(links).flatten();
    let behalf = behalf.or_else(|| if raw.look.given > 0 { sent_by(page, text) } else { None });
    let head = behalf.and_then(|(at, _)| text.get(..at));
    let look = head.map_or(raw.look, |head| Look::of(page, head));
    let mut points = look.person() - look.organization() + if behalf.is_some() { 4 } else { 0 };
    if raw.look.may_hold_role() && split_before_name(page, text).is_some() {
        points += 14;
    }
    for piece in rest {
        let text = page.cut(piece.span);
        let glance = Glance::of(page, text);
        let class = entry::class_by(page, text, &glance);
        piece.class = Some(class);
        points += match class {
            Class::Aside if entry::is_own_capacity(text, &glance) => 8,
            Class::Text if piece.sep == Sep::Bracket && entry::is_acronym(text) => {
                let name = page.cut(Span::new(first.span.start, piece.span.start.saturating_sub(1)));
                if entry::stands_for(page, name, text) { -6 } else { -2 }
            }
            Class::Text if *piece.role.insert(is_role_by(page, text, &glance)) => 4,
            Class::Text if matches!(piece.sep, Sep::Comma | Sep::Cell(_) | Sep::Line) && look.words <= 4 => 1,
            _ => 0,
        };
    }
    points
}

/// "Ana Vai for Harbour Light": a person's name before a word for whom that person signs.
fn sent_by(page: &Page<'_, '_>, text: &str) -> Option<(usize, &'static str)> {
    let found = links::first(text, &[" for ", " from ", " pour ", " por "])?;
    let head = text.get(..found.0).filter(|head| (2..=3).contains(&head.split(' ').count()))?;
    let look = Look::of(page, head);
    (look.given > 0 && look.person() >= 5 && look.organization() < 3).then_some(found)
}

/// The kinds of the entries of one list. `hint` is what its heading announces; `bodies_signed` says that the text calls those
/// who signed organizations, which is trusted for entries that are nothing but a name.
pub(super) fn decide(raws: &[Raw], hint: Option<SignatoryKind>, bodies_signed: bool) -> Vec<SignatoryKind> {
    let clear = |raw: &&Raw| raw.person.abs() >= 3;
    let people = raws.iter().filter(clear).filter(|raw| raw.person > 0).count();
    let bodies = raws.iter().filter(clear).count() - people;
    let hinted = match hint {
        Some(SignatoryKind::Person) => 5,
        Some(SignatoryKind::Organization) => -5,
        None => 0,
    };
    // A short name without a role may be anybody's; where all others are of one kind, it is theirs.
    const SURE: usize = 5;
    let lean = match () {
        () if bodies >= SURE && bodies > people * SURE => -7,
        () if people > bodies * 3 => 2,
        () if bodies > people * 3 => -2,
        () if people > bodies => 1,
        () => -1,
    };
    let told = |raw: &Raw| if bodies_signed && hint.is_none() && lean < 0 && raw.pieces.len() == 1 { -4 } else { 0 };
    raws.iter()
        .map(|raw| match raw.person + hinted + lean + told(raw) {
            1.. => SignatoryKind::Person,
            _ => SignatoryKind::Organization,
        })
        .collect()
}
