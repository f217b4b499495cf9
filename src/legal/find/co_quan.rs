//! **Đọc cơ quan ban hành**: the issuer of a document within a text.
//!
//! ```text
//! cơ-quan = tên-trọn                       Chính phủ, Thủ tướng Chính phủ, Bộ Chính trị
//!         | từ (từ | "và" từ | "," từ | "-" từ | số | "(" viết-tắt ")")*
//! ```
//!
//! No mark closes a name; it goes on up to a word that is none of it ([`ends`]), or a mark that does not stand within
//! names.

use super::reader::{Reader, Span};
use super::token::{Phrases, tu};
use super::{kind, so, trich_yeu, vi_tri};

/// An issuer, read.
#[derive(Clone, Debug)]
pub(super) struct CoQuanDoc {
    /// The name alone.
    pub span: Span,
    /// With what is noted after it: `(nay là Bộ B)`.
    pub end: usize,
}

/// Longest name, in tokens; and the longest note on it.
const LONGEST: usize = 60;
const LONGEST_NOTE: usize = 40;

/// Words that follow an issuer and are no part of its name.
#[rustfmt::skip]
const STOPS: Phrases = Phrases::new(&[
    tu!["về"], tu!["v"], tu!["ngày"], tu!["khóa"], tu!["nhiệm", "kỳ"], tu!["tại"], tu!["có"], tu!["được"], tu!["đã"],
    tu!["đang"], tu!["sẽ"], tu!["hết"], tu!["bị"], tu!["thì"], tu!["để"], tu!["đến"], tu!["cho"], tu!["đối", "với"],
    tu!["trong"], tu!["trên"], tu!["nêu"], tu!["theo"], tu!["thay"], tu!["do"], tu!["bởi"], tu!["khi"], tu!["là"],
    tu!["gồm"], tu!["như"], tu!["nhằm"], tu!["yêu", "cầu"], tu!["đề", "nghị"], tu!["gửi"], tu!["này"], tu!["giao"],
    tu!["cấp", "cho"], tu!["thực", "hiện"], tu!["tiếp", "tục"], tu!["hiện"], tu!["trước"], tu!["sau"], tu!["kèm"],
    tu!["nói"], tu!["cũng"], tu!["còn"], tu!["không"], tu!["phải"], tu!["với"], tu!["qua"], tu!["từ"],
    tu!["giai", "đoạn"], tu!["nay"], tu!["số"], tu!["cùng"], tu!["mà"], tu!["nếu"], tu!["hoặc"], tu!["trừ"],
    tu!["bao", "gồm"], tu!["liên", "quan"], tu!["căn", "cứ"], tu!["bằng"], tu!["nhưng"], tu!["vào"], tu!["ký"],
    tu!["đặt"], tu!["của"], tu!["triển", "khai"], tu!["chỉ", "đạo"], tu!["cụ", "thể"], tu!["bảo", "đảm"], tu!["đảm", "bảo"],
    tu!["kỳ", "họp"], tu!["báo", "cáo"], tu!["trả", "lời"], tu!["thống", "nhất"], tu!["xin"], tu!["năm"], tu!["tháng"],
    tu!["ban", "hành"], tu!["phê", "duyệt"], tu!["chấp", "thuận"], tu!["kết", "luận"], tu!["hỗ", "trợ"], tu!["cần"],
    tu!["nên"], tu!["xác", "định"], tu!["khẳng", "định"], tu!["đề", "ra"], tu!["vẫn"], tu!["chưa"], tu!["vừa"],
    tu!["mới"], tu!["chính", "thức"], tu!["kết", "thúc"], tu!["phân", "bổ"], tu!["bổ", "nhiệm"], tu!["xử", "lý"],
    tu!["nhận"], tu!["góp", "ý"], tu!["đính", "kèm"], tu!["phối", "hợp"], tu!["nghiêm", "túc"], tu!["tỉnh", "ta"],
    tu!["thông", "qua"], tu!["mời"], tu!["trả"],
]);

