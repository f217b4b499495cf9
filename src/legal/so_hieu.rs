//! **Số, ký hiệu của văn bản được viện dẫn**: number and notation of a cited document, in all systems in use.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::TenLoai;
use super::normalize::{fold, fold_char, is_blank, is_invisible};
use crate::the_thuc::SoKyHieu;

/// **Số, ký hiệu** of a document that is cited: legislation (`30/2020/NĐ-CP`), administration (`124/KH-UBND`,
/// `3637/UBND-VX`), Party (`28-CT/TW`), consolidated (`30/VBHN-VPQH`), historical (`18-L/CTN`, `51`).
///
/// Kept as the source has it but for what is no letter of it: blanks go, dashes of all kinds become `-`, `Ð`
/// becomes `Đ`. Zeros in front, case and even mistakes stay (`QĐ/TW` is not made `QĐ-TW`). A draft's blank number
/// is nothing before the first sign: `/KH-UBND`, `/2025/QĐ-UBND`, `-KH/TU`.
///
/// The number alone is no key (`90/QĐ-TTg` is of 2016 and of 2022) and names no place (`124/KH-UBND` is of some
/// Ủy ban nhân dân).
///
/// ```
/// use vanban::legal::{He, SoHieu};
/// let number: SoHieu = "186/ 2007/NĐ - CP".parse()?;
/// assert_eq!(number.to_string(), "186/2007/NĐ-CP");
/// assert_eq!((number.stt(), number.nam(), number.he()), (Some(186), Some(2007), He::QuyPham));
/// assert_eq!(number.nhom().collect::<Vec<_>>(), ["NĐ", "CP"]);
/// assert_eq!("28-CT/TW".parse::<SoHieu>()?.he(), He::Dang);
/// # Ok::<(), vanban::legal::SoHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[doc(alias = "số hiệu")]
pub struct SoHieu(String);

/// **Hệ ký hiệu**: the system of numbers that a [`SoHieu`] belongs to, by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum He {
    /// **Văn bản quy phạm pháp luật**: legislation, with the year: `30/2020/NĐ-CP`.
    QuyPham,
    /// **Văn bản hành chính**: a slash and no year: `124/KH-UBND`.
    HanhChinh,
    /// **Văn bản của Đảng**: first a hyphen, then a slash: `28-CT/TW`.
    Dang,
    /// **Văn bản hợp nhất**: `30/VBHN-VPQH`.
    HopNhat,
    /// **Dạng lịch sử**: `18-L/CTN`, `21-LCT/HĐNN8`, `102-SL/L004`, `25-CP`, `17/HĐBT`.
    LichSu,
    /// **Chỉ có số thứ tự**: the number alone, as in `Sắc lệnh số 51` or `Nghị quyết 101`.
    ChiSo,
    /// Read, but of none of these shapes: `09/2026/CV-TB`, `34 TP`.
    Khac,
}

/// Groups after the year by which a number is one of legislation; licences, contracts and judgments have others.
const QUY_PHAM: [&str; 9] = ["nđ", "nq", "qđ", "ct", "tt", "ttlt", "nqlt", "pl", "vbpl"];

impl SoHieu {
    /// The number as printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The serial number with what clings to it (`66.18`, `30c`), and what follows it.
    fn head(&self) -> (&str, &str) {
        let digits = self.0.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
        let letter = self.0[digits..].chars().next().filter(|c| digits > 0 && c.is_lowercase());
        let end = digits + letter.map_or(0, char::len_utf8);
        if self.0[end..].is_empty() || self.0[end..].starts_with(['/', '-']) {
            self.0.split_at(end)
        } else {
            self.0.split_at(digits)
        }
    }

    /// **Số thứ tự**: the serial number; `None` where it is blank.
    #[must_use]
    pub fn stt(&self) -> Option<u32> {
        let head = self.head().0;
        head[..head.bytes().take_while(u8::is_ascii_digit).count()].parse().ok()
    }

    /// **Số thứ tự phụ**: what stands after the point of a number by groups: 18 of `66.18/2026/NQ-CP`.
    #[must_use]
    pub fn stt_phu(&self) -> Option<u32> {
        let (_, after) = self.head().0.split_once('.')?;
        after[..after.bytes().take_while(u8::is_ascii_digit).count()].parse().ok()
    }

    /// **Chữ chèn sau số**: the letter of a number put between two others: c of `30c/NQ-CP`.
    #[must_use]
    pub fn stt_chu(&self) -> Option<char> {
        self.head().0.chars().next_back().filter(|c| c.is_alphabetic())
    }

    /// **Năm**: the year within the number.
    #[must_use]
    pub fn nam(&self) -> Option<u16> {
        self.head().1.strip_prefix('/').and_then(year)
    }

