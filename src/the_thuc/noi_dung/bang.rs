//! **Bảng**: tables.

use std::fmt;

use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::LoiVan;

/// **Bảng**: a table with header rows, merged cells, column widths and alignment.
///
/// Header rows are repeated on every page the table runs over; without any, the first row is. Rows may be uneven: a short row is filled with
/// empty cells, a long one widens the table; no text is dropped.
///
/// ```
/// use vanban::the_thuc::noi_dung::{Bang, Cot, OBang};
/// let bang = Bang::new(["TT", "Nội dung", "Số lượng"])
///     .cot([Cot::giua(), Cot::trai(), Cot::phai()])
///     .dong(["1", "Lớp tập huấn", "03"])
///     .dong([OBang::from("Cộng").gop_cot(2), "03".into()]);
/// assert_eq!(bang.dong.len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "bảng")]
#[doc(alias = "table")]
pub struct Bang {
    /// **Tên bảng**: title above the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<LoiVan>,
    /// **Cột**: columns from the left; those not named are as wide as their text wants and flush left.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cot: Vec<Cot>,
    /// **Dòng đầu**: header rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dau: Vec<Dong>,
    /// **Dòng**: the other rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dong: Vec<Dong>,
}

impl Bang {
    /// A table with one header row.
    #[must_use]
    pub fn new<T: Into<OBang>>(dau: impl IntoIterator<Item = T>) -> Self {
        Self { dau: vec![Dong::new(dau)], ..Self::default() }
    }

    /// The same under a title.
    #[must_use]
    pub fn tieu_de(mut self, tieu_de: impl Into<LoiVan>) -> Self {
        self.tieu_de = Some(tieu_de.into());
        self
    }

    /// With its columns described.
    #[must_use]
    pub fn cot(mut self, cot: impl IntoIterator<Item = Cot>) -> Self {
        self.cot = cot.into_iter().collect();
        self
    }

    /// Adds one row.
    #[must_use]
    pub fn dong<T: Into<OBang>>(mut self, o: impl IntoIterator<Item = T>) -> Self {
        self.dong.push(Dong::new(o));
        self
    }
}

/// **Cột**: width and alignment of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Cot {
    /// **Rộng**: share of the table's width against the other columns; `None` follows the text.
    ///
    /// Shares are relative: 1, 3, 2 and 10, 30, 20 are the same. Shares that are not positive numbers count
    /// as `None`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rong: Option<f64>,
    /// **Canh**: alignment of the cells below the header.
    #[serde(skip_serializing_if = "CanhO::is_default")]
    pub canh: CanhO,
}

impl Cot {
    /// Flush left, as for words.
    #[must_use]
    pub fn trai() -> Self {
        Self::default()
    }

    /// Centred, as for ordinal numbers.
    #[must_use]
    pub fn giua() -> Self {
        Self { rong: None, canh: CanhO::Giua }
    }

    /// Flush right, as for amounts.
    #[must_use]
    pub fn phai() -> Self {
        Self { rong: None, canh: CanhO::Phai }
    }

    /// With a share of the width.
    #[must_use]
    pub fn rong(mut self, rong: f64) -> Self {
        self.rong = Some(rong);
        self
    }
}

/// **Canh**: alignment of the text in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::exhaustive_enums)]
pub enum CanhO {
    /// Flush left.
    #[default]
    Trai,
    /// Centred.
    Giua,
    /// Flush right.
    Phai,
    /// Justified.
    Deu,
}

impl CanhO {
    #[allow(clippy::trivially_copy_pass_by_ref)] // the shape serde calls
    fn is_default(&self) -> bool {
        *self == Self::Trai
    }
}

/// **Dòng**: a row, its cells from the left. A cell merged over rows is written in its first row only.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
#[allow(clippy::exhaustive_structs)] // a row is its cells
pub struct Dong(pub Vec<OBang>);

impl Dong {
    /// A row of cells.
    #[must_use]
    pub fn new<T: Into<OBang>>(o: impl IntoIterator<Item = T>) -> Self {
        Self(o.into_iter().map(Into::into).collect())
    }
}

