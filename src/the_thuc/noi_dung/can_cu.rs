//! **Căn cứ ban hành**: legal bases, as lines of their own or as an opening clause.

use serde::{Deserialize, Serialize};

use super::LoiVan;
use crate::legal::Citation;

/// **Căn cứ ban hành văn bản**: on what a document rests.
///
/// Models điểm a khoản 6 Mục II Phần I Phụ lục I. A basis in `danh_sach` is a line of its own, in italics,
/// closed by `;` and the last by `.` (`ND30-PL1-II.6.a#4`, `#5`); it is written with its opening word
/// (“Căn cứ …”, “Theo đề nghị của …”) and without its end. Half of all plans and reports open with a clause
/// instead (“Thực hiện Kế hoạch số …”): that is `menh_de`, upright, and the first opening paragraph
/// continues it after a comma.
///
/// Citations told as values are written in full in both, even if one document stands there twice
/// (`ND30-PL1-II.6.a#2`); how laws stand there, [`TrinhBay::luat_can_cu`](crate::the_thuc::TrinhBay::luat_can_cu) says.
///
/// ```
/// use vanban::the_thuc::noi_dung::CanCu;
/// let can_cu = CanCu::danh_sach(["Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016"]);
/// assert_eq!(can_cu.danh_sach.len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "căn cứ")]
#[doc(alias = "legal bases")]
pub struct CanCu {
    /// Bases as lines of their own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub danh_sach: Vec<LoiVan>,
    /// **Mệnh đề mở đầu**: a basis as opening clause, without its final comma.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub menh_de: Option<LoiVan>,
}

impl CanCu {
    /// Bases as lines of their own.
    #[must_use]
    pub fn danh_sach<T: Into<LoiVan>>(can_cu: impl IntoIterator<Item = T>) -> Self {
        Self { danh_sach: can_cu.into_iter().map(Into::into).collect(), menh_de: None }
    }

    /// Documents as lines of their own: `Căn cứ` and the document.
    ///
    /// ```
    /// use vanban::legal::Citation;
    /// use vanban::the_thuc::noi_dung::CanCu;
    /// let can_cu = CanCu::cac_van_ban([Citation::new("Luật").ve("Trẻ em").ngay("2016-04-05".parse()?)]);
    /// assert_eq!(can_cu.danh_sach[0].to_string(), "Căn cứ Luật Trẻ em");
    /// # Ok::<(), vanban::the_thuc::NgayBanHanhError>(())
    /// ```
    #[must_use]
    pub fn cac_van_ban(van_ban: impl IntoIterator<Item = Citation>) -> Self {
        Self::danh_sach(van_ban.into_iter().map(|citation| LoiVan::from("Căn cứ ").vien_dan(citation)))
    }

    /// A basis as opening clause.
    #[must_use]
    pub fn menh_de(can_cu: impl Into<LoiVan>) -> Self {
        Self { danh_sach: Vec::new(), menh_de: Some(can_cu.into()) }
    }

    /// No basis at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.danh_sach.is_empty() && self.menh_de.is_none()
    }
}
