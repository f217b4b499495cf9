//! What is sent to somebody: letters, submissions, telegrams, letters of courtesy.

use proptest::collection::vec;
use proptest::prelude::BoxedStrategy;
use serde_json::Value;

use super::chu::{chu, loi_van};
use super::fields::{may, must, object};
use super::noi_dung::{hinh_anh, noi_dung};
use super::the_thuc::{can_cu, co_quan, kinh_gui, ngay, nguoi_ky, noi_nhan, phu_luc, so_ky_hieu, the_thuc};

/// An official letter.
pub fn cong_van() -> BoxedStrategy<Value> {
    object([
        must("the_thuc", the_thuc()),
        must("trich_yeu", chu()),
        must("kinh_gui", kinh_gui()),
        must("can_cu", can_cu()),
        must("mo_dau", vec(loi_van(), 0..3)),
        must("noi_dung", noi_dung()),
        may("ket", loi_van()),
        must("phu_luc", vec(phu_luc(), 0..2)),
    ])
}

/// A submission.
pub fn to_trinh() -> BoxedStrategy<Value> {
    object([
        must("the_thuc", the_thuc()),
        must("trich_yeu", chu()),
        must("kinh_gui", kinh_gui()),
        must("can_cu", can_cu()),
        must("mo_dau", vec(loi_van(), 0..3)),
        must("noi_dung", noi_dung()),
        must("kien_nghi", loi_van()),
        must("ho_so", vec(chu(), 0..3)),
        must("phu_luc", vec(phu_luc(), 0..2)),
    ])
}

/// A telegram.
pub fn cong_dien() -> BoxedStrategy<Value> {
    object([
        must("the_thuc", the_thuc()),
        must("trich_yeu", chu()),
        must("nguoi_dien", chu()),
        must("noi_nhan_dien", vec(chu(), 1..4)),
        must("mo_dau", vec(loi_van(), 0..3)),
        must("noi_dung", noi_dung()),
        must("phu_luc", vec(phu_luc(), 0..2)),
    ])
}

/// A letter of courtesy.
pub fn thu_cong() -> BoxedStrategy<Value> {
    let frame = object([
        must("co_quan", co_quan()),
        may("so_ky_hieu", so_ky_hieu()),
        must("dia_danh", chu()),
        must("ngay", ngay()),
        must("nguoi_ky", nguoi_ky()),
        may("dau", hinh_anh()),
        may("noi_nhan", noi_nhan()),
    ]);
    object([must("the_thuc", frame), must("loi_chao", chu()), must("noi_dung", noi_dung()), may("ket", loi_van())])
}