/// Words with which the name of a body begins.
#[rustfmt::skip]
const BODIES: Phrases = Phrases::new(&[
    tu!["bộ"], tu!["sở"], tu!["ủy", "ban"], tu!["ubnd"], tu!["hội", "đồng"], tu!["hđnd"], tu!["chính", "phủ"],
    tu!["thủ", "tướng"], tu!["quốc", "hội"], tu!["ban"], tu!["bch"], tu!["btv"], tu!["đoàn"], tu!["hội"],
    tu!["liên", "đoàn"], tu!["tổng"], tu!["công", "an"], tu!["chủ", "tịch"], tu!["giám", "đốc"], tu!["văn", "phòng"],
    tu!["thanh", "tra"], tu!["tòa", "án"], tu!["tand"], tu!["viện"], tu!["vksnd"], tu!["ngân", "hàng"],
    tu!["kiểm", "toán"], tu!["kho", "bạc"], tu!["cục"], tu!["vụ"], tu!["phòng"], tu!["trường"], tu!["tỉnh"],
    tu!["thành", "ủy"], tu!["đảng"], tu!["mặt", "trận"], tu!["bảo", "hiểm"], tu!["thường", "trực"],
    tu!["trung", "ương"], tu!["ubmttq"], tu!["ủy", "viên"],
]);

/// Names of bodies with a comma in them, after their first word.
#[rustfmt::skip]
const COMMAS: Phrases = Phrases::new(&[
    tu!["thể", "thao"], tu!["chủ", "nhiệm"], tu!["công", "nghệ"], tu!["viễn", "thông"], tu!["gia", "đình"], tu!["du", "lịch"],
    tu!["chiến", "lược"], tu!["chống"], tu!["chữa", "cháy"], tu!["hải", "đảo"], tu!["cứu", "nạn"], tu!["giáo", "dục"],
    tu!["an", "toàn"], tu!["khen", "thưởng"], tu!["hạ", "tầng"],
]);

/// Bodies whose name is whole: what follows is no part of it.
#[rustfmt::skip]
const WHOLE: Phrases = Phrases::new(&[
    tu!["thủ", "tướng", "chính", "phủ"], tu!["chính", "phủ"], tu!["ủy", "ban", "thường", "vụ", "quốc", "hội"],
    tu!["quốc", "hội"], tu!["bộ", "chính", "trị"], tu!["ban", "bí", "thư", "trung", "ương", "đảng"],
    tu!["ban", "bí", "thư", "trung", "ương"], tu!["ban", "bí", "thư"],
    tu!["ban", "chấp", "hành", "trung", "ương", "đảng"], tu!["bct"], tu!["ttg"],
]);

/// Those who are no state body; a document of one is not its property.
const PRIVATE: Phrases = Phrases::new(&[
    tu!["công", "ty"],
    tu!["tổng", "công", "ty"],
    tu!["ông"],
    tu!["bà"],
    tu!["doanh", "nghiệp"],
    tu!["hộ"],
]);

/// Reads an issuer. `joint` says that several bodies issue the document together.
pub(super) fn read(r: &Reader, start: usize, joint: bool) -> Option<CoQuanDoc> {
    if !r.is_word(start) || kind_opens(r, start) {
        return None;
    }
    let joint = joint || allied(r, start);
    let mut at = start;
    if let Some(words) = r.phrase(start, &WHOLE) {
        at += words;
        // “Bộ Chính trị, Ban Bí thư”
        if r.at(start, tu!["bộ", "chính", "trị"]) && r.mark(at) == ',' && r.at(at + 1, tu!["ban", "bí", "thư"]) {
            at += 4;
        }
        // “Ban Bí thư Trung ương Đoàn” is another body.
        let of_another = r.capital(at) && !r.capitals(at) && !ends(r, at) && r.phrase(at, &BODIES).is_some();
        if !(joint || r.mark(at) == '-' || of_another) {
            return Some(noted(r, start, at));
        }
    }
    let limit = (start + LONGEST).min(r.tokens.len());
    while at < limit {
        at = match goes_on(r, start, at, joint) {
            Some(next) => next,
            None => break,
        };
    }
    while at > start && (r.mark(at - 1) != '\0' || r.at(at - 1, tu!["và"])) {
        at -= 1;
    }
    (at > start).then(|| noted(r, start, at))
}

