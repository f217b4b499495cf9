//! **Đuôi của viện dẫn**: what follows the number: date, issuer, term, subject.
//!
//! ```text
//! đuôi    = (ngày | chú-thích | cơ-quan | khóa)* trích-yếu? (cơ-quan | ngày)?
//! ngày    = ","? ("ký" | "ban hành")? "ngày" … | "(" ngày ")" | "năm"? năm
//! cơ-quan = ","? "của" tên | "giữa" tên "và" tên | "do" tên ("ban hành" | "phê duyệt" …) | đại-hội
//! khóa    = ("(" | ",")? ("khóa" số | "nhiệm kỳ" năm "-" năm | "lần thứ" số) (", kỳ họp thứ" số)? ")"?
//! ```

use std::ops::Range;
use std::sync::LazyLock;

use super::head::{self, Found};
use super::reader::{Reader, Span};
use super::so::So;
use super::token::tu;
use super::trich_yeu::{self, About};
use super::{co_quan, dai_hoi, ngay};
use crate::legal::TenLoai;
use crate::legal::catalogue::{BangCoQuan, CapCoQuan, Catalogue};
use crate::loai::LoaiVanBan;
use crate::the_thuc::NgayBanHanh;

/// Bodies of a province or an army unit whose names begin as a ministry's.
const OF_A_PROVINCE: &[&[u64]] =
    &[tu!["bộ", "chỉ", "huy"], tu!["bộ", "tư", "lệnh"], tu!["bộ", "đội"], tu!["bộ", "phận"]];

/// First words of the bodies of the centre.
const OF_THE_CENTRE: &[&[u64]] =
    &[tu!["chính", "phủ"], tu!["thủ", "tướng"], tu!["bộ"], tu!["quốc", "hội"], tu!["ban", "bí", "thư"]];

/// What a body does to a document that it issues: `do Thủ tướng Chính phủ phê duyệt`.
const ISSUED: &[&[u64]] =
    &[tu!["phê", "duyệt"], tu!["ban", "hành"], tu!["ký"], tu!["công", "bố"], tu!["ký", "ban", "hành"]];

/// Reads what follows the number, each part once.
pub(super) fn read(r: &Reader, found: &mut Found, depth: u8, start: usize) {
    loop {
        let before = found.span.end;
        if r.paragraph_ends(before) {
            return;
        }
        date(r, found, found.loai.la_luat());
        aside(r, found);
        issuer(r, found);
        term(r, found);
        if found.span.end == before {
            break;
        }
    }
    if depth <= head::DEEPEST && found.trich_yeu.is_none() {
        subject(r, found, depth, start);
    }
}

/// The subject, with what may follow it.
fn subject(r: &Reader, found: &mut Found, depth: u8, start: usize) {
    let official = found.so.as_ref().and_then(|so| official(&found.loai, so));
    let about = About { loai: &found.loai, central: is_central(r, found), official, depth, start };
    let amending_law = found.loai.la_luat() && found.so.is_some() && r.at(found.span.end, tu!["sửa"]);
    let Some(subject) = trich_yeu::read(r, found.span.end, about) else { return };
    found.span.end = subject.end;
    found.link = if found.loai.la_luat() { None } else { subject.link };
    found.trich_yeu = Some(subject.content);
    found.inner = subject.inner;
    if !amending_law {
        late_issuer(r, found);
        // Công văn số 12/SNV về việc “…” ngày 05/3/2020
        date(r, found, false);
    }
}

/// An issuer behind the subject: `về việc thành lập Ban Chỉ đạo nhiệm kỳ 2026 - 2031 của Ủy ban nhân dân xã`.
fn late_issuer(r: &Reader, found: &mut Found) {
    let Some(subject) = found.trich_yeu.clone().filter(|_| found.co_quan.is_none()) else { return };
    let own = |at: usize| found.inner.iter().all(|inner| !inner.span.contains(&at));
    let opens =
        |at: &usize| r.at(*at, tu!["của"]) && r.four_digits(at - 1) && co_quan::names_body(r, at + 1) && own(*at);
    let Some(of) = subject.clone().skip(1).find(opens) else { return };
    if let Some(body) = co_quan::read(r, of + 1, false).filter(|body| body.span.end == subject.end) {
        found.trich_yeu = Some(subject.start..of);
        found.co_quan = Some(body.span);
    }
}

