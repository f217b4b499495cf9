//! Headers and footers (ISO/IEC 29500-1, 17.10.4 and 17.10.3).

use super::super::block::Story;
use super::super::element::field::write_page_number;
use super::super::element::ppr::PPr;
use super::super::element::spacer::write_spacer;
use super::super::element::{NAMESPACE_W, NAMESPACES};
use super::super::xml::Xml;
use crate::layout::block::Block;
use crate::layout::style::Style;
use crate::render::word::THIN;

/// Which margin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Kind {
    /// The top margin.
    Header,
    /// The bottom margin.
    Footer,
}

impl Kind {
    /// The root element's name.
    const fn root(self) -> &'static str {
        match self {
            Self::Header => "w:hdr",
            Self::Footer => "w:ftr",
        }
    }
}

/// Writes the header with the page number.
pub(super) fn write_page_header(xml: &mut Xml) {
    xml.raw("<w:hdr").raw(NAMESPACE_W).raw("><w:p>");
    PPr { style: Some(Style::SoTrang.id()), ..PPr::default() }.write(xml);
    write_page_number(xml);
    xml.raw("</w:p></w:hdr>");
}

/// Writes a margin without anything.
pub(super) fn write_empty(kind: Kind, xml: &mut Xml) {
    xml.raw("<").raw(kind.root()).raw(NAMESPACES).raw(">");
    write_spacer(THIN, None, xml);
    xml.raw("</").raw(kind.root()).raw(">");
}

/// Writes what stands in a margin of a section's first page.
pub(in super::super) fn write<'p>(kind: Kind, blocks: &'p [Block<'p>], story: &mut Story<'p, '_>) {
    story.xml.head().raw("<").raw(kind.root()).raw(NAMESPACES).raw(">");
    story.blocks(blocks, None);
    story.xml.raw("</").raw(kind.root()).raw(">");
}
