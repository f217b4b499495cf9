//! **Hướng dẫn** (mẫu 1.4): guidance.

use serde::{Deserialize, Serialize};

use super::bo_cuc::{Phan, cac_phan, ket, khoan_nhan, mo_dau, mo_muc, tu_phan};
use super::ke_hoach::{KinhPhi, MucDichYeuCau, ToChucThucHien, TrachNhiem};
use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use super::{CapPhan, LoaiVanBan, PhanLon};
use crate::Text;
use crate::the_thuc::noi_dung::{BodySink, CanCu, Cap, Khoi, LoiVan, NoiDung};
use crate::the_thuc::{PhuLuc, TheThuc};

/// **Hướng dẫn**: guidance: what for, for whom, how something is to be done, who answers for what.
///
/// Mẫu 1.4 (`ND30-PL3-M1.4`), arranged by mục La Mã, khoản, điểm. It has no “Kính gửi” (`ND30-PL1-II.9.c`). What is to
/// be done has titles of its own: such sections are [`PhanHuongDan::Khac`].
///
/// ```
/// use vanban::loai::ke_hoach::MucDichYeuCau;
/// use vanban::loai::huong_dan::{HuongDan, PhamViDoiTuong};
/// use vanban::the_thuc::noi_dung::{DeMuc, Khoi};
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = plan.the_thuc;
/// let mut huong_dan = HuongDan::new(the_thuc, "Tổ chức lớp dạy bơi cho trẻ em");
/// huong_dan.phan.push(MucDichYeuCau::new("Thống nhất cách tổ chức lớp.", "An toàn, thiết thực.").into());
/// huong_dan.phan.push(PhamViDoiTuong::new("Các thôn trên địa bàn xã.", "Trẻ em từ 07 đến 15 tuổi.").into());
/// let cach_lam = DeMuc::tieu_de("Mở lớp").them(Khoi::doan("Mỗi lớp không quá 20 em."));
/// huong_dan.phan.push(cach_lam.muc_la_ma().into());
/// let page = vanban::VanBan::from(huong_dan).to_text();
/// assert!(page.contains("II. PHẠM VI, ĐỐI TƯỢNG ÁP DỤNG") && page.contains("III. MỞ LỚP"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "hướng dẫn")]
#[doc(alias = "guidance")]
pub struct HuongDan {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Căn cứ**: on what it rests.
    #[serde(default, skip_serializing_if = "CanCu::is_empty")]
    pub can_cu: CanCu,
    /// **Mở đầu**: opening paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mo_dau: Vec<LoiVan>,
    /// **Cấp phần**: at what level sections are numbered.
    #[serde(default, skip_serializing_if = "CapPhan::is_default")]
    pub cap_phan: CapPhan,
    /// **Phần**: sections, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phan: Vec<PhanHuongDan>,
    /// **Kết**: closing paragraph: “Trên đây là Hướng dẫn …”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ket: Option<LoiVan>,
    /// **Phụ lục**: appendices, such as the forms to be used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

/// **Phần**: a section of a guidance; those with a usual title print it.
///
/// ```
/// use vanban::loai::huong_dan::{PhamViDoiTuong, PhanHuongDan};
/// let section: PhanHuongDan = PhamViDoiTuong::new("Toàn xã.", "Các thôn.").into();
/// assert!(matches!(section, PhanHuongDan::PhamViDoiTuong(_)));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PhanHuongDan {
    /// **Mục đích, yêu cầu**.
    MucDichYeuCau(MucDichYeuCau),
    /// **Phạm vi, đối tượng áp dụng**.
    PhamViDoiTuong(PhamViDoiTuong),
    /// **Kinh phí**.
    KinhPhi(KinhPhi),
    /// **Tổ chức thực hiện**.
    ToChucThucHien(ToChucThucHien),
    /// **Phần** I, II …: sections under a common title.
    Phan(PhanLon<PhanHuongDan>),
    /// **Mục** A, B …: sections under a common title.
    MucChuCai(PhanLon<PhanHuongDan>),
    /// Any other section or block: what is to be done.
    Khac(Khoi),
}

tu_phan! {
    PhanHuongDan:
    MucDichYeuCau => MucDichYeuCau,
    PhamViDoiTuong => PhamViDoiTuong,
    KinhPhi => KinhPhi,
    ToChucThucHien => ToChucThucHien,
    Khoi => Khac,
}

impl PhanHuongDan {
    fn cac_trach_nhiem(&self) -> Vec<&TrachNhiem> {
        match self {
            Self::ToChucThucHien(section) => section.trach_nhiem.iter().collect(),
            Self::Phan(part) | Self::MucChuCai(part) => part.phan.iter().flat_map(Self::cac_trach_nhiem).collect(),
            _ => Vec::new(),
        }
    }
}

