//! Ids of people and organizations: positions in a release's lists.

/// A person in one release: the position in [`Release::people`](crate::Release::people). It means nothing in any other
/// release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct PersonId(pub u32);

/// An organization in one release: the position in [`Release::organizations`](crate::Release::organizations). It means
/// nothing in any other release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct OrganizationId(pub u32);

impl PersonId {
    /// The id as an index.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl OrganizationId {
    /// The id as an index.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
