//! **Địa chỉ cơ quan, tổ chức; thư điện tử; trang thông tin điện tử; số điện thoại; số Fax** (ô số 13).

use serde::{Deserialize, Serialize};

use crate::Text;

/// **Địa chỉ**: how to reach the issuing body, at the foot of the first page (ô số 13).
///
/// Models khoản 4 Mục III Phần I Phụ lục I (`ND30-PL1-III.4`).
///
/// ```
/// use vanban::the_thuc::DiaChi;
/// let mut dia_chi = DiaChi::default();
/// dia_chi.dia_chi = Some("Số 1, đường Hoa Lư".into());
/// dia_chi.dien_thoai = Some("0260 000 111".into());
/// assert_eq!(dia_chi.cac_dong(), ["Địa chỉ: Số 1, đường Hoa Lư", "Điện thoại: 0260 000 111"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "địa chỉ")]
pub struct DiaChi {
    /// Address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dia_chi: Option<Text>,
    /// **Số điện thoại**: telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dien_thoai: Option<Text>,
    /// **Số Fax**: fax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fax: Option<Text>,
    /// **Thư điện tử**: e-mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thu_dien_tu: Option<Text>,
    /// **Trang thông tin điện tử**: site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trang_tin: Option<Text>,
}

impl DiaChi {
    /// The lines as printed, at most three: address; telephone and fax; e-mail and site.
    #[must_use]
    pub fn cac_dong(&self) -> Vec<String> {
        let line = |parts: [(&str, &Option<Text>); 2]| {
            let parts: Vec<_> = parts
                .iter()
                .filter_map(|(label, text)| {
                    text.as_ref().filter(|text| !text.is_blank()).map(|text| format!("{label}: {text}"))
                })
                .collect();
            (!parts.is_empty()).then(|| parts.join("; "))
        };
        let empty = None;
        [
            line([("Địa chỉ", &self.dia_chi), ("", &empty)]),
            line([("Điện thoại", &self.dien_thoai), ("Fax", &self.fax)]),
            line([("Thư điện tử", &self.thu_dien_tu), ("Trang thông tin điện tử", &self.trang_tin)]),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
