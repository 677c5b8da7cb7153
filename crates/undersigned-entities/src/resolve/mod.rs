//! Resolution: which mentions of a release name the same person or organization.

pub(crate) mod organizations;
pub(crate) mod people;
mod similar;
