//! **Bố cục** in a source: which fields of a kind come from the body.

use super::loai_muc::CacMuc;
use super::mo_ket::Ket;
use crate::loai::LoaiVanBan;

/// What the content of a kind is.
#[derive(Clone, Copy)]
pub(super) enum Than {
    /// Sections of the kind.
    Phan(CacMuc),
    /// Blocks of any sort, in a field of this name.
    NoiDung(&'static str),
    /// Điều of a decision.
    Dieu,
    /// Paragraphs or items, in a field of this name.
    LoiVan(&'static str),
    /// Nothing: all stands among the fields.
    Khong,
}

/// Where bases stand that the fields do not name.
#[derive(Clone, Copy)]
pub(super) enum CanCuODau {
    /// The kind has none.
    Khong,
    /// In a list, or a clause.
    CanCu,
    /// In a list, before this order.
    Lenh(&'static str),
}

/// Which fields of a kind come from the body.
#[derive(Clone, Copy)]
pub(super) struct BoCuc {
    pub than: Than,
    pub can_cu: CanCuODau,
    /// Whether paragraphs before the content are its opening.
    pub mo_dau: bool,
    /// How the close is known, and its field.
    pub ket: (Ket, &'static str),
    pub phu_luc: bool,
    pub kem_theo: bool,
}

impl BoCuc {
    /// The field of the content.
    pub(super) const fn truong(&self) -> &'static str {
        match self.than {
            Than::Phan(_) => "phan",
            Than::NoiDung(field) | Than::LoiVan(field) => field,
            Than::Dieu => "dieu",
            Than::Khong => "",
        }
    }

    /// That of a kind.
    pub(super) fn cua(loai: LoaiVanBan) -> Self {
        use LoaiVanBan as L;
        let noi_dung = Self {
            than: Than::NoiDung("noi_dung"),
            can_cu: CanCuODau::CanCu,
            mo_dau: true,
            ket: (Ket::Neu, "ket"),
            phu_luc: true,
            kem_theo: false,
        };
        let khong = (Ket::Khong, "ket");
        if let Some(sections) = CacMuc::cua(loai) {
            return Self { than: Than::Phan(sections), ..noi_dung };
        }
        match loai {
            L::QuyetDinh => Self {
                than: Than::Dieu,
                can_cu: CanCuODau::Lenh("Quyết định"),
                mo_dau: false,
                ket: khong,
                kem_theo: true,
                ..noi_dung
            },
            L::NghiQuyet => {
                let can_cu = CanCuODau::Lenh("Quyết nghị");
                Self { can_cu, mo_dau: false, ket: khong, kem_theo: true, ..noi_dung }
            }
            L::ToTrinh => Self { ket: (Ket::Luon, "kien_nghi"), ..noi_dung },
            L::CongDien => Self { can_cu: CanCuODau::Khong, ket: khong, ..noi_dung },
            L::ThuCong => Self { can_cu: CanCuODau::Khong, mo_dau: false, phu_luc: false, ..noi_dung },
            L::HopDong | L::BanGhiNho | L::BanThoaThuan => Self { mo_dau: false, ket: khong, ..noi_dung },
            // What opens minutes stands before their hour and place.
            L::BienBan | L::PhieuGui | L::PhieuChuyen | L::PhieuBao => {
                Self { can_cu: CanCuODau::Khong, mo_dau: false, ket: khong, ..noi_dung }
            }
            L::GiayMoi => {
                Self { than: Than::NoiDung("luu_y"), can_cu: CanCuODau::Khong, mo_dau: false, ket: khong, ..noi_dung }
            }
            L::GiayUyQuyen => Self { than: Than::LoiVan("noi_dung"), mo_dau: false, ket: khong, ..noi_dung },
            L::GiayGioiThieu | L::GiayNghiPhep => Self {
                than: Than::Khong,
                can_cu: CanCuODau::Khong,
                mo_dau: false,
                ket: khong,
                phu_luc: false,
                ..noi_dung
            },
            _ => noi_dung,
        }
    }
}
