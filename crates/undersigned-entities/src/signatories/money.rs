//! Sums of money: those who sign are not listed with any, but the rich, the donors and the works of a budget are.

/// Whether a text holds a sum of money, told by the sign of a currency beside a digit.
pub(super) fn is_in(text: &str) -> bool {
    let sign = |c: char| matches!(c, '$' | '£' | '¥' | '\u{20A0}'..='\u{20CF}');
    // The first bytes of the signs, which few lines hold.
    memchr::memchr3_iter(b'$', 0xC2, 0xE2, text.as_bytes()).any(|at| {
        let Some((before, rest)) = text.split_at_checked(at) else { return false };
        let Some(behind) = rest.strip_prefix(sign) else { return false };
        behind.trim_start().starts_with(|c: char| c.is_ascii_digit())
            || before.trim_end().ends_with(|c: char| c.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn sums() {
        for text in [
            "Dam works; $5 billion",
            "Road repair – R$ 40 million",
            "₦300m",
            "Escuelas (1.500 €)",
            "Lotus Bank, ₹400 crore",
        ] {
            assert!(is_in(text), "{text}");
        }
        for text in ["", "$", "Baobab Rights Network, Chad", "A$AP Collective", "Group 46 of the Delta"] {
            assert!(!is_in(text), "{text}");
        }
    }
}
