//! **Loại văn bản**: the kinds of administrative document, one file each (Điều 7).
//!
//! A kind is built from the components of [`the_thuc`](crate::the_thuc) and has the shape its content really
//! has: a [`KeHoach`] knows its tasks and who is charged with them, a [`BaoCao`] its results.

pub mod bao_cao;
mod cap_phan;
mod cau;
mod co_ten_loai;
mod cong_dien;
pub mod ke_hoach;
mod kem_theo;
pub mod khung;
mod loai_van_ban;
mod nghi_quyet;
mod phan_lon;
mod quyet_dinh;
mod tham_quyen;
mod thoi_han;
mod to_trinh;
mod van_ban;
mod vien_dan;

pub use bao_cao::BaoCao;
pub use cap_phan::CapPhan;
pub use co_ten_loai::CoTenLoai;
pub use cong_dien::CongDien;
pub use ke_hoach::KeHoach;
pub use kem_theo::{LoaiKemTheo, VanBanKemTheo};
pub use khung::Khung;
pub use loai_van_ban::{KhongCoLoai, LoaiVanBan};
pub use nghi_quyet::NghiQuyet;
pub use phan_lon::PhanLon;
pub use quyet_dinh::{QuyetDinh, TrichYeuQuyetDinh};
pub use thoi_han::ThoiHan;
pub use to_trinh::ToTrinh;
pub use van_ban::VanBan;
