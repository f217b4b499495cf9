//! **Tệp riêng**: what goes with an electronic document as a file of its own.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// **Tệp riêng**: something that goes with an electronic document is a file of its own, which the body signs
/// (`ND30-PL1-III.1.d#1`, `#2`, `ND30-PL1-II.8.b#1`).
///
/// In the upper right corner of the file's first page stands the line of that signature
/// ([`ThongTinKySo`](super::ThongTinKySo)). A document on paper has no files: there it is printed with the document.
///
/// ```
/// use vanban::the_thuc::{PhuLuc, TepRieng};
/// let phu_luc: PhuLuc = serde_json::from_str(r#"{"tep_rieng": {"luc": "2026-03-05T16:20:05"}, "noi_dung": []}"#)?;
/// assert!(phu_luc.tep_rieng.unwrap().luc.is_some());
/// assert_eq!(PhuLuc::new("Danh sách").tep_rieng().tep_rieng, Some(TepRieng::default()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "tệp riêng")]
#[doc(alias = "separate file")]
pub struct TepRieng {
    /// **Lúc ký**: when the file was signed, by the time of Viet Nam (UTC+7); `None` while it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub luc: Option<NaiveDateTime>,
}
