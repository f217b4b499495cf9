//! Minutes.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, prop_oneof};
use serde_json::Value;

use super::chu::{chu, loi_van};
use super::fields::{may, must, object, one_of, tagged, value};
use super::giay_to::xung_ho;
use super::noi_dung::{hinh_anh, noi_dung};
use super::the_thuc::{can_cu, co_quan, noi_nhan, phu_luc, so_ky_hieu};

/// A person, with or without address and post.
pub fn ca_nhan() -> BoxedStrategy<Value> {
    object([may("xung_ho", xung_ho()), must("ho_ten", chu()), may("chuc_vu", chu())])
}

/// Minutes.
pub fn bien_ban() -> BoxedStrategy<Value> {
    let side = object([must("cua", chu()), may("chuc_vu", chu()), must("ho_ten", chu()), may("chu_ky", hinh_anh())]);
    let frame = object([
        must("co_quan", co_quan()),
        must("so_ky_hieu", so_ky_hieu()),
        may("chuc_vu_chinh_quyen", chu()),
        may("chu_ky_chu_toa", hinh_anh()),
        may("chu_ky_thu_ky", hinh_anh()),
        may("dau", hinh_anh()),
        must("dai_dien", vec(side, 0..3)),
        must("noi_nhan", noi_nhan()),
    ]);
    let group = object([must("ten", chu()), must("ca_nhan", vec(ca_nhan(), 1..3))]);
    let present =
        prop_oneof![tagged("ca_nhan", ca_nhan()), tagged("nhom", group), tagged("loi_van", value(loi_van())),];
    let names = one_of(["hop", "hoi_nghi", "hoi_thao", "lam_viec"]);
    let meeting = prop_oneof![3 => value(names), 1 => tagged("khac", value(chu()))];
    let hours = || one_of(["", "2026", "2026-06-26", "2026-06-26T08:00", "9999-12-31T23:59"]);
    object([
        must("the_thuc", frame),
        must("ten_cuoc_hop", chu()),
        may("cuoc_hop", meeting),
        must("can_cu", can_cu()),
        must("mo_dau", vec(loi_van(), 0..3)),
        must("bat_dau", hours()),
        must("dia_diem", loi_van()),
        must("tham_du", vec(present, 1..4)),
        must("chu_toa", ca_nhan()),
        must("thu_ky", ca_nhan()),
        must("noi_dung", noi_dung()),
        must("ket_thuc", hours()),
        must("phu_luc", vec(phu_luc(), 0..2)),
    ])
}
