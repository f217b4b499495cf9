//! **Dấu, chữ ký số của cơ quan, tổ chức** (ô số 8 and ô số 14).
//!
//! A seal on paper is put by hand: clear, upright, in red (`ND30-D33.1.a`), over a third of the signature from the left
//! (`ND30-D33.1.b`), on the first page of what goes with a document (`ND30-D33.1.c`), across the edges of at most five
//! sheets (`ND30-D33.1.dd`).

use std::fmt;

use chrono::NaiveDateTime;

use super::SoKyHieu;
use crate::Text;
use crate::ban_sao::HinhThucSao;

/// **Thông tin chữ ký số**: the line that a digital signature without picture leaves in the upper right corner of a
/// first page, 10 pt (ô số 14; `ND30-PL1-II.8.b#2`, `#3`, `ND30-PL1-III.1.d#2`, `ND30-PL1P2-I.3`). It stands without
/// the box that the forms draw around it (`SD-09`).
///
/// The seal itself (ô số 8) is a picture: [`TheThuc::dau`](super::TheThuc::dau). The time is that of Viet Nam,
/// UTC+7, which the line says as ISO 8601 wants it. What is not known before the file is signed prints as `…`, on the
/// page as blanks.
///
/// ```
/// use vanban::the_thuc::ThongTinKySo;
/// let luc = "2024-05-17T09:30:15".parse().ok();
/// let line = ThongTinKySo::KemTheo { so_ky_hieu: "124/KH-UBND".parse().ok(), luc };
/// assert_eq!(line.to_string(), "Số: 124/KH-UBND; 17/05/2024; 09:30:15 +07:00");
/// let draft = ThongTinKySo::KemTheo { so_ky_hieu: "/KH-UBND".parse().ok(), luc: None };
/// assert_eq!(draft.to_string(), "Số: …/KH-UBND; …/…/…; …:…:… +07:00");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[doc(alias = "chữ ký số")]
pub enum ThongTinKySo {
    /// On what goes with a document and is a file of its own.
    KemTheo {
        /// Number and notation of the document it goes with, where that has them.
        so_ky_hieu: Option<SoKyHieu>,
        /// When it was signed.
        luc: Option<NaiveDateTime>,
    },
    /// On an electronic copy.
    BanSao {
        /// The form of the copy; printed in capitals.
        hinh_thuc_sao: HinhThucSao,
        /// Who made the copy.
        co_quan: Text,
        /// When it was signed.
        luc: Option<NaiveDateTime>,
    },
}

impl ThongTinKySo {
    /// What was signed: “Số: 124/KH-UBND; ”, “SAO Y; Ủy ban nhân dân xã Bình An; ”; a number to come as `blank`.
    pub(crate) fn van_ban(&self, blank: &str) -> String {
        match self {
            Self::KemTheo { so_ky_hieu: None, .. } => String::new(),
            Self::KemTheo { so_ky_hieu: Some(number), .. } => {
                let blank = if number.so.is_none() { blank } else { "" };
                format!("Số: {blank}{number}; ")
            }
            Self::BanSao { hinh_thuc_sao, co_quan, .. } => {
                format!("{}; {}; ", hinh_thuc_sao.ten().to_uppercase(), co_quan.one_line())
            }
        }
    }

    /// When: “17/05/2024; 09:30:15 +07:00”; each part to come as `blank`.
    pub(crate) fn thoi_gian(&self, blank: &str) -> String {
        match self {
            Self::KemTheo { luc: Some(luc), .. } | Self::BanSao { luc: Some(luc), .. } => {
                luc.format("%d/%m/%Y; %H:%M:%S +07:00").to_string()
            }
            _ => format!("{blank}/{blank}/{blank}; {blank}:{blank}:{blank} +07:00"),
        }
    }
}

impl fmt::Display for ThongTinKySo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.van_ban("…"), self.thoi_gian("…"))
    }
}
