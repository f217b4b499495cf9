//! Citations: in full where a document is mentioned first, short where it is mentioned again (`ND30-PL1-II.6.b#1`,
//! `#3`).
//!
//! Layout takes texts in the order in which they are read: legal bases, body with its tables and footnotes,
//! appendices. A document is known by what its short form says, its kind and number or a law's name. Where that would
//! mean two documents, each mention of either is in full, from the first of the second on.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::Text;
use crate::legal::{CachViet, Citation, LuatTheo, SoHieu, fold};
use crate::the_thuc::noi_dung::{LoiVan, PhanTu};

/// The documents mentioned so far.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    laws: LuatTheo,
    /// By short form; looked up only, never walked.
    known: HashMap<String, Known>,
    /// Numbers given to documents.
    numbers: u32,
}

/// What a short form stands for.
#[derive(Debug)]
enum Known {
    /// One document: what has been said of it, and its number once it stands outside of footnotes.
    One(Box<(Citation, Option<u32>)>),
    /// Several documents.
    Several,
}

/// Where a citation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Among the legal bases: always in full.
    Basis,
    /// In the text.
    Text,
    /// In a footnote, where nothing refers to it.
    Footnote,
}

/// The document that a mention is of, and whether it is the first mention of it in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mentioned {
    pub document: u32,
    pub first: bool,
}

impl Mentions {
    /// None yet, in a document where laws among the legal bases are written by `laws`.
    pub(super) fn new(laws: LuatTheo) -> Self {
        Self { laws, ..Self::default() }
    }

    /// Lets the laws among the legal bases stand in one form: if one has no number, all are written by their dates.
    pub(super) fn agree(&mut self, bases: &[LoiVan]) {
        let no_number = |element: &PhanTu| match element {
            PhanTu::VienDan(law) => law.loai.la_luat() && law.trich_yeu.is_some() && law.so_hieu.is_none(),
            _ => false,
        };
        if self.laws == LuatTheo::So && bases.iter().flat_map(LoiVan::phan_tu).any(no_number) {
            self.laws = LuatTheo::Ngay;
        }
    }

    /// A citation as it is written at the next place in reading order.
    pub(super) fn write(&mut self, citation: &Citation, place: Place) -> (String, Option<Mentioned>) {
        let (manner, mentioned) = self.mention(citation, place);
        (citation.viet(manner).to_string(), mentioned)
    }

    fn mention(&mut self, citation: &Citation, place: Place) -> (CachViet, Option<Mentioned>) {
        let basis = CachViet::CanCu(self.laws);
        let full = if place == Place::Basis { basis } else { CachViet::LanDau };
        let Some(key) = key(citation) else { return (full, None) };
        let (known, before) = match self.known.entry(key) {
            Entry::Vacant(entry) => (entry.insert(Known::One(Box::new((citation.ca_van_ban(), None)))), false),
            Entry::Occupied(entry) => (entry.into_mut(), true),
        };
        let Known::One(one) = known else { return (basis, None) };
        let (document, number) = &mut **one;
        if before && !same(document, citation) {
            *known = Known::Several;
            // A law's first mention is its name alone, which is no longer enough; for others both are the same.
            return (basis, None);
        }
        learn(document, citation);
        let first = number.is_none();
        let mentioned = (place != Place::Footnote).then(|| {
            let document = *number.get_or_insert_with(|| {
                self.numbers = self.numbers.saturating_add(1);
                self.numbers
            });
            Mentioned { document, first }
        });
        (if before && place != Place::Basis { CachViet::LanSau } else { full }, mentioned)
    }
}

/// What the short form of a citation says; `None` where it has none.
fn key(citation: &Citation) -> Option<String> {
    let Citation { loai, so_hieu, ngay, trich_yeu, .. } = citation;
    let rest = match (so_hieu, trich_yeu) {
        (_, Some(name)) if loai.la_luat() => fold(name),
        // A draft's number is a blank, so its date is written too.
        (Some(number), _) if number.la_trong() => format!("{} {}", number.khoa_tra(), String::from(*ngay)),
        (Some(number), _) => number.khoa_tra(),
        (None, _) => String::from(ngay.day_du().map(|_| *ngay)?),
    };
    Some(format!("{}\n{rest}", fold(loai.ten())))
}

