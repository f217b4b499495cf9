//! **Cơ quan ban hành**: issuing bodies with the days on which they began and ended.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::short;
use super::tsv::{self, TsvErrors};
use crate::legal::normalize::fold;

/// **Cấp**: the level of government, Party or body at which a name or an abbreviation is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CapCoQuan {
    /// **Trung ương**: there is one in the country.
    TrungUong,
    /// **Tỉnh**.
    Tinh,
    /// **Huyện**, until 30/6/2025.
    Huyen,
    /// **Xã**.
    Xa,
    /// **Nhiều cấp**: at several levels; the name tells no place.
    NhieuCap,
    /// **Đơn vị**: a unit, school or company.
    DonVi,
}

impl CapCoQuan {
    fn from_cell(cell: &str) -> Option<Self> {
        Some(match cell {
            "trung ương" => Self::TrungUong,
            "tỉnh" => Self::Tinh,
            "huyện" => Self::Huyen,
            "xã" => Self::Xa,
            "nhiều cấp" => Self::NhieuCap,
            "đơn vị" => Self::DonVi,
            _ => return None,
        })
    }
}

/// **Mức chứng thực** of an abbreviation, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MucChungThuc {
    /// **Chưa gặp**: not met in a real number yet. `memory` in files.
    ChuaGap,
    /// **Theo quy định**: named by a regulation on form. `rule` in files.
    TheoQuyDinh,
    /// **Đã gặp**: met in numbers of real documents. `attested` in files.
    DaGap,
}

impl MucChungThuc {
    fn from_cell(cell: &str) -> Option<Self> {
        match cell {
            "memory" => Some(Self::ChuaGap),
            "rule" => Some(Self::TheoQuyDinh),
            "attested" => Some(Self::DaGap),
            _ => None,
        }
    }
}

/// **Cơ quan ban hành**: a body, the abbreviation it signs with, and when it existed.
///
/// Texts borrow from the crate's table, or are a caller's own.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CoQuanBanHanh {
    /// **Viết tắt** in numbers: `BNV`.
    pub viet_tat: Cow<'static, str>,
    /// **Tên đầy đủ**; some rows name several bodies that share the abbreviation.
    pub ten: Cow<'static, str>,
    /// **Cấp**.
    pub cap: CapCoQuan,
    /// Its first day; `None` if that is before the years that the table covers.
    pub tu: Option<NaiveDate>,
    /// Its last day; `None` while it exists.
    pub den: Option<NaiveDate>,
    /// **Nhóm**: what sort of body.
    pub nhom: Cow<'static, str>,
    /// **Mức chứng thực** of the abbreviation.
    pub muc: MucChungThuc,
    /// **Ghi chú**: a note, such as what took its place.
    pub ghi_chu: Cow<'static, str>,
}

impl CoQuanBanHanh {
    /// Whether its first and last days are only near the truth: the note says so, each province chose its own day, the
    /// body is not attested. Use it for a hint, not for a fault.
    #[must_use]
    pub fn gan_dung(&self) -> bool {
        let noted = ["gần đúng", "từng tỉnh"].iter().any(|word| self.ghi_chu.contains(word));
        noted || self.nhom == "Sở đã kết thúc" || self.muc == MucChungThuc::ChuaGap
    }

    /// Whether it is a body: some rows are fields and units that end the number of a công văn (`UBND-VX`).
    #[must_use]
    pub fn la_co_quan(&self) -> bool {
        !self.nhom.starts_with("Lĩnh vực") && !self.nhom.starts_with("Đơn vị trong")
    }

    /// The names of the bodies that the row is of: “Tỉnh ủy hoặc Thành ủy trực thuộc Trung ương” are two.
    pub(super) fn cac_ten(&self) -> Vec<String> {
        let name = self.ten.split(" (").next().unwrap_or_default();
        let mut names = Vec::new();
        if let Some((first, last)) = name.split_once(" hoặc ") {
            names.extend(first.split(", ").map(str::to_owned));
            names.push(last.split(" trực thuộc").next().unwrap_or(last).to_owned());
        } else if let Some(front) = name.strip_suffix("Tỉnh ủy, Thành ủy") {
            names.extend([format!("{front}Tỉnh ủy"), format!("{front}Thành ủy")]);
        } else {
            names.push(name.to_owned());
        }
        names
    }

