//! Columns side by side.

use super::Story;
use crate::layout::block::Band;
use crate::render::docx::element::tblpr::TblPr;
use crate::render::docx::element::tcpr::TcPr;
use crate::render::docx::element::trpr::TrPr;
use crate::unit::Twip;

impl<'p> Story<'p, '_> {
    /// Writes a table without lines and inner margins.
    pub(super) fn band(&mut self, band: &'p Band<'p>) {
        self.check_columns(band.widths.len());
        self.xml.raw("<w:tbl>");
        TblPr {
            widths: &band.widths,
            jc: "left",
            indent: band.indent,
            borders: None,
            margin: Twip(0),
            first_row: false,
            alt: band.alt,
        }
        .write(&mut self.xml);
        for row in band.rows.iter().filter(|row| !row.is_empty()) {
            self.xml.raw("<w:tr>");
            TrPr { cant_split: !band.may_split, ..TrPr::default() }.write(&mut self.xml);
            for (column, cell) in row.iter().enumerate() {
                self.xml.raw("<w:tc>");
                TcPr::plain(band.widths.get(column).copied().unwrap_or_default()).write(&mut self.xml);
                self.blocks(cell, None);
                self.xml.raw("</w:tc>");
            }
            self.xml.raw("</w:tr>");
        }
        self.xml.raw("</w:tbl>");
    }
}
