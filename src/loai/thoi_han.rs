//! **Thời hạn, thời gian**: by when or when something is to be done.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Text;
use crate::the_thuc::viet_ngay;

/// **Thời hạn**: a deadline or a span of time, as a date that programs can compare.
///
/// ```
/// use chrono::NaiveDate;
/// use vanban::loai::ThoiHan;
/// let june_30 = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
/// assert_eq!(ThoiHan::Truoc(june_30).to_string(), "trước ngày 30 tháng 6 năm 2024");
/// assert_eq!(serde_json::to_string(&ThoiHan::Truoc(june_30))?, r#"{"truoc":"2024-06-30"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "thời hạn")]
#[doc(alias = "deadline")]
pub enum ThoiHan {
    /// Before a day.
    Truoc(NaiveDate),
    /// On a day at the latest.
    ChamNhat(NaiveDate),
    /// On a day.
    Ngay(NaiveDate),
    /// From a day to a day, both included.
    TuDen {
        /// The first day.
        tu: NaiveDate,
        /// The last day.
        den: NaiveDate,
    },
    /// In words: “Hằng quý”, “Quý I năm 2026”, “Thường xuyên”.
    Khac(Text),
}

impl fmt::Display for ThoiHan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truoc(day) => write!(f, "trước {}", viet_ngay(*day)),
            Self::ChamNhat(day) => write!(f, "chậm nhất {}", viet_ngay(*day)),
            Self::Ngay(day) => f.write_str(&viet_ngay(*day)),
            Self::TuDen { tu, den } => write!(f, "từ {} đến {}", viet_ngay(*tu), viet_ngay(*den)),
            Self::Khac(words) => f.write_str(words),
        }
    }
}
