//! **Chức vụ, họ tên và chữ ký của người có thẩm quyền** (ô số 7a, 7b, 7c).

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::co_quan::boi_canh;
use super::noi_dung::HinhAnh;
use crate::Text;

/// **Quyền hạn, chức vụ của người ký**: in what capacity a document is signed (ô số 7a).
///
/// Models Điều 13 and điểm b khoản 7 Mục II Phần I Phụ lục I (`ND30-PL1-II.7.b#1`–`#5`). Each variant is one of the
/// combinations the decree allows; what it forbids (a KT. or TUQ. under a TUQ., a KT. without the deputy's own line)
/// cannot be written. Posts are written as in running text ("Phó Chủ tịch"); the page prints capitals.
///
/// ```
/// use vanban::the_thuc::QuyenHan;
/// let deputy = QuyenHan::ky_thay("Chủ tịch", "Phó Chủ tịch").thay_mat("Ủy ban nhân dân");
/// assert_eq!(deputy.cac_dong(), ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "quyền hạn")]
#[doc(alias = "signing capacity")]
pub enum QuyenHan {
    /// The head signs (`ND30-D13.1`, `ND30-D13.2`); without TM. by the post alone (`TL-KY1`).
    #[non_exhaustive]
    TrucTiep {
        /// TM.: the collective or body on whose behalf.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tm: Option<Text>,
        /// Post of the signatory.
        chuc_vu: Text,
    },
    /// Q.: somebody given the head's power signs (`ND30-PL1-II.7.b#2`).
    #[non_exhaustive]
    Quyen {
        /// TM.: the collective or body on whose behalf.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tm: Option<Text>,
        /// Post whose power was given.
        chuc_vu: Text,
    },
    /// KT.: a deputy signs in the head's place (`ND30-PL1-II.7.b#3`).
    #[non_exhaustive]
    KyThay {
        /// TM.: the collective or body on whose behalf.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tm: Option<Text>,
        /// Post of the head.
        cap_truong: Text,
        /// Post of the signatory.
        chuc_vu: Text,
    },
    /// TL.: the head of a unit signs by order (`ND30-D13.4`).
    #[non_exhaustive]
    ThuaLenh {
        /// Post of the head of the body.
        cap_truong: Text,
        /// Post of the signatory.
        chuc_vu: Text,
    },
    /// TL. and KT.: the deputy of a unit's head signs by order (`ND30-D13.4`).
    #[non_exhaustive]
    ThuaLenhKyThay {
        /// Post of the head of the body.
        cap_truong: Text,
        /// Post of the unit's head.
        truong_don_vi: Text,
        /// Post of the signatory.
        chuc_vu: Text,
    },
    /// TUQ.: somebody signs by written authority, given for a time and a matter, which cannot be passed on
    /// (`ND30-D13.3#1`, `#2`). Head and seal stay those of the body that gave it (`ND30-D13.3#3`).
    #[non_exhaustive]
    ThuaUyQuyen {
        /// Post of the one who gave the authority.
        cap_truong: Text,
        /// Post of the signatory.
        chuc_vu: Text,
    },
}

impl QuyenHan {
    /// The head signs.
    #[must_use]
    pub fn truc_tiep(chuc_vu: impl Into<Text>) -> Self {
        Self::TrucTiep { tm: None, chuc_vu: chuc_vu.into() }
    }

    /// Q.: somebody given the head's power signs.
    #[must_use]
    pub fn quyen(chuc_vu: impl Into<Text>) -> Self {
        Self::Quyen { tm: None, chuc_vu: chuc_vu.into() }
    }

    /// KT.: a deputy signs in the head's place.
    #[must_use]
    pub fn ky_thay(cap_truong: impl Into<Text>, chuc_vu: impl Into<Text>) -> Self {
        Self::KyThay { tm: None, cap_truong: cap_truong.into(), chuc_vu: chuc_vu.into() }
    }

    /// TL.: the head of a unit signs by order.
    #[must_use]
    pub fn thua_lenh(cap_truong: impl Into<Text>, chuc_vu: impl Into<Text>) -> Self {
        Self::ThuaLenh { cap_truong: cap_truong.into(), chuc_vu: chuc_vu.into() }
    }

