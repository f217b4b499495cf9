//! **Cơ quan, tổ chức**: an office's profile: what all its documents have in common, written once.

pub(crate) mod boi_canh;
mod che_do_lam_viec;
mod loi;

pub use che_do_lam_viec::{CheDoLamViec, ThoiKy};
pub use loi::HoSoThieu;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::{DeserializeSeed, Deserializer, Error};
use serde::{Deserialize, Serialize};

use super::{DiaChi, DiaDanh, KyHieu, NgayBanHanh, NguoiKy, NoiNhan, SoKyHieu, TenCoQuan, TheThuc, TrinhBay};
use crate::ban_sao::{BanSao, SoBanSao, TheThucSao};
use crate::loai::{LoaiVanBan, VanBan};
use crate::{TaiLieu, Text};

/// **Hồ sơ cơ quan**: what an office's documents have in common: name, abbreviation, place, working regime, address,
/// and who may sign how.
///
/// A profile is a file of its own, written once. With it documents are read that leave their head out: it is a
/// [`DeserializeSeed`], for any format of serde. What a document's file says itself comes before the profile. In files
/// read so,
///
/// - `co_quan`, `dia_danh` may be absent; so may `so_ky_hieu` or be `{"so": 12}`, `{"don_vi": "VX"}`: the notation is
///   made of the kind's abbreviation and the office's, that of a công văn of the office's and the drafting unit's
///   (`ND30-PL1-II.3.b#1`, `#2`);
/// - `nguoi_ky` may be the name that the profile gives a signatory: `"chu_tich"`;
/// - `dia_chi`, where the office wants it on all its documents, and page options come from it.
///
/// ```
/// use serde::de::DeserializeSeed;
/// use vanban::the_thuc::CoQuan;
///
/// let ho_so: CoQuan = serde_json::from_str(r#"{
///     "ten": {"ban_hanh": "Ủy ban nhân dân\nxã Bình An"}, "viet_tat": "UBND", "dia_danh": "Bình An",
///     "nguoi_ky": {"chu_tich": {"quyen_han": {"truc_tiep": {"tm": "Ủy ban nhân dân", "chuc_vu": "Chủ tịch"}},
///                               "ho_ten": "Lê Văn Bình"}}
/// }"#)?;
/// let file = r#"{"ke_hoach": {"trich_yeu": "Dạy bơi", "the_thuc": {
///     "nguoi_ky": "chu_tich", "noi_nhan": {"luu": {"noi": ["VT"]}}
/// }}}"#;
/// let plan = ho_so.deserialize(&mut serde_json::Deserializer::from_str(file))?;
/// assert!(plan.to_text().contains("/KH-UBND"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "cơ quan")]
#[doc(alias = "agency profile")]
pub struct CoQuan {
    /// **Tên cơ quan, tổ chức**: name and superior body (ô số 2).
    pub ten: TenCoQuan,
    /// **Chữ viết tắt**: the abbreviation in notations, the office's own choice: `UBND`, `SCT`, `MTTQ-BTT`
    /// (`ND30-PL1-II.3.b#3`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viet_tat: Option<Text>,
    /// **Địa danh**: the place in the head (ô số 4).
    pub dia_danh: DiaDanh,
    /// **Chế độ làm việc**: working regimes with their days; none where it is not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub che_do: Vec<ThoiKy>,
    /// **Địa chỉ** at the foot of first pages (ô số 13), where the office wants it on all its documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dia_chi: Option<DiaChi>,
    /// **Người ký**: who may sign, and how, under names of the office's choice.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub nguoi_ky: BTreeMap<String, NguoiKy>,
    /// **Trình bày**: page options for all its documents.
    #[serde(default, skip_serializing_if = "TrinhBay::is_default")]
    pub trinh_bay: TrinhBay,
}

