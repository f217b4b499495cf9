//! **Bản sao giấy** (mẫu 3.1): copies on paper.

use serde::{Deserialize, Serialize};

use super::{HinhThucSao, SaoYDienTu, TheThucSao, VanBanTrich, doc_nguon};
use crate::loai::VanBan;
use crate::the_thuc::SoKyHieu;

/// **Bản sao giấy**: a copy on paper (`ND30-D25`, mẫu 3.1).
///
/// All of what is copied stands on its own pages; directly after its last line, under a rule over the whole width, the
/// components of the copy (`ND30-PL1P2-II.2.a`).
///
/// In files the form of the copy is the tag: `{"sao_y": {"nguon": {"ke_hoach": {…}}, "the_thuc": {…}}}`. What is copied
/// is told in full, also where the file is read with an office's profile: it may be another body's.
///
/// ```
/// use vanban::ban_sao::*;
/// # use vanban::the_thuc::{NguoiKy, QuyenHan};
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let plan: vanban::VanBan = serde_json::from_str(json)?;
/// # let signer = NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình");
/// # let the_thuc = TheThucSao::new("Ủy ban nhân dân\nxã Bình An", SoBanSao::new("UBND")?, "Bình An", signer);
/// let copy = SaoY::new(plan, the_thuc.clone());
/// let copy_of_the_copy = BanSao::from(SaoLuc::new(copy, the_thuc));
/// assert_eq!(copy_of_the_copy.so_ky_hieu().to_string(), "/SL-UBND");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)] // the decree knows three
#[doc(alias = "bản sao giấy")]
#[doc(alias = "copy")]
pub enum BanSao {
    /// All of an original.
    SaoY(Box<SaoY>),
    /// All of a sao y.
    SaoLuc(Box<SaoLuc>),
    /// A part of an original.
    TrichSao(Box<TrichSao>),
}

/// **Bản sao y** on paper: all of an original, on paper or electronic (khoản 1 Điều 25).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "sao y")]
pub struct SaoY {
    /// The original.
    #[serde(deserialize_with = "doc_nguon")]
    pub nguon: VanBan,
    /// What the copy has below it.
    pub the_thuc: TheThucSao,
}

/// **Bản sao lục** on paper: all of a sao y, whose own components stay above those of the sao lục (khoản 2 Điều 25).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "sao lục")]
pub struct SaoLuc {
    /// The sao y.
    #[serde(deserialize_with = "doc_nguon")]
    pub nguon: BanSaoY,
    /// What the copy has below it.
    pub the_thuc: TheThucSao,
}

/// **Bản trích sao** on paper: an original made anew with all components and the part that is wanted (khoản 3 Điều 25).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "trích sao")]
pub struct TrichSao {
    /// The original and the part of it.
    pub nguon: VanBanTrich,
    /// What the copy has below it.
    pub the_thuc: TheThucSao,
}

/// **Bản sao y** of which a sao lục is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)] // there is nothing else
pub enum BanSaoY {
    /// On paper.
    Giay(Box<SaoY>),
    /// Electronic, printed.
    DienTu(Box<SaoYDienTu>),
}

impl SaoY {
    /// A copy of all of an original.
    #[must_use]
    pub fn new(nguon: impl Into<VanBan>, the_thuc: TheThucSao) -> Self {
        Self { nguon: nguon.into(), the_thuc }
    }
}

impl SaoLuc {
    /// A copy of a sao y.
    #[must_use]
    pub fn new(nguon: impl Into<BanSaoY>, the_thuc: TheThucSao) -> Self {
        Self { nguon: nguon.into(), the_thuc }
    }
}

impl TrichSao {
    /// A copy of a part of an original.
    #[must_use]
    pub fn new(nguon: VanBanTrich, the_thuc: TheThucSao) -> Self {
        Self { nguon, the_thuc }
    }
}

impl BanSao {
    /// The form of the copy.
    #[must_use]
    pub const fn hinh_thuc(&self) -> HinhThucSao {
        match self {
            Self::SaoY(_) => HinhThucSao::SaoY,
            Self::SaoLuc(_) => HinhThucSao::SaoLuc,
            Self::TrichSao(_) => HinhThucSao::TrichSao,
        }
    }

    /// What the copy has below what is copied.
    #[must_use]
    pub const fn the_thuc(&self) -> &TheThucSao {
        match self {
            Self::SaoY(copy) => &copy.the_thuc,
            Self::SaoLuc(copy) => &copy.the_thuc,
            Self::TrichSao(copy) => &copy.the_thuc,
        }
    }

    /// **Số, ký hiệu** of the copy, as it is printed.
    #[must_use]
    pub fn so_ky_hieu(&self) -> SoKyHieu {
        self.the_thuc().so_ky_hieu.so_ky_hieu(self.hinh_thuc())
    }
}

macro_rules! tu {
    ($($from:ident => $to:ident::$variant:ident,)*) => { $(
        impl From<$from> for $to {
            fn from(copy: $from) -> Self {
                Self::$variant(Box::new(copy))
            }
        }
    )* };
}

tu! {
    SaoY => BanSao::SaoY,
    SaoLuc => BanSao::SaoLuc,
    TrichSao => BanSao::TrichSao,
    SaoY => BanSaoY::Giay,
    SaoYDienTu => BanSaoY::DienTu,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sao_luc_of_an_original_cannot_be_read() {
        let plan = include_str!("../../examples/data/ke_hoach.json");
        let json = format!("{{\"sao_luc\": {{\"nguon\": {plan}, \"the_thuc\": {{}}}}}}");
        let error = serde_json::from_str::<BanSao>(&json).unwrap_err();
        assert!(error.to_string().contains("ke_hoach") && error.to_string().contains("giay"), "{error}");
        assert_eq!(error.line(), 2, "{error}");
    }

    #[test]
    fn copies_read_and_write_under_the_name_of_their_form() {
        for (file, form) in [
            (include_str!("../../examples/data/sao_y.json"), HinhThucSao::SaoY),
            (include_str!("../../examples/data/sao_luc.json"), HinhThucSao::SaoLuc),
            (include_str!("../../examples/data/trich_sao.json"), HinhThucSao::TrichSao),
        ] {
            let file: serde_json::Value = serde_json::from_str(file).unwrap();
            let copy: BanSao = serde_json::from_value(file["ban_sao"].clone()).unwrap();
            assert_eq!(copy.hinh_thuc(), form);
            let again = serde_json::to_string(&copy).unwrap();
            assert_eq!(serde_json::from_str::<BanSao>(&again).unwrap(), copy);
        }
    }
}
