//! **Viện dẫn**: a cited document and the place in it.

use std::fmt;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::{Locator, SoHieu, TenLoai};
use crate::Text;
use crate::the_thuc::NgayBanHanh;

/// **Viện dẫn**: a document that is cited, with the place in it.
///
/// The fields are those that điểm a and b khoản 6 Mục II Phần I Phụ lục I ask for (`ND30-PL1-II.6.a#2`,
/// `ND30-PL1-II.6.b#1`); what a source does not say is `None` and never guessed. It is written by [`CachViet`]: `{:#}`
/// is the first mention, `{}` a later one.
///
/// ```
/// use vanban::legal::Citation;
/// let decree: Citation =
///     "khoản 2 Điều 7 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư".parse()?;
/// assert_eq!(decree.ngay.to_string(), "ngày 05 tháng 3 năm 2020");
/// assert_eq!(decree.trich_yeu.as_deref(), Some("về công tác văn thư"));
/// assert_eq!(decree.to_string(), "khoản 2 Điều 7 Nghị định số 30/2020/NĐ-CP");
/// assert_eq!(
///     format!("{decree:#}"),
///     "khoản 2 Điều 7 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
/// );
/// # Ok::<(), vanban::legal::CitationError>(())
/// ```
///
/// In files a map of its fields, or, to read, the citation as a text: `"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm
/// 2020 của Chính phủ về công tác văn thư"`. A text that is not one whole citation is refused.
///
/// [`CachViet`]: super::CachViet
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
#[doc(alias = "viện dẫn")]
pub struct Citation {
    /// **Vị trí**: the place in the document; empty for the whole of it.
    #[serde(skip_serializing_if = "Locator::is_empty")]
    pub vi_tri: Locator,
    /// **Tên loại**: the kind.
    pub loai: TenLoai,
    /// **Số, ký hiệu**: number and notation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub so_hieu: Option<SoHieu>,
    /// **Ngày ban hành**: the date, whole or in part.
    #[serde(skip_serializing_if = "is_blank")]
    pub ngay: NgayBanHanh,
    /// **Cơ quan ban hành**: the issuer, as it was called then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub co_quan: Option<Text>,
    /// **Trích yếu**: the subject with the word by which it follows the issuer (`về …`, `quy định …`), or the name of
    /// a law without its kind (`Trẻ em`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trich_yeu: Option<Text>,
}

fn is_blank(date: &NgayBanHanh) -> bool {
    *date == NgayBanHanh::TRONG
}

impl Citation {
    /// A document of which the kind is known.
    #[must_use]
    pub fn new(loai: impl Into<TenLoai>) -> Self {
        Self {
            vi_tri: Locator::new(),
            loai: loai.into(),
            so_hieu: None,
            ngay: NgayBanHanh::TRONG,
            co_quan: None,
            trich_yeu: None,
        }
    }

    /// With its number.
    #[must_use]
    pub fn so(mut self, so_hieu: SoHieu) -> Self {
        self.so_hieu = Some(so_hieu);
        self
    }

    /// With its date.
    #[must_use]
    pub fn ngay(mut self, ngay: NgayBanHanh) -> Self {
        self.ngay = ngay;
        self
    }

    /// With its issuer.
    #[must_use]
    pub fn cua(mut self, co_quan: impl Into<Text>) -> Self {
        self.co_quan = Some(co_quan.into());
        self
    }

    /// With its subject, or the name of a law.
    #[must_use]
    pub fn ve(mut self, trich_yeu: impl Into<Text>) -> Self {
        self.trich_yeu = Some(trich_yeu.into());
        self
    }

    /// At a place within it.
    #[must_use]
    pub fn tai(mut self, vi_tri: impl Into<Locator>) -> Self {
        self.vi_tri = vi_tri.into();
        self
    }

    /// **Nội dung trích yếu**: the subject without the words by which it follows the issuer (về, về việc, v/v) and
    /// without quotes about it; the name of a law as it is.
    ///
    /// ```
    /// use vanban::legal::{Citation, TenLoai};
    /// let plan = Citation::new(TenLoai::from("Kế hoạch")).ve("về việc “tổ chức Tết Trung thu”");
    /// assert_eq!(plan.noi_dung_trich_yeu(), Some("tổ chức Tết Trung thu"));
    /// let decree = Citation::new(TenLoai::NghiDinh).ve("quy định chi tiết Luật Trẻ em");
    /// assert_eq!(decree.noi_dung_trich_yeu(), Some("quy định chi tiết Luật Trẻ em"));
    /// ```
    #[must_use]
    pub fn noi_dung_trich_yeu(&self) -> Option<&str> {
        let subject = self.trich_yeu.as_deref()?;
        if self.loai.la_luat() {
            return Some(subject);
        }
        let subject = unquoted(subject);
        Some(VE.iter().find_map(|words| after(subject, words)).map_or(subject, unquoted))
    }

    /// The same document, without the place in it.
    #[must_use]
    pub fn ca_van_ban(&self) -> Self {
        Self { vi_tri: Locator::new(), ..self.clone() }
    }

    /// The name of a law without its kind, with which it may be told too (`Luật Trẻ em`); `None` for other documents.
    pub(crate) fn ten_luat(&self) -> Option<&str> {
        let name = self.trich_yeu.as_deref().filter(|_| self.loai.la_luat())?.trim();
        // The one law whose name begins with the word: Luật Luật sư.
        let own = self.loai == TenLoai::Luat && after(name, "luật sư").is_some();
        let bare = if own { None } else { after(name, &self.loai.ten().to_lowercase()) };
        Some(bare.map_or(name, str::trim_start)).filter(|name| !name.is_empty())
    }
}

