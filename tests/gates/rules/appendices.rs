//! Issued documents and appendices: label or head, title, “(Kèm theo …)”.

use vanban::loai::VanBanKemTheo;
use vanban::the_thuc::mau_chu::ChuThanhPhan;
use vanban::the_thuc::{HinhThuc, HuongTrang, PhuLuc, QUOC_HIEU, TIEU_NGU, TepRieng};

use super::{Judge, joined, squeezed};

impl Judge<'_> {
    /// “Phụ lục”, title, “(Kèm theo …)”, orientation; each begins a page of its own.
    pub(super) fn appendices(&mut self) {
        let issued = self.van_ban.kem_theo();
        let of_issued = issued.iter().flat_map(|issued| &issued.phu_luc);
        let electronic = self.khung.trinh_bay.hinh_thuc == HinhThuc::DienTu;
        let here = |own: Option<TepRieng>| !electronic || own.is_none();
        let appendices = of_issued.chain(self.van_ban.phu_luc()).filter(|appendix| here(appendix.tep_rieng));
        let appendices: Vec<&PhuLuc> = appendices.collect();
        let issued: Vec<&VanBanKemTheo> = issued.iter().filter(|issued| here(issued.tep_rieng)).collect();
        let starts = self.starts.clone();
        let (found, wanted) = (starts.len() - 1, issued.len() + appendices.len());
        self.claim(found == wanted, || format!("{wanted} issued documents and appendices, {found} found"));
        let (headed, labelled): (Vec<usize>, Vec<usize>) = starts[1..]
            .iter()
            .partition(|&&start| self.laid.pages[start].line(|line| line.text == QUOC_HIEU).is_some());
        for (start, issued) in headed.into_iter().zip(issued) {
            self.issued(start, issued);
        }
        for (start, appendix) in labelled.into_iter().zip(appendices) {
            let page = &self.laid.pages[start];
            let (left, right) = self.sides(page);
            let label = &page.lines[0];
            self.look(label, ChuThanhPhan::TuPhuLuc);
            self.near("centre of “Phụ lục”", label.centre(), f64::midpoint(left, right), 0.5);
            self.claim((page.width > page.height) == (appendix.huong == HuongTrang::Ngang), || {
                format!("{}: wrong orientation", label.text)
            });
            let from = page.lines.iter().position(|line| line.text.starts_with("(Kèm theo "));
            let to = page.lines.iter().position(|line| line.italic && line.text.ends_with(')'));
            match (from, to) {
                (Some(from), Some(to)) => {
                    let title = &page.lines[1..from];
                    let wanted = appendix.tieu_de.as_ref().map_or(String::new(), |title| title.to_uppercase());
                    let found = joined(title);
                    self.claim(found == squeezed(&wanted), || format!("{}: the title reads “{found}”", label.text));
                    for line in title {
                        self.look(line, ChuThanhPhan::TieuDePhuLuc);
                    }
                    // Blanks of a draft at a line's end are no letters; such a line seems to stand further left.
                    let drawn = page.lines[1..=to].iter().filter(|line| !line.text.ends_with("năm"));
                    for line in drawn {
                        self.near(&format!("centre of “{}”", line.text), line.centre(), self.middle(page), 0.5);
                    }
                    for line in &page.lines[from..=to] {
                        self.look(line, ChuThanhPhan::KemTheo);
                    }
                    self.short_rule("(Kèm theo …)", page, &page.lines[to]);
                }
                _ => self.claim(false, || format!("{}: no “(Kèm theo …)”", label.text)),
            }
        }
    }

    /// A head without number and date, kind, subject, “(Kèm theo …)” with its rule; neither Nơi nhận nor signature
    /// (`ND30-PL3-M1.3#kt-giay`).
    fn issued(&mut self, start: usize, issued: &VanBanKemTheo) {
        let page = &self.laid.pages[start];
        let kind = issued.loai.ten().to_uppercase();
        let what = format!("issued {kind}");
        self.claim(page.line(|line| line.text == TIEU_NGU).is_some(), || format!("{what}: no Tiêu ngữ"));
        let Some(at) = page.lines.iter().position(|line| line.text == kind) else {
            return self.claim(false, || format!("{what}: no kind"));
        };
        let numbered =
            page.lines[..at].iter().any(|line| line.text.starts_with("Số:") || line.text.contains(", ngày "));
        self.claim(!numbered, || format!("{what}: the head has a number or a date"));
        self.look(&page.lines[at], ChuThanhPhan::TenLoai);
        let from = page.lines.iter().position(|line| line.text.starts_with("(Kèm theo Quyết định số "));
        let to = page.lines.iter().position(|line| line.italic && line.text.ends_with(')'));
        let (Some(from), Some(to)) = (from, to) else {
            return self.claim(false, || format!("{what}: no “(Kèm theo Quyết định …)”"));
        };
        let subject = joined(&page.lines[at + 1..from]);
        self.claim(subject == squeezed(&issued.trich_yeu), || format!("{what}: the subject reads “{subject}”"));
        for line in &page.lines[at + 1..from] {
            self.look(line, ChuThanhPhan::TrichYeu);
        }
        for line in &page.lines[from..=to] {
            self.look(line, ChuThanhPhan::KemTheo);
        }
        for line in page.lines[at..=to].iter().filter(|line| !line.text.ends_with("năm")) {
            self.near(&format!("centre of “{}”", line.text), line.centre(), self.middle(page), 0.5);
        }
        self.short_rule("(Kèm theo …)", page, &page.lines[to]);
        let section = self.starts.iter().position(|&page| page == start).unwrap_or_default();
        let pages = &self.laid.pages[self.section(section)];
        let foot = pages.iter().any(|page| page.line(|line| line.text == "Nơi nhận:").is_some());
        self.claim(!foot, || format!("{what}: it has a Nơi nhận"));
        let ends = pages.iter().any(|page| page.line(|line| line.text.ends_with("./.")).is_some());
        self.claim(ends, || format!("{what}: no “./.”"));
    }
}
