//! **Vị trí được viện dẫn**: points, clauses, articles … of a cited document.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::normalize::fold;
use crate::Text;

/// **Đơn vị bố cục** that a citation points to, from the innermost out.
///
/// ```
/// use vanban::legal::DonVi;
/// assert_eq!(DonVi::Khoan.ten(), "khoản");
/// assert!(DonVi::Diem < DonVi::Dieu);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DonVi {
    /// **Tiết**: a sub-point, below điểm.
    Tiet,
    /// **Điểm**: a point, a letter.
    Diem,
    /// **Khoản**: a clause.
    Khoan,
    /// **Điều**: an article.
    Dieu,
    /// **Tiểu mục**: a sub-section.
    TieuMuc,
    /// **Mục**: a section.
    Muc,
    /// **Chương**: a chapter.
    Chuong,
    /// **Phần**: a part.
    Phan,
    /// **Mẫu**: a form.
    Mau,
    /// **Phụ lục**: an appendix.
    PhuLuc,
}

impl DonVi {
    /// All units, from the innermost out.
    pub const ALL: &'static [Self] = &[
        Self::Tiet,
        Self::Diem,
        Self::Khoan,
        Self::Dieu,
        Self::TieuMuc,
        Self::Muc,
        Self::Chuong,
        Self::Phan,
        Self::Mau,
        Self::PhuLuc,
    ];

    /// The unit's name as a citation writes it: điểm and khoản small, the rest with a capital
    /// (`ND30-PL2-V.7`).
    #[must_use]
    pub const fn ten(self) -> &'static str {
        match self {
            Self::Tiet => "tiết",
            Self::Diem => "điểm",
            Self::Khoan => "khoản",
            Self::Dieu => "Điều",
            Self::TieuMuc => "Tiểu mục",
            Self::Muc => "Mục",
            Self::Chuong => "Chương",
            Self::Phan => "Phần",
            Self::Mau => "Mẫu",
            Self::PhuLuc => "Phụ lục",
        }
    }
}

/// **Số thứ tự** of a unit as written: `5`, `53a`, `XIII`, `đ`, `01/BCĐBHĐND-MT`. Compared without zeros in front.
#[derive(Clone, Debug, Eq, Serialize)]
#[serde(transparent)]
pub struct SoDonVi(Text);

impl SoDonVi {
    /// As written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number, where it is one in Arabic digits.
    #[must_use]
    pub fn so(&self) -> Option<u32> {
        if self.0.bytes().all(|b| b.is_ascii_digit()) { self.0.parse().ok() } else { None }
    }

    /// The form in which numbers are compared.
    pub(crate) fn key(&self) -> String {
        fold(self.0.trim_start_matches('0'))
    }
}

impl PartialEq for SoDonVi {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.key() == other.key()
    }
}

impl<T: Into<Text>> From<T> for SoDonVi {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for SoDonVi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One or several units of a kind.
///
/// In files a text, a list of texts, or `{"tu": "21", "den": "28"}`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DaySo {
    /// Some, one by one: khoản 2, khoản 4.
    CacSo(Vec<SoDonVi>),
    /// From one to another, both with it: Điều 21 đến Điều 28.
    Khoang {
        /// The first.
        tu: SoDonVi,
        /// The last.
        den: SoDonVi,
    },
}

impl DaySo {
    /// The units one by one; a range of numbers is spread out, at most [`Self::TRAI_TOI_DA`] of them. A range that
    /// cannot be counted (letters, or too long) gives its two ends.
    #[must_use]
    pub fn trai(&self) -> Vec<SoDonVi> {
        match self {
            Self::CacSo(all) => all.clone(),
            Self::Khoang { tu, den } => match (tu.so(), den.so()) {
                (Some(from), Some(to)) if from <= to && to - from < Self::TRAI_TOI_DA => {
                    (from..=to).map(|n| n.to_string().into()).collect()
                }
                _ => vec![tu.clone(), den.clone()],
            },
        }
    }

    /// The longest range that is spread out.
    pub const TRAI_TOI_DA: u32 = 1000;
}

/// **Vị trí**: one place, its units from the innermost out: điểm a khoản 1 Điều 3.
///
/// In files a map in that order: `{"diem": "a", "khoan": "1", "dieu": "3"}`; a list of such maps, one after the other,
/// where a unit stands twice: `[{"muc": "2"}, {"muc": "III"}]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViTri(Vec<(DonVi, DaySo)>);

impl ViTri {
    /// No unit yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The units, from the innermost out.
    #[must_use]
    pub fn don_vi(&self) -> &[(DonVi, DaySo)] {
        &self.0
    }

    /// Adds a unit; see [`Self::them`].
    #[must_use]
    pub fn trong(mut self, don_vi: DonVi, so: impl Into<SoDonVi>) -> Self {
        self.them(don_vi, DaySo::CacSo(vec![so.into()]));
        self
    }

    /// Adds units of a kind. Whatever the order in which they come, the inner stand before the outer; units of one kind
    /// stand as they come. Units without a number say nothing and are left out.
    ///
    /// ```
    /// use vanban::legal::{DonVi, ViTri};
    /// let place = ViTri::new().trong(DonVi::Dieu, "3").trong(DonVi::Khoan, "1");
    /// assert_eq!(place.to_string(), "khoản 1 Điều 3");
    /// assert_eq!(ViTri::new().trong(DonVi::Dieu, " "), ViTri::new());
    /// ```
    pub fn them(&mut self, don_vi: DonVi, so: DaySo) {
        let numbers = match so {
            DaySo::CacSo(mut all) => {
                all.retain(|number| !number.0.is_blank());
                (!all.is_empty()).then_some(DaySo::CacSo(all))
            }
            DaySo::Khoang { tu, den } => (!tu.0.is_blank() && !den.0.is_blank()).then_some(DaySo::Khoang { tu, den }),
        };
        let at = self.0.iter().rposition(|(unit, _)| *unit <= don_vi).map_or(0, |before| before + 1);
        if let Some(numbers) = numbers {
            self.0.insert(at, (don_vi, numbers));
        }
    }

