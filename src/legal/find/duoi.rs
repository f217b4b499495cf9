//! **Đuôi của viện dẫn**: what follows the number: date, issuer, term, subject, in any order.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::head::Found;
use super::reader::{Reader, Span};
use super::so::So;
use super::token::tu;
use super::trich_yeu::{self, About};
use super::{co_quan, dai_hoi, ngay};
use crate::legal::TenLoai;
use crate::legal::catalogue::{BangCoQuan, CapCoQuan, Catalogue};
use crate::loai::LoaiVanBan;

/// Bodies of a province or an army unit whose names begin as a ministry's.
const OF_A_PROVINCE: &[&[u64]] =
    &[tu!["bộ", "chỉ", "huy"], tu!["bộ", "tư", "lệnh"], tu!["bộ", "đội"], tu!["bộ", "phận"]];

/// First words of the bodies of the centre.
const OF_THE_CENTRE: &[&[u64]] =
    &[tu!["chính", "phủ"], tu!["thủ", "tướng"], tu!["bộ"], tu!["quốc", "hội"], tu!["ban", "bí", "thư"]];

/// Reads what follows the number, in any order and each part once.
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
    if found.trich_yeu.is_some() || r.paragraph_ends(found.span.end) {
        return;
    }
    let official = found.so.as_ref().and_then(|so| official(&found.loai, so));
    let about = About { loai: &found.loai, central: is_central(r, found), official, depth, start };
    let amends_law = found.loai.la_luat() && found.so.is_some() && r.at(found.span.end, tu!["sửa"]);
    if let Some(subject) = trich_yeu::read(r, found.span.end, about) {
        found.span.end = subject.end;
        found.link = if found.loai.la_luat() { None } else { subject.link };
        found.trich_yeu = Some(subject.content);
        found.inner = subject.inner;
        if !amends_law {
            late_issuer(r, found);
            late_date(r, found);
        }
    }
}

/// An issuer behind the subject: `về việc thành lập Ban Chỉ đạo nhiệm kỳ 2026 - 2031 của Ủy ban nhân dân xã`.
fn late_issuer(r: &Reader, found: &mut Found) {
    let Some(subject) = found.trich_yeu.clone().filter(|_| found.co_quan.is_none()) else { return };
    let year = |at: usize| r.token(at).is_some_and(|t| t.digits() == 4);
    let Some(of) = subject.clone().skip(1).find(|at| {
        let own = found.inner.iter().all(|inner| !inner.span.contains(at));
        own && r.at(*at, tu!["của"]) && year(at - 1) && co_quan::names_body(r, at + 1)
    }) else {
        return;
    };
    if let Some(body) = co_quan::read(r, of + 1, false).filter(|body| body.span.end == subject.end) {
        found.trich_yeu = Some(subject.start..of);
        found.co_quan = Some(body.span);
    }
}

/// A date behind the subject: `Công văn số 12/SNV về việc … ngày 05/3/2020`.
fn late_date(r: &Reader, found: &mut Found) {
    let Some(subject) = found.trich_yeu.clone() else { return };
    if found.ngay.is_none() && subject.end == found.span.end {
        date(r, found, false);
    }
}

