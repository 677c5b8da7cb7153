//! Sums of money: those who sign are not listed with any, but the rich, the donors and the works of a budget are.

/// Whether a text holds a sum of money, told by the sign of a currency beside a digit.
pub(super) fn is_in(text: &str) -> bool {
    let sign = |c: char| matches!(c, '$' | '£' | '¥' | '\u{20A0}'..='\u{20CF}');
    text.match_indices(sign).any(|(at, mark)| {
        let behind = text.get(at + mark.len()..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
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
