//! Site furniture: menus, share buttons, subscription lines and pagination, which belong to no release; and the lines that
//! an office puts into every release ("FOR IMMEDIATE RELEASE", "###").
//!
//! Origin: wording of common publishing systems' themes and of newsrooms, collected by hand.

use crate::class::Class;
use crate::excerpts::is_read_more;
use crate::filter::{Index, Phrases};
use crate::folded::after_name;
use crate::folded::same;
use crate::lines::Wording;
use crate::menus;
use crate::words::is_letter;
use std::sync::LazyLock;
use undersigned_model::Span;

/// The longest line, in bytes, that is looked at.
pub(crate) const LONGEST: usize = 90;
/// The longest line of tags.
pub(crate) const LONGEST_TAGS: usize = 480;

/// Whole lines, lower case.
pub(crate) const LINES: &[&str] = &[
    "main menu",
    "menu",
    "home",
    "about",
    "about us",
    "news",
    "search",
    "donate",
    "donate now",
    "contact us",
    "login",
    "log in",
    "sign in",
    "sign up",
    "skip to content",
    "skip to main content",
    "skip to navigation",
    "toggle navigation",
    "close",
    "open menu",
    "close menu",
    "breadcrumb",
    "you are here",
    "facebook",
    "twitter",
    "x",
    "instagram",
    "linkedin",
    "youtube",
    "whatsapp",
    "telegram",
    "email",
    "e-mail",
    "print",
    "share",
    "tweet",
    "rss",
    "pinterest",
    "reddit",
    "mastodon",
    "bluesky",
    "facebook share",
    "twitter share",
    "share this",
    "share this:",
    "share on facebook",
    "share on twitter",
    "share on x",
    "share on whatsapp",
    "share on linkedin",
    "share via email",
    "like this:",
    "like loading...",
    "loading...",
    "like",
    "load more",
    "show more",
    "view more",
    "see more",
    "more posts",
    "view all",
    "see all",
    "all news",
    "more news",
    "read more",
    "read more »",
    "read more...",
    "read more…",
    "read more →",
    "continue reading",
    "continue reading →",
    "older posts",
    "newer posts",
    "← older posts",
    "newer posts →",
    "« older posts",
    "newer posts »",
    "« older entries",
    "newer entries »",
    "older entries",
    "newer entries",
    "next",
    "previous",
    "prev",
    "next page",
    "previous page",
    "« previous",
    "next »",
    "‹ previous",
    "next ›",
    "« first",
    "last »",
    "next page »",
    "« previous page",
    "back to top",
    "go to top",
    "top of page",
    "leave a comment",
    "leave a reply",
    "no comments",
    "comments are closed",
    "comments are closed.",
    "post navigation",
    "follow us",
    "join us",
    "newsletter",
    "subscribe",
    "related posts",
    "related articles",
    "related content",
    "related",
    "recent posts",
    "archives",
    "categories",
    "tags",
    "filter",
    "filters",
    "apply",
    "reset",
    "sort by",
    "language",
    "english",
    "español",
    "français",
    "português",
    "العربية",
    "all rights reserved",
    "all rights reserved.",
    "privacy policy",
    "terms of use",
    "cookie policy",
    "accept",
    "accept all",
    "accept cookies",
    "sitemap",
    "menú",
    "inicio",
    "buscar",
    "compartir",
    "accueil",
    "rechercher",
    "partager",
    "startseite",
    "suche",
    "teilen",
    "início",
    "advertisement",
    "latest news",
    "press releases",
    "all press releases",
    "statements",
    "press room",
    "newsroom",
    "publications",
    "any",
    "- any -",
    "most viewed",
    "most popular",
    "region / country",
    "regions / countries",
    "also available in:",
    "click to expand image",
    "more reading",
    "more on this topic",
    "related issues",
    "related topics",
    "share this via",
    "share this via facebook",
    "share this via x",
    "share this via whatsapp",
    "share this via email",
    "other ways to share",
    "get updates on human rights issues",
    "protecting rights, saving lives",
    "featured",
    "editor's picks",
    "top stories",
    "share this article",
    "share this page",
    "share this post",
    "share:",
    "share on bluesky",
    "share on telegram",
    "copy link",
    "print this page",
    "download pdf",
    "download as pdf",
    "download the pdf",
    "listen to this article",
    "compartilhe:",
    "compartilhar:",
    "compartir:",
    "comparte:",
    "compártelo",
    "compartir en facebook",
    "compartir en twitter",
    "partager :",
    "partager:",
    "partagez",
    "partager sur facebook",
    "partager sur twitter",
    "imprimir",
    "imprimer",
    "drucken",
    "sem comentários",
    "sin comentarios",
    "aucun commentaire",
    "siguiente",
    "précédent",
    "página siguiente",
    "página anterior",
    "page suivante",
    "ver más",
    "voir plus",
    "ver mais",
    "etiquetas",
    "mots-clés",
    "mots clés",
    "you might also like",
    "most read",
    "trending",
    "our newsletter",
    "get updates",
    "stay informed",
    "stay updated",
    "accessibility",
    "change language",
    "switch language",
    "русский",
    "中文",
    "فارسی",
    "bahasa indonesia",
    "deutsch",
    "italiano",
    "türkçe",
    "kiswahili",
    "show less",
    "view in browser",
    "view this email in your browser",
    "unsubscribe",
    "jump to navigation",
    "skip to footer",
    "open search",
    "close search",
    "site search",
    "mobile menu",
    "primary menu",
    "secondary menu",
    "footer menu",
    "social media",
    "connect with us",
    "no responses",
    "no responses to this post",
    "report this ad",
    "sponsored",
];

