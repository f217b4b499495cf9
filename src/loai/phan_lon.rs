//! **Phần, mục lớn**: a unit above the sections of a kind.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::bo_cuc::Phan;
use crate::the_thuc::noi_dung::{BodySink, Cap, LoiVan};

/// **Phần lớn**: sections under a common title, “Phần I” or “A.”; the sections' Roman numbers begin anew in it.
///
/// ```
/// use vanban::loai::PhanLon;
/// use vanban::loai::ke_hoach::{KinhPhi, PhanKeHoach};
/// let part = PhanLon::new("Bảo đảm thực hiện", [PhanKeHoach::from(KinhPhi::from("Theo dự toán năm 2026."))]);
/// let plan_section = PhanKeHoach::Phan(part);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PhanLon<T> {
    /// **Tiêu đề**: title.
    pub tieu_de: LoiVan,
    /// The sections.
    pub phan: Vec<T>,
}

impl<T> PhanLon<T> {
    /// Sections under a title.
    #[must_use]
    pub fn new(tieu_de: impl Into<LoiVan>, phan: impl IntoIterator<Item = T>) -> Self {
        Self { tieu_de: tieu_de.into(), phan: phan.into_iter().collect() }
    }

    /// Tells title and sections to a sink.
    pub(super) fn duyet<'a>(&'a self, cap: Cap, sink: &mut dyn BodySink<'a>)
    where
        T: Phan,
    {
        sink.mo(cap, Some(Cow::Borrowed(&self.tieu_de)), None);
        for inner in &self.phan {
            inner.duyet(sink);
        }
        sink.dong();
    }
}
