//! `w:sdt` within a line: a blank that programs find.

use super::super::xml::Xml;

/// A plain-text content control within a paragraph (17.5.2.31).
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Sdt {
    /// What an editor calls it (17.5.2.1).
    pub alias: &'static str,
    /// The mark by which programs find it (17.5.2.42).
    pub tag: &'static str,
    /// Unique in the document (17.5.2.18).
    pub id: u32,
    /// What stands in it; blanks at its ends are kept.
    pub shown: &'static str,
}

impl Sdt {
    /// Writes the control with one run in the look of the paragraph.
    pub fn write(&self, xml: &mut Xml) {
        xml.raw("<w:sdt><w:sdtPr><w:alias").attr("w:val", self.alias);
        xml.raw("/><w:tag").attr("w:val", self.tag);
        xml.raw("/><w:id w:val=\"").int(self.id);
        xml.raw("\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t xml:space=\"preserve\">").text(self.shown);
        xml.raw("</w:t></w:r></w:sdtContent></w:sdt>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;

    #[test]
    fn properties_precede_content() {
        assert_eq!(
            written(|xml| Sdt { alias: "Số", tag: "so", id: 7, shown: "\u{a0}" }.write(xml)),
            "<w:sdt><w:sdtPr><w:alias w:val=\"Số\"/><w:tag w:val=\"so\"/><w:id w:val=\"7\"/><w:text/></w:sdtPr>\
             <w:sdtContent><w:r><w:t xml:space=\"preserve\">\u{a0}</w:t></w:r></w:sdtContent></w:sdt>"
        );
    }
}
