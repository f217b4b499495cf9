//! **Viện dẫn**: how a document of ours is cited by another (điểm b khoản 6 Mục II Phần I Phụ lục I).

use super::LoaiVanBan;
use super::cau::viet_thuong_dau;
use crate::text::bo_dau_cuoi;
use crate::the_thuc::TheThuc;

/// First mention: kind, number and notation, date, body, subject (`ND30-PL1-II.6.b#1`); blanks of a draft
/// print as `…`.
pub(super) fn day_du(loai: LoaiVanBan, the_thuc: &TheThuc) -> String {
    let subject = the_thuc.trich_yeu.one_line();
    let subject = bo_dau_cuoi(&subject);
    let subject = if subject.is_empty() { String::new() } else { format!(" {}", ve(subject)) };
    format!("{} {} của {}{subject}", rut_gon(loai, the_thuc), the_thuc.ngay, the_thuc.co_quan.ten_day_du())
}

/// Later mention: kind, number and notation (`ND30-PL1-II.6.b#3`).
pub(super) fn rut_gon(loai: LoaiVanBan, the_thuc: &TheThuc) -> String {
    format!("{loai} số {:#}", the_thuc.so_ky_hieu)
}

/// The subject as a citation continues with it: `về …`, once.
fn ve(subject: &str) -> String {
    let lowered = viet_thuong_dau(subject);
    if lowered.starts_with("về ") { lowered } else { format!("về {lowered}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ve_is_written_once() {
        assert_eq!(ve("Về việc tổ chức hội nghị"), "về việc tổ chức hội nghị");
        assert_eq!(ve("Phòng, chống dịch"), "về phòng, chống dịch");
    }
}
