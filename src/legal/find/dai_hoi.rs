//! **Nghị quyết của Đại hội, Hội nghị**: resolutions known by the congress or plenum that passed them.

use super::reader::{Reader, Span};
use super::token::tu;

/// Words that follow the name of a congress and are none of it.
const STOPS: &[u64] = tu![
    "khóa", "nhiệm", "về", "đã", "được", "và", "có", "trong", "tại", "vào", "để", "cho", "theo", "ngày", "thông", "đề",
    "năm", "với", "quyết", "là", "số"
];

/// Ordinals in words: lần thứ mười ba.
const ORDINALS: &[u64] =
    tu!["một", "hai", "ba", "tư", "bốn", "năm", "lăm", "sáu", "bảy", "tám", "chín", "mười", "nhất"];

/// What meets: a congress, a plenum, or the body whose plenum it is.
const MEETINGS: &[&[u64]] = &[
    tu!["đại", "hội"],
    tu!["hội", "nghị"],
    tu!["trung", "ương"],
    tu!["tw"],
    tu!["ban", "chấp", "hành", "trung", "ương"],
];

/// Longest name behind what meets, in tokens; and behind its ordinal.
const LONGEST: usize = 24;
const LONGEST_BEHIND: usize = 10;

/// Reads the congress or plenum behind “Nghị quyết”: `Đại hội đại biểu toàn quốc lần thứ XII của Đảng`,
/// `Hội nghị Trung ương 6, khóa XII`, `Trung ương 7 khóa XII`. Its name, and the place behind it.
///
/// Without anything that tells which one, it is no citation.
pub(super) fn read(r: &Reader, start: usize) -> Option<(Span, usize)> {
    let at = start + usize::from(r.at(start, tu!["của"]));
    let mut end = at + r.any(at, MEETINGS)?;
    let congress = r.at(at, tu!["đại", "hội"]);
    let mut told = false;
    if !congress {
        end += if r.at(end, tu!["trung", "ương"]) { 2 } else { 0 };
        // “hội nghị vi phạm” has no number.
        told = r.numeral(end) && (r.number(end).is_some() || r.capital(end));
        end += usize::from(told);
    }
    let mut limit = end + LONGEST;
    while end < limit && r.is_word(end) && !r.paragraph_ends(end) {
        if r.at(end, tu!["lần", "thứ"]) && (r.numeral(end + 2) || r.is_word(end + 2)) {
            told = true;
            end += 3;
            while r.one_of(end, ORDINALS) {
                end += 1;
            }
            limit = end + LONGEST_BEHIND;
        } else if congress && r.numeral(end) && r.capital(end) {
            // Đại hội XIII của Đảng
            told = true;
            end += 1;
            if !(r.at(end, tu!["của"]) || r.capital(end)) {
                break;
            }
        } else if r.one_of(end, STOPS) {
            break;
        } else {
            end += 1;
        }
    }
    // The term tells too; it is read by the caller as far as it stands directly behind.
    let behind = end + usize::from(matches!(r.mark(end), ',' | '('));
    let term = r.at(behind, tu!["khóa"]) && r.numeral(behind + 1) || r.at(behind, tu!["nhiệm", "kỳ"]);
    (told || term).then_some((at..end, end))
}

#[cfg(test)]
mod tests {
    use super::super::reader::reading;
    use super::*;

    /// The name that opens a text, `–` for none.
    fn name(text: &str) -> &str {
        reading(text, |r| read(r, 0).map_or("–", |(body, _)| &text[r.bytes(&body)]))
    }

    #[test]
    fn congresses_and_plenums_that_are_told() {
        for (text, expected) in [
            // by an ordinal, in Roman digits, Arabic digits and words
            ("Đại hội đại biểu toàn quốc lần thứ XI của Đảng về", "Đại hội đại biểu toàn quốc lần thứ XI của Đảng"),
            ("của Đại hội Đảng bộ tỉnh lần thứ 15, nhiệm kỳ", "Đại hội Đảng bộ tỉnh lần thứ 15"),
            ("Đại hội Công đoàn huyện lần thứ mười hai đã", "Đại hội Công đoàn huyện lần thứ mười hai"),
            // by a number alone
            ("Đại hội XIII của Đảng được", "Đại hội XIII của Đảng"),
            ("Đại hội XIII đã", "Đại hội XIII"),
            ("Trung ương 4 khóa XI", "Trung ương 4"),
            ("TW 4 khóa XI", "TW 4"),
            ("Hội nghị Trung ương 8, khóa XI", "Hội nghị Trung ương 8"),
            ("Hội nghị lần thứ tư Ban Chấp hành Trung ương", "Hội nghị lần thứ tư Ban Chấp hành Trung ương"),
            // by the term behind
            ("Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030", "Đại hội Đảng bộ xã"),
            ("Ban Chấp hành Trung ương khóa XI", "Ban Chấp hành Trung ương"),
        ] {
            assert_eq!(name(text), expected, "{text}");
        }
    }

    #[test]
    fn without_number_or_term_it_is_none() {
        for text in [
            "Đại hội Đảng bộ xã đã",
            "Trung ương và địa phương",
            "Hội nghị sơ kết",
            "hội nghị vi phạm",
            "của Hội đồng",
            "",
        ] {
            assert_eq!(name(text), "–", "{text}");
        }
    }
}
