//! The compiled word lists: a hash table read in place, made by the build script.

use super::word::{Details, Facts};

/// In each slot the lower 32 bits of a key, 0 in an empty one, and the number of its meaning: side by side, because what
/// looking up costs is reaching for memory.
static SLOTS: &[[u8; 6]] = include_bytes!(concat!(env!("OUT_DIR"), "/slots.bin")).as_chunks().0;

/// The facts of each meaning.
static FACTS: &[[u8; 8]] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.bin")).as_chunks().0;

/// The details of each meaning.
static DETAILS: &[[u8; 7]] = include_bytes!(concat!(env!("OUT_DIR"), "/details.bin")).as_chunks().0;

/// Points for what stands beside a word, by number.
static BESIDE: &[[[u8; 3]; 3]] = include_bytes!(concat!(env!("OUT_DIR"), "/beside.bin")).as_chunks().0.as_chunks().0;

/// What the word lists know of a [key](super::key); nothing for an unknown one.
pub(crate) fn look_up(key: u64) -> (Facts, Details) {
    find(key).map_or_else(Default::default, |number| (facts_of(number), details_of(number)))
}

/// The facts alone.
#[inline]
pub(crate) fn facts(key: u64) -> Facts {
    find(key).map_or_else(Facts::default, facts_of)
}

/// The number of a key's meaning.
#[inline]
fn find(key: u64) -> Option<usize> {
    let mut at = (key >> 32) as usize & (SLOTS.len() - 1);
    loop {
        let &[a, b, c, d, low, high] = SLOTS.get(at)?;
        match u32::from_le_bytes([a, b, c, d]) {
            0 => return None,
            tag if tag == key as u32 => return Some(usize::from(u16::from_le_bytes([low, high]))),
            _ => at = (at + 1) & (SLOTS.len() - 1),
        }
    }
}

#[inline]
fn facts_of(number: usize) -> Facts {
    FACTS.get(number).map_or_else(Facts::default, |facts| Facts(u64::from_le_bytes(*facts)))
}

fn details_of(number: usize) -> Details {
    let Some(&[low, high, organization_kind, head_kind, role_class, shortest, beside]) = DETAILS.get(number) else {
        return Details::default();
    };
    let organization = u16::from_le_bytes([low, high]);
    Details { organization, organization_kind, head_kind, role_class, shortest, beside }
}

/// What the word lists say of a name beside a word: points for a person, an organization and a place, where the word stands
/// before the name, behind it and behind its possessive.
pub(crate) fn beside(key: u64) -> [[i8; 3]; 3] {
    let number = find(key).map_or(0, |number| details_of(number).beside);
    let Some(points) = BESIDE.get(usize::from(number)) else { return Default::default() };
    points.map(|points| points.map(u8::cast_signed))
}

/// Size of the compiled lists in bytes.
pub(crate) const fn size() -> usize {
    SLOTS.as_flattened().len() + FACTS.as_flattened().len() + DETAILS.as_flattened().len()
}
