//! **Giấy mời** (mẫu 1.7): an invitation.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use super::{KhoangThoiGian, LoaiVanBan, ThoiDiem};
use crate::text::{bo_dau_cuoi, cac_muc};
use crate::the_thuc::noi_dung::{BodySink, Cap, LoiVan, NoiDung};
use crate::the_thuc::{PhuLuc, TheThuc};
use crate::{NonEmpty, Text};

/// **Giấy mời**: an invitation to a meeting or an event.
///
/// Mẫu 1.7 (`ND30-PL3-M1.7`). It has no “Kính gửi”: the sentence “… trân trọng kính mời:” names those invited, one on
/// its line, several on lines of their own. That sentence and the labels of the lines are the form's.
///
/// ```
/// use vanban::NonEmpty;
/// use vanban::loai::{GiayMoi, ThoiDiem};
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = plan.the_thuc;
/// let luc: ThoiDiem = "2026-06-05T08:00".parse()?;
/// let khach = NonEmpty::new("Ông Trần Văn Minh, Trưởng thôn 1").and("Bà Lê Thị Hoa, Trưởng thôn 2");
/// let giay_moi = GiayMoi::new(the_thuc, "Họp giao ban", khach, "cuộc họp giao ban.", luc, "Phòng họp số 1.");
/// let page = vanban::VanBan::from(giay_moi).to_text();
/// assert!(page.contains("- Bà Lê Thị Hoa, Trưởng thôn 2."));
/// assert!(page.contains("Thời gian: 08 giờ 00 phút, ngày 05 tháng 6 năm 2026 (thứ Sáu)."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "giấy mời")]
#[doc(alias = "invitation")]
pub struct GiayMoi {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu cuộc họp** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Khách mời**: those invited, bodies or persons with post and unit, without signs at the end.
    pub khach_moi: NonEmpty<Text>,
    /// What follows “Tới dự ”: name or subject of the meeting, with its full stop.
    pub toi_du: LoiVan,
    /// **Chủ trì**: who chairs it; an event may have no chair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chu_tri: Option<LoiVan>,
    /// **Thời gian**: when.
    pub thoi_gian: ThoiGianHop,
    /// **Địa điểm**: where.
    pub dia_diem: LoiVan,
    /// **Lưu ý**: what those invited are to prepare, to know, to answer.
    #[serde(default, skip_serializing_if = "NoiDung::is_empty")]
    pub luu_y: NoiDung,
    /// **Phụ lục**: appendices, such as the programme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

/// **Thời gian họp**: when a meeting is, as times that programs can compare, or in words.
///
/// ```
/// use vanban::loai::ThoiGianHop;
/// let morning: ThoiGianHop =
///     serde_json::from_str(r#"{"tu_den": {"tu": "2026-06-05T08:00", "den": "2026-06-05T11:30"}}"#)?;
/// let words = "Từ 08 giờ 00 phút đến 11 giờ 30 phút, ngày 05 tháng 6 năm 2026 (thứ Sáu).";
/// assert_eq!(morning.loi_van().to_string(), words);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "thời gian họp")]
pub enum ThoiGianHop {
    /// At a time.
    Luc(ThoiDiem),
    /// From a time to a time.
    TuDen(KhoangThoiGian<ThoiDiem>),
    /// In words, with their full stop.
    Khac(LoiVan),
}

impl ThoiGianHop {
    /// The words as printed.
    #[must_use]
    pub fn loi_van(&self) -> Cow<'_, LoiVan> {
        Cow::Owned(LoiVan::from(match self {
            Self::Luc(time) => format!("{time}."),
            Self::TuDen(span) => {
                let (tu, den) = (span.tu(), span.den());
                if tu.ngay() == den.ngay() {
                    format!("Từ {} đến {}, {}.", tu.gio_in(), den.gio_in(), tu.ngay_in())
                } else {
                    format!("Từ {tu} đến {den}.")
                }
            }
            Self::Khac(words) => return Cow::Borrowed(words),
        }))
    }
}

impl From<ThoiDiem> for ThoiGianHop {
    fn from(time: ThoiDiem) -> Self {
        Self::Luc(time)
    }
}

impl From<KhoangThoiGian<ThoiDiem>> for ThoiGianHop {
    fn from(span: KhoangThoiGian<ThoiDiem>) -> Self {
        Self::TuDen(span)
    }
}

impl From<&str> for ThoiGianHop {
    fn from(words: &str) -> Self {
        Self::Khac(words.into())
    }
}

impl GiayMoi {
    /// An invitation that says what the form demands but for the chair.
    #[must_use]
    pub fn new(
        the_thuc: TheThuc,
        trich_yeu: impl Into<Text>,
        khach_moi: NonEmpty<Text>,
        toi_du: impl Into<LoiVan>,
        thoi_gian: impl Into<ThoiGianHop>,
        dia_diem: impl Into<LoiVan>,
    ) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            khach_moi,
            toi_du: toi_du.into(),
            chu_tri: None,
            thoi_gian: thoi_gian.into(),
            dia_diem: dia_diem.into(),
            luu_y: NoiDung::new(),
            phu_luc: Vec::new(),
        }
    }

    /// “… trân trọng kính mời:” and those invited.
    fn loi_moi<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        let sentence = format!("{} trân trọng kính mời:", self.the_thuc.co_quan.ten_day_du());
        if let [only] = &self.khach_moi[..] {
            return sink.doan(Cow::Owned(LoiVan::from(format!("{sentence} {}", bo_dau_cuoi(only)))));
        }
        sink.doan(Cow::Owned(LoiVan::from(sentence)));
        for line in cac_muc(&self.khach_moi) {
            sink.mo(Cap::Gach, None, Some(Cow::Owned(line.into())));
            sink.dong();
        }
    }
}