/// The next place, if what stands at this one is of the name that began at `start`.
fn goes_on(r: &Reader, start: usize, at: usize, joint: bool) -> Option<usize> {
    let first = at == start;
    if !first && r.paragraph_ends(at) {
        return None;
    }
    let next = at + 1;
    let within = match r.mark(at) {
        '\0' if r.is_word(at) => (first || !ends(r, at)) && (!r.at(at, tu!["và"]) || goes_on_after_and(r, at, joint)),
        '\0' => numbered_name(r, at),
        ',' => goes_on_after_comma(r, at, joint) || allied(r, start) && r.capital(next),
        // “Bộ Tài chính-Bộ Nội vụ”, “Ban Tổ chức - Kiểm tra”
        '-' => r.capital(next) && r.phrase(next, &STOPS).is_none() || r.glued(at) && r.glued(next),
        '&' => true,
        // “UBND TP. Cần Thơ”
        '.' => !r.sentence_ends(at),
        '(' => return inner_note(r, at),
        _ => false,
    };
    within.then_some(next)
}

/// Whether a number is of a name: Đội 5, Quận 1, tổ dân phố số 7.
fn numbered_name(r: &Reader, at: usize) -> bool {
    let capital = at.checked_sub(1).is_some_and(|before| r.capital(before));
    let named = capital || r.after_one_of(at, tu!["quận", "phường", "khu", "vực", "số"]);
    named && (1..=2).contains(&r.digits(at))
}

/// Words of offices before which a verb is their name: `Ban Chỉ đạo`, `Phòng Quy hoạch`, `Vụ Công bố`.
const OFFICES: &[u64] = tu!["ban", "cục", "vụ", "phòng", "đồng", "sở", "tổng", "viện", "khoa", "chi", "trung", "tổ"];

/// Words of places that a number follows: `tổ dân phố số 7`.
const NUMBERED: &[u64] = tu!["phố", "tổ", "khu", "đội", "thôn", "xóm", "trạm"];

/// Whether a word that is none of the name stands here.
fn ends(r: &Reader, at: usize) -> bool {
    // Ủy ban hành chính
    if r.at(at, tu!["ban", "hành"]) && r.after_one_of(at, tu!["ủy"]) {
        return false;
    }
    let of_office = r.after_one_of(at, OFFICES);
    if !of_office && (document_opens(r, at) || trich_yeu::capital_verb(r, at)) {
        return true;
    }
    let verb = trich_yeu::verb(r, at).is_some();
    if !verb && r.phrase(at, &STOPS).is_none() {
        return false;
    }
    // A word of the list that is part of a name: `Sở Y tế Cần Thơ`, `Ban Chỉ đạo`, `tổ dân phố số 7`.
    let capital = r.capital(at) && !r.capitals(at);
    let strong = verb || r.one_of(at, tu!["về", "ngày", "khóa", "của", "được", "số", "nhiệm", "kỳ"]);
    let numbered = r.at(at, tu!["số"]) && r.number(at + 1).is_some() && r.after_one_of(at, NUMBERED);
    let steering = r.at(at, tu!["chỉ", "đạo"]) && r.after_one_of(at, tu!["ban"]);
    let planning = capital && r.at(at, tu!["quy", "hoạch"]);
    !(capital && !strong || numbered || steering || planning)
}

/// Whether a document that is named opens here: “của UBND tỉnh Quyết định phê duyệt …”.
fn document_opens(r: &Reader, at: usize) -> bool {
    let named = |kind: kind::Loai| kind.manner == kind::Manner::Numbered && !kind.short;
    r.capital(at) && kind::read(r, at).is_some_and(named) && !r.at(at, tu!["đề", "án"])
}

/// “liên Bộ Y tế, Tài chính”: ministries told without the word for each.
fn allied(r: &Reader, start: usize) -> bool {
    r.at(start, tu!["liên", "bộ"])
}

/// Whether a comma stands within a name, or between the bodies of a joint document.
fn goes_on_after_comma(r: &Reader, at: usize, joint: bool) -> bool {
    if r.phrase(at + 1, &COMMAS).is_some() {
        return true;
    }
    joint && (r.phrase(at + 1, &BODIES).is_some() || r.sign(at + 1)) && !kind_opens(r, at + 1)
}

/// Whether “và” joins words of a name, or bodies of a joint document.
fn goes_on_after_and(r: &Reader, at: usize, joint: bool) -> bool {
    let next = at + 1;
    let place = vi_tri::unit(r, next).is_some_and(|(_, number)| r.number(number).is_some());
    let document = place || kind_opens(r, next) || so::skip_so(r, next).1 || r.number(next).is_some();
    if document || r.one_of(next, tu!["các", "những"]) {
        return false;
    }
    if r.capital(next) {
        return joint || r.phrase(next, &BODIES).is_none();
    }
    // In small text, or “Kinh tế và hạ tầng”: a short name of a field goes on; a clause does not.
    r.one_of(next, FIELDS) && r.phrase(next, &STOPS).is_none() && trich_yeu::verb(r, next).is_none()
}

