//! Too long, too deep, too many: rendered all the same, and all there.

use std::collections::HashSet;

use vanban::VanBan;
use vanban::loai::BaoCao;
use vanban::loai::bao_cao::{KetQua, KetQuaNhiemVu, PhanBaoCao};
use vanban::loai::ke_hoach::{CacNhiemVu, NhiemVu};
use vanban::the_thuc::noi_dung::{Bang, BieuMau, DeMuc, Khoi, NoiDung};
use vanban::the_thuc::{NoiGui, PhuLuc};

use super::full::{frame, full_plan};
use super::{document, plan, text_of};
use crate::common::{Package, collapsed, folded};

#[test]
fn a_megabyte_in_one_position_is_rendered() {
    let words = "chăm sóc trẻ em ".repeat(60_000);
    let word = "ệ".repeat(350_000);
    for long in [words.trim_end(), &word] {
        assert!(long.len() > 1_000_000);
        for block in [
            Khoi::doan(long),
            DeMuc::tieu_de(long).khoan(),
            DeMuc::tieu_de(long).chuong(),
            Khoi::Bang(Box::new(Bang::new(["TT", long]).dong([long, "x"]))),
        ] {
            let van_ban = document([block]);
            let found = collapsed(&text_of(&van_ban));
            let found = if found.contains(long) { true } else { folded(&found).contains(&folded(long)) };
            assert!(found);
            assert!(van_ban.to_text().len() > long.len());
        }
    }
}

#[test]
fn long_text_in_all_positions_of_the_frame_is_rendered() {
    let mut count = 0;
    frame(&mut |text| {
        count += 1;
        text.to_owned()
    });
    for long in ["chăm sóc trẻ em ".repeat(1000), "ệ".repeat(66_000)] {
        let mut at = 0;
        let van_ban = full_plan(&mut |text| {
            at += 1;
            if at <= count { format!("{text} {long}") } else { text.to_owned() }
        });
        let package = Package::of(&van_ban);
        let text = package.text() + &package.descriptions().concat();
        assert!(text.len() > count * long.len());
        assert!(van_ban.to_text().len() > count * long.trim().len());
    }
}

/// Units in units, `depth` of them, the innermost says “đáy”.
fn nested(depth: usize, unit: fn(DeMuc) -> Khoi) -> NoiDung {
    let mut block = Khoi::doan("đáy");
    for _ in 0..depth {
        block = unit(DeMuc::loi_van("x").them(block));
    }
    NoiDung::from([block])
}

#[test]
fn units_a_thousand_deep_read_back() {
    for unit in [DeMuc::khoan, DeMuc::tieu_khoan, DeMuc::diem, DeMuc::cong, DeMuc::phan, DeMuc::dieu] {
        let van_ban = document(nested(1000, unit));
        assert!(text_of(&van_ban).contains("đáy"));
        assert!(van_ban.to_text().contains("đáy"));
    }
    let mut task = NhiemVu::loi_van("đáy");
    let mut result = KetQuaNhiemVu::new("đáy");
    for _ in 0..1000 {
        task = NhiemVu::loi_van("x").con(task);
        let mut outer = KetQuaNhiemVu::new("x");
        outer.nhiem_vu_con.push(result);
        result = outer;
    }
    let mut plan = plan(NoiDung::new());
    plan.phan.push(CacNhiemVu::from([task]).into());
    let mut report = BaoCao::theo_ke_hoach(&plan);
    let mut results = KetQua::default();
    results.nhiem_vu.push(result);
    report.phan.push(PhanBaoCao::KetQua(results));
    assert_eq!(plan.bang_phan_cong().dong.len(), 0);
    for van_ban in [VanBan::from(plan), report.into()] {
        assert!(text_of(&van_ban).contains("đáy"));
    }
}

#[test]
fn forms_in_forms_a_thousand_deep_read_back() {
    let mut form = BieuMau::new("đáy");
    for _ in 0..1000 {
        let mut outer = BieuMau::new("x");
        outer.noi_dung.push(Khoi::BieuMau(Box::new(form)));
        form = outer;
    }
    assert!(text_of(&document([Khoi::BieuMau(Box::new(form))])).contains("ĐÁY"));
}

#[test]
fn units_a_hundred_thousand_deep_do_not_overflow() {
    let van_ban = document(nested(100_000, DeMuc::cong));
    assert_eq!(text_of(&van_ban).matches('+').count(), 100_000);
    assert!(van_ban.to_text().contains("đáy"));
}

#[test]
fn ten_thousand_recipients_and_three_hundred_appendices_are_all_there() {
    let mut plan = plan([Khoi::doan("Một.")]);
    plan.the_thuc.noi_nhan.noi = (0..10_000).map(|i| NoiGui::den(format!("Nơi số {i}"))).collect();
    plan.phu_luc = (0..300).map(|i| PhuLuc::new(format!("Danh sách {i}")).noi_dung("Một dòng.")).collect();
    plan.phu_luc.iter_mut().step_by(2).for_each(|appendix| appendix.huong = vanban::the_thuc::HuongTrang::Ngang);
    let text = text_of(&plan.into());
    let lines: HashSet<&str> = text.lines().collect();
    assert!((0..10_000).all(|i| lines.contains(&*format!("- Nơi số {i};"))));
    assert!((0..300).all(|i| lines.contains(&*format!("DANH SÁCH {i}"))));
    assert!(text.contains("Phụ lục CCC") && text.matches("Một dòng./.").count() == 300);
}