/// Reads the date; of laws the year alone too.
pub(super) fn date(r: &Reader, found: &mut Found, law: bool) {
    if found.ngay.is_some() {
        return;
    }
    let years = if found.loai == TenLoai::SacLenh { ngay::SAC_LENH } else { ngay::NO_YEARS };
    let end = found.span.end;
    let opened = date_opens(r, end, law);
    let numbered = found.so.is_some();
    let read = ngay::read_of(r, opened, &years)
        .or_else(|| if numbered { ngay::month(r, opened) } else { None })
        .map(|(ngay, behind)| (ngay, opened..behind, behind))
        .or_else(|| bracketed_date(r, end, &years))
        .or_else(|| year_of(r, found, law).map(|(ngay, behind)| (ngay, end..behind, behind)));
    if let Some((ngay, span, behind)) = read {
        found.ngay = Some((ngay, span));
        found.span.end = behind;
    }
}

/// Where a date may open: behind `,`, `ký`, `ban hành`.
fn date_opens(r: &Reader, end: usize, law: bool) -> usize {
    let at = end + usize::from(r.mark(end) == ',');
    let at = at + usize::from(r.at(at, tu!["ký", "ngày"]));
    if r.at(at, tu!["ban", "hành", "ngày"]) {
        at + 2
    } else if law && r.at(at, tu!["được", "ban", "hành", "ngày"]) {
        at + 3
    } else {
        at
    }
}

/// `(05/3/2020)`, `(ngày 05 tháng 3 năm 2020)`; the date, where it stands, and the place behind the bracket.
fn bracketed_date(r: &Reader, open: usize, years: &Range<u32>) -> Option<(NgayBanHanh, Span, usize)> {
    if r.mark(open) != '(' {
        return None;
    }
    let at = open + 1;
    let (ngay, behind) = if r.at(at, tu!["ngày"]) { ngay::read(r, at) } else { ngay::in_digits(r, at, years) }?;
    (r.mark(behind) == ')').then_some((ngay, at..behind, behind + 1))
}

/// “năm 2013” of a numbered document, if its number says nothing else; “2013” too behind a law's name.
fn year_of(r: &Reader, found: &Found, law: bool) -> Option<(NgayBanHanh, usize)> {
    let (ngay, behind) = ngay::year(r, found.span.end, law)?;
    let own = found.so.as_ref().and_then(|so| so.hieu.nam()).filter(|_| !law);
    let agrees = own.is_none_or(|own| ngay.nam_in() == Some(own.to_string()));
    agrees.then_some((ngay, behind))
}

/// The subject that the catalogue has for a number, if it knows one document of that kind and number.
fn official(loai: &TenLoai, so: &So) -> Option<&'static str> {
    if so.tran || so.hieu.la_trong() {
        return None;
    }
    let mut known = Catalogue::san_co().theo_so(&so.hieu).filter(|entry| entry.loai == *loai);
    let entry = known.next()?;
    known.next().is_none().then_some(&*entry.trich_yeu)
}

/// Longest note between the parts, in tokens.
const LONGEST_ASIDE: usize = 16;

/// A note between date and issuer or subject: `ngày 25/02/2025 (sau đây gọi là Đoàn) của …`.
fn aside(r: &Reader, found: &mut Found) {
    let open = found.span.end;
    if r.mark(open) != '(' || found.co_quan.is_some() || found.ngay.is_none() {
        return;
    }
    let close = (open + 1..open + LONGEST_ASIDE).find(|at| matches!(r.mark(*at), ')' | '(' | ';' | '.'));
    let Some(close) = close.filter(|at| r.mark(*at) == ')') else { return };
    let issuer_follows = r.at(close + 1, tu!["của"]) && co_quan::names_body(r, close + 2);
    if issuer_follows || r.at(close + 1, tu!["về", "việc"]) {
        found.span.end = close + 1;
    }
}