impl CoQuan {
    /// An office of which name and place are known.
    #[must_use]
    pub fn new(ten: TenCoQuan, dia_danh: impl Into<DiaDanh>) -> Self {
        Self {
            ten,
            viet_tat: None,
            dia_danh: dia_danh.into(),
            che_do: Vec::new(),
            dia_chi: None,
            nguoi_ky: BTreeMap::new(),
            trinh_bay: TrinhBay::default(),
        }
    }

    /// With the abbreviation that its notations have.
    #[must_use]
    pub fn viet_tat(mut self, viet_tat: impl Into<Text>) -> Self {
        self.viet_tat = Some(viet_tat.into());
        self
    }

    /// With somebody who may sign, under a name.
    #[must_use]
    pub fn nguoi_ky(mut self, ma: impl Into<String>, nguoi_ky: NguoiKy) -> Self {
        self.nguoi_ky.insert(ma.into(), nguoi_ky);
        self
    }

    /// **Ký hiệu** of a kind of document of this office; a công văn and a thư công name the drafting unit or field
    /// instead of the kind.
    ///
    /// ```
    /// use vanban::loai::LoaiVanBan;
    /// use vanban::the_thuc::{CoQuan, TenCoQuan};
    /// let so = CoQuan::new(TenCoQuan::new("Sở Công Thương"), "Bình An").viet_tat("SCT");
    /// assert_eq!(so.ky_hieu(LoaiVanBan::ToTrinh, None)?.to_string(), "TTr-SCT");
    /// assert_eq!(so.ky_hieu(LoaiVanBan::CongVan, Some("QLCN"))?.to_string(), "SCT-QLCN");
    /// assert!(so.ky_hieu(LoaiVanBan::CongVan, None).is_err());
    /// # Ok::<(), vanban::the_thuc::HoSoThieu>(())
    /// ```
    ///
    /// # Errors
    /// The profile has no abbreviation, the abbreviation is none, or a công văn has no unit.
    pub fn ky_hieu(&self, loai: LoaiVanBan, don_vi: Option<&str>) -> Result<KyHieu, HoSoThieu> {
        let viet_tat = self.viet_tat.as_ref().ok_or(HoSoThieu::VietTat)?;
        let made = match (loai.viet_tat(), don_vi) {
            (Some(kind), None) => format!("{kind}-{viet_tat}"),
            (Some(_), Some(_)) => return Err(HoSoThieu::ThuaDonVi(loai)),
            (None, Some(unit)) => format!("{viet_tat}-{unit}"),
            (None, None) => return Err(HoSoThieu::DonVi(loai)),
        };
        Ok(made.parse()?)
    }

    /// Who signs under a name of the profile.
    ///
    /// # Errors
    /// The profile has no such name.
    pub fn tim_nguoi_ky(&self, ma: &str) -> Result<&NguoiKy, HoSoThieu> {
        self.nguoi_ky
            .get(ma)
            .ok_or_else(|| HoSoThieu::NguoiKy { ma: ma.to_owned(), co: self.nguoi_ky.keys().cloned().collect() })
    }

    /// **Chế độ làm việc** on a day, where the profile knows it; of periods that overlap, the one that comes first.
    #[must_use]
    pub fn che_do_ngay(&self, ngay: NaiveDate) -> Option<CheDoLamViec> {
        self.che_do.iter().find(|period| period.gom(ngay)).map(|period| period.che_do)
    }

    /// What stands around a document of this office: a draft of a kind with a tên loại, signed by somebody of the
    /// profile.
    ///
    /// ```
    /// use vanban::loai::LoaiVanBan;
    /// use vanban::the_thuc::*;
    /// let head = NguoiKy::new(QuyenHan::truc_tiep("Giám đốc"), "Trần Văn Bảo");
    /// let so = CoQuan::new(TenCoQuan::new("Sở Công Thương"), "Bình An").viet_tat("SCT").nguoi_ky("gd", head);
    /// let the_thuc = so.the_thuc(LoaiVanBan::KeHoach, "gd", NoiNhan::new(Luu::van_thu()))?;
    /// assert_eq!(the_thuc.so_ky_hieu.to_string(), "/KH-SCT");
    /// # Ok::<(), HoSoThieu>(())
    /// ```
    ///
    /// # Errors
    /// As [`Self::ky_hieu`] and [`Self::tim_nguoi_ky`].
    pub fn the_thuc(&self, loai: LoaiVanBan, nguoi_ky: &str, noi_nhan: NoiNhan) -> Result<TheThuc, HoSoThieu> {
        self.the_thuc_voi(self.ky_hieu(loai, None)?, nguoi_ky, noi_nhan)
    }

