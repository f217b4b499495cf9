//! **Danh mục**: what is known of documents and of bodies, with dates: when a document was in force, what replaced and
//! amended it, when a body existed.
//!
//! | Question | Answered by |
//! | --- | --- |
//! | which document is this citation? | [`Catalogue::tra`], [`Catalogue::tra_ten`] |
//! | was it in force on a day, and what replaced it? | [`Catalogue::status`] |
//! | does the citation say anything wrong of it? | [`Catalogue::mau_thuan`] |
//! | which bodies may `TW` be, and did this ministry exist on that day? | [`BangCoQuan`] |
//!
//! The facts are two tables in the crate (`danh_muc.tsv`, `co_quan.tsv`), and what a caller adds. They are never
//! complete: nothing is concluded from what is absent, an empty cell means *unknown*, and an answer carries how well
//! it is vouched for ([`DoChac`]).
//!
//! The tables are read once, when first asked for, in some milliseconds of an optimised build. Their texts (140 kB) stay
//! in the program file and entries borrow from them; entries and indexes take 0.4 MB of the heap. A look-up takes
//! microseconds, however large the catalogue.

mod co_quan;
mod entry;
mod mau_thuan;
mod quet;
mod status;
mod ten;
mod tra;
mod tsv;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::normalize::fold;
use super::{SoHieu, TenLoai};

pub use co_quan::{BangCoQuan, CapCoQuan, CoQuanBanHanh, MucChungThuc, TonTai};
pub use entry::{DoChac, Entry};
pub use mau_thuan::{Field, MauThuan};
pub use quet::CoQuanSai;
pub use status::{Standing, Status, Successor, Why};
pub use tra::LookUp;
pub use tsv::{TsvError, TsvErrors};

/// **Danh mục văn bản**: documents that are known, by kind, number and date.
///
/// The number alone is no key: `90/QĐ-TTg` is of 2016 and of 2022, and `55/2010/QH12` is a law and a resolution.
///
/// ```
/// use vanban::legal::Citation;
/// use vanban::legal::catalogue::{Catalogue, Entry};
/// let known = Catalogue::san_co();
/// let decree: Citation = "Nghị định số 30/2020/NĐ-CP".parse()?;
/// assert_eq!(known.tra(&decree).entry().unwrap().trich_yeu, "về công tác văn thư");
///
/// // A caller's own, beside those of the crate.
/// let day = chrono::NaiveDate::from_ymd_opt(2024, 5, 17).unwrap();
/// let mut ours = known.clone();
/// ours.them(Entry::new("Kế hoạch", "124/KH-UBND".parse()?, day, "Ủy ban nhân dân thành phố Kon Tum", "về trẻ em"));
/// assert_eq!(ours.len(), known.len() + 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
#[doc(alias = "danh mục")]
pub struct Catalogue {
    entries: Vec<Entry>,
    /// Indexes of entries by [`SoHieu::khoa_tra`].
    theo_so: HashMap<String, Vec<usize>>,
    /// Indexes of laws by [`ten::khoa`] of their names, and by [`ten::viet_tat`] of those.
    theo_ten: HashMap<String, Vec<usize>>,
    /// Names of laws, folded, each once.
    ten_luat: Vec<String>,
}

static SAN_CO: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut catalogue = Catalogue::new();
    // The crate's own test reads the table too; were it ever wrong, nothing would be known.
    for entry in entry::read(include_str!("danh_muc.tsv"), Cow::Borrowed).unwrap_or_default() {
        catalogue.them(entry);
    }
    catalogue
});

