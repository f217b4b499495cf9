//! **Lần viện dẫn**: one citation as it stands in a text.

use std::ops::Range;

use super::head::Found;
use super::reader::{Reader, Span};
use super::trich_yeu::Link;
use crate::Text;
use crate::legal::Citation;
use crate::legal::normalize::is_blank;
use crate::the_thuc::NgayBanHanh;

/// **Lần viện dẫn**: a citation found in a text, with the place of each of its fields.
///
/// All ranges are byte offsets into the text that was given to [`find`](super::find); [`CharIndex`] turns them into
/// offsets of characters.
///
/// ```
/// use vanban::legal::find;
/// let text = "Thực hiện khoản 2 Điều 7 Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư, xã báo cáo.";
/// let mention = &find(text)[0];
/// assert!(text[mention.range.clone()].starts_with("khoản 2 Điều 7"));
/// assert!(text[mention.range.clone()].ends_with("công tác văn thư"));
/// assert_eq!(mention.citation.vi_tri.to_string(), "khoản 2 Điều 7");
/// assert_eq!(&text[mention.fields.loai.clone().unwrap()], "Nghị định");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mention {
    /// From the first letter of the citation to the last: with its place (`khoản 2 Điều 7`), with the quote that closes
    /// its subject, without “Căn cứ”, “theo”, “các” before it.
    pub range: Range<usize>,
    /// **Loại lần viện dẫn**: in which manner the document is referred to.
    pub kind: MentionKind,
    /// **Viện dẫn**: what it says.
    pub citation: Citation,
    /// Where each field stands.
    pub fields: FieldRanges,
    /// **Viện dẫn lồng**: citations within the subject, one level: `… sửa đổi, bổ sung một số điều của [Nghị định số
    /// …]`.
    pub inner: Vec<Mention>,
    /// **Được sửa đổi, thay thế**: the mention before this one that it is said to amend or replace.
    pub amends: Option<Amends>,
}

/// **Loại lần viện dẫn**: how a text refers to a document.
///
/// ```
/// use vanban::legal::{MentionKind, find};
/// let text = "Nghị định này thay Nghị định số 7/2030/NĐ-CP ngày 05/8/2030, số 9/2030/NĐ-CP và khoản 2 Điều này.";
/// let kinds: Vec<_> = find(text).iter().map(|mention| mention.kind).collect();
/// use MentionKind::{Full, ListMember, Relative, SelfReference};
/// assert_eq!(kinds, [SelfReference, Full, ListMember, Relative]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MentionKind {
    /// **Đầy đủ**: as at first mention: kind and number (or a law's name) with date, issuer or subject.
    Full,
    /// **Rút gọn**: kind and number, or the name alone.
    Short,
    /// **Mục trong liệt kê**: a later member of a list, whose kind (and at times notation) stands with the first:
    /// `các Nghị định số 61/2018/NĐ-CP, [45/2020/NĐ-CP]`.
    ListMember,
    /// **Tự dẫn**: the document that speaks: `Nghị định này`, `khoản 2 Điều 5 Thông tư này`.
    SelfReference,
    /// **Dẫn tương đối**: a place near by, or a document named before: `khoản 1 Điều này`, `Quyết định nêu trên`. A
    /// place without a document has no [`FieldRanges::loai`]; its [`Citation::loai`] is `TenLoai::VanBan`.
    Relative,
}

/// **Vị trí các trường**: byte ranges of the fields of a [`Mention`]; `None` where the field is absent.
///
/// ```
/// use vanban::legal::find;
/// let text = "Quyết định số 5/QĐ-UBND ngày 05/8/2031 về việc “trồng cây”";
/// let fields = &find(text)[0].fields;
/// assert_eq!(&text[fields.so_hieu.clone().unwrap()], "5/QĐ-UBND");
/// assert_eq!(&text[fields.ngay.clone().unwrap()], "ngày 05/8/2031");
/// assert_eq!(&text[fields.trich_yeu.clone().unwrap()], "trồng cây");
/// assert_eq!(fields.co_quan, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldRanges {
    /// **Vị trí**: the places in the document.
    pub vi_tri: Option<Range<usize>>,
    /// **Tên loại**: the word for the kind; absent for the later members of a list.
    pub loai: Option<Range<usize>>,
    /// **Số, ký hiệu**: the number, without “số”.
    pub so_hieu: Option<Range<usize>>,
    /// **Ngày ban hành**: the date, with “ngày” or “năm”.
    pub ngay: Option<Range<usize>>,
    /// **Cơ quan ban hành**: the issuer, without “của” or “do”.
    pub co_quan: Option<Range<usize>>,
    /// **Trích yếu**: the subject, or the name of a law; without “về” and without the quotes about it.
    pub trich_yeu: Option<Range<usize>>,
}

