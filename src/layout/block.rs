//! **Blocks**: what stands on the pages, in reading order, with every measure set.
//!
//! A renderer needs nothing else. No word of a file format stands here, and no word of law: whoever
//! reads a [`Block`] cannot tell a kế hoạch from a báo cáo.

use std::borrow::Cow;
use std::ops::Range;

use crate::the_thuc::mau_chu::CanhDong;
use crate::unit::Twip;

use super::style::{Style, StyleSheet};
use super::thong_tin::Truong;

/// A laid-out document: what [`layout`](super::layout) makes of a value and what renderers draw.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Pages<'a> {
    /// What the file says of itself.
    pub info: Info<'a>,
    /// Looks of all styles, for this document's size set and options.
    pub styles: StyleSheet,
    /// The document, then each document that it issues, then each appendix of the file: every one with its own page
    /// numbers.
    pub sections: Vec<Section<'a>>,
    /// Which blocks of the first section are its head, its title, its foot.
    pub parts: Parts,
}

impl<'a> Pages<'a> {
    /// The blocks of one of [`Self::parts`]; none where the section has fewer.
    #[must_use]
    pub fn part(&self, part: &Range<usize>) -> &[Block<'a>] {
        self.sections.first().and_then(|section| section.blocks.get(part.clone())).unwrap_or_default()
    }
}

/// Which blocks of the first section are what, for programs that take a part of a document.
///
/// What lies between the title and the foot is the content. Whoever adds or removes blocks corrects the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parts {
    /// The head: bodies, Quốc hiệu, number, place and date, marks (ô 1–4, 10).
    pub head: Range<usize>,
    /// The title: kind, subject, rule, addressees (ô 5, 9a).
    pub title: Range<usize>,
    /// The foot: Nơi nhận and signatures (ô 7, 8, 9b, 12).
    pub foot: Range<usize>,
}

/// What the file says of itself (document properties).
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Info<'a> {
    /// Title: kind and subject on one line.
    pub title: Cow<'a, str>,
    /// Subject: trích yếu.
    pub subject: Cow<'a, str>,
    /// Author: the issuing body.
    pub author: Cow<'a, str>,
    /// Category: the kind.
    pub category: Cow<'a, str>,
    /// Identifier: số và ký hiệu, once there is a number.
    pub identifier: Option<String>,
    /// Date of issue as `2024-05-20`, where the document has one. Never the clock.
    pub date: Option<String>,
    /// What it says by name, in order; nothing empty.
    pub fields: Vec<(Truong, Cow<'a, str>)>,
}

/// A run of pages with one paper orientation and its own page numbers, from 1, hidden on its first page
/// (`ND30-PL1-I.7#1`, `#4`).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Section<'a> {
    /// Paper and margins.
    pub page: PageSetup,
    /// What stands in the top margin of the section's first page (ô 11, ô 14); mostly nothing.
    pub first_header: Vec<Block<'a>>,
    /// What stands at the foot of the section's first page (ô 13); mostly nothing.
    pub first_footer: Vec<Block<'a>>,
    /// The text.
    pub blocks: Vec<Block<'a>>,
}

/// Paper and margins of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PageSetup {
    /// Width of the paper as it is read.
    pub width: Twip,
    /// Height of the paper as it is read.
    pub height: Twip,
    /// Landscape (trang ngang).
    pub landscape: bool,
    /// Top margin.
    pub top: Twip,
    /// Bottom margin.
    pub bottom: Twip,
    /// Left margin.
    pub left: Twip,
    /// Right margin.
    pub right: Twip,
    /// Distance of the page number, centred in the top margin (`ND30-PL1-I.7#3`), and of the first page's header, from
    /// the upper edge.
    pub header: Twip,
    /// Distance of the first page's footer from the lower edge.
    pub footer: Twip,
}

impl PageSetup {
    /// Width between the margins (vùng trình bày).
    #[must_use]
    pub fn text_width(&self) -> Twip {
        self.width - self.left - self.right
    }

    /// Height between the margins.
    #[must_use]
    pub fn text_height(&self) -> Twip {
        self.height - self.top - self.bottom
    }
}

