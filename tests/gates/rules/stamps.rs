//! Ô 10, 11, 14: framed marks, and the line of a digital signature.

use vanban::the_thuc::mau_chu::ChuThanhPhan;
use vanban::the_thuc::{DoKhan, QUOC_HIEU};

use super::{Judge, is_number_line, joined, squeezed};
use crate::page::{Line, Page};

/// What stands between two vertical strokes of one height.
struct Frame {
    x0: f64,
    x1: f64,
    y0: f64,
    y1: f64,
}

impl Judge<'_> {
    pub(super) fn stamps(&mut self) {
        let top = self.khung.trinh_bay.trang.le.tren().0;
        if let Some(urgency) = self.khung.khac.do_khan {
            // The decree's own measures (`ND30-PL1-III.2.b#2`), not ours.
            let (words, width) = match urgency {
                DoKhan::HoaToc => ("HỎA TỐC", 30.0),
                DoKhan::ThuongKhan => ("THƯỢNG KHẨN", 40.0),
                DoKhan::Khan => ("KHẨN", 20.0),
                _ => return self.claim(false, || "an urgency without a measure".into()),
            };
            if let Some(frame) = self.stamp(words, ChuThanhPhan::DoKhan) {
                self.near(&format!("width of {words}"), frame.x1 - frame.x0, width, 0.6);
                self.near(&format!("height of {words}"), frame.y1 - frame.y0, 8.0, 0.6);
                self.under_number(&frame, words);
            }
        }
        if let Some(secrecy) = self.khung.khac.do_mat {
            let words = secrecy.dau();
            if let Some(frame) = self.stamp(words, ChuThanhPhan::DoMat) {
                self.under_number(&frame, words);
            }
        }
        if let Some(circulation) = &self.khung.khac.luu_hanh {
            let words = circulation.dau();
            if let Some(frame) = self.stamp(&words, ChuThanhPhan::LuuHanh) {
                let page = &self.laid.pages[0];
                // A frame of one line stands in the margin; one of several may push the text down.
                let head = page.lines.iter().filter(|line| line.y0 > frame.y0 && !frame.holds(line));
                let head = head.map(|line| line.y0).fold(page.height, f64::min);
                let end = if frame.y1 - frame.y0 < 10.0 { top } else { head };
                self.claim(frame.y1 < end + 0.3, || format!("{words}: the frame ends {} mm from above", frame.y1));
                let right = self.sides(page).1;
                self.claim(frame.x1 <= right + 0.5, || format!("{words}: the frame leaves the margins"));
                let centre = f64::midpoint(frame.x0, frame.x1);
                self.claim(centre >= self.middle(page) - 0.5, || format!("{words}: at the left"));
            }
        }
    }

    /// Marks of urgency and secrecy stand under the number (`ND30-PL1-III.2.b#1`).
    fn under_number(&mut self, frame: &Frame, words: &str) {
        let page = &self.laid.pages[0];
        let Some(state) = page.line(|line| line.text == QUOC_HIEU) else { return };
        if let Some(number) = page.line(|line| is_number_line(line, state)) {
            self.claim(frame.y0 > number.baseline, || format!("{words}: not under the number"));
            self.near(&format!("centre of {words}"), f64::midpoint(frame.x0, frame.x1), number.centre(), 0.7);
        }
    }

    /// The words on the first page and the frame around them, its measures from the middle of its strokes.
    fn stamp(&mut self, words: &str, chu: ChuThanhPhan) -> Option<Frame> {
        let page = &self.laid.pages[0];
        let wanted = squeezed(words);
        let begins = |line: &&Line| !line.text.is_empty() && wanted.starts_with(&squeezed(&line.text));
        let found = page.lines.iter().filter(begins).find_map(|line| frame(page, line));
        self.claim(found.is_some(), || format!("no frame around “{words}”"));
        let frame = found?;
        let inside: Vec<&Line> = page.lines.iter().filter(|line| frame.holds(line)).collect();
        let text = joined(inside.iter().copied());
        self.claim(text == wanted, || format!("the frame around “{words}” holds “{text}”"));
        for line in inside {
            self.look(line, chu);
            self.near(&format!("centre of “{}”", line.text), line.centre(), f64::midpoint(frame.x0, frame.x1), 0.6);
            let middle = line.baseline - CAPITAL / 2.0 * line.size * 25.4 / 72.0;
            if text == squeezed(&line.text) {
                self.near(&format!("height of “{words}”"), middle, f64::midpoint(frame.y0, frame.y1), 1.2);
            }
        }
        Some(frame)
    }
}

/// Height of capitals in Times New Roman, in ems.
const CAPITAL: f64 = 0.662;

impl Frame {
    fn holds(&self, line: &Line) -> bool {
        (self.y0..self.y1).contains(&line.baseline) && line.x0 > self.x0 - 0.2 && line.x1 < self.x1 + 0.2
    }
}

/// The strokes at the left and the right of a line, and those above and below it.
fn frame(page: &Page, line: &Line) -> Option<Frame> {
    let beside = || page.bars.iter().filter(|bar| bar.y0 < line.baseline - 1.0 && bar.y1 > line.baseline);
    let left = beside().filter(|bar| bar.x < line.x0 + 0.2).map(|bar| bar.x).max_by(f64::total_cmp)?;
    let right = beside().filter(|bar| bar.x > line.x1 - 0.2).map(|bar| bar.x).min_by(f64::total_cmp)?;
    let across = || page.rules.iter().filter(|rule| rule.x0 < left + 0.5 && rule.x1 > right - 0.5).map(|rule| rule.y);
    let top = across().filter(|&y| y < line.baseline - 1.0).max_by(f64::total_cmp)?;
    let bottom = across().filter(|&y| y > line.baseline).min_by(f64::total_cmp)?;
    Some(Frame { x0: left, x1: right, y0: top, y1: bottom })
}
