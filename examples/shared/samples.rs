//! The sample dumps, so that every example runs without arguments.

/// The sample dumps under `examples/data`: path and text. One of each layout, everything in them invented.
pub const SAMPLES: [(&str, &str); 4] = [
    ("examples/data/blog.txt", include_str!("../data/blog.txt")),
    ("examples/data/feed.txt", include_str!("../data/feed.txt")),
    ("examples/data/letter.txt", include_str!("../data/letter.txt")),
    ("examples/data/listing.txt", include_str!("../data/listing.txt")),
];
