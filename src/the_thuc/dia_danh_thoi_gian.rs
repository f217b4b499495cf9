//! **Địa danh và thời gian ban hành văn bản** (ô số 4): place and date of issue.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// **Thời gian ban hành**: the date of a document, which a draft leaves blank in whole or in part (ô số 4).
///
/// Models điểm b khoản 4 Mục II Phần I Phụ lục I: written out, with a zero before days below ten and before
/// the months 1 and 2 only (`ND30-PL1-II.4.b#1`–`#3`). In files it is `2024-05-20`, `2024-05` (day blank),
/// `2024` (day and month blank) or an empty text (all blank).
///
/// ```
/// use vanban::the_thuc::NgayBanHanh;
/// let ngay: NgayBanHanh = "2024-02-05".parse()?;
/// assert_eq!(ngay.to_string(), "ngày 05 tháng 02 năm 2024");
/// let draft: NgayBanHanh = "2026-06".parse()?;
/// assert_eq!(draft.to_string(), "ngày … tháng 6 năm 2026");
/// assert!("2024-02-31".parse::<NgayBanHanh>().is_err());
/// # Ok::<(), vanban::the_thuc::NgayBanHanhError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[doc(alias = "ngày ban hành")]
#[doc(alias = "date of issue")]
pub struct NgayBanHanh {
    nam: Option<i32>,
    thang: Option<u32>,
    ngay: Option<u32>,
}

impl NgayBanHanh {
    /// Nothing known yet: day, month and year are blank.
    pub const TRONG: Self = Self { nam: None, thang: None, ngay: None };

    /// The full date, where day, month and year are known.
    #[must_use]
    pub fn day_du(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.nam?, self.thang?, self.ngay?)
    }

    /// Nothing that both dates say differs; a blank agrees with anything.
    ///
    /// ```
    /// use vanban::the_thuc::NgayBanHanh;
    /// let whole: NgayBanHanh = "2020-03-05".parse()?;
    /// assert!(whole.hop_voi(&"2020".parse()?) && whole.hop_voi(&NgayBanHanh::TRONG));
    /// assert!(!whole.hop_voi(&"2021".parse()?));
    /// # Ok::<(), vanban::the_thuc::NgayBanHanhError>(())
    /// ```
    #[must_use]
    pub fn hop_voi(&self, other: &Self) -> bool {
        fn agree<T: PartialEq>(one: Option<&T>, two: Option<&T>) -> bool {
            one.is_none() || two.is_none() || one == two
        }
        agree(self.nam.as_ref(), other.nam.as_ref())
            && agree(self.thang.as_ref(), other.thang.as_ref())
            && agree(self.ngay.as_ref(), other.ngay.as_ref())
    }

    /// What is known of a date: the year, and the month and day as far as they are; `None` if there is no such day.
    pub(crate) fn mot_phan(nam: i32, thang: Option<u32>, ngay: Option<u32>) -> Option<Self> {
        let ngay = ngay.filter(|_| thang.is_some());
        NaiveDate::from_ymd_opt(nam, thang.unwrap_or(1), ngay.unwrap_or(1))?;
        Some(Self { nam: Some(nam), thang, ngay })
    }

    /// The first day that the date may be.
    pub(crate) fn som_nhat(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.nam?, self.thang.unwrap_or(1), self.ngay.unwrap_or(1))
    }

    /// Day of the month as printed: `05`; `None` is a blank.
    #[must_use]
    pub fn ngay_in(&self) -> Option<String> {
        self.ngay.map(|ngay| format!("{ngay:02}"))
    }

    /// Month as printed: `02`, `5`; `None` is a blank.
    #[must_use]
    pub fn thang_in(&self) -> Option<String> {
        self.thang.map(thang_in)
    }

    /// Year as printed; `None` is a blank.
    #[must_use]
    pub fn nam_in(&self) -> Option<String> {
        self.nam.map(|nam| nam.to_string())
    }
}

/// Month as the decree wants it: a zero before 1 and 2 only (`ND30-PL1-II.4.b#3`).
pub(crate) fn thang_in(thang: u32) -> String {
    if thang < 3 { format!("{thang:02}") } else { thang.to_string() }
}

/// Writes a date of running text by the same rules as ô số 4.
///
/// ```
/// use vanban::the_thuc::viet_ngay;
/// let date = chrono::NaiveDate::from_ymd_opt(2024, 6, 1).unwrap();
/// assert_eq!(viet_ngay(date), "ngày 01 tháng 6 năm 2024");
/// ```
#[must_use]
pub fn viet_ngay(date: NaiveDate) -> String {
    NgayBanHanh::of(date).to_string()
}

impl NgayBanHanh {
    fn of(date: NaiveDate) -> Self {
        Self { nam: Some(date.year()), thang: Some(date.month()), ngay: Some(date.day()) }
    }
}

