//! **Viện dẫn**: how a document of ours is cited by another (điểm b khoản 6 Mục II Phần I Phụ lục I).

use super::cau::viet_thuong_dau;
use super::{BaoCao, KeHoach, LoaiVanBan, VanBan};
use crate::legal::{Citation, SoHieu};
use crate::text::bo_dau_cuoi;
use crate::the_thuc::TheThuc;

/// Kind, number and notation, date, body, subject; blanks of a draft stay blanks.
pub(super) fn cua(loai: LoaiVanBan, the_thuc: &TheThuc) -> Citation {
    let citation = Citation::new(loai)
        .so(SoHieu::from(&the_thuc.so_ky_hieu))
        .ngay(the_thuc.ngay)
        .cua(the_thuc.co_quan.ten_day_du().into_owned());
    let subject = the_thuc.trich_yeu.one_line();
    match bo_dau_cuoi(&subject) {
        "" => citation,
        subject => citation.ve(ve(subject)),
    }
}

/// The subject as a citation continues with it: `về …`, once.
fn ve(subject: &str) -> String {
    let lowered = viet_thuong_dau(subject);
    if lowered.starts_with("về ") { lowered } else { format!("về {lowered}") }
}

impl From<&VanBan> for Citation {
    fn from(van_ban: &VanBan) -> Self {
        cua(van_ban.loai(), van_ban.the_thuc())
    }
}

impl From<&KeHoach> for Citation {
    fn from(ke_hoach: &KeHoach) -> Self {
        cua(LoaiVanBan::KeHoach, &ke_hoach.the_thuc)
    }
}

impl From<&BaoCao> for Citation {
    fn from(bao_cao: &BaoCao) -> Self {
        cua(LoaiVanBan::BaoCao, &bao_cao.the_thuc)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::the_thuc::{CoQuan, Luu, NguoiKy, NoiNhan, QuyenHan};

    #[test]
    fn ve_is_written_once() {
        assert_eq!(ve("Về việc tổ chức hội nghị"), "về việc tổ chức hội nghị");
        assert_eq!(ve("Phòng, chống dịch"), "về phòng, chống dịch");
    }

    #[test]
    fn a_document_of_ours_is_cited_by_what_it_says() {
        let signer = NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình");
        let body = CoQuan::new("Ủy ban nhân dân\nxã Bình An");
        let number = "5/KH-UBND".parse().unwrap();
        let mut the_thuc =
            TheThuc::new(body, number, "Bình An", "Dạy bơi cho trẻ em.", signer, NoiNhan::new(Luu::van_thu()));
        the_thuc.ngay = "2026-06-01".parse().unwrap();
        let citation = Citation::from(&KeHoach::new(the_thuc));
        assert_eq!(
            format!("{citation:#}"),
            "Kế hoạch số 05/KH-UBND ngày 01 tháng 6 năm 2026 của Ủy ban nhân dân xã Bình An về dạy bơi cho trẻ em"
        );
        assert_eq!(citation.to_string(), "Kế hoạch số 05/KH-UBND");
    }
}
