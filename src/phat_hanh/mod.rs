//! **Phát hành**: a draft's file gets its number and date.

mod dien;
mod error;
mod thuoc_tinh;

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::path::Path;

use chrono::NaiveDate;

pub use error::PhatHanhError;

use crate::Error;
use crate::layout::block::Blank;
use crate::layout::thong_tin::{DA_BAN_HANH, DU_THAO, Truong};
use crate::package::TYPES;
use crate::package::archive::{Archive, FREE, MOST};
use crate::render::docx::part::{core, custom, document};
use crate::the_thuc::{NgayBanHanh, SoKyHieu};
use dien::{Values, dien};
use thuoc_tinh::Custom;

/// **Phát hành**: gives the file of a draft its number and date.
///
/// Which number comes next is for the register of văn thư to say: numbers run on within a year (`ND30-D15.1#1`), in one
/// series or one for each kind as the head of the body decides (`ND30-D15.1.c`), of advisory bodies in a series of their
/// own (`ND30-PL1-II.3.a#2`, `TL-SK3`).
///
/// Models Điều 15: a document gets both when it is issued, after it was signed (`ND30-D15.2`, `ND30-D15.3`). The draft
/// is a file of [`VanBan::to_docx`](crate::VanBan::to_docx) whose number is blank or whose date is not complete; Word or
/// LibreOffice may have saved it again. It is filled, not made anew: whatever was edited in the file stays.
///
/// - The blanks of head and appendices – content controls with the tags `vanban.so`, `vanban.ngay`, `vanban.thang` and
///   `vanban.nam`; without a tag, with our title – become letters in the look that the blank has, numbers below ten with
///   their zero (`ND30-PL1-II.3.c#2`, `ND30-PL1-II.4.b#3`). The controls are gone then.
/// - The properties of the file say số, ngày, số và ký hiệu, and that it is issued; see
///   [`Truong`](crate::layout::thong_tin::Truong). A document without a line for its date, as a biên bản, has it there
///   alone.
/// - Nothing else changes: the text outside of the blanks and all other parts stay byte for byte. Blanks of forms, those
///   in appendices of electronic documents (`ND30-PL1-III.1.c#2`) and the day in the opening of an agreement (“Hôm nay,
///   ngày …”) are no controls and stay.
///
/// A copy on paper (sao y, sao lục, trích sao) is filled in the same way with its own number and date, where the document
/// that is copied has been issued. So is what goes with an electronic document as a file of its own: its pages keep their
/// blanks, its properties say number and date.
///
/// Same file, same number, same date: same bytes.
///
/// ```
/// use std::num::NonZeroU32;
/// use chrono::NaiveDate;
/// # let json = include_str!("../../examples/data/ke_hoach.json");
/// # let plan: vanban::VanBan = serde_json::from_str(json)?;
/// let draft: Vec<u8> = plan.to_docx()?; // its number is blank, its date 2024-05-20
/// let (number, day) = (NonZeroU32::new(124).unwrap(), NaiveDate::from_ymd_opt(2024, 5, 20).unwrap());
/// let issued = vanban::phat_hanh(&draft, number, day)?;
///
/// let again = vanban::phat_hanh(&issued, number, day).unwrap_err();
/// assert_eq!(again.to_string(), "văn bản đã ban hành: số 124/KH-UBND, ngày 20 tháng 5 năm 2024");
///
/// let other = vanban::phat_hanh(&draft, number, day.succ_opt().unwrap()).unwrap_err();
/// assert_eq!(
///     other.to_string(),
///     "bản dự thảo đã ghi ngày 20 tháng 5 năm 2024, khác ngày 21 tháng 5 năm 2024"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Limits
/// The parts that are read may have 128 MiB together, properties 4 MiB, and a part above 4 MiB no more than 400 times its
/// size in the file. Time grows with the size of the parts.
///
/// # Errors
/// [`PhatHanhError`]: the file is no DOCX, not ours, signed or issued already, or a document without a notation; the draft has another number or another
/// part of the date already; a blank that it had is gone; the year is outside 1 to 9999; the file is broken, too large
/// or of a kind that is not read.
///
/// # The number
/// It comes from the register. Whether a body has one series or one for each kind (`ND30-D15.1.c`), that an advisory body
/// has its own (`ND30-PL1-II.3.a#2`, `TL-SK3`), and that no number is given twice in a year (`ND30-D15.1#1`), the register
/// sees to.
pub fn phat_hanh(docx: &[u8], so: NonZeroU32, ngay: NaiveDate) -> Result<Vec<u8>, PhatHanhError> {
    let date = NgayBanHanh::try_from(ngay).map_err(|_| PhatHanhError::Year { nam: chrono::Datelike::year(&ngay) })?;
    let archive = Archive::read(docx)?;
    for part in [TYPES, document::NAME] {
        archive.find(part).ok_or(PhatHanhError::NotDocx { part })?;
    }
    let properties = archive.find(custom::NAME).ok_or(PhatHanhError::NotOurs)?;
    let bytes = archive.part(properties, FREE)?;
    let custom = Custom::read(custom::NAME, &bytes)?;
    let so_ky_hieu = agreed(&custom, so, date, ngay)?;
    if archive.names().any(|name| name.starts_with("_xmlsignatures/")) {
        return Err(PhatHanhError::Signed);
    }

    let mut parts = fill(&archive, &custom, &Values::new(&so_ky_hieu, date))?;
    let (number, day) = (so_ky_hieu.so_in(), String::from(date));
    let fields =
        [(Truong::ChoTrong, ""), (Truong::So, &*number), (Truong::Ngay, &*day), (Truong::TrangThai, DA_BAN_HANH)];
    parts.insert(properties, custom.with(&fields)?);
    if let Some(index) = archive.find(core::NAME) {
        let bytes = archive.part(index, FREE)?;
        parts.insert(index, thuoc_tinh::core(core::NAME, &bytes, &so_ky_hieu.to_string(), &day)?);
    }
    Ok(archive.with(&parts, &[])?)
}

