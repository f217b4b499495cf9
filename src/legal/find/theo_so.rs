//! **Văn bản gọi bằng số**: documents known by their number, or by date or congress where they have none.
//!
//! ```text
//! văn-bản = loại hạn-định? "số"? số đuôi                      Nghị định số 30/2020/NĐ-CP, Nghị quyết 101
//!          | loại "của" cơ-quan ("số" số | ngày) đuôi        Chỉ thị của Thủ tướng Chính phủ số 270/CT-TTg
//!          | "nghị quyết" đại-hội đuôi                       Nghị quyết Đại hội XIII
//!          | loại ngày đuôi                                  Sắc lệnh ngày 13-9-1945
//!          | loại lời "số" số đuôi                           Biên bản họp xét duyệt số 12/BB-UBND
//! ```

use super::head::Found;
use super::kind::{self, Loai, Manner};
use super::reader::{Reader, Span};
use super::so::{self, So};
use super::token::{Phrases, Token, tu};
use super::trich_yeu::Link;
use super::{co_quan, dai_hoi, duoi, ngay};
use crate::legal::TenLoai;
use crate::loai::LoaiVanBan;

/// Words behind a number of digits alone that let it be a document's; behind a count stands what is counted.
const AFTER_DIGITS: &[u64] = tu![
    "của", "về", "ngày", "và", "hoặc", "khóa", "v", "được", "có", "trên", "trong", "tại", "đã", "là", "cho", "theo",
    "để", "nhằm", "thì", "vào", "năm", "gắn", "quy", "hướng", "ban", "đến", "gồm", "nêu", "này", "còn", "với", "từ",
    "bằng", "như", "khi", "sửa", "thay", "do"
];

/// Words between kind and number that name no subject: `Quy chế làm việc số`, `Báo cáo thẩm tra số`.
#[rustfmt::skip]
const QUALIFIERS: Phrases = Phrases::new(&[
    tu!["làm", "việc"], tu!["thẩm", "tra"], tu!["thẩm", "định"], tu!["hỏa", "tốc"], tu!["hành", "động"],
    tu!["kết", "luận"], tu!["liên", "tịch"], tu!["liên", "ngành"], tu!["liên", "bộ"], tu!["liên", "sở"], tu!["mật"],
    tu!["khẩn"], tu!["kiểm", "tra"], tu!["công", "tác"], tu!["phối", "hợp"], tu!["tổng", "kết"], tu!["giải", "trình"],
    tu!["thanh", "tra"], tu!["giám", "sát"], tu!["cá", "biệt"], tu!["thi", "đua"], tu!["quyền", "sử", "dụng", "đất"],
]);

/// Longest stretch of words between a kind and its number.
const GAP: usize = 30;

/// Reads a document whose kind stands at `at`.
pub(super) fn read(r: &Reader, at: usize, loai: &Loai, depth: u8) -> Option<Found> {
    let kind_end = at + loai.words;
    let qualifier = if loai.short { None } else { r.phrase(kind_end, &QUALIFIERS) };
    let next = kind_end + qualifier.unwrap_or(0);
    if r.at(next, tu!["này"]) {
        return None;
    }
    let mut found = by_number(r, at, next, loai).or_else(|| {
        if loai.short {
            return None;
        }
        by_issuer(r, at, next, loai)
            .or_else(|| by_congress(r, at, loai))
            .or_else(|| if qualifier.is_none() { by_date(r, at, loai) } else { None })
            .or_else(|| across_gap(r, at, loai))
    })?;
    duoi::read(r, &mut found, depth, at);
    Some(found)
}

/// A document without a part yet.
fn opened(loai: &Loai, at: usize) -> Found {
    Found::new(loai.ten.clone(), at..at + loai.words)
}

/// `Nghị định số 30/2020/NĐ-CP`, `Báo cáo thẩm tra số 12/BC-HĐND`, `Nghị quyết 101`.
fn by_number(r: &Reader, at: usize, next: usize, loai: &Loai) -> Option<Found> {
    let (number, after_so) = so::skip_so(r, next);
    // The number of a công văn may have any sign.
    let direct = number == at + loai.words;
    let letter = direct && loai.ten == TenLoai::HanhChinh(LoaiVanBan::CongVan) && r.number(number).is_some();
    let so = so::read(r, number, after_so || letter)?;
    // “kế hoạch hành động 5 năm”, and “QUYẾT ĐỊNH” with the “1.” of the next line
    let counted = so.tran && !after_so && (!direct || r.token(number).is_some_and(Token::after_line));
    (!counted && fits(r, loai, &so, after_so, at)).then(|| opened(loai, at).numbered(so))
}

