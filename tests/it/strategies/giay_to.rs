//! Papers and slips: powers of attorney, invitations, introductions, leave permits, slips.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, any, prop_oneof};
use serde_json::Value;

use super::bien_ban::ca_nhan;
use super::chu::{chu, loi_van};
use super::fields::{may, must, object, one_of, tagged, value};
use super::ke_hoach::thoi_han;
use super::noi_dung::{hinh_anh, noi_dung};
use super::the_thuc::{can_cu, co_quan, ngay, nguoi_ky, phu_luc, so_ky_hieu, the_thuc};

const DAYS: [&str; 3] = ["2024-02-29", "2026-06-05", "9999-12-31"];

/// The address of a person in a paper.
pub fn xung_ho() -> BoxedStrategy<&'static str> {
    one_of(["ong_ba", "ong", "ba", "dong_chi"])
}

fn nguoi_duoc_cap() -> BoxedStrategy<Value> {
    object([may("xung_ho", xung_ho()), must("ho_ten", chu()), must("chuc_vu", chu()), may("don_vi", chu())])
}

/// A power of attorney.
pub fn giay_uy_quyen() -> BoxedStrategy<Value> {
    let side = || {
        object([
            must("ca_nhan", ca_nhan()),
            may("don_vi", chu()),
            may("so_dinh_danh", chu()),
            may("dia_chi", chu()),
            may("dien_thoai", chu()),
        ])
    };
    object([
        must("the_thuc", the_thuc()),
        must("trich_yeu", chu()),
        must("can_cu", can_cu()),
        must("mo_dau", vec(loi_van(), 0..3)),
        must("ben_uy_quyen", side()),
        must("ben_duoc_uy_quyen", side()),
        must("noi_dung", vec(loi_van(), 1..4)),
        must("thoi_han", thoi_han()),
        must("cam_ket", vec(loi_van(), 0..3)),
        must("phu_luc", vec(phu_luc(), 0..2)),
    ])
}

/// An invitation.
pub fn giay_moi() -> BoxedStrategy<Value> {
    let from = one_of(["2026-06-05T08:00", "0001-01-01T00:00"]);
    let to = one_of(["2026-06-05T11:30", "9999-12-31T23:59"]);
    let when = prop_oneof![
        tagged("luc", value(from.clone())),
        tagged("tu_den", object([must("tu", from), must("den", to)])),
        tagged("khac", value(loi_van())),
    ];
    object([
        must("the_thuc", the_thuc()),
        must("trich_yeu", chu()),
        must("khach_moi", vec(chu(), 1..4)),
        must("toi_du", loi_van()),
        may("chu_tri", loi_van()),
        must("thoi_gian", when),
        must("dia_diem", loi_van()),
        must("luu_y", noi_dung()),
        must("phu_luc", vec(phu_luc(), 0..2)),
    ])
}

/// A letter of introduction.
pub fn giay_gioi_thieu() -> BoxedStrategy<Value> {
    let frame = object([
        must("co_quan", co_quan()),
        must("so_ky_hieu", so_ky_hieu()),
        must("dia_danh", chu()),
        must("ngay", ngay()),
        must("nguoi_ky", nguoi_ky()),
        may("dau", hinh_anh()),
    ]);
    object([
        must("the_thuc", frame),
        must("nguoi", nguoi_duoc_cap()),
        must("cu_den", chu()),
        must("ve_viec", loi_van()),
        must("gia_tri_den", one_of(DAYS)),
    ])
}

/// A leave permit.
pub fn giay_nghi_phep() -> BoxedStrategy<Value> {
    let confirmed = object([may("co_quan", chu()), may("ho_ten", chu())]);
    object([
        must("the_thuc", the_thuc()),
        must("ngay_don", one_of(DAYS)),
        must("nguoi", nguoi_duoc_cap()),
        must("nghi", object([must("tu", one_of(["0001-01-01", "2026-06-05"])), must("den", one_of(["9999-12-31"]))])),
        may("so_ngay", chu()),
        must("noi_nghi", chu()),
        must("tinh_vao", chu()),
        may("xac_nhan", confirmed),
    ])
}

/// A slip.
pub fn phieu() -> BoxedStrategy<Value> {
    let item = object([must("ten", loi_van()), may("so_luong", chu()), may("ghi_chu", loi_van())]);
    object([
        must("the_thuc", the_thuc()),
        must("trich_yeu", chu()),
        must("gui", vec(chu(), 1..4)),
        may("muc_dich", chu()),
        must("muc", vec(item, 1..4)),
        must("noi_dung", noi_dung()),
        must("gui_lai", any::<bool>()),
        must("phu_luc", vec(phu_luc(), 0..2)),
    ])
}
