//! **Phần của kế hoạch**: the sections that plans have, in any order.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::NhiemVu;
use crate::Text;
use crate::loai::ThoiHan;
use crate::loai::cau::{bo_dau_cuoi, viet_hoa_dau};
use crate::the_thuc::noi_dung::{BodySink, Cap, Khoi, LoiVan, NoiDung};

/// **Phần**: a section of a plan; each prints as a mục La Mã with its usual title.
///
/// ```
/// use vanban::loai::ke_hoach::{KinhPhi, PhanKeHoach};
/// let section: PhanKeHoach = KinhPhi::from("Từ nguồn chi thường xuyên năm 2026.").into();
/// assert!(matches!(section, PhanKeHoach::KinhPhi(_)));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PhanKeHoach {
    /// **Mục đích, yêu cầu**.
    MucDichYeuCau(MucDichYeuCau),
    /// **Chủ đề, thông điệp, thời gian**.
    ChuDeThoiGian(ChuDeThoiGian),
    /// **Nội dung, nhiệm vụ**.
    NhiemVu(CacNhiemVu),
    /// **Kinh phí**.
    KinhPhi(KinhPhi),
    /// **Tổ chức thực hiện**.
    ToChucThucHien(ToChucThucHien),
    /// Any other section or block.
    Khac(Khoi),
}

macro_rules! into_section {
    ($($section:ident => $variant:ident,)*) => { $(
        impl From<$section> for PhanKeHoach {
            fn from(section: $section) -> Self {
                Self::$variant(section)
            }
        }
    )* };
}

into_section! {
    MucDichYeuCau => MucDichYeuCau,
    ChuDeThoiGian => ChuDeThoiGian,
    CacNhiemVu => NhiemVu,
    KinhPhi => KinhPhi,
    ToChucThucHien => ToChucThucHien,
    Khoi => Khac,
}

impl PhanKeHoach {
    pub(super) fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        match self {
            Self::MucDichYeuCau(section) => section.duyet(sink),
            Self::ChuDeThoiGian(section) => section.duyet(sink),
            Self::NhiemVu(section) => section.duyet(sink),
            Self::KinhPhi(section) => {
                mo_muc(section.tieu_de.as_ref(), "Kinh phí thực hiện", sink);
                section.noi_dung.duyet(sink);
                sink.dong();
            }
            Self::ToChucThucHien(section) => section.duyet(sink),
            Self::Khac(block) => block.duyet_mot(sink),
        }
    }
}

/// Opens a mục La Mã under its own title or the usual one.
pub(in crate::loai) fn mo_muc<'a>(tieu_de: Option<&'a Text>, usual: &'static str, sink: &mut dyn BodySink<'a>) {
    let title = tieu_de.map_or_else(|| LoiVan::from(usual), |text| LoiVan::from(text.clone()));
    sink.mo(Cap::MucLaMa, Some(Cow::Owned(title)), None);
}

/// A khoản with a label: run in where it is one paragraph, else a heading with what stands below.
fn khoan<'a>(label: &'static str, noi_dung: &'a NoiDung, sink: &mut dyn BodySink<'a>) {
    if noi_dung.is_empty() {
        return;
    }
    let title = Some(Cow::Owned(LoiVan::from(label)));
    if let Some(only) = noi_dung.doan_duy_nhat() {
        sink.mo(Cap::Khoan, title, Some(Cow::Borrowed(only)));
    } else {
        sink.mo(Cap::Khoan, title, None);
        noi_dung.duyet(sink);
    }
    sink.dong();
}

/// **Mục đích, yêu cầu**: purpose and demands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct MucDichYeuCau {
    /// Title, where it is not “MỤC ĐÍCH, YÊU CẦU”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// **Mục đích**: purpose; a single paragraph runs in after its label.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub muc_dich: NoiDung,
    /// **Yêu cầu**: demands; likewise.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub yeu_cau: NoiDung,
}