/// One thing on the page.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Block<'a> {
    /// A paragraph.
    Paragraph(Paragraph<'a>),
    /// A drawn horizontal line, centred between the margins or in its cell.
    Rule(Rule),
    /// Columns side by side without borders: the head, the signature block.
    Band(Band<'a>),
    /// A table with borders.
    Table(Table<'a>),
    /// A framed mark of exact size: khẩn, mật, phạm vi lưu hành.
    Stamp(Stamp<'a>),
}

/// A paragraph: a style, what deviates from it, and text.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Paragraph<'a> {
    /// The style; its looks are in [`Pages::styles`].
    pub style: Style,
    /// Text and what stands within it.
    pub content: Vec<Inline<'a>>,
    /// Stays on one page with the block after it.
    pub keep_next: bool,
    /// Alignment, where it is not the style's.
    pub align: Option<CanhDong>,
    /// Indents, where they are not the style's.
    pub indent: Option<Indent>,
    /// Space before, where it is not the style's.
    pub before: Option<Twip>,
    /// Space after, where it is not the style's.
    pub after: Option<Twip>,
}

impl<'a> Paragraph<'a> {
    /// A paragraph that follows its style in everything.
    #[must_use]
    pub fn new(style: Style, content: Vec<Inline<'a>>) -> Self {
        Self { style, content, keep_next: false, align: None, indent: None, before: None, after: None }
    }

    /// A paragraph of plain text.
    #[must_use]
    pub fn text(style: Style, text: impl Into<Cow<'a, str>>) -> Self {
        Self::new(style, vec![Inline::text(text)])
    }
}

/// Distances of a paragraph's sides from the margins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Indent {
    /// Left side.
    pub left: Twip,
    /// Right side.
    pub right: Twip,
    /// First line against the left side; negative hangs.
    pub first_line: Twip,
}

impl Indent {
    /// Indents by their three measures.
    #[must_use]
    pub const fn new(left: Twip, right: Twip, first_line: Twip) -> Self {
        Self { left, right, first_line }
    }
}

/// Letters that differ from their paragraph's style.
///
/// `bold` and `italic` *turn*: within a bold style a bold run is upright weight, as an editor's button
/// would do it. Most text has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Look {
    /// Bold where the style is not, and the other way round.
    pub bold: bool,
    /// Italic where the style is not, and the other way round.
    pub italic: bool,
    /// Raised and small (chỉ số trên).
    pub superscript: bool,
}

impl Look {
    /// As the style has it.
    pub const PLAIN: Self = Self { bold: false, italic: false, superscript: false };
    /// Weight turned.
    pub const BOLD: Self = Self { bold: true, italic: false, superscript: false };
    /// Slope turned.
    pub const ITALIC: Self = Self { bold: false, italic: true, superscript: false };
}

/// What stands within a paragraph.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Inline<'a> {
    /// Text; `\n` is a line break, `\t` a tab.
    Text(Span<'a>),
    /// A link to elsewhere; the address is a valid URI.
    Link {
        /// The address.
        url: Cow<'a, str>,
        /// What is shown.
        text: Vec<Span<'a>>,
    },
    /// A footnote, its mark standing here; its text in order.
    Footnote(Vec<Span<'a>>),
    /// A picture in the line.
    Picture(Picture<'a>),
    /// A blank of a draft, to be filled when the document is issued: shown as blanks, marked for programs. (Blanks that
    /// stay, on forms and in appendices of electronic documents, are text.)
    Blank(Blank),
}

impl<'a> Inline<'a> {
    /// Plain text.
    #[must_use]
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(Span::new(text, Look::PLAIN))
    }

    /// Text that differs from the style.
    #[must_use]
    pub fn styled(text: impl Into<Cow<'a, str>>, look: Look) -> Self {
        Self::Text(Span::new(text, look))
    }
}

/// Text of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Span<'a> {
    /// The letters, composed (NFC).
    pub text: Cow<'a, str>,
    /// How they differ from the style.
    pub look: Look,
    /// Where documents are cited in the letters, in order; of no matter for what is seen.
    pub cited: Vec<Cited>,
}

impl<'a> Span<'a> {
    /// Text of one look.
    #[must_use]
    pub fn new(text: impl Into<Cow<'a, str>>, look: Look) -> Self {
        Self { text: text.into(), look, cited: Vec::new() }
    }
}

/// A citation within the letters of a [`Span`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cited {
    /// Its letters, as bytes of the span's text.
    pub range: Range<usize>,
    /// Number of the document, from 1 in the order of the text.
    pub document: u32,
    /// The first mention of the document outside of footnotes.
    pub first: bool,
}

impl Cited {
    /// A mention of a document.
    #[must_use]
    pub const fn new(range: Range<usize>, document: u32, first: bool) -> Self {
        Self { range, document, first }
    }
}

/// A picture and its size on paper.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Picture<'a> {
    /// The file's bytes, PNG or JPEG as [`Self::png`] says.
    pub bytes: &'a [u8],
    /// PNG; else JPEG.
    pub png: bool,
    /// Alternative text.
    pub alt: &'a str,
    /// Width on paper.
    pub width: Twip,
    /// Height on paper.
    pub height: Twip,
    /// Where it floats over the text; `None` stands in the line.
    pub float: Option<Float>,
}

