//! Ô 5a, 9a: kind, subject, addressees.

use vanban::the_thuc::mau_chu::ChuThanhPhan;

use super::{Judge, squeezed};
use crate::page::Line;

/// Width of “:” in Times New Roman, in ems.
const COLON: f64 = 0.278;

impl Judge<'_> {
    /// Ô 5a: kind and subject, the rule under its last line.
    pub(super) fn title(&mut self) {
        let page = &self.laid.pages[0];
        let kind = self.van_ban.loai().ten().to_uppercase();
        let Some(at) = page.lines.iter().position(|line| line.text == kind) else {
            return self.claim(false, || "no kind".into());
        };
        self.look(&page.lines[at], ChuThanhPhan::TenLoai);
        let (left, right) = self.sides(page);
        let middle = f64::midpoint(left, right);
        self.near("kind's centre", page.lines[at].centre(), middle, 0.5);
        let subject: Vec<&Line> =
            page.lines[at + 1..].iter().take_while(|line| line.bold && (line.centre() - middle).abs() < 0.5).collect();
        for line in &subject {
            self.look(line, ChuThanhPhan::TrichYeu);
        }
        let text = subject.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        let wanted = self.van_ban.the_thuc().trich_yeu.one_line().into_owned();
        self.claim(text == wanted, || format!("trích yếu reads “{text}”"));
        if let Some(last) = subject.last() {
            self.short_rule("trích yếu", page, last);
            let widest = subject.iter().map(|line| line.width()).fold(0.0, f64::max);
            self.claim(last.width() > widest / 4.0, || format!("trích yếu ends in a stub: “{}”", last.text));
        }
    }
    /// Ô 9a: one addressee beside “Kính gửi:”, several below it with dashes under the colon
    /// (`ND30-PL1-II.9.d#2`, `#3`).
    pub(super) fn kinh_gui(&mut self) {
        let Some(kinh_gui) = self.van_ban.kinh_gui() else { return };
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