    /// **Ký hiệu**: the notation without the number and the year: `NĐ-CP`; empty where the number stands alone.
    #[must_use]
    pub fn ky_hieu(&self) -> &str {
        let rest = self.head().1;
        let rest = rest.strip_prefix(['/', '-']).unwrap_or(rest);
        match year(rest) {
            Some(_) => rest.get(5..).unwrap_or(""),
            None => rest,
        }
    }

    /// **Nhóm chữ viết tắt**: the groups of the notation, parted by `-`, `/` or `.`.
    #[must_use]
    pub fn nhom(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.ky_hieu().split(['-', '/', '.']).filter(|group| !group.is_empty())
    }

    /// The kinds that the number's first group may stand for; none where it names a body (`3637/UBND-VX`,
    /// `102/2016/QH13`) or nothing follows it (`102/2025/NQLT` is an exception of practice).
    ///
    /// Only the word before the number decides between several.
    pub fn loai(&self) -> impl Iterator<Item = TenLoai> {
        let groups = self.nhom().count();
        let first = self.nhom().next().filter(|_| groups > 1 || self.nam().is_some()).unwrap_or("");
        TenLoai::tu_dau(first)
    }

    /// **Khóa**: the term that clings to a body: 13 of `102/2016/QH13`, 8 of `21-LCT/HĐNN8`.
    #[must_use]
    pub fn khoa(&self) -> Option<u32> {
        let last = self.nhom().find(|group| {
            let bare = group.trim_end_matches(|c: char| c.is_ascii_digit());
            bare.len() < group.len()
                && matches!(fold(bare).as_str(), "qh" | "ubtvqh" | "hđnn" | "hđnd" | "ubpltp" | "ubkttc")
        })?;
        last.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().ok()
    }

    /// Whether the serial number is blank, as in a draft.
    #[must_use]
    pub fn la_trong(&self) -> bool {
        self.head().0.is_empty()
    }

    /// The system that the number belongs to.
    #[must_use]
    pub fn he(&self) -> He {
        let (_, rest) = self.head();
        let first = fold(self.nhom().next().unwrap_or(""));
        let bare = first.trim_end_matches(|c: char| c.is_ascii_digit());
        if rest.is_empty() {
            return He::ChiSo;
        }
        if matches!(bare, "l" | "lct" | "sl" | "hđbt" | "hđcp") || (rest.starts_with('-') && !rest.contains('/')) {
            return He::LichSu;
        }
        if rest.starts_with('-') {
            return He::Dang;
        }
        if !rest.starts_with('/') {
            return He::Khac;
        }
        if first == "vbhn" {
            return He::HopNhat;
        }
        match self.nam() {
            Some(_) if QUY_PHAM.contains(&first.as_str()) || matches!(bare, "qh" | "ubtvqh" | "cp") => He::QuyPham,
            Some(_) => He::Khac,
            None if self.ky_hieu().is_empty() => He::Khac,
            None => He::HanhChinh,
        }
    }

    /// The form in which numbers are compared: small letters, no zeros in front, `-` for the points between groups.
    ///
    /// ```
    /// use vanban::legal::SoHieu;
    /// let one: SoHieu = "05/KH.UBND".parse()?;
    /// assert_eq!(one.khoa_tra(), "5/KH-UBND".parse::<SoHieu>()?.khoa_tra());
    /// # Ok::<(), vanban::legal::SoHieuError>(())
    /// ```
    #[must_use]
    pub fn khoa_tra(&self) -> String {
        let (head, rest) = self.head();
        let mut key = fold(head.trim_start_matches('0'));
        key += &fold(rest).replace('.', "-");
        key
    }
}

/// `19xx` or `20xx` before a sign or the end.
fn year(rest: &str) -> Option<u16> {
    let digits = rest.get(..4).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
    if !rest[4..].is_empty() && !rest[4..].starts_with(['/', '-']) {
        return None;
    }
    digits.parse().ok().filter(|year| (1900..2100).contains(year))
}

impl fmt::Display for SoHieu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for SoHieu {
    type Err = SoHieuError;

    fn from_str(text: &str) -> Result<Self, SoHieuError> {
        let mut number = String::with_capacity(text.len());
        let composed = crate::Text::from(text);
        for c in composed.chars() {
            match c {
                _ if is_blank(c) || is_invisible(c) => {}
                'Ð' => number.push('Đ'),
                'ð' => number.push('đ'),
                _ if matches!(fold_char(c), '-' | '/') => number.push(fold_char(c)),
                // The blank of a draft.
                '…' | '_' | '.' if number.is_empty() => {}
                _ if c.is_alphanumeric() || matches!(c, '.' | '&') => number.push(c),
                _ => return Err(SoHieuError { dau_vao: text.to_owned(), gap: Some(c) }),
            }
        }
        let begins = number.starts_with(|c: char| c.is_ascii_digit() || c == '/' || c == '-' || c.is_uppercase());
        if !begins || !number.contains(char::is_alphanumeric) {
            return Err(SoHieuError { dau_vao: text.to_owned(), gap: number.chars().next() });
        }
        Ok(Self(number))
    }
}

