//! **Bản sao văn bản** (Điều 25, 26; Phần II Phụ lục I; mẫu 3.1, 3.2): copies, on paper and electronic.
//!
//! A copy holds what it is a copy of, as a value: a sao y an original, a sao lục a sao y, a trích sao an original and
//! the part that is extracted. What Điều 25 does not know cannot be written: a sao lục of an original, or an electronic
//! sao y of an electronic document, which is the original itself wherever it is kept.
//!
//! | From | To paper: [`BanSao`] | To electronic: [`BanSaoDienTu`] |
//! | --- | --- | --- |
//! | an original on paper | [`SaoY`], [`TrichSao`] | [`SaoYDienTu`], [`TrichSaoDienTu`] |
//! | an electronic original | [`SaoY`], [`TrichSao`] | [`TrichSaoDienTu`] |
//! | a sao y on paper | [`SaoLuc`] | [`SaoLucDienTu`] |
//! | an electronic sao y | [`SaoLuc`] | – |

mod dien_tu;
mod giay;
mod hinh_thuc_sao;
mod phan_trich;
mod so_ban_sao;
mod so_hoa;
mod ten_co_quan_sao;
mod the_thuc_sao;
mod tim;

pub use dien_tu::{
    BanSaoDienTu, LaVanBanDienTu, NguonSaoLuc, NguonSaoY, SaoLucDienTu, SaoYDienTu, TrichSaoDienTu, VanBanGiay,
};
pub use giay::{BanSao, BanSaoY, SaoLuc, SaoY, TrichSao};
pub use hinh_thuc_sao::HinhThucSao;
pub use phan_trich::{KhongTrichDuoc, PhanTrich, VanBanTrich};
pub use so_ban_sao::SoBanSao;
pub use so_hoa::BanSoHoa;
pub use ten_co_quan_sao::TenCoQuanSao;
pub use the_thuc_sao::TheThucSao;
pub(crate) use tim::{Chon, ChonPhuLuc, DuocChon};

use serde::{Deserialize, Deserializer};

use crate::the_thuc::co_quan::boi_canh;

/// Reads what is copied. It is issued and may be another body's: an office's profile has no part in it.
fn doc_nguon<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    boi_canh::khong_ho_so(|| T::deserialize(deserializer))
}
