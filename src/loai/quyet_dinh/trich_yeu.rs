//! **Trích yếu** of a decision.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Text;

/// **Trích yếu quyết định**: what a decision does: it settles a matter itself (mẫu 1.2), or issues or approves another
/// document (mẫu 1.3).
///
/// The opening words are the page's (`ND30-PL3-M1.2#ty`, `ND30-PL3-M1.3#ty`); typed all the same, they stand once. What
/// follows them is written as the sentence goes on.
///
/// ```
/// use vanban::loai::TrichYeuQuyetDinh;
/// assert_eq!(TrichYeuQuyetDinh::ve_viec("thành lập Tổ công tác").to_string(), "Về việc thành lập Tổ công tác");
/// let rules: TrichYeuQuyetDinh = serde_json::from_str(r#"{"ban_hanh": "Ban hành Quy chế làm việc"}"#)?;
/// assert_eq!(rules.to_string(), "Ban hành Quy chế làm việc");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[doc(alias = "trích yếu quyết định")]
pub enum TrichYeuQuyetDinh {
    /// “Về việc …”: what it settles.
    VeViec(Text),
    /// “Ban hành …”: the document that it issues.
    BanHanh(Text),
    /// “Phê duyệt …”: the document that it approves.
    PheDuyet(Text),
}

impl TrichYeuQuyetDinh {
    /// “Về việc …”.
    #[must_use]
    pub fn ve_viec(trich_yeu: impl Into<Text>) -> Self {
        Self::VeViec(trich_yeu.into())
    }

    /// “Ban hành …”.
    #[must_use]
    pub fn ban_hanh(trich_yeu: impl Into<Text>) -> Self {
        Self::BanHanh(trich_yeu.into())
    }

    /// “Phê duyệt …”.
    #[must_use]
    pub fn phe_duyet(trich_yeu: impl Into<Text>) -> Self {
        Self::PheDuyet(trich_yeu.into())
    }

    /// The form that a decision of this subject follows.
    pub(super) const fn mau(&self) -> &'static str {
        match self {
            Self::VeViec(_) => "1.2",
            Self::BanHanh(_) | Self::PheDuyet(_) => "1.3",
        }
    }
}

/// The subject as printed, opening words and chosen line breaks included; only the words where nothing follows.
impl fmt::Display for TrichYeuQuyetDinh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (opening, typed, subject) = match self {
            Self::VeViec(subject) => ("Về việc", &["về việc", "v/v", "về"][..], subject),
            Self::BanHanh(subject) => ("Ban hành", &["ban hành"][..], subject),
            Self::PheDuyet(subject) => ("Phê duyệt", &["phê duyệt"][..], subject),
        };
        let subject = subject.trim();
        let rest = typed.iter().find_map(|words| sau(subject, words)).unwrap_or(subject);
        f.write_str(opening)?;
        if rest.is_empty() { Ok(()) } else { write!(f, " {rest}") }
    }
}

/// What follows whole words at the start of a text, in letters of either case.
fn sau<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut letters = text.chars();
    let same = words.chars().all(|word| letters.next().is_some_and(|letter| letter.to_lowercase().eq([word])));
    let rest = letters.as_str();
    (same && (rest.is_empty() || rest.starts_with(char::is_whitespace))).then(|| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_words_stand_once() {
        for (subject, printed) in [
            (TrichYeuQuyetDinh::ve_viec("Về việc thành lập Tổ"), "Về việc thành lập Tổ"),
            (TrichYeuQuyetDinh::ve_viec("v/v thành lập Tổ"), "Về việc thành lập Tổ"),
            (TrichYeuQuyetDinh::ve_viec("VỀ VIỆC thành lập Tổ"), "Về việc thành lập Tổ"),
            (TrichYeuQuyetDinh::ve_viec("thành lập Tổ\nvề việc làm"), "Về việc thành lập Tổ\nvề việc làm"),
            (TrichYeuQuyetDinh::ve_viec("vềnh"), "Về việc vềnh"),
            (TrichYeuQuyetDinh::ve_viec(" "), "Về việc"),
            (TrichYeuQuyetDinh::ban_hanh("ban hành Quy chế"), "Ban hành Quy chế"),
            (TrichYeuQuyetDinh::ban_hanh("Quy chế"), "Ban hành Quy chế"),
            (TrichYeuQuyetDinh::phe_duyet("Phê duyệt"), "Phê duyệt"),
            (TrichYeuQuyetDinh::phe_duyet("Đề án"), "Phê duyệt Đề án"),
        ] {
            assert_eq!(subject.to_string(), printed);
        }
    }
}