    /// TL. and KT.: the deputy of a unit's head signs by order.
    #[must_use]
    pub fn thua_lenh_ky_thay(
        cap_truong: impl Into<Text>,
        truong_don_vi: impl Into<Text>,
        chuc_vu: impl Into<Text>,
    ) -> Self {
        Self::ThuaLenhKyThay {
            cap_truong: cap_truong.into(),
            truong_don_vi: truong_don_vi.into(),
            chuc_vu: chuc_vu.into(),
        }
    }

    /// TUQ.: somebody signs by written authority.
    #[must_use]
    pub fn thua_uy_quyen(cap_truong: impl Into<Text>, chuc_vu: impl Into<Text>) -> Self {
        Self::ThuaUyQuyen { cap_truong: cap_truong.into(), chuc_vu: chuc_vu.into() }
    }

    /// The same on behalf of a collective or body (TM.). By order or by authority nobody signs on behalf of
    /// a collective: there the call changes nothing.
    #[must_use]
    pub fn thay_mat(mut self, tap_the: impl Into<Text>) -> Self {
        match &mut self {
            Self::TrucTiep { tm, .. } | Self::Quyen { tm, .. } | Self::KyThay { tm, .. } => *tm = Some(tap_the.into()),
            Self::ThuaLenh { .. } | Self::ThuaLenhKyThay { .. } | Self::ThuaUyQuyen { .. } => {}
        }
        self
    }

    /// On behalf of a collective or body (TM.).
    #[must_use]
    pub const fn la_thay_mat(&self) -> bool {
        self.tap_the().is_some()
    }

    /// Post of the signatory himself.
    #[must_use]
    pub fn chuc_vu(&self) -> &Text {
        match self {
            Self::TrucTiep { chuc_vu, .. }
            | Self::Quyen { chuc_vu, .. }
            | Self::KyThay { chuc_vu, .. }
            | Self::ThuaLenh { chuc_vu, .. }
            | Self::ThuaLenhKyThay { chuc_vu, .. }
            | Self::ThuaUyQuyen { chuc_vu, .. } => chuc_vu,
        }
    }

    /// Post of the head whose power is used: the signatory's own, or that of whom he signs for or by order of.
    ///
    /// ```
    /// use vanban::the_thuc::QuyenHan;
    /// assert_eq!(QuyenHan::ky_thay("Chủ tịch", "Phó Chủ tịch").cap_truong(), &"Chủ tịch");
    /// ```
    #[must_use]
    pub fn cap_truong(&self) -> &Text {
        match self {
            Self::TrucTiep { chuc_vu, .. } | Self::Quyen { chuc_vu, .. } => chuc_vu,
            Self::KyThay { cap_truong, .. }
            | Self::ThuaLenh { cap_truong, .. }
            | Self::ThuaLenhKyThay { cap_truong, .. }
            | Self::ThuaUyQuyen { cap_truong, .. } => cap_truong,
        }
    }

    /// The collective or body on whose behalf it is signed (TM.).
    #[must_use]
    pub const fn tap_the(&self) -> Option<&Text> {
        match self {
            Self::TrucTiep { tm, .. } | Self::Quyen { tm, .. } | Self::KyThay { tm, .. } => tm.as_ref(),
            Self::ThuaLenh { .. } | Self::ThuaLenhKyThay { .. } | Self::ThuaUyQuyen { .. } => None,
        }
    }

    /// The lines as printed, in capitals, one to three of them.
    #[must_use]
    pub fn cac_dong(&self) -> Vec<String> {
        let line = |sign: &str, post: &Text| format!("{sign}{}", post.to_uppercase());
        let (tm, rest) = match self {
            Self::TrucTiep { tm, chuc_vu } => (tm.as_ref(), vec![line("", chuc_vu)]),
            Self::Quyen { tm, chuc_vu } => (tm.as_ref(), vec![line("Q. ", chuc_vu)]),
            Self::KyThay { tm, cap_truong, chuc_vu } => {
                (tm.as_ref(), vec![line("KT. ", cap_truong), line("", chuc_vu)])
            }
            Self::ThuaLenh { cap_truong, chuc_vu } => (None, vec![line("TL. ", cap_truong), line("", chuc_vu)]),
            Self::ThuaLenhKyThay { cap_truong, truong_don_vi, chuc_vu } => {
                (None, vec![line("TL. ", cap_truong), line("KT. ", truong_don_vi), line("", chuc_vu)])
            }
            Self::ThuaUyQuyen { cap_truong, chuc_vu } => (None, vec![line("TUQ. ", cap_truong), line("", chuc_vu)]),
        };
        tm.map(|tm| line("TM. ", tm)).into_iter().chain(rest).collect()
    }
}

