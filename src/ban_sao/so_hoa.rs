//! **Bản số hóa**: the scanned pages of a document.

use serde::{Deserialize, Serialize};

use crate::the_thuc::noi_dung::HinhAnh;
use crate::{NonEmpty, Text};

/// **Bản số hóa**: a document on paper as pictures of its pages, one for each.
///
/// The decree asks for colour and at least 200 dpi at true size (`ND30-PL1P2-I.2`), which is 1,654 × 2,339 pixels for
/// A4. Whether a picture has them is the business of who scans.
///
/// ```
/// use vanban::ban_sao::BanSoHoa;
/// let error = serde_json::from_str::<BanSoHoa>(r#"{"ten": "Quyết định số 12/QĐ-UBND", "trang": []}"#).unwrap_err();
/// assert!(error.to_string().contains("ít nhất một"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "bản số hóa")]
#[doc(alias = "scan")]
pub struct BanSoHoa {
    /// **Tên**: which document it is, for the properties of the file: “Quyết định số 12/QĐ-UBND …”.
    pub ten: Text,
    /// **Trang**: its pages, in order.
    pub trang: NonEmpty<HinhAnh>,
}

impl BanSoHoa {
    /// The pages of a document.
    #[must_use]
    pub fn new(ten: impl Into<Text>, trang: NonEmpty<HinhAnh>) -> Self {
        Self { ten: ten.into(), trang }
    }
}
