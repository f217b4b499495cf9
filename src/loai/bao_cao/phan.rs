//! **Phần của báo cáo**: the sections that reports have, in any order.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Text;
use crate::loai::PhanLon;
use crate::loai::bo_cuc::{Phan, mo_muc};
use crate::the_thuc::noi_dung::{Bang, BodySink, Cap, Khoi, LoiVan, NoiDung};

/// **Phần**: a section of a report; each prints as a mục La Mã with its usual title.
///
/// ```
/// use vanban::loai::bao_cao::{MucBaoCao, PhanBaoCao};
/// let section = PhanBaoCao::KienNghi(MucBaoCao::from("Không có."));
/// assert_eq!(section.tieu_de(), "Kiến nghị, đề xuất");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PhanBaoCao {
    /// **Kết quả**: what was reached.
    KetQua(KetQua),
    /// **Đánh giá**: shortcomings, causes and lessons in one section.
    DanhGia(DanhGia),
    /// **Tồn tại, hạn chế**: shortcomings.
    TonTaiHanChe(MucBaoCao),
    /// **Nguyên nhân**: causes.
    NguyenNhan(MucBaoCao),
    /// **Bài học kinh nghiệm**: lessons.
    BaiHoc(MucBaoCao),
    /// **Phương hướng, nhiệm vụ**: what comes next.
    PhuongHuong(MucBaoCao),
    /// **Kiến nghị, đề xuất**: requests.
    KienNghi(MucBaoCao),
    /// **Phần** I, II …: sections under a common title.
    Phan(PhanLon<PhanBaoCao>),
    /// **Mục** A, B …: sections under a common title.
    MucChuCai(PhanLon<PhanBaoCao>),
    /// Any other section or block.
    Khac(Khoi),
}

impl PhanBaoCao {
    /// The title as written: its own, or the usual one; empty for a part of several sections and for
    /// [`PhanBaoCao::Khac`].
    #[must_use]
    pub fn tieu_de(&self) -> &str {
        let (own, usual) = self.titles();
        own.map_or(usual, Text::as_str)
    }

    /// Places for results in the section, in order, the outermost ones.
    pub(super) fn cac_ket_qua(&mut self) -> Vec<&mut KetQuaNhiemVu> {
        match self {
            Self::KetQua(results) => results.nhiem_vu.iter_mut().collect(),
            Self::Phan(part) | Self::MucChuCai(part) => part.phan.iter_mut().flat_map(Self::cac_ket_qua).collect(),
            _ => Vec::new(),
        }
    }

    fn titles(&self) -> (Option<&Text>, &'static str) {
        match self {
            Self::KetQua(section) => (section.tieu_de.as_ref(), "Kết quả thực hiện"),
            Self::DanhGia(section) => (section.tieu_de.as_ref(), "Đánh giá chung"),
            Self::TonTaiHanChe(section) => (section.tieu_de.as_ref(), "Tồn tại, hạn chế"),
            Self::NguyenNhan(section) => (section.tieu_de.as_ref(), "Nguyên nhân"),
            Self::BaiHoc(section) => (section.tieu_de.as_ref(), "Bài học kinh nghiệm"),
            Self::PhuongHuong(section) => (section.tieu_de.as_ref(), "Phương hướng, nhiệm vụ thời gian tới"),
            Self::KienNghi(section) => (section.tieu_de.as_ref(), "Kiến nghị, đề xuất"),
            Self::Phan(_) | Self::MucChuCai(_) | Self::Khac(_) => (None, ""),
        }
    }
}

impl Phan for PhanBaoCao {
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        match self {
            Self::Phan(part) => return part.duyet(Cap::Phan, sink),
            Self::MucChuCai(part) => return part.duyet(Cap::MucChuCai, sink),
            Self::Khac(block) => return block.duyet_mot(sink),
            _ => {}
        }
        let (own, usual) = self.titles();
        mo_muc(own, usual, sink);
        match self {
            Self::KetQua(section) => section.duyet(sink),
            Self::DanhGia(section) => section.duyet(sink),
            Self::TonTaiHanChe(section)
            | Self::NguyenNhan(section)
            | Self::BaiHoc(section)
            | Self::PhuongHuong(section)
            | Self::KienNghi(section) => section.noi_dung.duyet(sink),
            Self::Phan(_) | Self::MucChuCai(_) | Self::Khac(_) => {}
        }
        sink.dong();
    }
}

