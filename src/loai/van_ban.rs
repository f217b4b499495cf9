//! **Văn bản**: a document of any kind.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, VariantAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::khung::Khung;
use super::{
    BaoCao, BienBan, ChuongTrinh, CoTenLoai, CongDien, CongVan, GiayGioiThieu, GiayMoi, GiayNghiPhep, GiayUyQuyen,
    HuongDan, KeHoach, LoaiVanBan, NghiQuyet, Phieu, QuyetDinh, ThoaThuan, ThongBao, ThuCong, ToTrinh, VanBanKemTheo,
};
use crate::legal::Citation;
use crate::the_thuc::PhuLuc;
use crate::the_thuc::co_quan::boi_canh;
use crate::the_thuc::noi_dung::BodySink;

/// What every kind tells of itself.
pub(super) trait Loai {
    /// What stands around the content.
    fn khung(&self, loai: LoaiVanBan) -> Khung<'_>;

    /// The form of Phụ lục III that it follows.
    fn mau(&self, loai: LoaiVanBan) -> Option<&'static str> {
        loai.cac_mau().first().copied()
    }

    /// Appendices, in order.
    fn phu_luc(&self) -> &[PhuLuc] {
        &[]
    }

    /// Documents that it issues, in order.
    fn kem_theo(&self) -> &[VanBanKemTheo] {
        &[]
    }

    /// Tells the content; kinds that share a type may differ in words.
    fn duyet<'a>(&'a self, loai: LoaiVanBan, sink: &mut dyn BodySink<'a>);
}

macro_rules! cac_van_ban {
    ($($loai:ident($than:ident), $ten:literal;)*) => {
        /// **Văn bản**: a document of any kind, the form in which documents are kept and passed on.
        ///
        /// In files the kind is the tag: `{"ke_hoach": {"the_thuc": {…}, …}}`. Unknown fields are refused, and errors
        /// keep line and column. Kinds that share a form are told apart by their tag alone.
        ///
        /// ```
        /// use vanban::VanBan;
        /// let error = serde_json::from_str::<VanBan>("{\"ke_hoach\":\n {\"thethuc\": {}}}").unwrap_err();
        /// assert_eq!(error.line(), 2);
        /// ```
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        #[doc(alias = "văn bản")]
        #[doc(alias = "document")]
        pub enum VanBan {
            $(#[doc = $ten] $loai(Box<$than>),)*
        }

        impl VanBan {
            /// The kind.
            #[must_use]
            pub const fn loai(&self) -> LoaiVanBan {
                match self { $(Self::$loai(_) => LoaiVanBan::$loai,)* }
            }

            fn than(&self) -> &dyn Loai {
                match self { $(Self::$loai(than) => &**than,)* }
            }

            /// Reads what stands under a tag.
            pub(crate) fn doc<'de, A: VariantAccess<'de>>(loai: LoaiVanBan, content: A) -> Result<Self, A::Error> {
                boi_canh::cua_loai(loai, || match loai {
                    $(LoaiVanBan::$loai => content.newtype_variant().map(Self::$loai),)*
                })
            }
        }
    };
}

cac_van_ban! {
    NghiQuyet(NghiQuyet), "Nghị quyết (cá biệt): a resolution.";
    QuyetDinh(QuyetDinh), "Quyết định (cá biệt): a decision.";
    ChiThi(CoTenLoai), "Chỉ thị: a directive.";
    QuyChe(CoTenLoai), "Quy chế: regulations.";
    QuyDinh(CoTenLoai), "Quy định: provisions.";
    ThongCao(CoTenLoai), "Thông cáo: a communiqué.";
    ThongBao(ThongBao), "Thông báo: a notice.";
    HuongDan(HuongDan), "Hướng dẫn: guidance.";
    ChuongTrinh(ChuongTrinh), "Chương trình: a programme.";
    KeHoach(KeHoach), "Kế hoạch: a plan.";
    PhuongAn(CoTenLoai), "Phương án: a scheme.";
    DeAn(CoTenLoai), "Đề án: a project of reform or work.";
    DuAn(CoTenLoai), "Dự án: a project of investment.";
    BaoCao(BaoCao), "Báo cáo: a report.";
    BienBan(BienBan), "Biên bản: minutes.";
    ToTrinh(ToTrinh), "Tờ trình: a submission.";
    HopDong(ThoaThuan), "Hợp đồng: a contract.";
    CongVan(CongVan), "Công văn: an official letter.";
    CongDien(CongDien), "Công điện: a telegram.";
    BanGhiNho(ThoaThuan), "Bản ghi nhớ: a memorandum of understanding.";
    BanThoaThuan(ThoaThuan), "Bản thỏa thuận: an agreement.";
    GiayUyQuyen(GiayUyQuyen), "Giấy ủy quyền: a power of attorney.";
    GiayMoi(GiayMoi), "Giấy mời: an invitation.";
    GiayGioiThieu(GiayGioiThieu), "Giấy giới thiệu: a letter of introduction.";
    GiayNghiPhep(GiayNghiPhep), "Giấy nghỉ phép: a leave permit.";
    PhieuGui(Phieu), "Phiếu gửi: a dispatch slip.";
    PhieuChuyen(Phieu), "Phiếu chuyển: a transfer slip.";
    PhieuBao(Phieu), "Phiếu báo: a notification slip.";
    ThuCong(ThuCong), "Thư công: a letter of courtesy.";
}

impl VanBan {
    /// **Khung**: what stands around the content.
    #[must_use]
    pub fn khung(&self) -> Khung<'_> {
        self.than().khung(self.loai())
    }

    /// **Mẫu**: the form of Phụ lục III that it follows; the kinds without one are laid out after mẫu 1.4.
    #[must_use]
    pub fn mau(&self) -> Option<&'static str> {
        self.than().mau(self.loai())
    }

    /// Appendices, in order.
    #[must_use]
    pub fn phu_luc(&self) -> &[PhuLuc] {
        self.than().phu_luc()
    }

    /// **Văn bản kèm theo**: documents that this one issues, in order; they stand between it and its appendices.
    #[must_use]
    pub fn kem_theo(&self) -> &[VanBanKemTheo] {
        self.than().kem_theo()
    }

    /// Tells the content (ô số 6) to a sink, from the legal bases to the last paragraph.
    pub fn duyet<'a>(&'a self, sink: &mut dyn BodySink<'a>) {
        self.than().duyet(self.loai(), sink);
    }

    /// **Viện dẫn**: this document as another one cites it (`ND30-PL1-II.6.b#1`, `#3`).
    ///
    /// ```
    /// # let json = include_str!("../../examples/data/ke_hoach.json");
    /// # let plan: vanban::VanBan = serde_json::from_str(json)?;
    /// let first = format!("{:#}", plan.vien_dan());
    /// assert!(first.starts_with("Kế hoạch số …/KH-UBND ngày 20 tháng 5 năm 2024 của Ủy ban nhân dân"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn vien_dan(&self) -> Citation {
        Citation::from(self)
    }
}