/// `Chỉ thị của Thủ tướng Chính phủ số 270/CT-TTg`, `Đơn đề nghị của … ngày …`.
fn by_issuer(r: &Reader, at: usize, next: usize, loai: &Loai) -> Option<Found> {
    let mut found = opened(loai, at);
    if !r.at(next, tu!["của"]) {
        return None;
    }
    let body = co_quan::read(r, next + 1, duoi::is_joint(&found))?;
    found.co_quan = Some(body.span);
    let after = body.end + usize::from(r.mark(body.end) == ',');
    let (number, after_so) = so::skip_so(r, after);
    if after_so && let Some(so) = so::read(r, number, true) {
        return Some(found.numbered(so));
    }
    let (ngay, end) = ngay::read(r, after)?;
    // A kind that is a word of every day cites only when written as a name.
    let named = loai.manner == Manner::Numbered || r.capital(at);
    let whole = ngay.thang_in().is_some() && ngay.ngay_in().is_some();
    (named && whole).then(|| {
        found.ngay = Some((ngay, after..end));
        found.span.end = end;
        found
    })
}

/// `Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng`.
fn by_congress(r: &Reader, at: usize, loai: &Loai) -> Option<Found> {
    if loai.ten != TenLoai::HanhChinh(LoaiVanBan::NghiQuyet) {
        return None;
    }
    let mut found = opened(loai, at);
    let (body, end) = dai_hoi::read(r, found.span.end)?;
    found.co_quan = Some(body);
    found.span.end = end;
    Some(found)
}

/// `Sắc lệnh ngày 13-9-1945`.
fn by_date(r: &Reader, at: usize, loai: &Loai) -> Option<Found> {
    let mut found = opened(loai, at);
    let start = found.span.end;
    let (ngay, end) = ngay::read(r, start).filter(|(ngay, _)| ngay.thang_in().is_some())?;
    let named = r.capital(at) || matches!(found.loai, TenLoai::SacLenh | TenLoai::NghiDinh | TenLoai::ThongTu);
    named.then(|| {
        found.ngay = Some((ngay, start..end));
        found.span.end = end;
        found
    })
}

/// `Biên bản họp {xét duyệt hồ sơ} số 12/BB-UBND`: the subject stands before the number.
fn across_gap(r: &Reader, at: usize, loai: &Loai) -> Option<Found> {
    let start = at + loai.words;
    for here in start..start + GAP {
        if !r.is_word(here) {
            if !matches!(r.mark(here), ',' | '-' | '"' | '“' | '”') {
                return None;
            }
            continue;
        }
        let (number, after_so) = so::skip_so(r, here);
        if after_so && here > start {
            let so = so::read(r, number, true).filter(|so| !so.tran)?;
            let sign = so.hieu.nhom().any(|sign| loai.ten.co_dau(sign)) || loai.ten == TenLoai::GiayChungNhan;
            return sign.then(|| {
                let mut found = opened(loai, at);
                (found.link, found.trich_yeu) = subject_before(r, loai, start, here);
                found.numbered(so)
            });
        }
        // In small text a kind is one without a capital too.
        let named = r.capital(here) || !r.capital(at);
        let other_kind = kind::read(r, here).is_some_and(|other| !other.short && other.ten != TenLoai::VanBan && named);
        if other_kind || r.one_of(here, NO_NAME) || r.paragraph_ends(here) {
            return None;
        }
    }
    None
}

/// Words that stand in no name between a kind and its number.
const NO_NAME: &[u64] = tu!["này", "của", "tại", "được", "đã", "theo", "nêu"];

