//! Ids of people and organizations: positions in a release's lists.

/// A person of one release: the position in [`Release::people`](crate::Release::people).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct PersonId(pub u32);

/// An organization of one release: the position in [`Release::organizations`](crate::Release::organizations).
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
