//! The sections that kinds have: their names in the exchange form, their titles, their shapes.

use super::fields::Fields;
use super::giong::same_value;
use super::{chu_de_thoi_gian, ket_qua, khoan_nhan, muc, nhiem_vu, ten, to_chuc_thuc_hien};
use crate::loai::LoaiVanBan;
use crate::loai::bao_cao::PhanBaoCao;
use crate::loai::chuong_trinh::PhanChuongTrinh;
use crate::loai::huong_dan::PhanHuongDan;
use crate::loai::ke_hoach::PhanKeHoach;
use crate::loai::thong_bao::PhanThongBao;
use crate::source::body::ast::Unit;
use crate::source::cx::Cx;
use crate::source::node::Node;

/// A section that kinds have.
pub(super) struct LoaiMuc {
    /// Its name in the exchange form, and its class at a heading.
    pub ten: &'static str,
    /// The title that the page writes where none is given.
    pub thuong: &'static str,
    /// What its titles begin with, as [`ten::key`] has them.
    mo_dau: &'static [&'static str],
    dang: Dang,
}

/// The shape of a section.
enum Dang {
    KhoanNhan(&'static [(&'static str, &'static str)]),
    ChuDeThoiGian,
    NhiemVu,
    ToChucThucHien,
    KetQua,
    Muc,
}

impl LoaiMuc {
    /// Reads a section without its title; `None` if it has another shape.
    pub(super) fn read(&self, unit: &Unit, cx: &mut Cx<'_>) -> Option<Fields> {
        match &self.dang {
            Dang::KhoanNhan(labels) => khoan_nhan::read(labels, unit, cx),
            Dang::ChuDeThoiGian => chu_de_thoi_gian::read(unit, cx),
            Dang::NhiemVu => Some(nhiem_vu::read(unit, cx)),
            Dang::ToChucThucHien => Some(to_chuc_thuc_hien::read(unit, cx)),
            Dang::KetQua => Some(ket_qua::read(unit, cx)),
            Dang::Muc => Some(muc::read(unit, cx)),
        }
    }

    /// What a section says below its title, as content of any document.
    pub(super) fn write(&self, section: &Node) -> Option<Vec<Node>> {
        match &self.dang {
            Dang::KhoanNhan(labels) => Some(khoan_nhan::write(labels, section)),
            Dang::ChuDeThoiGian => chu_de_thoi_gian::write(section),
            Dang::NhiemVu => nhiem_vu::write(section),
            Dang::ToChucThucHien => to_chuc_thuc_hien::write(section),
            Dang::KetQua => Some(ket_qua::write(section)),
            Dang::Muc => Some(muc::write(section)),
        }
    }
}

const fn loai_muc(ten: &'static str, thuong: &'static str, mo_dau: &'static [&'static str], dang: Dang) -> LoaiMuc {
    LoaiMuc { ten, thuong, mo_dau, dang }
}

const MUC_DICH_YEU_CAU: LoaiMuc = loai_muc(
    "muc_dich_yeu_cau",
    "Mục đích, yêu cầu",
    &["muc dich yeu cau"],
    Dang::KhoanNhan(khoan_nhan::MUC_DICH_YEU_CAU),
);
const CHU_DE_THOI_GIAN: LoaiMuc = loai_muc(
    "chu_de_thoi_gian",
    "Chủ đề, thời gian",
    &["chu de thoi gian", "chu de thong diep", "thoi gian dia diem", "doi tuong thoi gian", "thoi gian doi tuong"],
    Dang::ChuDeThoiGian,
);
const NHIEM_VU: LoaiMuc = loai_muc(
    "nhiem_vu",
    "Nội dung thực hiện",
    &["noi dung", "nhiem vu", "cac nhiem vu", "muc tieu nhiem vu", "giai phap", "cac giai phap"],
    Dang::NhiemVu,
);
const KINH_PHI: LoaiMuc =
    loai_muc("kinh_phi", "Kinh phí thực hiện", &["kinh phi", "nguon kinh phi", "du toan kinh phi"], Dang::Muc);
