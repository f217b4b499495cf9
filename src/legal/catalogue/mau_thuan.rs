//! **Mâu thuẫn**: what a citation says that cannot be right, with the right value.
//!
//! Only what is clearly wrong is said. Citations shorten, leave out and paraphrase; none of that is a mistake.

use std::fmt;

use chrono::Datelike;

use super::co_quan::khoa;
use super::ten::{self, Ten};
use super::{BangCoQuan, Catalogue, Entry, LookUp};
use crate::legal::normalize::fold;
use crate::legal::{Citation, He, SoHieu, TenLoai};
use crate::loai::LoaiVanBan;
use crate::the_thuc::NgayBanHanh;

/// The field of a citation that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Field {
    /// **Tên loại**: the kind is not that of the number, or of the document.
    Loai,
    /// **Số, ký hiệu**: the number is of another document than the one that is named.
    SoHieu,
    /// **Năm**: the year within the number is not that of the date.
    Nam,
    /// **Ngày ban hành**.
    Ngay,
    /// **Cơ quan ban hành**.
    CoQuan,
    /// **Trích yếu**, or the name of a law.
    TrichYeu,
}

/// `số, ký hiệu`, `ngày ban hành` …
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Loai => "tên loại",
            Self::SoHieu => "số, ký hiệu",
            Self::Nam => "năm trong số, ký hiệu",
            Self::Ngay => "ngày ban hành",
            Self::CoQuan => "cơ quan ban hành",
            Self::TrichYeu => "trích yếu",
        })
    }
}

/// **Mâu thuẫn**: one field of a citation against the catalogue, or against another field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MauThuan<'c> {
    /// The field that is wrong.
    pub truong: Field,
    /// What it says.
    pub gap: String,
    /// What it should say: by [`Self::theo`] what is right, without it what the other field implies; several possible
    /// values are joined by “hoặc”.
    pub dung: String,
    /// The document that says so; `None` where the citation contradicts itself.
    pub theo: Option<&'c Entry>,
}

/// `ngày ban hành ghi “ngày 06 tháng 3 năm 2020”, đúng là “ngày 05 tháng 3 năm 2020”`; where the citation contradicts
/// itself, which of the two is wrong is not said.
impl fmt::Display for MauThuan<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { truong, gap, dung, .. } = self;
        match (truong, self.theo) {
            (Field::Loai, None) => write!(f, "tên loại ghi “{gap}”, ký hiệu là của “{dung}”"),
            (Field::Nam, None) => write!(f, "{truong} là “{gap}”, ngày ban hành ghi năm “{dung}”"),
            _ => write!(f, "{truong} ghi “{gap}”, đúng là “{dung}”"),
        }
    }
}

