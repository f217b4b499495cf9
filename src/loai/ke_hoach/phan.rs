//! **Phần của kế hoạch**: the sections that plans have, in any order.

use serde::{Deserialize, Serialize};

use super::{CacNhiemVu, ChuDeThoiGian, KinhPhi, MucDichYeuCau, ToChucThucHien};
use crate::loai::PhanLon;
use crate::loai::bo_cuc::{Phan, tu_phan};
use crate::the_thuc::noi_dung::{BodySink, Cap, Khoi};

/// **Phần**: a section of a plan; each prints as a mục La Mã with its usual title.
///
/// ```
/// use vanban::loai::ke_hoach::{KinhPhi, PhanKeHoach};
/// let section: PhanKeHoach = KinhPhi::from("Từ nguồn chi thường xuyên năm 2026.").into();
/// assert!(matches!(section, PhanKeHoach::KinhPhi(_)));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PhanKeHoach {
    /// **Mục đích, yêu cầu**.
    MucDichYeuCau(MucDichYeuCau),
    /// **Chủ đề, thông điệp, thời gian**.
    ChuDeThoiGian(ChuDeThoiGian),
    /// **Nội dung, nhiệm vụ**.
    NhiemVu(CacNhiemVu),
    /// **Kinh phí**.
    KinhPhi(KinhPhi),
    /// **Tổ chức thực hiện**.
    ToChucThucHien(ToChucThucHien),
    /// **Phần** I, II …: sections under a common title.
    Phan(PhanLon<PhanKeHoach>),
    /// **Mục** A, B …: sections under a common title.
    MucChuCai(PhanLon<PhanKeHoach>),
    /// Any other section or block.
    Khac(Khoi),
}

tu_phan! {
    PhanKeHoach:
    MucDichYeuCau => MucDichYeuCau,
    ChuDeThoiGian => ChuDeThoiGian,
    CacNhiemVu => NhiemVu,
    KinhPhi => KinhPhi,
    ToChucThucHien => ToChucThucHien,
    Khoi => Khac,
}

impl PhanKeHoach {
    /// Lists of tasks in the section, in order.
    pub(super) fn cac_nhiem_vu(&self) -> Vec<&CacNhiemVu> {
        match self {
            Self::NhiemVu(tasks) => vec![tasks],
            Self::Phan(part) | Self::MucChuCai(part) => part.phan.iter().flat_map(Self::cac_nhiem_vu).collect(),
            _ => Vec::new(),
        }
    }
}

impl Phan for PhanKeHoach {
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        match self {
            Self::MucDichYeuCau(section) => section.duyet(sink),
            Self::ChuDeThoiGian(section) => section.duyet(sink),
            Self::NhiemVu(section) => section.duyet(sink),
            Self::KinhPhi(section) => section.duyet(sink),
            Self::ToChucThucHien(section) => section.duyet(sink),
            Self::Phan(part) => part.duyet(Cap::Phan, sink),
            Self::MucChuCai(part) => part.duyet(Cap::MucChuCai, sink),
            Self::Khac(block) => block.duyet_mot(sink),
        }
    }
}