macro_rules! tu {
    ($($loai:ident,)*) => { $(
        impl From<$loai> for VanBan {
            fn from(than: $loai) -> Self {
                Self::$loai(Box::new(than))
            }
        }
    )* };
}

tu! { KeHoach, BaoCao, NghiQuyet, QuyetDinh, CongDien, ToTrinh, CongVan, GiayMoi, GiayGioiThieu, GiayNghiPhep, ThongBao, HuongDan, ThuCong, BienBan, ChuongTrinh, GiayUyQuyen, }

/// Methods that make a value of a kind from a type that serves several.
macro_rules! thanh_van_ban {
    ($($(#[$doc:meta])* $method:ident => $variant:ident,)*) => { $(
        $(#[$doc])*
        #[must_use]
        pub fn $method(self) -> $crate::VanBan {
            $crate::VanBan::$variant(Box::new(self))
        }
    )* };
}

pub(super) use thanh_van_ban;

/// Reads a kind by its name in files.
pub(super) struct Ma;

impl<'de> DeserializeSeed<'de> for Ma {
    type Value = LoaiVanBan;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<LoaiVanBan, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Ma {
    type Value = LoaiVanBan;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("loại văn bản")
    }
    fn visit_str<E: Error>(self, ma: &str) -> Result<LoaiVanBan, E> {
        LoaiVanBan::tu_ma(ma).ok_or_else(|| E::unknown_variant(ma, LoaiVanBan::CAC_MA))
    }
}

struct VanBanVisitor;

impl<'de> Visitor<'de> for VanBanVisitor {
    type Value = VanBan;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("văn bản dưới tên loại, như `ke_hoach`")
    }
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<VanBan, A::Error> {
        let (loai, content) = data.variant_seed(Ma)?;
        VanBan::doc(loai, content)
    }
}

impl<'de> Deserialize<'de> for VanBan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_enum("VanBan", LoaiVanBan::CAC_MA, VanBanVisitor)
    }
}
