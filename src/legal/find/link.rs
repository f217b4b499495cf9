//! **Nối các viện dẫn**: lists that share a kind, documents that amend the one before, and references back.

use super::head::Found;
use super::kind;
use super::mention::{self, AmendKind, Amends, FieldRanges, Mention, MentionKind};
use super::reader::{Reader, Span};
use super::so;
use super::token::tu;
use super::vi_tri::{self, ChoDan};
use crate::legal::{Citation, DonVi, Locator, SoLieu, TenLoai, ViTri};

// ── Liệt kê ──

/// Reads the further members of the list that a citation opens: `, số 45/2020/NĐ-CP và 42/2022/NĐ-CP`; they inherit its
/// kind. A first member of digits alone takes the sign that a later one has (`Kế hoạch số 4 và 5/KH-UBND`).
pub(super) fn members(r: &Reader, first: &mut Mention, start: usize) -> (Vec<Found>, usize) {
    let mut members: Vec<Found> = Vec::new();
    let mut at = start;
    let bare = first.citation.so_hieu.as_ref().is_some_and(|so| so.ky_hieu().is_empty());
    while first.citation.so_hieu.is_some() {
        let Some(next) = separator(r, at) else { break };
        let (number, any) = so::skip_so(r, next);
        let Some(so) = so::read(r, number, any) else { break };
        let sign = so.hieu.nhom().next().unwrap_or("");
        let loai = &first.citation.loai;
        let own = loai.co_dau(sign)
            || so.hieu.khoa().is_some() && (loai.la_luat() || sign.starts_with("UBTVQH") || sign.starts_with("QH"));
        let letter = matches!(loai, TenLoai::VanBan | TenLoai::HanhChinh(crate::loai::LoaiVanBan::CongVan))
            && so.hieu.nhom().count() > 1;
        let own = own || letter;
        let dated = so.tran
            && super::ngay::read(r, so.span.end).is_some()
            && first.citation.so_hieu.as_ref().is_some_and(|so| so.ky_hieu().is_empty());
        let fits = if any { !so.tran || dated } else { !so.tran && own && so.hieu.stt().is_some() };
        if !fits {
            break;
        }
        let mut found = Found::new(loai.clone(), next..so.span.end);
        found.loai_at = None;
        found.span.end = so.span.end;
        if bare && members.is_empty() && first.fields.ngay.is_none() {
            let whole =
                format!("{}/{}", first.citation.so_hieu.as_ref().map_or("", |so| so.as_str()), so.hieu.ky_hieu());
            let party = so.hieu.he() == crate::legal::He::Dang;
            let whole = if party { whole.replacen('/', "-", 1) } else { whole };
            if let Ok(shared) = whole.parse() {
                first.citation.so_hieu = Some(shared);
            }
        }
        found.so = Some(so);
        super::duoi::read(r, &mut found, 0, next);
        at = found.span.end;
        members.push(found);
    }
    (members, at)
}

/// What parts the members of a list; the place behind it.
fn separator(r: &Reader, at: usize) -> Option<usize> {
    let mut at = at;
    if r.mark(at) == '(' {
        // A note on one member: “(đối với tỉnh Lào Cai); số …”
        let close = (at + 1..at + 20).find(|at| matches!(r.mark(*at), ')' | '(') || r.token(*at).is_none());
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
    // The next of several that amend the same document: of the same kind, told apart by a comma or “và”.
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
    let says = |words: &[u64]| gap.clone().any(|at| r.at(at, words));
    let how = if says(tu!["sửa", "đổi"]) || says(tu!["bổ", "sung"]) || says(tu!["đính", "chính"]) {
        AmendKind::Amended
    } else if says(tu!["thay", "thế"]) {
        AmendKind::Replaced
    } else if says(tu!["bãi", "bỏ"]) || says(tu!["hủy", "bỏ"]) {
        AmendKind::Repealed
    } else {
        return None;
    };
    Some(Amends { index, how })
}

// ── Trỏ ngược ──

/// Reads a reference to this document (`Nghị định này`), to one named before (`Quyết định nêu trên`) or to a place near
/// by (`khoản 1 Điều này`); the mention, and the place behind it.
pub(super) fn back(r: &Reader, start: usize, place: Option<ChoDan>) -> Option<(Mention, usize)> {
    let behind = place.as_ref().map_or(start, |place| place.span.end);
    let mut at = behind;
    if place.is_some() {
        let word = usize::from(r.one_of(at, tu!["của", "tại", "trong"]));
        at += if r.at(at, tu!["ban", "hành", "kèm", "theo"]) {
            4
        } else if r.at(at, tu!["kèm", "theo"]) {
            2
        } else {
            word
        };
        at += usize::from(r.mark(at) == ',');
    }
    if let Some((unit, end)) = vi_tri::this_unit(r, at) {
        return Some((near(r, start..end, place, unit), end));
    }
    let kind = kind::read(r, at).filter(|kind| !kind.short)?;
    let words = at..at + kind.words;
    let this = r.at(words.end, tu!["này"]);
    let before = r
        .any(words.end, &[tu!["nêu", "trên"], tu!["nói", "trên"], tu!["trên", "đây"], tu!["đó"]])
        .filter(|_| r.capital(at));
    let end = if this { words.end + 1 } else { words.end + before? };
    let found = Found { span: start..end, vi_tri: place, ..Found::new(kind.ten, words) };
    let how = if this { MentionKind::SelfReference } else { MentionKind::Relative };
    Some((mention::from_found(r, &found, how), end))
}

/// `khoản 1 Điều này`: the unit that says “này” is the outermost.
fn near(r: &Reader, span: Span, place: Option<ChoDan>, unit: DonVi) -> Mention {
    let this = SoLieu::CacSo(vec!["này".into()]);
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
