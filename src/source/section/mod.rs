//! Sections: between the body as it stands in a source and the content of each kind in exchange form.
//!
//! The way in looks at units of the body ([`Unit`](super::body::ast::Unit)) and says which fields they are; the way out
//! makes of the fields what the page shows, as content that any document may have, and lets the body find its form.
//! What has been written is read again: where that says something else, it is told in exchange form, in a fence or among
//! the fields. So nothing is lost, and no form need be proved.

mod bo_cuc;
mod can_cu;
mod cap_phan;
mod chu;
mod chu_de_thoi_gian;
mod fields;
mod giong;
mod kem;
mod ket_qua;
mod khoan_nhan;
mod kinh_gui;
mod lai;
mod lich_trinh;
mod loai_muc;
mod mo_ket;
mod muc;
mod nhiem_vu;
mod noi_dung;
mod phan;
mod phan_cong;
mod ten;
pub(crate) mod thoi_han;
mod to_chuc_thuc_hien;
pub(crate) mod van_ban;
