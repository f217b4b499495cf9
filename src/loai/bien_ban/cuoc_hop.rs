//! **Cuộc họp**: what kind of gathering minutes are of.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::loai::cau::viet_thuong_dau;

/// **Cuộc họp, hội nghị, hội thảo**: what kind of gathering it is; the form's sentences name it.
///
/// ```
/// use vanban::loai::bien_ban::CuocHop;
/// assert_eq!(CuocHop::HoiNghi.to_string(), "Hội nghị");
/// assert_eq!(CuocHop::Khac("Phiên họp".into()).trong_cau(), "phiên họp");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "cuộc họp")]
pub enum CuocHop {
    /// Cuộc họp: a meeting.
    #[default]
    Hop,
    /// Hội nghị: a conference.
    HoiNghi,
    /// Hội thảo: a workshop.
    HoiThao,
    /// Buổi làm việc: work of several bodies together.
    LamViec,
    /// Another one by its name, as a sentence begins with it: “Phiên họp”, “Đại hội”.
    Khac(Text),
}

impl CuocHop {
    pub(super) fn is_default(&self) -> bool {
        *self == Self::Hop
    }

    fn ten(&self) -> &str {
        match self {
            Self::Hop => "Cuộc họp",
            Self::HoiNghi => "Hội nghị",
            Self::HoiThao => "Hội thảo",
            Self::LamViec => "Buổi làm việc",
            Self::Khac(name) => name,
        }
    }

    /// The name within a sentence.
    #[must_use]
    pub fn trong_cau(&self) -> String {
        viet_thuong_dau(self.ten())
    }
}

/// The name at the beginning of a sentence.
impl fmt::Display for CuocHop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.ten())
    }
}