/// Beginnings of lines, lower case.
pub(crate) const BEGINNINGS: &[&str] = &[
    "donate to ",
    "donate today",
    "make a donation",
    "support our work",
    "become a member",
    "your tax deductible gift",
    "your tax-deductible gift",
    "select this search",
    "subscribe to ",
    "suscríbete a ",
    "suscribirse a ",
    "s'abonner à ",
    "abonnez-vous à ",
    "inscreva-se em ",
    "follow us on ",
    "posted in ",
    "filed under",
    "tagged with ",
    "tagged ",
    "tags: ",
    "share this ",
    "skip to ",
    "page 1 of ",
    "filter by ",
    "filter results",
    "etiquetas: ",
    "categories: ",
    "showing ",
    "sign up for our ",
    "sign up to our newsletter",
    "this entry was posted ",
    "you can follow any responses",
    "rss feed",
    "search for:",
    "search form",
    "powered by ",
    "this website uses cookies",
    "this site uses cookies",
    "we use cookies",
    "leave a comment",
    "click to share",
    "click to email",
    "click to print",
    "lire la suite",
    "leer más",
    "continue reading ",
    "entries feed",
    "your email address will not be published",
    "click here to ",
    "you are here:",
    "usted está en",
    "estás en:",
    "você está aqui",
    "vous êtes ici",
    "sie sind hier",
    "home »",
    "home >",
    "home /",
    "home ›",
    "inicio »",
    "inicio >",
    "inicio /",
    "accueil »",
    "accueil >",
    "accueil /",
    "início »",
    "início >",
    "início /",
];

/// Headers of a page that shows several posts, lower case.
pub(crate) const HEADERS: &[&str] = &[
    "posts tagged",
    "archive for",
    "archives for",
    "blog archives",
    "category:",
    "category archives",
    "tag:",
    "tag archives",
    "author archives",
    "author:",
    "monthly archives",
    "yearly archives",
    "daily archives",
    "month:",
    "posts in category",
    "posts by",
    "all posts in",
    "browsing category",
    "browsing tag",
    "topic:",
    "entradas etiquetadas",
    "archivo de",
    "categoría:",
    "etiqueta:",
    "archives de",
    "catégorie",
    "étiquette",
    "schlagwort",
    "kategorie:",
    "arquivo de",
    "categoria:",
];

