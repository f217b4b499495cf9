//! **Nối các viện dẫn**: lists that share a kind, documents that amend the one before, and references back.

use super::head::Found;
use super::mention::{self, AmendKind, Amends, FieldRanges, Mention, MentionKind};
use super::reader::{Reader, Span};
use super::token::tu;
use super::vi_tri::{self, ChoDan};
use super::{duoi, kind, ngay, so};
use crate::legal::{Citation, DaySo, DonVi, He, Locator, SoHieu, TenLoai, ViTri};
use crate::loai::LoaiVanBan;

// ── Liệt kê ──

/// Longest note on a member of a list, in tokens.
const LONGEST_NOTE: usize = 20;

/// Reads the further members of the list that a citation opens: `, số 45/2020/NĐ-CP và 42/2022/NĐ-CP`; they inherit its
/// kind. A first member of digits alone takes the sign that a later one has (`Kế hoạch số 4 và 5/KH-UBND`).
pub(super) fn members(r: &Reader, first: &mut Mention, start: usize) -> (Vec<Found>, usize) {
    let mut members: Vec<Found> = Vec::new();
    let mut at = start;
    let Some(opening) = first.citation.so_hieu.clone() else { return (members, at) };
    let bare = opening.ky_hieu().is_empty();
    while let Some(next) = separator(r, at) {
        let (number, after_so) = so::skip_so(r, next);
        let Some(so) = so::read(r, number, after_so) else { break };
        let loai = &first.citation.loai;
        let fits = if after_so {
            // “số 5” is a member where the members have digits alone and dates.
            !so.tran || bare && ngay::read(r, so.span.end).is_some()
        } else {
            !so.tran && so.hieu.stt().is_some() && sign_of(loai, &so.hieu)
        };
        if !fits {
            break;
        }
        let mut found = Found { loai_at: None, ..Found::new(loai.clone(), next..so.span.end) };
        if bare && members.is_empty() && first.fields.ngay.is_none() {
            first.citation.so_hieu = with_sign(&opening, &so.hieu).or(Some(opening.clone()));
        }
        found.so = Some(so);
        duoi::read(r, &mut found, 0, next);
        at = found.span.end;
        members.push(found);
    }
    (members, at)
}

/// Whether a number is one that documents of a kind have, so that it needs no “số” in a list of them.
fn sign_of(loai: &TenLoai, hieu: &SoHieu) -> bool {
    let sign = hieu.nhom().next().unwrap_or("");
    // Laws, and what the National Assembly and its committee pass, have no sign of a kind: 102/2016/QH13.
    let of_a_term = loai.la_luat() || sign.starts_with("UBTVQH") || sign.starts_with("QH");
    // Letters have none either: 3637/UBND-VX.
    let letter = matches!(loai, TenLoai::VanBan | TenLoai::HanhChinh(LoaiVanBan::CongVan));
    loai.co_dau(sign) || hieu.khoa().is_some() && of_a_term || letter && hieu.nhom().count() > 1
}

/// Digits with the sign of another number: 4 and `5/KH-UBND` make `4/KH-UBND`, 4 and `5-KH/TU` make `4-KH/TU`.
fn with_sign(digits: &SoHieu, other: &SoHieu) -> Option<SoHieu> {
    let mark = if other.he() == He::Dang { '-' } else { '/' };
    format!("{digits}{mark}{}", other.ky_hieu()).parse().ok()
}

/// What parts the members of a list; the place behind it.
fn separator(r: &Reader, mut at: usize) -> Option<usize> {
    if r.mark(at) == '(' {
        // A note on one member: “(đối với tỉnh Lào Cai); số …”
        let close = (at + 1..at + LONGEST_NOTE).find(|at| matches!(r.mark(*at), ')' | '('));
        let close = close.filter(|close| r.mark(*close) == ')' && so::skip_so(r, close + 2).1)?;
        at = close + 1;
    }
    let mark = usize::from(matches!(r.mark(at), ',' | ';'));
    let and = usize::from(r.one_of(at + mark, tu!["và", "hoặc"]));
    let ends = mark > 0 && r.paragraph_ends(at + mark);
    (mark + and > 0 && !ends).then_some(at + mark + and)
}

