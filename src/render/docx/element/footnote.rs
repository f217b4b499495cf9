//! Footnotes: marks in the text, and notes in their own part.

use super::super::xml::Xml;
use super::ppr::PPr;
use super::rpr::RPr;
use crate::layout::style::Style;

/// Letters of a mark.
const MARK: RPr = RPr { style: Some("FootnoteReference"), ..RPr::NONE };

/// Writes the mark of note `id` (17.11.14).
pub(in super::super) fn write_reference(id: u32, xml: &mut Xml) {
    xml.raw("<w:r>");
    MARK.write(xml);
    xml.raw("<w:footnoteReference w:id=\"").int(id).raw("\"/></w:r>");
}

/// Writes note `id` (17.11.10): its mark (17.11.13), a blank and what `runs` writes.
pub(in super::super) fn write_note(id: u32, xml: &mut Xml, runs: impl FnOnce(&mut Xml)) {
    xml.raw("<w:footnote w:id=\"").int(id).raw("\"><w:p>");
    PPr { style: Some(Style::ChuThich.id()), ..PPr::default() }.write(xml);
    xml.raw("<w:r>");
    MARK.write(xml);
    xml.raw("<w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
    runs(xml);
    xml.raw("</w:p></w:footnote>");
}

/// Writes the two lines between text and notes (17.11.23, 17.11.1).
pub(in super::super) fn write_separators(xml: &mut Xml) {
    xml.raw("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>");
    xml.raw("<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>");
    xml.raw("<w:continuationSeparator/></w:r></w:p></w:footnote>");
}

#[cfg(test)]
mod tests {
    use super::super::{text, written};
    use super::*;

    #[test]
    fn a_note_begins_with_its_mark() {
        assert_eq!(
            written(|xml| write_note(1, xml, |xml| text::write_run(&RPr::NONE, "Ghi chú", xml))),
            "<w:footnote w:id=\"1\"><w:p><w:pPr><w:pStyle w:val=\"ChuThich\"/></w:pPr>\
             <w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>\
             <w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>Ghi chú</w:t></w:r></w:p></w:footnote>"
        );
    }
}