/// As [`phat_hanh`], from file to file: the issued file is written whole or not at all. Both may be the same file.
///
/// # Errors
/// As [`phat_hanh`], and where a file cannot be read or written.
pub fn phat_hanh_tep(
    du_thao: impl AsRef<Path>,
    so: NonZeroU32,
    ngay: NaiveDate,
    ra: impl AsRef<Path>,
) -> Result<(), Error> {
    let (du_thao, ra) = (du_thao.as_ref(), ra.as_ref());
    let docx = std::fs::read(du_thao).map_err(|source| Error::Doc { path: du_thao.to_owned(), source })?;
    let issued = phat_hanh(&docx, so, ngay)?;
    crate::tep::write_whole(ra, &issued).map_err(|source| Error::Ghi { path: ra.to_owned(), source })
}

/// Number and notation, where the file is a draft and says nothing else of number and date.
fn agreed(custom: &Custom<'_>, so: NonZeroU32, date: NgayBanHanh, ngay: NaiveDate) -> Result<SoKyHieu, PhatHanhError> {
    let state = custom.get(Truong::TrangThai)?.ok_or(PhatHanhError::NotOurs)?;
    let written = custom.get(Truong::So)?;
    let ky_hieu = custom.get(Truong::KyHieu)?;
    let du_thao: NgayBanHanh = match custom.get(Truong::Ngay)? {
        Some(text) => text.parse().map_err(|_| custom.wrong(Truong::Ngay))?,
        None => NgayBanHanh::TRONG,
    };
    match state {
        DU_THAO => {}
        DA_BAN_HANH => {
            let so_ky_hieu = [written, ky_hieu].into_iter().flatten().collect::<Vec<_>>().join("/");
            return Err(PhatHanhError::Issued { so_ky_hieu, ngay: du_thao });
        }
        _ => return Err(custom.wrong(Truong::TrangThai)),
    }
    let ky_hieu = ky_hieu.ok_or(PhatHanhError::NoNotation)?;
    let so_ky_hieu = SoKyHieu::new(so, ky_hieu.parse().map_err(|_| custom.wrong(Truong::KyHieu))?);
    if let Some(written) = written.filter(|written| written.parse() != Ok(so)) {
        return Err(PhatHanhError::NumberDiffers { du_thao: written.to_owned(), so });
    }
    if !du_thao.hop_voi(&date) {
        return Err(PhatHanhError::DateDiffers { du_thao, ngay });
    }
    Ok(so_ky_hieu)
}

/// The parts with pages whose blanks are filled; each blank that the draft had must be there.
fn fill(
    archive: &Archive<'_>,
    custom: &Custom<'_>,
    values: &Values,
) -> Result<BTreeMap<usize, Vec<u8>>, PhatHanhError> {
    let mut parts = BTreeMap::new();
    let mut found = Vec::new();
    for (index, name) in archive.names().enumerate().filter(|(_, name)| has_pages(name)) {
        if let Some(filled) = dien(name, &archive.part(index, MOST)?, values, &mut found)? {
            parts.insert(index, filled);
        }
    }
    for tag in custom.get(Truong::ChoTrong)?.unwrap_or_default().split_whitespace() {
        let blank = Blank::ALL.into_iter().find(|blank| blank.tag() == tag);
        let blank = blank.ok_or_else(|| custom.wrong(Truong::ChoTrong))?;
        if !found.contains(&blank) {
            return Err(PhatHanhError::NoBlank { blank: blank.title() });
        }
    }
    Ok(parts)
}

/// Whether a part holds what stands on pages: the text, headers, footers, notes.
fn has_pages(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let Some(file) = name.strip_prefix("word/").and_then(|file| file.strip_suffix(".xml")) else { return false };
    matches!(file, "document" | "footnotes" | "endnotes")
        || ["header", "footer"].iter().any(|kind| {
            file.strip_prefix(kind).is_some_and(|number| number.bytes().all(|digit| digit.is_ascii_digit()))
        })
}