const TO_CHUC_THUC_HIEN: LoaiMuc = loai_muc(
    "to_chuc_thuc_hien",
    "Tổ chức thực hiện",
    &[
        "to chuc thuc hien",
        "phan cong to chuc thuc hien",
        "phan cong thuc hien",
        "phan cong nhiem vu",
        "phan cong trach nhiem",
        "trach nhiem thuc hien",
        "trach nhiem cua",
        "nhiem vu cua",
    ],
    Dang::ToChucThucHien,
);
const KET_QUA: LoaiMuc = loai_muc("ket_qua", "Kết quả thực hiện", &["ket qua", "tinh hinh thuc hien"], Dang::KetQua);
const DANH_GIA: LoaiMuc =
    loai_muc("danh_gia", "Đánh giá chung", &["danh gia", "nhan xet danh gia"], Dang::KhoanNhan(khoan_nhan::DANH_GIA));
const TON_TAI_HAN_CHE: LoaiMuc = loai_muc(
    "ton_tai_han_che",
    "Tồn tại, hạn chế",
    &["ton tai", "han che", "kho khan vuong mac", "kho khan han che"],
    Dang::Muc,
);
const NGUYEN_NHAN: LoaiMuc = loai_muc("nguyen_nhan", "Nguyên nhân", &["nguyen nhan"], Dang::Muc);
const BAI_HOC: LoaiMuc = loai_muc("bai_hoc", "Bài học kinh nghiệm", &["bai hoc"], Dang::Muc);
const PHUONG_HUONG: LoaiMuc =
    loai_muc("phuong_huong", "Phương hướng, nhiệm vụ thời gian tới", &["phuong huong", "nhiem vu"], Dang::Muc);
const KIEN_NGHI: LoaiMuc = loai_muc("kien_nghi", "Kiến nghị, đề xuất", &["kien nghi", "de xuat", "de nghi"], Dang::Muc);
const MUC_TIEU: LoaiMuc = loai_muc("muc_tieu", "Mục tiêu", &["muc tieu"], Dang::Muc);
const GIAI_PHAP: LoaiMuc = loai_muc("giai_phap", "Giải pháp thực hiện", &["giai phap", "cac giai phap"], Dang::Muc);
const PHAM_VI_DOI_TUONG: LoaiMuc = loai_muc(
    "pham_vi_doi_tuong",
    "Phạm vi, đối tượng áp dụng",
    &["pham vi doi tuong"],
    Dang::KhoanNhan(khoan_nhan::PHAM_VI_DOI_TUONG),
);

/// Whether two sections say the same.
type Giong = fn(&Node, &Node) -> bool;

/// The sections of a kind; where titles of two begin alike, the first is meant.
#[derive(Clone, Copy)]
pub(super) struct CacMuc {
    tat_ca: &'static [&'static LoaiMuc],
    /// Whether two say the same.
    giong: Giong,
    /// Whether a timetable is one of them.
    pub lich_trinh: bool,
}

