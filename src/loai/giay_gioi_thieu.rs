//! **Giấy giới thiệu** (mẫu 1.8): a letter of introduction.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::khung::{Chan, Khung, OKy, TenVanBan};
use super::van_ban::Loai;
use super::{LoaiVanBan, NguoiDuocCap};
use crate::Text;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{BodySink, DongGiua, HinhAnh, LoiVan};
use crate::the_thuc::{
    DiaDanh, Luu, NgayBanHanh, NguoiKy, NoiGui, NoiNhan, SoKyHieu, TenCoQuan, ThanhPhanKhac, TrinhBay, viet_ngay,
};

/// **Giấy giới thiệu**: introduces somebody to the body he is sent to.
///
/// Mẫu 1.8 (`ND30-PL3-M1.8`). It has no trích yếu: the rule stands under its name (`ND30-PL3-M1.8#ty`). Its request and
/// the sentence of its last day are the form's.
///
/// ```
/// use vanban::loai::giay_gioi_thieu::{GiayGioiThieu, TheThucGioiThieu};
/// use vanban::loai::{NguoiDuocCap, XungHo};
/// use vanban::the_thuc::*;
/// let the_thuc = TheThucGioiThieu::new(
///     TenCoQuan::new("Trường Tiểu học Bình An").thuoc("UBND xã Bình An"),
///     "/GGT-THBA".parse()?,
///     "Bình An",
///     NguoiKy::new(QuyenHan::truc_tiep("Hiệu trưởng"), "Nguyễn Thị Mai"),
/// );
/// let nguoi = NguoiDuocCap::new("Trần Văn Minh", "Kế toán").xung_ho(XungHo::Ong);
/// let den = "2026-06-30".parse()?;
/// let giay = GiayGioiThieu::new(the_thuc, nguoi, "Kho bạc Nhà nước khu vực", "Đối chiếu số liệu.", den);
/// let page = vanban::VanBan::from(giay).to_text();
/// assert!(page.contains("Đề nghị Quý cơ quan tạo điều kiện để ông có tên ở trên hoàn thành nhiệm vụ."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "giấy giới thiệu")]
#[doc(alias = "letter of introduction")]
pub struct GiayGioiThieu {
    /// What stands around the content.
    pub the_thuc: TheThucGioiThieu,
    /// **Người được giới thiệu**: who is introduced.
    pub nguoi: NguoiDuocCap,
    /// **Được cử đến**: the body he is sent to.
    pub cu_den: Text,
    /// **Về việc**: what for.
    pub ve_viec: LoiVan,
    /// **Giá trị đến hết ngày**: the last day on which it is valid.
    pub gia_tri_den: NaiveDate,
}

/// **Thể thức của giấy giới thiệu**: what stands around its content.
///
/// As [`TheThuc`](crate::the_thuc::TheThuc), but for Nơi nhận, which the form has written: “- Như trên;” and
/// “- Lưu: VT.” (`ND30-PL3-M1.8#nn`), and for further signatories, for whom it has no place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TheThucGioiThieu {
    /// **Tên cơ quan, tổ chức ban hành văn bản** (ô số 2).
    pub co_quan: TenCoQuan,
    /// **Số, ký hiệu** (ô số 3).
    pub so_ky_hieu: SoKyHieu,
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
    /// **Thành phần khác**: marks and address (ô số 10, 11, 13).
    #[serde(default = "ThanhPhanKhac::tu_ho_so", skip_serializing_if = "ThanhPhanKhac::is_empty")]
    pub khac: ThanhPhanKhac,
    /// **Trình bày**: page options.
    #[serde(default = "TrinhBay::tu_ho_so", skip_serializing_if = "TrinhBay::is_default")]
    pub trinh_bay: TrinhBay,
}

impl TheThucGioiThieu {
    /// The mandatory components; the date is blank.
    #[must_use]
    pub fn new(co_quan: TenCoQuan, so_ky_hieu: SoKyHieu, dia_danh: impl Into<DiaDanh>, nguoi_ky: NguoiKy) -> Self {
        Self {
            co_quan,
            so_ky_hieu,
            dia_danh: dia_danh.into(),
            ngay: NgayBanHanh::TRONG,
            nguoi_ky,
            dau: None,
            khac: ThanhPhanKhac::default(),
            trinh_bay: TrinhBay::default(),
        }
    }
}

/// The list that the form has written.
static NOI_NHAN: LazyLock<NoiNhan> = LazyLock::new(|| NoiNhan::new(Luu::van_thu()).gui(NoiGui::NhuTren));

