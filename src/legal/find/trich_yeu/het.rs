//! **Hết trích yếu**: where a subject ends.
//!
//! A subject goes on over words until one that cannot be of it: the end of the sentence, a parenthesis that notes
//! something else, what is said of the document (“có hiệu lực”, “được sửa đổi … bởi”), the next citation, the
//! sentence's own subject behind a comma.

use super::super::head::{self, Found};
use super::super::reader::{Reader, is_quote};
use super::super::token::tu;
use super::super::{co_quan, kind, so, vi_tri};
use super::tu_vung::{AFTER_COMMA, AFTER_SEMICOLON, BASIS, DONE, GOES_ON, MANY, NARRATIVE, NOTES, PREDICATES};
use super::{About, LONGEST, closing};
use crate::legal::TenLoai;

/// Whether what stands here is no part of a subject.
pub(super) fn ends_here(r: &Reader, at: usize) -> bool {
    if r.phrase(at, &NARRATIVE).is_some() {
        // “công bố hết hiệu lực” is what the document does.
        return !(r.at(at, tu!["hết", "hiệu", "lực"]) && r.at(at.wrapping_sub(1), tu!["bố"]));
    }
    // “… tiếp tục có giá trị”; a subject has it where it begins, and behind “và”.
    if r.at(at, tu!["tiếp", "tục"]) {
        return at > 0 && !r.one_of(at - 1, tu!["về", "việc", "và", "vê"]) && r.mark(at - 1) == '\0';
    }
    // “… thay thế Quyết định số …”: what it does to another document.
    if r.at(at, tu!["thay", "thế"]) && at > 0 && r.is_word(at - 1) && !r.one_of(at - 1, tu!["và", "việc", "về", "bổ"])
    {
        return numbered_ahead(r, at + 2, at + 5);
    }
    // “và bãi bỏ Điều 1 Nghị định số …”, “và Quy chế ban hành kèm theo Quyết định số …”: the next of the sentence's list.
    if r.at(at, tu!["và"]) {
        let undone = r.any(at + 1, &[tu!["bãi", "bỏ"], tu!["thay", "thế"], tu!["hủy", "bỏ"]]).is_some();
        let issued = kind::read(r, at + 1).is_some_and(|kind| kind.manner == kind::Manner::Paper && r.capital(at + 1));
        let with =
            issued && (at + 2..at + 14).any(|at| r.at(at, tu!["kèm", "theo"]) && numbered_ahead(r, at + 2, at + 4));
        if with || undone && numbered_ahead(r, at + 3, at + 10) {
            return true;
        }
    }
    // “được sửa đổi, bổ sung bởi …”; a subject may speak of procedures “được sửa đổi, bổ sung trong lĩnh vực …”.
    if r.one_of(at, tu!["được", "bị"]) && r.phrase(at + 1, &DONE).is_some() {
        return (at + 2..at + 12)
            .take_while(|at| !matches!(r.mark(*at), ';' | '.' | ')'))
            .any(|at| r.one_of(at, tu!["bởi", "theo", "tại", "bằng", "ngày", "kèm"]));
    }
    // “kèm theo Quyết định số …” goes on; “kèm theo” alone tells of something else.
    let with = r.any(at, &[tu!["ban", "hành", "kèm", "theo"], tu!["kèm", "theo"], tu!["ban", "hành", "kèm"]]);
    with.is_some_and(|words| kind::read(r, at + words).is_none() || r.at(at + words + 2, tu!["này"]))
}

/// Whether a document with its number, or a place in one, is named within these places.
fn numbered_ahead(r: &Reader, from: usize, to: usize) -> bool {
    (from..to.min(r.tokens.len())).any(|at| {
        let number = |at: usize| {
            let (next, any) = so::skip_so(r, at);
            so::read(r, next, any).is_some_and(|so| !so.tran)
        };
        kind::read(r, at).is_some_and(|kind| number(at + kind.words))
            || vi_tri::unit(r, at).is_some_and(|(_, value)| r.number(value).is_some())
    })
}

/// The citations within a subject whose end is known.
pub(super) fn within(r: &Reader, from: usize, end: usize, about: About) -> Vec<Found> {
    let mut inner = Vec::new();
    let mut at = from;
    while at < end {
        match cited(r, at, about) {
            Some(found) => {
                at = found.span.end.max(at + 1);
                if at <= end {
                    inner.push(found);
                }
            }
            None => at += 1,
        }
    }
    inner
}

