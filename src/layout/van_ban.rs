//! A document of any kind, section by section.

use crate::Tep;
use crate::ban_sao::{Chon, ChonPhuLuc, DuocChon};
use crate::loai::khung::TenVanBan;
use crate::loai::{Khung, VanBan, VanBanKemTheo};
use crate::the_thuc::{HinhThuc, HuongTrang, PhuLuc, TepRieng};

use super::block::{Info, Pages, Parts, Section};
use super::phu_luc::KemTheo;
use super::tep_rieng::OwnFile;
use super::than::Than;
use super::vien_dan::Mentions;
use super::{Context, cuoi, dau, kem_theo, phu_luc, ten, thong_tin, trang};

/// A document as it is laid out.
pub(super) struct Laid<'a> {
    pub cx: Context<'a>,
    pub info: Info<'a>,
    /// The document itself, then what it issues and its appendices.
    pub parts: Vec<Part<'a>>,
    /// Where head, title and foot of the document stand in its section.
    pub places: Parts,
}

/// Pages of a document, and what they are where they are a file of their own.
pub(super) struct Part<'a> {
    pub section: Section<'a>,
    pub own_file: Option<OwnFile<'a>>,
}

impl<'a> Laid<'a> {
    /// Lays a document out, or what is chosen of it.
    pub(super) fn new(van_ban: &'a VanBan, chosen: Option<DuocChon>) -> Self {
        let khung = van_ban.khung();
        let (body_units, mut appendix_units) = match chosen {
            Some(chosen) => (Some(chosen.than), Some(chosen.phu_luc.into_iter())),
            None => (None, None),
        };
        let page = trang::page(&khung.trinh_bay.trang.le, HuongTrang::Doc);
        let head = dau::Dau::new(&khung, page.text_width());
        let cx = Context { trinh_bay: khung.trinh_bay, styles: head.styles, page };

        let mut blocks = vec![head.band()];
        let mut places = Parts { head: 0..blocks.len(), ..Parts::default() };
        ten::ten(&khung, cx, &mut blocks);
        places.title = places.head.end..blocks.len();
        let mut mentions = Mentions::new(van_ban, khung.trinh_bay.luat_can_cu);
        let mut body = Than::new(cx, page.text_width(), &mut mentions).only(body_units);
        van_ban.duyet(&mut body);
        // A document without a name is of no form of the decree's, and its content has no “./.” at the end.
        let mut body = if matches!(khung.ten, TenVanBan::Khong) { body.out } else { body.finish() };
        cuoi::giu(&mut body, cx);
        blocks.append(&mut body);
        let foot = blocks.len();
        cuoi::cuoi(&khung, cx, &mut blocks);
        places.foot = foot..blocks.len();

        let first_header = dau::le_tren(khung.khac, cx);
        let first_footer = cuoi::dia_chi(khung.khac, cx);
        let mut parts = vec![Part { section: Section { page, first_header, first_footer, blocks }, own_file: None }];
        let info = thong_tin::thong_tin(van_ban, &khung);

        let goes_with = KemTheo { khung: &khung, ten: van_ban.loai().ten() };
        let mut rest = Rest { cx, khung: &khung, info: &info, mentions: &mut mentions, parts: &mut parts };
        // A part of a document is chosen among its own units and appendices.
        let issued = if appendix_units.is_some() { &[][..] } else { van_ban.kem_theo() };
        for (i, issued) in issued.iter().enumerate() {
            rest.issued(issued, &format!("kem-theo-{}", i + 1), goes_with);
        }
        for (i, appendix) in van_ban.phu_luc().iter().enumerate() {
            let units = match appendix_units.as_mut().map(|units| units.next().unwrap_or(ChonPhuLuc::Khong)) {
                None | Some(ChonPhuLuc::Ca) => None,
                Some(ChonPhuLuc::Phan(units)) => Some(units),
                Some(ChonPhuLuc::Khong) => continue,
            };
            let label = phu_luc::nhan(i, van_ban.phu_luc().len());
            rest.appendix(appendix, (label, format!("phu-luc-{}", i + 1)), units, goes_with);
        }
        Self { cx, info, parts, places }
    }

    /// The file that holds the document itself, then those beside it.
    pub(super) fn files(self) -> (Pages<'a>, impl Iterator<Item = Tep<'a>>) {
        let styles = self.cx.styles;
        let mut main = Pages { info: self.info, styles, sections: Vec::new(), parts: self.places };
        let mut others = Vec::new();
        for Part { section, own_file } in self.parts {
            match own_file {
                Some(own) => others.push((own, section)),
                None => main.sections.push(section),
            }
        }
        thong_tin::cho_trong(&mut main);
        (main, others.into_iter().map(move |(own, section)| own.with(section, styles)))
    }

    /// All pages one after another, whatever the file.
    pub(super) fn pages(self) -> Pages<'a> {
        let sections = self.parts.into_iter().map(|part| part.section).collect();
        Pages { info: self.info, styles: self.cx.styles, sections, parts: self.places }
    }
}

/// What follows the document itself, part by part.
struct Rest<'a, 'k> {
    cx: Context<'a>,
    khung: &'k Khung<'a>,
    info: &'k Info<'a>,
    mentions: &'k mut Mentions<'a>,
    parts: &'k mut Vec<Part<'a>>,
}

