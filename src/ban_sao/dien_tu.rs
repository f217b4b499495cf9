//! **Bản sao điện tử** (mẫu 3.2): electronic copies.

use std::ops::Deref;

use chrono::NaiveDateTime;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::{BanSoHoa, HinhThucSao, SaoY, TenCoQuanSao, VanBanTrich, doc_nguon};
use crate::loai::VanBan;
use crate::the_thuc::{HinhThuc, ThongTinKySo};

/// **Bản sao điện tử**: an electronic copy (`ND30-D25`, `ND30-PL1P2-I.1`, mẫu 3.2: `ND30-PL3-M3.2`).
///
/// The whole of what is copied, and in the upper right corner of its first page the line of the digital signature of
/// the body that copies (`ND30-PL1P2-I.3`). There is no number, and nothing below. The DOCX is made before it is signed:
/// where the time of signing is not known, the line has room for it.
///
/// In files the form of the copy is the tag, and what is copied is told in full:
/// `{"sao_y": {"nguon": {"van_ban": {"ke_hoach": {…}}}, "co_quan": "…", "luc": "2026-05-20T09:30:15"}}`.
///
/// ```
/// use vanban::ban_sao::{BanSaoDienTu, SaoYDienTu, VanBanGiay};
/// # let json = include_str!("../../examples/data/ke_hoach_xa.json");
/// # let plan: vanban::VanBan = serde_json::from_str(json)?;
/// let copy = BanSaoDienTu::from(SaoYDienTu::new(VanBanGiay::new(plan)?, "Ủy ban nhân dân xã Bình An"));
/// assert_eq!(copy.ky_so().to_string(), "SAO Y; Ủy ban nhân dân xã Bình An; …/…/…; …:…:… +07:00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)] // the decree knows three
#[doc(alias = "bản sao điện tử")]
#[doc(alias = "electronic copy")]
pub enum BanSaoDienTu {
    /// All of an original on paper.
    SaoY(Box<SaoYDienTu>),
    /// All of a sao y on paper.
    SaoLuc(Box<SaoLucDienTu>),
    /// A part of an original, on paper or electronic.
    TrichSao(Box<TrichSaoDienTu>),
}

