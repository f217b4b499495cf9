//! What stands around the content: components, page, bases, appendices.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use vanban::the_thuc::mau_chu::BoCo;
use vanban::the_thuc::noi_dung::CanCu;
use vanban::the_thuc::{
    CachDoan, CachDong, DiaChi, DoKhan, DoMat, HinhThuc, KinhGui, Le, LuiDauDong, Luu, LuuHanh, NgayBanHanh, NguoiKy,
    NguoiSoanThao, NoiGui, NoiNhan, PhuLuc, QuyenHan, SoKyHieu, TenCoQuan, TheThuc, Trang,
};
use vanban::unit::{Mm, Pt};

use super::chu::{chu, loi_van};
use super::noi_dung::{hinh_anh, noi_dung};

pub fn co_quan() -> BoxedStrategy<TenCoQuan> {
    (vec(chu(), 0..3), chu())
        .prop_map(|(above, name)| above.into_iter().fold(TenCoQuan::new(name), TenCoQuan::thuoc))
        .boxed()
}

pub fn so_ky_hieu() -> BoxedStrategy<SoKyHieu> {
    let texts = ["/KH-UBND", "05/BC-SCT", "4294967295/KH-MTTQ-BTT", "124/UBND-LĐTB&XH", "/KH-HĐND"];
    select(texts.to_vec()).prop_map(|text| text.parse().expect("is a number")).boxed()
}

pub fn ngay() -> BoxedStrategy<NgayBanHanh> {
    let texts = ["", "2026", "2026-06", "2024-02-29", "0001-01-01", "9999-12-31"];
    select(texts.to_vec()).prop_map(|text| text.parse().expect("is a date")).boxed()
}

/// Who gets copies.
pub fn noi_nhan() -> BoxedStrategy<NoiNhan> {
    let entry = prop_oneof![
        Just(NoiGui::NhuTren),
        chu().prop_map(NoiGui::NhuDieu),
        (chu(), of(chu())).prop_map(|(name, note)| NoiGui::Den { ten: name, ghi_chu: note }),
    ];
    let drafter = (chu(), any::<u32>()).prop_map(|(sign, copies)| NguoiSoanThao::new(sign).phat_hanh(copies));
    let archive = (vec(chu(), 0..3), any::<u32>(), of(drafter)).prop_map(|(places, copies, drafter)| {
        let archive = places.into_iter().fold(Luu::van_thu(), Luu::don_vi).so_ban(copies);
        drafter.map_or(archive.clone(), |drafter| archive.soan_thao(drafter))
    });
    (vec(entry, 0..6), archive)
        .prop_map(|(all, archive)| all.into_iter().fold(NoiNhan::new(archive), NoiNhan::gui))
        .boxed()
}

/// Who signs, in any capacity.
pub fn nguoi_ky() -> BoxedStrategy<NguoiKy> {
    let capacity = (0..6, chu(), chu(), chu(), of(chu())).prop_map(|(kind, head, unit, own, collective)| {
        let capacity = match kind {
            0 => QuyenHan::truc_tiep(own),
            1 => QuyenHan::quyen(own),
            2 => QuyenHan::ky_thay(head, own),
            3 => QuyenHan::thua_lenh(head, own),
            4 => QuyenHan::thua_lenh_ky_thay(head, unit, own),
            _ => QuyenHan::thua_uy_quyen(head, own),
        };
        collective.map_or(capacity.clone(), |collective| capacity.thay_mat(collective))
    });
    (capacity, chu(), of(chu()), of(hinh_anh()))
        .prop_map(|(capacity, name, other, picture)| {
            let mut signer = NguoiKy::new(capacity, name);
            (signer.chuc_vu_khac, signer.chu_ky) = (other, picture);
            signer
        })
        .boxed()
}

