//! **Biên bản**: minutes (mẫu 1.9).

mod cuoc_hop;
mod gio_hop;
mod tham_du;
mod the_thuc;

pub use cuoc_hop::CuocHop;
pub use gio_hop::{GioHop, GioHopError};
pub use tham_du::{NhomThamDu, ThamDu};
pub use the_thuc::{DaiDien, TheThucBienBan};

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::bo_cuc::mo_dau;
use super::khung::{Chan, ChoNoiNhan, Khung, OKy, TenVanBan};
use super::van_ban::Loai;
use super::{CaNhan, LoaiVanBan};
use crate::the_thuc::PhuLuc;
use crate::the_thuc::noi_dung::{BodySink, CanCu, LoiVan, NoiDung};
use crate::{NonEmpty, Text};

/// **Biên bản**: minutes of a meeting or of work done together: when, where, who, what was said.
///
/// Mẫu 1.9 (`ND30-PL3-M1.9`). The lines of the form are fields and print in its order; its words are the page's: “Thời
/// gian bắt đầu: …” to “Hội nghị kết thúc vào …”. Chủ tọa and thư ký are named once and stand in the text and under
/// it. There is no line of place and date, so that the minutes' date is the day on which the gathering ended.
///
/// ```
/// use vanban::loai::bien_ban::{BienBan, CuocHop, TheThucBienBan};
/// use vanban::loai::CaNhan;
/// use vanban::the_thuc::TenCoQuan;
///
/// let the_thuc = TheThucBienBan::new(TenCoQuan::new("Ủy ban nhân dân\nxã Bình An"), "/BB-UBND".parse()?);
/// let chair = CaNhan::ong("Lê Văn Bình").chuc_vu("Chủ tịch Ủy ban nhân dân xã");
/// let secretary = CaNhan::ba("Trần Thị Cúc").chuc_vu("Công chức Văn phòng");
/// let mut minutes = BienBan::new(the_thuc, "Hội nghị sơ kết công tác 6 tháng đầu năm 2026", chair, secretary);
/// minutes.cuoc_hop = CuocHop::HoiNghi;
/// minutes.ket_thuc = "2026-06-26T11:30".parse()?;
/// let page = vanban::VanBan::from(minutes).to_text();
/// assert!(page.contains("Hội nghị kết thúc vào 11 giờ 30 phút, ngày 26 tháng 6 năm 2026./."));
/// assert!(page.contains("Lưu: VT, Hồ sơ."));
/// # Ok::<(), vanban::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "biên bản")]
#[doc(alias = "minutes")]
pub struct BienBan {
    /// What stands around the content.
    pub the_thuc: TheThucBienBan,
    /// **Tên cuộc họp, hội nghị, hội thảo** (ô số 5a): what the gathering is called; a `\n` is a chosen line break.
    pub ten_cuoc_hop: Text,
    /// What kind of gathering it is.
    #[serde(default, skip_serializing_if = "CuocHop::is_default")]
    pub cuoc_hop: CuocHop,
    /// **Căn cứ**: on what it rests, for minutes of an inspection or of work between bodies.
    #[serde(default, skip_serializing_if = "CanCu::is_empty")]
    pub can_cu: CanCu,
    /// **Mở đầu**: opening paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mo_dau: Vec<LoiVan>,
    /// **Thời gian bắt đầu**: when it began.
    pub bat_dau: GioHop,
    /// **Địa điểm**: where.
    pub dia_diem: LoiVan,
    /// **Thành phần tham dự**: who attended.
    pub tham_du: NonEmpty<ThamDu>,
    /// **Chủ trì (chủ tọa)**: who led it, and signs at the right.
    pub chu_toa: CaNhan,
    /// **Thư ký (người ghi biên bản)**: who wrote the minutes, and signs at the left.
    pub thu_ky: CaNhan,
    /// **Nội dung**: what was said, in its order.
    pub noi_dung: NoiDung,
    /// When it ended.
    pub ket_thuc: GioHop,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl BienBan {
    /// Minutes of a meeting that say nothing yet; times and place are blank.
    #[must_use]
    pub fn new(the_thuc: TheThucBienBan, ten_cuoc_hop: impl Into<Text>, chu_toa: CaNhan, thu_ky: CaNhan) -> Self {
        Self {
            the_thuc,
            ten_cuoc_hop: ten_cuoc_hop.into(),
            cuoc_hop: CuocHop::Hop,
            can_cu: CanCu::default(),
            mo_dau: Vec::new(),
            bat_dau: GioHop::default(),
            dia_diem: LoiVan::from("…"),
            tham_du: NonEmpty::new(ThamDu::LoiVan(LoiVan::from("…"))),
            chu_toa,
            thu_ky,
            noi_dung: NoiDung::new(),
            ket_thuc: GioHop::default(),
            phu_luc: Vec::new(),
        }
    }
}

impl Loai for BienBan {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        let the_thuc = &self.the_thuc;
        let mut ky: Vec<_> = the_thuc.dai_dien.iter().map(DaiDien::o_ky).collect();
        ky.push(OKy {
            chu_ky: the_thuc.chu_ky_thu_ky.as_ref(),
            ..OKy::new(vec!["THƯ KÝ".to_owned()], &self.thu_ky.ho_ten)
        });
        let post = the_thuc.chuc_vu_chinh_quyen.as_ref().map(|post| post.to_uppercase());
        let chair = std::iter::once("CHỦ TỌA".to_owned()).chain(post).collect();
        ky.push(OKy {
            chuc_vu: the_thuc.chuc_vu_chinh_quyen.as_ref(),
            chu_ky: the_thuc.chu_ky_chu_toa.as_ref(),
            dau: the_thuc.dau.as_ref(),
            ..OKy::new(chair, &self.chu_toa.ho_ten)
        });
        Khung {
            so_ky_hieu: Some(&the_thuc.so_ky_hieu),
            ngay: self.ket_thuc.ngay(),
            chan: Chan {
                ky,
                noi_nhan: Some(&the_thuc.noi_nhan),
                cho_noi_nhan: ChoNoiNhan::DuoiBenTrai,
                ..Chan::default()
            },
            ..Khung::new(
                &the_thuc.co_quan,
                TenVanBan::trich_yeu(loai, &self.ten_cuoc_hop),
                &the_thuc.khac,
                &the_thuc.trinh_bay,
            )
        }
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        mo_dau(&self.can_cu, &self.mo_dau, sink);
        let line = |label: &str, words: &LoiVan| {
            Cow::Owned(LoiVan::from(format!("{label}: ")).noi(words).bo_dau_cuoi().va("."))
        };
        let person = |person: &CaNhan| LoiVan::from(person.to_string());
        sink.doan(line("Thời gian bắt đầu", &LoiVan::from(self.bat_dau.to_string())));
        sink.doan(line("Địa điểm", &self.dia_diem));
        match &self.tham_du[..] {
            [ThamDu::LoiVan(words)] => sink.doan(line("Thành phần tham dự", words)),
            all => {
                sink.dan_nhap(Cow::Owned(LoiVan::from("Thành phần tham dự:")));
                tham_du::duyet(all, sink);
            }
        }
        sink.doan(line("Chủ trì (chủ tọa)", &person(&self.chu_toa)));
        sink.doan(line("Thư ký (người ghi biên bản)", &person(&self.thu_ky)));
        let course = format!("Nội dung (theo diễn biến {}):", self.cuoc_hop.trong_cau());
        sink.dan_nhap(Cow::Owned(LoiVan::from(course)));
        self.noi_dung.duyet(sink);
        sink.doan(Cow::Owned(LoiVan::from(format!("{} kết thúc vào {}.", self.cuoc_hop, self.ket_thuc))));
    }
}