/// **Kết quả**: what was reached, task by task.
///
/// ```
/// use vanban::loai::bao_cao::{KetQua, KetQuaNhiemVu};
/// let mut section = KetQua::default();
/// section.nhiem_vu.push(KetQuaNhiemVu::new("Dạy bơi").doan("Đã mở 03 lớp, 90 em biết bơi."));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct KetQua {
    /// Title, where it is not “KẾT QUẢ THỰC HIỆN”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// What stands before the first result.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub dan_nhap: NoiDung,
    /// The results.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nhiem_vu: Vec<KetQuaNhiemVu>,
    /// What stands after the last result, without a number: tables of figures for the whole.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
}

impl KetQua {
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        self.dan_nhap.duyet(sink);
        for result in &self.nhiem_vu {
            result.duyet(Cap::Khoan, sink);
        }
        self.noi_dung.duyet(sink);
    }
}

/// **Kết quả thực hiện nhiệm vụ**: the result of one task, in words and figures.
///
/// ```
/// use vanban::loai::bao_cao::KetQuaNhiemVu;
/// use vanban::the_thuc::noi_dung::Bang;
/// let result = KetQuaNhiemVu::new("Công tác tuyên truyền")
///     .doan("Đã phát thanh 24 buổi.")
///     .so_lieu(Bang::new(["TT", "Hoạt động", "Số buổi"]).dong(["1", "Phát thanh", "24"]));
/// assert_eq!(result.noi_dung.len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct KetQuaNhiemVu {
    /// **Tên nhiệm vụ**: the task.
    pub ten: LoiVan,
    /// The result in words; a single paragraph stands below the title like any other.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
    /// **Số liệu**: the result in figures, after the words. A table between words is a block of `noi_dung`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub so_lieu: Vec<Bang>,
    /// Results of tasks within it, “2.1.”.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nhiem_vu_con: Vec<KetQuaNhiemVu>,
}

impl KetQuaNhiemVu {
    /// A task whose result is still to be told.
    #[must_use]
    pub fn new(ten: impl Into<LoiVan>) -> Self {
        Self { ten: ten.into(), ..Self::default() }
    }

    /// Adds one paragraph.
    #[must_use]
    pub fn doan(mut self, loi_van: impl Into<LoiVan>) -> Self {
        self.noi_dung.push(Khoi::doan(loi_van));
        self
    }

    /// Adds one table.
    #[must_use]
    pub fn so_lieu(mut self, bang: Bang) -> Self {
        self.so_lieu.push(bang);
        self
    }

    fn duyet<'a>(&'a self, cap: Cap, sink: &mut dyn BodySink<'a>) {
        sink.mo(cap, Some(Cow::Borrowed(&self.ten)), None);
        self.noi_dung.duyet(sink);
        for table in &self.so_lieu {
            sink.bang(Cow::Borrowed(table));
        }
        for inner in &self.nhiem_vu_con {
            inner.duyet(Cap::TieuKhoan, sink);
        }
        sink.dong();
    }
}

/// **Đánh giá**: what went well, what did not, why, and what was learnt, each a khoản; empty ones are left out.
///
/// ```
/// use vanban::loai::bao_cao::DanhGia;
/// let mut section = DanhGia::default();
/// section.ton_tai_han_che = "Bể bơi còn thiếu.".into();
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct DanhGia {
    /// Title, where it is not “ĐÁNH GIÁ CHUNG”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// **Ưu điểm**: what went well.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub uu_diem: NoiDung,
    /// **Tồn tại, hạn chế**: shortcomings.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub ton_tai_han_che: NoiDung,
    /// **Nguyên nhân**: causes.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub nguyen_nhan: NoiDung,
    /// **Bài học kinh nghiệm**: lessons.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub bai_hoc: NoiDung,
}

impl DanhGia {
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        for (title, content) in [
            ("Ưu điểm", &self.uu_diem),
            ("Tồn tại, hạn chế", &self.ton_tai_han_che),
            ("Nguyên nhân", &self.nguyen_nhan),
            ("Bài học kinh nghiệm", &self.bai_hoc),
        ] {
            if !content.is_empty() {
                sink.mo(Cap::Khoan, Some(Cow::Owned(LoiVan::from(title))), None);
                content.duyet(sink);
                sink.dong();
            }
        }
    }
}

/// A section that is a title and its content.
///
/// ```
/// use vanban::loai::bao_cao::MucBaoCao;
/// assert_eq!(MucBaoCao::from("Không có.").tieu_de, None); // the section's usual title
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct MucBaoCao {
    /// Title, where it is not the usual one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// What it says.
    pub noi_dung: NoiDung,
}

impl<T: Into<NoiDung>> From<T> for MucBaoCao {
    fn from(noi_dung: T) -> Self {
        Self { tieu_de: None, noi_dung: noi_dung.into() }
    }
}
