//! **Thể thức biên bản**: what stands around minutes.

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::loai::khung::OKy;
use crate::the_thuc::noi_dung::HinhAnh;
use crate::the_thuc::{Luu, NoiNhan, SoKyHieu, TenCoQuan, ThanhPhanKhac, TrinhBay};

/// **Thể thức biên bản**: what stands around minutes (`ND30-PL3-M1.9`).
///
/// There is no place and no date of issue. Thư ký signs at the left, chủ tọa at the right, Nơi nhận stands below
/// thư ký; their names are those of the content.
///
/// ```
/// use vanban::loai::bien_ban::TheThucBienBan;
/// use vanban::the_thuc::TenCoQuan;
/// let the_thuc = TheThucBienBan::new(TenCoQuan::new("Sở Nội vụ"), "/BB-SNV".parse()?);
/// assert_eq!(the_thuc.noi_nhan.cac_dong(), ["- Lưu: VT, Hồ sơ."]);
/// # Ok::<(), vanban::the_thuc::SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TheThucBienBan {
    /// **Tên cơ quan, tổ chức** (ô số 2).
    pub co_quan: TenCoQuan,
    /// **Số, ký hiệu** (ô số 3); a draft has no number.
    pub so_ky_hieu: SoKyHieu,
    /// **Chức vụ chính quyền** of chủ tọa, below “CHỦ TỌA”, where it is needed, as under a seal (`ND30-PL3-M1.9`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chuc_vu_chinh_quyen: Option<Text>,
    /// **Hình ảnh chữ ký** of chủ tọa (ô số 7c).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chu_ky_chu_toa: Option<HinhAnh>,
    /// **Hình ảnh chữ ký** of thư ký (ô số 7c).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chu_ky_thu_ky: Option<HinhAnh>,
    /// **Dấu** (ô số 8): picture of the seal, over the signature of chủ tọa; minutes may have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dau: Option<HinhAnh>,
    /// **Đại diện**: who else signs, for the bodies that took part, two in a row above thư ký and chủ tọa.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dai_dien: Vec<DaiDien>,
    /// **Nơi nhận** (ô số 9b); where a file is silent, the form's “Lưu: VT, Hồ sơ.” alone (`ND30-PL3-M1.9#nn`).
    #[serde(default = "noi_nhan")]
    pub noi_nhan: NoiNhan,
    /// **Thành phần khác**: marks and address (ô số 10, 11, 13).
    #[serde(default = "ThanhPhanKhac::tu_ho_so", skip_serializing_if = "ThanhPhanKhac::is_empty")]
    pub khac: ThanhPhanKhac,
    /// **Trình bày**: page options.
    #[serde(default = "TrinhBay::tu_ho_so", skip_serializing_if = "TrinhBay::is_default")]
    pub trinh_bay: TrinhBay,
}

/// The form's own archive line.
fn noi_nhan() -> NoiNhan {
    NoiNhan::new(Luu::van_thu().don_vi("Hồ sơ"))
}

impl TheThucBienBan {
    /// The mandatory components, and the form's archive line.
    #[must_use]
    pub fn new(co_quan: TenCoQuan, so_ky_hieu: SoKyHieu) -> Self {
        Self {
            co_quan,
            so_ky_hieu,
            chuc_vu_chinh_quyen: None,
            chu_ky_chu_toa: None,
            chu_ky_thu_ky: None,
            dau: None,
            dai_dien: Vec::new(),
            noi_nhan: noi_nhan(),
            khac: ThanhPhanKhac::default(),
            trinh_bay: TrinhBay::default(),
        }
    }
}

/// **Đại diện**: somebody who signs minutes for a body that took part: “ĐẠI DIỆN SỞ NỘI VỤ”.
///
/// ```
/// use vanban::loai::bien_ban::DaiDien;
/// let mut signer = DaiDien::new("Sở Nội vụ tỉnh Bình An", "Vũ Văn Lân");
/// signer.chuc_vu = Some("Phó Giám đốc".into());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "đại diện")]
pub struct DaiDien {
    /// For whom.
    pub cua: Text,
    /// **Chức vụ**: post, where it is to stand above the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chuc_vu: Option<Text>,
    /// **Họ và tên**; empty while a draft does not know it.
    pub ho_ten: Text,
    /// **Hình ảnh chữ ký**: picture of the signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chu_ky: Option<HinhAnh>,
}

impl DaiDien {
    /// Somebody who signs for a body.
    #[must_use]
    pub fn new(cua: impl Into<Text>, ho_ten: impl Into<Text>) -> Self {
        Self { cua: cua.into(), chuc_vu: None, ho_ten: ho_ten.into(), chu_ky: None }
    }

    pub(super) fn o_ky(&self) -> OKy<'_> {
        let post = self.chuc_vu.as_ref().map(|post| post.to_uppercase());
        let lines = ["ĐẠI DIỆN".to_owned(), self.cua.to_uppercase()].into_iter().chain(post).collect();
        OKy { chuc_vu: self.chuc_vu.as_ref(), chu_ky: self.chu_ky.as_ref(), ..OKy::new(lines, &self.ho_ten) }
    }
}
