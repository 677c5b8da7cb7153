//! Stories laid out as dumps.

use crate::story::{Story, Teller};
use undersigned::Layout;
use unicode_normalization::UnicodeNormalization;

/// Which characters a dump is written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variety {
    /// ASCII alone: straight marks, no diacritics.
    Ascii,
    /// Curly marks, dashes, diacritics, no-break spaces.
    Multilingual,
}

/// Writes a dump release by release.
#[derive(Clone, Debug)]
pub struct Dump {
    layout: Layout,
    variety: Variety,
    teller: Teller,
    publisher: &'static str,
}

impl Dump {
    /// A dump that nothing is written of yet.
    pub fn new(layout: Layout, variety: Variety, seed: u64) -> Self {
        let mut teller = Teller::new(seed);
        let publisher = teller.word("publisher");
        Dump { layout, variety, teller, publisher }
    }

    /// What stands above the first release.
    pub fn head(&mut self, out: &mut String) {
        match self.layout {
            Layout::Blog => self.write("Posts Tagged ‘human rights’\n\n", out),
            Layout::Listing => {
                self.write("Skip to main content\n\nMain menu\n\nShare on Facebook   Share on X\n\n", out)
            }
            _ => {}
        }
    }

    /// The next release, of at most about `most` bytes.
    pub fn release(&mut self, most: usize, out: &mut String) {
        let usual = match self.layout {
            Layout::Listing => self.teller.dice().between(300, 2_500),
            Layout::Single => self.teller.dice().between(3_000, 24_000),
            _ => self.teller.dice().between(1_200, 6_000),
        };
        match self.layout {
            Layout::Feed => self.feed(usual.min(most), out),
            Layout::Blog => self.blog(usual.min(most), out),
            Layout::Listing => self.listing(usual.min(most), out),
            _ => self.letter(usual.min(most), out),
        }
    }

    /// What stands below the last release.
    pub fn foot(&mut self, out: &mut String) {
        if self.layout == Layout::Listing {
            self.write("    Subscribe to Vesthavn\n", out);
        }
    }

    fn feed(&mut self, size: usize, out: &mut String) {
        let story = self.teller.news(size);
        self.line(&story.title, out);
        self.paragraphs(&story, out);
        self.line(&format!("The post {} appeared first on {}.", story.title, self.publisher), out);
    }

    fn blog(&mut self, size: usize, out: &mut String) {
        let story = self.teller.news(size);
        self.line(&story.title, out);
        self.line(&story.date, out);
        self.paragraphs(&story, out);
    }

    fn listing(&mut self, size: usize, out: &mut String) {
        let story = self.teller.news(size);
        self.indented(&story.date, out);
        story.paragraphs.iter().for_each(|paragraph| self.indented(paragraph, out));
    }

    fn letter(&mut self, size: usize, out: &mut String) {
        let story = self.teller.letter(size);
        self.line(&story.title, out);
        self.write(&format!("{} ({}) – ", story.city.to_uppercase(), story.date), out);
        self.paragraphs(&story, out);
    }

    fn paragraphs(&mut self, story: &Story, out: &mut String) {
        story.paragraphs.iter().for_each(|paragraph| self.line(paragraph, out));
    }

    fn line(&mut self, text: &str, out: &mut String) {
        self.write(text, out);
        out.push_str("\n\n");
    }

    fn indented(&mut self, text: &str, out: &mut String) {
        for line in text.lines() {
            out.push_str("    ");
            self.write(line, out);
            out.push('\n');
        }
        out.push('\n');
    }

    fn write(&mut self, text: &str, out: &mut String) {
        match self.variety {
            Variety::Ascii => out.extend(text.nfd().filter_map(plain)),
            Variety::Multilingual if self.teller.dice().one_in(4) => self.with_no_break_spaces(text, out),
            Variety::Multilingual => out.push_str(text),
        }
    }

    /// The text with a no-break space here and there, as pages of the web have them.
    fn with_no_break_spaces(&mut self, text: &str, out: &mut String) {
        for word in text.split_inclusive(' ') {
            match word.strip_suffix(' ') {
                Some(word) if self.teller.dice().one_in(10) => out.extend([word, "\u{a0}"]),
                _ => out.push_str(word),
            }
        }
    }
}

/// A decomposed character in ASCII, nothing for combining marks.
fn plain(character: char) -> Option<char> {
    Some(match character {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '–' => '-',
        '•' => '*',
        'ø' | 'Ø' | 'Œ' | 'œ' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'Đ' => 'D',
        'ı' => 'i',
        'ß' => 's',
        '©' => '@',
        _ if character.is_ascii() => character,
        _ => return None,
    })
}
