//! Resolution: which mentions of a release name the same person or organization.

mod groups;
mod organizations;
mod people;
mod similar;

use crate::mentions::Mention;
use crate::reading::Reading;
use undersigned_model::Release;

/// The number of the person or organization that each mention names.
pub(crate) type Owners = Vec<Option<usize>>;

/// Adds the people and organizations of a release. `acronyms` are pairs of a name and its acronym that are certain (from
/// lists), by where they start.
pub(crate) fn resolve(
    reading: &Reading<'_>,
    mentions: &[Mention],
    acronyms: &[(usize, usize)],
    release: &mut Release<'_>,
) -> Owners {
    let mut owners = vec![None; mentions.len()];
    people::resolve(reading, mentions, &mut owners, release);
    organizations::resolve(reading, mentions, acronyms, &mut owners, release);
    owners
}

/// Notes that a mention names somebody or a body.
fn own(owners: &mut Owners, mention: usize, owner: usize) {
    if let Some(slot) = owners.get_mut(mention) {
        *slot = Some(owner);
    }
}
