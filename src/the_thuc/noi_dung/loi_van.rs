//! **Lời văn**: text with emphasis, links, footnotes and citations.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Serialize, Serializer};

use super::{ChuThich, LienKet};
use crate::Text;
use crate::legal::Citation;
use crate::text::bo_dau_cuoi;

/// **Lời văn**: the text of one paragraph, item or title: letters with emphasis, links, footnotes, citations.
///
/// A `\n` is a line break within the paragraph. In files, plain text is a text; otherwise it is a list of
/// texts and of `{"dam": "…"}`, `{"nghieng": "…"}`, `{"dam_nghieng": "…"}`, `{"chi_so_tren": "…"}`,
/// `{"lien_ket": {"dia_chi": "https://…", "chu": "…"}}`, `{"chu_thich": "…"}`, `{"vien_dan": "…"}`.
///
/// A citation is told as a value ([`Citation`]); the page writes it in full where the document is mentioned first, from
/// the legal bases to the last appendix, and short where it is mentioned again (`ND30-PL1-II.6.b#1`, `#3`).
///
/// Capitals are the writer's. Whether a word is meant as a name, only a reader knows: Nhân dân, Nhà nước
/// (`ND30-PL2-V.1`), posts before a name (`ND30-PL2-V.3`), nouns in reverence (`ND30-PL2-V.4`), Tết alone
/// (`ND30-PL2-V.8.b#2`).
///
/// ```
/// use vanban::the_thuc::noi_dung::LoiVan;
/// let loi_van = LoiVan::from("Hoàn thành ").dam("trước ngày 30 tháng 6 năm 2024").va(".");
/// assert_eq!(loi_van.to_string(), "Hoàn thành trước ngày 30 tháng 6 năm 2024.");
/// let json = serde_json::to_string(&loi_van)?;
/// assert_eq!(json, r#"["Hoàn thành ",{"dam":"trước ngày 30 tháng 6 năm 2024"},"."]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[doc(alias = "lời văn")]
#[doc(alias = "rich text")]
pub struct LoiVan(Vec<PhanTu>);

/// An element of [`LoiVan`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PhanTu {
    /// Letters of one look.
    Chu(CumChu),
    /// **Liên kết**: a link.
    LienKet(LienKet),
    /// **Chú thích**: a footnote, whose mark stands here.
    ChuThich(ChuThich),
    /// **Viện dẫn**: a document that is cited.
    VienDan(Box<Citation>),
}

/// **Cụm chữ**: letters of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CumChu {
    /// The letters.
    pub chu: Text,
    /// **Đậm**: bold.
    #[serde(default, skip_serializing_if = "is_false")]
    pub dam: bool,
    /// **Nghiêng**: italic.
    #[serde(default, skip_serializing_if = "is_false")]
    pub nghieng: bool,
    /// **Chỉ số trên**: superscript, as in m².
    #[serde(default, skip_serializing_if = "is_false")]
    pub chi_so_tren: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // the shape serde calls
fn is_false(value: &bool) -> bool {
    !*value
}

impl CumChu {
    /// Letters without emphasis.
    pub(super) const fn is_plain(&self) -> bool {
        !(self.dam || self.nghieng || self.chi_so_tren)
    }
}

impl<T: Into<Text>> From<T> for CumChu {
    fn from(chu: T) -> Self {
        Self { chu: chu.into(), ..Self::default() }
    }
}

impl LoiVan {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The elements, in order.
    #[must_use]
    pub fn phan_tu(&self) -> &[PhanTu] {
        &self.0
    }

    /// The elements, as a list of their own.
    #[must_use]
    pub fn into_phan_tu(self) -> Vec<PhanTu> {
        self.0
    }

    /// Adds one element.
    #[must_use]
    pub fn them(mut self, phan_tu: PhanTu) -> Self {
        self.0.push(phan_tu);
        self
    }

    /// Adds plain letters.
    #[must_use]
    pub fn va(self, chu: impl Into<Text>) -> Self {
        self.them(PhanTu::Chu(CumChu::from(chu.into())))
    }

    /// Adds bold letters.
    #[must_use]
    pub fn dam(self, chu: impl Into<Text>) -> Self {
        self.them(PhanTu::Chu(CumChu { dam: true, ..CumChu::from(chu.into()) }))
    }

    /// Adds italic letters.
    #[must_use]
    pub fn nghieng(self, chu: impl Into<Text>) -> Self {
        self.them(PhanTu::Chu(CumChu { nghieng: true, ..CumChu::from(chu.into()) }))
    }

    /// Adds raised letters.
    #[must_use]
    pub fn chi_so_tren(self, chu: impl Into<Text>) -> Self {
        self.them(PhanTu::Chu(CumChu { chi_so_tren: true, ..CumChu::from(chu.into()) }))
    }

    /// Adds a link.
    #[must_use]
    pub fn lien_ket(self, lien_ket: LienKet) -> Self {
        self.them(PhanTu::LienKet(lien_ket))
    }

