//! **Cách viết viện dẫn**: citations as the decree wants them written.

use std::fmt;

use super::citation::after;
use super::find::link_before;
use super::{Citation, DonVi, SoHieu};
use crate::Text;
use crate::the_thuc::NgayBanHanh;

/// **Cách viết**: the manner in which a citation is written; the number always follows “số” without a colon (`TL-SK5`).
///
/// ```
/// use vanban::legal::{CachViet, Citation, LuatTheo};
/// let law: Citation = "Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016 của Quốc hội".parse()?;
/// assert_eq!(law.viet(CachViet::LanDau).to_string(), "Luật Trẻ em");
/// assert_eq!(law.viet(CachViet::CanCu(LuatTheo::Ngay)).to_string(), "Luật Trẻ em ngày 05 tháng 4 năm 2016");
/// assert_eq!(law.viet(CachViet::CanCu(LuatTheo::So)).to_string(), "Luật Trẻ em số 102/2016/QH13");
/// # Ok::<(), vanban::legal::CitationError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CachViet {
    /// **Trong căn cứ**: among the legal bases, in full (`ND30-PL1-II.6.a#2`, `#3`).
    CanCu(LuatTheo),
    /// **Lần đầu**: at first mention, in full; luật and pháp lệnh by name (`ND30-PL1-II.6.b#1`, `#2`).
    LanDau,
    /// **Các lần sau**: kind and number; luật and pháp lệnh by name (`ND30-PL1-II.6.b#2`, `#3`).
    LanSau,
    /// **Đủ mọi trường**: everything that is known, laws with number and issuer too; reads back as it was.
    DuTruong,
}

/// How luật and pháp lệnh stand among the legal bases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LuatTheo {
    /// By name and date, as the decree has it (`ND30-PL1-II.6.a#3`): `Luật Trẻ em ngày 05 tháng 4 năm 2016`. A law of
    /// which no date is told goes by its number.
    #[default]
    Ngay,
    /// By name and number, as the central bodies write since 2025: `Luật Tổ chức Chính phủ số 63/2025/QH15`. A law of
    /// which no number is told goes by its date.
    So,
}

/// A citation, written in one manner; made by [`Citation::viet`].
#[derive(Clone, Copy, Debug)]
pub struct VietRa<'a> {
    citation: &'a Citation,
    cach: CachViet,
}

impl Citation {
    /// The citation in a manner of writing.
    #[must_use]
    pub const fn viet(&self, cach: CachViet) -> VietRa<'_> {
        VietRa { citation: self, cach }
    }
}

/// The subject as it follows the issuer, joined to it as [`find`](super::find) reads it.
fn subject(f: &mut fmt::Formatter<'_>, subject: &str) -> fmt::Result {
    let subject = subject.trim();
    if let Some(rest) = after(subject, "v/v") {
        // Running text abbreviates no word of this kind.
        return write!(f, " về việc {}", rest.trim_start_matches(|c: char| c == ':' || c.is_whitespace()));
    }
    if let Some(rest) = subject.strip_prefix("Về ") {
        // A title's capital, within a sentence.
        return write!(f, " về {rest}");
    }
    write!(f, " {}{subject}", link_before(subject))
}

/// A field that says something.
fn told(field: Option<&Text>) -> Option<&Text> {
    field.filter(|text| !text.is_blank())
}

/// A date in running text; the year alone where nothing else is known.
fn date(f: &mut fmt::Formatter<'_>, ngay: NgayBanHanh) -> fmt::Result {
    match (ngay.ngay_in(), ngay.thang_in(), ngay.nam_in()) {
        (None, None, None) => Ok(()),
        (None, None, Some(year)) => write!(f, " năm {year}"),
        _ => write!(f, " {ngay}"),
    }
}

