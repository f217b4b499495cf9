//! **Đọc ngày ban hành**: the date of a document within a text.
//!
//! ```text
//! ngày = "ngày" ("mùng" | "mồng")? ngày? "tháng" tháng? "năm" năm
//!      | "ngày" ngày? ("/" | "-" | ".") tháng ("/" | "-" | ".") năm
//! ```
//!
//! Blanks of a draft and what a scanner spoiled leave a date in part; a year of two digits is not guessed.

use std::ops::Range;

use super::reader::Reader;
use super::token::{Token, tu};
use crate::the_thuc::NgayBanHanh;

/// The years in which documents are dated.
const YEARS: std::ops::Range<u32> = 1900..2100;

/// How many tokens may stand where day or month was spoiled.
const SPOILED: usize = 3;

/// Reads a date that “ngày” opens; the place after it.
pub(super) fn read(r: &Reader, at: usize) -> Option<(NgayBanHanh, usize)> {
    read_of(r, at, &NO_YEARS)
}

/// The years of the sắc lệnh, which two digits tell without doubt.
pub(super) const SAC_LENH: Range<u32> = 1945..1960;
const NO_YEARS: Range<u32> = 0..0;

/// As [`read`]; two digits of a year are read if the year is one of `years`.
pub(super) fn read_of(r: &Reader, at: usize, years: &Range<u32>) -> Option<(NgayBanHanh, usize)> {
    if !r.at(at, tu!["ngày"]) {
        return None;
    }
    let mut at = at + 1;
    if r.one_of(at, tu!["mùng", "mồng"]) {
        at += 1;
    }
    written_out(r, at).or_else(|| in_digits(r, at, years))
}

/// `17 tháng 10 năm 1945`; day and month may be blank.
fn written_out(r: &Reader, start: usize) -> Option<(NgayBanHanh, usize)> {
    let month_at = word_within(r, start, tu!["tháng", "thang"])?;
    let year_at = word_within(r, month_at + 1, tu!["năm", "nám"])?;
    if matches!(r.mark(year_at + 1), '…' | '_' | '.') && start == month_at - 1 && !r.sentence_ends(year_at + 1) {
        // All is blank: ngày … tháng … năm …
        let blank = (start..year_at + 2).all(|at| r.number(at).is_none());
        return blank.then_some((NgayBanHanh::TRONG, year_at + 2));
    }
    let year = r.number(year_at + 1).filter(|year| YEARS.contains(year))?;
    let day = single(r, start, month_at);
    let month = single(r, month_at + 1, year_at).or_else(|| named_month(r, month_at + 1, year_at));
    Some((known(year, month, day), year_at + 2))
}

fn named_month(r: &Reader, at: usize, end: usize) -> Option<u32> {
    match (at + 1 == end, r.word(at)) {
        (true, word) if word == tu!["giêng"][0] => Some(1),
        (true, word) if word == tu!["chạp"][0] => Some(12),
        _ => None,
    }
}

/// “tháng 4 năm 2026”: a month without a day.
pub(super) fn month(r: &Reader, at: usize) -> Option<(NgayBanHanh, usize)> {
    let month = r.number(at + 1).filter(|_| r.at(at, tu!["tháng"]) && r.at(at + 2, tu!["năm"]))?;
    let year = r.number(at + 3).filter(|year| YEARS.contains(year))?;
    Some((known(year, Some(month), None), at + 4))
}

/// The number between two places, if nothing but marks of a blank stands there beside it.
fn single(r: &Reader, start: usize, end: usize) -> Option<u32> {
    let mut numbers = (start..end).filter_map(|at| r.number(at));
    let number = numbers.next()?;
    let clean = (start..end).all(|at| r.number(at).is_some() || matches!(r.mark(at), '.' | '…'));
    (clean && numbers.next().is_none()).then_some(number)
}

fn word_within(r: &Reader, start: usize, words: &[u64]) -> Option<usize> {
    let mut marks = 0;
    let mut at = start;
    while at <= start + SPOILED + marks {
        if r.one_of(at, words) {
            return Some(at);
        }
        // A row of points is one blank.
        match r.mark(at) {
            '.' | '…' | '_' if marks < 40 => marks += 1,
            ';' | ':' | '(' | ')' => return None,
            _ if r.one_of(at, tu!["giêng", "chạp"]) => {}
            _ if r.token(at).is_some_and(|t| t.is_word() && r.letters(at).chars().count() > 2) => return None,
            _ => {}
        }
        at += 1;
    }
    None
}

/// `05/3/2020`, `13-9-1945`, `/3/2025`, `…/5/2025`, `23 / 3 /2022`.
pub(super) fn in_digits(r: &Reader, start: usize, years: &Range<u32>) -> Option<(NgayBanHanh, usize)> {
    let mut at = start;
    while matches!(r.mark(at), '.' | '…' | '_') {
        at += 1;
    }
    let day = r.number(at);
    if r.token(at).is_some_and(|t| t.digits() > 2) {
        return None;
    }
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
    match r.token(at + 1).map(Token::digits) {
        Some(4) if YEARS.contains(&year) => Some((known(year, month, day), at + 2)),
        // Two digits, or digits spoiled: a date stands here, but which is not guessed.
        Some(2) if years.contains(&(1900 + year)) => Some((known(1900 + year, month, day), at + 2)),
        Some(2 | 3) if day.is_some() && month.is_some() => Some((NgayBanHanh::TRONG, at + 2)),
        _ => None,
    }
}

/// “năm 2013”, or the year alone where `bare` lets it.
pub(super) fn year(r: &Reader, at: usize, bare: bool) -> Option<(NgayBanHanh, usize)> {
    let word = usize::from(r.at(at, tu!["năm"]));
    if word == 0 && !bare {
        return None;
    }
    let token = r.token(at + word)?;
    let year = token.number().filter(|year| token.digits() == 4 && YEARS.contains(year))?;
    if matches!(r.mark(at + word + 1), '/' | '-') && r.token(at + word + 2).is_some_and(Token::is_number) {
        // 2016-2020, 2013/QH13: no year of a document.
        return None;
    }
    Some((known(year, None, None), at + word + 1))
}

/// As much of a date as there is such a day.
fn known(year: u32, month: Option<u32>, day: Option<u32>) -> NgayBanHanh {
    let year = i32::try_from(year).unwrap_or_default();
    let whole = NgayBanHanh::mot_phan(year, month, day);
    whole.or_else(|| NgayBanHanh::mot_phan(year, None, None)).unwrap_or(NgayBanHanh::TRONG)
}
