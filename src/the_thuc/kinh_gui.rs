//! **Nơi nhận, phần “Kính gửi”** (ô số 9a): who is to deal with a công văn, tờ trình or báo cáo.

use serde::{Deserialize, Serialize};

use crate::Text;

/// **Kính gửi**: the addressees who are directly to deal with the document (ô số 9a); at least one.
///
/// Models điểm b, d khoản 9 Mục II Phần I Phụ lục I: one addressee stands on the line of “Kính gửi:”, several
/// stand below it, each with a dash, `;` and at the end `.` (`ND30-PL1-II.9.d#2`, `#3`). The punctuation is
/// the page's, names are written without it. A `\n` in a name is a chosen line break.
///
/// ```
/// use vanban::the_thuc::KinhGui;
/// let kinh_gui = KinhGui::new("Sở Nội vụ").va("Sở Tài chính");
/// assert_eq!(kinh_gui.cac_noi(), ["Sở Nội vụ", "Sở Tài chính"]);
/// assert!(serde_json::from_str::<KinhGui>("[]").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Text>", into = "Vec<Text>")]
#[doc(alias = "kính gửi")]
#[doc(alias = "addressees")]
pub struct KinhGui(Vec<Text>);

impl KinhGui {
    /// One addressee.
    #[must_use]
    pub fn new(noi: impl Into<Text>) -> Self {
        Self(vec![noi.into()])
    }

    /// One addressee more.
    #[must_use]
    pub fn va(mut self, noi: impl Into<Text>) -> Self {
        self.0.push(noi.into());
        self
    }

    /// All addressees, in order; at least one.
    #[must_use]
    pub fn cac_noi(&self) -> &[Text] {
        &self.0
    }
}

impl TryFrom<Vec<Text>> for KinhGui {
    type Error = ThieuNoiNhan;
    fn try_from(all: Vec<Text>) -> Result<Self, ThieuNoiNhan> {
        if all.is_empty() { Err(ThieuNoiNhan) } else { Ok(Self(all)) }
    }
}

impl From<KinhGui> for Vec<Text> {
    fn from(kinh_gui: KinhGui) -> Self {
        kinh_gui.0
    }
}

/// “Kính gửi” without an addressee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“Kính gửi” phải có ít nhất một nơi nhận")]
#[non_exhaustive]
pub struct ThieuNoiNhan;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_kept_both_ways() {
        let json = r#"["Bộ Nội vụ","Bộ Tài chính"]"#;
        let kinh_gui: KinhGui = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&kinh_gui).unwrap(), json);
    }
}
