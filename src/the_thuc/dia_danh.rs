//! **Địa danh** (ô số 4): the place in the line of the date.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};

use super::co_quan::boi_canh::{self, BoiCanh, TuHoSo};
use crate::Text;

/// **Địa danh**: official name of the place where the body has its seat (ô số 4).
///
/// Models điểm a khoản 4 Mục II Phần I Phụ lục I: of a central body the province, of a local one the unit it belongs
/// to (`ND30-PL1-II.4.a#1`, `#2`); in full where it bears a person's name, a number or an event's name: “Phường Nguyễn
/// Trãi” (`ND30-PL1-II.4.a#3`).
///
/// ```
/// use vanban::the_thuc::DiaDanh;
/// assert_eq!(DiaDanh::from("Bình An").as_str(), "Bình An");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
#[doc(alias = "địa danh")]
#[doc(alias = "place")]
pub struct DiaDanh(Text);

impl Deref for DiaDanh {
    type Target = Text;
    fn deref(&self) -> &Text {
        &self.0
    }
}

impl fmt::Display for DiaDanh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Into<Text>> From<T> for DiaDanh {
    fn from(name: T) -> Self {
        Self(name.into())
    }
}

impl<'de> Deserialize<'de> for DiaDanh {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        boi_canh::gia_tri(deserializer)
    }
}

impl<'de> TuHoSo<'de> for DiaDanh {
    const TRUONG: &'static str = "dia_danh";

    fn doc<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Text::deserialize(deserializer).map(Self)
    }

    fn tu(cx: &BoiCanh) -> Result<Self, String> {
        Ok(cx.co_quan.dia_danh.clone())
    }
}
