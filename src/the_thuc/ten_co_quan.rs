//! **Tên cơ quan, tổ chức ban hành văn bản** (ô số 2): the issuing body and those above it.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize};

use super::co_quan::boi_canh::{self, BoiCanh, TuHoSo};
use crate::Text;

/// **Tên cơ quan, tổ chức ban hành văn bản**: the body that issues a document (ô số 2).
///
/// Models khoản 2 Mục II Phần I Phụ lục I (`ND30-PL1-II.2.a#1`–`#4`, `ND30-PL1-II.2.b#1`–`#5`). Names are written as in
/// running text ("Ủy ban nhân dân Phường Nguyễn Trãi"): the head prints them in capitals, the line
/// "(Kèm theo …)" and citations print them as they stand. A `\n` in a name is a chosen line break of the
/// head; elsewhere it is a blank. What else an office has in common for all its documents is in its
/// profile, [`CoQuan`](super::CoQuan); a file read with a profile may leave the name out.
///
/// ```
/// use vanban::the_thuc::TenCoQuan;
/// let ubnd = TenCoQuan::new("Ủy ban nhân dân\nPhường Nguyễn Trãi");
/// assert_eq!(ubnd.ten_day_du(), "Ủy ban nhân dân Phường Nguyễn Trãi");
///
/// let so = TenCoQuan::new("Sở Công Thương").thuoc("UBND tỉnh Lào Cai");
/// assert_eq!(so.chu_quan, ["UBND tỉnh Lào Cai"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "tên cơ quan")]
#[doc(alias = "issuing body")]
pub struct TenCoQuan {
    /// **Cơ quan chủ quản**: the direct superior, one line each, the highest first. None for ministries,
    /// People's Councils and Committees; one for most bodies; two where offices print two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chu_quan: Vec<Text>,
    /// **Cơ quan ban hành**: official full name of the issuing body.
    pub ban_hanh: Text,
}

impl TenCoQuan {
    /// A body without a superior line.
    #[must_use]
    pub fn new(ban_hanh: impl Into<Text>) -> Self {
        Self { chu_quan: Vec::new(), ban_hanh: ban_hanh.into() }
    }

    /// The same body under a superior; a second call adds a line below the first.
    #[must_use]
    pub fn thuoc(mut self, chu_quan: impl Into<Text>) -> Self {
        self.chu_quan.push(chu_quan.into());
        self
    }

    /// The issuing body's name on one line, as running text writes it.
    #[must_use]
    pub fn ten_day_du(&self) -> Cow<'_, str> {
        self.ban_hanh.one_line()
    }
}

impl Serialize for TenCoQuan {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for TenCoQuan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        boi_canh::gia_tri(deserializer)
    }
}

impl<'de> TuHoSo<'de> for TenCoQuan {
    const TRUONG: &'static str = "co_quan";

    fn doc<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The derived reader, an inherent function by `remote`.
        Self::deserialize(deserializer)
    }

    fn tu(cx: &BoiCanh) -> Result<Self, String> {
        Ok(cx.co_quan.ten.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_may_have_two_superior_lines() {
        let btt = TenCoQuan::new("Ban Thường trực").thuoc("Ủy ban MTTQ Việt Nam").thuoc("Xã Bình An");
        assert_eq!(btt.chu_quan.len(), 2);
    }

    #[test]
    fn unknown_fields_are_refused() {
        let error = serde_json::from_str::<TenCoQuan>(r#"{"ban_hanh":"A","chuquan":[]}"#).unwrap_err();
        assert!(error.to_string().contains("chuquan"));
    }
}
