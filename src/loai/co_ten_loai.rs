//! **Văn bản có tên loại** (mẫu 1.4): the form that kinds without a shape of their own share.

use serde::{Deserialize, Serialize};

use super::LoaiVanBan;
use super::bo_cuc::{ket, mo_dau};
use super::khung::{Khung, TenVanBan};
use super::van_ban::{Loai, thanh_van_ban};
use crate::Text;
use crate::the_thuc::noi_dung::{BodySink, CanCu, LoiVan, NoiDung};
use crate::the_thuc::{PhuLuc, TheThuc};

/// **Văn bản có tên loại**: chỉ thị, quy chế, quy định, thông cáo, phương án, đề án, dự án (mẫu 1.4).
///
/// They share a form (`ND30-PL3-M1.4`) and differ by their name; the value says what it is when it becomes a
/// [`VanBan`](crate::VanBan). None of them has “Kính gửi” (`ND30-PL1-II.9.c`).
///
/// ```
/// use vanban::loai::{CoTenLoai, LoaiVanBan};
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let vanban::VanBan::KeHoach(plan) = serde_json::from_str(json)? else { panic!() };
/// # let the_thuc = plan.the_thuc;
/// let order = CoTenLoai::new(the_thuc, "Tăng cường phòng cháy mùa khô").chi_thi();
/// assert_eq!(order.loai(), LoaiVanBan::ChiThi);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "văn bản có tên loại")]
pub struct CoTenLoai {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject, in any words (`ND30-PL3-M1.4#ty`); a `\n` is a chosen line break.
    pub trich_yeu: Text,
    /// **Căn cứ**: on what it rests.
    #[serde(default, skip_serializing_if = "CanCu::is_empty")]
    pub can_cu: CanCu,
    /// **Mở đầu**: opening paragraphs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mo_dau: Vec<LoiVan>,
    /// **Nội dung**: what it says, in either of the decree's arrangements.
    #[serde(default, skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
    /// **Kết**: closing paragraph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ket: Option<LoiVan>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl CoTenLoai {
    /// A document that says nothing yet.
    #[must_use]
    pub fn new(the_thuc: TheThuc, trich_yeu: impl Into<Text>) -> Self {
        Self {
            the_thuc,
            trich_yeu: trich_yeu.into(),
            can_cu: CanCu::default(),
            mo_dau: Vec::new(),
            noi_dung: NoiDung::new(),
            ket: None,
            phu_luc: Vec::new(),
        }
    }

    thanh_van_ban! {
        /// As a chỉ thị: a directive.
        chi_thi => ChiThi,
        /// As a quy chế: regulations of a body's work.
        quy_che => QuyChe,
        /// As a quy định: provisions.
        quy_dinh => QuyDinh,
        /// As a thông cáo: a communiqué.
        thong_cao => ThongCao,
        /// As a phương án: a scheme.
        phuong_an => PhuongAn,
        /// As a đề án: a project of reform or work.
        de_an => DeAn,
        /// As a dự án: a project of investment.
        du_an => DuAn,
    }
}

impl Loai for CoTenLoai {
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        Khung::cua(&self.the_thuc, TenVanBan::trich_yeu(loai, &self.trich_yeu), None)
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        mo_dau(&self.can_cu, &self.mo_dau, sink);
        self.noi_dung.duyet(sink);
        ket(self.ket.as_ref(), sink);
    }
}
