//! **Hiệu lực**: whether a document was in force on a day, and what to cite in its place.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::{Catalogue, DoChac, Entry, LookUp, short};
use crate::legal::{Citation, SoHieu};

/// **Hiệu lực tại một ngày** of a document, as far as the catalogue proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status<'c> {
    /// **Còn hiệu lực**: in force, and not known to have been amended by then.
    InForce {
        /// The first day in force.
        since: NaiveDate,
        /// What amends it from a day that is not known, so that it may have done so by then.
        undated: Vec<Related<'c>>,
    },
    /// **Còn hiệu lực, đã được sửa đổi, bổ sung**: in force, and amended by then.
    Amended {
        /// The first day in force.
        since: NaiveDate,
        /// What had amended it: only what is itself known to have been in force on the day or before; the earliest
        /// first.
        by: Vec<&'c Entry>,
        /// What amends it besides from a day that is not known, so that it may have done so by then.
        undated: Vec<Related<'c>>,
    },
    /// **Chưa có hiệu lực**.
    NotYet {
        /// The first day in force; `None` where only the date of issue is known, which was later than the day asked
        /// for.
        from: Option<NaiveDate>,
    },
    /// **Hết hiệu lực**.
    Expired {
        /// The first day on which it was not in force; `None` where it is only known to have been replaced by then.
        on: Option<NaiveDate>,
        /// What replaced it, and what had replaced that by the day asked for, nearest first.
        successors: Vec<Related<'c>>,
    },
    /// **Chưa xác định**: the data prove nothing.
    Unknown(Why<'c>),
}

/// A document that replaces or amends another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Related<'c> {
    /// It is in the catalogue.
    Known(&'c Entry),
    /// The catalogue has only its number.
    Outside(&'c SoHieu),
}

impl<'c> Related<'c> {
    /// Its row in the catalogue.
    #[must_use]
    pub const fn entry(&self) -> Option<&'c Entry> {
        match self {
            Self::Known(entry) => Some(entry),
            Self::Outside(_) => None,
        }
    }

    /// Its number.
    #[must_use]
    pub const fn so_hieu(&self) -> &'c SoHieu {
        match self {
            Self::Known(entry) => &entry.so_hieu,
            Self::Outside(number) => number,
        }
    }
}

