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
            let next = r.at(at, tu!["và"]) && new_citation(r, at + 1) && !list();
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
            ';' => !goes_on_after_semicolon(r, at),
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
fn new_citation(r: &Reader, at: usize) -> bool {
    if vi_tri::unit(r, at).is_none() && kind::read(r, at).is_none() {
        let (next, any) = so::skip_so(r, at);
        return any && so::read(r, next, true).is_some_and(|so| !so.tran);
    }
    head::opens(r, at)
}

/// Whether the citations of the subject are members of a list: “một số điều của Luật A, Luật B và Nghị định C”.
fn enumerated(r: &Reader, inner: &[Found], from: usize) -> bool {
    let (Some(first), Some(last)) = (inner.first(), inner.last()) else { return false };
    let law = last.loai.la_luat();
    // A document with a subject of its own ends the list.
    if !law && last.trich_yeu.is_some() {
        return false;
    }
    let start = first.span.start;
    // “thi hành Luật A và Luật B”
    if law && r.after_one_of(start, tu!["hành", "của"]) {
        return true;
    }
    let before = |words: usize, phrase: &[u64]| (from..start).rev().take(words).any(|at| r.at(at, phrase));
    let of_some = before(6, tu!["một", "số"]) || before(6, tu!["các"]);
    of_some && r.after_one_of(start, tu!["của"]) || before(3, tu!["các"])
}

/// “trên địa bàn tỉnh Bình Dương”: one place, which no document of the centre has in its subject.
fn in_one_place(r: &Reader, at: usize) -> bool {
    if !r.at(at, tu!["trên", "địa", "bàn"]) {
        return false;
    }
    let Some(words) = r.any(at + 3, PLACES) else { return false };
    let name = at + 3 + words;
    // “trên địa bàn tỉnh.”: this one.
    let this = r.token(name).is_none() || matches!(r.mark(name), '.' | ';');
    // In small text no capital tells a name; “tỉnh và thành phố” has none.
    let small = !r.capital(at) && r.is_word(name) && r.phrase(name, &NARRATIVE).is_none();
    r.capital(name) || this || small && !r.one_of(name, NO_PLACE)
}

/// Units that have a name.
const PLACES: &[&[u64]] =
    &[tu!["tỉnh"], tu!["thành", "phố"], tu!["huyện"], tu!["xã"], tu!["phường"], tu!["quận"], tu!["thị", "xã"]];

/// Words behind a unit that are no name of one.
const NO_PLACE: &[u64] = tu!["và", "của", "có", "trong", "theo", "được", "trực"];

/// Whether a subject goes on behind a semicolon: small words that are no item of the sentence's own list.
fn goes_on_after_semicolon(r: &Reader, at: usize) -> bool {
    let next = at + 1;
    // `a) …`
    let bullet = r.mark(next + 1) == ')' && r.length(next) <= 2;
    r.is_word(next)
        && !r.capital(next)
        && !bullet
        && !clause_cites(r, next)
        && !r.one_of(next, AFTER_SEMICOLON)
        && !new_citation(r, next)
        && !ends_here(r, next)
}

/// Whether the clause that opens here cites a document: a clause of the sentence, then, and none of a subject.
fn clause_cites(r: &Reader, at: usize) -> bool {
    let ends = |at: &usize| matches!(r.mark(*at), ';' | ':') || r.sentence_ends(*at);
    numbered_ahead(r, at, (at..at + CLAUSE).find(ends).unwrap_or(at + CLAUSE))
}

/// So far a clause is looked over.
const CLAUSE: usize = 60;

