//! **Tên cơ quan, tổ chức ban hành văn bản** (ô số 2): the issuing body and those above it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Text;

/// **Cơ quan, tổ chức ban hành văn bản**: the body that issues a document (ô số 2).
///
/// Models khoản 2 Mục II Phần I Phụ lục I (`ND30-PL1-II.2.a#1` … `II.2.b#5`). Names are written as in
/// running text ("Ủy ban nhân dân Phường Nguyễn Trãi"): the head prints them in capitals, the line
/// "(Kèm theo …)" and citations print them as they stand. A `\n` in a name is a chosen line break of the
/// head; elsewhere it is a blank.
///
/// ```
/// use vanban::the_thuc::CoQuan;
/// let ubnd = CoQuan::new("Ủy ban nhân dân\nPhường Nguyễn Trãi");
/// assert_eq!(ubnd.ten_day_du(), "Ủy ban nhân dân Phường Nguyễn Trãi");
///
/// let so = CoQuan::new("Sở Công Thương").thuoc("UBND tỉnh Lào Cai");
/// assert_eq!(so.chu_quan, ["UBND tỉnh Lào Cai"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "cơ quan ban hành")]
#[doc(alias = "issuing body")]
pub struct CoQuan {
    /// **Cơ quan chủ quản**: the direct superior, one line each, the highest first. None for ministries,
    /// People's Councils and Committees; one for most bodies; two where offices print two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chu_quan: Vec<Text>,
    /// **Cơ quan ban hành**: official full name of the issuing body.
    pub ban_hanh: Text,
    /// **Chế độ làm việc**: collective leadership or leadership by the head, where known (Điều 13); layout does not need it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub che_do: Option<CheDoLamViec>,
}

/// **Chế độ làm việc** of a body, which decides who may sign how (`ND30-D13.1`, `ND30-D13.2`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)] // the decree knows two
#[doc(alias = "chế độ làm việc")]
pub enum CheDoLamViec {
    /// Chế độ tập thể: the head signs on behalf of the collective (TM.).
    TapThe,
    /// Chế độ thủ trưởng: the head signs in his own name.
    ThuTruong,
}

impl CoQuan {
    /// A body without a superior line.
    #[must_use]
    pub fn new(ban_hanh: impl Into<Text>) -> Self {
        Self { chu_quan: Vec::new(), ban_hanh: ban_hanh.into(), che_do: None }
    }

    /// The same body under a superior; a second call adds a line below the first.
    #[must_use]
    pub fn thuoc(mut self, chu_quan: impl Into<Text>) -> Self {
        self.chu_quan.push(chu_quan.into());
        self
    }

    /// The same body with its working regime.
    #[must_use]
    pub fn lam_viec(mut self, che_do: CheDoLamViec) -> Self {
        self.che_do = Some(che_do);
        self
    }

    /// The issuing body's name on one line, as running text writes it.
    #[must_use]
    pub fn ten_day_du(&self) -> Cow<'_, str> {
        self.ban_hanh.one_line()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_may_have_two_superior_lines() {
        let btt = CoQuan::new("Ban Thường trực").thuoc("Ủy ban MTTQ Việt Nam").thuoc("Xã Bình An");
        assert_eq!(btt.chu_quan.len(), 2);
    }

    #[test]
    fn unknown_fields_are_refused() {
        let error = serde_json::from_str::<CoQuan>(r#"{"ban_hanh":"A","chuquan":[]}"#).unwrap_err();
        assert!(error.to_string().contains("chuquan"));
    }
}