/// A full date; its year has four digits.
impl TryFrom<NaiveDate> for NgayBanHanh {
    type Error = NgayBanHanhError;
    fn try_from(date: NaiveDate) -> Result<Self, NgayBanHanhError> {
        match date.year() {
            1..=9999 => Ok(Self::of(date)),
            _ => Err(NgayBanHanhError { dau_vao: date.to_string(), loi: Fault::Shape }),
        }
    }
}

/// `ngày 05 tháng 02 năm 2024`; blanks print as `…`.
impl fmt::Display for NgayBanHanh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blank = || "…".to_owned();
        write!(
            f,
            "ngày {} tháng {} năm {}",
            self.ngay_in().unwrap_or_else(blank),
            self.thang_in().unwrap_or_else(blank),
            self.nam_in().unwrap_or_else(blank)
        )
    }
}

impl FromStr for NgayBanHanh {
    type Err = NgayBanHanhError;

    fn from_str(text: &str) -> Result<Self, NgayBanHanhError> {
        let error = |fault| NgayBanHanhError { dau_vao: text.to_owned(), loi: fault };
        if text.is_empty() {
            return Ok(Self::TRONG);
        }
        let mut parts = text.split('-');
        let mut number = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) => {
                part.parse::<u32>().map(Some).map_err(|_| error(Fault::Shape))
            }
            Some(_) => Err(error(Fault::Shape)),
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        if parts.next().is_some() {
            return Err(error(Fault::Shape));
        }
        let year = year.and_then(|year| i32::try_from(year).ok());
        if let (Some(year), Some(month)) = (year, month) {
            if !(1..=12).contains(&month) {
                return Err(error(Fault::NoSuchMonth { month }));
            }
            if NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1)).is_none() {
                return Err(error(Fault::NoSuchDay { day: day.unwrap_or(0), month, year }));
            }
        }
        Ok(Self { nam: year, thang: month, ngay: day })
    }
}

impl TryFrom<String> for NgayBanHanh {
    type Error = NgayBanHanhError;
    fn try_from(text: String) -> Result<Self, NgayBanHanhError> {
        text.parse()
    }
}

/// The form of files: `2024-05-20`, `2024-05`, `2024` or empty.
impl From<NgayBanHanh> for String {
    fn from(date: NgayBanHanh) -> Self {
        let mut text = Self::new();
        if let Some(nam) = date.nam {
            text += &format!("{nam:04}");
            if let Some(thang) = date.thang {
                text += &format!("-{thang:02}");
                if let Some(ngay) = date.ngay {
                    text += &format!("-{ngay:02}");
                }
            }
        }
        text
    }
}

/// Why a text is no date of issue.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("ngày ban hành “{dau_vao}” sai: {loi}")]
pub struct NgayBanHanhError {
    dau_vao: String,
    loi: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum Fault {
    #[error("cần dạng 2024-05-20, 2024-05 (để trống ngày), 2024 (để trống ngày, tháng) hoặc chuỗi rỗng")]
    Shape,
    #[error("không có tháng {month}")]
    NoSuchMonth { month: u32 },
    #[error("tháng {month} năm {year} không có ngày {day}")]
    NoSuchDay { day: u32, month: u32, year: i32 },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_rules_of_the_decree() {
        for (text, printed) in [
            ("2020-01-05", "ngày 05 tháng 01 năm 2020"),
            ("2019-06-29", "ngày 29 tháng 6 năm 2019"),
            ("2025-09-09", "ngày 09 tháng 9 năm 2025"),
            ("2025-12-31", "ngày 31 tháng 12 năm 2025"),
            ("2025", "ngày … tháng … năm 2025"),
            ("", "ngày … tháng … năm …"),
        ] {
            let date: NgayBanHanh = text.parse().unwrap();
            assert_eq!(date.to_string(), printed);
            assert_eq!(String::from(date), text);
        }
    }

    #[test]
    fn impossible_dates_are_refused() {
        for (text, fault) in [
            ("2024-02-31", "tháng 2 năm 2024 không có ngày 31"),
            ("2023-02-29", "không có ngày 29"),
            ("2024-13-01", "không có tháng 13"),
            ("2024-00", "không có tháng 0"),
            ("20/5/2024", "cần dạng"),
            ("2024-5-2", "cần dạng"),
            ("2024-05-20-01", "cần dạng"),
            ("2024-+5", "cần dạng"),
        ] {
            let error = text.parse::<NgayBanHanh>().unwrap_err().to_string();
            assert!(error.contains(fault), "{error}");
        }
        assert!("2024-02-29".parse::<NgayBanHanh>().is_ok());
        assert!(NgayBanHanh::try_from(NaiveDate::MAX).is_err());
    }
}