/// The subject between kind and number, where it is one: what a meeting is on, what follows “về”.
fn subject_before(r: &Reader, loai: &Loai, start: usize, end: usize) -> (Option<Link>, Option<Span>) {
    let minutes = loai.ten == TenLoai::HanhChinh(LoaiVanBan::BienBan);
    let meeting = r.any(start, &[tu!["họp"], tu!["hội", "nghị"]]).filter(|_| minutes);
    let (link, words) = match meeting {
        Some(words) => (None, words),
        None if r.at(start, tu!["về", "việc"]) => (Some(Link::VeViec), 2),
        None if r.at(start, tu!["về"]) => (Some(Link::Ve), 1),
        None => return (None, None),
    };
    let subject = start + words..end;
    if subject.is_empty() { (None, None) } else { (link, Some(subject)) }
}

/// Whether a number may be that of a document of the kind.
fn fits(r: &Reader, loai: &Loai, so: &So, after_so: bool, at: usize) -> bool {
    if loai.short {
        return fits_abbreviated(r, loai, so, after_so, at);
    }
    if !so.tran {
        // “dự án số 5/2020”: what is no sign of a document is none.
        return after_so || so.hieu.nhom().next().is_some();
    }
    let end = so.span.end;
    if measured(r, end) {
        return false;
    }
    if after_so {
        // “Báo cáo số 3” is a document only where date, issuer or list goes on.
        let goes_on = r.one_of(end, tu!["ngày", "của", "và"]) || matches!(r.mark(end), ',' | '(');
        return loai.manner == Manner::Numbered || goes_on;
    }
    // “Nghị quyết 2025 về …” tells the year.
    let year = so.hieu.as_str().len() == 4 && so.hieu.stt().is_some_and(|n| (1945..2100).contains(&n));
    // “Kế hoạch 2287 của Bộ Chỉ huy quân sự tỉnh”
    let issued = r.capital(at) && r.at(end, tu!["của"]) && (co_quan::names_body(r, end + 1) || r.sign(end + 1));
    let everyday = matches!(loai.ten, TenLoai::HanhChinh(LoaiVanBan::QuyDinh | LoaiVanBan::DuAn));
    if issued && loai.manner == Manner::Paper && !everyday {
        return true;
    }
    if loai.manner == Manner::Paper || year && !r.at(end, tu!["của"]) {
        return false;
    }
    // Nghị quyết 101: what stands behind must not count things (“quyết định 02 đồng chí”).
    let Some(next) = r.token(end) else { return true };
    if next.mark() != '\0' || r.paragraph_ends(end) {
        return true;
    }
    if r.capital(at) {
        loai.ten == TenLoai::HanhChinh(LoaiVanBan::DeAn) || next.capital() || r.one_of(end, AFTER_DIGITS)
    } else {
        r.one_of(end, tu!["của", "về", "ngày", "và", "v"])
    }
}

/// QĐ 12/QĐ-UBND, QĐ số 12: “số” or the sign itself must tell that an abbreviation is a kind.
fn fits_abbreviated(r: &Reader, loai: &Loai, so: &So, after_so: bool, at: usize) -> bool {
    let sign = so.hieu.nhom().next().is_some_and(|sign| loai.ten.co_dau(sign));
    if !r.sign(at) {
        return sign && !so.tran;
    }
    let letter = loai.ten == TenLoai::HanhChinh(LoaiVanBan::CongVan) && so.hieu.nhom().count() > 1;
    // “HĐ số 5 tấn”
    let digits = after_so && so.tran && !r.at(so.span.end, tu!["tấn"]);
    sign || letter || digits
}

