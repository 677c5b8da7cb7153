//! Any bytes give releases or one error; spans are the text's own, pieces tile it, a stream reads as the text does.
#![no_main]

use libfuzzer_sys::fuzz_target;
use undersigned_release::{Piece, from_bytes, pieces, releases, releases_from_reader};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = from_bytes(bytes) else {
        assert!(releases_from_reader(bytes).last().is_some_and(|last| last.is_err()));
        return;
    };
    let whole: Vec<_> = releases(&text).collect();
    let mut behind = 0;
    for piece in pieces(&text) {
        assert_eq!(piece.span().start, behind);
        behind = piece.span().end;
        if let Piece::Release(release) = piece {
            assert_eq!(release.span.of(&text), Some(release.text()));
            let mut last = release.span.start;
            for block in &release.blocks {
                assert!(block.span.start >= last && block.span.of(&text).is_some());
                last = block.span.end;
            }
            assert!(last <= release.span.end);
            let segments = release.quotes.iter().flat_map(|quote| &quote.segments);
            assert!(segments.into_iter().all(|span| release.span.contains(*span) && span.of(&text).is_some()));
        }
    }
    assert_eq!(behind, text.len());
    let streamed: Vec<_> = releases_from_reader(bytes).filter_map(Result::ok).collect();
    assert_eq!(streamed, whole);
});
