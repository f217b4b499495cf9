//! Copies: all that is copied, then on paper the components of the copy under a rule over the whole width (mẫu 3.1:
//! `ND30-PL3-M3.1`), all but the form of the copy in letters as on any document (`ND30-PL1P2-II.2.c`); or in an electronic
//! copy the line of its signature on the first page (mẫu 3.2: `ND30-PL3-M3.2`).

use std::sync::LazyLock;

use crate::Text;
use crate::ban_sao::{
    BanSao, BanSaoDienTu, BanSaoY, BanSoHoa, HinhThucSao, NguonSaoLuc, NguonSaoY, SaoY, SaoYDienTu, TheThucSao,
    VanBanTrich,
};
use crate::loai::VanBan;
use crate::loai::khung::OKy;
use crate::the_thuc::mau_chu::BoCo;
use crate::the_thuc::noi_dung::HinhAnh;
use crate::the_thuc::{A4_CAO, A4_RONG, HuongTrang, Luu, NoiGui, ThongTinKySo, TrinhBay};
use crate::unit::{Mm, Twip};

use super::block::{Band, Block, Info, Inline, PageSetup, Pages, Paragraph, Parts, Rule, Section};
use super::chu_ky::{column, signature};
use super::cuoi::{height, keep, noi_nhan};
use super::dau::{Gap, NUMBER_BEFORE, RULE_STRIP, SIDE, baseline_gap, date, number, rule_under};
use super::metrics::{ascent, break_name};
use super::runs::{Ruler, letters};
use super::style::Style;
use super::tep_rieng::ky_so;
use super::than::filling;
use super::van_ban::Laid;
use super::{Context, thong_tin, trang};

/// Distance of the rule over the whole width from the last line above it, and the strip it takes up.
const ABOVE: Twip = Twip(200);
const STRIP: Twip = Twip(240);
/// Distance of the first line of the components from that rule.
const BELOW: Twip = Twip(80);
/// Margins of a page that is a picture: above, where the line of a signature stands, and at the other sides.
const SCAN_TOP: Mm = Mm(15.0);
const SCAN_SIDE: Mm = Mm(7.0);
/// Distance of that line from the upper edge.
const SCAN_HEADER: Mm = Mm(6.0);
/// Room for what a line of a picture takes up below it.
const LINE: Twip = Twip(400);

/// Page options of a document of which there are pictures only.
static SCANNED: LazyLock<TrinhBay> = LazyLock::new(TrinhBay::default);

/// A copy in the making.
struct Copied<'a> {
    cx: Context<'a>,
    pages: Pages<'a>,
    /// The last page is a picture, below which there is no room.
    scanned: bool,
}

/// A copy on paper.
pub(super) fn giay(copy: &BanSao) -> Pages<'_> {
    let mut copied = match copy {
        BanSao::SaoY(copy) => Copied::all(&copy.nguon),
        BanSao::SaoLuc(copy) => match &copy.nguon {
            BanSaoY::Giay(copied) => sao_y(copied),
            BanSaoY::DienTu(copied) => sao_y_dien_tu(copied),
        },
        BanSao::TrichSao(copy) => Copied::part(&copy.nguon),
    };
    copied.below(copy.the_thuc(), copy.hinh_thuc(), Gap::AtIssue);
    let mut pages = copied.named(copy.hinh_thuc());
    thong_tin::ban_sao(&mut pages, copy.the_thuc(), copy.hinh_thuc());
    pages
}

/// An electronic copy.
pub(super) fn dien_tu(copy: &BanSaoDienTu) -> Pages<'_> {
    let copied = match copy {
        BanSaoDienTu::SaoY(copy) => sao_y_dien_tu(copy),
        BanSaoDienTu::SaoLuc(inner) => match &inner.nguon {
            NguonSaoLuc::SaoY(copied) => sao_y(copied).signed(&copy.ky_so()),
            NguonSaoLuc::SoHoa(pages) => Copied::scan(pages).signed(&copy.ky_so()),
        },
        BanSaoDienTu::TrichSao(inner) => Copied::part(&inner.nguon).signed(&copy.ky_so()),
    };
    let mut pages = copied.named(copy.hinh_thuc());
    thong_tin::ban_sao_dien_tu(&mut pages.info);
    pages
}

