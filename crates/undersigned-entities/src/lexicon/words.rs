//! [`Words`]: a few words that a rule names, told by their keys.

use super::key::ascii_key;

/// A few words of ASCII letters that mean the same to a rule, whatever their case.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<const N: usize>([u64; N]);

impl<const N: usize> Words<N> {
    pub(crate) const fn new(words: [&str; N]) -> Self {
        let mut keys = [0; N];
        let mut at = 0;
        while at < N {
            #[allow(clippy::indexing_slicing, reason = "evaluated when compiled")]
            {
                keys[at] = ascii_key(words[at]);
            }
            at += 1;
        }
        Self(keys)
    }

    /// Whether a key is that of one of the words.
    #[inline]
    pub(crate) fn has(&self, key: u64) -> bool {
        self.0.contains(&key)
    }
}