impl<'a> Rest<'a, '_> {
    /// A document that a decision issues, then its own appendices.
    fn issued(&mut self, issued: &'a VanBanKemTheo, name: &str, goes_with: KemTheo<'a, '_>) {
        let title = kem_theo::tieu_de(issued);
        let make = |cx, mentions: &mut Mentions<'a>| kem_theo::kem_theo(cx, issued, goes_with, mentions);
        self.part(issued.tep_rieng, name.to_owned(), title, make);
        let full_name = kem_theo::ten_day_du(issued, goes_with);
        let within = KemTheo { khung: self.khung, ten: &full_name };
        for (i, appendix) in issued.phu_luc.iter().enumerate() {
            let label = phu_luc::nhan(i, issued.phu_luc.len());
            self.appendix(appendix, (label, format!("{name}-phu-luc-{}", i + 1)), None, within);
        }
    }

    /// An appendix under its label; `name` is that of its file.
    fn appendix(
        &mut self,
        appendix: &'a PhuLuc,
        (label, name): (String, String),
        units: Option<Vec<Chon>>,
        goes_with: KemTheo<'a, '_>,
    ) {
        let title = match &appendix.tieu_de {
            Some(title) => format!("{label}: {}", title.one_line()),
            None => label.clone(),
        };
        let make = |cx, mentions: &mut Mentions<'a>| phu_luc::phu_luc(cx, &label, appendix, units, goes_with, mentions);
        self.part(appendix.tep_rieng, name, title, make);
    }

    /// Pages in the file of the document, or in a file of their own.
    fn part(
        &mut self,
        own: Option<TepRieng>,
        name: String,
        title: String,
        make: impl FnOnce(Context<'a>, &mut Mentions<'a>) -> Section<'a>,
    ) {
        // Paper has no files.
        let Some(own) = own.filter(|_| self.khung.trinh_bay.hinh_thuc == HinhThuc::DienTu) else {
            let section = make(self.cx, self.mentions);
            return self.parts.push(Part { section, own_file: None });
        };
        let mut section = make(self.cx, &mut self.mentions.of_another_file());
        let own_file = OwnFile::new(name, title, self.info, (own, self.khung.so_ky_hieu), &mut section);
        self.parts.push(Part { section, own_file: Some(own_file) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{cac_tep, layout};

    const KHAC_TEP: &str = include_str!("../../examples/data/phu_luc_khac_tep.json");

    fn read(file: &str) -> VanBan {
        serde_json::from_str(file).unwrap()
    }

    #[test]
    fn a_separate_appendix_has_its_line_its_number_and_blanks() {
        let plan = read(KHAC_TEP);
        let files = cac_tep(&plan);
        let [main, second, third] = &files[..] else { panic!("three files") };
        let main = main.to_text();
        assert!(main.contains("Phụ lục I\n") && !main.contains("Phụ lục II\n") && !main.contains("Phụ lục III\n"));
        let line = |text: &str| {
            let lines = text.lines().take_while(|line| !line.contains("Phụ lục"));
            lines.map(|line| line.trim_matches(' ')).collect::<Vec<_>>().join(" ").replace('\u{a0}', "_")
        };
        let second_text = second.to_text();
        assert_eq!(line(&second_text), "Số: 57/KH-UBND; 03/06/2026;_15:42:07_+07:00");
        assert_eq!(line(&third.to_text()), "Số: 57/KH-UBND; ______/______/______;_______:______:_______+07:00");
        for (text, label) in [(second_text, "Phụ lục II"), (third.to_text(), "Phụ lục III")] {
            assert!(text.lines().any(|line| line.trim() == label), "{text}");
            let goes_with = text.lines().find(|line| line.contains("(Kèm theo")).unwrap().replace('\u{a0}', " ");
            assert!(goes_with.contains("Kế hoạch số         /KH-UBND ngày       tháng       năm"), "{goes_with}");
            assert!(text.trim_end().ends_with("./."));
        }
        assert!(third.pages.sections[0].page.landscape);
        assert_eq!(second.pages.info.title, "Phụ lục II: Danh sách giáo viên dạy bơi, người cứu hộ");
        assert!(second.pages.info.subject.starts_with("Kế hoạch: Dạy bơi"));
    }

    #[test]
    fn on_paper_all_appendices_are_printed_with_the_document() {
        let plan = read(&KHAC_TEP.replace("\"dien_tu\"", "\"giay\""));
        let [only] = &cac_tep(&plan)[..] else { panic!("one file") };
        assert_eq!(only.pages.sections.len(), 4);
        assert!(only.pages.sections.iter().all(|section| section.first_header.is_empty()));
        assert!(!only.to_text().contains("+07:00"));
    }

    #[test]
    fn citations_are_in_full_where_they_come_first_in_a_file() {
        let cited = r#"{"doan": [{"vien_dan": {"loai": "Quyết định", "so_hieu": "12/QĐ-UBND", "ngay": "2025-03-04",
            "co_quan": "Ủy ban nhân dân xã Bình An"}}]}, "#;
        let file = KHAC_TEP.replace("\"noi_dung\": [\n          {\n", &format!("\"noi_dung\": [{cited}{{"));
        assert_eq!(file.matches("12/QĐ-UBND").count(), 3, "one in each appendix");
        let plan = read(&file);
        let full = "Quyết định số 12/QĐ-UBND ngày 04 tháng 3 năm 2025";
        for file in cac_tep(&plan) {
            assert_eq!(file.to_text().matches(full).count(), 1);
        }
        let paper = read(&file.replace("\"dien_tu\"", "\"giay\""));
        let text = layout(&paper);
        assert_eq!(crate::render::text::to_string(&text).matches(full).count(), 1);
    }
}
