//! **Đọc số, ký hiệu**: the number of a document within a text.
//!
//! ```text
//! số       = đầu năm? ký-hiệu                    30/2020/NĐ-CP, 124/KH-UBND, 28-CT/TW, /TTr-SNV
//!          | đầu                                 101
//!          | đầu viết-tắt ("của" | "ngày")       34 TP của …
//!          | hai-chữ "-"? năm-chữ-số-trở-lên     BA-179039
//!          | liền-nhau                           sau “số”: 01.KCN/BB-VPHC
//! đầu      = chữ-số ("." chữ-số)* chữ-thường? | chấm-chấm | trống
//! năm      = "/" 19xx | "/" 20xx
//! ký-hiệu  = (("/" | "-" | "." | "&") nhóm)+
//! nhóm     = viết-tắt chữ-số?
//! ```
//!
//! Blanks between its parts are passed over; the dash that a Party number has lost (`29 NQ/TW`) is put back.

use super::kind;
use super::reader::{Reader, Span};
use super::token::tu;
use crate::legal::SoHieu;

/// Signs to which the number of a term clings.
const WITH_TERM: &[u64] = tu!["qh", "ubtvqh", "hđnn"];

/// Signs of bodies that are known in small letters too, where nothing else tells a sign.
const SMALL_BODIES: &[u64] = tu!["qh", "ubtvqh", "ubnd", "vpcp"];

/// Signs that are not all capitals.
const MIXED: [&str; 8] = ["TTg", "TTr", "CTr", "QyĐ", "QĐi", "TrS", "ThU", "SNgV"];

/// The longest number without a blank whose shape is its own, in tokens.
const LONGEST_RUN: usize = 24;

/// A number, read.
#[derive(Clone, Debug)]
pub(super) struct So {
    /// Tokens of the number alone, without “số”.
    pub span: Span,
    pub hieu: SoHieu,
    /// Digits alone: `101`.
    pub tran: bool,
}

impl So {
    fn new(span: Span, written: &str, tran: bool) -> Option<Self> {
        Some(Self { span, hieu: written.parse().ok()?, tran })
    }
}

/// Passes over “số”, “số:”, “số hiệu”; the place behind it, and whether there was any.
pub(super) fn skip_so(r: &Reader, start: usize) -> (usize, bool) {
    // “sổ” is “số” as scanners read it, before digits.
    let spoiled = |at: usize| r.at(at, tu!["sổ"]) && r.number(at + 1).is_some();
    let mut at = start;
    // “số số 46”: some write it twice.
    while r.at(at, tu!["số"]) || spoiled(at) || (at > start && r.at(at, tu!["hiệu"])) {
        at += 1;
    }
    if at > start && r.mark(at) == ':' {
        at += 1;
    }
    (at, at > start)
}

/// Reads a number; `after_so` says that “số” stands before it, so that its sign may be anything.
pub(super) fn read(r: &Reader, start: usize, after_so: bool) -> Option<So> {
    let mut out = String::new();
    // A draft's points, where the number is still to come: `..../KH-UBND`.
    let blank = points_end(r, start);
    let pointed = blank > start;
    let mut at = blank;
    if (1..=6).contains(&r.digits(at)) {
        if pointed {
            return None;
        }
        at = serial(r, at, &mut out);
    } else if !matches!(r.mark(at), '/' | '-') || !(after_so || pointed) {
        return without_digits(r, start, after_so);
    }
    if after_so
        && shape_of_its_own(r, at)
        && let Some(so) = glued_run(r, start)
    {
        return Some(so);
    }
    let (signed, end) = sign(r, at, &mut out, after_so);
    if signed {
        return So::new(start..end, &out, false);
    }
    if at == start || pointed {
        return None;
    }
    // 34 TP: a word of capitals after the number, as the first years had them.
    let followed = r.at(at + 1, tu!["của"]) || r.at(at + 1, tu!["ngày"]);
    if after_so && r.sign(at) && followed && !is_kind(r, at) {
        out.push_str(r.letters(at));
        return So::new(start..at + 1, &out, false);
    }
    So::new(start..at, &out, true)
}