    /// Adds a footnote.
    #[must_use]
    pub fn chu_thich(self, chu_thich: impl Into<ChuThich>) -> Self {
        self.them(PhanTu::ChuThich(chu_thich.into()))
    }

    /// Adds a citation.
    ///
    /// ```
    /// use vanban::legal::Citation;
    /// use vanban::the_thuc::noi_dung::LoiVan;
    /// let decree = Citation::new("Nghị định").so("30/2020/NĐ-CP".parse()?).cua("Chính phủ");
    /// let text = LoiVan::from("Thực hiện ").vien_dan(decree).va(".");
    /// assert_eq!(text.to_string(), "Thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ.");
    /// # Ok::<(), vanban::legal::SoHieuError>(())
    /// ```
    #[must_use]
    pub fn vien_dan(self, citation: Citation) -> Self {
        self.them(PhanTu::VienDan(Box::new(citation)))
    }

    /// Adds all of another text.
    #[must_use]
    pub fn noi(mut self, other: &Self) -> Self {
        self.0.extend_from_slice(&other.0);
        self
    }

    /// The same without blanks and `.`, `;`, `:`, `,` at the end of its letters.
    #[must_use]
    pub(crate) fn bo_dau_cuoi(mut self) -> Self {
        if let Some(PhanTu::Chu(run)) = self.0.last_mut() {
            run.chu = Text::from(bo_dau_cuoi(&run.chu));
        }
        self
    }

    /// Whether it is empty or holds blanks only.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|element| match element {
            PhanTu::Chu(run) => run.chu.is_blank(),
            PhanTu::LienKet(_) | PhanTu::ChuThich(_) | PhanTu::VienDan(_) => false,
        })
    }

    /// The letters alone, without footnotes; borrowed where there is one run only. Citations stand as at first mention,
    /// whatever the page has before them.
    #[must_use]
    pub fn chu(&self) -> Cow<'_, str> {
        match &self.0[..] {
            [] => Cow::Borrowed(""),
            [PhanTu::Chu(run)] => Cow::Borrowed(&run.chu),
            all => {
                let mut out = String::new();
                for element in all {
                    match element {
                        PhanTu::Chu(run) => out += &run.chu,
                        PhanTu::LienKet(link) => link.chu.iter().for_each(|run| out += &run.chu),
                        PhanTu::ChuThich(_) => {}
                        PhanTu::VienDan(citation) => out += &format!("{citation:#}"),
                    }
                }
                Cow::Owned(out)
            }
        }
    }
}

/// The letters alone, as [`LoiVan::chu`] gives them.
impl fmt::Display for LoiVan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.chu())
    }
}

impl From<Text> for LoiVan {
    fn from(text: Text) -> Self {
        if text.is_empty() { Self::new() } else { Self(vec![PhanTu::Chu(CumChu::from(text))]) }
    }
}

impl From<&str> for LoiVan {
    fn from(text: &str) -> Self {
        Text::from(text).into()
    }
}

impl From<String> for LoiVan {
    fn from(text: String) -> Self {
        Text::from(text).into()
    }
}

impl From<Citation> for LoiVan {
    fn from(citation: Citation) -> Self {
        Self::new().vien_dan(citation)
    }
}

/// The forms that a file has for an element which is not plain text.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Tagged {
    Dam(Text),
    Nghieng(Text),
    DamNghieng(Text),
    ChiSoTren(Text),
    Chu(CumChu),
    LienKet(LienKet),
    ChuThich(ChuThich),
    VienDan(Box<Citation>),
}

/// Letters of a link: a text, or a list of [`CumChu`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Runs(pub(super) Vec<CumChu>);

