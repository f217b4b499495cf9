//! **Loại văn bản**: the kinds of administrative document, one file each (Điều 7).
//!
//! A kind is built from the components of [`the_thuc`](crate::the_thuc) and has the shape its content really
//! has: a [`KeHoach`] knows its tasks and who is charged with them, a [`BaoCao`] its results.

pub mod bao_cao;
mod ca_nhan;
mod cap_phan;
mod cau;
mod co_ten_loai;
mod cong_dien;
mod cong_van;
pub mod giay_gioi_thieu;
mod giay_moi;
pub mod giay_nghi_phep;
pub mod huong_dan;
pub mod ke_hoach;
mod kem_theo;
mod khoang_thoi_gian;
pub mod khung;
mod loai_van_ban;
mod nghi_quyet;
mod phan_lon;
mod quyet_dinh;
mod tham_quyen;
mod thoi_diem;
mod thoi_han;
pub mod thong_bao;
pub mod thu_cong;
mod to_trinh;
mod van_ban;
mod vien_dan;

pub use bao_cao::BaoCao;
pub use ca_nhan::{CaNhan, XungHo};
pub use cap_phan::CapPhan;
pub use co_ten_loai::CoTenLoai;
pub use cong_dien::CongDien;
pub use cong_van::CongVan;
pub use giay_gioi_thieu::GiayGioiThieu;
pub use giay_moi::{GiayMoi, ThoiGianHop};
pub use giay_nghi_phep::GiayNghiPhep;
pub use huong_dan::HuongDan;
pub use ke_hoach::KeHoach;
pub use kem_theo::{LoaiKemTheo, VanBanKemTheo};
pub use khoang_thoi_gian::{KhoangNguoc, KhoangThoiGian};
pub use khung::Khung;
pub use loai_van_ban::{KhongCoLoai, LoaiVanBan};
pub use nghi_quyet::NghiQuyet;
pub use phan_lon::PhanLon;
pub use quyet_dinh::{QuyetDinh, TrichYeuQuyetDinh};
pub use thoi_diem::{ThoiDiem, ThoiDiemError};
pub use thoi_han::ThoiHan;
pub use thong_bao::ThongBao;
pub use thu_cong::ThuCong;
pub use to_trinh::ToTrinh;
pub use van_ban::VanBan;
