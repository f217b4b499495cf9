//! An empty paragraph of exact height: between tables, and where the format asks for a paragraph.

use super::super::xml::Xml;
use super::ppr::{PPr, Spacing};
use super::rpr::RPr;
use super::sectpr::SectPr;
use crate::layout::style::Style;
use crate::render::word::{THIN, TINY};
use crate::unit::Twip;

/// Letters of a strip's paragraph mark.
pub(in super::super) const MARK: RPr = RPr { size: Some(TINY), ..RPr::NONE };

/// Writes an empty paragraph of exactly `height`, at least [`THIN`]; it may end a section.
pub(in super::super) fn write_spacer(height: Twip, section: Option<&SectPr>, xml: &mut Xml) {
    xml.raw("<w:p>");
    PPr {
        style: Some(Style::DuongKe.id()),
        spacing: Spacing::exact(height.max(THIN)),
        mark: Some(MARK),
        section,
        ..PPr::default()
    }
    .write(xml);
    xml.raw("</w:p>");
}
