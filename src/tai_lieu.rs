//! **Tài liệu**: what a file of the crate holds: a document or a copy.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, VariantAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use crate::ban_sao::{BanSao, BanSaoDienTu};
use crate::layout::block::Pages;
use crate::layout::{ban_sao, ban_sao_dien_tu, cac_tep, layout};
use crate::loai::{LoaiVanBan, VanBan};
use crate::tep::{Tep, xuat};

/// **Tài liệu**: a document of any kind, or a copy, as it is kept in files.
///
/// In files a document is under the name of its kind, as a [`VanBan`] is, a copy under `ban_sao` or `ban_sao_dien_tu`.
///
/// ```
/// use vanban::TaiLieu;
/// let copy: TaiLieu = serde_json::from_str(include_str!("../examples/data/sao_y.json"))?;
/// assert!(copy.to_text().contains("SAO Y"));
/// let error = serde_json::from_str::<TaiLieu>("{\"ban_sao\":\n {\"sao_y\": {\"van_ban\": {}}}}").unwrap_err();
/// assert_eq!(error.line(), 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[doc(alias = "tài liệu")]
pub enum TaiLieu {
    /// A document.
    VanBan(VanBan),
    /// A copy on paper.
    BanSao(BanSao),
    /// An electronic copy.
    BanSaoDienTu(BanSaoDienTu),
}

/// Names of copies in files.
const BAN_SAO: &str = "ban_sao";
const BAN_SAO_DIEN_TU: &str = "ban_sao_dien_tu";

/// All names in files.
const CAC_MA: [&str; LoaiVanBan::CAC_MA.len() + 2] = {
    let mut all = [BAN_SAO; LoaiVanBan::CAC_MA.len() + 2];
    let mut at = 0;
    while at < LoaiVanBan::CAC_MA.len() {
        all[at] = LoaiVanBan::CAC_MA[at];
        at += 1;
    }
    all[at + 1] = BAN_SAO_DIEN_TU;
    all
};

impl TaiLieu {
    /// The files that it consists of: the document or copy, then what goes with an electronic document as a file of its
    /// own. A copy is one file.
    #[must_use]
    pub fn cac_tep(&self) -> Vec<Tep<'_>> {
        match self {
            Self::VanBan(van_ban) => van_ban.cac_tep(),
            Self::BanSao(_) | Self::BanSaoDienTu(_) => vec![Tep { ten: None, pages: self.pages() }],
        }
    }

    /// Writes all files, each whole or not at all: the document or copy at `path`, the others beside it
    /// ([`Tep::duong_dan`]). Gives their places.
    ///
    /// # Errors
    /// As [`Self::save_docx`]; files written before stay.
    #[cfg(feature = "docx")]
    pub fn save_all(&self, path: impl AsRef<std::path::Path>) -> Result<Vec<std::path::PathBuf>, crate::Error> {
        crate::tep::save_all(path.as_ref(), &self.cac_tep())
    }

    fn pages(&self) -> Pages<'_> {
        match self {
            Self::VanBan(van_ban) => layout(van_ban),
            Self::BanSao(copy) => ban_sao(copy),
            Self::BanSaoDienTu(copy) => ban_sao_dien_tu(copy),
        }
    }
}

impl VanBan {
    /// The files that the document consists of: its own, then what goes with it as a file of its own, which electronic
    /// documents may have ([`TepRieng`](crate::the_thuc::TepRieng)).
    #[must_use]
    pub fn cac_tep(&self) -> Vec<Tep<'_>> {
        cac_tep(self)
    }

    /// Writes all files of the document, each whole or not at all: its own at `path`, the others beside it
    /// ([`Tep::duong_dan`]). Gives their places.
    ///
    /// # Errors
    /// As [`Self::save_docx`]; files written before stay.
    #[cfg(feature = "docx")]
    pub fn save_all(&self, path: impl AsRef<std::path::Path>) -> Result<Vec<std::path::PathBuf>, crate::Error> {
        crate::tep::save_all(path.as_ref(), &self.cac_tep())
    }
}

xuat!(VanBan, |this| layout(this));
xuat!(BanSao, |this| ban_sao(this));
xuat!(BanSaoDienTu, |this| ban_sao_dien_tu(this));
xuat!(TaiLieu, |this| this.pages());

macro_rules! tu {
    ($($from:ident,)*) => { $(
        impl From<$from> for TaiLieu {
            fn from(value: $from) -> Self {
                Self::$from(value)
            }
        }
    )* };
}

tu! { VanBan, BanSao, BanSaoDienTu, }

