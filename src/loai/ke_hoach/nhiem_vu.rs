//! **Nhiệm vụ**: tasks of a plan.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::PhanCong;
use crate::Text;
use crate::loai::bo_cuc::mo_muc;
use crate::the_thuc::noi_dung::{BodySink, Cap, Khoi, LoiVan, NoiDung};

/// **Nhiệm vụ**: a task: what is to be done, and who is charged with it.
///
/// A task with a title is a heading, one with `loi_van` a numbered sentence; a task with neither is a part of
/// the task above it that has assignments of its own, and is not numbered.
///
/// ```
/// use vanban::loai::ke_hoach::{NhiemVu, PhanCong};
/// let task = NhiemVu::tieu_de("Công tác tuyên truyền")
///     .gach("Phát thanh hằng ngày trên hệ thống truyền thanh cơ sở.")
///     .giao(PhanCong::chu_tri("Phòng Văn hóa - Xã hội").phoi_hop("Đoàn Thanh niên"));
/// assert_eq!(task.ten(), "Công tác tuyên truyền");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "nhiệm vụ")]
#[doc(alias = "task")]
pub struct NhiemVu {
    /// **Tiêu đề**: title, on a line of its own in bold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<LoiVan>,
    /// **Lời văn**: the task as a sentence, or text run in after the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loi_van: Option<LoiVan>,
    /// What stands below.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
    /// **Phân công**: who is charged with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phan_cong: Vec<PhanCong>,
    /// **Nhiệm vụ con**: tasks within it, “2.1.”, or parts of it without a number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nhiem_vu_con: Vec<NhiemVu>,
}

impl NhiemVu {
    /// A task with a title.
    #[must_use]
    pub fn tieu_de(tieu_de: impl Into<LoiVan>) -> Self {
        Self { tieu_de: Some(tieu_de.into()), ..Self::default() }
    }

    /// A task in a sentence.
    #[must_use]
    pub fn loi_van(loi_van: impl Into<LoiVan>) -> Self {
        Self { loi_van: Some(loi_van.into()), ..Self::default() }
    }

    /// A part of the task above, without a title.
    #[must_use]
    pub fn nhom(noi_dung: impl Into<NoiDung>) -> Self {
        Self { noi_dung: noi_dung.into(), ..Self::default() }
    }

    /// Adds one block below.
    #[must_use]
    pub fn them(mut self, khoi: Khoi) -> Self {
        self.noi_dung.push(khoi);
        self
    }

    /// Adds one dash item below.
    #[must_use]
    pub fn gach(self, loi_van: impl Into<LoiVan>) -> Self {
        self.them(Khoi::gach(loi_van))
    }

    /// Adds an assignment.
    #[must_use]
    pub fn giao(mut self, phan_cong: PhanCong) -> Self {
        self.phan_cong.push(phan_cong);
        self
    }

    /// With a task within it.
    #[must_use]
    pub fn con(mut self, nhiem_vu: Self) -> Self {
        self.nhiem_vu_con.push(nhiem_vu);
        self
    }

    /// How the task is called: its title, or its sentence; empty for an untitled part.
    #[must_use]
    pub fn ten(&self) -> Cow<'_, str> {
        self.loi_goi().map_or(Cow::Borrowed(""), LoiVan::chu)
    }

    /// The words it is called by, their emphasis kept; `None` for an untitled part.
    pub(in crate::loai) fn loi_goi(&self) -> Option<&LoiVan> {
        self.tieu_de.as_ref().or(self.loi_van.as_ref())
    }

    /// Whether it has a number of its own.
    pub(super) fn co_so(&self) -> bool {
        self.loi_goi().is_some()
    }

    pub(super) fn duyet<'a>(&'a self, cap: Cap, sink: &mut dyn BodySink<'a>) {
        let numbered = self.co_so();
        let below = if numbered {
            sink.mo(cap, self.tieu_de.as_ref().map(Cow::Borrowed), self.loi_van.as_ref().map(Cow::Borrowed));
            Cap::TieuKhoan
        } else {
            cap
        };
        self.noi_dung.duyet(sink);
        for phan_cong in self.phan_cong.iter().filter(|phan_cong| !phan_cong.is_empty()) {
            sink.doan(Cow::Owned(phan_cong.cau()));
        }
        for task in &self.nhiem_vu_con {
            task.duyet(below, sink);
        }
        if numbered {
            sink.dong();
        }
    }
}

/// **Nội dung, nhiệm vụ**: the tasks of a plan.
///
/// ```
/// use vanban::loai::ke_hoach::{CacNhiemVu, NhiemVu};
/// let section = CacNhiemVu::from([NhiemVu::tieu_de("Dạy bơi")]).tieu_de("Nội dung hoạt động");
/// assert_eq!(section.nhiem_vu.len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct CacNhiemVu {
    /// Title, where it is not “NỘI DUNG THỰC HIỆN”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// What stands before the first task.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub dan_nhap: NoiDung,
    /// The tasks.
    pub nhiem_vu: Vec<NhiemVu>,
}

impl CacNhiemVu {
    /// The same under a title of its own.
    #[must_use]
    pub fn tieu_de(mut self, tieu_de: impl Into<Text>) -> Self {
        self.tieu_de = Some(tieu_de.into());
        self
    }

    pub(in crate::loai) fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Nội dung thực hiện", sink);
        self.dan_nhap.duyet(sink);
        for task in &self.nhiem_vu {
            task.duyet(Cap::Khoan, sink);
        }
        sink.dong();
    }
}

impl<const N: usize> From<[NhiemVu; N]> for CacNhiemVu {
    fn from(tasks: [NhiemVu; N]) -> Self {
        tasks.into_iter().collect()
    }
}

impl FromIterator<NhiemVu> for CacNhiemVu {
    fn from_iter<I: IntoIterator<Item = NhiemVu>>(tasks: I) -> Self {
        Self { nhiem_vu: tasks.into_iter().collect(), ..Self::default() }
    }
}
