//! `w:tblPr` and `w:tblGrid`: properties and columns of a table.

use super::super::xml::Xml;
use crate::unit::Twip;

/// Properties and columns of a table of fixed widths (`w:tblPr`, 17.4.60).
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct TblPr<'a> {
    /// Widths of the columns; their sum is the table's.
    pub widths: &'a [Twip],
    /// `left`, `center` or `right`.
    pub jc: &'static str,
    /// Left side against the margin, for tables that stand left.
    pub indent: Twip,
    /// Lines around and between cells.
    pub borders: Option<Borders>,
    /// Inner margin of cells at their left and right.
    pub margin: Twip,
    /// The first row is a header.
    pub first_row: bool,
    /// Description for a screen reader; none where empty.
    pub alt: &'a str,
}

/// Single lines of one kind.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Borders {
    /// Thickness in eighths of a point.
    pub size: u8,
    /// Colour as six hexadecimal digits.
    pub color: &'static str,
    /// Between the cells as well as around them.
    pub inside: bool,
}

impl Borders {
    /// `w:tblBorders`.
    fn write(self, xml: &mut Xml) {
        const AROUND: [&str; 4] = ["<w:top", "<w:left", "<w:bottom", "<w:right"];
        const INSIDE: [&str; 2] = ["<w:insideH", "<w:insideV"];
        xml.raw("<w:tblBorders>");
        for open in AROUND.into_iter().chain(INSIDE.into_iter().filter(|_| self.inside)) {
            xml.raw(open).raw(" w:val=\"single\" w:sz=\"").int(self.size);
            xml.raw("\" w:space=\"0\" w:color=\"").raw(self.color).raw("\"/>");
        }
        xml.raw("</w:tblBorders>");
    }
}

impl TblPr<'_> {
    /// Writes both elements.
    pub fn write(&self, xml: &mut Xml) {
        let width = self.widths.iter().fold(Twip(0), |sum, width| sum + (*width).max(Twip(0)));
        xml.raw("<w:tblPr><w:tblW w:w=\"").length(width).raw("\" w:type=\"dxa\"/>");
        xml.val("<w:jc", self.jc);
        if self.jc == "left" {
            xml.raw("<w:tblInd w:w=\"").int(self.indent.0).raw("\" w:type=\"dxa\"/>");
        }
        if let Some(borders) = self.borders {
            borders.write(xml);
        }
        xml.raw("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"");
        xml.length(self.margin).raw("\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"");
        xml.length(self.margin).raw("\" w:type=\"dxa\"/></w:tblCellMar>");
        xml.val("<w:tblLook", if self.first_row { "0620" } else { "0600" });
        if !self.alt.is_empty() {
            xml.raw("<w:tblDescription").attr("w:val", self.alt).raw("/>");
        }
        xml.raw("</w:tblPr><w:tblGrid>");
        for width in self.widths {
            xml.raw("<w:gridCol w:w=\"").length(*width).raw("\"/>");
        }
        xml.raw("</w:tblGrid>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;

    #[test]
    fn children_stand_in_the_order_of_the_schema() {
        let properties = TblPr {
            widths: &[Twip(100), Twip(200)],
            jc: "left",
            indent: Twip(-5),
            borders: Some(Borders { size: 4, color: "000000", inside: false }),
            margin: Twip(85),
            first_row: true,
            alt: "Bảng \"1\"",
        };
        let text = written(|xml| properties.write(xml));
        let places = [
            "<w:tblW w:w=\"300\"",
            "<w:jc ",
            "<w:tblInd w:w=\"-5\"",
            "<w:tblBorders>",
            "<w:tblLayout ",
            "<w:tblCellMar>",
            "<w:tblLook ",
            "<w:tblDescription w:val=\"Bảng &quot;1&quot;\"/>",
            "</w:tblPr>",
            "<w:tblGrid>",
            "<w:gridCol w:w=\"100\"/><w:gridCol w:w=\"200\"/>",
        ]
        .map(|child| text.find(child).unwrap_or_else(|| panic!("{child} in {text}")));
        assert!(places.is_sorted(), "{text}");
        assert!(!text.contains("insideH"));
    }
}
