//! Which kind a document is: `kế hoạch`, `ke_hoach`, `KH`.

use super::super::fold::fold;
use crate::loai::LoaiVanBan;

/// The kind of a name or an abbreviation.
pub(super) fn read(name: &str) -> Option<LoaiVanBan> {
    let name = name.trim();
    LoaiVanBan::tu_viet_tat(name).or_else(|| LoaiVanBan::tu_ma(&fold(name)))
}

/// The name as running text writes it.
pub(super) fn write(loai: LoaiVanBan) -> String {
    loai.ten().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_known_by_its_names() {
        for loai in LoaiVanBan::ALL {
            for name in [write(*loai), loai.ten().to_uppercase(), loai.ma().to_owned(), format!(" {}", loai.ten())] {
                assert_eq!(read(&name), Some(*loai), "{name}");
            }
            assert!(loai.viet_tat().is_none_or(|sign| read(sign) == Some(*loai)));
        }
        assert_eq!(read("Giấy uỷ quyền"), Some(LoaiVanBan::GiayUyQuyen));
        assert_eq!(read("luật"), None);
    }
}
