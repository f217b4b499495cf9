//! **Kinh phí**: with what money a plan is carried out.

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::loai::bo_cuc::mo_muc;
use crate::the_thuc::noi_dung::{BodySink, NoiDung};

/// **Kinh phí**: with what money.
///
/// ```
/// use vanban::loai::ke_hoach::KinhPhi;
/// let section = KinhPhi::from("Từ nguồn chi thường xuyên năm 2026.");
/// assert_eq!(section.tieu_de, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct KinhPhi {
    /// Title, where it is not “KINH PHÍ THỰC HIỆN”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// What it says.
    pub noi_dung: NoiDung,
}

impl<T: Into<NoiDung>> From<T> for KinhPhi {
    fn from(noi_dung: T) -> Self {
        Self { tieu_de: None, noi_dung: noi_dung.into() }
    }
}

impl KinhPhi {
    pub(in crate::loai) fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Kinh phí thực hiện", sink);
        self.noi_dung.duyet(sink);
        sink.dong();
    }
}
