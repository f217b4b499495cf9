//! An empty paragraph of exact height: between tables, and where the format asks for a paragraph.

use super::super::xml::Xml;
use super::ppr::{PPr, Spacing};
use super::rpr::RPr;
use super::sectpr::SectPr;
use crate::layout::style::Style;
use crate::unit::Twip;

/// The least height that all readers keep: 1 pt.
pub(in super::super) const THIN: Twip = Twip(20);

/// Letters of a strip's paragraph mark: 1 pt, so that they do not stretch it.
pub(in super::super) const TINY: RPr = RPr { size: Some(2), ..RPr::NONE };

/// Writes an empty paragraph of exactly `height`, at least [`THIN`]; it may end a section.
pub(in super::super) fn write_spacer(height: Twip, section: Option<&SectPr>, xml: &mut Xml) {
    xml.raw("<w:p>");
    PPr {
        style: Some(Style::DuongKe.id()),
        spacing: Spacing::exact(height.max(THIN)),
        mark: Some(TINY),
        section,
        ..PPr::default()
    }
    .write(xml);
    xml.raw("</w:p>");
}