    /// The same for a công văn, drafted by a unit.
    ///
    /// # Errors
    /// As [`Self::ky_hieu`] and [`Self::tim_nguoi_ky`].
    pub fn the_thuc_cong_van(&self, don_vi: &str, nguoi_ky: &str, noi_nhan: NoiNhan) -> Result<TheThuc, HoSoThieu> {
        self.the_thuc_voi(self.ky_hieu(LoaiVanBan::CongVan, Some(don_vi))?, nguoi_ky, noi_nhan)
    }

    fn the_thuc_voi(&self, ky_hieu: KyHieu, nguoi_ky: &str, noi_nhan: NoiNhan) -> Result<TheThuc, HoSoThieu> {
        let signer = self.tim_nguoi_ky(nguoi_ky)?.clone();
        let number = SoKyHieu::du_thao(ky_hieu);
        let mut the_thuc = TheThuc::new(self.ten.clone(), number, self.dia_danh.clone(), signer, noi_nhan);
        the_thuc.khac.dia_chi.clone_from(&self.dia_chi);
        the_thuc.trinh_bay = self.trinh_bay;
        Ok(the_thuc)
    }

    /// What a copy that this office makes has below what is copied: still without number and date.
    ///
    /// ```
    /// use vanban::the_thuc::*;
    /// let head = NguoiKy::new(QuyenHan::truc_tiep("Giám đốc"), "Trần Văn Bảo");
    /// let so = CoQuan::new(TenCoQuan::new("Sở Công Thương"), "Bình An").viet_tat("SCT").nguoi_ky("gd", head);
    /// assert_eq!(so.the_thuc_sao("gd")?.so_ky_hieu.viet_tat(), "SCT");
    /// # Ok::<(), HoSoThieu>(())
    /// ```
    ///
    /// # Errors
    /// As [`Self::ky_hieu`] and [`Self::tim_nguoi_ky`].
    pub fn the_thuc_sao(&self, nguoi_ky: &str) -> Result<TheThucSao, HoSoThieu> {
        let signer = self.tim_nguoi_ky(nguoi_ky)?.clone();
        let number = self.so_ban_sao()?;
        Ok(TheThucSao::new(self.ten.ban_hanh.clone(), number, self.dia_danh.clone(), signer))
    }

    /// The number of a copy to come.
    pub(crate) fn so_ban_sao(&self) -> Result<SoBanSao, HoSoThieu> {
        Ok(SoBanSao::new(self.viet_tat.as_ref().ok_or(HoSoThieu::VietTat)?)?)
    }

    /// Reads a document or a copy that leaves to the profile what the profile says. What is copied is told in full: it
    /// is issued, and may be another body's.
    ///
    /// ```
    /// use vanban::TaiLieu;
    /// use vanban::the_thuc::CoQuan;
    /// # let original = include_str!("../../../examples/data/ke_hoach.json");
    /// let ho_so: CoQuan = serde_json::from_str(r#"{
    ///     "ten": {"ban_hanh": "Ủy ban nhân dân\nxã Bình An"}, "viet_tat": "UBND", "dia_danh": "Bình An",
    ///     "nguoi_ky": {"cvp": {"quyen_han": {"thua_lenh": {"cap_truong": "Chủ tịch", "chuc_vu": "Chánh Văn phòng"}},
    ///                          "ho_ten": "Lê Văn Bình"}}
    /// }"#)?;
    /// let file = format!(r#"{{"ban_sao": {{"sao_y": {{"nguon": {original}, "the_thuc": {{"nguoi_ky": "cvp"}}}}}}}}"#);
    /// let copy = ho_so.doc_tai_lieu(&mut serde_json::Deserializer::from_str(&file))?;
    /// assert!(copy.to_text().contains("/SY-UBND"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of the format, and what the profile cannot say ([`HoSoThieu`]).
    pub fn doc_tai_lieu<'de, D: Deserializer<'de>>(&self, deserializer: D) -> Result<TaiLieu, D::Error> {
        let read = boi_canh::voi(self, || TaiLieu::deserialize(deserializer))?;
        let checked = match &read {
            TaiLieu::VanBan(van_ban) => self.kiem_tra(van_ban),
            TaiLieu::BanSao(copy) => self.kiem_tra_ban_sao(copy),
            TaiLieu::BanSaoDienTu(_) => Ok(()),
        };
        checked.map(|()| read).map_err(D::Error::custom)
    }

