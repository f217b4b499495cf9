//! What a merge makes of one record.

use super::Failure;
use crate::{TaiLieu, Tep, VanBan};

/// A letter: a file, and the files beside it that an electronic document may have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Letter {
    /// Number of the record, from 1.
    pub number: u64,
    /// Name of the file: safe on every system, unique in the merge, at most 200 bytes.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Name and bytes of each file beside it.
    pub beside: Vec<(String, Vec<u8>)>,
}

/// The files of a letter, without a name yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The document.
    pub(super) bytes: Vec<u8>,
    /// What the name of each file beside it has after the document's, and the file.
    pub(super) beside: Vec<(String, Vec<u8>)>,
}

impl Files {
    fn of(files: Vec<Tep<'_>>) -> Result<Self, Failure> {
        let mut out = Self::default();
        for file in files {
            let bytes = file.to_docx()?;
            match file.ten {
                None => out.bytes = bytes,
                Some(own) => out.beside.push((own, bytes)),
            }
        }
        Ok(out)
    }

    /// The same as a letter.
    pub(super) fn named(self, number: u64, name: String) -> Letter {
        let stem = name.strip_suffix(super::file_name::END).unwrap_or(&name);
        let beside =
            self.beside.into_iter().map(|(own, bytes)| (format!("{stem}-{own}{}", super::file_name::END), bytes));
        Letter { number, beside: beside.collect(), name, bytes: self.bytes }
    }
}

impl TryFrom<VanBan> for Files {
    type Error = Failure;
    fn try_from(document: VanBan) -> Result<Self, Failure> {
        Self::of(document.cac_tep())
    }
}

impl TryFrom<TaiLieu> for Files {
    type Error = Failure;
    fn try_from(document: TaiLieu) -> Result<Self, Failure> {
        Self::of(document.cac_tep())
    }
}

/// A DOCX file.
impl From<Vec<u8>> for Files {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, beside: Vec::new() }
    }
}