impl TryFrom<String> for SoHieu {
    type Error = SoHieuError;
    fn try_from(text: String) -> Result<Self, SoHieuError> {
        text.parse()
    }
}

impl From<SoHieu> for String {
    fn from(number: SoHieu) -> Self {
        number.0
    }
}

/// A document of ours, cited: `05/KH-UBND`, and `/KH-UBND` for a draft.
impl From<&SoKyHieu> for SoHieu {
    fn from(number: &SoKyHieu) -> Self {
        Self(number.to_string())
    }
}

/// Why a text is no number of a document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("số, ký hiệu “{dau_vao}” sai: cần số hoặc dấu “/” rồi chữ, số, dấu “/”, “-”{}", self.met())]
pub struct SoHieuError {
    dau_vao: String,
    gap: Option<char>,
}

impl SoHieuError {
    fn met(&self) -> String {
        self.gap.map_or_else(String::new, |c| format!(", gặp “{}”", c.escape_debug()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn so(text: &str) -> SoHieu {
        text.parse().unwrap()
    }

    #[test]
    fn systems_by_shape() {
        for (text, he) in [
            ("30/2020/NĐ-CP", He::QuyPham),
            ("102/2016/QH13", He::QuyPham),
            ("326/2016/UBTVQH14", He::QuyPham),
            ("26/2005/PL-UBTVQH11", He::QuyPham),
            ("37/2012/TTLT/BLĐTBXH-BYT-BTC-BGDĐT", He::QuyPham),
            ("66.16/2026/NQ-CP", He::QuyPham),
            ("/2025/QĐ-UBND", He::QuyPham),
            ("124/KH-UBND", He::HanhChinh),
            ("3637/UBND-VX", He::HanhChinh),
            ("652/QĐ-UB.ĐC", He::HanhChinh),
            ("1677/NQ-UBTVQH15", He::HanhChinh),
            ("28-CT/TW", He::Dang),
            ("2587-CV/VPTW/nb", He::Dang),
            ("-KH/TU", He::Dang),
            // four digits before VBHN are a number, no year
            ("2021/VBHN-BLĐTBXH", He::HopNhat),
            ("18-L/CTN", He::LichSu),
            ("21-LCT/HĐNN8", He::LichSu),
            ("102-SL/L004", He::LichSu),
            ("25-CP", He::LichSu),
            ("17/HĐBT", He::LichSu),
            ("51", He::ChiSo),
            ("34TP", He::Khac),
            ("09/2026/CV-TB", He::Khac),
        ] {
            assert_eq!(so(text).he(), he, "{text}");
        }
    }

    #[test]
    fn parts_are_read() {
        assert_eq!((so("66.16/2026/NQ-CP").stt(), so("66.16/2026/NQ-CP").stt_phu()), (Some(66), Some(16)));
        assert_eq!((so("30c/NQ-CP").stt(), so("30c/NQ-CP").stt_chu()), (Some(30), Some('c')));
        assert_eq!(so("18a/2013/QĐ-TTg").nam(), Some(2013));
        assert_eq!(so("102/2016/QH13").khoa(), Some(13));
        assert_eq!(so("21-LCT/HĐNN8").khoa(), Some(8));
        assert_eq!(so("205/QĐ-BNN-TCCB").nhom().collect::<Vec<_>>(), ["QĐ", "BNN", "TCCB"]);
        assert!(so("/TTr-SNV").la_trong());
        assert!(!so("01/TTr-SNV").la_trong());
        let kinds = |text: &str| so(text).loai().map(|k| k.ten().to_owned()).collect::<Vec<_>>();
        assert_eq!(kinds("30/2020/NĐ-CP"), ["Nghị định"]);
        assert_eq!(kinds("37-QĐ/TW"), ["Quyết định", "Quy định"]);
        assert!(kinds("3637/UBND-VX").is_empty());
        assert!(kinds("102/2016/QH13").is_empty());
    }

    #[test]
    fn kept_as_written_compared_by_key() {
        for (written, kept) in [
            ("30/2020/NÐ–CP", "30/2020/NĐ-CP"),
            ("13⁄2012/QH13", "13/2012/QH13"),
            ("… /KH-UBND", "/KH-UBND"),
            ("..../PGDĐT-GDTH", "/PGDĐT-GDTH"),
            ("011/TT-LĐCL", "011/TT-LĐCL"),
        ] {
            assert_eq!(so(written).as_str(), kept);
        }
        assert_eq!(so("011/TT-LĐCL").khoa_tra(), so("11/tt-lđcl").khoa_tra());
        assert_ne!(so("29-NQ/TW").khoa_tra(), so("29/NQ-TW").khoa_tra());
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "…", "số 5", "kh-ubnd", "12/KH*UBND", "/", "a"] {
            assert!(text.parse::<SoHieu>().is_err(), "{text}");
        }
    }
}
