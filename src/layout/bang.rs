//! Tables: cells into a grid, columns into widths.

use std::borrow::Cow;

use crate::the_thuc::mau_chu::{CanhDong, ChuThanhPhan};
use crate::the_thuc::noi_dung::{Bang, CanhO, Cot, Dong, LoiVan, OBang};
use crate::unit::Twip;

use super::Context;
use super::block::{Block, Cell, Inline, Merge, Paragraph, Table};
use super::runs::{Manner, Ruler, letters};
use super::style::Style;
use super::vien_dan::Mentions;

/// A cell takes at most so many columns: more than any format can hold, so that excess is an error of the
/// renderer and not a flood of cells.
const MAX_SPAN: usize = 1000;
/// Distance of a table from the text above it.
const GAP: Twip = Twip(100);
/// Shares beyond this are slips, not widths.
const MAX_SHARE: f64 = 1e9;
/// A column whose text is longer than this share of the page is not widened further.
const WIDEST: i32 = 3;
/// Space between a cell's text and its borders, both sides.
const PADDING: Twip = Twip(216);

/// A table under its title.
pub(super) fn bang<'a>(
    table: Cow<'a, Bang>,
    cx: Context<'a>,
    width: Twip,
    mentions: &mut Mentions,
    out: &mut Vec<Block<'a>>,
) {
    let mut grid = Grid::default();
    let (title, described, styled) = match table {
        Cow::Borrowed(table) => {
            let row = |row: &'a Dong| row.0.iter().map(Cow::Borrowed);
            grid.place(table.dau.iter().map(row));
            grid.place(table.dong.iter().map(row));
            (table.tieu_de.as_ref().map(Cow::Borrowed), Cow::Borrowed(&table.cot[..]), table.dau.len())
        }
        Cow::Owned(Bang { tieu_de, cot, dau, dong }) => {
            let row = |row: Dong| row.0.into_iter().map(Cow::Owned);
            let styled = dau.len();
            grid.place(dau.into_iter().map(row));
            grid.place(dong.into_iter().map(row));
            (tieu_de.map(Cow::Owned), Cow::Owned(cot), styled)
        }
    };
    let mut alt = Cow::Borrowed("Bảng");
    if let Some(title) = title {
        let content = Manner::of(ChuThanhPhan::KhoanTieuDe).all(title, mentions);
        alt = match &content[..] {
            [Inline::Text(span)] => span.text.clone(),
            all => Cow::Owned(letters(all).into_owned()),
        };
        out.push(Block::Paragraph(Paragraph::new(Style::TenBang, content)));
    }
    if grid.columns == 0 {
        return;
    }
    if let Some(Block::Table(_)) = out.last() {
        out.push(Block::Paragraph(Paragraph::new(Style::OBang, Vec::new())));
    }
    if let Some(Block::Paragraph(above)) = out.last_mut() {
        above.after.get_or_insert(GAP);
        // “… như sau:” and its table stay on one page.
        above.keep_next |= letters(&above.content).trim_end().ends_with(':');
    }
    // Who cannot see a table needs to know what its columns are: without a header its first row says it.
    let header_rows = styled.max(1);
    let columns = grid.columns;
    let rows = grid.rows.into_iter().enumerate();
    let rows: Vec<_> = rows.map(|(i, row)| cells(row, columns, i < styled, &described, mentions)).collect();
    let widths = widths(&described, &rows, columns, cx, width);
    out.push(Block::Table(Table { alt, widths, header_rows, rows }));
}

/// Cells in their places.
#[derive(Default)]
struct Grid<'a> {
    columns: usize,
    rows: Vec<Vec<Placed<'a>>>,
}

/// A cell, or the part of a cell from the row above, in its place.
struct Placed<'a> {
    column: usize,
    span: usize,
    merge: Merge,
    cell: Option<Cow<'a, OBang>>,
}

/// A cell that reaches down into rows still to come.
#[derive(Clone, Copy)]
struct Hanging {
    column: usize,
    span: usize,
    rows: usize,
}

