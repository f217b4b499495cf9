//! **Đọc trích yếu**: the subject of a document within a text.
//!
//! ```text
//! trích-yếu = "“"? ("về" "việc"? | "v/v" | "ban hành về việc") "“"? lời "”"?
//!           | "“"? động-từ lời "”"?
//! ```
//!
//! Nothing closes a subject but what comes after it; where it ends is told by [`het`]. Documents named in it are
//! citations within ([`Found::inner`]).

mod het;
mod tu_vung;

use super::Span;
use super::head::Found;
use super::reader::{Reader, is_quote};
use super::token::{Token, tokenize, tu};
use crate::legal::TenLoai;
use crate::loai::LoaiVanBan;
use tu_vung::{BEHIND_QUOTE, CAPITAL_VERBS, OLD_VERBS, PLAN_VERBS, VERBS, WRITTEN_VERBS};

/// A subject, read.
#[derive(Debug)]
pub(super) struct TrichYeu {
    /// Without the link word and the quotes about it.
    pub content: Span,
    pub link: Option<Link>,
    /// Behind the closing quote.
    pub end: usize,
    pub inner: Vec<Found>,
}

/// The word by which a subject follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// “về”
    Ve,
    /// “về việc”, “v/v”
    VeViec,
}

/// What is known of the document when its subject is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct About<'f> {
    pub loai: &'f TenLoai,
    /// A body of the centre issued it: its subject names no single province.
    pub central: bool,
    /// The subject that the document is known to have; where the text has it, it ends with it.
    pub official: Option<&'static str>,
    /// How many citations enclose it.
    pub depth: u8,
    /// Where the citation begins.
    pub start: usize,
}

/// Longest subject, in tokens.
const LONGEST: usize = 400;

/// The verb of a subject that stands here, in words.
pub(super) fn verb(r: &Reader, at: usize) -> Option<usize> {
    let words = r.phrase(at, &VERBS)?;
    // “ban hành kèm theo”, “quy định tại Điều 5” tell where, not what.
    let place = r.one_of(at + words, tu!["kèm", "tại", "theo", "ngày", "này"]) && !r.at(at, tu!["sửa", "đổi"]);
    (!place && r.mark(at + words) != ':').then_some(words)
}

/// What joins a subject that is written to what stands before it, so that it is read back: nothing where it has a link
/// word itself, is a title in quotes or opens with a verb that is known; else “về việc” or “về”.
pub(in crate::legal) fn link_before(subject: &str) -> &'static str {
    let mut tokens = Vec::new();
    tokenize(subject, &mut tokens);
    let r = Reader { text: subject, tokens: &tokens };
    let start = usize::from(r.quote(0));
    let titled = start > 0 && r.capital(start);
    let acts = r.phrase(0, &WRITTEN_VERBS).is_some() && !is_noun(&r, 0);
    match () {
        () if titled || link(&r, start).0.is_some() || verb(&r, start).is_some() => "",
        () if acts => "về việc ",
        () => "về ",
    }
}

/// Whether a verb with a capital opens a subject here.
pub(super) fn capital_verb(r: &Reader, at: usize) -> bool {
    r.capital(at) && !r.capitals(at) && r.phrase(at, &CAPITAL_VERBS).is_some() && !is_noun(r, at)
}

/// Whether a verb is the beginning of a noun: giao thông, giao dịch.
fn is_noun(r: &Reader, at: usize) -> bool {
    r.one_of(at + 1, tu!["thông", "dịch"])
}

/// Whether a subject opens here without a link word.
fn opens(r: &Reader, at: usize, loai: &TenLoai) -> bool {
    let by_kind = match loai {
        TenLoai::SacLenh => r.phrase(at, &OLD_VERBS).is_some(),
        TenLoai::HanhChinh(LoaiVanBan::KeHoach | LoaiVanBan::ChuongTrinh) => r.phrase(at, &PLAN_VERBS).is_some(),
        TenLoai::HanhChinh(LoaiVanBan::ThongBao) => r.at(at, tu!["thông", "báo", "về"]),
        _ => false,
    };
    by_kind || verb(r, at).is_some() || capital_verb(r, at)
}

