//! **Chủ đề, thông điệp, thời gian**: what a campaign is called, what it says, when it is.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::loai::ThoiHan;
use crate::loai::bo_cuc::mo_muc;
use crate::loai::cau::viet_hoa_dau;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{BodySink, Cap, LoiVan, NoiDung};

/// **Chủ đề, thông điệp, thời gian**: what a campaign is called, what it says, when and where it is.
///
/// ```
/// use vanban::loai::ke_hoach::ChuDeThoiGian;
/// let mut section = ChuDeThoiGian::default();
/// section.chu_de = Some("“Mở trang sách, mở tương lai”.".into());
/// section.dia_diem = Some("Thư viện trường.".into());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ChuDeThoiGian {
    /// Title, where it is not “CHỦ ĐỀ, THỜI GIAN”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// **Chủ đề**: theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chu_de: Option<LoiVan>,
    /// **Thông điệp tuyên truyền**: message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thong_diep: Option<LoiVan>,
    /// **Đối tượng**: for whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doi_tuong: Option<LoiVan>,
    /// **Thời gian**: when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thoi_gian: Option<ThoiHan>,
    /// **Địa điểm**: where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dia_diem: Option<LoiVan>,
    /// What else the section says.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
}

impl ChuDeThoiGian {
    pub(super) fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Chủ đề, thời gian", sink);
        let when = self.thoi_gian.as_ref().map(|span| {
            let words = viet_hoa_dau(&span.to_string());
            LoiVan::from(format!("{}.", bo_dau_cuoi(&words)))
        });
        for (label, text) in [
            ("Chủ đề", self.chu_de.as_ref().map(Cow::Borrowed)),
            ("Thông điệp tuyên truyền", self.thong_diep.as_ref().map(Cow::Borrowed)),
            ("Đối tượng", self.doi_tuong.as_ref().map(Cow::Borrowed)),
            ("Thời gian", when.map(Cow::Owned)),
            ("Địa điểm", self.dia_diem.as_ref().map(Cow::Borrowed)),
        ] {
            if text.is_some() {
                sink.mo(Cap::Khoan, Some(Cow::Owned(LoiVan::from(label))), text);
                sink.dong();
            }
        }
        self.noi_dung.duyet(sink);
        sink.dong();
    }
}
