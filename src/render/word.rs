//! What every renderer for Word holds to: facts of the look that no layout decides, and limits of the program.

use crate::unit::Twip;

/// The one font of all text.
pub(super) const FONT: &str = "Times New Roman";
/// Colour of all text and lines, as six hexadecimal digits.
pub(super) const BLACK: &str = "000000";
/// Bright red (đỏ tươi).
pub(super) const RED: &str = "FF0000";
/// Thickness of a drawn line: 0.75 pt.
pub(super) const STROKE: Twip = Twip(15);
/// Thickness of a table's lines in eighths of a point.
pub(super) const TABLE_LINE: u8 = 4;
/// Thickness of a framed mark's lines in eighths of a point.
pub(super) const FRAME: u8 = 8;
/// Inner margin of a table's cells at their left and right: 1.5 mm.
pub(super) const CELL_MARGIN: Twip = Twip(85);
/// The least height of a line that all readers keep: 1 pt.
pub(super) const THIN: Twip = Twip(20);
/// Letters of a strip's paragraph mark in half points: 1 pt, so that they do not stretch it.
pub(super) const TINY: u16 = 2;
/// Distance of default tab stops.
pub(super) const TAB: u16 = 720;
/// The most columns that Word opens.
pub(super) const MOST_COLUMNS: usize = 63;
