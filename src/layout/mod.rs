//! **Layout**: from a document to blocks on pages.
//!
//! Layout knows the law and typography: which component stands where, how large, how wide a column must be so
//! that nothing wraps, how long a rule is. It knows no file format, cannot fail and takes any document, drafts
//! too.
//!
//! | Part of the page | File |
//! | --- | --- |
//! | head: ô 1–4, 10, 11, 14 | `dau.rs` |
//! | tên loại, trích yếu, kính gửi: ô 5a, 9a | `ten.rs` |
//! | content: ô 6 | `than.rs`, `bang.rs`, `bieu_mau.rs` |
//! | foot: ô 7, 8, 9b, 12, 13 | `cuoi.rs`, `chu_ky.rs` |
//! | appendices | `phu_luc.rs` |
//! | citations, wherever they stand | `vien_dan.rs`, `vien_dan/` |

mod bang;
mod bieu_mau;
pub mod block;
mod chu_ky;
mod cuoi;
mod dau;
pub mod metrics;
mod phu_luc;
mod runs;
pub mod style;
mod ten;
mod than;
mod trang;
mod vien_dan;

use std::borrow::Cow;

use crate::loai::VanBan;
use crate::the_thuc::{HuongTrang, TheThuc};
use block::{Info, PageSetup, Pages, Section};
use style::StyleSheet;
use than::Than;
use vien_dan::Mentions;

/// What every part of a page needs to know of its document.
#[derive(Clone, Copy)]
struct Context<'a> {
    van_ban: &'a VanBan,
    the_thuc: &'a TheThuc,
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
    let the_thuc = van_ban.the_thuc();
    let page = trang::page(&the_thuc.trang.le, HuongTrang::Doc);
    let head = dau::Dau::new(the_thuc, page.text_width());
    let cx = Context { van_ban, the_thuc, styles: head.styles, page };

    let mut blocks = vec![head.band()];
    ten::ten(cx, &mut blocks);
    let mut mentions = Mentions::new(van_ban);
    let mut body = Than::new(cx, page.text_width(), &mut mentions);
    van_ban.duyet(&mut body);
    let mut body = body.finish();
    cuoi::giu(&mut body, cx);
    blocks.append(&mut body);
    cuoi::cuoi(cx, &mut blocks);

    let mut sections = vec![Section { page, first_header: dau::le_tren(cx), first_footer: cuoi::dia_chi(cx), blocks }];
    for (i, appendix) in van_ban.phu_luc().iter().enumerate() {
        sections.push(phu_luc::phu_luc(cx, i, appendix, &mut mentions));
    }
    Pages { info: info(van_ban), styles: cx.styles, sections }
}

fn info(van_ban: &VanBan) -> Info<'_> {
    let the_thuc = van_ban.the_thuc();
    let subject = the_thuc.trich_yeu.one_line();
    let title = if subject.trim().is_empty() {
        Cow::Borrowed(van_ban.loai().ten())
    } else {
        Cow::Owned(format!("{}: {subject}", van_ban.loai()))
    };
    let date = the_thuc.ngay.day_du().map(|date| date.format("%Y-%m-%d").to_string());
    Info { title, subject, author: the_thuc.co_quan.ten_day_du(), date }
}
