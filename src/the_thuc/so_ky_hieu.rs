//! **Số, ký hiệu của văn bản** (ô số 3): serial number and notation.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::co_quan::boi_canh::{self, BoiCanh, TuHoSo};
use crate::Text;
use crate::ban_sao::HinhThucSao;
use crate::loai::LoaiVanBan;

/// **Số, ký hiệu**: number and notation of a document (ô số 3).
///
/// Models khoản 3 Mục II Phần I Phụ lục I: a serial number within the year (`ND30-PL1-II.3.a#1`), below ten with a
/// leading zero (`ND30-PL1-II.3.c#2`), a slash, and the notation. The number of a draft is blank: on paper it is
/// given after the signature, by the next working day (`ND30-D15.2`). There is no year: a year belongs to legislation
/// (`ND30-PL1-II.3.c#4`).
///
/// ```
/// use vanban::the_thuc::SoKyHieu;
/// let plan: SoKyHieu = "5/KH-UBND".parse()?;
/// assert_eq!(plan.to_string(), "05/KH-UBND");
///
/// let draft: SoKyHieu = "/KH-UBND".parse()?;
/// assert_eq!(draft.so, None);
/// assert_eq!(draft.to_string(), "/KH-UBND");
///
/// let error = "12/2026/QĐ-UBND".parse::<SoKyHieu>().unwrap_err();
/// assert_eq!(error.vi_tri(), 7);
/// # Ok::<(), vanban::the_thuc::SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
#[non_exhaustive]
#[doc(alias = "số ký hiệu")]
#[doc(alias = "number and notation")]
pub struct SoKyHieu {
    /// **Số**: the serial number; `None` in a draft.
    pub so: Option<NonZeroU32>,
    /// **Ký hiệu**: the notation.
    pub ky_hieu: KyHieu,
}

/// **Ký hiệu**: the notation, groups of abbreviations joined by hyphens: `KH-UBND`, `UBND-VX`, `KH-MTTQ-BTT`.
///
/// Documents with a tên loại open with the kind's abbreviation (`ND30-PL1-II.3.b#1`); a công văn has none: its notation
/// is body and drafting unit or field (`ND30-PL1-II.3.b#2`). Documents of several bodies have no notation in the decree
/// (`TL-SK4`): any groups are taken. Letters stay as typed, for TTr and QyĐ have small ones (`ND30-PL1-II.3.c#3`).
///
/// ```
/// use vanban::the_thuc::KyHieu;
/// use vanban::loai::LoaiVanBan;
/// let ky_hieu = KyHieu::co_ten_loai(LoaiVanBan::KeHoach, "UBND")?;
/// assert_eq!(ky_hieu.to_string(), "KH-UBND");
/// assert_eq!(ky_hieu.loai(), Some(LoaiVanBan::KeHoach));
/// # Ok::<(), vanban::the_thuc::SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[doc(alias = "ký hiệu")]
pub struct KyHieu(String);

impl KyHieu {
    /// Notation of a document with a tên loại: the kind's abbreviation and the body's.
    ///
    /// # Errors
    /// The kind has no abbreviation (công văn, thư công), or `co_quan` holds something else than letters,
    /// digits, `&`, `.` and hyphens.
    pub fn co_ten_loai(loai: LoaiVanBan, co_quan: &str) -> Result<Self, SoKyHieuError> {
        match loai.viet_tat() {
            Some(viet_tat) => format!("{viet_tat}-{co_quan}").parse(),
            None => Err(SoKyHieuError::new(co_quan, 0, "loại có chữ viết tắt (công văn và thư công không có)")),
        }
    }

    /// Notation of a copy: SY, SL or TrS and the abbreviation of the body that copies (`ND30-PL1P2-II.1.c`).
    ///
    /// # Errors
    /// As [`Self::co_ten_loai`].
    pub fn ban_sao(hinh_thuc: HinhThucSao, co_quan: &str) -> Result<Self, SoKyHieuError> {
        format!("{}-{co_quan}", hinh_thuc.viet_tat()).parse()
    }

    /// Notation of two parts that are known to be such.
    pub(crate) fn ghep(dau: &str, co_quan: &str) -> Self {
        Self(format!("{dau}-{co_quan}"))
    }

    /// The groups between the hyphens.
    pub fn nhom(&self) -> impl Iterator<Item = &str> {
        self.0.split('-')
    }

    /// The kind whose abbreviation stands first. `None` for a công văn.
    ///
    /// A công văn of a body whose own abbreviation is that of a kind reads as that kind: the sign does not
    /// tell them apart, the document's type does.
    #[must_use]
    pub fn loai(&self) -> Option<LoaiVanBan> {
        self.nhom().next().and_then(LoaiVanBan::tu_viet_tat)
    }

