//! `so_thanh_chu`: whole numbers in words.

use super::{Helper, Kind, Param, so_viet, text};

/// Largest number that has a reading here: một tỷ tỷ.
const MOST: i128 = 1_000_000_000_000_000_000;

/// **Số thành chữ**: a whole number in words, up to một tỷ tỷ (10^18) on either side of zero.
///
/// ```
/// use vanban::template::helpers::so_thanh_chu;
/// assert_eq!(so_thanh_chu(12_500_000).as_deref(), Some("mười hai triệu năm trăm nghìn"));
/// assert_eq!(so_thanh_chu(1_025).as_deref(), Some("một nghìn không trăm hai mươi lăm"));
/// assert_eq!(so_thanh_chu(-21).as_deref(), Some("âm hai mươi mốt"));
/// assert_eq!(so_thanh_chu(i128::MAX), None);
/// ```
#[must_use]
pub fn so_thanh_chu(number: i128) -> Option<String> {
    if !(-MOST..=MOST).contains(&number) {
        return None;
    }
    let mut words = Vec::new();
    if number < 0 {
        words.push("âm");
    }
    match number.unsigned_abs() {
        0 => words.push("không"),
        number => whole(number, &mut words),
    }
    Some(words.join(" "))
}

pub(super) const SO_THANH_CHU: Helper = Helper {
    name: "so_thanh_chu",
    params: &[Param::new("so", Kind::Integer)],
    more: None,
    options: &[],
    piece: false,
    run: |args| {
        let words = so_viet::integer(args.get(0)).and_then(so_thanh_chu);
        words.map(text).ok_or_else(|| TOO_LARGE.to_owned())
    },
};

pub(super) const TOO_LARGE: &str = "chỉ viết thành chữ được số đến một tỷ tỷ (10^18)";

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const BILLION: u128 = 1_000_000_000;

/// What is above a billion is read as a number of its own, with “tỷ” behind it.
fn whole(number: u128, words: &mut Vec<&'static str>) {
    let (billions, rest) = (number / BILLION, number % BILLION);
    if billions > 0 {
        whole(billions, words);
        words.push("tỷ");
    }
    for (size, name) in [(1_000_000, Some("triệu")), (1000, Some("nghìn")), (1, None)] {
        let group = usize::try_from(rest / size % 1000).unwrap_or_default();
        if group > 0 {
            three(group, billions > 0 || rest / size >= 1000, words);
            words.extend(name);
        }
    }
}

/// Three digits; all of them are read where something stands before them.
fn three(group: usize, all: bool, words: &mut Vec<&'static str>) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let hundred = all || hundreds > 0;
    if hundred {
        words.extend([DIGITS[hundreds], "trăm"]);
    }
    match tens {
        0 if ones > 0 && hundred => words.push("lẻ"),
        0 => {}
        1 => words.push("mười"),
        tens => words.extend([DIGITS[tens], "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        (_, ones) => words.push(DIGITS[ones]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_read_them() {
        for (number, words) in [
            (0, "không"),
            (4, "bốn"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (55, "năm mươi lăm"),
            (100, "một trăm"),
            (101, "một trăm lẻ một"),
            (105, "một trăm lẻ năm"),
            (115, "một trăm mười lăm"),
            (1005, "một nghìn không trăm lẻ năm"),
            (10_000, "mười nghìn"),
            (1_000_000, "một triệu"),
            (1_000_021, "một triệu không trăm hai mươi mốt"),
            (2_030_000, "hai triệu không trăm ba mươi nghìn"),
            (1_000_000_000, "một tỷ"),
            (1_000_000_004, "một tỷ không trăm lẻ bốn"),
            (12_345_678_901, "mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm lẻ một"),
            (5_000_000_000_000, "năm nghìn tỷ"),
            (1_000_000_000_000_000_000, "một tỷ tỷ"),
            (-7, "âm bảy"),
        ] {
            assert_eq!(so_thanh_chu(number).as_deref(), Some(words));
        }
        assert_eq!(so_thanh_chu(MOST + 1), None);
        assert_eq!(so_thanh_chu(i128::MIN), None);
    }

    #[test]
    fn no_two_numbers_are_read_alike() {
        let mut seen = std::collections::BTreeSet::new();
        for number in (0..3000).chain((0..3000).map(|n| n * 997_001)) {
            assert!(seen.insert(so_thanh_chu(number).unwrap()) || number == 0, "{number}");
        }
    }
}
