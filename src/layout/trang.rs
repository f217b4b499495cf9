//! Paper and margins, and the key of a style sheet.

use crate::the_thuc::mau_chu::BoCo;
use crate::the_thuc::{A4_CAO, A4_RONG, HuongTrang, Le, SO_TRANG_CACH_MEP, Trang};
use crate::unit::Twip;

use super::block::PageSetup;
use super::style::{StyleKey, StyleSheet};

/// A4 with a document's margins. Landscape pages keep them as one reads: top is above, left is left. (The decree's own
/// landscape page has 15 mm at the bottom, less than it allows: `SD-02`.)
pub(super) fn page(le: &Le, huong: HuongTrang) -> PageSetup {
    let (width, height) = match huong {
        HuongTrang::Doc => (A4_RONG, A4_CAO),
        HuongTrang::Ngang => (A4_CAO, A4_RONG),
    };
    PageSetup {
        width: width.into(),
        height: height.into(),
        landscape: huong == HuongTrang::Ngang,
        top: le.tren().into(),
        bottom: le.duoi().into(),
        left: le.trai().into(),
        right: le.phai().into(),
        header: SO_TRANG_CACH_MEP.into(),
        footer: SO_TRANG_CACH_MEP.into(),
    }
}

/// The style sheet of a document's options under a set of sizes.
pub(super) fn styles(trang: &Trang, bo_co: BoCo) -> StyleSheet {
    StyleSheet::new(StyleKey::new(
        bo_co,
        trang.lui_dau_dong.twip(),
        Twip::from(trang.cach_doan.pt()),
        trang.cach_dong.phan_240(),
    ))
}
