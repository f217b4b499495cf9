//! **Tổ chức thực hiện**: who answers for what.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::loai::ThoiHan;
use crate::loai::bo_cuc::mo_muc;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{BodySink, Cap, Khoi, LoiVan, NoiDung};

/// **Tổ chức thực hiện**: who answers for what.
///
/// ```
/// use vanban::loai::ke_hoach::{ToChucThucHien, TrachNhiem};
/// let units = ["Công an xã", "Trạm Y tế xã"];
/// let section: ToChucThucHien = units.into_iter().map(TrachNhiem::new).collect();
/// assert_eq!(section.trach_nhiem.len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ToChucThucHien {
    /// Title, where it is not “TỔ CHỨC THỰC HIỆN”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// What stands before the first unit.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub dan_nhap: NoiDung,
    /// **Trách nhiệm**: unit by unit.
    pub trach_nhiem: Vec<TrachNhiem>,
    /// What stands after the last unit, without a number.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
}

impl<const N: usize> From<[TrachNhiem; N]> for ToChucThucHien {
    fn from(units: [TrachNhiem; N]) -> Self {
        units.into_iter().collect()
    }
}

impl FromIterator<TrachNhiem> for ToChucThucHien {
    fn from_iter<I: IntoIterator<Item = TrachNhiem>>(units: I) -> Self {
        Self { trach_nhiem: units.into_iter().collect(), ..Self::default() }
    }
}

impl ToChucThucHien {
    pub(in crate::loai) fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Tổ chức thực hiện", sink);
        self.dan_nhap.duyet(sink);
        for unit in &self.trach_nhiem {
            unit.duyet(sink);
        }
        self.noi_dung.duyet(sink);
        sink.dong();
    }
}

/// **Trách nhiệm**: what one unit answers for.
///
/// ```
/// use vanban::loai::ke_hoach::TrachNhiem;
/// let unit = TrachNhiem::new("Công an xã").gach("Bảo đảm an ninh, trật tự.");
/// assert_eq!(unit.tieu_de(), "Công an xã");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "trách nhiệm")]
pub struct TrachNhiem {
    /// **Đơn vị**: the unit.
    pub don_vi: Text,
    /// Words of the title that follow the unit: “thực hiện một số nội dung sau đây”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub viec: Option<Text>,
    /// Words of the title before the unit: “Đề nghị”, “Giao”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mo: Option<Text>,
    /// **Thời hạn**: by when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thoi_han: Option<ThoiHan>,
    /// **Lời văn**: what it is to do, run in after the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loi_van: Option<LoiVan>,
    /// What it is to do, below the title.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
}

impl TrachNhiem {
    /// A unit.
    #[must_use]
    pub fn new(don_vi: impl Into<Text>) -> Self {
        Self { don_vi: don_vi.into(), ..Self::default() }
    }

    /// With words after the unit.
    #[must_use]
    pub fn viec(mut self, viec: impl Into<Text>) -> Self {
        self.viec = Some(viec.into());
        self
    }

    /// With words before the unit.
    #[must_use]
    pub fn mo(mut self, mo: impl Into<Text>) -> Self {
        self.mo = Some(mo.into());
        self
    }

    /// With a deadline.
    #[must_use]
    pub fn thoi_han(mut self, thoi_han: ThoiHan) -> Self {
        self.thoi_han = Some(thoi_han);
        self
    }

    /// With text run in after the title.
    #[must_use]
    pub fn loi_van(mut self, loi_van: impl Into<LoiVan>) -> Self {
        self.loi_van = Some(loi_van.into());
        self
    }

    /// Adds one block.
    #[must_use]
    pub fn them(mut self, khoi: Khoi) -> Self {
        self.noi_dung.push(khoi);
        self
    }

    /// Adds one dash item.
    #[must_use]
    pub fn gach(self, loi_van: impl Into<LoiVan>) -> Self {
        self.them(Khoi::gach(loi_van))
    }

    /// Adds one paragraph.
    #[must_use]
    pub fn doan(self, loi_van: impl Into<LoiVan>) -> Self {
        self.them(Khoi::doan(loi_van))
    }

    /// The title: words before, unit, words after.
    #[must_use]
    pub fn tieu_de(&self) -> String {
        let words = [self.mo.as_deref(), Some(&*self.don_vi), self.viec.as_deref()];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        let title = Some(Cow::Owned(LoiVan::from(self.tieu_de())));
        sink.mo(Cap::Khoan, title, self.loi_van.as_ref().map(Cow::Borrowed));
        self.noi_dung.duyet(sink);
        if let Some(deadline) = &self.thoi_han {
            sink.doan(Cow::Owned(LoiVan::from(format!("Thời hạn: {}.", bo_dau_cuoi(&deadline.to_string())))));
        }
        sink.dong();
    }
}
