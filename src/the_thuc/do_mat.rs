//! **Dấu chỉ độ mật** (ô số 10a).

use serde::{Deserialize, Serialize};

/// **Độ mật**: degree of secrecy (ô số 10a).
///
/// Models điểm a khoản 2 Mục III Phần I Phụ lục I (`ND30-PL1-III.2.a`). The decree leaves the stamp's size
/// to the law on state secrets; it is drawn in the proportions of the mark of urgency.
///
/// ```
/// use vanban::the_thuc::DoMat;
/// assert_eq!(DoMat::ToiMat.dau(), "TỐI MẬT");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "độ mật")]
pub enum DoMat {
    /// MẬT.
    Mat,
    /// TỐI MẬT.
    ToiMat,
    /// TUYỆT MẬT.
    TuyetMat,
}

impl DoMat {
    /// The words of the stamp.
    #[must_use]
    pub const fn dau(self) -> &'static str {
        match self {
            Self::Mat => "MẬT",
            Self::ToiMat => "TỐI MẬT",
            Self::TuyetMat => "TUYỆT MẬT",
        }
    }
}
