//! Groups of mentions that name one organization.

/// Groups of numbers (union-find); the smallest one of a group is its root.
pub(super) struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    pub(super) fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// The root of a number's group.
    pub(super) fn find(&self, mut at: usize) -> usize {
        while let Some(&parent) = self.parents.get(at) {
            if parent == at {
                break;
            }
            at = parent;
        }
        at
    }

    /// As `find`, and shortens the way for the next time.
    pub(super) fn root(&mut self, at: usize) -> usize {
        let root = self.find(at);
        if let Some(parent) = self.parents.get_mut(at) {
            *parent = root;
        }
        root
    }

    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        if let Some(parent) = self.parents.get_mut(high) {
            *parent = low;
        }
    }

    /// Joins those with equal keys to the first of them, where the two of them, later and first, allow it.
    pub(super) fn join_equal(&mut self, mut keys: Vec<(u64, usize)>, mut joins: impl FnMut(usize, usize) -> bool) {
        keys.sort_unstable();
        for equal in keys.chunk_by(|(a, _), (b, _)| a == b) {
            let Some(&(_, first)) = equal.first() else { continue };
            for &(_, at) in equal {
                if joins(at, first) {
                    self.join(at, first);
                }
            }
        }
    }

    /// Gives each group to `each`, in the order of their first numbers; a group as its root beside each of its numbers.
    pub(super) fn each(&self, mut each: impl FnMut(&[(usize, usize)])) {
        let mut all: Vec<(usize, usize)> = (0..self.parents.len()).map(|at| (self.find(at), at)).collect();
        all.sort_unstable();
        all.chunk_by(|(a, _), (b, _)| a == b).for_each(&mut each);
    }
}
