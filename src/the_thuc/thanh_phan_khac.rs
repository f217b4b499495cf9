//! **Các thành phần khác** (khoản 3 Điều 8): what a document may have beside its main components.

use serde::{Deserialize, Serialize};

use super::co_quan::boi_canh;
use super::{DiaChi, DoKhan, DoMat, LuuHanh};

/// **Các thành phần khác**: marks and address, which a document may have (`ND30-D8.3`).
///
/// Of the components that khoản 3 Điều 8 names, phụ lục belong to the kind and the drafter's sign to the line
/// “Lưu” ([`Luu`](super::Luu)); the others are here.
///
/// ```
/// use vanban::the_thuc::{DoKhan, ThanhPhanKhac};
/// let mut khac = ThanhPhanKhac::default();
/// khac.do_khan = Some(DoKhan::HoaToc);
/// assert!(khac != ThanhPhanKhac::default());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "thành phần khác")]
pub struct ThanhPhanKhac {
    /// **Độ mật** (ô số 10a).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub do_mat: Option<DoMat>,
    /// **Mức độ khẩn** (ô số 10b).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub do_khan: Option<DoKhan>,
    /// **Phạm vi lưu hành** (ô số 11).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luu_hanh: Option<LuuHanh>,
    /// **Địa chỉ** (ô số 13).
    #[serde(default = "dia_chi", skip_serializing_if = "Option::is_none")]
    pub dia_chi: Option<DiaChi>,
}

impl ThanhPhanKhac {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What a document has of which its file says nothing.
    pub(crate) fn tu_ho_so() -> Self {
        Self { dia_chi: dia_chi(), ..Self::default() }
    }
}

/// The address that the profile wants on every document.
fn dia_chi() -> Option<DiaChi> {
    boi_canh::ho_so(|co_quan| co_quan.dia_chi.clone()).flatten()
}