impl fmt::Display for VietRa<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Citation { vi_tri, loai, so_hieu, ngay, co_quan, trich_yeu } = self.citation;
        if !vi_tri.is_empty() {
            let within = vi_tri.vi_tri().last().and_then(|place| place.don_vi().last());
            let attached = matches!(within, Some((DonVi::PhuLuc | DonVi::Mau, _)));
            write!(f, "{vi_tri} {}", if attached { "ban hành kèm theo " } else { "" })?;
        }
        write!(f, "{loai}")?;
        let number = |f: &mut fmt::Formatter<'_>| match so_hieu {
            Some(number) if number.la_trong() && self.cach != CachViet::DuTruong => write!(f, " số …{number}"),
            Some(number) => write!(f, " số {number}"),
            None => Ok(()),
        };
        if loai.la_luat() {
            let issuer = |f: &mut fmt::Formatter<'_>| match told(co_quan.as_ref()) {
                Some(body) if self.cach == CachViet::DuTruong => write!(f, " của {body}"),
                _ => Ok(()),
            };
            let Some(name) = self.citation.ten_luat() else {
                // A law without a name is known by its number alone.
                number(f)?;
                date(f, *ngay)?;
                return issuer(f);
            };
            write!(f, " {name}")?;
            let only_year = ngay.thang_in().is_none();
            let by_number = match self.cach {
                CachViet::CanCu(LuatTheo::So) => so_hieu.is_some(),
                CachViet::CanCu(LuatTheo::Ngay) => ngay.nam_in().is_none(),
                CachViet::LanDau | CachViet::LanSau | CachViet::DuTruong => false,
            };
            return match self.cach {
                CachViet::LanDau | CachViet::LanSau if only_year => date(f, *ngay),
                CachViet::LanDau | CachViet::LanSau => Ok(()),
                CachViet::CanCu(_) if by_number => number(f),
                CachViet::CanCu(_) => date(f, *ngay),
                CachViet::DuTruong => {
                    number(f)?;
                    date(f, *ngay)?;
                    issuer(f)
                }
            };
        }
        number(f)?;
        let short = self.cach == CachViet::LanSau;
        if short && so_hieu.as_ref().is_some_and(|number| !number.la_trong()) {
            return Ok(());
        }
        if so_hieu.as_ref().is_some_and(SoHieu::la_trong) {
            // A draft: what is still blank is shown as blank.
            write!(f, " {ngay}")?;
            if short {
                return Ok(());
            }
        } else {
            date(f, *ngay)?;
        }
        if short && ngay.thang_in().is_some() {
            return Ok(());
        }
        if let Some(body) = told(co_quan.as_ref()) {
            write!(f, " của {body}")?;
        }
        told(trich_yeu.as_ref()).map_or(Ok(()), |text| subject(f, text))
    }
}

