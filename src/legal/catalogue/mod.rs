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
//! complete: nothing is concluded from what is absent, an empty cell means *unknown*, an answer carries how well it is
//! vouched for ([`DoChac`]), and none says “in force” of a day after the last check ([`Catalogue::xet_den`]).
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
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::normalize::fold;
use super::{SoHieu, TenLoai};
use crate::the_thuc::thang_in;

pub use co_quan::{BangCoQuan, CapCoQuan, CoQuanBanHanh, MucChungThuc, TonTai};
pub use entry::{DoChac, Entry};
pub(super) use mau_thuan::co_quan_khoa;
pub use mau_thuan::{Field, MauThuan};
pub use quet::CoQuanSai;
pub use status::{Related, Standing, Status, Why};
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
    /// Indexes of entries by [`khoa_long`] of their numbers.
    theo_so: HashMap<String, Vec<usize>>,
    /// Indexes of laws by [`ten::khoa`] of their names, and by [`ten::viet_tat`] of those.
    theo_ten: HashMap<String, Vec<usize>>,
    /// Names of laws, folded, each with how many entries bear it.
    ten_luat: BTreeMap<String, usize>,
    xet_den: Option<NaiveDate>,
}

/// The day up to which the facts of `danh_muc.tsv` were checked.
const SAN_CO_XET_DEN: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar");

static SAN_CO: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut catalogue = Catalogue::new();
    catalogue.dat_xet_den(SAN_CO_XET_DEN);
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

    /// An empty catalogue, checked up to no day. To extend the crate's, clone [`Self::san_co`].
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// **Xét đến ngày**: the last day for which the facts of the catalogue were checked; of the crate's own 23/11/2026.
    ///
    /// That a row has no last day proves only up to here that the document is in force; afterwards, and where no day is
    /// set, its status is unknown ([`Why::Unchecked`]), unless a fact of the catalogue proves its end.
    #[must_use]
    pub fn xet_den(&self) -> Option<NaiveDate> {
        self.xet_den
    }

    /// Sets the last day for which the facts were checked: of facts from several sources the earliest such day.
    ///
    /// ```
    /// use vanban::legal::catalogue::{Catalogue, Entry};
    /// let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let rules = Entry::new("Quy chế", "7/QC-UBND".parse()?, day(2024, 5, 17), "UBND xã Ia Chim", "làm việc");
    /// let mut ours = Catalogue::new();
    /// ours.them(rules.hieu_luc_tu(day(2024, 6, 1)));
    /// ours.dat_xet_den(day(2026, 1, 1));
    /// let status = |at| ours.standing(&ours.entries()[0], at).status.to_string();
    /// assert_eq!(status(day(2026, 1, 1)), "còn hiệu lực (từ 01/6/2024)");
    /// assert_eq!(status(day(2026, 1, 2)), "chưa rõ: danh mục chỉ được xét đến ngày 01/01/2026");
    /// # Ok::<(), vanban::legal::SoHieuError>(())
    /// ```
    pub fn dat_xet_den(&mut self, ngay: NaiveDate) {
        self.xet_den = Some(ngay);
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
        let (key, so) = (khoa_long(&entry.so_hieu), entry.so_hieu.khoa_tra());
        let same = |at: &&usize| {
            let known = &self.entries[**at];
            known.loai == entry.loai && known.ngay_ban_hanh == entry.ngay_ban_hanh && known.so_hieu.khoa_tra() == so
        };
        let known = self.theo_so.get(&key).and_then(|all| all.iter().find(same)).copied();
        let at = known.unwrap_or(self.entries.len());
        let replaced = if known.is_some() {
            Some(std::mem::replace(&mut self.entries[at], entry))
        } else {
            self.theo_so.entry(key).or_default().push(at);
            self.entries.push(entry);
            None
        };
        if self.entries[at].loai.la_luat() {
            if let Some(old) = &replaced {
                self.bo_ten(&old.trich_yeu, at);
            }
            self.them_ten(at);
        }
        replaced
    }

    /// Enters a law under its name.
    fn them_ten(&mut self, at: usize) {
        let folded = fold(&self.entries[at].trich_yeu);
        for key in ten::cac_khoa(&folded) {
            self.theo_ten.entry(key).or_default().push(at);
        }
        *self.ten_luat.entry(folded).or_default() += 1;
    }

    /// Strikes a name that a law no longer bears.
    fn bo_ten(&mut self, ten: &str, at: usize) {
        let folded = fold(ten);
        for key in ten::cac_khoa(&folded) {
            if let Some(all) = self.theo_ten.get_mut(&key) {
                all.retain(|other| *other != at);
            }
        }
        if let Some(bearers) = self.ten_luat.get_mut(&folded) {
            *bearers -= 1;
            if *bearers == 0 {
                self.ten_luat.remove(&folded);
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
        let key = so_hieu.khoa_tra();
        self.theo_chu_so(so_hieu).filter(move |entry| entry.so_hieu.khoa_tra() == key)
    }

    /// The entries of a number's letters and figures, whatever signs stand between them.
    fn theo_chu_so(&self, so_hieu: &SoHieu) -> impl Iterator<Item = &Entry> {
        let all = self.theo_so.get(&khoa_long(so_hieu)).map_or(&[][..], Vec::as_slice);
        all.iter().map(|at| &self.entries[*at])
    }

    /// **Tên các luật**: the names of all luật, bộ luật and pháp lệnh, [folded](crate::legal::fold), without the word
    /// for the kind; each name once, however many laws have borne it, in order of their letters.
    ///
    /// ```
    /// use vanban::legal::catalogue::Catalogue;
    /// assert!(Catalogue::san_co().ten_luat().any(|name| name == "trẻ em"));
    /// ```
    pub fn ten_luat(&self) -> impl Iterator<Item = &str> {
        self.ten_luat.keys().map(String::as_str)
    }

    /// The laws of a name in the form of [`ten::khoa`], or of its initials.
    fn theo_khoa_ten(&self, key: &str) -> impl Iterator<Item = &Entry> {
        let all = self.theo_ten.get(key).map_or(&[][..], Vec::as_slice);
        all.iter().map(|at| &self.entries[*at])
    }
}

/// A number without the signs within its notation: one key for `28-CT/TW` and the slip `28/CT-TW`. The serial number
/// stays apart from what follows it.
fn khoa_long(so_hieu: &SoHieu) -> String {
    let key = so_hieu.khoa_tra();
    let (head, rest) = key.split_at(key.find(['-', '/']).unwrap_or(key.len()));
    let mut loose = head.to_owned();
    if !rest.is_empty() {
        loose.push('/');
        loose.extend(rest.chars().filter(|c| c.is_alphanumeric()));
    }
    loose
}

/// Whether two kinds share one series of numbers, so that a number cannot be of both.
fn cung_day_so(one: &TenLoai, other: &TenLoai) -> bool {
    let law = |kind: &TenLoai| matches!(kind, TenLoai::Luat | TenLoai::BoLuat);
    one == other || (law(one) && law(other))
}

/// `01/3/2025`, as dates are printed.
fn short(date: NaiveDate) -> String {
    format!("{:02}/{}/{}", date.day(), thang_in(date.month()), date.year())
}

#[cfg(test)]
mod tests;
