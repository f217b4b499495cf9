//! **Khung**: the view of a document that page and checks read, whatever its kind.

use std::borrow::Cow;

use super::LoaiVanBan;
use crate::Text;
use crate::the_thuc::noi_dung::HinhAnh;
use crate::the_thuc::{
    DiaDanh, KinhGui, NgayBanHanh, NguoiKy, NoiNhan, SoKyHieu, TenCoQuan, ThanhPhanKhac, TheThuc, TrinhBay,
};

/// **Khung**: what stands around a document's content, as its kind has it.
///
/// Kinds keep their components in types of their own, so that what the form demands is there and what it forbids cannot
/// be written. For those who only read there is this one view.
///
/// ```
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let plan: vanban::VanBan = serde_json::from_str(json)?;
/// let khung = plan.khung();
/// assert_eq!(khung.dia_danh.map(|place| place.as_str()), Some("Phường Nguyễn Trãi"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Khung<'a> {
    /// **Tên cơ quan** (ô số 2).
    pub co_quan: &'a TenCoQuan,
    /// **Số, ký hiệu** (ô số 3).
    pub so_ky_hieu: Option<&'a SoKyHieu>,
    /// **Địa danh** (ô số 4); with it stands the line of the date. A biên bản has none.
    pub dia_danh: Option<&'a DiaDanh>,
    /// **Thời gian ban hành** (ô số 4).
    pub ngay: NgayBanHanh,
    /// **Tên loại, trích yếu** (ô số 5a, 5b).
    pub ten: TenVanBan<'a>,
    /// **Thẩm quyền ban hành**: whose document it is, as running text names it, where the form says so: the body or
    /// its head (`ND30-PL3-M1.2#gc6`).
    pub tham_quyen: Option<Cow<'a, str>>,
    /// **Kính gửi** (ô số 9a).
    pub kinh_gui: Option<&'a KinhGui>,
    /// **Như Điều …**: number of the article that heads Nơi nhận, where the list names none (`ND30-PL3-M1.1#nn`).
    pub nhu_dieu: Option<usize>,
    /// **Chân**: signatures and Nơi nhận (ô số 7, 8, 9b, 12).
    pub chan: Chan<'a>,
    /// **Thành phần khác** (ô số 10, 11, 13).
    pub khac: &'a ThanhPhanKhac,
    /// **Trình bày**: page options.
    pub trinh_bay: &'a TrinhBay,
}

/// How a document is named in its head.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TenVanBan<'a> {
    /// **Tên loại**, and below it the trích yếu, where the form has one (ô số 5a).
    TenLoai(LoaiVanBan, Option<Cow<'a, str>>),
    /// **V/v** under the number: a công văn (ô số 5b).
    VeViec(&'a str),
    /// Neither: a thư công has none, and its content no “./.” at the end.
    Khong,
}

/// **Chân**: who signs, and who gets copies.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Chan<'a> {
    /// Who signs, from the left; the last stands at the right.
    pub ky: Vec<OKy<'a>>,
    /// **Dấu** (ô số 8), with the one at the right.
    pub dau: Option<&'a HinhAnh>,
    /// **Nơi nhận** (ô số 9b).
    pub noi_nhan: Option<&'a NoiNhan>,
    /// Where it stands.
    pub cho_noi_nhan: ChoNoiNhan,
    /// **Xác nhận**: the box below, at the left, in which another body confirms something.
    pub xac_nhan: Option<OXacNhan<'a>>,
}

/// **Ô xác nhận**: the box below the foot in which somebody else confirms something and signs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OXacNhan<'a> {
    /// When, to be filled in by hand, above the words, in italics.
    pub ngay: Option<&'static str>,
    /// What is confirmed, and by whom; a `\n` is a chosen line break.
    pub cau: Cow<'a, str>,
    /// What is to be done there, without its brackets: “Chữ ký, dấu”.
    pub ghi_chu: &'static str,
    /// **Họ và tên**; written by hand where it is not known.
    pub ho_ten: Option<&'a Text>,
}

/// Where Nơi nhận stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChoNoiNhan {
    /// At the left of the only signature.
    #[default]
    Canh,
    /// Below all signatures.
    Duoi,
    /// Below the signature at the left: a biên bản.
    DuoiBenTrai,
}

