//! Names of agencies in lines that make sense.
//!
//! `ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH` is divided before `THÀNH PHỐ`, never within `NHÂN DÂN`. No
//! grammar is needed for that, only a list of the words of two and three syllables that such names are made
//! of, and of the words before which a new line reads well. Of all ways to divide a name, the one with the
//! least [`Cost`] is taken.

use std::ops::Add;

use crate::unit::Twip;

use super::words::{LISTS, key};
use super::wrap::is_blank;
use super::{Face, advance, to_units, units};

/// Divides an agency's name into lines that fit `max`, as few as sensible breaks allow.
///
/// A line does not end within a word of two syllables, after `VÀ`, `CỦA` and the like or a lone hyphen, nor
/// between `TỈNH`, `THÀNH PHỐ`… and the name that follows, unless nothing else fits. Among what remains, lines
/// start with the level (`TỈNH`, `PHƯỜNG`…) or with `VÀ` rather than elsewhere, and are about equally long.
///
/// Every `\n` is kept; empty lines are left out and blanks made single. Letters may be capital or small, the
/// tone of `ỦY`, `HÓA` on either vowel. `None` if a single syllable is wider than `max`.
///
/// ```
/// use vanban::layout::metrics::{Face, break_name};
/// use vanban::unit::{Mm, Twip};
/// let name = break_name("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", Face::Bold, 26, Twip::from(Mm(60.0))).unwrap();
/// assert_eq!(name.lines, ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"]);
/// assert!(name.clean);
/// ```
#[must_use]
pub fn break_name(name: &str, face: Face, half_points: u16, max: Twip) -> Option<NameLines> {
    let limit = to_units(max, half_points);
    let mut out = NameLines { lines: Vec::new(), clean: true };
    for part in name.split('\n') {
        let words: Vec<&str> = part.split(is_blank).filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            let divided = divide(&words, face, limit)?;
            out.lines.extend(divided.lines);
            out.clean &= divided.clean;
        }
    }
    Some(out)
}

/// A name in lines.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NameLines {
    /// The lines, from the top.
    pub lines: Vec<String>,
    /// Every break makes sense; else the measure was too narrow for one that does.
    pub clean: bool,
}

/// More words than this are not put on one line: no paper is so wide.
const MAX_WORDS: usize = 64;

/// Divides the words of a name into lines, at the least cost.
fn divide(words: &[&str], face: Face, limit: u64) -> Option<NameLines> {
    let widths: Vec<u64> = words.iter().map(|word| units(word, face)).collect();
    let blank = u64::from(advance(face, ' '));
    let whole = widths.iter().sum::<u64>() + blank * (words.len() as u64 - 1);
    if whole <= limit {
        return Some(NameLines { lines: vec![words.join(" ")], clean: true });
    }
    let breaks = breaks(words);
    // For each number of words from the start: the least cost, and where its last line begins.
    let mut best: Vec<Option<(Cost, usize)>> = vec![None; words.len() + 1];
    best[0] = Some((Cost::default(), 0));
    for end in 1..=words.len() {
        let mut width = 0;
        for start in (end.saturating_sub(MAX_WORDS)..end).rev() {
            width += widths[start] + if start + 1 < end { blank } else { 0 };
            if width > limit {
                break;
            }
            let Some((before, _)) = best[start] else { continue };
            let cost = before + breaks[start] + Cost::line(width, limit);
            if best[end].is_none_or(|(least, _)| cost < least) {
                best[end] = Some((cost, start));
            }
        }
    }
    let mut lines = Vec::new();
    let mut end = words.len();
    while end > 0 {
        let (_, start) = best[end]?;
        lines.push(words[start..end].join(" "));
        end = start;
    }
    lines.reverse();
    let clean = best[words.len()]?.0.bad == 0;
    Some(NameLines { lines, clean })
}

/// What a way to divide a name costs; the fields weigh in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Cost {
    /// Breaks where none should be.
    bad: u32,
    /// Number of lines.
    lines: u32,
    /// Uneven lines, and breaks that could be better.
    uneven: u64,
}

