//! **Người được cấp**: for whom a paper is made out.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::XungHo;
use crate::Text;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::noi_dung::{BodySink, LoiVan};

/// **Người được cấp**: for whom a paper is made out: name, post and unit.
///
/// Prints the two lines of mẫu 1.8 and 1.10: “Ông (bà): …” with name and unit, “Chức vụ: …”.
///
/// ```
/// use vanban::loai::{NguoiDuocCap, XungHo};
/// let ba_hoa = NguoiDuocCap::new("Lê Thị Hoa", "Nhân viên văn thư").xung_ho(XungHo::Ba).don_vi("Tổ Văn phòng");
/// assert_eq!(ba_hoa.cac_dong(), ["Bà: Lê Thị Hoa, Tổ Văn phòng", "Chức vụ: Nhân viên văn thư"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "người được cấp")]
#[doc(alias = "person")]
pub struct NguoiDuocCap {
    /// **Xưng hô**: how the form speaks of them.
    #[serde(default, skip_serializing_if = "XungHo::is_default")]
    pub xung_ho: XungHo,
    /// **Họ và tên**: name.
    pub ho_ten: Text,
    /// **Chức vụ**: post.
    pub chuc_vu: Text,
    /// **Đơn vị công tác**: unit, after the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub don_vi: Option<Text>,
}

impl NguoiDuocCap {
    /// Somebody with a post.
    #[must_use]
    pub fn new(ho_ten: impl Into<Text>, chuc_vu: impl Into<Text>) -> Self {
        Self { xung_ho: XungHo::OngBa, ho_ten: ho_ten.into(), chuc_vu: chuc_vu.into(), don_vi: None }
    }

    /// The same, spoken of as a man or a woman.
    #[must_use]
    pub fn xung_ho(mut self, xung_ho: XungHo) -> Self {
        self.xung_ho = xung_ho;
        self
    }

    /// The same, of a unit.
    #[must_use]
    pub fn don_vi(mut self, don_vi: impl Into<Text>) -> Self {
        self.don_vi = Some(don_vi.into());
        self
    }

    /// As a sentence names them: `bà Lê Thị Hoa`.
    #[must_use]
    pub fn loi_goi(&self) -> String {
        format!("{} {}", self.xung_ho.chu(), gon(&self.ho_ten))
    }

    /// The lines as printed.
    #[must_use]
    pub fn cac_dong(&self) -> [String; 2] {
        let unit = self.don_vi.as_ref().map(|unit| format!(", {}", gon(unit))).unwrap_or_default();
        [
            format!("{}: {}{unit}", self.xung_ho.dau_dong(), gon(&self.ho_ten)),
            format!("Chức vụ: {}", gon(&self.chuc_vu)),
        ]
    }

    /// Tells the lines to a sink.
    pub(super) fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        for line in self.cac_dong() {
            sink.doan(Cow::Owned(LoiVan::from(line)));
        }
    }
}

/// A text without the signs typed at its end; lines of a form have none.
fn gon(text: &str) -> &str {
    bo_dau_cuoi(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_words_stand_where_it_is_not_said_who_it_is() {
        let person: NguoiDuocCap = serde_json::from_str(r#"{"ho_ten": "Lê Hoa.", "chuc_vu": "Chuyên viên;"}"#).unwrap();
        assert_eq!(person.cac_dong(), ["Ông (bà): Lê Hoa", "Chức vụ: Chuyên viên"]);
        assert_eq!(person.loi_goi(), "ông (bà) Lê Hoa");
        assert_eq!(person.xung_ho(XungHo::Ong).loi_goi(), "ông Lê Hoa");
    }

    #[test]
    fn name_and_post_are_mandatory() {
        for (json, missing) in [(r#"{"ho_ten": "A"}"#, "chuc_vu"), (r#"{"chuc_vu": "A"}"#, "ho_ten")] {
            let error = serde_json::from_str::<NguoiDuocCap>(json).unwrap_err().to_string();
            assert!(error.contains(missing), "{error}");
        }
    }
}