macro_rules! ban_sao_dien_tu {
    ($($(#[$doc:meta])* $name:ident($nguon:ty) = $form:ident $(, $read:literal)?;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name {
            /// What is copied.
            $(#[serde(deserialize_with = $read)])?
            pub nguon: $nguon,
            /// **Tên cơ quan, tổ chức sao văn bản**.
            pub co_quan: TenCoQuanSao,
            /// **Lúc ký**: when the body signs, by the time of Viet Nam (UTC+7); `None` while it is not known.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub luc: Option<NaiveDateTime>,
        }

        impl $name {
            /// A copy by a body that has not signed yet.
            #[must_use]
            pub fn new(nguon: impl Into<$nguon>, co_quan: impl Into<TenCoQuanSao>) -> Self {
                Self { nguon: nguon.into(), co_quan: co_quan.into(), luc: None }
            }
        }

        impl From<$name> for BanSaoDienTu {
            fn from(copy: $name) -> Self {
                Self::$form(Box::new(copy))
            }
        }
    )* };
}

ban_sao_dien_tu! {
    /// **Bản sao y điện tử**: all of an original on paper; there is none of an electronic one (khoản 1 Điều 25).
    SaoYDienTu(NguonSaoY) = SaoY, "doc_nguon";
    /// **Bản sao lục điện tử**: all of a sao y on paper (khoản 2 Điều 25).
    SaoLucDienTu(NguonSaoLuc) = SaoLuc, "doc_nguon";
    /// **Bản trích sao điện tử**: a part of an original (khoản 3 Điều 25).
    TrichSaoDienTu(VanBanTrich) = TrichSao;
}

/// An original on paper, of which an electronic sao y is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)] // there is nothing else
pub enum NguonSaoY {
    /// As a value.
    VanBan(VanBanGiay),
    /// As pictures of its pages.
    SoHoa(BanSoHoa),
}

/// A sao y on paper, of which an electronic sao lục is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)] // there is nothing else
pub enum NguonSaoLuc {
    /// As a value.
    SaoY(Box<SaoY>),
    /// As pictures of its pages.
    SoHoa(BanSoHoa),
}

impl From<VanBanGiay> for NguonSaoY {
    fn from(van_ban: VanBanGiay) -> Self {
        Self::VanBan(van_ban)
    }
}

impl From<BanSoHoa> for NguonSaoY {
    fn from(pages: BanSoHoa) -> Self {
        Self::SoHoa(pages)
    }
}

impl From<SaoY> for NguonSaoLuc {
    fn from(copy: SaoY) -> Self {
        Self::SaoY(Box::new(copy))
    }
}

impl From<BanSoHoa> for NguonSaoLuc {
    fn from(pages: BanSoHoa) -> Self {
        Self::SoHoa(pages)
    }
}

/// **Văn bản giấy**: a document that is on paper.
///
/// ```
/// use vanban::ban_sao::VanBanGiay;
/// # let json = include_str!("../../examples/data/ke_hoach_xa.json");
/// let plan: vanban::VanBan = serde_json::from_str(json)?;
/// assert_eq!(VanBanGiay::new(plan.clone())?.into_van_ban(), plan);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[doc(alias = "văn bản giấy")]
pub struct VanBanGiay(VanBan);

impl VanBanGiay {
    /// A document on paper.
    ///
    /// # Errors
    /// The document is electronic.
    pub fn new(van_ban: impl Into<VanBan>) -> Result<Self, LaVanBanDienTu> {
        let van_ban = van_ban.into();
        match van_ban.khung().trinh_bay.hinh_thuc {
            HinhThuc::Giay => Ok(Self(van_ban)),
            HinhThuc::DienTu => Err(LaVanBanDienTu),
        }
    }

    /// The document.
    #[must_use]
    pub fn into_van_ban(self) -> VanBan {
        self.0
    }
}

impl Deref for VanBanGiay {
    type Target = VanBan;
    fn deref(&self) -> &VanBan {
        &self.0
    }
}

impl<'de> Deserialize<'de> for VanBanGiay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(VanBan::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// An electronic document where only one on paper is copied (khoản 1 Điều 25).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sao y sang định dạng điện tử được thực hiện từ văn bản giấy (khoản 1 Điều 25)")]
#[non_exhaustive]
pub struct LaVanBanDienTu;

impl BanSaoDienTu {
    /// The form of the copy.
    #[must_use]
    pub const fn hinh_thuc(&self) -> HinhThucSao {
        match self {
            Self::SaoY(_) => HinhThucSao::SaoY,
            Self::SaoLuc(_) => HinhThucSao::SaoLuc,
            Self::TrichSao(_) => HinhThucSao::TrichSao,
        }
    }

    /// The line of the digital signature (ô số 14).
    #[must_use]
    pub fn ky_so(&self) -> ThongTinKySo {
        match self {
            Self::SaoY(copy) => copy.ky_so(),
            Self::SaoLuc(copy) => ky_so(HinhThucSao::SaoLuc, &copy.co_quan, copy.luc),
            Self::TrichSao(copy) => ky_so(HinhThucSao::TrichSao, &copy.co_quan, copy.luc),
        }
    }
}

impl SaoYDienTu {
    /// The line of the digital signature (ô số 14).
    #[must_use]
    pub fn ky_so(&self) -> ThongTinKySo {
        ky_so(HinhThucSao::SaoY, &self.co_quan, self.luc)
    }
}

fn ky_so(hinh_thuc_sao: HinhThucSao, co_quan: &TenCoQuanSao, luc: Option<NaiveDateTime>) -> ThongTinKySo {
    ThongTinKySo::BanSao { hinh_thuc_sao, co_quan: (**co_quan).clone(), luc }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(hinh_thuc: &str) -> String {
        let mut plan: serde_json::Value =
            serde_json::from_str(include_str!("../../examples/data/ke_hoach_xa.json")).unwrap();
        plan["ke_hoach"]["the_thuc"]["trinh_bay"]["hinh_thuc"] = hinh_thuc.into();
        format!("{{\"sao_y\": {{\"co_quan\": \"UBND xã Bình An\",\n\"nguon\": {{\"van_ban\": {plan}}}}}}}")
    }

    #[test]
    fn there_is_no_electronic_sao_y_of_an_electronic_document() {
        assert!(serde_json::from_str::<BanSaoDienTu>(&file("giay")).is_ok());
        let error = serde_json::from_str::<BanSaoDienTu>(&file("dien_tu")).unwrap_err();
        assert!(error.to_string().contains("khoản 1 Điều 25"), "{error}");
        assert_eq!(error.line(), 2);
    }

    #[test]
    fn the_line_says_form_body_and_time() {
        let mut copy: BanSaoDienTu = serde_json::from_str(&file("giay")).unwrap();
        let BanSaoDienTu::SaoY(inner) = &mut copy else { panic!("a sao y") };
        inner.luc = Some("2026-06-02T09:05:15".parse().unwrap());
        assert_eq!(copy.ky_so().to_string(), "SAO Y; UBND xã Bình An; 02/06/2026; 09:05:15 +07:00");
        let json = serde_json::to_string(&copy).unwrap();
        assert_eq!(serde_json::from_str::<BanSaoDienTu>(&json).unwrap(), copy);
    }
}