impl Cost {
    /// A line: the square of what it leaves empty, in thousandths.
    fn line(width: u64, limit: u64) -> Self {
        let empty = (limit - width.min(limit)).saturating_mul(1000) / limit.max(1);
        Self { lines: 1, uneven: empty.pow(2) / 1000, ..Self::default() }
    }

    /// A break at a place where none should be.
    const fn bad(bad: u32) -> Self {
        Self { bad, lines: 0, uneven: 0 }
    }

    /// A break at a possible place.
    const fn possible(uneven: u64) -> Self {
        Self { bad: 0, lines: 0, uneven }
    }
}

impl Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { bad: self.bad + other.bad, lines: self.lines + other.lines, uneven: self.uneven + other.uneven }
    }
}

/// After a word that leans on the next one, before a comma.
const LEANING: Cost = Cost::bad(8);
/// Within a compound.
const IN_COMPOUND: Cost = Cost::bad(4);
/// Within a proper name.
const IN_PROPER: Cost = Cost::bad(2);
/// Between the level and the proper name.
const LEVEL_AND_PROPER: Cost = Cost::bad(1);
/// After a first word such as `SỞ`, which says little alone.
const AFTER_HEAD: Cost = Cost::possible(300);
/// Between two syllables that are in no list, and may belong together.
const LOOSE: Cost = Cost::possible(250);
/// Between two words.
const BETWEEN: Cost = Cost::possible(100);
/// Before the level, before `VÀ`, after a comma.
const BEST: Cost = Cost::possible(0);

/// What a syllable is in the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Leans on the next word: `VÀ`, a lone hyphen.
    Leaning,
    /// First syllable of a word of several; or of a level, which may have one.
    First {
        /// The word is a level: `TỈNH`, `THÀNH PHỐ`.
        level: bool,
    },
    /// A further syllable of a word.
    Further,
    /// Says what kind of agency it is: `SỞ`, `BAN`.
    Head,
    /// Any other.
    Loose,
}

/// The cost of a line break before each word. Before the first word it is nothing.
fn breaks(words: &[&str]) -> Vec<Cost> {
    let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
    let roles = roles(&keys);
    let mut costs = vec![BEST; words.len()];
    for at in 1..words.len() {
        costs[at] = match (roles[at - 1], roles[at]) {
            (Role::Leaning, _) => LEANING,
            (_, Role::Further) => IN_COMPOUND,
            _ if words[at].starts_with([',', ';', '.', ')']) => LEANING,
            _ if ends_phrase(words[at - 1]) => BEST,
            (_, Role::Leaning | Role::First { level: true }) => BEST,
            (Role::Head, _) => AFTER_HEAD,
            (Role::Loose, Role::Loose) => LOOSE,
            _ => BETWEEN,
        };
    }
    bind_proper_names(words, &roles, &mut costs);
    costs
}

/// Longest proper name after a level, in syllables.
const MAX_PROPER: usize = 4;

/// Makes breaks bad within the proper name that follows a level, and before it.
fn bind_proper_names(words: &[&str], roles: &[Role], costs: &mut [Cost]) {
    for level in (0..words.len()).filter(|&at| roles[at] == Role::First { level: true }) {
        let further = roles[level + 1..].iter().take_while(|&&role| role == Role::Further).count();
        let proper = level + 1 + further;
        if ends_phrase(words[proper - 1]) {
            continue;
        }
        let mut at = proper;
        while at < words.len() && at < proper + MAX_PROPER {
            // A name in the list, such as HỒ CHÍ MINH, is the whole name.
            let known = at == proper && roles[at] == Role::First { level: false };
            if !matches!(roles[at], Role::Loose | Role::Head) && !known {
                break;
            }
            costs[at] = costs[at].max(if at == proper { LEVEL_AND_PROPER } else { IN_PROPER });
            if known || ends_phrase(words[at]) {
                break;
            }
            at += 1;
        }
    }
}

/// A word with a comma or the like at its end.
fn ends_phrase(word: &str) -> bool {
    word.ends_with([',', ';', ':', '.', ')'])
}