    fn ton_tai(&self, ngay: NaiveDate) -> TonTai {
        // Days before 2007 are for orientation only, and an older body may have borne the name.
        let old = |day: NaiveDate| day.year() < 2007;
        match (self.tu, self.den) {
            (Some(tu), _) if ngay < tu && old(tu) => TonTai::KhongBiet,
            (Some(tu), _) if ngay < tu => TonTai::ChuaCo { tu, gan_dung: self.gan_dung() },
            (_, Some(den)) if ngay > den => TonTai::DaKetThuc { den, gan_dung: self.gan_dung() || old(den) },
            _ => TonTai::Co,
        }
    }
}

/// **Sự tồn tại** of a body on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TonTai {
    /// It existed.
    Co,
    /// **Đã kết thúc**: it had ceased to exist.
    DaKetThuc {
        /// Its last day.
        den: NaiveDate,
        /// The day is only near the truth: a hint, no fault.
        gan_dung: bool,
    },
    /// **Chưa có**: it did not exist yet.
    ChuaCo {
        /// Its first day.
        tu: NaiveDate,
        /// The day is only near the truth: a hint, no fault.
        gan_dung: bool,
    },
    /// No such body is known, or not for that time.
    KhongBiet,
}

/// `đã kết thúc hoạt động sau ngày 28/02/2025`.
impl fmt::Display for TonTai {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let near = |near: bool| if near { " (ngày gần đúng)" } else { "" };
        match self {
            Self::Co => f.write_str("đang hoạt động"),
            Self::DaKetThuc { den, gan_dung } => {
                write!(f, "đã kết thúc hoạt động sau ngày {}{}", short(*den), near(*gan_dung))
            }
            Self::ChuaCo { tu, gan_dung } => {
                write!(f, "chưa có trước ngày {}{}", short(*tu), near(*gan_dung))
            }
            Self::KhongBiet => f.write_str("chưa biết"),
        }
    }
}

/// **Bảng cơ quan**: bodies by abbreviation and by name.
///
/// ```
/// use vanban::legal::catalogue::{BangCoQuan, TonTai};
/// let bodies = BangCoQuan::san_co();
/// let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert_eq!(bodies.tai_ngay("Bộ Giao thông vận tải", day(2024, 5, 20)), TonTai::Co);
/// assert!(matches!(bodies.tai_ngay("Bộ Giao thông vận tải", day(2025, 3, 1)), TonTai::DaKetThuc { .. }));
/// assert!(matches!(bodies.tai_ngay("Bộ Nông nghiệp và Môi trường", day(2024, 5, 20)), TonTai::ChuaCo { .. }));
/// ```
#[derive(Clone, Debug, Default)]
pub struct BangCoQuan {
    cac_dong: Vec<CoQuanBanHanh>,
    theo_viet_tat: HashMap<String, Vec<usize>>,
    theo_ten: HashMap<String, Vec<usize>>,
    /// Names with a first or last day, as folded syllables without “và”, by their first syllable.
    pub(super) co_han: HashMap<String, Vec<Vec<String>>>,
}

/// Columns of the file.
const COLUMNS: [&str; 9] =
    ["abbr", "full_name", "level", "valid_from", "valid_to", "group", "example", "verification", "note"];

static SAN_CO: LazyLock<BangCoQuan> =
    LazyLock::new(|| read(include_str!("co_quan.tsv"), Cow::Borrowed).map(BangCoQuan::from_iter).unwrap_or_default());

