//! **Mục đích, yêu cầu**: purpose and demands of a plan.

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::loai::bo_cuc::{khoan_nhan, mo_muc};
use crate::the_thuc::noi_dung::{BodySink, NoiDung};

/// **Mục đích, yêu cầu**: purpose and demands.
///
/// ```
/// use vanban::loai::ke_hoach::MucDichYeuCau;
/// let section = MucDichYeuCau::new("Giảm tai nạn đuối nước.", "Thiết thực, an toàn.");
/// assert!(section.muc_dich.doan_duy_nhat().is_some()); // prints as “1. Mục đích: Giảm …”
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct MucDichYeuCau {
    /// Title, where it is not “MỤC ĐÍCH, YÊU CẦU”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// **Mục đích**: purpose; a single paragraph runs in after its label.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub muc_dich: NoiDung,
    /// **Yêu cầu**: demands; likewise.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub yeu_cau: NoiDung,
}

impl MucDichYeuCau {
    /// Purpose and demands.
    #[must_use]
    pub fn new(muc_dich: impl Into<NoiDung>, yeu_cau: impl Into<NoiDung>) -> Self {
        Self { tieu_de: None, muc_dich: muc_dich.into(), yeu_cau: yeu_cau.into() }
    }

    pub(in crate::loai) fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Mục đích, yêu cầu", sink);
        khoan_nhan("Mục đích", &self.muc_dich, sink);
        khoan_nhan("Yêu cầu", &self.yeu_cau, sink);
        sink.dong();
    }
}