// ── Được sửa đổi, bổ sung bởi ──

/// Longest stretch of tokens between a document and the one that amends it.
const LINK: usize = 16;

/// What is done to a document, what changes least first: “sửa đổi, bổ sung, thay thế một số điều” amends.
const ACTS: &[(AmendKind, &[&[u64]])] = &[
    (AmendKind::Amended, &[tu!["sửa", "đổi"], tu!["bổ", "sung"], tu!["đính", "chính"]]),
    (AmendKind::Replaced, &[tu!["thay", "thế"]]),
    (AmendKind::Repealed, &[tu!["bãi", "bỏ"], tu!["hủy", "bỏ"]]),
];

/// The mention before that this one is said to amend or replace.
pub(super) fn amends(r: &Reader, base: usize, found: &Found, before: &[Mention]) -> Option<Amends> {
    let index = before.len().checked_sub(1)?;
    let last = before.last()?;
    let end = last.range.end.checked_sub(base)?;
    let from = r.tokens[..found.span.start].partition_point(|token| token.range().start < end);
    let gap = from..found.span.start;
    if gap.len() > LINK {
        return None;
    }
    // The next of several that amend the same document: “… bởi Luật số A và Luật số B”; of one kind, and never behind “;”.
    let listed = gap.clone().all(|at| r.mark(at) == ',' || r.one_of(at, tu!["và"]));
    if listed {
        let named = found.loai.la_luat() && found.trich_yeu.is_some();
        return last.amends.filter(|_| !gap.is_empty() && found.loai == last.citation.loai && !named);
    }
    // “bởi các Nghị định số …”
    let before = found.span.start.saturating_sub(1);
    let before = if r.one_of(before, tu!["các", "những"]) { before.saturating_sub(1) } else { before };
    let by = gap.contains(&before) && r.one_of(before, tu!["bởi", "theo", "tại", "bằng"]);
    let passive = gap.clone().any(|at| r.one_of(at, tu!["được", "bị", "đã"]));
    if !by || !passive || gap.clone().any(|at| matches!(r.mark(at), ';' | ')') || r.sentence_ends(at)) {
        return None;
    }
    let says = |acts: &[&[u64]]| gap.clone().any(|at| r.any(at, acts).is_some());
    let (how, _) = ACTS.iter().find(|(_, acts)| says(acts))?;
    Some(Amends { index, how: *how })
}

// ── Trỏ ngược ──

/// How a document named before is pointed at.
const NAMED_BEFORE: &[&[u64]] = &[tu!["nêu", "trên"], tu!["nói", "trên"], tu!["trên", "đây"], tu!["đó"]];

/// What joins a place to what is pointed at.
const JOINTS: &[&[u64]] =
    &[tu!["ban", "hành", "kèm", "theo"], tu!["kèm", "theo"], tu!["của"], tu!["tại"], tu!["trong"]];

/// Reads a reference to this document (`Nghị định này`), to one named before (`Quyết định nêu trên`) or to a place near
/// by (`khoản 1 Điều này`); the mention, and the place behind it.
pub(super) fn back(r: &Reader, start: usize, place: Option<ChoDan>) -> Option<(Mention, usize)> {
    let mut at = start;
    if let Some(place) = &place {
        at = place.span.end;
        at += r.any(at, JOINTS).unwrap_or(0);
        at += usize::from(r.mark(at) == ',');
    }
    if let Some((unit, end)) = vi_tri::this_unit(r, at) {
        return Some((near(r, start..end, place, unit), end));
    }
    let kind = kind::read(r, at).filter(|kind| !kind.short)?;
    let words = at..at + kind.words;
    let (how, pointing) = if r.at(words.end, tu!["này"]) {
        (MentionKind::SelfReference, 1)
    } else {
        // “văn bản đó” in small letters points at anything.
        (MentionKind::Relative, r.any(words.end, NAMED_BEFORE).filter(|_| r.capital(at))?)
    };
    let end = words.end + pointing;
    let found = Found { span: start..end, vi_tri: place, ..Found::new(kind.ten, words) };
    Some((mention::from_found(r, &found, how), end))
}

