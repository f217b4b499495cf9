//! Documents that a decision issues: a head without number and date, kind, subject, “(Kèm theo …)”, content; each a
//! section with its own page numbers (`ND30-PL3-M1.3#kt-giay`).

use crate::loai::VanBanKemTheo;
use crate::the_thuc::NgayBanHanh;

use super::block::{Inline, Section};
use super::dau::{Dau, Gap, Parts};
use super::phu_luc::KemTheo;
use super::style::Style;
use super::ten::{centred, sach};
use super::than::Than;
use super::vien_dan::Mentions;
use super::{Context, trang};

/// An issued document, without its appendices.
pub(super) fn kem_theo<'a>(
    cx: Context<'a>,
    issued: &'a VanBanKemTheo,
    goes_with: KemTheo<'a, '_>,
    mentions: &mut Mentions<'a>,
) -> Section<'a> {
    let page = trang::page(&cx.trinh_bay.trang.le, issued.huong);
    let width = page.text_width();
    let parts = Parts {
        co_quan: goes_with.khung.co_quan,
        ve_viec: None,
        so_ky_hieu: None,
        dia_danh: None,
        ngay: NgayBanHanh::TRONG,
        gap: Gap::ByHand,
        do_mat: None,
        do_khan: None,
    };
    let mut blocks = vec![Dau::with_styles(parts, cx, width).band()];
    let kind = vec![Inline::text(issued.loai.ten().to_uppercase())];
    centred(&cx.styles, Style::TenLoai, kind, width, false, &mut blocks);
    if !issued.trich_yeu.is_blank() {
        let subject = vec![Inline::text(sach(issued.trich_yeu.as_str().into()))];
        centred(&cx.styles, Style::TrichYeu, subject, width, false, &mut blocks);
    }
    centred(&cx.styles, Style::KemTheo, goes_with.line(cx, width), width, true, &mut blocks);
    let mut body = Than::new(Context { page, ..cx }, width, mentions);
    issued.noi_dung.duyet(&mut body);
    blocks.append(&mut body.finish());
    Section { page, first_header: Vec::new(), first_footer: Vec::new(), blocks }
}

/// What an issued document's own appendices go with: `Quy chế ban hành kèm theo Quyết định`.
pub(super) fn ten_day_du(issued: &VanBanKemTheo, goes_with: KemTheo<'_, '_>) -> String {
    format!("{} ban hành kèm theo {}", issued.loai.ten(), goes_with.ten)
}

/// The title of an issued document that is a file of its own: `Quy chế: Tiếp công dân`.
pub(super) fn tieu_de(issued: &VanBanKemTheo) -> String {
    let subject = issued.trich_yeu.one_line();
    if subject.trim().is_empty() { issued.loai.ten().to_owned() } else { format!("{}: {subject}", issued.loai.ten()) }
}

#[cfg(test)]
mod tests {
    use crate::VanBan;
    use crate::layout::block::{Block, Inline, Section};
    use crate::layout::layout;
    use crate::layout::runs::letters;

    fn sample(json: &str, change: impl FnOnce(&mut serde_json::Value)) -> VanBan {
        let mut value: serde_json::Value = serde_json::from_str(json).unwrap();
        change(&mut value["quyet_dinh"]);
        serde_json::from_value(value).unwrap()
    }

