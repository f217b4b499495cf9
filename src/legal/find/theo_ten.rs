//! **Văn bản gọi bằng tên**: laws, the Hiến pháp, the Điều lệ of the Party.
//!
//! ```text
//! luật = ("Luật" | "Bộ luật" | "Pháp lệnh") (tên ("số" số)? | "số" số) ngày? ("của" cơ-quan)?
//! ```

use super::head::Found;
use super::kind::Loai;
use super::reader::Reader;
use super::token::tu;
use super::{duoi, luat, so};
use crate::legal::TenLoai;

/// Luật, bộ luật, pháp lệnh.
pub(super) fn law(r: &Reader, at: usize, loai: &Loai, depth: u8) -> Option<Found> {
    let start = at + loai.words;
    if !luat::is_law_word(r, at, loai.words) {
        return None;
    }
    let mut found = Found::new(loai.ten.clone(), at..start);
    let (next, any) = so::skip_so(r, start);
    if let Some(so) = so::read(r, next, any).filter(|so| any || so.hieu.khoa().is_some()) {
        found.span.end = so.span.end;
        found.so = Some(so);
        duoi::read(r, &mut found, depth, at);
        return Some(found);
    }
    let name = luat::read(r, at, start, depth)?;
    // “Quốc hội ban hành Luật sửa đổi …”: the law that is being made is cited by nobody yet.
    let amending = r.at(start, tu!["sửa"]) || r.at(start, tu!["bổ"]);
    if amending && at >= 2 && r.at(at - 2, tu!["ban", "hành"]) {
        return None;
    }
    found.span.end = name.span.end;
    found.trich_yeu = Some(name.span.clone());
    found.inner = name.inner;
    let end = name.span.end;
    let (next, any) = so::skip_so(r, end);
    if let Some(so) =
        so::read(r, next, any).filter(|so| any || so.hieu.khoa().is_some() || (so.hieu.nam().is_some() && !so.tran))
    {
        found.span.end = so.span.end;
        found.so = Some(so);
    }
    duoi::date(r, &mut found, true);
    duoi::issuer(r, &mut found);
    duoi::date(r, &mut found, true);
    let dated = found.so.is_some() || found.ngay.is_some();
    let drafted =
        at > 0 && (r.at(at - 1, tu!["thảo"]) || r.at(at - 1, tu!["án"]) && r.one_of(at.wrapping_sub(2), tu!["dự"]));
    // “Quốc hội ban hành Luật Phòng bệnh”: made, not cited.
    let drafted = drafted || at >= 2 && r.at(at - 2, tu!["ban", "hành"]);
    let small = !r.capital(at) && !name.sure;
    (dated || !(drafted || small)).then_some(found)
}

/// Hiến pháp, Điều lệ Đảng.
pub(super) fn named(r: &Reader, at: usize, loai: &Loai) -> Option<Found> {
    let mut found = Found::new(loai.ten.clone(), at..at + loai.words);
    let mut end = at + loai.words;
    if loai.ten == TenLoai::DieuLe {
        let whole = r.at(end, tu!["đảng", "cộng", "sản", "việt", "nam"]);
        if !(whole || r.at(end, tu!["đảng"])) {
            return None;
        }
        let name = end..end + if whole { 5 } else { 1 };
        found.span.end = name.end;
        found.trich_yeu = Some(name);
        return Some(found);
    }
    if r.at(end, tu!["nước", "cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam"]) {
        found.trich_yeu = Some(end..end + 9);
        end += 9;
    } else if r.at(end, tu!["nước", "việt", "nam", "dân", "chủ", "cộng", "hòa"]) {
        found.trich_yeu = Some(end..end + 7);
        end += 7;
    } else if r.at(end, tu!["việt", "nam"]) && r.at(end + 2, tu!["năm"]) {
        end += 2;
    }
    for words in [tu!["sửa", "đổi"] as &[u64], tu!["sửa", "đổi", "bổ", "sung"]] {
        if r.at(end, words) && r.at(end + words.len(), tu!["năm"]) {
            end += words.len();
        }
    }
    found.span.end = end;
    duoi::date(r, &mut found, true);
    (found.trich_yeu.is_some() || found.ngay.is_some()).then(|| {
        found.span.end =
            found.ngay.as_ref().map_or(end, |(_, span)| span.end).max(if found.trich_yeu.is_some() { end } else { 0 });
        found
    })
}
