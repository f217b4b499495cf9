//! **Giờ họp**: an hour of a day.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::the_thuc::{NgayBanHanh, NgayBanHanhError};

/// **Giờ họp**: hour and day at which a gathering begins or ends; a draft leaves it blank in whole or in part.
///
/// In files it is `2026-06-12T14:30`; the day as in [`NgayBanHanh`], and what is not known is left out:
/// `2026-06-12`, `2026`, or an empty text.
///
/// ```
/// use vanban::loai::bien_ban::GioHop;
/// let end: GioHop = "2026-06-12T16:30".parse()?;
/// assert_eq!(end.to_string(), "16 giờ 30 phút, ngày 12 tháng 6 năm 2026");
/// assert_eq!(GioHop::default().to_string(), "… giờ …, ngày … tháng … năm …");
/// assert!("2026-06-12T24:00".parse::<GioHop>().is_err());
/// # Ok::<(), vanban::loai::bien_ban::GioHopError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[doc(alias = "giờ họp")]
pub struct GioHop {
    ngay: NgayBanHanh,
    /// Hour below 24 and minute below 60.
    gio: Option<(u8, u8)>,
}

impl GioHop {
    /// The day.
    #[must_use]
    pub const fn ngay(&self) -> NgayBanHanh {
        self.ngay
    }

    /// Hour and minute; `None` is a blank.
    #[must_use]
    pub const fn gio(&self) -> Option<(u8, u8)> {
        self.gio
    }
}

/// `16 giờ 30 phút, ngày 12 tháng 6 năm 2026`; blanks print as `…`.
impl fmt::Display for GioHop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.gio {
            Some((hour, minute)) => write!(f, "{hour:02} giờ {minute:02} phút, {}", self.ngay),
            None => write!(f, "… giờ …, {}", self.ngay),
        }
    }
}

impl FromStr for GioHop {
    type Err = GioHopError;

    fn from_str(text: &str) -> Result<Self, GioHopError> {
        let (day, hour) = text.split_once('T').map_or((text, None), |(day, hour)| (day, Some(hour)));
        Ok(Self { ngay: day.parse()?, gio: hour.map(gio).transpose()? })
    }
}

/// Hour and minute, two digits each.
fn gio(text: &str) -> Result<(u8, u8), GioHopError> {
    let number = |digits: &str, below: u8| {
        let two = digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
        digits.parse().ok().filter(|number| two && *number < below)
    };
    text.split_once(':')
        .and_then(|(hour, minute)| Some((number(hour, 24)?, number(minute, 60)?)))
        .ok_or_else(|| GioHopError::Gio(text.to_owned()))
}

impl TryFrom<String> for GioHop {
    type Error = GioHopError;
    fn try_from(text: String) -> Result<Self, GioHopError> {
        text.parse()
    }
}

/// The form of files.
impl From<GioHop> for String {
    fn from(when: GioHop) -> Self {
        let mut text = Self::from(when.ngay);
        if let Some((hour, minute)) = when.gio {
            text += &format!("T{hour:02}:{minute:02}");
        }
        text
    }
}

/// Why a text is no [`GioHop`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GioHopError {
    /// The day is none.
    #[error(transparent)]
    Ngay(#[from] NgayBanHanhError),
    /// The hour is none.
    #[error("giờ “{0}” sai: cần dạng 16:30, từ 00:00 đến 23:59")]
    Gio(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_blank() {
        for (text, printed) in [
            ("2026-01-05T08:00", "08 giờ 00 phút, ngày 05 tháng 01 năm 2026"),
            ("2026-06-12", "… giờ …, ngày 12 tháng 6 năm 2026"),
            ("2026T07:05", "07 giờ 05 phút, ngày … tháng … năm 2026"),
            ("T23:59", "23 giờ 59 phút, ngày … tháng … năm …"),
            ("", "… giờ …, ngày … tháng … năm …"),
        ] {
            let when: GioHop = text.parse().unwrap();
            assert_eq!(when.to_string(), printed);
            assert_eq!(String::from(when), text);
        }
    }

    #[test]
    fn impossible_times_are_refused() {
        for (text, fault) in [
            ("2026-06-31T08:00", "không có ngày 31"),
            ("2026-06-12T8:00", "“8:00”"),
            ("2026-06-12T08:60", "“08:60”"),
            ("2026-06-12T+8:00", "“+8:00”"),
            ("2026-06-12T08", "“08”"),
            ("2026-06-12 08:00", "cần dạng"),
        ] {
            let error = text.parse::<GioHop>().unwrap_err().to_string();
            assert!(error.contains(fault), "{error}");
        }
    }
}
