//! **Kế hoạch**: plans (mẫu 1.4).

mod bang_phan_cong;
mod chu_de_thoi_gian;
mod kinh_phi;
mod muc_dich_yeu_cau;
mod nhiem_vu;
mod phan;
mod phan_cong;
mod to_chuc_thuc_hien;

pub use chu_de_thoi_gian::ChuDeThoiGian;
pub use kinh_phi::KinhPhi;
pub use muc_dich_yeu_cau::MucDichYeuCau;
pub use nhiem_vu::{CacNhiemVu, NhiemVu};
pub use phan::PhanKeHoach;
pub use phan_cong::PhanCong;
pub use to_chuc_thuc_hien::{ToChucThucHien, TrachNhiem};

use serde::{Deserialize, Serialize};

use super::bo_cuc::{cac_phan, ket, mo_dau};
use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use super::{CapPhan, LoaiVanBan, ThoiHan};
use crate::Text;
use crate::legal::Citation;
use crate::the_thuc::noi_dung::{Bang, BodySink, CanCu, LoiVan, NoiDung};
use crate::the_thuc::{KinhGui, PhuLuc, TheThuc};

/// **Kế hoạch**: a plan: on what it rests, what is to be done, by whom, by when.
///
/// Mẫu 1.4 (`ND30-PL3-M1.4`). A plan has no “Kính gửi” (`ND30-PL1-II.9.c`), so there is no field for it.
/// Sections stand in the order of `phan`, since offices vary; titles, numbers and the closing “./.” are the
/// page's.
///
/// ```
/// use vanban::loai::ke_hoach::{CacNhiemVu, KeHoach, NhiemVu, PhanCong};
/// use vanban::the_thuc::*;
///
/// let the_thuc = TheThuc::new(
///     TenCoQuan::new("Ủy ban nhân dân\nxã Bình An"),
///     "/KH-UBND".parse()?,
///     "Bình An",
///     NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch").thay_mat("Ủy ban nhân dân"), "Lê Văn Bình"),
///     NoiNhan::new(Luu::van_thu()),
/// );
/// let mut ke_hoach = KeHoach::new(the_thuc, "Phòng, chống đuối nước trẻ em năm 2026");
/// ke_hoach.phan.push(
///     CacNhiemVu::from([NhiemVu::tieu_de("Dạy bơi cho trẻ em").giao(PhanCong::chu_tri("Đoàn Thanh niên xã"))]).into(),
/// );
/// assert_eq!(ke_hoach.bang_phan_cong().dong.len(), 1);
/// # Ok::<(), SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "kế hoạch")]
#[doc(alias = "plan")]
pub struct KeHoach {
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
    pub phan: Vec<PhanKeHoach>,
    /// **Kết**: closing paragraph: “Trên đây là Kế hoạch …”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ket: Option<LoiVan>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
    /// **Yêu cầu báo cáo**: the report that the plan's text asks for, as data for [`BaoCao::theo_ke_hoach`];
    /// not printed by itself.
    ///
    /// [`BaoCao::theo_ke_hoach`]: crate::loai::BaoCao::theo_ke_hoach
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yeu_cau_bao_cao: Option<YeuCauBaoCao>,
}

/// **Yêu cầu báo cáo**: to whom, and by when, the results of a plan are to be reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct YeuCauBaoCao {
    /// To whom.
    pub gui: KinhGui,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thoi_han: Option<ThoiHan>,
}

impl YeuCauBaoCao {
    /// A report to somebody, no deadline stated.
    #[must_use]
    pub fn new(gui: KinhGui) -> Self {
        Self { gui, thoi_han: None }
    }
}

impl KeHoach {
    /// A plan that says nothing yet.
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
            yeu_cau_bao_cao: None,
        }
    }

    /// The tasks of all sections, in order, the outermost ones.
    pub fn nhiem_vu(&self) -> impl Iterator<Item = &NhiemVu> {
        self.phan.iter().flat_map(PhanKeHoach::cac_nhiem_vu).flat_map(|tasks| &tasks.nhiem_vu)
    }

    /// **Bảng phân công nhiệm vụ**: the table that offices annex, made from the assignments.
    ///
    /// A row for each assignment; columns that no assignment fills are left out; a task with several
    /// assignments has its cells merged over their rows.
    #[must_use]
    pub fn bang_phan_cong(&self) -> Bang {
        bang_phan_cong::lap(self)
    }

    /// The table as an appendix on landscape pages, “BẢNG PHÂN CÔNG NHIỆM VỤ”.
    #[must_use]
    pub fn phu_luc_phan_cong(&self) -> PhuLuc {
        use crate::the_thuc::noi_dung::Khoi;
        let table = Khoi::Bang(Box::new(self.bang_phan_cong()));
        PhuLuc::new("Bảng phân công nhiệm vụ").ngang().noi_dung(NoiDung::from([table]))
    }

    /// **Viện dẫn**: the plan as another document cites it (`ND30-PL1-II.6.b#1`, `#3`).
    #[must_use]
    pub fn vien_dan(&self) -> Citation {
        Citation::from(self)
    }
}

impl Loai for KeHoach {
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
