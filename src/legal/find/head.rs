//! **Đọc một viện dẫn**: the parts of a citation, put together from its first word on.
//!
//! ```text
//! viện-dẫn = (vị-trí nối)? văn-bản
//! văn-bản  = luật | hiến-pháp | điều-lệ                      theo_ten
//!          | loại … đuôi                                     theo_so, duoi
//! nối      = ","? ("của" | "tại" | "trong" | "thuộc" | "ban hành"? "kèm" "theo"? | …)?
//! ```

use super::kind::{self, Manner};
use super::reader::{Reader, Span};
use super::so::So;
use super::token::tu;
use super::trich_yeu::Link;
use super::vi_tri::{self, ChoDan};
use super::{theo_so, theo_ten};
use crate::legal::TenLoai;
use crate::the_thuc::NgayBanHanh;

/// Citations within citations are read to this depth.
pub(super) const DEEPEST: u8 = 3;

/// A citation in tokens.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub span: Span,
    pub loai: TenLoai,
    /// Where the kind stands; `None` for the later members of a list.
    pub loai_at: Option<Span>,
    pub so: Option<So>,
    pub ngay: Option<(NgayBanHanh, Span)>,
    pub co_quan: Option<Span>,
    /// Without link word and quotes.
    pub trich_yeu: Option<Span>,
    /// The link word before it.
    pub link: Option<Link>,
    pub vi_tri: Option<ChoDan>,
    pub inner: Vec<Found>,
}

impl Found {
    pub fn new(loai: TenLoai, at: Span) -> Self {
        Self {
            span: at.clone(),
            loai,
            loai_at: Some(at),
            so: None,
            ngay: None,
            co_quan: None,
            trich_yeu: None,
            link: None,
            vi_tri: None,
            inner: Vec::new(),
        }
    }

    /// With a number, which ends it so far.
    pub fn numbered(mut self, so: So) -> Self {
        self.span.end = so.span.end;
        self.so = Some(so);
        self
    }

    /// Whether it ended without a subject or a law's name, so that a verb behind it is none of it.
    pub fn open_ended(&self) -> bool {
        self.trich_yeu.is_none() && self.so.is_some()
    }
}

/// What joins a place to its document, the longer first.
const JOINTS: &[&[u64]] = &[
    tu!["được", "ban", "hành", "kèm", "theo"],
    tu!["ban", "hành", "kèm", "theo"],
    tu!["ban", "hành", "theo"],
    tu!["ban", "hành", "tại"],
    tu!["ban", "hành", "kèm"],
    tu!["kèm", "theo"],
    tu!["nói", "trong"],
    tu!["nêu", "tại"],
    tu!["của"],
    tu!["tại"],
    tu!["trong"],
    tu!["thuộc"],
];

/// The place behind what joins a place to its document: “Phụ lục I ban hành kèm theo”, “khoản 2 Điều 7 của”, “Mục 5,”.
fn joint(r: &Reader, at: usize) -> usize {
    let behind_comma = at + usize::from(r.mark(at) == ',');
    behind_comma + r.any(behind_comma, JOINTS).unwrap_or(0)
}

/// Reads the citation that opens at a place: with its place in the document, or at its kind.
pub(super) fn cited(r: &Reader, at: usize, depth: u8) -> Option<Found> {
    if let Some(place) = vi_tri::read(r, at) {
        return with_place(r, place, depth).ok();
    }
    document(r, at, depth)
}

/// Whether a citation opens at a place. Nothing is read of its subject: what is asked at every comma of a subject must
/// not read all that follows.
pub(super) fn opens(r: &Reader, at: usize) -> bool {
    cited(r, at, DEEPEST + 1).is_some()
}

/// A document behind the places in it; the places again, if there is none.
pub(super) fn with_place(r: &Reader, place: ChoDan, depth: u8) -> Result<Found, ChoDan> {
    let Some(mut found) = document(r, joint(r, place.span.end), depth) else { return Err(place) };
    if place.whole {
        found.span.start = place.span.start;
        found.vi_tri = Some(place);
    }
    Ok(found)
}

/// Reads a citation from its kind on.
pub(super) fn document(r: &Reader, at: usize, depth: u8) -> Option<Found> {
    let loai = kind::read(r, at)?;
    match loai.manner {
        Manner::Law => theo_ten::law(r, at, &loai, depth),
        Manner::Named => theo_ten::named(r, at, &loai),
        Manner::Numbered | Manner::Paper => theo_so::read(r, at, &loai, depth),
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::reading;
    use super::*;

    /// The citation that opens a text, without what stands behind it; `–` for none.
    fn read(text: &str) -> &str {
        reading(text, |r| cited(r, 0, 0).map_or("–", |found| &text[r.bytes(&found.span)]))
    }

    #[test]
    fn a_place_is_joined_to_its_document() {
        for joint in [
            " ",
            ", ",
            " của ",
            " tại ",
            " trong ",
            " thuộc ",
            " kèm theo ",
            " ban hành kèm theo ",
            " ban hành kèm ",
            " được ban hành kèm theo ",
            " ban hành theo ",
            " nói trong ",
            ", của ",
            "\n",
        ] {
            let text = format!("Phụ lục II{joint}Thông tư số 5/2031/TT-BYT");
            assert_eq!(read(&text), text, "{text}");
        }
        for joint in [" và ", " (đính kèm) ", " quy định tại ", ", quy định tại ", "; ", " theo "] {
            let text = format!("Phụ lục II{joint}Thông tư số 5/2031/TT-BYT");
            assert_eq!(read(&text), "–", "{text}");
        }
    }

    #[test]
    fn whether_a_citation_opens_is_told_without_its_subject() {
        for (text, told) in [
            ("Thông tư số 5/2031/TT-BYT về giá", true),
            ("khoản 2 Điều 5 Luật Trẻ em", true),
            ("Luật sửa đổi, bổ sung một số điều của Luật Trẻ em", true),
            ("Thông tư này", false),
            ("khoản 2 Điều 5", false),
        ] {
            assert_eq!(reading(text, |r| opens(r, 0)), told, "{text}");
        }
    }

    #[test]
    fn citations_within_citations_come_to_an_end() {
        // Each names the next as its subject; none of this may go as deep as the text is long.
        for unit in [
            "Nghị định số 5/2031/NĐ-CP về Nghị định số 6/2031/NĐ-CP, ",
            "Nghị định số 5/2031/NĐ-CP sửa đổi, bổ sung một số điều của ",
            "Luật sửa đổi, bổ sung một số điều của Luật sửa đổi, bổ sung một số điều của ",
        ] {
            let found = super::super::find(&unit.repeat(3000));
            assert!(found.iter().all(|mention| mention.inner.iter().all(|inner| inner.inner.is_empty())), "{unit}");
        }
    }
}
