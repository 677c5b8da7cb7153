//! Text dumps to releases.
