//! **Văn bản đã biết**: one document of the catalogue.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;

use super::tsv::{self, Row, TsvErrors};
use crate::legal::{Citation, SoHieu, TenLoai};
use crate::loai::LoaiVanBan;
use crate::the_thuc::NgayBanHanh;

/// **Độ chắc**: how well the number and the date of an [`Entry`] are vouched for, the weakest first. What an entry says
/// of force, replacement and amendment is at most as sure.
///
/// ```
/// use vanban::legal::catalogue::DoChac;
/// assert!(DoChac::Nho < DoChac::MotNguon && DoChac::MotNguon < DoChac::HaiNguon);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DoChac {
    /// **Theo trí nhớ**: no source yet; good for a hint only. `memory` in files.
    Nho,
    /// **Một nguồn**: one source. `1 source` in files.
    MotNguon,
    /// **Hai nguồn trở lên**: two or more sources that do not depend on each other. `2 sources` in files.
    HaiNguon,
}

impl DoChac {
    fn from_cell(cell: &str) -> Option<Self> {
        match cell {
            "memory" => Some(Self::Nho),
            "1 source" => Some(Self::MotNguon),
            "2 sources" => Some(Self::HaiNguon),
            _ => None,
        }
    }
}

/// `hai nguồn`, `một nguồn`, `chưa có nguồn`.
impl fmt::Display for DoChac {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Nho => "chưa có nguồn",
            Self::MotNguon => "một nguồn",
            Self::HaiNguon => "hai nguồn",
        })
    }
}

/// **Văn bản đã biết**: a document of the [`Catalogue`](super::Catalogue), known by kind, number and date.
///
/// What is `None` or empty is not known: an entry without [`hieu_luc_tu`](Self::hieu_luc_tu) may be in force or not, and
/// one without [`sua_doi_boi`](Self::sua_doi_boi) may have been amended all the same.
///
/// ```
/// use vanban::legal::catalogue::Entry;
/// let entry = Entry::new(
///     "Nghị định",
///     "30/2020/NĐ-CP".parse()?,
///     chrono::NaiveDate::from_ymd_opt(2020, 3, 5).unwrap(),
///     "Chính phủ",
///     "về công tác văn thư",
/// );
/// assert_eq!(
///     format!("{:#}", entry.citation()),
///     "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
/// );
/// # Ok::<(), vanban::legal::SoHieuError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// **Tên loại**: the kind.
    pub loai: TenLoai,
    /// **Số, ký hiệu**: number and notation in their right form.
    pub so_hieu: SoHieu,
    /// **Ngày ban hành**: the day of signing; of luật, pháp lệnh and nghị quyết the day of the vote (ngày thông qua).
    pub ngay_ban_hanh: NaiveDate,
    /// **Cơ quan ban hành**: the issuer; several are parted by `; `.
    pub co_quan: Cow<'static, str>,
    /// **Trích yếu**: the subject as its source has it, with “về” or a verb in front (`về công tác văn thư`, `quy định …`)
    /// or bare (`bảo vệ dữ liệu cá nhân`); or the name of a law without its kind.
    pub trich_yeu: Cow<'static, str>,
    /// **Có hiệu lực từ**: the first day in force.
    pub hieu_luc_tu: Option<NaiveDate>,
    /// **Hết hiệu lực từ**: the first day on which no part of it is in force any more.
    pub het_hieu_luc: Option<NaiveDate>,
    /// **Được thay thế bởi**: numbers of the documents that together replace it.
    pub thay_the_boi: Vec<SoHieu>,
    /// **Được sửa đổi, bổ sung bởi**: numbers of the documents that amend it.
    pub sua_doi_boi: Vec<SoHieu>,
    /// **Độ chắc**: how well number and date are vouched for.
    pub do_chac: DoChac,
}

/// Columns of the file.
const COLUMNS: [&str; 10] = [
    "kind",
    "number",
    "issued",
    "issuer",
    "subject",
    "effective_from",
    "expired_on",
    "replaced_by",
    "amended_by",
    "verification",
];

