//! The compiled word lists: a hash table read in place, made by the build script.

use super::word::{Details, Facts};

/// The lower 32 bits of the key in each slot, 0 in an empty one.
static TAGS: &[[u8; 4]] = include_bytes!(concat!(env!("OUT_DIR"), "/tags.bin")).as_chunks().0;

/// The number of the meaning of each slot.
static NUMBERS: &[[u8; 2]] = include_bytes!(concat!(env!("OUT_DIR"), "/numbers.bin")).as_chunks().0;

/// The facts of each meaning.
static FACTS: &[[u8; 8]] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.bin")).as_chunks().0;

/// The details of each meaning.
static DETAILS: &[[u8; 6]] = include_bytes!(concat!(env!("OUT_DIR"), "/details.bin")).as_chunks().0;

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
    let mut at = (key >> 32) as usize & (TAGS.len() - 1);
    loop {
        let tag = u32::from_le_bytes(*TAGS.get(at)?);
        if tag == key as u32 {
            return NUMBERS.get(at).map(|number| usize::from(u16::from_le_bytes(*number)));
        }
        if tag == 0 {
            return None;
        }
        at = (at + 1) & (TAGS.len() - 1);
    }
}

#[inline]
fn facts_of(number: usize) -> Facts {
    FACTS.get(number).map_or_else(Facts::default, |facts| Facts(u64::from_le_bytes(*facts)))
}

fn details_of(number: usize) -> Details {
    let Some(&[low, high, organization_kind, head_kind, role_class, shortest]) = DETAILS.get(number) else {
        return Details::default();
    };
    let organization = u16::from_le_bytes([low, high]);
    Details { organization, organization_kind, head_kind, role_class, shortest }
}

/// Size of the compiled lists in bytes.
pub(crate) const fn size() -> usize {
    TAGS.as_flattened().len() + NUMBERS.as_flattened().len() + FACTS.as_flattened().len() + DETAILS.as_flattened().len()
}
