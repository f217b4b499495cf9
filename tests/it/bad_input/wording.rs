//! Words left out, words that fit nowhere, words that the crate itself writes.

use vanban::loai::BaoCao;
use vanban::the_thuc::noi_dung::{Bang, DeMuc, Khoi, LoiVan, NoiDung};
use vanban::the_thuc::{PhuLuc, QuyenHan, TenCoQuan};

use super::full::{full_plan, full_report};
use super::{document, plan, text_of};
use crate::common::{folded, unended};

#[test]
fn empty_everything_is_a_document_too() {
    for document in [full_plan, full_report] {
        let van_ban = document(&mut |_| String::new());
        assert!(text_of(&van_ban).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        let blank = document(&mut |_| " \n\t\u{a0} ".to_owned());
        assert!(text_of(&blank).contains("Nơi nhận:"));
        assert!(blank.to_text().contains("Nơi nhận:"));
    }
    let mut empty = plan(NoiDung::new());
    empty.the_thuc.noi_nhan.luu.noi.clear();
    empty.phu_luc.resize(3, PhuLuc::default());
    let report = BaoCao::theo_ke_hoach(&empty);
    assert!(text_of(&report.into()).contains("Như trên") || empty.the_thuc.co_quan.chu_quan.is_empty());
    assert!(text_of(&empty.into()).contains("Phụ lục III"));
    for block in [
        Khoi::Bang(Box::default()),
        Khoi::Bang(Box::new(Bang::new(Vec::<&str>::new()))),
        Khoi::Bang(Box::new(Bang::new([""]).dong(Vec::<&str>::new()))),
        Khoi::BieuMau(Box::default()),
        Khoi::Gach(DeMuc::default()),
        Khoi::Dieu(DeMuc::default()),
        Khoi::Phan(DeMuc::default()),
        Khoi::Doan(LoiVan::new()),
    ] {
        assert!(text_of(&document([block])).contains("KẾ HOẠCH"));
    }
}

#[test]
fn a_name_that_fits_nowhere_is_shown_whole() {
    for name in ["ỦYBANNHÂNDÂN".repeat(40), "Ủy ban nhân dân ".repeat(40), "A".to_owned(), "\n\n".to_owned()] {
        let mut plan = plan([Khoi::doan("Một.")]);
        plan.the_thuc.co_quan = TenCoQuan::new(name.as_str()).thuoc(name.as_str());
        plan.the_thuc.nguoi_ky.quyen_han = QuyenHan::truc_tiep(name.as_str()).thay_mat(name.as_str());
        plan.trich_yeu = name.as_str().into();
        plan.phu_luc.push(PhuLuc::new(name.as_str()));
        let found = folded(&text_of(&plan.into()));
        assert!(found.matches(&folded(&name)).count() >= 6, "{name:?}");
    }
}

#[test]
fn typed_ends_are_not_doubled_and_words_before_them_stay() {
    for (typed, shown) in [("Hết.", "Hết./."), ("Hết ./.", "Hết./."), ("Hết", "Hết./."), ("Hết...", "Hết..../.")]
    {
        let mut plan = plan(NoiDung::new());
        plan.ket = Some(typed.into());
        let text = text_of(&plan.into());
        assert!(text.lines().any(|line| line == shown), "{typed}");
        assert_eq!(unended(shown), "Hết");
    }
}
