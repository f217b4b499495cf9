//! **Văn bản gọi bằng tên**: laws, the Hiến pháp, the Điều lệ of the Party.
//!
//! ```text
//! luật      = ("Luật" | "Bộ luật" | "Pháp lệnh") (tên ("số"? số)? | "số"? số) ngày? ("của" cơ-quan)?
//! hiến-pháp = "Hiến pháp" nước? ("sửa đổi" "bổ sung"?)? năm?
//! điều-lệ   = "Điều lệ Đảng" "Cộng sản Việt Nam"?
//! ```

use super::head::Found;
use super::kind::Loai;
use super::reader::Reader;
use super::so::So;
use super::token::tu;
use super::{duoi, luat, so};
use crate::legal::TenLoai;

/// Luật, bộ luật, pháp lệnh.
pub(super) fn law(r: &Reader, at: usize, loai: &Loai, depth: u8) -> Option<Found> {
    let start = at + loai.words;
    if !luat::is_law_word(r, at, loai.words) {
        return None;
    }
    let mut found = Found::new(loai.ten.clone(), at..start);
    let (next, after_so) = so::skip_so(r, start);
    if let Some(so) = so::read(r, next, after_so).filter(|so| after_so || so.hieu.khoa().is_some()) {
        let mut found = found.numbered(so);
        duoi::read(r, &mut found, depth, at);
        return Some(found);
    }
    let name = luat::read(r, at, start)?;
    // “Quốc hội ban hành Luật …”: the law that is being made.
    let made = at >= 2 && r.at(at - 2, tu!["ban", "hành"]);
    let amending = r.at(start, tu!["sửa"]) || r.at(start, tu!["bổ"]);
    if made && amending {
        return None;
    }
    let end = name.span.end;
    found.span.end = end;
    found.trich_yeu = Some(name.span);
    found.inner = name.inner;
    let (next, after_so) = so::skip_so(r, end);
    let of_a_law = |so: &So| after_so || so.hieu.khoa().is_some() || so.hieu.nam().is_some() && !so.tran;
    if let Some(so) = so::read(r, next, after_so).filter(of_a_law) {
        found = found.numbered(so);
    }
    duoi::date(r, &mut found, true);
    duoi::issuer(r, &mut found);
    duoi::date(r, &mut found, true);
    let told = found.so.is_some() || found.ngay.is_some();
    // “dự thảo Luật …”, “dự án Luật …”: none that is in force.
    let drafted = r.after_one_of(at, tu!["thảo"]) || at >= 2 && r.at(at - 2, tu!["dự", "án"]);
    let small = !r.capital(at) && !name.sure;
    (told || !(made || drafted || small)).then_some(found)
}

/// The country in the name of its Hiến pháp.
const COUNTRIES: &[&[u64]] = &[
    tu!["nước", "cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam"],
    tu!["nước", "việt", "nam", "dân", "chủ", "cộng", "hòa"],
];

/// Hiến pháp, with the country or a year; Điều lệ Đảng.
pub(super) fn named(r: &Reader, at: usize, loai: &Loai) -> Option<Found> {
    let mut found = Found::new(loai.ten.clone(), at..at + loai.words);
    let start = at + loai.words;
    if loai.ten == TenLoai::DieuLe {
        // Other statutes are no legal documents: “Điều lệ Liên đoàn”.
        let words = r.any(start, &[tu!["đảng", "cộng", "sản", "việt", "nam"], tu!["đảng"]])?;
        found.span.end = start + words;
        found.trich_yeu = Some(start..start + words);
        return Some(found);
    }
    if let Some(words) = r.any(start, COUNTRIES) {
        found.span.end += words;
        found.trich_yeu = Some(start..start + words);
    } else if r.at(start, tu!["việt", "nam", "năm"]) {
        found.span.end += 2;
    }
    // “Hiến pháp sửa đổi năm …”, “Hiến pháp nước … sửa đổi, bổ sung năm …” tell the year of the text in force.
    let end = found.span.end;
    for words in [tu!["sửa", "đổi"] as &[u64], tu!["sửa", "đổi", "bổ", "sung"]] {
        if r.at(end, words) && r.at(end + words.len(), tu!["năm"]) {
            found.span.end = end + words.len();
        }
    }
    duoi::date(r, &mut found, true);
    (found.trich_yeu.is_some() || found.ngay.is_some()).then_some(found)
}