impl Serialize for TaiLieu {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::VanBan(van_ban) => van_ban.serialize(serializer),
            Self::BanSao(copy) => tagged(serializer, BAN_SAO, copy),
            Self::BanSaoDienTu(copy) => tagged(serializer, BAN_SAO_DIEN_TU, copy),
        }
    }
}

fn tagged<S: Serializer, T: Serialize>(serializer: S, name: &'static str, value: &T) -> Result<S::Ok, S::Error> {
    let at = CAC_MA.iter().position(|ma| *ma == name).unwrap_or_default();
    serializer.serialize_newtype_variant("TaiLieu", u32::try_from(at).unwrap_or_default(), name, value)
}

/// What stands under a name in files.
enum Ma {
    VanBan(LoaiVanBan),
    BanSao,
    BanSaoDienTu,
}

struct MaVisitor;

impl<'de> DeserializeSeed<'de> for MaVisitor {
    type Value = Ma;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Ma, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for MaVisitor {
    type Value = Ma;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("loại văn bản hoặc bản sao")
    }
    fn visit_str<E: Error>(self, ma: &str) -> Result<Ma, E> {
        match ma {
            BAN_SAO => Ok(Ma::BanSao),
            BAN_SAO_DIEN_TU => Ok(Ma::BanSaoDienTu),
            kind => LoaiVanBan::tu_ma(kind).map(Ma::VanBan).ok_or_else(|| E::unknown_variant(kind, &CAC_MA)),
        }
    }
}

struct TaiLieuVisitor;

impl<'de> Visitor<'de> for TaiLieuVisitor {
    type Value = TaiLieu;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("văn bản hoặc bản sao dưới tên của nó, như `ke_hoach`, `ban_sao`")
    }
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<TaiLieu, A::Error> {
        let (ma, content) = data.variant_seed(MaVisitor)?;
        match ma {
            Ma::VanBan(loai) => VanBan::doc(loai, content).map(TaiLieu::VanBan),
            Ma::BanSao => content.newtype_variant().map(TaiLieu::BanSao),
            Ma::BanSaoDienTu => content.newtype_variant().map(TaiLieu::BanSaoDienTu),
        }
    }
}

impl<'de> Deserialize<'de> for TaiLieu {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_enum("TaiLieu", &CAC_MA, TaiLieuVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_read_and_written_under_their_names() {
        for (file, tag) in [
            (include_str!("../examples/data/ke_hoach.json"), "ke_hoach"),
            (include_str!("../examples/data/sao_luc.json"), BAN_SAO),
            (include_str!("../examples/data/ban_sao_dien_tu.json"), BAN_SAO_DIEN_TU),
        ] {
            let read: TaiLieu = serde_json::from_str(file).unwrap();
            let written = serde_json::to_value(&read).unwrap();
            assert_eq!(written.as_object().unwrap().keys().collect::<Vec<_>>(), [tag]);
            assert_eq!(serde_json::from_value::<TaiLieu>(written).unwrap(), read);
        }
    }

    #[test]
    fn an_unknown_name_is_told_the_known_ones_and_faults_their_place() {
        let error = serde_json::from_str::<TaiLieu>("{\"ban_chup\": {}}").unwrap_err().to_string();
        assert!(["`ban_chup`", "`ke_hoach`", "`ban_sao`", "`ban_sao_dien_tu`"].iter().all(|ma| error.contains(ma)));
        let json =
            include_str!("../examples/data/sao_y.json").replace("\"so_ky_hieu\": {", "\"so_ky_hieu\": {\n\"x\": 1,");
        let error = serde_json::from_str::<TaiLieu>(&json).unwrap_err();
        let line = 1 + json.lines().position(|line| line.starts_with("\"x\"")).unwrap();
        assert_eq!((error.line(), error.to_string().contains("`x`")), (line, true), "{error}");
    }

    #[cfg(feature = "docx")]
    #[test]
    fn files_stand_beside_each_other() {
        let plan: TaiLieu = serde_json::from_str(include_str!("../examples/data/phu_luc_khac_tep.json")).unwrap();
        let folder = std::env::temp_dir().join(format!("vanban-tep-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let paths = plan.save_all(folder.join("a.docx")).unwrap();
        let names: Vec<_> = paths.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["a.docx", "a-phu-luc-2.docx", "a-phu-luc-3.docx"]);
        let mut found: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        std::fs::remove_dir_all(&folder).unwrap();
        found.sort();
        let mut paths = paths;
        paths.sort();
        assert_eq!(found, paths, "nothing else is left");
    }
}
