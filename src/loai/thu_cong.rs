//! **Thư công**: a letter of courtesy.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::LoaiVanBan;
use super::bo_cuc::ket;
use super::khung::{Chan, Khung, OKy, TenVanBan};
use super::van_ban::Loai;
use crate::Text;
use crate::the_thuc::noi_dung::{BodySink, DongGiua, HinhAnh, LoiVan, NoiDung};
use crate::the_thuc::{DiaDanh, NgayBanHanh, NguoiKy, NoiNhan, SoKyHieu, TenCoQuan, ThanhPhanKhac, TrinhBay};

/// **Thư công**: a letter of courtesy by the head of a body: thanks, congratulations, condolence.
///
/// The decree names it among the kinds (`ND30-D7`) and gives it no form and no abbreviation
/// (`ND30-PL3-I.khong-thu-cong`). So it has the decree's head and signature, neither tên loại nor trích yếu, and no
/// “./.”, with which the forms end.
///
/// ```
/// use vanban::loai::thu_cong::{TheThucThuCong, ThuCong};
/// use vanban::the_thuc::*;
/// let the_thuc = TheThucThuCong::new(
///     TenCoQuan::new("Ủy ban nhân dân\nxã Bình An"),
///     "Bình An",
///     NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình"),
/// );
/// let mut thu = ThuCong::new(the_thuc, "Thân gửi các em học sinh!", "Chúc các em một năm học mới nhiều niềm vui.");
/// thu.ket = Some("Thân ái!".into());
/// assert!(!vanban::VanBan::from(thu).to_text().contains("./."));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "thư công")]
#[doc(alias = "letter of courtesy")]
pub struct ThuCong {
    /// What stands around the content.
    pub the_thuc: TheThucThuCong,
    /// **Lời chào**: the greeting, in the middle: “Kính gửi: …”, “Thân gửi …!”.
    pub loi_chao: Text,
    /// **Nội dung**: what it says.
    pub noi_dung: NoiDung,
    /// **Kết**: closing words: “Thân ái!”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ket: Option<LoiVan>,
}

/// **Thể thức của thư công**: what stands around its content.
///
/// As [`TheThuc`](crate::the_thuc::TheThuc), but that number and Nơi nhận may be absent: how a thư công is numbered is
/// not regulated, and its reader gets it himself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TheThucThuCong {
    /// **Tên cơ quan, tổ chức ban hành văn bản** (ô số 2).
    pub co_quan: TenCoQuan,
    /// **Số, ký hiệu** (ô số 3), where the office gives it one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub so_ky_hieu: Option<SoKyHieu>,
    /// **Địa danh** (ô số 4).
    pub dia_danh: DiaDanh,
    /// **Thời gian ban hành** (ô số 4); blank in a draft.
    #[serde(default)]
    pub ngay: NgayBanHanh,
    /// **Người ký** (ô số 7a–7c).
    pub nguoi_ky: NguoiKy,
    /// **Dấu** (ô số 8): picture of the seal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dau: Option<HinhAnh>,
    /// **Nơi nhận** (ô số 9b), where copies are sent or kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noi_nhan: Option<NoiNhan>,
    /// **Thành phần khác**: marks and address (ô số 10, 11, 13).
    #[serde(default = "ThanhPhanKhac::tu_ho_so", skip_serializing_if = "ThanhPhanKhac::is_empty")]
    pub khac: ThanhPhanKhac,
    /// **Trình bày**: page options.
    #[serde(default = "TrinhBay::tu_ho_so", skip_serializing_if = "TrinhBay::is_default")]
    pub trinh_bay: TrinhBay,
}

impl TheThucThuCong {
    /// The mandatory components; the date is blank.
    #[must_use]
    pub fn new(co_quan: TenCoQuan, dia_danh: impl Into<DiaDanh>, nguoi_ky: NguoiKy) -> Self {
        Self {
            co_quan,
            so_ky_hieu: None,
            dia_danh: dia_danh.into(),
            ngay: NgayBanHanh::TRONG,
            nguoi_ky,
            dau: None,
            noi_nhan: None,
            khac: ThanhPhanKhac::default(),
            trinh_bay: TrinhBay::default(),
        }
    }
}

impl ThuCong {
    /// A letter with a greeting and what it says.
    #[must_use]
    pub fn new(the_thuc: TheThucThuCong, loi_chao: impl Into<Text>, noi_dung: impl Into<NoiDung>) -> Self {
        Self { the_thuc, loi_chao: loi_chao.into(), noi_dung: noi_dung.into(), ket: None }
    }
}

impl Loai for ThuCong {
    fn khung(&self, _: LoaiVanBan) -> Khung<'_> {
        let the_thuc = &self.the_thuc;
        Khung {
            so_ky_hieu: the_thuc.so_ky_hieu.as_ref(),
            dia_danh: Some(&the_thuc.dia_danh),
            ngay: the_thuc.ngay,
            chan: Chan {
                ky: vec![OKy::from(&the_thuc.nguoi_ky)],
                dau: the_thuc.dau.as_ref(),
                noi_nhan: the_thuc.noi_nhan.as_ref(),
                ..Chan::default()
            },
            ..Khung::new(&the_thuc.co_quan, TenVanBan::Khong, &the_thuc.khac, &the_thuc.trinh_bay)
        }
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        sink.giua(DongGiua::LoiVan, Cow::Borrowed(self.loi_chao.as_str()));
        self.noi_dung.duyet(sink);
        ket(self.ket.as_ref(), sink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loai::VanBan;
    use crate::the_thuc::CoQuan;

    const THU: &str = include_str!("../../examples/data/thu_cong.json");

    #[test]
    fn a_letter_of_courtesy_has_neither_kind_nor_end_mark() {
        let letter: VanBan = serde_json::from_str(THU).unwrap();
        let page = letter.to_text();
        assert!(!page.contains("THƯ CÔNG") && !page.contains("./.") && !page.contains("Số:"), "{page}");
        assert_eq!(letter.khung().trich_yeu(), None);
    }

    #[test]
    fn number_and_recipients_may_be_given() {
        let mut file: serde_json::Value = serde_json::from_str(THU).unwrap();
        file["thu_cong"]["the_thuc"]["so_ky_hieu"] = "12/UBND-VX".into();
        file["thu_cong"]["the_thuc"]["noi_nhan"] = serde_json::json!({"luu": {"noi": ["VT"]}});
        let page = serde_json::from_value::<VanBan>(file.clone()).unwrap().to_text();
        assert!(page.contains("Số: 12/UBND-VX") && page.contains("- Lưu: VT."), "{page}");
        file["thu_cong"].as_object_mut().unwrap().remove("loi_chao");
        assert!(serde_json::from_value::<VanBan>(file).unwrap_err().to_string().contains("loi_chao"));
    }

    #[test]
    fn an_office_s_profile_gives_it_no_number() {
        use serde::de::DeserializeSeed;
        let signer = NguoiKy::new(crate::the_thuc::QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình");
        let ho_so = CoQuan::new(TenCoQuan::new("Ủy ban nhân dân\nxã Bình An"), "Bình An").nguoi_ky("ct", signer);
        let mut file: serde_json::Value = serde_json::from_str(THU).unwrap();
        file["thu_cong"]["the_thuc"] = serde_json::json!({"nguoi_ky": "ct"});
        let text = file.to_string();
        let letter = ho_so.deserialize(&mut serde_json::Deserializer::from_str(&text)).unwrap();
        assert!(letter.khung().so_ky_hieu.is_none());
        assert_eq!(letter.khung().dia_danh.map(|place| place.as_str()), Some("Bình An"));
    }
}