/// `{:#}` the first mention ([`CachViet::LanDau`]), `{}` a later one ([`CachViet::LanSau`]).
impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cach = if f.alternate() { CachViet::LanDau } else { CachViet::LanSau };
        fmt::Display::fmt(&self.viet(cach), f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::legal::ViTri;

    fn all(citation: &Citation) -> String {
        citation.viet(CachViet::DuTruong).to_string()
    }

    #[test]
    fn subjects_are_joined_as_they_are_read() {
        let paper = || Citation::new("Quyết định").so("12/QĐ-UBND".parse().unwrap());
        for (subject, written) in [
            ("về công tác văn thư", "về công tác văn thư"),
            // the capital of a title
            ("Về việc trồng cây", "về việc trồng cây"),
            ("công tác văn thư", "về công tác văn thư"),
            // Running text writes it out.
            ("v/v phòng dịch", "về việc phòng dịch"),
            ("V/v: phòng dịch", "về việc phòng dịch"),
            ("v/vphòng dịch", "về v/vphòng dịch"),
            // The verb is of the subject, in letters of either case.
            ("Quy định mức giá", "Quy định mức giá"),
            ("sửa đổi tại chỗ", "sửa đổi tại chỗ"),
            // A verb, but one by which no subject is known; a noun that looks like it.
            ("thu hồi đất", "về việc thu hồi đất"),
            ("giao biên chế", "về việc giao biên chế"),
            ("thay thế Trưởng ban", "về việc thay thế Trưởng ban"),
            ("quyết định đầu tư", "về việc quyết định đầu tư"),
            ("giao thông nông thôn", "về giao thông nông thôn"),
            // It tells where, not what; other words that only begin alike.
            ("quy định tại chỗ", "về quy định tại chỗ"),
            ("giaodịch", "về giaodịch"),
            // Quotes: a title, a subject, a name within one.
            ("“Chuyển đổi số”", "“Chuyển đổi số”"),
            ("“về học tập”", "“về học tập”"),
            ("“chuyển đổi số”", "về “chuyển đổi số”"),
        ] {
            assert_eq!(all(&paper().ve(subject)), format!("Quyết định số 12/QĐ-UBND {written}"), "{subject}");
        }
    }

    #[test]
    fn subjects_are_read_back_as_written() {
        // Every verb that opens a subject by itself, and some that do not.
        let alone = [
            "quy định",
            "hướng dẫn",
            "ban hành",
            "phê duyệt",
            "phê chuẩn",
            "sửa đổi",
            "sửa bổ",
            "sửa bồ",
            "bổ sung",
            "bồ sung",
            "bãi bỏ",
            "công bố",
            "công nhận",
            "thành lập",
            "điều chỉnh",
            "đính chính",
            "hỏi về",
            "kỳ họp",
            "chuẩn y",
            "quy hoạch",
            "hủy bỏ",
            "ủy quyền",
            "tặng thưởng",
        ];
        let joined = ["thay thế", "quyết định", "giao", "thu hồi", "tổ chức", "bổ nhiệm", "mức", "quy định tại"];
        for (openings, bare) in [(&alone[..], true), (&joined[..], false)] {
            for opening in openings {
                let subject = format!("{opening} mức giá");
                let citation = Citation::new("Quyết định").so("12/QĐ-UBND".parse().unwrap()).ve(subject.as_str());
                let read: Citation = all(&citation).parse().unwrap();
                assert_eq!(read.noi_dung_trich_yeu(), Some(subject.as_str()));
                assert_eq!(read == citation, bare, "{subject}");
                let bare_text = format!("Quyết định số 12/QĐ-UBND {subject}");
                assert_eq!(bare_text.parse() == Ok(citation), bare, "{subject}");
            }
        }
    }

    #[test]
    fn laws_say_all_that_is_known_of_them() {
        let law = |kind: &str, name: &str| {
            Citation { trich_yeu: (!name.is_empty()).then(|| name.into()), ..Citation::new(kind) }
                .so("102/2016/QH13".parse().unwrap())
                .ngay("2016-04-05".parse().unwrap())
                .cua("Quốc hội")
        };
        for (kind, name, written) in [
            ("Luật", "Trẻ em", "Luật Trẻ em"),
            // Known by its number alone.
            ("Luật", "", "Luật"),
            // The name told with its kind; the one law whose name begins with the word.
            ("Luật", "Luật Trẻ em", "Luật Trẻ em"),
            ("Luật", "Luật sư", "Luật Luật sư"),
            ("Bộ luật", "bộ luật Lao động", "Bộ luật Lao động"),
        ] {
            let written = format!("{written} số 102/2016/QH13 ngày 05 tháng 4 năm 2016 của Quốc hội");
            assert_eq!(all(&law(kind, name)), written);
            assert_eq!(all(&written.parse().unwrap()), written);
        }
    }

    #[test]
    fn among_the_bases_a_law_goes_by_what_is_known() {
        let law = || Citation::new("Luật").ve("Trẻ em");
        let numbered = || law().so("102/2016/QH13".parse().unwrap());
        let basis = |law: Citation, by| law.viet(CachViet::CanCu(by)).to_string();
        assert_eq!(basis(numbered(), LuatTheo::Ngay), "Luật Trẻ em số 102/2016/QH13");
        assert_eq!(basis(numbered().ngay("2016".parse().unwrap()), LuatTheo::Ngay), "Luật Trẻ em năm 2016");
        assert_eq!(basis(law().ngay("2016".parse().unwrap()), LuatTheo::So), "Luật Trẻ em năm 2016");
        assert_eq!(basis(law(), LuatTheo::Ngay), "Luật Trẻ em");
    }

    #[test]
    fn what_is_issued_with_a_decision_is_said_to_be() {
        let decision = || Citation::new("Quyết định").so("12/QĐ-UBND".parse().unwrap());
        let form = ViTri::new().trong(DonVi::PhuLuc, "I").trong(DonVi::Mau, "02");
        let written = "Mẫu số 02 Phụ lục I ban hành kèm theo Quyết định số 12/QĐ-UBND";
        assert_eq!(decision().tai(form).to_string(), written);
        let article = ViTri::new().trong(DonVi::Dieu, "3").trong(DonVi::Khoan, "1");
        assert_eq!(decision().tai(article).to_string(), "khoản 1 Điều 3 Quyết định số 12/QĐ-UBND");
    }
}
