//! **Báo cáo**: reports (mẫu 1.4).

mod phan;
mod theo_ke_hoach;

pub use phan::{DanhGia, KetQua, KetQuaNhiemVu, MucBaoCao, PhanBaoCao};

use serde::{Deserialize, Serialize};

use super::bo_cuc::{cac_phan, ket, mo_dau};
use super::ke_hoach::KeHoach;
use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use super::{CapPhan, LoaiVanBan};
use crate::Text;
use crate::the_thuc::noi_dung::{BodySink, CanCu, LoiVan};
use crate::the_thuc::{KinhGui, PhuLuc, TheThuc};

/// **Báo cáo**: a report: on what it rests, what was reached, what was not and why, what comes next.
///
/// Mẫu 1.4 (`ND30-PL3-M1.4`). A report to a superior body has “Kính gửi” and opens its list of recipients with
/// “Như trên” (`ND30-PL1-II.9.b#1`, `#2`); other reports have neither.
///
/// ```
/// # let json = include_str!("../../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// use vanban::loai::BaoCao;
/// let report = BaoCao::theo_ke_hoach(&plan);
/// assert!(report.kinh_gui.is_some());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "báo cáo")]
#[doc(alias = "report")]
pub struct BaoCao {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject; a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Kính gửi** (ô số 9a): the superior bodies to whom it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kinh_gui: Option<KinhGui>,
    /// **Căn cứ**, “Thực hiện …”: on what it rests.
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
    pub phan: Vec<PhanBaoCao>,
    /// **Kết**: closing paragraph: “Trên đây là Báo cáo …”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ket: Option<LoiVan>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl BaoCao {
    /// A report that says nothing yet.
    #[must_use]
    pub fn new(the_thuc: TheThuc, trich_yeu: impl Into<Text>) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            kinh_gui: None,
            can_cu: CanCu::default(),
            mo_dau: Vec::new(),
            cap_phan: CapPhan::LaMa,
            phan: Vec::new(),
            ket: None,
            phu_luc: Vec::new(),
        }
    }

    /// The report that a plan demands: by the same body and signatory, citing the plan, with one place for the
    /// result of each task, addressed to those whom the plan names ([`KeHoach::yeu_cau_bao_cao`]) or else to the
    /// body's superior; a body without one, such as a People's Committee, must name them, or the report has no
    /// “Kính gửi”.
    ///
    /// Number and date are blank, and so are the results: they are the author's to fill in.
    #[must_use]
    pub fn theo_ke_hoach(plan: &KeHoach) -> Self {
        theo_ke_hoach::lap(plan)
    }

    /// The places for results of all sections, in order, the outermost ones.
    pub fn ket_qua_mut(&mut self) -> impl Iterator<Item = &mut KetQuaNhiemVu> {
        self.phan.iter_mut().flat_map(PhanBaoCao::cac_ket_qua)
    }
}

impl Loai for BaoCao {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), self.kinh_gui.as_ref())
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
