//! What can keep a package from being read or written.

use crate::render::docx::RenderError;

/// Why a package is not read or not written; each reader tells it as its own.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PackageError {
    /// No zip file.
    #[error("không phải tệp DOCX (tệp .doc đời cũ hoặc tệp có mật khẩu cũng không dùng được)")]
    NotZip,
    /// Something a package may have in principle and this crate does not read.
    #[error("không đọc được tệp DOCX có {0}")]
    Unsupported(String),
    /// The file is broken: the part, the byte of it, why.
    #[error("tệp DOCX hỏng: “{part}”, byte {byte}: {reason}")]
    Broken { part: String, byte: usize, reason: String },
    /// A part that grows too much when it is decompressed.
    #[error("phần “{part}” quá lớn: {size} byte nén còn {packed} byte")]
    TooLarge { part: String, size: u32, packed: u32 },
    /// The file cannot be packed.
    #[error(transparent)]
    Write(#[from] RenderError),
}

impl PackageError {
    /// A fault of the container.
    pub(crate) fn zip(byte: usize, reason: &str) -> Self {
        Self::broken("zip", byte, reason)
    }

    /// A fault of a part.
    pub(crate) fn broken(part: &str, byte: usize, reason: impl Into<String>) -> Self {
        Self::Broken { part: part.to_owned(), byte, reason: reason.into() }
    }

    /// Something that is not read.
    pub(crate) fn unsupported(what: impl Into<String>) -> Self {
        Self::Unsupported(what.into())
    }
}
