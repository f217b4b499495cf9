//! **Dấu chỉ mức độ khẩn** (ô số 10b).

use serde::{Deserialize, Serialize};

use crate::unit::Mm;

/// **Mức độ khẩn**: degree of urgency (ô số 10b).
///
/// Models điểm b khoản 2 Mục III Phần I Phụ lục I (`ND30-PL1-III.2.b#1`, `#2`).
///
/// ```
/// use vanban::the_thuc::DoKhan;
/// assert_eq!(DoKhan::HoaToc.dau(), "HỎA TỐC");
/// assert_eq!(DoKhan::HoaToc.khung().0.0, 30.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "mức độ khẩn")]
pub enum DoKhan {
    /// KHẨN.
    Khan,
    /// THƯỢNG KHẨN.
    ThuongKhan,
    /// HỎA TỐC.
    HoaToc,
}

impl DoKhan {
    /// The words of the stamp.
    #[must_use]
    pub const fn dau(self) -> &'static str {
        match self {
            Self::Khan => "KHẨN",
            Self::ThuongKhan => "THƯỢNG KHẨN",
            Self::HoaToc => "HỎA TỐC",
        }
    }

    /// Width and height of the stamp's frame (`ND30-PL1-III.2.b#2`); the forms draw it a little otherwise (`SD-10`).
    #[must_use]
    pub const fn khung(self) -> (Mm, Mm) {
        let width = match self {
            Self::Khan => 20.0,
            Self::ThuongKhan => 40.0,
            Self::HoaToc => 30.0,
        };
        (Mm(width), Mm(8.0))
    }
}
