//! Reports: results, reviews and requests, some made from a plan.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{BoxedStrategy, Just, Strategy, prop_oneof};
use vanban::loai::BaoCao;
use vanban::loai::bao_cao::{DanhGia, KetQua, KetQuaNhiemVu, MucBaoCao, PhanBaoCao};

use super::chu::{chu, loi_van};
use super::ke_hoach::{ke_hoach, parts};
use super::noi_dung::{bang, khoi, noi_dung};
use super::the_thuc::{can_cu, kinh_gui, phu_luc, the_thuc};

fn ket_qua_nhiem_vu() -> BoxedStrategy<KetQuaNhiemVu> {
    let result = |inner: BoxedStrategy<Vec<KetQuaNhiemVu>>| {
        (chu(), noi_dung(), vec(bang(), 0..2), inner).prop_map(|(task, content, figures, inner)| {
            let mut out = KetQuaNhiemVu::new(task);
            (out.noi_dung, out.so_lieu, out.nhiem_vu_con) = (content, figures, inner);
            out
        })
    };
    let leaf = result(Just(Vec::new()).boxed());
    leaf.prop_recursive(3, 6, 2, move |inner| result(vec(inner, 0..3).boxed())).boxed()
}

fn phan_bao_cao() -> BoxedStrategy<PhanBaoCao> {
    let title = || of(chu());
    let results = (title(), noi_dung(), vec(ket_qua_nhiem_vu(), 0..3), noi_dung()).prop_map(|section| {
        let mut out = KetQua::default();
        (out.tieu_de, out.dan_nhap, out.nhiem_vu, out.noi_dung) = section;
        PhanBaoCao::KetQua(out)
    });
    let review = (title(), noi_dung(), noi_dung(), noi_dung(), noi_dung()).prop_map(|section| {
        let mut out = DanhGia::default();
        (out.tieu_de, out.uu_diem, out.ton_tai_han_che, out.nguyen_nhan, out.bai_hoc) = section;
        PhanBaoCao::DanhGia(out)
    });
    let kinds: [fn(MucBaoCao) -> PhanBaoCao; 5] = [
        PhanBaoCao::TonTaiHanChe,
        PhanBaoCao::NguyenNhan,
        PhanBaoCao::BaiHoc,
        PhanBaoCao::PhuongHuong,
        PhanBaoCao::KienNghi,
    ];
    let plain = (title(), noi_dung(), 0..5_usize).prop_map(move |(title, content, kind)| {
        let mut section = MucBaoCao::from(content);
        section.tieu_de = title;
        kinds[kind](section)
    });
    let section = prop_oneof![results, review, plain, khoi().prop_map(PhanBaoCao::Khac)];
    parts(section.boxed(), PhanBaoCao::Phan, PhanBaoCao::MucChuCai)
}

/// A report, some made from a plan.
pub fn bao_cao() -> BoxedStrategy<BaoCao> {
    let opening = (can_cu(), vec(loi_van(), 0..3));
    let own =
        ((the_thuc(), chu()), of(kinh_gui()), opening, vec(phan_bao_cao(), 0..5), of(loi_van()), vec(phu_luc(), 0..3))
            .prop_map(|((frame, subject), to, opening, sections, end, appendices)| {
                let mut out = BaoCao::new(frame, subject);
                (out.can_cu, out.mo_dau) = opening;
                (out.kinh_gui, out.phan, out.ket, out.phu_luc) = (to, sections, end, appendices);
                out
            });
    prop_oneof![3 => own, 1 => ke_hoach().prop_map(|plan| BaoCao::theo_ke_hoach(&plan))].boxed()
}
