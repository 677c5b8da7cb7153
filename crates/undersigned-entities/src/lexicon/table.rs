//! The compiled word lists: a hash table read in place, made by the build script.

use super::word::{Details, Facts};

/// 32 bits of the key and the number of a meaning, 0 for an empty slot.
static SLOTS: &[[u8; 6]] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin")).as_chunks().0;

/// Facts and details.
static MEANINGS: &[[u8; 14]] = include_bytes!(concat!(env!("OUT_DIR"), "/meanings.bin")).as_chunks().0;

/// What the word lists know of a [key](super::key); nothing for an unknown one.
pub(crate) fn look_up(key: u64) -> (Facts, Details) {
    find(key).map_or_else(Default::default, |meaning| (facts_of(meaning), details_of(meaning)))
}

/// The facts alone.
pub(crate) fn facts(key: u64) -> Facts {
    find(key).map_or_else(Facts::default, facts_of)
}

fn find(key: u64) -> Option<&'static [u8; 14]> {
    let mut at = (key >> 32) as usize & (SLOTS.len() - 1);
    loop {
        let &[a, b, c, d, low, high] = SLOTS.get(at)?;
        let number = u16::from_le_bytes([low, high]);
        if number == 0 {
            return None;
        }
        if u32::from_le_bytes([a, b, c, d]) == key as u32 {
            return MEANINGS.get(usize::from(number));
        }
        at = (at + 1) & (SLOTS.len() - 1);
    }
}

fn facts_of(&[a, b, c, d, e, f, g, h, ..]: &[u8; 14]) -> Facts {
    Facts(u64::from_le_bytes([a, b, c, d, e, f, g, h]))
}

fn details_of(&[.., low, high, organization_kind, head_kind, role_class, shortest]: &[u8; 14]) -> Details {
    let organization = u16::from_le_bytes([low, high]);
    Details { organization, organization_kind, head_kind, role_class, shortest }
}

/// Size of the compiled lists in bytes.
pub(crate) const fn size() -> usize {
    SLOTS.as_flattened().len() + MEANINGS.as_flattened().len()
}
