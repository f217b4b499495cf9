//! **Ký hiệu người soạn thảo văn bản và số lượng bản phát hành** (ô số 12).

use std::fmt;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use crate::Text;

/// **Ký hiệu người soạn thảo và số lượng bản phát hành**: drafter's initials and number of copies (ô số 12).
///
/// Models khoản 3 Mục III Phần I Phụ lục I (`ND30-PL1-III.3`): in capitals, copies in brackets. It stands
/// after the full stop of the line “Lưu” (`ND30-PL3-M1.4#gc10`).
///
/// ```
/// use vanban::the_thuc::NguoiSoanThao;
/// assert_eq!(NguoiSoanThao::new("pl").phat_hanh(300).to_string(), "PL.(300)");
/// assert_eq!(NguoiSoanThao::new("Hưng").to_string(), "HƯNG");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "ký hiệu người soạn thảo")]
pub struct NguoiSoanThao {
    /// Notation of the drafter.
    pub ky_hieu: Text,
    /// **Số lượng bản phát hành**: number of copies issued, as many as the recipients need (`ND30-D17.1.a`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub so_ban: Option<NonZeroU32>,
}

impl NguoiSoanThao {
    /// A drafter; the number of copies is not stated.
    #[must_use]
    pub fn new(ky_hieu: impl Into<Text>) -> Self {
        Self { ky_hieu: ky_hieu.into(), so_ban: None }
    }

    /// With the number of copies issued; 0 is none stated.
    #[must_use]
    pub fn phat_hanh(mut self, so_ban: u32) -> Self {
        self.so_ban = NonZeroU32::new(so_ban);
        self
    }
}

impl fmt::Display for NguoiSoanThao {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.ky_hieu.to_uppercase())?;
        match self.so_ban {
            Some(so_ban) => write!(f, ".({so_ban})"),
            None => Ok(()),
        }
    }
}
