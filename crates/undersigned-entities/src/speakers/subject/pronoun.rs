//! Pronouns that stand for a speaker.

use crate::speakers::resolve::Gender;

pub(in crate::speakers) fn is_pronoun(word: &str) -> bool {
    gendered(word).is_some() || matches!(word, "they" | "They" | "it" | "It" | "you" | "You")
}

/// "he", "she", and what French, Spanish and Portuguese have for them; also behind their verb: "a-t-il", "dit-elle".
pub(in crate::speakers) fn gendered(word: &str) -> Option<Gender> {
    match word {
        "he" | "He" | "him" | "il" | "Il" | "él" | "Él" | "ele" | "Ele" => Some(Gender::He),
        "she" | "She" | "elle" | "Elle" | "ella" | "Ella" | "ela" | "Ela" => Some(Gender::She),
        // Not "Jong-il".
        _ if word.starts_with(char::is_uppercase) => None,
        _ if word.ends_with("-il") => Some(Gender::He),
        _ if word.ends_with("-elle") => Some(Gender::She),
        _ => None,
    }
}
