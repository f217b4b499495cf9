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
use tu_vung::{BEHIND_QUOTE, CAPITAL_VERBS, OLD_VERBS, PLAN_VERBS, VERBS};

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

/// Whether a verb with a capital opens a subject here.
pub(super) fn capital_verb(r: &Reader, at: usize) -> bool {
    r.capital(at)
        && !r.token(at).is_some_and(Token::capitals)
        && r.phrase(at, &CAPITAL_VERBS).is_some()
        // Giao thông, giao dịch
        && !r.one_of(at + 1, tu!["thông", "dịch"])
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
    let mut at = start;
    // “Nghị định 30/2020/NĐ-CP — Về công tác văn thư”, “…, về …”
    let dash = r.mark(at) == '-' && !r.glued(at) && r.capital(at + 1);
    let comma = r.mark(at) == ',' && r.at(at + 1, tu!["về"]);
    at += usize::from(dash || comma);
    // A quote that clings to the number closes one that opened before it.
    let before = (r.quote(at) && !r.glued(at) && !r.paragraph_ends(at + 1)).then_some(at);
    at += usize::from(before.is_some());
    let (link, behind) = link(r, at);
    at = behind;
    let after = (link.is_some() && before.is_none() && r.quote(at)).then_some(at);
    at += usize::from(after.is_some());
    let titled = before.is_some() && r.capital(at) || dash && *about.loai == TenLoai::ChuanMucKeToan;
    if link.is_none() && !titled && !opens(r, at, about.loai) {
        return None;
    }
    let content = at;
    let done = |content: Span, end: usize, inner: Vec<Found>| TrichYeu { content, link, end, inner };
    let Some(open) = before.or(after) else {
        if let Some(end) = about.official.and_then(|official| as_known(r, content, official, link.is_some())) {
            return Some(done(content..end, end, het::within(r, content, end, about)));
        }
        let (end, inner) = het::scan(r, content, about);
        return (end > content).then(|| done(content..end, end, inner));
    };
    if let Some(close) = closing(r, open) {
        let behind = close + 1;
        // “về “…” giai đoạn 2021 - 2025”: the quotes are within.
        let goes_on = after.is_some() && r.one_of(behind, BEHIND_QUOTE) && !het::ends_here(r, behind);
        if !goes_on || r.paragraph_ends(behind) {
            return (close > content).then(|| done(content..close, behind, het::within(r, content, close, about)));
        }
        let (end, inner) = het::scan(r, open, about);
        return Some(done(open..end, end, inner));
    }
    // A quote that is never closed.
    let (end, inner) = het::scan(r, content, about);
    (end > content).then(|| done(content..end, end, inner))
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
    (at > start).then_some(at)
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
    fn a_known_subject_ends_where_it_ends() {
        let text = "Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư để ban hành quy chế riêng.";
        assert_eq!(subject(text), ("về công tác văn thư".to_owned(), " để ban hành quy chế riêng."));
    }
}
