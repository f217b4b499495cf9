//! Random documents of any shape: every kind, component and block, text of all scripts.
//!
//! Stands alone, so that other test targets can include it with `#[path]`.

mod bao_cao;
mod bien_ban;
mod chu;
mod co_ten_loai;
mod fields;
mod giay_to;
mod ke_hoach;
mod noi_dung;
mod quyet_dinh;
mod the_thuc;
mod thoa_thuan;
mod thu_tu;
pub mod vien_dan;

use proptest::prelude::{BoxedStrategy, Strategy};
use proptest::strategy::{Union, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use vanban::VanBan;

use self::bao_cao::bao_cao;
use self::bien_ban::bien_ban;
use self::co_ten_loai::{chuong_trinh, co_ten_loai, huong_dan, thong_bao};
use self::fields::{read, tagged};
use self::giay_to::{giay_gioi_thieu, giay_moi, giay_nghi_phep, giay_uy_quyen, phieu};
use self::ke_hoach::ke_hoach;
use self::quyet_dinh::{nghi_quyet, quyet_dinh};
use self::thoa_thuan::thoa_thuan;
use self::thu_tu::{cong_dien, cong_van, thu_cong, to_trinh};

/// A runner whose random numbers are the same every time.
pub fn runner(cases: u32) -> TestRunner {
    runner_of(30, cases)
}

/// A runner with random numbers of its own, the same every time.
pub fn runner_of(seed: u8, cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 500, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]))
}

/// `n` random documents, the same every time, of each kind in turn.
pub fn sample_documents(n: usize) -> Vec<VanBan> {
    let mut runner = runner(1);
    let kinds = moi_loai();
    kinds.iter().cycle().take(n).map(|kind| kind.new_tree(&mut runner).expect("makes a document").current()).collect()
}

/// A document of any kind.
pub fn van_ban() -> BoxedStrategy<VanBan> {
    Union::new(moi_loai()).boxed()
}

/// Documents of each kind; those most unlike each other first.
pub fn moi_loai() -> Vec<BoxedStrategy<VanBan>> {
    let plan_and_report = [ke_hoach().prop_map(VanBan::from).boxed(), bao_cao().prop_map(VanBan::from).boxed()];
    let others = [
        ("quyet_dinh", quyet_dinh()),
        ("cong_van", cong_van()),
        ("bien_ban", bien_ban()),
        ("hop_dong", thoa_thuan()),
        ("giay_moi", giay_moi()),
        ("thu_cong", thu_cong()),
        ("giay_nghi_phep", giay_nghi_phep()),
        ("giay_gioi_thieu", giay_gioi_thieu()),
        ("giay_uy_quyen", giay_uy_quyen()),
        ("phieu_gui", phieu()),
        ("cong_dien", cong_dien()),
        ("nghi_quyet", nghi_quyet()),
        ("to_trinh", to_trinh()),
        ("chuong_trinh", chuong_trinh()),
        ("thong_bao", thong_bao()),
        ("huong_dan", huong_dan()),
        ("chi_thi", co_ten_loai()),
        ("quy_che", co_ten_loai()),
        ("quy_dinh", co_ten_loai()),
        ("thong_cao", co_ten_loai()),
        ("phuong_an", co_ten_loai()),
        ("de_an", co_ten_loai()),
        ("du_an", co_ten_loai()),
        ("ban_ghi_nho", thoa_thuan()),
        ("ban_thoa_thuan", thoa_thuan()),
        ("phieu_chuyen", phieu()),
        ("phieu_bao", phieu()),
    ];
    plan_and_report.into_iter().chain(others.map(|(tag, fields)| read(tagged(tag, fields)))).collect()
}
