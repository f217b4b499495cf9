//! Which fields there are, and to what they belong: what the types themselves say.

use super::super::nearest::nearest;
use super::super::node::de;
use crate::VanBan;
use crate::loai::LoaiVanBan;

/// To what a field belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// The kind itself.
    Own,
    TheThuc,
    Khac,
    TrinhBay,
    Trang,
}

/// Fields that hold further fields, and where they are, seen from the kind.
const GROUPS: [(Level, &[&str]); 5] = [
    (Level::Own, &[]),
    (Level::TheThuc, &["the_thuc"]),
    (Level::Khac, &["the_thuc", "khac"]),
    (Level::TrinhBay, &["the_thuc", "trinh_bay"]),
    (Level::Trang, &["the_thuc", "trinh_bay", "trang"]),
];

/// Other names of fields, in kinds that have no field of that name.
const ALIASES: [(&str, &str); 54] = [
    ("so", "so_ky_hieu"),
    ("so_hieu", "so_ky_hieu"),
    ("loai_van_ban", "loai"),
    ("ten_loai", "loai"),
    ("ten_co_quan", "co_quan"),
    ("co_quan_ban_hanh", "co_quan"),
    ("ngay_ban_hanh", "ngay"),
    ("v_v", "trich_yeu"),
    ("muc_do_khan", "do_khan"),
    ("pham_vi_luu_hanh", "luu_hanh"),
    ("luu_noi_nhan", "noi_nhan"),
    ("kinh_moi", "khach_moi"),
    ("moi", "khach_moi"),
    ("noi_dung", "toi_du"),
    ("trich_yeu", "ten_cuoc_hop"),
    ("ve_viec", "trich_yeu"),
    ("trich_yeu_noi_dung", "trich_yeu"),
    ("co_mat", "tham_du"),
    ("thanh_phan", "tham_du"),
    ("thanh_phan_tham_du", "tham_du"),
    ("chu_tri", "chu_toa"),
    ("thoi_gian", "bat_dau"),
    ("thoi_gian_bat_dau", "bat_dau"),
    ("thoi_gian_ket_thuc", "ket_thuc"),
    ("so_van_ban", "so_ky_hieu"),
    ("noi_ban_hanh", "dia_danh"),
    ("ngay_thang", "ngay"),
    ("ngay_thang_nam", "ngay"),
    ("ngay_ky", "ngay"),
    ("tieu_de", "trich_yeu"),
    ("can_cu_phap_ly", "can_cu"),
    ("nguoi_ky_ten", "nguoi_ky"),
    ("ky_ten", "nguoi_ky"),
    ("tran_trong_kinh_moi", "khach_moi"),
    ("nguoi_chu_tri", "chu_tri"),
    ("nguoi_chu_tri", "chu_toa"),
    ("chu_toa_cuoc_hop", "chu_toa"),
    ("nguoi_ghi_bien_ban", "thu_ky"),
    ("nguoi_tham_du", "tham_du"),
    ("nguoi_uy_quyen", "ben_uy_quyen"),
    ("nguoi_duoc_uy_quyen", "ben_duoc_uy_quyen"),
    ("ben_nhan_uy_quyen", "ben_duoc_uy_quyen"),
    ("noi_dung_uy_quyen", "noi_dung"),
    ("thoi_han_uy_quyen", "thoi_han"),
    ("nguoi_nghi_phep", "nguoi"),
    ("nguoi_duoc_nghi_phep", "nguoi"),
    ("nguoi_duoc_gioi_thieu", "nguoi"),
    ("gioi_thieu", "nguoi"),
    ("duoc_cu_den", "cu_den"),
    ("thoi_gian_nghi", "nghi"),
    ("noi_nghi_phep", "noi_nghi"),
    ("xet_don", "ngay_don"),
    ("ngay_lam_don", "ngay_don"),
    ("duoc_tinh_vao", "tinh_vao"),
];

/// The names that are meant by another, where a kind has no field of that name.
pub(super) fn also(name: &str) -> impl Iterator<Item = &'static str> {
    ALIASES.iter().filter(move |(alias, _)| *alias == name).map(|(_, name)| *name)
}

/// The fields of a kind.
pub(super) struct Known(Vec<(Level, &'static [&'static str])>);

impl Known {
    pub(super) fn of(loai: LoaiVanBan) -> Self {
        let names = |way: &[&str]| {
            let way: Vec<&str> = [&[loai.ma()], way].concat();
            de::known_fields::<VanBan>(&way)
        };
        Self(GROUPS.iter().map(|(level, way)| (*level, names(way))).collect())
    }

    pub(super) fn level(&self, name: &str) -> Option<Level> {
        self.0.iter().find(|(_, names)| names.contains(&name)).map(|(level, _)| *level)
    }

    fn names(&self) -> Vec<&'static str> {
        let names = self.0.iter().flat_map(|(_, names)| names.iter().copied());
        names.filter(|name| !Self::is_group(name)).collect()
    }

    /// The name that was meant.
    pub(super) fn nearest(&self, name: &str) -> Option<&'static str> {
        nearest(name, &self.names())
    }

    /// All names, for a message.
    pub(super) fn list(&self, loai: LoaiVanBan) -> String {
        format!("một trường của {}: {}", super::loai::write(loai), self.names().join(", "))
    }

    /// A field that only holds further fields.
    pub(super) fn is_group(name: &str) -> bool {
        matches!(name, "the_thuc" | "khac" | "trinh_bay" | "trang")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_every_kind_has_one_place() {
        for loai in LoaiVanBan::ALL {
            let known = Known::of(*loai);
            assert!(known.0.iter().all(|(_, names)| !names.is_empty()), "{loai}");
            let names = known.names();
            let mut once = names.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(names.len(), once.len(), "{loai}: {names:?}");
            assert_eq!(known.level("co_quan"), Some(Level::TheThuc), "{loai}");
            assert_eq!(known.level("do_mat"), Some(Level::Khac), "{loai}");
        }
        for (alias, name) in ALIASES.iter().filter(|(_, name)| *name != "loai") {
            let kinds = LoaiVanBan::ALL.iter().map(|loai| Known::of(*loai));
            let mut used = kinds.filter(|known| known.level(alias).is_none() && known.level(name).is_some());
            assert!(used.next().is_some(), "{alias} {name}");
        }
    }

    #[test]
    fn a_slip_finds_its_field_on_every_level() {
        let known = Known::of(LoaiVanBan::KeHoach);
        for (slip, meant) in
            [("noi_nahn", "noi_nhan"), ("trichyeu", "trich_yeu"), ("do_khann", "do_khan"), ("cach_dog", "cach_dong")]
        {
            assert_eq!(known.nearest(slip), Some(meant));
        }
    }
}