/// Reads the issuer: `của Chính phủ`, `do Thủ tướng Chính phủ ban hành`, `giữa Bộ A và Bộ B`.
pub(super) fn issuer(r: &Reader, found: &mut Found) {
    if found.co_quan.is_some() {
        return;
    }
    let end = found.span.end;
    let comma = r.mark(end) == ',' && r.at(end + 1, tu!["của"]) && found.so.is_some();
    let at = end + usize::from(comma);
    let resolution = found.loai == TenLoai::HanhChinh(LoaiVanBan::NghiQuyet);
    let read = if resolution
        && !r.at(at, tu!["của"])
        && let Some(congress) = dai_hoi::read(r, at)
    {
        Some(congress)
    } else if r.one_of(at, tu!["của", "giữa"]) {
        issued_of(r, found, at)
    } else if r.at(at, tu!["do"]) {
        issued_by(r, found, at)
    } else {
        None
    };
    if let Some((body, behind)) = read {
        found.co_quan = Some(body);
        found.span.end = behind;
    }
}

/// The body behind “của” or “giữa”.
fn issued_of(r: &Reader, found: &Found, at: usize) -> Option<(Span, usize)> {
    // “Quyết định số 12/QĐ-UBND của Công ty A”: the company holds it, it did not issue it.
    if co_quan::is_private(r, at + 1) && state_sign(found) {
        return None;
    }
    let body = co_quan::read(r, at + 1, is_joint(found) || r.at(at, tu!["giữa"]))?;
    Some((body.span, body.end))
}

/// The body behind “do”, if what it did is to issue.
fn issued_by(r: &Reader, found: &Found, at: usize) -> Option<(Span, usize)> {
    let body = co_quan::read(r, at + 1, is_joint(found))?;
    let words = r.any(body.end, ISSUED)?;
    Some((body.span, body.end + words))
}

/// The number's sign is one of a state body, so that no company can have issued it.
fn state_sign(found: &Found) -> bool {
    found
        .so
        .as_ref()
        .is_some_and(|so| so.hieu.nhom().any(|group| matches!(group, "UBND" | "CP" | "TTg" | "HĐND" | "TW" | "TU")))
}

/// Reads the term of the issuer, which is of the span but not of the issuer: `khóa XI`, `(khóa X)`,
/// `, khóa XII, nhiệm kỳ 2016 - 2021`, `nhiệm kỳ X (2024 - 2029)`, `khóa XV, kỳ họp thứ 9`.
fn term(r: &Reader, found: &mut Found) {
    if found.co_quan.is_none() {
        return;
    }
    let at = found.span.end;
    let bracket = r.mark(at) == '(';
    let start = at + usize::from(bracket || r.mark(at) == ',');
    let Some(mut end) = term_itself(r, start) else { return };
    if r.mark(end) == ',' && r.at(end + 1, tu!["kỳ", "họp", "thứ"]) {
        end += 5;
    }
    if bracket && r.mark(end) != ')' {
        return;
    }
    found.span.end = (end + usize::from(bracket)).min(r.tokens.len());
}

/// The place behind a term, without what encloses it.
fn term_itself(r: &Reader, at: usize) -> Option<usize> {
    if r.at(at, tu!["khóa"]) && r.numeral(at + 1) {
        let mut end = at + 2;
        // khóa XI, XII
        while r.mark(end) == ',' && r.numeral(end + 1) && r.capital(end + 1) {
            end += 2;
        }
        let years = r.mark(end) == ',' && r.at(end + 1, tu!["nhiệm", "kỳ"]);
        Some(if years { years_end(r, end + 3).unwrap_or(end) } else { end })
    } else if r.at(at, tu!["nhiệm", "kỳ"]) {
        years_end(r, at + 2)
    } else if r.at(at, tu!["lần", "thứ"]) {
        Some(at + 3)
    } else {
        None
    }
}

/// The place behind `2020 - 2025`, `X (2024 - 2029)`, `VI`.
fn years_end(r: &Reader, at: usize) -> Option<usize> {
    let pair = |at: usize| {
        let years = r.four_digits(at) && matches!(r.mark(at + 1), '-' | '/') && r.four_digits(at + 2);
        years.then_some(at + 3)
    };
    if let Some(end) = pair(at) {
        return Some(end);
    }
    if !r.numeral(at) {
        return None;
    }
    let bracketed = if r.mark(at + 1) == '(' { pair(at + 2) } else { None };
    Some(bracketed.filter(|end| r.mark(*end) == ')').map_or(at + 1, |end| end + 1))
}