/// Reads a subject.
pub(super) fn read(r: &Reader, start: usize, about: About) -> Option<TrichYeu> {
    // “Nghị định 30/2020/NĐ-CP — Về công tác văn thư”, “…, về …”
    let dash = r.mark(start) == '-' && !r.glued(start) && r.capital(start + 1);
    let comma = r.mark(start) == ',' && r.at(start + 1, tu!["về"]);
    let mut at = start + usize::from(dash || comma);
    // A quote that clings to the number closes one that opened before it.
    let quoted = r.quote(at) && !r.glued(at) && !r.paragraph_ends(at + 1);
    let before_link = quoted.then_some(at);
    at += usize::from(quoted);
    let (link, behind) = link(r, at);
    at = behind;
    let behind_link = if link.is_some() && !quoted && r.quote(at) { Some(at) } else { None };
    at += usize::from(behind_link.is_some());
    let titled = quoted && r.capital(at) || dash && *about.loai == TenLoai::ChuanMucKeToan;
    if link.is_none() && !titled && !opens(r, at, about.loai) {
        return None;
    }
    let (content, end, inner) = match (before_link, behind_link) {
        (Some(open), _) => in_quotes(r, open, at, about),
        (None, Some(open)) => in_quotes_within(r, open, about),
        (None, None) => unquoted(r, at, link.is_some(), about),
    };
    (!content.is_empty()).then_some(TrichYeu { content, link, end, inner })
}

/// What a subject says, where it ends, and the citations in it.
type Content = (Span, usize, Vec<Found>);

/// `về công tác văn thư`: word for word as the document is known to have it, else as far as it seems to go.
fn unquoted(r: &Reader, start: usize, linked: bool, about: About) -> Content {
    if let Some(end) = about.official.and_then(|official| as_known(r, start, official, linked)) {
        return (start..end, end, het::within(r, start, end, about));
    }
    let (end, inner) = het::scan(r, start, about);
    (start..end, end, inner)
}

/// `“Về công tác văn thư”`: up to the closing quote; a quote that is never closed ends nothing.
fn in_quotes(r: &Reader, open: usize, start: usize, about: About) -> Content {
    let Some(close) = closing(r, open) else {
        let (end, inner) = het::scan(r, start, about);
        return (start..end, end, inner);
    };
    (start..close.max(start), close + 1, het::within(r, start, close, about))
}

/// `về “Chuyển đổi số”`; `về “Xóm sạch” giai đoạn 2021 - 2025`, where the quotes are of the subject.
fn in_quotes_within(r: &Reader, open: usize, about: About) -> Content {
    let goes_on = closing(r, open).map(|close| close + 1).is_some_and(|behind| {
        r.one_of(behind, BEHIND_QUOTE) && !het::ends_here(r, behind) && !r.paragraph_ends(behind)
    });
    if !goes_on {
        return in_quotes(r, open, open + 1, about);
    }
    let (end, inner) = het::scan(r, open, about);
    (open..end, end, inner)
}

/// “về”, “về việc”, “v/v”, “ban hành về việc”; and the place after it.
fn link(r: &Reader, at: usize) -> (Option<Link>, usize) {
    let about = |at: usize| {
        if r.at(at, tu!["về"]) {
            let viec = r.one_of(at + 1, tu!["việc", "viêc"]);
            return if viec { (Some(Link::VeViec), at + 2) } else { (Some(Link::Ve), at + 1) };
        }
        if r.at(at, tu!["v"]) && r.mark(at + 1) == '/' && r.at(at + 2, tu!["v"]) {
            return (Some(Link::VeViec), at + 3);
        }
        (None, at)
    };
    if r.at(at, tu!["ban", "hành"])
        && let (Some(Link::VeViec), behind) = about(at + 2)
    {
        return (Some(Link::VeViec), behind);
    }
    about(at)
}

/// The end of a known subject that stands here word for word.
fn as_known(r: &Reader, start: usize, official: &str, linked: bool) -> Option<usize> {
    let mut tokens = Vec::new();
    tokenize(official, &mut tokens);
    let known = Reader { text: official, tokens: &tokens };
    let mut from = link(&known, 0).1;
    if from == 0 && linked && verb(&known, 0).is_none() {
        return None;
    }
    let mut at = start;
    let says = |token: &Token| token.is_word() || token.is_number();
    while let Some(word) = known.token(from) {
        if !says(word) {
            from += 1;
        } else if !says(r.token(at)?) {
            at += 1;
        } else if r.token(at)?.same_as(word) {
            from += 1;
            at += 1;
        } else {
            return None;
        }
    }
    // The quote with which it ends: phê duyệt Chương trình “…”
    let quoted = known.quote(tokens.len().saturating_sub(1)) && r.quote(at) && r.glued(at);
    (at > start).then_some(at + usize::from(quoted))
}

