//! **Tra**: which document of the catalogue a citation, a number or a name means.

use chrono::{Datelike, NaiveDate};

use super::mau_thuan::{chua_ten_luat, co_the_mang, cung_co_quan, cung_trich_yeu, goi_khac};
use super::ten::Ten;
use super::{BangCoQuan, Catalogue, Entry, cung_day_so};
use crate::legal::normalize::fold;
use crate::legal::{Citation, He, SoHieu, TenLoai};
use crate::the_thuc::NgayBanHanh;

/// **Kết quả tra**: what the catalogue knows of a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LookUp<'c> {
    /// This document, and no other.
    Known(&'c Entry),
    /// Perhaps this one: its number comes back every year, every term or in every place, and the citation does not say
    /// enough to tell.
    Possible(&'c Entry),
    /// One of these; only a date, a kind or an issuer tells which.
    Ambiguous(Vec<&'c Entry>),
    /// None that is known.
    Unknown,
}

impl<'c> LookUp<'c> {
    /// The only entry that fits, surely or perhaps.
    #[must_use]
    pub fn entry(&self) -> Option<&'c Entry> {
        match self {
            Self::Known(entry) | Self::Possible(entry) => Some(entry),
            _ => None,
        }
    }

    /// Several that fit equally well.
    fn of(mut all: Vec<&'c Entry>) -> Self {
        match (all.pop(), all.is_empty()) {
            (None, _) => Self::Unknown,
            (Some(one), true) => Self::Known(one),
            (Some(last), false) => {
                all.push(last);
                Self::Ambiguous(all)
            }
        }
    }
}

/// How well an entry fits a citation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    No,
    Maybe,
    /// It is the document, even where a field says otherwise.
    Same,
}

