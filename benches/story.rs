//! One release: its title, its day and its paragraphs.

use crate::cast::{Cast, anybody, organization};
use crate::dice::Dice;
use crate::words::Words;

/// A release in paragraphs, not yet laid out.
#[derive(Clone, Debug, Default)]
pub(crate) struct Story {
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) city: &'static str,
    pub(crate) paragraphs: Vec<String>,
}

/// Tells stories with the words of the project.
#[derive(Clone, Debug)]
pub(crate) struct Teller {
    words: Words,
    dice: Dice,
    cast: Cast,
}

impl Teller {
    pub(crate) fn new(seed: u64) -> Self {
        let (words, mut dice) = (Words::new(), Dice::new(seed));
        let cast = Cast::new(&words, &mut dice);
        Teller { words, dice, cast }
    }

    pub(crate) fn dice(&mut self) -> &mut Dice {
        &mut self.dice
    }

    pub(crate) fn word(&mut self, kind: &str) -> &'static str {
        self.dice.pick(self.words.words(kind))
    }

    /// A piece of news of about `size` bytes.
    pub(crate) fn news(&mut self, size: usize) -> Story {
        let mut story = self.begin();
        while story.bytes() < size {
            self.body(&mut story);
        }
        if self.dice.one_in(8) {
            let entries = self.dice.between(4, 25);
            self.signatories(&mut story, entries);
        }
        for (place, seldom) in [("caption", 6), ("contact", 5), ("link", 3)] {
            if self.dice.one_in(seldom) {
                self.add(&mut story, place);
            }
        }
        story
    }

    /// A letter of about `size` bytes, half of which are signatures.
    pub(crate) fn letter(&mut self, size: usize) -> Story {
        let mut story = self.begin();
        while story.bytes() < size / 2 {
            self.body(&mut story);
        }
        self.add(&mut story, "demandlead");
        let demands = self.demands();
        story.paragraphs.push(demands);
        self.signatories(&mut story, (size / 100).max(3));
        self.add(&mut story, "contact");
        story
    }

    fn begin(&mut self) -> Story {
        self.cast = Cast::new(&self.words, &mut self.dice);
        let [city, _] = self.cast.cities;
        let mut story = Story { date: self.date(), city, ..Story::default() };
        story.title = self.sentence("title");
        self.add(&mut story, "lede");
        story
    }

    /// A paragraph or a few.
    fn body(&mut self, story: &mut Story) {
        match self.dice.below(12) {
            0..=5 => {
                let several = (0..self.dice.between(1, 3)).map(|_| self.sentence("news")).collect::<Vec<_>>();
                story.paragraphs.push(several.join(" "));
            }
            6..=9 => self.add(story, "quote"),
            10 => {
                self.add(story, "open");
                (0..self.dice.below(3)).for_each(|_| self.add(story, "more"));
                self.add(story, "close");
            }
            _ => {
                self.add(story, "heading");
                self.add(story, "news");
            }
        }
    }

    fn add(&mut self, story: &mut Story, place: &str) {
        let paragraph = self.sentence(place);
        story.paragraphs.push(paragraph);
    }

    fn demands(&mut self) -> String {
        let demands = (1..=self.dice.between(2, 5)).map(|number| format!("{number}. {}", self.sentence("demand")));
        demands.collect::<Vec<_>>().join("\n")
    }

    fn signatories(&mut self, story: &mut Story, entries: usize) {
        let style = self.dice.below(4);
        story.paragraphs.push("Signatories:".to_owned());
        let lines = (1..=entries).map(|number| match style {
            0 => format!("{number}. {}", self.signatory()),
            1 => format!("• {}", self.signatory()),
            _ => self.signatory(),
        });
        story.paragraphs.push(lines.collect::<Vec<_>>().join("\n"));
    }

    fn signatory(&mut self) -> String {
        let signed = organization(&self.words, &mut self.dice);
        let (name, acronym, country) = (signed.name, signed.acronym, signed.country);
        match self.dice.below(6) {
            0 => name,
            1 => format!("{name} ({acronym}), {country}"),
            2 => format!("{name} – {country}"),
            3 => format!("{name} ({country})"),
            4 => format!("{name}, {country}"),
            _ => {
                let signer = anybody(&self.words, &mut self.dice);
                format!("{}, {}, {name}, {country}", signer.name, signer.role)
            }
        }
    }

    fn date(&mut self) -> String {
        let (day, year) = (self.dice.between(1, 28), self.dice.between(1998, 2025));
        let month = self.word("month");
        if self.dice.one_in(2) { format!("{month} {day}, {year}") } else { format!("{day} {month} {year}") }
    }

    fn sentence(&mut self, place: &str) -> String {
        let template = self.dice.pick(self.words.sentences(place));
        let mut out = String::with_capacity(template.len() * 2);
        self.fill(template, &mut out);
        out
    }

    fn fill(&mut self, template: &str, out: &mut String) {
        let mut rest = template;
        while let Some((plain, behind)) = rest.split_once('{') {
            let (slot, behind) = behind.split_once('}').unwrap_or_default();
            out.push_str(plain);
            self.slot(slot, out);
            rest = behind;
        }
        out.push_str(rest);
    }

    fn slot(&mut self, slot: &str, out: &mut String) {
        let (name, form) = slot.split_once('.').unwrap_or((slot, ""));
        let [one, two, three] = &self.cast.people;
        let [a, b, c] = &self.cast.organizations;
        let person = match name {
            "1" => Some(one),
            "2" => Some(two),
            "3" => Some(three),
            _ => None,
        };
        let organization = match name {
            "A" => Some(a),
            "B" => Some(b),
            "C" => Some(c),
            _ => None,
        };
        match (person, organization, form) {
            (Some(person), _, "s") => out.push_str(person.short),
            (Some(person), _, "r") => out.push_str(person.role),
            (Some(person), _, "h") => out.extend([person.honorific, " ", person.short]),
            (Some(person), ..) => out.push_str(&person.name),
            (_, Some(organization), "a") => out.push_str(&organization.acronym),
            (_, Some(organization), "i") => {
                out.extend([organization.name.as_str(), " (", organization.acronym.as_str(), ")"])
            }
            (_, Some(organization), _) => out.push_str(&organization.name),
            _ => self.plain(name, out),
        }
    }

    fn plain(&mut self, name: &str, out: &mut String) {
        let [city, other] = self.cast.cities;
        match name {
            "country" => out.push_str(self.cast.country),
            "city" => out.push_str(city),
            "city2" => out.push_str(other),
            "CITY" => out.push_str(&city.to_uppercase()),
            "NOUN" => out.push_str(&self.word("noun").to_uppercase()),
            "year" => out.push_str(&self.dice.between(1998, 2025).to_string()),
            "acronym" => out.push_str("office"),
            "date" => out.push_str(&self.date()),
            "q" => {
                let speech = self.dice.pick(self.words.sentences("speech"));
                self.fill(speech, out);
            }
            _ => out.push_str(self.word(name)),
        }
    }
}

impl Story {
    fn bytes(&self) -> usize {
        self.paragraphs.iter().map(|paragraph| paragraph.len() + 2).sum()
    }
}
