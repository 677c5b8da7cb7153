//! Fictional letters, one for each way of writing them, and dumps glued from them.

/// A letter: its headline, its day as written and as meant, and what stands below.
#[derive(Clone, Debug)]
pub struct Letter {
    pub title: String,
    pub day: String,
    pub value: String,
    pub body: String,
}

impl Letter {
    fn new(title: &str, day: &str, value: &str, body: &str) -> Self {
        Self { title: title.into(), day: day.into(), value: value.into(), body: body.trim_matches('\n').into() }
    }

    /// A letter from its text: title line, blank line, date line, body.
    pub fn parse(text: &str, value: &str) -> Option<Self> {
        let (title, rest) = text.trim_start_matches('\n').split_once('\n')?;
        let (day, body) = rest.trim_start_matches('\n').split_once('\n')?;
        Some(Self::new(title.trim(), day.trim(), value, body))
    }
}

/// Letters of the project's own.
pub fn own() -> Vec<Letter> {
    vec![
        Letter::new(
            "Fishers of the Luwenga delta demand an end to night raids",
            "14 March 2019",
            "2019-03-14",
            "
The undersigned associations of fishers and boat builders call for an end to the raids on landing places in the Luwenga delta.

“Men with torches came before dawn and burnt the nets,” said Adaeze Komuntale, chair of the Delta Women Fishers. “We counted forty boats that can no longer float.

“Nobody has been charged, and nobody has asked us what we saw.”

We call on the provincial government to:

1. Publish the orders under which the police acted.
2. Pay for boats and nets.
3. Protect those who testify.

Signed,

Delta Women Fishers

Boat Builders of Luwenga

Coast Legal Aid (CLA) – Port Kasinde

River Parishes Committee
",
        ),
        Letter::new(
            "Carta abierta a la Fiscalía por la desaparición de Tomás Quilumba",
            "Quito, 9 de mayo de 2021",
            "2021-05-09",
            "
Señora Fiscal General:

Las organizaciones firmantes pedimos que se busque sin demora a Tomás Quilumba, guardián del agua, a quien nadie ha visto desde el domingo.

«Mi hermano salió a cerrar la compuerta y no volvió», dijo Rosa Quilumba. «Pedimos que lo busquen con vida».

Organizaciones firmantes:

• Asamblea de Guardianes del Agua
• Colectivo Páramo Vivo, Ecuador
• Red de Mujeres del Sur (REMSUR)
",
        ),
        Letter::new(
            "Forty editors write to the Minister of Information: “Give us back our presses”",
            "December 2, 2016",
            "2016-12-02",
            "
FOR IMMEDIATE RELEASE
December 2, 2016

Contact: Tevita Lolo, +676 555 0143, desk@islandeditors.example

Forty editors of island newspapers today delivered a letter to the Minister of Information. It is printed here in full.

###

December 2, 2016

Dear Minister Faleolo,

On the night of 28 November your officers sealed three printing halls. You have said that “the presses will be returned when the papers learn manners.” We do not think that manners are a matter for the police.

We ask for our presses, our paper and the names of those who gave the order.

Sincerely,

Tevita Lolo, The Lagoon Post
Mere Vunisa, Harbour Weekly
Sione Taumalolo, Radio Reef
",
        ),
        Letter::new(
            "Statement on the closing of the Shen Valley Library",
            "2018-09-30",
            "2018-09-30",
            "
GENEVA (30 September 2018) – Readers, librarians and translators are alarmed by the closing of the last public library of the Shen Valley.

The order names no law. It speaks of “disorderly shelves”. According to the keeper of the library, Dolma Yangtso:

“They counted the books, then they counted the readers, and then they locked the door.

Each of us had to sign that we would not come back. I signed with my library card number.”

Background

The library was founded in 1954. It holds letters, songs and court records in five languages.

Notes to editors

Dolma Yangtso is available for interviews.

ENDS
",
        ),
        Letter::new(
            "Joint letter: No border town without a doctor",
            "Monday 3 February 2020",
            "2020-02-03",
            "
To: The Ministry of Health
Cc: The Ombudsperson

We write on behalf of nurses and patients of nine border towns. The road to the next hospital has been closed since the autumn, and no doctor has been sent.

Yours faithfully,

Ivana Petrescu-Lind
President, Nurses Without Roads

Dr Osman Teke
Patients' Union of Karasu

https://nurses-without-roads.example/letter
",
        ),
        Letter::new(
            "Halt the eviction of the Anhalor settlement",
            "5th July, 2022",
            "2022-07-05",
            "
By Imran Sahito, Coordinator at Roof for All

In brief

Four thousand people are to leave their homes within seven days. They have papers; nobody wants to see them.

What we ask for

(a) A hearing before a judge.
(b) Water and school places until then.

Signatories (organisations and individuals)

Organisation Name
Roof for All
Karawan Trust
Lawyers of the Old City

Individual Name\tAffiliation
Imran Sahito\tRoof for All
Nadia Burki\tTeacher

 [1]: https://roof-for-all.example/anhalor
",
        ),
        Letter::new(
            "Les syndicats de mineurs saluent la libération de leurs délégués",
            "le 1er août 2023",
            "2023-08-01",
            "
Les délégués Aristide Kouyo et Blanche N'Dri ont retrouvé leurs familles mardi soir, après onze semaines de détention.

« Nous n'avons rien fait d'autre que lire le règlement à haute voix », a déclaré Blanche N'Dri devant la prison.

Contact presse : Aristide Kouyo, presse@mineurs.example

Signataires :

– Syndicat des mineurs du Nord
– Ligue des veuves de la mine
",
        ),
    ]
}

