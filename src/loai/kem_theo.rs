//! **Văn bản kèm theo**: documents that a decision issues or approves (mẫu 1.3).

use serde::{Deserialize, Serialize};

use super::LoaiVanBan;
use crate::Text;
use crate::the_thuc::noi_dung::NoiDung;
use crate::the_thuc::{HuongTrang, PhuLuc, TepRieng};

/// **Văn bản kèm theo**: a document that a decision issues or approves, in the same file, with pages and page numbers of
/// its own.
///
/// Models mẫu 1.3 (`ND30-PL3-M1.3#kt-giay`): its head has no number and no date, it has neither Nơi nhận nor signature;
/// so there are no fields for them. The body's name, the line “(Kèm theo …)” and the closing “./.” are the page's.
/// Articles are numbered from 1 in each.
///
/// ```
/// use vanban::loai::{LoaiKemTheo, VanBanKemTheo};
/// use vanban::the_thuc::noi_dung::{DeMuc, NoiDung};
/// let scope = DeMuc::tieu_de("Phạm vi điều chỉnh").doan("Quy chế này quy định về tiếp công dân.").dieu();
/// let chapter = DeMuc::tieu_de("Quy định chung").them(scope).chuong();
/// let rules = VanBanKemTheo::new(LoaiKemTheo::QuyChe, "Tiếp công dân", NoiDung::from([chapter]));
/// assert_eq!(rules.loai.ten(), "Quy chế");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "văn bản kèm theo")]
#[doc(alias = "issued document")]
pub struct VanBanKemTheo {
    /// **Tên loại**: what it is.
    pub loai: LoaiKemTheo,
    /// **Trích yếu**: its subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Kiểu trình bày**: upright, or landscape for wide tables.
    #[serde(default, skip_serializing_if = "HuongTrang::is_upright")]
    pub huong: HuongTrang,
    /// What it says, in either of the decree's arrangements.
    pub noi_dung: NoiDung,
    /// **Khác tệp**: a file of its own, with the line of the digital signature (`ND30-PL3-M1.3#kt-dientu`). Of a decision on
    /// paper it is printed with the decision all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tep_rieng: Option<TepRieng>,
    /// **Phụ lục** of its own: they say that they go with it, and with which decision it was issued.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl VanBanKemTheo {
    /// An upright document without appendices.
    #[must_use]
    pub fn new(loai: LoaiKemTheo, trich_yeu: impl Into<Text>, noi_dung: impl Into<NoiDung>) -> Self {
        Self {
            loai,
            trich_yeu: trich_yeu.into(),
            huong: HuongTrang::Doc,
            tep_rieng: None,
            noi_dung: noi_dung.into(),
            phu_luc: Vec::new(),
        }
    }
}

/// **Loại văn bản kèm theo**: what a decision can issue or approve: kinds of Điều 7 that lay something down, and others
/// by their names.
///
/// In files a kind's own name, or `{"khac": "Danh mục"}`. Letters, minutes, permits and the like are issued on their
/// own, never with a decision.
///
/// ```
/// use vanban::loai::{LoaiKemTheo, LoaiVanBan};
/// assert_eq!(LoaiKemTheo::DeAn.loai(), Some(LoaiVanBan::DeAn));
/// assert_eq!(LoaiKemTheo::khac("Điều lệ").ten(), "Điều lệ");
/// assert!(serde_json::from_str::<LoaiKemTheo>("\"cong_van\"").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "loại văn bản kèm theo")]
pub enum LoaiKemTheo {
    /// Quy chế: regulations.
    QuyChe,
    /// Quy định: provisions.
    QuyDinh,
    /// Hướng dẫn: guidance.
    HuongDan,
    /// Chương trình: a programme.
    ChuongTrinh,
    /// Kế hoạch: a plan.
    KeHoach,
    /// Phương án: a scheme.
    PhuongAn,
    /// Đề án: a project of reform or work.
    DeAn,
    /// Dự án: a project of investment.
    DuAn,
    /// What Điều 7 does not list: điều lệ, nội quy, quy trình, danh mục, chiến lược; its name as in running text.
    Khac(Text),
}

impl LoaiKemTheo {
    /// By its name, as in running text.
    #[must_use]
    pub fn khac(ten: impl Into<Text>) -> Self {
        Self::Khac(ten.into())
    }

    /// The kind, where Điều 7 lists it.
    #[must_use]
    pub const fn loai(&self) -> Option<LoaiVanBan> {
        Some(match self {
            Self::QuyChe => LoaiVanBan::QuyChe,
            Self::QuyDinh => LoaiVanBan::QuyDinh,
            Self::HuongDan => LoaiVanBan::HuongDan,
            Self::ChuongTrinh => LoaiVanBan::ChuongTrinh,
            Self::KeHoach => LoaiVanBan::KeHoach,
            Self::PhuongAn => LoaiVanBan::PhuongAn,
            Self::DeAn => LoaiVanBan::DeAn,
            Self::DuAn => LoaiVanBan::DuAn,
            Self::Khac(_) => return None,
        })
    }

    /// The name, as running text writes it.
    #[must_use]
    pub fn ten(&self) -> &str {
        match (self, self.loai()) {
            (Self::Khac(ten), _) => ten,
            (_, loai) => loai.map_or("", LoaiVanBan::ten),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_have_one_name_in_files() {
        for loai in ["quy_che", "quy_dinh", "huong_dan", "chuong_trinh", "ke_hoach", "phuong_an", "de_an", "du_an"] {
            let read: LoaiKemTheo = serde_json::from_str(&format!("\"{loai}\"")).unwrap();
            assert_eq!(read.loai().map(LoaiVanBan::ma), Some(loai));
            assert_eq!(Some(read.ten()), read.loai().map(LoaiVanBan::ten));
        }
        let other: LoaiKemTheo = serde_json::from_str(r#"{"khac":"Danh mục"}"#).unwrap();
        assert_eq!((other.ten(), other.loai()), ("Danh mục", None));
    }

    #[test]
    fn what_the_form_forbids_has_no_field() {
        for field in ["so_ky_hieu", "ngay", "noi_nhan", "nguoi_ky"] {
            let json = format!(r#"{{"loai": "quy_che", "trich_yeu": "A", "noi_dung": [], "{field}": ""}}"#);
            let error = serde_json::from_str::<VanBanKemTheo>(&json).unwrap_err().to_string();
            assert!(error.contains(field), "{error}");
        }
    }
}
