//! **Cá nhân**: a person, as documents name him.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::XungHo;
use crate::Text;

/// **Cá nhân**: a person, as the text of a document names him: “Ông Lê Văn Bình, Chủ tịch Ủy ban nhân dân xã”.
///
/// The name is written without titles of learning or honour, as in the signature (`ND30-PL1-II.7.c#4`).
///
/// ```
/// use vanban::loai::CaNhan;
/// let chair = CaNhan::ong("Lê Văn Bình").chuc_vu("Chủ tịch Ủy ban nhân dân xã");
/// assert_eq!(chair.to_string(), "Ông Lê Văn Bình, Chủ tịch Ủy ban nhân dân xã");
/// assert_eq!(CaNhan::new("Lê Văn Bình").to_string(), "Lê Văn Bình");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "cá nhân")]
#[doc(alias = "person")]
pub struct CaNhan {
    /// **Xưng hô**: form of address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub xung_ho: Option<XungHo>,
    /// **Họ và tên**; empty while a draft does not know it.
    pub ho_ten: Text,
    /// **Chức vụ**: post, and where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chuc_vu: Option<Text>,
}

impl CaNhan {
    /// A person of whom the name alone is said.
    #[must_use]
    pub fn new(ho_ten: impl Into<Text>) -> Self {
        Self { xung_ho: None, ho_ten: ho_ten.into(), chuc_vu: None }
    }

    /// “Ông …”.
    #[must_use]
    pub fn ong(ho_ten: impl Into<Text>) -> Self {
        Self { xung_ho: Some(XungHo::Ong), ..Self::new(ho_ten) }
    }

    /// “Bà …”.
    #[must_use]
    pub fn ba(ho_ten: impl Into<Text>) -> Self {
        Self { xung_ho: Some(XungHo::Ba), ..Self::new(ho_ten) }
    }

    /// With a post.
    #[must_use]
    pub fn chuc_vu(mut self, chuc_vu: impl Into<Text>) -> Self {
        self.chuc_vu = Some(chuc_vu.into());
        self
    }
}

impl fmt::Display for CaNhan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(address) = self.xung_ho {
            write!(f, "{} ", address.dau_dong())?;
        }
        write!(f, "{}", self.ho_ten)?;
        match &self.chuc_vu {
            Some(post) => write!(f, ", {post}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_named_as_far_as_he_is_known() {
        for (json, named) in [
            (r#"{"ho_ten":"Lê An"}"#, "Lê An"),
            (r#"{"xung_ho":"dong_chi","ho_ten":"Lê An"}"#, "Đồng chí Lê An"),
            (r#"{"xung_ho":"ba","ho_ten":"Lê An","chuc_vu":"Trưởng thôn 3"}"#, "Bà Lê An, Trưởng thôn 3"),
        ] {
            let person: CaNhan = serde_json::from_str(json).unwrap();
            assert_eq!(person.to_string(), named);
            assert_eq!(serde_json::to_string(&person).unwrap(), json);
        }
        assert!(serde_json::from_str::<CaNhan>(r#"{"xung_ho":"ong"}"#).unwrap_err().to_string().contains("ho_ten"));
    }
}
