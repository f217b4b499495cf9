//! **Đọc số, ký hiệu**: the number of a document within a text.
//!
//! ```text
//! số     = "số"* ":"? trống? (chữ-số ("." chữ-số)? chữ-thường?)? ("/" năm)? (("/" | "-") nhóm)*
//! nhóm   = viết-tắt chữ-số?
//! ```
//!
//! Blanks between its parts are passed over; the dash that a Party number has lost (`29 NQ/TW`) is put back.

use super::reader::{Reader, Span};
use super::token::{Token, tu};
use crate::legal::{SoHieu, TenLoai};

/// Signs to which the number of a term clings.
const WITH_TERM: &[u64] = tu!["qh", "ubtvqh", "hđnn"];

/// A number, read.
#[derive(Clone, Debug)]
pub(super) struct So {
    /// Tokens of the number alone, without “số”.
    pub span: Span,
    pub hieu: SoHieu,
    /// Digits alone: `101`.
    pub tran: bool,
}

/// Skips “số”, “số:”, “số hiệu”, once or more; the place after it and whether there was any.
pub(super) fn skip_so(r: &Reader, mut at: usize) -> (usize, bool) {
    let start = at;
    // “sổ” is “số” as scanners read it, before digits.
    let spoiled = |at: usize| r.at(at, tu!["sổ"]) && r.number(at + 1).is_some();
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
    let mut at = start;
    while matches!(r.mark(at), '.' | '…' | '_') {
        at += 1;
    }
    let blank = at > start;
    let begin = if blank && r.number(at).is_some() { return None } else { start };
    if let Some(digits) = r.token(at).filter(|t| t.is_number() && t.digits() <= 6) {
        out.push_str(r.letters(at));
        at += 1;
        let part = |n: usize| r.token(n).is_some_and(|t| t.is_number() && t.digits() <= 4 && !t.after_blank());
        // 66.18/2026/NQ-CP; also 66.4.2025/NQ-CP, as some write it.
        // 08.a/2010/TT-BTP
        let lettered = r.mark(at) == '.' && r.glued(at) && r.glued(at + 1) && r.letters(at + 1).chars().count() == 1;
        if lettered && r.is_word(at + 1) && r.mark(at + 2) == '/' {
            out.push('.');
            out.push_str(r.letters(at + 1));
            at += 2;
        }
        let parts =
            (0..2).take_while(|n| r.mark(at + 2 * n) == '.' && r.glued(at + 2 * n) && part(at + 2 * n + 1)).count();
        if parts > 0 && digits.digits() <= 3 && r.mark(at + 2 * parts) == '/' {
            for _ in 0..parts {
                out.push('.');
                out.push_str(r.letters(at + 1));
                at += 2;
            }
        }
        let letter = r.token(at).is_some_and(|t| t.is_word() && !t.after_blank() && !t.capital());
        if letter && r.letters(at).chars().count() == 1 && matches!(r.mark(at + 1), '/' | '-') {
            out.push_str(r.letters(at));
            at += 1;
        }
    } else if !matches!(r.mark(at), '/' | '-') || (!after_so && !blank) {
        let company = after_so && r.sign(start) && matches!(r.mark(start + 1), '-' | '/') && r.glued(start + 1);
        return prefixed(r, start).or_else(|| if company { glued_run(r, start) } else { None });
    }
    let body = at;
    if let Some(so) = unknown(r, begin, at, after_so) {
        return Some(so);
    }
    let (signed, end) = sign(r, at, &mut out, after_so);
    if !signed {
        if body == begin || blank {
            return None;
        }
        // A number with a word of capitals after it, as the first years had them: 34 TP.
        let joined = r.sign(at) && (r.at(at + 1, tu!["của"]) || r.at(at + 1, tu!["ngày"]));
        if joined && after_so && !TenLoai::tu_dau(r.letters(at)).any(|_| true) {
            out.push_str(r.letters(at));
            at += 1;
        }
        let hieu = out.parse().ok()?;
        return Some(So { span: begin..at, hieu, tran: !joined });
    }
    Some(So { span: begin..end, hieu: out.parse().ok()?, tran: false })
}

/// A number of a shape of its own, which “số” alone shows to be one: `01.KCN/BB-VPHC`, `11/2026CV-YVG`, `1l02/UBND-TH`:
/// all that is written without a blank.
fn unknown(r: &Reader, start: usize, at: usize, after_so: bool) -> Option<So> {
    let odd = after_so
        && r.glued(at)
        && match r.mark(at) {
            '\0' => r.is_word(at),
            '.' => {
                r.token(at + 1).is_some_and(|t| t.is_word() && !t.after_blank() && t.capital()) && r.mark(at + 2) == '/'
            }
            '/' => {
                r.token(at + 1).is_some_and(|t| t.is_number() && !t.after_blank())
                    && r.token(at + 2).is_some_and(|t| t.is_word() && !t.after_blank())
            }
            _ => false,
        };
    if !odd {
        return None;
    }
    glued_run(r, start)
}

/// Letters, digits and signs without a blank, with a sign and a digit among them.
fn glued_run(r: &Reader, start: usize) -> Option<So> {
    let mut end = start + 1;
    let part = |at: usize| r.glued(at) && r.token(at).is_some_and(|t| t.is_word() || t.is_number());
    while part(end) || matches!(r.mark(end), '/' | '-' | '.' | '&') && r.glued(end) && part(end + 1) {
        end += 1;
    }
    let signed = (start..end).any(|at| matches!(r.mark(at), '/' | '-'));
    let digits = (start..end).any(|at| r.number(at).is_some());
    let hieu = r.slice(&(start..end)).parse().ok()?;
    (signed && digits && end < start + 24).then_some(So { span: start..end, hieu, tran: false })
}

