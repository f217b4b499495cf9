//! **Nghị quyết (cá biệt)**: resolutions (mẫu 1.1).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use super::{LoaiVanBan, VanBanKemTheo};
use crate::the_thuc::noi_dung::{BodySink, DongGiua, Khoi, LoiVan, NoiDung};
use crate::the_thuc::{PhuLuc, TheThuc};
use crate::{NonEmpty, Text};

/// **Nghị quyết (cá biệt)**: a resolution of a collective: on what it rests, what it resolves.
///
/// Mẫu 1.1 (`ND30-PL3-M1.1`). The form's own words are the page's: the collective's name, “QUYẾT NGHỊ:”, and in Nơi nhận
/// of a resolution in articles “Như Điều …” with the number of the last one, unless the list names one
/// (`ND30-PL3-M1.1#nn`). It has no “Kính gửi” (`ND30-PL1-II.9.c`).
///
/// ```
/// use vanban::NonEmpty;
/// use vanban::loai::NghiQuyet;
/// use vanban::the_thuc::noi_dung::{DeMuc, NoiDung};
/// use vanban::the_thuc::*;
///
/// let the_thuc = TheThuc::new(
///     TenCoQuan::new("Hội đồng nhân dân\nxã Bình An"),
///     "/NQ-HĐND".parse()?,
///     "Bình An",
///     NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Đỗ Văn Hòa"),
///     NoiNhan::new(Luu::van_thu()),
/// );
/// let resolution = NghiQuyet::new(
///     the_thuc,
///     "Về kế hoạch tổ chức các kỳ họp thường lệ năm 2027",
///     NonEmpty::new("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"),
///     NoiDung::from([DeMuc::loi_van("Tổ chức hai kỳ họp thường lệ trong năm 2027.").dieu()]),
/// );
/// let page = vanban::VanBan::from(resolution).to_text();
/// assert!(page.contains("HỘI ĐỒNG NHÂN DÂN XÃ BÌNH AN") && page.contains("QUYẾT NGHỊ:"));
/// # Ok::<(), SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "nghị quyết")]
#[doc(alias = "resolution")]
pub struct NghiQuyet {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Thẩm quyền ban hành**: the collective, printed in capitals, where other words are wanted than the body's name:
    /// `Hội đồng nhân dân xã Bình An\nkhóa II, kỳ họp thứ năm`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tham_quyen: Option<Text>,
    /// **Căn cứ**: on what it rests, a line each, with its opening word (“Căn cứ”, “Xét”) and without its end.
    pub can_cu: NonEmpty<LoiVan>,
    /// **Nội dung**: what it resolves: articles, or paragraphs and numbered units.
    pub noi_dung: NoiDung,
    /// **Văn bản kèm theo**: documents that it issues.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kem_theo: Vec<VanBanKemTheo>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl NghiQuyet {
    /// A resolution.
    #[must_use]
    pub fn new(
        the_thuc: TheThuc,
        trich_yeu: impl Into<Text>,
        can_cu: NonEmpty<LoiVan>,
        noi_dung: impl Into<NoiDung>,
    ) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            tham_quyen: None,
            can_cu,
            noi_dung: noi_dung.into(),
            kem_theo: Vec::new(),
            phu_luc: Vec::new(),
        }
    }
}

impl Loai for NghiQuyet {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        let mut khung = Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), None);
        let articles = self.noi_dung.iter().filter(|block| matches!(block, Khoi::Dieu(_))).count();
        khung.nhu_dieu = (articles > 0).then_some(articles);
        khung
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn kem_theo(&self) -> &[VanBanKemTheo] {
        &self.kem_theo
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        let whose = self.tham_quyen.as_deref().map_or_else(|| self.the_thuc.co_quan.ten_day_du(), Cow::Borrowed);
        sink.giua(DongGiua::ThamQuyen, whose);
        sink.can_cu(&self.can_cu);
        sink.giua(DongGiua::MenhLenh, "QUYẾT NGHỊ:".into());
        self.noi_dung.duyet(sink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::VanBan;

    fn sample(change: impl FnOnce(&mut serde_json::Value)) -> Result<VanBan, serde_json::Error> {
        let json = include_str!("../../examples/data/nghi_quyet.json");
        let mut value: serde_json::Value = serde_json::from_str(json)?;
        change(&mut value["nghi_quyet"]);
        VanBan::deserialize(value)
    }

    #[test]
    fn the_form_s_words_are_the_page_s() {
        let resolution = sample(|_| {}).unwrap();
        let page = resolution.to_text();
        for line in ["HỘI ĐỒNG NHÂN DÂN XÃ BÌNH AN", "QUYẾT NGHỊ:", "Điều 1.", "- Như Điều 3;"] {
            assert!(page.contains(line), "{line}: {page}");
        }
        // The collective is the body, however its line is worded.
        assert_eq!(resolution.khung().ban_hanh(), "Hội đồng nhân dân xã Bình An");
    }

    #[test]
    fn as_the_article_counts_only_what_is_one() {
        for (content, line) in [
            (r#"[{"khoan": "Tổ chức hai kỳ họp."}]"#, None),
            (r#"[{"dieu": "Một."}, {"dieu": "Hai."}, {"doan": "Thông qua."}]"#, Some("- Như Điều 2;")),
        ] {
            let noi_dung = serde_json::from_str(content).unwrap();
            let page = sample(|resolution| {
                resolution["noi_dung"] = noi_dung;
                resolution["the_thuc"]["noi_nhan"]["noi"] = serde_json::json!([]);
            });
            let page = page.unwrap().to_text();
            assert_eq!(line.is_some_and(|line| page.contains(line)), page.contains("Như Điều"), "{page}");
        }
    }

    #[test]
    fn what_the_form_demands_cannot_be_left_out() {
        for field in ["trich_yeu", "can_cu", "noi_dung"] {
            let error = sample(|resolution| drop(resolution.as_object_mut().unwrap().remove(field))).unwrap_err();
            assert!(error.to_string().contains(field), "{error}");
        }
        assert!(sample(|resolution| resolution["can_cu"] = serde_json::json!([])).is_err());
        assert!(sample(|resolution| resolution["kinh_gui"] = serde_json::json!(["Sở Nội vụ"])).is_err());
    }
}
