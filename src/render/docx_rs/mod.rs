//! **docx-rs**: the document as a value of the crate [`docx-rs`](::docx_rs), for programs that assemble their files
//! with it. Feature `docx-rs`.
//!
//! For a file alone, `VanBan::to_docx` is the better way: it is faster, and its files pass a
//! strict validator, which those of docx-rs 0.4.22 do not, whatever is written with it: it puts children of `w:pPr`,
//! `w:rPr`, `w:sectPr`, `w:style` and `w:settings` in an order of its own, and there are public reports of Word calling
//! such files corrupt. LibreOffice opens them.
//!
//! A whole document: [`VanBan::to_docx_rs`](crate::VanBan::to_docx_rs). Parts of it within a document that is built
//! elsewhere: [`head`], [`title`], [`foot`], with [`styles`], on which their letters rest.
//!
//! ```
//! use docx_rs::{Docx, Paragraph, Run};
//! use vanban::layout::layout;
//! use vanban::render::docx_rs::{foot, head, styles, title};
//!
//! # let json = include_str!("../../../examples/data/ke_hoach.json");
//! # let van_ban: vanban::VanBan = serde_json::from_str(json)?;
//! let pages = layout(&van_ban);
//! let mut docx = styles(&pages).into_iter().fold(Docx::new(), Docx::add_style);
//! docx.document.children.extend(head(&pages));
//! docx.document.children.extend(title(&pages));
//! docx = docx.add_paragraph(Paragraph::new().add_run(Run::new().add_text("Lời văn của chương trình khác.")));
//! docx.document.children.extend(foot(&pages));
//! let mut file = std::io::Cursor::new(Vec::new());
//! docx.pack(&mut file)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it carries
//!
//! All text, in all our styles with their names; sizes, weight, slope, raised letters, alignment, indents, spacing, what
//! stays together; columns, tables with widths, spans and merges; paper, margins and orientation of every section, page
//! numbers that begin anew and are hidden on first pages, what stands in the margins of first pages; footnotes, links,
//! pictures, seals over the text, blanks of drafts.
//!
//! # What it cannot carry
//!
//! [`losses`] tells which of these a document meets. Each is pinned by a test, so that a newer docx-rs that can do more
//! is noticed.
//!
//! | [`Loss`] | In our own file | With docx-rs 0.4.22 |
//! | --- | --- | --- |
//! | [`Language`](Loss::Language) | the text is Vietnamese | not said; the reader's own language counts |
//! | [`Properties`](Loss::Properties) | title, subject, author; no date where there is none | no title and subject, author “unknown”, 1970 for no date |
//! | [`Rule`](Loss::Rule) | a drawn line | the upper border of a strip, as long and in the same place |
//! | [`Description`](Loss::Description) | tables and frames are described to those who cannot see | not described |
//! | [`PictureDescription`](Loss::PictureDescription) | pictures too | all are called “Figure”, with one number |
//! | [`PictureType`](Loss::PictureType) | a JPEG is called one | it is called a PNG; readers that look at the bytes show it |
//! | [`PictureOffset`](Loss::PictureOffset) | a seal may begin above or left of the signature's line | it begins at the line's edge: some millimetres lower, or over more of the signature than a third |
//! | [`HeaderRows`](Loss::HeaderRows) | header rows are repeated on every page | shown once |
//! | [`BlankTag`](Loss::BlankTag) | blanks have marks for programs, and plain text | only names for eyes |
//! | [`Footnote`](Loss::Footnote) | a footnote begins with its number, a line parts it from the text | neither is told: Word shows no number there, LibreOffice no line |
//! | [`Margin`](Loss::Margin) | any section's first page has its own margins | one section's has; for pages made by hand |
//! | [`NotInMargin`](Loss::NotInMargin) | an error | a link in a margin is its text, a footnote is left out; for pages made by hand |
//! | [`TooManyColumns`](Loss::TooManyColumns) | an error | the table is written, Word does not open it |
//! | [`Character`](Loss::Character) | an error with its place | U+FFFD stands for it |
//!
//! Links between citations (`docx::Options::citation_links`) are not made.
//!
//! # What is docx-rs's own
//!
//! Numbers of footnotes, links and pictures run through the whole process, so that parts of several documents can stand
//! in one file; relationships of links stand in the order of a hash. Two files of one document are therefore not the
//! same bytes, as those of `VanBan::to_docx` are. The settings of the file are docx-rs's, with
//! switches for East Asian text.

mod flow;
mod loss;
mod measure;
mod paragraph;
mod picture;
mod section;
mod style;
mod table;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::ops::Range;

use ::docx_rs::{DocumentChild, Docx, Footer, Header, Style};

pub use loss::Loss;