impl<'a> Grid<'a> {
    /// Places rows below those there are; a merge over rows ends with the last of them.
    fn place<R: ExactSizeIterator<Item = Cow<'a, OBang>>>(&mut self, rows: impl ExactSizeIterator<Item = R>) {
        let mut hanging: Vec<Hanging> = Vec::new();
        let count = rows.len();
        for (at, row) in rows.enumerate() {
            let left = count - at;
            let mut placed: Vec<Placed<'a>> = Vec::with_capacity(row.len() + hanging.len());
            let mut next: Vec<Hanging> = Vec::new();
            let mut from_above = std::mem::take(&mut hanging).into_iter().peekable();
            let mut column = 0;
            let carry = |column: &mut usize, part: Hanging, placed: &mut Vec<Placed<'a>>, next: &mut Vec<Hanging>| {
                placed.push(Placed { column: part.column, span: part.span, merge: Merge::Continue, cell: None });
                if part.rows > 1 {
                    next.push(Hanging { rows: part.rows - 1, ..part });
                }
                *column = part.column + part.span;
            };
            for cell in row {
                while let Some(part) = from_above.next_if(|part| part.column <= column) {
                    carry(&mut column, part, &mut placed, &mut next);
                }
                let wish = usize::from(cell.gop_cot).clamp(1, MAX_SPAN);
                // A merged cell from above further right is a wall.
                let span = from_above.peek().map_or(wish, |part| wish.min(part.column - column));
                let height = usize::from(cell.gop_dong).clamp(1, left);
                let merge = if height > 1 { Merge::Start } else { Merge::None };
                placed.push(Placed { column, span, merge, cell: Some(cell) });
                if height > 1 {
                    next.push(Hanging { column, span, rows: height - 1 });
                }
                column += span;
            }
            for part in from_above {
                if part.column > column {
                    let span = part.column - column;
                    placed.push(Placed { column, span, merge: Merge::None, cell: None });
                }
                carry(&mut column, part, &mut placed, &mut next);
            }
            self.columns = self.columns.max(column);
            self.rows.push(placed);
            hanging = next;
        }
    }
}

/// A row's cells, filled up to the number of columns.
fn cells<'a>(
    row: Vec<Placed<'a>>,
    columns: usize,
    header: bool,
    described: &[Cot],
    mentions: &mut Mentions,
) -> Vec<Cell<'a>> {
    let end = row.last().map_or(0, |last| last.column + last.span);
    let mut out: Vec<Cell<'a>> = Vec::with_capacity(row.len() + 1);
    for placed in row {
        let style = if header { Style::OTieuDe } else { Style::OBang };
        let column = described.get(placed.column).map_or(CanhO::Trai, |column| column.canh);
        let align = match placed.cell.as_ref().and_then(|cell| cell.canh) {
            Some(own) => Some(own),
            None if header => None,
            None => Some(column),
        };
        let paragraph = |text: Cow<'a, LoiVan>| {
            let manner = Manner { bold_style: header, ..Manner::default() };
            let mut paragraph = Paragraph::new(style, manner.all(text, mentions));
            paragraph.align = align.and_then(|align| canh(align, header));
            paragraph
        };
        let paragraphs = match placed.cell {
            None => Vec::new(),
            Some(Cow::Borrowed(cell)) => cell.noi_dung.iter().map(Cow::Borrowed).map(paragraph).collect(),
            Some(Cow::Owned(cell)) => cell.noi_dung.into_iter().map(Cow::Owned).map(paragraph).collect(),
        };
        out.push(Cell { span: placed.span, merge: placed.merge, paragraphs, middle: header });
    }
    if end < columns {
        out.push(Cell { span: columns - end, ..Cell::new(Vec::new()) });
    }
    out
}

/// Alignment of a cell's text, where it is not the style's own.
fn canh(align: CanhO, header: bool) -> Option<CanhDong> {
    match align {
        CanhO::Trai => header.then_some(CanhDong::Trai),
        CanhO::Giua => (!header).then_some(CanhDong::Giua),
        CanhO::Phai => Some(CanhDong::Phai),
        CanhO::Deu => Some(CanhDong::Deu),
    }
}

