//! **Công văn** (mẫu 1.5): an official letter.

use serde::{Deserialize, Serialize};

use super::LoaiVanBan;
use super::bo_cuc::{ket, mo_dau};
use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use crate::Text;
use crate::the_thuc::noi_dung::{BodySink, CanCu, LoiVan, NoiDung};
use crate::the_thuc::{KinhGui, PhuLuc, TheThuc};

/// **Công văn**: an official letter, from a body to those who are to deal with it.
///
/// Mẫu 1.5 (`ND30-PL3-M1.5`). It has no tên loại: its trích yếu stands after “V/v” under the number
/// (`ND30-PL1-II.5.b#4`). “Kính gửi” is mandatory and opens the list of recipients with “Như trên”
/// (`ND30-PL1-II.9.b#1`, `#2`), which the page adds where the list lacks it.
///
/// Its notation names body and drafting unit or field, never a kind (`ND30-PL1-II.3.b#2`): `UBND-VX`, not `CV-UBND`.
/// Since a body's own abbreviation may be that of a kind, the type takes any notation;
/// [`KyHieu::loai`](crate::the_thuc::KyHieu::loai) tells which kind one reads like.
///
/// ```
/// use vanban::loai::CongVan;
/// use vanban::the_thuc::KinhGui;
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = plan.the_thuc;
/// let mut cong_van = CongVan::new(the_thuc, "rà soát bể bơi", KinhGui::new("Các thôn trên địa bàn xã"));
/// cong_van.mo_dau.push("Đề nghị các thôn rà soát bể bơi, gửi kết quả trước ngày 15 tháng 6 năm 2026.".into());
/// let page = vanban::VanBan::from(cong_van).to_text();
/// assert!(page.contains("V/v rà soát bể bơi") && page.contains("- Như trên;"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "công văn")]
#[doc(alias = "official letter")]
pub struct CongVan {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5b): subject, without “V/v”; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Kính gửi** (ô số 9a): those who are to deal with it.
    pub kinh_gui: KinhGui,
    /// **Căn cứ**: on what it rests, as a rule an opening clause: “Thực hiện …”.
    #[serde(default, skip_serializing_if = "CanCu::is_empty")]
    pub can_cu: CanCu,
    /// **Mở đầu**: opening paragraphs; of a short letter the whole content.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mo_dau: Vec<LoiVan>,
    /// **Nội dung**: what it says, in khoản, điểm, tables.
    #[serde(default, skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
    /// **Kết**: closing paragraph: “Đề nghị … quan tâm, phối hợp thực hiện”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ket: Option<LoiVan>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl CongVan {
    /// A letter that says nothing yet.
    #[must_use]
    pub fn new(the_thuc: TheThuc, trich_yeu: impl Into<Text>, kinh_gui: KinhGui) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            kinh_gui,
            can_cu: CanCu::default(),
            mo_dau: Vec::new(),
            noi_dung: NoiDung::new(),
            ket: None,
            phu_luc: Vec::new(),
        }
    }
}

/// A subject without the label typed before it; the page has its own.
fn bo_ve_viec(subject: &str) -> &str {
    let labels = ["V/v", "v/v", "V/V", "Về việc", "về việc"];
    let rest = labels.into_iter().find_map(|label| subject.strip_prefix(label));
    rest.filter(|rest| rest.starts_with([' ', ':', '\n']))
        .map_or(subject, |rest| rest.trim_start_matches([' ', ':', '\n']))
}

impl Loai for CongVan {
    fn khung(&self, _: LoaiVanBan) -> Khung<'_> {
        Khung::cua(&self.the_thuc, TenVanBan::VeViec(bo_ve_viec(&self.trich_yeu)), Some(&self.kinh_gui))
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        mo_dau(&self.can_cu, &self.mo_dau, sink);
        self.noi_dung.duyet(sink);
        ket(self.ket.as_ref(), sink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loai::VanBan;

    const CAC_NOI: &str = include_str!("../../examples/data/cong_van.json");
    const MOT_NOI: &str = include_str!("../../examples/data/cong_van_mot_noi.json");

    fn doc(json: &str) -> CongVan {
        match serde_json::from_str(json).unwrap() {
            VanBan::CongVan(letter) => *letter,
            other => panic!("{:?}", other.loai()),
        }
    }

    #[test]
    fn ve_viec_is_printed_once_whatever_was_typed() {
        for (typed, subject) in [
            ("mời dự họp", "mời dự họp"),
            ("V/v mời dự họp", "mời dự họp"),
            ("V/v: mời dự họp", "mời dự họp"),
            ("Về việc mời dự họp", "mời dự họp"),
            ("về việc\nmời dự họp", "mời dự họp"),
            ("V/vĐ", "V/vĐ"),
        ] {
            assert_eq!(bo_ve_viec(typed), subject);
        }
        let letter = CongVan { trich_yeu: "V/v mời dự họp.".into(), ..doc(MOT_NOI) };
        let van_ban = VanBan::from(letter);
        assert!(van_ban.to_text().contains("V/v mời dự họp\n"), "{}", van_ban.to_text());
        assert!(format!("{:#}", van_ban.vien_dan()).ends_with("về mời dự họp"));
    }

    #[test]
    fn addressees_stand_on_the_line_or_below_it() {
        let one = VanBan::from(doc(MOT_NOI)).to_text();
        assert!(one.contains("Kính gửi: Sở Xây dựng tỉnh Bình An\n"), "{one}");
        let several = VanBan::from(doc(CAC_NOI)).to_text();
        assert!(several.contains("Kính gửi:\n") && !several.contains("CÔNG VĂN"), "{several}");
        for page in [one, several] {
            assert!(page.contains("- Như trên;"), "{page}");
        }
    }

    #[test]
    fn a_letter_to_nobody_is_refused() {
        let whole: serde_json::Value = serde_json::from_str(MOT_NOI).unwrap();
        for (value, expected) in [(None, "kinh_gui"), (Some(serde_json::json!([])), "ít nhất một nơi nhận")] {
            let mut file = whole.clone();
            let letter = file["cong_van"].as_object_mut().unwrap();
            letter.remove("kinh_gui");
            letter.extend(value.map(|value| ("kinh_gui".to_owned(), value)));
            let error = serde_json::from_value::<VanBan>(file).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
