//! Ô 7, 9b, 13: signatures, recipients, address.

use vanban::loai::khung::ChoNoiNhan;
use vanban::the_thuc::NoiGui;
use vanban::the_thuc::mau_chu::ChuThanhPhan;

use super::{Judge, is_number, joined, squeezed};
use crate::page::{Line, Page};

impl Judge<'_> {
    /// Ô 7, 9b: the block is whole, has two lines of text with it, and its columns stand as they should.
    pub(super) fn foot(&mut self) {
        let end = self.starts.get(1).copied().unwrap_or(self.laid.pages.len());
        let signed = self.signature(end);
        let listed = self.recipients(end);
        let (Some((at, first)), listed) = (signed, listed) else { return };
        let page = &self.laid.pages[at];
        if let Some((on, label)) = &listed
            && *on == at
            && self.khung.chan.cho_noi_nhan == ChoNoiNhan::Canh
        {
            self.near("baseline of Nơi nhận and the capacity", label.baseline, first.baseline, 0.3);
            let middle = self.middle(page);
            self.claim(first.centre() > middle, || "the signature stands at the left".into());
        }
        let top = self.khung.trinh_bay.trang.le.tren().0;
        let label = listed.filter(|(on, _)| *on == at).map_or(first.baseline, |(_, label)| label.baseline);
        let block = label.min(first.baseline) - 1.0;
        let mut above: Vec<f64> =
            page.lines.iter().filter(|l| l.baseline < block && l.baseline > top).map(|l| l.baseline).collect();
        above.dedup_by(|a, b| (*a - *b).abs() < 1.0);
        self.claim(above.len() >= 2, || format!("{} line(s) of text with the foot on page {}", above.len(), at + 1));
    }

    /// The list of recipients: where its label stands.
    fn recipients(&mut self, end: usize) -> Option<(usize, Line)> {
        let list = self.khung.chan.noi_nhan?;
        let label = |page: &Page| page.lines.iter().rfind(|l| l.text == "Nơi nhận:").cloned();
        let found = (0..end).rev().find_map(|at| label(&self.laid.pages[at]).map(|label| (at, label)));
        self.claim(found.is_some(), || "no Nơi nhận".into());
        let (at, label) = found?;
        let page = &self.laid.pages[at];
        let (left, _) = self.sides(page);
        self.look(&label, ChuThanhPhan::TuNoiNhan);
        self.near("Nơi nhận's left side", label.x0, left, 0.3);
        let entries: Vec<&Line> = page
            .lines
            .iter()
            .filter(|l| l.baseline > label.baseline && (l.x0 - left).abs() < 0.3 && l.text.starts_with("- "))
            .collect();
        for entry in &entries {
            self.look(entry, ChuThanhPhan::DanhSachNoiNhan);
        }
        if list.noi.len() < 100 {
            // Whoever is addressed above heads the list (`ND30-PL1-II.9.b#2`).
            let addressed = self.khung.kinh_gui.is_some();
            let typed = list.noi.contains(&NoiGui::NhuTren);
            self.claim(!addressed || entries.iter().any(|line| line.text == "- Như trên;"), || {
                "no “Như trên”".into()
            });
            // A decision's list begins with those whom its last article charges (`ND30-PL3-M1.1#nn`).
            let named = list.noi.iter().any(|entry| matches!(entry, NoiGui::NhuDieu(_)));
            let charged = self.khung.nhu_dieu.filter(|_| !named);
            if let Some(article) = charged {
                let first = entries.first().is_some_and(|line| line.text == format!("- Như Điều {article};"));
                self.claim(first, || format!("Nơi nhận does not begin with “Như Điều {article}”"));
            }
            let wanted = list.noi.len() + 1 + usize::from(addressed && !typed) + usize::from(charged.is_some());
            self.claim(entries.len() == wanted, || {
                format!("{} of {wanted} recipients beside the label", entries.len())
            });
            self.claim(at + 1 == end, || "the foot is not on the document's last page".into());
        }
        Some((at, label))
    }

    /// The signature at the right: where its first line stands.
    fn signature(&mut self, end: usize) -> Option<(usize, Line)> {
        let signer = self.khung.chan.ky.last()?.clone();
        let opening = signer.dong.first()?.clone();
        let pages = &self.laid.pages[..end];
        let found = pages.iter().enumerate().rev().find_map(|(at, page)| {
            let left = self.sides(page).0;
            let first = page.lines.iter().rfind(|l| l.bold && opening.starts_with(&l.text) && l.x0 > left + 40.0);
            first.map(|line| (at, line.clone()))
        });
        self.claim(found.is_some(), || format!("no line “{opening}”"));
        let (at, first) = found?;
        let page = &self.laid.pages[at];
        self.look(&first, ChuThanhPhan::QuyenHanChucVu);
        if let Some(other) = signer.chuc_vu_khac.filter(|other| !other.is_blank()) {
            let found = page.line(|line| line.text == **other && line.baseline > first.baseline);
            self.claim(found.is_some(), || format!("no line “{other}”"));
            if let Some(line) = found {
                self.look(line, ChuThanhPhan::ChucVuKhac);
                self.near("centre of the other post", line.centre(), first.centre(), 0.5);
                let name = page.line(|l| l.text == **signer.ho_ten && l.baseline > line.baseline);
                self.claim(name.is_some(), || format!("“{other}” does not stand above the name"));
            }
        }
        if let Some(name) = page.line(|line| line.text == **signer.ho_ten && line.baseline > first.baseline) {
            self.look(name, ChuThanhPhan::HoTen);
            self.near("the name's centre", name.centre(), first.centre(), 0.5);
            self.claim(name.baseline - first.baseline > 15.0, || "no room to sign".into());
        } else {
            self.claim(signer.ho_ten.is_blank(), || "the name is on another page".into());
        }
        Some((at, first))
    }

    /// Ô 13: at the foot of the first page, under a rule as wide as the text.
    pub(super) fn address(&mut self) {
        let Some(address) = &self.khung.khac.dia_chi else { return };
        let wanted: String = address.cac_dong().iter().map(|line| squeezed(line)).collect();
        if wanted.is_empty() {
            return;
        }
        let page = &self.laid.pages[0];
        let (left, right) = self.sides(page);
        let bottom = page.height - self.khung.trinh_bay.trang.le.duoi().0;
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
