//! **Đọc cơ quan ban hành**: the issuer of a document within a text.

use super::reader::{Reader, Span};
use super::token::{Phrases, Token, tu};
use super::{kind, so, trich_yeu};

/// An issuer, read.
#[derive(Clone, Debug)]
pub(super) struct CoQuanDoc {
    /// The name alone.
    pub span: Span,
    /// With what is noted after it: `(nay là Bộ B)`.
    pub end: usize,
}

/// Longest name, in tokens.
const LONGEST: usize = 60;

/// Words that follow an issuer and are no part of its name.
#[rustfmt::skip]
const STOPS: Phrases = Phrases::new(&[
    tu!["về"], tu!["v"], tu!["ngày"], tu!["khóa"], tu!["nhiệm", "kỳ"], tu!["tại"], tu!["có"], tu!["được"], tu!["đã"], tu!["đang"],
    tu!["sẽ"], tu!["hết"], tu!["bị"], tu!["thì"], tu!["để"], tu!["đến"], tu!["cho"], tu!["đối", "với"], tu!["trong"], tu!["trên"],
    tu!["nêu"], tu!["theo"], tu!["thay"], tu!["do"], tu!["bởi"], tu!["khi"], tu!["là"], tu!["gồm"], tu!["như"], tu!["nhằm"],
    tu!["yêu", "cầu"], tu!["đề", "nghị"], tu!["gửi"], tu!["này"], tu!["giao"], tu!["cấp", "cho"], tu!["thực", "hiện"],
    tu!["tiếp", "tục"], tu!["hiện"], tu!["trước"], tu!["sau"], tu!["kèm"], tu!["nói"], tu!["cũng"], tu!["còn"], tu!["không"],
    tu!["phải"], tu!["với"], tu!["qua"], tu!["từ"], tu!["giai", "đoạn"], tu!["nay"], tu!["số"], tu!["cùng"], tu!["mà"], tu!["nếu"],
    tu!["hoặc"], tu!["trừ"], tu!["bao", "gồm"], tu!["liên", "quan"], tu!["căn", "cứ"], tu!["bằng"], tu!["nhưng"], tu!["vào"],
    tu!["ký"], tu!["đặt"], tu!["của"], tu!["triển", "khai"], tu!["chỉ", "đạo"], tu!["cụ", "thể"], tu!["bảo", "đảm"], tu!["đảm", "bảo"],
    tu!["kỳ", "họp"], tu!["báo", "cáo"], tu!["trả", "lời"], tu!["thống", "nhất"], tu!["xin"], tu!["năm"], tu!["tháng"],
    tu!["ban", "hành"], tu!["phê", "duyệt"], tu!["chấp", "thuận"], tu!["kết", "luận"], tu!["hỗ", "trợ"], tu!["nhưng"],
    tu!["nói", "trên"], tu!["cần"], tu!["nên"], tu!["xác", "định"], tu!["khẳng", "định"], tu!["nêu", "rõ"], tu!["đề", "ra"], tu!["vẫn"], tu!["chưa"], tu!["vừa"], tu!["mới"], tu!["chính", "thức"],
    tu!["kết", "thúc"], tu!["phân", "bổ"], tu!["bổ", "nhiệm"], tu!["xử", "lý"], tu!["nhận"], tu!["góp", "ý"], tu!["đính", "kèm"],
    tu!["phối", "hợp"], tu!["nghiêm", "túc"], tu!["tỉnh", "ta"], tu!["thông", "qua"], tu!["mời"], tu!["trả"],
]);

/// Words with which the name of a body begins.
#[rustfmt::skip]
const BODIES: Phrases = Phrases::new(&[
    tu!["bộ"], tu!["sở"], tu!["ủy", "ban"], tu!["ubnd"], tu!["hội", "đồng"], tu!["hđnd"], tu!["chính", "phủ"], tu!["thủ", "tướng"],
    tu!["quốc", "hội"], tu!["ban"], tu!["bch"], tu!["btv"], tu!["đoàn"], tu!["hội"], tu!["liên", "đoàn"], tu!["tổng"], tu!["công", "an"],
    tu!["chủ", "tịch"], tu!["giám", "đốc"], tu!["văn", "phòng"], tu!["thanh", "tra"], tu!["tòa", "án"], tu!["tand"],
    tu!["viện"], tu!["vksnd"], tu!["ngân", "hàng"], tu!["kiểm", "toán"], tu!["kho", "bạc"], tu!["cục"], tu!["vụ"], tu!["phòng"], tu!["trường"],
    tu!["tỉnh"], tu!["thành", "ủy"], tu!["đảng"], tu!["mặt", "trận"], tu!["bảo", "hiểm"], tu!["thường", "trực"], tu!["trung", "ương"],
    tu!["ubmttq"], tu!["ủy", "viên"], 
]);