/// The quote that closes the one that opens here, within the paragraph.
fn closing(r: &Reader, open: usize) -> Option<usize> {
    let directed = matches!(r.mark(open), '“' | '«' | '„');
    let mut depth = 0_u32;
    for at in open + 1..(open + LONGEST).min(r.tokens.len()) {
        if r.paragraph_ends(at) {
            return None;
        }
        match r.mark(at) {
            '“' | '„' | '«' if directed => depth += 1,
            mark if is_quote(mark) => match depth.checked_sub(1) {
                Some(outer) => depth = outer,
                None => return Some(at),
            },
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::legal::find;

    /// The subject that is read, and the letters behind the citation.
    fn subject(text: &str) -> (String, &str) {
        let found = find(text);
        let first = found.first().expect(text);
        (first.citation.trich_yeu.as_deref().unwrap_or("–").to_owned(), &text[first.range.end..])
    }

    #[test]
    fn subjects_open_with_a_link_word_or_a_verb() {
        for (text, expected) in [
            ("Quyết định số 12/QĐ-UBND về việc sáp nhập thôn", "về việc sáp nhập thôn"),
            ("Công văn số 12/UBND-VX v/v phòng dịch", "về việc phòng dịch"),
            // the verb is of the subject
            ("Thông tư số 12/2024/TT-BYT quy định mức giá", "quy định mức giá"),
            // “ban hành về việc” is a link
            ("Quyết định số 12/QĐ-BTC ban hành về việc công bố giá", "về việc công bố giá"),
            // quotes about it are none of it
            ("Chỉ thị số 05-CT/TW “Về học tập”", "về học tập"),
            ("Quyết định số 12/QĐ-TTg về “Chuyển đổi số”", "về Chuyển đổi số"),
            // quotes within it are
            ("Quyết định số 12/QĐ-UBND về “Xóm sạch” giai đoạn 2021 - 2025", "về “Xóm sạch” giai đoạn 2021 - 2025"),
            // a quote that is never closed
            ("Kế hoạch số 12/KH-UBND “về việc trồng cây;", "về việc trồng cây"),
            // what tells where, and the request of the sentence, are no subjects
            ("Quy chế ban hành kèm theo Quyết định số 12/QĐ-UBND quy định tại Điều 5", "–"),
            ("Hội có Công văn số 12/CV-HND đề nghị gia hạn", "–"),
        ] {
            assert_eq!(subject(text).0, expected, "{text}");
        }
    }

    #[test]
    fn kinds_have_verbs_of_their_own() {
        for (text, expected) in [
            // decrees of the first years
            ("Sắc lệnh số 5 thiết lập tòa án", "thiết lập tòa án"),
            // plans and programmes
            ("Kế hoạch số 5/KH-UBND tổ chức hội thi", "tổ chức hội thi"),
            // notices
            ("Thông báo số 5/TB-UBND thông báo về lịch cắt nước", "thông báo về lịch cắt nước"),
            // any kind, with a capital
            ("Quyết định số 5/QĐ-UBND Thu hồi đất", "Thu hồi đất"),
            // verbs that are none of the kind
            ("Quyết định số 5/QĐ-UBND tổ chức hội thi", "–"),
            ("Quyết định số 5/QĐ-UBND thu hồi đất", "–"),
            ("Kế hoạch số 5/KH-UBND Giao thông", "–"),
        ] {
            assert_eq!(subject(text).0, expected, "{text}");
        }
    }

    #[test]
    fn marks_before_a_subject() {
        for (text, expected) in [
            ("Nghị quyết số 5-NQ/TU, về cấp nước", "về cấp nước"),
            ("Nghị quyết số 5-NQ/TU — Về cấp nước", "về cấp nước"),
            // the quote before the number's end closes another
            ("“Nghị quyết số 5-NQ/TU” về cấp nước", "–"),
            // quotes within quotes
            ("Nghị quyết số 5-NQ/TU “Về cấp nước “sạch” cho xã” đã", "về cấp nước “sạch” cho xã"),
            // an empty quote
            ("Nghị quyết số 5-NQ/TU về “” đã", "–"),
        ] {
            assert_eq!(subject(text).0, expected, "{text}");
        }
    }

    #[test]
    fn subjects_are_written_as_they_are_read() {
        for (text, link) in [
            ("về cấp nước", ""),
            ("Về việc cấp nước", ""),
            ("v/v cấp nước", ""),
            ("quy định giá nước", ""),
            ("Sửa đổi giá nước", ""),
            // a title in quotes, a subject in quotes, a name in quotes
            ("“Nước sạch”", ""),
            ("“về học tập”", ""),
            ("“nước sạch”", "về "),
            // it tells where, not what
            ("quy định tại chỗ", "về "),
            // verbs by which no subject is known
            ("thay thế Quyết định số 5/QĐ-UBND", "về việc "),
            ("giao chỉ tiêu", "về việc "),
            // nouns
            ("giao thông nông thôn", "về "),
            ("công tác văn thư", "về "),
            ("", "về "),
        ] {
            assert_eq!(super::link_before(text), link, "{text}");
        }
    }

    #[test]
    fn a_known_subject_ends_where_it_ends() {
        let text = "Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư để ban hành quy chế riêng.";
        assert_eq!(subject(text), ("về công tác văn thư".to_owned(), " để ban hành quy chế riêng."));
    }
}
