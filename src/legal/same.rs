//! **Cùng một văn bản**: whether citations are of one document, and the documents of many citations.
//!
//! What two citations say must agree, and they must share something by which a document is known: its number, the name
//! of a law, or, where there is no number, the whole date or the issuer.

use std::collections::HashMap;

use super::catalogue::{BangCoQuan, co_quan_khoa};
use super::normalize::fold;
use super::{Citation, SoHieu, TenLoai};
use crate::Text;
use crate::the_thuc::NgayBanHanh;

impl Citation {
    /// Whether two citations may be of one document: nothing that both say differs, and they share a number, a law's
    /// name, or, without a number, kind and date or kind and issuer.
    ///
    /// A date in part agrees with the whole date; `Văn bản số …` with any kind of Điều 7. Issuers are compared as far as
    /// ways of writing go (`UBND xã A`, `Ủy ban nhân dân xã A`), but not where the number names a body of the centre.
    /// Subjects are told in many words; they decide only where no number does.
    ///
    /// ```
    /// use vanban::legal::Citation;
    /// let full: Citation = "Quyết định số 90/QĐ-TTg ngày 18 tháng 01 năm 2022 của Thủ tướng Chính phủ".parse()?;
    /// let later: Citation = "Quyết định số 90/QĐ-TTg".parse()?;
    /// let other: Citation = "Quyết định số 90/QĐ-TTg ngày 12/01/2016".parse()?;
    /// assert!(full.co_the_la(&later) && later.co_the_la(&other));
    /// assert!(!full.co_the_la(&other));
    /// # Ok::<(), vanban::legal::CitationError>(())
    /// ```
    #[must_use]
    pub fn co_the_la(&self, other: &Self) -> bool {
        if !same_kind(&self.loai, &other.loai) || !self.ngay.hop_voi(&other.ngay) {
            return false;
        }
        if self.loai.la_luat() {
            return same_law(self, other);
        }
        let subjects = || match (self.noi_dung_trich_yeu(), other.noi_dung_trich_yeu()) {
            (Some(one), Some(two)) => fold(one) == fold(two),
            _ => true,
        };
        match (&self.so_hieu, &other.so_hieu) {
            (Some(one), Some(two)) => {
                one.khoa_tra() == two.khoa_tra()
                    && (is_central(one) || self.issuer_agrees(other))
                    && (!one.la_trong() || subjects())
            }
            (None, None) => {
                let dated = self.ngay.day_du().is_some() && self.ngay == other.ngay;
                let issued = self.issuer().is_some() && other.issuer().is_some();
                (dated || issued) && self.issuer_agrees(other) && subjects()
            }
            _ => false,
        }
    }

    /// Whether the issuers are one body, or one citation does not tell it.
    pub(crate) fn issuer_agrees(&self, other: &Self) -> bool {
        match (self.issuer(), other.issuer()) {
            (Some(one), Some(two)) => one == two || same_body(&co_quan_khoa(one), &co_quan_khoa(two)),
            _ => true,
        }
    }

    /// The issuer, where one is told.
    fn issuer(&self) -> Option<&Text> {
        self.co_quan.as_ref().filter(|body| !body.is_blank())
    }

    /// Adds what another citation of the same document says beyond this one.
    pub(crate) fn learn(&mut self, other: &Self) {
        if self.loai == TenLoai::VanBan {
            self.loai.clone_from(&other.loai);
        }
        // Of two dates that agree the greater one says more.
        self.ngay = self.ngay.max(other.ngay);
        if self.so_hieu.is_none() {
            self.so_hieu.clone_from(&other.so_hieu);
        }
        // Of two names of one body that differ the longer one has the place too.
        let fuller = match (self.issuer(), other.issuer()) {
            (Some(one), Some(two)) => co_quan_khoa(one).len() < co_quan_khoa(two).len(),
            (one, _) => one.is_none(),
        };
        if fuller && other.issuer().is_some() {
            self.co_quan.clone_from(&other.co_quan);
        }
        if self.trich_yeu.as_ref().is_none_or(Text::is_blank) {
            self.trich_yeu.clone_from(&other.trich_yeu);
        }
    }

    /// How much it tells: its fields, and of the date each part.
    pub(crate) fn told(&self) -> usize {
        let Self { so_hieu, ngay, co_quan, trich_yeu, .. } = self;
        let text = |text: &Option<Text>| text.as_ref().is_some_and(|text| !text.is_blank());
        let known = [
            so_hieu.is_some(),
            ngay.nam_in().is_some(),
            ngay.thang_in().is_some(),
            ngay.ngay_in().is_some(),
            text(co_quan),
            text(trich_yeu),
        ];
        known.into_iter().filter(|known| *known).count()
    }

