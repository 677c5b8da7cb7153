//! What is seen of a word on the way through its letters.

use super::Shape;

/// What was seen of a word.
#[derive(Default)]
pub(super) struct Scan {
    pub(super) shape: Shape,
    pub(super) capitals: u32,
    smalls: u32,
    pub(super) digits: u32,
    /// Joiners so far.
    pub(super) parts: u32,
    /// Letters before the last joiner.
    before: u32,
    begins_capital: bool,
    begins_digit: bool,
    camel: bool,
}

impl Scan {
    pub(super) fn smalls(&mut self, letters: usize) {
        self.smalls += letters as u32;
    }

    pub(super) fn capital(&mut self) {
        self.begins_capital |= self.length() == 0;
        self.camel |= self.smalls > 0 && self.part() > 0;
        self.capitals += 1;
    }

    pub(super) fn digit(&mut self) {
        self.begins_digit |= self.length() == 0;
        self.digits += 1;
    }

    /// A mark joins what was seen with what follows.
    pub(super) fn join(&mut self, shape: Shape) {
        self.shape |= shape | Shape::JOINED;
        self.parts += 1;
        self.before = self.length();
    }

    /// Letters and digits so far.
    pub(super) fn length(&self) -> u32 {
        self.smalls + self.capitals + self.digits
    }

    /// Letters and digits since the last joiner.
    pub(super) fn part(&self) -> u32 {
        self.length() - self.before
    }

    pub(super) fn is_all_caps(&self) -> bool {
        self.smalls == 0 && self.capitals > 0
    }

    pub(super) fn shape(&self) -> Shape {
        let mut shape = Shape(self.shape.0 & !Shape::WORD.0);
        let mut set = |when: bool, bit: Shape| {
            if when {
                shape |= bit;
            }
        };
        set(!self.begins_digit, Shape::WORD);
        set(self.begins_digit, Shape::NUMBER);
        // "al-Bejadi" counts as capitalised by its second part; the particle stays with it.
        set(self.begins_capital || (self.capitals > 0 && self.parts > 0 && self.smalls > 0), Shape::CAPITAL);
        set(self.is_all_caps() && self.capitals + self.digits >= 2, Shape::ALL_CAPS);
        set(self.camel, Shape::CAMEL);
        set(
            self.is_all_caps() && self.capitals == self.parts.max(1) + u32::from(self.parts > 0 && self.part() == 1),
            Shape::INITIAL,
        );
        shape
    }
}

/// How many letters the longest abbreviation has.
pub(super) const LONGEST_ABBREVIATION: usize = 6;

/// Abbreviations that keep their full stop: before names, after companies.
#[rustfmt::skip]
pub(super) fn is_abbreviation(word: &[u8]) -> bool {
    matches!(
        word,
        b"Co" | b"Dr" | b"Fr" | b"Jr" | b"Lt" | b"Mr" | b"Ms" | b"Mt" | b"Mx" | b"No" | b"Sr" | b"St"
            | b"Adm" | b"Bro" | b"Dra" | b"Ing" | b"Lic" | b"Ptr" | b"Sis" | b"Sra" | b"Asst" | b"Atty" | b"Mons" | b"Srta"
            | b"Adv" | b"Amb" | b"Cdr" | b"Col" | b"Cpl" | b"Drs" | b"Eng" | b"Gen" | b"Gov" | b"Hon" | b"Inc"
            | b"Ltd" | b"Maj" | b"Mrs" | b"Rep" | b"Rev" | b"Sen" | b"Sgt" | b"Smt"
            | b"Brig" | b"Bros" | b"Capt" | b"Cmdr" | b"Corp" | b"Engr" | b"Insp" | b"Msgr" | b"Pres" | b"Prof" | b"Supt"
            | b"Cllr" | b"Messrs"
            // Mohammad and Mosammat, in South and South-East Asia
            | b"Md" | b"Mst" | b"Mohd" | b"Muhd"
    )
}
