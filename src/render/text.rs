//! **Text**: pages as plain letters, for eyes, reviews and snapshots.
//!
//! The page's shape is kept as far as letters of one width allow: two columns in the head, centred titles,
//! indented paragraphs, drawn rules, ruled tables.

use crate::layout::block::{Band, Block, Cell, Inline, Merge, Pages, Paragraph, Section, Span, Stamp, Table};
use crate::layout::style::{Style, StyleSheet};
use crate::the_thuc::mau_chu::CanhDong;
use crate::unit::Twip;

/// Letters in a line between the margins of an upright page.
pub const WIDTH: usize = 92;

/// The pages as text, lines ended by `\n`.
///
/// ```
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let plan: vanban::VanBan = serde_json::from_str(json)?;
/// let page = vanban::render::text::to_string(&vanban::layout::layout(&plan));
/// assert!(page.lines().next().unwrap().contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn to_string(pages: &Pages<'_>) -> String {
    let upright = pages.sections.first().map_or(Twip(1), |section| section.page.text_width());
    let mut out = String::new();
    let mut notes = Notes::default();
    for (i, section) in pages.sections.iter().enumerate() {
        let width = scale(section.page.text_width(), upright, WIDTH).max(1);
        let mut canvas = Canvas { styles: pages.styles, full: section.page.text_width(), notes: &mut notes };
        let mut lines = Vec::new();
        if i > 0 {
            lines.push("═".repeat(width));
        }
        lines.extend(canvas.section(section, width));
        for line in lines {
            out += line.trim_end();
            out.push('\n');
        }
    }
    for (i, note) in notes.0.iter().enumerate() {
        out += &format!("[{}] {note}\n", i + 1);
    }
    out
}

/// A length in letters.
fn scale(length: Twip, of: Twip, letters: usize) -> usize {
    let letters = i64::try_from(letters).unwrap_or(i64::MAX);
    let scaled = i64::from(length.0) * letters / i64::from(of.0.max(1));
    usize::try_from(scaled).unwrap_or(0)
}

/// Text of the footnotes met so far.
#[derive(Default)]
struct Notes(Vec<String>);

struct Canvas<'n> {
    styles: StyleSheet,
    /// Width between the margins, to scale indents by.
    full: Twip,
    notes: &'n mut Notes,
}

