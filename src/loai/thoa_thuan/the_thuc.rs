//! **Thể thức thỏa thuận**: what stands around an agreement.

use serde::{Deserialize, Serialize};

use crate::the_thuc::{DiaDanh, NgayBanHanh, NoiNhan, SoKyHieu, TenCoQuan, ThanhPhanKhac, TrinhBay};

/// **Thể thức thỏa thuận**: what stands around an agreement.
///
/// The head is that of the party whose document it is. Who signs, and with which seal, is told with the parties; Nơi
/// nhận may be absent, as each party keeps its copies.
///
/// ```
/// use vanban::loai::thoa_thuan::TheThucThoaThuan;
/// use vanban::the_thuc::TenCoQuan;
/// let the_thuc = TheThucThoaThuan::new(TenCoQuan::new("Sở Nội vụ"), "/HĐ-SNV".parse()?, "Bình An");
/// assert!(the_thuc.noi_nhan.is_none());
/// # Ok::<(), vanban::the_thuc::SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TheThucThoaThuan {
    /// **Tên cơ quan, tổ chức** (ô số 2).
    pub co_quan: TenCoQuan,
    /// **Số, ký hiệu** (ô số 3); a draft has no number.
    pub so_ky_hieu: SoKyHieu,
    /// **Địa danh** (ô số 4).
    pub dia_danh: DiaDanh,
    /// **Thời gian ban hành** (ô số 4): the day on which it is signed; blank in a draft.
    #[serde(default)]
    pub ngay: NgayBanHanh,
    /// **Nơi nhận** (ô số 9b).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noi_nhan: Option<NoiNhan>,
    /// **Thành phần khác**: marks and address (ô số 10, 11, 13).
    #[serde(default = "ThanhPhanKhac::tu_ho_so", skip_serializing_if = "ThanhPhanKhac::is_empty")]
    pub khac: ThanhPhanKhac,
    /// **Trình bày**: page options.
    #[serde(default = "TrinhBay::tu_ho_so", skip_serializing_if = "TrinhBay::is_default")]
    pub trinh_bay: TrinhBay,
}

impl TheThucThoaThuan {
    /// The mandatory components; the date is blank.
    #[must_use]
    pub fn new(co_quan: TenCoQuan, so_ky_hieu: SoKyHieu, dia_danh: impl Into<DiaDanh>) -> Self {
        Self {
            co_quan,
            so_ky_hieu,
            dia_danh: dia_danh.into(),
            ngay: NgayBanHanh::TRONG,
            noi_nhan: None,
            khac: ThanhPhanKhac::default(),
            trinh_bay: TrinhBay::default(),
        }
    }
}
