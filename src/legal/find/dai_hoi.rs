//! **Nghị quyết của Đại hội, Hội nghị**: resolutions known by the congress or plenum that passed them.

use super::reader::{Reader, Span};
use super::token::tu;

/// Words that follow the name of a congress and are none of it.
const STOPS: &[u64] = tu![
    "khóa", "nhiệm", "về", "đã", "được", "và", "có", "trong", "tại", "vào", "để", "cho", "theo", "ngày", "thông", "đề",
    "năm", "với", "quyết", "là", "số"
];

/// Reads the congress or plenum behind “Nghị quyết”: `Đại hội đại biểu toàn quốc lần thứ XII của Đảng`,
/// `Hội nghị Trung ương 6, khóa XII`, `Trung ương 7 khóa XII`. Its name, and the place behind its term.
///
/// Without anything that tells which one, it is no citation.
pub(super) fn read(r: &Reader, start: usize) -> Option<(Span, usize)> {
    let at = start + usize::from(r.at(start, tu!["của"]));
    let mut end = r.any(
        at,
        &[
            tu!["đại", "hội"],
            tu!["hội", "nghị"],
            tu!["trung", "ương"],
            tu!["tw"],
            tu!["ban", "chấp", "hành", "trung", "ương"],
        ],
    )?;
    let congress = r.at(at, tu!["đại", "hội"]);
    end += at;
    let mut told = false;
    let numeral = |at: usize| {
        r.number(at).is_some() || (!r.letters(at).is_empty() && r.letters(at).bytes().all(|b| b"IVXLivxl".contains(&b)))
    };
    if !congress && (numeral(end) && !r.at(end, tu!["x"]) || r.at(end, tu!["trung", "ương"])) {
        end += if r.at(end, tu!["trung", "ương"]) { 2 } else { 0 };
        if numeral(end) {
            told = true;
            end += 1;
        }
    }
    let mut limit = end + 24;
    while end < limit && r.is_word(end) && !r.paragraph_ends(end) {
        if r.at(end, tu!["lần", "thứ"]) && (numeral(end + 2) || r.is_word(end + 2)) {
            told = true;
            end += 3;
            // lần thứ mười ba
            while r.one_of(
                end,
                tu!["một", "hai", "ba", "tư", "bốn", "năm", "lăm", "sáu", "bảy", "tám", "chín", "mười", "nhất"],
            ) {
                end += 1;
            }
            limit = end + 10;
            continue;
        }
        if numeral(end) && congress && r.capital(end) {
            told = true;
            end += 1;
            if !(r.at(end, tu!["của"]) || r.capital(end)) {
                break;
            }
            continue;
        }
        if r.one_of(end, STOPS) {
            break;
        }
        end += 1;
    }
    let body = at..end;
    // The term tells too; it is read by the caller as far as it stands directly behind.
    let behind = end + usize::from(matches!(r.mark(end), ',' | '('));
    let term = r.at(behind, tu!["khóa"]) && numeral(behind + 1) || r.at(behind, tu!["nhiệm", "kỳ"]);
    (told || term).then_some((body, end))
}