/// Letters before the digits, as certificates have them: `BA-179039`, `CC 123456`.
fn prefixed(r: &Reader, start: usize) -> Option<So> {
    let letters = r.letters(start);
    let dash = usize::from(r.mark(start + 1) == '-');
    let digits = r.token(start + 1 + dash)?;
    if !r.token(start)?.is_word() || letters.chars().count() != 2 || digits.digits() < 5 {
        return None;
    }
    let text = format!("{}{}{}", letters.to_uppercase(), if dash > 0 { "-" } else { "" }, r.letters(start + 1 + dash));
    Some(So { span: start..start + 2 + dash, hieu: text.parse().ok()?, tran: false })
}

/// Reads year and sign after the serial number.
fn sign(r: &Reader, mut at: usize, out: &mut String, after_so: bool) -> (bool, usize) {
    let mut groups = 0;
    // The dash of a Party number, lost: 29 NQ/TW.
    let lost = r.sign(at) && r.mark(at + 1) == '/' && r.sign(at + 2) && out.chars().all(|c| c.is_ascii_digit());
    let year =
        |n: usize| r.token(n).is_some_and(|t| t.digits() == 4 && t.number().is_some_and(|y| (1900..2100).contains(&y)));
    if lost && !out.is_empty() {
        out.push('-');
        at = group(r, at, out);
        groups += 1;
    } else if matches!(r.mark(at), '/') && year(at + 1) && matches!(r.mark(at + 2), '/' | '-' | '.') {
        out.push('/');
        out.push_str(r.letters(at + 1));
        at += 2;
    }
    // An all-small sign only where nothing parts it from the number.
    let small = |n: usize| r.glued(n) && r.glued(n + 1) && r.token(n + 1).is_some_and(|t| t.is_word() && !t.capital());
    loop {
        let mark = r.mark(at);
        let next = at + 1;
        let fits = match mark {
            '/' | '-' => {
                let apart = mark == '-' && !r.glued(at) && !r.glued(next);
                let cap = r.sign(next) || (r.capital(next) && r.glued(next) && short(r, next));
                let room = !apart || groups < 2 && (groups == 0 || is_kind(r, at - 1)) && r.sign(next);
                (cap && room) || (small(at) && (after_so || groups > 0 || known_small(r, next)))
            }
            '.' => groups > 0 && r.glued(at) && r.glued(next) && r.sign(next),
            '&' => groups > 0 && r.glued(at) && r.glued(next) && r.is_word(next),
            _ => false,
        };
        if !fits {
            break;
        }
        out.push(mark);
        at = group(r, next, out);
        groups += 1;
    }
    // The year of a sắc luật stands last: 02-SLT/76.
    let decree_law =
        r.mark(at) == '/' && r.glued(at) && r.glued(at + 1) && r.one_of(at.wrapping_sub(1), tu!["slt", "slu"]);
    if decree_law && r.token(at + 1).is_some_and(|t| t.is_number() && t.digits() <= 4) {
        out.push('/');
        out.push_str(r.letters(at + 1));
        at += 2;
    }
    // What an office hangs on its own sign: 03/LĐVVN BTh.
    let hung = groups > 0 && r.sign(at) && !r.token(at).is_some_and(Token::capitals) && !r.glued(at);
    if hung
        && (r.at(at + 1, tu!["ngày"]) || r.at(at + 1, tu!["của"]) || r.token(at + 1).is_none_or(|t| t.mark() != '\0'))
    {
        out.push_str(r.letters(at));
        at += 1;
    }
    (groups > 0, at)
}

/// One abbreviation with the number that clings to it: `QH13`, `UBTVQH 11`, `BCĐ389`.
fn group(r: &Reader, mut at: usize, out: &mut String) -> usize {
    let letters = r.letters(at);
    push_sign(letters, !r.capital(at), out);
    let term = r.one_of(at, WITH_TERM);
    at += 1;
    let clings = |n: usize| r.token(n).is_some_and(|t| t.is_number() && !t.after_blank());
    let apart = |n: usize| {
        term && r.token(n).is_some_and(|t| t.is_number() && t.digits() <= 2 && !t.after_line())
            && !matches!(r.mark(n + 1), '/' | '-')
    };
    if clings(at) || apart(at) {
        out.push_str(r.letters(at));
        at += 1;
        while r.glued(at) && (r.sign(at) || clings(at)) {
            out.push_str(r.letters(at));
            at += 1;
        }
    }
    at
}

/// Signs that are not all capitals.
const MIXED: [&str; 8] = ["TTg", "TTr", "CTr", "QyĐ", "QĐi", "TrS", "ThU", "SNgV"];

/// Writes an abbreviation; one of small letters in its usual form (`qđ-ttg` → `QĐ-TTg`).
fn push_sign(letters: &str, small: bool, out: &mut String) {
    if !small || letters == "nb" {
        out.push_str(letters);
        return;
    }
    let big = letters.to_uppercase();
    let mixed = MIXED.iter().find(|known| known.to_uppercase() == big);
    out.push_str(mixed.copied().unwrap_or(&big));
}

/// Whether a small word is a sign in which a number may end: a kind's.
fn known_small(r: &Reader, at: usize) -> bool {
    r.is_word(at) && TenLoai::tu_dau(r.letters(at)).any(|_| true) || r.one_of(at, tu!["qh", "ubtvqh", "ubnd", "vpcp"])
}

fn is_kind(r: &Reader, at: usize) -> bool {
    TenLoai::tu_dau(r.letters(at)).any(|_| true)
}

/// A short word with one capital only, as Ttg, Ubnd.
fn short(r: &Reader, at: usize) -> bool {
    r.letters(at).chars().count() <= 4
}