impl MucDichYeuCau {
    /// Purpose and demands.
    #[must_use]
    pub fn new(muc_dich: impl Into<NoiDung>, yeu_cau: impl Into<NoiDung>) -> Self {
        Self { tieu_de: None, muc_dich: muc_dich.into(), yeu_cau: yeu_cau.into() }
    }

    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Mục đích, yêu cầu", sink);
        khoan("Mục đích", &self.muc_dich, sink);
        khoan("Yêu cầu", &self.yeu_cau, sink);
        sink.dong();
    }
}

/// **Chủ đề, thông điệp, thời gian**: what a campaign is called, what it says, when and where it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ChuDeThoiGian {
    /// Title, where it is not “CHỦ ĐỀ, THỜI GIAN”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// **Chủ đề**: theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chu_de: Option<LoiVan>,
    /// **Thông điệp tuyên truyền**: message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thong_diep: Option<LoiVan>,
    /// **Đối tượng**: for whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doi_tuong: Option<LoiVan>,
    /// **Thời gian**: when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thoi_gian: Option<ThoiHan>,
    /// **Địa điểm**: where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dia_diem: Option<LoiVan>,
    /// What else the section says.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
}

impl ChuDeThoiGian {
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Chủ đề, thời gian", sink);
        let when = self.thoi_gian.as_ref().map(|span| {
            let words = viet_hoa_dau(&span.to_string());
            LoiVan::from(format!("{}.", bo_dau_cuoi(&words)))
        });
        for (label, text) in [
            ("Chủ đề", self.chu_de.as_ref().map(Cow::Borrowed)),
            ("Thông điệp tuyên truyền", self.thong_diep.as_ref().map(Cow::Borrowed)),
            ("Đối tượng", self.doi_tuong.as_ref().map(Cow::Borrowed)),
            ("Thời gian", when.map(Cow::Owned)),
            ("Địa điểm", self.dia_diem.as_ref().map(Cow::Borrowed)),
        ] {
            if text.is_some() {
                sink.mo(Cap::Khoan, Some(Cow::Owned(LoiVan::from(label))), text);
                sink.dong();
            }
        }
        self.noi_dung.duyet(sink);
        sink.dong();
    }
}

/// **Nội dung, nhiệm vụ**: the tasks of a plan.
///
/// In files a list is a section with the usual title and no introduction.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct CacNhiemVu {
    /// Title, where it is not “NỘI DUNG THỰC HIỆN”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// What stands before the first task.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub dan_nhap: NoiDung,
    /// The tasks.
    pub nhiem_vu: Vec<NhiemVu>,
}

impl CacNhiemVu {
    /// The same under a title of its own.
    #[must_use]
    pub fn tieu_de(mut self, tieu_de: impl Into<Text>) -> Self {
        self.tieu_de = Some(tieu_de.into());
        self
    }

    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Nội dung thực hiện", sink);
        self.dan_nhap.duyet(sink);
        for task in &self.nhiem_vu {
            task.duyet(Cap::Khoan, sink);
        }
        sink.dong();
    }
}

impl<const N: usize> From<[NhiemVu; N]> for CacNhiemVu {
    fn from(tasks: [NhiemVu; N]) -> Self {
        Self { nhiem_vu: tasks.into(), ..Self::default() }
    }
}

/// **Kinh phí**: with what money.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct KinhPhi {
    /// Title, where it is not “KINH PHÍ THỰC HIỆN”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// What it says.
    pub noi_dung: NoiDung,
}

impl<T: Into<NoiDung>> From<T> for KinhPhi {
    fn from(noi_dung: T) -> Self {
        Self { tieu_de: None, noi_dung: noi_dung.into() }
    }
}

/// **Tổ chức thực hiện**: who answers for what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ToChucThucHien {
    /// Title, where it is not “TỔ CHỨC THỰC HIỆN”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tieu_de: Option<Text>,
    /// What stands before the first unit.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub dan_nhap: NoiDung,
    /// **Trách nhiệm**: unit by unit.
    pub trach_nhiem: Vec<TrachNhiem>,
    /// What stands after the last unit, without a number.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
}

