//! What a profile cannot say.

use crate::loai::LoaiVanBan;
use crate::the_thuc::{NgayBanHanh, SoKyHieuError};

/// Why a profile does not give what a document needs of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HoSoThieu {
    /// No abbreviation to make a notation of.
    #[error("hồ sơ cơ quan không có `viet_tat` để lập ký hiệu")]
    VietTat,
    /// A kind without abbreviation wants a unit in its notation.
    #[error("ký hiệu của {0} cần chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực")]
    DonVi(LoaiVanBan),
    /// A kind with abbreviation has no unit in its notation (`ND30-PL1-II.3.b#1`).
    #[error("ký hiệu của {0} không ghi đơn vị soạn thảo")]
    ThuaDonVi(LoaiVanBan),
    /// The profile knows nobody of that name.
    #[error("hồ sơ cơ quan không có người ký “{ma}” (có: {})", co.join(", "))]
    NguoiKy {
        /// The name asked for.
        ma: String,
        /// The names that the profile has.
        co: Vec<String>,
    },
    /// The abbreviation or the unit is none.
    #[error(transparent)]
    KyHieu(#[from] SoKyHieuError),
    /// Signed on behalf of the body while its head leads it alone (`ND30-D13.1`).
    #[error("{ngay} cơ quan làm việc theo chế độ thủ trưởng: không ký TM. (khoản 1 Điều 13)")]
    ThayMat {
        /// Date of the document.
        ngay: NgayBanHanh,
    },
}
