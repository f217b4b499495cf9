//! **Quyết định (cá biệt)**: decisions (mẫu 1.2, 1.3).

mod trich_yeu;

pub use trich_yeu::TrichYeuQuyetDinh;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::khung::{Khung, TenVanBan};
use super::van_ban::Loai;
use super::{LoaiVanBan, VanBanKemTheo, tham_quyen};
use crate::the_thuc::noi_dung::{BodySink, Cap, DeMuc, DongGiua, LoiVan};
use crate::the_thuc::{PhuLuc, TheThuc};
use crate::{NonEmpty, Text};

/// **Quyết định (cá biệt)**: a decision: whose it is, on what it rests, its articles, and what it issues.
///
/// Mẫu 1.2 (`ND30-PL3-M1.2`) and, with documents that it issues or approves, mẫu 1.3 (`ND30-PL3-M1.3`). The form's own
/// words are the page's: “QUYẾT ĐỊNH:”, “Theo đề nghị của …”, “Điều 1.”, and in Nơi nhận “Như Điều …” with the number of
/// the last article, unless the list names one. A decision has no “Kính gửi” (`ND30-PL1-II.9.c`).
///
/// ```
/// use vanban::NonEmpty;
/// use vanban::loai::{QuyetDinh, TrichYeuQuyetDinh};
/// use vanban::the_thuc::noi_dung::DeMuc;
/// use vanban::the_thuc::*;
///
/// let the_thuc = TheThuc::new(
///     TenCoQuan::new("Ủy ban nhân dân\nxã Bình An"),
///     "/QĐ-UBND".parse()?,
///     "Bình An",
///     NguoiKy::new(QuyenHan::ky_thay("Chủ tịch", "Phó Chủ tịch"), "Trần Thị Mai"),
///     NoiNhan::new(Luu::van_thu()),
/// );
/// let decision = QuyetDinh::new(
///     the_thuc,
///     TrichYeuQuyetDinh::ve_viec("thành lập Tổ rà soát thủ tục hành chính"),
///     NonEmpty::new("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"),
///     NonEmpty::new(DeMuc::loi_van("Thành lập Tổ rà soát thủ tục hành chính."))
///         .and(DeMuc::loi_van("Quyết định này có hiệu lực kể từ ngày ký.")),
/// );
/// // Not signed TM., so it is the head's.
/// assert_eq!(decision.tham_quyen(), "Chủ tịch Ủy ban nhân dân xã Bình An");
/// let page = vanban::VanBan::from(decision).to_text();
/// assert!(page.contains("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH AN") && page.contains("- Như Điều 2;"));
/// # Ok::<(), SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "quyết định")]
#[doc(alias = "decision")]
pub struct QuyetDinh {
    /// What stands around the content.
    pub the_thuc: TheThuc,
    /// **Trích yếu nội dung** (ô số 5a): subject.
    pub trich_yeu: TrichYeuQuyetDinh,
    /// **Thẩm quyền ban hành**: whose decision it is, where other words are wanted than those of
    /// [`Self::tham_quyen`]; as running text writes them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tham_quyen: Option<Text>,
    /// **Căn cứ**: on what it rests, a line each, with its opening word and without its end.
    pub can_cu: NonEmpty<LoiVan>,
    /// **Theo đề nghị của**: who proposed it, without these words; the last of the bases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theo_de_nghi: Option<LoiVan>,
    /// **Điều**: articles, numbered by the page; a text, or a title, or both; khoản and điểm below.
    pub dieu: NonEmpty<DeMuc>,
    /// **Văn bản kèm theo**: documents that it issues or approves (mẫu 1.3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kem_theo: Vec<VanBanKemTheo>,
    /// **Phụ lục**: appendices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phu_luc: Vec<PhuLuc>,
}

impl QuyetDinh {
    /// A decision in articles.
    #[must_use]
    pub fn new(
        the_thuc: TheThuc,
        trich_yeu: TrichYeuQuyetDinh,
        can_cu: NonEmpty<LoiVan>,
        dieu: NonEmpty<DeMuc>,
    ) -> Self {
        Self {
            the_thuc,
            trich_yeu,
            tham_quyen: None,
            can_cu,
            theo_de_nghi: None,
            dieu,
            kem_theo: Vec::new(),
            phu_luc: Vec::new(),
        }
    }

    /// **Thẩm quyền ban hành**: whose decision it is, as running text writes it (`ND30-PL3-M1.2#gc6`).
    ///
    /// It follows from the signature, so that the two agree: signed on behalf of a collective (TM.), the decision is the
    /// body's; else it is the head's, whose post stands before the body's name, whoever signs for him. Citations and the
    /// line “(Kèm theo …)” name the same. A text in the field of this name comes before that.
    #[must_use]
    pub fn tham_quyen(&self) -> Cow<'_, str> {
        match &self.tham_quyen {
            Some(words) => words.one_line(),
            None => Cow::Owned(tham_quyen::theo_chu_ky(&self.the_thuc)),
        }
    }
}

/// “Theo đề nghị của …”, these words once.
fn de_nghi(who: &LoiVan) -> Cow<'_, LoiVan> {
    const WORDS: &str = "theo đề nghị";
    let start: String = who.chu().trim_start().chars().take(WORDS.chars().count()).collect();
    if start.to_lowercase() == WORDS {
        Cow::Borrowed(who)
    } else {
        Cow::Owned(LoiVan::from("Theo đề nghị của ").noi(who))
    }
}

impl Loai for QuyetDinh {
    fn mau(&self, _: LoaiVanBan) -> Option<&'static str> {
        Some(self.trich_yeu.mau())
    }

    fn khung(&self, loai: LoaiVanBan) -> Khung<'_> {
        let name = TenVanBan::TenLoai(loai, Some(Cow::Owned(self.trich_yeu.to_string())));
        let mut khung = Khung::cua(&self.the_thuc, name, None);
        khung.tham_quyen = Some(self.tham_quyen());
        khung.nhu_dieu = Some(self.dieu.len());
        khung
    }

    fn phu_luc(&self) -> &[PhuLuc] {
        &self.phu_luc
    }

    fn kem_theo(&self) -> &[VanBanKemTheo] {
        &self.kem_theo
    }

    fn duyet<'a>(&'a self, _: LoaiVanBan, sink: &mut dyn BodySink<'a>) {
        let whose = self.tham_quyen.as_deref().map_or_else(|| self.tham_quyen(), Cow::Borrowed);
        sink.giua(DongGiua::ThamQuyen, whose);
        match &self.theo_de_nghi {
            Some(who) if !who.is_blank() => sink.can_cu_va_de_nghi(&self.can_cu, de_nghi(who)),
            _ => sink.can_cu(&self.can_cu),
        }
        sink.giua(DongGiua::MenhLenh, "QUYẾT ĐỊNH:".into());
        for article in &self.dieu {
            let text = |text: &'a Option<LoiVan>| text.as_ref().map(Cow::Borrowed);
            sink.mo(Cap::Dieu, text(&article.tieu_de), text(&article.loi_van));
            article.khoi.duyet(sink);
            sink.dong();
        }
    }
}

#[cfg(test)]
mod tests;
