//! Blocks one below the other: kept apart where they would run together, ended by a paragraph.

use ::docx_rs::{
    DocumentChild, Footer, FooterChild, Header, HeaderChild, Paragraph, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, Table, TableCell, TableCellContent,
};

use super::measure::{exact, length};
use super::{Converter, Loss};
use crate::layout::block::{Block, Rule};
use crate::layout::style::Style;
use crate::render::word::{BLACK, STROKE, THIN, TINY};
use crate::unit::Twip;

/// Something on the page.
pub(super) enum Item {
    /// A paragraph.
    Paragraph(Box<Paragraph>),
    /// A table.
    Table(Box<Table>),
}

impl Item {
    /// In the body of a document.
    pub fn into_child(self) -> DocumentChild {
        match self {
            Self::Paragraph(paragraph) => DocumentChild::Paragraph(paragraph),
            Self::Table(table) => DocumentChild::Table(table),
        }
    }

    /// In a cell.
    fn into_cell(self) -> TableCellContent {
        match self {
            Self::Paragraph(paragraph) => TableCellContent::Paragraph(paragraph),
            Self::Table(table) => TableCellContent::Table(table),
        }
    }

    fn paragraph(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }

    fn table(table: Table) -> Self {
        Self::Table(Box::new(table))
    }
}

impl Converter {
    /// Blocks in a column; what stands last is a paragraph.
    pub(super) fn blocks(&mut self, blocks: &[Block<'_>], width: Twip) -> Vec<Item> {
        let mut out = Vec::with_capacity(blocks.len() + 1);
        // The last paragraph stays with what follows, and so does a line under it.
        let mut kept = false;
        for block in blocks {
            let after_table = matches!(out.last(), Some(Item::Table(_)));
            match block {
                Block::Paragraph(laid) => {
                    out.push(Item::paragraph(self.paragraph(laid)));
                    kept = laid.keep_next || self.styles.looks(laid.style).keep_next;
                    continue;
                }
                Block::Rule(rule) => {
                    self.lose(Loss::Rule);
                    out.push(Item::paragraph(self::rule(*rule, width, kept)));
                    continue;
                }
                Block::Stamp(stamp) => {
                    if after_table || stamp.before > Twip(0) {
                        out.push(Item::paragraph(spacer(stamp.before)));
                    }
                    out.push(Item::table(self.stamp(stamp)));
                }
                Block::Band(band) if band.rows.iter().any(|row| !row.is_empty()) => {
                    out.extend(after_table.then(|| Item::paragraph(spacer(THIN))));
                    out.push(Item::table(self.band(band)));
                }
                Block::Table(table) if table.rows.iter().any(|row| !row.is_empty()) => {
                    out.extend(after_table.then(|| Item::paragraph(spacer(THIN))));
                    out.push(Item::table(self.table(table)));
                }
                Block::Band(_) | Block::Table(_) => continue,
            }
            kept = false;
        }
        if !matches!(out.last(), Some(Item::Paragraph(_))) {
            out.push(Item::paragraph(spacer(THIN)));
        }
        out
    }

    /// A cell that holds blocks.
    pub(super) fn fill(&mut self, mut cell: TableCell, blocks: &[Block<'_>], width: Twip) -> TableCell {
        cell.children = self.blocks(blocks, width).into_iter().map(Item::into_cell).collect();
        cell
    }

    /// A header that holds blocks.
    pub(super) fn header(&mut self, blocks: &[Block<'_>], width: Twip) -> Header {
        let children = self.margin(blocks, width).into_iter().map(|item| match item {
            Item::Paragraph(paragraph) => HeaderChild::Paragraph(paragraph),
            Item::Table(table) => HeaderChild::Table(table),
        });
        Header { children: children.collect(), ..Header::new() }
    }

    /// A footer that holds blocks.
    pub(super) fn footer(&mut self, blocks: &[Block<'_>], width: Twip) -> Footer {
        let children = self.margin(blocks, width).into_iter().map(|item| match item {
            Item::Paragraph(paragraph) => FooterChild::Paragraph(paragraph),
            Item::Table(table) => FooterChild::Table(table),
        });
        Footer { children: children.collect(), ..Footer::new() }
    }

    fn margin(&mut self, blocks: &[Block<'_>], width: Twip) -> Vec<Item> {
        self.margin = true;
        let out = self.blocks(blocks, width);
        self.margin = false;
        out
    }
}

/// A strip without letters.
fn strip(height: Twip) -> Paragraph {
    Paragraph::new().style(Style::DuongKe.id()).line_spacing(exact(height.max(THIN))).size(TINY.into())
}

/// An empty paragraph of exactly `height`, as thin as readers allow at least.
pub(super) fn spacer(height: Twip) -> Paragraph {
    strip(height)
}

/// A strip under the gap above a line, whose upper border the line is; indented at both sides, so that the line has its
/// length and stands in the middle of `width`. The strip has the rest of the height as a line of text, not as space
/// after it, which would run together with the space before the next paragraph.
pub(super) fn rule(rule: Rule, width: Twip, kept: bool) -> Paragraph {
    let Twip(left) = ((width - rule.length) / 2).max(Twip(0));
    let Twip(right) = (width - rule.length - Twip(left)).max(Twip(0));
    // 20 twips are 8 eighths of a point.
    let stroke = super::measure::width(STROKE * 8 / 20);
    let line = ParagraphBorder::new(ParagraphBorderPosition::Top).size(stroke).color(BLACK);
    let above = (rule.gap - STROKE / 2).max(Twip(0));
    let below = (rule.height - above - STROKE).max(THIN);
    let mut out = strip(below).line_spacing(exact(below).before(length(above)));
    out.property = out.property.set_borders(ParagraphBorders::with_empty().set(line));
    out = out.indent(Some(left), None, Some(right), None);
    if kept { out.keep_next(true) } else { out }
}