impl Canvas<'_> {
    fn section(&mut self, section: &Section<'_>, width: usize) -> Vec<String> {
        let mut out = self.blocks(&section.first_header, width, width);
        out.extend(self.blocks(&section.blocks, width, width));
        out.extend(self.blocks(&section.first_footer, width, width));
        out
    }

    /// Blocks in a column of `width` letters on a page of `page` letters.
    fn blocks(&mut self, blocks: &[Block<'_>], width: usize, page: usize) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for (i, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) => {
                    if i > 0 && stands_apart(paragraph.style) {
                        out.push(String::new());
                    }
                    out.extend(self.paragraph(paragraph, width, page));
                }
                Block::Rule(rule) => {
                    let length = scale(rule.length, self.full, page).clamp(1, width.max(1));
                    out.push(place(&"─".repeat(length), width, CanhDong::Giua));
                }
                Block::Band(band) => {
                    if i > 0 {
                        out.push(String::new());
                    }
                    out.extend(self.band(band, page));
                }
                Block::Table(table) => out.extend(self.table(table, width, page)),
                Block::Stamp(stamp) => out.extend(self.stamp(stamp, width, page)),
            }
        }
        out
    }

    fn paragraph(&mut self, paragraph: &Paragraph<'_>, width: usize, page: usize) -> Vec<String> {
        let looks = self.styles.looks(paragraph.style);
        let align = paragraph.align.unwrap_or(looks.align);
        let (left, right, first) = match paragraph.indent {
            Some(indent) => (indent.left, indent.right, indent.first_line),
            None => (looks.left, Twip(0), looks.first_line),
        };
        let columns = |length: Twip| scale(length, self.full, page);
        let body = columns(left).min(width / 2);
        let first_line = columns(left + first).min(width / 2);
        let right = columns(right).min(width / 3);
        let text = self.letters(&paragraph.content);
        let mut out = Vec::new();
        for line in text.split('\n') {
            let indent = |n: usize| if n == 0 { first_line } else { body };
            for line in wrap(line, |n| width.saturating_sub(right + indent(out.len() + n))) {
                let lead = if align == CanhDong::Giua { body } else { indent(out.len()) };
                let room = width.saturating_sub(lead + right);
                out.push(format!("{}{}", " ".repeat(lead), place(line, room, align)));
            }
        }
        out
    }

    fn letters(&mut self, content: &[Inline<'_>]) -> String {
        let plain = |spans: &[Span<'_>]| spans.iter().map(|span| span.text.as_ref()).collect::<String>();
        let mut out = String::new();
        for inline in content {
            match inline {
                Inline::Text(span) => out += &span.text,
                Inline::Link { url, text } => {
                    let text = plain(text);
                    out += &text;
                    if text != *url {
                        out += &format!(" <{url}>");
                    }
                }
                Inline::Footnote(spans) => {
                    self.notes.0.push(plain(spans));
                    out += &format!("[{}]", self.notes.0.len());
                }
                Inline::Picture(picture) => out += &format!("[Hình: {}]", picture.alt),
                Inline::Blank(blank) => out += blank.shown(),
            }
        }
        out
    }

    fn band(&mut self, band: &Band<'_>, page: usize) -> Vec<String> {
        let widths: Vec<usize> = band.widths.iter().map(|&width| scale(width, self.full, page)).collect();
        let mut out = Vec::new();
        for row in &band.rows {
            let cells: Vec<Vec<String>> =
                row.iter().zip(&widths).map(|(cell, &width)| self.blocks(cell, width, page)).collect();
            out.extend(beside(&cells, &widths, " "));
        }
        out
    }

    fn table(&mut self, table: &Table<'_>, width: usize, page: usize) -> Vec<String> {
        // A border at the left of each column and one at the end; a letter of air at both sides of a text.
        let columns: Vec<usize> =
            table.widths.iter().map(|&column| scale(column, self.full, width).saturating_sub(1).max(3)).collect();
        let line = "─".repeat(columns.iter().sum::<usize>() + columns.len() + 1);
        let mut out = vec![line.clone()];
        for row in &table.rows {
            let mut at = 0;
            let (mut cells, mut widths) = (Vec::new(), Vec::new());
            for cell in row {
                let end = (at + cell.span).min(columns.len());
                let width = columns[at.min(end)..end].iter().sum::<usize>() + (end - at.min(end)).saturating_sub(1);
                widths.push(width);
                cells.push(self.cell(cell, width, page));
                at = end;
            }
            out.extend(beside(&cells, &widths, "│").into_iter().map(|line| format!("│{line}│")));
            out.push(line.clone());
        }
        out
    }

    fn cell(&mut self, cell: &Cell<'_>, width: usize, page: usize) -> Vec<String> {
        if cell.merge == Merge::Continue {
            return Vec::new();
        }
        let room = width.saturating_sub(2).max(1);
        let lines = cell.paragraphs.iter().flat_map(|paragraph| self.paragraph(paragraph, room, page));
        lines.map(|line| format!(" {line}")).collect()
    }

    fn stamp(&self, stamp: &Stamp<'_>, width: usize, page: usize) -> Vec<String> {
        let room = scale(stamp.width, self.full, page).max(count(&stamp.text) + 2);
        let bar = "─".repeat(room);
        let text = place(&stamp.text, room, CanhDong::Giua);
        let fill = " ".repeat(room.saturating_sub(count(&text)));
        let lines = [format!("┌{bar}┐"), format!("│{text}{fill}│"), format!("└{bar}┘")];
        let left = stamp.left.map(|left| scale(left, self.full, page));
        lines
            .iter()
            .map(|line| match left {
                Some(left) => format!("{}{line}", " ".repeat(left)),
                None => place(line, width, stamp.align),
            })
            .collect()
    }
}

/// Components that begin after an empty line.
fn stands_apart(style: Style) -> bool {
    matches!(style, Style::TenLoai | Style::KinhGui | Style::PhanChuong | Style::MucTieuMuc | Style::MucLaMa)
        || matches!(style, Style::MucChuCai | Style::TenBang | Style::ChuKy | Style::HoTen | Style::ChucVuKhac)
}

fn count(text: &str) -> usize {
    text.chars().count()
}

/// A line put where its alignment wants it.
fn place(line: &str, width: usize, align: CanhDong) -> String {
    let free = width.saturating_sub(count(line));
    let lead = match align {
        CanhDong::Giua => free / 2,
        CanhDong::Phai => free,
        CanhDong::Deu | CanhDong::Trai => 0,
    };
    format!("{}{line}", " ".repeat(lead))
}

/// Cells side by side, filled up to the highest.
fn beside(cells: &[Vec<String>], widths: &[usize], between: &str) -> Vec<String> {
    let height = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
    (0..height)
        .map(|i| {
            let line = cells.iter().zip(widths).map(|(cell, width)| {
                let text = cell.get(i).map_or("", String::as_str);
                format!("{text}{}", " ".repeat(width.saturating_sub(count(text))))
            });
            line.collect::<Vec<_>>().join(between)
        })
        .collect()
}

/// Breaks a line at blanks; `room` is the width of the n-th piece. A word that is too long stands out.
fn wrap(line: &str, room: impl Fn(usize) -> usize) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut start, mut end, mut used) = (0, 0, 0);
    let mut at = 0;
    for word in line.split_inclusive(' ') {
        let letters = count(word.trim_end());
        if used + letters > room(out.len()) && end > start {
            out.push(line[start..end].trim_end());
            (start, used) = (at, 0);
        }
        used += count(word);
        at += word.len();
        end = at;
    }
    out.push(line[start..end].trim_end());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_break_at_blanks_and_lose_nothing() {
        let line = "một hai ba bốn năm";
        assert_eq!(wrap(line, |_| 7), ["một hai", "ba bốn", "năm"]);
        assert_eq!(wrap("dàidàidài", |_| 3), ["dàidàidài"]);
        assert_eq!(wrap("", |_| 3), [""]);
        assert_eq!(wrap(line, |_| 0).join(" "), line);
    }
}
