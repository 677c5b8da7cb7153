//! Shared by examples.
