//! **Khổ giấy, kiểu trình bày, định lề, khoảng cách** (Mục I and khoản 6 Mục II Phần I Phụ lục I).

use serde::{Deserialize, Serialize};

use super::mau_chu::BoCo;
use crate::unit::{Mm, Pt, Twip};

/// Width of A4 upright, the only paper (`ND30-PL1-I.1`).
pub const A4_RONG: Mm = Mm(210.0);
/// Height of A4 upright.
pub const A4_CAO: Mm = Mm(297.0);
/// Distance of the page number from the upper edge, as in the decree's own files (`SD-01`).
pub const SO_TRANG_CACH_MEP: Mm = Mm(10.0);

/// **Trang**: margins, sizes and spacing of a document, within the decree's ranges.
///
/// Every default is allowed and common, the spacing that of the decree's forms (`SD-06`); what lies outside the decree
/// cannot be set.
///
/// ```
/// use vanban::the_thuc::{CachDoan, Le, Trang};
/// use vanban::unit::{Mm, Pt};
/// let mut trang = Trang::default();
/// trang.le = Le::new(Mm(20.0), Mm(20.0), Mm(30.0), Mm(15.0))?;
/// let error = CachDoan::new(Pt(3.0)).unwrap_err();
/// assert_eq!(error.ma(), "ND30-PL1-II.6.e#3");
/// # Ok::<(), vanban::the_thuc::NgoaiQuyDinh>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Trang {
    /// **Định lề trang**: margins.
    pub le: Le,
    /// **Bộ cỡ chữ**; `None` takes the larger set, and the smaller one where the head does not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bo_co: Option<BoCo>,
    /// **Lùi đầu dòng**: first-line indent.
    pub lui_dau_dong: LuiDauDong,
    /// **Khoảng cách giữa các đoạn**: space between paragraphs.
    pub cach_doan: CachDoan,
    /// **Khoảng cách giữa các dòng**: line spacing.
    pub cach_dong: CachDong,
}

/// **Định lề trang**: margins of an upright page in mm (`ND30-PL1-I.3#1`–`#4`).
///
/// Top and bottom 20–25, left 30–35, right 15–20. Defaults: 20, 20, 30, 20.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "LeTho", into = "LeTho")]
#[doc(alias = "định lề")]
#[doc(alias = "margins")]
pub struct Le {
    tren: Mm,
    duoi: Mm,
    trai: Mm,
    phai: Mm,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LeTho {
    tren: Mm,
    duoi: Mm,
    trai: Mm,
    phai: Mm,
}

impl Le {
    /// Margins: top, bottom, left, right.
    ///
    /// # Errors
    /// A margin outside the decree's range.
    pub fn new(tren: Mm, duoi: Mm, trai: Mm, phai: Mm) -> Result<Self, NgoaiQuyDinh> {
        within("lề trên (mm)", tren.0, 20.0, 25.0, "ND30-PL1-I.3#1")?;
        within("lề dưới (mm)", duoi.0, 20.0, 25.0, "ND30-PL1-I.3#2")?;
        within("lề trái (mm)", trai.0, 30.0, 35.0, "ND30-PL1-I.3#3")?;
        within("lề phải (mm)", phai.0, 15.0, 20.0, "ND30-PL1-I.3#4")?;
        Ok(Self { tren, duoi, trai, phai })
    }

    /// Top margin.
    #[must_use]
    pub const fn tren(&self) -> Mm {
        self.tren
    }

    /// Bottom margin.
    #[must_use]
    pub const fn duoi(&self) -> Mm {
        self.duoi
    }

    /// Left margin.
    #[must_use]
    pub const fn trai(&self) -> Mm {
        self.trai
    }

    /// Right margin.
    #[must_use]
    pub const fn phai(&self) -> Mm {
        self.phai
    }
}

impl Default for Le {
    fn default() -> Self {
        Self { tren: Mm(20.0), duoi: Mm(20.0), trai: Mm(30.0), phai: Mm(20.0) }
    }
}

impl TryFrom<LeTho> for Le {
    type Error = NgoaiQuyDinh;
    fn try_from(le: LeTho) -> Result<Self, NgoaiQuyDinh> {
        Self::new(le.tren, le.duoi, le.trai, le.phai)
    }
}

impl From<Le> for LeTho {
    fn from(le: Le) -> Self {
        Self { tren: le.tren, duoi: le.duoi, trai: le.trai, phai: le.phai }
    }
}

/// **Lùi đầu dòng**: first-line indent, 1 cm or 1.27 cm (`ND30-PL1-II.6.e#2`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(clippy::exhaustive_enums)] // the decree knows two
pub enum LuiDauDong {
    /// 1 cm.
    #[serde(rename = "1cm")]
    MotCm,
    /// 1.27 cm.
    #[default]
    #[serde(rename = "1.27cm")]
    MotPhay27Cm,
}

impl LuiDauDong {
    /// The indent.
    #[must_use]
    pub const fn twip(self) -> Twip {
        match self {
            Self::MotCm => Twip(567),
            Self::MotPhay27Cm => Twip(720),
        }
    }
}

/// **Khoảng cách giữa các đoạn**: space between paragraphs, at least 6 pt (`ND30-PL1-II.6.e#3`); default 6.
///
/// The decree names no upper end; 36 pt is taken, so that a slip of the unit is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Pt", into = "Pt")]
pub struct CachDoan(Pt);

impl CachDoan {
    /// Space in points.
    ///
    /// # Errors
    /// Less than 6 pt or more than 36 pt.
    pub fn new(space: Pt) -> Result<Self, NgoaiQuyDinh> {
        within("khoảng cách đoạn (pt)", space.0, 6.0, 36.0, "ND30-PL1-II.6.e#3").map(|()| Self(space))
    }

