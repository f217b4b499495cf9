//! Ô 1–4: bodies, Quốc hiệu, number, place and date.

use vanban::the_thuc::mau_chu::ChuThanhPhan;
use vanban::the_thuc::{QUOC_HIEU, TIEU_NGU};

use super::{Judge, is_number, is_number_line};
use crate::page::Line;

impl Judge<'_> {
    /// Ô 1–4: one line each, rules as long as the decree says, number and date on one baseline.
    pub(super) fn head(&mut self) {
        let page = &self.laid.pages[0];
        let Some(state) = page.line(|line| line.text == QUOC_HIEU) else {
            return self.claim(false, || "Quốc hiệu is not on one line".into());
        };
        self.look(state, ChuThanhPhan::QuocHieu);
        let first = page.lines.iter().find(|line| line.x0 < state.x0 && line.baseline > state.baseline - 3.0);
        let top = first.map_or(state, |line| if line.baseline < state.baseline { line } else { state }).baseline;
        // A frame of several lines in the top margin (ô 11) may push the text down.
        let from = self.khung.trinh_bay.trang.le.tren().0;
        let pushed = self.khung.khac.luu_hanh.as_ref().is_some_and(|words| words.dau().chars().count() > 50);
        self.claim(!pushed || top - from >= 3.5, || format!("first baseline at {top:.2} mm"));
        if !pushed {
            self.near("first baseline under the top margin", top - from, 4.4, 0.9);
        }
        let Some(motto) = page.line(|line| line.text == TIEU_NGU) else {
            return self.claim(false, || "Tiêu ngữ is not on one line".into());
        };
        self.look(motto, ChuThanhPhan::TieuNgu);
        self.near("Tiêu ngữ's centre", motto.centre(), state.centre(), 0.5);
        if let Some(rule) = self.rule_under(page, motto) {
            self.near("rule under the motto", rule.length(), motto.width(), 1.0);
            self.near("its centre", rule.centre(), motto.centre(), 1.0);
        }

        let date = page.line(|line| line.italic && line.x0 > state.x0 - 40.0 && line.text.contains(", ngày ")).cloned();
        self.claim(date.is_some() == self.khung.dia_danh.is_some(), || "place and date".into());
        let number = page.line(|line| is_number_line(line, state)).cloned();
        self.claim(number.is_some() == self.khung.so_ky_hieu.is_some(), || "number".into());
        if let Some(date) = &date {
            self.look(date, ChuThanhPhan::DiaDanhNgay);
            // The blank of a year at the line's end is no letter, so such a line seems to stand further left.
            if self.khung.ngay.nam_in().is_some() {
                self.near("date's centre", date.centre(), state.centre(), 0.5);
            }
        }
        if let Some(number) = &number {
            self.look(number, ChuThanhPhan::SoKyHieu);
        }
        if let (Some(number), Some(date)) = (&number, &date) {
            self.near("baseline of number and date", number.baseline, date.baseline, 0.3);
        }
        let end = number.as_ref().or(date.as_ref()).map_or(motto.baseline + 12.0, |line| line.baseline);

        let names: Vec<&Line> =
            page.lines.iter().filter(|line| line.x1 <= state.x0 && line.baseline < end && !is_number(line)).collect();
        let Some(last) = names.last() else { return self.claim(false, || "no issuing body".into()) };
        let superior = self.khung.co_quan.chu_quan.len();
        for name in names.iter().filter(|name| name.bold) {
            self.look(name, ChuThanhPhan::BanHanh);
        }
        for name in names.iter().filter(|name| !name.bold && name.baseline > state.baseline - 0.5) {
            self.claim(superior > 0, || format!("“{}” is not bold", name.text));
            self.look(name, ChuThanhPhan::ChuQuan);
        }
        self.short_rule("issuing body", page, last);
        if let Some(number) = &number {
            self.near("number's centre", number.centre(), last.centre(), 0.5);
        }
    }
}
