//! **Chú thích**: texts of footnotes.

use std::fmt;

use serde::de::{self, Deserializer, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::{CumChu, PhanTu};
use crate::Text;
use crate::legal::Citation;

/// **Chú thích**: the text of a footnote: letters and citations.
///
/// In files a text, or a list of the elements of [`LoiVan`](super::LoiVan) but for links and footnotes.
///
/// ```
/// use vanban::legal::Citation;
/// use vanban::the_thuc::noi_dung::{ChuThich, LoiVan};
/// let law = Citation::new("Luật").ve("Trẻ em");
/// let text = LoiVan::from("Trẻ em").chu_thich(ChuThich::from("Theo Điều 1 ").vien_dan(law).va("."));
/// let json = r#"["Trẻ em",{"chu_thich":["Theo Điều 1 ",{"vien_dan":{"loai":"Luật","trich_yeu":"Trẻ em"}},"."]}]"#;
/// assert_eq!(serde_json::to_string(&text)?, json);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[doc(alias = "chú thích")]
#[doc(alias = "footnote")]
pub struct ChuThich(Vec<PhanChuThich>);

/// An element of [`ChuThich`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PhanChuThich {
    /// Letters of one look.
    Chu(CumChu),
    /// **Viện dẫn**: a document that is cited.
    VienDan(Box<Citation>),
}

impl ChuThich {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The elements, in order.
    #[must_use]
    pub fn phan(&self) -> &[PhanChuThich] {
        &self.0
    }

    /// The elements, as a list of their own.
    #[must_use]
    pub fn into_phan(self) -> Vec<PhanChuThich> {
        self.0
    }

    /// Adds one element.
    #[must_use]
    pub fn them(mut self, phan: PhanChuThich) -> Self {
        self.0.push(phan);
        self
    }

    /// Adds plain letters.
    #[must_use]
    pub fn va(self, chu: impl Into<Text>) -> Self {
        self.them(PhanChuThich::Chu(CumChu::from(chu.into())))
    }

    /// Adds a citation.
    #[must_use]
    pub fn vien_dan(self, citation: Citation) -> Self {
        self.them(PhanChuThich::VienDan(Box::new(citation)))
    }
}

/// The letters alone, citations in full.
impl fmt::Display for ChuThich {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| match part {
            PhanChuThich::Chu(run) => f.write_str(&run.chu),
            PhanChuThich::VienDan(citation) => write!(f, "{citation:#}"),
        })
    }
}

impl FromIterator<PhanChuThich> for ChuThich {
    fn from_iter<I: IntoIterator<Item = PhanChuThich>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}

/// Plain letters.
impl<T: Into<Text>> From<T> for ChuThich {
    fn from(chu: T) -> Self {
        Self::new().va(chu)
    }
}

impl From<Citation> for ChuThich {
    fn from(citation: Citation) -> Self {
        Self::new().vien_dan(citation)
    }
}

impl Serialize for ChuThich {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0[..] {
            [PhanChuThich::Chu(run)] if run.is_plain() => run.chu.serialize(serializer),
            all => serializer.collect_seq(all.iter().map(|part| match part {
                PhanChuThich::Chu(run) => PhanTu::Chu(run.clone()),
                PhanChuThich::VienDan(citation) => PhanTu::VienDan(citation.clone()),
            })),
        }
    }
}

impl<'de> Deserialize<'de> for ChuThich {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NoteVisitor;
        impl<'de> Visitor<'de> for NoteVisitor {
            type Value = ChuThich;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("chú thích: chuỗi ký tự hoặc danh sách")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<ChuThich, E> {
                crate::text::read(text).map(ChuThich::from)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<ChuThich, A::Error> {
                let mut note = ChuThich::new();
                while let Some(element) = seq.next_element()? {
                    note.0.push(match element {
                        PhanTu::Chu(run) => PhanChuThich::Chu(run),
                        PhanTu::VienDan(citation) => PhanChuThich::VienDan(citation),
                        PhanTu::LienKet(_) => return Err(de::Error::custom("chú thích không có liên kết")),
                        PhanTu::ChuThich(_) => return Err(de::Error::custom("chú thích không có chú thích")),
                    });
                }
                Ok(note)
            }
        }
        deserializer.deserialize_any(NoteVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_read_back_as_written() {
        let bold = CumChu { dam: true, ..CumChu::from("b") };
        let citation = Citation::new("Nghị định").cua("Chính phủ");
        for note in [
            ChuThich::new(),
            ChuThich::from(""),
            ChuThich::from("a").va("b"),
            ChuThich::new().them(PhanChuThich::Chu(bold)),
            ChuThich::from(citation),
        ] {
            let json = serde_json::to_string(&note).unwrap();
            assert_eq!(serde_json::from_str::<ChuThich>(&json).unwrap(), note, "{json}");
        }
    }

    #[test]
    fn links_and_notes_within_notes_are_refused_with_their_place() {
        for element in [r#"{"lien_ket":{"dia_chi":"https://a.vn","chu":"a"}}"#, r#"{"chu_thich":"a"}"#] {
            let error = serde_json::from_str::<ChuThich>(&format!("[\"a\",\n{element}]")).unwrap_err();
            assert!(error.to_string().contains("chú thích không có") && error.line() == 2, "{error}");
        }
    }
}
