//! Ô 6: every paragraph of the content, line by line.

use vanban::layout::block::{Block, Inline, Look, Paragraph};
use vanban::layout::style::Style;
use vanban::the_thuc::LuiDauDong;
use vanban::the_thuc::mau_chu::CanhDong;
use vanban::unit::Mm;

use super::{Judge, squeezed};
use crate::page::{Line, Page};

/// Height of a line in ems: that of Times New Roman.
const LINE: f64 = 1.15;
/// 6 pt: the least distance of paragraphs (`ND30-PL1-II.6.e#1`).
const PARAGRAPHS: f64 = 6.0;

/// A paragraph as it is looked for on the pages.
struct Wanted {
    style: Style,
    /// Between line breaks, without blanks.
    pieces: Vec<String>,
    /// First line and further lines, in mm from the left margin.
    indents: [f64; 2],
    align: CanhDong,
    /// All letters look as the style says.
    plain: bool,
    /// Holds what is no text, so that its lines are of other heights.
    mixed: bool,
}

/// A place on the pages: page and line.
type Place = (usize, usize);

impl Judge<'_> {
    /// First lines indented by one measure, letters of Mục V, room between paragraphs and lines.
    pub(super) fn body(&mut self) {
        let mut note = 0;
        let sections: Vec<Vec<Wanted>> =
            self.pages.sections.iter().map(|section| self.wanted(&section.blocks, &mut note)).collect();
        for (index, paragraphs) in sections.into_iter().enumerate() {
            let mut from = (self.section(index).start, 0);
            for paragraph in paragraphs {
                from = self.paragraph(index, &paragraph, from);
            }
        }
    }

    /// One paragraph that stands after a place; the place after it.
    fn paragraph(&mut self, section: usize, wanted: &Wanted, mut from: Place) -> Place {
        let end = self.section(section).end;
        for (number, piece) in wanted.pieces.iter().enumerate() {
            let mut rest = piece.as_str();
            let mut above: Option<Place> = None;
            while !rest.is_empty() {
                // A line found goes on below or at the head of the next page.
                let last = above.map_or(end, |(page, _)| end.min(page + 2));
                let Some(at) = self.find(rest, from, last) else {
                    return {
                        self.claim(false, || format!("{:?}: “{}” is on no page", wanted.style, excerpt(rest)));
                        from
                    };
                };
                let line = &self.laid.pages[at.0].lines[at.1];
                rest = &rest[squeezed(&line.text).len()..];
                self.line(wanted, at, above, number == 0, rest.is_empty());
                (above, from) = (Some(at), (at.0, at.1 + 1));
            }
        }
        from
    }

    /// The next line that a text begins with.
    fn find(&self, text: &str, from: Place, end: usize) -> Option<Place> {
        let top = self.khung.trinh_bay.trang.le.tren().0;
        (from.0..end).find_map(|number| {
            let page = &self.laid.pages[number];
            let first = if number == from.0 { from.1 } else { 0 };
            let fits = |line: &Line| {
                let found = squeezed(&line.text);
                // A cell of few letters is no line of the text.
                let long = found.chars().count() >= 8 || found.len() == text.len();
                line.baseline > top && long && text.starts_with(&found)
            };
            (first..page.lines.len()).find(|&i| fits(&page.lines[i])).map(|line| (number, line))
        })
    }

    /// One line: `above` is the line before it in the paragraph, `opening` the paragraph's first piece.
    fn line(&mut self, wanted: &Wanted, at: Place, above: Option<Place>, opening: bool, ends: bool) {
        let page = &self.laid.pages[at.0];
        let line = &page.lines[at.1];
        let what = format!("page {}, {:?} “{}”", at.0 + 1, wanted.style, excerpt(&line.text));
        let row = wanted.style.chu().mau();
        let size = f64::from(self.styles.half_points(wanted.style.chu())) / 2.0;
        self.near(&format!("{what}: size"), line.size, size, 0.1);
        self.claim((12.9..=14.1).contains(&line.size), || format!("{what}: {} pt", line.size));
        if wanted.plain {
            self.claim(line.bold == row.dam, || format!("{what}: bold {}", line.bold));
            self.claim(line.italic == row.nghieng, || format!("{what}: italic {}", line.italic));
        }
        let (left, right) = self.sides(page);
        if wanted.align == CanhDong::Giua {
            self.near(&format!("{what}: centre"), line.centre(), f64::midpoint(left, right), 0.5);
        } else {
            let indent = wanted.indents[usize::from(above.is_some() || !opening)];
            self.near(&format!("{what}: left side"), line.x0, left + indent, 0.3);
        }
        if wanted.align == CanhDong::Deu && !ends {
            self.near(&format!("{what}: right side"), line.x1, right, 1.0);
        }
        let trang = &self.khung.trinh_bay.trang;
        let lines = if wanted.align == CanhDong::Giua { 1.0 } else { trang.cach_dong.lines() };
        let height = LINE * size * lines * 25.4 / 72.0;
        match above {
            Some(above) if above.0 == at.0 && !wanted.mixed => {
                let gap = line.baseline - page.lines[above.1].baseline;
                self.near(&format!("{what}: distance of lines"), gap, height, 0.3);
            }
            None if opening => {
                let before = trang.cach_doan.pt().0.max(PARAGRAPHS) * 25.4 / 72.0;
                if let Some(gap) = self.gap(page, line) {
                    let least = height + before - 0.3;
                    self.claim(gap >= least, || format!("{what}: {gap:.2} mm under the line above, not {least:.2}"));
                }
            }
            _ => {}
        }
    }

    /// Distance from the baseline above, where one is on the page.
    fn gap(&self, page: &Page, line: &Line) -> Option<f64> {
        let top = self.khung.trinh_bay.trang.le.tren().0;
        let above = page.lines.iter().map(|other| other.baseline).filter(|&y| y > top && y < line.baseline - 1.0);
        above.max_by(f64::total_cmp).map(|y| line.baseline - y)
    }

    /// The paragraphs of the content among blocks; `note` counts footnotes.
    fn wanted(&self, blocks: &[Block<'_>], note: &mut usize) -> Vec<Wanted> {
        let mut out = Vec::new();
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    let letters = letters(&paragraph.content, note);
                    if is_body(paragraph.style) && !squeezed(&letters).is_empty() {
                        out.push(self.one(paragraph, &letters));
                    }
                }
                Block::Table(table) => {
                    let paragraphs = table.rows.iter().flatten().flat_map(|cell| &cell.paragraphs);
                    paragraphs.for_each(|paragraph| drop(letters(&paragraph.content, note)));
                }
                _ => {}
            }
        }
        out
    }

    fn one(&self, paragraph: &Paragraph<'_>, letters: &str) -> Wanted {
        let style = paragraph.style;
        let align = paragraph.align.unwrap_or_else(|| self.styles.looks(style).align);
        // The document's choice, not the style's measure.
        let first = match self.khung.trinh_bay.trang.lui_dau_dong {
            LuiDauDong::MotCm => 10.0,
            LuiDauDong::MotPhay27Cm => 12.7,
        };
        let indents = paragraph
            .indent
            .map_or([first, 0.0], |indent| [Mm::from(indent.left + indent.first_line).0, Mm::from(indent.left).0]);
        let plain = |inline: &Inline<'_>| match inline {
            Inline::Text(span) => span.look == Look::PLAIN,
            Inline::Link { .. } => false,
            _ => true,
        };
        Wanted {
            style,
            pieces: letters.split('\n').map(squeezed).filter(|piece| !piece.is_empty()).collect(),
            indents,
            // A tab ends what is stretched.
            align: if letters.contains('\t') { CanhDong::Trai } else { align },
            plain: paragraph.content.iter().all(plain),
            mixed: paragraph.content.iter().any(|inline| matches!(inline, Inline::Footnote(_) | Inline::Picture(_))),
        }
    }
}

fn is_body(style: Style) -> bool {
    use Style::{
        CanCu, Diem, Dieu, Gach, Khoan, KhoanTieuDe, LoiVan, MucChuCai, MucLaMa, MucTieuMuc, PhanChuong,
        TieuKhoanTieuDe,
    };
    let list = [
        LoiVan,
        CanCu,
        Khoan,
        Diem,
        Gach,
        KhoanTieuDe,
        TieuKhoanTieuDe,
        MucLaMa,
        MucChuCai,
        Dieu,
        PhanChuong,
        MucTieuMuc,
    ];
    list.contains(&style)
}

/// Letters of a paragraph as they are seen, with the numbers of its footnotes.
fn letters(content: &[Inline<'_>], note: &mut usize) -> String {
    let letters = content.iter().map(|inline| match inline {
        Inline::Text(span) => span.text.to_string(),
        Inline::Link { text, .. } => text.iter().map(|span| span.text.as_ref()).collect(),
        Inline::Blank(blank) => blank.shown().to_owned(),
        Inline::Footnote(_) => {
            *note += 1;
            note.to_string()
        }
        _ => String::new(),
    });
    letters.collect()
}

fn excerpt(text: &str) -> String {
    text.chars().take(40).collect()
}
