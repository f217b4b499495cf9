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
    "các", "được", "đã", "có", "thì", "này", "đó", "để", "là", "bị", "phải", "không", "khi", "quy", "tại", "căn", "do", "nêu",
    "như", "thông", "hết", "còn", "sẽ", "áp", "mà", "nếu", "theo", "đang", "trước", "sau", "từ", "trong", "đến", "tính",
    "kể", "hiện", "cho", "với", "nay",
];

/// Words before “luật” that make it another word.
#[rustfmt::skip]
const NOT_AFTER: &[u64] = tu![
    "pháp", "sắc", "kỷ", "quân", "định", "hộ", "đúng", "quy", "khoa", "ty", "học", "phòng", "đoàn", "viện", "ngành", "hội",
    "trái", "trường", "án", "thảo",
];

/// Words after “luật” that make it another word.
const NOT_BEFORE: &[u64] =
    tu!["này", "đó", "gia", "sư", "lệ", "định", "pháp", "trên", "nêu", "mới", "cũ", "tnhh", "sau", "chơi"];

/// Words before “luật” that make it another word even where it has a capital: Công ty Luật, Đoàn Luật sư, dự án Luật.
const NEVER_AFTER: &[u64] = tu!["pháp", "ty", "học", "đoàn", "phòng", "hội", "khoa", "án", "thảo"];

/// Whether “luật” at a place is the word for a law: not in pháp luật, kỷ luật, luật sư. `words` are those of the kind.
pub(super) fn is_law_word(r: &Reader, at: usize, words: usize) -> bool {
    if words > 1 {
        return true;
    }
    // The second half of “Bộ luật”.
    if r.after_one_of(at, tu!["bộ"]) && kind::read(r, at - 1).is_some() {
        return false;
    }
    let new_line = r.token(at).is_some_and(Token::after_line);
    // A capital law may follow “quy định”: “theo quy định Luật Đất đai”.
    let part_of_word = r.after_one_of(at, if r.capital(at) { NEVER_AFTER } else { NOT_AFTER });
    // Luật Luật sư
    let of_lawyers = r.at(at, tu!["luật", "luật"]) && r.at(at + 1, tu!["sư"]);
    (new_line || !part_of_word) && (of_lawyers || !r.one_of(at + 1, NOT_BEFORE))
}

/// Longest name that number or date may follow, in tokens; and one that nothing follows.
const LONGEST: usize = 30;
const LONGEST_ALONE: usize = 16;

/// Reads the name of a law behind “Luật”, “Bộ luật” or “Pháp lệnh” at `kind`.
pub(super) fn read(r: &Reader, kind: usize, start: usize) -> Option<TenLuat> {
    if r.at(start, tu!["sửa"]) || r.at(start, tu!["bổ", "sung"]) || r.at(start, tu!["bãi", "bỏ"]) {
        return sua_doi::read(r, start);
    }
    match ten::longest(r, start) {
        Some(end) => known(r, kind, start, end),
        None => unknown(r, kind, start),
    }
}

/// A name that is known, up to `end`.
fn known(r: &Reader, kind: usize, start: usize, end: usize) -> Option<TenLuat> {
    // It may go on beyond the known one, to its number or date: “Luật Bầu cử {đại biểu xã} số …”.
    let end = if name_ends(r, end) { end } else { up_to_number(r, end).unwrap_or(end) };
    // “luật cư trú” is a law's name, “luật thơ” in small letters is not: one word is not enough.
    let trusted = r.capital(kind) || end > start + 1 || numbered(r, end);
    trusted.then_some(TenLuat { span: start..end, inner: Vec::new(), sure: true })
}

/// A name that nobody knows: number or date behind it tells its end; else it goes on to the next mark.
fn unknown(r: &Reader, kind: usize, start: usize) -> Option<TenLuat> {
    if !r.is_word(start) || r.one_of(start, STOPS) {
        return None;
    }
    let end = up_to_number(r, start).or_else(|| {
        let named = r.capital(kind) && r.capital(start);
        let goes_on =
            |at: &usize| r.is_word(*at) && !stops(r, *at, STOPS) && !r.paragraph_ends(*at) && !law_opens(r, *at);
        let end = start + 1 + (start + 1..start + LONGEST_ALONE).take_while(goes_on).count();
        // One plain syllable that goes on as a sentence is more likely half of a name that is not known.
        let half = end == start + 1 && r.is_word(end) && !r.sign(start);
        (named && !half).then_some(end)
    })?;
    Some(TenLuat { span: start..end, inner: Vec::new(), sure: false })
}

/// Whether a word of a list stands here as a word of its own: not “không” of hàng không.
fn stops(r: &Reader, at: usize, words: &[u64]) -> bool {
    r.one_of(at, words) && !(r.at(at, tu!["không"]) && r.after_one_of(at, tu!["hàng"]))
}