/// Whether a line is site furniture.
pub(crate) fn is_furniture(line: Wording<'_>) -> bool {
    static WHOLE: Phrases = Phrases::new(LINES);
    static BEGUN: Phrases = Phrases::new(BEGINNINGS);
    if !line.may(Class::FURNITURE) || line.len() > LONGEST {
        return line.may(Class::FURNITURE) && are_tags(&line);
    }
    WHOLE.is(&line)
        || BEGUN.begin(&line)
        || is_read_more(line)
        || is_pagination(&line)
        || is_comments(&line)
        || is_header(line)
        || menus::is_part(&line)
}

/// "Posted in News, Rivers | Tagged Nauru, Tonga, …": what a blog files a post under, however much that is.
fn are_tags(line: &str) -> bool {
    static BEGUN: Phrases =
        Phrases::new(&["posted in ", "filed under", "tagged ", "tags: ", "categories: ", "etiquetas: "]);
    line.len() <= LONGEST_TAGS && BEGUN.begin(line) && line.contains([',', '|']) && !line.ends_with(['.', '”', '"'])
}

/// Whether a line is the header of a page of posts ("Posts Tagged ‘X’").
pub(crate) fn is_header(line: Wording<'_>) -> bool {
    static BEGUN: Phrases = Phrases::new(HEADERS);
    line.may(Class::HEADER) && line.len() <= LONGEST && BEGUN.begin(&line) && !line.ends_with('.')
}

/// "1 2 3 … 14 Next »" · "« Older alerts"
fn is_pagination(line: &str) -> bool {
    let back = line.strip_prefix(['«', '‹', '←']).map(str::trim_start);
    if back.is_some_and(|rest| ["older", "previous", "newer"].iter().any(|word| after_name(rest, word).is_some())) {
        return line.len() <= 48 && !line.contains('»');
    }
    line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '«' | '‹' | '←'))
        && line.split_whitespace().nth(1).is_some()
        && line.split_whitespace().all(|word| {
            word.bytes().all(|byte| byte.is_ascii_digit())
                || [
                    "«", "»", "‹", "›", "←", "→", "…", "...", "next", "previous", "last", "first", "of", "page",
                    "pages",
                ]
                .iter()
                .any(|known| same(word, known))
        })
}

/// "3 Comments" · "(3) Comments | Posted in News".
fn is_comments(line: &str) -> bool {
    // A number, in brackets or not, or "No"; or the word itself.
    line.starts_with(|c: char| matches!(c, '0'..='9' | '(' | 'N' | 'n' | 'C' | 'c' | 'K'))
        && is_comment_count(line.split(['|', '·', '•']).next().unwrap_or_default().trim_end())
}

/// "3 Comments" · "(1) Comment" · "No Comments »"
pub(crate) fn is_comment_count(line: &str) -> bool {
    // "999999 comments »" with room to spare.
    line.len() <= 64 && is_count(line.trim_end_matches([' ', '»', '→']))
}

