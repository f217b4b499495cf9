//! What a package consists of, known before anything is written.

use crate::layout::block::{Block, Inline, Pages, Paragraph};
use crate::layout::style::StyleKey;

/// Relationships of the document that every package has, and those that some have.
pub(super) mod rid {
    /// Styles.
    pub const STYLES: u32 = 1;
    /// Settings.
    pub const SETTINGS: u32 = 2;
    /// Font table.
    pub const FONT_TABLE: u32 = 3;
    /// Web settings.
    pub const WEB_SETTINGS: u32 = 4;
    /// Theme.
    pub const THEME: u32 = 5;
    /// Header with the page number.
    pub const PAGE_HEADER: u32 = 6;
    /// Empty header of first pages.
    pub const EMPTY_HEADER: u32 = 7;
    /// Empty footer of first pages, after a section whose first page has a footer.
    pub const EMPTY_FOOTER: u32 = 8;
    /// Footnotes.
    pub const FOOTNOTES: u32 = 9;
    /// The first id that is free for what only one document has.
    pub const FREE: u32 = 10;
}

/// All that the constant parts depend on: equal setups share them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Setup {
    /// The style sheet.
    pub key: StyleKey,
    /// There are footnotes.
    pub footnotes: bool,
    /// There are pictures.
    pub pictures: bool,
    /// How many sections have a first header of their own.
    pub first_headers: u32,
    /// How many sections have a first footer of their own.
    pub first_footers: u32,
    /// A section without a first footer follows one that has it, and would inherit it.
    pub empty_footer: bool,
}

impl Setup {
    /// Looks through a document for what decides its parts.
    pub fn of(pages: &Pages<'_>) -> Self {
        let mut setup = Self {
            key: pages.styles.key(),
            footnotes: false,
            pictures: false,
            first_headers: 0,
            first_footers: 0,
            empty_footer: false,
        };
        for section in &pages.sections {
            setup.first_headers += u32::from(!section.first_header.is_empty());
            if section.first_footer.is_empty() {
                setup.empty_footer |= setup.first_footers > 0;
            } else {
                setup.first_footers += 1;
            }
            setup.blocks(&section.blocks);
        }
        setup
    }

    /// Looks through blocks.
    fn blocks(&mut self, blocks: &[Block<'_>]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph),
                Block::Band(band) => band.rows.iter().flatten().for_each(|cell| self.blocks(cell)),
                Block::Table(table) => {
                    table.rows.iter().flatten().flat_map(|cell| &cell.paragraphs).for_each(|p| self.paragraph(p));
                }
                Block::Rule(_) | Block::Stamp(_) => {}
            }
        }
    }

    /// Looks through a paragraph.
    fn paragraph(&mut self, paragraph: &Paragraph<'_>) {
        for inline in &paragraph.content {
            match inline {
                Inline::Footnote(_) => self.footnotes = true,
                Inline::Picture(_) => self.pictures = true,
                Inline::Text(_) | Inline::Link { .. } | Inline::Blank(_) => {}
            }
        }
    }

    /// Relationship of the first page's header, by its number among those of their own.
    pub const fn first_header(number: u32) -> u32 {
        rid::FREE + number
    }

    /// Relationship of the first page's footer, by its number among those of their own.
    pub const fn first_footer(&self, number: u32) -> u32 {
        rid::FREE + self.first_headers + number
    }

    /// The first relationship for links and pictures.
    pub const fn free(&self) -> u32 {
        self.first_footer(self.first_footers)
    }
}

/// File name of a first page's own header: 1 is the page number's, 2 the empty one.
pub(super) fn header_name(number: u32) -> String {
    format!("header{}.xml", number + 3)
}

/// File name of a first page's own footer: 1 is the empty one.
pub(super) fn footer_name(number: u32) -> String {
    format!("footer{}.xml", number + 2)
}
