//! **Loại văn bản hành chính**: the 29 kinds of Điều 7 and their abbreviations.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::Text;

macro_rules! cac_loai {
    ($($loai:ident = $ma:literal, $ten:literal, $viet_tat:expr;)*) => {
        /// **Loại văn bản**: a kind of administrative document (`ND30-D7`, Phụ lục III Mục I).
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
        }
    };
}

cac_loai! {
    NghiQuyet = "nghi_quyet", "Nghị quyết", Some("NQ");
    QuyetDinh = "quyet_dinh", "Quyết định", Some("QĐ");
    ChiThi = "chi_thi", "Chỉ thị", Some("CT");
    QuyChe = "quy_che", "Quy chế", Some("QC");
    QuyDinh = "quy_dinh", "Quy định", Some("QyĐ");
    ThongCao = "thong_cao", "Thông cáo", Some("TC");
    ThongBao = "thong_bao", "Thông báo", Some("TB");
    HuongDan = "huong_dan", "Hướng dẫn", Some("HD");
    ChuongTrinh = "chuong_trinh", "Chương trình", Some("CTr");
    KeHoach = "ke_hoach", "Kế hoạch", Some("KH");
    PhuongAn = "phuong_an", "Phương án", Some("PA");
    DeAn = "de_an", "Đề án", Some("ĐA");
    DuAn = "du_an", "Dự án", Some("DA");
    BaoCao = "bao_cao", "Báo cáo", Some("BC");
    BienBan = "bien_ban", "Biên bản", Some("BB");
    ToTrinh = "to_trinh", "Tờ trình", Some("TTr");
    HopDong = "hop_dong", "Hợp đồng", Some("HĐ");
    CongVan = "cong_van", "Công văn", None;
    CongDien = "cong_dien", "Công điện", Some("CĐ");
    BanGhiNho = "ban_ghi_nho", "Bản ghi nhớ", Some("BGN");
    BanThoaThuan = "ban_thoa_thuan", "Bản thỏa thuận", Some("BTT");
    GiayUyQuyen = "giay_uy_quyen", "Giấy ủy quyền", Some("GUQ");
    GiayMoi = "giay_moi", "Giấy mời", Some("GM");
    GiayGioiThieu = "giay_gioi_thieu", "Giấy giới thiệu", Some("GGT");
    GiayNghiPhep = "giay_nghi_phep", "Giấy nghỉ phép", Some("GNP");
    PhieuGui = "phieu_gui", "Phiếu gửi", Some("PG");
    PhieuChuyen = "phieu_chuyen", "Phiếu chuyển", Some("PC");
    PhieuBao = "phieu_bao", "Phiếu báo", Some("PB");
    ThuCong = "thu_cong", "Thư công", None;
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
    fn abbreviations_keep_their_small_letters() {
        for wrong in ["TTR", "CTR", "QYĐ", "QCh", "DAn", "TS"] {
            assert_eq!(LoaiVanBan::tu_viet_tat(wrong), None, "{wrong}");
        }
    }
}