/// A sao y on paper that is copied again: nobody fills it in any more.
fn sao_y(copy: &SaoY) -> Copied<'_> {
    let mut copied = Copied::all(&copy.nguon);
    copied.below(&copy.the_thuc, HinhThucSao::SaoY, Gap::ByHand);
    copied
}

fn sao_y_dien_tu(copy: &SaoYDienTu) -> Copied<'_> {
    let copied = match &copy.nguon {
        NguonSaoY::VanBan(van_ban) => Copied::all(van_ban),
        NguonSaoY::SoHoa(pages) => Copied::scan(pages),
    };
    copied.signed(&copy.ky_so())
}

impl<'a> Copied<'a> {
    fn of(laid: Laid<'a>) -> Self {
        Self { cx: laid.cx, pages: laid.pages(), scanned: false }
    }

    /// All of a document, with the appendices that are files of their own.
    fn all(van_ban: &'a VanBan) -> Self {
        Self::of(Laid::new(van_ban, None))
    }

    /// A part of a document. That its places are there was seen when it was made.
    fn part(nguon: &'a VanBanTrich) -> Self {
        Self::of(Laid::new(nguon.van_ban(), nguon.chon().ok().flatten()))
    }

    /// Pictures of pages.
    fn scan(scan: &'a BanSoHoa) -> Self {
        let trinh_bay = &*SCANNED;
        let styles = trang::styles(&trinh_bay.trang, BoCo::Lon);
        let page = trang::page(&trinh_bay.trang.le, HuongTrang::Doc);
        let info = Info { title: scan.ten.one_line(), ..Info::default() };
        let sections = scan.trang.iter().map(scanned_page).collect();
        let cx = Context { trinh_bay, styles, page };
        Self { cx, pages: Pages { info, styles, sections, parts: Parts::default() }, scanned: true }
    }

    /// With the line of a signature on its first page.
    fn signed(mut self, line: &ThongTinKySo) -> Self {
        if let Some(first) = self.pages.sections.first_mut() {
            first.first_header.insert(0, ky_so(line, &first.page));
        }
        self
    }

    /// Adds the components of a copy on paper after the last line (`ND30-PL1P2-II.2.a`).
    fn below(&mut self, the_thuc: &'a TheThucSao, hinh_thuc: HinhThucSao, gap: Gap) {
        if std::mem::take(&mut self.scanned) {
            let (first_header, first_footer, blocks) = (Vec::new(), Vec::new(), Vec::new());
            self.pages.sections.push(Section { page: self.cx.page, first_header, first_footer, blocks });
        }
        let Some(last) = self.pages.sections.last_mut() else { return };
        let cx = Context { page: last.page, ..self.cx };
        last.blocks.push(Block::Rule(Rule { keep_next: true, ..Rule::new(cx.page.text_width(), ABOVE, STRIP) }));
        last.blocks.push(Block::Band(thanh_phan(the_thuc, hinh_thuc, gap, cx)));
    }

    /// Says in the file's properties that it is a copy.
    fn named(mut self, hinh_thuc: HinhThucSao) -> Pages<'a> {
        let info = &mut self.pages.info;
        info.title = format!("{} {}", hinh_thuc.ten_ban_sao(), info.title).into();
        self.pages
    }
}

/// The components of a copy (`ND30-PL1P2-II.3`): at the left who copies, number, Nơi nhận; at the right the form of the
/// copy, place and date, signature. They stay on one page.
fn thanh_phan<'a>(the_thuc: &'a TheThucSao, hinh_thuc: HinhThucSao, gap: Gap, cx: Context<'a>) -> Band<'a> {
    let width = cx.page.text_width();
    let signer = OKy::from(&the_thuc.nguoi_ky);
    let place = date(&the_thuc.dia_danh, the_thuc.ngay, gap);
    let place_width = Ruler::new(&cx.styles, Style::DiaDanhNgay).width(&letters(&place)) + SIDE * 2;
    let right = column(&signer, cx, width).max(place_width).min(width * 2 / 3);
    let left = width - right;

    let mut form = Paragraph::text(Style::HinhThucSao, hinh_thuc.ten().to_uppercase());
    form.before = Some(BELOW);
    let mut so = Paragraph::new(Style::SoKyHieu, number(&the_thuc.so_ky_hieu.so_ky_hieu(hinh_thuc), gap));
    so.before = Some(NUMBER_BEFORE + baseline_gap(&cx.styles));
    let mut place = Paragraph::new(Style::DiaDanhNgay, place);
    place.before = Some(NUMBER_BEFORE);
    let foot = vec![
        noi_nhan(cac_dong(&the_thuc.noi_nhan), cx, left, true),
        signature(&signer, the_thuc.dau.as_ref(), cx, right, Twip(0)),
    ];
    let mut rows = vec![
        vec![ten_co_quan(&the_thuc.co_quan, cx, left), vec![Block::Paragraph(form)]],
        vec![vec![Block::Paragraph(so)], vec![Block::Paragraph(place)]],
        foot,
    ];
    rows[..2].iter_mut().flatten().for_each(|cell| keep(cell));
    let widths = vec![left, right];
    let tall = rows
        .iter()
        .map(|row| row.iter().zip(&widths).map(|(cell, &width)| height(cell, width, cx)).max().unwrap_or_default());
    let tall = tall.fold(STRIP + RULE_STRIP, |sum, row| sum + row);
    Band {
        alt: "Thành phần thể thức của bản sao",
        indent: Twip(0),
        widths,
        rows,
        may_split: tall > cx.page.text_height(),
    }
}