/// A dump with what must be read from it: title and day of each release.
pub struct Dump {
    pub text: String,
    pub wanted: Vec<(Option<String>, Option<String>)>,
}

/// Glues letters into a blog's page.
pub fn blog(letters: &[Letter]) -> Dump {
    let mut text = String::from("Posts Tagged ‘letters’\n\n");
    for letter in letters {
        text += &format!("{}\n\n{}\n\n{}\n\n", letter.title, letter.day, letter.body);
    }
    Dump {
        text,
        wanted: letters.iter().map(|letter| (Some(letter.title.clone()), Some(letter.value.clone()))).collect(),
    }
}

/// Glues letters into a feed, with or without their days.
pub fn feed(letters: &[Letter], dated: bool) -> Dump {
    let mut text = String::new();
    for letter in letters {
        let day = if dated { format!("{}\n\n", letter.day) } else { String::new() };
        text += &format!(
            "{}\n\n{day}{}\n\nThe post {} appeared first on Letters of the World.\n\n",
            letter.title, letter.body, letter.title
        );
    }
    let value = |letter: &Letter| dated.then(|| letter.value.clone());
    Dump { text, wanted: letters.iter().map(|letter| (Some(letter.title.clone()), value(letter))).collect() }
}

/// Glues letters into a listing of indented, dated excerpts, with or without their titles.
pub fn listing(letters: &[Letter], titled: bool) -> Dump {
    let mut text =
        String::from("Select this search icon to access the search form\n\nMain menu\n\nFacebook Share\n\n\n");
    for letter in letters {
        let title = if titled { format!("{}\n\n", letter.title) } else { String::new() };
        // A site writes the day of its excerpts without a place.
        let day = letter.day.trim_start_matches("Quito, ");
        let item = format!("{day}\n\n{title}{}\n\n", letter.body);
        for line in item.lines() {
            text += if line.is_empty() { "" } else { "    " };
            text += line;
            text += "\n";
        }
    }
    text += "\n    Subscribe to Letters\n";
    let title = |letter: &Letter| titled.then(|| letter.title.clone());
    Dump { text, wanted: letters.iter().map(|letter| (title(letter), Some(letter.value.clone()))).collect() }
}

/// The letters in another order.
pub fn shuffled(letters: &[Letter], seed: u64) -> Vec<Letter> {
    let mut letters = letters.to_vec();
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    for at in (1..letters.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        letters.swap(at, (state >> 33) as usize % (at + 1));
    }
    letters
}