impl Catalogue {
    /// **Tra một viện dẫn**: the document that a citation means.
    ///
    /// Kind and number tell a document of legislation by a central body; a wrong date is then a mistake
    /// ([`Self::mau_thuan`]), not another document. Other numbers come back, so date, issuer or subject must agree. Laws
    /// without a number are looked up by name and date; where a law's number and its name lead to different laws, these
    /// are [`LookUp::Ambiguous`].
    ///
    /// ```
    /// use vanban::legal::catalogue::{Catalogue, LookUp};
    /// let known = Catalogue::san_co();
    /// let tra = |citation: &str| Ok::<_, vanban::legal::CitationError>(known.tra(&citation.parse()?));
    /// assert!(matches!(tra("Quyết định số 90/QĐ-TTg ngày 18/01/2022")?, LookUp::Known(_)));
    /// assert!(matches!(tra("Quyết định số 90/QĐ-TTg")?, LookUp::Possible(_)));
    /// assert!(matches!(tra("Quyết định số 90/QĐ-TTg ngày 12/01/2016")?, LookUp::Unknown));
    /// assert!(matches!(tra("Luật Đất đai")?, LookUp::Ambiguous(_)));
    /// # Ok::<(), vanban::legal::CitationError>(())
    /// ```
    #[must_use]
    pub fn tra(&self, citation: &Citation) -> LookUp<'_> {
        let Some(number) = &citation.so_hieu else { return LookUp::of(self.tra_theo_ten(citation)) };
        match self.tra_theo_so(citation, number) {
            LookUp::Known(entry) => {
                let mut all = vec![entry];
                all.extend(self.khac_ten(citation, entry));
                LookUp::of(all)
            }
            other => other,
        }
    }

    /// **Tra một viện dẫn trong văn bản của một ngày**: the same, for a citation in a document of that day: a law without
    /// number and date is the one of its name that was in force then, as far as that can be proven. What was issued later
    /// is not offered as one that may be meant; it is given only where the citation tells it, [`LookUp::Known`].
    #[must_use]
    pub fn tra_tai(&self, citation: &Citation, tai: NaiveDate) -> LookUp<'_> {
        let by_number = citation.so_hieu.is_some();
        if !by_number && citation.ngay == NgayBanHanh::TRONG {
            return self.con_hieu_luc(self.tra_theo_ten(citation), tai);
        }
        let issued = |entry: &&Entry| entry.ngay_ban_hanh <= tai;
        match self.tra(citation) {
            LookUp::Possible(entry) => Some(entry).filter(issued).map_or(LookUp::Unknown, LookUp::Possible),
            LookUp::Ambiguous(all) => match LookUp::of(all.into_iter().filter(issued).collect()) {
                // That the others came later does not make a number tell more; name and date of a law tell it.
                LookUp::Known(only) if by_number => LookUp::Possible(only),
                left => left,
            },
            told => told,
        }
    }

    /// **Tra theo số**: the document of a number of which the kind is not known.
    ///
    /// [`LookUp::Possible`] where the catalogue has one, but the number may come back: with another date, at another
    /// place, or (numbers of the Quốc hội) as another kind.
    ///
    /// ```
    /// use vanban::legal::catalogue::{Catalogue, LookUp};
    /// let known = Catalogue::san_co();
    /// assert!(matches!(known.tra_so(&"30/2020/NĐ-CP".parse()?), LookUp::Known(_)));
    /// let law = known.tra_so(&"102/2016/QH13".parse()?);
    /// assert!(matches!(law, LookUp::Possible(_)));
    /// assert_eq!(law.entry().unwrap().trich_yeu, "Trẻ em");
    /// # Ok::<(), vanban::legal::SoHieuError>(())
    /// ```
    #[must_use]
    pub fn tra_so(&self, so_hieu: &SoHieu) -> LookUp<'_> {
        let one_kind = || tu_xac_dinh(so_hieu) && neu_loai(so_hieu);
        match LookUp::of(self.theo_so(so_hieu).collect()) {
            LookUp::Known(entry) if !one_kind() => LookUp::Possible(entry),
            other => other,
        }
    }

    /// **Tra theo tên**: the laws of a name, with or without the word “Luật”, a year, commas, “và”; or of its initials
    /// (`Luật NSNN`). Laws that bore one name one after another are [`LookUp::Ambiguous`].
    ///
    /// ```
    /// use vanban::legal::catalogue::{Catalogue, LookUp};
    /// let known = Catalogue::san_co();
    /// let number = |name: &str| known.tra_ten(name).entry().map(|law| law.so_hieu.to_string());
    /// assert_eq!(number("Luật Trẻ em").as_deref(), Some("102/2016/QH13"));
    /// assert_eq!(number("luật cán bộ công chức năm 2008").as_deref(), Some("22/2008/QH12"));
    /// assert_eq!(number("Luật Đất đai"), None);
    /// assert!(matches!(known.tra_ten("Luật Đất đai"), LookUp::Ambiguous(laws) if laws.len() == 3));
    /// ```
    #[must_use]
    pub fn tra_ten(&self, ten: &str) -> LookUp<'_> {
        LookUp::of(self.cac_luat(&Ten::new(ten)))
    }

    /// **Tra theo tên, tại một ngày**: the law of a name that was in force on a day. Of several, one is [`LookUp::Known`]
    /// only where the dates prove that it was and every other was not.
    ///
    /// ```
    /// use vanban::legal::catalogue::Catalogue;
    /// let day = chrono::NaiveDate::from_ymd_opt(2024, 7, 31).unwrap();
    /// let law = Catalogue::san_co().tra_ten_tai("Luật Đất đai", day);
    /// assert_eq!(law.entry().unwrap().so_hieu.as_str(), "45/2013/QH13");
    /// ```
    #[must_use]
    pub fn tra_ten_tai(&self, ten: &str, tai: NaiveDate) -> LookUp<'_> {
        self.con_hieu_luc(self.cac_luat(&Ten::new(ten)), tai)
    }

    /// The document of a citation's number, whatever name it gives.
    pub(super) fn tra_theo_so(&self, citation: &Citation, number: &SoHieu) -> LookUp<'_> {
        if number.la_trong() {
            return LookUp::Unknown;
        }
        let fits: Vec<_> = self.theo_so(number).map(|entry| (fit(entry, citation, number), entry)).collect();
        let of = |fit| fits.iter().filter(|found| found.0 == fit).map(|found| found.1).collect::<Vec<_>>();
        match LookUp::of(of(Fit::Same)) {
            LookUp::Unknown => match LookUp::of(of(Fit::Maybe)) {
                LookUp::Known(entry) => LookUp::Possible(entry),
                other => other,
            },
            other => other,
        }
    }

    /// The laws that a citation names, where its number leads to one of clearly another name.
    pub(super) fn khac_ten(&self, citation: &Citation, entry: &Entry) -> Vec<&Entry> {
        let Some(told) = citation.trich_yeu.as_ref().filter(|_| entry.loai.la_luat()) else { return Vec::new() };
        if chua_ten_luat(told, &entry.trich_yeu) {
            return Vec::new();
        }
        let named = self.tra_theo_ten(citation);
        if named.contains(&entry) { Vec::new() } else { named }
    }

    /// The laws that a citation may mean by name and date, whatever number it gives.
    pub(super) fn tra_theo_ten(&self, citation: &Citation) -> Vec<&Entry> {
        let all = self.luat_cung_ten(citation);
        let exact: Vec<_> = all.iter().filter(|entry| entry.hop_ngay(&citation.ngay)).copied().collect();
        if !exact.is_empty() {
            return exact;
        }
        // Of one year: the law is meant, its day or month is wrong.
        let year = citation.ngay.som_nhat().map(|date| date.year());
        all.into_iter().filter(|entry| Some(entry.ngay_ban_hanh.year()) == year).collect()
    }

    /// The laws of the name that a citation of a law tells, of whatever day; none where it tells no name.
    pub(super) fn luat_cung_ten(&self, citation: &Citation) -> Vec<&Entry> {
        let Some(name) = citation.trich_yeu.as_ref().filter(|_| citation.loai.la_luat()) else { return Vec::new() };
        let mut name = Ten::new(name);
        name.loai.get_or_insert_with(|| citation.loai.clone());
        self.cac_luat(&name)
    }

    /// The laws of a name.
    pub(super) fn cac_luat(&self, name: &Ten) -> Vec<&Entry> {
        let fits = |entry: &&Entry| {
            name.co_the_la(&entry.loai) && name.nam.is_none_or(|year| entry.ngay_ban_hanh.year() == year)
        };
        let of_key = |key: &String| self.theo_khoa_ten(key).filter(fits).collect::<Vec<_>>();
        name.khoa.iter().map(of_key).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// The one of several laws of one name that was in force on a day.
    fn con_hieu_luc<'c>(&'c self, mut all: Vec<&'c Entry>, tai: NaiveDate) -> LookUp<'c> {
        all.retain(|entry| entry.ngay_ban_hanh <= tai);
        let standing = |entry: &Entry| self.hieu_luc(entry, tai);
        let perhaps: Vec<_> = all.iter().filter(|entry| standing(entry) != Some(false)).copied().collect();
        match (&perhaps[..], &all[..]) {
            ([only], [_, _, ..]) if standing(only).is_none() => LookUp::Possible(only),
            // Before its first day, an older law of that name may be meant.
            ([], [only]) if only.hieu_luc_tu.is_some_and(|from| tai < from) => LookUp::Possible(only),
            ([], _) => LookUp::of(all),
            _ => LookUp::of(perhaps),
        }
    }
}