#[cfg(test)]
mod tests {
    use crate::VanBan;

    /// Minutes in which one field is another.
    fn bien_ban(field: &str, value: serde_json::Value) -> serde_json::Value {
        let mut json = serde_json::json!({
            "the_thuc": {"co_quan": {"ban_hanh": "Trường THCS Hoa Sen"}, "so_ky_hieu": "3/BB-THCSHS"},
            "ten_cuoc_hop": "Họp Hội đồng trường", "bat_dau": "2026-09-04T14:00", "dia_diem": "Phòng Hội đồng;",
            "tham_du": [{"loi_van": "Toàn thể thành viên Hội đồng trường"}],
            "chu_toa": {"ho_ten": "Lê An"}, "thu_ky": {"ho_ten": "Hà Vy"},
            "noi_dung": [], "ket_thuc": "2026-09-05T16:30"
        });
        match value {
            serde_json::Value::Null => json.as_object_mut().unwrap().remove(field),
            value => json.as_object_mut().unwrap().insert(field.to_owned(), value),
        };
        serde_json::json!({"bien_ban": json})
    }

    fn page(json: serde_json::Value) -> String {
        let page = serde_json::from_value::<VanBan>(json).unwrap().to_text();
        page.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_line_of_the_form_is_demanded() {
        for field in
            ["ten_cuoc_hop", "bat_dau", "dia_diem", "tham_du", "chu_toa", "thu_ky", "noi_dung", "ket_thuc", "the_thuc"]
        {
            let error = serde_json::from_value::<VanBan>(bien_ban(field, serde_json::Value::Null)).unwrap_err();
            assert!(error.to_string().contains(field), "{error}");
        }
        assert!(serde_json::from_value::<VanBan>(bien_ban("tham_du", serde_json::json!([]))).is_err());
        assert!(serde_json::from_value::<VanBan>(bien_ban("kinh_gui", serde_json::json!(["A"]))).is_err());
    }

    #[test]
    fn the_form_s_words_are_the_page_s() {
        let page = page(bien_ban("cuoc_hop", serde_json::json!("hoi_thao")));
        for words in [
            "Thời gian bắt đầu: 14 giờ 00 phút, ngày 04 tháng 9 năm 2026. Địa điểm: Phòng Hội đồng.",
            "Thành phần tham dự: Toàn thể thành viên Hội đồng trường. Chủ trì (chủ tọa): Lê An.",
            "Thư ký (người ghi biên bản): Hà Vy. Nội dung (theo diễn biến hội thảo):",
            "Hội thảo kết thúc vào 16 giờ 30 phút, ngày 05 tháng 9 năm 2026./.",
            "THƯ KÝ CHỦ TỌA Hà Vy Lê An Nơi nhận: - Lưu: VT, Hồ sơ.",
        ] {
            assert!(page.contains(words), "{words}\n{page}");
        }
    }

    #[test]
    fn the_head_has_no_place_and_the_date_is_that_of_the_end() {
        let minutes: VanBan = serde_json::from_value(bien_ban("phu_luc", serde_json::json!([]))).unwrap();
        assert!(minutes.khung().dia_danh.is_none());
        let cited = format!("{:#}", minutes.vien_dan());
        assert!(cited.starts_with("Biên bản số 03/BB-THCSHS ngày 05 tháng 9 năm 2026"), "{cited}");
    }

    #[test]
    fn what_a_file_leaves_out_is_the_profile_s() {
        use crate::the_thuc::{CoQuan, TenCoQuan};
        use serde::de::DeserializeSeed;
        let profile = CoQuan::new(TenCoQuan::new("Sở Nội vụ"), "Bình An").viet_tat("SNV");
        let mut json = bien_ban("cuoc_hop", serde_json::json!("hop"));
        json["bien_ban"]["the_thuc"] = serde_json::json!({"so_ky_hieu": {"so": 7}});
        let minutes = profile.deserialize(json).unwrap();
        assert_eq!(minutes.khung().so_ky_hieu.unwrap().to_string(), "07/BB-SNV");
        assert_eq!(minutes.khung().co_quan.ten_day_du(), "Sở Nội vụ");
    }

    #[test]
    fn those_who_sign_beside_stand_above_the_form_s_two() {
        let mut json = bien_ban("cuoc_hop", serde_json::json!("hop"));
        json["bien_ban"]["the_thuc"]["dai_dien"] = serde_json::json!([{"cua": "Sở Nội vụ", "ho_ten": "Vũ Lan"}]);
        json["bien_ban"]["the_thuc"]["chuc_vu_chinh_quyen"] = serde_json::json!("Hiệu trưởng");
        let minutes: VanBan = serde_json::from_value(json).unwrap();
        let signers: Vec<_> = minutes.khung().chan.ky.into_iter().map(|signer| signer.dong.join("|")).collect();
        assert_eq!(signers, ["ĐẠI DIỆN|SỞ NỘI VỤ", "THƯ KÝ", "CHỦ TỌA|HIỆU TRƯỞNG"]);
    }
}