/// Width of each column: by its share, or by what its text wants; together as wide as the page's text.
fn widths(described: &[Cot], rows: &[Vec<Cell<'_>>], columns: usize, cx: Context<'_>, width: Twip) -> Vec<Twip> {
    let share = |i: usize| {
        let share = described.get(i).and_then(|column| column.rong);
        share.filter(|share| (0.0..=MAX_SHARE).contains(share) && *share > 0.0)
    };
    let given: Vec<Option<f64>> = (0..columns).map(share).collect();
    let known: Vec<f64> = given.iter().flatten().copied().collect();
    let shares: Vec<f64> = if known.is_empty() {
        wanted(rows, columns, cx, width)
    } else {
        #[allow(clippy::cast_precision_loss)] // a few columns
        let average = known.iter().sum::<f64>() / known.len() as f64;
        given.iter().map(|share| share.unwrap_or(average)).collect()
    };
    divide(width, &shares)
}

/// Divides a width by shares, to the twip.
fn divide(width: Twip, shares: &[f64]) -> Vec<Twip> {
    // No column is too narrow for a letter, however small its share.
    #[allow(clippy::cast_precision_loss)] // a few columns
    let least = shares.iter().sum::<f64>() * (0.5 / shares.len() as f64).min(0.02);
    let shares: Vec<f64> = shares.iter().map(|share| share.max(least)).collect();
    let sum: f64 = shares.iter().sum();
    let mut done = 0.0;
    let mut at = Twip(0);
    shares
        .iter()
        .map(|share| {
            done += share;
            #[allow(clippy::cast_possible_truncation)] // `as` saturates
            let edge = Twip((f64::from(width.0) * done / sum).round() as i32);
            let column = edge - at;
            at = edge;
            column
        })
        .collect()
}

/// What each column's text wants: its longest line, but not more than a share of the page, nor less than its
/// longest word.
fn wanted(rows: &[Vec<Cell<'_>>], columns: usize, cx: Context<'_>, width: Twip) -> Vec<f64> {
    let ruler = Ruler::new(&cx.styles, Style::OTieuDe);
    let cap = width / WIDEST;
    let mut wants = vec![Twip(360); columns];
    let placed = rows.iter().flat_map(|row| {
        row.iter().scan(0, |next, cell| {
            let column = *next;
            *next += cell.span;
            Some((column, cell))
        })
    });
    for (column, cell) in placed.filter(|(_, cell)| cell.span == 1) {
        for paragraph in &cell.paragraphs {
            let text = letters(&paragraph.content);
            // A long text wants the whole share without being measured to its end.
            let line = if text.len() > 400 { cap } else { ruler.width(&text).min(cap) };
            let word = text.split_whitespace().take(200).map(str::len).max().unwrap_or(0);
            let word =
                if word > 12 { text.split_whitespace().take(200).map(|word| ruler.width(word)).max() } else { None };
            wants[column] = wants[column].max(line + PADDING).max(word.unwrap_or_default() + PADDING);
        }
    }
    wants.into_iter().map(|want| f64::from(want.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Shape = Vec<Vec<(usize, usize, Merge)>>;

    fn shape(rows: &[Dong]) -> (usize, Shape) {
        let mut grid = Grid::default();
        grid.place(rows.iter().map(|row| row.0.iter().map(Cow::Borrowed)));
        let rows = grid.rows.iter().map(|row| row.iter().map(|p| (p.column, p.span, p.merge)).collect());
        (grid.columns, rows.collect())
    }

    #[test]
    fn merged_cells_push_their_neighbours_aside() {
        let rows = [Dong::new([OBang::from("a").gop_dong(2), OBang::from("b").gop_cot(2)]), Dong::new(["c", "d"])];
        let (columns, rows) = shape(&rows);
        assert_eq!(columns, 3);
        assert_eq!(rows[0], [(0, 1, Merge::Start), (1, 2, Merge::None)]);
        assert_eq!(rows[1], [(0, 1, Merge::Continue), (1, 1, Merge::None), (2, 1, Merge::None)]);
    }

    #[test]
    fn a_wide_cell_stops_at_a_merged_one() {
        let rows = [
            Dong::new([OBang::from("a"), OBang::from("b"), OBang::from("c").gop_dong(9)]),
            Dong::new([OBang::from("d").gop_cot(60_000), OBang::from("e")]),
        ];
        let (columns, rows) = shape(&rows);
        assert_eq!(rows[1], [(0, 2, Merge::None), (2, 1, Merge::Continue), (3, 1, Merge::None)]);
        assert_eq!(columns, 4);
    }

    #[test]
    fn columns_fill_the_page_to_the_twip() {
        let widths = divide(Twip(9071), &[1.0, 1.0, 1.0]);
        assert_eq!(widths.iter().map(|width| width.0).sum::<i32>(), 9071);
        let uneven = divide(Twip(9071), &[1e9, 1e-9]);
        assert!(uneven[1] > Twip(150), "{uneven:?}");
    }
}