    /// The notation of another kind by the same body: `KH-UBND` → `BC-UBND`.
    ///
    /// ```
    /// use vanban::{loai::LoaiVanBan, the_thuc::KyHieu};
    /// let plan: KyHieu = "KH-MTTQ-BTT".parse()?;
    /// assert_eq!(plan.cua_loai(LoaiVanBan::BaoCao).to_string(), "BC-MTTQ-BTT");
    /// # Ok::<(), vanban::the_thuc::SoKyHieuError>(())
    /// ```
    #[must_use]
    pub fn cua_loai(&self, loai: LoaiVanBan) -> Self {
        let co_quan = match (self.loai(), self.0.split_once('-')) {
            (Some(_), Some((_, rest))) => rest,
            _ => &self.0,
        };
        match loai.viet_tat() {
            Some(viet_tat) => Self(format!("{viet_tat}-{co_quan}")),
            None => Self(co_quan.to_owned()),
        }
    }

    /// The notation as printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KyHieu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for KyHieu {
    type Err = SoKyHieuError;

    fn from_str(text: &str) -> Result<Self, SoKyHieuError> {
        let text = Text::from(text);
        notation(&text, 0).map(|()| Self(text.into_string()))
    }
}

/// `nhóm ("-" nhóm)+` from byte `start` on; a group is letters, digits, `&` and `.`.
fn notation(input: &str, start: usize) -> Result<(), SoKyHieuError> {
    let text = &input[start..];
    let mut previous = '-';
    for (at, c) in text.char_indices() {
        let expected = match c {
            '-' if previous == '-' => "chữ viết tắt trước dấu “-”",
            '-' | '&' | '.' => "",
            '/' => "ký hiệu không có năm và không có dấu “/” thứ hai",
            c if c.is_alphanumeric() => "",
            c if c.is_whitespace() => "ký hiệu viết liền, không có dấu cách",
            _ => "chữ cái, chữ số hoặc dấu “-”",
        };
        if !expected.is_empty() {
            return Err(SoKyHieuError::new(input, start + at, expected));
        }
        previous = c;
    }
    if previous == '-' {
        return Err(SoKyHieuError::new(input, input.len(), "chữ viết tắt"));
    }
    let mut at = start;
    for group in text.split('-') {
        if !group.contains(char::is_uppercase) {
            return Err(SoKyHieuError::new(input, at, "nhóm chữ viết tắt có chữ in hoa"));
        }
        at += group.len() + 1;
    }
    if !text.contains('-') {
        return Err(SoKyHieuError::new(input, input.len(), "dấu “-” và nhóm chữ viết tắt thứ hai"));
    }
    Ok(())
}

impl SoKyHieu {
    /// A draft: the number is still to be given.
    #[must_use]
    pub fn du_thao(ky_hieu: KyHieu) -> Self {
        Self { so: None, ky_hieu }
    }

    /// An issued document.
    #[must_use]
    pub fn new(so: NonZeroU32, ky_hieu: KyHieu) -> Self {
        Self { so: Some(so), ky_hieu }
    }

    /// The number as printed: `05`, `124`; empty in a draft.
    #[must_use]
    pub fn so_in(&self) -> String {
        self.so.map_or_else(String::new, |so| format!("{so:02}"))
    }
}

/// `05/KH-UBND`; a draft prints `/KH-UBND`, and with `{:#}` `…/KH-UBND`, as running text shows a blank.
impl fmt::Display for SoKyHieu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.so {
            Some(so) => write!(f, "{so:02}")?,
            None if f.alternate() => f.write_str("…")?,
            None => {}
        }
        write!(f, "/{}", self.ky_hieu)
    }
}

impl FromStr for SoKyHieu {
    type Err = SoKyHieuError;

    fn from_str(text: &str) -> Result<Self, SoKyHieuError> {
        let text = &*Text::from(text);
        let Some(slash) = text.find('/') else {
            return Err(SoKyHieuError::new(text, text.len(), "dấu “/” giữa số và ký hiệu"));
        };
        let digits = &text[..slash];
        let so = if digits.is_empty() {
            None
        } else {
            if let Some(at) = digits.find(|c: char| !c.is_ascii_digit()) {
                return Err(SoKyHieuError::new(text, at, "số bằng chữ số Ả Rập rồi đến dấu “/”"));
            }
            let number = digits.parse::<u32>().ok().and_then(NonZeroU32::new);
            Some(number.ok_or_else(|| SoKyHieuError::new(text, 0, "số từ 1 trở lên, nhỏ hơn 2³²"))?)
        };
        notation(text, slash + 1)?;
        Ok(Self { so, ky_hieu: KyHieu(text[slash + 1..].to_owned()) })
    }
}

