//! **Hiệu lực**: whether a document was in force on a day, and what to cite in its place.

use std::fmt;

use chrono::NaiveDate;

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
    },
    /// **Còn hiệu lực, đã được sửa đổi, bổ sung**: in force, and amended by then.
    Amended {
        /// The first day in force.
        since: NaiveDate,
        /// What had amended it: only what is itself known to have been in force on the day or before; the earliest
        /// first.
        by: Vec<&'c Entry>,
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
        successors: Vec<Successor<'c>>,
    },
    /// **Chưa xác định**: the data prove nothing.
    Unknown(Why<'c>),
}

/// A document that replaces another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Successor<'c> {
    /// It is in the catalogue.
    Known(&'c Entry),
    /// The catalogue has only its number.
    Outside(&'c SoHieu),
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
    Replaced(Vec<Successor<'c>>),
}

/// **Trả lời về hiệu lực**: a status with what it rests on; made by [`Catalogue::status`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Standing<'c> {
    /// The status on the day.
    pub status: Status<'c>,
    /// The document, where the citation means exactly one.
    pub entry: Option<&'c Entry>,
    /// How well number and date are vouched for, of the document and of what is said to have amended it: the weakest.
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
        let unknown = |why| Standing { status: Status::Unknown(why), entry: None, do_chac: None };
        match self.tra_tai(citation, tai) {
            LookUp::Known(entry) => self.standing(entry, tai),
            LookUp::Possible(entry) => unknown(Why::Possible(entry)),
            LookUp::Ambiguous(all) => unknown(Why::Ambiguous(all)),
            LookUp::Unknown => unknown(Why::NotInCatalogue),
        }
    }

    /// **Hiệu lực của một văn bản** of this catalogue on a day.
    ///
    /// `het_hieu_luc` alone proves that a document is no longer in force; without `hieu_luc_tu` it is never in force. Where
    /// only the replacing documents are known, they prove it from the day on which all of them are in force; before the
    /// first of them was issued, the document was not replaced yet; in between nothing is proven ([`Why::Replaced`]).
    #[must_use]
    pub fn standing<'c>(&'c self, entry: &'c Entry, tai: NaiveDate) -> Standing<'c> {
        let status = self.status_of(entry, tai);
        let amenders = if let Status::Amended { by, .. } = &status { &by[..] } else { &[] };
        let do_chac = amenders.iter().map(|by| by.do_chac).chain([entry.do_chac]).min();
        Standing { status, entry: Some(entry), do_chac }
    }

    fn status_of<'c>(&'c self, entry: &'c Entry, tai: NaiveDate) -> Status<'c> {
        let expired = |on| Status::Expired { on, successors: self.chain(entry, tai) };
        let begins = entry.hieu_luc_tu;
        if tai < begins.unwrap_or(entry.ngay_ban_hanh) {
            return Status::NotYet { from: begins };
        }
        match (entry.het_hieu_luc, self.replaced(entry, tai)) {
            (Some(on), _) if on <= tai => return expired(Some(on)),
            (None, Some(true)) => return expired(None),
            (None, None) => return Status::Unknown(Why::Replaced(self.successors(entry).collect())),
            _ => {}
        }
        let Some(since) = begins else { return Status::Unknown(Why::NoEffectiveDate) };
        let mut by: Vec<_> = entry.sua_doi_boi.iter().filter_map(|number| self.later(entry, number)).collect();
        by.retain(|by| by.hieu_luc_tu.is_some_and(|from| from <= tai));
        by.sort_by_key(|by| by.hieu_luc_tu);
        if by.is_empty() { Status::InForce { since } } else { Status::Amended { since, by } }
    }

    /// Whether a document was in force on a day; `None` if that cannot be proven.
    pub(super) fn hieu_luc(&self, entry: &Entry, tai: NaiveDate) -> Option<bool> {
        match self.status_of(entry, tai) {
            Status::InForce { .. } | Status::Amended { .. } => Some(true),
            Status::NotYet { .. } | Status::Expired { .. } => Some(false),
            Status::Unknown(_) => None,
        }
    }

    /// Whether all that replaces a document was in force on a day: `Some(false)` if nothing of it had been issued then, or
    /// nothing replaces it.
    fn replaced(&self, entry: &Entry, tai: NaiveDate) -> Option<bool> {
        let entry_of = |successor| if let Successor::Known(entry) = successor { Some(entry) } else { None };
        let all: Option<Vec<&Entry>> = self.successors(entry).map(entry_of).collect();
        let all = all?;
        if all.iter().all(|by| tai < by.ngay_ban_hanh) {
            return Some(false);
        }
        all.iter().all(|by| by.hieu_luc_tu.is_some_and(|from| from <= tai)).then_some(true)
    }

    /// What replaces a document.
    fn successors<'c>(&'c self, entry: &'c Entry) -> impl Iterator<Item = Successor<'c>> {
        let known = |number| self.later(entry, number).map_or(Successor::Outside(number), Successor::Known);
        entry.thay_the_boi.iter().map(known)
    }

    /// What replaces a document, and what had replaced that by a day; each once, so that a ring of mistakes ends.
    fn chain<'c>(&'c self, entry: &'c Entry, tai: NaiveDate) -> Vec<Successor<'c>> {
        let mut chain: Vec<_> = self.successors(entry).collect();
        let mut next = 0;
        while let Some(successor) = chain.get(next).cloned() {
            next += 1;
            let Successor::Known(by) = successor else { continue };
            let gone = by.het_hieu_luc.is_some_and(|on| on <= tai)
                || (by.het_hieu_luc.is_none() && !by.thay_the_boi.is_empty() && self.replaced(by, tai) == Some(true));
            for further in self.successors(by).filter(|_| gone) {
                if further != Successor::Known(entry) && !chain.contains(&further) {
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

impl fmt::Display for Successor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(entry) => entry.so_hieu.fmt(f),
            Self::Outside(number) => number.fmt(f),
        }
    }
}

fn joined<T: fmt::Display>(all: impl IntoIterator<Item = T>) -> String {
    all.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

/// `hết hiệu lực từ 01/3/2025, thay bằng 65/2025/QH15`.
impl fmt::Display for Status<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InForce { since } => write!(f, "còn hiệu lực (từ {})", short(*since)),
            Self::Amended { since, by } => {
                let by = joined(by.iter().map(|by| &by.so_hieu));
                write!(f, "còn hiệu lực (từ {}), đã được sửa đổi, bổ sung bởi {by}", short(*since))
            }
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
        }
    }
}

#[cfg(test)]
mod tests;