    /// The paragraphs of a section, those of its head in order of the columns.
    fn lines(section: &Section<'_>) -> Vec<String> {
        fn of(blocks: &[Block<'_>], out: &mut Vec<String>) {
            for block in blocks {
                match block {
                    Block::Paragraph(paragraph) => out.push(letters(&paragraph.content).into_owned()),
                    Block::Band(band) => band.rows.iter().flatten().for_each(|cell| of(cell, out)),
                    _ => {}
                }
            }
        }
        let mut out = Vec::new();
        of(&section.blocks, &mut out);
        out
    }

    const REGULATIONS: &str = include_str!("../../examples/data/quyet_dinh_ban_hanh.json");
    const PROJECT: &str = include_str!("../../examples/data/quyet_dinh_phe_duyet.json");

    #[test]
    fn an_issued_document_has_neither_number_nor_foot() {
        let decision = sample(REGULATIONS, |_| {});
        let pages = layout(&decision);
        let issued = lines(&pages.sections[1]);
        assert_eq!(
            issued[..7],
            [
                "ỦY BAN NHÂN DÂN\nPHƯỜNG HOA SEN",
                "TRƯỜNG TRUNG HỌC\nCƠ SỞ HOA SEN",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "QUY CHẾ",
                "Quản lý, sử dụng tài sản công\ncủa Trường Trung học cơ sở Hoa Sen",
                "(Kèm theo Quyết định số 46/QĐ-THCSHS ngày 28 tháng 8 năm 2026\ncủa Hiệu trưởng Trường Trung học cơ sở \
                 Hoa Sen)",
            ]
        );
        assert!(issued.last().unwrap().ends_with("./."), "{issued:?}");
        // Its articles begin at 1, whatever the decision has.
        assert_eq!(issued.iter().filter(|line| line.starts_with("Điều 1. ")).count(), 1);
        assert!(!issued.iter().any(|line| line.starts_with("Số:") || line.starts_with("Nơi nhận")), "{issued:?}");
    }

    #[test]
    fn its_appendices_follow_it_before_those_of_the_decision() {
        let own = serde_json::json!([{"tieu_de": "Của Quyết định", "noi_dung": []}]);
        let decision = sample(REGULATIONS, |decision| decision["phu_luc"] = own);
        let pages = layout(&decision);
        let heads: Vec<_> = pages.sections[2..].iter().map(|section| lines(section)[..3].join(" | ")).collect();
        let line = "(Kèm theo Quy chế ban hành kèm theo Quyết định số 46/QĐ-THCSHS\nngày 28 tháng 8 năm 2026 của Hiệu";
        assert!(heads[0].contains(line), "{heads:?}");
        assert!(heads[1].starts_with("Phụ lục | CỦA QUYẾT ĐỊNH | (Kèm theo Quyết định số 46/"), "{heads:?}");
        assert_eq!(heads.len(), 2);
    }

    #[test]
    fn citations_run_through_all_its_pages() {
        let cited = |number: &str| {
            serde_json::json!({"doan": ["Theo ", {"vien_dan": {"loai": "Nghị định",
            "so_hieu": number, "co_quan": "Chính phủ"}}, "."]})
        };
        let decision = sample(PROJECT, |decision| {
            decision["kem_theo"][0]["noi_dung"] = serde_json::json!([cited("1/2026/NĐ-CP")]);
            let appendix = serde_json::json!([{"noi_dung": [cited("1/2026/NĐ-CP"), cited("2/2026/NĐ-CP")]}]);
            decision["kem_theo"][0]["phu_luc"] = appendix.clone();
            decision["phu_luc"] = appendix;
        });
        let pages = layout(&decision);
        let said: Vec<_> = pages.sections[1..]
            .iter()
            .flat_map(|section| lines(section).into_iter().filter(|line| line.starts_with("Theo ")))
            .collect();
        let (full, short) = (" của Chính phủ", "");
        let expected = [("1", full), ("1", short), ("2", full), ("1", short), ("2", short)];
        let expected = expected.map(|(number, issuer)| format!("Theo Nghị định số {number}/2026/NĐ-CP{issuer}"));
        let said: Vec<_> = said.iter().map(|line| line.trim_end_matches("./.").trim_end_matches('.')).collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn an_electronic_document_leaves_number_and_date_to_be_filled() {
        let decision = sample(PROJECT, |decision| {
            decision["the_thuc"]["trinh_bay"] = serde_json::json!({"hinh_thuc": "dien_tu"});
        });
        let pages = layout(&decision);
        let line = lines(&pages.sections[1]).into_iter().find(|line| line.starts_with("(Kèm theo")).unwrap();
        assert!(!line.contains("1187") && !line.contains("2026"), "{line}");
        assert!(line.contains("/QĐ-UBND") && line.contains("của Chủ tịch Ủy ban nhân dân tỉnh Bình An)"), "{line}");
        let blanks = |block: &Block<'_>| match block {
            Block::Paragraph(paragraph) => paragraph.content.iter().any(|inline| matches!(inline, Inline::Blank(_))),
            _ => false,
        };
        assert!(!pages.sections[1].blocks.iter().any(blanks));
    }
}