    fn kiem_tra(&self, van_ban: &VanBan) -> Result<(), HoSoThieu> {
        let frame = van_ban.khung();
        self.kiem_tra_ky(frame.ngay, frame.chan.ky.iter().any(|signer| signer.thay_mat))
    }

    fn kiem_tra_ban_sao(&self, copy: &BanSao) -> Result<(), HoSoThieu> {
        let frame = copy.the_thuc();
        self.kiem_tra_ky(frame.ngay, frame.nguoi_ky.quyen_han.la_thay_mat())
    }

    /// Nobody signs on behalf of the body (TM.) on a day on which its head leads it alone (`ND30-D13.1`).
    fn kiem_tra_ky(&self, ngay: NgayBanHanh, thay_mat: bool) -> Result<(), HoSoThieu> {
        let regime = ngay.day_du().and_then(|ngay| self.che_do_ngay(ngay));
        if thay_mat && regime == Some(CheDoLamViec::ThuTruong) {
            return Err(HoSoThieu::ThayMat { ngay });
        }
        Ok(())
    }
}

/// Reads a document that leaves to the profile what the profile says.
impl<'de> DeserializeSeed<'de> for &CoQuan {
    type Value = VanBan;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<VanBan, D::Error> {
        let van_ban = boi_canh::voi(self, || VanBan::deserialize(deserializer))?;
        self.kiem_tra(&van_ban).map_err(D::Error::custom)?;
        Ok(van_ban)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HO_SO: &str = r#"{
        "ten": {"ban_hanh": "Ủy ban nhân dân\nphường Hoa Sen"}, "viet_tat": "UBND", "dia_danh": "Hoa Sen",
        "che_do": [{"che_do": "thu_truong", "den": "2025-06-30"}, {"che_do": "tap_the", "tu": "2025-07-01"}],
        "dia_chi": {"dien_thoai": "0260 000 111"},
        "nguoi_ky": {"tm": {"quyen_han": {"truc_tiep": {"tm": "Ủy ban nhân dân", "chuc_vu": "Chủ tịch"}}, "ho_ten": "A"},
                     "ct": {"quyen_han": {"truc_tiep": {"chuc_vu": "Chủ tịch"}}, "ho_ten": "A"}}
    }"#;

