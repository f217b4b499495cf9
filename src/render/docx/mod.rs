//! **DOCX**: `WordprocessingML` (ISO/IEC 29500, Transitional) in a zip package.
//!
//! What stands on the pages is decided by [`layout`](crate::layout); here it is only written down. Same
//! document, same options: same bytes. What depends on the style sheet alone is compressed once and kept.

mod block;
mod cache;
#[cfg(feature = "templates")]
pub(crate) mod compiled;
pub(crate) mod deflate;
mod element;
mod error;
pub(crate) mod package;
pub(crate) mod part;
mod refs;
mod setup;
mod sink;
mod writer;
mod xml;

#[cfg(test)]
mod tests;

use std::cell::Cell;

pub use error::RenderError;
pub use writer::Writer;

use crate::layout::block::Pages;

/// How a DOCX file is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// DEFLATE level: 0 (fastest, not compressed) to 9 (smallest). 2 by default: against 3, a sixth of the time for
    /// a file 4 % larger.
    pub level: u8,
    /// Where a document is cited again, its letters lead to its first mention, which has a bookmark. Nothing of it is
    /// seen on paper. Not by default. Footnotes, and citations that are text and no values, have no part in it.
    pub citation_links: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { level: 2, citation_links: false }
    }
}

impl Options {
    /// These options with another DEFLATE level, 0–9.
    #[must_use]
    pub const fn level(mut self, level: u8) -> Self {
        self.level = level;
        self
    }

    /// These options with links from citations to the first mention of their document. Links are made for citations told
    /// as values ([`Citation`](crate::legal::Citation)) only; what plain letters cite stays letters.
    ///
    /// ```
    /// use vanban::render::docx::Options;
    /// assert!(Options::default().citation_links(true).citation_links);
    /// ```
    #[must_use]
    pub const fn citation_links(mut self, citation_links: bool) -> Self {
        self.citation_links = citation_links;
        self
    }
}

thread_local! {
    /// The writer that the free functions share; absent while one of them runs.
    static WRITER: Cell<Option<Writer>> = const { Cell::new(None) };
}

/// A document as a DOCX file.
///
/// # Errors
///
/// [`RenderError`] says what cannot be written, and where it stands.
pub fn to_vec(pages: &Pages<'_>) -> Result<Vec<u8>, RenderError> {
    to_vec_with(pages, Options::default())
}

/// A document as a DOCX file, made with options.
///
/// # Errors
///
/// As [`to_vec`].
pub fn to_vec_with(pages: &Pages<'_>, options: Options) -> Result<Vec<u8>, RenderError> {
    let kept = WRITER.try_with(Cell::take).ok().flatten().filter(|writer| writer.is_for(options));
    let mut writer = kept.unwrap_or_else(|| Writer::new(options));
    let file = writer.to_vec(pages);
    // Fails only while the thread ends; then there is nothing to keep it for.
    let _ = WRITER.try_with(|kept| kept.set(Some(writer)));
    file
}

/// Writes a document as a DOCX file to a destination; nothing where the document is at fault.
///
/// # Errors
///
/// As [`to_vec`], and [`RenderError::Io`] where the destination fails.
pub fn write(pages: &Pages<'_>, mut out: impl std::io::Write) -> Result<(), RenderError> {
    Ok(out.write_all(&to_vec(pages)?)?)
}

/// The parts of the file, not compressed, in the order of the package: for tests and inspection.
///
/// # Errors
///
/// As [`to_vec`].
pub fn parts(pages: &Pages<'_>) -> Result<Vec<(String, Vec<u8>)>, RenderError> {
    writer::parts(pages)
}
