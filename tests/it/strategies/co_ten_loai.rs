//! Kinds after mẫu 1.4: those of one shape, notices, guidance, programmes.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy, prop_oneof};
use serde::Serialize;
use serde_json::Value;
use vanban::loai::chuong_trinh::{LichTrinh, MucChuongTrinh, PhanChuongTrinh};
use vanban::loai::huong_dan::{PhamViDoiTuong, PhanHuongDan};
use vanban::loai::thong_bao::PhanThongBao;

use super::chu::{chu, loi_van};
use super::fields::{Field, may, must, object, one_of, read};
use super::ke_hoach::{cac_nhiem_vu, kinh_phi, muc_dich_yeu_cau, parts, to_chuc_thuc_hien};
use super::noi_dung::{khoi, noi_dung};
use super::the_thuc::{can_cu, phu_luc, the_thuc};

fn opening() -> [Field; 4] {
    [
        must("the_thuc", the_thuc()),
        must("trich_yeu", chu()),
        must("can_cu", can_cu()),
        must("mo_dau", vec(loi_van(), 0..3)),
    ]
}

fn ending() -> [Field; 2] {
    [may("ket", loi_van()), must("phu_luc", vec(phu_luc(), 0..2))]
}

/// A directive, regulations, a scheme …
pub fn co_ten_loai() -> BoxedStrategy<Value> {
    let ([frame, subject, bases, first], [last, appendices]) = (opening(), ending());
    object([frame, subject, bases, first, must("noi_dung", noi_dung()), last, appendices])
}

fn in_sections<T>(section: BoxedStrategy<T>) -> BoxedStrategy<Value>
where
    T: Serialize + Clone + std::fmt::Debug + 'static,
{
    let ([frame, subject, bases, first], [last, appendices]) = (opening(), ending());
    let level = may("cap_phan", one_of(["la_ma", "chu_so"]));
    object([frame, subject, bases, first, level, must("phan", vec(section, 0..4)), last, appendices])
}

/// A notice.
pub fn thong_bao() -> BoxedStrategy<Value> {
    let section = prop_oneof![to_chuc_thuc_hien().prop_map(PhanThongBao::from), khoi().prop_map(PhanThongBao::from)];
    in_sections(parts(section.boxed(), PhanThongBao::Phan, PhanThongBao::MucChuCai))
}

/// Guidance.
pub fn huong_dan() -> BoxedStrategy<Value> {
    let scope = read::<PhamViDoiTuong>(object([
        may("tieu_de", chu()),
        must("pham_vi", noi_dung()),
        must("doi_tuong", noi_dung()),
    ]));
    let section = prop_oneof![
        muc_dich_yeu_cau().prop_map(PhanHuongDan::from),
        scope.prop_map(PhanHuongDan::from),
        kinh_phi().prop_map(PhanHuongDan::from),
        to_chuc_thuc_hien().prop_map(PhanHuongDan::from),
        khoi().prop_map(PhanHuongDan::from),
    ];
    in_sections(parts(section.boxed(), PhanHuongDan::Phan, PhanHuongDan::MucChuCai))
}

fn lich_trinh() -> BoxedStrategy<LichTrinh> {
    let item =
        object([must("thoi_gian", chu()), must("noi_dung", loi_van()), may("chu_tri", chu()), may("thuc_hien", chu())]);
    let part = object([may("ten", chu()), must("muc", vec(item, 1..4))]);
    read(object([may("tieu_de", loi_van()), must("buoi", vec(part, 1..3))]))
}

/// A programme.
pub fn chuong_trinh() -> BoxedStrategy<Value> {
    let plain = || read::<MucChuongTrinh>(object([may("tieu_de", chu()), must("noi_dung", noi_dung())]));
    let section = prop_oneof![
        muc_dich_yeu_cau().prop_map(PhanChuongTrinh::from),
        plain().prop_map(PhanChuongTrinh::MucTieu),
        cac_nhiem_vu().prop_map(PhanChuongTrinh::from),
        plain().prop_map(PhanChuongTrinh::GiaiPhap),
        kinh_phi().prop_map(PhanChuongTrinh::from),
        to_chuc_thuc_hien().prop_map(PhanChuongTrinh::from),
        lich_trinh().prop_map(PhanChuongTrinh::from),
        khoi().prop_map(PhanChuongTrinh::from),
    ];
    let sections = in_sections(parts(section.boxed(), PhanChuongTrinh::Phan, PhanChuongTrinh::MucChuCai));
    let own = object([may("thoi_gian", loi_van()), may("dia_diem", loi_van())]);
    (sections, own)
        .prop_map(|(mut sections, mut own)| {
            let fields = sections.as_object_mut().expect("is an object");
            fields.append(own.as_object_mut().expect("is an object"));
            sections
        })
        .boxed()
}
