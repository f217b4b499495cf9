//! Columns side by side, tables with lines, framed marks: all are tables.

use ::docx_rs::{
    AlignmentType, HeightRule, LineSpacing, Paragraph, Run, Table, TableAlignmentType, TableBorder,
    TableBorderPosition, TableBorders, TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, VMergeType,
    WidthType,
};

use super::measure::{first_line, length, width};
use super::{Converter, Loss};
use crate::layout::block::{Band, Cell, Merge, Stamp, Table as Laid};
use crate::layout::style::Style;
use crate::render::word::{BLACK, CELL_MARGIN, FRAME, MOST_COLUMNS, RED, TABLE_LINE};
use crate::the_thuc::mau_chu::CanhDong;
use crate::unit::Twip;

/// Borders around a table.
const AROUND: [TableBorderPosition; 4] =
    [TableBorderPosition::Top, TableBorderPosition::Left, TableBorderPosition::Bottom, TableBorderPosition::Right];
/// Lines between its cells.
const INSIDE: [TableBorderPosition; 2] = [TableBorderPosition::InsideH, TableBorderPosition::InsideV];

impl Converter {
    /// A table without lines and inner margins.
    pub(super) fn band(&mut self, band: &Band<'_>) -> Table {
        self.described(band.alt);
        self.check_columns(band.widths.len());
        let mut rows = Vec::with_capacity(band.rows.len());
        for row in band.rows.iter().filter(|row| !row.is_empty()) {
            let mut cells = Vec::with_capacity(row.len());
            for (column, blocks) in row.iter().enumerate() {
                let wide = band.widths.get(column).copied().unwrap_or_default();
                cells.push(self.fill(cell(wide), blocks, wide));
            }
            let row = TableRow::new(cells);
            rows.push(if band.may_split { row } else { row.cant_split() });
        }
        let table = fixed(Table::without_borders(rows), &band.widths, Twip(0));
        table.align(TableAlignmentType::Left).indent(band.indent.0)
    }

    /// A table with lines of 0.5 pt, centred; no row is divided.
    pub(super) fn table(&mut self, laid: &Laid<'_>) -> Table {
        self.described(&laid.alt);
        self.check_columns(laid.widths.len());
        if (1..laid.rows.len()).contains(&laid.header_rows) {
            self.lose(Loss::HeaderRows);
        }
        let mut rows = Vec::with_capacity(laid.rows.len());
        for row in laid.rows.iter().filter(|row| !row.is_empty()) {
            let mut column = 0_usize;
            let mut cells = Vec::with_capacity(row.len());
            for cell in row {
                let span = cell.span.max(1);
                let taken = laid.widths.iter().skip(column).take(span);
                cells.push(self.cell(cell, span, taken.fold(Twip(0), |sum, wide| sum + *wide)));
                column = column.saturating_add(span);
            }
            self.check_columns(column);
            rows.push(TableRow::new(cells).cant_split());
        }
        let table = Table::new(rows).set_borders(lines(AROUND.into_iter().chain(INSIDE), TABLE_LINE, BLACK));
        fixed(table, &laid.widths, CELL_MARGIN).align(TableAlignmentType::Center)
    }

    /// A cell that takes `span` columns.
    fn cell(&mut self, laid: &Cell<'_>, span: usize, wide: Twip) -> TableCell {
        let mut out = cell(wide);
        if span > 1 {
            out = out.grid_span(span);
        }
        out = match laid.merge {
            Merge::None => out,
            Merge::Start => out.vertical_merge(VMergeType::Restart),
            Merge::Continue => out.vertical_merge(VMergeType::Continue),
        };
        if laid.middle {
            out = out.vertical_align(VAlignType::Center);
        }
        if laid.paragraphs.is_empty() {
            return out.add_paragraph(Paragraph::new().style(Style::OBang.id()));
        }
        laid.paragraphs.iter().fold(out, |out, paragraph| out.add_paragraph(self.paragraph(paragraph)))
    }

    /// A table of one cell of exact size, its text in the middle.
    pub(super) fn stamp(&mut self, stamp: &Stamp<'_>) -> Table {
        self.described(stamp.style.name());
        let color = if stamp.red { RED } else { BLACK };
        let text = cell(stamp.width).vertical_align(VAlignType::Center).add_paragraph(self.stamp_text(stamp));
        #[allow(clippy::cast_precision_loss)] // heights on paper are small whole numbers
        let height = length(stamp.height) as f32;
        let row = TableRow::new(vec![text]).cant_split().row_height(height).height_rule(HeightRule::Exact);
        let table = Table::new(vec![row]).set_borders(lines(AROUND, FRAME, color));
        let table = fixed(table, &[stamp.width], Twip(0));
        match (stamp.left, stamp.align) {
            (None, CanhDong::Giua) => table.align(TableAlignmentType::Center),
            (None, CanhDong::Phai) => table.align(TableAlignmentType::Right),
            (Some(_), _) | (None, CanhDong::Trai | CanhDong::Deu) => {
                table.align(TableAlignmentType::Left).indent(stamp.left.unwrap_or_default().0)
            }
        }
    }

    /// The text of a framed mark, centred whatever its style says.
    fn stamp_text(&mut self, stamp: &Stamp<'_>) -> Paragraph {
        let run = if stamp.red { Run::new().color(RED) } else { Run::new() };
        let none = LineSpacing::new().before(0).after(0);
        let text = Paragraph::new().style(stamp.style.id()).align(AlignmentType::Center).line_spacing(none);
        text.indent(Some(0), Some(first_line(Twip(0))), Some(0), None).add_run(self.text(&stamp.text, stamp.style, run))
    }

    /// Notes that a description is lost.
    fn described(&mut self, alt: &str) {
        if !alt.is_empty() {
            self.lose(Loss::Description);
        }
    }

    /// Notes a table that Word does not open.
    fn check_columns(&mut self, columns: usize) {
        if columns > MOST_COLUMNS {
            self.lose(Loss::TooManyColumns { columns });
        }
    }
}

/// An empty cell of a width.
fn cell(wide: Twip) -> TableCell {
    TableCell::new().width(width(wide), WidthType::Dxa)
}

/// A table of fixed widths, its cells with an inner margin at their left and right.
fn fixed(table: Table, widths: &[Twip], margin: Twip) -> Table {
    let widths: Vec<usize> = widths.iter().map(|wide| width(*wide)).collect();
    let sum = widths.iter().fold(0_usize, |sum, wide| sum.saturating_add(*wide));
    let margins = TableCellMargins::new().margin(0, width(margin), 0, width(margin));
    table.width(sum, WidthType::Dxa).set_grid(widths).layout(TableLayoutType::Fixed).margins(margins)
}

/// Lines of a thickness in eighths of a point.
fn lines(places: impl IntoIterator<Item = TableBorderPosition>, size: u8, color: &str) -> TableBorders {
    let lines = places.into_iter().map(|place| TableBorder::new(place).size(size.into()).color(color));
    lines.fold(TableBorders::with_empty(), TableBorders::set)
}