impl Loai for GiayMoi {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), None)
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        self.loi_moi(sink);
        sink.doan(Cow::Owned(LoiVan::from("Tới dự ").noi(&self.toi_du)));
        if let Some(chair) = &self.chu_tri {
            sink.truong("Chủ trì", chair);
        }
        match self.thoi_gian.loi_van() {
            Cow::Borrowed(words) => sink.truong("Thời gian", words),
            Cow::Owned(words) => sink.doan(Cow::Owned(LoiVan::from("Thời gian: ").noi(&words))),
        }
        sink.truong("Địa điểm", &self.dia_diem);
        self.luu_y.duyet(sink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loai::VanBan;

    const MOT: &str = include_str!("../../examples/data/giay_moi.json");
    const NHIEU: &str = include_str!("../../examples/data/giay_moi_nhieu.json");

    fn doc(json: &str) -> GiayMoi {
        match serde_json::from_str(json).unwrap() {
            VanBan::GiayMoi(invitation) => *invitation,
            other => panic!("{:?}", other.loai()),
        }
    }

    /// What a sink hears, a line each.
    fn cac_dong(invitation: &GiayMoi) -> Vec<String> {
        #[derive(Default)]
        struct Lines(Vec<String>);
        impl<'a> BodySink<'a> for Lines {
            fn doan(&mut self, loi_van: Cow<'a, LoiVan>) {
                self.0.push(loi_van.to_string());
            }
            fn mo(&mut self, cap: Cap, _: Option<Cow<'a, LoiVan>>, loi_van: Option<Cow<'a, LoiVan>>) {
                let label = if cap == Cap::Gach { "- " } else { "" };
                self.0.extend(loi_van.map(|text| format!("{label}{text}")));
            }
        }
        let mut lines = Lines::default();
        invitation.duyet(LoaiVanBan::GiayMoi, &mut lines);
        lines.0
    }

    #[test]
    fn one_guest_stands_on_the_line_and_several_below_it() {
        let mut invitation = doc(MOT);
        invitation.khach_moi = NonEmpty::new("Bà A,");
        assert_eq!(cac_dong(&invitation)[0], "Trường Trung học cơ sở Hoa Sen trân trọng kính mời: Bà A");
        invitation.khach_moi.push("Ông B.");
        let lines = cac_dong(&invitation);
        assert_eq!(lines[..3], ["Trường Trung học cơ sở Hoa Sen trân trọng kính mời:", "- Bà A;", "- Ông B."]);
    }

    #[test]
    fn lines_stand_in_the_order_of_the_form() {
        let lines = cac_dong(&doc(NHIEU));
        let labels = ["Tới dự ", "Chủ trì: ", "Thời gian: ", "Địa điểm: "];
        let at = labels.map(|label| lines.iter().position(|line| line.starts_with(label)).unwrap());
        assert!(at.is_sorted() && at[3] == at[0] + 3, "{lines:#?}");
        let no_chair = GiayMoi { chu_tri: None, ..doc(NHIEU) };
        assert!(!cac_dong(&no_chair).iter().any(|line| line.contains("Chủ trì")));
    }

    #[test]
    fn times_are_sentences() {
        let span = |tu: &str, den: &str| KhoangThoiGian::new(tu.parse().unwrap(), den.parse().unwrap()).unwrap();
        for (time, words) in [
            (ThoiGianHop::from("14 giờ, thứ Ba hằng tuần."), "14 giờ, thứ Ba hằng tuần."),
            (
                span("2026-06-05T08:00", "2026-06-06T11:30").into(),
                "Từ 08 giờ 00 phút, ngày 05 tháng 6 năm 2026 (thứ Sáu) đến 11 giờ 30 phút, ngày 06 tháng 6 năm 2026 (thứ Bảy).",
            ),
        ] {
            assert_eq!(time.loi_van().to_string(), words);
        }
    }

    #[test]
    fn what_the_form_demands_cannot_be_left_out() {
        let whole: serde_json::Value = serde_json::from_str(MOT).unwrap();
        for field in ["trich_yeu", "khach_moi", "toi_du", "thoi_gian", "dia_diem"] {
            let mut file = whole.clone();
            file["giay_moi"].as_object_mut().unwrap().remove(field);
            let error = serde_json::from_value::<VanBan>(file).unwrap_err().to_string();
            assert!(error.contains(field), "{error}");
        }
        for (field, value, expected) in [
            ("khach_moi", serde_json::json!([]), "ít nhất một"),
            ("kinh_gui", serde_json::json!(["A"]), "kinh_gui"),
            ("thoi_gian", serde_json::json!({"luc": "8h00 ngày 05/6"}), "cần dạng"),
        ] {
            let mut file = whole.clone();
            file["giay_moi"][field] = value;
            let error = serde_json::from_value::<VanBan>(file).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
