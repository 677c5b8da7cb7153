//! The compiled word lists: a hash table read in place, made by the build script.

use super::word::{Details, Facts};

static SLOTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));
static MEANINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/meanings.bin"));

const SLOT: usize = 6;
const MEANING: usize = 14;

/// What the word lists know of a [key](super::key); nothing for an unknown one.
pub(crate) fn look_up(key: u64) -> (Facts, Details) {
    match find(key) {
        Some(number) => meaning(number),
        None => Default::default(),
    }
}

fn find(key: u64) -> Option<u16> {
    let count = SLOTS.len() / SLOT;
    let mut at = (key >> 32) as usize & (count - 1);
    loop {
        let &[a, b, c, d, low, high] = SLOTS.get(at * SLOT..at * SLOT + SLOT)? else { return None };
        let number = u16::from_le_bytes([low, high]);
        if number == 0 {
            return None;
        }
        if u32::from_le_bytes([a, b, c, d]) == key as u32 {
            return Some(number);
        }
        at = (at + 1) & (count - 1);
    }
}

fn meaning(number: u16) -> (Facts, Details) {
    let start = usize::from(number) * MEANING;
    let bytes = MEANINGS.get(start..start + MEANING);
    let Some(&[f0, f1, f2, f3, f4, f5, f6, f7, o0, o1, kind, head, role, shortest]) = bytes else {
        return Default::default();
    };
    let facts = Facts(u64::from_le_bytes([f0, f1, f2, f3, f4, f5, f6, f7]));
    let organization = u16::from_le_bytes([o0, o1]);
    (facts, Details { organization, organization_kind: kind, head_kind: head, role_class: role, shortest })
}

/// Size of the compiled lists in bytes.
pub(crate) const fn size() -> usize {
    SLOTS.len() + MEANINGS.len()
}