/// Goes on from `from` while the words may belong to the subject; its end, and the citations in it.
pub(super) fn scan(r: &Reader, from: usize, about: About) -> (usize, Vec<Found>) {
    let limit = (from + LONGEST).min(r.tokens.len());
    let mut inner: Vec<Found> = Vec::new();
    let mut at = from;
    let mut quote = false;
    while at < limit && !(at > from && r.paragraph_ends(at)) {
        // A citation ends right here, and more of its list may follow.
        let list = || inner.last().is_some_and(|last| last.span.end == at) && enumerated(r, &inner, from);
        if r.is_word(at) {
            let said = at > from && !quote && ends_here(r, at);
            let next = r.at(at, tu!["và"]) && new_citation(r, at + 1, about) && !list();
            // Chuẩn mực kế toán số 14 - Doanh thu, ban hành theo Quyết định số …
            let issued = *about.loai == TenLoai::ChuanMucKeToan && r.at(at, tu!["ban", "hành"]);
            if said || next || issued || about.central && in_one_place(r, at) {
                break;
            }
            if let Some(found) = cited(r, at, about) {
                at = found.span.end;
                let law = found.loai.la_luat() && found.so.is_none();
                let open = found.open_ended();
                inner.push(found);
                let clause = law && r.any(at, &[tu!["quy", "định"], tu!["hướng", "dẫn"]]).is_some();
                if clause || open && r.is_word(at) && !r.one_of(at, GOES_ON) {
                    break;
                }
                continue;
            }
            at += 1;
            continue;
        }
        let ends = match r.mark(at) {
            '.' => r.sentence_ends(at),
            ':' | ')' | '?' | '!' | '[' | ']' => true,
            ';' => !goes_on_after_semicolon(r, at, about),
            ',' if !quote => !goes_on_after_comma(r, at, about, list()),
            '(' => match note(r, at, limit) {
                Some(next) => {
                    at = next;
                    continue;
                }
                None => true,
            },
            mark if is_quote(mark) => {
                let lone = !quote && closing(r, at).is_none();
                quote = !quote;
                lone
            }
            _ => false,
        };
        if ends {
            break;
        }
        at += 1;
    }
    let mut end = at.min(limit);
    while end > from && trailing(r, end - 1) {
        end -= 1;
    }
    inner.retain(|found| found.span.end <= end);
    (end, inner)
}

/// A mark or word that no subject ends with.
fn trailing(r: &Reader, at: usize) -> bool {
    matches!(r.mark(at), ',' | ';' | '-' | '/' | '.' | '…' | '(' | '*' | '[') || r.one_of(at, tu!["và", "hoặc", "tại"])
}

/// A citation within the subject.
fn cited(r: &Reader, at: usize, about: About) -> Option<Found> {
    if about.depth >= head::DEEPEST {
        return None;
    }
    head::cited(r, at, about.depth + 1)
}

/// Whether a citation opens here that could stand beside the one whose subject is read.
fn new_citation(r: &Reader, at: usize, about: About) -> bool {
    if vi_tri::unit(r, at).is_none() && kind::read(r, at).is_none() {
        let (next, any) = so::skip_so(r, at);
        return any && so::read(r, next, true).is_some_and(|so| !so.tran);
    }
    head::cited(r, at, about.depth.max(head::DEEPEST - 1) + 1).is_some()
}

/// Whether the citations of the subject are members of a list: “một số điều của Luật A, Luật B và Nghị định C”.
fn enumerated(r: &Reader, inner: &[Found], from: usize) -> bool {
    let (Some(first), Some(last)) = (inner.first(), inner.last()) else { return false };
    let before = first.span.start;
    // A document with a subject of its own ends the list; a law by its name alone goes on to what carries it out.
    let named = last.loai.la_luat() && last.so.is_none() && last.ngay.is_none();
    if !last.loai.la_luat() && last.trich_yeu.is_some() {
        return false;
    }
    if (named || last.loai.la_luat()) && (r.at(before - 1, tu!["hành"]) || r.at(before - 1, tu!["của"])) {
        return true;
    }
    (from..before).rev().take(6).any(|at| r.at(at, tu!["một", "số"]) || r.at(at, tu!["các"]))
        && r.at(before - 1, tu!["của"])
        || (from..before).rev().take(3).any(|at| r.at(at, tu!["các"]))
}

