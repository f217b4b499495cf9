//! **Phần trích**: the part of a document of which a trích sao is made.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::doc_nguon;
use super::tim::{DuocChon, tim};
use crate::NonEmpty;
use crate::legal::ViTri;
use crate::loai::VanBan;

/// **Phần trích**: what of a document is wanted.
///
/// In files `{"vi_tri": [{"dieu": "2"}, {"khoan": "1", "muc": "II"}]}`, or `"da_trich"`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "phần trích")]
pub enum PhanTrich {
    /// Units, by their places: Điều 2; khoản 1 Mục II; Phụ lục I. The only appendix of a document is Phụ lục I.
    ViTri(NonEmpty<ViTri>),
    /// The document has been made anew with nothing but that part, which is no unit of its own: rows of a table.
    DaTrich,
}

/// **Văn bản trích**: a document and the part of it that is wanted.
///
/// What is printed has all components of the document (khoản 3 Điều 25), what stands before the first numbered unit of
/// its content, and the units that are wanted, below the titles of those that they are part of. Units keep their numbers.
/// Other units, and appendices that are not asked for, are left out.
///
/// ```
/// use vanban::NonEmpty;
/// use vanban::ban_sao::{PhanTrich, VanBanTrich};
/// use vanban::legal::{DonVi, ViTri};
/// # let json = include_str!("../../examples/data/ke_hoach_xa.json");
/// let plan: vanban::VanBan = serde_json::from_str(json)?;
/// let first = ViTri::new().trong(DonVi::Muc, "I");
/// assert!(VanBanTrich::new(plan.clone(), PhanTrich::ViTri(NonEmpty::new(first))).is_ok());
///
/// let none = ViTri::new().trong(DonVi::Dieu, "7");
/// let error = VanBanTrich::new(plan, PhanTrich::ViTri(NonEmpty::new(none))).unwrap_err();
/// assert_eq!(error.to_string(), "Kế hoạch được trích sao không có Điều 7");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[doc(alias = "văn bản trích")]
pub struct VanBanTrich {
    van_ban: VanBan,
    phan: PhanTrich,
}

/// Why a part cannot be extracted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KhongTrichDuoc {
    /// The document has no such unit.
    #[error("{loai} được trích sao không có {vi_tri}")]
    KhongCo {
        /// Kind of the document.
        loai: &'static str,
        /// The place.
        vi_tri: String,
    },
    /// A place names no unit.
    #[error("vị trí trích sao trống")]
    Trong,
    /// Several units are named around the wanted ones, or a range cannot be counted.
    #[error("vị trí “{0}” phải ghi từng đơn vị: chỉ đơn vị trong cùng được là nhiều đơn vị, và khoảng phải bằng số")]
    NhieuDonVi(String),
}

impl VanBanTrich {
    /// A part of a document.
    ///
    /// # Errors
    /// The document has no unit at a place; a place names several outer units, or a range that cannot be counted.
    pub fn new(van_ban: impl Into<VanBan>, phan: PhanTrich) -> Result<Self, KhongTrichDuoc> {
        let part = Self { van_ban: van_ban.into(), phan };
        part.chon().map(|_| part)
    }

    /// The document.
    #[must_use]
    pub fn van_ban(&self) -> &VanBan {
        &self.van_ban
    }

    /// What of it is wanted.
    #[must_use]
    pub fn phan(&self) -> &PhanTrich {
        &self.phan
    }

    /// Which units are printed; `None` is all.
    pub(crate) fn chon(&self) -> Result<Option<DuocChon>, KhongTrichDuoc> {
        match &self.phan {
            PhanTrich::ViTri(places) => tim(&self.van_ban, places).map(Some),
            PhanTrich::DaTrich => Ok(None),
        }
    }
}

/// The form of files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "`van_ban` và `phan` được trích")]
struct Fields {
    #[serde(deserialize_with = "doc_nguon")]
    van_ban: VanBan,
    phan: PhanTrich,
}

impl<'de> Deserialize<'de> for VanBanTrich {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Fields { van_ban, phan } = Fields::deserialize(deserializer)?;
        Self::new(van_ban, phan).map_err(D::Error::custom)
    }
}