fn is_count(bare: &str) -> bool {
    const COUNTED: [&str; 7] =
        ["comments", "comment", "comentarios", "comentários", "commentaires", "kommentare", "comentario"];
    let counted = |word: &str| COUNTED.iter().any(|known| same(word, known));
    let count = |text: &str| {
        let digits = text.trim_matches(['(', ')']);
        same(text, "no") || !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    bare.len() <= 20
        && bare.rsplit_once(' ').is_some_and(|(first, last)| {
            count(first) && counted(last) || counted(first) && last.starts_with('(') && count(last)
        })
}

/// Lines that an office puts into its releases, lower case; `:` and what follows it may stand behind them.
pub(crate) const OFFICE: &[&str] = &[
    "for immediate release",
    "for immediate distribution",
    "for immediate publication",
    "immediate release",
    "for release",
    "press release",
    "news release",
    "media release",
    "press statement",
    "media statement",
    "public statement",
    "joint press release",
    "joint statement",
    "open letter",
    "statement",
    "news",
    "media advisory",
    "press advisory",
    "breaking news",
    "embargoed",
    "ends",
    "end",
    "the end",
    "/ends",
    "ends/",
    "-ends-",
    "- ends -",
    "[ends]",
    "(ends)",
    "-end-",
    "*ends*",
    "end of document",
    "more",
    "-more-",
    "- more -",
    "fin",
    "-fin-",
    "comunicado de prensa",
    "comunicado",
    "nota de prensa",
    "pronunciamiento",
    "communiqué de presse",
    "communiqué",
    "pour diffusion immédiate",
    "para difusión inmediata",
    "pressemitteilung",
    "comunicado de imprensa",
    "nota de imprensa",
    "nota pública",
    "comunicato stampa",
    "siaran pers",
    "ai index",
    "press office",
    "press briefing",
    "urgent action",
    "joint media release",
    "joint public statement",
    "joint letter",
    "joint open letter",
    "joint appeal",
    "joint declaration",
    "urgent appeal",
    "action alert",
    "comunicado conjunto",
    "comunicado público",
    "comunicado de prensa conjunto",
    "boletín de prensa",
    "boletín",
    "pronunciamiento público",
    "pronunciamiento conjunto",
    "declaración conjunta",
    "declaración pública",
    "declaración",
    "carta abierta",
    "nota conjunta",
    "communiqué conjoint",
    "communiqué de presse conjoint",
    "déclaration",
    "déclaration conjointe",
    "déclaration commune",
    "lettre ouverte",
    "carta aberta",
    "nota à imprensa",
    "nota de repúdio",
    "nota de esclarecimento",
    "declaração conjunta",
    "declaração",
    "offener brief",
    "gemeinsame erklärung",
    "news flash",
    "update",
];

/// Whether a line is one that an office puts into its releases, or a separator.
pub(crate) fn is_office_line(line: Wording<'_>) -> bool {
    static WHOLE: Phrases = Phrases::new(OFFICE);
    if !line.may(Class::OFFICE) || line.len() > LONGEST {
        return false;
    }
    // The phrase may be followed by a mark: "PRESS RELEASE:".
    is_separator(line) || WHOLE.is(line.trim_end_matches([':', '.', '!', ' ', '\u{A0}']))
}

/// Whether a line says that a release is at its end: "ENDS", "-30-", "###".
pub(crate) fn is_end_line(line: Wording<'_>) -> bool {
    is_separator(line)
        || ["end", "ends", "the end", "fin"]
            .iter()
            .any(|word| same(line.trim_matches(|c: char| !c.is_alphabetic()), word))
}

/// "###" · "—" · "* * *" · "-30-": no letters, nothing to read.
pub(crate) fn is_separator(line: Wording<'_>) -> bool {
    line.may(Class::OFFICE)
        && line.len() <= LONGEST
        && !line.starts_with(|c: char| c.is_ascii_alphabetic())
        && (!line.contains(is_letter) || matches!(&*line, "-30-" | "- 30 -" | "–30–" | "— 30 —" | "–30-"))
}

/// The line that a feed puts below each item, in the languages of the common publishing system: what stands before the
/// title, between title and site.
pub(crate) const POST_LINES: &[(&str, &str)] = &[
    ("the post ", " appeared first on "),
    ("the article ", " appeared first on "),
    ("the entry ", " appeared first on "),
    ("der beitrag ", " erschien zuerst auf "),
    ("cet article ", " est apparu en premier sur "),
    ("l’article ", " est apparu en premier sur "),
    ("l'article ", " est apparu en premier sur "),
    ("la entrada ", " se publicó primero en "),
    ("la entrada ", " aparece primero en "),
    ("el artículo ", " se publicó primero en "),
    ("o post ", " apareceu primeiro em "),
    ("o artigo ", " apareceu primeiro em "),
    ("l'articolo ", " proviene da "),
    ("l’articolo ", " proviene da "),
    ("het bericht ", " verscheen eerst op "),
    ("pos ", " muncul pertama kali di "),
    ("artikel ", " pertama kali tampil pada "),
    ("wpis ", " pojawił się poczatkowo na "),
    ("сообщение ", " появились сначала на "),
    ("the post ", " first appeared on "),
];

/// Title and site of a feed's "The post TITLE appeared first on SITE." line, as byte ranges of the line.
pub(crate) fn post_line(line: Wording<'_>) -> Option<((usize, usize), (usize, usize))> {
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(POST_LINES.iter().map(|&(head, _)| head)));
    if !line.may(Class::POST) {
        return None;
    }
    INDEX.candidates(&line).filter_map(|number| POST_LINES.get(number)).find_map(|&(head, middle)| {
        let rest = after_name(&line, head)?;
        let start = line.len() - rest.len();
        let (before, site) = part(rest, middle.trim_start())?;
        let (at, site_at) = (start + before, line.len() - site.len());
        let site = site.trim_end_matches(['.', ' ', '\u{A0}']);
        let title = crate::lines::trim(&line, Span::new(start, at));
        Some(((title.start, title.end), (site_at, site_at + site.len())))
    })
}

