//! **Loại văn bản hành chính**: the 29 kinds of Điều 7 and their abbreviations.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Text;

macro_rules! cac_loai {
    ($($loai:ident = $ma:literal, $ten:literal, $viet_tat:expr, [$($mau:literal),*];)*) => {
        /// **Loại văn bản**: a kind of administrative document (`ND30-D7`), with its abbreviation (`ND30-PL3-I.*`).
        ///
        /// ```
        /// use vanban::loai::LoaiVanBan;
        /// assert_eq!(LoaiVanBan::KeHoach.to_string(), "Kế hoạch");
        /// assert_eq!(LoaiVanBan::QuyDinh.viet_tat(), Some("QyĐ"));
        /// assert_eq!(LoaiVanBan::CongVan.viet_tat(), None);
        /// assert_eq!("Tờ trình".parse(), Ok(LoaiVanBan::ToTrinh));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[non_exhaustive]
        #[doc(alias = "loại văn bản")]
        pub enum LoaiVanBan {
            $(
                #[doc = concat!($ten, ".")]
                #[serde(rename = $ma)]
                $loai,
            )*
        }

        impl LoaiVanBan {
            /// All kinds, in the order of Điều 7.
            pub const ALL: &[Self] = &[$(Self::$loai,)*];

            /// Names in files, in the same order.
            pub(crate) const CAC_MA: &[&str] = &[$($ma,)*];

            /// The name in files: `ke_hoach`.
            #[must_use]
            pub const fn ma(self) -> &'static str {
                match self { $(Self::$loai => $ma,)* }
            }

            /// **Tên loại**, as running text writes it.
            #[must_use]
            pub const fn ten(self) -> &'static str {
                match self { $(Self::$loai => $ten,)* }
            }

            /// **Chữ viết tắt tên loại** of Phụ lục III; công văn and thư công have none.
            #[must_use]
            pub const fn viet_tat(self) -> Option<&'static str> {
                match self { $(Self::$loai => $viet_tat,)* }
            }

            /// **Mẫu trình bày**: the forms of Phụ lục III that show the kind; a quyết định has two, four kinds have none.
            ///
            /// ```
            /// use vanban::loai::LoaiVanBan;
            /// assert_eq!(LoaiVanBan::ToTrinh.cac_mau(), ["1.4"]);
            /// assert!(LoaiVanBan::HopDong.cac_mau().is_empty());
            /// ```
            #[must_use]
            pub const fn cac_mau(self) -> &'static [&'static str] {
                match self { $(Self::$loai => &[$($mau),*],)* }
            }
        }
    };
}

cac_loai! {
    NghiQuyet = "nghi_quyet", "Nghị quyết", Some("NQ"), ["1.1"];
    QuyetDinh = "quyet_dinh", "Quyết định", Some("QĐ"), ["1.2", "1.3"];
    ChiThi = "chi_thi", "Chỉ thị", Some("CT"), ["1.4"];
    QuyChe = "quy_che", "Quy chế", Some("QC"), ["1.4"];
    QuyDinh = "quy_dinh", "Quy định", Some("QyĐ"), ["1.4"];
    ThongCao = "thong_cao", "Thông cáo", Some("TC"), ["1.4"];
    ThongBao = "thong_bao", "Thông báo", Some("TB"), ["1.4"];
    HuongDan = "huong_dan", "Hướng dẫn", Some("HD"), ["1.4"];
    ChuongTrinh = "chuong_trinh", "Chương trình", Some("CTr"), ["1.4"];
    KeHoach = "ke_hoach", "Kế hoạch", Some("KH"), ["1.4"];
    PhuongAn = "phuong_an", "Phương án", Some("PA"), ["1.4"];
    DeAn = "de_an", "Đề án", Some("ĐA"), ["1.4"];
    DuAn = "du_an", "Dự án", Some("DA"), ["1.4"];
    BaoCao = "bao_cao", "Báo cáo", Some("BC"), ["1.4"];
    BienBan = "bien_ban", "Biên bản", Some("BB"), ["1.9"];
    ToTrinh = "to_trinh", "Tờ trình", Some("TTr"), ["1.4"];
    HopDong = "hop_dong", "Hợp đồng", Some("HĐ"), [];
    CongVan = "cong_van", "Công văn", None, ["1.5"];
    CongDien = "cong_dien", "Công điện", Some("CĐ"), ["1.6"];
    BanGhiNho = "ban_ghi_nho", "Bản ghi nhớ", Some("BGN"), [];
    BanThoaThuan = "ban_thoa_thuan", "Bản thỏa thuận", Some("BTT"), [];
    GiayUyQuyen = "giay_uy_quyen", "Giấy ủy quyền", Some("GUQ"), ["1.4"];
    GiayMoi = "giay_moi", "Giấy mời", Some("GM"), ["1.7"];
    GiayGioiThieu = "giay_gioi_thieu", "Giấy giới thiệu", Some("GGT"), ["1.8"];
    GiayNghiPhep = "giay_nghi_phep", "Giấy nghỉ phép", Some("GNP"), ["1.10"];
    PhieuGui = "phieu_gui", "Phiếu gửi", Some("PG"), ["1.4"];
    PhieuChuyen = "phieu_chuyen", "Phiếu chuyển", Some("PC"), ["1.4"];
    PhieuBao = "phieu_bao", "Phiếu báo", Some("PB"), ["1.4"];
    ThuCong = "thu_cong", "Thư công", None, [];
}

impl LoaiVanBan {
    /// The kind of a name in files.
    pub(crate) fn tu_ma(ma: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|loai| loai.ma() == ma)
    }

    /// The kind of an abbreviation, letter for letter: `TTr`, not `TTR`.
    #[must_use]
    pub fn tu_viet_tat(viet_tat: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|loai| loai.viet_tat() == Some(viet_tat))
    }
}

impl fmt::Display for LoaiVanBan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.ten())
    }
}

impl FromStr for LoaiVanBan {
    type Err = KhongCoLoai;
    fn from_str(text: &str) -> Result<Self, KhongCoLoai> {
        let name = Text::from(text);
        Self::ALL.iter().copied().find(|loai| name == loai.ten()).ok_or_else(|| KhongCoLoai(text.to_owned()))
    }
}

/// A text that is no tên loại.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” không phải tên loại văn bản hành chính của Điều 7")]
pub struct KhongCoLoai(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_29_kinds_and_27_abbreviations() {
        assert_eq!(LoaiVanBan::ALL.len(), 29);
        let signs: Vec<_> = LoaiVanBan::ALL.iter().filter_map(|loai| loai.viet_tat()).collect();
        assert_eq!(signs.len(), 27);
        for sign in signs {
            assert_eq!(LoaiVanBan::tu_viet_tat(sign).and_then(LoaiVanBan::viet_tat), Some(sign));
        }
    }

    #[test]
    fn seventeen_kinds_share_a_form_and_four_have_none() {
        let of = |form: &[&str]| LoaiVanBan::ALL.iter().filter(|loai| loai.cac_mau() == form).count();
        assert_eq!((of(&["1.4"]), of(&[])), (17, 4));
    }

    #[test]
    fn abbreviations_keep_their_small_letters() {
        for wrong in ["TTR", "CTR", "QYĐ", "QCh", "DAn", "TS"] {
            assert_eq!(LoaiVanBan::tu_viet_tat(wrong), None, "{wrong}");
        }
    }
}