impl Phan for PhanHuongDan {
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        match self {
            Self::MucDichYeuCau(section) => section.duyet(sink),
            Self::PhamViDoiTuong(section) => section.duyet(sink),
            Self::KinhPhi(section) => section.duyet(sink),
            Self::ToChucThucHien(section) => section.duyet(sink),
            Self::Phan(part) => part.duyet(Cap::Phan, sink),
            Self::MucChuCai(part) => part.duyet(Cap::MucChuCai, sink),
            Self::Khac(block) => block.duyet_mot(sink),
        }
    }
}

/// **Phạm vi, đối tượng áp dụng**: of what and for whom a guidance is.
///
/// ```
/// use vanban::loai::huong_dan::PhamViDoiTuong;
/// let section = PhamViDoiTuong::new("Các lớp dạy bơi trên địa bàn xã.", "Các thôn, trường học.");
/// assert!(section.pham_vi.doan_duy_nhat().is_some()); // prints as “1. Phạm vi: Các lớp …”
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PhamViDoiTuong {
    /// Title, where it is not “PHẠM VI, ĐỐI TƯỢNG ÁP DỤNG”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// **Phạm vi**: of what; a single paragraph runs in after its label.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub pham_vi: NoiDung,
    /// **Đối tượng**: for whom; likewise.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub doi_tuong: NoiDung,
}

impl PhamViDoiTuong {
    /// Of what and for whom.
    #[must_use]
    pub fn new(pham_vi: impl Into<NoiDung>, doi_tuong: impl Into<NoiDung>) -> Self {
        Self { tieu_de: None, pham_vi: pham_vi.into(), doi_tuong: doi_tuong.into() }
    }

    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Phạm vi, đối tượng áp dụng", sink);
        khoan_nhan("Phạm vi", &self.pham_vi, sink);
        khoan_nhan("Đối tượng", &self.doi_tuong, sink);
        sink.dong();
    }
}

impl HuongDan {
    /// A guidance that says nothing yet.
    #[must_use]
    pub fn new(the_thuc: TheThuc, trich_yeu: impl Into<Text>) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            can_cu: CanCu::default(),
            mo_dau: Vec::new(),
            cap_phan: CapPhan::LaMa,
            phan: Vec::new(),
            ket: None,
            phu_luc: Vec::new(),
        }
    }

    /// **Trách nhiệm**: units that answer for something, in order.
    pub fn trach_nhiem(&self) -> impl Iterator<Item = &TrachNhiem> {
        self.phan.iter().flat_map(PhanHuongDan::cac_trach_nhiem)
    }
}

impl Loai for HuongDan {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), None)
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        mo_dau(&self.can_cu, &self.mo_dau, sink);
        cac_phan(self.cap_phan, &self.phan, sink);
        ket(self.ket.as_ref(), sink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loai::VanBan;

    const HUONG_DAN: &str = include_str!("../../examples/data/huong_dan.json");

    fn doc() -> HuongDan {
        match serde_json::from_str(HUONG_DAN).unwrap() {
            VanBan::HuongDan(guidance) => *guidance,
            other => panic!("{:?}", other.loai()),
        }
    }

    #[test]
    fn sections_stand_in_their_order_under_their_titles() {
        let page = VanBan::from(doc()).to_text();
        let titles = ["I. MỤC ĐÍCH, YÊU CẦU", "II. PHẠM VI, ĐỐI TƯỢNG ÁP DỤNG", "V. TỔ CHỨC THỰC HIỆN"];
        let at = titles.map(|title| page.find(title).unwrap_or_else(|| panic!("{title}: {page}")));
        assert!(at.is_sorted(), "{page}");
    }

    #[test]
    fn units_are_found_within_parts_too() {
        let mut guidance = doc();
        let count = guidance.trach_nhiem().count();
        assert!(count > 0);
        guidance.phan = vec![PhanHuongDan::MucChuCai(PhanLon::new("Nội dung", guidance.phan))];
        assert_eq!(guidance.trach_nhiem().count(), count);
    }

    #[test]
    fn a_scope_of_several_blocks_stands_below_its_label() {
        let mut section =
            PhamViDoiTuong::new("Toàn xã.", NoiDung::from([Khoi::gach("Các thôn."), Khoi::gach("Trường.")]));
        section.tieu_de = Some("Áp dụng".into());
        let page = VanBan::from(HuongDan { phan: vec![section.into()], ..doc() }).to_text();
        for line in ["I. ÁP DỤNG", "1. Phạm vi: Toàn xã.", "2. Đối tượng\n", "- Các thôn."] {
            assert!(page.contains(line), "{page}");
        }
    }

    #[test]
    fn unknown_sections_are_refused() {
        let mut file: serde_json::Value = serde_json::from_str(HUONG_DAN).unwrap();
        file["huong_dan"]["phan"][0] = serde_json::json!({"ket_qua": {}});
        assert!(serde_json::from_value::<VanBan>(file).unwrap_err().to_string().contains("ket_qua"));
    }
}
