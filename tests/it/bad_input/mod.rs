//! What people and programs get wrong: refused with its place, or shown whole; never lost, never a panic.

pub mod characters;
mod files;
pub mod full;
mod json;
pub mod pictures;
mod size;
mod tables;
mod wording;

use vanban::VanBan;
use vanban::loai::KeHoach;
use vanban::the_thuc::noi_dung::NoiDung;
use vanban::the_thuc::{Luu, NguoiKy, NoiNhan, QuyenHan, TenCoQuan, TheThuc};

use super::common::{Package, schema};

/// A plan that says one thing.
pub fn plan(noi_dung: impl Into<NoiDung>) -> KeHoach {
    let the_thuc = TheThuc::new(
        TenCoQuan::new("Ủy ban nhân dân\nXã Bình An"),
        "/KH-UBND".parse().expect("is a number"),
        "Bình An",
        NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình"),
        NoiNhan::new(Luu::van_thu()),
    );
    let mut plan = KeHoach::new(the_thuc, "Phòng, chống đuối nước");
    plan.phan.extend(noi_dung.into().into_vec().into_iter().map(Into::into));
    plan
}

/// A document that says one thing.
pub fn document(noi_dung: impl Into<NoiDung>) -> VanBan {
    plan(noi_dung).into()
}

/// Renders, finds no fault, gives the text.
fn text_of(van_ban: &VanBan) -> String {
    let package = Package::of(van_ban);
    assert_eq!(schema::faults(&package), [""; 0]);
    package.text()
}

/// A PNG of one pixel.
pub const PIXEL: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDAT\x78\xdacd\xf8\
    \xcf\x50\x0f\0\x03\x86\x01\x80Z4}k\0\0\0\0IEND\xaeB`\x82";