impl Catalogue {
    /// **Mâu thuẫn của một viện dẫn**: everything that is clearly wrong in it, by itself and against the document that it
    /// means.
    ///
    /// Ways of writing are no mistakes: `UBND`, `Uỷ`, the minister for the ministry, a subject cut short. One slip is told
    /// once: where the document is known, its fields are compared with the document's, not with each other.
    ///
    /// ```
    /// use vanban::legal::Citation;
    /// use vanban::legal::catalogue::{Catalogue, Field};
    /// let cited: Citation = "Nghị định số 30/2020/NĐ-CP ngày 06/3/2020 của Thủ tướng Chính phủ".parse()?;
    /// let found = Catalogue::san_co().mau_thuan(&cited);
    /// assert_eq!(found.iter().map(|wrong| wrong.truong).collect::<Vec<_>>(), [Field::Ngay, Field::CoQuan]);
    /// assert_eq!(found[0].dung, "ngày 05 tháng 3 năm 2020");
    /// assert_eq!(found[1].dung, "Chính phủ");
    /// # Ok::<(), vanban::legal::CitationError>(())
    /// ```
    #[must_use]
    pub fn mau_thuan(&self, citation: &Citation) -> Vec<MauThuan<'_>> {
        let by_number = match &citation.so_hieu {
            Some(number) => self.tra_theo_so(citation, number),
            None => self.tra(citation),
        };
        let LookUp::Known(entry) = by_number else {
            let slip = self.sai_so(citation).or_else(|| self.sai_he(citation)).or_else(|| self.sai_nam(citation));
            // What the document is says more than the fields of the citation say of each other.
            return slip.map_or_else(|| tu_mau_thuan(citation), |slip| vec![slip]);
        };
        let mut found = Vec::new();
        let mut add = |truong, gap: String, dung: String, theo| {
            found.push(MauThuan { truong, gap, dung, theo: Some(theo) });
        };
        if let (Some(number), named @ [first, ..]) = (&citation.so_hieu, &self.khac_ten(citation, entry)[..]) {
            let right = named.iter().map(|law| law.so_hieu.as_str()).collect::<Vec<_>>().join(" hoặc ");
            add(Field::SoHieu, number.to_string(), right, first);
            return found;
        }
        if !cung_loai(&citation.loai, &entry.loai) {
            add(Field::Loai, citation.loai.to_string(), entry.loai.to_string(), entry);
        }
        let right = NgayBanHanh::try_from(entry.ngay_ban_hanh).unwrap_or(NgayBanHanh::TRONG);
        if !citation.ngay.hop_voi(&right) {
            add(Field::Ngay, citation.ngay.to_string(), right.to_string(), entry);
        }
        if let Some(told) = citation.co_quan.as_ref().filter(|told| khac_co_quan(told, &entry.co_quan)) {
            add(Field::CoQuan, told.to_string(), entry.co_quan.to_string(), entry);
        }
        let law = entry.loai.la_luat();
        if let Some(told) = citation.trich_yeu.as_ref().filter(|told| khac_trich_yeu(told, &entry.trich_yeu, law)) {
            add(Field::TrichYeu, told.to_string(), entry.trich_yeu.to_string(), entry);
        }
        found
    }

    /// A law that is named with its whole date, where the number is of no document that is known.
    fn sai_so(&self, citation: &Citation) -> Option<MauThuan<'_>> {
        let number = citation.so_hieu.as_ref().filter(|number| !number.la_trong())?;
        let day = citation.ngay.day_du()?;
        let named = self.tra_theo_ten(citation);
        let [law] = named[..] else { return None };
        let other = law.ngay_ban_hanh == day && self.theo_so(number).next().is_none();
        other.then(|| so_sai(number, law))
    }

    /// The document of which the number has the letters and figures, but other signs between them, as State and Party
    /// numbers are mixed up (`28/CT-TW`); its kind, and its whole date or its issuer, must agree, and nothing else differ.
    fn sai_he(&self, citation: &Citation) -> Option<MauThuan<'_>> {
        let number = citation.so_hieu.as_ref().filter(|number| !number.la_trong())?;
        if self.theo_so(number).next().is_some() {
            return None;
        }
        let agrees = |entry: &&Entry| {
            let issuer =
                |is: fn(&str, &str) -> bool| citation.co_quan.as_ref().is_some_and(|told| is(told, &entry.co_quan));
            let told = citation.ngay.day_du().is_some() || issuer(cung_co_quan);
            entry.hop_ngay(&citation.ngay) && told && !issuer(khac_co_quan) && cung_loai(&citation.loai, &entry.loai)
        };
        let mut all = self.theo_chu_so(number).filter(agrees);
        let entry = all.next().filter(|_| all.next().is_none())?;
        Some(so_sai(number, entry))
    }

    /// The law that is named with its day and month, but not its year, where no law of that name is of the year.
    fn sai_nam(&self, citation: &Citation) -> Option<MauThuan<'_>> {
        let day = citation.ngay.day_du().filter(|_| citation.so_hieu.is_none())?;
        let laws = self.luat_cung_ten(citation);
        let of_day = |law: &&Entry| (law.ngay_ban_hanh.day(), law.ngay_ban_hanh.month()) == (day.day(), day.month());
        let [law] = laws.iter().copied().filter(of_day).collect::<Vec<_>>()[..] else { return None };
        let right = NgayBanHanh::try_from(law.ngay_ban_hanh).ok()?;
        let other = laws.iter().all(|law| law.ngay_ban_hanh.year() != day.year());
        other.then(|| MauThuan {
            truong: Field::Ngay,
            gap: citation.ngay.to_string(),
            dung: right.to_string(),
            theo: Some(law),
        })
    }
}

/// A number that is wrong where a document is meant.
fn so_sai<'c>(number: &SoHieu, entry: &'c Entry) -> MauThuan<'c> {
    MauThuan { truong: Field::SoHieu, gap: number.to_string(), dung: entry.so_hieu.to_string(), theo: Some(entry) }
}

/// Whether a document may be called by a kind.
fn cung_loai(kind: &TenLoai, real: &TenLoai) -> bool {
    kind == real || *kind == TenLoai::VanBan || goi_khac(kind, real)
}