/// **Ô ký**: one signature: what stands above it, below it and on it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct OKy<'a> {
    /// **Quyền hạn, chức vụ** (ô số 7a), in capitals, a line each.
    pub dong: Vec<String>,
    /// Signs on behalf of a collective or body (TM.).
    pub thay_mat: bool,
    /// **Chức vụ** of the signatory himself, as running text writes it, where he has one.
    pub chuc_vu: Option<&'a Text>,
    /// **Họ và tên** (ô số 7b).
    pub ho_ten: &'a Text,
    /// **Chức vụ khác**, above the name.
    pub chuc_vu_khac: Option<&'a Text>,
    /// **Hình ảnh chữ ký** (ô số 7c).
    pub chu_ky: Option<&'a HinhAnh>,
    /// **Dấu** of the signatory's own body, where several bodies sign; else it is [`Chan::dau`].
    pub dau: Option<&'a HinhAnh>,
}

impl<'a> OKy<'a> {
    /// Somebody who signs under some lines, of whom nothing else is known.
    pub(super) const fn new(dong: Vec<String>, ho_ten: &'a Text) -> Self {
        Self { dong, thay_mat: false, chuc_vu: None, ho_ten, chuc_vu_khac: None, chu_ky: None, dau: None }
    }
}

impl<'a> From<&'a NguoiKy> for OKy<'a> {
    fn from(nguoi_ky: &'a NguoiKy) -> Self {
        Self {
            thay_mat: nguoi_ky.quyen_han.la_thay_mat(),
            chuc_vu: Some(nguoi_ky.quyen_han.chuc_vu()),
            chuc_vu_khac: nguoi_ky.chuc_vu_khac.as_ref(),
            chu_ky: nguoi_ky.chu_ky.as_ref(),
            ..Self::new(nguoi_ky.quyen_han.cac_dong(), &nguoi_ky.ho_ten)
        }
    }
}

impl<'a> Khung<'a> {
    /// The frame of a kind that has nothing but what all have; a kind adds what its form has.
    pub(super) fn new(
        co_quan: &'a TenCoQuan,
        ten: TenVanBan<'a>,
        khac: &'a ThanhPhanKhac,
        trinh_bay: &'a TrinhBay,
    ) -> Self {
        Self {
            co_quan,
            so_ky_hieu: None,
            dia_danh: None,
            ngay: NgayBanHanh::TRONG,
            ten,
            tham_quyen: None,
            kinh_gui: None,
            nhu_dieu: None,
            chan: Chan::default(),
            khac,
            trinh_bay,
        }
    }

    /// The frame of a kind whose components are those of [`TheThuc`].
    pub(super) fn cua(the_thuc: &'a TheThuc, ten: TenVanBan<'a>, kinh_gui: Option<&'a KinhGui>) -> Self {
        let signers = the_thuc.dong_ky.iter().chain([&the_thuc.nguoi_ky]);
        let alone = the_thuc.dong_ky.is_empty();
        Self {
            so_ky_hieu: Some(&the_thuc.so_ky_hieu),
            dia_danh: Some(&the_thuc.dia_danh),
            ngay: the_thuc.ngay,
            kinh_gui,
            chan: Chan {
                ky: signers.map(OKy::from).collect(),
                dau: the_thuc.dau.as_ref(),
                noi_nhan: Some(&the_thuc.noi_nhan),
                cho_noi_nhan: if alone { ChoNoiNhan::Canh } else { ChoNoiNhan::Duoi },
                xac_nhan: None,
            },
            ..Self::new(&the_thuc.co_quan, ten, &the_thuc.khac, &the_thuc.trinh_bay)
        }
    }

    /// Who issues the document, as citations and the line “(Kèm theo …)” name him: `Ủy ban nhân dân xã Bình An`,
    /// `Chủ tịch Ủy ban nhân dân xã Bình An`.
    #[must_use]
    pub fn ban_hanh(&self) -> Cow<'a, str> {
        self.tham_quyen.clone().unwrap_or_else(|| self.co_quan.ten_day_du())
    }

    /// **Trích yếu** as it is printed, its chosen line breaks included; without “V/v”.
    #[must_use]
    pub fn trich_yeu(&self) -> Option<&str> {
        match &self.ten {
            TenVanBan::TenLoai(_, subject) => subject.as_deref(),
            TenVanBan::VeViec(subject) => Some(subject),
            TenVanBan::Khong => None,
        }
    }
}

impl<'a> TenVanBan<'a> {
    /// Tên loại above a trích yếu.
    pub(super) fn trich_yeu(loai: LoaiVanBan, trich_yeu: &'a Text) -> Self {
        Self::TenLoai(loai, Some(Cow::Borrowed(trich_yeu)))
    }
}