    /// By what its document is known again. Citations that [`Citation::co_the_la`] lets be of one document share one of
    /// these, but for a body that is told without its place.
    pub(crate) fn keys(&self) -> Vec<String> {
        let kind = fold(self.loai.ten());
        let mut keys = Vec::new();
        if let Some(number) = &self.so_hieu {
            let number = number.khoa_tra();
            if matches!(self.loai, TenLoai::HanhChinh(_)) {
                keys.push(format!("{} số {number}", fold(TenLoai::VanBan.ten())));
            }
            keys.push(format!("{kind} số {number}"));
        }
        if self.loai.la_luat() {
            keys.extend(self.ten_luat().map(|name| format!("{kind} tên {}", fold(name))));
            if self.loai == TenLoai::HienPhap {
                keys.push(kind);
            }
        } else if self.so_hieu.is_none() {
            keys.extend(self.ngay.day_du().map(|date| format!("{kind} ngày {date}")));
            keys.extend(self.issuer().map(|body| format!("{kind} của {}", co_quan_khoa(body))));
        }
        keys
    }
}

/// Kinds that a document may be called by: “Văn bản” is said of all that offices issue.
fn same_kind(one: &TenLoai, two: &TenLoai) -> bool {
    let called = |one: &TenLoai, two: &TenLoai| *one == TenLoai::VanBan && matches!(two, TenLoai::HanhChinh(_));
    one == two || called(one, two) || called(two, one)
}

/// Whether two citations of laws share number or name. Where only one has the number, its year stands for a date.
fn same_law(one: &Citation, two: &Citation) -> bool {
    let years = |numbered: &SoHieu, named: &Citation| {
        let year = numbered.nam().and_then(|year| NgayBanHanh::mot_phan(year.into(), None, None));
        year.is_none_or(|year| year.hop_voi(&named.ngay))
    };
    let years = match (&one.so_hieu, &two.so_hieu) {
        (Some(one), Some(two)) => return one.khoa_tra() == two.khoa_tra(),
        (Some(number), None) => years(number, two),
        (None, Some(number)) => years(number, one),
        (None, None) => true,
    };
    years
        && match (one.ten_luat(), two.ten_luat()) {
            (Some(one), Some(two)) => fold(one) == fold(two),
            _ => one.loai == TenLoai::HienPhap,
        }
}

/// Whether a number names a body of the centre, of which there is one: `30/2020/NĐ-CP`, `28-CT/TW`.
fn is_central(number: &SoHieu) -> bool {
    number.nhom().next_back().is_some_and(|sign| BangCoQuan::san_co().la_trung_uong(sign))
}

/// Words behind which the place of a body may be left out: `Ủy ban nhân dân xã`, `UBND`.
const BEFORE_PLACE: [&str; 9] = ["dân", "xã", "phường", "khu", "trấn", "huyện", "quận", "phố", "tỉnh"];

/// Whether two names, as keys, are of one body; the place of one may be left out.
fn same_body(one: &str, two: &str) -> bool {
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    let placed = || short.rsplit(' ').next().is_some_and(|last| BEFORE_PLACE.contains(&last));
    long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') && placed())
}

/// At most so many documents are looked at where several have one key: the last ones.
pub(crate) const MOST: usize = 16;

/// Documents by keys.
#[derive(Debug, Default)]
pub(crate) struct Index(HashMap<String, Vec<usize>>);

impl Index {
    pub(crate) fn put(&mut self, key: String, document: usize) {
        let all = self.0.entry(key).or_default();
        if all.last() != Some(&document) && !(all.len() < MOST && all.contains(&document)) {
            all.push(document);
        }
    }

    /// The documents with a key, the last [`MOST`] of them.
    pub(crate) fn get(&self, key: &str) -> &[usize] {
        let all = self.0.get(key).map_or(&[][..], Vec::as_slice);
        &all[all.len().saturating_sub(MOST)..]
    }
}

/// The documents of many citations, each with all that is said of it.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    all: Vec<Citation>,
    by: Index,
}

impl Documents {
    /// The documents, by the order in which they were added.
    pub(crate) fn all(&self) -> &[Citation] {
        &self.all
    }

    /// The documents of which a citation may be.
    pub(crate) fn same(&self, citation: &Citation) -> Vec<usize> {
        let mut all: Vec<usize> = citation.keys().iter().flat_map(|key| self.by.get(key)).copied().collect();
        all.sort_unstable();
        all.dedup();
        all.retain(|known| self.all[*known].co_the_la(citation));
        all
    }

    /// Adds a document; its index.
    pub(crate) fn add(&mut self, citation: &Citation) -> usize {
        self.all.push(citation.ca_van_ban());
        self.index(self.all.len() - 1);
        self.all.len() - 1
    }

    /// Adds to a document what a further citation says of it.
    pub(crate) fn learn(&mut self, document: usize, citation: &Citation) {
        if let Some(known) = self.all.get_mut(document) {
            known.learn(citation);
            self.index(document);
        }
    }

