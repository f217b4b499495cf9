//! `w:hyperlink`: a link out of the document, or to a bookmark in it.

use super::super::xml::Xml;
use super::bookmark::CITED;

/// Writes a link (17.16.22) to the target of relationship `rId{relationship}` around what `runs` writes.
pub(in super::super) fn write_hyperlink(relationship: u32, xml: &mut Xml, runs: impl FnOnce(&mut Xml)) {
    xml.raw("<w:hyperlink r:id=\"rId").int(relationship).raw("\" w:history=\"1\">");
    runs(xml);
    xml.raw("</w:hyperlink>");
}

/// Writes a link to the bookmark of a cited document around what `runs` writes.
pub(in super::super) fn write_link_to_cited(document: u32, xml: &mut Xml, runs: impl FnOnce(&mut Xml)) {
    xml.raw("<w:hyperlink w:anchor=\"").raw(CITED).int(document).raw("\" w:history=\"1\">");
    runs(xml);
    xml.raw("</w:hyperlink>");
}
