//! Whether gathered lines are a list: what stands over them, weighed with what they are.

use super::super::look::Look;
use super::super::marker::Marker;
use super::super::money;
use super::super::outline::Marks;
use super::super::rows::{Row, Single};
use super::Finder;
use super::gather::Part;
use undersigned_model::Section;

/// What stands over the lines that are gathered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    Strong,
    Announced,
    Weak,
    Closing,
    /// Nothing, in a text that several issued.
    Nothing,
    /// Nothing at all.
    Silent,
}

impl Finder<'_, '_, '_> {
    /// Whether the lines show enough of names, after what stands over them.
    pub(super) fn convinces(&self, parts: &[Part], trust: Trust) -> bool {
        let (mut count, mut shown, mut sure, mut caseless, mut sentences) =
            (0_usize, 0_usize, 0_usize, 0_usize, 0_usize);
        for name in parts.iter().flat_map(|part| &part.rows).flat_map(Row::names) {
            let look = &name.raw.look;
            let (mostly_small, sentence) = self.runs_on(name);
            let person = look.person();
            let points = look.organization().max(person) + i32::from(name.raw.pieces.len() > 1);
            let imperative = mostly_small && look.strong + look.known == 0;
            count += 1;
            shown += usize::from(points >= 3 && !imperative);
            sure +=
                usize::from((look.strong + look.known + look.suffix > 0 || person >= 4 || points >= 6) && !imperative);
            caseless += usize::from(look.caseless * 2 > look.words);
            sentences += usize::from(sentence);
        }
        if count == 0 || sentences * 3 > count || (count == 1 && self.is_one_line_of_names(parts)) {
            return false;
        }
        if self.holds_sums(parts) {
            return false;
        }
        let marked = parts.iter().flat_map(|part| &part.rows).all(|row| row.line.marker != Marker::None);
        let section = parts.iter().flat_map(|part| &part.rows).all(|row| row.line.section == Section::Signatories);
        match trust {
            Trust::Strong => (shown + caseless) * 3 >= count,
            Trust::Announced => (shown + caseless) * 2 >= count,
            Trust::Closing => shown * 2 >= count && sure >= 1,
            Trust::Weak => shown * 2 >= count && sure * 3 >= count && (self.joint || section || count >= 3),
            Trust::Nothing => {
                let enough = if marked || section { 3 } else { 4 };
                count >= enough && shown * 5 >= count * 4 && sure * 2 >= count
            }
            Trust::Silent => count >= 4 && shown * 4 >= count * 3 && sure * 2 >= count,
        }
    }

    /// Whether at least every third line holds a sum of money.
    fn holds_sums(&self, parts: &[Part]) -> bool {
        let rows = || parts.iter().flat_map(|part| &part.rows);
        let signed = |row: &&Row| row.single.outline.marks.any(Marks::DOLLAR | Marks::BEYOND);
        let sums = rows().filter(signed).filter(|row| money::is_in(self.page.cut(row.line.span))).count();
        sums * 3 >= rows().count().max(1)
    }

    /// Whether most words of a line are small ones, and whether it is a sentence.
    fn runs_on(&self, name: &Single) -> (bool, bool) {
        let outline = &name.outline;
        let small = outline.small.saturating_sub(outline.running);
        if outline.is_running() == Some(false) && small * 2 <= outline.words && !(outline.sentence && small > 2) {
            return (false, outline.sentence && outline.running > 0);
        }
        let look = Look::of(&self.page, self.page.cut(name.span));
        (look.small * 2 > look.words, look.sentence && (look.small > 2 || look.running > 0))
    }

    /// Whether the only line holds several names parted by commas.
    fn is_one_line_of_names(&self, parts: &[Part]) -> bool {
        let Some(row) = parts.iter().flat_map(|part| &part.rows).next() else { return false };
        let text = self.page.cut(row.line.span);
        let names = text.split([',']).flat_map(|part| part.split(" and ")).filter(|part| {
            let look = Look::of(&self.page, part);
            look.organization().max(look.person()) >= 4 && look.capitals > 0
        });
        text.matches(", ").count() >= 2 && !text.contains(';') && names.count() >= 3
    }
}