/// **Được sửa đổi, thay thế**: that a mention amends or replaces another.
///
/// ```
/// use vanban::legal::{AmendKind, find};
/// let text = "Căn cứ Luật Trẻ em số 7/2030/QH16 được sửa đổi, bổ sung bởi Luật số 9/2031/QH16;";
/// let found = find(text);
/// let amends = found[1].amends.unwrap();
/// assert_eq!((amends.index, amends.how), (0, AmendKind::Amended));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Amends {
    /// Index of the amended mention in the list that [`find`](super::find) gave.
    pub index: usize,
    /// What is said to be done to it.
    pub how: AmendKind,
}

/// **Cách sửa đổi, thay thế**: what is said to be done to a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AmendKind {
    /// **Được sửa đổi, bổ sung bởi**: amended, added to or corrected.
    Amended,
    /// **Được thay thế bởi**: replaced.
    Replaced,
    /// **Bị bãi bỏ bởi**: repealed.
    Repealed,
}

/// A citation in tokens as a mention in bytes, with what it encloses: one level is told.
pub(super) fn from_found(r: &Reader, found: &Found, kind: MentionKind) -> Mention {
    let inner = found.inner.iter().map(|inner| alone(r, inner, MentionKind::Full)).collect();
    Mention { inner, ..alone(r, found, kind) }
}

/// The same without what it encloses.
fn alone(r: &Reader, found: &Found, kind: MentionKind) -> Mention {
    let bytes = |span: &Option<Span>| span.as_ref().map(|span| r.bytes(span));
    let link = match found.link {
        Some(Link::Ve) => "về ",
        Some(Link::VeViec) => "về việc ",
        None => "",
    };
    let citation = Citation {
        vi_tri: found.vi_tri.as_ref().map(|place| place.locator.clone()).unwrap_or_default(),
        loai: found.loai.clone(),
        so_hieu: found.so.as_ref().map(|so| so.hieu.clone()),
        ngay: found.ngay.as_ref().map_or(NgayBanHanh::TRONG, |(ngay, _)| *ngay),
        co_quan: found.co_quan.as_ref().map(|span| one_line(r.slice(span), "")),
        trich_yeu: found.trich_yeu.as_ref().map(|span| one_line(r.slice(span), link)),
    };
    let kind = if kind == MentionKind::Full { full_or_short(found.ngay.is_some(), &citation) } else { kind };
    Mention {
        range: r.bytes(&found.span),
        kind,
        citation,
        fields: FieldRanges {
            vi_tri: found.vi_tri.as_ref().map(|place| r.bytes(&place.span)),
            loai: bytes(&found.loai_at),
            so_hieu: found.so.as_ref().map(|so| r.bytes(&so.span)),
            ngay: found.ngay.as_ref().map(|(_, span)| r.bytes(span)),
            co_quan: bytes(&found.co_quan),
            trich_yeu: bytes(&found.trich_yeu),
        },
        inner: Vec::new(),
        amends: None,
    }
}

/// A mention is short that says no more than a later one has to.
fn full_or_short(dated: bool, citation: &Citation) -> MentionKind {
    let named = citation.trich_yeu.is_some() && citation.so_hieu.is_some();
    let told = dated || citation.co_quan.is_some() || named;
    if told { MentionKind::Full } else { MentionKind::Short }
}

/// A citation that stands among texts as a value, to be [resolved](crate::legal::resolve) with what is found in them:
/// full or short by what it says; its ranges are empty.
///
/// ```
/// use vanban::legal::{Citation, Mention, find, resolve};
/// let law: Citation = "Luật Trẻ em ngày 05 tháng 4 năm 2016".parse()?;
/// let mut mentions = vec![Mention::from(law)];
/// mentions.extend(find("Thực hiện Luật Trẻ em."));
/// let all = resolve(&mentions);
/// assert_eq!(all[1], all[0]);
/// # Ok::<(), vanban::legal::CitationError>(())
/// ```
impl From<Citation> for Mention {
    fn from(citation: Citation) -> Self {
        let kind = full_or_short(citation.ngay != NgayBanHanh::TRONG, &citation);
        Self { range: 0..0, kind, citation, fields: FieldRanges::default(), inner: Vec::new(), amends: None }
    }
}

/// Text of a field: composed, one blank for a run of blanks.
fn one_line(text: &str, before: &str) -> Text {
    let mut line = String::with_capacity(before.len() + text.len());
    line.push_str(before);
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        if line.len() > before.len() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.into()
}