impl From<SoKyHieu> for String {
    fn from(so_ky_hieu: SoKyHieu) -> Self {
        so_ky_hieu.to_string()
    }
}

/// In files a text, `"05/KH-UBND"`; with a profile of the office also `{"so": 5}`, `{"don_vi": "VX"}`, or nothing.
impl<'de> Deserialize<'de> for SoKyHieu {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        boi_canh::gia_tri(deserializer)
    }
}

impl<'de> TuHoSo<'de> for SoKyHieu {
    const TRUONG: &'static str = "so_ky_hieu";

    fn doc<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SoKyHieuVisitor)
    }

    fn tu(cx: &BoiCanh) -> Result<Self, String> {
        TheoHoSo::default().lap(cx)
    }
}

/// What a file says beside the profile.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct TheoHoSo {
    so: Option<NonZeroU32>,
    don_vi: Option<Text>,
}

impl TheoHoSo {
    fn lap(self, cx: &BoiCanh) -> Result<SoKyHieu, String> {
        let Some(loai) = cx.loai else { return Err("không biết loại văn bản".to_owned()) };
        let ky_hieu = cx.co_quan.ky_hieu(loai, self.don_vi.as_deref()).map_err(|why| why.to_string())?;
        Ok(SoKyHieu { so: self.so, ky_hieu })
    }
}

struct SoKyHieuVisitor;

impl<'de> Visitor<'de> for SoKyHieuVisitor {
    type Value = SoKyHieu;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("số, ký hiệu như “05/KH-UBND”")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<SoKyHieu, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SoKyHieu, A::Error> {
        let said = TheoHoSo::deserialize(de::value::MapAccessDeserializer::new(map))?;
        boi_canh::lap(|cx| said.lap(cx))
    }
}

/// Why a text is no số, ký hiệu: where it went wrong and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("số, ký hiệu “{dau_vao}” sai ở byte {vi_tri}: cần {can}{}", self.gap())]
pub struct SoKyHieuError {
    dau_vao: String,
    vi_tri: usize,
    can: &'static str,
}

impl SoKyHieuError {
    fn new(input: &str, at: usize, expected: &'static str) -> Self {
        Self { dau_vao: input.to_owned(), vi_tri: at, can: expected }
    }

    /// The byte of the input where it went wrong.
    #[must_use]
    pub fn vi_tri(&self) -> usize {
        self.vi_tri
    }

    fn gap(&self) -> String {
        match self.dau_vao.get(self.vi_tri..).and_then(|rest| rest.chars().next()) {
            Some(c) => format!(", gặp “{c}”"),
            None => ", gặp chỗ kết thúc".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_and_notation_print_as_parsed() {
        for text in ["15/QĐ-BNV", "124/KH-UBND", "05/BNV-VP", "21/NQ-HĐND", "16/KH-MTTQ-BTT", "/BC-SCT", "350/QĐ-TTg"]
        {
            assert_eq!(text.parse::<SoKyHieu>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!("15/QD\u{323}-BNV".parse::<SoKyHieu>().unwrap(), "15/QḌ-BNV".parse().unwrap());
    }

    #[test]
    fn numbers_below_ten_get_their_zero() {
        assert_eq!("7/TTr-SNV".parse::<SoKyHieu>().unwrap().so_in(), "07");
        assert_eq!(format!("{:#}", "/KH-UBND".parse::<SoKyHieu>().unwrap()), "…/KH-UBND");
    }

    #[test]
    fn faults_are_named_with_their_place() {
        for (text, at, expected) in [
            ("0/KH-UBND", 0, "từ 1 trở lên"),
            ("4294967296/KH-UBND", 0, "nhỏ hơn"),
            ("12 /KH-UBND", 2, "chữ số Ả Rập"),
            ("12/KH -UBND", 5, "viết liền"),
            ("12/2024/KH-UBND", 7, "không có năm"),
            ("12/KH--UBND", 6, "trước dấu"),
            ("12/KH-", 6, "chữ viết tắt"),
            ("12/KH", 5, "thứ hai"),
            ("12/kh-ubnd", 3, "in hoa"),
            ("12/KH-2026", 6, "in hoa"),
            ("12-KH", 5, "dấu “/”"),
            ("", 0, "dấu “/”"),
        ] {
            let error = text.parse::<SoKyHieu>().unwrap_err();
            assert!(error.to_string().contains(expected), "{error}");
            assert_eq!(error.vi_tri(), at, "{text}");
        }
    }

    #[test]
    fn a_cong_van_names_no_kind() {
        assert_eq!("12/UBND-VX".parse::<SoKyHieu>().unwrap().ky_hieu.loai(), None);
        assert!(KyHieu::co_ten_loai(LoaiVanBan::CongVan, "UBND").is_err());
    }
}