/// Whether digits go on behind a place as those of a quantity do: 2.530.000, 5%, 3/4.
fn measured(r: &Reader, end: usize) -> bool {
    let next = end + 1;
    match r.mark(end) {
        '%' => true,
        '.' | '/' => r.glued(end) && (r.glued_number(next) || r.glued_word(next)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::legal::find;

    /// Text, number, date, issuer and subject of the first citation; empty where there is none.
    fn read(text: &str) -> String {
        let Some(one) = find(text).into_iter().next() else { return String::new() };
        let c = one.citation;
        let told = |text: Option<crate::Text>| text.as_deref().unwrap_or("–").to_owned();
        let number = c.so_hieu.map_or("–".into(), |number| number.to_string());
        let (issuer, subject) = (told(c.co_quan), told(c.trich_yeu));
        format!("{}|{number}|{}|{issuer}|{subject}", &text[one.range], String::from(c.ngay))
    }

    #[test]
    fn documents_by_what_they_are_known_by() {
        for (text, expected) in [
            // number, with “số” and without it
            ("theo Nghị định số 5/2031/NĐ-CP.", "Nghị định số 5/2031/NĐ-CP|5/2031/NĐ-CP||–|–"),
            ("theo Nghị định 5/2031/NĐ-CP.", "Nghị định 5/2031/NĐ-CP|5/2031/NĐ-CP||–|–"),
            // a word between that is no subject
            ("Báo cáo thẩm định số 5/BC-STP", "Báo cáo thẩm định số 5/BC-STP|5/BC-STP||–|–"),
            // digits alone
            ("Nghị quyết 57 về khoa học", "Nghị quyết 57 về khoa học|57||–|về khoa học"),
            ("Đề án 06 tại xã", "Đề án 06|06||–|–"),
            ("nghị quyết 57 của huyện", "nghị quyết 57 của huyện|57||huyện|–"),
            // the issuer before number or date
            (
                "Chỉ thị của Bộ trưởng Bộ Y tế số 5/CT-BYT",
                "Chỉ thị của Bộ trưởng Bộ Y tế số 5/CT-BYT|5/CT-BYT||Bộ trưởng Bộ Y tế|–",
            ),
            (
                "Đơn đề nghị của Hội Nông dân xã ngày 5/8/2031",
                "Đơn đề nghị của Hội Nông dân xã ngày 5/8/2031|–|2031-08-05|Hội Nông dân xã|–",
            ),
            // the congress
            (
                "Nghị quyết Đại hội Đảng bộ xã lần thứ V",
                "Nghị quyết Đại hội Đảng bộ xã lần thứ V|–||Đại hội Đảng bộ xã lần thứ V|–",
            ),
            // the date alone
            ("sắc lệnh ngày 5-8-1946 về", "sắc lệnh ngày 5-8-1946|–|1946-08-05|–|–"),
            ("Thông báo ngày 5/8/2031", "Thông báo ngày 5/8/2031|–|2031-08-05|–|–"),
            // the subject before the number
            (
                "Biên bản họp xét khen thưởng số 5/BB-UBND",
                "Biên bản họp xét khen thưởng số 5/BB-UBND|5/BB-UBND||–|xét khen thưởng",
            ),
            (
                "Tờ trình về việc mua xe số 5/TTr-UBND",
                "Tờ trình về việc mua xe số 5/TTr-UBND|5/TTr-UBND||–|về việc mua xe",
            ),
            // an abbreviated kind
            ("QĐ số 5/QĐ-UBND", "QĐ số 5/QĐ-UBND|5/QĐ-UBND||–|–"),
            ("QĐ số 5 ngày 5/8/2031", "QĐ số 5 ngày 5/8/2031|5|2031-08-05|–|–"),
            ("qđ 5/qđ-ubnd", "qđ 5/qđ-ubnd|5/QĐ-UBND||–|–"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_citation() {
        for text in [
            // a kind alone, with an issuer, with a year
            "các nghị định hướng dẫn",
            "Kế hoạch của Ủy ban nhân dân xã",
            "kế hoạch sử dụng đất năm 2031",
            // counts, shares, sums
            "quyết định 2 đồng chí",
            "Nghị quyết 5% số phiếu",
            "chương trình 5 xã",
            "Quyết định 2.530.000 đồng",
            "Nghị quyết 2031 đã qua",
            // a form, a contract, a standard, a share of a subject
            "mẫu 01/GTGT",
            "hợp đồng số 5/HĐKT/2031",
            "tiêu chuẩn TCVN 5:2031",
            "Báo cáo số 3 gồm hai phần",
            // the document's own number, a page, a day of the year
            "Số: 5/QĐ-UBND",
            "trang số 5",
            "ngày 20/10",
            // a date whose kind is a word of every day
            "báo cáo ngày 5/8/2031",
            // an abbreviation that is no kind here
            "TT huyện",
            "HĐ 5 tấn",
            // another kind before the number
            "Biên bản họp và Nghị quyết xã, số 5/BB-UBND",
            // what acts on the number is no part of a name
            "Kế hoạch được giao tại số 5/KH-UBND",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }

    #[test]
    fn every_phrase_can_be_met_with() {
        assert_eq!(super::QUALIFIERS.shadowed(), [0; 0]);
    }
}
