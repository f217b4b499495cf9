//! **Dấu, chữ ký số của cơ quan, tổ chức** (ô số 8 and ô số 14).
//!
//! A seal on paper is put by hand: clear, upright, in red (`ND30-D33.1.a`), over a third of the signature from the left
//! (`ND30-D33.1.b`), on the first page of what goes with a document (`ND30-D33.1.c`), across the edges of at most five
//! sheets (`ND30-D33.1.dd`).

use std::fmt;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::SoKyHieu;
use crate::Text;

/// **Thông tin chữ ký số**: the line that a digital signature without picture leaves in the upper right corner of a
/// first page, 10 pt (ô số 14; `ND30-PL1-II.8.b#2`, `#3`, `ND30-PL1-III.1.d#2`, `ND30-PL1P2-I.3`). It stands without
/// the box that the forms draw around it (`SD-09`).
///
/// The seal itself (ô số 8) is a picture: [`TheThuc::dau`](super::TheThuc::dau). The time is that of Viet Nam,
/// UTC+7, which the line says as ISO 8601 wants it.
///
/// ```
/// use chrono::NaiveDate;
/// use vanban::the_thuc::ThongTinKySo;
/// let luc = NaiveDate::from_ymd_opt(2024, 5, 17).unwrap().and_hms_opt(9, 30, 15).unwrap();
/// let line = ThongTinKySo::KemTheo { so_ky_hieu: "124/KH-UBND".parse()?, luc };
/// assert_eq!(line.to_string(), "Số: 124/KH-UBND; 17/05/2024; 09:30:15 +07:00");
/// # Ok::<(), vanban::the_thuc::SoKyHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "chữ ký số")]
pub enum ThongTinKySo {
    /// On a document that goes with another and is a file of its own.
    KemTheo {
        /// Number and notation of the document it goes with.
        so_ky_hieu: SoKyHieu,
        /// When it was signed.
        luc: NaiveDateTime,
    },
    /// On a copy.
    BanSao {
        /// What copy: “SAO Y”, “SAO LỤC”, “TRÍCH SAO”; printed in capitals.
        hinh_thuc_sao: Text,
        /// Who made the copy.
        co_quan: Text,
        /// When it was signed.
        luc: NaiveDateTime,
    },
}

impl fmt::Display for ThongTinKySo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let luc = match self {
            Self::KemTheo { so_ky_hieu, luc } => {
                write!(f, "Số: {so_ky_hieu}; ")?;
                luc
            }
            Self::BanSao { hinh_thuc_sao, co_quan, luc } => {
                write!(f, "{}; {}; ", hinh_thuc_sao.to_uppercase(), co_quan.one_line())?;
                luc
            }
        };
        write!(f, "{}", luc.format("%d/%m/%Y; %H:%M:%S +07:00"))
    }
}