/// Who copies, in capitals, and the rule under the last line.
fn ten_co_quan<'a>(name: &Text, cx: Context<'a>, column: Twip) -> Vec<Block<'a>> {
    let ruler = Ruler::new(&cx.styles, Style::BanHanh);
    let capitals = name.to_uppercase();
    let broken = break_name(&capitals, ruler.face, ruler.half_points, column - SIDE * 2);
    let lines = broken.map_or_else(|| capitals.lines().map(str::to_owned).collect(), |name| name.lines);
    let mut paragraph = Paragraph::text(Style::BanHanh, lines.join("\n"));
    // On one line with the form of the copy, whose letters are higher.
    let size = |style| ascent(cx.styles.looks(style).half_points);
    paragraph.before = Some(BELOW + size(Style::HinhThucSao) - size(Style::BanHanh));
    let rule = rule_under(&lines, &cx.styles, column);
    std::iter::once(Block::Paragraph(paragraph)).chain(rule.map(Block::Rule)).collect()
}

/// The lines of Nơi nhận, the last of them always “Lưu: VT.” (`ND30-PL3-M3.1`).
fn cac_dong(list: &[NoiGui]) -> Vec<String> {
    list.iter().map(NoiGui::dong).chain([Luu::van_thu().dong()]).collect()
}