/// `khoản 1 Điều này`: the unit that says “này” is the outermost.
fn near(r: &Reader, span: Span, place: Option<ChoDan>, unit: DonVi) -> Mention {
    let this = DaySo::CacSo(vec!["này".into()]);
    let places = place.map(|place| place.locator.vi_tri().to_vec()).unwrap_or_default();
    let mut places = if places.is_empty() { vec![ViTri::new()] } else { places };
    for place in &mut places {
        if place.don_vi().last().is_none_or(|(last, _)| *last < unit) {
            place.them(unit, this.clone());
        }
    }
    let mut citation = Citation::new(TenLoai::VanBan);
    citation.vi_tri = places.into_iter().collect::<Locator>();
    Mention {
        range: r.bytes(&span),
        kind: MentionKind::Relative,
        citation,
        fields: FieldRanges { vi_tri: Some(r.bytes(&span)), ..FieldRanges::default() },
        inner: Vec::new(),
        amends: None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    /// Kind, number and manner of what is found in a text.
    fn mentions(text: &str) -> Vec<(String, String, MentionKind)> {
        let number = |m: &Mention| m.citation.so_hieu.as_ref().map_or(String::new(), ToString::to_string);
        find(text).iter().map(|m| (m.citation.loai.to_string(), number(m), m.kind)).collect()
    }

    #[test]
    fn members_of_a_list_share_the_kind_of_the_first() {
        for (text, kind, numbers) in [
            // with “số” and without it
            (
                "Nghị định số 5/2031/NĐ-CP, số 7/2031/NĐ-CP và 9/2031/NĐ-CP",
                "Nghị định",
                &["5/2031/NĐ-CP", "7/2031/NĐ-CP", "9/2031/NĐ-CP"] as &[_],
            ),
            // after “số” the sign may be any
            ("văn bản số 5/STC-NS ngày 2/5/2031, số 7/SYT-KH", "Văn bản", &["5/STC-NS", "7/SYT-KH"]),
            // a letter's number has no sign of a kind
            ("công văn số 5/STC-NS và 7/STC-NS", "Công văn", &["5/STC-NS", "7/STC-NS"]),
            ("Luật số 5/2031/QH16, 7/2031/QH16", "Luật", &["5/2031/QH16", "7/2031/QH16"]),
            // each with a note
            (
                "Quyết định số 5/QĐ-UBND (đối với xã A); số 7/QĐ-UBND (đối với xã B)",
                "Quyết định",
                &["5/QĐ-UBND", "7/QĐ-UBND"],
            ),
            // the sign stands with the last
            ("Kế hoạch số 5 và 7/KH-UBND", "Kế hoạch", &["5/KH-UBND", "7/KH-UBND"]),
            ("Kế hoạch số 5 và 7-KH/TU", "Kế hoạch", &["5-KH/TU", "7-KH/TU"]),
            // digits alone with their dates
            ("Sắc lệnh số 5 ngày 2-5-1946, số 7 ngày 3-5-1946", "Sắc lệnh", &["5", "7"]),
        ] {
            let found = mentions(text);
            assert!(found.iter().all(|(name, ..)| name == kind), "{text}: {found:?}");
            assert_eq!(found.iter().map(|(_, number, _)| number).collect::<Vec<_>>(), numbers, "{text}");
            assert!(found[1..].iter().all(|(.., how)| *how == MentionKind::ListMember), "{text}");
        }
    }

    #[test]
    fn what_is_no_member_of_the_list() {
        for text in [
            // a sign of another kind without “số”
            "Nghị định số 5/2031/NĐ-CP, 7/TB-VPCP",
            // digits alone
            "Nghị định số 5/2031/NĐ-CP, số 7",
            "Nghị định số 5/2031/NĐ-CP, 7 xã",
            // no mark between
            "Nghị định số 5/2031/NĐ-CP số 7/2031/NĐ-CP",
            // the next paragraph
            "Nghị định số 5/2031/NĐ-CP;\n\nsố 7/2031/NĐ-CP",
        ] {
            assert_eq!(mentions(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_mention_tells_whom_it_amends() {
        use AmendKind::{Amended, Repealed, Replaced};
        for (text, links) in [
            ("Luật số 5/2031/QH16 được sửa đổi, bổ sung bởi Luật số 7/2033/QH16", vec![None, Some((0, Amended))]),
            (
                "Luật số 5/2031/QH16 đã được bổ sung một số điều theo Luật số 7/2033/QH16",
                vec![None, Some((0, Amended))],
            ),
            ("Nghị định số 5/2031/NĐ-CP bị bãi bỏ bởi Nghị định số 7/2033/NĐ-CP", vec![None, Some((0, Repealed))]),
            (
                "Nghị định số 5/2031/NĐ-CP đã được thay thế bằng Nghị định số 7/2033/NĐ-CP",
                vec![None, Some((0, Replaced))],
            ),
            // in brackets
            ("Luật số 5/2031/QH16 (được sửa đổi bởi Luật số 7/2033/QH16)", vec![None, Some((0, Amended))]),
            // several amend the first
            (
                "Luật số 5/2031/QH16 được sửa đổi bởi Luật số 7/2033/QH16 và Luật số 8/2033/QH16",
                vec![None, Some((0, Amended)), Some((0, Amended))],
            ),
            // the active voice tells of something else; nothing is said; too far; another sentence
            ("Luật số 5/2031/QH16 thay thế Luật số 7/2029/QH16", vec![None, None]),
            ("Luật số 5/2031/QH16 và Luật số 7/2033/QH16", vec![None, None]),
            ("Luật số 5/2031/QH16 được sửa đổi. Căn cứ theo Luật số 7/2033/QH16", vec![None, None]),
        ] {
            let found = find(text);
            let read: Vec<_> = found.iter().map(|m| m.amends.map(|amends| (amends.index, amends.how))).collect();
            assert_eq!(read, links, "{text}");
        }
    }

    #[test]
    fn references_back_say_what_they_point_at() {
        use MentionKind::{Relative, SelfReference};
        for (text, kind, how, places) in [
            ("Nghị định này", "Nghị định", SelfReference, ""),
            ("quy chế này", "Quy chế", SelfReference, ""),
            ("khoản 4 Điều 6 Thông tư này", "Thông tư", SelfReference, "khoản 4 Điều 6"),
            ("Phụ lục II ban hành kèm theo Thông tư này", "Thông tư", SelfReference, "Phụ lục II"),
            ("Quyết định nêu trên", "Quyết định", Relative, ""),
            ("Điều 6 của Luật đó", "Luật", Relative, "Điều 6"),
            // no document: the units about
            ("khoản 4 Điều này", "Văn bản", Relative, "khoản 4 Điều này"),
            ("điểm a khoản 4 Điều này", "Văn bản", Relative, "điểm a khoản 4 Điều này"),
            ("Chương này", "Văn bản", Relative, "Chương này"),
        ] {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            let Mention { range, kind: manner, citation, .. } = &found[0];
            assert_eq!(range, &(0..text.len()), "{text}");
            assert_eq!(
                (citation.loai.ten(), *manner, citation.vi_tri.to_string().as_str()),
                (kind, how, places),
                "{text}"
            );
        }
        // small letters point at anything
        assert!(find("văn bản đó").is_empty() && find("điều 6").is_empty());
    }
}
