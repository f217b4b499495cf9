//! **Phụ lục** (khoản 1 Mục III Phần I Phụ lục I): appendices.

use serde::{Deserialize, Serialize};

use super::TepRieng;
use super::noi_dung::NoiDung;
use crate::Text;

/// **Phụ lục**: an appendix, with pages and page numbers of its own.
///
/// Models khoản 1 Mục III Phần I Phụ lục I, mẫu 2.1 (`ND30-PL1-III.1.e`, `ND30-PL3-M2.1`) and, for an electronic
/// document's appendix that is a file of its own, mẫu 2.2 (`ND30-PL3-M2.2`). The word “Phụ lục” and its Roman number
/// (`ND30-PL1-III.1.a#2`), the line “(Kèm theo …)” and the closing “./.” are the page's: an appendix cannot name the
/// wrong document or lack its label. Where a whole form is annexed, with a head of its own, it is a
/// [`BieuMau`](super::noi_dung::BieuMau) in the content.
///
/// ```
/// use vanban::the_thuc::{HuongTrang, PhuLuc};
/// let phu_luc = PhuLuc::new("Danh sách lớp tập huấn").ngang();
/// assert_eq!(phu_luc.huong, HuongTrang::Ngang);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "phụ lục")]
#[doc(alias = "appendix")]
pub struct PhuLuc {
    /// **Tiêu đề phụ lục**: title, printed in capitals; a `\n` is a chosen line break.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// **Kiểu trình bày**: upright, or landscape for wide tables.
    #[serde(skip_serializing_if = "HuongTrang::is_upright")]
    pub huong: HuongTrang,
    /// **Tệp riêng**: an electronic document has it as a file of its own; see [`TepRieng`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tep_rieng: Option<TepRieng>,
    /// What it says.
    pub noi_dung: NoiDung,
}

/// **Hướng trang**: how a page is read (`ND30-PL1-I.2#1`, `#2`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)]
pub enum HuongTrang {
    /// Upright (dọc).
    #[default]
    Doc,
    /// Landscape (ngang).
    Ngang,
}

impl HuongTrang {
    #[allow(clippy::trivially_copy_pass_by_ref)] // the shape serde calls
    pub(crate) fn is_upright(&self) -> bool {
        *self == Self::Doc
    }
}

/// **Hình thức văn bản**: on paper or electronic; an electronic document's appendices leave number and date of
/// the line “(Kèm theo …)” blank (`ND30-PL1-III.1.c#2`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)]
pub enum HinhThuc {
    /// On paper (văn bản giấy).
    #[default]
    Giay,
    /// Electronic (văn bản điện tử).
    DienTu,
}

impl PhuLuc {
    /// An upright appendix under a title, still empty.
    #[must_use]
    pub fn new(tieu_de: impl Into<Text>) -> Self {
        Self { tieu_de: Some(tieu_de.into()), ..Self::default() }
    }

    /// The same on landscape pages.
    #[must_use]
    pub fn ngang(mut self) -> Self {
        self.huong = HuongTrang::Ngang;
        self
    }

    /// The same as a file of its own, where the document is electronic.
    #[must_use]
    pub fn tep_rieng(mut self) -> Self {
        self.tep_rieng = Some(TepRieng::default());
        self
    }

    /// With content.
    #[must_use]
    pub fn noi_dung(mut self, noi_dung: impl Into<NoiDung>) -> Self {
        self.noi_dung = noi_dung.into();
        self
    }
}