impl BangCoQuan {
    /// **Bảng có sẵn**: the bodies that the crate knows; read when first asked for. To extend them, clone the table.
    #[must_use]
    pub fn san_co() -> &'static Self {
        &SAN_CO
    }

    /// All rows, in the order in which they came.
    #[must_use]
    pub fn cac_dong(&self) -> &[CoQuanBanHanh] {
        &self.cac_dong
    }

    /// **Tra viết tắt**: the rows of an abbreviation, without regard to case and to the term that clings to it
    /// (`QH13`).
    ///
    /// They are candidates, never an issuer: `TW` is three bodies, `UBND` one in every place.
    ///
    /// ```
    /// use vanban::legal::catalogue::BangCoQuan;
    /// let found: Vec<_> = BangCoQuan::san_co().tra_viet_tat("TW").map(|row| &*row.ten).collect();
    /// assert_eq!(found, ["Ban Chấp hành Trung ương Đảng, Bộ Chính trị hoặc Ban Bí thư"]);
    /// ```
    pub fn tra_viet_tat(&self, viet_tat: &str) -> impl Iterator<Item = &CoQuanBanHanh> {
        let whole = fold(viet_tat);
        let bare = whole.trim_end_matches(|c: char| c.is_ascii_digit());
        let found = self.theo_viet_tat.get(&whole).or_else(|| self.theo_viet_tat.get(bare));
        found.into_iter().flatten().map(|at| &self.cac_dong[*at])
    }

    /// **Tra tên**: the rows of a whole name, without regard to case, signs and the place of tone marks.
    pub fn tra_ten(&self, ten: &str) -> impl Iterator<Item = &CoQuanBanHanh> {
        self.theo_ten.get(&khoa(ten)).into_iter().flatten().map(|at| &self.cac_dong[*at])
    }

    /// **Tại một ngày**: whether the body of a whole name existed on a day.
    #[must_use]
    pub fn tai_ngay(&self, ten: &str, ngay: NaiveDate) -> TonTai {
        self.tai_ngay_theo_khoa(&khoa(ten), ngay)
    }

    /// The same, of a name in the form of [`khoa`].
    pub(super) fn tai_ngay_theo_khoa(&self, khoa: &str, ngay: NaiveDate) -> TonTai {
        let rows = self.theo_ten.get(khoa).map_or(&[][..], Vec::as_slice);
        let found = rows.iter().map(|at| self.cac_dong[*at].ton_tai(ngay));
        // One row is enough to have existed; of others the last tells most.
        found.reduce(|one, other| if one == TonTai::Co { one } else { other }).unwrap_or(TonTai::KhongBiet)
    }

    /// Adds a row.
    pub fn them(&mut self, co_quan: CoQuanBanHanh) {
        let at = self.cac_dong.len();
        self.theo_viet_tat.entry(fold(&co_quan.viet_tat)).or_default().push(at);
        for name in co_quan.cac_ten().iter().filter(|_| co_quan.la_co_quan()) {
            let key = khoa(name);
            if co_quan.tu.is_some() || co_quan.den.is_some() {
                let syllables: Vec<_> = key.split(' ').map(str::to_owned).collect();
                let all = self.co_han.entry(syllables[0].clone()).or_default();
                if !all.contains(&syllables) {
                    all.push(syllables);
                }
            }
            self.theo_ten.entry(key).or_default().push(at);
        }
        self.cac_dong.push(co_quan);
    }

    /// Adds the bodies of a file with the columns of the crate's own: `abbr`, `full_name`, `level`, `valid_from`,
    /// `valid_to`, `group`, `example`, `verification`, `note`, parted by tabs and named in the first line; gives how many.
    ///
    /// # Errors
    /// Cells that are not what their column wants, all of the file with their lines; nothing is added then.
    pub fn doc_tsv(&mut self, text: &str) -> Result<usize, TsvErrors> {
        let rows = read(text, |cell| Cow::Owned(cell.to_owned()))?;
        let count = rows.len();
        self.extend(rows);
        Ok(count)
    }

    /// Whether a name, in the form of [`khoa`], is of a body that is known.
    pub(super) fn biet_ten(&self, khoa: &str) -> bool {
        self.theo_ten.contains_key(khoa)
    }

    /// Whether an abbreviation is of a central body, one in the country.
    pub(in crate::legal) fn la_trung_uong(&self, viet_tat: &str) -> bool {
        self.tra_viet_tat(viet_tat).any(|row| row.cap == CapCoQuan::TrungUong)
    }
}

impl Extend<CoQuanBanHanh> for BangCoQuan {
    fn extend<I: IntoIterator<Item = CoQuanBanHanh>>(&mut self, rows: I) {
        rows.into_iter().for_each(|row| self.them(row));
    }
}

