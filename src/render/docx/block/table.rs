//! Tables with lines.

use super::Story;
use crate::layout::block::{Cell, Table};
use crate::layout::style::Style;
use crate::render::docx::element::ppr::PPr;
use crate::render::docx::element::tblpr::{Borders, TblPr};
use crate::render::docx::element::tcpr::TcPr;
use crate::render::docx::element::trpr::TrPr;
use crate::render::word::{BLACK, CELL_MARGIN, TABLE_LINE};
use crate::unit::Twip;

impl<'p> Story<'p, '_> {
    /// Writes a table with lines of 0.5 pt, centred; header rows are repeated, no row is divided.
    pub(super) fn table(&mut self, table: &'p Table<'p>) {
        self.check_columns(table.widths.len());
        self.xml.place.component = "mô tả bảng";
        self.xml.raw("<w:tbl>");
        TblPr {
            widths: &table.widths,
            jc: "center",
            indent: Twip(0),
            borders: Some(Borders { size: TABLE_LINE, color: BLACK, inside: true }),
            margin: CELL_MARGIN,
            first_row: table.header_rows > 0,
            alt: &table.alt,
        }
        .write(&mut self.xml);
        for (number, row) in table.rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            self.xml.raw("<w:tr>");
            TrPr { cant_split: true, header: number < table.header_rows, height: None }.write(&mut self.xml);
            let mut column = 0;
            for cell in row {
                let span = cell.span.max(1);
                let taken = table.widths.iter().skip(column).take(span);
                self.cell(cell, span, taken.fold(Twip(0), |sum, width| sum + *width));
                column = column.saturating_add(span);
            }
            self.check_columns(column);
            self.xml.raw("</w:tr>");
            if self.relieve().is_err() {
                return;
            }
        }
        self.xml.raw("</w:tbl>");
    }

    /// Writes a cell that takes `span` columns.
    fn cell(&mut self, cell: &'p Cell<'p>, span: usize, width: Twip) {
        self.xml.raw("<w:tc>");
        TcPr { width, span, merge: cell.merge, middle: cell.middle }.write(&mut self.xml);
        for paragraph in &cell.paragraphs {
            self.paragraph(paragraph, None);
        }
        if cell.paragraphs.is_empty() {
            self.xml.raw("<w:p>");
            PPr { style: Some(Style::OBang.id()), ..PPr::default() }.write(&mut self.xml);
            self.xml.raw("</w:p>");
        }
        self.xml.raw("</w:tc>");
    }
}
