//! **Thẩm quyền ban hành**: whose a decision is, in words.

use crate::the_thuc::TheThuc;

/// Whose document it is, after signature and body: the collective on whose behalf it is signed, or else the head, and
/// the body's name (`ND30-PL3-M1.2#gc6`).
pub(super) fn theo_chu_ky(the_thuc: &TheThuc) -> String {
    let signature = &the_thuc.nguoi_ky.quyen_han;
    let who = signature.tap_the().unwrap_or_else(|| signature.cap_truong());
    cua_co_quan(&who.one_line(), &the_thuc.co_quan.ten_day_du())
}

/// Most words that two names share where they meet.
const SHARED: usize = 16;

/// A post or collective of a body: `Chủ tịch` of `Ủy ban nhân dân xã Bình An`. Words that end the one and begin the
/// other are written once: `Trưởng phòng` of `Phòng Kinh tế` is `Trưởng phòng Kinh tế`.
fn cua_co_quan(who: &str, body: &str) -> String {
    let (who, body): (Vec<&str>, Vec<&str>) = (who.split_whitespace().collect(), body.split_whitespace().collect());
    let same = |a: &[&str], b: &[&str]| a.iter().zip(b).all(|(a, b)| a.to_lowercase() == b.to_lowercase());
    let most = who.len().min(body.len()).min(SHARED);
    let shared = (1..=most).rev().find(|&n| same(&who[who.len() - n..], &body[..n])).unwrap_or(0);
    // A name that the body's begins with is written as the body writes it.
    let (who, body) = if shared == who.len() { (&[][..], &body[..]) } else { (&who[..], &body[shared..]) };
    [who, body].concat().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_at_the_joint_stand_once() {
        for (who, body, whole) in [
            ("Chủ tịch", "Ủy ban nhân dân xã Bình An", "Chủ tịch Ủy ban nhân dân xã Bình An"),
            ("Ủy ban nhân dân", "Ủy ban nhân dân xã Bình An", "Ủy ban nhân dân xã Bình An"),
            ("ỦY BAN NHÂN DÂN", "Ủy ban nhân dân xã Bình An", "Ủy ban nhân dân xã Bình An"),
            ("Ban Chấp hành", "Công đoàn xã Bình An", "Ban Chấp hành Công đoàn xã Bình An"),
            ("Giám đốc", "Sở Nội vụ", "Giám đốc Sở Nội vụ"),
            ("Cục trưởng", "Cục Việc làm", "Cục trưởng Cục Việc làm"),
            ("Trưởng phòng", "Phòng Kinh tế", "Trưởng phòng Kinh tế"),
            ("Chánh Văn phòng", "Văn phòng Chính phủ", "Chánh Văn phòng Chính phủ"),
            ("Tổng Kiểm toán nhà nước", "Kiểm toán nhà nước", "Tổng Kiểm toán nhà nước"),
            ("Thủ tướng", "Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
            ("Giám đốc Sở Nội vụ", "Sở Nội vụ", "Giám đốc Sở Nội vụ"),
            ("", "Sở Nội vụ", "Sở Nội vụ"),
            ("Giám đốc", "", "Giám đốc"),
        ] {
            assert_eq!(cua_co_quan(who, body), whole);
        }
    }
}
