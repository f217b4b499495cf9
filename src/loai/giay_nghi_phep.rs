//! **Giấy nghỉ phép** (mẫu 1.10): a leave permit.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::khung::{Khung, OXacNhan, TenVanBan};
use super::van_ban::Loai;
use super::{KhoangThoiGian, LoaiVanBan, NguoiDuocCap};
use crate::Text;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{BodySink, LoiVan};
use crate::the_thuc::{TheThuc, viet_ngay};

/// **Giấy nghỉ phép**: gives somebody leave for some days.
///
/// Mẫu 1.10 (`ND30-PL3-M1.10`). It has no trích yếu: the rule stands under its name (`ND30-PL3-M1.10#ty`). All its
/// sentences are the form's. Nơi nhận begins with the one who gets it.
///
/// ```
/// use vanban::loai::giay_nghi_phep::GiayNghiPhep;
/// use vanban::loai::{NguoiDuocCap, KhoangThoiGian, XungHo};
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = plan.the_thuc;
/// let ba_hoa = NguoiDuocCap::new("Lê Thị Hoa", "Văn thư").xung_ho(XungHo::Ba);
/// let nghi = KhoangThoiGian::new("2026-07-06".parse()?, "2026-07-10".parse()?)?;
/// let don = "2026-06-24".parse()?;
/// let giay = GiayNghiPhep::new(the_thuc, don, ba_hoa, nghi, "xã Hòa Sơn", "nghỉ phép năm 2026");
/// assert_eq!(giay.thoi_gian_in(), "05 ngày");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "giấy nghỉ phép")]
#[doc(alias = "leave permit")]
pub struct GiayNghiPhep {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Ngày đơn**: the day of the application.
    pub ngay_don: NaiveDate,
    /// **Người được nghỉ phép**: who gets leave.
    pub nguoi: NguoiDuocCap,
    /// **Thời gian nghỉ**: from the first to the last day of it.
    pub nghi: KhoangThoiGian<NaiveDate>,
    /// **Số ngày**: how long, in words, where it is not the number of days of the calendar: “05 ngày làm việc”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub so_ngay: Option<Text>,
    /// **Nơi nghỉ**: where.
    pub noi_nghi: Text,
    /// What follows “được tính vào thời gian ”: “nghỉ phép năm 2026”.
    pub tinh_vao: Text,
    /// **Xác nhận**: the box for the body or local authority of the place, where it is to confirm the stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub xac_nhan: Option<XacNhan>,
}

/// **Ô xác nhận**: the box below the foot in which another body confirms something, signs and seals.
///
/// ```
/// use vanban::loai::giay_nghi_phep::XacNhan;
/// let mut o = XacNhan::default();
/// assert_eq!(o.cau(), "Xác nhận của cơ quan (tổ chức)\nhoặc chính quyền địa phương\nnơi nghỉ phép");
/// o.co_quan = Some("Ủy ban nhân dân xã Hòa Sơn".into());
/// assert_eq!(o.cau(), "Xác nhận của Ủy ban nhân dân xã Hòa Sơn");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "xác nhận")]
pub struct XacNhan {
    /// Who confirms; where it is not known, the form's words stand there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub co_quan: Option<Text>,
    /// **Họ và tên**: who signs; written by hand where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ho_ten: Option<Text>,
}

/// The form's words for who confirms.
const CO_QUAN_NAO: &str = "cơ quan (tổ chức)\nhoặc chính quyền địa phương\nnơi nghỉ phép";

impl XacNhan {
    /// Confirmed by a body.
    #[must_use]
    pub fn new(co_quan: impl Into<Text>) -> Self {
        Self { co_quan: Some(co_quan.into()), ho_ten: None }
    }

    /// The words above the signature; a `\n` is a chosen line break.
    #[must_use]
    pub fn cau(&self) -> String {
        let body = self.co_quan.as_ref().map(|body| body.one_line());
        let body = body.as_deref().map(bo_dau_cuoi).filter(|body| !body.is_empty());
        format!("Xác nhận của {}", body.unwrap_or(CO_QUAN_NAO))
    }

    fn o(&self) -> OXacNhan<'_> {
        let ghi_chu = if self.ho_ten.is_some() { "Chữ ký, dấu" } else { "Chữ ký, dấu, họ và tên" };
        OXacNhan { ngay: None, cau: self.cau().into(), ghi_chu, ho_ten: self.ho_ten.as_ref() }
    }
}

impl GiayNghiPhep {
    /// A permit that says all the form demands.
    #[must_use]
    pub fn new(
        the_thuc: TheThuc,
        ngay_don: NaiveDate,
        nguoi: NguoiDuocCap,
        nghi: KhoangThoiGian<NaiveDate>,
        noi_nghi: impl Into<Text>,
        tinh_vao: impl Into<Text>,
    ) -> Self {
        Self {
            the_thuc,
            ngay_don,
            nguoi,
            nghi,
            so_ngay: None,
            noi_nghi: noi_nghi.into(),
            tinh_vao: tinh_vao.into(),
            xac_nhan: None,
        }
    }