/// What is wrong in a citation by itself.
fn tu_mau_thuan(citation: &Citation) -> Vec<MauThuan<'static>> {
    let Some(number) = &citation.so_hieu else { return Vec::new() };
    let mut found = Vec::new();
    if !co_the_mang(&citation.loai, number) {
        let right = cac_loai(number).iter().map(ToString::to_string).collect::<Vec<_>>().join(" hoặc ");
        found.push(MauThuan { truong: Field::Loai, gap: citation.loai.to_string(), dung: right, theo: None });
    }
    let year = citation.ngay.som_nhat().map(|date| date.year());
    if let (Some(said), Some(year), He::QuyPham) = (number.nam(), year, number.he())
        && i32::from(said) != year
    {
        found.push(MauThuan { truong: Field::Nam, gap: said.to_string(), dung: year.to_string(), theo: None });
    }
    found
}

/// The kinds that a number's notation allows; empty where it tells nothing of the kind.
fn cac_loai(number: &SoHieu) -> Vec<TenLoai> {
    let first = fold(number.nhom().next().unwrap_or_default());
    match first.trim_end_matches(|c: char| c.is_ascii_digit()) {
        "qh" if number.nam().is_some() => vec![TenLoai::Luat, TenLoai::BoLuat, LoaiVanBan::NghiQuyet.into()],
        "ubtvqh" if number.nam().is_some() => vec![TenLoai::PhapLenh, LoaiVanBan::NghiQuyet.into()],
        // The sign of a kind may be that of a body too (CĐ: công điện, công đoàn).
        _ if number.nam().is_none() && BangCoQuan::san_co().tra_viet_tat(&first).next().is_some() => Vec::new(),
        _ => number.loai().collect(),
    }
}

/// Whether a document of a kind may bear a number, by its notation.
pub(super) fn co_the_mang(kind: &TenLoai, number: &SoHieu) -> bool {
    let allowed = cac_loai(number);
    if allowed.is_empty() || allowed.contains(kind) {
        return true;
    }
    // TT of a tờ trình, CT of a chương trình: the letters are those of the kind, if not the decree's.
    let initials: String = kind.ten().split(' ').filter_map(|word| word.chars().next()).collect();
    if number.nam().is_none() && number.nhom().next().is_some_and(|first| fold(first) == fold(&initials)) {
        return true;
    }
    match kind {
        // Said of documents of any kind, or of kinds that bodies name as they like.
        TenLoai::VanBan | TenLoai::Khac(_) => true,
        // The notation of a công văn opens with its body, whatever that looks like.
        TenLoai::HanhChinh(LoaiVanBan::CongVan) => number.he() != He::QuyPham,
        _ => allowed.iter().any(|real| goi_khac(kind, real)),
    }
}

/// Whether documents of one kind are called by another: the joint kinds by the plain one, and what is issued with a
/// decision by its own name and the decision's number (Đề án số 06/QĐ-TTg).
pub(super) fn goi_khac(kind: &TenLoai, real: &TenLoai) -> bool {
    use LoaiVanBan as L;
    match kind {
        TenLoai::HanhChinh(L::NghiQuyet) => *real == TenLoai::NghiQuyetLienTich,
        TenLoai::ThongTu => *real == TenLoai::ThongTuLienTich,
        TenLoai::QuyetNghi => *real == L::NghiQuyet.into(),
        TenLoai::DieuLe
        | TenLoai::ChuanMucKeToan
        | TenLoai::HanhChinh(L::QuyChe | L::DeAn | L::DuAn | L::ChuongTrinh | L::KeHoach | L::PhuongAn | L::HuongDan) => {
            *real == L::QuyetDinh.into()
        }
        _ => false,
    }
}

/// Titles that stand before their body. Of “Tổng Thanh tra Chính phủ” only the first word is the title.
const CHUC_DANH: [&str; 8] = [
    "bộ trưởng chủ nhiệm ",
    "bộ trưởng ",
    "chủ nhiệm ",
    "tổng ",
    "thống đốc ",
    "viện trưởng ",
    "chánh án ",
    "chủ tịch ",
];

/// Short forms in names of bodies.
const VIET_TAT: [(&str, &str); 8] = [
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("ubtvqh", "ủy ban thường vụ quốc hội"),
    ("mttq", "mặt trận tổ quốc"),
    ("tw", "trung ương"),
    ("tư", "trung ương"),
    ("tp", "thành phố"),
    ("ttg", "thủ tướng chính phủ"),
];

