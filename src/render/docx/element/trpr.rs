//! `w:trPr`: properties of a row.

use super::super::xml::Xml;
use crate::unit::Twip;

/// Properties of a row (17.4.82).
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct TrPr {
    /// Is not divided between pages.
    pub cant_split: bool,
    /// Exact height.
    pub height: Option<Twip>,
    /// Repeated on every page.
    pub header: bool,
}

impl TrPr {
    /// Writes the element, or nothing where it would be empty.
    pub fn write(&self, xml: &mut Xml) {
        if !(self.cant_split || self.header || self.height.is_some()) {
            return;
        }
        xml.raw("<w:trPr>");
        xml.switch("<w:cantSplit", self.cant_split.then_some(true));
        if let Some(height) = self.height {
            xml.raw("<w:trHeight w:val=\"").length(height).raw("\" w:hRule=\"exact\"/>");
        }
        xml.switch("<w:tblHeader", self.header.then_some(true));
        xml.raw("</w:trPr>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;

    #[test]
    fn children_are_written_in_one_order() {
        let row = TrPr { cant_split: true, height: Some(Twip(454)), header: true };
        assert_eq!(
            written(|xml| row.write(xml)),
            "<w:trPr><w:cantSplit/><w:trHeight w:val=\"454\" w:hRule=\"exact\"/><w:tblHeader/></w:trPr>"
        );
        assert_eq!(written(|xml| TrPr::default().write(xml)), "");
    }
}