    /// How long, as printed.
    #[must_use]
    pub fn thoi_gian_in(&self) -> Cow<'_, str> {
        match &self.so_ngay {
            Some(words) => Cow::Borrowed(bo_dau_cuoi(words)),
            None => Cow::Owned(format!("{:02} ngày", self.nghi.so_ngay())),
        }
    }
}

impl Loai for GiayNghiPhep {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        let mut khung = Khung::cua(&self.the_thuc, TenVanBan::TenLoai(loai, None), None);
        khung.chan.xac_nhan = self.xac_nhan.as_ref().map(XacNhan::o);
        khung
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        let mut line = |text: String| sink.doan(Cow::Owned(LoiVan::from(text)));
        line(format!("Xét Đơn đề nghị nghỉ phép {} của {},", viet_ngay(self.ngay_don), self.nguoi.loi_goi()));
        line(format!("{} cấp cho:", self.the_thuc.co_quan.ten_day_du()));
        self.nguoi.cac_dong().into_iter().for_each(&mut line);
        line(format!(
            "Được nghỉ phép trong thời gian {} kể từ {} đến hết {} tại {}.",
            self.thoi_gian_in(),
            viet_ngay(*self.nghi.tu()),
            viet_ngay(*self.nghi.den()),
            bo_dau_cuoi(&self.noi_nghi.one_line())
        ));
        line(format!("Số ngày nghỉ phép nêu trên được tính vào thời gian {}.", bo_dau_cuoi(&self.tinh_vao.one_line())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loai::VanBan;

    const GIAY: &str = include_str!("../../examples/data/giay_nghi_phep.json");

    fn doc() -> GiayNghiPhep {
        match serde_json::from_str(GIAY).unwrap() {
            VanBan::GiayNghiPhep(permit) => *permit,
            other => panic!("{:?}", other.loai()),
        }
    }

    fn chu(permit: GiayNghiPhep) -> String {
        VanBan::from(permit).to_text().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_form_s_sentences_are_written_by_the_page() {
        let mut permit = doc();
        permit.so_ngay = None;
        permit.nghi = KhoangThoiGian::new("2026-07-06".parse().unwrap(), "2026-07-17".parse().unwrap()).unwrap();
        let words = chu(permit);
        for expected in [
            "Xét Đơn đề nghị nghỉ phép ngày 24 tháng 6 năm 2026 của bà Lê Thị Hoa, Trường Trung học cơ sở Hoa Sen cấp cho: Bà: ",
            "trong thời gian 12 ngày kể từ ngày 06 tháng 7 năm 2026 đến hết ngày 17 tháng 7 năm 2026 tại xã Hòa Sơn, tỉnh Bình An.",
            "được tính vào thời gian nghỉ phép năm 2026./.",
        ] {
            assert!(words.contains(expected), "{words}");
        }
        assert!(chu(doc()).contains("trong thời gian 05 ngày làm việc kể từ"));
    }

    #[test]
    fn the_box_says_who_confirms_and_how() {
        for (o, expected, absent) in [
            (Some(XacNhan::default()), "(Chữ ký, dấu, họ và tên)", "xã Hòa Sơn (Chữ ký"),
            (Some(XacNhan::new("Ủy ban nhân dân xã Đồi Mây")), "xã Đồi Mây", "cơ quan (tổ chức)"),
            (Some(XacNhan { ho_ten: Some("Vũ Văn Khang".into()), ..XacNhan::default() }), "Vũ Văn Khang", "họ và tên"),
            (None, "- Lưu: VT, VP.", "Xác nhận"),
        ] {
            let words = chu(GiayNghiPhep { xac_nhan: o, ..doc() });
            assert!(words.contains(expected) && !words.contains(absent), "{words}");
        }
    }

    #[test]
    fn what_the_form_demands_cannot_be_left_out() {
        for (field, value, expected) in [
            ("nguoi", None, "nguoi"),
            ("nghi", Some(serde_json::json!({"tu": "2026-07-10", "den": "2026-07-06"})), "`den` trước `tu`"),
            ("trich_yeu", Some("Nghỉ phép".into()), "trich_yeu"),
        ] {
            let mut file: serde_json::Value = serde_json::from_str(GIAY).unwrap();
            let permit = file["giay_nghi_phep"].as_object_mut().unwrap();
            permit.remove(field);
            permit.extend(value.map(|value| (field.to_owned(), value)));
            let error = serde_json::from_value::<VanBan>(file).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
