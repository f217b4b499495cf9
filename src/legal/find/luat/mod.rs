//! **Đọc tên luật**: the name of a law, which no mark surrounds.
//!
//! ```text
//! tên = tên đã biết | lời, cho đến "số", "ngày" hoặc năm | "sửa đổi, bổ sung" … "của" luật (("," | "và") luật)*
//! ```

mod sua_doi;
mod ten;

use super::head::Found;
use super::reader::{Reader, Span};
use super::token::{Token, tu};
use super::{kind, ngay, so};

/// A name, read.
pub(super) struct TenLuat {
    pub span: Span,
    /// Laws named in the name of a law that amends them.
    pub inner: Vec<Found>,
    /// The name is one that is known, or could be nothing else.
    pub sure: bool,
}

/// Words that follow a law's name and are no part of it.
const STOPS: &[u64] = tu![
    "được", "đã", "có", "quy", "thì", "này", "đó", "hiện", "để", "tại", "là", "bị", "phải", "không", "khi", "do",
    "bởi", "cho", "trên", "nêu", "ngày", "số", "năm", "hết", "như", "mà", "nếu", "còn", "sau", "trước", "theo",
    "trong", "của", "từ", "đến", "sẽ", "đang", "cũng", "nói", "ban", "ghi", "nay", "gồm", "thay", "vào", "ra", "chỉ",
    "cần", "nhằm", "các", "hay", "hoặc", "áp", "vẫn", "với", "kèm", "và", "về"
];

/// Words that stand between no name and its number.
#[rustfmt::skip]
const STOPS_BEFORE_NUMBER: &[u64] = tu![
    "các", "được", "đã", "có", "thì", "này", "đó", "để", "là", "bị", "phải", "không", "khi", "quy", "tại", "căn", "do",
    "nêu", "như", "thông", "hết", "còn", "sẽ", "áp", "mà", "nếu", "theo", "đang", "trước", "sau", "từ", "trong",
    "đến", "tính", "kể", "hiện", "cho", "với", "nay"
];

/// Words before “luật” that make it another word.
const NOT_AFTER: &[u64] = tu![
    "pháp",
    "sắc",
    "kỷ",
    "quân",
    "định",
    "hộ",
    "đúng",
    "quy",
    "khoa",
    "ty",
    "học",
    "phòng",
    "đoàn",
    "viện",
    "ngành",
    "hội",
    "trái",
    "trường",
    "án",
    "thảo"
];

/// Words after “luật” that make it another word.
const NOT_BEFORE: &[u64] =
    tu!["này", "đó", "gia", "sư", "lệ", "định", "pháp", "trên", "nêu", "mới", "cũ", "tnhh", "sau", "chơi"];

/// Whether “luật” at a place is the word for a law: not in pháp luật, kỷ luật, luật sư.
pub(super) fn is_law_word(r: &Reader, at: usize, words: usize) -> bool {
    let single = words == 1;
    let before = at.checked_sub(1);
    if single && before.is_some_and(|before| r.one_of(before, NOT_AFTER) && !r.token(at).is_some_and(Token::after_line))
    {
        // “Đoàn Luật sư”, “dự án Luật”; but a name may follow “quy định”: “theo quy định Luật Đất đai”.
        let law_after =
            r.capital(at) && !r.one_of(at - 1, tu!["pháp", "ty", "học", "đoàn", "phòng", "hội", "khoa", "án", "thảo"]);
        if !law_after {
            return false;
        }
    }
    !(single && r.one_of(at + 1, NOT_BEFORE) && !(r.at(at + 1, tu!["sư"]) && r.at(at, tu!["luật", "luật"])))
}

/// Reads the name of a law behind “Luật”, “Bộ luật” or “Pháp lệnh” at `kind`.
pub(super) fn read(r: &Reader, kind: usize, start: usize, depth: u8) -> Option<TenLuat> {
    if r.at(start, tu!["sửa"]) || r.at(start, tu!["bổ", "sung"]) || r.at(start, tu!["bãi", "bỏ"]) {
        return sua_doi::read(r, start, depth);
    }
    let known = ten::longest(r, start);
    let capital = r.capital(kind);
    if let Some(end) = known {
        // A name may go on beyond the known one: to its number or date.
        let end = if name_ends(r, end) { end } else { up_to_number(r, end).unwrap_or(end) };
        let single = end == start + 1;
        let trusted = capital || !single || numbered(r, end);
        return trusted.then_some(TenLuat { span: start..end, inner: Vec::new(), sure: true });
    }
    // Of an unknown name, the number or date behind it tells the end; else it goes on to the next mark.
    if r.token(start).is_none_or(|t| !t.is_word()) || r.one_of(start, STOPS) {
        return None;
    }
    if let Some(end) = up_to_number(r, start) {
        return Some(TenLuat { span: start..end, inner: Vec::new(), sure: false });
    }
    if !capital || !r.capital(start) {
        return None;
    }
    let mut end = start + 1;
    while end < start + 16 && r.is_word(end) && !stops(r, end, STOPS) && !r.paragraph_ends(end) {
        if kind::read(r, end).is_some_and(|k| k.manner == kind::Manner::Law) {
            break;
        }
        end += 1;
    }
    // One plain syllable that goes on as a sentence is more likely half of a name that is not known.
    let half = end == start + 1 && r.is_word(end) && !r.sign(start);
    (!half).then(|| TenLuat { span: start..end, inner: Vec::new(), sure: false })
}

/// Whether a word of a list stands here as a word of its own: not “không” of hàng không.
fn stops(r: &Reader, at: usize, words: &[u64]) -> bool {
    r.one_of(at, words) && !(r.at(at, tu!["không"]) && r.at(at.wrapping_sub(1), tu!["hàng"]))
}

/// Whether a name that is known ends here for certain.
fn name_ends(r: &Reader, end: usize) -> bool {
    r.token(end).is_none_or(|t| t.mark() != '\0' && t.mark() != ',') || r.paragraph_ends(end) || numbered(r, end)
}

/// Whether number or date of a law stand here.
fn numbered(r: &Reader, at: usize) -> bool {
    let (next, any) = so::skip_so(r, at);
    if any && so::read(r, next, true).is_some_and(|so| !so.tran || so.hieu.la_trong()) {
        return true;
    }
    let at = at + usize::from(r.mark(at) == ',' && r.at(at + 1, tu!["ngày"]));
    ngay::read(r, at).is_some()
        || ngay::year(r, at, true).is_some()
        || so::read(r, at, false).is_some_and(|so| so.hieu.khoa().is_some())
}

/// The place before the number or date that follows, if only words of a name are between.
fn up_to_number(r: &Reader, start: usize) -> Option<usize> {
    for at in start..(start + 30).min(r.tokens.len()) {
        if at > start && numbered(r, at) {
            return Some(at);
        }
        let token = r.token(at)?;
        let within = match token.mark() {
            '\0' => token.is_word(),
            ',' | '-' => true,
            _ => false,
        };
        let follows =
            stops(r, at, STOPS_BEFORE_NUMBER) && !(r.at(at, tu!["theo"]) && r.one_of(at + 1, tu!["hợp", "phương"]));
        if !within
            || follows
            || r.paragraph_ends(at) && at > start
            || kind::read(r, at)
                .is_some_and(|k| k.manner != kind::Manner::Paper || r.capital(at) && so::skip_so(r, at + k.words).1)
        {
            return None;
        }
    }
    None
}
