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
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mention {
    /// From the first letter of the citation to the last.
    pub range: Range<usize>,
    /// What kind of mention it is.
    pub kind: MentionKind,
    /// What it says.
    pub citation: Citation,
    /// Where each field stands.
    pub fields: FieldRanges,
    /// Citations within the subject: `… sửa đổi, bổ sung một số điều của [Nghị định số …]`.
    pub inner: Vec<Mention>,
    /// The mention before this one in the same list of mentions that it says to be amended, or replaced, by it.
    pub amends: Option<Amends>,
}

/// **Loại lần viện dẫn**: how a text refers to a document.
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
    /// **Dẫn tương đối**: a place near by, or a document named before: `khoản 1 Điều này`, `Quyết định nêu trên`.
    Relative,
}

/// Byte ranges of the fields of a [`Mention`]; `None` where the field is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldRanges {
    /// **Vị trí**.
    pub vi_tri: Option<Range<usize>>,
    /// **Tên loại**.
    pub loai: Option<Range<usize>>,
    /// **Số, ký hiệu**.
    pub so_hieu: Option<Range<usize>>,
    /// **Ngày ban hành**.
    pub ngay: Option<Range<usize>>,
    /// **Cơ quan ban hành**.
    pub co_quan: Option<Range<usize>>,
    /// **Trích yếu**, or the name of a law; without the quotes about it.
    pub trich_yeu: Option<Range<usize>>,
}

/// That a mention amends or replaces another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Amends {
    /// Index of the amended mention in the list that [`find`](super::find) gave.
    pub index: usize,
    /// What is said to be done to it.
    pub how: AmendKind,
}

/// **Được sửa đổi, bổ sung bởi**, **được thay thế bởi** …
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AmendKind {
    /// Được sửa đổi, bổ sung bởi.
    Amended,
    /// Được thay thế bởi.
    Replaced,
    /// Bị bãi bỏ bởi.
    Repealed,
}

/// A citation in tokens as a mention in bytes.
pub(super) fn from_found(r: &Reader, found: &Found, kind: MentionKind) -> Mention {
    let bytes = |span: &Option<Span>| span.as_ref().map(|span| r.bytes(span));
    let subject = bytes(&found.trich_yeu);
    let citation = Citation {
        vi_tri: found.vi_tri.as_ref().map(|place| place.locator.clone()).unwrap_or_default(),
        loai: found.loai.clone(),
        so_hieu: found.so.as_ref().map(|so| so.hieu.clone()),
        ngay: found.ngay.as_ref().map_or(NgayBanHanh::TRONG, |(ngay, _)| *ngay),
        co_quan: found.co_quan.as_ref().map(|span| one_line(r.slice(span), "")),
        trich_yeu: found.trich_yeu.as_ref().map(|span| {
            one_line(
                r.slice(span),
                match found.link {
                    Some(Link::Ve) => "về ",
                    Some(Link::VeViec) => "về việc ",
                    None => "",
                },
            )
        }),
    };
    // A mention is short that says no more than a later one has to.
    let told = found.ngay.is_some() || found.co_quan.is_some() || (found.trich_yeu.is_some() && found.so.is_some());
    let kind = if kind == MentionKind::Full && !told { MentionKind::Short } else { kind };
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
            trich_yeu: subject,
        },
        inner: found.inner.iter().map(|inner| from_found(r, inner, MentionKind::Full)).map(Mention::shallow).collect(),
        amends: None,
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
    /// Without what it encloses: one level is told.
    fn shallow(mut self) -> Self {
        self.inner.clear();
        self
    }

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

/// Turns byte offsets of a text into offsets of characters (Unicode scalars); one pass over the text for offsets that
/// rise.
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

    /// The offset in characters of a byte offset.
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
