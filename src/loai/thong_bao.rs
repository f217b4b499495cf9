//! **Thông báo** (mẫu 1.4): a notice.

use serde::{Deserialize, Serialize};

use super::bo_cuc::{Phan, cac_phan, ket, mo_dau, tu_phan};
use super::ke_hoach::{ToChucThucHien, TrachNhiem};
use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use super::{CapPhan, LoaiVanBan, PhanLon};
use crate::Text;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{BodySink, CanCu, Cap, Khoi, LoiVan};
use crate::the_thuc::{PhuLuc, TheThuc};

/// **Thông báo**: a notice: what was concluded, found, decided, or is to happen.
///
/// Mẫu 1.4 (`ND30-PL3-M1.4`). It has no “Kính gửi” (`ND30-PL1-II.9.c`). Notices of a meeting's conclusions charge units
/// with work: told as [`ToChucThucHien`], who is charged with what by when is data, see [`Self::trach_nhiem`].
///
/// ```
/// use vanban::loai::thong_bao::ThongBao;
/// use vanban::loai::ke_hoach::{ToChucThucHien, TrachNhiem};
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = plan.the_thuc;
/// let mut thong_bao = ThongBao::ket_luan(the_thuc, "Chủ tịch Ủy ban nhân dân xã", "cuộc họp về an toàn bể bơi");
/// let viec = ToChucThucHien::from([TrachNhiem::new("Công an xã").doan("Kiểm tra các bể bơi trước ngày 15 tháng 6.")]);
/// thong_bao.phan.push(viec.into());
/// assert_eq!(thong_bao.trich_yeu, "Kết luận của Chủ tịch Ủy ban nhân dân xã tại cuộc họp về an toàn bể bơi");
/// assert_eq!(thong_bao.trach_nhiem().count(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "thông báo")]
#[doc(alias = "notice")]
pub struct ThongBao {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Căn cứ**: on what it rests.
    #[serde(default, skip_serializing_if = "CanCu::is_empty")]
    pub can_cu: CanCu,
    /// **Mở đầu**: opening paragraphs; of a short notice the whole content.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mo_dau: Vec<LoiVan>,
    /// **Cấp phần**: at what level sections are numbered.
    #[serde(default, skip_serializing_if = "CapPhan::is_default")]
    pub cap_phan: CapPhan,
    /// **Phần**: sections, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phan: Vec<PhanThongBao>,
    /// **Kết**: closing paragraph: “Trên đây là …”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ket: Option<LoiVan>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

/// **Phần**: a section of a notice.
///
/// ```
/// use vanban::loai::thong_bao::PhanThongBao;
/// use vanban::the_thuc::noi_dung::{DeMuc, Khoi};
/// let section = PhanThongBao::from(DeMuc::tieu_de("Kết quả kiểm tra").them(Khoi::doan("…")).muc_la_ma());
/// assert!(matches!(section, PhanThongBao::Khac(_)));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PhanThongBao {
    /// **Tổ chức thực hiện**: who is charged with what; its title may be another.
    ToChucThucHien(ToChucThucHien),
    /// **Phần** I, II …: sections under a common title.
    Phan(PhanLon<PhanThongBao>),
    /// **Mục** A, B …: sections under a common title.
    MucChuCai(PhanLon<PhanThongBao>),
    /// Any other section or block.
    Khac(Khoi),
}

tu_phan! {
    PhanThongBao:
    ToChucThucHien => ToChucThucHien,
    Khoi => Khac,
}

impl PhanThongBao {
    fn cac_trach_nhiem(&self) -> Vec<&TrachNhiem> {
        match self {
            Self::ToChucThucHien(section) => section.trach_nhiem.iter().collect(),
            Self::Phan(part) | Self::MucChuCai(part) => part.phan.iter().flat_map(Self::cac_trach_nhiem).collect(),
            Self::Khac(_) => Vec::new(),
        }
    }
}

impl Phan for PhanThongBao {
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        match self {
            Self::ToChucThucHien(section) => section.duyet(sink),
            Self::Phan(part) => part.duyet(Cap::Phan, sink),
            Self::MucChuCai(part) => part.duyet(Cap::MucChuCai, sink),
            Self::Khac(block) => block.duyet_mot(sink),
        }
    }
}

impl ThongBao {
    /// A notice that says nothing yet.
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

    /// **Thông báo kết luận**: what somebody concluded at a meeting: subject and close are written from the two.
    #[must_use]
    pub fn ket_luan(the_thuc: TheThuc, nguoi: impl Into<Text>, cuoc_hop: impl Into<Text>) -> Self {
        let (nguoi, cuoc_hop) = (nguoi.into(), cuoc_hop.into());
        let what = format!("của {} tại {}", bo_dau_cuoi(&nguoi.one_line()), bo_dau_cuoi(&cuoc_hop.one_line()));
        let body = the_thuc.co_quan.ten_day_du().into_owned();
        let mut notice = Self::new(the_thuc, format!("Kết luận {what}"));
        notice.ket = Some(LoiVan::from(format!(
            "Trên đây là kết luận {what}. {body} thông báo để các cơ quan, đơn vị, cá nhân có liên quan biết, thực hiện."
        )));
        notice
    }

    /// **Trách nhiệm**: units that the notice charges with work, in order.
    pub fn trach_nhiem(&self) -> impl Iterator<Item = &TrachNhiem> {
        self.phan.iter().flat_map(PhanThongBao::cac_trach_nhiem)
    }
}

impl Loai for ThongBao {
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

    const KET_LUAN: &str = include_str!("../../examples/data/thong_bao.json");

    fn doc() -> ThongBao {
        match serde_json::from_str(KET_LUAN).unwrap() {
            VanBan::ThongBao(notice) => *notice,
            other => panic!("{:?}", other.loai()),
        }
    }

    #[test]
    fn units_are_found_within_parts_too() {
        let mut notice = doc();
        let direct: Vec<_> = notice.trach_nhiem().map(TrachNhiem::tieu_de).collect();
        assert!(direct.len() > 2);
        notice.phan = vec![PhanThongBao::Phan(PhanLon::new("Kết luận", notice.phan))];
        assert_eq!(notice.trach_nhiem().map(TrachNhiem::tieu_de).collect::<Vec<_>>(), direct);
    }

    #[test]
    fn conclusions_are_named_the_same_in_subject_and_close() {
        let notice = ThongBao::ket_luan(doc().the_thuc, "ông A", "cuộc họp B.");
        assert_eq!(notice.trich_yeu, "Kết luận của ông A tại cuộc họp B");
        assert!(notice.ket.unwrap().to_string().starts_with("Trên đây là kết luận của ông A tại cuộc họp B. "));
    }

    #[test]
    fn sections_are_numbered_at_the_level_wished() {
        for (cap_phan, unit) in [(CapPhan::LaMa, "1. Công an xã"), (CapPhan::ChuSo, "2.1. Công an xã")] {
            let page = VanBan::from(ThongBao { cap_phan, ..doc() }).to_text();
            assert!(page.contains(unit), "{page}");
        }
    }

    #[test]
    fn a_notice_addresses_nobody() {
        let mut file: serde_json::Value = serde_json::from_str(KET_LUAN).unwrap();
        file["thong_bao"]["kinh_gui"] = serde_json::json!(["A"]);
        assert!(serde_json::from_value::<VanBan>(file).unwrap_err().to_string().contains("kinh_gui"));
    }
}
