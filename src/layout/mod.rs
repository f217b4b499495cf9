//! **Layout**: from a document to blocks on pages.
//!
//! Layout knows the law and typography (kỹ thuật trình bày, `ND30-D9`): which component stands where, how large, how
//! wide a column must be so that nothing wraps, how long a rule is. It knows no file format, cannot fail and takes any
//! document, drafts too.
//!
//! | Part of the page | File |
//! | --- | --- |
//! | a document, section by section | `van_ban.rs` |
//! | head: ô 1–4, 10, 11 | `dau.rs` |
//! | tên loại, trích yếu, kính gửi: ô 5a, 9a | `ten.rs` |
//! | content: ô 6 | `than.rs`, `bang.rs`, `bieu_mau.rs` |
//! | foot: ô 7, 8, 9b, 12, 13 | `cuoi.rs`, `chu_ky.rs` |
//! | documents that a decision issues | `kem_theo.rs` |
//! | appendices, in the file or beside it; ô 14 | `phu_luc.rs`, `tep_rieng.rs` |
//! | copies | `ban_sao.rs`, `trich.rs` |
//! | citations, wherever they stand | `vien_dan.rs`, `vien_dan/` |
//!
//! What the file says of itself is [`thong_tin`].

mod ban_sao;
mod bang;
mod bieu_mau;
pub mod block;
mod chu_ky;
mod cuoi;
mod dau;
mod kem_theo;
pub mod metrics;
mod phu_luc;
mod runs;
pub mod style;
mod ten;
mod tep_rieng;
mod than;
pub mod thong_tin;
mod trang;
mod trich;
mod van_ban;
mod vien_dan;

use crate::Tep;
use crate::ban_sao::{BanSao, BanSaoDienTu};
use crate::loai::VanBan;
use crate::the_thuc::TrinhBay;
use block::{PageSetup, Pages};
use style::StyleSheet;
use van_ban::Laid;

/// What every part of a page needs to know of its document.
#[derive(Clone, Copy)]
struct Context<'a> {
    trinh_bay: &'a TrinhBay,
    styles: StyleSheet,
    page: PageSetup,
}

/// Lays a document out: the file that holds it, with the appendices that are no files of their own.
///
/// ```
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let plan: vanban::VanBan = serde_json::from_str(json)?;
/// let pages = vanban::layout::layout(&plan);
/// assert_eq!(pages.sections.len(), 1 + plan.phu_luc().len());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn layout(van_ban: &VanBan) -> Pages<'_> {
    Laid::new(van_ban, None).files().0
}

/// Lays a document out as its files: the one that holds it, then those of [`TepRieng`](crate::the_thuc::TepRieng).
///
/// ```
/// # let json = include_str!("../../examples/data/phu_luc_khac_tep.json");
/// let plan: vanban::VanBan = serde_json::from_str(json)?;
/// let names: Vec<_> = vanban::layout::cac_tep(&plan).into_iter().map(|file| file.ten).collect();
/// assert_eq!(names, [None, Some("phu-luc-2".to_owned()), Some("phu-luc-3".to_owned())]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn cac_tep(van_ban: &VanBan) -> Vec<Tep<'_>> {
    let (main, others) = Laid::new(van_ban, None).files();
    std::iter::once(Tep { ten: None, pages: main }).chain(others).collect()
}

/// Lays a copy on paper out: all that is copied, and below its last line the components of the copy (mẫu 3.1).
#[must_use]
pub fn ban_sao(ban_sao: &BanSao) -> Pages<'_> {
    ban_sao::giay(ban_sao)
}

/// Lays an electronic copy out: all that is copied, and the line of the signature on its first page (mẫu 3.2).
#[must_use]
pub fn ban_sao_dien_tu(ban_sao: &BanSaoDienTu) -> Pages<'_> {
    ban_sao::dien_tu(ban_sao)
}