impl CacMuc {
    /// Those of a kind; `None` if it has none.
    pub(super) fn cua(loai: LoaiVanBan) -> Option<Self> {
        let (tat_ca, giong): (&'static [&'static LoaiMuc], Giong) = match loai {
            LoaiVanBan::KeHoach => (
                &[&MUC_DICH_YEU_CAU, &CHU_DE_THOI_GIAN, &NHIEM_VU, &KINH_PHI, &TO_CHUC_THUC_HIEN],
                same_value::<PhanKeHoach>,
            ),
            LoaiVanBan::BaoCao => (
                &[&KET_QUA, &DANH_GIA, &TON_TAI_HAN_CHE, &NGUYEN_NHAN, &BAI_HOC, &PHUONG_HUONG, &KIEN_NGHI],
                same_value::<PhanBaoCao>,
            ),
            LoaiVanBan::ThongBao => (&[&TO_CHUC_THUC_HIEN], same_value::<PhanThongBao>),
            LoaiVanBan::HuongDan => {
                (&[&MUC_DICH_YEU_CAU, &PHAM_VI_DOI_TUONG, &KINH_PHI, &TO_CHUC_THUC_HIEN], same_value::<PhanHuongDan>)
            }
            LoaiVanBan::ChuongTrinh => (
                &[&MUC_DICH_YEU_CAU, &MUC_TIEU, &GIAI_PHAP, &NHIEM_VU, &KINH_PHI, &TO_CHUC_THUC_HIEN],
                same_value::<PhanChuongTrinh>,
            ),
            _ => return None,
        };
        Some(Self { tat_ca, giong, lich_trinh: loai == LoaiVanBan::ChuongTrinh })
    }

    /// Whether two sections say the same.
    pub(super) fn giong(self, one: &Node, two: &Node) -> bool {
        (self.giong)(one, two)
    }

    /// The section of a name.
    pub(super) fn ten(self, ten: &str) -> Option<&'static LoaiMuc> {
        self.tat_ca.iter().copied().find(|one| one.ten == ten)
    }

    /// The section that a heading opens: of the longest beginning that fits; a section that holds assignments is one
    /// of tasks.
    pub(super) fn doan(self, title: &str, unit: &Unit) -> Option<&'static LoaiMuc> {
        let key = ten::key(title);
        let usual = self.tat_ca.iter().copied().find(|one| ten::same(one.thuong, title));
        let fits = |one: &&'static LoaiMuc| {
            one.mo_dau.iter().filter(|words| ten::begins(&key, words)).map(|words| words.len()).max()
        };
        let best = self.tat_ca.iter().filter_map(|one| Some((fits(one)?, *one)));
        // The last of several greatest is taken: turned round, the first.
        let best = best.rev().max_by_key(|(length, _)| *length).map(|(_, one)| one);
        usual.or(best).or_else(|| self.ten(NHIEM_VU.ten).filter(|_| nhiem_vu::is_one(unit)))
    }

    /// All names, for messages.
    pub(super) fn cac_ten(self) -> String {
        let more = self.lich_trinh.then_some("lich_trinh");
        let names = self.tat_ca.iter().map(|one| one.ten).chain(more).chain(["khac"]);
        names.collect::<Vec<_>>().join(", ")
    }

    /// Whether a fence of this tag is a section.
    pub(super) fn co(self, tag: &str) -> bool {
        self.ten(tag).is_some() || tag == "khac" || self.lich_trinh && tag == "lich_trinh"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::body::ast::Block;
    use crate::the_thuc::noi_dung::Cap;

    #[test]
    fn titles_of_offices_open_the_sections_that_they_name() {
        let unit = Unit {
            cap: Cap::MucLaMa,
            heading: true,
            class: None,
            title: None,
            text: None,
            blocks: Vec::new(),
            span: 0..0,
        };
        for (loai, title, name) in [
            (LoaiVanBan::KeHoach, "MỤC ĐÍCH VÀ YÊU CẦU", "muc_dich_yeu_cau"),
            (LoaiVanBan::KeHoach, "Nội dung, nhiệm vụ và giải pháp", "nhiem_vu"),
            (LoaiVanBan::KeHoach, "Nhiệm vụ của các cơ quan, đơn vị", "to_chuc_thuc_hien"),
            (LoaiVanBan::KeHoach, "Nhiệm vụ trọng tâm", "nhiem_vu"),
            (LoaiVanBan::KeHoach, "Kinh phí", "kinh_phi"),
            (LoaiVanBan::KeHoach, "Sự cần thiết", ""),
            (LoaiVanBan::BaoCao, "Nhiệm vụ trọng tâm", "phuong_huong"),
            (LoaiVanBan::ChuongTrinh, "Mục tiêu và nhiệm vụ", "nhiem_vu"),
            (LoaiVanBan::ChuongTrinh, "Mục tiêu", "muc_tieu"),
            (LoaiVanBan::ChuongTrinh, "GIẢI PHÁP", "giai_phap"),
            (LoaiVanBan::ThongBao, "Nội dung", ""),
        ] {
            let found = CacMuc::cua(loai).and_then(|all| all.doan(title, &unit)).map_or("", |one| one.ten);
            assert_eq!(found, name, "{title}");
        }
        let assigned = Unit { blocks: vec![Block::Doan(Node::text("Phân công: chủ trì A", 0..0))], ..unit };
        let found = CacMuc::cua(LoaiVanBan::KeHoach).and_then(|all| all.doan("Việc cần làm", &assigned));
        assert_eq!(found.map(|one| one.ten), Some("nhiem_vu"));
        assert!(CacMuc::cua(LoaiVanBan::CongVan).is_none());
    }
}
