//! **Tên loại của văn bản được viện dẫn**: kinds of documents that are cited.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::normalize::fold;
use crate::Text;
use crate::loai::LoaiVanBan;

macro_rules! cac_ten_loai {
    ($($loai:ident = $ten:literal, [$($dau:literal),*];)*) => {
        /// **Tên loại**: the kind of a cited document: the 29 kinds of Điều 7, and those that an office cites
        /// but does not write (luật, nghị định, thông tư, kết luận of the Party …).
        ///
        /// A kind that the list does not know is kept as it stands ([`TenLoai::Khac`]).
        ///
        /// ```
        /// use vanban::legal::TenLoai;
        /// use vanban::loai::LoaiVanBan;
        /// assert_eq!(TenLoai::from("nghị định"), TenLoai::NghiDinh);
        /// assert_eq!(TenLoai::from("Kế hoạch"), TenLoai::HanhChinh(LoaiVanBan::KeHoach));
        /// assert_eq!(TenLoai::from("Bản án").ten(), "Bản án");
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(from = "Text", into = "Text")]
        #[non_exhaustive]
        #[doc(alias = "tên loại")]
        pub enum TenLoai {
            $(#[doc = concat!($ten, ".")] $loai,)*
            /// A kind of Điều 7.
            HanhChinh(LoaiVanBan),
            /// A kind outside the list, as written.
            Khac(Text),
        }

        impl TenLoai {
            /// The kinds beside those of Điều 7.
            pub const NGOAI_DIEU_7: &'static [Self] = &[$(Self::$loai,)*];

            /// The name, as running text writes it.
            #[must_use]
            pub fn ten(&self) -> &str {
                match self {
                    $(Self::$loai => $ten,)*
                    Self::HanhChinh(loai) => loai.ten(),
                    Self::Khac(ten) => ten,
                }
            }

            /// Abbreviations of the kind in a number, the usual one first; empty where it has none.
            fn dau(&self) -> &'static [&'static str] {
                match self {
                    $(Self::$loai => &[$($dau),*],)*
                    // Quy định: QyĐ in the State (Phụ lục III), QĐ and QĐi in the Party.
                    Self::HanhChinh(LoaiVanBan::QuyDinh) => &["QyĐ", "QĐ", "QĐi"],
                    Self::HanhChinh(_) | Self::Khac(_) => &[],
                }
            }
        }
    };
}

cac_ten_loai! {
    HienPhap = "Hiến pháp", [];
    BoLuat = "Bộ luật", ["LCT", "L"];
    Luat = "Luật", ["LCT", "L"];
    PhapLenh = "Pháp lệnh", ["PL", "LCT", "L"];
    Lenh = "Lệnh", ["L", "LCT"];
    SacLenh = "Sắc lệnh", ["SL"];
    SacLuat = "Sắc luật", ["SLT", "SLu"];
    NghiDinh = "Nghị định", ["NĐ"];
    NghiQuyetLienTich = "Nghị quyết liên tịch", ["NQLT"];
    ThongTu = "Thông tư", ["TT"];
    ThongTuLienTich = "Thông tư liên tịch", ["TTLT", "TT"];
    KetLuan = "Kết luận", ["KL"];
    ThongTri = "Thông tri", ["TT"];
    DieuLe = "Điều lệ", [];
    QuyetNghi = "Quyết nghị", ["QN"];
    DienTin = "Điện tín", [];
    ChuanMucKeToan = "Chuẩn mực kế toán", [];
    VanBan = "Văn bản", [];
    VanBanHopNhat = "Văn bản hợp nhất", ["VBHN"];
    DonDeNghi = "Đơn đề nghị", [];
    GiayChungNhan = "Giấy chứng nhận", ["GCN"];
    GiayPhep = "Giấy phép", ["GP"];
}