/// The place behind a row of points.
fn points_end(r: &Reader, start: usize) -> usize {
    let mut at = start;
    while matches!(r.mark(at), '.' | '…' | '_') {
        at += 1;
    }
    at
}

/// The serial number with what clings to it: `30`, `66.18`, `30c`.
fn serial(r: &Reader, start: usize, out: &mut String) -> usize {
    out.push_str(r.letters(start));
    let mut at = start + 1;
    // 08.a/2010/TT-BTP
    if r.mark(at) == '.' && r.glued(at) && r.glued_letter(at + 1) && r.mark(at + 2) == '/' {
        out.push('.');
        out.push_str(r.letters(at + 1));
        at += 2;
    }
    // 66.18/2026/NQ-CP; also 66.4.2025/NQ-CP, as some write it.
    let part = |at: usize| r.mark(at) == '.' && r.glued(at) && r.glued_number(at + 1) && r.digits(at + 1) <= 4;
    let parts = (0..2).take_while(|n| part(at + 2 * n)).count();
    if parts > 0 && r.digits(start) <= 3 && r.mark(at + 2 * parts) == '/' {
        for _ in 0..parts {
            out.push('.');
            out.push_str(r.letters(at + 1));
            at += 2;
        }
    }
    if r.glued_letter(at) && matches!(r.mark(at + 1), '/' | '-') {
        out.push_str(r.letters(at));
        at += 1;
    }
    at
}

/// A number that no digit opens: a certificate's, or after “số” a company's: `BA-179039`, `VNA-12/2026`.
fn without_digits(r: &Reader, start: usize, after_so: bool) -> Option<So> {
    let company = after_so && r.sign(start) && matches!(r.mark(start + 1), '-' | '/') && r.glued(start + 1);
    certificate(r, start).or_else(|| if company { glued_run(r, start) } else { None })
}

/// Two letters before the digits, as certificates have them: `BA-179039`, `CC 123456`.
fn certificate(r: &Reader, start: usize) -> Option<So> {
    let dash = usize::from(r.mark(start + 1) == '-');
    let digits = start + 1 + dash;
    if !r.is_word(start) || r.length(start) != 2 || r.digits(digits) < 5 {
        return None;
    }
    let written =
        format!("{}{}{}", r.letters(start).to_uppercase(), if dash > 0 { "-" } else { "" }, r.letters(digits));
    So::new(start..digits + 1, &written, false)
}

/// Whether what clings to the serial number is of no known shape: `1l02/UBND-TH`, `01.KCN/BB-VPHC`, `11/2026CV-YVG`.
fn shape_of_its_own(r: &Reader, at: usize) -> bool {
    r.glued(at)
        && match r.mark(at) {
            '\0' => r.is_word(at),
            '.' => r.glued_word(at + 1) && r.capital(at + 1) && r.mark(at + 2) == '/',
            '/' => r.glued_number(at + 1) && r.glued_word(at + 2),
            _ => false,
        }
}

/// Letters, digits and signs without a blank, with a sign and a digit among them.
fn glued_run(r: &Reader, start: usize) -> Option<So> {
    let part = |at: usize| r.glued_word(at) || r.glued_number(at);
    let mut end = start + 1;
    while end < start + LONGEST_RUN
        && (part(end) || matches!(r.mark(end), '/' | '-' | '.' | '&') && r.glued(end) && part(end + 1))
    {
        end += 1;
    }
    let signed = (start..end).any(|at| matches!(r.mark(at), '/' | '-'));
    let digits = (start..end).any(|at| r.number(at).is_some());
    if signed && digits && end < start + LONGEST_RUN {
        So::new(start..end, r.slice(&(start..end)), false)
    } else {
        None
    }
}