/// What each syllable is. Where two words of the list overlap, the one that starts first counts.
fn roles(keys: &[String]) -> Vec<Role> {
    let mut roles = Vec::with_capacity(keys.len());
    while let Some(word) = keys.get(roles.len()) {
        let rest = &keys[roles.len()..];
        let syllables = (2..=LISTS.longest.min(rest.len()))
            .rev()
            .find(|&count| LISTS.compounds.contains(&rest[..count].join(" ")))
            .unwrap_or(1);
        let level = LISTS.levels.contains(&rest[..syllables].join(" "));
        roles.push(if syllables > 1 || level {
            Role::First { level }
        } else if LISTS.leaning.contains(word) {
            Role::Leaning
        } else if LISTS.heads.contains(word) {
            Role::Head
        } else {
            Role::Loose
        });
        roles.extend((1..syllables).map(|_| Role::Further));
    }
    roles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::metrics::width;
    use crate::unit::Mm;

    /// Lines at 13 pt bold in `max` millimetres.
    fn lines(name: &str, max: f64) -> Vec<String> {
        let max = Twip::from(Mm(max));
        let lines = break_name(name, Face::Bold, 26, max).map_or_else(Vec::new, |name| name.lines);
        assert!(lines.iter().all(|line| width(line, Face::Bold, 26) <= max), "{lines:?}");
        lines
    }

    #[test]
    fn names_break_where_sense_allows() {
        for (max, name, expected) in [
            (61.0, "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH"),
            (60.0, "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", "ỦY BAN NHÂN DÂN|THÀNH PHỐ|HỒ CHÍ MINH"),
            (60.0, "ỦY BAN NHÂN DÂN TỈNH BẮC NINH", "ỦY BAN NHÂN DÂN|TỈNH BẮC NINH"),
            (60.0, "ỦY BAN NHÂN DÂN XÃ KIM LIÊN", "ỦY BAN NHÂN DÂN|XÃ KIM LIÊN"),
            (66.0, "ĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH QUẢNG NINH", "ĐOÀN ĐẠI BIỂU QUỐC HỘI|TỈNH QUẢNG NINH"),
            (60.0, "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "SỞ NÔNG NGHIỆP|VÀ MÔI TRƯỜNG"),
            (60.0, "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "SỞ KHOA HỌC|VÀ CÔNG NGHỆ"),
            (60.0, "CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC", "CỤC VĂN THƯ|VÀ LƯU TRỮ NHÀ NƯỚC"),
            (60.0, "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "TRUNG TÂM PHỤC VỤ|HÀNH CHÍNH CÔNG"),
            (50.0, "PHÒNG VĂN HÓA - XÃ HỘI", "PHÒNG VĂN HÓA|- XÃ HỘI"),
            (40.0, "ỦY BAN NHÂN DÂN PHƯỜNG AN HỘI ĐÔNG", "ỦY BAN|NHÂN DÂN|PHƯỜNG|AN HỘI ĐÔNG"),
            (60.0, "BỆNH VIỆN ĐA KHOA KHU VỰC CỦ CHI", "BỆNH VIỆN ĐA KHOA|KHU VỰC CỦ CHI"),
            (60.0, "BAN CHỈ HUY PHÒNG THỦ DÂN SỰ PHƯỜNG TÂN ĐỊNH", "BAN CHỈ HUY|PHÒNG THỦ DÂN SỰ|PHƯỜNG TÂN ĐỊNH"),
            (
                66.0,
                "TRƯỜNG TRUNG HỌC CƠ SỞ VÀ TRUNG HỌC PHỔ THÔNG NGUYỄN TẤT THÀNH",
                "TRƯỜNG TRUNG HỌC CƠ SỞ|VÀ TRUNG HỌC PHỔ THÔNG|NGUYỄN TẤT THÀNH",
            ),
            (
                60.0,
                "TRƯỜNG TRUNG HỌC CƠ SỞ VÀ TRUNG HỌC PHỔ THÔNG NGUYỄN TẤT THÀNH",
                "TRƯỜNG TRUNG HỌC|CƠ SỞ VÀ TRUNG HỌC|PHỔ THÔNG|NGUYỄN TẤT THÀNH",
            ),
            (
                73.0,
                "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG VÀ NÔNG NGHIỆP",
                "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ|XÂY DỰNG CÁC CÔNG TRÌNH|GIAO THÔNG VÀ NÔNG NGHIỆP",
            ),
            (
                60.0,
                "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG VÀ NÔNG NGHIỆP",
                "BAN QUẢN LÝ DỰ ÁN|ĐẦU TƯ XÂY DỰNG|CÁC CÔNG TRÌNH|GIAO THÔNG|VÀ NÔNG NGHIỆP",
            ),
        ] {
            assert_eq!(lines(name, max).join("|"), expected, "{max} mm");
        }
    }

    #[test]
    fn a_break_that_makes_no_sense_is_told() {
        let clean = |max| break_name("TỈNH NAM ĐỊNH", Face::Bold, 26, Twip::from(Mm(max))).unwrap().clean;
        assert!(clean(60.0) && !clean(30.0));
    }

    #[test]
    fn a_name_that_fits_stays_whole() {
        assert_eq!(lines("BỘ NỘI VỤ", 60.0), ["BỘ NỘI VỤ"]);
        assert_eq!(lines("  BỘ   NỘI VỤ ", 60.0), ["BỘ NỘI VỤ"]);
    }

    #[test]
    fn explicit_breaks_are_kept() {
        assert_eq!(lines("SỞ\nNỘI VỤ", 60.0), ["SỞ", "NỘI VỤ"]);
        assert_eq!(
            lines("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH", 50.0),
            ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ", "HỒ CHÍ MINH"]
        );
        assert!(lines("", 60.0).is_empty() && lines("\n \n", 60.0).is_empty());
    }

    #[test]
    fn spelling_of_tones_and_case_do_not_matter() {
        for (a, b) in [("ỦY", "UỶ"), ("HÓA", "HOÁ"), ("THỦY", "Thuỷ"), ("KHỎE", "KHOẺ"), ("XÃ", "xa\u{303}")]
        {
            assert_eq!(key(a), key(b));
        }
        assert_ne!(key("BAN"), key("BÀN"));
        assert_ne!(key("HỘI"), key("HỒI"));
        assert_eq!(lines("Uỷ ban nhân dân Thành phố Hồ Chí Minh", 55.0), ["Uỷ ban nhân dân", "Thành phố Hồ Chí Minh"]);
    }

    #[test]
    fn compounds_and_connectors_hold_in_any_measure_they_fit() {
        let name = "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG VÀ NÔNG NGHIỆP TỈNH BÌNH THUẬN";
        for max in 52..200 {
            for line in lines(name, f64::from(max)) {
                assert!(!line.ends_with(" VÀ") && !line.ends_with("CÁC") && !line.ends_with("TỈNH"), "{max}: {line}");
                for cut in ["QUẢN", "DỰ", "ĐẦU", "XÂY", "CÔNG", "GIAO", "NÔNG", "BÌNH"] {
                    assert!(!line.ends_with(cut), "{max}: {line}");
                }
            }
        }
    }

    #[test]
    fn a_syllable_too_wide_is_none() {
        assert_eq!(break_name("SỞ NỘI VỤ", Face::Bold, 26, Twip(300)), None);
        for max in [Twip(i32::MIN), Twip(0)] {
            assert_eq!(break_name("SỞ", Face::Bold, 26, max), None);
        }
    }

    #[test]
    fn a_word_is_divided_only_where_it_must_be() {
        assert_eq!(lines("NÔNG NGHIỆP", 26.0), ["NÔNG", "NGHIỆP"]);
    }

    #[test]
    fn absurd_input_works() {
        let long = "SỞ ".repeat(20_000);
        assert!(break_name(&long, Face::Bold, 26, Twip(3000)).is_some_and(|name| name.lines.len() > 1000));
        assert!(break_name(&long, Face::Bold, u16::MAX, Twip(i32::MAX)).is_some());
        assert_eq!(break_name(&long, Face::Bold, 0, Twip(0)).map(|name| name.lines.len()), Some(1));
        assert!(break_name(", - - , \u{301} )", Face::Bold, 26, Twip(200)).is_some());
    }
}
