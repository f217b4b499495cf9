//! **Biểu mẫu**: forms within an appendix, with a head and signatures of their own.

use serde::{Deserialize, Serialize};

use super::NoiDung;
use crate::Text;
use crate::the_thuc::{NgayBanHanh, SoKyHieu, TenCoQuan};

/// **Biểu mẫu**: a form that a plan or report asks others to fill in, annexed whole.
///
/// Such forms repeat a complete head: body, Quốc hiệu, number, date; and have places to sign. The head here is
/// the form's, never the document's.
///
/// ```
/// use vanban::the_thuc::{TenCoQuan, noi_dung::{BieuMau, KyBieuMau}};
/// let mut form = BieuMau::new("Phiếu đăng ký");
/// form.co_quan = Some(TenCoQuan::new("Tên đơn vị"));
/// form.ky.push(KyBieuMau::new("Người lập phiếu"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "biểu mẫu")]
pub struct BieuMau {
    /// Body in whose name the form is filled in; with it stands the Quốc hiệu.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub co_quan: Option<TenCoQuan>,
    /// Number and notation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub so_ky_hieu: Option<SoKyHieu>,
    /// **Địa danh**: place; with it stands the line for the date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dia_danh: Option<Text>,
    /// Date; blank where the form leaves it so. Without a place it is shown only where something of it is known.
    #[serde(default)]
    pub ngay: NgayBanHanh,
    /// **Tên biểu mẫu**: name, printed in capitals.
    pub ten: Text,
    /// **Trích yếu**: subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trich_yeu: Option<Text>,
    /// What it says.
    #[serde(default, skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
    /// Who signs it, from the left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ky: Vec<KyBieuMau>,
}

impl BieuMau {
    /// A form with a name and nothing else.
    #[must_use]
    pub fn new(ten: impl Into<Text>) -> Self {
        Self { ten: ten.into(), ..Self::default() }
    }
}

/// A place to sign on a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KyBieuMau {
    /// In what capacity, printed in capitals.
    pub chuc_danh: Text,
    /// **Ghi chú**: what is to be done there: “Ký, ghi rõ họ tên”; printed in brackets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ghi_chu: Option<Text>,
    /// Name, where the form knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ho_ten: Option<Text>,
}

impl KyBieuMau {
    /// A place to sign, “Ký, ghi rõ họ tên”.
    #[must_use]
    pub fn new(chuc_danh: impl Into<Text>) -> Self {
        Self { chuc_danh: chuc_danh.into(), ghi_chu: Some("Ký, ghi rõ họ tên".into()), ho_ten: None }
    }
}
