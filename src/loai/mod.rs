//! **Loại văn bản**: the kinds of administrative document, one file each (Điều 7).
//!
//! A kind is built from the components of [`the_thuc`](crate::the_thuc) and has the shape its content really
//! has: a [`KeHoach`] knows its tasks and who is charged with them, a [`BaoCao`] its results.

pub mod bao_cao;
mod cap_phan;
mod cau;
pub mod ke_hoach;
mod loai_van_ban;
mod phan_lon;
mod thoi_han;
mod vien_dan;

pub use bao_cao::BaoCao;
pub use cap_phan::CapPhan;
pub use ke_hoach::KeHoach;
pub use loai_van_ban::{KhongCoLoai, LoaiVanBan};
pub use phan_lon::PhanLon;
pub use thoi_han::ThoiHan;

use serde::{Deserialize, Serialize};

use crate::legal::Citation;
use crate::the_thuc::noi_dung::BodySink;
use crate::the_thuc::{KinhGui, PhuLuc, TheThuc};

/// **Văn bản**: a document of any kind, the form in which documents are kept and passed on.
///
/// In files the kind is the tag: `{"ke_hoach": {"the_thuc": {…}, …}}`. Unknown fields are refused, and errors
/// keep line and column.
///
/// ```
/// use vanban::VanBan;
/// let error = serde_json::from_str::<VanBan>("{\"ke_hoach\":\n {\"thethuc\": {}}}").unwrap_err();
/// assert_eq!(error.line(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "văn bản")]
#[doc(alias = "document")]
pub enum VanBan {
    /// Kế hoạch: a plan.
    KeHoach(Box<KeHoach>),
    /// Báo cáo: a report.
    BaoCao(Box<BaoCao>),
}

impl VanBan {
    /// The kind.
    #[must_use]
    pub const fn loai(&self) -> LoaiVanBan {
        match self {
            Self::KeHoach(_) => LoaiVanBan::KeHoach,
            Self::BaoCao(_) => LoaiVanBan::BaoCao,
        }
    }

    /// What stands around the content.
    #[must_use]
    pub const fn the_thuc(&self) -> &TheThuc {
        match self {
            Self::KeHoach(ke_hoach) => &ke_hoach.the_thuc,
            Self::BaoCao(bao_cao) => &bao_cao.the_thuc,
        }
    }

    /// **Kính gửi** (ô số 9a), where the kind has it and the document too.
    #[must_use]
    pub const fn kinh_gui(&self) -> Option<&KinhGui> {
        match self {
            Self::KeHoach(_) => None,
            Self::BaoCao(bao_cao) => bao_cao.kinh_gui.as_ref(),
        }
    }

    /// Appendices, in order.
    #[must_use]
    pub fn phu_luc(&self) -> &[PhuLuc] {
        match self {
            Self::KeHoach(ke_hoach) => &ke_hoach.phu_luc,
            Self::BaoCao(bao_cao) => &bao_cao.phu_luc,
        }
    }

    /// Tells the content (ô số 6) to a sink, from the legal bases to the last paragraph.
    pub fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        match self {
            Self::KeHoach(ke_hoach) => ke_hoach.duyet(sink),
            Self::BaoCao(bao_cao) => bao_cao.duyet(sink),
        }
    }

    /// **Viện dẫn**: this document as another one cites it (`ND30-PL1-II.6.b#1`, `#3`).
    ///
    /// ```
    /// # let json = include_str!("../../examples/data/ke_hoach.json");
    /// # let plan: vanban::VanBan = serde_json::from_str(json)?;
    /// let first = format!("{:#}", plan.vien_dan());
    /// assert!(first.starts_with("Kế hoạch số …/KH-UBND ngày 20 tháng 5 năm 2024 của Ủy ban nhân dân"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn vien_dan(&self) -> Citation {
        Citation::from(self)
    }
}

impl From<KeHoach> for VanBan {
    fn from(ke_hoach: KeHoach) -> Self {
        Self::KeHoach(Box::new(ke_hoach))
    }
}

impl From<BaoCao> for VanBan {
    fn from(bao_cao: BaoCao) -> Self {
        Self::BaoCao(Box::new(bao_cao))
    }
}