/// Whether nothing makes two documents of two citations with one short form.
///
/// Numbers of many bodies are alike (`124/KH-UBND`), and so are those of drafts: bodies and, of drafts, subjects must
/// agree where both say them. A body that is told in other words is taken for another: what is in full is never wrong.
fn same(one: &Citation, other: &Citation) -> bool {
    let agree = |one: Option<&Text>, other: Option<&Text>| match (one, other) {
        (Some(one), Some(other)) => one == other || fold(one) == fold(other),
        _ => true,
    };
    let draft = one.so_hieu.as_ref().is_some_and(SoHieu::la_trong);
    one.co_the_la(other)
        && (one.loai.la_luat() || agree(one.co_quan.as_ref(), other.co_quan.as_ref()))
        && (!draft || agree(one.trich_yeu.as_ref(), other.trich_yeu.as_ref()))
}

/// Adds to a document what a further mention says of it, so that a third can be told apart.
fn learn(document: &mut Citation, mention: &Citation) {
    // Of two dates that agree the greater one says more.
    document.ngay = document.ngay.max(mention.ngay);
    if document.so_hieu.is_none() {
        document.so_hieu.clone_from(&mention.so_hieu);
    }
    if document.co_quan.is_none() {
        document.co_quan.clone_from(&mention.co_quan);
    }
    if document.trich_yeu.is_none() {
        document.trich_yeu.clone_from(&mention.trich_yeu);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: CachViet = CachViet::LanDau;
    const SHORT: CachViet = CachViet::LanSau;
    const BASIS: CachViet = CachViet::CanCu(LuatTheo::Ngay);

    #[test]
    fn laws_among_the_bases_have_one_form() {
        let law = |text: &str| LoiVan::from(text.parse::<Citation>().unwrap());
        let numbered = law("Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016");
        let dated = law("Luật Giá ngày 19 tháng 6 năm 2023");
        let mut mentions = Mentions::new(LuatTheo::So);
        mentions.agree(std::slice::from_ref(&numbered));
        assert_eq!(mentions.laws, LuatTheo::So);
        mentions.agree(&[numbered, dated]);
        assert_eq!(mentions.laws, LuatTheo::Ngay);
    }

    /// `kind | number | date | body | subject`, what is unknown left empty.
    fn citation(fields: &str) -> Citation {
        let mut fields = fields.split('|').map(str::trim);
        let mut next = || fields.next().filter(|field| !field.is_empty());
        let mut out = Citation::new(next().unwrap());
        out.so_hieu = next().map(|number| number.parse().unwrap());
        out.ngay = next().unwrap_or_default().parse().unwrap();
        (out.co_quan, out.trich_yeu) = (next().map(Into::into), next().map(Into::into));
        out
    }

    fn manners(laws: LuatTheo, all: &[(&str, Place)]) -> Vec<CachViet> {
        let mut mentions = Mentions::new(laws);
        all.iter().map(|(fields, place)| mentions.mention(&citation(fields), *place).0).collect()
    }

    #[track_caller]
    fn assert_manners(all: &[(&str, CachViet)]) {
        let cited: Vec<_> = all.iter().map(|(fields, _)| (*fields, Place::Text)).collect();
        let wanted: Vec<_> = all.iter().map(|(_, manner)| *manner).collect();
        assert_eq!(manners(LuatTheo::Ngay, &cited), wanted, "{all:?}");
    }

    #[test]
    fn a_later_mention_is_short() {
        assert_manners(&[
            ("Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ | về công tác văn thư", FULL),
            // What the value says or leaves out does not matter, nor how its number is typed.
            ("nghị định | 30/2020/NÐ–CP", SHORT),
            ("Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ | về công tác văn thư", SHORT),
            ("Nghị định | 31/2020/NĐ-CP", FULL),
            ("Thông tư | 30/2020/NĐ-CP", FULL),
        ]);
    }

    #[test]
    fn a_short_form_of_two_documents_is_never_written() {
        assert_manners(&[
            ("Quyết định | 90/QĐ-TTg | 2022-01-18", FULL),
            ("Quyết định | 90/QĐ-TTg", SHORT),
            // Another of the same number: all in full from here on.
            ("Quyết định | 90/QĐ-TTg | 2016-01-12", BASIS),
            ("Quyết định | 90/QĐ-TTg | 2022-01-18", BASIS),
            ("Quyết định | 90/QĐ-TTg", BASIS),
        ]);
        // Neither says a date; the bodies differ.
        assert_manners(&[
            ("Kế hoạch | 124/KH-UBND | | Ủy ban nhân dân xã Bình An", FULL),
            ("Kế hoạch | 124/KH-UBND | | Uỷ ban nhân dân xã Bình An", SHORT),
            ("Kế hoạch | 124/KH-UBND | | Ủy ban nhân dân xã Mai Thượng", BASIS),
        ]);
        // What the second says of the first tells the third apart.
        assert_manners(&[
            ("Quyết định | 90/QĐ-TTg", FULL),
            ("Quyết định | 90/QĐ-TTg | 2022 | Thủ tướng Chính phủ", SHORT),
            ("Quyết định | 90/QĐ-TTg | 2022-01-18", SHORT),
            ("Quyết định | 90/QĐ-TTg | 2016", BASIS),
        ]);
    }

    #[test]
    fn laws_go_by_name_until_two_have_it() {
        assert_manners(&[
            ("Luật | 45/2013/QH13 | 2013-11-29 | | Đất đai", FULL),
            ("Luật | | | | Đất đai", SHORT),
            ("Luật | 45/2013/QH13 | | | Đất đai", SHORT),
            ("Luật | 31/2024/QH15 | 2024-01-18 | | Đất đai", BASIS),
            ("Luật | 45/2013/QH13 | 2013-11-29 | | Đất đai", BASIS),
            ("Luật | | | | Nhà ở", FULL),
        ]);
        let (first, other) = ("Luật | | 2013-11-29 | | Đất đai", "Luật | 31/2024/QH15 | 2024-01-18 | | Đất đai");
        let mut mentions = Mentions::new(LuatTheo::Ngay);
        let written = [first, other, first].map(|law| mentions.write(&citation(law), Place::Text).0);
        assert_eq!(
            written,
            ["Luật Đất đai", "Luật Đất đai ngày 18 tháng 01 năm 2024", "Luật Đất đai ngày 29 tháng 11 năm 2013"]
        );
    }

    #[test]
    fn drafts_without_a_number_are_told_apart_by_what_they_say() {
        assert_manners(&[
            ("Kế hoạch | /KH-UBND | 2026-06-01 | Ủy ban nhân dân xã | về dạy bơi", FULL),
            ("Kế hoạch | /KH-UBND | 2026-06-01 | Ủy ban nhân dân xã | về dạy bơi", SHORT),
            ("Kế hoạch | /KH-UBND | 2026-06-02 | Ủy ban nhân dân xã | về dạy bơi", FULL),
            ("Kế hoạch | /KH-UBND | 2026-06-01 | Ủy ban nhân dân xã | về đọc sách", BASIS),
        ]);
    }

    #[test]
    fn documents_without_a_number_go_by_their_date() {
        assert_manners(&[
            ("Thông báo | | 2026-06-01 | Ủy ban nhân dân xã", FULL),
            ("Thông báo | | 2026-06-01", SHORT),
            // Part of a date tells nothing.
            ("Thông báo | | 2026-06", FULL),
            ("Thông báo | | 2026-06", FULL),
        ]);
    }

    #[test]
    fn the_bases_are_always_in_full_and_count_as_mentions() {
        let decree = "Nghị định | 30/2020/NĐ-CP | 2020-03-05";
        let places = [Place::Basis, Place::Basis, Place::Text, Place::Basis];
        for laws in [LuatTheo::Ngay, LuatTheo::So] {
            let basis = CachViet::CanCu(laws);
            assert_eq!(manners(laws, &places.map(|place| (decree, place))), [basis, basis, SHORT, basis]);
        }
    }

    #[test]
    fn a_footnote_is_a_mention_to_which_nothing_leads() {
        let mut mentions = Mentions::default();
        let (one, other) = (citation("Nghị định | 30/2020/NĐ-CP"), citation("Nghị định | 31/2020/NĐ-CP"));
        let mut next = |citation, place| mentions.mention(citation, place);
        let mentioned = |document, first| Some(Mentioned { document, first });
        assert_eq!(next(&one, Place::Footnote), (FULL, None));
        assert_eq!(next(&other, Place::Text), (FULL, mentioned(1, true)));
        assert_eq!(next(&one, Place::Text), (SHORT, mentioned(2, true)));
        assert_eq!(next(&one, Place::Text), (SHORT, mentioned(2, false)));
        assert_eq!(next(&one, Place::Footnote), (SHORT, None));
    }
}