/// First words of fields in names of bodies after “và”.
#[rustfmt::skip]
const FIELDS: &[u64] = tu![
    "đào", "phát", "môi", "xã", "công", "du", "đầu", "truyền", "thể", "tôn", "hạ", "đô", "dân", "giáo", "gia", "trẻ",
    "bảo", "nông", "cứu", "kỹ", "tư", "khoáng", "đại", "đoàn", "vận", "thi", "phòng", "thủy", "chất", "khen", "việc",
    "xây", "chiến", "cán",
];

/// Whether a kind of document with a number or a name stands here, so that no name of a body goes on over it.
fn kind_opens(r: &Reader, at: usize) -> bool {
    kind::read(r, at).is_some_and(|kind| {
        let (next, any) = so::skip_so(r, at + kind.words);
        any || r.number(next).is_some() || (kind.manner == kind::Manner::Law && r.capital(at))
    })
}

/// The place behind a note within the name: `Ủy ban nhân dân (UBND) tỉnh Nghệ An`.
fn inner_note(r: &Reader, open: usize) -> Option<usize> {
    let short = r.sign(open + 1) && r.mark(open + 2) == ')' && !r.at(open + 1, tu!["nay"]);
    let behind = open + 3;
    let name = r.is_word(behind) && r.phrase(behind, &STOPS).is_none() && trich_yeu::verb(r, behind).is_none();
    (short && name && !r.at(behind, tu!["và"])).then_some(behind)
}

/// The name with what is noted after it, if the citation goes on behind: `(nay là Bộ B) ngày …`.
fn noted(r: &Reader, start: usize, end: usize) -> CoQuanDoc {
    CoQuanDoc { span: start..end, end: note_behind(r, end).unwrap_or(end) }
}

/// The place behind a note on the name, if the citation goes on there.
fn note_behind(r: &Reader, open: usize) -> Option<usize> {
    let renamed = r.one_of(open + 1, tu!["nay", "trước", "cũ"]) || r.at(open + 1, tu!["sau", "đây"]);
    if r.mark(open) != '(' || !renamed {
        return None;
    }
    let close = (open + 1..open + LONGEST_NOTE).find(|at| matches!(r.mark(*at), ')' | ';'))?;
    let behind = close + 1;
    let goes_on = r.one_of(behind, tu!["ngày", "về", "v"]) || trich_yeu::verb(r, behind).is_some();
    (r.mark(close) == ')' && goes_on).then_some(behind)
}

/// Whether these words name a company or a person, who issues no numbered document of the State.
pub(super) fn is_private(r: &Reader, at: usize) -> bool {
    r.phrase(at, &PRIVATE).is_some()
}

/// Whether a body, or one of its heads, is named here.
pub(super) fn names_body(r: &Reader, at: usize) -> bool {
    r.phrase(at, &BODIES).is_some() && r.capital(at)
}

#[cfg(test)]
mod tests {
    use super::super::reader::reading;
    use super::*;

    /// The issuer that opens a text; `–` for none.
    fn issuer(text: &str, joint: bool) -> &str {
        reading(text, |r| read(r, 0, joint).map_or("–", |body| &text[r.bytes(&body.span)]))
    }

