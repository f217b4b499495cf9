//! **Chỉ dẫn về phạm vi lưu hành** (ô số 11).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Text;

/// **Chỉ dẫn về phạm vi lưu hành**: how far a document may go (ô số 11, in the top margin at the right).
///
/// Models điểm c khoản 2 Mục III Phần I Phụ lục I (`ND30-PL1-III.2.c`).
///
/// ```
/// use vanban::the_thuc::LuuHanh;
/// assert_eq!(LuuHanh::NoiBo.dau(), "LƯU HÀNH NỘI BỘ");
/// assert_eq!(LuuHanh::Khac("Tài liệu thu hồi".into()).dau(), "TÀI LIỆU THU HỒI");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "phạm vi lưu hành")]
pub enum LuuHanh {
    /// XEM XONG TRẢ LẠI.
    XemXongTraLai,
    /// LƯU HÀNH NỘI BỘ.
    NoiBo,
    /// Other words; printed in capitals.
    Khac(Text),
}

impl LuuHanh {
    /// The words of the stamp, in capitals.
    #[must_use]
    pub fn dau(&self) -> Cow<'static, str> {
        match self {
            Self::XemXongTraLai => Cow::Borrowed("XEM XONG TRẢ LẠI"),
            Self::NoiBo => Cow::Borrowed("LƯU HÀNH NỘI BỘ"),
            Self::Khac(text) => Cow::Owned(text.one_line().to_uppercase()),
        }
    }
}
