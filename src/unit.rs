//! Lengths: millimetres and points as the decree writes them, twips and EMU as a page needs them.
//!
//! Conversions stand here and nowhere else: 1 inch = 25.4 mm = 72 pt = 1,440 twip = 914,400 EMU.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

use serde::{Deserialize, Serialize};

/// A length in millimetres, the decree's unit for paper, margins and boxes.
///
/// ```
/// use vanban::unit::{Mm, Twip};
/// assert_eq!(Twip::from(Mm(210.0)), Twip(11906));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
#[allow(clippy::exhaustive_structs)] // a unit is nothing but its number
pub struct Mm(pub f64);

/// A length in points, the decree's unit for sizes of letters and spacing; 1 pt = 20 twip.
///
/// ```
/// use vanban::unit::{Pt, Twip};
/// assert_eq!(Twip::from(Pt(6.0)), Twip(120));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
#[allow(clippy::exhaustive_structs)]
pub struct Pt(pub f64);

/// A length in twips, one twentieth of a point: the unit of layout.
///
/// ```
/// use vanban::unit::{Mm, Twip};
/// assert!((Mm::from(Twip(1417)).0 - 25.0).abs() < 0.01);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_structs)]
pub struct Twip(pub i32);

/// A length in English Metric Units, the unit of drawings; 1 twip = 635 EMU.
///
/// ```
/// use vanban::unit::{Emu, Mm};
/// assert_eq!(Emu::from(Mm(1.0)), Emu(36_000));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_structs)]
pub struct Emu(pub i64);

#[allow(clippy::cast_possible_truncation)] // `as` saturates, and lengths of a page are small
fn round_i32(value: f64) -> i32 {
    value.round() as i32
}

impl From<Mm> for Twip {
    fn from(Mm(mm): Mm) -> Self {
        Self(round_i32(mm * 1440.0 / 25.4))
    }
}

impl From<Pt> for Twip {
    fn from(Pt(pt): Pt) -> Self {
        Self(round_i32(pt * 20.0))
    }
}

impl From<Twip> for Mm {
    fn from(Twip(twip): Twip) -> Self {
        Self(f64::from(twip) * 25.4 / 1440.0)
    }
}

impl From<Twip> for Pt {
    fn from(Twip(twip): Twip) -> Self {
        Self(f64::from(twip) / 20.0)
    }
}

impl From<Twip> for Emu {
    fn from(Twip(twip): Twip) -> Self {
        Self(i64::from(twip) * 635)
    }
}

impl From<Mm> for Emu {
    #[allow(clippy::cast_possible_truncation)]
    fn from(Mm(mm): Mm) -> Self {
        Self((mm * 36_000.0).round() as i64)
    }
}

impl Add for Twip {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Twip {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Twip {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Twip {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Mul<i32> for Twip {
    type Output = Self;
    fn mul(self, factor: i32) -> Self {
        Self(self.0.saturating_mul(factor))
    }
}

impl Div<i32> for Twip {
    type Output = Self;
    fn div(self, divisor: i32) -> Self {
        Self(self.0 / divisor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conversions_agree_with_the_decree_s_own_table() {
        for (mm, twip) in [(20.0, 1134), (25.0, 1417), (30.0, 1701), (35.0, 1984), (15.0, 850)] {
            assert_eq!(Twip::from(Mm(mm)), Twip(twip), "{mm} mm");
        }
        assert_eq!(Emu::from(Twip(1)), Emu(635));
    }

    #[test]
    fn absurd_lengths_saturate() {
        assert_eq!(Twip::from(Mm(1e30)), Twip(i32::MAX));
        assert_eq!(Twip(i32::MAX) + Twip(1), Twip(i32::MAX));
    }
}