/// Signs of documents that several bodies issue together.
const JOINT: [&str; 10] = ["TTLT", "NQLT", "KHLT", "QCPH", "KHPH", "HDLT", "CTPH", "QCLT", "HDLN", "TTLB"];

/// Several bodies issue it together.
pub(super) fn is_joint(found: &Found) -> bool {
    let joint = |so: &So| {
        let bodies = so.hieu.nhom().filter(|group| group.chars().count() > 1).count();
        bodies > 1 && so.hieu.nhom().next().is_some_and(|sign| JOINT.contains(&sign))
    };
    matches!(found.loai, TenLoai::ThongTuLienTich | TenLoai::NghiQuyetLienTich) || found.so.as_ref().is_some_and(joint)
}

/// A body of the centre issued it: by its sign, or by the first words of its issuer.
fn is_central(r: &Reader, found: &Found) -> bool {
    // UBTVQH15 signs as UBTVQH.
    let of_the_centre = |group: &str| {
        let letters = group.trim_end_matches(|c: char| c.is_ascii_digit());
        SIGNS_OF_THE_CENTRE.binary_search_by(|sign| (*sign).cmp(letters)).is_ok()
    };
    let sign = |so: &So| so.hieu.nhom().any(of_the_centre);
    let body = |span: &Span| r.any(span.start, OF_A_PROVINCE).is_none() && r.any(span.start, OF_THE_CENTRE).is_some();
    found.so.as_ref().is_some_and(sign) || found.co_quan.as_ref().is_some_and(body)
}

/// What the bodies of the centre sign with, sorted.
static SIGNS_OF_THE_CENTRE: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let rows = BangCoQuan::san_co().cac_dong().iter();
    let mut signs: Vec<&str> = rows.filter(|row| row.cap == CapCoQuan::TrungUong).map(|row| &*row.viet_tat).collect();
    signs.sort_unstable();
    signs
});

#[cfg(test)]
mod tests {
    use crate::legal::{Citation, Mention, find};

    /// The first citation of a text, and what of the text is left.
    fn first(text: &str) -> (Mention, &str) {
        let found = find(text).into_iter().next().expect(text);
        let rest = &text[found.range.end..];
        (found, rest)
    }

    /// Date, issuer and subject, `–` for none.
    fn parts(citation: &Citation) -> [String; 3] {
        let told = |text: &Option<crate::Text>| text.as_deref().unwrap_or("–").to_owned();
        [String::from(citation.ngay), told(&citation.co_quan), told(&citation.trich_yeu)]
    }

    #[test]
    fn the_parts_stand_in_any_order() {
        for text in [
            "Nghị định số 15/2031/NĐ-CP ngày 02/5/2031 của Chính phủ về cấp nước",
            "Nghị định số 15/2031/NĐ-CP của Chính phủ ngày 02/5/2031 về cấp nước",
            "Nghị định của Chính phủ số 15/2031/NĐ-CP ngày 02/5/2031 về cấp nước",
            "Nghị định số 15/2031/NĐ-CP, ngày 02/5/2031, của Chính phủ về cấp nước",
            "Nghị định số 15/2031/NĐ-CP (02/5/2031) của Chính phủ về cấp nước",
            "Nghị định số 15/2031/NĐ-CP ban hành ngày 02/5/2031 của Chính phủ về cấp nước",
            "Nghị định số 15/2031/NĐ-CP của Chính phủ về “cấp nước” ngày 02/5/2031",
        ] {
            let (found, rest) = first(text);
            assert_eq!(parts(&found.citation), ["2031-05-02", "Chính phủ", "về cấp nước"], "{text}");
            assert_eq!(rest, "", "{text}");
        }
    }

