//! **Văn bản gọi bằng số**: documents known by their number, or by date or congress where they have none.
//!
//! ```text
//! văn-bản = loại ("số"? số | "của" cơ-quan "số" số | "của" cơ-quan ngày | ngày | đại-hội | lời "số" số) đuôi
//! ```

use super::head::Found;
use super::kind::{self, Loai, Manner};
use super::reader::Reader;
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
    tu!["làm", "việc"], tu!["thẩm", "tra"], tu!["thẩm", "định"], tu!["hỏa", "tốc"], tu!["hành", "động"], tu!["kết", "luận"],
    tu!["liên", "tịch"], tu!["liên", "ngành"], tu!["liên", "bộ"], tu!["liên", "sở"], tu!["mật"], tu!["khẩn"], tu!["kiểm", "tra"], tu!["công", "tác"], tu!["phối", "hợp"],
    tu!["tổng", "kết"], tu!["giải", "trình"], tu!["thanh", "tra"], tu!["giám", "sát"], tu!["cá", "biệt"], tu!["thi", "đua"], tu!["quyền", "sử", "dụng", "đất"],
]);

/// Longest stretch of words between a kind and its number.
const GAP: usize = 30;

/// Reads a document whose kind stands at `at`.
pub(super) fn read(r: &Reader, at: usize, loai: &Loai, depth: u8) -> Option<Found> {
    let kind_end = at + loai.words;
    let mut found = Found::new(loai.ten.clone(), at..kind_end);
    let mut next = kind_end;
    if let Some(words) = r.phrase(next, &QUALIFIERS).filter(|_| !loai.short) {
        next += words;
    }
    if r.at(next, tu!["này"]) {
        return None;
    }
    let (number, any) = so::skip_so(r, next);
    // The number of a công văn may have any sign.
    let letter =
        loai.ten == TenLoai::HanhChinh(LoaiVanBan::CongVan) && number == kind_end && r.number(number).is_some();
    if let Some(so) = so::read(r, number, any || letter)
        && (number == kind_end || any || !so.tran)
        // “QUYẾT ĐỊNH” and the “1.” of the next line
        && !(so.tran && !any && r.token(number).is_some_and(Token::after_line))
        && fits(r, loai, &so, any, at)
    {
        found.span.end = so.span.end;
        found.so = Some(so);
        duoi::read(r, &mut found, depth, at);
        return Some(found);
    }
    if loai.short {
        return None;
    }
    // “Chỉ thị của Thủ tướng Chính phủ số 270/CT-TTg”, “Đơn đề nghị của … ngày …”
    if r.at(next, tu!["của"])
        && let Some(body) = co_quan::read(r, next + 1, duoi::is_joint(&found))
    {
        let after = body.end + usize::from(r.mark(body.end) == ',');
        let (number, any) = so::skip_so(r, after);
        if any && let Some(so) = so::read(r, number, true) {
            found.co_quan = Some(body.span);
            found.span.end = so.span.end;
            found.so = Some(so);
            duoi::read(r, &mut found, depth, at);
            return Some(found);
        }
        if let Some((ngay, end)) =
            ngay::read(r, after).filter(|(ngay, _)| ngay.thang_in().is_some() && ngay.ngay_in().is_some())
        {
            // A kind that is a word of every day cites only when written as a name.
            if loai.manner == Manner::Numbered || r.capital(at) {
                found.co_quan = Some(body.span);
                found.ngay = Some((ngay, after..end));
                found.span.end = end;
                duoi::read(r, &mut found, depth, at);
                return Some(found);
            }
        }
    }
    if loai.ten == TenLoai::HanhChinh(LoaiVanBan::NghiQuyet)
        && let Some((body, end)) = dai_hoi::read(r, kind_end)
    {
        found.co_quan = Some(body);
        found.span.end = end;
        duoi::read(r, &mut found, depth, at);
        return Some(found);
    }
    if let Some((ngay, end)) = ngay::read(r, next).filter(|(ngay, _)| ngay.thang_in().is_some()) {
        let name = r.capital(at) || matches!(found.loai, TenLoai::SacLenh | TenLoai::NghiDinh | TenLoai::ThongTu);
        if name && next == kind_end {
            found.ngay = Some((ngay, next..end));
            found.span.end = end;
            duoi::read(r, &mut found, depth, at);
            return Some(found);
        }
    }
    across_gap(r, at, loai, depth)
}