impl Mention {
    /// The same with its ranges counted from another start.
    pub(super) fn shifted(mut self, base: usize) -> Self {
        let shift = |range: &mut Range<usize>| *range = range.start + base..range.end + base;
        shift(&mut self.range);
        let fields = &mut self.fields;
        let each = [
            &mut fields.vi_tri,
            &mut fields.loai,
            &mut fields.so_hieu,
            &mut fields.ngay,
            &mut fields.co_quan,
            &mut fields.trich_yeu,
        ];
        each.into_iter().flatten().for_each(shift);
        self.inner = self.inner.into_iter().map(|inner| inner.shifted(base)).collect();
        self
    }
}

/// **Đổi vị trí byte ra ký tự**: turns byte offsets of a text into offsets of characters (Unicode scalars); one pass
/// over the text for offsets that rise.
///
/// ```
/// use vanban::legal::{CharIndex, find};
/// let text = "Thực hiện Luật Trẻ em.";
/// let mut index = CharIndex::new(text);
/// let found = find(text);
/// assert_eq!(index.char_range(&found[0].range), 10..21);
/// ```
#[derive(Clone, Debug)]
pub struct CharIndex<'t> {
    text: &'t str,
    byte: usize,
    char: usize,
}

impl<'t> CharIndex<'t> {
    /// An index at the start of a text.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self { text, byte: 0, char: 0 }
    }

    /// The offset in characters of a byte offset; the end of the text for what is behind it.
    pub fn char_offset(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.char) = (0, 0);
        }
        let byte = byte.min(self.text.len());
        let bytes = &self.text.as_bytes()[self.byte..byte];
        // Every scalar has one byte that does not continue another.
        self.char += bytes.iter().filter(|b| (**b & 0xC0) != 0x80).count();
        self.byte = byte;
        self.char
    }

    /// The range in characters of a byte range.
    pub fn char_range(&mut self, range: &Range<usize>) -> Range<usize> {
        self.char_offset(range.start)..self.char_offset(range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    #[test]
    fn a_mention_is_short_that_says_no_more_than_a_later_one_has_to() {
        for (text, kind) in [
            ("Nghị định số 5/2031/NĐ-CP", MentionKind::Short),
            ("Luật Trẻ em", MentionKind::Short),
            ("khoản 2 Luật Trẻ em", MentionKind::Short),
            ("Nghị định số 5/2031/NĐ-CP của Chính phủ", MentionKind::Full),
            ("Nghị định số 5/2031/NĐ-CP ngày 05/8/2031", MentionKind::Full),
            ("Nghị định số 5/2031/NĐ-CP về cấp nước", MentionKind::Full),
            ("Luật Trẻ em số 5/2031/QH16", MentionKind::Full),
        ] {
            assert_eq!(find(text)[0].kind, kind, "{text}");
        }
    }

    #[test]
    fn fields_are_one_line_of_what_stands_in_the_text() {
        let text = "Quyết định số 5/QĐ-UBND của\nSở\u{a0}Y  tế về  việc mua\n xe";
        let Mention { citation, fields, .. } = find(text).remove(0);
        assert_eq!(citation.co_quan.as_deref(), Some("Sở Y tế"));
        assert_eq!(citation.trich_yeu.as_deref(), Some("về việc mua xe"));
        assert_eq!(fields.trich_yeu.map(|range| &text[range]), Some("mua\n xe"));
    }

    #[test]
    fn all_ranges_are_shifted() {
        let text = "khoản 2 Quyết định số 5/QĐ-UBND ngày 05/8/2031 của Sở Y tế về việc sửa đổi Quyết định số 4/QĐ-UBND";
        let shifted = find(text).remove(0).shifted(100);
        let at_once = find(&format!("{}{text}", " ".repeat(100))).remove(0);
        assert_eq!(shifted, at_once);
        assert!(shifted.inner.len() == 1 && shifted.fields.vi_tri.is_some() && shifted.fields.ngay.is_some());
    }

    #[test]
    fn one_level_is_told_of_what_encloses_what() {
        let text = "Quyết định số 5/QĐ-UBND sửa đổi Quyết định số 4/QĐ-UBND về thi hành Luật Trẻ em";
        let outer = find(text).remove(0);
        assert_eq!(outer.inner.len(), 1);
        assert!(text[outer.inner[0].range.clone()].ends_with("Luật Trẻ em") && outer.inner[0].inner.is_empty());
    }

    #[test]
    fn offsets_in_characters() {
        let mut index = CharIndex::new("mẫu số");
        // forwards, backwards, behind the end
        assert_eq!((index.char_offset(5), index.char_offset(1), index.char_offset(99)), (3, 1, 6));
        assert_eq!(index.char_range(&(0..5)), 0..3);
    }
}
