//! **Phần của chương trình**: the sections that programmes have, in any order.

use serde::{Deserialize, Serialize};

use super::LichTrinh;
use crate::Text;
use crate::loai::PhanLon;
use crate::loai::bo_cuc::{Phan, mo_muc, tu_phan};
use crate::loai::ke_hoach::{CacNhiemVu, KinhPhi, MucDichYeuCau, ToChucThucHien};
use crate::the_thuc::noi_dung::{BodySink, Cap, Khoi, NoiDung};

/// **Phần**: a section of a programme; each prints as a mục La Mã with its usual title, but for the timetable.
///
/// ```
/// use vanban::loai::chuong_trinh::{MucChuongTrinh, PhanChuongTrinh};
/// let aims = PhanChuongTrinh::MucTieu(MucChuongTrinh::from("100% trẻ em từ 6 tuổi biết bơi."));
/// assert!(serde_json::to_string(&aims)?.starts_with(r#"{"muc_tieu":"#));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PhanChuongTrinh {
    /// **Mục đích, yêu cầu**.
    MucDichYeuCau(MucDichYeuCau),
    /// **Mục tiêu**: aims.
    MucTieu(MucChuongTrinh),
    /// **Nội dung, nhiệm vụ**.
    NhiemVu(CacNhiemVu),
    /// **Giải pháp**: means.
    GiaiPhap(MucChuongTrinh),
    /// **Kinh phí**.
    KinhPhi(KinhPhi),
    /// **Tổ chức thực hiện**.
    ToChucThucHien(ToChucThucHien),
    /// **Lịch trình**: a timetable, without a number.
    LichTrinh(LichTrinh),
    /// **Phần** I, II …: sections under a common title.
    Phan(PhanLon<PhanChuongTrinh>),
    /// **Mục** A, B …: sections under a common title.
    MucChuCai(PhanLon<PhanChuongTrinh>),
    /// Any other section or block.
    Khac(Khoi),
}

tu_phan! {
    PhanChuongTrinh:
    MucDichYeuCau => MucDichYeuCau,
    CacNhiemVu => NhiemVu,
    KinhPhi => KinhPhi,
    ToChucThucHien => ToChucThucHien,
    LichTrinh => LichTrinh,
    Khoi => Khac,
}

impl Phan for PhanChuongTrinh {
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        match self {
            Self::MucDichYeuCau(section) => section.duyet(sink),
            Self::MucTieu(section) => section.duyet("Mục tiêu", sink),
            Self::NhiemVu(section) => section.duyet(sink),
            Self::GiaiPhap(section) => section.duyet("Giải pháp thực hiện", sink),
            Self::KinhPhi(section) => section.duyet(sink),
            Self::ToChucThucHien(section) => section.duyet(sink),
            Self::LichTrinh(section) => section.duyet(sink),
            Self::Phan(part) => part.duyet(Cap::Phan, sink),
            Self::MucChuCai(part) => part.duyet(Cap::MucChuCai, sink),
            Self::Khac(block) => block.duyet_mot(sink),
        }
    }
}

/// A section that is a title and its content.
///
/// ```
/// use vanban::loai::chuong_trinh::MucChuongTrinh;
/// assert_eq!(MucChuongTrinh::from("Biết bơi.").tieu_de, None); // the section's usual title
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct MucChuongTrinh {
    /// Title, where it is not the usual one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// What it says.
    pub noi_dung: NoiDung,
}

impl<T: Into<NoiDung>> From<T> for MucChuongTrinh {
    fn from(noi_dung: T) -> Self {
        Self { tieu_de: None, noi_dung: noi_dung.into() }
    }
}

impl MucChuongTrinh {
    fn duyet<'a>(&'a self, usual: &'static str, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), usual, sink);
        self.noi_dung.duyet(sink);
        sink.dong();
    }
}
