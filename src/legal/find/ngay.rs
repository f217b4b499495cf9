//! **Đọc ngày ban hành**: the date of a document within a text.
//!
//! ```text
//! ngày = "ngày" ("mùng" | "mồng")? ngày? "tháng" tháng? "năm" năm
//!      | "ngày" ngày? ("/" | "-" | ".") tháng ("/" | "-" | ".") năm
//!      | "tháng" tháng "năm" năm
//!      | "năm"? năm
//! ```
//!
//! Blanks of a draft and what a scanner spoiled leave a date in part; a year of two digits is not guessed.

use std::ops::Range;

use super::reader::Reader;
use super::token::tu;
use crate::the_thuc::NgayBanHanh;

/// The years in which documents are dated.
const YEARS: Range<u32> = 1900..2100;

/// The years of the sắc lệnh, which two digits tell without doubt.
pub(super) const SAC_LENH: Range<u32> = 1945..1960;

/// No year of two digits is read.
pub(super) const NO_YEARS: Range<u32> = 0..0;

/// How many tokens may stand where day or month was spoiled.
const SPOILED: usize = 3;

/// The longest row of points that is one blank.
const POINTS: usize = 40;

/// Reads a date that “ngày” opens; the place after it.
pub(super) fn read(r: &Reader, at: usize) -> Option<(NgayBanHanh, usize)> {
    read_of(r, at, &NO_YEARS)
}

/// As [`read`]; two digits of a year are read if the year is one of `years`.
pub(super) fn read_of(r: &Reader, at: usize, years: &Range<u32>) -> Option<(NgayBanHanh, usize)> {
    if !r.at(at, tu!["ngày"]) {
        return None;
    }
    let day = at + 1 + usize::from(r.one_of(at + 1, tu!["mùng", "mồng"]));
    written_out(r, day).or_else(|| in_digits(r, day, years))
}

/// `17 tháng 10 năm 1945`; day and month may be blank.
fn written_out(r: &Reader, start: usize) -> Option<(NgayBanHanh, usize)> {
    let month_at = word_within(r, start, tu!["tháng", "thang"])?;
    let year_at = word_within(r, month_at + 1, tu!["năm", "nám"])?;
    let behind = year_at + 2;
    let blank_year = matches!(r.mark(year_at + 1), '…' | '_' | '.') && !r.sentence_ends(year_at + 1);
    if blank_year && start + 1 == month_at {
        // All is blank: ngày … tháng … năm …
        let blank = (start..behind).all(|at| r.number(at).is_none());
        return blank.then_some((NgayBanHanh::TRONG, behind));
    }
    let year = r.number(year_at + 1).filter(|year| YEARS.contains(year))?;
    let day = single(r, start, month_at);
    let month = single(r, month_at + 1, year_at).or_else(|| named_month(r, month_at + 1, year_at));
    Some((known(year, month, day), behind))
}

