//! Bytes of a few kinds, found sixty-four at a time.
//!
//! Where what is looked for stands every few words, a search that starts anew behind each find costs more than the bytes between.

/// How many bytes are looked at together.
const STEP: usize = 64;

/// Calls `found` with the offset of every byte that `is` tells.
///
/// `is` is best made of comparisons alone: then sixteen bytes or more are compared at once.
#[inline]
pub(crate) fn each(bytes: &[u8], is: impl Fn(u8) -> bool, mut found: impl FnMut(usize)) {
    let (steps, rest) = bytes.as_chunks::<STEP>();
    let mut last = [0; STEP];
    last.iter_mut().zip(rest).for_each(|(slot, &byte)| *slot = byte);
    let within = (1u64 << rest.len()) - 1;
    let ends = (&last, within);
    let all = steps.iter().map(|step| (step, u64::MAX)).chain([ends]);
    for ((step, within), from) in all.zip((0..).step_by(STEP)) {
        let mut hits = mask(step, &is) & within;
        while hits != 0 {
            found(from + hits.trailing_zeros() as usize);
            hits &= hits - 1;
        }
    }
}

/// A bit for each byte that `is` tells, the first byte's the lowest.
#[inline]
fn mask(step: &[u8; STEP], is: &impl Fn(u8) -> bool) -> u64 {
    let mut told = [0; STEP];
    told.iter_mut().zip(step).for_each(|(slot, &byte)| *slot = u8::from(is(byte)));
    let (eights, _) = told.as_chunks::<8>();
    // Eight bytes of 0 or 1 times this have them side by side in the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let bits = |eight: &[u8; 8]| u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56;
    eights.iter().rev().fold(0, |mask, eight| mask << 8 | bits(eight))
}

#[cfg(test)]
mod tests {
    use super::each;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_all_in_order(bytes in prop::collection::vec(0u8..8, 0..300)) {
            let mut found = Vec::new();
            each(&bytes, |byte| byte < 2, |at| found.push(at));
            let wanted: Vec<_> = (0..bytes.len()).filter(|&at| bytes[at] < 2).collect();
            prop_assert_eq!(found, wanted);
        }
    }
}
