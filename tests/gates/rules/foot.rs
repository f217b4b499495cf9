//! Ô 7, 9b, 13: signatures, recipients, address.

use vanban::the_thuc::NoiGui;
use vanban::the_thuc::mau_chu::ChuThanhPhan;

use super::{Judge, is_number, joined, squeezed};
use crate::page::Line;

impl Judge<'_> {
    /// Ô 7, 9b: the block is whole, has two lines of text with it, and its columns stand as they should.
    pub(super) fn foot(&mut self) {
        let the_thuc = self.van_ban.the_thuc();
        let end = self.starts.get(1).copied().unwrap_or(self.laid.pages.len());
        let main = &self.laid.pages[..end];
        let Some((at, page)) =
            main.iter().enumerate().rev().find(|(_, page)| page.line(|l| l.text == "Nơi nhận:").is_some())
        else {
            return self.claim(false, || "no Nơi nhận".into());
        };
        let Some(label) = page.line(|line| line.text == "Nơi nhận:") else { return };
        let (left, right) = self.sides(page);
        self.look(label, ChuThanhPhan::TuNoiNhan);
        self.near("Nơi nhận's left side", label.x0, left, 0.3);
        let entries: Vec<&Line> = page
            .lines
            .iter()
            .filter(|l| l.baseline > label.baseline && (l.x0 - left).abs() < 0.3 && l.text.starts_with("- "))
            .collect();
        for entry in &entries {
            self.look(entry, ChuThanhPhan::DanhSachNoiNhan);
        }
        let fits = the_thuc.noi_nhan.noi.len() < 100;
        if fits {
            // Whoever is addressed above heads the list (`ND30-PL1-II.9.b#2`).
            let addressed = self.van_ban.kinh_gui().is_some();
            let typed = the_thuc.noi_nhan.noi.contains(&NoiGui::NhuTren);
            self.claim(!addressed || entries.iter().any(|line| line.text == "- Như trên;"), || {
                "no “Như trên”".into()
            });
            let wanted = the_thuc.noi_nhan.noi.len() + 1 + usize::from(addressed && !typed);
            self.claim(entries.len() == wanted, || {
                format!("{} of {wanted} recipients beside the label", entries.len())
            });
            self.claim(at + 1 == end, || "the foot is not on the document's last page".into());
        }

        let lines = the_thuc.nguoi_ky.quyen_han.cac_dong();
        let Some(first) = page.line(|line| lines[0].starts_with(&line.text) && line.x0 > left + 40.0) else {
            return self.claim(false, || format!("no line “{}”", lines[0]));
        };
        self.look(first, ChuThanhPhan::QuyenHanChucVu);
        if the_thuc.dong_ky.is_empty() {
            self.near("baseline of Nơi nhận and the capacity", label.baseline, first.baseline, 0.3);
            self.claim(first.centre() > f64::midpoint(left, right), || "the signature stands at the left".into());
        }
        if let Some(other) = the_thuc.nguoi_ky.chuc_vu_khac.as_ref().filter(|other| !other.is_blank()) {
            let found = page.line(|line| line.text == **other && line.baseline > first.baseline);
            self.claim(found.is_some(), || format!("no line “{other}”"));
            if let Some(line) = found {
                self.look(line, ChuThanhPhan::ChucVuKhac);
                self.near("centre of the other post", line.centre(), first.centre(), 0.5);
                let name = page.line(|l| l.text == *the_thuc.nguoi_ky.ho_ten && l.baseline > line.baseline);
                self.claim(name.is_some(), || format!("“{other}” does not stand above the name"));
            }
        }
        if let Some(name) = page.line(|line| line.text == *the_thuc.nguoi_ky.ho_ten && line.baseline > first.baseline) {
            self.look(name, ChuThanhPhan::HoTen);
            self.near("the name's centre", name.centre(), first.centre(), 0.5);
            self.claim(name.baseline - first.baseline > 15.0, || "no room to sign".into());
        } else {
            self.claim(the_thuc.nguoi_ky.ho_ten.is_blank(), || "the name is on another page".into());
        }

        let top = the_thuc.trang.le.tren().0;
        let block = label.baseline.min(first.baseline) - 1.0;
        let mut above: Vec<f64> =
            page.lines.iter().filter(|l| l.baseline < block && l.baseline > top).map(|l| l.baseline).collect();
        above.dedup_by(|a, b| (*a - *b).abs() < 1.0);
        self.claim(above.len() >= 2, || format!("{} line(s) of text with the foot on page {}", above.len(), at + 1));
    }
    /// Ô 13: at the foot of the first page, under a rule as wide as the text.
    pub(super) fn address(&mut self) {
        let Some(address) = &self.van_ban.the_thuc().dia_chi else { return };
        let wanted: String = address.cac_dong().iter().map(|line| squeezed(line)).collect();
        if wanted.is_empty() {
            return;
        }
        let page = &self.laid.pages[0];
        let (left, right) = self.sides(page);
        let bottom = page.height - self.van_ban.the_thuc().trang.le.duoi().0;
        let Some(first) = page.lines.iter().position(|line| {
            line.baseline > bottom - 40.0 && wanted.starts_with(&squeezed(&line.text)) && !is_number(line)
        }) else {
            return self.claim(false, || "no address at the foot of page 1".into());
        };
        let lines = &page.lines[first..];
        let found = joined(lines);
        self.claim(found == wanted, || format!("the address reads “{found}”"));
        for line in lines {
            self.look(line, ChuThanhPhan::DiaChi);
            self.near("centre of the address", line.centre(), f64::midpoint(left, right), 0.5);
        }
        // The last line is at the foot: in the bottom margin, and on the paper.
        let end = lines.last().map_or(0.0, |line| line.y1);
        self.claim((bottom..page.height - 5.0).contains(&end), || format!("the address ends at {end} mm"));
        let top = lines[0].baseline;
        let rule = page.rules.iter().find(|rule| rule.y < lines[0].y0 + 0.5 && rule.y > top - 8.0);
        self.claim(rule.is_some(), || "no rule above the address".into());
        if let Some(rule) = rule {
            self.near("left end of the rule above the address", rule.x0, left, 1.0);
            self.near("right end of the rule above the address", rule.x1, right, 1.0);
            let below = page.lines[..first].iter().find(|line| line.y1 > rule.y + 0.3);
            self.claim(below.is_none(), || "text under the address's rule".into());
        }
    }
}