    fn doc(the_thuc: &str) -> Result<VanBan, serde_json::Error> {
        let ho_so: CoQuan = serde_json::from_str(HO_SO).unwrap();
        let noi_nhan = r#""noi_nhan": {"luu": {"noi": ["VT"]}}"#;
        let file = format!(r#"{{"ke_hoach": {{"trich_yeu": "Dạy bơi", "the_thuc": {{{the_thuc}, {noi_nhan}}}}}}}"#);
        (&ho_so).deserialize(&mut serde_json::Deserializer::from_str(&file))
    }

    #[test]
    fn what_a_file_leaves_out_is_the_profile_s() {
        for (head, number) in [
            (r#""nguoi_ky": "tm""#, "/KH-UBND"),
            (r#""nguoi_ky": "tm", "so_ky_hieu": {"so": 5}"#, "05/KH-UBND"),
            (r#""nguoi_ky": "tm", "so_ky_hieu": "7/KH-BCĐ""#, "07/KH-BCĐ"),
        ] {
            let plan = doc(head).unwrap();
            let VanBan::KeHoach(plan) = plan else { panic!() };
            assert_eq!(plan.the_thuc.so_ky_hieu.to_string(), number);
            assert_eq!(plan.the_thuc.dia_danh.as_str(), "Hoa Sen");
            assert_eq!(plan.the_thuc.co_quan.ten_day_du(), "Ủy ban nhân dân phường Hoa Sen");
            assert!(plan.the_thuc.khac.dia_chi.is_some());
        }
    }

    #[test]
    fn what_the_profile_cannot_say_is_an_error_with_its_place() {
        for (head, expected) in [
            (r#""nguoi_ky": "pct""#, "“pct”"),
            (r#""so_ky_hieu": {"so": 1}"#, "nguoi_ky"),
            (r#""nguoi_ky": "ct", "so_ky_hieu": {"so": 1, "don_vi": "VX"}"#, "đơn vị"),
            (r#""nguoi_ky": "tm", "ngay": "2025-06-30""#, "TM."),
        ] {
            let error = doc(head).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
        assert!(doc(r#""nguoi_ky": "tm", "ngay": "2025-07-01""#).is_ok());
        assert!(doc(r#""nguoi_ky": "ct", "ngay": "2025-06-30""#).is_ok());
    }

    fn doc_ban_sao(the_thuc: &str, nguon: &str) -> Result<TaiLieu, serde_json::Error> {
        let ho_so: CoQuan = serde_json::from_str(HO_SO).unwrap();
        let file = format!(r#"{{"ban_sao": {{"sao_y": {{"the_thuc": {{{the_thuc}}}, "nguon": {nguon}}}}}}}"#);
        ho_so.doc_tai_lieu(&mut serde_json::Deserializer::from_str(&file))
    }

    #[test]
    fn a_copy_takes_from_the_profile_what_is_the_copying_body_s() {
        let original = include_str!("../../../examples/data/ke_hoach_truong.json");
        for (the_thuc, number) in [
            (r#""nguoi_ky": "ct""#, "/SY-UBND"),
            (r#""nguoi_ky": "ct", "so_ky_hieu": {"so": 5}"#, "05/SY-UBND"),
            (r#""nguoi_ky": "ct", "so_ky_hieu": {"viet_tat": "VP"}"#, "/SY-VP"),
        ] {
            let read = doc_ban_sao(the_thuc, original).unwrap();
            let TaiLieu::BanSao(copy) = &read else { panic!("a copy") };
            assert_eq!(copy.so_ky_hieu().to_string(), number);
            assert_eq!(copy.the_thuc().co_quan.one_line(), "Ủy ban nhân dân phường Hoa Sen");
            assert_eq!(copy.the_thuc().dia_danh.as_str(), "Hoa Sen");
            // The original is another body's and has no address.
            assert!(!read.to_text().contains("0260"));
        }
        for (the_thuc, nguon, why) in [
            (r#""nguoi_ky": "tm", "ngay": "2025-06-30""#, original, "TM."),
            (r#""nguoi_ky": "pct""#, original, "“pct”"),
            (r#""nguoi_ky": "ct""#, r#"{"ke_hoach": {"trich_yeu": "A", "the_thuc": {}}}"#, "missing field `co_quan`"),
        ] {
            let error = doc_ban_sao(the_thuc, nguon).unwrap_err().to_string();
            assert!(error.contains(why), "{error}");
        }
    }

    #[test]
    fn without_a_profile_nothing_may_be_left_out() {
        // The profile of an earlier reading is forgotten.
        doc(r#""nguoi_ky": "tm""#).unwrap();
        let file = r#"{"ke_hoach": {"trich_yeu": "A", "the_thuc": {"noi_nhan": {"luu": {"noi": []}}}}}"#;
        let error = serde_json::from_str::<VanBan>(file).unwrap_err().to_string();
        assert!(error.contains("missing field `co_quan`"), "{error}");
    }
}