/// `Biên bản họp {xét duyệt hồ sơ} số 12/BB-UBND`: the subject stands before the number.
fn across_gap(r: &Reader, at: usize, loai: &Loai, depth: u8) -> Option<Found> {
    let start = at + loai.words;
    let mut here = start;
    while here < start + GAP {
        let token = r.token(here)?;
        if token.is_word() {
            let (number, any) = so::skip_so(r, here);
            if any && here > start {
                let so = so::read(r, number, true).filter(|so| !so.tran)?;
                let fits = so.hieu.nhom().any(|sign| loai.ten.co_dau(sign)) || loai.ten == TenLoai::GiayChungNhan;
                if !fits {
                    return None;
                }
                let mut found = Found::new(loai.ten.clone(), at..start);
                let about = usize::from(r.any(start, &[tu!["họp"], tu!["hội", "nghị"]]).is_some());
                let about = if r.at(start, tu!["hội", "nghị"]) { 2 } else { about };
                if loai.ten == TenLoai::HanhChinh(LoaiVanBan::BienBan) && about > 0 && start + about < here {
                    found.trich_yeu = Some(start + about..here);
                } else if r.at(start, tu!["về"]) && start + 1 < here {
                    let viec = usize::from(r.at(start + 1, tu!["việc"]));
                    found.link = Some(if viec == 1 { Link::VeViec } else { Link::Ve });
                    found.trich_yeu = Some(start + 1 + viec..here);
                }
                found.span.end = so.span.end;
                found.so = Some(so);
                duoi::read(r, &mut found, depth, at);
                return Some(found);
            }
            let other = kind::read(r, here).is_some_and(|other| {
                !other.short && other.ten != TenLoai::VanBan && (r.capital(here) || !r.capital(at))
            });
            if other || r.one_of(here, tu!["này", "của", "tại", "được", "đã", "theo", "nêu"]) || r.paragraph_ends(here)
            {
                return None;
            }
        } else if !matches!(token.mark(), ',' | '-' | '"' | '“' | '”') {
            return None;
        }
        here += 1;
    }
    None
}

/// Whether a number may be that of a document of the kind.
fn fits(r: &Reader, loai: &Loai, so: &So, after_so: bool, at: usize) -> bool {
    let end = so.span.end;
    if loai.short {
        // QĐ 12/QĐ-UBND; “số” or the sign itself must tell.
        let sign = so.hieu.nhom().next().is_some_and(|sign| loai.ten.co_dau(sign));
        let letter = loai.ten == TenLoai::HanhChinh(LoaiVanBan::CongVan) && so.hieu.nhom().count() > 1;
        return r.sign(at) && (sign || letter || (after_so && so.tran && !r.at(end, tu!["tấn"]))) || sign && !so.tran;
    }
    if !so.tran {
        // “dự án số 5/2020”: what is no sign of a document is none.
        return after_so || so.hieu.nhom().next().is_some();
    }
    // A point or a percent: 2.530.000, 5%.
    if matches!(r.mark(end), '.' | '%' | '/')
        && r.glued(end)
        && r.token(end + 1).is_some_and(|t| !t.after_blank() && (t.is_number() || t.mark() == '\0'))
    {
        return false;
    }
    if after_so {
        // Tệp, khoản mục: “Báo cáo số 3” stands alone only where date, issuer or list goes on.
        let goes_on = r.one_of(end, tu!["ngày", "của", "và"]) || matches!(r.mark(end), ',' | '(');
        return loai.manner == Manner::Numbered || goes_on;
    }
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
    let scheme = loai.ten == TenLoai::HanhChinh(LoaiVanBan::DeAn);
    r.capital(at)
        && (scheme || next.mark() != '\0' || r.one_of(end, AFTER_DIGITS) || next.capital() || r.paragraph_ends(end))
        || !r.capital(at)
            && (next.mark() != '\0' || r.one_of(end, tu!["của", "về", "ngày", "và", "v"]) || r.paragraph_ends(end))
}
