//! **Layout**: from a document to blocks on pages.
//!
//! Layout knows the law and typography (kỹ thuật trình bày, `ND30-D9`): which component stands where, how large, how
//! wide a column must be so that nothing wraps, how long a rule is. It knows no file format, cannot fail and takes any
//! document, drafts too.
//!
//! | Part of the page | File |
//! | --- | --- |
//! | head: ô 1–4, 10, 11, 14 | `dau.rs` |
//! | tên loại, trích yếu, kính gửi: ô 5a, 9a | `ten.rs` |
//! | content: ô 6 | `than.rs`, `bang.rs`, `bieu_mau.rs` |
//! | foot: ô 7, 8, 9b, 12, 13 | `cuoi.rs`, `chu_ky.rs` |
//! | documents that a decision issues | `kem_theo.rs` |
//! | appendices | `phu_luc.rs` |
//! | citations, wherever they stand | `vien_dan.rs`, `vien_dan/` |

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
mod than;
mod trang;
mod vien_dan;

use std::borrow::Cow;

use crate::loai::khung::TenVanBan;
use crate::loai::{Khung, VanBan};
use crate::the_thuc::{HuongTrang, TrinhBay};
use block::{Info, PageSetup, Pages, Section};
use style::StyleSheet;
use than::Than;
use vien_dan::Mentions;

/// What every part of a page needs to know of its document.
#[derive(Clone, Copy)]
struct Context<'a> {
    trinh_bay: &'a TrinhBay,
    styles: StyleSheet,
    page: PageSetup,
}

/// Lays a document out.
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
    let khung = van_ban.khung();
    let page = trang::page(&khung.trinh_bay.trang.le, HuongTrang::Doc);
    let head = dau::Dau::new(&khung, page.text_width());
    let cx = Context { trinh_bay: khung.trinh_bay, styles: head.styles, page };

    let mut blocks = vec![head.band()];
    ten::ten(&khung, cx, &mut blocks);
    let mut mentions = Mentions::new(van_ban);
    let mut body = Than::new(cx, page.text_width(), &mut mentions);
    van_ban.duyet(&mut body);
    // A document without a name is of no form of the decree's, and its content has no “./.” at the end.
    let mut body = if matches!(khung.ten, TenVanBan::Khong) { body.out } else { body.finish() };
    cuoi::giu(&mut body, cx);
    blocks.append(&mut body);
    cuoi::cuoi(&khung, cx, &mut blocks);

    let first_header = dau::le_tren(khung.khac, cx);
    let mut sections = vec![Section { page, first_header, first_footer: cuoi::dia_chi(khung.khac, cx), blocks }];
    let goes_with = phu_luc::KemTheo { khung: &khung, ten: van_ban.loai().ten() };
    for issued in van_ban.kem_theo() {
        sections.push(kem_theo::kem_theo(cx, issued, goes_with, &mut mentions));
        let name = kem_theo::ten_day_du(issued, goes_with);
        let within = phu_luc::KemTheo { khung: &khung, ten: &name };
        phu_luc::cac_phu_luc(cx, &issued.phu_luc, within, &mut mentions, &mut sections);
    }
    phu_luc::cac_phu_luc(cx, van_ban.phu_luc(), goes_with, &mut mentions, &mut sections);
    Pages { info: info(van_ban, &khung), styles: cx.styles, sections }
}

fn info<'a>(van_ban: &VanBan, khung: &Khung<'a>) -> Info<'a> {
    let subject = khung.trich_yeu().unwrap_or_default().replace('\n', " ");
    let title = if subject.trim().is_empty() {
        Cow::Borrowed(van_ban.loai().ten())
    } else {
        Cow::Owned(format!("{}: {subject}", van_ban.loai()))
    };
    let date = khung.ngay.day_du().map(|date| date.format("%Y-%m-%d").to_string());
    Info { title, subject: subject.into(), author: khung.co_quan.ten_day_du(), date }
}
