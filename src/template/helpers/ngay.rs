//! `ngay`: dates as the decree writes them.

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::{Helper, Kind, Param, text};
use crate::the_thuc::{thang_in, viet_ngay};

/// **Ngày tháng năm**: a date as the decree writes it, in one of four forms.
///
/// ```
/// use vanban::template::helpers::{DangNgay, ngay};
/// let date = chrono::NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
/// assert_eq!(ngay(date, DangNgay::DayDu), "ngày 05 tháng 3 năm 2026");
/// assert_eq!(ngay(date, DangNgay::KhongChuNgay), "05 tháng 3 năm 2026");
/// assert_eq!(ngay(date, DangNgay::Thang), "tháng 3 năm 2026");
/// assert_eq!(ngay(date, DangNgay::So), "05/3/2026");
/// ```
#[must_use]
pub fn ngay(date: NaiveDate, dang: DangNgay) -> String {
    let whole = viet_ngay(date);
    match dang {
        DangNgay::DayDu => whole,
        DangNgay::KhongChuNgay => whole.trim_start_matches("ngày ").to_owned(),
        DangNgay::Thang => format!("tháng {} năm {}", thang_in(date.month()), date.year()),
        DangNgay::So => format!("{:02}/{}/{}", date.day(), thang_in(date.month()), date.year()),
    }
}

/// **Dạng ngày**: how a date is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum DangNgay {
    /// `day_du`: “ngày 05 tháng 3 năm 2026”.
    #[default]
    DayDu,
    /// `khong_chu_ngay`: “05 tháng 3 năm 2026”.
    KhongChuNgay,
    /// `thang`: “tháng 3 năm 2026”.
    Thang,
    /// `so`: “05/3/2026”.
    So,
}

/// The names of the forms in templates.
const DANG: [(&str, DangNgay); 4] = [
    ("day_du", DangNgay::DayDu),
    ("khong_chu_ngay", DangNgay::KhongChuNgay),
    ("thang", DangNgay::Thang),
    ("so", DangNgay::So),
];

pub(super) const NGAY: Helper = Helper {
    name: "ngay",
    params: &[Param::new("ngay", Kind::Date)],
    more: None,
    options: &[Param::optional("dang", Kind::OneOf(&["day_du", "khong_chu_ngay", "thang", "so"]))],
    piece: false,
    run: |args| {
        let dang = args.option_text("dang");
        let dang = DANG.iter().find(|(name, _)| Some(*name) == dang.as_deref()).map(|(_, dang)| *dang);
        Ok(text(date(args.get(0)).map(|date| ngay(date, dang.unwrap_or_default())).unwrap_or_default()))
    },
};

/// The day that a text says: `2026-03-05`, with a time behind it or not, or `05/3/2026`.
pub(super) fn date(value: &Value) -> Option<NaiveDate> {
    let text = value.as_str()?.trim();
    let (text, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    // A time of the day and its zone may follow; words are no part of a date, and must not get lost.
    if !time.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b'+' | b'-' | b'Z')) {
        return None;
    }
    let number = |text: &str, most: usize| {
        let digits = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| digits)
    };
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    let [one, month, other] = parts.as_slice() else { return None };
    let (year, day) = if text.contains('-') && one.len() == 4 { (one, other) } else { (other, one) };
    if year.len() != 4 {
        return None;
    }
    let year = i32::try_from(number(year, 4)?).ok().filter(|year| *year > 0)?;
    NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 5);
        for text in [
            "2026-03-05",
            "05/3/2026",
            "5/03/2026",
            "5-3-2026",
            "2026-03-05T07:30:00",
            "2026-03-05T07:30:00.5+07:00",
            " 2026-03-05 ",
        ] {
            assert_eq!(date(&json!(text)), day, "{text}");
        }
        for text in [
            "",
            "2026-03",
            "2026-03-05 hoặc 06",
            "31/2/2026",
            "05/3/26",
            "2026/03/05",
            "+5/3/2026",
            "5.3.2026",
            "0000-01-01",
            "a/b/c",
        ] {
            assert_eq!(date(&json!(text)), None, "{text}");
        }
    }

    #[test]
    fn each_form_has_its_name() {
        let Kind::OneOf(names) = NGAY.options[0].kind else { panic!("names") };
        assert_eq!(DANG.map(|(name, _)| name), names);
    }
}
