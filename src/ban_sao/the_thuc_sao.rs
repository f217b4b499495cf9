//! **Thể thức bản sao giấy** (khoản 1 Mục II Phần II Phụ lục I; mẫu 3.1).

use serde::{Deserialize, Serialize};

use super::{SoBanSao, TenCoQuanSao};
use crate::the_thuc::noi_dung::HinhAnh;
use crate::the_thuc::{DiaDanh, NgayBanHanh, NguoiKy, NoiGui};

/// **Thể thức bản sao**: what a paper copy has below the document that is copied (`ND30-PL1P2-II.1`).
///
/// Quốc hiệu is not repeated, and the form of the copy (SAO Y …) is the copy's own. The archive line is “Lưu: VT.” for
/// all copies (`ND30-PL3-M3.1`) and made by the page. In files read with an office's profile, `co_quan`, `so_ky_hieu`
/// and `dia_danh` may be absent and `nguoi_ky` be a name of the profile.
///
/// ```
/// use vanban::ban_sao::{SoBanSao, TheThucSao};
/// use vanban::the_thuc::{NgayBanHanh, NguoiKy, QuyenHan};
/// let signer = NguoiKy::new(QuyenHan::thua_lenh("Chủ tịch", "Chánh Văn phòng"), "Lê Văn Bình");
/// let sao = TheThucSao::new("Ủy ban nhân dân\nxã Bình An", SoBanSao::new("UBND")?, "Bình An", signer);
/// assert_eq!(sao.ngay, NgayBanHanh::TRONG);
/// # Ok::<(), vanban::the_thuc::SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "thể thức bản sao")]
pub struct TheThucSao {
    /// **Tên cơ quan, tổ chức sao văn bản**.
    pub co_quan: TenCoQuanSao,
    /// **Số, ký hiệu bản sao**; a draft has no number.
    pub so_ky_hieu: SoBanSao,
    /// **Địa danh**.
    pub dia_danh: DiaDanh,
    /// **Thời gian sao**: when the copy was made; blank in a draft.
    #[serde(default)]
    pub ngay: NgayBanHanh,
    /// **Chức vụ, họ tên, chữ ký** of who signs the copy.
    pub nguoi_ky: NguoiKy,
    /// **Dấu** of the body: a picture, as on a document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dau: Option<HinhAnh>,
    /// **Nơi nhận**: who gets the copy, in order, without the line “Lưu”.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub noi_nhan: Vec<NoiGui>,
}

impl TheThucSao {
    /// The mandatory components; the date is blank, and nobody gets the copy yet.
    #[must_use]
    pub fn new(
        co_quan: impl Into<TenCoQuanSao>,
        so_ky_hieu: SoBanSao,
        dia_danh: impl Into<DiaDanh>,
        nguoi_ky: NguoiKy,
    ) -> Self {
        Self {
            co_quan: co_quan.into(),
            so_ky_hieu,
            dia_danh: dia_danh.into(),
            ngay: NgayBanHanh::TRONG,
            nguoi_ky,
            dau: None,
            noi_nhan: Vec::new(),
        }
    }

    /// With one more who gets the copy.
    #[must_use]
    pub fn gui(mut self, noi: impl Into<NoiGui>) -> Self {
        self.noi_nhan.push(noi.into());
        self
    }
}