impl Serialize for Runs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0[..] {
            [run] if run.is_plain() => run.chu.serialize(serializer),
            all => all.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Runs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RunsVisitor;
        impl<'de> Visitor<'de> for RunsVisitor {
            type Value = Runs;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("chuỗi ký tự, hoặc danh sách cụm chữ")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Runs, E> {
                crate::text::read(text).map(|text| Runs(vec![CumChu::from(text)]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Runs, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(Runs)
            }
        }
        deserializer.deserialize_any(RunsVisitor)
    }
}

impl Serialize for PhanTu {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tagged = match self {
            Self::Chu(run) => match (run.dam, run.nghieng, run.chi_so_tren) {
                (false, false, false) => return run.chu.serialize(serializer),
                (true, false, false) => Tagged::Dam(run.chu.clone()),
                (false, true, false) => Tagged::Nghieng(run.chu.clone()),
                (true, true, false) => Tagged::DamNghieng(run.chu.clone()),
                (false, false, true) => Tagged::ChiSoTren(run.chu.clone()),
                _ => Tagged::Chu(run.clone()),
            },
            Self::LienKet(link) => Tagged::LienKet(link.clone()),
            Self::ChuThich(note) => Tagged::ChuThich(note.clone()),
            Self::VienDan(citation) => Tagged::VienDan(citation.clone()),
        };
        tagged.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PhanTu {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ElementVisitor;
        impl<'de> Visitor<'de> for ElementVisitor {
            type Value = PhanTu;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "chuỗi ký tự, hoặc một trong `dam`, `nghieng`, `dam_nghieng`, `chi_so_tren`, `chu`, `lien_ket`, `chu_thich`, \
                     `vien_dan`",
                )
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<PhanTu, E> {
                crate::text::read(text).map(|text| PhanTu::Chu(CumChu::from(text)))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<PhanTu, A::Error> {
                let run = |chu, dam, nghieng, chi_so_tren| PhanTu::Chu(CumChu { chu, dam, nghieng, chi_so_tren });
                Ok(match Tagged::deserialize(de::value::MapAccessDeserializer::new(map))? {
                    Tagged::Dam(chu) => run(chu, true, false, false),
                    Tagged::Nghieng(chu) => run(chu, false, true, false),
                    Tagged::DamNghieng(chu) => run(chu, true, true, false),
                    Tagged::ChiSoTren(chu) => run(chu, false, false, true),
                    Tagged::Chu(run) => PhanTu::Chu(run),
                    Tagged::LienKet(link) => PhanTu::LienKet(link),
                    Tagged::ChuThich(note) => PhanTu::ChuThich(note),
                    Tagged::VienDan(citation) => PhanTu::VienDan(citation),
                })
            }
        }
        deserializer.deserialize_any(ElementVisitor)
    }
}

impl Serialize for LoiVan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0[..] {
            [] => "".serialize(serializer),
            [PhanTu::Chu(run)] if !run.chu.is_empty() && run.is_plain() => run.chu.serialize(serializer),
            all => {
                let mut seq = serializer.serialize_seq(Some(all.len()))?;
                for element in all {
                    seq.serialize_element(element)?;
                }
                seq.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for LoiVan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = LoiVan;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("lời văn: chuỗi ký tự hoặc danh sách")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<LoiVan, E> {
                crate::text::read(text).map(LoiVan::from)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<LoiVan, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(LoiVan)
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_reads_back_as_written() {
        let raised_bold = CumChu { dam: true, chi_so_tren: true, ..CumChu::from("2") };
        let text = LoiVan::from("Diện tích 5 m")
            .chi_so_tren("2")
            .them(PhanTu::Chu(raised_bold))
            .nghieng(" (số liệu)")
            .chu_thich("Theo thống kê của xã.")
            .vien_dan(Citation::new("Luật").ve("Trẻ em"))
            .lien_ket(LienKet::new("https://tongdai111.vn", "tongdai111.vn").unwrap());
        let json = serde_json::to_string(&text).unwrap();
        assert_eq!(serde_json::from_str::<LoiVan>(&json).unwrap(), text);
    }

    #[test]
    fn empty_texts_and_empty_runs_read_back_as_written() {
        assert_eq!(LoiVan::from(""), LoiVan::new());
        for text in [LoiVan::new(), LoiVan::new().va(""), LoiVan::new().va("").va(""), LoiVan::new().dam("")] {
            let json = serde_json::to_string(&text).unwrap();
            assert_eq!(serde_json::from_str::<LoiVan>(&json).unwrap(), text, "{json}");
        }
    }

    #[test]
    fn footnotes_are_not_letters_of_the_line() {
        assert_eq!(LoiVan::from("Kết quả").chu_thich("Ghi chú").va(" tốt").to_string(), "Kết quả tốt");
    }

    #[test]
    fn citations_are_read_from_texts_and_from_fields() {
        let text = "[\"Theo \",{\"vien_dan\":\"Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ\"},\".\"]";
        let fields = "[\"Theo \",{\"vien_dan\":{\"loai\":\"Nghị định\",\"so_hieu\":\"30/2020/NĐ-CP\",\"ngay\":\"2020-03-05\",\
             \"co_quan\":\"Chính phủ\"}},\".\"]";
        let read: LoiVan = serde_json::from_str(text).unwrap();
        assert_eq!(read, serde_json::from_str(fields).unwrap());
        assert_eq!(serde_json::to_string(&read).unwrap(), fields);
        for (wrong, told) in [
            ("[\"a\",\n{\"vien_dan\": \"văn bản của cấp trên\"}]", "văn bản của cấp trên"),
            ("[\"a\",\n{\"vien_dan\": {\"loai\": \"Luật\", \"ten\": \"Trẻ em\"}}]", "ten"),
        ] {
            let error = serde_json::from_str::<LoiVan>(wrong).unwrap_err();
            assert!(error.to_string().contains(told) && error.line() == 2, "{error}");
        }
    }

    #[test]
    fn wrong_tags_are_refused_with_their_place() {
        let error = serde_json::from_str::<LoiVan>("[\"a\",\n{\"bold\": \"b\"}]").unwrap_err();
        assert!(error.to_string().contains("bold"));
        assert_eq!(error.line(), 2);
    }
}