/// **Người ký**: who signs, and how (ô số 7a, 7b, 7c).
///
/// Models khoản 7 Mục II Phần I Phụ lục I. The name is written without titles of learning or honour
/// (`ND30-PL1-II.7.c#4`). On paper he signs in blue ink that does not fade (`ND30-D13.6`).
///
/// ```
/// use vanban::the_thuc::{NguoiKy, QuyenHan};
/// let signer = NguoiKy::new(QuyenHan::truc_tiep("Hiệu trưởng"), "Nguyễn Thị An");
/// assert_eq!(signer.quyen_han.cac_dong(), ["HIỆU TRƯỞNG"]);
/// ```
///
/// In files read with an office's profile, a text is a name that the profile gives: `"chu_tich"`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "người ký")]
#[doc(alias = "signatory")]
pub struct NguoiKy {
    /// **Quyền hạn, chức vụ** (ô số 7a).
    pub quyen_han: QuyenHan,
    /// **Họ và tên** (ô số 7b); empty while a draft does not know it.
    pub ho_ten: Text,
    /// **Chức vụ khác**: another post, above the name (ô số 7b, `ND30-PL1-II.7.c#3`): who signs for an advisory body
    /// that uses a body's seal has his post there (`ND30-PL1-II.7.c#2`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chuc_vu_khac: Option<Text>,
    /// **Hình ảnh chữ ký**: picture of the signature (ô số 7c, `ND30-D13.7`, `ND30-PL1-II.7.d`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chu_ky: Option<HinhAnh>,
}

impl NguoiKy {
    /// Somebody who signs in a capacity.
    #[must_use]
    pub fn new(quyen_han: QuyenHan, ho_ten: impl Into<Text>) -> Self {
        Self { quyen_han, ho_ten: ho_ten.into(), chuc_vu_khac: None, chu_ky: None }
    }
}

impl Serialize for NguoiKy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for NguoiKy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NguoiKyVisitor;
        impl<'de> Visitor<'de> for NguoiKyVisitor {
            type Value = NguoiKy;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("người ký, hoặc tên mà hồ sơ cơ quan đặt cho người ký")
            }
            fn visit_str<E: de::Error>(self, ma: &str) -> Result<NguoiKy, E> {
                boi_canh::lap(|cx| cx.co_quan.tim_nguoi_ky(ma).cloned().map_err(|why| why.to_string()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<NguoiKy, A::Error> {
                NguoiKy::deserialize(de::value::MapAccessDeserializer::new(map))
            }
        }
        deserializer.deserialize_any(NguoiKyVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_of_the_decree_has_its_lines() {
        for (quyen_han, lines) in [
            (QuyenHan::truc_tiep("Giám đốc"), vec!["GIÁM ĐỐC"]),
            (QuyenHan::ky_thay("Giám đốc", "Phó Giám đốc"), vec!["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
            (QuyenHan::truc_tiep("Chủ tịch").thay_mat("Ủy ban nhân dân"), vec!["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
            (QuyenHan::quyen("Chủ tịch").thay_mat("Ủy ban nhân dân"), vec!["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]),
            (QuyenHan::thua_lenh("Chủ tịch", "Chánh Văn phòng"), vec!["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
            (
                QuyenHan::thua_lenh_ky_thay("Chủ tịch", "Chánh Văn phòng", "Phó Chánh Văn phòng"),
                vec!["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
            ),
            (QuyenHan::thua_uy_quyen("Chủ tịch", "Trưởng phòng Nội vụ"), vec!["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"]),
        ] {
            assert_eq!(quyen_han.cac_dong(), lines);
        }
    }

    #[test]
    fn nobody_signs_by_order_on_behalf_of_a_collective() {
        let signer = QuyenHan::thua_lenh("Chủ tịch", "Chánh Văn phòng").thay_mat("Ủy ban nhân dân");
        assert_eq!(signer.cac_dong().len(), 2);
        let json = r#"{"thua_lenh":{"tm":"A","cap_truong":"B","chuc_vu":"C"}}"#;
        assert!(serde_json::from_str::<QuyenHan>(json).is_err());
    }
}
