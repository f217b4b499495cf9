//! Agreements of two or more parties.

use proptest::collection::vec;
use proptest::prelude::BoxedStrategy;
use serde_json::Value;

use super::chu::{chu, loi_van};
use super::fields::{may, must, object};
use super::giay_to::xung_ho;
use super::noi_dung::{hinh_anh, noi_dung};
use super::the_thuc::{can_cu, co_quan, ngay, nguoi_ky, noi_nhan, phu_luc, so_ky_hieu};

/// A contract, a memorandum or an agreement.
pub fn thoa_thuan() -> BoxedStrategy<Value> {
    let frame = object([
        must("co_quan", co_quan()),
        must("so_ky_hieu", so_ky_hieu()),
        must("dia_danh", chu()),
        must("ngay", ngay()),
        may("noi_nhan", noi_nhan()),
    ]);
    let party = object([
        may("nhan", chu()),
        must("ten", chu()),
        may("dia_chi", chu()),
        may("dien_thoai", chu()),
        may("ma_so_thue", chu()),
        may("tai_khoan", chu()),
        must("khac", vec(loi_van(), 0..2)),
        may("xung_ho", xung_ho()),
        may("dai_dien", nguoi_ky()),
        may("dau", hinh_anh()),
    ]);
    object([
        must("the_thuc", frame),
        must("trich_yeu", chu()),
        must("can_cu", can_cu()),
        may("noi_ky", chu()),
        must("cac_ben", vec(party, 2..5)),
        may("thong_nhat", loi_van()),
        must("noi_dung", noi_dung()),
        may("moi_ben_giu", 1..=u32::MAX),
        must("phu_luc", vec(phu_luc(), 0..2)),
    ])
}