/// A body's name as a key: short forms in full, without title, term and country.
pub(in crate::legal) fn co_quan_khoa(name: &str) -> String {
    let words: Vec<String> = khoa(name)
        .split(' ')
        .map(|word| VIET_TAT.iter().find(|short| short.0 == word).map_or(word, |short| short.1).to_owned())
        .collect();
    let mut key = words.join(" ");
    for cut in [" khóa ", " nước cộng hòa xã hội chủ nghĩa"] {
        if let Some((front, _)) = key.split_once(cut) {
            key.truncate(front.len());
        }
    }
    if let Some(bare) = CHUC_DANH.iter().find_map(|title| key.strip_prefix(title)) {
        return bare.to_owned();
    }
    match key.as_str() {
        "thủ tướng" => "thủ tướng chính phủ".to_owned(),
        "ban bí thư trung ương" | "ban bí thư trung ương đảng" => "ban bí thư".to_owned(),
        "ban chấp hành trung ương" | "trung ương" | "trung ương đảng" => {
            "ban chấp hành trung ương đảng".to_owned()
        }
        _ => key,
    }
}

/// Whether two names are of one body, as far as ways of writing go.
pub(super) fn cung_co_quan(one: &str, other: &str) -> bool {
    co_quan_khoa(one) == co_quan_khoa(other)
}

/// Whether an issuer is clearly another: both are bodies that are known, and not one is shared.
fn khac_co_quan(told: &str, real: &str) -> bool {
    let bodies = BangCoQuan::san_co();
    let known = |key: &String| bodies.biet_ten(key);
    let parts = |text: &str| text.split([';', ',']).map(co_quan_khoa).collect::<Vec<_>>();
    // Names have commas of their own; a whole name that is known is not parted.
    let keys =
        |text: &str| Some(vec![co_quan_khoa(text)]).filter(|whole| known(&whole[0])).unwrap_or_else(|| parts(text));
    let (told, real) = (keys(told), keys(real));
    told.iter().chain(&real).all(known) && !told.iter().any(|key| real.contains(key))
}

/// Whether a name is the law's, in full, in part or in initials.
pub(super) fn chua_ten_luat(told: &str, real: &str) -> bool {
    let own = ten::khoa(&fold(real));
    let initials = ten::viet_tat(&own);
    let padded = format!(" {own} ");
    let within = |key: &String| padded.contains(&format!(" {key} ")) || Some(key) == initials.as_ref();
    Ten::new(told).khoa.iter().any(within)
}

/// Words of a subject that tell nothing of it.
const LOI_CHUNG: [&str; 42] = [
    "về", "việc", "v", "của", "và", "các", "một", "số", "điều", "quy", "định", "chi", "tiết", "hướng", "dẫn", "thi",
    "hành", "sửa", "đổi", "bổ", "sung", "ban", "luật", "nghị", "thông", "tư", "quyết", "phê", "duyệt", "đối", "với",
    "trong", "tại", "cho", "theo", "ngày", "tháng", "năm", "chính", "phủ", "được", "biện",
];

/// The words that tell a subject; those in capitals are left out, being abbreviations of some of the others.
fn tu_rieng(subject: &str) -> Vec<String> {
    let words = subject.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let short = |word: &&str| word.chars().count() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_numeric());
    let all_capitals = !subject.chars().any(char::is_lowercase);
    let mut told: Vec<_> = words.filter(|word| all_capitals || !short(word)).map(fold).collect();
    told.retain(|word| !LOI_CHUNG.contains(&word.as_str()) && word.parse::<u32>().is_err());
    told.sort_unstable();
    told.dedup();
    told
}

/// How many of the words of the subject that says less stand in the other, of how many.
fn chung(told: &str, real: &str) -> (usize, usize) {
    let (told, real) = (tu_rieng(told), tu_rieng(real));
    let shared = told.iter().filter(|word| real.binary_search(word).is_ok()).count();
    (shared, told.len().min(real.len()))
}

/// Whether a subject is told well enough to know the document by it: four words of five, and not only a word or two.
pub(super) fn cung_trich_yeu(told: &str, real: &str) -> bool {
    let (shared, of) = chung(told, real);
    of >= 3 && shared * 5 >= of * 4
}

/// Whether a subject is clearly another: of its words, or of those of the real one where they are fewer, not one in
/// three is shared. The name of a law must share half of them, being short.
fn khac_trich_yeu(told: &str, real: &str, law: bool) -> bool {
    if law && chua_ten_luat(told, real) {
        return false;
    }
    let (shared, of) = chung(told, real);
    if law { of >= 1 && shared * 2 < of } else { of >= 2 && shared * 3 < of }
}

#[cfg(test)]
mod tests;
