//! **Công điện**: telegrams (mẫu 1.6).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::LoaiVanBan;
use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{BodySink, DongGiua, LoiVan, NoiDung};
use crate::the_thuc::{PhuLuc, TheThuc};
use crate::{NonEmpty, Text};

/// **Công điện**: a telegram: who sends it, to whom, what they are to do at once.
///
/// Mẫu 1.6 (`ND30-PL3-M1.6`). In place of “Kính gửi” stands “… điện:” over the list of those to whom it goes; the word,
/// dashes, `;` and `.` are the page's. A telegram has no legal bases of its own lines; what moved its sender is told in
/// the opening.
///
/// ```
/// # let json = include_str!("../../examples/data/cong_dien.json");
/// # let vanban::VanBan::CongDien(sample) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = sample.the_thuc;
/// use vanban::NonEmpty;
/// use vanban::loai::CongDien;
/// let mut telegram = CongDien::new(
///     the_thuc,
///     "Chủ động ứng phó với mưa lũ",
///     "Chủ tịch Ủy ban nhân dân tỉnh Bình An",
///     NonEmpty::new("Giám đốc các sở").and("Chủ tịch Ủy ban nhân dân các xã, phường"),
/// );
/// telegram.mo_dau.push("Mưa lớn kéo dài từ đêm 12 tháng 9 năm 2026.".into());
/// let page = vanban::VanBan::from(telegram).to_text();
/// assert!(page.contains("Chủ tịch Ủy ban nhân dân tỉnh Bình An điện:") && page.contains("- Giám đốc các sở;"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "công điện")]
#[doc(alias = "telegram")]
pub struct CongDien {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Người điện**: name of the body, or post of its head, who sends it; without “điện”, printed as typed.
    pub nguoi_dien: Text,
    /// **Nơi nhận điện**: to whom it goes.
    pub noi_nhan_dien: NonEmpty<Text>,
    /// **Mở đầu**: opening paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mo_dau: Vec<LoiVan>,
    /// **Nội dung**: what it says.
    #[serde(default, skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl CongDien {
    /// A telegram that says nothing yet.
    #[must_use]
    pub fn new(
        the_thuc: TheThuc,
        trich_yeu: impl Into<Text>,
        nguoi_dien: impl Into<Text>,
        noi_nhan_dien: NonEmpty<Text>,
    ) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            nguoi_dien: nguoi_dien.into(),
            noi_nhan_dien,
            mo_dau: Vec::new(),
            noi_dung: NoiDung::new(),
            phu_luc: Vec::new(),
        }
    }
}

/// “… điện:”, the word once.
fn dien(sender: &str) -> String {
    let sender = bo_dau_cuoi(sender);
    format!("{} điện:", sender.strip_suffix("điện").map_or(sender, str::trim_end))
}

impl Loai for CongDien {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), None)
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        sink.giua(DongGiua::LoiVan, dien(&self.nguoi_dien).into());
        sink.cac_noi(&self.noi_nhan_dien);
        for paragraph in &self.mo_dau {
            sink.doan(Cow::Borrowed(paragraph));
        }
        self.noi_dung.duyet(sink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::VanBan;

    #[test]
    fn the_word_stands_once() {
        for sender in
            ["Văn phòng Chính phủ", "Văn phòng Chính phủ điện:", "Văn phòng Chính phủ điện", "Văn phòng Chính phủ: "]
        {
            assert_eq!(dien(sender), "Văn phòng Chính phủ điện:");
        }
    }

    #[test]
    fn what_the_form_demands_cannot_be_left_out() {
        let json = include_str!("../../examples/data/cong_dien.json");
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        for field in ["trich_yeu", "nguoi_dien", "noi_nhan_dien"] {
            let mut value = value.clone();
            value["cong_dien"].as_object_mut().unwrap().remove(field);
            let error = VanBan::deserialize(&value).unwrap_err().to_string();
            assert!(error.contains(field), "{error}");
        }
        for (field, wrong) in [("noi_nhan_dien", "[]"), ("kinh_gui", "[\"A\"]"), ("can_cu", "{}")] {
            let mut value = value.clone();
            value["cong_dien"][field] = serde_json::from_str(wrong).unwrap();
            assert!(VanBan::deserialize(&value).is_err(), "{field}");
        }
    }
}
