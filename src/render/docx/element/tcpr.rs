//! `w:tcPr`: properties of a cell.

use super::super::xml::Xml;
use crate::layout::block::Merge;
use crate::unit::Twip;

/// Properties of a cell (17.4.70).
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct TcPr {
    /// Width.
    pub width: Twip,
    /// Columns that the cell takes.
    pub span: usize,
    /// Part in a cell merged over rows.
    pub merge: Merge,
    /// Text stands in the middle of the height.
    pub middle: bool,
}

impl TcPr {
    /// A cell of one column.
    pub const fn plain(width: Twip) -> Self {
        Self { width, span: 1, merge: Merge::None, middle: false }
    }

    /// Writes the element.
    pub fn write(&self, xml: &mut Xml) {
        xml.raw("<w:tcPr><w:tcW w:w=\"").length(self.width).raw("\" w:type=\"dxa\"/>");
        if self.span > 1 {
            xml.val_int("<w:gridSpan", i64::try_from(self.span).unwrap_or(i64::MAX));
        }
        match self.merge {
            Merge::None => {}
            Merge::Start => {
                xml.val("<w:vMerge", "restart");
            }
            Merge::Continue => {
                xml.raw("<w:vMerge/>");
            }
        }
        if self.middle {
            xml.val("<w:vAlign", "center");
        }
        xml.raw("</w:tcPr>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;

    #[test]
    fn children_stand_in_the_order_of_the_schema() {
        let cell = TcPr { width: Twip(500), span: 2, merge: Merge::Start, middle: true };
        assert_eq!(
            written(|xml| cell.write(xml)),
            "<w:tcPr><w:tcW w:w=\"500\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>\
             <w:vAlign w:val=\"center\"/></w:tcPr>"
        );
        assert_eq!(
            written(|xml| TcPr { merge: Merge::Continue, ..TcPr::plain(Twip(9)) }.write(xml)),
            "<w:tcPr><w:tcW w:w=\"9\" w:type=\"dxa\"/><w:vMerge/></w:tcPr>"
        );
    }
}