/// A page that is a picture, as large as small margins let it be.
fn scanned_page(picture: &HinhAnh) -> Section<'_> {
    let (own_width, own_height) = picture.kho();
    let landscape = own_width.0 > own_height.0;
    let (width, height) = if landscape { (A4_CAO, A4_RONG) } else { (A4_RONG, A4_CAO) };
    let side = Twip::from(SCAN_SIDE);
    let page = PageSetup {
        width: width.into(),
        height: height.into(),
        landscape,
        top: SCAN_TOP.into(),
        bottom: side,
        left: side,
        right: side,
        header: SCAN_HEADER.into(),
        footer: side,
    };
    let shown = filling(picture, page.text_width(), page.text_height() - LINE);
    let mut line = Paragraph::new(Style::Hinh, vec![Inline::Picture(shown)]);
    line.before = Some(Twip(0));
    Section { page, first_header: Vec::new(), first_footer: Vec::new(), blocks: vec![Block::Paragraph(line)] }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;

    use super::*;
    use crate::ban_sao::{SaoLuc, SaoLucDienTu, TrichSaoDienTu};
    use crate::layout::layout;
    use crate::render::text;
    use crate::{NonEmpty, TaiLieu};

    fn read<T: for<'de> serde::Deserialize<'de>>(file: &str) -> T {
        serde_json::from_str(file).unwrap()
    }

    fn paper(file: &str) -> BanSao {
        match read(file) {
            TaiLieu::BanSao(copy) => copy,
            other => panic!("a copy on paper, not {other:?}"),
        }
    }

    fn sao_y_mau() -> SaoY {
        match paper(include_str!("../../examples/data/sao_y.json")) {
            BanSao::SaoY(copy) => *copy,
            other => panic!("a sao y, not {other:?}"),
        }
    }

    fn scan() -> BanSoHoa {
        let bytes = base64::engine::general_purpose::STANDARD.decode(crate::the_thuc::noi_dung::PIXEL).unwrap();
        let page = HinhAnh::new(bytes, "Một trang").unwrap();
        BanSoHoa::new("Quyết định số 12/QĐ-UBND", NonEmpty::new(page.clone()).and(page))
    }

    fn lines(pages: &Pages<'_>) -> Vec<String> {
        text::to_string(pages).lines().map(str::to_owned).collect()
    }

    /// The places of lines that hold some words, in order.
    fn places(pages: &Pages<'_>, words: &str) -> Vec<usize> {
        lines(pages).iter().enumerate().filter(|(_, line)| line.contains(words)).map(|(at, _)| at).collect()
    }

    #[test]
    fn the_components_stand_under_the_whole_document() {
        let copy = BanSao::from(sao_y_mau());
        let pages = giay(&copy);
        let BanSao::SaoY(inner) = &copy else { panic!("a sao y") };
        let original = layout(&inner.nguon);
        let text = lines(&pages);
        let under = lines(&original).len();
        assert_eq!(text[..under], lines(&original), "what is copied is not touched");
        assert_eq!(text[under], "─".repeat(text::WIDTH));
        let words = text[under..].join("\n");
        for part in ["SAO Y", "XÃ BÌNH AN", "Số: 18/SY-UBND", "ngày 13 tháng 3 năm 2026", "TL. CHỦ TỊCH", "- Lưu: VT."]
        {
            assert_eq!(words.matches(part).count(), 1, "{part} in {words}");
        }
        assert!(!words.contains("CỘNG HÒA"));
        assert!(pages.info.title.starts_with("Bản sao y Chỉ thị: Tăng cường"));
        assert_eq!((&pages.info.author, &pages.info.date), (&original.info.author, &original.info.date));
    }

    #[test]
    fn a_sao_luc_has_both_blocks() {
        let pages = paper(include_str!("../../examples/data/sao_luc.json"));
        let pages = giay(&pages);
        let at = ["09/SY-UBND", "03/SL-THCSHS"].map(|number| places(&pages, number));
        assert!(at[0].len() == 1 && at[1].len() == 1 && at[0] < at[1], "{at:?}");
        assert_eq!(pages.info.title.matches("Bản sao").count(), 1);
    }

    #[test]
    fn only_the_outermost_copy_has_blanks_to_be_filled() {
        let mut copy = sao_y_mau();
        copy.the_thuc.so_ky_hieu.so = None;
        let mut outer = copy.the_thuc.clone();
        outer.so_ky_hieu.so = None;
        let blanks = |pages: &Pages<'_>| {
            let Some(Section { blocks, .. }) = pages.sections.last() else { return 0 };
            let cells = blocks.iter().flat_map(|block| match block {
                Block::Band(band) => band.rows.iter().flatten().flatten().collect(),
                _ => Vec::new(),
            });
            cells
                .filter(|block| match block {
                    Block::Paragraph(line) => line.content.iter().any(|inline| matches!(inline, Inline::Blank(_))),
                    _ => false,
                })
                .count()
        };
        assert_eq!(blanks(&giay(&BanSao::from(copy.clone()))), 1);
        assert_eq!(blanks(&giay(&BanSao::from(SaoLuc::new(copy, outer)))), 1);
    }

    #[test]
    fn the_block_stays_together_with_its_rule() {
        let copy = BanSao::from(sao_y_mau());
        let pages = giay(&copy);
        let [.., Block::Rule(rule), Block::Band(band)] = &pages.sections[0].blocks[..] else {
            panic!("rule and block")
        };
        assert!(rule.keep_next && !band.may_split);
        assert_eq!(rule.length, pages.sections[0].page.text_width());
        let [above @ .., _] = &band.rows[..] else { panic!("rows") };
        assert!(above.iter().flatten().flatten().all(|block| match block {
            Block::Paragraph(line) => line.keep_next,
            _ => true,
        }));
    }

    #[test]
    fn a_list_higher_than_a_page_is_divided() {
        let mut copy = sao_y_mau();
        copy.the_thuc.noi_nhan = vec![NoiGui::den("Trưởng các thôn"); 100];
        let copy = BanSao::from(copy);
        let pages = giay(&copy);
        let Some(Block::Band(band)) = pages.sections[0].blocks.last() else { panic!("the block") };
        assert!(band.may_split);
    }

    #[test]
    fn the_block_comes_after_all_appendices_on_their_own_paper() {
        let plan: VanBan = read(include_str!("../../examples/data/phu_luc_khac_tep.json"));
        let copy = BanSao::from(SaoY::new(plan, sao_y_mau().the_thuc));
        let pages = giay(&copy);
        assert_eq!(pages.sections.len(), 4, "files of their own are printed too");
        let last = &pages.sections[3];
        assert!(last.page.landscape && !last.first_header.is_empty());
        assert!(
            matches!(last.blocks[..], [.., Block::Rule(rule), Block::Band(_)] if rule.length == last.page.text_width())
        );
    }

    #[test]
    fn a_part_is_printed_with_all_components_and_its_own_numbers() {
        let copy = paper(include_str!("../../examples/data/trich_sao.json"));
        let text = text::to_string(&giay(&copy));
        for kept in [
            "QUY CHẾ",
            "Căn cứ Luật",
            "Chương II",
            "Điều 4.",
            "3. Khi có",
            "b) Báo ngay",
            "Điều 5.",
            "tính./.",
            "HIỆU TRƯỞNG",
        ] {
            assert!(text.contains(kept), "{kept} in {text}");
        }
        for left_out in ["Chương I\n", "Chương III", "Điều 3.", "1. Trước giờ", "2. Trong giờ"] {
            assert!(!text.contains(left_out), "{left_out} in {text}");
        }
    }

    #[test]
    fn an_electronic_copy_has_its_line_and_no_block() {
        let TaiLieu::BanSaoDienTu(copy) = read(include_str!("../../examples/data/ban_sao_dien_tu.json")) else {
            panic!("an electronic copy")
        };
        let pages = dien_tu(&copy);
        let BanSaoDienTu::SaoY(inner) = &copy else { panic!("a sao y") };
        let NguonSaoY::VanBan(original) = &inner.nguon else { panic!("a document") };
        let (text, original) = (lines(&pages), lines(&layout(original)));
        let own = text.len() - original.len();
        assert_eq!(text[own..], original);
        let line = text[..own].iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
        assert_eq!(line, "SAO Y; Ủy ban nhân dân phường Hoa Sen; 11/05/2026; 08:05:42 +07:00");
    }

    #[test]
    fn every_electronic_form_says_which_it_is() {
        let sao_y = sao_y_mau();
        let TaiLieu::BanSao(BanSao::TrichSao(part)) = read(include_str!("../../examples/data/trich_sao.json")) else {
            panic!("a trích sao")
        };
        for (copy, begins, number) in [
            (BanSaoDienTu::from(SaoYDienTu::new(scan(), "Sở Nội vụ")), "SAO Y; Sở Nội vụ;", 0),
            (SaoLucDienTu::new(scan(), "Sở Nội vụ").into(), "SAO LỤC; Sở Nội vụ;", 0),
            (SaoLucDienTu::new(sao_y, "Sở Nội vụ").into(), "SAO LỤC; Sở Nội vụ;", 1),
            (TrichSaoDienTu::new(part.nguon, "Sở Nội vụ").into(), "TRÍCH SAO; Sở Nội vụ;", 0),
        ] {
            let pages = dien_tu(&copy);
            let text = lines(&pages);
            assert!(text[0].trim().starts_with(begins), "{text:?}");
            assert_eq!(places(&pages, "/SY-UBND").len(), number);
            assert!(pages.info.title.starts_with(copy.hinh_thuc().ten_ban_sao()));
        }
    }

    #[test]
    fn pictures_fill_their_pages_and_nothing_stands_on_them() {
        let copy = BanSaoDienTu::from(SaoYDienTu::new(scan(), "Sở Nội vụ"));
        let pages = dien_tu(&copy);
        assert_eq!(pages.sections.len(), 2);
        for section in &pages.sections {
            let [Block::Paragraph(line)] = &section.blocks[..] else { panic!("a picture") };
            let [Inline::Picture(picture)] = &line.content[..] else { panic!("a picture") };
            assert!(picture.width <= section.page.text_width() && picture.height < section.page.text_height());
            assert!(picture.width > section.page.text_width() - Twip(10), "a square is as wide as the page");
        }
        assert!(pages.sections[1].first_header.is_empty());
        // The components of a sao lục have a page of their own.
        let luc = BanSao::from(SaoLuc::new(SaoYDienTu::new(scan(), "Sở Nội vụ"), sao_y_mau().the_thuc));
        let pages = giay(&luc);
        assert_eq!(pages.sections.len(), 3);
        assert_eq!(pages.info.title, "Bản sao lục Quyết định số 12/QĐ-UBND");
    }
}
