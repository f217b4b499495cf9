//! **Viện dẫn**: how a document of ours is cited by another (điểm b khoản 6 Mục II Phần I Phụ lục I).

use super::cau::viet_thuong_dau;
use super::khung::Khung;
use super::van_ban::Loai;
use super::{KeHoach, LoaiVanBan, VanBan};
use crate::legal::{Citation, SoHieu};
use crate::text::bo_dau_cuoi;

/// Kind, number and notation, date, body, subject; blanks of a draft stay blanks.
fn cua(loai: LoaiVanBan, khung: &Khung<'_>) -> Citation {
    let citation = Citation::new(loai).ngay(khung.ngay).cua(khung.ban_hanh().into_owned());
    let citation = match khung.so_ky_hieu {
        Some(so_ky_hieu) => citation.so(SoHieu::from(so_ky_hieu)),
        None => citation,
    };
    let subject = khung.trich_yeu().unwrap_or_default().replace('\n', " ");
    match bo_dau_cuoi(&subject) {
        "" => citation,
        subject => citation.ve(ve(loai, subject)),
    }
}

/// The subject as a citation continues with it: `về …`, once; of a decision also `ban hành …`, `phê duyệt …`.
fn ve(loai: LoaiVanBan, subject: &str) -> String {
    let lowered = viet_thuong_dau(subject);
    let verbs = ["ban hành ", "phê duyệt "];
    let decides = loai == LoaiVanBan::QuyetDinh && verbs.iter().any(|verb| lowered.starts_with(verb));
    if decides || lowered.starts_with("về ") { lowered } else { format!("về {lowered}") }
}

impl From<&VanBan> for Citation {
    fn from(van_ban: &VanBan) -> Self {
        cua(van_ban.loai(), &van_ban.khung())
    }
}

impl From<&KeHoach> for Citation {
    fn from(ke_hoach: &KeHoach) -> Self {
        cua(LoaiVanBan::KeHoach, &ke_hoach.khung(LoaiVanBan::KeHoach))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::the_thuc::{Luu, NguoiKy, NoiNhan, QuyenHan, TenCoQuan, TheThuc};

    #[test]
    fn ve_is_written_once() {
        for (kind, subject, cited) in [
            (LoaiVanBan::KeHoach, "Về việc tổ chức hội nghị", "về việc tổ chức hội nghị"),
            (LoaiVanBan::KeHoach, "Phòng, chống dịch", "về phòng, chống dịch"),
            (LoaiVanBan::QuyetDinh, "Ban hành Quy chế làm việc", "ban hành Quy chế làm việc"),
            (LoaiVanBan::QuyetDinh, "Phê duyệt Đề án", "phê duyệt Đề án"),
            (LoaiVanBan::ToTrinh, "Ban hành Quy chế làm việc", "về ban hành Quy chế làm việc"),
        ] {
            assert_eq!(ve(kind, subject), cited);
        }
    }

    #[test]
    fn a_document_of_ours_is_cited_by_what_it_says() {
        let signer = NguoiKy::new(QuyenHan::truc_tiep("Chủ tịch"), "Lê Văn Bình");
        let body = TenCoQuan::new("Ủy ban nhân dân\nxã Bình An");
        let number = "5/KH-UBND".parse().unwrap();
        let mut the_thuc = TheThuc::new(body, number, "Bình An", signer, NoiNhan::new(Luu::van_thu()));
        the_thuc.ngay = "2026-06-01".parse().unwrap();
        let citation = Citation::from(&KeHoach::new(the_thuc, "Dạy bơi cho trẻ em."));
        assert_eq!(
            format!("{citation:#}"),
            "Kế hoạch số 05/KH-UBND ngày 01 tháng 6 năm 2026 của Ủy ban nhân dân xã Bình An về dạy bơi cho trẻ em"
        );
        assert_eq!(citation.to_string(), "Kế hoạch số 05/KH-UBND");
    }
}