fn dia_chi() -> BoxedStrategy<DiaChi> {
    (of(chu()), of(chu()), of(chu()), of(chu()), of(chu()))
        .prop_map(|(address, telephone, fax, mail, site)| {
            let mut out = DiaChi::default();
            (out.dia_chi, out.dien_thoai) = (address, telephone);
            (out.fax, out.thu_dien_tu, out.trang_tin) = (fax, mail, site);
            out
        })
        .boxed()
}

fn trang() -> BoxedStrategy<Trang> {
    // Quarters: numbers that a file holds exactly.
    let within = |from: u32, to: u32| (from * 4..=to * 4).prop_map(|quarters| f64::from(quarters) / 4.0);
    let margins = (within(20, 25), within(20, 25), within(30, 35), within(15, 20));
    let sizes = of(select(&[BoCo::Lon, BoCo::Nho][..]));
    let indent = select(&[LuiDauDong::MotCm, LuiDauDong::MotPhay27Cm][..]);
    let custom =
        (margins, sizes, indent, within(6, 36), 4..=6_u32).prop_map(|(margins, sizes, indent, space, lines)| {
            let (top, bottom, left, right) = margins;
            let mut page = Trang::default();
            page.le = Le::new(Mm(top), Mm(bottom), Mm(left), Mm(right)).expect("are margins");
            (page.bo_co, page.lui_dau_dong) = (sizes, indent);
            page.cach_doan = CachDoan::new(Pt(space)).expect("is a space");
            page.cach_dong = CachDong::new(f64::from(lines) / 4.0).expect("is a spacing");
            page
        });
    prop_oneof![Just(Trang::default()), custom].boxed()
}

/// What stands around the content.
pub fn the_thuc() -> BoxedStrategy<TheThuc> {
    let secrecy = of(select(&[DoMat::Mat, DoMat::ToiMat, DoMat::TuyetMat][..]));
    let urgency = of(select(&[DoKhan::Khan, DoKhan::ThuongKhan, DoKhan::HoaToc][..]));
    let circulation = prop_oneof![Just(LuuHanh::XemXongTraLai), Just(LuuHanh::NoiBo), chu().prop_map(LuuHanh::Khac),];
    let form = select(&[HinhThuc::Giay, HinhThuc::DienTu][..]);
    let core = (co_quan(), so_ky_hieu(), chu(), ngay(), nguoi_ky(), noi_nhan());
    let more = (vec(nguoi_ky(), 0..3), secrecy, urgency, of(circulation), of(dia_chi()), form, trang());
    (core, more)
        .prop_map(|((body, number, town, date, signer, copies), more)| {
            let mut out = TheThuc::new(body, number, town, signer, copies);
            out.ngay = date;
            let (khac, trinh_bay) = (&mut out.khac, &mut out.trinh_bay);
            (
                out.dong_ky,
                khac.do_mat,
                khac.do_khan,
                khac.luu_hanh,
                khac.dia_chi,
                trinh_bay.hinh_thuc,
                trinh_bay.trang,
            ) = more;
            out
        })
        .boxed()
}

pub fn can_cu() -> BoxedStrategy<CanCu> {
    (vec(loi_van(), 0..4), of(loi_van()))
        .prop_map(|bases| {
            let mut out = CanCu::default();
            (out.danh_sach, out.menh_de) = bases;
            out
        })
        .boxed()
}

pub fn kinh_gui() -> BoxedStrategy<KinhGui> {
    (chu(), vec(chu(), 0..3)).prop_map(|(first, more)| more.into_iter().fold(KinhGui::new(first), KinhGui::va)).boxed()
}

/// An appendix, upright or landscape.
pub fn phu_luc() -> BoxedStrategy<PhuLuc> {
    (of(chu()), any::<bool>(), noi_dung())
        .prop_map(|(title, landscape, content)| {
            let mut out = PhuLuc::default().noi_dung(content);
            out.tieu_de = title;
            if landscape { out.ngang() } else { out }
        })
        .boxed()
}
