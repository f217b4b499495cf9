//! **Nội dung văn bản** (ô số 6): what a document says, as structure.
//!
//! Both of the decree's arrangements are here: phần, chương, mục, tiểu mục, điều, khoản, điểm, and phần, mục
//! La Mã, khoản, điểm (`ND30-PL1-II.6.c`); and what offices add to them: “A.”, “1.1.”, “-”, “+” (`TL-BC1`). Numbers are
//! never typed: they follow from place, see [`danh_so`].

mod bang;
mod bieu_mau;
mod can_cu;
mod chu_thich;
pub mod danh_so;
mod de_muc;
mod duyet;
mod hinh_anh;
mod lien_ket;
mod loi_van;

pub use bang::{Bang, CanhO, Cot, Dong, OBang};
pub use bieu_mau::{BieuMau, KyBieuMau};
pub use can_cu::CanCu;
pub use chu_thich::{ChuThich, PhanChuThich};
pub use de_muc::{Cap, DeMuc};
pub use duyet::{BodySink, DongGiua};
#[cfg(test)]
pub(crate) use hinh_anh::tests::PIXEL;
pub use hinh_anh::{HinhAnh, HinhAnhError};
pub use lien_ket::{LienKet, LienKetError};
pub use loi_van::{CumChu, LoiVan, PhanTu};

use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Serialize};

/// **Nội dung**: a list of blocks, whole or below a heading.
///
/// A list in all but its end: blocks nested to any depth are dropped and read without recursion, so that depth
/// costs memory of the heap only. (Cloning, comparing and writing them does recurse; files hold 128 levels.)
///
/// ```
/// use vanban::the_thuc::noi_dung::{DeMuc, Khoi, NoiDung};
/// let noi_dung = NoiDung::from([
///     Khoi::doan("Các đơn vị thực hiện như sau:"),
///     DeMuc::tieu_de("Công tác tuyên truyền").gach("Phát thanh hằng ngày.").khoan(),
/// ]);
/// assert_eq!(noi_dung.len(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
#[doc(alias = "nội dung")]
pub struct NoiDung(Vec<Khoi>);

impl NoiDung {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The blocks, as a list of their own.
    #[must_use]
    pub fn into_vec(mut self) -> Vec<Khoi> {
        std::mem::take(&mut self.0)
    }

    /// No block at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The only paragraph, where there is nothing else.
    #[must_use]
    pub fn doan_duy_nhat(&self) -> Option<&LoiVan> {
        match &self[..] {
            [Khoi::Doan(loi_van)] => Some(loi_van),
            _ => None,
        }
    }
}

impl Drop for NoiDung {
    fn drop(&mut self) {
        let mut pending = std::mem::take(&mut self.0);
        while let Some(mut block) = pending.pop() {
            if let Some(inner) = block.noi_dung_mut() {
                pending.append(&mut inner.0);
            }
        }
    }
}

impl Deref for NoiDung {
    type Target = Vec<Khoi>;
    fn deref(&self) -> &Vec<Khoi> {
        &self.0
    }
}

impl DerefMut for NoiDung {
    fn deref_mut(&mut self) -> &mut Vec<Khoi> {
        &mut self.0
    }
}

impl From<Vec<Khoi>> for NoiDung {
    fn from(blocks: Vec<Khoi>) -> Self {
        Self(blocks)
    }
}

impl<const N: usize> From<[Khoi; N]> for NoiDung {
    fn from(blocks: [Khoi; N]) -> Self {
        Self(blocks.into())
    }
}

/// One paragraph.
impl From<&str> for NoiDung {
    fn from(text: &str) -> Self {
        Self(vec![Khoi::doan(text)])
    }
}

/// One paragraph.
impl From<LoiVan> for NoiDung {
    fn from(loi_van: LoiVan) -> Self {
        Self(vec![Khoi::Doan(loi_van)])
    }
}

impl Extend<Khoi> for NoiDung {
    fn extend<I: IntoIterator<Item = Khoi>>(&mut self, blocks: I) {
        self.0.extend(blocks);
    }
}

impl IntoIterator for NoiDung {
    type Item = Khoi;
    type IntoIter = std::vec::IntoIter<Khoi>;
    fn into_iter(self) -> Self::IntoIter {
        self.into_vec().into_iter()
    }
}

impl FromIterator<Khoi> for NoiDung {
    fn from_iter<I: IntoIterator<Item = Khoi>>(blocks: I) -> Self {
        Self(blocks.into_iter().collect())
    }
}