/// “trên địa bàn tỉnh Bình Dương”: one place, which no document of the centre has in its subject.
fn in_one_place(r: &Reader, at: usize) -> bool {
    if !r.at(at, tu!["trên", "địa", "bàn"]) {
        return false;
    }
    let Some(words) = r.any(
        at + 3,
        &[tu!["tỉnh"], tu!["thành", "phố"], tu!["huyện"], tu!["xã"], tu!["phường"], tu!["quận"], tu!["thị", "xã"]],
    ) else {
        return false;
    };
    let name = at + 3 + words;
    let capital = r.capital(name);
    let small = !r.capital(at) && r.is_word(name) && r.phrase(name, &NARRATIVE).is_none();
    let bare = r.token(name).is_none_or(|t| matches!(t.mark(), '.' | ';' | ','));
    capital
        || bare && r.mark(name) != ','
        || (small && !r.one_of(name, tu!["và", "của", "có", "trong", "theo", "được", "trực"]))
}

fn goes_on_after_semicolon(r: &Reader, at: usize, about: About) -> bool {
    let next = at + 1;
    let Some(token) = r.token(next) else { return false };
    let bullet = matches!(r.mark(next + 1), ')') && r.letters(next).chars().count() <= 2;
    token.is_word()
        && !token.capital()
        && !bullet
        && !clause_cites(r, next)
        && !r.one_of(next, AFTER_SEMICOLON)
        && !new_citation(r, next, about)
        && !ends_here(r, next)
}

/// Whether the clause that opens here cites a document: a clause of the sentence, then, and none of a subject.
fn clause_cites(r: &Reader, at: usize) -> bool {
    let end =
        (at..at + CLAUSE).find(|at| matches!(r.mark(*at), ';' | ':') || r.sentence_ends(*at)).unwrap_or(at + CLAUSE);
    numbered_ahead(r, at, end)
}

/// So far a clause is looked over.
const CLAUSE: usize = 60;

fn goes_on_after_comma(r: &Reader, at: usize, about: About, list: bool) -> bool {
    let next = at + 1;
    if r.phrase(next, &AFTER_COMMA).is_some() || ends_here(r, next) {
        return false;
    }
    if new_citation(r, next, about) {
        return list;
    }
    if r.any(next, &[tu!["quốc", "hội", "khóa"], tu!["hội", "đồng", "nhân", "dân", "khóa"]]).is_some() {
        return true;
    }
    // A new element of the sentence's own list: “…, Quy chế hoạt động … ban hành kèm theo …”.
    if kind::read(r, next).is_some_and(|kind| !kind.short && kind.manner == kind::Manner::Paper) && r.capital(next) {
        return false;
    }
    if r.at(next, tu!["các"]) && r.one_of(next + 1, MANY) && opens_with_basis(r, about.start) {
        return false;
    }
    // “Thực hiện Kế hoạch … về …, Ủy ban nhân dân xã ban hành …”: the sentence's own subject.
    if !co_quan::names_body(r, next) {
        return true;
    }
    let acts = co_quan::read(r, next, false)
        .is_some_and(|body| (next + 2..=body.end).any(|at| !r.capital(at) && r.phrase(at, &PREDICATES).is_some()));
    !(acts && opens_with_basis(r, about.start))
}

/// So far back the start of a sentence is looked for, in tokens.
const SENTENCE: usize = 1500;

/// Whether the sentence in which a citation stands opens by telling on what it rests.
fn opens_with_basis(r: &Reader, citation: usize) -> bool {
    let mut at = citation;
    let ends = |at: usize| matches!(r.mark(at), ':' | '?' | '!') || r.mark(at) == '.' && r.sentence_ends(at);
    while at > 0 && citation - at < SENTENCE && !ends(at - 1) && !r.paragraph_ends(at) {
        at -= 1;
    }
    r.phrase(at, &BASIS).is_some()
}

/// A note in parentheses that belongs to the subject; the place behind it.
fn note(r: &Reader, open: usize, limit: usize) -> Option<usize> {
    if r.phrase(open + 1, &NOTES).is_some() {
        return None;
    }
    let close =
        (open + 1..(open + 40).min(limit)).find(|at| matches!(r.mark(*at), ')' | '(') || r.paragraph_ends(*at))?;
    if r.mark(close) != ')' {
        return None;
    }
    let after = close + 1;
    let goes_on = r.is_word(after) && !ends_here(r, after) && !r.at(after, tu!["và"]);
    let goes_on =
        goes_on || r.at(after, tu!["và"]) && !ends_here(r, after) && r.sign(open + 1) && !r.capital(after + 1);
    // At the end an abbreviation is noted for later; anything else belongs to it.
    let abbreviation = close == open + 2 && r.sign(open + 1);
    (goes_on || !abbreviation).then_some(after)
}