/// The place of one of `words`, if but a few tokens, and no clause, stand before it.
fn word_within(r: &Reader, start: usize, words: &[u64]) -> Option<usize> {
    let mut points = 0;
    let mut at = start;
    while at <= start + SPOILED + points {
        if r.one_of(at, words) {
            return Some(at);
        }
        match r.mark(at) {
            // A row of points is one blank.
            '.' | '…' | '_' if points < POINTS => points += 1,
            ';' | ':' | '(' | ')' => return None,
            // What a scanner makes of a number is short: “tháng ó năm”.
            _ if r.is_word(at) && r.length(at) > 2 && named(r, at).is_none() => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

/// The number between two places, if nothing but marks of a blank stands there beside it.
fn single(r: &Reader, start: usize, end: usize) -> Option<u32> {
    let mut numbers = (start..end).filter_map(|at| r.number(at));
    let number = numbers.next()?;
    let clean = (start..end).all(|at| r.number(at).is_some() || matches!(r.mark(at), '.' | '…'));
    (clean && numbers.next().is_none()).then_some(number)
}

/// The month whose name alone stands between two places.
fn named_month(r: &Reader, at: usize, end: usize) -> Option<u32> {
    named(r, at).filter(|_| at + 1 == end)
}

/// “giêng” and “chạp”, the first month and the last.
fn named(r: &Reader, at: usize) -> Option<u32> {
    if r.at(at, tu!["giêng"]) {
        Some(1)
    } else if r.at(at, tu!["chạp"]) {
        Some(12)
    } else {
        None
    }
}

/// “tháng 4 năm 2026”: a month without a day.
pub(super) fn month(r: &Reader, at: usize) -> Option<(NgayBanHanh, usize)> {
    let month = r.number(at + 1).filter(|_| r.at(at, tu!["tháng"]) && r.at(at + 2, tu!["năm"]))?;
    let year = r.number(at + 3).filter(|year| YEARS.contains(year))?;
    Some((known(year, Some(month), None), at + 4))
}

/// `05/3/2020`, `13-9-1945`, `/3/2025`, `…/5/2025`, `23 / 3 /2022`.
pub(super) fn in_digits(r: &Reader, start: usize, years: &Range<u32>) -> Option<(NgayBanHanh, usize)> {
    let mut at = start;
    while matches!(r.mark(at), '.' | '…' | '_') {
        at += 1;
    }
    if r.digits(at) > 2 {
        return None;
    }
    let day = r.number(at);
    at += usize::from(day.is_some());
    let mark = r.mark(at);
    if !matches!(mark, '/' | '-' | '.') {
        return None;
    }
    at += 1;
    while matches!(r.mark(at), '…' | '_') || (mark != '.' && r.mark(at) == '.') {
        at += 1;
    }
    let month = r.number(at);
    at += usize::from(month.is_some());
    if r.mark(at) != mark {
        return None;
    }
    let year = r.number(at + 1)?;
    let behind = at + 2;
    match r.digits(at + 1) {
        4 if YEARS.contains(&year) => Some((known(year, month, day), behind)),
        2 if years.contains(&(1900 + year)) => Some((known(1900 + year, month, day), behind)),
        // Two digits, or digits spoiled: a date stands here, but which is not guessed.
        2 | 3 if day.is_some() && month.is_some() => Some((NgayBanHanh::TRONG, behind)),
        _ => None,
    }
}

/// “năm 2013”, or the year alone where `bare` lets it.
pub(super) fn year(r: &Reader, at: usize, bare: bool) -> Option<(NgayBanHanh, usize)> {
    let word = usize::from(r.at(at, tu!["năm"]));
    if word == 0 && !bare {
        return None;
    }
    let year_at = at + word;
    let behind = year_at + 1;
    let year = r.number(year_at).filter(|year| r.four_digits(year_at) && YEARS.contains(year))?;
    // 2016-2020, 2013/QH13: no year of a document.
    let range = matches!(r.mark(behind), '/' | '-') && r.digits(behind + 1) > 0;
    (!range).then_some((known(year, None, None), behind))
}

/// As much of a date as there is such a day.
fn known(year: u32, month: Option<u32>, day: Option<u32>) -> NgayBanHanh {
    let year = i32::try_from(year).unwrap_or_default();
    let whole = NgayBanHanh::mot_phan(year, month, day);
    whole.or_else(|| NgayBanHanh::mot_phan(year, None, None)).unwrap_or(NgayBanHanh::TRONG)
}

#[cfg(test)]
mod tests {
    use super::super::reader::reading;
    use super::*;

    type Read = fn(&Reader) -> Option<(NgayBanHanh, usize)>;

    /// The date that opens a text, as files have it, with what of the text is left; `–` for none.
    fn date(text: &str, read: Read) -> String {
        reading(text, |r| {
            read(r).map_or("–".into(), |(date, end)| {
                format!("{}|{}", String::from(date), &text[r.bytes(&(0..end)).end..])
            })
        })
    }

    #[test]
    fn dates_of_all_shapes() {
        for (text, expected) in [
            // written out, in digits with each mark, with blanks about them
            ("ngày 05 tháng 3 năm 2020 của", "2020-03-05| của"),
            ("ngày 5/3/2020,", "2020-03-05|,"),
            ("ngày 13-9-1945", "1945-09-13|"),
            ("ngày 5.3.2020.", "2020-03-05|."),
            ("ngày 23 / 3 /2022", "2022-03-23|"),
            ("ngày mồng 2 tháng 9 năm 1945", "1945-09-02|"),
            ("ngày 3 tháng giêng năm 1946", "1946-01-03|"),
            ("ngày 3 tháng chạp năm 1946", "1946-12-03|"),
            // broken over a line
            ("ngày 05\ntháng 3 năm\n2020", "2020-03-05|"),
            // a draft's blanks: the day, the day and the month, all
            ("ngày tháng 3 năm 2025", "2025-03|"),
            ("ngày …… tháng 3 năm 2025", "2025-03|"),
            ("ngày    tháng    năm 2025", "2025|"),
            ("ngày …/5/2025", "2025-05|"),
            ("ngày /3/2025", "2025-03|"),
            ("ngày … tháng … năm … của", "| của"),
            // a month that a scanner spoiled; a day that no month has
            ("ngày 14 tháng ớ năm 2031", "2031|"),
            ("ngày 31 tháng 2 năm 2015", "2015|"),
            ("ngày 18 tháng năm 2014", "2014|"),
            // two digits are a date, but none that is told
            ("ngày 05/3/20 của", "| của"),
            // the date of something else, a year out of all bounds, words that are no date
            ("ngày 05/3", "–"),
            ("ngày 05/3/1820", "–"),
            ("ngày bầu cử tháng 5 năm 2026", "–"),
            ("ngày ký; tháng 5 năm 2026", "–"),
            ("ngày 2020/3/05", "–"),
            ("tháng 3 năm 2020", "–"),
        ] {
            assert_eq!(date(text, |r| read(r, 0)), expected, "{text}");
        }
    }

    #[test]
    fn two_digits_tell_the_years_of_the_decrees() {
        assert_eq!(date("ngày 13-9-45 về", |r| read_of(r, 0, &SAC_LENH)), "1945-09-13| về");
        // beyond them nothing is guessed
        assert_eq!(date("ngày 13-9-75 về", |r| read_of(r, 0, &SAC_LENH)), "| về");
    }

    #[test]
    fn months_and_years_alone() {
        for (text, read, expected) in [
            ("tháng 4 năm 2026 của", (|r| month(r, 0)) as Read, "2026-04| của"),
            ("tháng tư năm 2026", |r| month(r, 0), "–"),
            ("năm 2013;", |r| year(r, 0, false), "2013|;"),
            // the year alone only where a law's name stands before it
            ("2013;", |r| year(r, 0, false), "–"),
            ("2013;", |r| year(r, 0, true), "2013|;"),
            // a stretch of years, and a number
            ("năm 2016-2020", |r| year(r, 0, true), "–"),
            ("2013/12", |r| year(r, 0, true), "–"),
            ("năm 13", |r| year(r, 0, true), "–"),
            ("năm 02013", |r| year(r, 0, true), "–"),
        ] {
            assert_eq!(date(text, read), expected, "{text}");
        }
    }
}
