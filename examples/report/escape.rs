//! Text from a dump as it may stand in a page: markup escaped, and characters that steer or hide text made visible.
//!
//! [`Shown`] is for the running text, where each such character becomes a small label; [`plain`] is for names in attributes,
//! drawings and JSON, where it becomes `⟨U+202E⟩`. [`json`] writes JSON that can't end the element that it stands in.

use askama::FastWritable;
use askama::filters::HtmlSafe;
use std::borrow::Cow;
use std::fmt::{self, Display, Write};
use undersigned_examples::steers;

/// Running text as HTML. The page's script gets the text back from it character by character.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown<'a>(pub(crate) &'a str);

impl HtmlSafe for Shown<'_> {}

impl FastWritable for Shown<'_> {
    fn write_into(&self, out: &mut dyn Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(write_shown(out, self.0)?)
    }
}

impl Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_shown(f, self.0)
    }
}

fn write_shown(out: &mut (impl Write + ?Sized), text: &str) -> fmt::Result {
    let mut rest = text;
    while let Some((at, c)) = rest.char_indices().find(|&(_, c)| is_special(c)) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.write_str(before)?;
        write_special(out, c)?;
        rest = from.get(c.len_utf8()..).unwrap_or_default();
    }
    out.write_str(rest)
}

fn is_special(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '"' | '\'' | '\r' | '\u{A0}') || is_label(c)
}

/// Whether a character is shown as a label, since it has no shape of its own or moves what stands beside it.
fn is_label(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r')) || steers(c)
}

fn write_special(out: &mut (impl Write + ?Sized), c: char) -> fmt::Result {
    match c {
        '&' => out.write_str("&amp;"),
        '<' => out.write_str("&lt;"),
        '>' => out.write_str("&gt;"),
        '"' => out.write_str("&quot;"),
        '\'' => out.write_str("&#39;"),
        // A bare one would be read as a line feed.
        '\r' => out.write_str("&#13;"),
        // Pages use it for any space; lines of such text have to break somewhere.
        '\u{A0}' => out.write_str("\u{A0}<wbr>"),
        _ => write!(out, r#"<i class="ctl" data-u="{0:x}" title="character U+{0:04X}">{0:04X}</i>"#, u32::from(c)),
    }
}

/// A name or other short text with nothing in it that steers: still to be escaped where it lands.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c.is_control() || steers(c)) {
        return Cow::Borrowed(text);
    }
    let show = |mut shown: String, c: char| {
        match c {
            '\n' | '\r' | '\t' => shown.push(' '),
            _ if is_label(c) => shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))),
            _ => shown.push(c),
        }
        shown
    };
    Cow::Owned(text.chars().fold(String::with_capacity(text.len() + 8), show))
}

/// A value as JSON for a `<script type="application/json">`: no `<`, so nothing in it ends the element.
pub(crate) fn json(value: &impl serde::Serialize) -> serde_json::Result<Markup> {
    Ok(Markup(serde_json::to_string(value)?.replace('<', "\\u003c")))
}

/// What is written into a page as it is: the output of [`json`] or of another template.
#[derive(Clone, Debug, Default)]
pub(crate) struct Markup(String);

impl Markup {
    /// The output of a template, which has escaped it.
    pub(crate) fn of(template: &impl askama::Template) -> askama::Result<Self> {
        Ok(Self(template.render()?))
    }
}

impl HtmlSafe for Markup {}

impl FastWritable for Markup {
    fn write_into(&self, out: &mut dyn Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(out.write_str(&self.0)?)
    }
}

impl Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Shown, json, plain};
    use proptest::prelude::*;

    #[test]
    fn markup_is_text() {
        for (raw, shown) in [
            ("", ""),
            ("José 王 & co", "José 王 &amp; co"),
            ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
            ("\" onload=\"x", "&quot; onload=&quot;x"),
            ("a\r\nb", "a&#13;\nb"),
            ("4\u{A0}May", "4\u{A0}<wbr>May"),
            ("a\u{202E}b", "a<i class=\"ctl\" data-u=\"202e\" title=\"character U+202E\">202E</i>b"),
            ("\u{1B}[2J", "<i class=\"ctl\" data-u=\"1b\" title=\"character U+001B\">001B</i>[2J"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ] {
            assert_eq!(Shown(raw).to_string(), shown, "{raw:?}");
        }
    }

    #[test]
    fn names_steer_nothing() {
        assert_eq!(plain("Ama\u{202E}\u{0}\nMensah"), "Ama⟨U+202E⟩⟨U+0000⟩ Mensah");
        assert!(matches!(plain("Ama Mensah"), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn json_ends_no_element() {
        assert_eq!(json(&"</script><!--").unwrap().to_string(), r#""\u003c/script>\u003c!--""#);
    }

    proptest! {
        #[test]
        fn text_comes_back(text in any::<String>()) {
            let shown = Shown(&text).to_string();
            prop_assert_eq!(read_back(&shown), text);
        }
    }

    /// What a browser would read, with the labels turned back.
    fn read_back(html: &str) -> String {
        let mut text = String::new();
        let html = html.replace("<wbr>", "");
        let mut rest = html.as_str();
        while let Some(at) = rest.find(['&', '<']) {
            let (before, from) = rest.split_at(at);
            text.push_str(before);
            rest = from;
            let close = if rest.starts_with('<') { "</i>" } else { ";" };
            let (mark, after) = rest.split_once(close).unwrap();
            text.push(match mark {
                "&amp" => '&',
                "&lt" => '<',
                "&gt" => '>',
                "&quot" => '"',
                "&#39" => '\'',
                "&#13" => '\r',
                label => {
                    let hex = label.split_once("data-u=\"").unwrap().1.split('"').next().unwrap();
                    char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap()
                }
            });
            rest = after;
        }
        text + rest
    }
}