impl Entry {
    /// A document of which nothing is known but what a citation of it says; vouched for by one source, the caller.
    #[must_use]
    pub fn new(
        loai: impl Into<TenLoai>,
        so_hieu: SoHieu,
        ngay_ban_hanh: NaiveDate,
        co_quan: impl Into<Cow<'static, str>>,
        trich_yeu: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            loai: loai.into(),
            so_hieu,
            ngay_ban_hanh,
            co_quan: co_quan.into(),
            trich_yeu: trich_yeu.into(),
            hieu_luc_tu: None,
            het_hieu_luc: None,
            thay_the_boi: Vec::new(),
            sua_doi_boi: Vec::new(),
            do_chac: DoChac::MotNguon,
        }
    }

    /// In force from a day on.
    #[must_use]
    pub fn hieu_luc_tu(mut self, ngay: NaiveDate) -> Self {
        self.hieu_luc_tu = Some(ngay);
        self
    }

    /// No longer in force from a day on.
    #[must_use]
    pub fn het_hieu_luc(mut self, ngay: NaiveDate) -> Self {
        self.het_hieu_luc = Some(ngay);
        self
    }

    /// Replaced by a document.
    #[must_use]
    pub fn thay_the_boi(mut self, so_hieu: SoHieu) -> Self {
        self.thay_the_boi.push(so_hieu);
        self
    }

    /// Amended by a document.
    #[must_use]
    pub fn sua_doi_boi(mut self, so_hieu: SoHieu) -> Self {
        self.sua_doi_boi.push(so_hieu);
        self
    }

    /// Whether a date that is told, whole or in part, may be that of the document.
    pub(super) fn hop_ngay(&self, told: &NgayBanHanh) -> bool {
        NgayBanHanh::try_from(self.ngay_ban_hanh).is_ok_and(|real| told.hop_voi(&real))
    }

    /// The document as it is cited with all its fields.
    #[must_use]
    pub fn citation(&self) -> Citation {
        // A year of five digits is no date of a document; such an entry is cited without its date.
        let ngay = NgayBanHanh::try_from(self.ngay_ban_hanh).unwrap_or(NgayBanHanh::TRONG);
        let issuer = self.co_quan.replace("; ", ", ");
        Citation::new(self.loai.clone()).so(self.so_hieu.clone()).ngay(ngay).cua(issuer).ve(&*self.trich_yeu)
    }
}

/// Reads a file of documents; `own` makes a text of the file one that an entry can keep.
pub(super) fn read<'t>(text: &'t str, own: fn(&'t str) -> Cow<'static, str>) -> Result<Vec<Entry>, TsvErrors> {
    let mut seen = std::collections::HashSet::new();
    tsv::read(text, &COLUMNS, |mut row| {
        // All cells are read before any error ends the row, so that a file's errors come at once.
        let loai = row.read(0, "tên loại đã biết, như Luật, Nghị định, Quyết định", kind);
        let so_hieu = row.read(1, "số, ký hiệu", number);
        let ngay = row.date(2);
        let (co_quan, trich_yeu) = (row.text(3), row.text(4));
        let (tu, het) = (row.date_or_blank(5), row.date_or_blank(6));
        if let (Some(Some(from)), Some(Some(until))) = (tu, het)
            && until < from
        {
            row.refuse(6, "ngày hết hiệu lực không trước ngày có hiệu lực");
        }
        let (thay_the_boi, sua_doi_boi) = (numbers(&mut row, 7), numbers(&mut row, 8));
        let do_chac = row.read(9, "“2 sources”, “1 source” hoặc “memory”", DoChac::from_cell);
        let (loai, so_hieu, ngay) = (loai?, so_hieu?, ngay?);
        if !seen.insert((loai.clone(), so_hieu.khoa_tra(), ngay)) {
            row.refuse(1, "văn bản chưa có ở dòng trên (cùng loại, số và ngày)");
        }
        Some(Entry {
            loai,
            so_hieu,
            ngay_ban_hanh: ngay,
            co_quan: own(co_quan?),
            trich_yeu: own(trich_yeu?),
            hieu_luc_tu: tu?,
            het_hieu_luc: het?,
            thay_the_boi: thay_the_boi?,
            sua_doi_boi: sua_doi_boi?,
            do_chac: do_chac?,
        })
    })
}

/// A kind that is known, by its name letter for letter.
fn kind(cell: &str) -> Option<TenLoai> {
    let beside = TenLoai::NGOAI_DIEU_7.iter().find(|kind| kind.ten() == cell).cloned();
    beside.or_else(|| cell.parse().ok().filter(|kind: &LoaiVanBan| kind.ten() == cell).map(TenLoai::from))
}

/// A number as it should be written.
fn number(cell: &str) -> Option<SoHieu> {
    cell.parse::<SoHieu>().ok().filter(|number| number.as_str() == cell && !number.la_trong())
}

/// Numbers parted by `;`.
fn numbers<const N: usize>(row: &mut Row<'_, '_, N>, column: usize) -> Option<Vec<SoHieu>> {
    if row.cell(column).is_empty() {
        return Some(Vec::new());
    }
    row.read(column, "các số, ký hiệu cách nhau bằng “;”", |cell| cell.split(';').map(number).collect())
}
