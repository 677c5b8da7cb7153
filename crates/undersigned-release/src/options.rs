//! [`Options`]: what a caller knows better than the text shows.

use undersigned_model::Layout;

/// How to read a text. The default leaves everything to the text itself.
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
    /// The layout, if it is known; `None` recognizes it from the text.
    pub layout: Option<Layout>,
}

impl Options {
    /// Sets the layout; `None` recognizes it from the text.
    #[must_use]
    pub fn layout(mut self, layout: impl Into<Option<Layout>>) -> Self {
        self.layout = layout.into();
        self
    }
}
