//! **Tờ trình**: submissions (mẫu 1.4).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::LoaiVanBan;
use super::bo_cuc::mo_dau;
use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use crate::Text;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{BodySink, CanCu, LoiVan, NoiDung};
use crate::the_thuc::{KinhGui, PhuLuc, TheThuc};

/// **Tờ trình**: a submission: what is laid before a superior, why, and what he is asked for.
///
/// Mẫu 1.4 (`ND30-PL3-M1.4`), always with “Kính gửi” (`ND30-PL1-II.9.b#1`); Nơi nhận opens with “Như trên”
/// (`ND30-PL1-II.9.b#2`). What is asked for, `kien_nghi`, closes it: where the content ends with a heading of its own for
/// it, “III. KIẾN NGHỊ”, it stands below that.
///
/// ```
/// # let json = include_str!("../../examples/data/to_trinh.json");
/// # let vanban::VanBan::ToTrinh(sample) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = sample.the_thuc;
/// use vanban::loai::ToTrinh;
/// use vanban::the_thuc::KinhGui;
/// let mut submission = ToTrinh::new(
///     the_thuc,
///     "Về việc sửa chữa Nhà văn hóa thôn Đông",
///     KinhGui::new("Ủy ban nhân dân xã Bình An"),
///     "Kính trình Ủy ban nhân dân xã xem xét, quyết định.",
/// );
/// submission.ho_so.push("Dự toán kinh phí".into());
/// let page = vanban::VanBan::from(submission).to_text();
/// assert!(page.contains("Hồ sơ kèm theo gồm: Dự toán kinh phí./."));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "tờ trình")]
#[doc(alias = "submission")]
pub struct ToTrinh {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Kính gửi** (ô số 9a): the superior to whom it goes.
    pub kinh_gui: KinhGui,
    /// **Căn cứ**: on what it rests.
    #[serde(default, skip_serializing_if = "CanCu::is_empty")]
    pub can_cu: CanCu,
    /// **Mở đầu**: opening paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mo_dau: Vec<LoiVan>,
    /// **Nội dung**: what is laid before the superior: need, content, means.
    #[serde(default, skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
    /// **Kiến nghị**: what he is asked for: “Kính trình … xem xét, quyết định.”
    pub kien_nghi: LoiVan,
    /// **Hồ sơ kèm theo**: what is handed in with it, a sentence at the end: “Hồ sơ kèm theo gồm: …”.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ho_so: Vec<Text>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl ToTrinh {
    /// A submission that asks for something and does not say why yet.
    #[must_use]
    pub fn new(the_thuc: TheThuc, trich_yeu: impl Into<Text>, kinh_gui: KinhGui, kien_nghi: impl Into<LoiVan>) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            kinh_gui,
            can_cu: CanCu::default(),
            mo_dau: Vec::new(),
            noi_dung: NoiDung::new(),
            kien_nghi: kien_nghi.into(),
            ho_so: Vec::new(),
            phu_luc: Vec::new(),
        }
    }
}

impl Loai for ToTrinh {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), Some(&self.kinh_gui))
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        mo_dau(&self.can_cu, &self.mo_dau, sink);
        self.noi_dung.duyet(sink);
        sink.doan(Cow::Borrowed(&self.kien_nghi));
        if !self.ho_so.is_empty() {
            let list: Vec<&str> = self.ho_so.iter().map(|item| bo_dau_cuoi(item)).collect();
            sink.doan(Cow::Owned(LoiVan::from(format!("Hồ sơ kèm theo gồm: {}.", list.join("; ")))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::VanBan;

    fn sample(change: impl FnOnce(&mut serde_json::Value)) -> Result<VanBan, serde_json::Error> {
        let json = include_str!("../../examples/data/to_trinh.json");
        let mut value: serde_json::Value = serde_json::from_str(json)?;
        change(&mut value["to_trinh"]);
        VanBan::deserialize(value)
    }

    #[test]
    fn what_makes_a_submission_cannot_be_left_out() {
        for field in ["trich_yeu", "kinh_gui", "kien_nghi"] {
            let error = sample(|submission| drop(submission.as_object_mut().unwrap().remove(field))).unwrap_err();
            assert!(error.to_string().contains(field), "{error}");
        }
        assert!(sample(|submission| submission["kinh_gui"] = serde_json::json!([])).is_err());
    }

    /// The last paragraph.
    #[derive(Default)]
    struct Last(Option<String>);

    impl<'a> BodySink<'a> for Last {
        fn doan(&mut self, loi_van: Cow<'a, LoiVan>) {
            self.0 = Some(loi_van.to_string());
        }
    }

    #[test]
    fn papers_are_one_line_with_the_page_s_punctuation() {
        let submission = sample(|submission| submission["ho_so"] = serde_json::json!(["Dự thảo;", "Dự toán."]));
        let submission = submission.unwrap();
        let mut last = Last::default();
        submission.duyet(&mut last);
        assert_eq!(last.0.as_deref(), Some("Hồ sơ kèm theo gồm: Dự thảo; Dự toán."));
    }
}