/// Whether the word for a law, a code or an ordinance stands here.
fn law_opens(r: &Reader, at: usize) -> bool {
    kind::read(r, at).is_some_and(|kind| kind.manner == kind::Manner::Law)
}

/// Whether a name that is known ends here for certain.
fn name_ends(r: &Reader, end: usize) -> bool {
    let mark = r.mark(end);
    mark != '\0' && mark != ',' || r.paragraph_ends(end) || numbered(r, end)
}

/// Whether number or date of a law stand here.
fn numbered(r: &Reader, at: usize) -> bool {
    let (next, after_so) = so::skip_so(r, at);
    if after_so && so::read(r, next, true).is_some_and(|so| !so.tran || so.hieu.la_trong()) {
        return true;
    }
    let date = at + usize::from(r.mark(at) == ',' && r.at(at + 1, tu!["ngày"]));
    ngay::read(r, date).is_some()
        || ngay::year(r, date, true).is_some()
        || so::read(r, date, false).is_some_and(|so| so.hieu.khoa().is_some())
}

/// The place before the number or date that follows, if only words of a name are between.
fn up_to_number(r: &Reader, start: usize) -> Option<usize> {
    for at in start..(start + LONGEST).min(r.tokens.len()) {
        if at > start && (numbered(r, at) || r.paragraph_ends(at)) {
            return Some(at).filter(|at| numbered(r, *at));
        }
        let within = r.is_word(at) || matches!(r.mark(at), ',' | '-');
        // “theo hợp đồng”, “theo phương thức”: of names.
        let by = r.at(at, tu!["theo"]) && r.one_of(at + 1, tu!["hợp", "phương"]);
        let clause = stops(r, at, STOPS_BEFORE_NUMBER) && !by;
        if !within || clause || other_document(r, at) {
            return None;
        }
    }
    None
}

/// Whether another document opens here: its kind, or a word of every day that its number follows.
fn other_document(r: &Reader, at: usize) -> bool {
    kind::read(r, at)
        .is_some_and(|kind| kind.manner != kind::Manner::Paper || r.capital(at) && so::skip_so(r, at + kind.words).1)
}

#[cfg(test)]
mod tests {
    use super::super::reader::reading;
    use super::*;

    /// The name behind the first word of a text; `–` for none.
    fn name(text: &str) -> &str {
        reading(text, |r| read(r, 0, 1).map_or("–", |name| &text[r.bytes(&name.span)]))
    }

    #[test]
    fn the_word_for_a_law() {
        for (text, at, told) in [
            ("Luật Trẻ em", 0, true),
            // in other words
            ("pháp luật về", 1, false),
            ("kỷ luật lao động", 1, false),
            ("luật sư Minh", 0, false),
            ("Công ty Luật Hồng", 2, false),
            ("Luật này", 0, false),
            ("Bộ luật Dân sự", 1, false),
            // a capital behind a word that only a small one clings to
            ("theo quy định Luật Trẻ em", 3, true),
            ("theo quy định luật chơi", 3, false),
            // on a new line
            ("đúng pháp\nluật trẻ em", 2, true),
            // the law of lawyers
            ("Luật Luật sư", 0, true),
        ] {
            assert_eq!(reading(text, |r| is_law_word(r, at, 1)), told, "{text}");
        }
    }

    #[test]
    fn names_that_are_known() {
        for (text, expected) in [
            ("Luật Trẻ em và Luật Đất đai", "Trẻ em"),
            ("Luật Trẻ em quy định", "Trẻ em"),
            // beyond the known name up to the number
            ("Luật Trẻ em vùng cao số 5/2031/QH16", "Trẻ em vùng cao"),
            ("Luật Trẻ em được nêu tại văn bản số 5/2031/QH16", "Trẻ em"),
            // one small word is not enough
            ("luật thuế", "–"),
        ] {
            assert_eq!(name(text), expected, "{text}");
        }
    }

    #[test]
    fn names_that_nobody_knows() {
        for (text, expected) in [
            // up to number, date, year
            ("Luật Đèn lồng, pháo hoa và hội hè số 5/2031/QH16", "Đèn lồng, pháo hoa và hội hè"),
            ("Luật Đèn lồng theo hợp đồng ngày 5/8/2031", "Đèn lồng theo hợp đồng"),
            ("luật đèn lồng 2031;", "đèn lồng"),
            ("Luật Đèn lồng 5/2031/QH16", "Đèn lồng"),
            // to the next mark or word of the sentence
            ("Luật Đèn lồng, pháo", "Đèn lồng"),
            ("Luật Đèn lồng quy định", "Đèn lồng"),
            ("Luật Đèn lồng Luật Trẻ em", "Đèn lồng"),
            ("Luật Đèn lồng\n\nCăn cứ", "Đèn lồng"),
            // no name
            ("Luật đèn lồng", "–"),
            ("luật Đèn lồng", "–"),
            ("Luật có hiệu lực", "–"),
            ("Luật;", "–"),
        ] {
            assert_eq!(name(text), expected, "{text}");
        }
    }
}