impl Catalogue {
    /// **Danh mục có sẵn**: the documents that the crate knows; read when first asked for.
    #[must_use]
    pub fn san_co() -> &'static Self {
        &SAN_CO
    }

    /// An empty catalogue. To extend the crate's, clone [`Self::san_co`].
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// All entries, in the order in which they came.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many documents are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds a document. One of the same kind, number and date is replaced and given back.
    pub fn them(&mut self, entry: Entry) -> Option<Entry> {
        let so = entry.so_hieu.khoa_tra();
        let same = |at: &&usize| {
            let known = &self.entries[**at];
            known.loai == entry.loai && known.ngay_ban_hanh == entry.ngay_ban_hanh
        };
        let known = self.theo_so.get(&so).and_then(|all| all.iter().find(same)).copied();
        let at = known.unwrap_or(self.entries.len());
        if entry.loai.la_luat() {
            self.them_ten(&entry.trich_yeu, at);
        }
        if known.is_some() {
            // Its old name stays in the index; looking up checks the name that it has now.
            return Some(std::mem::replace(&mut self.entries[at], entry));
        }
        self.theo_so.entry(so).or_default().push(at);
        self.entries.push(entry);
        None
    }

    fn them_ten(&mut self, ten: &str, at: usize) {
        let folded = fold(ten);
        let key = ten::khoa(&folded);
        if !self.ten_luat.contains(&folded) {
            self.ten_luat.push(folded);
        }
        for key in [ten::viet_tat(&key), Some(key)].into_iter().flatten() {
            let all = self.theo_ten.entry(key).or_default();
            if !all.contains(&at) {
                all.push(at);
            }
        }
    }

    /// Adds the documents of a file with the columns of the crate's own: `kind`, `number`, `issued`, `issuer`,
    /// `subject`, `effective_from`, `expired_on`, `replaced_by`, `amended_by`, `verification`, parted by tabs and named
    /// in the first line; gives how many.
    ///
    /// ```
    /// use vanban::legal::catalogue::Catalogue;
    /// let errors = Catalogue::new().doc_tsv("kind\tnumber\n").unwrap_err();
    /// assert!(errors.to_string().starts_with("dòng 1, cột kind: cần dòng đầu ghi đủ tên các cột"));
    /// ```
    ///
    /// # Errors
    /// Cells that are not what their column wants, all of the file with their lines; nothing is added then.
    pub fn doc_tsv(&mut self, text: &str) -> Result<usize, TsvErrors> {
        let entries = entry::read(text, |cell| Cow::Owned(cell.to_owned()))?;
        let count = entries.len();
        for entry in entries {
            self.them(entry);
        }
        Ok(count)
    }

    /// The entries of a number, of whatever kind and date.
    pub fn theo_so(&self, so_hieu: &SoHieu) -> impl Iterator<Item = &Entry> {
        let all = self.theo_so.get(&so_hieu.khoa_tra()).map_or(&[][..], Vec::as_slice);
        all.iter().map(|at| &self.entries[*at])
    }

    /// **Tên các luật**: the names of all luật, bộ luật and pháp lệnh, [folded](crate::legal::fold), without the word
    /// for the kind; each name once, however many laws have borne it.
    ///
    /// ```
    /// use vanban::legal::catalogue::Catalogue;
    /// assert!(Catalogue::san_co().ten_luat().any(|name| name == "trẻ em"));
    /// ```
    pub fn ten_luat(&self) -> impl Iterator<Item = &str> {
        self.ten_luat.iter().map(String::as_str)
    }

    /// The laws of a name in the form of [`ten::khoa`], or of its initials.
    fn theo_khoa_ten(&self, key: &str) -> impl Iterator<Item = &Entry> {
        let all = self.theo_ten.get(key).map_or(&[][..], Vec::as_slice);
        let is_law = |entry: &&Entry| entry.loai.la_luat();
        all.iter().map(|at| &self.entries[*at]).filter(is_law)
    }
}

/// Whether two kinds share one series of numbers, so that a number cannot be of both.
fn cung_day_so(one: &TenLoai, other: &TenLoai) -> bool {
    let law = |kind: &TenLoai| matches!(kind, TenLoai::Luat | TenLoai::BoLuat);
    one == other || (law(one) && law(other))
}

/// `01/3/2025`: the months 1 and 2 with a zero, as dates are printed.
fn short(date: NaiveDate) -> String {
    let zero = if date.month() < 3 { "0" } else { "" };
    format!("{:02}/{zero}{}/{}", date.day(), date.month(), date.year())
}

#[cfg(test)]
mod tests;