use crate::layout::block::{Block, Pages};
use crate::layout::style::StyleSheet;
use flow::Item;

/// A document as a docx-rs value.
///
/// Infallible, as docx-rs is: what it cannot carry is told by [`losses`]. Headers and footers are set; whoever sets
/// others replaces them.
///
/// ```
/// # let json = include_str!("../../../examples/data/ke_hoach.json");
/// # let van_ban: vanban::VanBan = serde_json::from_str(json)?;
/// let docx = vanban::render::docx_rs::to_docx_rs(&vanban::layout::layout(&van_ban));
/// assert!(docx.document.children.len() > 40);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn to_docx_rs(pages: &Pages<'_>) -> Docx {
    Converter::new(pages).document(pages)
}

/// What docx-rs cannot carry of a document, each kind once, in a fixed order.
///
/// ```
/// use vanban::render::docx_rs::{Loss, losses};
/// # let json = include_str!("../../../examples/data/ke_hoach.json");
/// # let van_ban: vanban::VanBan = serde_json::from_str(json)?;
/// let losses = losses(&vanban::layout::layout(&van_ban));
/// assert!(losses.contains(&Loss::Rule) && !losses.contains(&Loss::PictureType));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn losses(pages: &Pages<'_>) -> Vec<Loss> {
    let mut converter = Converter::new(pages);
    drop(converter.document(pages));
    converter.losses.into_iter().collect()
}

/// The head (phần đầu): bodies, Quốc hiệu, number, place and date, marks of secrecy and urgency (ô 1–4, 10).
///
/// As wide as the text of `pages`, 165 mm on A4 with the usual margins; the last thing is a paragraph, so that a table
/// may follow. Needs [`styles`]. What stands above it in the margin is [`first_header`].
#[must_use]
pub fn head(pages: &Pages<'_>) -> Vec<DocumentChild> {
    part(pages, &pages.parts.head)
}

/// The title (tên loại và trích yếu): kind, subject, its rule, addressees (ô 5, 9a), as far as the kind has them. Needs
/// [`styles`].
#[must_use]
pub fn title(pages: &Pages<'_>) -> Vec<DocumentChild> {
    part(pages, &pages.parts.title)
}

/// The foot (nơi nhận và chữ ký): Nơi nhận and signatures, as the kind places them (ô 7, 8, 9b, 12).
///
/// The last thing is a paragraph, as Word asks for at the end of a document. Needs [`styles`].
#[must_use]
pub fn foot(pages: &Pages<'_>) -> Vec<DocumentChild> {
    part(pages, &pages.parts.foot)
}

/// What stands in the top margin of the first page, if anything does: the range of circulation (ô 11), the line of a
/// digital signature (ô 14). For [`Docx::first_header`]; needs [`styles`].
#[must_use]
pub fn first_header(pages: &Pages<'_>) -> Option<Header> {
    let section = pages.sections.first().filter(|section| !section.first_header.is_empty())?;
    Some(Converter::new(pages).header(&section.first_header, section.page.text_width()))
}

/// What stands at the foot of the first page, if anything does: the address (ô 13). For [`Docx::first_footer`]; needs
/// [`styles`].
#[must_use]
pub fn first_footer(pages: &Pages<'_>) -> Option<Footer> {
    let section = pages.sections.first().filter(|section| !section.first_footer.is_empty())?;
    Some(Converter::new(pages).footer(&section.first_footer, section.page.text_width()))
}

/// All our styles, for [`Docx::add_style`]: each says its font, size and spacing itself, so that it looks the same in
/// any document.
#[must_use]
pub fn styles(pages: &Pages<'_>) -> Vec<Style> {
    style::all(pages.styles)
}

/// Some blocks of the first section, for the body of another document.
fn part(pages: &Pages<'_>, part: &Range<usize>) -> Vec<DocumentChild> {
    let blocks: &[Block<'_>] = pages.part(part);
    if blocks.is_empty() {
        return Vec::new();
    }
    let width = pages.sections.first().map(|section| section.page.text_width()).unwrap_or_default();
    Converter::new(pages).blocks(blocks, width).into_iter().map(Item::into_child).collect()
}

/// Turns blocks into values of docx-rs and notes what is lost on the way.
struct Converter {
    /// Looks of styles.
    styles: StyleSheet,
    /// Within a header or a footer.
    margin: bool,
    /// There are footnotes.
    footnotes: bool,
    /// What was lost.
    losses: BTreeSet<Loss>,
}

impl Converter {
    /// A converter for the pages of a document.
    fn new(pages: &Pages<'_>) -> Self {
        Self { styles: pages.styles, margin: false, footnotes: false, losses: BTreeSet::new() }
    }

    /// Notes a loss.
    fn lose(&mut self, loss: Loss) {
        self.losses.insert(loss);
    }
}
