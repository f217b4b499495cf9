//! `w:sectPr`: properties of a section.

use super::super::xml::Xml;
use crate::layout::block::PageSetup;

/// Properties of a section (17.6.17): paper, margins, own page numbers, a first page of its own.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct SectPr {
    /// Paper and margins.
    pub page: PageSetup,
    /// Relationship of the header on all pages but the first (17.10.5).
    pub header: u32,
    /// Relationship of the first page's header.
    pub first_header: u32,
    /// Relationship of the first page's footer (17.10.2).
    pub first_footer: Option<u32>,
}

impl SectPr {
    /// Writes the element.
    pub fn write(&self, xml: &mut Xml) {
        let page = &self.page;
        xml.raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId").int(self.header);
        xml.raw("\"/><w:headerReference w:type=\"first\" r:id=\"rId").int(self.first_header);
        if let Some(footer) = self.first_footer {
            xml.raw("\"/><w:footerReference w:type=\"first\" r:id=\"rId").int(footer);
        }
        xml.raw("\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"").length(page.width);
        xml.raw("\" w:h=\"").length(page.height);
        xml.raw(if page.landscape { "\" w:orient=\"landscape\"/>" } else { "\"/>" });
        xml.raw("<w:pgMar w:top=\"").int(page.top.0).raw("\" w:right=\"").length(page.right);
        xml.raw("\" w:bottom=\"").int(page.bottom.0).raw("\" w:left=\"").length(page.left);
        xml.raw("\" w:header=\"").length(page.header).raw("\" w:footer=\"").length(page.footer);
        xml.raw("\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;
    use crate::unit::Twip;

    #[test]
    fn children_stand_in_the_order_of_the_schema() {
        let page = PageSetup {
            width: Twip(16838),
            height: Twip(11906),
            landscape: true,
            top: Twip(1134),
            bottom: Twip(1135),
            left: Twip(1701),
            right: Twip(850),
            header: Twip(567),
            footer: Twip(568),
        };
        let section = SectPr { page, header: 6, first_header: 7, first_footer: Some(9) };
        assert_eq!(
            written(|xml| section.write(xml)),
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId6\"/>\
             <w:headerReference w:type=\"first\" r:id=\"rId7\"/><w:footerReference w:type=\"first\" r:id=\"rId9\"/>\
             <w:type w:val=\"nextPage\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>\
             <w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1135\" w:left=\"1701\" w:header=\"567\" \
             w:footer=\"568\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"
        );
    }
}
