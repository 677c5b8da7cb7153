//! [`Options`]: what a caller knows better than the text shows.

use undersigned_model::Layout;

/// How to read a text.
///
/// ```
/// use undersigned_model::Layout;
/// use undersigned_release::Options;
///
/// let options = Options::default().layout(Layout::Feed);
/// assert_eq!(options.layout, Some(Layout::Feed));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The layout, where it is known; found from the text otherwise.
    pub layout: Option<Layout>,
}

impl Options {
    /// Sets the layout, or with `None` leaves it to the text.
    pub fn layout(mut self, layout: impl Into<Option<Layout>>) -> Self {
        self.layout = layout.into();
        self
    }
}
