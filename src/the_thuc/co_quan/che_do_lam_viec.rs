//! **Chế độ làm việc** of a body, with its days (Điều 13).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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

/// **Thời kỳ**: days on which a body worked under a regime; laws on local government have changed it.
///
/// ```
/// use vanban::the_thuc::{CheDoLamViec, ThoiKy};
/// let since: ThoiKy = serde_json::from_str(r#"{"che_do": "tap_the", "tu": "2025-07-01"}"#)?;
/// assert_eq!(since.che_do, CheDoLamViec::TapThe);
/// assert!(since.gom("2026-01-01".parse().unwrap()) && !since.gom("2025-06-30".parse().unwrap()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "thời kỳ")]
pub struct ThoiKy {
    /// The regime.
    pub che_do: CheDoLamViec,
    /// First day; always before, if none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tu: Option<NaiveDate>,
    /// Last day; to this day, if none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub den: Option<NaiveDate>,
}

impl ThoiKy {
    /// A regime at all times.
    #[must_use]
    pub const fn luon(che_do: CheDoLamViec) -> Self {
        Self { che_do, tu: None, den: None }
    }

    /// The day is one of them.
    #[must_use]
    pub fn gom(&self, ngay: NaiveDate) -> bool {
        self.tu.is_none_or(|first| first <= ngay) && self.den.is_none_or(|last| ngay <= last)
    }
}
