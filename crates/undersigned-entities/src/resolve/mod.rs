//! Resolution: which mentions of a release name the same person or organization.

mod groups;
pub(crate) mod organizations;
pub(crate) mod people;
mod similar;
