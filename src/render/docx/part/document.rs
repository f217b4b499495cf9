//! `word/document.xml`: the text (ISO/IEC 29500-1, 17.2.3).

use super::super::block::Story;
use super::super::element::NAMESPACES;
use super::super::element::sectpr::SectPr;
use super::super::element::spacer::write_spacer;
use super::super::setup::{Setup, rid};
use super::super::xml::Place;
use crate::layout::block::{Block, PageSetup, Section};
use crate::render::word::THIN;
use crate::unit::Twip;

/// Name of the part.
pub(crate) const NAME: &str = "word/document.xml";

/// A4 with the decree's margins, for a document without a section.
const A4: PageSetup = PageSetup {
    width: Twip(11906),
    height: Twip(16838),
    landscape: false,
    top: Twip(1134),
    bottom: Twip(1134),
    left: Twip(1701),
    right: Twip(850),
    header: Twip(567),
    footer: Twip(567),
};

/// Writes the part. Every section ends in its last paragraph, the last one at the end of the body.
pub(in super::super) fn write<'p>(sections: &'p [Section<'p>], setup: &Setup, story: &mut Story<'p, '_>) {
    let mut margins = Margins { setup, headers: 0, footers: 0 };
    story.xml.head().raw("<w:document").raw(NAMESPACES).raw("><w:body>");
    // LibreOffice puts an empty line above a document that has footnotes and begins with a table.
    let begins = sections.first().and_then(|section| section.blocks.first());
    if setup.footnotes && matches!(begins, Some(Block::Band(_) | Block::Table(_))) {
        write_spacer(THIN, None, &mut story.xml);
    }
    for (number, section) in (1..).zip(sections) {
        story.xml.place = Place { section: number, ..Place::default() };
        let properties = margins.section(section);
        if number < sections.len() {
            story.blocks(&section.blocks, Some(&properties));
        } else {
            story.blocks(&section.blocks, None);
            properties.write(&mut story.xml);
        }
    }
    if sections.is_empty() {
        story.blocks(&[], None);
        let (header, first_header) = (rid::PAGE_HEADER, rid::EMPTY_HEADER);
        SectPr { page: A4, header, first_header, first_footer: None }.write(&mut story.xml);
    }
    story.xml.raw("</w:body></w:document>");
}

/// Gives out headers and footers, in the order of the sections.
struct Margins<'s> {
    /// What the package consists of.
    setup: &'s Setup,
    /// Headers of their own given out.
    headers: u32,
    /// Footers of their own given out.
    footers: u32,
}

impl Margins<'_> {
    /// The next section's properties. What a section does not name, it would inherit.
    fn section(&mut self, section: &Section<'_>) -> SectPr {
        let first_header = if section.first_header.is_empty() {
            rid::EMPTY_HEADER
        } else {
            self.headers += 1;
            Setup::first_header(self.headers - 1)
        };
        let first_footer = if !section.first_footer.is_empty() {
            self.footers += 1;
            Some(self.setup.first_footer(self.footers - 1))
        } else if self.footers > 0 {
            Some(rid::EMPTY_FOOTER)
        } else {
            None
        };
        SectPr { page: section.page, header: rid::PAGE_HEADER, first_header, first_footer }
    }
}