impl TenLoai {
    /// Whether the decree lets a citation go without number and issuer: luật, bộ luật, pháp lệnh and the
    /// Hiến pháp (`ND30-PL1-II.6.b#2`).
    #[must_use]
    pub fn la_luat(&self) -> bool {
        matches!(self, Self::HienPhap | Self::BoLuat | Self::Luat | Self::PhapLenh)
    }

    /// Whether `dau` is an abbreviation of this kind in a number. Letters are compared without case.
    ///
    /// ```
    /// use vanban::legal::TenLoai;
    /// assert!(TenLoai::NghiDinh.co_dau("NĐ"));
    /// assert!(TenLoai::from("Quy định").co_dau("QĐ")); // as the Party writes it
    /// assert!(!TenLoai::ThongTu.co_dau("NĐ"));
    /// ```
    #[must_use]
    pub fn co_dau(&self, dau: &str) -> bool {
        self.mang_dau(&fold(dau))
    }

    /// The same for an abbreviation in the form of [`fold`].
    fn mang_dau(&self, folded: &str) -> bool {
        self.cac_dau().any(|known| fold(known) == folded)
    }

    /// **Chữ viết tắt tên loại**: the abbreviations of the kind in a number, the usual one first.
    pub fn cac_dau(&self) -> impl Iterator<Item = &'static str> {
        let usual = if let Self::HanhChinh(loai) = self { loai.viet_tat() } else { None };
        let others = self.dau().iter().copied().filter(move |dau| Some(*dau) != usual);
        usual.into_iter().chain(others)
    }

    /// The kinds that an abbreviation may stand for: one, several (`TT`: thông tư, thông tri) or none.
    pub fn tu_dau(dau: &str) -> impl Iterator<Item = Self> {
        let kinds = Self::NGOAI_DIEU_7.iter().cloned().chain(LoaiVanBan::ALL.iter().copied().map(Self::HanhChinh));
        let dau = fold(dau);
        kinds.filter(move |kind| kind.mang_dau(&dau))
    }
}

impl From<LoaiVanBan> for TenLoai {
    fn from(loai: LoaiVanBan) -> Self {
        Self::HanhChinh(loai)
    }
}

impl From<&str> for TenLoai {
    fn from(text: &str) -> Self {
        let name = fold(text);
        let beside = Self::NGOAI_DIEU_7.iter().find(|kind| fold(kind.ten()) == name).cloned();
        beside
            .or_else(|| LoaiVanBan::ALL.iter().find(|kind| fold(kind.ten()) == name).map(|kind| Self::HanhChinh(*kind)))
            .unwrap_or_else(|| Self::Khac(text.into()))
    }
}

impl From<Text> for TenLoai {
    fn from(text: Text) -> Self {
        Self::from(text.as_str())
    }
}

impl From<TenLoai> for Text {
    fn from(kind: TenLoai) -> Self {
        Self::from(kind.ten())
    }
}

impl FromStr for TenLoai {
    type Err = Infallible;
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl fmt::Display for TenLoai {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.ten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back_and_stand_once() {
        let mut seen = Vec::new();
        for kind in TenLoai::NGOAI_DIEU_7.iter().cloned().chain(LoaiVanBan::ALL.iter().copied().map(TenLoai::from)) {
            assert_eq!(TenLoai::from(kind.ten()), kind);
            assert_eq!(TenLoai::from(kind.ten().to_uppercase().as_str()), kind);
            assert!(!seen.contains(&kind.ten().to_owned()), "{kind} twice");
            seen.push(kind.ten().to_owned());
        }
    }

    #[test]
    fn one_abbreviation_may_stand_for_several_kinds() {
        let kinds = |dau| TenLoai::tu_dau(dau).map(|kind| kind.ten().to_owned()).collect::<Vec<_>>();
        assert_eq!(kinds("TT"), ["Thông tư", "Thông tư liên tịch", "Thông tri"]);
        assert_eq!(kinds("QĐ"), ["Quyết định", "Quy định"]);
        assert_eq!(kinds("KH"), ["Kế hoạch"]);
        assert!(kinds("UBND").is_empty());
    }
}