/// Whether a subject goes on behind a comma; `list` says that the comma stands in a list of citations.
fn goes_on_after_comma(r: &Reader, at: usize, about: About, list: bool) -> bool {
    let next = at + 1;
    if r.phrase(next, &AFTER_COMMA).is_some() || ends_here(r, next) {
        return false;
    }
    if new_citation(r, next) {
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

/// Longest note, in tokens.
const LONGEST_NOTE: usize = 40;

/// A note in parentheses that belongs to the subject; the place behind it.
fn note(r: &Reader, open: usize, limit: usize) -> Option<usize> {
    if r.phrase(open + 1, &NOTES).is_some() {
        return None;
    }
    let mut inside = open + 1..(open + LONGEST_NOTE).min(limit);
    let close = inside.find(|at| matches!(r.mark(*at), ')' | '(') || r.paragraph_ends(*at))?;
    if r.mark(close) != ')' {
        return None;
    }
    let behind = close + 1;
    let goes_on = r.is_word(behind) && !ends_here(r, behind);
    // “Hội đồng nhân dân (HĐND) và đại biểu …” goes on; “… (đợt một) và Sở Y tế” need not.
    let joined = !r.at(behind, tu!["và"]) || r.sign(open + 1) && !r.capital(behind + 1);
    // At the end an abbreviation is noted for later; anything else belongs to it.
    let abbreviation = close == open + 2 && r.sign(open + 1);
    (goes_on && joined || !abbreviation).then_some(behind)
}

#[cfg(test)]
mod tests {
    use crate::legal::find;

    /// The subject of the first citation, as it stands in the text.
    fn subject(text: &str) -> &str {
        let found = find(text);
        found.first().and_then(|m| m.fields.trich_yeu.clone()).map_or("–", |range| &text[range])
    }

    /// A subject without number or name in it, behind which each of `rests` stands.
    fn ends_before(opening: &str, words: &str, rests: &[&str]) {
        for rest in rests {
            let text = format!("{opening}{words}{rest}");
            assert_eq!(subject(&text), words, "{text}");
        }
    }

    #[test]
    fn a_subject_ends_with_its_sentence_or_clause() {
        ends_before(
            "Kế hoạch số 5/KH-UBND về ",
            "trồng cây ven đường",
            &[
                "",
                ".",
                ";",
                ". Các xã",
                ": các xã",
                "\n\nCăn cứ",
                "\n- Các xã",
                " ;",
                ", ",
                "?",
                ")",
                // what is said of the document
                " đã được giao",
                " có hiệu lực từ ngày 5/8/2031",
                " được sửa đổi bởi Kế hoạch số 6/KH-UBND",
                " nêu trên",
                " như sau:",
                " ban hành kèm theo đề cương",
                " và các văn bản liên quan",
                " và theo thực tế",
                // behind a comma
                ", đồng thời báo cáo",
                ", cụ thể là",
                ", theo đó các xã",
                ", trừ các xã",
                ", nhằm giữ đất",
                // behind a semicolon: the next item, the next basis
                "; các xã báo cáo",
                "; Sở Y tế",
                "; b) tưới cây",
                "; căn cứ nhu cầu",
                // the next document
                ", Kế hoạch số 6/KH-UBND",
                " và Kế hoạch số 6/KH-UBND",
                "; số 6/KH-UBND",
                ", Quy chế hoạt động",
                // a note that is not of it
                " (sau đây gọi là Kế hoạch)",
                " (được sửa đổi)",
                " (kèm theo đề cương)",
                " (hết)",
            ],
        );
    }

    #[test]
    fn marks_within_a_subject() {
        for words in [
            // commas, semicolons before small words, “và”
            "trồng cây, tưới cây và giữ cây",
            "kiểm tra cây trồng; chăm sóc cây non; phòng bệnh",
            // a note that it goes on behind, or one with a year
            "bầu đại biểu Hội đồng nhân dân (HĐND) và tổ trưởng",
            "trồng cây (giống mới) ven đường",
            "trồng cây (năm 2031)",
            // quotes and dashes
            "trồng cây “Tết trồng cây” tại xã - phường",
            // “được” of what the document is on; a paper without a number
            "mức trợ cấp được hưởng của hộ trồng cây",
            "thủ tục được sửa đổi, bổ sung trong lĩnh vực trồng cây",
            // a wrapped line
            "trồng cây\nven đường",
        ] {
            for rest in [".", "; Sở Y tế"] {
                let text = format!("Kế hoạch số 5/KH-UBND về {words}{rest}");
                assert_eq!(subject(&text), words, "{text}");
            }
        }
    }

    #[test]
    fn the_sentence_goes_on_with_its_own_subject_behind_a_basis() {
        let words = "trồng cây ven đường";
        for (opening, rest, expected) in [
            // who acts stands behind the comma
            ("Thực hiện Kế hoạch số 5/KH-UBND về ", ", Ủy ban nhân dân xã yêu cầu", words),
            ("Căn cứ Kế hoạch số 5/KH-UBND về ", ", các đơn vị báo cáo", words),
            // without a basis a list of bodies is of the subject
            ("Ban hành Kế hoạch số 5/KH-UBND về ", ", Công an xã", "trồng cây ven đường, Công an xã"),
        ] {
            let text = format!("{opening}{words}{rest}");
            assert_eq!(subject(&text), expected, "{text}");
        }
    }

    #[test]
    fn a_document_of_the_centre_is_about_no_single_place() {
        for (text, expected) in [
            ("Nghị định số 5/2031/NĐ-CP về cấp nước trên địa bàn tỉnh Cà Mau", "cấp nước"),
            ("Nghị định số 5/2031/NĐ-CP về cấp nước trên địa bàn tỉnh.", "cấp nước"),
            ("nghị định số 5/2031/nđ-cp về cấp nước trên địa bàn tỉnh cà mau", "cấp nước"),
            // several, or a document of the province
            ("Nghị định số 5/2031/NĐ-CP về cấp nước trên địa bàn tỉnh và xã", "cấp nước trên địa bàn tỉnh và xã"),
            ("Quyết định số 5/QĐ-UBND về cấp nước trên địa bàn tỉnh Cà Mau", "cấp nước trên địa bàn tỉnh Cà Mau"),
        ] {
            assert_eq!(subject(text), expected, "{text}");
        }
    }

    #[test]
    fn documents_within_a_subject() {
        for (text, expected, inner) in [
            // one, with a subject of its own
            (
                "Nghị định số 5/2031/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 4/2030/NĐ-CP về cấp nước;",
                "sửa đổi, bổ sung một số điều của Nghị định số 4/2030/NĐ-CP về cấp nước",
                1,
            ),
            // a list of them
            (
                "Nghị định số 5/2031/NĐ-CP sửa đổi một số điều của Luật Trẻ em, Luật Đất đai và Luật Nhà ở;",
                "sửa đổi một số điều của Luật Trẻ em, Luật Đất đai và Luật Nhà ở",
                3,
            ),
            // no list: the second stands beside the first
            (
                "Nghị định số 5/2031/NĐ-CP về thi hành Nghị định số 4/2030/NĐ-CP và Nghị định số 6/2031/NĐ-CP",
                "thi hành Nghị định số 4/2030/NĐ-CP",
                1,
            ),
            // the subject goes on behind it
            (
                "Kế hoạch số 5/KH-UBND thực hiện Nghị quyết số 4-NQ/TU trên địa bàn xã.",
                "thực hiện Nghị quyết số 4-NQ/TU trên địa bàn xã",
                1,
            ),
            // the sentence goes on behind it
            ("Kế hoạch số 5/KH-UBND thực hiện Nghị quyết số 4-NQ/TU đạt kết quả", "thực hiện Nghị quyết số 4-NQ/TU", 1),
        ] {
            assert_eq!(subject(text), expected, "{text}");
            assert_eq!(find(text)[0].inner.len(), inner, "{text}");
        }
    }
}
