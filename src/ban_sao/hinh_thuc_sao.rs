//! **Hình thức sao** (Điều 25): the three forms of a copy.

use std::fmt;

use serde::{Deserialize, Serialize};

/// **Hình thức sao**: sao y, sao lục or trích sao (`ND30-D25`).
///
/// ```
/// use vanban::ban_sao::HinhThucSao;
/// assert_eq!(HinhThucSao::TrichSao.viet_tat(), "TrS");
/// assert_eq!(HinhThucSao::SaoLuc.to_string(), "Sao lục");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)] // the decree knows three
#[doc(alias = "hình thức sao")]
pub enum HinhThucSao {
    /// **Sao y**: all of an original (khoản 1 Điều 25).
    SaoY,
    /// **Sao lục**: all of a sao y (khoản 2 Điều 25).
    SaoLuc,
    /// **Trích sao**: a part of an original (khoản 3 Điều 25).
    TrichSao,
}

impl HinhThucSao {
    /// All forms, in the order of Điều 25.
    pub const ALL: [Self; 3] = [Self::SaoY, Self::SaoLuc, Self::TrichSao];

    /// The form's name, as running text writes it; copies print it in capitals (`ND30-PL1P2-II.2.b`).
    #[must_use]
    pub const fn ten(self) -> &'static str {
        match self {
            Self::SaoY => "Sao y",
            Self::SaoLuc => "Sao lục",
            Self::TrichSao => "Trích sao",
        }
    }

    /// **Chữ viết tắt** of Phụ lục III: SY, SL, TrS (`ND30-PL3-I.SY`, `ND30-PL3-I.SL`, `ND30-PL3-I.TrS`).
    #[must_use]
    pub const fn viet_tat(self) -> &'static str {
        match self {
            Self::SaoY => "SY",
            Self::SaoLuc => "SL",
            Self::TrichSao => "TrS",
        }
    }

    /// What a copy of this form is called: “Bản sao y”.
    #[must_use]
    pub const fn ten_ban_sao(self) -> &'static str {
        match self {
            Self::SaoY => "Bản sao y",
            Self::SaoLuc => "Bản sao lục",
            Self::TrichSao => "Bản trích sao",
        }
    }
}

impl fmt::Display for HinhThucSao {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.ten())
    }
}
