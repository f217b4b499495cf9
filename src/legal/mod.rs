//! **Viện dẫn pháp luật**: references to law: found in text, understood, written, and looked up.
//!
//! What a citation is made of:
//!
//! ```text
//! khoản 2 Điều 7   Nghị định   số 30/2020/NĐ-CP   ngày 05 tháng 3 năm 2020   của Chính phủ   về công tác văn thư
//! Locator          TenLoai     SoHieu             NgayBanHanh                co_quan         trich_yeu
//! ```

mod annotate;
pub mod catalogue;
mod citation;
mod find;
mod locator;
mod locator_serde;
mod normalize;
mod resolve;
mod same;
mod so_hieu;
mod ten_loai;
mod viet;

pub(crate) use same::Documents;

pub use annotate::{Piece, annotate, pieces};
pub use catalogue::{BangCoQuan, Catalogue, LookUp, Status};
pub use citation::Citation;
pub use find::{AmendKind, Amends, CharIndex, CitationError, FieldRanges, Mention, MentionKind, find};
pub use locator::{DaySo, DonVi, Locator, SoDonVi, ViTri};
pub use normalize::fold;
pub use resolve::{MentionRef, Referent, resolve};
pub use so_hieu::{He, SoHieu, SoHieuError};
pub use ten_loai::TenLoai;
pub use viet::{CachViet, LuatTheo, VietRa};