/// **Ô**: a cell.
///
/// In files a text is a cell of one paragraph; `{"noi_dung": ["…", "…"], "gop_cot": 2}` is the full form.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OBang {
    /// Its paragraphs.
    pub noi_dung: Vec<LoiVan>,
    /// **Gộp cột**: how many columns it takes; 0 counts as 1.
    pub gop_cot: u16,
    /// **Gộp dòng**: how many rows it takes; 0 counts as 1.
    pub gop_dong: u16,
    /// Alignment, where it is not the column's.
    pub canh: Option<CanhO>,
}

impl OBang {
    /// The same over several columns.
    #[must_use]
    pub fn gop_cot(mut self, columns: u16) -> Self {
        self.gop_cot = columns;
        self
    }

    /// The same over several rows.
    #[must_use]
    pub fn gop_dong(mut self, rows: u16) -> Self {
        self.gop_dong = rows;
        self
    }

    /// With an alignment of its own.
    #[must_use]
    pub fn canh(mut self, canh: CanhO) -> Self {
        self.canh = Some(canh);
        self
    }
}

impl Default for OBang {
    fn default() -> Self {
        Self { noi_dung: Vec::new(), gop_cot: 1, gop_dong: 1, canh: None }
    }
}

impl<T: Into<LoiVan>> From<T> for OBang {
    fn from(loi_van: T) -> Self {
        let loi_van = loi_van.into();
        let noi_dung = if loi_van.phan_tu().is_empty() { Vec::new() } else { vec![loi_van] };
        Self { noi_dung, ..Self::default() }
    }
}

fn one() -> u16 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref)] // the shape serde calls
fn is_one(value: &u16) -> bool {
    *value == 1
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    noi_dung: Vec<LoiVan>,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    gop_cot: u16,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    gop_dong: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    canh: Option<CanhO>,
}

impl Serialize for OBang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.noi_dung[..] {
            [] if *self == Self::default() => "".serialize(serializer),
            [only] if *self == Self::from(only.clone()) => only.serialize(serializer),
            _ => Fields {
                noi_dung: self.noi_dung.clone(),
                gop_cot: self.gop_cot,
                gop_dong: self.gop_dong,
                canh: self.canh,
            }
            .serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for OBang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CellVisitor;
        impl<'de> Visitor<'de> for CellVisitor {
            type Value = OBang;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("lời văn của ô, hoặc ô với `noi_dung`, `gop_cot`, `gop_dong`, `canh`")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<OBang, E> {
                crate::text::read(text).map(OBang::from)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<OBang, A::Error> {
                LoiVan::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(OBang::from)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OBang, A::Error> {
                let fields = Fields::deserialize(de::value::MapAccessDeserializer::new(map))?;
                let Fields { noi_dung, gop_cot, gop_dong, canh } = fields;
                Ok(OBang { noi_dung, gop_cot, gop_dong, canh })
            }
        }
        deserializer.deserialize_any(CellVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_read_back_as_written() {
        let json = r#"{"cot":[{"rong":1.0,"canh":"giua"},{}],"dau":[["TT","Tên"]],"dong":[["1",["a ",{"dam":"b"}]],[{"noi_dung":["c","d"],"gop_cot":2},""]]}"#;
        let bang: Bang = serde_json::from_str(json).unwrap();
        assert_eq!(bang.dong[1].0[0].gop_cot, 2);
        assert_eq!(serde_json::to_string(&bang).unwrap(), json);
    }

    #[test]
    fn empty_cells_read_back_as_written() {
        let mut one_empty_paragraph = OBang::default();
        one_empty_paragraph.noi_dung.push(LoiVan::new());
        assert_eq!(OBang::from(""), OBang::default());
        for cell in [OBang::default(), one_empty_paragraph, OBang::from("").gop_cot(2)] {
            let json = serde_json::to_string(&cell).unwrap();
            assert_eq!(serde_json::from_str::<OBang>(&json).unwrap(), cell, "{json}");
        }
    }
}
