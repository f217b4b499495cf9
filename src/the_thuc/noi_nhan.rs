//! **Nơi nhận** (ô số 9b): the distribution list, closed by the archive line.

use std::num::NonZeroU32;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::NguoiSoanThao;
use crate::Text;
use crate::text::bo_dau_cuoi;

/// **Nơi nhận**: the distribution list at the foot of the last page (ô số 9b).
///
/// Models khoản 9 Mục II Phần I Phụ lục I (`ND30-PL1-II.9.a`). Each entry is printed with a dash and `;`, the archive
/// line “Lưu: …” always last and with `.` (`ND30-PL1-II.9.d#6`, `#7`): it is a field of its own, so it can neither be
/// missing nor stand elsewhere.
///
/// ```
/// use vanban::the_thuc::{Luu, NoiGui, NoiNhan};
/// let mut noi_nhan = NoiNhan::new(Luu::van_thu().don_vi("VX"));
/// noi_nhan.noi.push(NoiGui::NhuTren);
/// noi_nhan.noi.push(NoiGui::den("Thường trực Đảng ủy").ghi_chu("b/c"));
/// assert_eq!(noi_nhan.cac_dong(), ["- Như trên;", "- Thường trực Đảng ủy (b/c);", "- Lưu: VT, VX."]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "nơi nhận")]
#[doc(alias = "distribution list")]
pub struct NoiNhan {
    /// Who gets a copy, in order; mostly superiors first, then those who act (`TL-NN1`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub noi: Vec<NoiGui>,
    /// **Lưu**: where the archive copies are, the last line.
    pub luu: Luu,
}

impl NoiNhan {
    /// A list that holds only its archive line.
    #[must_use]
    pub fn new(luu: Luu) -> Self {
        Self { noi: Vec::new(), luu }
    }

    /// Adds one entry.
    #[must_use]
    pub fn gui(mut self, noi: impl Into<NoiGui>) -> Self {
        self.noi.push(noi.into());
        self
    }

    /// The lines as printed, dash and punctuation included.
    #[must_use]
    pub fn cac_dong(&self) -> Vec<String> {
        let entries = self.noi.iter().map(NoiGui::dong);
        entries.chain([self.luu.dong()]).collect()
    }
}

/// One entry of [`NoiNhan`].
///
/// In files, a text is a plain entry; the others are `{"nhu_tren": null}`, `{"nhu_dieu": "2"}`,
/// `{"den": {"ten": "…", "ghi_chu": "b/c"}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoiGui {
    /// **Như trên**: those of “Kính gửi” (`ND30-PL1-II.9.b#2`). The page puts it first where a document with “Kính
    /// gửi” lacks it.
    NhuTren,
    /// **Như Điều …**: those whom an article charges (`ND30-PL3-M1.1#nn`); holds what follows “Như Điều ”. The page
    /// puts it first, with the number of the last article, where a resolution or decision in articles lacks it.
    NhuDieu(Text),
    /// A named place, body or person.
    Den {
        /// Name; a `\n` is a chosen line break.
        ten: Text,
        /// Note, printed in brackets, typed with or without them: `b/c`, `để thực hiện` (`TL-NN2`).
        ghi_chu: Option<Text>,
    },
}

impl NoiGui {
    /// A named place.
    #[must_use]
    pub fn den(ten: impl Into<Text>) -> Self {
        Self::Den { ten: ten.into(), ghi_chu: None }
    }

    /// With a note in brackets. “Như trên” and “Như Điều …” take none and stay as they are.
    #[must_use]
    pub fn ghi_chu(self, note: impl Into<Text>) -> Self {
        match self {
            Self::Den { ten, .. } => Self::Den { ten, ghi_chu: Some(note.into()) },
            other => other,
        }
    }

    /// The entry's words, without dash and end; punctuation typed at the end of a name is dropped, as the
    /// list has its own.
    #[must_use]
    pub fn loi_van(&self) -> String {
        let mut words = String::new();
        self.viet(&mut words);
        words
    }

    /// Adds the entry's words to a text.
    fn viet(&self, out: &mut String) {
        match self {
            Self::NhuTren => *out += "Như trên",
            Self::NhuDieu(dieu) => {
                *out += "Như Điều ";
                *out += bo_dau_cuoi(dieu);
            }
            Self::Den { ten, ghi_chu } => {
                *out += bo_dau_cuoi(ten);
                if let Some(note) = ghi_chu {
                    let bare = note.strip_prefix('(').and_then(|note| note.strip_suffix(')'));
                    *out += &format!(" ({})", bare.unwrap_or(note));
                }
            }
        }
    }

    /// The entry's line as printed.
    pub(crate) fn dong(&self) -> String {
        let mut line = String::with_capacity(64);
        line += "- ";
        self.viet(&mut line);
        line.push(';');
        line
    }
}