/// How well an entry of the same number fits a citation.
fn fit(entry: &Entry, citation: &Citation, number: &SoHieu) -> Fit {
    let kind = &citation.loai;
    let named = *kind != TenLoai::VanBan;
    // A kind that the number excludes is a mistake; a kind that may bear it is another document.
    let same_kind = cung_day_so(kind, &entry.loai) || goi_khac(kind, &entry.loai);
    if named && !same_kind && co_the_mang(kind, number) {
        return Fit::No;
    }
    if tu_xac_dinh(number) && (named || neu_loai(number)) {
        return Fit::Same;
    }
    let (said, real) = (&citation.ngay, entry.ngay_ban_hanh);
    let agrees = entry.hop_ngay(said);
    let same_subject = || citation.trich_yeu.as_ref().is_some_and(|told| cung_trich_yeu(told, &entry.trich_yeu));
    if cua_trung_uong(number) {
        // Within a year a body gives a number once.
        return match said.som_nhat().map(|date| date.year() == real.year()) {
            Some(true) => Fit::Same,
            Some(false) => Fit::No,
            None if !agrees => Fit::No,
            None if same_subject() => Fit::Same,
            None => Fit::Maybe,
        };
    }
    // A number of any place: the issuer must agree too, as far as it is told.
    let same_issuer = citation.co_quan.as_ref().map(|told| cung_co_quan(told, &entry.co_quan));
    if !agrees || same_issuer == Some(false) {
        Fit::No
    } else if said.day_du().is_some() && (same_issuer == Some(true) || same_subject()) {
        Fit::Same
    } else {
        Fit::Maybe
    }
}

/// Whether a number tells the document together with its kind: legislation (the year is in it) of a central body.
fn tu_xac_dinh(number: &SoHieu) -> bool {
    number.he() == He::QuyPham && cua_trung_uong(number)
}

/// Whether the notation of legislation names the kind; luật and nghị quyết of the Quốc hội look alike.
fn neu_loai(number: &SoHieu) -> bool {
    let first = fold(number.nhom().next().unwrap_or_default());
    !matches!(first.trim_end_matches(|c: char| c.is_ascii_digit()), "qh" | "ubtvqh")
}

/// Whether a number is of a body of which there is one in the country; `UBND` is of any place.
fn cua_trung_uong(number: &SoHieu) -> bool {
    number.nhom().any(|group| BangCoQuan::san_co().la_trung_uong(group))
}