/// Why a [`Status`] is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why<'c> {
    /// The catalogue has no such document.
    NotInCatalogue,
    /// Perhaps this document is meant: see [`LookUp::Possible`].
    Possible(&'c Entry),
    /// One of these is meant: see [`LookUp::Ambiguous`].
    Ambiguous(Vec<&'c Entry>),
    /// The day on which it came into force is not known.
    NoEffectiveDate,
    /// It has been replaced by these, but it is not known whether by the day asked for.
    Replaced(Vec<Related<'c>>),
    /// Nothing ends it, but the catalogue was checked only up to this day, which is before the day asked for; `None` where
    /// it has no such day ([`Catalogue::xet_den`]).
    Unchecked(Option<NaiveDate>),
}

/// **Trả lời về hiệu lực**: a status with what it rests on; made by [`Catalogue::status`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Standing<'c> {
    /// The status on the day.
    pub status: Status<'c>,
    /// The document, where the citation means exactly one.
    pub entry: Option<&'c Entry>,
    /// How well number and date are vouched for, the weakest of all documents that the answer rests on: this one, those
    /// that it names beside it (amenders, successors, those that may be meant), and what replaces it later, where only that
    /// tells its end. `None` where none of them is known.
    pub do_chac: Option<DoChac>,
}

impl Catalogue {
    /// **Hiệu lực của một viện dẫn** on a day, as a rule the date of the document that cites.
    ///
    /// ```
    /// use vanban::legal::Citation;
    /// use vanban::legal::catalogue::{Catalogue, DoChac, Status};
    /// let cited: Citation = "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015".parse()?;
    /// let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let known = Catalogue::san_co();
    /// assert!(matches!(known.status(&cited, day(2024, 5, 20)).status, Status::Amended { .. }));
    /// let answer = known.status(&cited, day(2026, 5, 20));
    /// assert_eq!(answer.status.to_string(), "hết hiệu lực từ 01/3/2025, thay bằng 65/2025/QH15, 72/2025/QH15");
    /// assert_eq!(answer.do_chac, Some(DoChac::HaiNguon));
    /// # Ok::<(), vanban::legal::CitationError>(())
    /// ```
    #[must_use]
    pub fn status(&self, citation: &Citation, tai: NaiveDate) -> Standing<'_> {
        let why = match self.tra_tai(citation, tai) {
            LookUp::Known(entry) => return self.standing(entry, tai),
            LookUp::Possible(entry) => Why::Possible(entry),
            LookUp::Ambiguous(all) => Why::Ambiguous(all),
            LookUp::Unknown => Why::NotInCatalogue,
        };
        let status = Status::Unknown(why);
        Standing { do_chac: weakest(status.entries()), status, entry: None }
    }

    /// **Hiệu lực của một văn bản** of this catalogue on a day.
    ///
    /// `het_hieu_luc` alone proves that a document is no longer in force; without `hieu_luc_tu` it is never in force. Where
    /// only the replacing documents are known, they prove it from the day on which all of them are in force; before the
    /// first of them was issued, the document was not replaced yet; in between nothing is proven ([`Why::Replaced`]).
    ///
    /// What amends it counts from its own first day. Where that is not known, it is told apart, unless it was issued after
    /// the day asked for. Of what has no row, the year in its number tells when it was issued.
    ///
    /// ```
    /// use vanban::legal::catalogue::Catalogue;
    /// let known = Catalogue::san_co();
    /// let decree = known.tra_so(&"61/2018/NĐ-CP".parse()?).entry().unwrap();
    /// let day = chrono::NaiveDate::from_ymd_opt(2025, 6, 30).unwrap();
    /// assert_eq!(
    ///     known.standing(decree, day).status.to_string(),
    ///     "còn hiệu lực (từ 21/6/2018), đã được sửa đổi, bổ sung bởi 107/2021/NĐ-CP (không rõ từ ngày nào)"
    /// );
    /// # Ok::<(), vanban::legal::SoHieuError>(())
    /// ```
    #[must_use]
    pub fn standing<'c>(&'c self, entry: &'c Entry, tai: NaiveDate) -> Standing<'c> {
        let status = self.status_of(entry, tai);
        let in_force = matches!(status, Status::InForce { .. } | Status::Amended { .. });
        // Without a last day it is in force because nothing that replaces it had been issued.
        let later = self.successors(entry).filter(|_| in_force && entry.het_hieu_luc.is_none());
        let later = later.filter_map(|by| by.entry());
        let do_chac = weakest(status.entries().into_iter().chain(later).chain([entry]));
        Standing { status, entry: Some(entry), do_chac }
    }

    fn status_of<'c>(&'c self, entry: &'c Entry, tai: NaiveDate) -> Status<'c> {
        let begins = entry.hieu_luc_tu;
        if tai < begins.unwrap_or(entry.ngay_ban_hanh) {
            return Status::NotYet { from: begins };
        }
        match self.ended(entry, tai) {
            Some(true) => return Status::Expired { on: entry.het_hieu_luc, successors: self.chain(entry, tai) },
            None => return Status::Unknown(Why::Replaced(self.successors(entry).collect())),
            Some(false) => {}
        }
        let Some(since) = begins else { return Status::Unknown(Why::NoEffectiveDate) };
        if self.xet_den.is_none_or(|last| last < tai) {
            return Status::Unknown(Why::Unchecked(self.xet_den));
        }
        let (mut by, mut undated) = (Vec::new(), Vec::new());
        for amender in entry.sua_doi_boi.iter().map(|number| self.related(entry, number)) {
            match amender {
                Related::Known(known) if known.hieu_luc_tu.is_some_and(|from| from <= tai) => by.push(known),
                Related::Known(known) if known.hieu_luc_tu.is_some() => {}
                _ if amender.issued_after(tai) => {}
                _ => undated.push(amender),
            }
        }
        by.sort_by_key(|by| by.hieu_luc_tu);
        if by.is_empty() { Status::InForce { since, undated } } else { Status::Amended { since, by, undated } }
    }

    /// Whether a document was in force on a day; `None` if that cannot be proven.
    pub(super) fn hieu_luc(&self, entry: &Entry, tai: NaiveDate) -> Option<bool> {
        match self.status_of(entry, tai) {
            Status::InForce { .. } | Status::Amended { .. } => Some(true),
            Status::NotYet { .. } | Status::Expired { .. } => Some(false),
            Status::Unknown(_) => None,
        }
    }

    /// Whether a document was no longer in force on a day, by its own last day or by what replaces it; `None` if neither
    /// tells.
    fn ended(&self, entry: &Entry, tai: NaiveDate) -> Option<bool> {
        entry.het_hieu_luc.map_or_else(|| self.replaced(entry, tai), |on| Some(on <= tai))
    }

    /// Whether all that replaces a document was in force on a day: `Some(false)` if nothing of it had been issued then, or
    /// nothing replaces it.
    fn replaced(&self, entry: &Entry, tai: NaiveDate) -> Option<bool> {
        if self.successors(entry).all(|by| by.issued_after(tai)) {
            return Some(false);
        }
        let begun = |by: Related<'_>| by.entry().and_then(|by| by.hieu_luc_tu).is_some_and(|from| from <= tai);
        self.successors(entry).all(begun).then_some(true)
    }

    /// What replaces a document.
    fn successors<'c>(&'c self, entry: &'c Entry) -> impl Iterator<Item = Related<'c>> {
        entry.thay_the_boi.iter().map(|number| self.related(entry, number))
    }

    /// What a number among the links of an entry stands for.
    fn related<'c>(&'c self, entry: &Entry, number: &'c SoHieu) -> Related<'c> {
        self.later(entry, number).map_or(Related::Outside(number), Related::Known)
    }

    /// What replaces a document, and what had replaced that by a day; each once, so that a ring of mistakes ends.
    fn chain<'c>(&'c self, entry: &'c Entry, tai: NaiveDate) -> Vec<Related<'c>> {
        let mut chain: Vec<_> = self.successors(entry).collect();
        let mut next = 0;
        while let Some(successor) = chain.get(next).cloned() {
            next += 1;
            let Related::Known(by) = successor else { continue };
            let gone = self.ended(by, tai) == Some(true);
            for further in self.successors(by).filter(|_| gone) {
                if further != Related::Known(entry) && !chain.contains(&further) {
                    chain.push(further);
                }
            }
        }
        chain
    }

    /// The one document of a number that was issued on the day of another or later. Links between entries are numbers
    /// without kind and date; what replaces or amends comes after.
    pub(super) fn later<'c>(&'c self, entry: &Entry, number: &SoHieu) -> Option<&'c Entry> {
        let mut found =
            self.theo_so(number).filter(|other| other.ngay_ban_hanh >= entry.ngay_ban_hanh && *other != entry);
        found.next().filter(|_| found.next().is_none())
    }
}

