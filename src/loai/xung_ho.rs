//! **Xưng hô**: how a document speaks of a person.

use serde::{Deserialize, Serialize};

/// **Xưng hô**: how a document speaks of a person.
///
/// ```
/// use vanban::loai::XungHo;
/// assert_eq!(XungHo::default().chu(), "ông (bà)");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "xưng hô")]
pub enum XungHo {
    /// “Ông (bà)”, as the forms have it.
    #[default]
    OngBa,
    /// “Ông”.
    Ong,
    /// “Bà”.
    Ba,
    /// “Đồng chí”: a comrade.
    DongChi,
}

impl XungHo {
    #[allow(clippy::trivially_copy_pass_by_ref)] // the shape serde calls
    pub(super) fn is_default(&self) -> bool {
        *self == Self::OngBa
    }

    /// The word within a sentence: `ông (bà)`.
    #[must_use]
    pub const fn chu(self) -> &'static str {
        match self {
            Self::OngBa => "ông (bà)",
            Self::Ong => "ông",
            Self::Ba => "bà",
            Self::DongChi => "đồng chí",
        }
    }

    /// The word where a line begins: `Ông (bà)`.
    #[must_use]
    pub const fn dau_dong(self) -> &'static str {
        match self {
            Self::OngBa => "Ông (bà)",
            Self::Ong => "Ông",
            Self::Ba => "Bà",
            Self::DongChi => "Đồng chí",
        }
    }
}