/// Where the last `middle` begins in a text, and what follows it; spaces of any kind are the same.
fn part<'a>(text: &'a str, middle: &str) -> Option<(usize, &'a str)> {
    let first = middle.split(' ').next()?;
    let letter = *first.as_bytes().first()?;
    let mut end = text.len();
    for _ in 0..64 {
        end = memchr::memrchr(letter, text.as_bytes().get(..end)?)?;
        let tail = text.get(end..).filter(|tail| tail.starts_with(first));
        if let Some(rest) = tail.and_then(|tail| after_name(tail, middle)) {
            return Some((end, rest));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_furniture, is_office_line, is_separator, post_line};

    #[test]
    fn furniture_and_what_only_looks_like_it() {
        for line in [
            "Main menu",
            "Subscribe to Kenya",
            "LOAD MORE",
            "1 2 3 … 14 Next »",
            "« Older Entries",
            "Posts Tagged ‘Land’",
            "Archive for May 2020",
            "3 Comments »",
            "(2) Comments | Posted May 4, 2020 in Rivers",
            "Comentários (2)",
            "Posted in Rivers, Coasts | Tagged Nauru, Tonga, Lina Kaho, Reef Witness, Island Fund, boats | Leave a reply",
            "Compartilhe:",
            "Posted in News | Leave a comment",
            "Home » Press room » Alerts",
        ] {
            assert!(is_furniture(line.into()), "{line}");
        }
        for line in [
            "Background",
            "Signatories:",
            "Newsroom raided in the capital",
            "Share the load, say unions",
            "2 journalists arrested",
            "About the law",
        ] {
            assert!(!is_furniture(line.into()), "{line}");
        }
    }

    #[test]
    fn office_lines() {
        for line in ["FOR IMMEDIATE RELEASE", "###", "-30-", "ENDS", "Press release:", "* * *", "——"] {
            assert!(is_office_line(line.into()), "{line}");
        }
        assert!(!is_office_line("Statement on the arrests".into()));
        assert!(!is_separator("-A-".into()));
    }

    #[test]
    fn post_lines() {
        let line = "The post A title appeared first on A Site.";
        let ((a, b), (c, d)) = post_line(line.into()).unwrap();
        assert_eq!((&line[a..b], &line[c..d]), ("A title", "A Site"));
        let line = "La entrada Un título se publicó primero en El Sitio.";
        let ((a, b), (c, d)) = post_line(line.into()).unwrap();
        assert_eq!((&line[a..b], &line[c..d]), ("Un título", "El Sitio"));
        assert_eq!(post_line("The post office appeared closed".into()), None);
    }
}