impl Related<'_> {
    /// Whether it is known to have been issued after a day: by its date, or by the year in its number.
    fn issued_after(&self, tai: NaiveDate) -> bool {
        match self {
            Self::Known(entry) => entry.ngay_ban_hanh > tai,
            Self::Outside(number) => number.nam().is_some_and(|year| i32::from(year) > tai.year()),
        }
    }
}

impl<'c> Status<'c> {
    /// The documents of the catalogue that the status names.
    fn entries(&self) -> Vec<&'c Entry> {
        let of = |related: &[Related<'c>]| related.iter().filter_map(Related::entry).collect::<Vec<_>>();
        match self {
            Self::InForce { undated, .. } => of(undated),
            Self::Amended { by, undated, .. } => [&by[..], &of(undated)].concat(),
            Self::Expired { successors, .. } => of(successors),
            Self::Unknown(Why::Replaced(by)) => of(by),
            Self::Unknown(Why::Possible(entry)) => vec![entry],
            Self::Unknown(Why::Ambiguous(all)) => all.clone(),
            Self::NotYet { .. } | Self::Unknown(_) => Vec::new(),
        }
    }
}

fn weakest<'c>(entries: impl IntoIterator<Item = &'c Entry>) -> Option<DoChac> {
    entries.into_iter().map(|entry| entry.do_chac).min()
}

impl fmt::Display for Related<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.so_hieu().fmt(f)
    }
}

fn joined<T: fmt::Display>(all: impl IntoIterator<Item = T>) -> String {
    all.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

/// `hết hiệu lực từ 01/3/2025, thay bằng 65/2025/QH15`.
impl fmt::Display for Status<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InForce { since, undated } => in_force(f, *since, &[], undated),
            Self::Amended { since, by, undated } => in_force(f, *since, by, undated),
            Self::NotYet { from: Some(from) } => write!(f, "chưa có hiệu lực (từ {})", short(*from)),
            Self::NotYet { from: None } => f.write_str("chưa ban hành"),
            Self::Expired { on, successors } => {
                f.write_str("hết hiệu lực")?;
                if let Some(on) = on {
                    write!(f, " từ {}", short(*on))?;
                }
                if successors.is_empty() { Ok(()) } else { write!(f, ", thay bằng {}", joined(successors)) }
            }
            Self::Unknown(why) => why.fmt(f),
        }
    }
}

/// `còn hiệu lực (từ 01/01/2016), đã được sửa đổi, bổ sung bởi 47/2019/QH14`.
fn in_force(f: &mut fmt::Formatter<'_>, since: NaiveDate, by: &[&Entry], undated: &[Related<'_>]) -> fmt::Result {
    write!(f, "còn hiệu lực (từ {})", short(since))?;
    let by = by.iter().map(|by| by.so_hieu.to_string());
    let undated = undated.iter().map(|by| format!("{by} (không rõ từ ngày nào)"));
    let amenders = joined(by.chain(undated));
    if amenders.is_empty() { Ok(()) } else { write!(f, ", đã được sửa đổi, bổ sung bởi {amenders}") }
}

/// `chưa rõ: không có trong danh mục`.
impl fmt::Display for Why<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = |entry: &&Entry| format!("{} ngày {}", entry.so_hieu, short(entry.ngay_ban_hanh));
        f.write_str("chưa rõ: ")?;
        match self {
            Self::NotInCatalogue => f.write_str("không có trong danh mục"),
            Self::Possible(entry) => write!(f, "có thể là {}, viện dẫn không đủ để biết chắc", named(entry)),
            Self::Ambiguous(all) => write!(f, "một trong {}", joined(all.iter().map(named))),
            Self::NoEffectiveDate => f.write_str("danh mục không ghi ngày có hiệu lực"),
            Self::Replaced(by) => write!(f, "đã bị thay bằng {}, không rõ ngày", joined(by)),
            Self::Unchecked(Some(last)) => write!(f, "danh mục chỉ được xét đến ngày {}", short(*last)),
            Self::Unchecked(None) => f.write_str("danh mục không ghi đã được xét đến ngày nào"),
        }
    }
}

#[cfg(test)]
mod tests;
