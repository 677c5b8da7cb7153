//! Whether two words are spellings of one name.

/// Whether two words differ by one letter (two in long words): inserted, left out, replaced or swapped with its neighbour.
/// Both must begin with the same letter; short words must be equal.
pub(crate) fn similar(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() && are_apart(a.as_bytes(), b.as_bytes()) {
        return false;
    }
    let fold = |word: &str| -> Vec<char> {
        let mut folded = Vec::with_capacity(word.len());
        for c in word.chars() {
            unicode_normalization::char::decompose_canonical(c, |part| {
                if !('\u{300}'..='\u{36F}').contains(&part) {
                    folded.extend(part.to_lowercase());
                }
            });
        }
        folded
    };
    let (a, b) = (fold(a), fold(b));
    if a == b {
        return true;
    }
    let allowed = most_edits(a.len().min(b.len()));
    allowed > 0 && a.first() == b.first() && a.len().abs_diff(b.len()) <= allowed && distance(&a, &b) <= allowed
}

/// By how many letters two words may differ when the shorter one has so many.
pub(super) fn most_edits(shorter: usize) -> usize {
    match shorter {
        0..4 => 0,
        4..9 => 1,
        _ => 2,
    }
}

/// Whether two words differ in their first letter or much in length: most pairs do.
fn are_apart(a: &[u8], b: &[u8]) -> bool {
    let initials = a.first().zip(b.first());
    initials.is_some_and(|(a, b)| !a.eq_ignore_ascii_case(b)) || a.len().abs_diff(b.len()) > 2
}

/// Edit distance with swaps of neighbours (optimal string alignment); words are short, so the full table is small.
fn distance(a: &[char], b: &[char]) -> usize {
    let width = b.len() + 1;
    let mut table = vec![0; (a.len() + 1) * width];
    let at = |i: usize, j: usize| i * width + j;
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let read = |i: usize, j: usize| table.get(at(i, j)).copied().unwrap_or(usize::MAX / 2);
            let value = if i == 0 || j == 0 {
                i + j
            } else {
                let same = usize::from(a.get(i - 1) != b.get(j - 1));
                let mut value = (read(i - 1, j) + 1).min(read(i, j - 1) + 1).min(read(i - 1, j - 1) + same);
                if i > 1 && j > 1 && a.get(i - 1) == b.get(j - 2) && a.get(i - 2) == b.get(j - 1) {
                    value = value.min(read(i - 2, j - 2) + 1);
                }
                value
            };
            if let Some(cell) = table.get_mut(at(i, j)) {
                *cell = value;
            }
        }
    }
    table.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn spellings() {
        for (a, b) in [
            ("Okonkwo", "Okonkow"),
            ("Ferreira", "Ferrera"),
            ("Ruìz", "Ruíz"),
            ("Organisation", "Organization"),
            ("Habib", "Habeb"),
        ] {
            assert!(similar(a, b), "{a} {b}");
        }
        for (a, b) in [("Kim", "Kin"), ("Ahmed", "Hamed"), ("Chen", "Cheng Li")] {
            assert!(!similar(a, b), "{a} {b}");
        }
    }
}