    #[test]
    fn dates_of_documents() {
        for (text, date) in [
            // signed; within brackets with its word
            ("Công văn số 7/SYT-NVY ký ngày 9/8/2031", "2031-08-09"),
            ("Công văn số 7/SYT-NVY (ngày 9 tháng 8 năm 2031)", "2031-08-09"),
            // a month alone, a year alone
            ("Công văn số 7/SYT-NVY tháng 8 năm 2031", "2031-08"),
            ("Nghị quyết số 7-NQ/TU năm 2031", "2031"),
            ("Luật Trẻ em 2031", "2031"),
            // a year that is not the number's
            ("Nghị định số 15/2031/NĐ-CP năm 2033", ""),
            // the date from which it has effect
            ("Nghị định số 15/2031/NĐ-CP có hiệu lực từ ngày 02/5/2031", ""),
            // two digits tell only the years of the decrees
            ("Sắc lệnh số 12 ngày 5-3-47", "1947-03-05"),
            ("Công văn số 7/SYT-NVY ngày 5-3-47", ""),
        ] {
            assert_eq!(String::from(first(text).0.citation.ngay), date, "{text}");
        }
    }

    #[test]
    fn issuers_follow_by_their_words() {
        for (text, issuer) in [
            ("Thông tư số 8/2031/TT-BYT của Bộ Y tế", "Bộ Y tế"),
            ("Kế hoạch số 8/KHPH-SYT-CAT giữa Sở Y tế và Công an tỉnh", "Sở Y tế và Công an tỉnh"),
            ("Đề án số 8/ĐA-UBND do Chủ tịch Ủy ban nhân dân xã phê duyệt", "Chủ tịch Ủy ban nhân dân xã"),
            ("Quyết định số 8/QĐ-TTg, của Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
            // “do” without an act of issuing
            ("Quyết định số 8/QĐ-UBND do Chủ tịch ủy quyền", "–"),
            // a company holds what a committee issued, and issues what is its own
            ("Quyết định số 8/QĐ-UBND của Công ty cấp nước", "–"),
            ("Công văn số 8/CN-KT của Công ty Cấp nước", "Công ty Cấp nước"),
            // behind the subject, where a stretch of years parts them
            (
                "Quyết định số 8/QĐ-UBND về quy hoạch giai đoạn 2031 - 2035 của Ủy ban nhân dân tỉnh",
                "Ủy ban nhân dân tỉnh",
            ),
        ] {
            assert_eq!(first(text).0.citation.co_quan.as_deref().unwrap_or("–"), issuer, "{text}");
        }
    }

    #[test]
    fn a_term_is_of_the_citation_but_not_of_its_issuer() {
        for (text, rest) in [
            ("Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương khóa XI đã", " đã"),
            ("Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương (khóa XI) đã", " đã"),
            ("Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương, khóa XI, đã", ", đã"),
            ("Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương nhiệm kỳ 2031 - 2036 đã", " đã"),
            ("Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương nhiệm kỳ XI (2031 - 2036) đã", " đã"),
            ("Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương khóa 11, kỳ họp thứ 3 đã", " đã"),
            // a bracket that says more
            ("Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương (khóa XI thông qua) đã", " (khóa XI thông qua) đã"),
            // no term
            ("Nghị quyết số 8-NQ/TW của Ban Chấp hành Trung ương khóa trước", " khóa trước"),
        ] {
            let (found, left) = first(text);
            assert_eq!(found.citation.co_quan.as_deref(), Some("Ban Chấp hành Trung ương"), "{text}");
            assert_eq!(left, rest, "{text}");
        }
    }

    #[test]
    fn notes_between_the_parts_are_of_the_citation() {
        let (found, rest) = first("Kế hoạch số 8/KH-SYT ngày 9/8/2031 (sau đây gọi tắt là Đợt 1) của Sở Y tế.");
        assert_eq!((found.citation.co_quan.as_deref(), rest), (Some("Sở Y tế"), "."));
        // behind it nothing of the document goes on
        let (found, rest) = first("Kế hoạch số 8/KH-SYT ngày 9/8/2031 (sau đây gọi tắt là Đợt 1) đã xong.");
        assert_eq!((found.citation.co_quan, rest), (None, " (sau đây gọi tắt là Đợt 1) đã xong."));
    }
}
