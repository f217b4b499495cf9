//! **Đề mục**: a numbered unit of the content, at any level.

use std::fmt;

use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

use super::{Khoi, LoiVan, NoiDung};

/// **Cấp**: level of a numbered unit (khoản 6 Mục II Phần I Phụ lục I, điểm c to đ).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Cap {
    /// Phần.
    Phan,
    /// Chương.
    Chuong,
    /// Mục (of the arrangement by articles).
    Muc,
    /// Tiểu mục.
    TieuMuc,
    /// “A.”.
    MucChuCai,
    /// “I.”.
    MucLaMa,
    /// Điều.
    Dieu,
    /// Khoản, “1.”.
    Khoan,
    /// “1.1.”.
    TieuKhoan,
    /// Điểm, “a)”.
    Diem,
    /// “- ”.
    Gach,
    /// “+ ”.
    Cong,
}

/// **Đề mục**: a numbered unit: a title, or a sentence, or a title run into its text; and what stands below.
///
/// A title alone is a line of its own in bold, as the decree has it (`ND30-PL1-II.6.dd#5`); with `loi_van` it runs in, as
/// most offices write below the first level: “2. Yêu cầu: Việc tổ chức …”. Titles are written without final punctuation (`SD-17`) and without their number.
///
/// In files a text stands for a unit that has only `loi_van`.
///
/// ```
/// use vanban::the_thuc::noi_dung::{DeMuc, Khoi};
/// let khoan = DeMuc::tieu_de("Mục đích").gach("Nâng cao nhận thức.").gach("Bảo đảm an toàn.").khoan();
/// assert!(matches!(khoan, Khoi::Khoan(unit) if unit.khoi.len() == 2));
/// let run_in = DeMuc::tieu_de("Yêu cầu").va_loi_van("Thiết thực, hiệu quả.").khoan();
/// let plain: Khoi = serde_json::from_str(r#"{"diem": "Rà soát danh sách;"}"#)?;
/// assert_eq!(plain, DeMuc::loi_van("Rà soát danh sách;").diem());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[doc(alias = "đề mục")]
pub struct DeMuc {
    /// **Tiêu đề**: title.
    pub tieu_de: Option<LoiVan>,
    /// **Lời văn**: text on the unit's own line.
    pub loi_van: Option<LoiVan>,
    /// What stands below it.
    pub khoi: NoiDung,
}

macro_rules! levels {
    ($($(#[$doc:meta])* $method:ident => $variant:ident,)*) => { $(
        $(#[$doc])*
        #[must_use]
        pub fn $method(self) -> Khoi {
            Khoi::$variant(self)
        }
    )* };
}

impl DeMuc {
    /// A unit with a title.
    #[must_use]
    pub fn tieu_de(tieu_de: impl Into<LoiVan>) -> Self {
        Self { tieu_de: Some(tieu_de.into()), ..Self::default() }
    }

    /// A unit without a title.
    #[must_use]
    pub fn loi_van(loi_van: impl Into<LoiVan>) -> Self {
        Self { loi_van: Some(loi_van.into()), ..Self::default() }
    }

    /// With text that runs on after the title.
    #[must_use]
    pub fn va_loi_van(mut self, loi_van: impl Into<LoiVan>) -> Self {
        self.loi_van = Some(loi_van.into());
        self
    }

    /// Adds one block below.
    #[must_use]
    pub fn them(mut self, khoi: Khoi) -> Self {
        self.khoi.push(khoi);
        self
    }

    /// Adds one paragraph below.
    #[must_use]
    pub fn doan(self, loi_van: impl Into<LoiVan>) -> Self {
        self.them(Khoi::doan(loi_van))
    }

    /// Adds one dash item below.
    #[must_use]
    pub fn gach(self, loi_van: impl Into<LoiVan>) -> Self {
        self.them(Khoi::gach(loi_van))
    }

    levels! {
        /// As a phần.
        phan => Phan,
        /// As a chương.
        chuong => Chuong,
        /// As a mục of the arrangement by articles.
        muc => Muc,
        /// As a tiểu mục.
        tieu_muc => TieuMuc,
        /// As an article.
        dieu => Dieu,
        /// As “A.”.
        muc_chu_cai => MucChuCai,
        /// As “I.”.
        muc_la_ma => MucLaMa,
        /// As a khoản, “1.”.
        khoan => Khoan,
        /// As “1.1.”.
        tieu_khoan => TieuKhoan,
        /// As a điểm, “a)”.
        diem => Diem,
        /// As “+ ”.
        cong => Cong,
    }
}

impl Serialize for DeMuc {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let (None, Some(loi_van), true) = (&self.tieu_de, &self.loi_van, self.khoi.is_empty()) {
            return loi_van.serialize(serializer);
        }
        let fields = usize::from(self.tieu_de.is_some())
            + usize::from(self.loi_van.is_some())
            + usize::from(!self.khoi.is_empty());
        let mut out = serializer.serialize_struct("DeMuc", fields)?;
        match &self.tieu_de {
            Some(tieu_de) => out.serialize_field("tieu_de", tieu_de)?,
            None => out.skip_field("tieu_de")?,
        }
        match &self.loi_van {
            Some(loi_van) => out.serialize_field("loi_van", loi_van)?,
            None => out.skip_field("loi_van")?,
        }
        if self.khoi.is_empty() {
            out.skip_field("khoi")?;
        } else {
            out.serialize_field("khoi", &self.khoi)?;
        }
        out.end()
    }
}

impl<'de> Deserialize<'de> for DeMuc {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Fields {
            tieu_de: Option<LoiVan>,
            loi_van: Option<LoiVan>,
            #[serde(default)]
            khoi: NoiDung,
        }

        struct UnitVisitor;
        impl<'de> Visitor<'de> for UnitVisitor {
            type Value = DeMuc;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("lời văn, hoặc đề mục với `tieu_de`, `loi_van`, `khoi`")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<DeMuc, E> {
                crate::text::read(text).map(DeMuc::loi_van)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<DeMuc, A::Error> {
                LoiVan::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(DeMuc::loi_van)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<DeMuc, A::Error> {
                let fields = Fields::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(DeMuc { tieu_de: fields.tieu_de, loi_van: fields.loi_van, khoi: fields.khoi })
            }
        }
        deserializer.deserialize_any(UnitVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_fields_are_named_with_line_and_column() {
        let json = "{\"khoan\": {\n  \"tieude\": \"A\"}}";
        let error = serde_json::from_str::<Khoi>(json).unwrap_err();
        assert!(error.to_string().contains("tieude"), "{error}");
        assert_eq!(error.line(), 2);
    }

    #[test]
    fn units_keep_what_they_hold() {
        let unit = DeMuc::tieu_de("A").va_loi_van("B").gach("C").khoan();
        let json = serde_json::to_string(&unit).unwrap();
        assert_eq!(json, r#"{"khoan":{"tieu_de":"A","loi_van":"B","khoi":[{"gach":"C"}]}}"#);
        assert_eq!(serde_json::from_str::<Khoi>(&json).unwrap(), unit);
    }
}