/// One block of the content: a paragraph, a numbered unit, a table, a picture, a form.
///
/// In files each is tagged with its name: `{"khoan": {"tieu_de": "Mục đích", "khoi": [{"gach": "…"}]}}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Khoi {
    /// **Đoạn**: a paragraph without a number.
    Doan(LoiVan),
    /// **Phần** (I, II …), centred; the highest unit of both arrangements.
    Phan(DeMuc),
    /// **Chương** (I, II …), centred.
    Chuong(DeMuc),
    /// **Mục** (1, 2 …) of the arrangement by articles, centred.
    Muc(DeMuc),
    /// **Tiểu mục** (1, 2 …), centred.
    TieuMuc(DeMuc),
    /// **Điều** (1, 2 … through the whole document).
    Dieu(DeMuc),
    /// “A.”, “B.”: a unit above the Roman mục, in practice.
    MucChuCai(DeMuc),
    /// “I.”, “II.”: **mục** of the arrangement by phần and mục.
    MucLaMa(DeMuc),
    /// **Khoản** “1.”.
    Khoan(DeMuc),
    /// “1.1.”: a unit within a khoản, in practice.
    TieuKhoan(DeMuc),
    /// **Điểm** “a)”.
    Diem(DeMuc),
    /// “- ”: a dash item.
    Gach(DeMuc),
    /// “+ ”: an item below a dash.
    Cong(DeMuc),
    /// **Bảng**: a table.
    Bang(Box<Bang>),
    /// **Hình**: a picture on a line of its own.
    Hinh(Box<HinhAnh>),
    /// **Biểu mẫu**: a form with a head and signatures of its own.
    BieuMau(Box<BieuMau>),
}

impl Khoi {
    /// A paragraph.
    #[must_use]
    pub fn doan(loi_van: impl Into<LoiVan>) -> Self {
        Self::Doan(loi_van.into())
    }

    /// A dash item.
    #[must_use]
    pub fn gach(loi_van: impl Into<LoiVan>) -> Self {
        Self::Gach(DeMuc::loi_van(loi_van))
    }

    /// The numbered unit and its level, where the block is one.
    #[must_use]
    pub fn de_muc(&self) -> Option<(Cap, &DeMuc)> {
        Some(match self {
            Self::Phan(unit) => (Cap::Phan, unit),
            Self::Chuong(unit) => (Cap::Chuong, unit),
            Self::Muc(unit) => (Cap::Muc, unit),
            Self::TieuMuc(unit) => (Cap::TieuMuc, unit),
            Self::Dieu(unit) => (Cap::Dieu, unit),
            Self::MucChuCai(unit) => (Cap::MucChuCai, unit),
            Self::MucLaMa(unit) => (Cap::MucLaMa, unit),
            Self::Khoan(unit) => (Cap::Khoan, unit),
            Self::TieuKhoan(unit) => (Cap::TieuKhoan, unit),
            Self::Diem(unit) => (Cap::Diem, unit),
            Self::Gach(unit) => (Cap::Gach, unit),
            Self::Cong(unit) => (Cap::Cong, unit),
            Self::Doan(_) | Self::Bang(_) | Self::Hinh(_) | Self::BieuMau(_) => return None,
        })
    }

    fn noi_dung_mut(&mut self) -> Option<&mut NoiDung> {
        match self {
            Self::Phan(unit)
            | Self::Chuong(unit)
            | Self::Muc(unit)
            | Self::TieuMuc(unit)
            | Self::Dieu(unit)
            | Self::MucChuCai(unit)
            | Self::MucLaMa(unit)
            | Self::Khoan(unit)
            | Self::TieuKhoan(unit)
            | Self::Diem(unit)
            | Self::Gach(unit)
            | Self::Cong(unit) => Some(&mut unit.khoi),
            Self::BieuMau(form) => Some(&mut form.noi_dung),
            Self::Doan(_) | Self::Bang(_) | Self::Hinh(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_thousand_levels_are_dropped_without_overflow() {
        let mut block = Khoi::gach("x");
        for _ in 0..100_000 {
            let mut unit = DeMuc::default();
            unit.khoi.push(block);
            block = Khoi::Gach(unit);
        }
        drop(NoiDung::from([block]));
    }

    #[test]
    fn blocks_read_and_write_with_their_tag() {
        let json = r#"[{"doan":"Một đoạn."},{"khoan":{"tieu_de":"Mục đích","khoi":[{"gach":"Ý một."}]}}]"#;
        let noi_dung: NoiDung = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&noi_dung).unwrap(), json);
    }

    #[test]
    fn deep_files_are_an_error_and_not_an_overflow() {
        let json = format!("{}{}", r#"[{"gach":{"khoi":"#.repeat(1000), "]}}".repeat(1000));
        let error = serde_json::from_str::<NoiDung>(&json).unwrap_err().to_string();
        assert!(error.contains("recursion limit"), "{error}");
    }
}
