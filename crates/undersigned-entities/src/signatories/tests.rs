//! Shows how a text is read: `SHOW=letter.txt cargo test -p undersigned-entities show -- --ignored --nocapture`.

use super::outline::Outline;
use super::page::Page;
use super::{headings, lines};
use crate::Lexicon;
use crate::reading::Reading;

#[test]
#[ignore = "for looking into one text"]
fn show() {
    let text = std::fs::read_to_string(std::env::var("SHOW").unwrap()).unwrap();
    for release in undersigned_release::releases(&text) {
        let lexicon = Lexicon::default();
        let reading = Reading::new(&release, &lexicon);
        let page = Page::new(&release, &reading);
        for line in lines::read(&page) {
            let outline = Outline::of(&page, page.cut(line.span));
            let class = headings::class(&page, &line, true, true, || outline);
            println!("{:?} {:?} gap={} {class:?} | {}", line.kind, line.marker, line.gap, page.cut(line.span));
        }
    }
}