impl FromIterator<CoQuanBanHanh> for BangCoQuan {
    fn from_iter<I: IntoIterator<Item = CoQuanBanHanh>>(rows: I) -> Self {
        let mut table = Self::default();
        table.extend(rows);
        table
    }
}

/// The form in which names of bodies are compared: that of laws' names.
pub(super) fn khoa(ten: &str) -> String {
    super::ten::khoa(&fold(ten))
}

fn read<'t>(text: &'t str, own: fn(&'t str) -> Cow<'static, str>) -> Result<Vec<CoQuanBanHanh>, TsvErrors> {
    tsv::read(text, &COLUMNS, |mut row| {
        let (viet_tat, ten) = (row.text(0), row.text(1));
        let cap = row.read(2, "cấp: trung ương, tỉnh, huyện, xã, nhiều cấp hoặc đơn vị", CapCoQuan::from_cell);
        let (tu, den) = (row.date_or_blank(3), row.date_or_blank(4));
        if let (Some(Some(from)), Some(Some(until))) = (tu, den)
            && until < from
        {
            row.refuse(4, "ngày cuối không trước ngày đầu");
        }
        let nhom = row.text(5);
        let muc = row.read(7, "“attested”, “rule” hoặc “memory”", MucChungThuc::from_cell);
        let ghi_chu = own(row.cell(8));
        let (viet_tat, ten) = (own(viet_tat?), own(ten?));
        Some(CoQuanBanHanh { viet_tat, ten, cap: cap?, tu: tu?, den: den?, nhom: own(nhom?), muc: muc?, ghi_chu })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        let rows = read(include_str!("co_quan.tsv"), Cow::Borrowed).unwrap();
        assert_eq!(rows.len(), include_str!("co_quan.tsv").lines().count() - 1);
        for row in &rows {
            let ended = row.nhom.contains("đã kết thúc") || row.nhom == "Đảng cấp huyện";
            assert!(!ended || row.den.is_some(), "{} has ended, but when?", row.viet_tat);
            assert!(row.cac_ten().iter().all(|name| !name.contains("hoặc") && !name.is_empty()), "{}", row.ten);
        }
    }

    #[test]
    fn rows_of_several_bodies_are_parted() {
        let names = |sign: &str| BangCoQuan::san_co().tra_viet_tat(sign).next().unwrap().cac_ten();
        assert_eq!(names("TW"), ["Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư"]);
        assert_eq!(names("TU"), ["Tỉnh ủy", "Thành ủy"]);
        assert_eq!(names("BDVTU"), ["Ban Dân vận Tỉnh ủy", "Ban Dân vận Thành ủy"]);
        assert_eq!(names("BVHTTDL"), ["Bộ Văn hóa, Thể thao và Du lịch"]);
    }

    #[test]
    fn abbreviations_give_candidates() {
        let rows = |sign: &str| BangCoQuan::san_co().tra_viet_tat(sign).map(|row| &*row.ten).collect::<Vec<_>>();
        assert_eq!(rows("QH13"), ["Quốc hội"]);
        assert_eq!(rows("ttg"), ["Thủ tướng Chính phủ"]);
        assert_eq!(rows("TH"), ["Trường tiểu học", "Tổng hợp"]);
        assert!(rows("XYZ").is_empty());
    }

    #[test]
    fn days_near_the_truth_are_marked() {
        let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        for (name, near) in [
            ("Bộ Kế hoạch và Đầu tư", false),
            ("Huyện uỷ", false),
            // each province chose its day
            ("Sở Giao thông vận tải", true),
            ("Ban Kinh tế Trung ương", true),
            // before 2007
            ("Hội đồng Bộ trưởng", true),
        ] {
            let found = BangCoQuan::san_co().tai_ngay(name, day);
            assert!(matches!(found, TonTai::DaKetThuc { gan_dung, .. } if gan_dung == near), "{name}: {found}");
        }
        let long_ago = NaiveDate::from_ymd_opt(1995, 1, 1).unwrap();
        assert_eq!(BangCoQuan::san_co().tai_ngay("Bộ Nội vụ", long_ago), TonTai::KhongBiet);
    }
}