/// `ngày 05/3/2020`, `, ngày …`, `(05/3/2020)`, `ban hành ngày …`; for laws `năm 2013` and `2013`.
pub(super) fn date(r: &Reader, found: &mut Found, law: bool) {
    if found.ngay.is_some() {
        return;
    }
    let end = found.span.end;
    let mut at = end;
    if r.mark(at) == ',' {
        at += 1;
    }
    if r.one_of(at, tu!["ký"]) && r.at(at + 1, tu!["ngày"]) {
        at += 1;
    }
    if r.at(at, tu!["ban", "hành", "ngày"]) || r.at(at, tu!["được", "ban", "hành", "ngày"]) && law {
        at += if r.at(at, tu!["được"]) { 3 } else { 2 };
    }
    let years = if found.loai == TenLoai::SacLenh { ngay::SAC_LENH } else { 0..0 };
    if let Some((ngay, after)) =
        ngay::read_of(r, at, &years).or_else(|| ngay::month(r, at).filter(|_| found.so.is_some()))
    {
        found.ngay = Some((ngay, at..after));
        found.span.end = after;
        return;
    }
    if r.mark(end) == '(' {
        let within =
            if r.at(end + 1, tu!["ngày"]) { ngay::read(r, end + 1) } else { ngay::in_digits(r, end + 1, &years) };
        if let Some((ngay, after)) = within.filter(|(_, after)| r.mark(*after) == ')') {
            found.ngay = Some((ngay, end + 1..after));
            found.span.end = after + 1;
            return;
        }
    }
    let own = found.so.as_ref().and_then(|so| so.hieu.nam()).map(i32::from);
    if let Some((ngay, after)) = ngay::year(r, end, law)
        && (law || own.is_none_or(|own| ngay.nam_in() == Some(own.to_string())))
    {
        // “năm 2013” of a numbered document; “2013” of a law's name.
        found.ngay = Some((ngay, end..after));
        found.span.end = after;
    }
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

/// A note between date and issuer or subject: `ngày 25/02/2025 (sau đây gọi là Đoàn) của …`.
fn aside(r: &Reader, found: &mut Found) {
    let open = found.span.end;
    if r.mark(open) != '(' || found.co_quan.is_some() || found.ngay.is_none() {
        return;
    }
    let close = (open + 1..open + 16).find(|at| matches!(r.mark(*at), ')' | '(' | ';' | '.') || r.token(*at).is_none());
    if let Some(close) = close.filter(|at| r.mark(*at) == ')') {
        let body = r.at(close + 1, tu!["của"]) && co_quan::names_body(r, close + 2);
        if body || r.at(close + 1, tu!["về", "việc"]) {
            found.span.end = close + 1;
        }
    }
}

/// `của Chính phủ`, `do Thủ tướng Chính phủ ban hành`, `giữa Bộ A và Bộ B`.
pub(super) fn issuer(r: &Reader, found: &mut Found) {
    if found.co_quan.is_some() {
        return;
    }
    let at = found.span.end;
    let comma = usize::from(r.mark(at) == ',' && r.at(at + 1, tu!["của"]) && found.so.is_some());
    let at = at + comma;
    let joint = is_joint(found);
    if found.loai == TenLoai::HanhChinh(LoaiVanBan::NghiQuyet)
        && !r.at(at, tu!["của"])
        && let Some((body, end)) = dai_hoi::read(r, at)
    {
        found.co_quan = Some(body);
        found.span.end = end;
        return;
    }
    if r.at(at, tu!["của"]) || r.at(at, tu!["giữa"]) {
        if co_quan::is_private(r, at + 1) && state_sign(found) {
            return;
        }
        if let Some(body) = co_quan::read(r, at + 1, joint || r.at(at, tu!["giữa"])) {
            found.span.end = body.end;
            found.co_quan = Some(body.span);
        }
        return;
    }
    if r.at(at, tu!["do"])
        && let Some(body) = co_quan::read(r, at + 1, joint)
        && let Some(words) = r.any(
            body.end,
            &[tu!["phê", "duyệt"], tu!["ban", "hành"], tu!["ký"], tu!["công", "bố"], tu!["ký", "ban", "hành"]],
        )
    {
        found.span.end = body.end + words;
        found.co_quan = Some(body.span);
    }
}

/// The number's sign is one of a state body, so that no company can have issued it.
fn state_sign(found: &Found) -> bool {
    found
        .so
        .as_ref()
        .is_some_and(|so| so.hieu.nhom().any(|group| matches!(group, "UBND" | "CP" | "TTg" | "HĐND" | "TW" | "TU")))
}

/// `khóa XI`, `(khóa X)`, `, khóa XII`, `nhiệm kỳ 2020 - 2025`, `nhiệm kỳ X (2024 - 2029)`: of the span, not of the issuer.
fn term(r: &Reader, found: &mut Found) {
    if found.co_quan.is_none() {
        return;
    }
    let at = found.span.end;
    let open = usize::from(r.mark(at) == '(' || r.mark(at) == ',');
    let bracket = r.mark(at) == '(';
    let mut end = at + open;
    if r.at(end, tu!["khóa"]) && numeral(r, end + 1) {
        end += 2;
        // khóa XI, XII
        while r.mark(end) == ',' && numeral(r, end + 1) && r.capital(end + 1) {
            end += 2;
        }
        if r.mark(end) == ','
            && r.at(end + 1, tu!["nhiệm", "kỳ"])
            && let Some(after) = years(r, end + 3)
        {
            end = after;
        }
    } else if r.at(end, tu!["nhiệm", "kỳ"]) {
        let Some(after) = years(r, end + 2) else { return };
        end = after;
    } else if r.at(end, tu!["lần", "thứ"]) {
        end += 3;
    } else {
        return;
    }
    if r.mark(end) == ',' && r.at(end + 1, tu!["kỳ", "họp", "thứ"]) {
        end += 5;
    }
    if bracket {
        if r.mark(end) != ')' {
            return;
        }
        end += 1;
    }
    found.span.end = end.min(r.tokens.len());
}

/// A number in Arabic or Roman digits.
fn numeral(r: &Reader, at: usize) -> bool {
    r.number(at).is_some() || !r.letters(at).is_empty() && r.letters(at).bytes().all(|b| b"IVXLCivxlc".contains(&b))
}

/// `2020 - 2025`, `X (2024 - 2029)`, `VI`.
fn years(r: &Reader, at: usize) -> Option<usize> {
    let year = |at: usize| r.token(at).is_some_and(|t| t.digits() == 4);
    let pair = |at: usize| (year(at) && matches!(r.mark(at + 1), '-' | '/') && year(at + 2)).then_some(at + 3);
    if let Some(end) = pair(at) {
        return Some(end);
    }
    if !numeral(r, at) {
        return None;
    }
    let bracketed = (r.mark(at + 1) == '(').then(|| pair(at + 2)).flatten().filter(|end| r.mark(*end) == ')');
    Some(bracketed.map_or(at + 1, |end| end + 1))
}

/// Several bodies issue it together.
pub(super) fn is_joint(found: &Found) -> bool {
    let several = |so: &So| {
        let groups = so.hieu.nhom().filter(|group| group.chars().count() > 1).count();
        matches!(
            so.hieu.nhom().next(),
            Some("TTLT" | "NQLT" | "KHLT" | "QCPH" | "KHPH" | "HDLT" | "CTPH" | "QCLT" | "HDLN" | "TTLB")
        ) && groups > 1
    };
    matches!(found.loai, TenLoai::ThongTuLienTich | TenLoai::NghiQuyetLienTich)
        || found.so.as_ref().is_some_and(several)
}

/// A body of the centre issued it: by its sign, or by the first words of its issuer.
fn is_central(r: &Reader, found: &Found) -> bool {
    let sign = |so: &So| {
        so.hieu.nhom().any(|group| SIGNS_OF_THE_CENTRE.contains(group.trim_end_matches(|c: char| c.is_ascii_digit())))
    };
    let body = |span: &Span| r.any(span.start, OF_A_PROVINCE).is_none() && r.any(span.start, OF_THE_CENTRE).is_some();
    found.so.as_ref().is_some_and(sign) || found.co_quan.as_ref().is_some_and(body)
}

/// What the bodies of the centre sign with.
static SIGNS_OF_THE_CENTRE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let rows = BangCoQuan::san_co().cac_dong().iter();
    rows.filter(|row| row.cap == CapCoQuan::TrungUong).map(|row| &*row.viet_tat).collect()
});
