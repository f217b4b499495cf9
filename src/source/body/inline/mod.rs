//! Text with emphasis, links, footnotes and citations: between Markdown and the exchange form of `LoiVan`.

mod cite;
mod escape;
pub(crate) mod read;
mod to_node;
pub(crate) mod write;

use std::ops::Range;

#[cfg(all(feature = "docx", feature = "templates"))]
pub(crate) use cite::citation;

use super::super::node::Node;

/// An element of a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum El {
    /// Letters of one look.
    Run(Run),
    /// A link: address, letters.
    Link(String, Vec<Run>, Range<usize>),
    /// A footnote.
    Note(Vec<El>, Range<usize>),
    /// `[[…]]`: a citation, as it was typed.
    Cite(String, Range<usize>),
    /// `` `{…}` ``: an element in exchange form.
    Data(Node),
}

/// Letters of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Run {
    pub text: String,
    pub look: Look,
    pub span: Range<usize>,
}

/// How letters look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
    pub raised: bool,
}

/// A text as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Inline {
    pub els: Vec<El>,
    /// How many elements the `**…**` at the very beginning takes; none, 0.
    pub strong: usize,
    pub span: Range<usize>,
}
