//! **Thể thức văn bản**: the components of an administrative document, one file each (Phụ lục I; `ND30-D8.4`).
//!
//! | Ô số | Thành phần | Here |
//! | --- | --- | --- |
//! | 1 | Quốc hiệu và Tiêu ngữ | [`QUOC_HIEU`], [`TIEU_NGU`] |
//! | 2 | Tên cơ quan, tổ chức ban hành văn bản | [`TenCoQuan`] |
//! | 3 | Số, ký hiệu của văn bản | [`SoKyHieu`] |
//! | 4 | Địa danh và thời gian ban hành | [`DiaDanh`], [`NgayBanHanh`] |
//! | 5a, 5b | Tên loại và trích yếu nội dung | [`LoaiVanBan`](crate::loai::LoaiVanBan), `trich_yeu` of each kind |
//! | 6 | Nội dung văn bản | [`noi_dung`] |
//! | 7a, 7b, 7c | Chức vụ, họ tên, chữ ký | [`NguoiKy`], [`QuyenHan`] |
//! | 8 | Dấu, chữ ký số của cơ quan | [`TheThuc::dau`] |
//! | 9a | Nơi nhận: Kính gửi | [`KinhGui`] |
//! | 9b | Nơi nhận | [`NoiNhan`] |
//! | 10a, 10b | Dấu chỉ độ mật, mức độ khẩn | [`DoMat`], [`DoKhan`] |
//! | 11 | Chỉ dẫn về phạm vi lưu hành | [`LuuHanh`] |
//! | 12 | Ký hiệu người soạn thảo, số lượng bản | [`NguoiSoanThao`] |
//! | 13 | Địa chỉ, thư điện tử, … | [`DiaChi`] |
//! | 14 | Chữ ký số không hiện hình | [`ThongTinKySo`] |
//! | – | Phụ lục | [`PhuLuc`], [`TepRieng`] |
//! | – | Khổ giấy, lề, khoảng cách | [`TrinhBay`], [`Trang`] |
//! | – | Cỡ chữ, kiểu chữ | [`mau_chu`] |
//!
//! What all documents of an office have in common is its profile, [`CoQuan`].

pub(crate) mod co_quan;
mod dau_chu_ky_so;
mod dia_chi;
mod dia_danh;
mod dia_danh_thoi_gian;
mod do_khan;
mod do_mat;
mod kinh_gui;
mod luu_hanh;
pub mod mau_chu;
mod nguoi_ky;
mod nguoi_soan_thao;
pub mod noi_dung;
mod noi_nhan;
mod o_so;
mod phu_luc;
mod quoc_hieu;
mod so_ky_hieu;
mod ten_co_quan;
mod tep_rieng;
mod thanh_phan_khac;
mod trang;
mod trinh_bay;

pub use co_quan::{CheDoLamViec, CoQuan, HoSoThieu, ThoiKy};
pub use dau_chu_ky_so::ThongTinKySo;
pub use dia_chi::DiaChi;
pub use dia_danh::DiaDanh;
pub(crate) use dia_danh_thoi_gian::thang_in;
pub use dia_danh_thoi_gian::{NgayBanHanh, NgayBanHanhError, viet_ngay};
pub use do_khan::DoKhan;
pub use do_mat::DoMat;
pub use kinh_gui::{KinhGui, ThieuNoiNhan};
pub use luu_hanh::LuuHanh;
pub use nguoi_ky::{NguoiKy, QuyenHan};
pub use nguoi_soan_thao::NguoiSoanThao;
pub use noi_nhan::{Luu, NoiGui, NoiNhan};
pub use o_so::OSo;
pub use phu_luc::{HinhThuc, HuongTrang, PhuLuc};
pub use quoc_hieu::{QUOC_HIEU, TIEU_NGU};
pub use so_ky_hieu::{KyHieu, SoKyHieu, SoKyHieuError};
pub use ten_co_quan::TenCoQuan;
pub use tep_rieng::TepRieng;
pub use thanh_phan_khac::ThanhPhanKhac;
pub use trang::{A4_CAO, A4_RONG, CachDoan, CachDong, Le, LuiDauDong, NgoaiQuyDinh, SO_TRANG_CACH_MEP, Trang};
pub use trinh_bay::TrinhBay;

use serde::{Deserialize, Serialize};

use noi_dung::HinhAnh;

/// **Thể thức**: what stands around the content of nearly every document.
///
/// Điều 8: the main components are mandatory (`ND30-D8.2`), so they are fields; `khac` has those that a document may
/// have beside them. Quốc hiệu and Tiêu ngữ are the same for all and need no field; tên loại and trích yếu are the
/// kind's. Kinds whose form differs, such as biên bản, have a type of their own.
///
/// ```
/// use vanban::the_thuc::*;
/// let the_thuc = TheThuc::new(
///     TenCoQuan::new("Ủy ban nhân dân\nxã Bình An"),
///     "/KH-UBND".parse()?,
///     "Bình An",
///     NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch").thay_mat("Ủy ban nhân dân"), "Lê Văn Bình"),
///     NoiNhan::new(Luu::van_thu()),
/// );
/// assert_eq!(the_thuc.ngay, NgayBanHanh::TRONG);
/// # Ok::<(), SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "thể thức")]
pub struct TheThuc {
    /// **Tên cơ quan, tổ chức ban hành văn bản** (ô số 2).
    pub co_quan: TenCoQuan,
    /// **Số, ký hiệu** (ô số 3); a draft has no number.
    pub so_ky_hieu: SoKyHieu,
    /// **Địa danh** (ô số 4).
    pub dia_danh: DiaDanh,
    /// **Thời gian ban hành** (ô số 4); blank in a draft.
    #[serde(default)]
    pub ngay: NgayBanHanh,
    /// **Người ký** (ô số 7a–7c): the signatory at the right.
    pub nguoi_ky: NguoiKy,
    /// **Đồng ký**: further signatories, who stand to the left of `nguoi_ky` in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dong_ky: Vec<NguoiKy>,
    /// **Dấu** (ô số 8): picture of the seal, at its true size, over a third of the signature from the left
    /// (`ND30-PL1-II.8.a`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dau: Option<HinhAnh>,
    /// **Nơi nhận** (ô số 9b).
    pub noi_nhan: NoiNhan,
    /// **Thành phần khác**: marks and address (ô số 10, 11, 13).
    #[serde(default = "ThanhPhanKhac::tu_ho_so", skip_serializing_if = "ThanhPhanKhac::is_empty")]
    pub khac: ThanhPhanKhac,
    /// **Trình bày**: page options.
    #[serde(default = "TrinhBay::tu_ho_so", skip_serializing_if = "TrinhBay::is_default")]
    pub trinh_bay: TrinhBay,
}

impl TheThuc {
    /// The mandatory components; the date is blank.
    #[must_use]
    pub fn new(
        co_quan: TenCoQuan,
        so_ky_hieu: SoKyHieu,
        dia_danh: impl Into<DiaDanh>,
        nguoi_ky: NguoiKy,
        noi_nhan: NoiNhan,
    ) -> Self {
        Self {
            co_quan,
            so_ky_hieu,
            dia_danh: dia_danh.into(),
            ngay: NgayBanHanh::TRONG,
            nguoi_ky,
            dong_ky: Vec::new(),
            dau: None,
            noi_nhan,
            khac: ThanhPhanKhac::default(),
            trinh_bay: TrinhBay::default(),
        }
    }
}
