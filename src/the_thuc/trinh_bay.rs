//! **Trình bày**: choices that the decree leaves for the look of a whole document.

use serde::{Deserialize, Serialize};

use super::co_quan::boi_canh;
use super::{HinhThuc, Trang};
use crate::legal::LuatTheo;

/// **Trình bày**: on paper or electronic, page options, how laws stand among the legal bases.
///
/// ```
/// use vanban::the_thuc::{HinhThuc, TrinhBay};
/// assert_eq!(TrinhBay::default().hinh_thuc, HinhThuc::Giay);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "trình bày")]
pub struct TrinhBay {
    /// **Hình thức**: on paper or electronic.
    #[serde(skip_serializing_if = "is_default")]
    pub hinh_thuc: HinhThuc,
    /// **Trang**: margins, sizes, spacing.
    #[serde(skip_serializing_if = "is_default")]
    pub trang: Trang,
    /// **Luật trong căn cứ**: how luật and pháp lệnh that are cited as values stand among the legal bases: by date, as
    /// the decree has it, or by number. One choice for the whole document, so that it never has both: where one of them
    /// has no number, all are written by date.
    #[serde(skip_serializing_if = "is_default")]
    pub luat_can_cu: LuatTheo,
}

impl TrinhBay {
    pub(crate) fn is_default(&self) -> bool {
        is_default(self)
    }

    /// The options of a document of which its file says nothing.
    pub(crate) fn tu_ho_so() -> Self {
        boi_canh::ho_so(|co_quan| co_quan.trinh_bay).unwrap_or_default()
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