impl GiayGioiThieu {
    /// A letter that says all the form demands.
    #[must_use]
    pub fn new(
        the_thuc: TheThucGioiThieu,
        nguoi: NguoiDuocCap,
        cu_den: impl Into<Text>,
        ve_viec: impl Into<LoiVan>,
        gia_tri_den: NaiveDate,
    ) -> Self {
        Self { the_thuc, nguoi, cu_den: cu_den.into(), ve_viec: ve_viec.into(), gia_tri_den }
    }
}

impl Loai for GiayGioiThieu {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        let the_thuc = &self.the_thuc;
        Khung {
            so_ky_hieu: Some(&the_thuc.so_ky_hieu),
            dia_danh: Some(&the_thuc.dia_danh),
            ngay: the_thuc.ngay,
            chan: Chan {
                ky: vec![OKy::from(&the_thuc.nguoi_ky)],
                dau: the_thuc.dau.as_ref(),
                noi_nhan: Some(&NOI_NHAN),
                ..Chan::default()
            },
            ..Khung::new(&the_thuc.co_quan, TenVanBan::TenLoai(loai, None), &the_thuc.khac, &the_thuc.trinh_bay)
        }
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        let line = |text: String| Cow::Owned(LoiVan::from(text));
        let body = self.the_thuc.co_quan.ten_day_du();
        sink.giua(DongGiua::LoiVan, Cow::Owned(format!("{body} trân trọng giới thiệu:")));
        self.nguoi.duyet(sink);
        sink.doan(line(format!("Được cử đến: {}", bo_dau_cuoi(&self.cu_den.one_line()))));
        sink.truong("Về việc", &self.ve_viec);
        sink.doan(line(format!(
            "Đề nghị Quý cơ quan tạo điều kiện để {} có tên ở trên hoàn thành nhiệm vụ.",
            self.nguoi.xung_ho.chu()
        )));
        sink.doan(line(format!("Giấy này có giá trị đến hết {}.", viet_ngay(self.gia_tri_den))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loai::{VanBan, XungHo};
    use crate::the_thuc::CoQuan;

    const GIAY: &str = include_str!("../../examples/data/giay_gioi_thieu.json");

    fn doc() -> GiayGioiThieu {
        match serde_json::from_str(GIAY).unwrap() {
            VanBan::GiayGioiThieu(letter) => *letter,
            other => panic!("{:?}", other.loai()),
        }
    }

    #[test]
    fn the_form_s_words_are_written_by_the_page() {
        let mut letter = doc();
        letter.nguoi.xung_ho = XungHo::OngBa;
        letter.gia_tri_den = "2026-02-09".parse().unwrap();
        let page = VanBan::from(letter).to_text();
        let words = page.split_whitespace().collect::<Vec<_>>().join(" ");
        for expected in [
            "Ủy ban nhân dân xã Bình An trân trọng giới thiệu: Ông (bà): ",
            "tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ. Giấy này có giá trị đến hết ngày 09 tháng 02 năm 2026./.",
        ] {
            assert!(words.contains(expected), "{page}");
        }
    }

    #[test]
    fn recipients_are_those_of_the_form() {
        let van_ban = VanBan::from(doc());
        assert_eq!(van_ban.khung().chan.noi_nhan.unwrap().cac_dong(), ["- Như trên;", "- Lưu: VT."]);
        assert_eq!(van_ban.khung().trich_yeu(), None);
        for (at, field) in [("/giay_gioi_thieu/the_thuc", "noi_nhan"), ("/giay_gioi_thieu", "trich_yeu")] {
            let mut file: serde_json::Value = serde_json::from_str(GIAY).unwrap();
            file.pointer_mut(at).unwrap()[field] = "A".into();
            let error = serde_json::from_value::<VanBan>(file).unwrap_err().to_string();
            assert!(error.contains(field), "{error}");
        }
    }

    #[test]
    fn an_office_s_profile_fills_its_head() {
        use serde::de::DeserializeSeed;
        let mut ho_so = CoQuan::new(TenCoQuan::new("Ủy ban nhân dân\nxã Bình An"), "Bình An").viet_tat("UBND");
        ho_so = ho_so.nguoi_ky("ct", doc().the_thuc.nguoi_ky);
        let mut file: serde_json::Value = serde_json::from_str(GIAY).unwrap();
        file["giay_gioi_thieu"]["the_thuc"] = serde_json::json!({"nguoi_ky": "ct"});
        let text = file.to_string();
        let letter = ho_so.deserialize(&mut serde_json::Deserializer::from_str(&text)).unwrap();
        assert_eq!(letter.khung().so_ky_hieu.unwrap().to_string(), "/GGT-UBND");
    }
}
