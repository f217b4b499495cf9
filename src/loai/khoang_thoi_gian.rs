//! **Khoảng thời gian**: from a day or time to another.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// **Khoảng thời gian**: from a day or time to another, both included; the end is never before the beginning.
///
/// In files it is `{"tu": "2026-07-06", "den": "2026-07-10"}`.
///
/// ```
/// use vanban::loai::KhoangThoiGian;
/// use chrono::NaiveDate;
/// let week: KhoangThoiGian<NaiveDate> = serde_json::from_str(r#"{"tu": "2026-07-06", "den": "2026-07-10"}"#)?;
/// assert_eq!(week.so_ngay(), 5);
/// assert!(KhoangThoiGian::new(*week.den(), *week.tu()).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "HaiDau<T>", bound(deserialize = "T: Deserialize<'de> + PartialOrd"))]
#[doc(alias = "khoảng thời gian")]
#[doc(alias = "span of time")]
pub struct KhoangThoiGian<T> {
    tu: T,
    den: T,
}

/// Both ends as files have them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HaiDau<T> {
    tu: T,
    den: T,
}

impl<T: PartialOrd> KhoangThoiGian<T> {
    /// From a day or time to another.
    ///
    /// # Errors
    /// The end is before the beginning.
    pub fn new(tu: T, den: T) -> Result<Self, KhoangNguoc> {
        if tu <= den { Ok(Self { tu, den }) } else { Err(KhoangNguoc) }
    }
}

impl<T> KhoangThoiGian<T> {
    /// **Từ**: the beginning.
    pub const fn tu(&self) -> &T {
        &self.tu
    }

    /// **Đến**: the end.
    pub const fn den(&self) -> &T {
        &self.den
    }
}

impl KhoangThoiGian<NaiveDate> {
    /// **Số ngày**: how many days of the calendar, the first and the last included.
    #[must_use]
    pub fn so_ngay(&self) -> u64 {
        self.den.signed_duration_since(self.tu).num_days().unsigned_abs() + 1
    }
}

impl<T: PartialOrd> TryFrom<HaiDau<T>> for KhoangThoiGian<T> {
    type Error = KhoangNguoc;
    fn try_from(ends: HaiDau<T>) -> Result<Self, KhoangNguoc> {
        Self::new(ends.tu, ends.den)
    }
}

/// A span that ends before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("khoảng thời gian có `den` trước `tu`")]
#[non_exhaustive]
pub struct KhoangNguoc;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_with_both_ends() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (tu, den, days) in [("2026-07-06", "2026-07-06", 1), ("2026-02-27", "2026-03-02", 4)] {
            assert_eq!(KhoangThoiGian::new(day(tu), day(den)).unwrap().so_ngay(), days);
        }
        assert!(KhoangThoiGian::new(NaiveDate::MIN, NaiveDate::MAX).unwrap().so_ngay() > 190_000_000);
    }

    #[test]
    fn files_with_the_ends_exchanged_are_refused() {
        let json = r#"{"tu": "2026-07-10", "den": "2026-07-06"}"#;
        let error = serde_json::from_str::<KhoangThoiGian<NaiveDate>>(json).unwrap_err().to_string();
        assert!(error.contains("`den` trước `tu`"), "{error}");
    }
}