impl<const N: usize> From<[TrachNhiem; N]> for ToChucThucHien {
    fn from(units: [TrachNhiem; N]) -> Self {
        Self { trach_nhiem: units.into(), ..Self::default() }
    }
}

impl ToChucThucHien {
    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        mo_muc(self.tieu_de.as_ref(), "Tổ chức thực hiện", sink);
        self.dan_nhap.duyet(sink);
        for unit in &self.trach_nhiem {
            unit.duyet(sink);
        }
        self.noi_dung.duyet(sink);
        sink.dong();
    }
}

/// **Trách nhiệm**: what one unit answers for.
///
/// ```
/// use vanban::loai::ke_hoach::TrachNhiem;
/// let unit = TrachNhiem::new("Công an xã").gach("Bảo đảm an ninh, trật tự.");
/// assert_eq!(unit.tieu_de(), "Công an xã");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
#[doc(alias = "trách nhiệm")]
pub struct TrachNhiem {
    /// **Đơn vị**: the unit.
    pub don_vi: Text,
    /// Words of the title that follow the unit: “thực hiện một số nội dung sau đây”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub viec: Option<Text>,
    /// Words of the title before the unit: “Đề nghị”, “Giao”.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mo: Option<Text>,
    /// **Thời hạn**: by when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thoi_han: Option<ThoiHan>,
    /// **Lời văn**: what it is to do, run in after the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loi_van: Option<LoiVan>,
    /// What it is to do, below the title.
    #[serde(skip_serializing_if = "NoiDung::is_empty")]
    pub noi_dung: NoiDung,
}

impl TrachNhiem {
    /// A unit.
    #[must_use]
    pub fn new(don_vi: impl Into<Text>) -> Self {
        Self { don_vi: don_vi.into(), ..Self::default() }
    }

    /// The same with words after the unit.
    #[must_use]
    pub fn viec(mut self, viec: impl Into<Text>) -> Self {
        self.viec = Some(viec.into());
        self
    }

    /// The same with words before the unit.
    #[must_use]
    pub fn mo(mut self, mo: impl Into<Text>) -> Self {
        self.mo = Some(mo.into());
        self
    }

    /// The same with a deadline.
    #[must_use]
    pub fn thoi_han(mut self, thoi_han: ThoiHan) -> Self {
        self.thoi_han = Some(thoi_han);
        self
    }

    /// The same with text run in after the title.
    #[must_use]
    pub fn loi_van(mut self, loi_van: impl Into<LoiVan>) -> Self {
        self.loi_van = Some(loi_van.into());
        self
    }

    /// The same with one block more.
    #[must_use]
    pub fn them(mut self, khoi: Khoi) -> Self {
        self.noi_dung.push(khoi);
        self
    }

    /// The same with one dash item more.
    #[must_use]
    pub fn gach(self, loi_van: impl Into<LoiVan>) -> Self {
        self.them(Khoi::gach(loi_van))
    }

    /// The same with one paragraph more.
    #[must_use]
    pub fn doan(self, loi_van: impl Into<LoiVan>) -> Self {
        self.them(Khoi::doan(loi_van))
    }

    /// The title: words before, unit, words after.
    #[must_use]
    pub fn tieu_de(&self) -> String {
        let words = [self.mo.as_deref(), Some(&*self.don_vi), self.viec.as_deref()];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        let title = Some(Cow::Owned(LoiVan::from(self.tieu_de())));
        sink.mo(Cap::Khoan, title, self.loi_van.as_ref().map(Cow::Borrowed));
        self.noi_dung.duyet(sink);
        if let Some(deadline) = &self.thoi_han {
            sink.doan(Cow::Owned(LoiVan::from(format!("Thời hạn: {deadline}."))));
        }
        sink.dong();
    }
}