    fn index(&mut self, document: usize) {
        for key in self.all[document].keys() {
            self.by.put(key, document);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_one_document_and_what_is_not() {
        for (one, other, same) in [
            // Bodies: another one, another way of writing, the place left out, one not told.
            ("Kế hoạch | 12/KH-UBND | | UBND xã Bình An", "Kế hoạch | 12/KH-UBND | | UBND xã Mai Thượng", false),
            ("Kế hoạch | 12/KH-UBND | | UBND xã Bình An", "Kế hoạch | 12/KH-UBND | | Uỷ ban nhân dân xã Bình An", true),
            ("Kế hoạch | 12/KH-UBND | | UBND xã Bình An", "Kế hoạch | 12/KH-UBND | | Ủy ban nhân dân xã", true),
            ("Kế hoạch | 12/KH-UBND | | UBND xã Tân", "Kế hoạch | 12/KH-UBND | | UBND xã Tân Lập", false),
            ("Kế hoạch | 12/KH-UBND | | UBND xã Bình An", "Kế hoạch | 12/KH-UBND", true),
            // The number names the body, so that a slip in its name makes no other document.
            ("Nghị định | 30/2020/NĐ-CP | | Chính phủ", "Nghị định | 30/2020/NĐ-CP | | Thủ tướng Chính phủ", true),
            // Any paper of an office may be called a văn bản, but no law or decree of the Government.
            ("Văn bản | 12/UBND-VX", "Công văn | 12/UBND-VX", true),
            ("Văn bản | 30/2020/NĐ-CP", "Nghị định | 30/2020/NĐ-CP", false),
            ("Công văn | 12/UBND-VX", "Tờ trình | 12/UBND-VX", false),
            // Dates in part.
            ("Quyết định | 90/QĐ-TTg | 2022", "Quyết định | 90/QĐ-TTg | 2022-01-18", true),
            ("Quyết định | 90/QĐ-TTg | 2016", "Quyết định | 90/QĐ-TTg | 2022-01-18", false),
            // Drafts have no number yet: subjects tell them apart.
            ("Kế hoạch | /KH-UBND | | | về dạy bơi", "Kế hoạch | /KH-UBND | | | về việc dạy bơi", true),
            ("Kế hoạch | /KH-UBND | | | về dạy bơi", "Kế hoạch | /KH-UBND | | | về đọc sách", false),
            ("Kế hoạch | /KH-UBND | | | về dạy bơi", "Kế hoạch | 3/KH-UBND | | | về dạy bơi", false),
            // Without number: by date, or by issuer.
            ("Thông báo | | 2026-06-01", "Thông báo | | 2026-06-01 | UBND xã Bình An", true),
            ("Thông báo | | 2026-06 | | về dạy bơi", "Thông báo | | 2026-06 | | về dạy bơi", false),
            ("Nghị quyết | | | Đại hội XIV của Đảng", "Nghị quyết | | | Đại hội XIV của Đảng", true),
            ("Nghị quyết | | | Đại hội XIV của Đảng", "Nghị quyết | | | Đại hội XIII của Đảng", false),
            // Laws: by number whatever the name, by name with or without its kind, by year of the number.
            ("Luật | 102/2016/QH13", "Luật | 102/2016/QH13 | | | Trẻ em", true),
            ("Luật | | | | Trẻ em", "Luật | 102/2016/QH13 | | | Luật Trẻ em", true),
            ("Luật | | 2013-11-29 | | Đất đai", "Luật | 31/2024/QH15 | | | Đất đai", false),
            ("Luật | | 2013", "Luật | | 2013", false),
            ("Hiến pháp | | 2013", "Hiến pháp", true),
            ("Hiến pháp | | 2013", "Hiến pháp | | 1992", false),
        ] {
            let (one, two) = (Citation::of(one), Citation::of(other));
            assert_eq!((one.co_the_la(&two), two.co_the_la(&one)), (same, same), "{one:#} {two:#}");
            let shared = one.keys().iter().any(|key| two.keys().contains(key));
            assert!(shared || !same, "no key shared: {one:#} {two:#}");
        }
    }

    #[test]
    fn documents_gather_what_is_said_of_them() {
        let mut documents = Documents::default();
        for (fields, of) in [
            ("Luật | 102/2016/QH13 | 2016 | | Trẻ em", 0),
            ("Luật | | 2016-04-05 | | Trẻ em", 0),
            ("Luật | 102/2016/QH13", 0),
            ("Văn bản | 12/UBND-VX | | Ủy ban nhân dân xã", 1),
            ("Công văn | 12/UBND-VX | | Ủy ban nhân dân xã Bình An", 1),
        ] {
            let citation = Citation::of(fields);
            match documents.same(&citation)[..] {
                [] => assert_eq!(documents.add(&citation), of, "{fields}"),
                [known] => {
                    assert_eq!(known, of, "{fields}");
                    documents.learn(known, &citation);
                }
                _ => panic!("{fields} is of several"),
            }
        }
        let all =
            ["Luật | 102/2016/QH13 | 2016-04-05 | | Trẻ em", "Công văn | 12/UBND-VX | | Ủy ban nhân dân xã Bình An"];
        assert_eq!(documents.all(), all.map(Citation::of));
    }

    #[test]
    fn each_part_of_a_date_is_told() {
        let told =
            ["Luật", "Luật | | 2016", "Luật | | 2016-04", "Luật | | 2016-04-05"].map(|law| Citation::of(law).told());
        assert_eq!(told, [0, 1, 2, 3]);
    }
}