/// Where a picture floats: distances of its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Float {
    /// From the left side of its column or cell; negative stands out.
    pub left: Twip,
    /// From the upper edge of its paragraph; negative stands above.
    pub top: Twip,
}

impl Float {
    /// A place by its two distances.
    #[must_use]
    pub const fn new(left: Twip, top: Twip) -> Self {
        Self { left, top }
    }
}

/// A blank that a draft leaves for văn thư or the system that gives numbers (`ND30-D15.3`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Blank {
    /// Số: the serial number.
    So,
    /// Ngày: the day.
    Ngay,
    /// Tháng: the month.
    Thang,
    /// Năm: the year.
    Nam,
}

impl Blank {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::So, Self::Ngay, Self::Thang, Self::Nam];

    /// The mark by which programs find the blank.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::So => "vanban.so",
            Self::Ngay => "vanban.ngay",
            Self::Thang => "vanban.thang",
            Self::Nam => "vanban.nam",
        }
    }

    /// What an editor calls the blank.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::So => "Số văn bản",
            Self::Ngay => "Ngày ban hành",
            Self::Thang => "Tháng ban hành",
            Self::Nam => "Năm ban hành",
        }
    }

    /// The blanks that are shown: no-break, wide enough for a stamp or a pen.
    #[must_use]
    pub const fn shown(self) -> &'static str {
        match self {
            Self::So => "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}",
            Self::Ngay | Self::Thang => "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}",
            Self::Nam => "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}",
        }
    }
}

/// A drawn horizontal line: thin, solid, black (`SD-08`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// Length.
    pub length: Twip,
    /// Distance from the bottom of the text above to the line.
    pub gap: Twip,
    /// Height that the line takes up in all, `gap` included; at least `gap` + 1 pt.
    pub height: Twip,
    /// Stays on one page with the block after it, whatever stands above.
    pub keep_next: bool,
}

impl Rule {
    /// A line of a length, `gap` under the text above, in a strip of `height`.
    #[must_use]
    pub const fn new(length: Twip, gap: Twip, height: Twip) -> Self {
        Self { length, gap, height, keep_next: false }
    }
}

/// Columns side by side, without borders and without inner margins.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Band<'a> {
    /// What the columns are, for a screen reader.
    pub alt: &'static str,
    /// Left side against the left margin; negative stands out.
    pub indent: Twip,
    /// Width of each column.
    pub widths: Vec<Twip>,
    /// Rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Vec<Block<'a>>>>,
    /// A row may be divided between pages.
    pub may_split: bool,
}

/// A table with borders.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Table<'a> {
    /// What the table is, for a screen reader.
    pub alt: Cow<'a, str>,
    /// Width of each column.
    pub widths: Vec<Twip>,
    /// How many rows at the top are repeated on each page.
    pub header_rows: usize,
    /// Rows; in each, the spans of the cells add up to the number of columns.
    pub rows: Vec<Vec<Cell<'a>>>,
}

/// A cell of a [`Table`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Cell<'a> {
    /// How many columns it takes.
    pub span: usize,
    /// Its part in a cell merged over rows.
    pub merge: Merge,
    /// Its paragraphs; empty is an empty cell.
    pub paragraphs: Vec<Paragraph<'a>>,
    /// Text stands in the middle of the height instead of at the top.
    pub middle: bool,
}

impl<'a> Cell<'a> {
    /// A cell of one column, not merged.
    #[must_use]
    pub fn new(paragraphs: Vec<Paragraph<'a>>) -> Self {
        Self { span: 1, merge: Merge::None, paragraphs, middle: false }
    }
}

/// A cell's part in a merge over rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Merge {
    /// Not merged.
    #[default]
    None,
    /// First row of a merged cell; holds its text.
    Start,
    /// A further row of the cell above; empty.
    Continue,
}

/// A framed mark of exact size.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Stamp<'a> {
    /// Its letters' style.
    pub style: Style,
    /// Its text, in capitals.
    pub text: Cow<'a, str>,
    /// Width of the frame.
    pub width: Twip,
    /// Height of the frame.
    pub height: Twip,
    /// Where the frame stands between the margins or in its cell.
    pub align: CanhDong,
    /// Its left side, where it does not follow `align`.
    pub left: Option<Twip>,
    /// Distance from what stands above.
    pub before: Twip,
    /// Frame and letters in bright red instead of black.
    pub red: bool,
}