    /// The space.
    #[must_use]
    pub const fn pt(self) -> Pt {
        self.0
    }
}

impl Default for CachDoan {
    fn default() -> Self {
        Self(Pt(6.0))
    }
}

impl TryFrom<Pt> for CachDoan {
    type Error = NgoaiQuyDinh;
    fn try_from(space: Pt) -> Result<Self, NgoaiQuyDinh> {
        Self::new(space)
    }
}

impl From<CachDoan> for Pt {
    fn from(space: CachDoan) -> Self {
        space.0
    }
}

/// **Khoảng cách giữa các dòng**: from single to 1.5 lines (`ND30-PL1-II.6.e#4`); default single.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct CachDong(f64);

impl CachDong {
    /// Spacing in lines.
    ///
    /// # Errors
    /// Less than 1 or more than 1.5 lines.
    pub fn new(lines: f64) -> Result<Self, NgoaiQuyDinh> {
        within("khoảng cách dòng (lines)", lines, 1.0, 1.5, "ND30-PL1-II.6.e#4").map(|()| Self(lines))
    }

    /// Spacing in lines.
    #[must_use]
    pub const fn lines(self) -> f64 {
        self.0
    }

    /// Spacing in 240ths of a line.
    #[must_use]
    pub fn phan_240(self) -> i32 {
        Twip::from(Pt(self.0 * 12.0)).0
    }
}

impl Default for CachDong {
    fn default() -> Self {
        Self(1.0)
    }
}

impl TryFrom<f64> for CachDong {
    type Error = NgoaiQuyDinh;
    fn try_from(lines: f64) -> Result<Self, NgoaiQuyDinh> {
        Self::new(lines)
    }
}

impl From<CachDong> for f64 {
    fn from(lines: CachDong) -> Self {
        lines.0
    }
}

fn within(ten: &'static str, gia_tri: f64, tu: f64, den: f64, ma: &'static str) -> Result<(), NgoaiQuyDinh> {
    if (tu..=den).contains(&gia_tri) { Ok(()) } else { Err(NgoaiQuyDinh { ten, gia_tri, tu, den, ma }) }
}

/// A measure outside the decree's range.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{ten} là {gia_tri}, ngoài khoảng {tu}–{den} ({ma})")]
pub struct NgoaiQuyDinh {
    ten: &'static str,
    gia_tri: f64,
    tu: f64,
    den: f64,
    ma: &'static str,
}

impl NgoaiQuyDinh {
    /// Rule of the decree.
    #[must_use]
    pub const fn ma(&self) -> &'static str {
        self.ma
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_outside_the_decree_are_refused() {
        let le = |t, d, l, r| Le::new(Mm(t), Mm(d), Mm(l), Mm(r)).map_err(|error| error.ma());
        assert!(le(20.0, 25.0, 35.0, 15.0).is_ok());
        assert_eq!(le(19.9, 20.0, 30.0, 20.0), Err("ND30-PL1-I.3#1"));
        assert_eq!(le(20.0, 20.0, 25.0, 20.0), Err("ND30-PL1-I.3#3"));
        assert_eq!(le(20.0, 20.0, 30.0, f64::NAN), Err("ND30-PL1-I.3#4"));
    }

    #[test]
    fn spacing_outside_the_decree_is_refused() {
        assert_eq!(
            CachDong::new(1.6).unwrap_err().to_string(),
            "khoảng cách dòng (lines) là 1.6, ngoài khoảng 1–1.5 (ND30-PL1-II.6.e#4)"
        );
        assert_eq!(CachDong::new(1.5).unwrap().phan_240(), 360);
        assert!(serde_json::from_str::<Trang>(r#"{"cach_doan": 5.0}"#).is_err());
    }
}
