//! **vanban** models Vietnamese administrative documents (văn bản hành chính) as typed values and renders them to
//! DOCX exactly as Nghị định 30/2020/NĐ-CP lays down.
//!
//! ```
//! use vanban::loai::ke_hoach::{CacNhiemVu, KeHoach, MucDichYeuCau, NhiemVu, PhanCong};
//! use vanban::the_thuc::{TenCoQuan, Luu, NguoiKy, NoiNhan, QuyenHan, TheThuc};
//! use vanban::VanBan;
//!
//! let the_thuc = TheThuc::new(
//!     TenCoQuan::new("Ủy ban nhân dân\nxã Bình An"),
//!     "/KH-UBND".parse()?, // a draft: the number is still blank
//!     "Bình An",
//!     NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch").thay_mat("Ủy ban nhân dân"), "Lê Văn Bình"),
//!     NoiNhan::new(Luu::van_thu().don_vi("VX")).gui("Các thôn trên địa bàn xã"),
//! );
//! let mut ke_hoach = KeHoach::new(the_thuc, "Phòng, chống đuối nước trẻ em năm 2026");
//! ke_hoach.phan.push(MucDichYeuCau::new("Giảm tai nạn đuối nước.", "Thiết thực, an toàn.").into());
//! ke_hoach.phan.push(
//!     CacNhiemVu::from([NhiemVu::tieu_de("Dạy bơi").giao(PhanCong::chu_tri("Đoàn Thanh niên xã"))]).into(),
//! );
//! let van_ban = VanBan::from(ke_hoach);
//! println!("{}", van_ban.to_text());
//! # #[cfg(feature = "docx")]
//! let docx: Vec<u8> = van_ban.to_docx()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # From the decree to the module
//!
//! | Decree | Module |
//! | --- | --- |
//! | Điều 7, Phụ lục III: kinds, abbreviations, forms | [`loai`] |
//! | Điều 25, 26, Phụ lục I Phần II: copies | [`ban_sao`] |
//! | Điều 8, Phụ lục I Mục II, III: components | [`the_thuc`] |
//! | Phụ lục I Mục II khoản 6: content | [`the_thuc::noi_dung`] |
//! | Phụ lục I Mục V: sizes and styles of letters | [`the_thuc::mau_chu`] |
//! | Phụ lục I Mục I, IV: paper, places | [`layout`] |
//! | Phụ lục I Mục II khoản 6 điểm a, b: legal bases, citations | [`legal`] |
//! | Điều 15: number and date of a draft's DOCX | `phat_hanh` |
//! | Phụ lục VI Phần II Mục I: what a file says of itself | [`layout::thong_tin`] |
//!
//! Beside the decree: documents as people write them are `source`, with variables `template`; an office's own DOCX forms
//! are `docx_template`, a letter for everybody on a list `mail_merge`.
//!
//! # The way of a document
//!
//! ```text
//! typed Rust │ JSON │ source text │ template + data  →  VanBan  →  layout  →  blocks  →  docx │ docx-rs │ text
//! ```
//!
//! Arrows go one way. [`the_thuc`], [`loai`] and [`legal`] know nothing of pages; [`layout`] knows law and typography and no
//! file format; [`render`] knows file formats and no law. Rendering takes any document, drafts too.
//!
//! # As text
//!
//! What the plan above begins with, through [`VanBan::to_text`]; the DOCX has the same in Times New Roman:
//!
//! ```text
//!          ỦY BAN NHÂN DÂN                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
//!             XÃ BÌNH AN                            Độc lập - Tự do - Hạnh phúc
//!               ──────                           ──────────────────────────────────
//!        Số:         /KH-UBND                 Bình An, ngày      tháng      năm
//! ```
//!
//! # Scope
//!
//! The decree, in force since 5 March 2020 (`ND30-D37`), binds bodies and enterprises of the state (`ND30-D2.1`);
//! political and social organisations apply it beside provisions of their own (`ND30-D2.2`). Legislation and documents
//! of the Party are none of ours (`ND30-D4.2.a`). What is done of it stands in [`_documentation::coverage`], rule by
//! rule.
//!
//! The crate is no legal adviser, makes no PDF and no digital signature. Words of the decree keep their Vietnamese
//! names without marks; see [`_documentation::glossary`].
//!
//! # Features
//!
//! - `docx` (default): DOCX output. Without it: model, layout and the readable text page.
//! - `templates` (default): templates; with `docx` also forms and mail merge. Brings `source`.
//! - `source`: documents in source text, read and written.
//! - `parallel`: mail merge on all cores, in order.
//! - `docx-rs`: the document, or its head, title and foot, as values of the crate docx-rs.
//!
//! Needs Rust 1.88 or newer.
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![warn(missing_debug_implementations)]
#![cfg_attr(not(test), warn(clippy::print_stdout, clippy::dbg_macro, clippy::unwrap_used))]

pub mod _documentation;
pub mod ban_sao;
#[cfg(all(feature = "docx", feature = "templates"))]
pub mod docx_template;
mod error;
pub mod layout;
pub mod legal;
pub mod loai;
#[cfg(all(feature = "docx", feature = "templates"))]
pub mod mail_merge;
mod non_empty;
#[cfg(feature = "docx")]
mod package;
#[cfg(feature = "docx")]
mod phat_hanh;
pub mod render;
#[cfg(feature = "source")]
pub mod source;
mod tai_lieu;
#[cfg(feature = "templates")]
pub mod template;
mod tep;
pub mod text;
pub mod the_thuc;
pub mod unit;

pub use error::Error;
pub use legal::Citation;
pub use loai::{BaoCao, KeHoach, LoaiVanBan, VanBan};
pub use non_empty::{NonEmpty, Nothing};
#[cfg(feature = "docx")]
pub use phat_hanh::{PhatHanhError, phat_hanh, phat_hanh_tep};
pub use tai_lieu::TaiLieu;
pub use tep::Tep;
pub use text::Text;

#[cfg(feature = "docx-rs")]
impl VanBan {
    /// The document as a value of the crate [`docx-rs`](docx_rs), for programs that assemble their files with it. Works
    /// on drafts.
    ///
    /// [`render::docx_rs`] says what docx-rs cannot carry, [`render::docx_rs::losses`] which of that this document has.
    ///
    /// ```
    /// # let json = include_str!("../examples/data/ke_hoach.json");
    /// # let plan: vanban::VanBan = serde_json::from_str(json)?;
    /// let docx: docx_rs::Docx = plan.to_docx_rs();
    /// let mut file = std::io::Cursor::new(Vec::new());
    /// docx.pack(&mut file)?;
    /// assert!(file.into_inner().starts_with(b"PK"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_docx_rs(&self) -> docx_rs::Docx {
        render::docx_rs::to_docx_rs(&layout::layout(self))
    }
}

/// The programs of `README.md` run as tests.
#[cfg(all(doctest, feature = "docx"))]
#[doc = include_str!("../README.md")]
struct Readme;