#[cfg(test)]
mod tests {
    use crate::legal::find;

    /// The citations of a text with their names, `text {name}`.
    fn read(text: &str) -> Vec<String> {
        let name = |m: &crate::legal::Mention| m.citation.trich_yeu.as_deref().unwrap_or("–").to_owned();
        find(text).iter().map(|m| format!("{} {{{}}}", &text[m.range.clone()], name(m))).collect()
    }

    #[test]
    fn laws_by_name_number_and_date() {
        for (text, expected) in [
            // by name alone, with number, year, date, issuer
            ("Căn cứ Luật Trẻ em;", "Luật Trẻ em {Trẻ em}"),
            ("Luật Trẻ em số 5/2031/QH16;", "Luật Trẻ em số 5/2031/QH16 {Trẻ em}"),
            ("Luật Trẻ em 5/2031/QH16;", "Luật Trẻ em 5/2031/QH16 {Trẻ em}"),
            ("Luật Trẻ em năm 2031;", "Luật Trẻ em năm 2031 {Trẻ em}"),
            ("Luật Trẻ em ngày 5/8/2031;", "Luật Trẻ em ngày 5/8/2031 {Trẻ em}"),
            ("Luật Trẻ em của Quốc hội;", "Luật Trẻ em của Quốc hội {Trẻ em}"),
            // by number alone
            ("Luật số 5/2031/QH16;", "Luật số 5/2031/QH16 {–}"),
            ("Luật 5/2031/QH16;", "Luật 5/2031/QH16 {–}"),
            // a name that nobody knows, up to its number
            (
                "Luật Đèn lồng và pháo hoa số 5/2031/QH16;",
                "Luật Đèn lồng và pháo hoa số 5/2031/QH16 {Đèn lồng và pháo hoa}",
            ),
            // in small letters a name that is known
            ("theo luật trẻ em;", "luật trẻ em {trẻ em}"),
        ] {
            assert_eq!(read(text), [expected], "{text}");
        }
    }

    #[test]
    fn what_cites_no_law() {
        for text in [
            // the law that is being made
            "Quốc hội ban hành Luật Trẻ em;",
            "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều Luật Trẻ em số 5/2031/QH16",
            // a draft
            "dự thảo Luật Trẻ em",
            "dự thảo Bộ luật Hàng hải Việt Nam",
            "dự án Pháp lệnh Đèn lồng",
            "dự án Luật Đèn lồng",
            // the word in other words; in small letters a name that nobody knows
            "pháp luật về đất đai",
            "đúng luật",
            "luật đèn lồng",
            "luật sư",
        ] {
            let found = read(text);
            // of the amending law the one that it amends is cited
            assert!(found.iter().all(|law| law.starts_with("Luật Trẻ em số") && text.contains("sửa đổi")), "{found:?}");
        }
    }

    #[test]
    fn the_constitution_and_the_statutes_of_the_party() {
        for (text, expected) in [
            ("Hiến pháp năm 2013", Some("Hiến pháp năm 2013 {–}")),
            ("Hiến pháp 1946", Some("Hiến pháp 1946 {–}")),
            ("Hiến pháp Việt Nam năm 2013", Some("Hiến pháp Việt Nam năm 2013 {–}")),
            ("Hiến pháp sửa đổi, bổ sung năm 2025", None),
            ("Hiến pháp sửa đổi năm 2025", Some("Hiến pháp sửa đổi năm 2025 {–}")),
            (
                "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam đã",
                Some("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam {nước Cộng hòa xã hội chủ nghĩa Việt Nam}"),
            ),
            (
                "Hiến pháp nước Việt Nam dân chủ cộng hòa đã",
                Some("Hiến pháp nước Việt Nam dân chủ cộng hòa {nước Việt Nam dân chủ cộng hòa}"),
            ),
            ("Điều lệ Đảng quy định", Some("Điều lệ Đảng {Đảng}")),
            ("Điều lệ Đảng Cộng sản Việt Nam", Some("Điều lệ Đảng Cộng sản Việt Nam {Đảng Cộng sản Việt Nam}")),
            // without country or year; of others
            ("Hiến pháp và pháp luật", None),
            ("Điều lệ Liên đoàn", None),
        ] {
            assert_eq!(read(text).first().map(String::as_str), expected, "{text}");
        }
    }
}
