//! Plans: sections of every kind, tasks within tasks.

use std::fmt::Debug;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use vanban::loai::ke_hoach::{
    CacNhiemVu, ChuDeThoiGian, KinhPhi, MucDichYeuCau, NhiemVu, PhanCong, PhanKeHoach, ToChucThucHien, TrachNhiem,
    YeuCauBaoCao,
};
use vanban::loai::{KeHoach, PhanLon, ThoiHan};

use super::chu::{chu, loi_van};
use super::noi_dung::{khoi, noi_dung};
use super::the_thuc::{can_cu, kinh_gui, phu_luc, the_thuc};

/// A deadline.
pub fn thoi_han() -> BoxedStrategy<ThoiHan> {
    let days = ["2024-02-29", "2026-12-01", "0001-01-01", "9999-12-31"];
    let day = select(days.map(|day| day.parse().expect("is a day")).to_vec());
    prop_oneof![
        day.clone().prop_map(ThoiHan::Truoc),
        day.clone().prop_map(ThoiHan::ChamNhat),
        day.clone().prop_map(ThoiHan::Ngay),
        (day.clone(), day).prop_map(|(tu, den)| ThoiHan::TuDen { tu, den }),
        chu().prop_map(ThoiHan::Khac),
    ]
    .boxed()
}

/// Who is charged with a task.
pub fn phan_cong() -> BoxedStrategy<PhanCong> {
    let units = || vec(chu(), 0..4);
    (units(), units(), units(), of(thoi_han()), of(chu()), of(loi_van()))
        .prop_map(|(lead, help, execute, by, money, words)| {
            let mut out = PhanCong::default();
            (out.chu_tri, out.phoi_hop, out.thuc_hien) = (lead, help, execute);
            (out.thoi_han, out.kinh_phi, out.loi_van) = (by, money, words);
            out
        })
        .boxed()
}

/// A task, with tasks within it.
pub fn nhiem_vu() -> BoxedStrategy<NhiemVu> {
    let task = |inner: BoxedStrategy<Vec<NhiemVu>>| {
        (of(loi_van()), of(loi_van()), noi_dung(), vec(phan_cong(), 0..3), inner).prop_map(|task| {
            let mut out = NhiemVu::default();
            (out.tieu_de, out.loi_van, out.noi_dung, out.phan_cong, out.nhiem_vu_con) = task;
            out
        })
    };
    let leaf = task(Just(Vec::new()).boxed());
    leaf.prop_recursive(3, 6, 2, move |inner| task(vec(inner, 0..3).boxed())).boxed()
}

fn trach_nhiem() -> BoxedStrategy<TrachNhiem> {
    (chu(), of(chu()), of(chu()), of(thoi_han()), of(loi_van()), noi_dung())
        .prop_map(|(unit, after, before, by, text, content)| {
            let mut out = TrachNhiem::new(unit);
            (out.viec, out.mo) = (after, before);
            (out.thoi_han, out.loi_van, out.noi_dung) = (by, text, content);
            out
        })
        .boxed()
}

/// Sections, some of them under a common title.
pub fn parts<T>(section: BoxedStrategy<T>, part: fn(PhanLon<T>) -> T, letter: fn(PhanLon<T>) -> T) -> BoxedStrategy<T>
where
    T: Clone + Debug + 'static,
{
    let under = move |inner| {
        (loi_van(), vec(inner, 0..3), any::<bool>()).prop_map(move |(title, sections, lettered)| {
            let group = PhanLon::new(title, sections);
            if lettered { letter(group) } else { part(group) }
        })
    };
    prop_oneof![5 => section.clone(), 1 => under(prop_oneof![3 => section.clone(), 1 => under(section)].boxed())]
        .boxed()
}

/// The section of purposes and demands.
pub fn muc_dich_yeu_cau() -> BoxedStrategy<MucDichYeuCau> {
    (of(chu()), noi_dung(), noi_dung())
        .prop_map(|section| {
            let mut out = MucDichYeuCau::default();
            (out.tieu_de, out.muc_dich, out.yeu_cau) = section;
            out
        })
        .boxed()
}

/// The section of tasks.
pub fn cac_nhiem_vu() -> BoxedStrategy<CacNhiemVu> {
    (of(chu()), noi_dung(), vec(nhiem_vu(), 0..4))
        .prop_map(|section| {
            let mut out = CacNhiemVu::default();
            (out.tieu_de, out.dan_nhap, out.nhiem_vu) = section;
            out
        })
        .boxed()
}

/// The section of money.
pub fn kinh_phi() -> BoxedStrategy<KinhPhi> {
    (of(chu()), noi_dung())
        .prop_map(|section| {
            let mut out = KinhPhi::default();
            (out.tieu_de, out.noi_dung) = section;
            out
        })
        .boxed()
}

/// The section of who carries it out.
pub fn to_chuc_thuc_hien() -> BoxedStrategy<ToChucThucHien> {
    (of(chu()), noi_dung(), vec(trach_nhiem(), 0..3), noi_dung())
        .prop_map(|section| {
            let mut out = ToChucThucHien::default();
            (out.tieu_de, out.dan_nhap, out.trach_nhiem, out.noi_dung) = section;
            out
        })
        .boxed()
}

fn phan_ke_hoach() -> BoxedStrategy<PhanKeHoach> {
    let theme = (of(chu()), of(loi_van()), of(loi_van()), of(loi_van()), of(thoi_han()), of(loi_van()), noi_dung());
    let theme = theme.prop_map(|section| {
        let mut out = ChuDeThoiGian::default();
        (out.tieu_de, out.chu_de, out.thong_diep, out.doi_tuong, out.thoi_gian, out.dia_diem, out.noi_dung) = section;
        PhanKeHoach::from(out)
    });
    let section = prop_oneof![
        muc_dich_yeu_cau().prop_map(PhanKeHoach::from),
        theme,
        cac_nhiem_vu().prop_map(PhanKeHoach::from),
        kinh_phi().prop_map(PhanKeHoach::from),
        to_chuc_thuc_hien().prop_map(PhanKeHoach::from),
        khoi().prop_map(PhanKeHoach::from),
    ];
    parts(section.boxed(), PhanKeHoach::Phan, PhanKeHoach::MucChuCai)
}

/// A plan.
pub fn ke_hoach() -> BoxedStrategy<KeHoach> {
    let demand = (kinh_gui(), of(thoi_han())).prop_map(|(to, by)| {
        let mut demand = YeuCauBaoCao::new(to);
        demand.thoi_han = by;
        demand
    });
    let opening = (can_cu(), vec(loi_van(), 0..3));
    (
        (the_thuc(), chu()),
        opening,
        vec(phan_ke_hoach(), 0..5),
        of(loi_van()),
        vec(phu_luc(), 0..3),
        of(demand),
        any::<bool>(),
    )
        .prop_map(|((frame, subject), opening, sections, end, appendices, demand, table)| {
            let mut out = KeHoach::new(frame, subject);
            (out.can_cu, out.mo_dau) = opening;
            (out.phan, out.ket, out.phu_luc, out.yeu_cau_bao_cao) = (sections, end, appendices, demand);
            if table {
                out.phu_luc.push(out.phu_luc_phan_cong());
            }
            out
        })
        .boxed()
}
