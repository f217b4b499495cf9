//! **Thể thức văn bản**: the components of an administrative document, one file each (Phụ lục I).
//!
//! | Ô số | Thành phần | Here |
//! | --- | --- | --- |
//! | 1 | Quốc hiệu và Tiêu ngữ | [`QUOC_HIEU`], [`TIEU_NGU`] |
//! | 2 | Tên cơ quan, tổ chức ban hành văn bản | [`CoQuan`] |
//! | 3 | Số, ký hiệu của văn bản | [`SoKyHieu`] |
//! | 4 | Địa danh và thời gian ban hành | [`TheThuc::dia_danh`], [`NgayBanHanh`] |
//! | 5a, 5b | Tên loại và trích yếu nội dung | [`LoaiVanBan`](crate::loai::LoaiVanBan), [`TheThuc::trich_yeu`] |
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
//! | – | Phụ lục | [`PhuLuc`] |
//! | – | Khổ giấy, lề, khoảng cách | [`Trang`] |
//! | – | Cỡ chữ, kiểu chữ | [`mau_chu`] |

mod co_quan;
mod dau_chu_ky_so;
mod dia_chi;
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
mod trang;

pub use co_quan::{CheDoLamViec, CoQuan};
pub use dau_chu_ky_so::ThongTinKySo;
pub use dia_chi::DiaChi;
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
pub use trang::{A4_CAO, A4_RONG, CachDoan, CachDong, Le, LuiDauDong, NgoaiQuyDinh, SO_TRANG_CACH_MEP, Trang};

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::legal::LuatTheo;
use noi_dung::HinhAnh;

/// **Thể thức**: what stands around the content of every document with a tên loại.
///
/// Điều 8: the nine main components are mandatory, so they are fields; the additional ones are `Option`.
/// Quốc hiệu and Tiêu ngữ are the same for all and need no field, the tên loại is the kind's.
///
/// ```
/// use vanban::the_thuc::*;
/// let the_thuc = TheThuc::new(
///     CoQuan::new("Ủy ban nhân dân\nxã Bình An"),
///     "/KH-UBND".parse()?,
///     "Bình An",
///     "Phòng, chống đuối nước trẻ em năm 2026",
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
    pub co_quan: CoQuan,
    /// **Số, ký hiệu** (ô số 3); a draft has no number.
    pub so_ky_hieu: SoKyHieu,
    /// **Địa danh** (ô số 4): official name of the place, in full where it bears a person's name, a number or
    /// an event's name (“Phường Nguyễn Trãi”, `ND30-PL1-II.4.a#3`).
    pub dia_danh: Text,
    /// **Thời gian ban hành** (ô số 4); blank in a draft.
    #[serde(default)]
    pub ngay: NgayBanHanh,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
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
    /// **Độ mật** (ô số 10a).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub do_mat: Option<DoMat>,
    /// **Mức độ khẩn** (ô số 10b).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub do_khan: Option<DoKhan>,
    /// **Phạm vi lưu hành** (ô số 11).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub luu_hanh: Option<LuuHanh>,
    /// **Địa chỉ** (ô số 13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dia_chi: Option<DiaChi>,
    /// **Thông tin chữ ký số** (ô số 14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ky_so: Option<ThongTinKySo>,
    /// **Luật trong căn cứ**: how luật and pháp lệnh that are cited as values stand among the legal bases: by date, as
    /// the decree has it, or by number. One choice for the whole document, so that it never has both: where one of them
    /// has no number, all are written by date.
    #[serde(default, skip_serializing_if = "is_by_date")]
    pub luat_can_cu: LuatTheo,
    /// **Hình thức**: on paper or electronic.
    #[serde(default, skip_serializing_if = "is_paper")]
    pub hinh_thuc: HinhThuc,
    /// **Trang**: margins, sizes, spacing.
    #[serde(default, skip_serializing_if = "Trang::is_default")]
    pub trang: Trang,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // the shape serde calls
fn is_paper(form: &HinhThuc) -> bool {
    *form == HinhThuc::Giay
}

#[allow(clippy::trivially_copy_pass_by_ref)] // the shape serde calls
fn is_by_date(laws: &LuatTheo) -> bool {
    *laws == LuatTheo::Ngay
}

impl TheThuc {
    /// The mandatory components; the date is blank.
    #[must_use]
    pub fn new(
        co_quan: CoQuan,
        so_ky_hieu: SoKyHieu,
        dia_danh: impl Into<Text>,
        trich_yeu: impl Into<Text>,
        nguoi_ky: NguoiKy,
        noi_nhan: NoiNhan,
    ) -> Self {
        Self {
            co_quan,
            so_ky_hieu,
            dia_danh: dia_danh.into(),
            ngay: NgayBanHanh::TRONG,
            trich_yeu: trich_yeu.into(),
            nguoi_ky,
            dong_ky: Vec::new(),
            dau: None,
            noi_nhan,
            do_mat: None,
            do_khan: None,
            luu_hanh: None,
            dia_chi: None,
            ky_so: None,
            luat_can_cu: LuatTheo::Ngay,
            hinh_thuc: HinhThuc::Giay,
            trang: Trang::default(),
        }
    }
}
