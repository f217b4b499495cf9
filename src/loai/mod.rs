//! **Loại văn bản**: the kinds of administrative document, one file each (Điều 7).
//!
//! A kind is built from the components of [`the_thuc`](crate::the_thuc) and has the shape its content really
//! has: a [`KeHoach`] knows its tasks and who is charged with them, a [`BaoCao`] its results.

pub mod bao_cao;
mod cap_phan;
mod cau;
mod co_ten_loai;
pub mod ke_hoach;
pub mod khung;
mod loai_van_ban;
mod phan_lon;
mod thoi_han;
mod van_ban;
mod vien_dan;

pub use bao_cao::BaoCao;
pub use cap_phan::CapPhan;
pub use co_ten_loai::CoTenLoai;
pub use ke_hoach::KeHoach;
pub use khung::Khung;
pub use loai_van_ban::{KhongCoLoai, LoaiVanBan};
pub use phan_lon::PhanLon;
pub use thoi_han::ThoiHan;
pub use van_ban::VanBan;
