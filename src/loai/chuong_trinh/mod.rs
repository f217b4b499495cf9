//! **Chương trình**: programmes (mẫu 1.4).

mod lich_trinh;
mod phan;

pub use lich_trinh::{BuoiLichTrinh, LichTrinh, MucLichTrinh};
pub use phan::{MucChuongTrinh, PhanChuongTrinh};

use serde::{Deserialize, Serialize};

use super::bo_cuc::{cac_phan, ket, mo_dau};
use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use super::{CapPhan, LoaiVanBan};
use crate::Text;
use crate::the_thuc::noi_dung::{BodySink, CanCu, LoiVan};
use crate::the_thuc::{PhuLuc, TheThuc};

/// **Chương trình**: a programme: of work, with aims, tasks and means, or of a conference, with its hours.
///
/// Mẫu 1.4 (`ND30-PL3-M1.4`). Both are sections in the order of `phan`; a programme of work that ends in a timetable, or
/// a timetable of several days with sections, is no other type.
///
/// ```
/// # let json = include_str!("../../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = plan.the_thuc;
/// use vanban::NonEmpty;
/// use vanban::loai::chuong_trinh::{ChuongTrinh, LichTrinh, MucLichTrinh};
/// let mut programme = ChuongTrinh::new(the_thuc, "Hội nghị tổng kết năm học");
/// programme.dia_diem = Some("Hội trường Trường Trung học cơ sở Hoa Sen".into());
/// let opening = MucLichTrinh::new("08 giờ 00", "Khai mạc").thuc_hien("Hiệu trưởng");
/// programme.phan.push(LichTrinh::from(NonEmpty::new(opening)).into());
/// assert!(vanban::VanBan::from(programme).to_text().contains("Thực hiện"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "chương trình")]
#[doc(alias = "programme")]
pub struct ChuongTrinh {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Căn cứ**: on what it rests.
    #[serde(default, skip_serializing_if = "CanCu::is_empty")]
    pub can_cu: CanCu,
    /// **Mở đầu**: opening paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mo_dau: Vec<LoiVan>,
    /// **Thời gian**: when the conference is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thoi_gian: Option<LoiVan>,
    /// **Địa điểm**: where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dia_diem: Option<LoiVan>,
    /// **Cấp phần**: at what level sections are numbered.
    #[serde(default, skip_serializing_if = "CapPhan::is_default")]
    pub cap_phan: CapPhan,
    /// **Phần**: sections, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phan: Vec<PhanChuongTrinh>,
    /// **Kết**: closing paragraph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ket: Option<LoiVan>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl ChuongTrinh {
    /// A programme that says nothing yet.
    #[must_use]
    pub fn new(the_thuc: TheThuc, trich_yeu: impl Into<Text>) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            can_cu: CanCu::default(),
            mo_dau: Vec::new(),
            thoi_gian: None,
            dia_diem: None,
            cap_phan: CapPhan::LaMa,
            phan: Vec::new(),
            ket: None,
            phu_luc: Vec::new(),
        }
    }
}

impl Loai for ChuongTrinh {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), None)
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        mo_dau(&self.can_cu, &self.mo_dau, sink);
        if let Some(when) = &self.thoi_gian {
            sink.truong("Thời gian", when);
        }
        if let Some(place) = &self.dia_diem {
            sink.truong("Địa điểm", place);
        }
        cac_phan(self.cap_phan, &self.phan, sink);
        ket(self.ket.as_ref(), sink);
    }
}

#[cfg(test)]
mod tests {
    use crate::VanBan;

    #[test]
    fn a_timetable_stands_between_when_where_and_the_close() {
        let json = r#"{"chuong_trinh": {
            "the_thuc": {"co_quan": {"ban_hanh": "Sở Nội vụ"}, "so_ky_hieu": "9/CTr-SNV", "dia_danh": "Bình An",
                "nguoi_ky": {"quyen_han": {"truc_tiep": {"chuc_vu": "Giám đốc"}}, "ho_ten": "Lê An"},
                "noi_nhan": {"luu": {"noi": ["VT"]}}},
            "trich_yeu": "Hội nghị", "thoi_gian": "01 ngày.", "dia_diem": "Hội trường A.", "cap_phan": "chu_so",
            "phan": [{"muc_tieu": {"noi_dung": [{"doan": "Đạt."}]}},
                {"lich_trinh": {"buoi": [{"ten": "Buổi sáng", "muc": [{"thoi_gian": "08 giờ", "noi_dung": "Khai mạc."}]}]}}],
            "ket": "Hết."}}"#;
        let page = serde_json::from_str::<VanBan>(json).unwrap().to_text();
        let page = page.replace(['─', '│'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
        let words = "Thời gian: 01 ngày. Địa điểm: Hội trường A. 1. Mục tiêu Đạt. Thời gian Nội dung Buổi sáng 08 giờ Khai \
                     mạc Hết./.";
        assert!(page.contains(words), "{page}");
    }
}