/// Words that lead to a subject, the longest first.
const VE: [&str; 4] = ["ban hành về việc", "về việc", "về", "v/v"];

/// What follows `words` at the start of a text, in letters of either case.
pub(super) fn after<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut letters = text.chars();
    let same = words.chars().all(|word| letters.next().is_some_and(|letter| letter.to_lowercase().eq([word])));
    let rest = letters.as_str();
    (same && !rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Without the blanks about a text, and without quotes that open with it.
fn unquoted(text: &str) -> &str {
    const QUOTES: [char; 5] = ['“', '”', '"', '‘', '’'];
    let text = text.trim();
    text.strip_prefix(QUOTES).map_or(text, |rest| rest.strip_suffix(QUOTES).unwrap_or(rest).trim())
}

/// The fields in files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    #[serde(default)]
    vi_tri: Locator,
    #[serde(deserialize_with = "named")]
    loai: TenLoai,
    so_hieu: Option<SoHieu>,
    #[serde(default)]
    ngay: NgayBanHanh,
    co_quan: Option<Text>,
    trich_yeu: Option<Text>,
}

/// A kind that has a name.
fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<TenLoai, D::Error> {
    let name = Text::deserialize(deserializer)?;
    if name.is_blank() { Err(de::Error::custom("tên loại của viện dẫn trống")) } else { Ok(name.into()) }
}

impl<'de> Deserialize<'de> for Citation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CitationVisitor;
        impl<'de> Visitor<'de> for CitationVisitor {
            type Value = Citation;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("viện dẫn: chuỗi ký tự, hoặc `loai`, `so_hieu`, `ngay`, `co_quan`, `trich_yeu`, `vi_tri`")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Citation, E> {
                crate::text::read::<E>(text)?.parse().map_err(E::custom)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Citation, A::Error> {
                let fields = Fields::deserialize(de::value::MapAccessDeserializer::new(map))?;
                let Fields { vi_tri, loai, so_hieu, ngay, co_quan, trich_yeu } = fields;
                Ok(Citation { vi_tri, loai, so_hieu, ngay, co_quan, trich_yeu })
            }
        }
        deserializer.deserialize_any(CitationVisitor)
    }
}

#[cfg(test)]
impl Citation {
    /// A row of a test's table: `kind | number | date | body | subject`, what is unknown left empty.
    pub(crate) fn of(row: &str) -> Self {
        let mut fields = row.split('|').map(str::trim);
        let mut next = || fields.next().filter(|field| !field.is_empty());
        let mut out = Self::new(next().unwrap());
        out.so_hieu = next().map(|number| number.parse().unwrap());
        out.ngay = next().unwrap_or_default().parse().unwrap();
        (out.co_quan, out.trich_yeu) = (next().map(Into::into), next().map(Into::into));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citations_read_back_from_files() {
        let decree = r#"{"loai":"Nghị định","so_hieu":"30/2020/NĐ-CP","ngay":"2020-03-05","co_quan":"Chính phủ","trich_yeu":"về công tác văn thư"}"#;
        for json in [
            decree,
            r#"{"loai":"Hiến pháp"}"#,
            r#"{"vi_tri":{"khoan":"2","dieu":"7"},"loai":"Luật","ngay":"2016","trich_yeu":"Trẻ em"}"#,
            r#"{"loai":"Bản án","so_hieu":"/HS-ST"}"#,
        ] {
            let read: Citation = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&read).unwrap(), json);
        }
        let text = "\"Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư\"";
        assert_eq!(serde_json::from_str::<Citation>(text).unwrap(), serde_json::from_str(decree).unwrap());
    }

    #[test]
    fn a_law_may_be_told_with_its_kind() {
        for (kind, told, name) in [
            ("Luật", "Trẻ em", Some("Trẻ em")),
            ("Luật", "Luật Trẻ em", Some("Trẻ em")),
            ("Luật", "LUẬT TRẺ EM", Some("TRẺ EM")),
            ("Bộ luật", "Bộ luật Dân sự", Some("Dân sự")),
            // The word is of the name.
            ("Luật", "Luật sư", Some("Luật sư")),
            ("Luật", "Luật Luật sư", Some("Luật sư")),
            ("Luật", "luật", None),
            ("Luật", " ", None),
            // No law.
            ("Nghị định", "về công tác văn thư", None),
        ] {
            assert_eq!(Citation::new(kind).ve(told).ten_luat(), name, "{told}");
        }
    }

    #[test]
    fn what_is_no_citation_is_refused_with_its_place() {
        for (json, told) in [
            ("[\n\"văn bản của cấp trên\"]", "văn bản của cấp trên"),
            ("[{\n\"loai\": \"Luật\", \"so\": \"1\"}]", "so"),
            ("[{\n\"so_hieu\": \"30/2020/NĐ-CP\"}]", "loai"),
            ("[{\"loai\": \"Luật\",\n\"so_hieu\": \"\"}]", "số, ký hiệu"),
            ("[{\n\"loai\": \" \"}]", "tên loại"),
            // A place that says nothing.
            ("[{\"loai\": \"Luật\",\n\"vi_tri\": {}}]", "ít nhất một đơn vị"),
            ("[{\"loai\": \"Luật\",\n\"vi_tri\": {\"khoan\": []}}]", "số thứ tự"),
            ("[{\"loai\": \"Luật\",\n\"vi_tri\": {\"dieu\": \"\"}}]", "số thứ tự"),
            ("[\n5]", "viện dẫn"),
        ] {
            let error = serde_json::from_str::<Vec<Citation>>(json).unwrap_err();
            assert!(error.to_string().contains(told) && error.line() == 2, "{json}: {error}");
        }
    }
}