impl From<&str> for NoiGui {
    fn from(ten: &str) -> Self {
        Self::den(ten)
    }
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Tagged {
    NhuTren(()),
    NhuDieu(Text),
    Den {
        ten: Text,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ghi_chu: Option<Text>,
    },
}

impl Serialize for NoiGui {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.clone() {
            Self::Den { ten, ghi_chu: None } => ten.serialize(serializer),
            Self::NhuTren => Tagged::NhuTren(()).serialize(serializer),
            Self::NhuDieu(dieu) => Tagged::NhuDieu(dieu).serialize(serializer),
            Self::Den { ten, ghi_chu } => Tagged::Den { ten, ghi_chu }.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for NoiGui {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NoiGuiVisitor;
        impl<'de> Visitor<'de> for NoiGuiVisitor {
            type Value = NoiGui;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("tên nơi nhận, hoặc một trong `nhu_tren`, `nhu_dieu`, `den`")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<NoiGui, E> {
                Ok(NoiGui::Den { ten: crate::text::read(text)?, ghi_chu: None })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<NoiGui, A::Error> {
                Ok(match Tagged::deserialize(de::value::MapAccessDeserializer::new(map))? {
                    Tagged::NhuTren(()) => NoiGui::NhuTren,
                    Tagged::NhuDieu(dieu) => NoiGui::NhuDieu(dieu),
                    Tagged::Den { ten, ghi_chu } => NoiGui::Den { ten, ghi_chu },
                })
            }
        }
        deserializer.deserialize_any(NoiGuiVisitor)
    }
}

/// **Lưu**: the archive line, the last of [`NoiNhan`] (`ND30-PL1-II.9.d#7`).
///
/// ```
/// use vanban::the_thuc::{Luu, NguoiSoanThao};
/// let luu = Luu::van_thu().don_vi("NVĐP").soan_thao(NguoiSoanThao::new("PL").phat_hanh(300));
/// assert_eq!(luu.loi_van(), "Lưu: VT, NVĐP. PL.(300)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "lưu")]
#[doc(alias = "archive line")]
pub struct Luu {
    /// Where copies are kept, by abbreviation: `VT` (văn thư) first, then the drafting unit.
    pub noi: Vec<Text>,
    /// **Số lượng bản lưu**: number of archive copies, in brackets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub so_ban: Option<NonZeroU32>,
    /// **Ký hiệu người soạn thảo**: drafter and number of copies, after the line's full stop (ô số 12).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nguoi_soan_thao: Option<NguoiSoanThao>,
}

impl Luu {
    /// Kept by văn thư: “Lưu: VT”.
    #[must_use]
    pub fn van_thu() -> Self {
        Self { noi: vec![Text::from("VT")], so_ban: None, nguoi_soan_thao: None }
    }

    /// Kept also by a unit, by its abbreviation.
    #[must_use]
    pub fn don_vi(mut self, viet_tat: impl Into<Text>) -> Self {
        self.noi.push(viet_tat.into());
        self
    }

    /// With the number of archive copies; 0 is none stated.
    #[must_use]
    pub fn so_ban(mut self, so_ban: u32) -> Self {
        self.so_ban = NonZeroU32::new(so_ban);
        self
    }

    /// With the drafter's notation (ô số 12).
    #[must_use]
    pub fn soan_thao(mut self, nguoi_soan_thao: NguoiSoanThao) -> Self {
        self.nguoi_soan_thao = Some(nguoi_soan_thao);
        self
    }

    /// The line as printed.
    pub(crate) fn dong(&self) -> String {
        format!("- {}", self.loi_van())
    }

    /// The line's words with their full stop.
    #[must_use]
    pub fn loi_van(&self) -> String {
        let mut line = "Lưu:".to_owned();
        for (i, noi) in self.noi.iter().enumerate() {
            line += if i == 0 { " " } else { ", " };
            line += bo_dau_cuoi(noi);
        }
        if let Some(so_ban) = self.so_ban {
            line += &format!(" ({so_ban})");
        }
        line.push('.');
        if let Some(nguoi) = &self.nguoi_soan_thao {
            line += &format!(" {nguoi}");
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_punctuation_is_not_doubled() {
        assert_eq!(NoiGui::from("Các phòng, ban; ").loi_van(), "Các phòng, ban");
        assert_eq!(NoiGui::den("Đảng ủy").ghi_chu("(b/c)").loi_van(), "Đảng ủy (b/c)");
        assert_eq!(Luu::van_thu().don_vi("HC.").so_ban(2).loi_van(), "Lưu: VT, HC (2).");
    }

    #[test]
    fn entries_read_and_write_as_text_or_tag() {
        let json = r#"[{"nhu_tren":null},{"nhu_dieu":"2"},"Sở Nội vụ",{"den":{"ten":"HĐND xã","ghi_chu":"b/c"}}]"#;
        let noi: Vec<NoiGui> = serde_json::from_str(json).unwrap();
        assert_eq!(noi[0], NoiGui::NhuTren);
        assert_eq!(noi[1].loi_van(), "Như Điều 2");
        assert_eq!(serde_json::to_string(&noi).unwrap(), json);
    }

    #[test]
    fn the_archive_line_is_mandatory() {
        let error = serde_json::from_str::<NoiNhan>(r#"{"noi":["A"]}"#).unwrap_err();
        assert!(error.to_string().contains("luu"));
    }
}