    #[test]
    fn a_name_goes_on_to_what_is_none_of_it() {
        for (text, expected) in [
            // to what the citation goes on with: subject, date, term, place
            ("Bộ Y tế về giá thuốc", "Bộ Y tế"),
            ("Bộ Y tế quy định giá thuốc", "Bộ Y tế"),
            ("Sở Y tế ngày 5/8/2031", "Sở Y tế"),
            ("Tỉnh ủy khóa XI", "Tỉnh ủy"),
            ("Tỉnh ủy tại phiên họp", "Tỉnh ủy"),
            // to what the sentence goes on with
            ("Sở Y tế đã nêu", "Sở Y tế"),
            ("Sở Y tế và các phòng", "Sở Y tế"),
            ("Sở Y tế và Nghị định số 5", "Sở Y tế"),
            ("Sở Y tế và khoản 5 Điều 6", "Sở Y tế"),
            ("Sở Y tế; Sở Nội vụ", "Sở Y tế"),
            ("Sở Y tế, Sở Nội vụ", "Sở Y tế"),
            ("Sở Y tế. Các phòng", "Sở Y tế"),
            ("Sở Y tế\n\nCăn cứ", "Sở Y tế"),
            // to a document that opens, or a title
            ("UBND tỉnh Quyết định phê duyệt", "UBND tỉnh"),
            ("UBND tỉnh Triển khai đề án", "UBND tỉnh"),
            // whole names
            ("Chính phủ Việt Nam", "Chính phủ"),
            ("Bộ Chính trị, Ban Bí thư về", "Bộ Chính trị, Ban Bí thư"),
            // a name that only begins as one of them
            ("Ban Bí thư Trung ương Đoàn về", "Ban Bí thư Trung ương Đoàn"),
        ] {
            assert_eq!(issuer(text, false), expected, "{text}");
        }
    }

    #[test]
    fn marks_and_words_within_names() {
        for name in [
            // commas, “và”, dashes, points, numbers, abbreviations
            "Bộ Văn hóa, Thể thao và Du lịch",
            "Sở Văn hóa, thể thao và du lịch tỉnh Hòa Bình",
            "Phòng Kinh tế và hạ tầng huyện",
            "Ban Tuyên giáo - Dân vận Tỉnh ủy",
            "UBND TP. Cần Thơ",
            "Ủy ban nhân dân Quận 3",
            "Chi cục Thuế khu vực 12",
            "Ủy ban nhân dân (UBND) xã Hòa An",
            // words that elsewhere end a name
            "Sở Y tế Cần Thơ",
            "Ban Chỉ đạo tỉnh",
            "ban chỉ đạo tỉnh",
            "Ủy ban hành chính Bắc Bộ",
            "tổ dân phố số 7",
            "Phòng Quy hoạch tỉnh",
            "Ban Tổ chức Tỉnh ủy",
        ] {
            for rest in ["", " về việc", " ngày 5/8/2031", "."] {
                assert_eq!(issuer(&format!("{name}{rest}"), false), name, "{name}{rest}");
            }
        }
    }

    #[test]
    fn joint_documents_have_several_issuers() {
        for (text, alone, joint) in [
            ("Bộ Y tế, Bộ Nội vụ về", "Bộ Y tế", "Bộ Y tế, Bộ Nội vụ"),
            ("Bộ Y tế và Bộ Nội vụ về", "Bộ Y tế", "Bộ Y tế và Bộ Nội vụ"),
            ("Bộ Y tế-Bộ Nội vụ về", "Bộ Y tế-Bộ Nội vụ", "Bộ Y tế-Bộ Nội vụ"),
            ("Chính phủ - Mặt trận Tổ quốc về", "Chính phủ - Mặt trận Tổ quốc", "Chính phủ - Mặt trận Tổ quốc"),
            ("Chính phủ và Mặt trận Tổ quốc về", "Chính phủ", "Chính phủ và Mặt trận Tổ quốc"),
        ] {
            assert_eq!((issuer(text, false), issuer(text, true)), (alone, joint), "{text}");
        }
    }

    #[test]
    fn what_is_no_issuer() {
        for text in ["", "; Sở Y tế", "5 xã", "Nghị định số 5/2031/NĐ-CP", "Luật Trẻ em"] {
            assert_eq!(issuer(text, false), "–", "{text}");
        }
    }

    #[test]
    fn a_note_is_of_the_citation_that_goes_on_behind_it() {
        let noted = |text: &str| reading(text, |r| read(r, 0, false).map(|body| text[r.bytes(&(0..body.end))].len()));
        let with = "Bộ Y tế (nay là Bộ Sức khỏe)";
        assert_eq!(noted(&format!("{with} ngày 5/8/2031")), Some(with.len()));
        assert_eq!(noted(&format!("{with} đã nêu")), Some("Bộ Y tế".len()));
    }

    #[test]
    fn every_phrase_can_be_met_with() {
        for phrases in [STOPS, BODIES, COMMAS, WHOLE, PRIVATE] {
            assert_eq!(phrases.shadowed(), [0; 0]);
        }
    }
}
