//! Resolutions and decisions, with the documents that they issue.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, prop_oneof};
use serde_json::Value;

use super::chu::{chu, loi_van};
use super::fields::{Field, may, must, object, one_of, tagged, value};
use super::noi_dung::noi_dung;
use super::the_thuc::{phu_luc, the_thuc};

fn kem_theo() -> BoxedStrategy<Value> {
    let kinds = one_of(["quy_che", "quy_dinh", "huong_dan", "chuong_trinh", "ke_hoach", "phuong_an", "de_an", "du_an"]);
    let kind = prop_oneof![3 => value(kinds), 1 => tagged("khac", value(chu()))];
    object([
        must("loai", kind),
        must("trich_yeu", chu()),
        may("huong", one_of(["doc", "ngang"])),
        must("noi_dung", noi_dung()),
        must("phu_luc", vec(phu_luc(), 0..2)),
    ])
}

fn after() -> [Field; 2] {
    [must("kem_theo", vec(kem_theo(), 0..3)), must("phu_luc", vec(phu_luc(), 0..2))]
}

/// A resolution.
pub fn nghi_quyet() -> BoxedStrategy<Value> {
    let [issued, appendices] = after();
    object([
        must("the_thuc", the_thuc()),
        must("trich_yeu", chu()),
        may("tham_quyen", chu()),
        must("can_cu", vec(loi_van(), 1..4)),
        must("noi_dung", noi_dung()),
        issued,
        appendices,
    ])
}

/// A decision.
pub fn quyet_dinh() -> BoxedStrategy<Value> {
    let subject = prop_oneof![
        tagged("ve_viec", value(chu())),
        tagged("ban_hanh", value(chu())),
        tagged("phe_duyet", value(chu())),
    ];
    let article = object([may("tieu_de", loi_van()), must("loi_van", loi_van()), must("khoi", noi_dung())]);
    let [issued, appendices] = after();
    object([
        must("the_thuc", the_thuc()),
        must("trich_yeu", subject),
        may("tham_quyen", chu()),
        must("can_cu", vec(loi_van(), 1..4)),
        may("theo_de_nghi", loi_van()),
        must("dieu", vec(article, 1..4)),
        issued,
        appendices,
    ])
}
