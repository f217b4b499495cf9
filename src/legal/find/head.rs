//! **Đọc một viện dẫn**: the parts of a citation, put together from its first word on.
//!
//! ```text
//! viện-dẫn = (vị-trí nối)? loại đuôi
//! đuôi     = "số"? số (ngày | "của" cơ-quan | khóa | trích-yếu)*          văn bản có số
//!          | tên-luật ("số" số)? ngày? ("của" cơ-quan)?                  luật
//!          | "ngày" ngày …                                               văn bản chỉ có ngày
//! nối      = "của" | "tại" | "trong" | "," | ("ban hành")? "kèm" "theo"?
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

    /// Whether it ended without a subject or a law's name, so that a verb behind it is none of it.
    pub fn open_ended(&self) -> bool {
        self.trich_yeu.is_none() && self.so.is_some()
    }
}

/// What joins a place to its document; the place behind it.
fn joint(r: &Reader, at: usize) -> usize {
    const JOINTS: &[&[u64]] = &[
        tu!["ban", "hành", "kèm", "theo"],
        tu!["được", "ban", "hành", "kèm", "theo"],
        tu!["ban", "hành", "theo"],
        tu!["ban", "hành", "tại"],
        tu!["ban", "hành", "kèm"],
        tu!["kèm", "theo"],
        tu!["nói", "trong"],
        tu!["nêu", "tại"],
        tu!["quy", "định", "tại"],
        tu!["của"],
        tu!["tại"],
        tu!["trong"],
        tu!["thuộc"],
    ];
    let comma = usize::from(r.mark(at) == ',');
    let word = r.any(at + comma, JOINTS).unwrap_or(0);
    // “Phụ lục I, quy định tại Nghị định …” is a clause of its own.
    let clause = word > 1 && r.at(at + comma, tu!["quy"]);
    if clause { at } else { at + comma + word }
}

/// Reads the citation that opens at a place: with its place in the document, or at its kind.
pub(super) fn cited(r: &Reader, at: usize, depth: u8) -> Option<Found> {
    if let Some(place) = vi_tri::read(r, at) {
        return with_place(r, place, depth);
    }
    document(r, at, depth)
}

/// A document behind the places in it.
pub(super) fn with_place(r: &Reader, place: ChoDan, depth: u8) -> Option<Found> {
    let at = joint(r, place.span.end);
    let mut found = document(r, at, depth)?;
    if place.whole {
        found.span.start = place.span.start;
        found.vi_tri = Some(place);
    }
    Some(found)
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