/// Reads year and sign after the serial number; whether there was a sign, and the place behind.
fn sign(r: &Reader, start: usize, out: &mut String, after_so: bool) -> (bool, usize) {
    let mut groups = 0;
    let mut at = start;
    if lost_dash(r, at, out) {
        out.push('-');
        at = group(r, at, out);
        groups = 1;
    } else if r.mark(at) == '/' && is_year(r, at + 1) && matches!(r.mark(at + 2), '/' | '-' | '.') {
        out.push('/');
        out.push_str(r.letters(at + 1));
        at += 2;
    }
    while joins(r, at, groups, after_so) {
        out.push(r.mark(at));
        at = group(r, at + 1, out);
        groups += 1;
    }
    // The year of a sắc luật stands last: 02-SLT/76.
    if r.mark(at) == '/'
        && r.glued(at)
        && r.after_one_of(at, tu!["slt", "slu"])
        && r.glued_number(at + 1)
        && r.digits(at + 1) <= 4
    {
        out.push('/');
        out.push_str(r.letters(at + 1));
        at += 2;
    }
    if groups > 0 && hung(r, at) {
        out.push_str(r.letters(at));
        at += 1;
    }
    (groups > 0, at)
}

/// Whether the dash of a Party number was lost here: `29 NQ/TW`.
fn lost_dash(r: &Reader, at: usize, serial: &str) -> bool {
    let digits = !serial.is_empty() && serial.bytes().all(|b| b.is_ascii_digit());
    digits && r.sign(at) && r.mark(at + 1) == '/' && r.sign(at + 2)
}

fn is_year(r: &Reader, at: usize) -> bool {
    r.four_digits(at) && r.number(at).is_some_and(|year| (1900..2100).contains(&year))
}

/// Whether the mark at a place joins one more group to the `groups` before it.
fn joins(r: &Reader, at: usize, groups: usize, after_so: bool) -> bool {
    let next = at + 1;
    let glued = r.glued(at) && r.glued(next);
    match r.mark(at) {
        mark @ ('/' | '-') => {
            // Ttg, Ubnd: a short word with one capital only.
            let ill_written = r.capital(next) && r.glued(next) && r.length(next) <= 4;
            // “30/KH - UBND”, but not “Quyết định số 30/QĐ-UBND - Ủy ban …”: a dash between blanks joins the first
            // group, or one behind a kind.
            let apart = mark == '-' && !r.glued(at) && !r.glued(next);
            let early = groups == 0 || groups == 1 && is_kind(r, at - 1);
            let room = !apart || early && r.sign(next);
            // An all-small sign only where nothing parts it from the number.
            let small = glued && r.is_word(next) && !r.capital(next);
            let known = after_so || groups > 0 || is_kind(r, next) || r.one_of(next, SMALL_BODIES);
            (r.sign(next) || ill_written) && room || small && known
        }
        // 652/QĐ-UB.ĐC
        '.' => groups > 0 && glued && r.sign(next),
        // 12/BGD&ĐT-KHTC
        '&' => groups > 0 && glued && r.is_word(next),
        _ => false,
    }
}

/// Whether a word is what an office hangs on its own sign: 03/LĐVVN BTh.
fn hung(r: &Reader, at: usize) -> bool {
    let mixed = r.sign(at) && !r.capitals(at) && !r.glued(at);
    let last = |at: usize| r.at(at, tu!["ngày"]) || r.at(at, tu!["của"]) || !r.is_word(at) && r.number(at).is_none();
    mixed && last(at + 1)
}

/// One abbreviation with the number that clings to it: `QH13`, `UBTVQH 11`, `BCĐ389`, `TKNQ18A`.
fn group(r: &Reader, start: usize, out: &mut String) -> usize {
    push_sign(r.letters(start), !r.capital(start), out);
    let mut at = start + 1;
    let term = r.one_of(start, WITH_TERM)
        && (1..=2).contains(&r.digits(at))
        && !r.token(at).is_some_and(super::token::Token::after_line)
        && !matches!(r.mark(at + 1), '/' | '-');
    if !(r.glued_number(at) || term) {
        return at;
    }
    out.push_str(r.letters(at));
    at += 1;
    while r.glued(at) && (r.sign(at) || r.glued_number(at)) {
        out.push_str(r.letters(at));
        at += 1;
    }
    at
}

