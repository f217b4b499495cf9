//! **Thời điểm**: a day and a time of day.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};
use serde::{Deserialize, Serialize};

use crate::the_thuc::viet_ngay;

/// **Thời điểm**: a day and a time of day, to the minute, as a value that programs can compare.
///
/// Prints the day as ô số 4 does and adds the day of the week, its second word in capitals (`ND30-PL2-V.8.c`). In files
/// it is `2026-06-05T08:00`.
///
/// ```
/// use vanban::loai::ThoiDiem;
/// let luc: ThoiDiem = "2026-06-05T08:00".parse()?;
/// assert_eq!(luc.to_string(), "08 giờ 00 phút, ngày 05 tháng 6 năm 2026 (thứ Sáu)");
/// assert!("2026-06-05T24:00".parse::<ThoiDiem>().is_err());
/// # Ok::<(), vanban::loai::ThoiDiemError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[doc(alias = "thời điểm")]
#[doc(alias = "date and time")]
pub struct ThoiDiem(NaiveDateTime);

/// The form of files.
const DANG: &str = "%Y-%m-%dT%H:%M";

impl ThoiDiem {
    /// A time of a day; `None` where there is no such time or the year has not four digits.
    #[must_use]
    pub fn new(ngay: NaiveDate, gio: u32, phut: u32) -> Option<Self> {
        let time = ngay.and_hms_opt(gio, phut, 0)?;
        (1..=9999).contains(&ngay.year()).then_some(Self(time))
    }

    /// The day.
    #[must_use]
    pub fn ngay(self) -> NaiveDate {
        self.0.date()
    }

    /// The time as printed: `08 giờ 00 phút`.
    #[must_use]
    pub fn gio_in(self) -> String {
        self.0.format("%H giờ %M phút").to_string()
    }

    /// The day as printed: `ngày 05 tháng 6 năm 2026 (thứ Sáu)`.
    #[must_use]
    pub fn ngay_in(self) -> String {
        format!("{} ({})", viet_ngay(self.ngay()), thu(self.0.weekday()))
    }
}

/// **Thứ**: the day of the week.
const fn thu(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

impl fmt::Display for ThoiDiem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.gio_in(), self.ngay_in())
    }
}

impl FromStr for ThoiDiem {
    type Err = ThoiDiemError;
    fn from_str(text: &str) -> Result<Self, ThoiDiemError> {
        let time = NaiveDateTime::parse_from_str(text, DANG).ok();
        let time = time.and_then(|time| Self::new(time.date(), time.hour(), time.minute()));
        // A form with other blanks or fewer digits would be read too.
        time.filter(|time| String::from(*time) == text).ok_or_else(|| ThoiDiemError(text.to_owned()))
    }
}

impl TryFrom<String> for ThoiDiem {
    type Error = ThoiDiemError;
    fn try_from(text: String) -> Result<Self, ThoiDiemError> {
        text.parse()
    }
}

impl From<ThoiDiem> for String {
    fn from(time: ThoiDiem) -> Self {
        time.0.format(DANG).to_string()
    }
}

/// A text that is no time of a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("thời điểm “{0}” sai: cần dạng 2026-06-05T08:00")]
pub struct ThoiDiemError(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_with_the_day_of_the_week() {
        for (text, printed) in [
            ("2026-01-05T07:30", "07 giờ 30 phút, ngày 05 tháng 01 năm 2026 (thứ Hai)"),
            ("2026-06-23T14:00", "14 giờ 00 phút, ngày 23 tháng 6 năm 2026 (thứ Ba)"),
            ("2026-11-15T00:05", "00 giờ 05 phút, ngày 15 tháng 11 năm 2026 (Chủ nhật)"),
        ] {
            let time: ThoiDiem = text.parse().unwrap();
            assert_eq!(time.to_string(), printed);
            assert_eq!(String::from(time), text);
        }
    }

    #[test]
    fn other_forms_and_impossible_times_are_refused() {
        for text in [
            "",
            "2026-06-05",
            "2026-06-05T8:00",
            "2026-6-5T08:00",
            "2026-06-05T08:60",
            "2026-06-05T08:00:00",
            "2026-06-31T08:00",
            "-2026-06-05T08:00",
            "0000-06-05T08:00",
        ] {
            let error = text.parse::<ThoiDiem>().unwrap_err().to_string();
            assert!(error.contains(text) && error.contains("cần dạng"), "{error}");
        }
        let day = NaiveDate::from_ymd_opt(2026, 6, 5).unwrap();
        assert_eq!(ThoiDiem::new(day, 24, 0), None);
        assert_eq!(ThoiDiem::new(NaiveDate::MAX, 8, 0), None);
        assert_eq!(ThoiDiem::new(day, 8, 5), "2026-06-05T08:05".parse().ok());
    }
}
