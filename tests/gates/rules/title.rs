//! Ô 5a, 9a: kind, subject, addressees.

use vanban::loai::khung::TenVanBan;
use vanban::the_thuc::QUOC_HIEU;
use vanban::the_thuc::mau_chu::ChuThanhPhan;

use super::{Judge, is_number_line, squeezed};
use crate::page::Line;

/// Width of “:” in Times New Roman, in ems.
const COLON: f64 = 0.278;

impl Judge<'_> {
    /// Ô 5a, 5b: kind and subject with the rule under the last line, or “V/v” under the number.
    pub(super) fn title(&mut self) {
        match self.khung.ten.clone() {
            TenVanBan::TenLoai(kind, subject) => self.kind_and_subject(&kind.ten().to_uppercase(), subject.as_deref()),
            TenVanBan::VeViec(subject) => self.ve_viec(subject),
            _ => {}
        }
    }

    fn kind_and_subject(&mut self, kind: &str, subject: Option<&str>) {
        let page = &self.laid.pages[0];
        let Some(at) = page.lines.iter().position(|line| line.text == kind) else {
            return self.claim(false, || "no kind".into());
        };
        self.look(&page.lines[at], ChuThanhPhan::TenLoai);
        let middle = self.middle(page);
        self.near("kind's centre", page.lines[at].centre(), middle, 0.5);
        let Some(wanted) = subject else { return self.short_rule("tên loại", page, &page.lines[at]) };
        let wanted = wanted.replace('\n', " ");
        let rest = |line: &&Line| line.bold && (line.centre() - middle).abs() < 0.5;
        let mut left = squeezed(&wanted);
        let mut lines: Vec<&Line> = Vec::new();
        for line in page.lines[at + 1..].iter().take_while(rest) {
            let Some(after) = left.strip_prefix(&squeezed(&line.text)) else { break };
            left = after.to_owned();
            lines.push(line);
        }
        for line in &lines {
            self.look(line, ChuThanhPhan::TrichYeu);
        }
        self.claim(left.is_empty(), || format!("trích yếu lacks “{left}”"));
        if let Some(last) = lines.last() {
            self.short_rule("trích yếu", page, last);
            let widest = lines.iter().map(|line| line.width()).fold(0.0, f64::max);
            self.claim(last.width() > widest / 4.0, || format!("trích yếu ends in a stub: “{}”", last.text));
        }
    }

    /// Ô 5b: centred under the number, 6 pt away (`ND30-PL1-II.5.b#4`, `#5`).
    fn ve_viec(&mut self, subject: &str) {
        let page = &self.laid.pages[0];
        let Some(state) = page.line(|line| line.text == QUOC_HIEU) else { return };
        let Some(at) = page.lines.iter().position(|line| is_number_line(line, state)) else { return };
        let number = &page.lines[at];
        let mut left = squeezed(&format!("V/v {}", subject.replace('\n', " ")));
        let below = number.baseline + 1.0;
        let column = |line: &&Line| line.baseline > below && line.x1 <= state.x0 && line.centre() < state.x0;
        for line in page.lines.iter().filter(column) {
            let Some(rest) = left.strip_prefix(&squeezed(&line.text)) else { break };
            left = rest.to_owned();
            self.look(line, ChuThanhPhan::TrichYeuCongVan);
            self.near(&format!("centre of “{}”", line.text), line.centre(), number.centre(), 0.7);
            if line.text.starts_with("V/v") {
                // A line of 12 pt and 6 pt between.
                self.near("V/v under the number", line.baseline - number.baseline, 4.9 + 2.1, 0.5);
            }
        }
        self.claim(left.is_empty(), || format!("V/v lacks “{left}”"));
    }

    /// Ô 9a: one addressee beside “Kính gửi:”, several below it with dashes under the colon
    /// (`ND30-PL1-II.9.d#2`, `#3`).
    pub(super) fn kinh_gui(&mut self) {
        let Some(kinh_gui) = self.khung.kinh_gui else { return };
        let page = &self.laid.pages[0];
        let Some(at) = page.lines.iter().position(|line| line.text.starts_with("Kính gửi:")) else {
            return self.claim(false, || "no “Kính gửi:”".into());
        };
        let label = &page.lines[at];
        self.look(label, ChuThanhPhan::KinhGui);
        let mut at = at + 1;
        let all = kinh_gui.cac_noi();
        if let [only] = all {
            let mut rest = squeezed(&format!("Kính gửi: {only}"));
            rest = rest.strip_prefix(&squeezed(&label.text)).unwrap_or("?").to_owned();
            while !rest.is_empty() && at < page.lines.len() {
                let line = &page.lines[at];
                self.look(line, ChuThanhPhan::KinhGui);
                let Some(left) = rest.strip_prefix(&squeezed(&line.text)) else { break };
                (rest, at) = (left.to_owned(), at + 1);
            }
            return self.claim(rest.is_empty(), || format!("“Kính gửi” lacks “{rest}”"));
        }
        self.claim(label.text == "Kính gửi:", || format!("several addressees, and “{}”", label.text));
        let colon = label.x1 - COLON * label.size * 25.4 / 72.0;
        for (i, addressee) in all.iter().enumerate() {
            let end = if i + 1 == all.len() { '.' } else { ';' };
            let mut rest = squeezed(&format!("- {}{end}", addressee.trim_end_matches(['.', ';', ',', ' '])));
            let mut first = true;
            while !rest.is_empty() && at < page.lines.len() {
                let line = &page.lines[at];
                let Some(left) = rest.strip_prefix(&squeezed(&line.text)) else { break };
                self.look(line, ChuThanhPhan::KinhGui);
                if std::mem::take(&mut first) {
                    self.near(&format!("dash of “{}” against the colon", line.text), line.x0, colon, 0.5);
                } else {
                    self.claim(line.x0 > colon + 0.5, || format!("“{}” does not hang", line.text));
                }
                (rest, at) = (left.to_owned(), at + 1);
            }
            self.claim(rest.is_empty(), || format!("“Kính gửi” lacks “{rest}”"));
        }
    }
}
