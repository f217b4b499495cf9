//! **Tên cơ quan, tổ chức sao văn bản** (điểm b khoản 1 Mục II Phần II Phụ lục I).

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};

use crate::Text;
use crate::the_thuc::co_quan::boi_canh::{self, BoiCanh, TuHoSo};

/// **Tên cơ quan, tổ chức sao văn bản**: the body that makes a copy, without a superior (`ND30-PL3-M3.1`).
///
/// Written as in running text; a paper copy prints it in capitals. A `\n` is a chosen line break. Where a file is read
/// with an office's profile and has no name, it is the office's own.
///
/// ```
/// use vanban::ban_sao::TenCoQuanSao;
/// assert_eq!(TenCoQuanSao::from("Ủy ban nhân dân\nxã Bình An").one_line(), "Ủy ban nhân dân xã Bình An");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
#[doc(alias = "tên cơ quan sao")]
pub struct TenCoQuanSao(Text);

impl Deref for TenCoQuanSao {
    type Target = Text;
    fn deref(&self) -> &Text {
        &self.0
    }
}

impl fmt::Display for TenCoQuanSao {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Into<Text>> From<T> for TenCoQuanSao {
    fn from(name: T) -> Self {
        Self(name.into())
    }
}

impl<'de> Deserialize<'de> for TenCoQuanSao {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        boi_canh::gia_tri(deserializer)
    }
}

impl<'de> TuHoSo<'de> for TenCoQuanSao {
    const TRUONG: &'static str = "co_quan";

    fn doc<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Text::deserialize(deserializer).map(Self)
    }

    fn tu(cx: &BoiCanh) -> Result<Self, String> {
        Ok(Self(cx.co_quan.ten.ban_hanh.clone()))
    }
}