/// Names of bodies with a comma in them, after their first word.
#[rustfmt::skip]
const COMMAS: Phrases = Phrases::new(&[
    tu!["thể", "thao"], tu!["chủ", "nhiệm"], tu!["công", "nghệ"], tu!["viễn", "thông"], tu!["gia", "đình"], tu!["du", "lịch"], tu!["chiến", "lược"], tu!["chống"],
    tu!["chữa", "cháy"], tu!["hải", "đảo"], tu!["cứu", "nạn"], tu!["giáo", "dục"], tu!["an", "toàn"], tu!["khen", "thưởng"],
    tu!["hạ", "tầng"],
]);

/// Bodies whose name is whole: what follows is no part of it.
#[rustfmt::skip]
const WHOLE: Phrases = Phrases::new(&[
    tu!["thủ", "tướng", "chính", "phủ"], tu!["chính", "phủ"], tu!["ủy", "ban", "thường", "vụ", "quốc", "hội"], tu!["quốc", "hội"],
    tu!["bộ", "chính", "trị"], tu!["ban", "bí", "thư", "trung", "ương", "đảng"], tu!["ban", "bí", "thư", "trung", "ương"], tu!["ban", "bí", "thư"],
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
    if r.token(start).is_none_or(|t| !t.is_word()) || kind_opens(r, start) {
        return None;
    }
    // “liên Bộ Y tế, Tài chính”
    let joint = joint || r.at(start, tu!["liên"]);
    let allied = r.at(start, tu!["liên", "bộ"]);
    let mut at = start;
    if let Some(words) = r.phrase(start, &WHOLE) {
        at += words;
        if r.at(start, tu!["bộ", "chính", "trị"]) && r.mark(at) == ',' && r.at(at + 1, tu!["ban", "bí", "thư"]) {
            at += 4;
        }
        // “Ban Bí thư Trung ương Đoàn” is another body.
        let goes_on = r.capital(at)
            && !r.token(at).is_some_and(Token::capitals)
            && !ends(r, at)
            && r.phrase(at, &BODIES).is_some();
        if !(joint || r.mark(at) == '-' || goes_on) {
            return Some(noted(r, start, at));
        }
    }
    while at < start + LONGEST {
        let Some(token) = r.token(at) else { break };
        if at > start && r.paragraph_ends(at) {
            break;
        }
        match token.mark() {
            ',' if goes_on_after_comma(r, at, joint) || allied && r.capital(at + 1) => {}
            '-' if r.capital(at + 1) && r.phrase(at + 1, &STOPS).is_none() || (r.glued(at) && r.glued(at + 1)) => {}
            '&' => {}
            '.' if !r.sentence_ends(at) => {}
            '(' => match inner_note(r, at) {
                Some(next) => {
                    at = next;
                    continue;
                }
                None => break,
            },
            '\0' if token.is_number() => {
                // Đội 5, Chi cục Thuế khu vực XV, Quận 1: a number within a name follows a capital word at once.
                if !(r.capital(at.wrapping_sub(1)) || r.one_of(at - 1, tu!["quận", "phường", "khu", "vực", "số"]))
                    || token.digits() > 2
                {
                    break;
                }
            }
            '\0' => {
                if at > start && ends(r, at) {
                    break;
                }
                if r.at(at, tu!["và"]) && !goes_on_after_and(r, at, joint) {
                    break;
                }
            }
            _ => break,
        }
        at += 1;
    }
    while at > start && (r.mark(at - 1) != '\0' || r.at(at - 1, tu!["và"])) {
        at -= 1;
    }
    (at > start).then(|| noted(r, start, at))
}

/// Whether a word that is none of the name stands here.
fn ends(r: &Reader, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    if r.at(at, tu!["ban", "hành"]) && r.at(before, tu!["ủy"]) {
        // Ủy ban hành chính
        return false;
    }
    let unit =
        r.one_of(before, tu!["ban", "cục", "vụ", "phòng", "đồng", "sở", "tổng", "viện", "khoa", "chi", "trung", "tổ"]);
    if let Some(kind) = kind::read(r, at) {
        // “của UBND tỉnh Quyết định phê duyệt …”
        if r.capital(at) && kind.manner == kind::Manner::Numbered && !kind.short && !unit && !r.at(at, tu!["đề", "án"])
        {
            return true;
        }
    }
    if trich_yeu::capital_verb(r, at) && !unit {
        return true;
    }
    let verb = trich_yeu::verb(r, at).is_some();
    if !verb && r.phrase(at, &STOPS).is_none() {
        return false;
    }
    // A word of the list that is part of a name: `Sở Y tế Cần Thơ`, `Ban Chỉ đạo`, `tổ dân phố số 7`.
    let capital = r.capital(at) && !r.token(at).is_some_and(Token::capitals);
    let strong = verb || r.one_of(at, tu!["về", "ngày", "khóa", "của", "được", "số", "nhiệm", "kỳ"]);
    let numbered = r.at(at, tu!["số"])
        && r.number(at + 1).is_some()
        && r.one_of(before, tu!["phố", "tổ", "khu", "đội", "thôn", "xóm", "trạm"]);
    let name = capital && !strong || numbered || r.at(at, tu!["chỉ", "đạo"]) && r.at(before, tu!["ban"]);
    let planning = r.at(at, tu!["quy", "hoạch"]) && capital;
    !name && !planning
}

/// Whether a comma stands within a name, or between the bodies of a joint document.
fn goes_on_after_comma(r: &Reader, at: usize, joint: bool) -> bool {
    if r.phrase(at + 1, &COMMAS).is_some() {
        return true;
    }
    joint && (r.phrase(at + 1, &BODIES).is_some() || r.sign(at + 1)) && !kind_opens(r, at + 1)
}

fn goes_on_after_and(r: &Reader, at: usize, joint: bool) -> bool {
    let next = at + 1;
    let place = super::vi_tri::unit(r, next).is_some_and(|(_, number)| r.number(number).is_some());
    if place
        || kind_opens(r, next)
        || so::skip_so(r, next).1
        || r.number(next).is_some()
        || r.one_of(next, tu!["các", "những"])
    {
        return false;
    }
    let body = r.phrase(next, &BODIES).is_some() && r.capital(next);
    if body {
        return joint;
    }
    let small = !r.capital(next);
    // In small text, or “Kinh tế và hạ tầng”: a short name of a field goes on; a clause does not.
    !small || r.phrase(next, &STOPS).is_none() && trich_yeu::verb(r, next).is_none() && r.one_of(next, FIELDS)
}

/// First words of fields in names of bodies after “và”.
#[rustfmt::skip]
const FIELDS: &[u64] = tu![
    "đào", "phát", "môi", "xã", "công", "du", "đầu", "truyền", "thể", "tôn", "hạ", "đô", "dân", "giáo", "gia", "trẻ", "bảo", "nông", "cứu",
    "kỹ", "tư", "khoáng", "đại", "đoàn", "vận", "thi", "phòng", "thủy", "chất", "khen", "việc", "xây", "chiến", "cán"
];

/// Whether a kind of document with a number or a name stands here, so that no name of a body goes on over it.
fn kind_opens(r: &Reader, at: usize) -> bool {
    kind::read(r, at).is_some_and(|kind| {
        let (next, any) = so::skip_so(r, at + kind.words);
        any || r.number(next).is_some() || (kind.manner == kind::Manner::Law && r.capital(at))
    })
}

/// A note within the name: `Ủy ban nhân dân (UBND) tỉnh Nghệ An`.
fn inner_note(r: &Reader, at: usize) -> Option<usize> {
    let short = r.sign(at + 1) && r.mark(at + 2) == ')' && !r.one_of(at + 1, tu!["nay"]);
    let goes_on = r.is_word(at + 3) && r.phrase(at + 3, &STOPS).is_none() && trich_yeu::verb(r, at + 3).is_none();
    (short && goes_on && !r.one_of(at + 3, tu!["và"])).then_some(at + 3)
}

/// The name with what is noted after it, if the citation goes on behind: `(nay là Bộ B) ngày …`.
fn noted(r: &Reader, start: usize, end: usize) -> CoQuanDoc {
    let mut after = end;
    if r.mark(end) == '(' && (r.one_of(end + 1, tu!["nay", "trước", "cũ"]) || r.at(end + 1, tu!["sau", "đây"])) {
        let close = (end + 1..end + 40).find(|at| matches!(r.mark(*at), ')' | ';') || r.token(*at).is_none());
        if let Some(close) = close.filter(|at| r.mark(*at) == ')') {
            let goes_on = r.one_of(close + 1, tu!["ngày", "về", "v"]) || trich_yeu::verb(r, close + 1).is_some();
            if goes_on {
                after = close + 1;
            }
        }
    }
    CoQuanDoc { span: start..end, end: after }
}

/// Whether these words name a company or a person, who issues no numbered document of the State.
pub(super) fn is_private(r: &Reader, at: usize) -> bool {
    r.phrase(at, &PRIVATE).is_some()
}

/// Whether a body, or one of its heads, is named here.
pub(super) fn names_body(r: &Reader, at: usize) -> bool {
    r.phrase(at, &BODIES).is_some() && r.capital(at)
}