    /// Whether it names no unit.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// **Vị trí được viện dẫn**: where in the cited document, one place or several.
///
/// In files the map of its only [`ViTri`], or a list of them.
///
/// ```
/// use vanban::legal::{DonVi, Locator, ViTri};
/// let place = Locator::from(ViTri::new().trong(DonVi::Diem, "a").trong(DonVi::Khoan, "1").trong(DonVi::Dieu, "3"));
/// assert_eq!(place.to_string(), "điểm a khoản 1 Điều 3");
/// let json = serde_json::to_string(&place)?;
/// assert_eq!(json, r#"{"diem":"a","khoan":"1","dieu":"3"}"#);
/// assert_eq!(serde_json::from_str::<Locator>(&json)?, place);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[doc(alias = "vị trí")]
pub struct Locator(Vec<ViTri>);

impl Locator {
    /// The whole document.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The places, in the order of the text.
    #[must_use]
    pub fn vi_tri(&self) -> &[ViTri] {
        &self.0
    }

    /// Whether the whole document is meant.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds one more place; one without units says nothing and is left out.
    pub fn them(&mut self, vi_tri: ViTri) {
        if !vi_tri.is_empty() {
            self.0.push(vi_tri);
        }
    }
}

impl From<ViTri> for Locator {
    fn from(place: ViTri) -> Self {
        Self::from_iter([place])
    }
}

impl FromIterator<ViTri> for Locator {
    fn from_iter<I: IntoIterator<Item = ViTri>>(places: I) -> Self {
        Self(places.into_iter().filter(|place| !place.is_empty()).collect())
    }
}

/// Commas between, “và” before the last.
fn list(
    f: &mut fmt::Formatter<'_>,
    count: usize,
    mut each: impl FnMut(&mut fmt::Formatter<'_>, usize) -> fmt::Result,
) -> fmt::Result {
    for at in 0..count {
        match at {
            0 => {}
            _ if at + 1 == count => f.write_str(" và ")?,
            _ => f.write_str(", ")?,
        }
        each(f, at)?;
    }
    Ok(())
}

/// “điểm a và điểm b khoản 2 Điều 5”; the unit is named before each number.
impl fmt::Display for ViTri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (unit, numbers)) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str(" ")?;
            }
            let name = match unit {
                DonVi::Mau => "Mẫu số",
                unit => unit.ten(),
            };
            match numbers {
                DaySo::CacSo(all) => list(f, all.len(), |f, at| write!(f, "{name} {}", all[at]))?,
                DaySo::Khoang { tu, den } => write!(f, "{name} {tu} đến {name} {den}")?,
            }
        }
        Ok(())
    }
}

/// “khoản 5 Điều 12 và khoản 6 Điều 17”.
impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        list(f, self.0.len(), |f, at| write!(f, "{}", self.0[at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_written_from_the_inside_out() {
        let mut several = ViTri::new();
        several.them(DonVi::Diem, DaySo::CacSo(vec!["a".into(), "b".into(), "đ".into()]));
        let several = several.trong(DonVi::Khoan, "2").trong(DonVi::Dieu, "5");
        assert_eq!(several.to_string(), "điểm a, điểm b và điểm đ khoản 2 Điều 5");
        let mut range = ViTri::new();
        range.them(DonVi::Dieu, DaySo::Khoang { tu: "21".into(), den: "28".into() });
        assert_eq!(range.to_string(), "Điều 21 đến Điều 28");
        let both: Locator = [several, range].into_iter().collect();
        assert_eq!(both.to_string(), "điểm a, điểm b và điểm đ khoản 2 Điều 5 và Điều 21 đến Điều 28");
    }

    #[test]
    fn units_stand_from_the_inside_out_whatever_comes_first() {
        for (units, written) in [
            (&[(DonVi::Dieu, "3"), (DonVi::Khoan, "1"), (DonVi::Diem, "a")][..], "điểm a khoản 1 Điều 3"),
            (&[(DonVi::PhuLuc, "I"), (DonVi::Mau, "02")], "Mẫu số 02 Phụ lục I"),
            // A unit within one of its own kind: as they come.
            (&[(DonVi::PhuLuc, "I"), (DonVi::Muc, "2"), (DonVi::Muc, "III")], "Mục 2 Mục III Phụ lục I"),
            // No number, no unit.
            (&[(DonVi::Dieu, "3"), (DonVi::Khoan, "")], "Điều 3"),
        ] {
            let place = units.iter().fold(ViTri::new(), |place, (unit, number)| place.trong(*unit, *number));
            assert_eq!(place.to_string(), written);
        }
        assert!(Locator::from(ViTri::new()).is_empty());
    }

    #[test]
    fn ranges_are_spread_where_they_can_be_counted() {
        let range = |tu: &str, den: &str| DaySo::Khoang { tu: tu.into(), den: den.into() }.trai();
        assert_eq!(range("21", "23"), ["21".into(), "22".into(), "23".into()]);
        assert_eq!(range("1", "4000000000").len(), 2);
        assert_eq!(range("5", "3").len(), 2);
        assert_eq!(range("I", "IV").len(), 2);
    }

    #[test]
    fn zeros_in_front_do_not_part_two_numbers() {
        assert_eq!(SoDonVi::from("02"), SoDonVi::from("2"));
        assert_ne!(SoDonVi::from("d"), SoDonVi::from("đ"));
    }
}