/// Writes an abbreviation; one of small letters in its usual form (`qđ-ttg` → `QĐ-TTg`).
fn push_sign(letters: &str, small: bool, out: &mut String) {
    // “nb” is “lưu hành nội bộ”, small in every Party number: 2587-CV/VPTW/nb.
    if !small || letters == "nb" {
        out.push_str(letters);
        return;
    }
    let big = letters.to_uppercase();
    let mixed = MIXED.iter().find(|known| known.to_uppercase() == big);
    out.push_str(mixed.copied().unwrap_or(&big));
}

/// Whether the word at a place is an abbreviation of a kind.
fn is_kind(r: &Reader, at: usize) -> bool {
    kind::of_sign(r.word(at)).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::super::reader::reading;
    use super::*;

    /// The number that a text opens with, and what of the text is left behind it.
    fn number(text: &str, after_so: bool) -> Option<(String, bool, String)> {
        reading(text, |r| {
            let so = read(r, 0, after_so)?;
            Some((so.hieu.to_string(), so.tran, text[r.bytes(&so.span).end..].to_owned()))
        })
    }

    /// Numbers that need no “số” before them, alone and with words behind.
    #[test]
    fn all_systems_are_read() {
        for text in [
            // legislation: law, resolution, ordinance, decree, circulars
            "102/2016/QH13",
            "34/2009/NQ-QH12",
            "26/2005/PL-UBTVQH11",
            "326/2016/UBTVQH14",
            "30/2020/NĐ-CP",
            "66.16/2026/NQ-CP",
            "18a/2013/QĐ-TTg",
            "22/2011/TTLT/BTC-BKHCN",
            "37/2012/TTLT/BLĐTBXH-BYT-BTC-BGDĐT",
            "72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN",
            // administration: with the kind, with units, letters without it
            "124/KH-UBND",
            "30c/NQ-CP",
            "519/TTr-CAT-PC06",
            "3637/UBND-VX",
            "17/TTg-KTN",
            "130/KH-BCĐTKNQ18",
            "22/NQ-HĐND8",
            "652/QĐ-UB.ĐC",
            "12/BGD&ĐT-KHTC",
            "1677/NQ-UBTVQH15",
            // Party, Front, unions
            "28-CT/TW",
            "08-QĐi/TU",
            "05-QC/BTCTU-BDVTU",
            "2587-CV/VPTW/nb",
            "05/TT-MTTW-BTT",
            "12-HD/TWĐTN-BTC",
            // consolidated; history
            "2021/VBHN-BLĐTBXH",
            "18-L/CTN",
            "21-LCT/HĐNN8",
            "102-SL/L004",
            "25-CP",
            "17/HĐBT",
            "61/TT-LB",
        ] {
            for after_so in [false, true] {
                for rest in ["", " của", ", số 5", "."] {
                    let whole = format!("{text}{rest}");
                    let read = number(&whole, after_so);
                    assert_eq!(read, Some((text.to_owned(), false, rest.to_owned())), "{whole}");
                }
            }
        }
    }

    #[test]
    fn spoiled_and_loose_numbers_are_set_right() {
        for (text, expected) in [
            // blanks at any place
            ("186/ 2007/NĐ - CP của", "186/2007/NĐ-CP"),
            ("03 /2010/ TT-BLĐTBXH", "03/2010/TT-BLĐTBXH"),
            ("46 - CT/TW", "46-CT/TW"),
            ("16/2004/PL-UBTVQH 11 ngày", "16/2004/PL-UBTVQH11"),
            // a line break within
            ("12/QĐ-\nUBND", "12/QĐ-UBND"),
            // the dash of a Party number, lost
            ("29 NQ/TW", "29-NQ/TW"),
            // dashes of other kinds, the letter of another alphabet
            ("12/QÐ–UBND", "12/QĐ-UBND"),
            // small throughout: in the usual form
            ("12/qđ-ttg", "12/QĐ-TTg"),
            ("08-ctr/tu", "08-CTr/TU"),
            // one capital only is kept
            ("12/QĐ-Ttg", "12/QĐ-Ttg"),
            // the year behind points
            ("66.4.2025/NQ-CP", "66.4.2025/NQ-CP"),
            // a draft's blanks
            ("…/KH-UBND", "/KH-UBND"),
            ("...../2025/QĐ-UBND", "/2025/QĐ-UBND"),
            // what an office hangs on its sign
            ("03/LĐVVN BTh ngày", "03/LĐVVNBTh"),
        ] {
            assert_eq!(number(text, false).map(|(number, ..)| number).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn so_lets_a_number_have_any_shape() {
        for (text, expected) in [
            // nothing yet: a draft
            ("/TTr-SNV", "/TTr-SNV"),
            ("-KH/TU", "-KH/TU"),
            // a letter among the digits, as scanners have it
            ("1l02/UBND-TH ngày", "1l02/UBND-TH"),
            // a prefix of the office's own, a sign glued to the year, a company's
            ("01.KCN/BB-VPHC", "01.KCN/BB-VPHC"),
            ("11/2026CV-YVG", "11/2026CV-YVG"),
            ("VNA-12/2026 của", "VNA-12/2026"),
            // capitals after a blank, where the document goes on
            ("34 TP ngày", "34TP"),
        ] {
            assert_eq!(number(text, true).map(|(number, ..)| number).as_deref(), Some(expected), "{text}");
            assert!(number(text, false).is_none_or(|(number, ..)| number != expected), "{text} without “số”");
        }
    }

    #[test]
    fn certificates_have_letters_before_their_digits() {
        for (text, expected) in [
            ("BA-179039", Some("BA-179039")),
            ("cc 123456", Some("CC123456")),
            // fewer digits, more letters
            ("BA 1790", None),
            ("BAC 179039", None),
        ] {
            assert_eq!(number(text, false).map(|(number, ..)| number).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_number_ends_where_its_sign_ends() {
        for (text, rest) in [
            // digits alone
            ("101 về", " về"),
            ("101-102", "-102"),
            // a dash between blanks opens something else
            ("12/QĐ-UBND - Ủy ban", " - Ủy ban"),
            ("12/UBND-VX - VP", " - VP"),
            // a point that ends the sentence
            ("12/QĐ-UBND. Các", ". Các"),
            // an abbreviation behind a blank is the issuer's
            ("12/QĐ-UBND TP", " TP"),
            // a word behind the dash that is no sign
            ("12-trang", "-trang"),
            // a term behind a blank, but not another number
            ("16/2004/PL-UBTVQH 11/2020", " 11/2020"),
        ] {
            assert_eq!(number(text, false).map(|(.., rest)| rest).as_deref(), Some(rest), "{text}");
        }
    }

    #[test]
    fn digits_alone_are_bare() {
        assert_eq!(number("51", false), Some(("51".into(), true, String::new())));
        // more digits than a document's number has
        assert_eq!(number("1234567", false), None);
        // a word that clings to it by mistake
        assert_eq!(number("02ngày", true), Some(("02".into(), true, "ngày".into())));
        // points before digits are no blank number
        assert_eq!(number("...12/KH-UBND", true), None);
        assert_eq!(number("Trẻ em", true), None);
    }

    #[test]
    fn so_is_passed_over() {
        for (text, behind) in [
            ("số 5", 1),
            ("số: 5", 2),
            ("số hiệu 5", 2),
            ("số số 5", 2),
            // a scanner's “sổ”, only before digits
            ("sổ 5", 1),
            ("sổ sách", 0),
            ("hiệu 5", 0),
        ] {
            assert_eq!(reading(text, |r| skip_so(r, 0)), (behind, behind > 0), "{text}");
        }
    }
}
